"""Fitting a Briefing to one A4 page: first the room between paragraphs gives, then the type, then the last lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.model import Briefing, Language, Line, Source
from briefgen.render.content import Said, Side, side
from briefgen.render.direction import has_arabic
from briefgen.render.geometry import (
    BOX_INSET,
    BULLET_INDENT,
    GUTTER,
    HAIRLINE,
    IN_HAND,
    LADDER,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    VALUE_WIDTH,
    Setting,
)
from briefgen.render.labels import Labels
from briefgen.render.widths import Face, lines_of

ENGLISH_FIRST: tuple[Language, ...] = ("en", "ar")

STEPS = "next"
"""The section of next steps."""
FIRST_LINE = 20
"""What being the first of its section adds to a line's weight."""


@dataclass(frozen=True, slots=True)
class FittedPage:
    """A Briefing that takes one page, and how it must be set for that."""

    briefing: Briefing
    """What stands on the page; ``annex`` holds what was left off, best ranked first."""
    languages: tuple[Language, ...]
    setting: Setting
    hidden_sources: int
    """Sources that no line on the page cites and that stand only as a number."""
    height: float
    """Estimated height of the text in points, at most ``geometry.TEXT_HEIGHT - IN_HAND`` where it fits."""
    fits: bool
    """False only where title, bottom line, sources and «not set» rows alone are more than a page."""

    @property
    def english_size(self) -> float:
        """Type size of an English line, in points."""
        return self.setting.of("Line").english

    @property
    def arabic_size(self) -> float:
        """Type size of an Arabic line, in points."""
        return self.setting.of("Line").arabic


def fit(briefing: Briefing, languages: Sequence[Language], labels: Labels) -> FittedPage:
    """Return the page at the roomiest setting it fits in, with as few lines dropped as that takes."""
    asked = tuple(language for language in ENGLISH_FIRST if language in languages)
    room = TEXT_HEIGHT - IN_HAND
    for setting in LADDER:
        tall = height(briefing, asked, labels, setting)
        if tall <= room:
            return FittedPage(briefing, asked, setting, 0, tall, True)
    # The more is dropped the lower the page, so the least number of lines to drop is found by halving.
    order = _drop_order(briefing, labels)
    low, high = 0, len(order)
    while low < high:
        middle = (low + high) // 2
        if _measured(briefing, order[:middle], asked, labels)[2] <= room:
            high = middle
        else:
            low = middle + 1
    fitted, hidden, tall = _measured(briefing, order[:low], asked, labels)
    return FittedPage(fitted, asked, LADDER[-1], hidden, tall, tall <= room)


def height(
    briefing: Briefing, languages: Sequence[Language], labels: Labels, setting: Setting, hidden_sources: int = 0
) -> float:
    """Return the estimated height of the page's text in points."""
    sides = [side(briefing, language, labels, hidden_sources) for language in languages]
    return _Ruler(setting, len(sides)).page(sides)


def _measured(
    briefing: Briefing, dropped: Sequence[tuple[int, int]], languages: Sequence[Language], labels: Labels
) -> tuple[Briefing, int, float]:
    fitted = _without(briefing, dropped)
    kept = _cited(fitted)
    hidden = len(fitted.sources) - len(kept)
    fitted = replace(fitted, sources=kept)
    return fitted, hidden, height(fitted, languages, labels, LADDER[-1], hidden)


def _drop_order(briefing: Briefing, labels: Labels) -> list[tuple[int, int]]:
    """Return (section, place) of each line that may go, the first to go first.

    Lower weight goes first, then the later line of a section, then the later section; the first line of a section
    weighs more, so that a page shows each kind of news; a figure that is not set and the title's line never go.
    """
    ranked: list[tuple[int, int, int]] = []
    for section_number, section in enumerate(briefing.sections):
        for place, line in enumerate(section.lines):
            if not _must_stay(line, briefing, labels):
                weight = line.facts[0].weight + (FIRST_LINE if place == 0 else 0)
                ranked.append((weight, -place, -section_number))
    return [(-section, -place) for _, place, section in sorted(ranked)]


def _must_stay(line: Line, briefing: Briefing, labels: Labels) -> bool:
    """A line without a fact, the one that the title tells, or a figure that is not set."""
    if not line.facts or line.facts[0].id == briefing.titled:
        return True
    return line.figure is not None and line.figure.en.casefold() == labels.say("not_set", "en").casefold()


