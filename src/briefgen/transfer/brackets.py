"""What stands in brackets behind a noun phrase: its number of seats, its other name, its members."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import table
from briefgen.transfer.owners import marked
from briefgen.transfer.reader import Reader

OPEN, CLOSE = "(", ")"
SOME = 2

Phrases = Callable[[Reader, int], tuple[NounPhrase, ...]]


def bracketed(reader: Reader, phrase: NounPhrase, phrases: Phrases) -> Iterator[NounPhrase]:
    """«التحالف الكردستاني (43 مقعدا)»: the Kurdistan Alliance (43 seats); a name that says the same is left out."""
    if reader.norm(phrase.end) != OPEN or phrase.kind == "gerund" or phrase.many > 1 or marked(phrase.determiner):
        return
    side = table("sides_in_brackets").get(reader.norm(phrase.end + 1))
    closed = _behind(reader, phrase.end + 2) if side else 0
    if closed and phrase.type == "place":
        yield _with(phrase, closed, f"({side})")
        return
    for inner in phrases(reader, phrase.end + 1):
        end = _behind(reader, inner.end)
        if not end or marked(inner.said):
            continue
        same = inner.said in phrase.said or phrase.said.removeprefix("the ") in inner.said
        counted = inner.determiner[:1].isdigit() and not inner.clausal
        named = inner.kind == "proper" and (inner.many >= SOME or inner.core.removeprefix("the ")[:1].isupper())
        if not phrase.actor or phrase.type == "state":
            continue  # «حفظ الاستقرار (مونوسكو)»: stability is no mission
        if same and inner.kind == "proper":
            yield replace(phrase, end=end)
        elif counted or (named and not inner.human):
            yield _with(phrase, end, f"({inner.said})")


def _behind(reader: Reader, at: int) -> int:
    """The cell behind the closing bracket, which a span that ends with it has not; 0 where none closes."""
    return at + 1 if reader.norm(at) == CLOSE else at if at == len(reader.cells) else 0


def _with(phrase: NounPhrase, end: int, said: str) -> NounPhrase:
    return replace(phrase, end=end, after=f"{phrase.after} {said}".strip(), owner=False, chain=True)
