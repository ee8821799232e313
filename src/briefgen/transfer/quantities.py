"""Numbers and quantities with what they count: «ثلاثة جنود», «معظم السكان», «أحد الضباط», «أول زيارة»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.adjectives import described
from briefgen.transfer.comparisons import ORDINALS, second_largest
from briefgen.transfer.counted import bounded, countable, in_what, nationals, of_all, of_several_words
from briefgen.transfer.each_of_them import each_of_them
from briefgen.transfer.entire import entire, some_of_a_name
from briefgen.transfer.firsts import first_of_his
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import SUPERLATIVE, demonstratives, small_words, table
from briefgen.transfer.lone_nouns import of_noun
from briefgen.transfer.nouns import joins_of
from briefgen.transfer.one_more import first_of_its_kind, of_its_kind, one_more
from briefgen.transfer.owners import marked
from briefgen.transfer.prepositions import opens_preposition
from briefgen.transfer.reader import Reader
from briefgen.transfer.shares import of_some, people_alone
from briefgen.transfer.such import such
from briefgen.transfer.this_land import unsaid_land
from briefgen.transfer.two_sides import two_sides
from briefgen.transfer.ways import Joins, Ways

FROM, THEM_TWO, OWNED = "من", "هما", "'s "
_DIGIT = re.compile(r"\d")


def quantities(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    """Every noun phrase that begins with a number, a quantity or a demonstrative."""
    yield from first_of_his(reader, at, ways)
    first = (entire, such, two_sides, each_of_them, _out_of, _demonstrated, _others, _all)
    for each in (*first, _of_many, _one_of, _raised, _vague, _percent, _both):
        yield from ((phrase, {}) for phrase in each(reader, at, ways))
    yield from _counted(reader, at, ways)


def _free(phrase: NounPhrase) -> bool:
    """May a determiner stand before it?"""
    return not phrase.determiner and phrase.kind in ("count", "mass", "bare")


def _bare(phrase: NounPhrase) -> NounPhrase:
    """Without its article, where nothing behind it makes it a certain one: «عدد من المسؤولين» a number of officials."""
    return replace(phrase, kind="bare") if not phrase.after and phrase.kind == "count" else phrase


def _demonstrated(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    this = demonstratives().get(reader.norm(at))
    if this is None or unsaid_land(reader, at + 1):
        return  # «في هذا البلد»: in which?
    for phrase in ways.simple(reader, at + 1):
        if phrase.definite and _free(phrase) and not phrase.chain and points_at(reader.norm(at), phrase):
            yield pointed(phrase, this)


def points_at(demonstrative: str, phrase: NounPhrase) -> bool:
    """Does a demonstrative agree with its noun? «الحكومة ذلك» are two parts of a sentence."""
    genders = table("points_at")
    if demonstrative in genders["m"]:
        return not phrase.plural and phrase.gender != "f"
    return demonstrative not in genders["f"] or phrase.gender == "f" or (phrase.plural and not phrase.human)


def pointed(phrase: NounPhrase, this: str) -> NounPhrase:
    """The phrase with this, those …"""
    determiner = {"this": "these", "that": "those"}.get(this, this) if phrase.plural else this
    return replace(phrase, determiner=determiner)


def _all(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«كل الأحزاب» all the parties, «كل حزب» every party, «معظم», «بعض», «أي», «عدة», «نفس»."""
    words, norm = small_words(), reader.norm(at)
    quantifier = next((name for name in ("all", "most", "some") if norm in words[name]), None)
    few = table("few").get(norm)
    if not (quantifier or few or norm in words["same"] | words["various"] | words["any"]):
        return
    if norm in words["any"] and reader.norm(at + 1) == FROM:
        for phrase in ways.simple(reader, at + 2):
            if phrase.definite and phrase.plural and phrase.determiner and phrase.many == 1:
                yield replace(phrase, determiner=f"any of {phrase.determiner}", every=True)  # «أي من هذه الخيارات»
            if phrase.definite and phrase.plural and _free(phrase):
                yield replace(phrase, kind="count", determiner="any of the", every=True)
    kinds = table("any_form").get(" ".join(reader.norms[at + 1 : at + 4]), "") if norm in words["any"] else ""
    for phrase in ways.simple(reader, at + 4) if kinds else ():
        if _free(phrase) and phrase.kind in ("count", "mass", "bare"):
            # «أي شكل من أشكال الدعم»
            yield replace(phrase, core=f"{kinds} {phrase.core}", determiner="any", definite=False, every=True)
    for phrase in ways.simple(reader, at + 1):
        yield from _some_of(phrase, quantifier) if quantifier is not None and phrase.definite else ()
        if not _free(phrase) or (kinds and phrase.end > at + 2):
            continue
        if phrase.definite:
            if norm in words["same"]:
                yield replace(phrase, determiner="the same")
            if norm in words["various"] and phrase.plural:
                yield replace(phrase, core=f"various {phrase.core}")
        elif norm in words["any"]:
            yield replace(phrase, determiner="any", every=True)
        elif norm in words["each_of"] and phrase.number == "singular" and phrase.kind == "count":
            yield replace(phrase, determiner="every", every=True)
        elif few and phrase.plural and phrase.kind == "count":
            yield replace(phrase, determiner=few)


