"""What the page says in one language, as the plain dictionaries, lists and strings that templates print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from briefgen.model import Briefing, Language, Line, Section, Source, Text
from briefgen.render.days import day_in_words
from briefgen.render.direction import clean
from briefgen.render.labels import Labels

MARKS_SHOWN = 4
HEAD_CHARACTERS = 55
"""What fits into half a line of the head."""


class Said(TypedDict):
    """One line: what leads it («Date not set — »), its words, its mark, and its number in the figures table."""

    lead: str
    text: str
    mark: str
    figure: str


class Part(TypedDict):
    """One section; ``table`` says that its lines are rows of figures."""

    title: str
    table: bool
    lines: list[Said]


class Side(TypedDict):
    """The whole page in one language; a string that is empty is not printed."""

    language: str
    direction: str
    head: str
    title: str
    bottom_label: str
    bottom_line: str
    sections: list[Part]
    nothing: str
    item: str
    value: str
    annex: str
    sources_label: str
    sources: list[str]
    more_sources: str
    footer: str


def side(briefing: Briefing, language: Language, labels: Labels, hidden_sources: int = 0) -> Side:
    """Return the page in one language; ``hidden_sources`` counts the sources that stand only as a number."""

    def say(text: Text) -> str:
        return clean(in_language(text, language))

    # Why there is nothing stands in the bottom line, once.
    nothing = "" if briefing.sections or briefing.empty_reason else labels.say("nothing", language)
    annex = len(briefing.annex)
    return Side(
        language=language,
        direction="rtl" if language == "ar" else "ltr",
        head=_head(briefing, language, labels),
        title=say(briefing.title),
        bottom_label=labels.say("bottom_line", language),
        bottom_line=_bottom_line(briefing, language, labels),
        sections=[_part(section, language, labels) for section in briefing.sections],
        nothing=nothing,
        item=labels.say("item", language),
        value=labels.say("value", language),
        annex=labels.count("annex", annex, language) if annex else "",
        sources_label=labels.say("sources", language),
        sources=[_source(source, language, labels) for source in briefing.sources],
        more_sources=labels.count("more_sources", hidden_sources, language) if hidden_sources else "",
        footer=labels.count("footer", len(briefing.sources) + hidden_sources, language),
    )


def _head(briefing: Briefing, language: Language, labels: Labels) -> str:
    """What the page is and of which day; shortened where it would take a second line under the other language."""
    subject = clean(in_language(briefing.subject, language)).upper()
    brief = " · ".join(part for part in (labels.say("brief", language), subject) if part)
    day = briefing.published
    if day is None:
        return f"{brief} | {labels.say('undated', language)}"
    spellings = [
        day_in_words(day, language),
        day_in_words(day, language, weekday=False),
        day_in_words(day, language, weekday=False, both=False),
    ]
    heads = [f"{brief} | {said}" for said in spellings]
    return next((head for head in heads if len(head) <= HEAD_CHARACTERS), heads[-1])


def _bottom_line(briefing: Briefing, language: Language, labels: Labels) -> str:
    """Its lines, each with its mark, and what is not known; or why there is nothing to tell."""
    told = [f"{in_language(line.text, language)} {mark(line.marks, language, labels)}" for line in briefing.bottom_line]
    others = [briefing.not_known, None if briefing.sections else briefing.empty_reason]
    return clean(" ".join([*told, *(in_language(text, language) for text in others if text)]))


def in_language(text: Text, language: Language) -> str:
    """Return the words of ``text`` in one language."""
    return text.ar if language == "ar" else text.en


def is_table(section: Section) -> bool:
    """Say whether a section is the table of figures."""
    return any(line.figure for line in section.lines)


def _part(section: Section, language: Language, labels: Labels) -> Part:
    table = is_table(section)
    lines = [said(line, language, labels, table) for line in section.lines]
    return Part(title=clean(in_language(section.title, language)), table=table, lines=lines)


def said(line: Line, language: Language, labels: Labels, table: bool) -> Said:
    """Return one line in one language; in the table its label, where it has one, stands for its words."""
    label = clean(in_language(line.label, language)) if line.label else ""
    text = clean(in_language(line.text, language))
    figure = clean(in_language(line.figure, language)) if line.figure else ""
    lead = ""
    if table:
        text = label or text
    elif label:
        lead = f"{label[0].upper()}{label[1:]} — "
    return Said(lead=lead, text=text, mark=mark(line.marks, language, labels), figure=figure)


def mark(marks: Sequence[str], language: Language, labels: Labels) -> str:
    """Return «[2 ¶5, 3 ¶1]», the first four marks and the count of the rest, or nothing where there is none."""
    if not marks:
        return ""
    shown = [clean(one).replace("title", labels.say("headline", language)) for one in marks[:MARKS_SHOWN]]
    more = f" +{len(marks) - MARKS_SHOWN}" if len(marks) > MARKS_SHOWN else ""
    return f"[{', '.join(shown)}{more}]"


def _source(source: Source, language: Language, labels: Labels) -> str:
    day = source.published
    when = day_in_words(day, language, weekday=False) if day else labels.say("undated", language)
    comma = "، " if language == "ar" else ", "
    parts = [clean(in_language(source.outlet, language) if source.outlet else ""), when, clean(source.article)]
    return f"[{source.number}] " + comma.join(part for part in parts if part)
