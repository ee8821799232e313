"""«And» and «or» between noun phrases: joined where no other height can be meant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.adjectives import adjectives
from briefgen.transfer.based import seat_at
from briefgen.transfer.counted_together import counted_together
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.genitives import kind_of
from briefgen.transfer.lists import COMMAS, small_words, table
from briefgen.transfer.more_adjectives import quality_too
from briefgen.transfer.owners import PLURALS, marked, owned_by, resumed_by
from briefgen.transfer.reader import Reader
from briefgen.transfer.shared import of_two
from briefgen.transfer.ways import Ways
from briefgen.wording.filters import indefinite
from briefgen.wording.spoken import AND, join

PRONOUNS = frozenset({"its", "his", "her", "their"})
OF = "of "
MOST_CONJUNCTS = 5
MOST_NAMES = 8


def coordinated(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """Every noun phrase at a cell, alone and joined with those behind it."""
    heads: list[tuple[NounPhrase, ...]] = [(each,) for each in ways.simple(reader, at)]
    while heads:
        conjuncts = heads.pop()
        last = conjuncts[-1]
        if len(conjuncts) == 1:
            yield conjuncts[0]
        elif reader.norm(conjuncts[-2].end) not in COMMAS:
            yield from _joined(reader, conjuncts)
        between = reader.norm(last.end)
        either = between in small_words()["or"]
        if len(conjuncts) == 1 and last.many > 1 and reader.norm(at) in small_words()["each_of"]:
            continue  # «كل من مصر وقطر والأردن» has all of them
        if len(conjuncts) >= _most(conjuncts) or not (between == AND or between in COMMAS or either):
            continue
        if len(conjuncts) > 1 and (reader.norm(conjuncts[0].end) in small_words()["or"]) != either:
            continue
        start = last.end + 2 if between in COMMAS and reader.norm(last.end + 1) == AND else last.end + 1
        shared = list(of_two(reader, last, start, ways)) if between == AND and len(conjuncts) == 1 else []
        heads += [(each,) for each in shared]
        told_so = {each.end for each in shared}
        for each in ways.simple(reader, start):
            if each.end in told_so or seat_at(reader, start)[0]:
                continue  # «المنظمة ومقرها لندن»: based in London
            if between == AND and each.end == start + 1 and quality_too(reader, last.end - 1, start):
                continue  # «التعاون الاقتصادي والعسكري»: military, and no soldier
            one_owner = _of_one_owner(last, each) if between == AND else None
            if one_owner is not None:
                heads.append((*conjuncts[:-1], one_owner))
                continue
            told = _owned(each, conjuncts)
            if told is None:
                continue
            together = counted_together(last, told) if between == AND and len(conjuncts) == 1 else None
            if together is not None:
                heads.append((together,))
                continue
            both = _of_both(last, told) if between == AND and len(conjuncts) == 1 else None
            if both is not None:
                heads.append((both,))
                continue
            within = _within(last, told) if between == AND else None
            if within is not None:
                heads.append((*conjuncts[:-1], within))
            elif _like(last, told):
                heads.append((*conjuncts, told))


def _most(conjuncts: tuple[NounPhrase, ...]) -> int:
    """How many may be joined: more where all of them are names of one kind."""
    names = all(each.kind == "proper" and each.type == conjuncts[0].type for each in conjuncts)
    return MOST_NAMES if names and conjuncts[0].type in ("state", "place", "group", "body") else MOST_CONJUNCTS


def _owned(phrase: NounPhrase, before: tuple[NounPhrase, ...]) -> NounPhrase | None:
    """«الحكومة وحلفاؤها»: the government and its allies; «العلاقات وسبل تطويرها»: ways of their development."""
    last = before[-1]
    if not marked(phrase.determiner):
        if not marked(phrase.after) or phrase.verbal or not phrase.after.startswith(OF):
            return phrase  # «سحب القوات وتسليم مواقعها»: of the forces, or of who hands them over?
        whose = (last, last.genitive) if last.genitive is not None else (last,)  # «أهمية الاتفاق وضرورة تنفيذه»
        named = last.kind == "proper" or (last.chain and last.genitive is None)
        inside = owned_by(phrase.after, *whose) if not named else None
        return None if inside is None else replace(phrase, after=inside)
    if " of " in last.core and last.genitive is None and not last.human and last.kind == "count":
        return None  # a noun of several words: whose it is stands inside
    if last.type in ("state", "place") and phrase.head in small_words()["done_by_one"]:
        return None  # «زيارته إلى العراق ولقائه الجنود»: no state meets them
    owners = (*before, last.genitive) if last.genitive is not None and not last.human else before
    pronoun = owned_by(phrase.determiner, *owners)
    if pronoun is None or (marked(pronoun) and last.chain):
        return None
    return replace(phrase, determiner=pronoun)


def _of_one_owner(one: NounPhrase, other: NounPhrase) -> NounPhrase | None:
    """«أمن العراق واستقراره» Iraq's security and stability, «سيادتها واستقلالها» its sovereignty and independence."""
    plain = one.kind in ("count", "mass") and not (one.human or other.human or other.after or one.clausal)
    if not plain or not marked(other.determiner):
        return None
    core = _and(one.core, other.core.removeprefix("two ")) if one.many > 1 else f"{one.core} and {other.core}"
    core = core.replace(" and two ", " and ")
    both = replace(
        other, core=core, determiner=one.determiner, plural=True, number="plural", many=2, chain=True, inner="several",
        genitive=one.genitive, kind="count",
    )  # fmt: skip
    inner = one.genitive.genitive if one.genitive is not None else None
    if one.verbal is not other.verbal or (inner is not None and resumed_by(other.determiner, inner)):
        return None  # «فتح سفارتي البلدين وقنصليتيهما»: the consulates are opened too
    if marked(one.determiner):
        return both if one.determiner == other.determiner and not one.after else None
    if one.genitive is None or not resumed_by(other.determiner, one.genitive):
        return None
    head_too = resumed_by(other.determiner, replace(one, determiner=""))
    if head_too and not (other.head in small_words()["of_states"] or (one.verbal and other.verbal)):
        return None  # «سياسة الحكومة ونتائجها»: of which of the two?
    if one.determiner.endswith(("'s", "s'")) and not one.after:
        return both
    if one.after == f"of {one.genitive.said}":
        return replace(both, determiner="", after=one.after, definite=True)
    return None


