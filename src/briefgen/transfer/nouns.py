"""What a noun phrase is built round: a noun of the dictionary, alone, with its genitives or its owner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE, look_up_key
from briefgen.packs.lexicon import Reading, Word
from briefgen.transfer.adjectives import agree, described
from briefgen.transfer.anonymity import unnamed_until
from briefgen.transfer.befallen import befell
from briefgen.transfer.comparisons import more_than_so_many
from briefgen.transfer.compounds import listed_or_derived, shares, takes_on
from briefgen.transfer.endings import in_accusative, in_nominative, with_hidden_article, with_tanwin
from briefgen.transfer.fitting import is_place, stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.genitives import idafa, modifier_before, plain_of, takes_gerund, theirs
from briefgen.transfer.held_areas import held_by
from briefgen.transfer.intentions import intended
from briefgen.transfer.kinds import compound_of_a_kind
from briefgen.transfer.lists import OBJECT, small_words, table
from briefgen.transfer.lone_nouns import NOMINATIVE, OBLIQUE, of_noun, several
from briefgen.transfer.more_adjectives import done_to_sites, person_first, rather_noun
from briefgen.transfer.named_after import by_its_name, named_after
from briefgen.transfer.names import named, preposed
from briefgen.transfer.owners import mark, rival_mark, undergone_mark
from briefgen.transfer.preposition_cues import told_in_it
from briefgen.transfer.pronoun_rivals import rival
from briefgen.transfer.reader import Reader
from briefgen.transfer.several_owners import of_people_counted, of_several_names, of_two_modifiers, of_what_is_after
from briefgen.transfer.sound_plurals import ends_whole, is_where
from briefgen.transfer.trades import traded
from briefgen.transfer.visitors import is_visitor
from briefgen.transfer.ways import Joins, Ways

DETERMINED = ("this", "these", "that", "those", "the same", "any")
STEM = 4
"""Letters that a verb and its verbal noun have in common in English: participate, participation."""
TOLD_OTHERWISE = frozenset({"عدم"})
CONSTRUCT = "ي"
FOR_THING = "ل-"
"""Marks what «ل» is of a verbal noun where what stands behind it can do nothing, and is what is done."""

DUAL = "ان"


def nouns(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    """Noun phrases that begin with a noun of the dictionary: alone, with its genitive, with its owner."""
    compound = [*_compound(reader, at, ways), *_parted(reader, at)]
    yield from compound
    norm = reader.norm(at)
    joined = any(shares(reader, each) or takes_on(reader, each.end) for each, _ in compound)
    if (
        (compound and not joined)
        or (look_up_key(norm),) in reader.vocabulary.prepositions
        or norm in TOLD_OTHERWISE
        or norm in small_words()["as_what"]
        or norm in table("half")
    ):
        return  # «وسط» is «amid» and not a middle
    again = norm in small_words()["doing_again"] and reader.norm(at + 1) in table("again")
    if again or (norm in small_words()["hurt"] and any(True for _ in reader.atoms_at(at + 1, "number"))):
        return  # «وجرح سبعة»: seven were wounded
    counted = (norm in small_words()["number_of"] or norm in table("many")) and reader.norm(at + 1) in small_words()[
        "of"
    ]
    if counted or any(True for _ in reader.atoms_at(at, "number")):
        return  # «خمس سفن» are five ships, and no fifth
    if norm in small_words()["days_alone"] and _day_alone(reader, at):
        return
    if norm in small_words()["before_dates"] and any(True for _ in reader.atoms_at(at + 1, "date")):
        return  # «يوم 20 مايو» is on 20 May
    yield from ((phrase, {}) for phrase in _beginning_of(reader, at, ways))
    for reading, word in _readings(reader, at):
        yield from _of_noun(reader, at, reading, word, ways)


def _beginning_of(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«قيام دولة فلسطينية»: the establishment of a Palestinian state."""
    known = table("beginning_of").get(reader.norm(at))
    if known is not None:
        base = NounPhrase(at + 1, known["en"], gender="m", head=known["en"], verbal=True)
        yield from (idafa(base, each) for each in ways.simple(reader, at + 1) if each.head in known["of"])


def _day_alone(reader: Reader, at: int) -> bool:
    """«أعلن الجيش اليوم» today, and not «اليوم الأول», «هذا اليوم»: does nothing say which day?"""
    if reader.norm(at - 1) in table("this") or preposed(reader, at - 1):
        return False
    return not any(reading.definite for reading, _ in reader.readings(at + 1, "adjective"))