def all_of(phrase: NounPhrase) -> Iterator[NounPhrase]:
    """All of a definite phrase."""
    return _some_of(phrase, "all")


def _some_of(phrase: NounPhrase, quantifier: str) -> Iterator[NounPhrase]:
    of = "" if quantifier == "all" else " of"
    if phrase.determiner:
        if phrase.plural and phrase.kind == "count":
            yield replace(phrase, determiner=f"{quantifier} of {phrase.determiner}", every=True)
    elif phrase.kind in ("count", "bare") and phrase.plural:
        yield replace(phrase, kind="count", determiner=f"{quantifier}{of} the", every=True)
    elif phrase.kind == "mass" and quantifier != "some":
        yield replace(phrase, kind="count", determiner=f"{quantifier} of the" if of else "all the", every=True)
    elif phrase.core.startswith("the ") and phrase.plural:
        yield replace(phrase, core=f"{quantifier}{of} {phrase.core}", every=True)
    else:
        yield from some_of_a_name(phrase, quantifier)


def _of_many(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«العديد من المنظمات», «المزيد من القوات», «عدد من المسؤولين», «نصف الميزانية»."""
    norm = reader.norm(at)
    many = table("many").get(norm)
    if reader.norm(at + 1) == FROM:
        for phrase in map(_opened, ways.simple(reader, at + 2)):
            if phrase.plural and phrase.determiner.endswith(("'s", "s'")) and norm in small_words()["number_of"]:
                yield replace(phrase, determiner=f"a number of {phrase.determiner}")
            if not _free(phrase) or not (phrase.plural or (many == "more" and phrase.kind == "mass")):
                continue
            if many:
                of = f"{many} of the" if phrase.after and phrase.definite and many != "more" else many
                yield replace(phrase, determiner=of, every=many == "few")
            elif norm in small_words()["number_of"]:
                the = " the" if phrase.definite and phrase.after else ""
                yield replace(phrase, determiner=f"a number of{the}")
    rough, start = about(reader, at)
    part = table("half").get(reader.norm(start))
    if part:
        for phrase in ways.simple(reader, start + 1):
            if phrase.definite:
                yield _as_name(phrase, f"{rough} {part} {phrase.said}".strip())


def about(reader: Reader, at: int) -> tuple[str, int]:
    """«نحو (ثلث الأعضاء)», «أكثر من (نصف السكان)»: what stands before a part, and its cell."""
    words, end = next(reader.standing(at, "about_half"), ("", at))
    return table("about_half").get(words, ""), end


def _opened(phrase: NounPhrase) -> NounPhrase:
    """A phrase of the pack in the plural as one that may be counted: «العديد من الدول العربية»."""
    counted = phrase.kind == "proper" and phrase.plural and phrase.many <= 1
    if not counted or (phrase.type not in ("group", "forces") and not phrase.core[:1].islower()):
        return phrase
    people = phrase.human or (phrase.type == "group" and phrase.gender == "m")  # «مئات السوريين»
    return replace(phrase, kind="count", core=phrase.core.removeprefix("the "), human=people)


def _as_name(phrase: NounPhrase, said: str) -> NounPhrase:
    """A phrase whose English is said as a whole."""
    return replace(phrase, kind="proper", core=said, after="", determiner="", chain=True, owner=False)


def _one_of(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«إحدى القرى»: one of the villages; «أحد أكبر الأحزاب»: one of the largest parties."""
    norm = reader.norm(at)
    of = norm in small_words()["one_of_them"] and reader.norm(at + 1) == FROM
    if norm not in small_words()["one"] and not of:
        return
    for phrase in ways.simple(reader, at + 2 if of else at + 1):
        if phrase.plural and phrase.definite and phrase.many == 1:
            certain = replace(phrase, kind="count") if phrase.kind == "bare" and phrase.described else phrase
            yield NounPhrase(
                phrase.end, f"one of {certain.said}", kind="proper", gender="f" if norm.endswith(("ى", "ة")) else "m",
                human=phrase.human, actor=phrase.actor, chain=True, every=True,
            )  # fmt: skip


def _raised(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«أكبر حزب» the largest party, «أهم المطالب» the most important demands, «أول زيارة» the first visit."""
    found = {word.en for _, word in reader.readings(at, "adjective") if word.en.endswith(SUPERLATIVE) or _most(word.en)}
    if reader.norm(at) in table("first"):
        found = {table("first")[reader.norm(at)]}
    start, found = second_largest(reader, at, found)
    for english in found:
        for phrase in ways.simple(reader, start):
            if (
                phrase.determiner.endswith(("'s", "s'"))
                and phrase.plural
                and phrase.kind == "count"
                and not phrase.after
            ):
                # «أبرز قادة التنظيم»: the organization's most prominent leaders.
                yield replace(phrase, core=f"{english} {phrase.core}", described=True)
            if "-" in english and phrase.definite and phrase.plural and phrase.kind == "count" and not phrase.every:
                yield _as_name(phrase, f"the {english} of {phrase.said}")  # «ثالث أكبر مدن البلاد»
                continue
            once = english in ORDINALS and phrase.determiner and phrase.plural and not (phrase.after or phrase.human)
            if once and phrase.core.endswith(f"{phrase.head}s"):
                # «أولى جلساتها»: its first session.
                core = f"{english} {phrase.core.removesuffix('s')}"
                yield replace(phrase, core=core, plural=False, number="singular", described=True)
                continue
            if not _free(phrase) or phrase.kind == "mass" or (phrase.definite and not phrase.plural):
                continue
            if phrase.chain and phrase.definite and not phrase.after:
                continue
            first = replace(phrase, core=f"the {english} {phrase.core}", definite=True, described=True, kind="proper")
            yield first
            yield from first_of_its_kind(reader, first)  # «أول هجوم من نوعه»


def _most(english: str) -> bool:
    return english.split()[0] in ("most", "least")


def _vague(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«مئات المتطوعين», «عشرات من المدنيين», «عشرات آلاف اللاجئين»: hundreds of volunteers."""
    for atom in reader.atoms_at(at, "number"):
        if not atom.en.endswith("s") or _DIGIT.search(atom.en):
            continue
        start = atom.end + 1 if reader.norm(atom.end) == FROM else atom.end
        if atom.end > at + 1 and reader.norm(atom.end - 1).startswith(ARTICLE):  # «مقتل عشرات الآلاف»
            many = NounPhrase(atom.end, atom.en, definite=True, kind="bare", plural=True, number="plural")
            yield replace(many, human=True, head="people")
        for phrase in map(_opened, ways.simple(reader, start)):
            if phrase.plural and (phrase.definite or start > atom.end) and _free(phrase):
                yield replace(phrase, kind="count", determiner=f"{atom.en} of{_the(phrase)}", case="")
            elif phrase.plural and marked(phrase.determiner) and start > atom.end and phrase.kind == "count":
                yield replace(phrase, determiner=f"{atom.en} of {phrase.determiner}", case="")  # «مئات من جنودها»


def _the(phrase: NounPhrase) -> str:
    """The article that what owns a phrase has: «عناصر التنظيم», the group's fighters."""
    return " the" if phrase.after or (OWNED in phrase.core and phrase.core[:1].islower()) else ""


def _percent(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«10 في المئة من الناخبين»: 10% of voters; «خمسة من الجنود»: five of the soldiers; «نسبة 60 في المئة»: 60%."""
    if reader.norm(at) in small_words()["rates"]:
        for atom in reader.atoms_at(at + 1, "number"):
            if atom.en.endswith("%"):
                yield NounPhrase(atom.end, atom.en, definite=True, kind="proper", gender="f", number="singular")
                yield from _percent(reader, at + 1, ways)
    for atom in reader.atoms_at(at, "number"):
        if reader.norm(atom.end) != FROM or (atom.en.endswith("s") and not _DIGIT.search(atom.en)):
            continue
        percent = atom.en.endswith("%")
        money = [w for _, w in reader.readings(atom.end - 1, "noun") if w.en in small_words()["currencies"]]
        said_so = f"{atom.en} {money[0].plural or money[0].en}" if money and atom.end > at + 1 else atom.en
        for phrase in ways.simple(reader, atom.end + 1):
            if phrase.definite and (phrase.plural or percent) and not phrase.every:
                certain = replace(phrase, kind="count") if phrase.kind == "bare" and phrase.described else phrase
                plain = percent and not phrase.determiner and (phrase.plural or phrase.kind != "count")
                said = _bare(phrase).said if plain else certain.said
                officers = table("of_a_force").get(phrase.core.removeprefix("the ")) if not percent else None
                if officers or (not percent and phrase.core in small_words()["said_by_number"]):
                    # «101 من أفراد الشرطة»: 101 police officers
                    yield replace(
                        phrase,
                        core=officers or phrase.core,
                        determiner=atom.en,
                        kind="count",
                        definite=False,
                        plural=True,
                    )
                    continue
                yield _as_name(phrase, f"{said_so} of {said}")


def _out_of(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«24 من أصل 45 طائرة»: 24 of 45 aircraft."""
    for atom in reader.atoms_at(at, "number"):
        for words in small_words()["out_of_all"]:
            end = reader.behind(atom.end, words)
            if not end or atom.en.endswith("%"):
                continue
            for phrase in ways.simple(reader, end):
                if any(True for _ in reader.atoms_at(end, "number")) and phrase.determiner[:1].isalnum():
                    yield replace(phrase, determiner=f"{atom.en} of {phrase.determiner}")


def _both(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«كل من مصر وقطر» Egypt and Qatar; «كلا البلدين» both countries."""
    norm = reader.norm(at)
    if norm in small_words()["each_of"] and reader.norm(at + 1) == FROM:
        yield from (each for each in ways.full(reader, at + 2) if each.many > 1)
        # «كل من الرئيسين الروسي والأوكراني»
        yield from (each for each in ways.simple(reader, at + 2) if each.number == "dual" and each.described)
    if norm not in small_words()["both"]:
        return
    if reader.kind(at + 1) == "suffix" and reader.norm(at + 1) == THEM_TWO:
        yield NounPhrase(at + 2, "both", kind="proper", definite=True, plural=True, number="dual", every=True)
    for phrase in ways.simple(reader, at + 1):
        core = phrase.core.removeprefix("the ")
        if core.startswith("two ") and not phrase.determiner:
            yield replace(phrase, core=f"both {core.removeprefix('two ')}", definite=True, kind="bare", every=True)


def _of_what(reader: Reader, at: int, number: str, ways: Ways) -> Iterator[NounPhrase]:
    """«ست مذكرات تفاهم», «خمس اتفاقيات تعاون»: what is counted, with an indefinite genitive of its own."""
    for phrase in ways.simple(reader, at) if number not in ("one", "1") else ():
        human = phrase.human and phrase.genitive is not None
        plain = phrase.plural and not (phrase.definite or phrase.determiner or human or phrase.described)
        if (
            phrase.end > at + 1
            and plain
            and not phrase.after
            and (phrase.genitive is None or not phrase.genitive.definite)
        ):
            yield replace(phrase, determiner=number, case="", owner=False, kind="count")


def _counted(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    """«ثلاثة جنود», «30 دولة», «خمسة ملايين دولار», «120 ألف جندي أميركي»."""
    for atom in reader.atoms_at(at, "number"):
        if atom.en.endswith("%") or (atom.en.endswith("s") and not _DIGIT.search(atom.en)):
            continue
        # A currency is a part of the number's words, and not of its English.
        money = atom.end > at + 1 and any(True for _ in reader.readings(atom.end - 1, "noun"))
        start = atom.end - 1 if money else atom.end
        if not money and opens_preposition(reader, start):
            continue  # «إلى خمسة ملايين مقارنة بالعام الماضي»: no comparisons
        whole = None if money else of_several_words(reader, start, atom.en)
        if whole is not None:
            phrase, joins = whole
            yield from ((each, joins) for each in (phrase, *of_all(reader, phrase), *bounded(reader, phrase)))
            continue
        for reading, word in reader.readings(start, "noun"):
            if reading.definite or word.kind == "mass" or reading.state or not countable(reader, start, reading):
                continue
            only = table("counted_as").get(word.word)
            if only and word.en != only:
                continue  # «50 عنصرا»: members
            if word.en == "dollar" and _DIGIT.search(atom.en):
                dollars = _DIGIT.sub(lambda m: f"${m[0]}", atom.en, count=1)
                yield NounPhrase(start + 1, dollars, kind="proper", plural=False, number="plural"), {}
                yield from ((each, {}) for each in in_what(reader, start + 1, dollars))
                more = table("more_dollars").get(reader.norm(start + 1))
                if more is not None:  # «245 مليون دولار إضافية», «دولار أميركي»
                    said = f"{more} {dollars}".strip()
                    yield NounPhrase(start + 2, said, kind="proper", plural=False, number="plural"), {}
                continue
            one = atom.en in ("one", "1")
            base = of_noun(reader, start, reading, word)
            core = word.en if one else (word.plural or word.en)
            core = table("counted_instead").get(core, core)
            base = replace(base, core=core, determiner=atom.en, plural=not one, definite=False, case="", owner=False)
            joins = joins_of(reader, start, word)
            for phrase in (base, *described(reader, base), *_of_what(reader, start, atom.en, ways)):
                phrase = replace(phrase, number="singular" if one else "plural")
                yield phrase, joins
                if phrase is base or phrase.end == start + 1:
                    yield from ((each, {}) for each in in_what(reader, phrase.end, phrase.said))
                yield from ((share, {}) for share in of_all(reader, phrase))
                yield from ((bound, joins) for bound in bounded(reader, phrase))


def _others(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«خمسة آخرين»: five others; «العشرات»: dozens; «الجميع»: everyone."""
    if reader.norm(at) in small_words()["everyone"]:
        yield NounPhrase(
            at + 1, "everyone", kind="proper", definite=True, number="plural", human=True, actor=True, every=True
        )
    if reader.norm(at) in small_words()["the_others"]:
        yield NounPhrase(at + 1, "others", kind="proper", definite=True, plural=True, number="plural", human=True)
    whole = table("round_numbers").get(reader.norm(at))
    if whole and not any(True for _ in reader.readings(at + 1, "noun", "masdar")):
        yield NounPhrase(at + 1, str(whole), kind="proper", definite=True, head="number")
    yield from (
        *people_alone(reader, at),
        *one_more(reader, at),
        *of_its_kind(reader, at, ways),
    )
    for atom in reader.atoms_at(at, "number"):
        if reader.norm(atom.end) in small_words()["others"] and not atom.en.endswith("%"):
            yield NounPhrase(
                atom.end + 1, "others", determiner=of_some(atom), plural=True, number="plural", human=True, head="other"
            )
        for people in nationals(reader, atom):
            yield from (people, *bounded(reader, people))
        if atom.end == at + 1 and reader.norm(at).startswith(ARTICLE) and atom.en.endswith("s"):
            yield NounPhrase(
                atom.end, atom.en, kind="bare", definite=True, plural=True, number="plural", human=True, head="person"
            )
