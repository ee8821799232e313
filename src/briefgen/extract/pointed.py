"""Who the points of a list are about: «أولا: جدد المجلس رفضه …», «خامسا: أكد أن …», «1- يطالبون بـ …»."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.items import is_point
from briefgen.extract.line import Line
from briefgen.extract.match import COLON, Matcher
from briefgen.extract.references import Scene
from briefgen.extract.subjects import left_out, main_verb, subject_of
from briefgen.extract.values import Builder


def note_point(lines: Sequence[Line], scene: Scene) -> None:
    """Begin a sentence: a point of a list goes on with whom the list is about, any other sentence with nobody."""
    scene.point = is_point(lines)
    scene.subject = scene.outer = scene.pointed if scene.point else ()


def note_pointed(lines: Sequence[Line], builder: Builder, matcher: Matcher) -> None:
    """End a sentence: remember whom the points behind it go on with, where it is one or introduces them.

    A point with a subject of its own that cannot be read, and any other sentence, leaves nobody.
    """
    scene = builder.scene
    if not scene.point:
        introduces = bool(lines) and lines[-1].norm(len(lines[-1].tokens) - 1) == COLON
        scene.pointed = (scene.outer or scene.subject) if introduces else ()
        return
    first = next((line for line in lines if not line.relative and main_verb(line, builder) is not None), None)
    if first is not None and not left_out(first, builder, matcher):
        scene.pointed = subject_of(first, builder, matcher)
