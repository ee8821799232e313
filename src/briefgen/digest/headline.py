"""The page's title and bottom line, composed from the highest ranked facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefgen.model import Fact, Line, Text

TITLE_CHARACTERS = 110
CHARACTERS_A_POINT = 6
"""Characters over the length of a title that cost a fact one point of its rank."""
TWO_LINES, EACH_BEYOND = 200, 2
"""Characters that two lines hold, and how many beyond them cost a point: three lines of title are no title."""
SOURCE_COST = 8
UNNAMED_COST = 40
"""For a line that begins with somebody or something which only lines before it could name."""
BOTTOM_FACTS = 2
BOTTOM_CHARACTERS = 300
NEWS_PARAGRAPHS = 12
"""Paragraphs after which an article tells what led to its news."""
STOPS = ".!?؟"
CUT = "…"
_UNNAMED = re.compile(
    r"(?:His|Her|Its|Their|These|This|Those|He|She|It (?!was\b)|They)\b"
    r"|The (?:two|general|council|ministry|minister|official|spokesman|source|sides|parties)\b(?! of\b)"
)
"""English beginnings that lean on what was said before: «The two sides», «His country»."""

Background = Callable[[Fact], bool]


def title_line(lines: Sequence[Line], background: Background, toll: Background) -> Line | None:
    """The line that the title tells: the first, or one that ranks close to it and is shorter, or nobody's word.

    Never one that breaks off; one told as background, or a bare ``toll`` of dead, only where there is nothing else.
    """
    whole = [line for line in lines if CUT not in line.text.en]
    told = [line for line in whole if not line.facts[0].quoted] or whole
    counted = [line for line in told if not toll(line.facts[0])] or told
    news = [line for line in counted if not _led_to_news(line, background)] or counted
    return max(news, key=_worth, default=None)


def title_of(line: Line) -> Text:
    """The words of a line as a title: without its full stop."""
    return Text(line.text.ar.rstrip(STOPS), line.text.en.rstrip(STOPS))


def bottom_line(
    lines: Sequence[Line], titled: Line | None, background: Background, toll: Background
) -> tuple[Line, ...]:
    """The first lines of different slots, the title's own last."""
    others = [line for line in lines if line is not titled and not line.facts[0].quoted]
    told = [line for line in others if not toll(line.facts[0]) and not _leans(line)]
    news = [line for line in told if not _led_to_news(line, background)]
    chosen: list[Line] = []
    for line in [*sorted(news, key=_breaks_off), *([titled] if titled else [])]:
        if any(other.facts[0].slot == line.facts[0].slot for other in chosen) or len(chosen) == BOTTOM_FACTS:
            continue
        if sum(len(each.text.en) for each in [*chosen, line]) <= BOTTOM_CHARACTERS:
            chosen.append(line)
    return tuple(chosen or ([titled] if titled else lines[:1]))


def _led_to_news(line: Line, background: Background) -> bool:
    return background(line.facts[0]) or all(fact.paragraph > NEWS_PARAGRAPHS for fact in line.facts)


def _breaks_off(line: Line) -> bool:
    return CUT in line.text.en


def _leans(line: Line) -> bool:
    return _UNNAMED.match(line.text.en) is not None


def _worth(line: Line) -> int:
    fact = line.facts[0]
    length = len(line.text.en)
    long = max(0, length - TITLE_CHARACTERS) // CHARACTERS_A_POINT + max(0, length - TWO_LINES) // EACH_BEYOND
    return fact.weight - long - SOURCE_COST * (fact.source is not None) - UNNAMED_COST * _leans(line)
