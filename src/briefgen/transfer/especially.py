"""What is named of several in particular: «لا سيما في الجنوب» especially in the south, «خصوصا الطاقة» energy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from briefgen.transfer.adjunct import Adjunct
from briefgen.transfer.among import closed
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import COMMAS, small_words, table
from briefgen.transfer.names import preposed
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND


def _led(reader: Reader, at: int) -> Iterator[tuple[str, int]]:
    """«لا سيما», «وخاصة» at a cell: the English, and the cell behind."""
    joined = reader.norm(at) == AND
    start = at + 1 if joined else at
    for words, end in reader.standing(start, "especially"):
        set_off = joined or reader.norm(at - 1) in COMMAS
        if set_off or words not in small_words()["also_adjectives"]:  # «زيارة خاصة إلى مصر»
            yield str(table("especially")[words]), end


def especially(reader: Reader, at: int, found: Callable[[Reader, int], Iterable[Adjunct]]) -> Iterator[Adjunct]:
    """A prepositional phrase that is named in particular; ``found`` gives what stands at a cell."""
    for english, start in _led(reader, at):
        where = preposed(reader, start) or reader.norm(start) in small_words()["led_in_particular"]
        for one in found(reader, start) if where else ():
            if one.said and not one.doer:
                yield replace(one, said=f"{english} {one.said}", placed=False)


def these_in_particular(
    reader: Reader, phrase: NounPhrase, phrases: Callable[[Reader, int], tuple[NounPhrase, ...]]
) -> Iterator[NounPhrase]:
    """«عدد من الدول، لا سيما مصر والأردن»: a number of states, especially Egypt and Jordan."""
    if not phrase.plural or phrase.many > 1 or phrase.kind == "gerund" or phrase.clausal:
        return
    comma = reader.norm(phrase.end) in COMMAS
    for english, start in _led(reader, phrase.end + comma):
        for each in phrases(reader, start):
            if each.definite and not each.clausal:
                yield from closed(reader, phrase, each.end, f"{english} {each.said}", comma)
