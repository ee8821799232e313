"""Persons whose names have no English are told by the title they were named with: «السفيرة فلانة», then «فلانة»."""

from __future__ import annotations

from dataclasses import replace

from briefgen.arabic.normalize import fold
from briefgen.extract.line import ACTORS, Line, nameless, title_alone
from briefgen.extract.values import Builder

SOME = ("a ", "an ")


def note_entitled(line: Line, builder: Builder) -> None:
    """Give the names of a line that have no English the titles they had before, and remember titles said for names."""
    known = builder.scene.entitled
    for mentions in line.starts:
        for at, mention in enumerate(mentions):
            if not nameless(mention):
                continue
            assert mention.name is not None
            title = known.get(fold(mention.name.ar.split()[-1]))
            if title is not None:
                mentions[at] = replace(mention, name=replace(mention.name, en=title, forms={}), use=ACTORS)
        for mention in mentions:
            if title_alone(mention):
                assert mention.name is not None
                known[fold(mention.name.ar.split()[-1])] = _the(mention.name.en)


def _the(title: str) -> str:
    """The title of somebody named before: «a spokesman for the ministry» is then the spokesman."""
    some = next((each for each in SOME if title.startswith(each)), "")
    return f"the {title.removeprefix(some)}" if some else title
