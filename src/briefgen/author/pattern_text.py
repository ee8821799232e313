"""Patterns as an author writes them, whole or in parts of which one may be marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal as Choice

from briefgen.packs.pattern import KINDS, Capture, Element, Gap, Group, Lexeme, Literal

ARABIC_KINDS = {english: arabic for arabic, english in KINDS.items()}
State = Choice["read", "stop", "left"]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a written pattern: a word, a role or a gap, or a sign between them (brackets, bars, spaces)."""

    text: str
    state: State = "left"
    sign: bool = False


def parts(elements: tuple[Element, ...], read: int = 0, stop: Element | None = None) -> Iterator[Part]:
    """A pattern piece by piece; the first ``read`` elements were read, and ``stop``, wherever it stands, is marked."""
    for number, element in enumerate(elements):
        if number:
            yield Part(" ", "left", sign=True)
        yield from _parts(element, "read" if number < read else "left", stop)


def pattern(elements: tuple[Element, ...]) -> str:
    """A pattern as an author writes it."""
    return "".join(part.text for part in parts(elements))


def written(element: Element) -> str:
    """An element as an author writes it; roles by their English ids."""
    return pattern((element,))


def _parts(element: Element, state: State, stop: Element | None) -> Iterator[Part]:
    if element is stop:
        state = "stop"
    if not isinstance(element, Group):
        yield Part(_single(element), state)
        return
    single = len(element.alternatives) == 1 and len(element.alternatives[0]) == 1 and element.optional
    if not single:
        yield Part("(", state, sign=True)
    for number, alternative in enumerate(element.alternatives):
        if number:
            yield Part("|", state, sign=True)
        for at, each in enumerate(alternative):
            if at:
                yield Part(" ", state, sign=True)
            yield from _parts(each, state, stop)
    if not single:
        yield Part(")", state, sign=True)
    if element.optional:
        yield Part("?", state, sign=True)


def _single(element: Literal | Lexeme | Capture | Gap) -> str:
    if isinstance(element, Literal):
        return element.word
    if isinstance(element, Lexeme):
        kinds = ",".join(ARABIC_KINDS.get(kind, kind) for kind in element.kind.split(",") if kind)
        return f"<{element.word}{':' if kinds else ''}{kinds}>{'!' if element.anchor else ''}"
    if isinstance(element, Capture):
        kind = f":{element.type}" if element.type else ""
        return f"{{{element.role}{kind}{'?' if element.implied else ''}}}"
    return f"...{element.most}"
