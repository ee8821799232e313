"""Adjectives: how they agree, their English beside a noun, two of them joined, denied, raised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Reading, Word
from briefgen.transfer.cells import Atom
from briefgen.transfer.comparisons import more_than_so_many, numbered_so, raised_behind
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.kinds import of_a_kind
from briefgen.transfer.lists import OBJECT, PLAIN_IN_EST, SUPERLATIVE, senses, small_words, table
from briefgen.transfer.more_adjectives import done_to, no_adjective_there, of_the_last, person_first, several_men
from briefgen.transfer.numbered import in_order
from briefgen.transfer.owner_behind import owner_behind
from briefgen.transfer.owners import marked
from briefgen.transfer.possessed_of import possessed_of
from briefgen.transfer.reader import Reader
from briefgen.transfer.whole_adjectives import stripped as stripped
from briefgen.transfer.whole_adjectives import whole_adjectives
from briefgen.transfer.whose_adjective import of_a_place_named
from briefgen.wording.spoken import AND, join

OWNED = "⟨"
MOST_ADJECTIVES, MOST_JOINED = 4, 6
EACH = "⁑"
"""Marks adjectives each of which is said of one of two."""
ILLEGITIMATE, OBLIQUE = "illegitimate", "ين"
ADJECTIVE, PARTICIPLE = "adjective", "participle"


def described(reader: Reader, phrase: NounPhrase, depth: int = 0) -> Iterator[NounPhrase]:
    """The phrase with the adjectives that agree with it, the last written first in English."""
    barred = phrase.kind in ("proper", "gerund") or phrase.the or no_adjective_there(reader, phrase)
    if depth >= MOST_ADJECTIVES or barred:
        return  # «مقتل جندي أميركي»: it is the soldier who is American
    if phrase.after.startswith("to ") and not phrase.definite and reads_as_its_own(reader, phrase.end):
        return  # «محاولة للسيطرة على مواقع جديدة»: it is the sites that are new
    if marked(phrase.determiner) and (marked(phrase.after) or of_the_last(reader, phrase)):
        return  # «لقائه نظيره التركي»: it is his counterpart who is Turkish
    if phrase.inner == "verbal" and phrase.determiner.startswith(OWNED):
        return  # «عزمها تقديم منحة لضحايا تسونامي الجديد»: not its new intention
    inner = phrase.genitive
    measure = inner is not None and phrase.head in small_words()["measuring"] and not phrase.described
    if inner is not None and measure and any(True for _ in adjectives(reader, phrase.end, inner)):
        return  # «وتيرة الإصلاحات الاقتصادية»: it is the reforms that are economic
    lands = inner is not None and inner.head in small_words()["of_a_land"] and inner.definite and not inner.described
    if inner is not None and inner.actor and _of_its_name(reader, phrase.end):
        return  # «قدرات القوات الأمنية»: the forces are called so
    if inner is not None and (inner.taken or of_a_place_named(reader, phrase)):
        return  # «محيط بحيرة طبريا الشرقية»
    people = inner is not None and inner.human and inner.plural
    if people and any(w.person and r.definite for r, w in reader.readings(phrase.end, "noun")):
        return  # «إطلاق سراح الجنود الأسرى»: the soldiers are prisoners
    times = inner is not None and inner.head in small_words()["own_adjectives"] and not inner.described
    if times and inner is not None and any(True for _ in adjectives(reader, phrase.end, inner)):
        return  # «اتفاقات الحقبة الاستعمارية»: it is the era that is colonial
    if lands and inner is not None and any(True for _ in _of_lands(reader, phrase.end, inner)):
        return  # «مؤسسات الدولة السورية»: it is the state that is Syrian
    for english, end, behind in adjectives(reader, phrase.end, phrase):
        doing = phrase.inner == "verbal" or (phrase.verbal and phrase.inner)
        if doing and not set(english.split()) <= small_words()["manners"] and not _of_head(reader, phrase):
            continue  # «تعزيز التعاون العسكري»: it is the cooperation that is military
        beside = phrase.beside | set(english.lower().split())
        more = replace(phrase, end=end, described=True, beside=beside)
        more = replace(more, after=f"{phrase.after} {english}".strip()) if behind else _before(more, english)
        more = of_a_kind(reader, phrase, more, english)
        yield more
        yield from described(reader, more, depth + 1)
    by_form = reader.norm(phrase.end).removeprefix(ARTICLE) in table("said_by_form")
    raised = raised_behind(reader, phrase) if not by_form else ()
    article = replace(phrase, kind="count") if phrase.kind == "bare" and phrase.described else phrase
    yield from (_before(replace(article, end=end, described=True), english) for english, end in raised)
    yield from numbered_so(reader, phrase)


def _of_head(reader: Reader, phrase: NounPhrase) -> bool:
    """«جولة التفاوض الثلاثية»: does an adjective agree with none of the genitives before it?"""
    inner, known = phrase.genitive, phrase.genitive is not None
    while inner is not None:
        if any(True for _ in adjectives(reader, phrase.end, inner)):
            return False
        inner = inner.genitive
    return known


def _before(phrase: NounPhrase, english: str) -> NounPhrase:
    if english.startswith(EACH):
        core = phrase.core.replace("two ", "", 1)  # «الرئيسان الروسي والأميركي»
        return replace(phrase, core=f"{english.removeprefix(EACH)} {core}")
    if phrase.core.startswith(("two ", "the two ")):
        return replace(phrase, core=phrase.core.replace("two ", f"two {english} ", 1))
    if english in small_words()["next_to_noun"]:
        before, _, noun = phrase.core.rpartition(" ")
        return replace(phrase, core=f"{before} {english} {noun}".strip())
    return replace(phrase, core=f"{english} {phrase.core}")


def adjectives(reader: Reader, at: int, phrase: NounPhrase) -> Iterator[tuple[str, int, bool]]:
    """Adjectives at a cell that agree with a phrase: their English, the cell after, whether they stand behind."""
    for english, end, behind in _in_respect(reader, at, phrase):
        yield english, end, behind
        if not behind:
            yield from ((joined, last, False) for joined, last in _joined(reader, [english], end, phrase))
    if phrase.number == "dual" and phrase.definite:
        # «الحكومتان العراقية والتركية»: the Iraqi and Turkish governments.
        one = replace(phrase, number="singular")
        for english, end, behind in _single(reader, at, one):
            if not behind:
                yield from ((f"⁑{joined}", last, False) for joined, last in _joined(reader, [english], end, one))


def _in_respect(reader: Reader, at: int, phrase: NounPhrase) -> Iterator[tuple[str, int, bool]]:
    """«اتفاق ملزم قانونا»: legally binding."""
    for english, end, behind in _single(reader, at, phrase):
        respect = table("in_what_respect").get(reader.norm(end)) if not behind else None
        if respect and english in small_words()["so_in_respect"]:
            yield f"{respect} {english}", end + 1, False
        else:
            yield english, end, behind


def _joined(reader: Reader, before: list[str], at: int, phrase: NounPhrase) -> Iterator[tuple[str, int]]:
    if reader.norm(at) != AND or len(before) >= MOST_JOINED:
        return
    for english, end, behind in _in_respect(reader, at + 1, phrase):
        if not behind:
            yield join([*before, english], "en"), end
            yield from _joined(reader, [*before, english], end, phrase)


def _single(reader: Reader, at: int, phrase: NounPhrase) -> Iterator[tuple[str, int, bool]]:
    definite = phrase.definite
    if person_first(reader, at) or (phrase.end == at and done_to(reader, phrase)):
        return  # «انتخاب رئيس جديد»: a president, and not main
    if any(True for _ in reader.atoms_at(at, "date")) or reader.norm(at) in small_words()["all"]:
        return  # «العام الماضي» is last year, «كافة» all of them
    if phrase.determiner and reader.norm(at) in table("per_time"):
        return  # «مليون برميل يوميا»: a day
    if reader.norm(at).endswith("ا") and several_men(reader, at - 1):
        return  # «انتقد صحافيون منشورا»: no journalists are published
    adverb = any(word.pos == "adverb" for _, word in reader.readings(at, "particle"))
    if (adverb or reader.norm(at) in table("in_what_respect")) and not _may_be_accusative(reader.norm(at - 1)):
        return  # «مسؤول مطلوب دوليا», «(الوضع) تحسن نسبيا»
    had = list(possessed_of(reader, at, phrase))
    if had:
        yield from had
        return
    in_figures = list(in_order(reader, at, definite)) if _of_its_gender(reader.norm(at), phrase) else []
    if in_figures:
        yield from ((english, end, False) for english, end in in_figures)
        return  # «الرابعة والثلاثين» is the 34th
    for atom in reader.atoms_at(at, "nisba"):
        fits = reader.norm(at).startswith(ARTICLE) is definite and _agrees(reader.norm(at), phrase, atom)
        if fits and (definite or reader.norm(at)[-1:] != "ا" or _may_be_accusative(reader.norm(at - 1))):
            yield from _joined_lands(reader, atom.end, phrase, definite, atom.adjective or atom.en)
    if reader.norm(at) in small_words()["not_adjective"]:
        yield from _denied(reader, at + 1, phrase)
    whole = [
        (english, end, False)
        for english, said, end in whole_adjectives(reader, at)
        for reading, _ in reader.readings(said, ADJECTIVE, PARTICIPLE)
        if reading.definite is definite and agree(phrase, reading.gender or "m", reading.number)
    ]
    if whole:
        yield from dict.fromkeys(whole)
        return  # «مضادة للدبابات»: nothing is against by itself
    owned = phrase.verbal and phrase.determiner.startswith("⟨") and definite
    if owned and any(r.definite for r, _ in reader.readings(at, "noun")) and any(reader.readings(at, PARTICIPLE)):
        return  # «رفضها المقترح»: its rejection of the proposal
    by_a_land = table("by_a_land").get(stripped(reader.norm(at)))
    if by_a_land and reader.norm(at + 1).endswith("ا"):
        forms = [r for r, _ in reader.readings(at, ADJECTIVE, PARTICIPLE) if r.definite is definite]
        fit = any(agree(phrase, r.gender or "m", r.number) for r in forms)
        lands = [each for each in reader.atoms_at(at + 1, "nisba") if each.adjective]
        yield from ((f"{each.adjective}-{by_a_land}", each.end, False) for each in lands if fit)
    by_form = table("said_by_form").get(reader.norm(at).removeprefix(ARTICLE))
    if by_form and any(
        r.definite is definite and agree(phrase, "f", "singular") for r, _ in reader.readings(at, ADJECTIVE)
    ):
        yield by_form, at + 1, False
        return
    said_so = table("adjectives").get(stripped(reader.norm(at)))
    coming = table("participles").get(stripped(reader.norm(at)), {}) if said_so else {}
    if said_so and reader.norm(at + 1) not in coming and not any(True for _ in reader.readings(at, ADJECTIVE)):
        found = [r for r, _ in reader.readings(at, PARTICIPLE) if r.definite is definite]
        if any(agree(phrase, r.gender or "m", r.number) for r in found):
            yield said_so, at + 1, False
        return
    for reading, word in reader.readings(at, ADJECTIVE, PARTICIPLE):
        if not agree(phrase, reading.gender or "m", reading.number):
            continue
        bounded = table("limited").get(word.word, {}).get(reader.norm(at + 1)) if word.pos == ADJECTIVE else None
        if bounded is not None and definite and not reading.definite:
            yield bounded, at + 2, False  # «الآلية رفيعة المستوى»
        if reading.definite is not definite:
            continue
        if reading.state and reading.state != "construct":
            continue
        limited = table("limited").get(word.word, {}).get(reader.norm(at + 1)) if word.pos == ADJECTIVE else None
        if limited is not None:
            yield limited, at + 2, False
        alone = stripped(reader.norm(at)) in small_words()["adjectives_alone"]
        if reading.state or (not alone and _goes_on(reader, at, phrase)):
            continue
        if word.pos == ADJECTIVE:
            if word.en in PLAIN_IN_EST or not word.en.split()[-1].endswith(SUPERLATIVE):
                yield from _told(reader, at, word, phrase)
        elif bare := _participle(reader, at, word, reading.voice):
            yield bare, at + 1, False


def _joined_lands(
    reader: Reader, at: int, phrase: NounPhrase, definite: bool, said: str
) -> Iterator[tuple[str, int, bool]]:
    """«المحادثات الروسية الأوكرانية»: Russian-Ukrainian, of two lands and of more."""
    others = [
        other
        for other in reader.atoms_at(at, "nisba")
        if reader.norm(at).startswith(ARTICLE) is definite and _agrees(reader.norm(at), phrase, other)
    ]
    if not others:
        yield said, at, False
    for other in others:
        yield from _joined_lands(reader, other.end, phrase, definite, f"{said}-{other.adjective or other.en}")


def _of_its_gender(norm: str, phrase: NounPhrase) -> bool:
    """May an ordinal above the tenth be that of a phrase: «الدورة السادسة عشرة», «الفصل السادس عشر»?"""
    if norm == ARTICLE or norm.endswith(("ين", "ون")):
        return True
    female = phrase.gender == "f" or (phrase.plural and not phrase.human)
    return norm.endswith(("ة", "ى")) is female


def _of_its_name(reader: Reader, at: int) -> bool:
    """Does an adjective at a cell end what the pack calls a force or a body that begins right before it?"""
    return any(atom.end == at + 1 for atom in reader.atoms_at(at - 1, "forces", "institution", "body", "group"))


def _of_lands(reader: Reader, at: int, phrase: NounPhrase) -> Iterator[Atom]:
    """The adjectives of a land at a cell that agree with a phrase."""
    norm = reader.norm(at)
    atoms = reader.atoms_at(at, "nisba") if norm.startswith(ARTICLE) is phrase.definite else ()
    return (atom for atom in atoms if _agrees(norm, phrase, atom))


def _agrees(norm: str, phrase: NounPhrase, atom: Atom) -> bool:
    """Does an adjective of a land agree? «العراقيين» is two of them, or more."""
    if norm.removeprefix(ARTICLE) in small_words()["peoples"]:
        return phrase.human and phrase.number == "plural"  # «الجنود الأتراك»
    more = atom.count == "dual" and norm.endswith(OBLIQUE) and agree(phrase, atom.gender, "plural")
    return more or agree(phrase, atom.gender, atom.count)


def _told(reader: Reader, at: int, word: Word, phrase: NounPhrase) -> Iterator[tuple[str, int, bool]]:
    english = sense_beside(word, phrase)
    if english is None:
        return
    behind = word.place == "after"
    yield english, at + 1, behind
    if not behind and reader.norm(at + 1) in small_words()["very"]:
        yield f"very {english}", at + 2, False


def _denied(reader: Reader, at: int, phrase: NounPhrase) -> Iterator[tuple[str, int, bool]]:
    """«غير مباشرة»: indirect."""
    for reading, word in reader.readings(at, ADJECTIVE, PARTICIPLE):
        if reading.definite is phrase.definite and agree(phrase, reading.gender or "m", reading.number):
            bare = stripped(reader.norm(at))  # «غير المسبوقة»
            english = table("un").get(word.word) or table("un").get(reading.lexical) or table("un").get(bare)
            if english == ILLEGITIMATE and phrase.core and _stem(phrase.head) not in small_words()["unlawful"]:
                english = "illegal"
            if english:
                yield english, at + 1, False


def _sayable(word: Word, phrase: NounPhrase) -> bool:
    """May the verb of a participle be said of the noun: ships come, and a round of talks does not?"""
    only = senses()["verbs"].get(word.en, {}).get("only")
    return only is None or _stem(phrase.head) in only or (phrase.human and "@human" in only)


def _goes_on(reader: Reader, at: int, phrase: NounPhrase) -> bool:
    """Is it a participle whose own phrase follows: «القوات المنتشرة في العراق» deployed in Iraq?"""
    norm = reader.norm(at + 1)
    if norm in table("participles").get(stripped(reader.norm(at)), {}):
        return True
    if from_place(reader, at) or owner_behind(reader, at):
        return False
    own_word = is_adjective(reader, at)
    own = [
        OBJECT not in word.frame if reading.voice == "active" else OBJECT in word.frame
        for reading, word in reader.readings(at, PARTICIPLE)
        if word.pos == "verb" and (norm in word.frame or not own_word) and _sayable(word, phrase)
    ]
    dated = any(True for _ in reader.atoms_at(at + 1, "date"))
    dated = dated or reader.longest(at + 1, reader.vocabulary.adverbs) is not None  # «المنعقد أول من أمس»
    return any(own) and (dated or norm in small_words()["governed"] or (norm,) in reader.vocabulary.prepositions)


def from_place(reader: Reader, at: int) -> bool:
    """«خروج الجماعات المسلحة من حلب»: is what stands behind an adjective the place that something else comes from?"""
    adjective = any(True for _ in reader.readings(at, ADJECTIVE))
    places = {atom.type for atom in reader.atoms.get(at + 2, ())}
    named = "place" in places and not places & {"state", "body", "group"}
    return adjective and named and reader.norm(at + 1) in small_words()["of"]


def is_adjective(reader: Reader, at: int) -> bool:
    """Does the dictionary have an adjective for a cell that is no form of its verb: «مباشرة» direct?"""
    forms: set[str] = set()
    for _, word in reader.readings(at, PARTICIPLE):
        forms |= {*reader.vocabulary.english.get(word.en, {}).values()}
    return any(
        word.en not in forms and not word.en.endswith(("ed", "ing")) for _, word in reader.readings(at, ADJECTIVE)
    )


def _participle(reader: Reader, at: int, word: Word, voice: str) -> str:
    """The participle of a verb as an adjective, where only one voice can be meant."""
    forms = reader.vocabulary.english.get(word.en)
    every = [(reading.voice, each) for reading, each in reader.readings(at, ADJECTIVE, PARTICIPLE)]
    if forms is None or " " in word.en or any(each.pos == ADJECTIVE for _, each in every):
        return ""
    if any(other != voice for other, _ in every):
        return ""
    if voice == "passive":
        return forms["participle"] if OBJECT in word.frame else ""
    return "" if OBJECT in word.frame else forms["gerund"]


def _owns_one(reader: Reader, at: int, found: list[Reading]) -> bool:
    """May an indefinite noun at a cell have one of the adjectives found?"""
    for noun in (r for r, _ in reader.readings(at, "noun") if not r.definite and r.kind == "noun"):
        phrase = NounPhrase(at, "", gender=noun.gender or "m", number=noun.number or "singular")
        if any(agree(phrase, r.gender or "m", r.number) for r in found):
            return True
    return False


def reads_as_its_own(reader: Reader, at: int) -> bool:
    """May an adjective at a cell belong to one of the indefinite nouns right before it, over their adjectives?"""
    counts = more_than_so_many(reader, at)
    found = [r for r, _ in reader.readings(at, ADJECTIVE, PARTICIPLE) if not (r.definite or counts)]
    bare = not reader.norm(at).startswith(ARTICLE)
    if bare and any(_of_one(reader, at - 1, atom) for atom in reader.atoms_at(at, "nisba")):
        return True  # «35 ألف جندي أميركي»
    before = at - 1
    while found and any(True for r, _ in reader.readings(before, ADJECTIVE) if not r.definite):
        if _owns_one(reader, before, found):
            return True  # «أول رئيس منتخب»: a noun that is an adjective too
        before -= 1
    while found and any(True for r, _ in reader.readings(before, "noun") if not r.definite and r.kind == "noun"):
        if _owns_one(reader, before, found):
            return True
        before -= 1
    return False


def _of_one(reader: Reader, at: int, atom: Atom) -> bool:
    """May an indefinite noun at a cell have the adjective of a land behind it?"""
    nouns = [r for r, _ in reader.readings(at, "noun") if not r.definite and r.kind == "noun"]
    phrases = [NounPhrase(at, "", gender=r.gender or "m", number=r.number or "singular") for r in nouns]
    return any(agree(phrase, atom.gender, atom.count) for phrase in phrases)


def _may_be_accusative(norm: str) -> bool:
    """May the noun before an adjective in «ا» be an accusative: «وفدا سوريا», and not «مستقبل سوريا»?"""
    return norm.endswith(("ا", "ة", "ات", "ى", "ء"))


def sense_beside(word: Word, phrase: NounPhrase) -> str | None:
    """The English of an adjective for what it is said of: its own, or None where another of its senses is meant."""
    known = senses()["adjectives"].get(word.word)
    if known is None or (word.en not in known and word.en != known.get("else")):
        return word.en
    said_of = {_stem(phrase.head), "@person" if phrase.human else "@thing"}
    fitting = {sense for sense, cues in known.items() if sense != "else" and said_of & {_stem(cue) for cue in cues}}
    if not fitting:
        return word.en if word.en == known.get("else", word.en) else None
    return word.en if fitting == {word.en} else None if word.en not in fitting else word.en


def _stem(word: str) -> str:
    """An English noun without the ending of its plural."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def agree(phrase: NounPhrase, gender: str, number: str) -> bool:
    """Does an adjective agree with a phrase? Things in the plural take the feminine singular, people the plural."""
    if phrase.number == "plural":
        if phrase.human:
            return number == "plural" or (gender == "f" and number == "singular" and phrase.gender == "f")
        return gender == "f" and number in ("singular", "")
    if phrase.number == "dual":
        return number == "dual" and gender == phrase.gender
    return gender == phrase.gender and number in ("singular", "")
