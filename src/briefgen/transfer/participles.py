"""Participles and adjectives behind their noun, with what they take: «القوات المنتشرة في العراق», «المتفق عليها»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Reading, Word
from briefgen.transfer.acts_behind import acts_behind
from briefgen.transfer.adjectives import agree, from_place, is_adjective, stripped
from briefgen.transfer.charged import accused_of, outgoing
from briefgen.transfer.complements import Adjunct, adjuncts, framed, governed
from briefgen.transfer.distances import distances
from briefgen.transfer.done_to_things import done_to_things
from briefgen.transfer.fitting import fits, stem, told_by_gerund
from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lapses import since_when
from briefgen.transfer.lists import DIRECT, OBJECT, small_words, table
from briefgen.transfer.names import named
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import marked, owned_by, resumes
from briefgen.transfer.prepositions import compound_prepositions
from briefgen.transfer.pronoun_behind import behind_participle, pronoun_behind
from briefgen.transfer.reader import Reader
from briefgen.transfer.whole_adjectives import whole_adjectives

OF = "of "
FEMININE = "ة"
KNOWN_AS, KNOWN_FOR, DATED = "known as", "known for", "dated"
WITH_HIM = "accompanying"
EXPANDED = "expanded"
"""Is said of talks, and what follows it is theirs: «محادثات موسعة مع الوفد»."""


def participles(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«القوات المنتشرة في العراق», «قوات منتشرة في العراق», «الدول الداعمة للمعارضة»."""
    at = phrase.end
    if named(reader, at) or reader.norm(at) in table("many"):
        return  # «دور مصر» is that of Egypt, «إرسال مزيد من الجنود» sends more of them
    if any(True for _ in whole_adjectives(reader, at)):
        return  # «خطة قابلة للتنفيذ» is workable, and accepts nothing
    if charged := tuple(accused_of(reader, phrase)):
        yield from charged
        return
    yield from outgoing(reader, phrase)
    yield from _standing(reader, phrase)
    yield from _to_be_done(reader, phrase)
    yield from _with_its_pronoun(reader, phrase)
    yield from done_to_things(reader, phrase)
    own_word = is_adjective(reader, at) or from_place(reader, at)
    bare = stripped(reader.norm(at))
    if table("participles").get(bare, {}).get(reader.norm(at + 1)) or table("adjectives").get(bare) == EXPANDED:
        return
    yield from _adjectival(reader, phrase)
    lasting = list(_lasting(reader, phrase, bare))
    yield from lasting
    if lasting or bare in small_words()["adjectives_alone"]:
        return  # «قمة طارئة في القاهرة»
    for reading, word in reader.readings(at, "participle"):
        if word.word in small_words()["links"]:
            continue  # «المكون من» is made up, and no «been»
        if own_word and reader.norm(at + 1) not in word.frame:
            continue  # «محادثات مباشرة بين»: direct talks, and none begun
        forms = reader.vocabulary.english.get(word.en)
        if word.pos != "verb" or forms is None or reading.definite is not phrase.definite:
            continue
        if not agree(phrase, reading.gender or "m", reading.number):
            continue
        if (reading.voice == "passive" or OBJECT not in word.frame) and not fits(word, phrase):
            continue
        if reading.voice == "active" and OBJECT in word.frame:
            yield from _with_object(reader, phrase, reading, word)
            continue
        if reading.voice == "passive" and OBJECT not in word.frame:
            continue
        if word.en in small_words()["ordering"] and reader.norm(at + 1) not in word.frame:
            continue  # «شراكة موجهة نحو المستقبل»: directed, and ordering nothing
        participle = participle_of(reader, at, reading, word)
        if reader.norm(at + 1) in small_words()["between"] and reader.kind(at + 2) == "suffix":
            if reader.norm(at + 2) in small_words()["them_all"]:
                yield _said_of(phrase, at + 3, f"{participle} between them")  # «الموقعة بينهما»
            continue
        by = list(_by(reader, at + 1, word, reading.voice))
        # «الأطراف الموقعة على الاتفاق» did it themselves.
        direct = reading.voice == "passive" and word.joins.get(reader.norm(at + 1)) == DIRECT
        acts = [Adjunct(act.end, act.said) for act in acts_behind(reader, word, at + 1)] if _somebody_does(word) else []
        done = {act.end for act in acts}
        others = [] if direct else [each for each in framed(reader, at + 1, word) if each.end not in done]
        itself = reading.gender != "f" and resumes(reader.norm(at + 2), phrase)  # «الجدول المتفق عليه»
        itself = itself or bare in table("with_their_pronoun")
        for told in behind_participle(reader, at + 1, word) if not (direct or itself) else ():
            for more in adjuncts(reader, told.end, governed(word)):
                yield phrase.then(more.end, spaced(participle, told.said, more.said))
        for behind in (*acts, *others, *by):
            for more in adjuncts(reader, behind.end, governed(word)):
                yield _said_of(phrase, more.end, spaced(participle, behind.said, more.said))
        if own_word:
            continue  # «خروج الجماعات المسلحة من المدينة»: they leave it, and were not armed from there
        barred = (*governed(word), *(("من",) if by else ()))
        if word.word in small_words()["driven_out"]:
            barred = (*barred, "إلى")  # «عودة المنظمات المطرودة إلى السودان»: they return there
        for behind in adjuncts(reader, at + 1, barred):
            if behind.said and behind.said.split()[-1] not in small_words()["carriage"]:  # «المدينة المحاصرة في حافلات»
                yield _said_of(phrase, behind.end, f"{participle} {behind.said}")


