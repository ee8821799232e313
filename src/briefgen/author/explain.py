"""What was read of each sentence, and what nearly was: plain lines for an author."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.author.coverage import place
from briefgen.author.near import Near, Nearness
from briefgen.author.reasons import reason
from briefgen.author.stops import described
from briefgen.author.tables import clean, inside
from briefgen.author.watch import FreeSpan, Seen, WatchedExtractor
from briefgen.extract.context import Reader
from briefgen.extract.line import Line, Mention
from briefgen.extract.values import Builder, Scene
from briefgen.model import Article, Fact, Value
from briefgen.packs.pack import Matchable, Name
from briefgen.wording.say import WordingFailed

MOST_NEAR = 5
INDENT = "    "


@dataclass(slots=True)
class Explainer:
    """Explains articles with one pack; ``rule`` is the only rule or phrase asked for, or None."""

    extractor: WatchedExtractor
    rule: Matchable | None = None

    def article(self, article: Article) -> Iterator[str]:
        """Every sentence of an article."""
        extraction = self.extractor.extract(article)
        near = Nearness(self.extractor)
        for seen in self.extractor.seen:
            tokens = seen.sentence.tokens
            if all(token.kind == "punctuation" for token in tokens):
                continue
            first, last = tokens[0].start, tokens[-1].end
            facts = [fact for fact in extraction.facts if first <= fact.start < last]
            yield f"{place(article, first)}  {clean(article.text[first:last], 1000)}"
            for line in seen.sentence.lines:
                if len(seen.sentence.lines) > 1:
                    yield _row("relative" if line.relative else "clause", _words(line, 0, len(line.tokens)))
                if self.rule is None:
                    yield from self._line(article, line)
                yield from self._near(near, seen, line, facts, article)
            if self.rule is None or any(fact.rule == self.rule.id for fact in facts):
                yield from self._told(seen, facts)
            yield ""
        for problem in extraction.problems:
            yield str(problem)

    def _line(self, article: Article, line: Line) -> Iterator[str]:
        """Tokens, words, values and phrases of a clause, and the words that change what it claims."""
        pieces = [f"{t.text}+" if t.kind == "proclitic" else f"+{t.text}" if t.kind == "suffix" else t.text
                  for t in line.tokens]  # fmt: skip
        yield _row("tokens", " ".join(clean(piece) for piece in pieces))
        yield from self._mentions(line)
        yield from self._readings(line)
        yield from self._phrases(article, line)
        reader = Reader(self.extractor.pack, line)
        cues = [
            f"«{_words(line, first, last)}»: {' '.join(each for each in (cue.polarity, cue.modality) if each)}"
            + (f" before {cue.before}" if cue.before else "")
            for first, last, cue in reader.cues
        ]
        if cues:
            yield _row("cues", "; ".join(cues))

    def _mentions(self, line: Line) -> Iterator[str]:
        plain = [m for starts in line.starts for m in starts if m.made_by is None]
        kinds = {
            "names": [f"{_words(line, m.first, m.last)} = {_name(m, m.name)}" for m in plain if m.name],
            "numbers": [f"{_words(line, m.first, m.last)} = {_number(m)}" for m in plain if m.number is not None],
            "dates": [f"{_words(line, m.first, m.last)} = {_days(m)}" for m in plain if m.type == "date"],
        }
        for name, told in kinds.items():
            if told:
                yield _row(name, "; ".join(dict.fromkeys(told)))

    def _readings(self, line: Line) -> Iterator[str]:
        lexicon = self.extractor.pack.lexicon
        plain = [m for starts in line.starts for m in starts if m.made_by is None]
        named = {n for m in plain if m.name or m.number or m.type == "date" for n in range(m.first, m.last)}
        known, unknown = [], []
        for at, token in enumerate(line.tokens):
            if token.kind != "word" or at in named:
                continue
            words = dict.fromkeys(described(reading, lexicon.words) for reading in line.readings[at])
            if words:
                known.append(f"{token.norm} = {' or '.join(words)}")
            elif not lexicon.knows(token.norm):
                unknown.append(token.norm)
        if known:
            yield _row("words", "; ".join(dict.fromkeys(known)))
        if unknown:
            yield _row("unknown", ", ".join(dict.fromkeys(unknown)))

    def _phrases(self, article: Article, line: Line) -> Iterator[str]:
        """The longest phrases at each place, with those they are made of under them."""
        builder = Builder(self.extractor.pack, self.extractor.speaker, article.text, Scene(), "")
        made = [m for starts in line.starts for m in starts if m.made_by is not None]
        held = {id(inner) for m in made for _, inners in m.captures for inner in inners}
        outer = [m for m in made if id(m) not in held and not any(_covers(o, m) for o in made)]
        for mention in outer:
            yield from self._phrase(mention, line, builder, 0, "phrase")

    def _phrase(self, mention: Mention, line: Line, builder: Builder, depth: int, role: str) -> Iterator[str]:
        assert mention.made_by is not None
        try:
            english = [value.en or "no English" for value in builder.build(mention, line)]
        except WordingFailed as error:
            english = [str(error)]
        words = _words(line, mention.first, mention.last)
        said = f"«{words}» {mention.type} by {mention.made_by.id}: {', '.join(english)}"
        yield _row("phrase" if depth == 0 else "", f"{INDENT * depth}{f'{role}: ' if depth else ''}{said}")
        for inner_role, inners in mention.captures:
            for inner in inners:
                if inner.made_by is not None:
                    yield from self._phrase(inner, line, builder, depth + 1, inner_role)

    def _near(
        self, near: Nearness, seen: Seen, line: Line, facts: Sequence[Fact], article: Article
    ) -> Iterator[str]:
        if self.rule is not None:
            if self.rule in self.extractor.pack.phrases:
                yield from self._values(article, line)
            for each in near.of_rule(self.rule, seen, line, facts):
                yield from _told_near(each, "matched" if each.reason == "" else "not")
            return
        found = near.of_line(seen, line, facts)
        for number, each in enumerate(found[:MOST_NEAR]):
            yield from _told_near(each, "nearly" if number == 0 else "")
        if len(found) > MOST_NEAR:
            yield _row("", f"… and {len(found) - MOST_NEAR} rules more that hold a word of it")

    def _values(self, article: Article, line: Line) -> Iterator[str]:
        """The values that the phrase asked for made in a clause."""
        builder = Builder(self.extractor.pack, self.extractor.speaker, article.text, Scene(), "")
        for mention in (mention for starts in line.starts for mention in starts):
            if mention.made_by is self.rule:
                yield from self._phrase(mention, line, builder, 0, "phrase")

    def _told(self, seen: Seen, facts: Sequence[Fact]) -> Iterator[str]:
        speakers = [f"{_value(value)} (from token {each.token})" for each, value in seen.told if value is not None]
        if speakers:
            yield _row("speaker", "; ".join(speakers))
        for fact in facts:
            rule = self.extractor.by_id[fact.rule]
            yield _row("fact", f"{fact.slot} by {fact.rule} ({inside(rule.place)})")
            yield _row("", f"{fact.text.en}")
            yield _row("", f"{fact.text.ar}")
            source = f", source: {_value(fact.source)}" if fact.source else ""
            yield _row("", f"{fact.polarity}, {fact.modality}{source}, {fact.how}")
            for role, values in fact.roles.items():
                yield _row("", f"{role}: {'; '.join(map(_value, values))}")
        for span in seen.spans.values():
            yield _row("free span", _span(span))


def _row(name: str, text: str) -> str:
    return f"  {name:<9} {text}".rstrip()


def _told_near(near: Near, name: str) -> Iterator[str]:
    yield _row(name, f"{near.rule.id} ({inside(near.rule.place)}): {near.pattern}")
    if near.reason:
        yield _row("", f"{INDENT}{near.reason}")
    if near.hint:
        yield _row("", f"{INDENT}{near.hint}")


def _words(line: Line, first: int, last: int) -> str:
    pieces = [t.text + (" " if t.space_after else "") for t in line.tokens[first:last]]
    return clean("".join(pieces), 1000)


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


def _value(value: Value) -> str:
    known = f" [{value.id}]" if value.id else ""
    return f"{value.en or 'no English'}{known} «{clean(value.text)}»"


def _span(span: FreeSpan) -> str:
    return f"«{clean(span.value.text)}»: {span.told.en or reason(span.told)}"
