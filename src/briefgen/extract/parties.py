"""The parties of a line, found in turn, each on what those before it found: names, titles, who acts, what says who."""

from __future__ import annotations

from briefgen.extract.actors import note_actors
from briefgen.extract.apposed import note_apposed
from briefgen.extract.entitled import note_entitled
from briefgen.extract.line import Line
from briefgen.extract.named_before import note_named as note_named_parties
from briefgen.extract.numbered import note_numbered
from briefgen.extract.scene import note_holders
from briefgen.extract.set_back import note_set_back
from briefgen.extract.short_places import note_short_places
from briefgen.extract.titled import note_doubled, note_named, note_titled
from briefgen.extract.titles_behind import note_titles_behind
from briefgen.extract.values import Builder

STEPS = (
    note_holders,
    note_titled,
    note_doubled,
    note_named,
    note_numbered,
    note_short_places,
    note_actors,
    note_titles_behind,
    note_set_back,
    note_apposed,
    note_entitled,
    note_named_parties,
)


def note_parties_of(line: Line, builder: Builder) -> None:
    """Put all the parties of a line among its mentions."""
    for step in STEPS:
        step(line, builder)