def _lasting(reader: Reader, phrase: NounPhrase, bare: str) -> Iterator[NounPhrase]:
    """«القتال الدائر منذ عام»: the fighting that has been going on for the past year."""
    at = phrase.end
    goes_on = bare in small_words()["going_on"] and phrase.definite and reader.norm(at).startswith(ARTICLE)
    if not goes_on or reader.norm(at + 1) not in small_words()["since_then"]:
        return
    if any(agree(phrase, r.gender or "m", r.number) for r, _ in reader.readings(at, "adjective", "participle", "noun")):
        for each in adjuncts(reader, at + 1):
            if each.said and since_when(reader, at + 1, each.end):
                yield _said_of(phrase, each.end, f"that {'have' if phrase.plural else 'has'} been going on {each.said}")


def _somebody_does(word: Word) -> bool:
    """«المتهم بتنفيذ الهجوم»: does the verb name him who does it as its object, and English go on with a gerund?"""
    return OBJECT in word.joins and told_by_gerund(word)


def _standing(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«الدول المجاورة للعراق», «القرى الواقعة على الحدود»: participles that say how something stands to another."""
    at = phrase.end
    bare = stripped(reader.norm(at))
    known = table("participles").get(bare, {})
    if phrase.actor or phrase.head in small_words()["may_sign"]:
        known = {**known, **table("signatories").get(bare, {})}
    english = _standing_so(known.get(reader.norm(at + 1)), phrase)
    if reader.norm(at) in small_words()["belonging_to"] and reader.kind(at + 2) == "suffix":
        return  # «القوات الخاصة بها»: its forces
    far = reader.norm(at + 1) in small_words()["upon"] and reader.norm(at + 2) in small_words()["at_distance"]
    if far and english and definite_as(reader, at, phrase):
        yield from (_said_of(phrase, end, f"{english.split()[0]} {said}") for end, said in distances(reader, at + 1))
    if far or reader.longest(at + 1, _prepositions_of_several()):
        return  # «الموقعة على هامش القمة»
    if not english or not definite_as(reader, at, phrase):
        return
    if english == WITH_HIM and reader.kind(at + 2) == "suffix" and not (phrase.after or phrase.determiner):
        yield replace(phrase, end=at + 3, core=f"{english} {phrase.core}", described=True)  # «الوفد المرافق له»
        return
    itself = not reader.norm(at).endswith(FEMININE) and resumes(reader.norm(at + 2), phrase)
    for told in pronoun_behind(reader, at + 1, {reader.norm(at + 1): english}) if not itself else ():
        yield phrase.then(told.end, told.said)
    for day in reader.atoms_at(at + 2, "date") if english == DATED else ():
        yield _said_of(phrase, day.end, f"{DATED} {day.en.removeprefix('on ').removeprefix('in ')}")
    for governed_ in noun_phrases(reader, at + 2):
        if english == KNOWN_AS and (governed_.kind == "mass" or marked(governed_.determiner)):
            english = KNOWN_FOR  # «المعروفين بالنزاهة»
        loose = (
            english in small_words()["loosely"] and governed_.plural and not (governed_.after or governed_.determiner)
        )
        said = replace(governed_, kind="bare").said if loose and governed_.kind == "count" else governed_.said
        yield _said_of(phrase, governed_.end, f"{english} {said}")


def definite_as(reader: Reader, at: int, phrase: NounPhrase) -> bool:
    """Does a participle or adjective at a cell agree with a phrase, in its article too?"""
    found = [r for r, _ in reader.readings(at, "participle", "adjective") if r.definite is phrase.definite]
    article = reader.norm(at).startswith(ARTICLE) is phrase.definite
    return article and any(agree(phrase, r.gender or "m", r.number) for r in found)


def _standing_so(known: str | dict[str, Any] | None, phrase: NounPhrase) -> str | None:
    """«ميليشيا تابعة لإيران» affiliated with it, «جزر تابعة لإيران» belonging to it."""
    if not isinstance(known, dict):
        return known
    fitting = (english for english, nouns in known.items() if english != "else" and stem(phrase.head) in nouns)
    return next(fitting, known.get("else"))


@cache
def _prepositions_of_several() -> dict[tuple[str, ...], str]:
    return {words: said for words, said in compound_prepositions().items() if len(words) > 1}


def _to_be_done(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«الانتخابات المقرر إجراؤها في أكتوبر»: the elections scheduled to be held in October."""
    at = phrase.end
    led = table("to_be_done").get(stripped(reader.norm(at)))
    if led is None or reader.norm(at).startswith(ARTICLE) is not phrase.definite:
        return
    if reader.kind(at + 2) != "suffix" or not resumes(reader.norm(at + 2), phrase):
        return
    for _, word in reader.readings(at + 1, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        if forms is None or OBJECT not in word.frame or not fits(word, phrase):
            continue
        for behind in _all_behind(reader, at + 3, word):
            yield _said_of(phrase, behind.end, spaced(led, "be", forms["participle"], behind.said))


def _all_behind(reader: Reader, at: int, word: Word) -> Iterator[Adjunct]:
    """What a verb takes but its object, and what ends its clause."""
    for taken in (Adjunct(at, ""), *framed(reader, at, word)):
        for more in adjuncts(reader, taken.end, governed(word)):
            yield Adjunct(more.end, spaced(taken.said, more.said))


def _with_its_pronoun(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«المبادئ المتفق عليها بين الطرفين»: the principles agreed between the two parties; the agreed principles."""
    at = phrase.end
    known = table("with_their_pronoun").get(stripped(reader.norm(at)), {})
    english = known.get(reader.norm(at + 1))
    if not english or reader.norm(at).startswith(ARTICLE) is not phrase.definite or phrase.kind == "proper":
        return
    suffix = reader.norm(at + 2)
    if reader.kind(at + 2) != "suffix" or not resumes(suffix, phrase):
        return
    behind = list(adjuncts(reader, at + 3))
    inner = phrase.genitive
    respect = table("in_what_respect").get(reader.norm(at + 3))
    of_head = not phrase.chain or (inner is not None and phrase.after.startswith(OF) and not resumes(suffix, inner))
    if respect and of_head and not (phrase.after and not phrase.chain) and " " not in english:
        yield replace(phrase, end=at + 4, core=f"{respect} {english} {phrase.core}", described=True)
        return  # «الحكومة المعترف بها دوليا»
    if len(behind) == 1 and of_head and not ((phrase.after and not phrase.chain) or " " in english):
        yield replace(phrase, end=at + 3, core=f"{english} {phrase.core}", described=True)
        return
    for more in behind:
        if more.said or " " in english:
            yield _said_of(phrase, more.end, spaced(english, more.said))


def participle_of(reader: Reader, at: int, reading: Reading, word: Word) -> str:
    """A participle behind its noun: signed, returning; an adjective of the dictionary in its place («deployed»)."""
    forms = reader.vocabulary.english[word.en]
    told = [each.en for _, each in reader.readings(at, "adjective") if each.en.endswith("ed")]
    if told and (reading.voice == "passive" or forms["participle"] in told):
        return told[0]
    if reading.voice == "passive":
        return forms["participle"]
    return word.en.removeprefix("be ") if word.en.startswith("be ") else forms["gerund"]


def _adjectival(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«مسلحون موالون لإيران»: an adjective with the preposition of its entry, loyal to Iran."""
    at = phrase.end
    for reading, word in reader.readings(at, "adjective"):
        joined = word.joins.get(reader.norm(at + 1)) if reader.norm(at + 1) in word.frame else None
        aimed = reader.norm(at + 1) in small_words()["purpose"] and reader.grammar.actions(reader, at + 2)
        if not joined or joined == DIRECT or aimed or reading.definite is not phrase.definite or reading.state:
            continue
        if agree(phrase, reading.gender or "m", reading.number):
            acts = reader.grammar.actions(reader, at + 2) if word.en in small_words()["accused"] else ()
            yield from (_said_of(phrase, act.end, f"{word.en} {joined} {act.gerund}") for act in acts)
            for governed_ in noun_phrases(reader, at + 2) if not acts else ():
                yield _said_of(phrase, governed_.end, f"{word.en} {joined} {governed_.said}")


def _said_of(phrase: NounPhrase, end: int, said: str) -> NounPhrase:
    told = owned_by(said.replace(" in abroad", " abroad"), phrase)
    return phrase.then(end, said if told is None else told)


def _by(reader: Reader, at: int, word: Word, voice: str) -> Iterator[Adjunct]:
    """«المدعومون من إيران»: backed by Iran."""
    adverb = reader.longest(at, reader.vocabulary.adverbs)
    if voice != "passive" or reader.norm(at) != "من" or "من" in word.frame or (adverb and adverb[1] > at + 2):
        return  # «محاصرة من جميع الجهات»: from all sides
    for doer in noun_phrases(reader, at + 1):
        if doer.actor:
            yield Adjunct(doer.end, f"by {doer.said}")


def _with_object(reader: Reader, phrase: NounPhrase, reading: Reading, word: Word) -> Iterator[NounPhrase]:
    """«الدول الداعمة للمعارضة», «قرار داعم للسلام»: supporting the opposition."""
    if reader.norm(phrase.end + 1) != "ل" or "ل" in word.frame:
        return
    gerund = reader.vocabulary.english[word.en]["gerund"]
    for object_ in noun_phrases(reader, phrase.end + 2):
        if object_.definite:
            yield _said_of(phrase, object_.end, f"{gerund} {object_.said}")