def _like(one: NounPhrase, other: NounPhrase) -> bool:
    """May «and» join them without being read at another height?"""
    owned = other.determiner in PRONOUNS or not PRONOUNS.isdisjoint(other.after.split())
    if one.case and other.case and one.case != other.case:
        return False
    both_named = one.kind == other.kind == "proper" and one.type == other.type == "place"
    if both_named and not (one.clausal or other.clausal or one.after or other.after):
        return True  # «القرن الأفريقي والبحر الأحمر»
    if one.kind == "proper" and one.type == "place" and not owned and _fights(other):
        return False  # «(اشتباكات بين مسلحين) في مدينة تعز وقوات الحكومة»
    untitled = one.human and one.number == "singular" and not one.type
    if untitled and other.type == "person" and other.kind == "proper" and other.core[:1].isupper():
        return False  # «نائب رئيس الوزراء ووزير الخارجية أيمن الصفدي» is one
    if other.head in small_words()["rather_done"] and (other.chain or other.taken) and _is_there(one):
        return False  # «زار القاهرة وبحث العلاقات»
    if kind_of(one) == "human" and other.kind == "mass":
        return False  # «وزراء الخارجية والدفاع» lead both
    inside = bool(_kinds_inside(one) & {kind_of(other), "several"}) or not (other.chain or _alike(one, other))
    if one.verbal and other.verbal and not (one.chain or one.definite) and other.chain:
        return False  # «تدريب وتسليح القوات»: both are done to them
    if one.inner and not owned and inside:
        return False  # «قادة الجيش والشرطة»: of both, or are the police joined to the leaders?
    if not one.inner and (one.chain or (one.kind == "proper" and " of " in one.core)) and other.kind == "proper":
        return one.human and other.human
    alone = small_words()["generic"] | small_words()["always_whole"]
    if one.chain and not one.inner and not other.chain and one.core not in alone:
        return owned or (one.human and other.human)
    counted = any(letter.isdigit() for letter in one.determiner) or one.said[:1].isdigit()
    if one.plural and counted and not (other.definite or other.plural):
        return False  # «26 اتفاقية ومذكرة تفاهم»: 26 of both
    if one.kind == "proper" and one.type and one.type == other.type:
        return True
    if other.described and not one.described and one.plural and other.plural and one.kind != "proper":
        return False  # «الأحزاب والحركات الإسلامية»: are the parties Islamic too?
    if one.head in small_words()["places"] and other.kind == "proper" and other.described:
        return False  # «في المنطقة وآخر التطورات»
    if one.clausal and not other.clausal:
        return False  # «الاتفاق الذي وقعته بغداد وواشنطن»
    if one.taken and not other.taken and not owned:
        return False  # «تهديد لأمن العراق وسوريا»
    whole = bool(one.case)  # «متظاهرين وقوات الأمن»: before a genitive it would have lost its «ن»
    shares = other.chain and not (one.chain or whole) and one.kind in ("count", "bare") and one.number == other.number
    halting = one.head in small_words()["halts"] and other.verbal
    if shares and other.definite and not one.definite and not halting:
        return False  # «مستشفيات ومدارس المدينة» may share the city
    bare = not (one.definite or (whole and other.chain)) and one.kind == "count" and not one.after
    return not (bare and other.definite) or halting


