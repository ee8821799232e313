"""What a court ruled for somebody: «قضت المحكمة بسجن الوزير خمس سنوات», sentenced him to five years in prison."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.complements import adjuncts, between
from briefgen.transfer.form import Clause, NounPhrase, finite, spaced
from briefgen.transfer.lapses import lengths
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import PAST
from briefgen.transfer.verbs import Verb, agrees, verbs

BY, PRISON = "ب", "to prison"


def sentencing(reader: Reader, at: int) -> Iterator[Clause]:
    """A verb of ruling at a cell, its court behind it."""
    for verb in _ruling(reader, at):
        for court in noun_phrases(reader, verb.end):
            if agrees(verb, court, before=False):
                for start, amid in ((court.end, ""), *((e.end, e.said) for e in between(reader, court.end))):
                    yield from _ruled(reader, verb, court, start, amid)


def sentencing_by(reader: Reader, court: NounPhrase, at: int) -> Iterator[Clause]:
    """The same of a court that stands before its verb."""
    for verb in _ruling(reader, at):
        if agrees(verb, court, before=True):
            yield from _ruled(reader, verb, court, verb.end, "")


def _ruling(reader: Reader, at: int) -> Iterator[Verb]:
    words = small_words()["rules_so"]
    seen = set()
    for verb in verbs(reader, at):
        told = (verb.word.word, verb.group, verb.end)
        if verb.word.word in words and not (verb.group.passive or verb.group.negative) and told not in seen:
            seen.add(told)
            yield verb


def _ruled(reader: Reader, verb: Verb, court: NounPhrase, at: int, amid: str) -> Iterator[Clause]:
    known = table("punished").get(reader.norm(at + 1)) if reader.norm(at) == BY else None
    if known is None or not (court.head in small_words()["courts"] or court.core.endswith((" Court", " court"))):
        return
    forms = reader.vocabulary.english[known["en"]]
    said = finite(forms, known["en"], verb.group, court.plural)
    for whom in noun_phrases(reader, at + 2):
        if not whom.human or whom.case == "nominative":
            continue
        to = str(known.get("to", ""))
        years = [(end, f"to {much} in prison") for end, much in lengths(reader, whom.end)] if to == PRISON else []
        ways = years or [(whom.end, to)]
        for end, punished in ways:
            for more in adjuncts(reader, end):
                words = spaced(court.said, said, whom.said, punished, more.said, amid)
                yield Clause(more.end, words, verb.group.tense in PAST, court)
