"""Who published an article, and on which day, as its own page says; never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefgen.articles.lines import Line
from briefgen.articles.page import NoteKind, Page
from briefgen.articles.page_rules import PageRules
from briefgen.articles.stamps import pieces, read_stamps, weekday_names

_TODAY_PARAGRAPHS = 6
_LEAD_PARAGRAPHS = 2
_LAM = "\u0644"
_OPEN_BRACKETS = frozenset("(,\u060c-")
_OUTLET_NOTES: tuple[NoteKind, ...] = ("site", "dateline", "source", "stamp", "agency")


def read_published(page: Page, rules: PageRules) -> date | None:
    """The day the page gives for itself, or None.

    In order of trust: a line that says it is the date of publication; a stamp in the page's head; the date of a
    photograph, if the lead names its weekday; «today, Sunday (5 May 2019)» in the first paragraphs.
    """
    for kind in ("date", "stamp"):
        for note in page.notes:
            stamps = read_stamps(pieces(note.text)) if note.kind == kind else []
            if stamps:
                return stamps[0].day
    return next(_of_photographs(page, rules), None) or next(_of_today(page, rules), None)


def _of_photographs(page: Page, rules: PageRules) -> Iterator[date]:
    """Days of photographs in the head that the lead bears out: pictures from an archive have dates too."""
    named = [
        weekday_names()[piece]
        for line in page.kept[:_LEAD_PARAGRAPHS]
        for piece in pieces(line.plain)
        if piece in weekday_names()
    ]
    for note in page.notes:
        if note.kind != "caption":
            continue
        held = pieces(note.text)
        if rules.archive_words.intersection(held):
            continue
        for stamp in read_stamps(held):
            days = (stamp.day, stamp.day + timedelta(days=1))
            if named and named[0] in [day.weekday() for day in days]:
                yield stamp.day


def _of_today(page: Page, rules: PageRules) -> Iterator[date]:
    """Days that the first paragraphs call today, «اليوم الأحد (5 أيار 2019)», and those after their yesterdays."""
    named_days = {**dict.fromkeys(rules.today_words, 0), **dict.fromkeys(rules.yesterday_words, 1)}
    for line in page.kept[:_TODAY_PARAGRAPHS]:
        held = pieces(line.plain)
        for stamp in read_stamps(held):
            place, named = stamp.first - 1, None
            while place >= 0 and held[place] not in named_days:
                if held[place] in weekday_names():
                    named = weekday_names()[held[place]]
                elif held[place] not in _OPEN_BRACKETS and held[place] not in rules.stamp_words:
                    break
                place -= 1
            else:
                if place >= 0 and named in (None, stamp.day.weekday()):
                    yield stamp.day + timedelta(days=named_days[held[place]])


def read_outlet(page: Page, rules: PageRules) -> str | None:
    """The outlet that the page names as its own, spelt as the rules list it, or None."""
    for kind in _OUTLET_NOTES:
        for note in page.notes:
            if note.kind == kind:
                found = _named(note.text, kind, rules)
                if found:
                    return found
    return _own_voice(page.kept, rules)


def _named(text: str, kind: NoteKind, rules: PageRules) -> str | None:
    """The first outlet in a note; in a source line only before the next colon, where a headline may begin."""
    if kind == "source":
        text = text.lstrip(" :").split(":", 1)[0]
    for found in rules.outlet_pattern.finditer(text):
        # Beside a city, a name that is also a city's says nothing.
        if kind not in ("dateline", "stamp") or rules.outlet_names[found.group()].dateline:
            return rules.outlet_spellings[found.group()]
    return None


def _own_voice(lines: tuple[Line, ...], rules: PageRules) -> str | None:
    """The one outlet that is spoken to, «told «it»», where only its own articles say so."""
    names = {name for name, outlet in rules.outlet_names.items() if outlet.own_voice}
    told = set()
    for line in lines:
        for found in re.finditer(rf"(?<!\w){_LAM} ?[\"«“]([^\"«»“”]{{2,30}})[\"»”]", line.plain):
            name = found[1].strip()
            if name in names:
                told.add(rules.outlet_spellings[name])
    return told.pop() if len(told) == 1 else None
