"""What stands in brackets behind a noun phrase: its number of seats, its other name, its members."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.owners import marked
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Phrases

OPEN, CLOSE = "(", ")"
SOME = 2
BODIES = ("group", "body", "outlet")
LANDS = ("state", "place")
MONEY = frozenset("$€£")


def bracketed(reader: Reader, phrase: NounPhrase, phrases: Phrases) -> Iterator[NounPhrase]:
    """«التحالف الكردستاني (43 مقعدا)»: the Kurdistan Alliance (43 seats); a name that says the same is left out."""
    if reader.norm(phrase.end) != OPEN or phrase.kind == "gerund" or phrase.many > 1 or marked(phrase.determiner):
        return
    yield from _as_much(reader, phrase, phrases)
    yield from _so_old(reader, phrase)
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
        same = same or inner.core.lower() in phrase.core.lower().split()  # «حق النقض (الفيتو)»
        counted = inner.determiner[:1].isdigit() and not inner.clausal
        named = inner.kind == "proper" and (inner.many >= SOME or inner.core.removeprefix("the ")[:1].isupper())
        if same and (inner.kind == "proper" or not inner.human):
            yield replace(phrase, end=end)
            continue
        if phrase.type in LANDS and inner.type in LANDS and phrase.kind == "proper":
            yield _with(phrase, end, f"({inner.said})")  # «أربيل (شمال العراق)»
        of_name = phrase.kind == "proper" and phrase.type in BODIES and not (inner.human or inner.clausal)
        if of_name and inner.definite:
            yield _with(phrase, end, f"({inner.said})")  # «كتائب القسام (الجناح العسكري لحماس)»
            continue
        if not phrase.actor or phrase.type in ("state", "person"):
            continue  # «حفظ الاستقرار (مونوسكو)»: stability is no mission
        elif counted or (named and not inner.human):
            yield _with(phrase, end, f"({inner.said})")


def _so_old(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«أحمد حسن (34 عاما)»: Ahmed Hassan, 34,."""
    at = phrase.end + 1
    if phrase.type != "person" or phrase.after or reader.kind(at) != "number":
        return
    end = _behind(reader, at + 2) if reader.norm(at + 1) in small_words()["years_of_age"] else 0
    if end and reader.norm(at).isdigit():
        yield replace(phrase, end=end, core=f"{phrase.core}, {reader.norm(at)},", owner=False, chain=True)


def _as_much(reader: Reader, phrase: NounPhrase, phrases: Phrases) -> Iterator[NounPhrase]:
    """«5 مليارات ريال (1.3 مليار دولار)»: 5 billion riyals ($1.3 billion)."""
    if not _sum(phrase.said):
        return
    for inner in phrases(reader, phrase.end + 1):
        end = _behind(reader, inner.end)
        if end and _sum(inner.said) and not inner.after:
            yield _with(phrase, end, f"({inner.said})")


def _sum(said: str) -> bool:
    """Does a phrase begin with a figure, a currency before it or not?"""
    return said.lstrip("".join(MONEY))[:1].isdigit()


def _behind(reader: Reader, at: int) -> int:
    """The cell behind the closing bracket, which a span that ends with it has not; 0 where none closes."""
    return at + 1 if reader.norm(at) == CLOSE else at if at == len(reader.cells) else 0


def _with(phrase: NounPhrase, end: int, said: str) -> NounPhrase:
    return replace(phrase, end=end, after=f"{phrase.after} {said}".strip(), owner=False, chain=True)