def _fights(phrase: NounPhrase) -> bool:
    """People and forces, which are not joined to a town."""
    common = phrase.kind != "proper" and (phrase.human or kind_of(phrase) == "human")
    return common or phrase.type == "forces" or stem(phrase.head) in small_words()["fighting"]


def _is_there(phrase: NounPhrase) -> bool:
    """Somewhere or somebody, to whom no deed is joined."""
    return (
        kind_of(phrase) in ("state", "human")
        or stem(phrase.head) in small_words()["places"] | small_words()["is_there"]
    )


def _kinds_inside(phrase: NounPhrase) -> set[str]:
    """The classes of its genitives, at every depth: «مناصب نواب الرئيس»."""
    kinds = {phrase.inner} if phrase.inner else set()
    genitive = phrase.genitive
    while genitive is not None:
        kinds |= {genitive.inner} - {""}
        genitive = genitive.genitive
    return kinds


def _alike(one: NounPhrase, other: NounPhrase) -> bool:
    """Are both people, where the genitive between them is none?"""
    return kind_of(one) == kind_of(other) == "human"


SHARED = {("state", "state"), ("mass", "mass"), ("human", "human")}
"""Classes of a genitive and what is joined to it, where both belong to the noun before them."""


def _within(one: NounPhrase, other: NounPhrase) -> NounPhrase | None:
    """«تعزيز الأمن والاستقرار», «قادة العراق وإيران»: joined inside the genitive, its head of another class."""
    deeper = one.genitive is not None and one.genitive.chain
    if one.modifier and other.core in small_words()["modifiers"] and not (other.after or other.determiner):
        # «أسعار النفط والغاز» oil and gas prices, «مجالات الطاقة والنقل والتعليم»
        both = _and(one.modifier, other.core)
        return replace(one, end=other.end, core=one.core.replace(one.modifier, both, 1), modifier=both, inner="several")
    if _open_to_both(one, other):
        if one.kind == "gerund":
            return replace(one, end=other.end, core=f"{one.core} and {other.said}", inner="several")
        if one.owner_said:
            after = f"of {one.owner_said} and {other.said}"
            return replace(one, end=other.end, determiner="", after=after, definite=True, inner="several")
        return replace(one, end=other.end, after=f"{one.after} and {other.said}", inner="several")
    if _of_two_bodies(one, other):
        of = one.owner_said or one.after.removeprefix("of ")
        after = f"of {of} and {other.said}"
        return replace(one, end=other.end, determiner="", after=after, definite=True, inner="several")
    leaving = one.verbal and one.inner == "body" and kind_of(other) == "human" and other.plural
    # «خروج القوات الأجنبية والمرتزقة»
    if ((one.inner, kind_of(other)) not in SHARED and not leaving) or other.chain or deeper:
        return None
    if one.inner == kind_of(one) and one.inner != "mass":
        return None
    if other.described and (other.definite or other.number != "singular"):
        return None
    if other.after or other.determiner or one.modifier or (one.actor and not one.human):
        return None
    if one.owner_said:
        after = f"of {one.owner_said} and {other.said}"
        return replace(one, end=other.end, determiner="", after=after, definite=True, inner="several")
    if one.kind == "gerund":
        return replace(one, end=other.end, core=f"{one.core} and {other.said}", inner="several")
    if one.after.startswith("of ") and not one.taken:
        more = other.said.removesuffix(f" {one.head}") if one.head in table("lands").values() else other.said
        return replace(one, end=other.end, after=f"{one.after} and {more}", inner="several")
    return None


def _open_to_both(one: NounPhrase, other: NounPhrase) -> bool:
    """Does English leave as open as Arabic does what «and» joins: «إصلاح نظام المدفوعات والمناهج»?

    So it does where everything is said by «of», behind its noun, and what is joined does nothing itself.
    """
    thing = kind_of(other) in ("thing", "mass") and (other.definite or other.kind == "mass")
    inner = one.genitive
    both_done = (
        inner is not None and inner.verbal and other.verbal and not one.verbal and _alone(inner) and _alone(other)
    )
    if both_done and one.after == f"of {inner.said if inner else ''}" and other.definite:
        return True  # «قواعد الملء والتشغيل»
    if not thing or other.clausal or other.verbal or marked(other.determiner) or other.type or other.many > 1:
        return False
    if one.kind == "gerund":
        return not (one.clausal or one.inner) and " and " not in one.core
    owned = bool(one.owner_said) and not one.after and inner is not None and inner.type != "state"
    if owned and inner is not None and inner.actor and not inner.human and inner.kind == "count":
        # «متطلبات الاتحاد الجمركي والسوق المشتركة»: the requirements of the union and the market
        return not (one.taken or one.modifier or one.clausal) and (not other.described or inner.described)
    if inner is None or one.taken or one.modifier or one.clausal or one.determiner or not _by_of(one):
        return False
    last = inner
    while last.genitive is not None:
        last = last.genitive
    people = kind_of(last) == "human" and last.plural and last.kind != "proper"  # «حركة الأشخاص والبضائع»
    if people and other.taken:
        return False  # «خروج المدنيين والجماعات المسلحة من حلب»: both from there
    if not (kind_of(last) in ("thing", "mass") or people) or last.verbal or last.many > 1:
        return False
    return not other.described or last.described or last.number != other.number


