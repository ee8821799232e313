"""What a court ruled for somebody: «قضت المحكمة بسجن الوزير خمس سنوات», sentenced him to five years in prison."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.charged import charges, cleared_of
from briefgen.transfer.complements import adjuncts, between
from briefgen.transfer.form import Clause, NounPhrase, finite, spaced
from briefgen.transfer.lapses import lengths
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import PAST
from briefgen.transfer.verbs import Verb, agrees, verbs

BY, PRISON = "ب", "to prison"
SENTENCE, CONVICT, ACQUIT = "sentence", "convict", "acquit"


def sentencing(reader: Reader, at: int) -> Iterator[Clause]:
    """A verb of ruling at a cell, its court behind it, or none where somebody was sentenced."""
    for verb in _ruling(reader, at):
        if verb.group.passive:
            yield from _sentenced(reader, verb)
            continue
        for court in noun_phrases(reader, verb.end):
            if agrees(verb, court, before=False):
                for start, amid in ((court.end, ""), *((e.end, e.said) for e in between(reader, court.end))):
                    yield from _ruled(reader, verb, court, start, amid)


def sentencing_by(reader: Reader, court: NounPhrase, at: int) -> Iterator[Clause]:
    """The same of a court that stands before its verb."""
    for verb in _ruling(reader, at):
        if agrees(verb, court, before=True) and not verb.group.passive:
            yield from _ruled(reader, verb, court, verb.end, "")


def _ruling(reader: Reader, at: int) -> Iterator[Verb]:
    words = small_words()["rules_so"]
    seen = set()
    for verb in verbs(reader, at):
        told = (verb.word.word, verb.group, verb.end)
        issues = verb.word.word in small_words()["issues_rulings"] and not verb.group.passive
        if (verb.word.word in words or issues or convicts(verb)) and not verb.group.negative and told not in seen:
            seen.add(told)
            yield verb


def _ruled(reader: Reader, verb: Verb, court: NounPhrase, at: int, amid: str) -> Iterator[Clause]:
    if not (court.head in small_words()["courts"] or court.core.endswith((" Court", " court"))):
        return
    if verb.word.word in small_words()["issues_rulings"]:  # «أصدرت المحكمة حكما بالسجن خمس سنوات على الوزير»
        if reader.norm(at) not in small_words()["rulings_issued"]:
            return
        at += 1
    ways = _found_guilty(reader, at) if convicts(verb) else (*_of_somebody(reader, at), *_on_somebody(reader, at))
    for en, end, whom, punished in ways:
        said = finite(reader.vocabulary.english[en], en, verb.group, court.plural)
        for more in adjuncts(reader, end):
            words = spaced(court.said, said, whom.said, punished, more.said, amid)
            yield Clause(more.end, words, verb.group.tense in PAST, court)


def _sentenced(reader: Reader, verb: Verb) -> Iterator[Clause]:
    """«حكم على الوزير بالسجن خمس سنوات»: the minister was sentenced to five years in prison."""
    for en, end, whom, punished in (_found_guilty if convicts(verb) else _on_somebody)(reader, verb.end):
        said = finite(reader.vocabulary.english[en], en, verb.group, whom.plural)
        for more in adjuncts(reader, end):
            yield Clause(more.end, spaced(whom.said, said, punished, more.said), verb.group.tense in PAST, whom)


def convicts(verb: Verb) -> bool:
    """Is it a verb of finding somebody guilty?"""
    return verb.word.en == CONVICT


def _found_guilty(reader: Reader, at: int) -> Iterator[tuple[str, int, NounPhrase, str]]:
    """«الوزير بالفساد», «ضابطا بقتل متظاهرين», «الوزير بتهمة الفساد»: whom, and of what."""
    for whom in noun_phrases(reader, at):
        if whom.human:
            yield from ((CONVICT, end, whom, of) for end, of in _of_what(reader, whom.end))


def _of_what(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    start = next((end for _, end in reader.standing(at, "on_the_charge")), at + 1 if reader.norm(at) == BY else 0)
    yield from charges(reader, start) if start else ()


def _of_somebody(reader: Reader, at: int) -> Iterator[tuple[str, int, NounPhrase, str]]:
    """«بسجن الوزير خمس سنوات»: the verb, the cell behind, whom, and to what."""
    known = table("punished").get(reader.norm(at + 1)) if reader.norm(at) == BY else None
    if known is None:
        return
    to = str(known.get("to", ""))
    found: dict[int, tuple[NounPhrase, str]] = {}
    for whom in noun_phrases(reader, at + 2):
        if not whom.human or whom.case == "nominative":
            continue
        years = list(_how_long(reader, whom.end)) if to == PRISON else []
        cleared = tuple(cleared_of(reader, whom.end)) if known["en"] == ACQUIT else ()
        for end, punished in years or [(whom.end, to), *cleared]:
            if end not in found or whom.end < found[end][0].end:
                found[end] = whom, punished  # «بسجن صحفي ثلاث سنوات»: no journalist is of three years
    yield from ((known["en"], end, whom, punished) for end, (whom, punished) in found.items())


def _on_somebody(reader: Reader, at: int) -> Iterator[tuple[str, int, NounPhrase, str]]:
    """«على الوزير بالسجن خمس سنوات», «بالسجن المؤبد على الوزير»."""
    for end, whom in _whom(reader, at):
        for last, punished in _to_what(reader, end):
            yield SENTENCE, last, whom, punished
    for end, punished in _to_what(reader, at):
        for last, whom in _whom(reader, end):
            yield SENTENCE, last, whom, punished


def _whom(reader: Reader, at: int) -> Iterator[tuple[int, NounPhrase]]:
    for _, start in reader.standing(at, "sentenced_on"):
        yield from ((whom.end, whom) for whom in noun_phrases(reader, start) if whom.human)


def _to_what(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«بالسجن المؤبد», «بالإعدام شنقا», «بالسجن لمدة عامين»: the cell behind, and to what."""
    whole = list(reader.standing(at + 1, "sentenced_to")) if reader.norm(at) == BY else []
    for words, end in (max(whole, key=lambda each: each[1]),) if whole else ():
        to = table("sentenced_to")[words]
        years = list(_how_long(reader, end)) if to == PRISON else []
        yield from years or [(end, to)]


def _how_long(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«خمس سنوات», «لمدة عامين»: to five years in prison."""
    start = next((end for _, end in reader.standing(at, "for_a_length")), at)
    yield from ((end, f"to {much} in prison") for end, much in lengths(reader, start))