def _readings(reader: Reader, at: int) -> list[tuple[Reading, Word]]:
    """The noun readings of a cell: no dual where its ending is that of the plural, and no singular of one sense."""
    found = [] if reader.norm(at) in small_words()["rather_names"] else list(reader.readings(at, "noun"))
    by_itself = [each for each in found if each[1].kind == "plural" and each[1].word not in table("plural_of")]
    if by_itself:
        return by_itself  # «محادثات» are talks
    if reader.kind(at + 1) == "suffix" and reader.norm(at).endswith((*NOMINATIVE, OBLIQUE)):
        found = [each for each in found if each[0].number != "dual"]  # «بلدانهم»: two would have lost their «ن»
    done = any(OBJECT in word.frame for _, word in reader.readings(at, "masdar"))
    if done and reader.norm(at + 1).startswith(ARTICLE) and not reader.norm(at).startswith(ARTICLE):
        # «منح التأشيرات»: granting them, and no grants.
        found = [each for each in found if each[0].number != "plural" or each[1].word == reader.norm(at)]
    ends = reader.norm(at).endswith((OBLIQUE, CONSTRUCT))
    plural = {word.word for reading, word in found if reading.number == "plural" and ends}
    action = any(reading.number == "singular" for reading, _ in reader.readings(at, "masdar"))
    many = {word.en for reading, word in found if reading.number == "plural"}
    workers = any(reading.number == "plural" and ends for reading, _ in reader.readings(at, "participle"))
    if workers:  # «العاملين» are workers, and no two
        found = [
            (replace(reading, number="plural") if reading.number == "dual" and several(word) else reading, word)
            for reading, word in found
            if reading.number != "dual"
            or word.person
            or word.word in small_words()["two_things"]
            or word.en in small_words()["times"]  # «عامين»
        ]
    proposing = reader.norm(at).endswith("ا") and any(True for _ in reader.readings(at, "participle"))
    if proposing or (preposed(reader, at - 1) and reader.norm(at).endswith(DUAL)):
        # «مقترحا إرجاء»: proposing it; «لعدوان»: two would end in «ين»
        found = [each for each in found if each[0].number != "dual"]
    counted = table("dual_as")  # «لواءين»: two brigades
    found = [each for each in found if each[0].number != "dual" or counted.get(each[1].word, each[1].en) == each[1].en]
    return [
        (reading, word)
        for reading, word in found
        if not (reading.number == "dual" and (word.word in plural or action or word.kind == "mass" or not word.plural))
        and not (reading.number == "singular" and word.en in many)
    ]


