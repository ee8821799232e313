"""The page round an article: which lines are its title and paragraphs, and what the others say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from briefgen.articles.line_kinds import DASHES, DATELINE_WORDS, is_dateline, is_stamp, names_site, rule_for
from briefgen.articles.lines import Line, split_lines
from briefgen.articles.page_rules import PageRules, line_key
from briefgen.articles.stamps import pieces, read_stamps
from briefgen.model import Paragraph

NoteKind = Literal["date", "stamp", "caption", "source", "site", "dateline", "agency"]

_REAL_WORDS = 15
"""Words from which on a line after the title is surely a paragraph of the news."""
_LONG_TITLE = 200
_LIST_LINES = 6
_LIST_WORDS = 18
_DATELINE_PARAGRAPHS = 4
"""How many paragraphs, captions among them, may stand before the one that begins with the city."""
_FIGURES = re.compile(r"\d{1,4}([-/])\d{1,2}\1\d{2,4}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?")
"""A date in figures, perhaps with the hour, and nothing else."""
_AGENCY = re.compile(rf"([^()\n]{{0,80}})\(([^()\n]{{2,40}})\)[ \t]*(?:[{DASHES}]{{1,3}}|:)[ \t]*")


@dataclass(frozen=True, slots=True)
class Note:
    """What a line, or the beginning of one, says of the article; ``text`` is in plain form."""

    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """What is news on a page, and what is said of it."""

    title: Paragraph | None
    paragraphs: tuple[Paragraph, ...]
    kept: tuple[Line, ...]
    """The lines of ``paragraphs``, in their order."""
    notes: tuple[Note, ...]
    left_out: tuple[Line, ...]
    """Lines taken for clutter, for those who write the rules."""


def read_page(text: str, rules: PageRules, title: str | None = None) -> Page:
    """Part the lines of ``text`` into news and clutter; offsets are those of ``text``.

    ``title`` is the headline in plain form where a listing gives it; otherwise it is the first line kept, unless
    that is long and closes like a sentence.
    """
    lines = split_lines(text)
    reading = _Reading(rules, title)
    for place, line in enumerate(lines):
        before = lines[place - 1].plain if place else None
        after = lines[place + 1].plain if place + 1 < len(lines) else None
        reading.take(line, doubled=line.plain in (before, after))
    return reading.page(text)


class _Reading:
    """The state of one walk down a page."""

    def __init__(self, rules: PageRules, title: str | None) -> None:
        self.rules = rules
        self.given_title = title
        self.headline: Line | None = None
        self.kept: list[Line] = []
        self.left_out: list[Line] = []
        self.notes: list[Note] = []
        self.real = False
        self.ended = False
        self.list_lines = 0
        self.date_follows = False

    def take(self, line: Line, doubled: bool) -> None:
        """Put one line where it belongs."""
        if self.ended or self._ruled_out(line) or self._listed(line) or self._repeats(line, doubled):
            self.left_out.append(line)
            return
        if not self.real and self._describes(line):
            self.left_out.append(line)
            return
        self._keep(line)

    def _ruled_out(self, line: Line) -> bool:
        rule = rule_for(line, self.rules)
        if self.date_follows:
            self.date_follows = False
            if rule is None and is_stamp(line, self.rules):
                self.notes.append(Note("date", line.plain))
                return True
        if rule is None:
            return False
        self.list_lines = _LIST_LINES if rule.then == "list" else 0
        # A counter of comments may also stand at the head of a page: nothing ends before it has begun.
        if rule.then == "end":
            self.ended = self.real
        elif rule.then == "date":
            self.notes.append(Note("date", line.plain))
            self.date_follows = not read_stamps(pieces(line.plain))
        elif rule.then == "caption":
            self._caption(line)
        elif rule.then == "outlet":
            self.notes.append(Note("source", line.plain.split(rule.text, 1)[-1]))
        return True

    def _listed(self, line: Line) -> bool:
        """Whether it is a headline in a list of other stories; a sentence, or a long line, is the news again."""
        if self.list_lines and line.words <= _LIST_WORDS and not line.plain.rstrip("\"'»” ").endswith("."):
            self.list_lines -= 1
            return True
        self.list_lines = 0
        return False

    def _repeats(self, line: Line, doubled: bool) -> bool:
        """Whether it says the headline again, or is a caption, which pages print twice on end."""
        if self.headline is None:
            return False
        if line.plain == self.headline.plain:
            return True
        if doubled and not line.ends_sentence and len(line.plain) <= _LONG_TITLE:
            self._caption(line)
            return True
        return bool(doubled and self.kept and self.kept[-1].plain == line.plain)

    def _caption(self, line: Line) -> None:
        if not self.real:
            self.notes.append(Note("caption", line.plain))

    def _describes(self, line: Line) -> bool:
        """Whether it is a line of the page's head that names the site, the outlet and city, or the day."""
        kind: NoteKind
        if self.headline and names_site(line, self.headline, self.rules):
            kind = "site"
        elif is_dateline(line, self.rules):
            kind = "dateline"
        elif is_stamp(line, self.rules):
            kind = "stamp"
        else:
            return False
        self.notes.append(Note(kind, line.plain))
        return True

    def _keep(self, line: Line) -> None:
        if self.headline is None and self._may_be_title(line):
            self.headline = line
            return
        self.kept.append(line)
        self.real = self.real or line.words >= _REAL_WORDS

    def _may_be_title(self, line: Line) -> bool:
        if self.given_title is not None:
            return line.plain == self.given_title
        return not self.kept and not (line.ends_sentence and line.end - line.start > _LONG_TITLE)

    def page(self, text: str) -> Page:
        """What came of it."""
        # Some agencies print day and hour below the text, in figures.
        while self.real and self.kept and _FIGURES.fullmatch(self.kept[-1].plain):
            self.notes.append(Note("stamp", self.kept[-1].plain))
            self.left_out.append(self.kept.pop())
        # One sentence and nothing else is an article of one paragraph, not a headline without one.
        if self.headline and not self.kept and self.headline.ends_sentence:
            self.kept, self.headline = [self.headline], None
        title = Paragraph(0, self.headline.start, self.headline.end) if self.headline else None
        paragraphs: list[Paragraph] = []
        for number, line in enumerate(self.kept, start=1):
            start = line.start
            if number <= _DATELINE_PARAGRAPHS:
                start += self._agency(text[line.start : line.end])
            paragraphs.append(Paragraph(number, start, line.end))
        return Page(title, tuple(paragraphs), tuple(self.kept), tuple(self.notes), tuple(self.left_out))

    def _agency(self, paragraph: str) -> int:
        """The length of «city (agency) --» at the beginning of a paragraph, 0 without it."""
        found = _AGENCY.match(paragraph)
        if not found or found.end() == len(paragraph) or len(found[1].split()) > DATELINE_WORDS:
            return 0
        name = line_key(" ".join(split.plain for split in split_lines(found[2])))
        if name not in self.rules.outlet_names:
            return 0
        self.notes.append(Note("agency", name))
        return found.end()
