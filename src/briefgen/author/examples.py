"""The examples and `not`s of a pack are its tests: each is read as an article of one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefgen.author.near import nearest
from briefgen.author.watch import WatchedExtractor
from briefgen.extract.pipeline import Extractor, Sentence
from briefgen.model import BESIDE, Article, Fact, Paragraph, Value
from briefgen.packs import schema
from briefgen.packs.load import Loaded
from briefgen.packs.pack import Matchable, Pack, once_a_pack
from briefgen.packs.pattern import Lexeme, Literal, walk
from briefgen.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """One example or `not` tried: where it stands and, if it fails, what was wanted and found."""

    id: str
    place: Place
    text: str
    kind: str
    """example or not."""
    problem: Problem | None


def try_all(entries: list[Loaded], extractor: Extractor, only: str = "") -> Iterator[Outcome]:
    """Every example and `not` of the phrases and rules (of one, where ``only`` names its id)."""
    for each in entries:
        entry = each.entry
        if isinstance(entry, schema.RuleEntry | schema.PhraseEntry):
            identity = entry.rule if isinstance(entry, schema.RuleEntry) else entry.phrase
            if only and identity != only:
                continue
            for number, example in enumerate(entry.examples):
                problem = _example(each, number, example, extractor)
                yield Outcome(identity, each.place("examples", number), example.text, "example", problem)
            for number, text in enumerate(entry.not_):
                problem = _not(each, number, text, extractor)
                yield Outcome(identity, each.place("not", number), text, "not", problem)


def article_of(text: str, published: str = "") -> Article:
    """A sentence as an article of one paragraph."""
    day = date.fromisoformat(published) if published else None
    return Article("example", text, None, (Paragraph(1, 0, len(text)),), published=day)


def _example(each: Loaded, number: int, example: schema.Example, extractor: Extractor) -> Problem | None:
    article = article_of(example.text, example.published)
    if isinstance(each.entry, schema.PhraseEntry):
        values = phrase_values(each.entry.phrase, article, extractor)
        wanted = example.expect.get("en")
        if not values:
            near = _near(article, extractor, each.entry.phrase, str(each.place()))
            return each.problem("P060.phrase", "examples", number, text=example.text, **near)
        said = [value.en for group in values for value in group]
        if (
            wanted is None
            or wanted in said
            or (isinstance(wanted, list) and any([v.en for v in g] == wanted for g in values))
        ):
            return None
        found, expected = str(said), str(wanted)
        return each.problem("P061.phrase", "examples", number, text=example.text, found=found, expected=expected)
    assert isinstance(each.entry, schema.RuleEntry)
    facts = [fact for fact in extractor.extract(article).facts if fact.rule == each.entry.rule]
    if not facts:
        near = _near(article, extractor, each.entry.rule, str(each.place()))
        return each.problem("P060.rule", "examples", number, text=example.text, **near)
    differing = [misses(fact, example.expect) for fact in facts]
    if any(not each for each in differing):
        return None
    best = min(differing, key=len)
    return each.problem("P061.rule", "examples", number, text=example.text, why="; ".join(best.values()))


def _not(each: Loaded, number: int, text: str, extractor: Extractor) -> Problem | None:
    article = article_of(text)
    sentences = list(extractor.sentences(article, []))
    if not _could_match(each, sentences, extractor.pack):
        return each.problem("P063", "not", number, text=text)
    if isinstance(each.entry, schema.PhraseEntry):
        values = phrase_values(each.entry.phrase, article, extractor, sentences)
        whole = [value.en for group in values for value in group]
        return each.problem("P062.phrase", "not", number, text=text, found=str(whole)) if values else None
    assert isinstance(each.entry, schema.RuleEntry)
    told = [
        fact
        for fact in extractor.extract(article, sentences).facts
        if fact.rule == each.entry.rule and fact.slot == each.entry.slot
        and fact.polarity == "positive" and fact.modality == "stated"
    ]  # fmt: skip
    return each.problem("P062.rule", "not", number, text=text, told=told[0].text.en) if told else None


@once_a_pack
def _made(pack: Pack) -> dict[tuple[str, str], Matchable]:
    """Phrases and rules by id and place."""
    return {(made.id, made.place): made for made in (*pack.rules, *pack.phrases)}


def _could_match(each: Loaded, sentences: Sequence[Sentence], pack: Pack) -> bool:
    """Does the sentence hold any word that a pattern of the entry begins or is found by?"""
    made = _made(pack).get((getattr(each.entry, each.key), str(each.place())))
    elements = [e for pattern in made.patterns for e in walk(pattern)] if made else []
    words = frozenset().union(*(e.words for e in elements if isinstance(e, Lexeme)))
    literals = {e.word for e in elements if isinstance(e, Literal)}
    if not words and not literals:
        return True
    for sentence in sentences:
        for line in sentence.lines:
            if any(token.norm in literals for token in line.tokens) or any(not w.isdisjoint(words) for w in line.words):
                return True
    return False


def phrase_values(
    phrase: str, article: Article, extractor: Extractor, sentences: Sequence[Sentence] | None = None
) -> list[list[Value]]:
    """The values that a phrase makes in an article, the longest at each place; ``sentences`` where they are cut."""
    from briefgen.extract.references import Scene
    from briefgen.extract.values import Builder

    builder = Builder(extractor.pack, extractor.speaker, article.text, Scene(), "")
    found = []
    for sentence in extractor.sentences(article, []) if sentences is None else sentences:
        for line in sentence.lines:
            for starts in line.starts:
                made = [m for m in starts if m.made_by is not None and m.made_by.id == phrase]
                if made:
                    found.append(builder.build(max(made, key=lambda m: (m.last, m.score)), line))
    return found


def _near(article: Article, extractor: Extractor, identity: str, place: str) -> dict[str, str]:
    """What was found instead, and how far the nearest pattern of the rule or phrase got: parts of the message."""
    told = [f"{fact.rule}: {fact.text.en}" for fact in extractor.extract(article).facts]
    watched = WatchedExtractor(extractor.pack)
    every = [m for m in (*watched.pack.phrases, *watched.pack.rules) if m.id == identity]
    near = nearest(next((m for m in every if m.place == place), every[0]), article, watched) if every else None
    found = {"told": " | ".join(told)}
    if near is not None and near.reason:
        found |= {"pattern": near.pattern, "why": near.reason, "advice": near.hint}
    return found


def misses(fact: Fact, expect: dict[str, Any]) -> dict[str, str]:
    """What differs from what the example expects, by role; only roles it names are compared."""
    found: dict[str, str] = {}
    wanted = {"polarity": "positive", "modality": "stated", **expect}
    for key, value in wanted.items():
        got: Any
        if key in ("polarity", "modality", "slot", "status"):
            got = getattr(fact, key)
            ok = got == value
        elif key in ("en", "ar"):
            got = getattr(fact.text, key)
            ok = got == value
        elif key == "source":
            got = names_of(fact.source) if fact.source else set()
            ok = str(value) in got
        else:
            values = fact.roles.get(key, ())
            got = [sorted(names_of(v)) for v in values]
            listed = value if isinstance(value, list) else [value]
            named = all(any(str(w) in names_of(v) for v in values) for w in listed)
            # What no rule captured, only the fact's own words, may be left out of an example.
            ok = named and sum(BESIDE not in v.forms for v in values) <= len(listed) <= len(values)
        if not ok:
            found[key] = f"{key}: expected {value}, found {got}"
    return found


def names_of(value: Value) -> set[str]:
    """Every way an example may name a value."""
    names = {value.text, value.ar, value.id or "", value.en or "", value.phrase or ""}
    if value.number is not None:
        shown = value.number.value if value.number.value is not None else value.number.low
        names |= {str(shown)}
    if value.when is not None and value.when.start is not None:
        names |= {value.when.start.isoformat()}
    return names - {""}
