"""How deep, long or high a thing is, and what is so for the first time in long: «منطقة بعمق 30 كيلومترا»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Phrases

WITH, SINCE = "ب", "منذ"
LASTING, ONE = "for the past ", "one "
"""How English dates open that say since how long."""


def with_its_size(reader: Reader, phrase: NounPhrase, phrases: Phrases) -> Iterator[NounPhrase]:
    """«منطقة عازلة بعمق 30 كيلومترا»: a buffer zone 30 kilometers deep."""
    at = phrase.end
    how = table("dimensions").get(reader.norm(at + 1)) if reader.norm(at) == WITH else None
    if not how or phrase.kind == "gerund" or phrase.human or phrase.many > 1:
        return
    for long in phrases(reader, at + 2) if any(reader.atoms_at(at + 2, "number")) else ():
        if stem(long.head) in small_words()["lengths"] and not long.after:
            reader.memo[("taken", at)] = (*reader.memo.get(("taken", at), ()), WITH)
            yield phrase.then(long.end, f"{long.said} {how}")


def in_so_long(reader: Reader, phrase: NounPhrase, phrases: Phrases) -> Iterator[NounPhrase]:
    """«أكبر هجوم منذ سنوات»: the largest attack in years."""
    at = phrase.end
    words = phrase.core.split()
    raised = any(each.endswith(tuple(small_words()["raised_already"])) for each in words[:4])
    if reader.norm(at) != SINCE or not raised or not phrase.definite or phrase.clausal:
        return
    for date in reader.atoms_at(at, "date"):
        lasting = date.en.removeprefix(LASTING).removeprefix(ONE)
        if date.en.startswith(LASTING):  # «أعلى مستوى منذ عام»: in a year
            reader.memo[("taken", at)] = (*reader.memo.get(("taken", at), ()), SINCE)
            yield phrase.then(date.end, f"in a {lasting}" if date.en.startswith(LASTING + ONE) else f"in {lasting}")
    for time in phrases(reader, at + 1):
        several = time.plural and not (time.definite or time.after) and not any(reader.atoms_at(at + 1, "date"))
        if several and stem(time.head) in small_words()["long_times"]:
            reader.memo[("taken", at)] = (*reader.memo.get(("taken", at), ()), SINCE)
            yield phrase.then(time.end, f"in {time.said}")