def _without(briefing: Briefing, dropped: Sequence[tuple[int, int]]) -> Briefing:
    gone = set(dropped)
    sections = []
    for section_number, section in enumerate(briefing.sections):
        kept = tuple(line for place, line in enumerate(section.lines) if (section_number, place) not in gone)
        if kept:
            sections.append(replace(section, lines=kept))
    left_off = tuple(briefing.sections[section].lines[place] for section, place in reversed(dropped))
    steps = any(section.id == STEPS for section in sections)
    not_known = briefing.not_known if steps else None
    return replace(briefing, sections=tuple(sections), annex=left_off + briefing.annex, not_known=not_known)


def _cited(briefing: Briefing) -> tuple[Source, ...]:
    lines = [*briefing.bottom_line, *(line for section in briefing.sections for line in section.lines)]
    numbers = {mark.split()[0] for line in lines for mark in line.marks if mark.split()}
    kept = tuple(source for source in briefing.sources if str(source.number) in numbers)
    return kept or briefing.sources[:1]


@dataclass(frozen=True, slots=True)
class _Ruler:
    """Measures a page of one or two languages at one setting; two stand side by side, row by row."""

    setting: Setting
    columns: int

    def page(self, sides: Sequence[Side]) -> float:
        """Return the height of the whole page's text in points."""
        first = sides[0]
        total = self.row("Head", [one["head"] for one in sides], 0, "bold") + 6
        total += sum(self.block("Title", one["title"], one["language"], TEXT_WIDTH, "bold") for one in sides)
        total += self.row("Box Label", [""] * len(sides), 0)
        total += self.row("Box", [one["bottom_line"] for one in sides], BOX_INSET + GUTTER)
        for number, part in enumerate(first["sections"]):
            total += self.row("Section", [""], 0) + 2 * HAIRLINE
            rows = list(zip(*(one["sections"][number]["lines"] for one in sides), strict=True))
            total += self.figures(rows) if part["table"] else sum(self.line(row) for row in rows)
        if first["nothing"]:
            total += self.row("Line", [one["nothing"] for one in sides], GUTTER)
        if first["annex"]:
            total += self.row("Annex", [one["annex"] for one in sides], GUTTER)
        total += self.row("Annex", [""], 0)
        for number in range(len(first["sources"])):
            total += self.row("Small", [one["sources"][number] for one in sides], GUTTER)
        if first["more_sources"]:
            total += self.row("Small", [one["more_sources"] for one in sides], GUTTER)
        return total + 2 * self.setting.of("Gap").line

    def line(self, row: Sequence[Said]) -> float:
        """Return the height of one bulleted line."""
        texts = [f"{one['lead']}{one['text']} {one['mark']}" for one in row]
        return self.row("Line", texts, GUTTER + BULLET_INDENT)

    def figures(self, rows: Sequence[Sequence[Said]]) -> float:
        """Return the height of the table of figures with its head row."""
        total = self.row("Figure Head", [""], 0) + HAIRLINE
        room = (TEXT_WIDTH - VALUE_WIDTH) / self.columns - GUTTER
        for row in rows:
            items = [self.block("Figure", f"{one['text']} {one['mark']}", "ar", room) for one in row]
            figure = " · ".join(dict.fromkeys(one["figure"] for one in row))
            items.append(self.block("Figure", figure, "ar", VALUE_WIDTH - GUTTER, "bold"))
            total += max(items) + HAIRLINE
        return total

    def row(self, style: str, texts: Sequence[str], lost: float, face: Face = "regular") -> float:
        """Return the height of a row whose cells hold ``texts``; ``lost`` points of each column are not for text."""
        room = TEXT_WIDTH / self.columns - lost
        # One column may hold either language: the larger size is the safe one.
        languages = ("en", "ar") if self.columns == 2 else ("ar",)
        return max(self.block(style, text, way, room, face) for text, way in zip(texts, languages, strict=False))

    def block(self, style: str, text: str, language: str, room: float, face: Face = "regular") -> float:
        """Return the height of one paragraph with the room round it."""
        measure = self.setting.of(style)
        # Arabic quoted in an English line is set in the Arabic size, so the larger one is safe for mixed text.
        plain = language == "en" and not has_arabic(text)
        size = measure.english if plain else measure.arabic
        return measure.before + lines_of(text, size, room, face) * measure.line + measure.after
