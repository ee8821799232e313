"""What something is worth: «مساعدات تفوق قيمتها 500 مليون دولار», aid worth more than $500 million."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.resuming import resumed

MONEY = "$"


def worth(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """The phrase with what a verb, «قيمة» and a sum from a cell on say that it is worth."""
    english = table("worth_by").get(reader.norm(at))
    start = at + 3
    if english is None or reader.norm(at + 1) not in small_words()["worths"] or not resumed(reader, at + 2, phrase):
        return
    if reader.norm(start) in small_words()["worth_at"]:
        start += 1
    for sum_of in noun_phrases(reader, start):
        if MONEY in sum_of.said or sum_of.head in small_words()["money"]:
            led = "" if sum_of.said.startswith(f"{english} ") else english
            yield phrase.then(sum_of.end, spaced("worth", led, sum_of.said))
