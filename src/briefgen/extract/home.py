"""Which state «البلاد» is: the only one that the article has spoken of as a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.extract.clauses import CONJUNCTIONS, clause_words
from briefgen.extract.line import Line, Mention

if TYPE_CHECKING:
    from briefgen.extract.values import Builder

STATE, NAME, HOME = "state", "name", "home"


def note_places(line: Line, builder: Builder) -> None:
    """Remember the states that a line names as places by their own names: in a capital one may only have spoken."""
    scene = builder.scene
    ends: set[int] = set()
    for at in range(1, len(line.tokens)):
        joined = line.norm(at - 1) in CONJUNCTIONS and at - 1 in ends  # «إلى الصومال وكينيا»
        for mention in line.starts[at] if joined or _where(line, at) else ():
            if mention.type == STATE and mention.use == NAME:
                ends.add(mention.last)
                scene.places.update({value.id: value for value in builder.build(mention, line) if value.id})
    scene.home = next(iter(scene.places.values())) if len(scene.places) == 1 else None


def means_home(line: Line, mention: Mention) -> bool:
    """Is it as a place that «البلاد» stands: «في أنحاء البلاد», and no speaker's «اقتصاد البلاد»?"""
    return _where(line, mention.first)


def _where(line: Line, at: int) -> bool:
    words = clause_words()
    before = line.norm(at - 1)
    return before in words["place_prepositions"] or before in words["whence"]