def _compound(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    """Nouns of several words: «إطلاق النار»."""
    found = listed_or_derived(reader, at)
    if found is None:
        return
    word, end, definite = found.word, found.end, found.definite
    if any(atom.end > end for n in range(at + 1, end) for atom in reader.atoms_at(n, "ordinal")):
        return  # «الجولة الثالثة عشرة»: the 13th
    again = reader.norm(at) in small_words()["doing_again"] and reader.norm(at + 1) in table("again")
    if again and reader.kind(end) != "suffix":
        return  # «إعادة فتح السفارة»: reopening it; «إعادة انتخابه» is his reelection
    gender = next((r.gender for r, w in reader.readings(at, "noun")), "m") or "m"
    plural = found.number != "singular"
    mass = word.kind == "mass" and not word.en.startswith("the ")
    english = found.said
    base = NounPhrase(
        end, english.removeprefix("the "), definite=definite, plural=plural,
        kind="mass" if mass else "bare" if {english, english.split()[-1]} & small_words()["generic"] else "count",
        gender=gender, number=found.number, human=word.person,
        actor=word.person or word.en.split()[-1] in small_words()["acting_compounds"],
        head=_head_of(word), chain=not any(True for _ in reader.readings(at + 1, "adjective")),
    )  # fmt: skip
    base = compound_of_a_kind(reader, base, at) if found.number != "dual" else base
    if reader.kind(end) == "suffix":
        yield from _owned(reader, base, dict(word.joins))
        return
    joins = {**table("more_joins").get(word.en, {}), **word.joins}
    for _, first in reader.readings(at, "noun"):
        if {first.en, first.plural} & {*word.en.split()}:
            joins = {**joins_of(reader, at, first), **joins}  # «الجولة الثالثة من»
    yield base, joins
    last = [r.gender for r, _ in reader.readings(end - 1, "adjective", "participle") if not r.definite]
    sum_ = any(True for _ in reader.atoms_at(end, "number"))  # «فجوة تمويلية تناهز 100 مليون دولار»
    if not definite and (sum_ or gender not in last):  # «طائرة مسيرة» has no genitive
        yield from ((genitive, dict(word.joins)) for genitive in _with_genitives(reader, base, ways, False, False, {}))


def _head_of(word: Word) -> str:
    """The English noun of several words, in the singular where it takes another before it: gas pipelines."""
    last = word.en.partition(" of ")[0].split()[-1]  # «لجنة تحقيق» is a commission
    return stem(last) if word.kind == "plural" and stem(last) in small_words()["modified"] else last


def _parted(reader: Reader, at: int) -> Iterator[tuple[NounPhrase, Joins]]:
    """«وقف فوري لإطلاق النار»: an immediate cease-fire."""
    known = table("parted").get(reader.norm(at).removeprefix(ARTICLE))
    if known is None:
        return
    definite = reader.norm(at).startswith(ARTICLE)
    base = NounPhrase(at + 1, known["en"], definite=definite, head=known["en"])
    for phrase in (base, *described(reader, base)):
        end = reader.behind(phrase.end, known["behind"])
        if end:
            yield replace(phrase, end=end), {}


def _of_noun(reader: Reader, at: int, reading: Reading, word: Word, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    tanwin = with_tanwin(reader, at, reading, word)
    if tanwin and preposed(reader, at - 1) and reader.norm(at - 1) not in small_words()["yet"]:
        return  # «في درعا» is in Daraa, and in no shield
    base = of_noun(reader, at, reading, word)
    if word.word in small_words()["agrees_as_plural"]:
        base = replace(base, number="plural", gender="f")
    joins = joins_of(reader, at, word)
    if reader.kind(at + 1) == "suffix":
        yield from _owned(reader, base, joins)
        return
    if reading.definite:
        if not (word.word in small_words()["gerunds"] and takes_its_preposition(reader, at)):
            yield base, joins
        return
    if reading.state == "before_suffix":
        return
    if reading.state != "construct":
        yield base, joins
    if with_hidden_article(reader, at, base):
        yield replace(base, definite=True), joins
        return
    if tanwin or (reading.number == "dual" and reading.state != "construct"):
        return  # «اتفاقا», «جنديان» have no genitive
    enters = reader.norm(at) in small_words()["enters"]
    if word.word in small_words()["gerunds"] and not enters and any(True for _ in reader.readings(at, "masdar")):
        return  # «إنهاء الأزمة»: ending the crisis, as verbal_nouns.py has it
    done = word.word not in small_words()["no_actions"]
    frames = [each.frame for _, each in reader.readings(at, "masdar")] if done else []
    done_to = any(OBJECT in frame for frame in frames)
    does = done_to and not enters and word.word not in small_words()["done_to"]
    english = table("directions").get(reader.norm(at))
    for genitive in ways.simple(reader, at + 1) if english else ():
        if genitive.type in ("state", "place"):
            the = genitive.core.startswith("the ")  # «جنوب البلاد»
            core = f"the {str(english).removesuffix('ern')} of {genitive.core}" if the else f"{english} {genitive.core}"
            core = core.replace("the central of", "the center of")
            gender = "m" if the else genitive.gender  # «يشهد شمال البلاد»
            yield replace(genitive, core=core, owner=False, actor=False, gender=gender), {}
            return  # «جنوب تركيا»: southern Turkey
    for each in _with_genitives(reader, base, ways, done_to, does, joins):
        if not (enters and each.genitive is not None and is_place(each.genitive)):
            yield each, joins  # «دخول المساعدات»: the entry of aid, and «دخول المدينة» entering it


def takes_its_preposition(reader: Reader, at: int) -> bool:
    """«التوصل إلى اتفاق»: does the verb of a verbal noun take the preposition behind it?"""
    return any(reader.norm(at + 1) in word.frame for _, word in reader.readings(at, "masdar"))


def joins_of(reader: Reader, at: int, word: Word) -> Joins:
    """What English says for the prepositions that the noun, or its verb, takes."""
    joins = {preposition: english for preposition, english in word.joins.items() if english != "direct"}
    takes = any(OBJECT in verb.frame for _, verb in reader.readings(at, "masdar"))
    for _, verb in reader.readings(at, "masdar"):
        if not takes:
            joins = {
                each: said for each, said in joins.items() if each != "ل" or said not in ("to", "of", "by")
            }  # «العودة لطالبان»: to them, or theirs?
        for preposition in verb.frame if verb.en[:STEM] == word.en[:STEM] else ():
            english = verb.joins.get(preposition)
            if preposition in joins or not english or " " in english or (OBJECT in verb.frame and english == "direct"):
                continue
            joins[preposition] = "of" if english == "direct" else english
    doing = [verb for _, verb in reader.readings(at, "masdar") if OBJECT in verb.frame]
    if doing and not any({"ل", "إلى"} & {*verb.frame} for _, verb in reader.readings(at, "masdar")):
        joins.setdefault(FOR_THING, table("object_of").get(word.en, "of"))  # «رفع جزئي للعقوبات»
    for preposition, english in table("more_joins").get(word.en, {}).items():
        joins.setdefault(preposition, english)
    if word.en in small_words()["belongs"]:
        joins.setdefault("ل", "of")  # «السياسة الخارجية للحكومة»
    if not any(True for _ in reader.readings(at, "masdar")) and word.en not in small_words()["keep_their_from"]:
        joins = {name: english for name, english in joins.items() if english not in ("from", "in") or name == word.word}
    return joins


def _owned(reader: Reader, base: NounPhrase, joins: Joins) -> Iterator[tuple[NounPhrase, Joins]]:
    """«قواتها»: with its owner, who is known around the span or is found inside it."""
    at = base.end
    outside = {atom.en for atom in reader.atoms_at(at, "pronoun")}
    noun = reader.norm(at - 1)
    if noun in small_words()["imprisons"] and reader.norm(at - 2) in small_words()["by_how_much"]:
        return  # «حكما بسجنه»: it imprisons him
    as_listed = {noun, f"{noun[:-1]}ة" if noun.endswith("ت") else noun}  # «هزيمت» before «ه» is «هزيمة»
    undergone = not as_listed.isdisjoint(small_words()["done_to"] | small_words()["done_to_it"])
    if noun in small_words()["befalls_things"]:
        outside = set()  # «عبر المجلس عن أسفه لانهياره»: not the council's
    if undergone:
        outside -= {"his", "her"}  # «قال المتحدث إننا ننسق لضمان هزيمته»: not the spokesman's
    his = len(outside) == 1 and base.head in small_words()["of_persons"]
    pronoun = mark(reader.norm(at), outside.pop() if len(outside) == 1 else "")
    if pronoun and undergone:
        pronoun = undergone_mark(pronoun, noun in small_words()["befalls_things"])
    if pronoun and not his and rival(reader, at):
        pronoun = rival_mark(pronoun)
    pronoun = pronoun or table("our").get(reader.norm(at), "")
    if pronoun:
        acts = noun in small_words()["own_states"]  # «دعم بلاده للسلام»: his country's support for peace
        owned = replace(base, end=at + 1, determiner=pronoun, definite=True, case="")
        owned = replace(owned, actor=True, owner=True) if acts else owned
        yield owned, joins
        if base.head in small_words()["to_do"]:
            # «عزمها زيادة استثماراتها»: its determination to increase its investments.
            yield from ((each, {}) for each in intended(reader, owned))


def _with_genitives(
    reader: Reader, base: NounPhrase, ways: Ways, done_to: bool, does: bool, joins: Joins
) -> Iterator[NounPhrase]:
    """The noun with each genitive that may follow; ``does``: what does it could stand there as well."""
    if reader.kind(base.end) not in ("word", "number") or unnamed_until(reader, base.end):
        return
    if base.head in small_words()["lengths"] or told_in_it(reader, base) or befell(reader, base):
        return  # «60 كيلومترا شمال كابل», «شاب قتل في الهجوم»
    first = reader.norm(base.end) in table("first") and reader.kind(base.end + 1) == "word"
    first = first and any(not r.definite for r, _ in reader.readings(base.end + 1, "noun"))  # «خروج آخر جندي»
    first = first or person_first(reader, base.end)  # «تعيين مسؤول جديد»
    counted = _is_all(reader, base.end) or more_than_so_many(reader, base.end)
    found = reader.readings(base.end, "adjective") if not first and not counted else ()
    agreeing = any(agree(base, r.gender or "m", r.number) for r, _ in found if not r.definite)
    if agreeing and not rather_noun(reader, base):
        return  # «علاقات دبلوماسية»: diplomatic relations, and none of diplomacy
    if base.case == "oblique" and reader.norm(base.end - 1)[: -len(OBLIQUE)] in (base.lemma, base.lemma[:-1]):
        return  # «مستوطنين شقيقين»: before a genitive it would have lost its «ن»
    if in_nominative(reader.cells[base.end]):
        return  # «عقد الوزيران اجتماعا استمر ساعتين»: they held it, and no contract of theirs lasted
    if in_accusative(reader, base.end):
        return  # «ست آليات فجرا»: at dawn, and none of dawn
    trades = [*traded(reader, base, ways), *held_by(reader, base, ways)]
    if trades:
        yield from trades
        return
    told = set()
    for act in reader.grammar.actions(reader, base.end) if base.head in small_words()["to_do"] else ():
        # «محاولة تهريب أسلحة»: an attempt to smuggle weapons.
        told.add(act.end)
        the = reader.norm(base.end + 1).startswith(ARTICLE) or bool(named(reader, base.end + 1))
        the = the or reader.norm(base.end).startswith(ARTICLE) or reader.kind(base.end + 2) == "suffix"
        core = table("renamed").get(base.core, base.core)
        always = core in small_words()["always_the"]
        yield replace(
            base, end=act.end, core=core, after=f"to {act.base}", definite=the or always, chain=True, inner="verbal",
            kind="count" if always else base.kind, beside=base.beside | {*act.base.split()[:1]},
        )  # fmt: skip
    for act in reader.grammar.actions(reader, base.end) if base.head in small_words()["of_gerund"] else ():
        told.add(act.end)
        yield replace(
            base, end=act.end, after=f"of {act.gerund}", definite=True, chain=True, inner="verbal",
            beside=base.beside | {*act.gerund.split()[:1]},
        )  # fmt: skip
    yield from of_several_names(reader, base, ways, done_to)
    yield from of_people_counted(reader, base)
    yield from of_what_is_after(reader, base, ways)
    for genitive in (
        ways.simple(reader, base.end) if not (_beside(reader, base.end) or ends_whole(reader, base)) else ()
    ):
        if base.head in small_words()["of_certain_ones"] and not (genitive.definite or genitive.kind == "proper"):
            continue  # «وضع خطة» is drawing one up, and no situation of it
        if genitive.taken and genitive.taken <= set(joins) and modifier_before(base, plain_of(genitive)):
            continue  # «اتفاقات التعاون مع باريس»: cooperation agreements with Paris
        if base.head in small_words()["stands_in"] and genitive.type == "person" and genitive.said[:4] != "the ":
            continue  # «نائب المندوب فلان»: the name is that of the deputy
        captors = genitive.actor and not genitive.human and genitive.head not in small_words()["made_of_people"]
        if captors and base.head in small_words()["to_people_alone"]:
            continue  # «احتجاز السلطات»: who is detained?
        if named_after(base, genitive):
            yield from by_its_name(base, genitive)
            continue
        if (base.head in small_words()["people_suffer"] and not genitive.human) or is_where(base, genitive):
            continue  # «إصابة سفينة»: no injury
        if genitive.head in small_words()["sides_alone"] and not genitive.definite:
            continue  # «مناطق غرب (العراق)»
        if genitive.end in told or (genitive.kind == "gerund" and not takes_gerund(base)):
            continue
        if (
            genitive.determiner
            and not (genitive.determiner.startswith((*DETERMINED, "⟨")) or theirs(genitive, base))
            and genitive.kind not in ("count", "bare")
        ):
            continue
        in_group = genitive.head in small_words()["collective"] and not genitive.after[3:4].isupper()
        in_group = in_group or genitive.head in small_words()["divided"]
        taken = genitive.taken - (small_words()["of"] if in_group else set())
        if genitive.case == "nominative" or (base.verbal and taken & set(joins)):
            continue  # «وصول الوفد إلى»: it is the arrival that says where
        run = is_visitor(reader, base, genitive) or (genitive.human and base.head in small_words()["run_by"])
        whole = idafa(base, genitive, done_to and not run)
        acting = genitive.actor and not done_to_sites(base, genitive)
        if run or not (does and (acting or genitive.head in small_words()["lands_that_act"])):
            yield whole
            yield from of_two_modifiers(reader, whole)
        if base.head in small_words()["to_do"] and (genitive.actor or is_place(genitive)):
            yield from intended(reader, idafa(base, genitive))


def _is_all(reader: Reader, at: int) -> bool:
    """«عودة كافة المهجرين»: all of them, and nothing sufficient."""
    return reader.norm(at) in small_words()["all"] and reader.kind(at + 1) == "word"


def _beside(reader: Reader, at: int) -> bool:
    """«كمين قرب الحدود»: a preposition of place, and no genitive."""
    return reader.norm(at) in table("places_before") or reader.norm(at) in small_words()["near"]
