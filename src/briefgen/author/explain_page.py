"""What was read of articles as one page, complete in itself: marked text, facts, readings, rules that came near."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from markupsafe import Markup, escape

from briefgen.author.explain_plain import NO_RULE
from briefgen.author.explained import ArticleRead, FactRead, SentenceRead
from briefgen.author.html import page
from briefgen.author.near import Near, order
from briefgen.author.pattern_text import Part
from briefgen.author.tables import inside
from briefgen.model import Text
from briefgen.packs.pack import Pack
from briefgen.render.direction import has_arabic

TEMPLATE = "explain.html.j2"
MARKS = 8
"""Colours with underlines of their own; slots beyond them begin again."""
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class SlotShown:
    """A slot of the legend."""

    title: Text
    mark: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a sentence: in the text the fact it belongs to and those that end with it, in a fact its role."""

    text: str
    fact: FactShown | None = None
    ends: tuple[int, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True)
class FactShown:
    """A fact with its number in the sentence and how it is marked."""

    read: FactRead
    id: str
    number: int
    mark: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class SentenceShown:
    """A sentence cut where facts begin and end."""

    read: SentenceRead
    id: str
    stretches: tuple[Stretch, ...]
    facts: tuple[FactShown, ...]
    near: tuple[Near, ...]
    more: int

    @property
    def first(self) -> Near | None:
        """The rule that came nearest, where no fact is told."""
        return next((near for near in self.near if near.reason), None) if not self.read.facts else None


@dataclass(frozen=True, slots=True)
class ArticleShown:
    """An article with its counts."""

    id: str
    name: str
    sentences: tuple[SentenceShown, ...]
    problems: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many sentences it has."""
        return len(self.sentences)

    @property
    def facts(self) -> int:
        """How many facts were told of it."""
        return sum(len(sentence.facts) for sentence in self.sentences)


def explain_page(articles: Sequence[ArticleRead], pack: Pack) -> bytes:
    """The page, in UTF-8; raises TemplateInvalid."""
    marks = {slot: number % MARKS for number, slot in enumerate(pack.slots)}
    shown = [_article(article, number, marks) for number, article in enumerate(articles, 1)]
    used = {fact.slot for article in articles for sentence in article.sentences for fact in sentence.facts}
    slots = [SlotShown(Text(slot.ar, slot.en), marks[slot.id]) for slot in pack.slots.values() if slot.id in used]
    asked = articles[0].asked if articles else ""
    title = f"briefgen explain: {', '.join(article.name for article in articles[:3])}{'…' if len(articles) > 3 else ''}"
    return page(
        TEMPLATE, {"marked": _marked, "inside": inside}, title=title, pack=f"{pack.name} {pack.version}",
        articles=shown, slots=slots, asked=asked, no_rule=NO_RULE.capitalize(),
    )  # fmt: skip


def _article(article: ArticleRead, number: int, marks: dict[str, int]) -> ArticleShown:
    sentences = tuple(_sentence(each, f"s{number}-{at}", marks) for at, each in enumerate(article.sentences, 1))
    return ArticleShown(f"a{number}", article.name, sentences, article.problems)


def _sentence(sentence: SentenceRead, identity: str, marks: dict[str, int]) -> SentenceShown:
    facts = tuple(
        FactShown(fact, f"{identity}-{n}", n, marks[fact.slot], tuple(_roles(fact, sentence.text)))
        for n, fact in enumerate(sentence.facts, 1)
    )
    # What a relative clause says is said of a noun: most rules do not read it anyhow.
    clauses = [((clause.relative, order(near)), near) for clause in sentence.clauses for near in clause.near]
    near = [near for _, near in sorted(clauses, key=lambda each: each[0])]
    more = sum(clause.more for clause in sentence.clauses)
    return SentenceShown(sentence, identity, tuple(_cut(sentence.text, facts)), facts, tuple(near), more)


def _cut(text: str, facts: Sequence[FactShown]) -> Iterator[Stretch]:
    """The text cut where a fact begins or ends; where several stand, the shortest is meant."""
    ends = {min(fact.read.end, len(text)) for fact in facts}
    for start, end in pairwise(sorted({0, len(text), *(fact.read.start for fact in facts), *ends})):
        over = [fact for fact in facts if fact.read.start <= start and end <= fact.read.end]
        best = min(over, key=lambda fact: (fact.read.end - fact.read.start, fact.number), default=None)
        # A number inside a word would break the joining of its letters.
        whole = not _LETTER.match(text[end : end + 1])
        done = tuple(fact.number for fact in facts if min(fact.read.end, len(text)) == end) if whole else ()
        yield Stretch(_UNSEEN.sub(" ", text[start:end]), best, done)


def _roles(fact: FactRead, text: str) -> Iterator[Stretch]:
    """The evidence of a fact, its values marked by their roles; where values overlap, the longer."""
    at, end = fact.start, min(fact.end, len(text))
    found = [(v.start, v.end, role.role) for role in fact.roles for v in role.values if v.start >= at and v.end <= end]
    found.sort(key=lambda each: (each[0], -each[1]))
    for start, stop, role in found:
        if start < at or stop <= start:
            continue
        if start > at:
            yield Stretch(_UNSEEN.sub(" ", text[at:start]))
        yield Stretch(_UNSEEN.sub(" ", text[start:stop]), role=role)
        at = stop
    if at < end:
        yield Stretch(_UNSEEN.sub(" ", text[at:end]))


def _marked(parts: Iterable[Part]) -> Markup:
    """A pattern as HTML from right to left: what was read, where it stopped, and what is left."""
    shown = []
    for state, group in groupby(parts, key=lambda part: part.state):
        inner = Markup("").join(escape(part.text) if part.sign else _piece(part.text) for part in group)
        if state == "stop":
            inner = Markup("<mark>{}</mark>").format(inner)
        elif state == "read":
            inner = Markup('<span class="read">{}</span>').format(inner)
        shown.append(inner)
    return Markup("").join(shown)


def _piece(text: str) -> Markup:
    """A word runs as the pattern does; a role or a gap is held apart from those beside it."""
    return escape(text) if has_arabic(text) and "{" not in text else Markup('<bdi dir="ltr">{}</bdi>').format(text)