def _of_two_bodies(one: NounPhrase, other: NounPhrase) -> bool:
    """«ممثلي الجيش وقوات الدعم السريع»: representatives of two bodies, which English leaves as open as Arabic."""
    inner = one.genitive
    if inner is None or inner.genitive is not None or one.inner != "body" or not one.plural:
        return False
    if one.head not in small_words()["speak_for_both"]:
        return False  # «أعضاء مجلس الأمن والاتحاد الأوروبي»
    owned = bool(one.owner_said) and not one.after
    named = other.kind == "proper" and kind_of(other) == "body" and other.type not in ("state", "place", "person")
    plain = not (other.after or other.determiner or one.clausal or one.taken)
    return named and plain and other.many == 1 and (owned or one.after == f"of {inner.said}")


def _alone(phrase: NounPhrase) -> bool:
    """A verbal noun by itself: «التشغيل»."""
    return not (phrase.after or phrase.determiner or phrase.chain or phrase.described or phrase.genitive)


def _by_of(phrase: NounPhrase) -> bool:
    """Are all its genitives said by «of», with nothing behind them?"""
    inner = phrase.genitive
    if inner is None:
        return not (phrase.after or phrase.modifier or phrase.determiner or phrase.chain)
    plain = not (phrase.modifier or phrase.determiner or phrase.taken or phrase.clausal)
    return plain and phrase.after == f"of {inner.said}" and _by_of(inner)


def _and(said: str, more: str) -> str:
    """«energy and transport», with one more: «energy, transport and education»."""
    before, and_, last = said.rpartition(" and ")
    return f"{before}, {last} and {more}" if and_ else f"{said} and {more}"


def _of_both(one: NounPhrase, other: NounPhrase) -> NounPhrase | None:
    """«مستشفيات ومدارس المدينة»: the hospitals and schools of the city."""
    paired = one.head in small_words()["paired"] and other.head in small_words()["paired"]
    counted = one.kind == "count" or (one.kind == "mass" and paired)  # «أمن واستقرار المنطقة»
    bare = not (one.definite or one.determiner or one.after or one.chain) and counted
    alike = one.plural is other.plural and kind_of(one) == kind_of(other) and not (one.human or one.type)
    if not one.plural and {one.head, other.head} - small_words()["paired"]:
        return None  # «حاضر ومستقبل البلاد»: the present and future of the country
    if not (bare and alike and other.definite and other.after.startswith("of ") and not other.determiner):
        return None
    return replace(other, core=f"{one.core} and {other.core}", described=True)


def _joined(reader: Reader, conjuncts: tuple[NounPhrase, ...]) -> Iterator[NounPhrase]:
    first, last = conjuncts[0], conjuncts[-1]
    word = "or" if reader.norm(first.end) in small_words()["or"] else "and"
    said = [each.said for each in conjuncts]
    words = join(said, "en") if word == "and" else f"{', '.join(said[:-1])} or {said[-1]}"
    phrase = NounPhrase(
        last.end, words, definite=all(each.definite for each in conjuncts), plural=word == "and", kind="proper",
        gender="f" if all(each.gender == "f" for each in conjuncts) else "m", number="plural",
        human=any(each.human for each in conjuncts), actor=any(each.actor for each in conjuncts), case=first.case,
        type=first.type if all(each.type == first.type for each in conjuncts) else "", many=len(conjuncts),
        inner=PLURALS if all(each.number == "plural" and not each.human for each in conjuncts) else "",
    )  # fmt: skip
    yield phrase
    if len(conjuncts) == 2 and all(_plain(each) for each in conjuncts):
        # «جندي ومدني عراقيان»: an Iraqi soldier and an Iraqi civilian.
        two = replace(first, end=last.end, number="dual", gender=phrase.gender)
        for english, end, behind in adjectives(reader, last.end, two):
            if not behind:
                both = [indefinite(f"{english} {each.core}") for each in conjuncts]
                yield replace(phrase, end=end, core=join(both, "en"))


def _plain(phrase: NounPhrase) -> bool:
    return phrase.number == "singular" and phrase.kind == "count" and not (phrase.definite or phrase.after)
