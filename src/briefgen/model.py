"""The nouns that travel from one stage to the next: frozen, and without behaviour.

Offsets count code points of the article's decoded text (BOM removed, line ends untouched), from 0;
``start`` is included and ``end`` is not, so ``article.text[start:end]`` is always the quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Language = Literal["ar", "en"]
How = Literal["phrase", "transfer", "quote"]
Polarity = Literal["positive", "negative"]
Modality = Literal["stated", "planned", "possible", "conditional", "demanded"]
Gender = Literal["m", "f"]
GrammaticalNumber = Literal["singular", "dual", "plural"]
BESIDE = "beside"
"""The form of a value that no rule captured: a fact's own words give it as a role, and two facts may be one without."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article's text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph that is part of the news: ``number`` counts the paragraphs kept, from 1; the title is 0."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its decoded text, unchanged, and what the page around it says of it."""

    name: str
    """Path relative to the PATH given, with forward slashes."""
    text: str
    title: Paragraph | None
    paragraphs: tuple[Paragraph, ...]
    outlet: str | None = None
    outlet_english: str | None = None
    published: date | None = None
    late: bool = False
    """Whether ``published`` is only the day of the page, on or after that of the article."""
    url: str | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Interval:
    """The days from ``start`` to ``end``, both included; an open side is None."""

    start: date | None
    end: date | None
    grain: str = "day"
    """day, week, month, season, year or decade."""


@dataclass(frozen=True, slots=True)
class Number:
    """A count: ``value`` as the text states it, or the bounds when it gives a range or a vague plural."""

    value: float | int | None
    low: float | int | None = None
    high: float | int | None = None
    approximate: bool = False
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """What a role holds: the article's words and what they are in both languages."""

    type: str
    text: str
    start: int
    end: int
    ar: str
    en: str | None
    how: How
    id: str | None = None
    number: Number | None = None
    when: Interval | None = None
    gender: Gender = "m"
    count: GrammaticalNumber = "singular"
    polarity: Polarity = "positive"
    modality: Modality = "stated"
    subject: Value | None = None
    """Who does an action, where the action names its own doer."""
    roles: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    """The roles of the phrase that made the value."""
    phrase: str | None = None
    """Id of the phrase that made the value, or None for names, numbers, dates and quotes."""
    forms: Mapping[str, str] = field(default_factory=dict)
    """Other English (or Arabic) forms by name: adjective, short, possessive, gerund, past …"""
    romanised: bool = False


def weakest(values: Iterable[Value]) -> How:
    """The weakest origin among values: a quote before a transfer before a phrase; of none it is a phrase."""
    found = {value.how for value in values}
    return "quote" if "quote" in found else "transfer" if "transfer" in found else "phrase"


@dataclass(frozen=True, slots=True)
class Text:
    """One thing said in both languages."""

    ar: str
    en: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: slot, roles, context, the sentence it came from and the rule that made it."""

    id: str
    """First 12 hex digits of sha256 over article, slot, rule, start, end."""
    article: str
    published: date | None
    slot: str
    rule: str
    start: int
    end: int
    quote: str
    """``article.text[start:end]``, verbatim."""
    paragraph: int
    """Number of the paragraph it stands in; 0 is the title."""
    polarity: Polarity
    modality: Modality
    roles: Mapping[str, tuple[Value, ...]]
    status: str | None
    """Of a force: present, withdraw, withdrawn, deploy, remain, killed, wounded, captured, other."""
    source: Value | None
    text: Text
    how: How
    """The weakest origin among its values."""
    quoted: tuple[str, ...]
    """Roles left in Arabic on the English side."""
    weight: int = 0
    """The author's weight of the rule; higher ranks first."""
    many: frozenset[str] = frozenset()
    """Roles that are lists in facts.jsonl, however many values they hold."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article as the page cites it: ``number`` from 1, in the order of the page."""

    number: int
    article: str
    title: str | None
    outlet: Text | None
    published: date | None
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the page: a fact, or several articles' equal facts, in both languages."""

    facts: tuple[Fact, ...]
    """The fact told first, then those merged into it."""
    text: Text
    marks: tuple[str, ...]
    """Where it comes from: «2 ¶5» is source 2, paragraph 5; «2 title» is its headline."""
    label: Text | None = None
    """Figures: what is counted; next steps: the date, or that none is set."""
    figure: Text | None = None
    """Figures: the number, stated once between the languages."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page."""

    id: str
    title: Text
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """The facts of one day, or of one article, merged and ranked; not yet fitted to a page."""

    stem: str
    """What the file is called after ``briefing-``: 2020-11-19, undated-<stem>, <stem> or all."""
    published: date | None
    subject: Text
    """What the page is about, as its head line names it: a state, or nothing («»)."""
    title: Text
    """What the line of the fact ``titled`` says, or that there is nothing to tell."""
    bottom_line: tuple[Line, ...]
    """The news in one or two facts, each with its marks."""
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    annex: tuple[Line, ...] = ()
    """Lines left off the page to keep it one page, lowest ranked last."""
    empty_reason: Text | None = None
    """Why there is nothing to tell, when there is nothing to tell."""
    titled: str = ""
    """Id of the fact that the title tells: its line stays on the page, for its mark is the title's."""
    not_known: Text | None = None
    """What the next steps leave open, told at the end of the bottom line: that none of them has a date."""
