"""What was read of each sentence, and what nearly was: gathered from the extraction while it is watched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from briefgen.author.coverage import place
from briefgen.author.explained import (
    ArticleRead,
    Clause,
    FactRead,
    Meaning,
    PhraseRead,
    Piece,
    RoleRead,
    SentenceRead,
    ValueRead,
)
from briefgen.author.near import Nearness
from briefgen.author.reasons import reason
from briefgen.author.stops import described
from briefgen.author.tables import clean, inside
from briefgen.author.watch import FreeSpan, Seen, WatchedExtractor
from briefgen.extract.context import Reader
from briefgen.extract.line import Line, Mention
from briefgen.extract.references import Scene
from briefgen.extract.values import Builder
from briefgen.model import Article, Fact, Text, Value
from briefgen.packs.pack import Cue, Matchable, Name
from briefgen.wording.say import WordingFailed

MOST_NEAR = 5
LONGEST = 1000
"""Characters of a sentence or a phrase that are shown."""


@dataclass(slots=True)
class Explainer:
    """Explains articles with one pack; ``rule`` is the only rule or phrase asked for, or None."""

    extractor: WatchedExtractor
    rule: Matchable | None = None

    def article(self, article: Article) -> ArticleRead:
        """Every sentence of an article."""
        extraction = self.extractor.extract(article)
        near = Nearness(self.extractor)
        sentences = [
            self._sentence(article, seen, extraction.facts, near) for seen in self.extractor.seen
            if any(token.kind != "punctuation" for token in seen.sentence.tokens)
        ]  # fmt: skip
        problems = tuple(map(str, extraction.problems))
        return ArticleRead(article.name, tuple(sentences), problems, self.rule.id if self.rule else "")

    def _sentence(self, article: Article, seen: Seen, facts: Sequence[Fact], near: Nearness) -> SentenceRead:
        tokens = seen.sentence.tokens
        first, last = tokens[0].start, tokens[-1].end
        told = [fact for fact in facts if first <= fact.start < last]
        return SentenceRead(
            place(article, first),
            article.text[first:last],
            tuple(self._clause(article, seen, line, told, near) for line in seen.sentence.lines),
            tuple(f"{_told(v)} (from token {each.token})" for each, v in seen.told if v is not None),
            tuple(self._fact(fact, first) for fact in told),
            tuple(_span(span) for span in seen.spans.values()),
        )

    def _clause(self, article: Article, seen: Seen, line: Line, facts: Sequence[Fact], near: Nearness) -> Clause:
        """Tokens, values and phrases of a clause, the words that change what it claims, and the rules near to it."""
        plain = [m for starts in line.starts for m in starts if m.made_by is None]
        names = [Meaning(_words(line, m.first, m.last), _name(m, m.name)) for m in plain if m.name]
        numbers = [Meaning(_words(line, m.first, m.last), _number(m)) for m in plain if m.number is not None]
        dates = [Meaning(_words(line, m.first, m.last), _days(m)) for m in plain if m.type == "date"]
        cues = [Meaning(_words(line, a, b), _cue(cue)) for a, b, cue in Reader(self.extractor.pack, line).cues]
        if self.rule is not None:
            shown, more = list(near.of_rule(self.rule, seen, line, facts)), 0
        else:
            found = near.of_line(seen, line, facts)
            shown, more = found[:MOST_NEAR], max(0, len(found) - MOST_NEAR)
        return Clause(
            _words(line, 0, len(line.tokens)), line.relative, tuple(self._pieces(line, plain)), _once(names),
            _once(numbers), _once(dates), tuple(self._phrases(article, line)), tuple(cues), tuple(shown), more,
        )  # fmt: skip

    def _pieces(self, line: Line, plain: Sequence[Mention]) -> Iterator[Piece]:
        lexicon = self.extractor.pack.lexicon
        named = {n for m in plain if m.name or m.number or m.type == "date" for n in range(m.first, m.last)}
        for at, token in enumerate(line.tokens):
            sign = {"proclitic": "{}+", "suffix": "+{}"}.get(token.kind, "{}")
            if token.kind != "word" or at in named:
                yield Piece(sign.format(clean(token.text)), ())
                continue
            readings = tuple(dict.fromkeys(described(reading, lexicon.words) for reading in line.readings[at]))
            yield Piece(clean(token.text), readings, not readings and not lexicon.knows(token.norm))

    def _phrases(self, article: Article, line: Line) -> Iterator[PhraseRead]:
        """The longest phrases at each place, with those they are made of; of a phrase asked for, each."""
        builder = Builder(self.extractor.pack, self.extractor.speaker, article.text, Scene(), "")
        made = [m for starts in line.starts for m in starts if m.made_by is not None]
        if self.rule is not None:
            outer = [m for m in made if m.made_by is self.rule]
        else:
            held = {id(inner) for m in made for _, inners in m.captures for inner in inners}
            outer = [m for m in made if id(m) not in held and not any(_covers(o, m) for o in made)]
        return (_phrase(mention, line, builder) for mention in outer)

    def _fact(self, fact: Fact, begin: int) -> FactRead:
        rule = self.extractor.by_id[fact.rule]
        slot = self.extractor.pack.slots[fact.slot]
        moved = (
            f"context moved it here from {rule.makes}, because it is {fact.modality}" if fact.slot != rule.makes else ""
        )
        roles = tuple(RoleRead(role, tuple(_value(v, begin) for v in values)) for role, values in fact.roles.items())
        return FactRead(
            fact.id, fact.slot, Text(slot.ar, slot.en), fact.rule, inside(rule.place), fact.text,
            f"{fact.polarity}, {fact.modality}", moved, _value(fact.source, begin) if fact.source else None, fact.how,
            roles, fact.start - begin, fact.end - begin,
        )  # fmt: skip


def _phrase(mention: Mention, line: Line, builder: Builder, role: str = "") -> PhraseRead:
    made_by = mention.made_by
    assert made_by is not None
    try:
        english = [value.en or "no English" for value in builder.build(mention, line)]
    except WordingFailed as error:
        english = [str(error)]
    captured = chain.from_iterable(((name, each) for each in inners) for name, inners in mention.captures)
    inner = tuple(_phrase(each, line, builder, name) for name, each in captured if each.made_by is not None)
    words = _words(line, mention.first, mention.last)
    return PhraseRead(words, mention.type, made_by.id, inside(made_by.place), tuple(english), role, inner)


def _once(found: Sequence[Meaning]) -> tuple[Meaning, ...]:
    return tuple(dict.fromkeys(found))


def _words(line: Line, first: int, last: int) -> str:
    pieces = [t.text + (" " if t.space_after else "") for t in line.tokens[first:last]]
    return clean("".join(pieces), LONGEST)


def _covers(outer: Mention, inner: Mention) -> bool:
    """Does a longer phrase stand round it?"""
    longer = outer.last - outer.first > inner.last - inner.first
    return longer and outer.first <= inner.first and inner.last <= outer.last


def _name(mention: Mention, name: Name) -> str:
    return f"{name.en or 'no English'} ({mention.type}{f' {name.id}' if name.id else ', in no list'})"


def _number(mention: Mention) -> str:
    number = mention.number
    assert number is not None
    if number.value is None:
        return f"{number.low} to {number.high}"
    return f"{'about ' if number.approximate else ''}{number.value}"


def _days(mention: Mention) -> str:
    days = mention.interval
    return f"{days.start} to {days.end}" if days is not None else "not known which"


def _cue(cue: Cue) -> str:
    says = " ".join(each for each in (cue.polarity, cue.modality) if each)
    return says + (f" before {cue.before}" if cue.before else "")


def _value(value: Value, begin: int) -> ValueRead:
    said = value.en if value.en is not None else "no English"
    return ValueRead(said, value.id or "", clean(value.text), value.start - begin, value.end - begin)


def told_value(value: ValueRead) -> str:
    """A value in a few words: its English, its id, and the article's words."""
    return f"{value.said}{f' [{value.id}]' if value.id else ''} «{value.words}»"


def _told(value: Value) -> str:
    return told_value(_value(value, 0))


def _span(span: FreeSpan) -> Meaning:
    return Meaning(clean(span.value.text), span.told.en or reason(span.told))
