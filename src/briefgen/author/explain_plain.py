"""What was read of an article as plain lines, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.author.explain import LONGEST, told_value
from briefgen.author.explained import ArticleRead, Clause, FactRead, Meaning, PhraseRead, SentenceRead
from briefgen.author.near import Near
from briefgen.author.tables import clean, inside

INDENT = "    "
NO_RULE = "no rule is found by a word of this sentence"


def plain_lines(article: ArticleRead) -> Iterator[str]:
    """Every sentence of an article."""
    for sentence in article.sentences:
        yield f"{sentence.place}  {clean(sentence.text, LONGEST)}"
        for clause in sentence.clauses:
            if len(sentence.clauses) > 1:
                yield _row("relative" if clause.relative else "clause", clause.words)
            yield from _asked(clause) if article.asked else _clause(clause)
        if sentence.unread and not article.asked:
            yield _row("nearly", NO_RULE)
        if not article.asked or any(fact.rule == article.asked for fact in sentence.facts):
            yield from _told(sentence)
        yield ""
    yield from article.problems


def _clause(clause: Clause) -> Iterator[str]:
    yield _row("tokens", " ".join(piece.text for piece in clause.pieces))
    for name, found in (("names", clause.names), ("numbers", clause.numbers), ("dates", clause.dates)):
        if found:
            yield _row(name, "; ".join(f"{each.words} = {each.said}" for each in found))
    known = [f"{piece.text} = {' or '.join(piece.readings)}" for piece in clause.pieces if piece.readings]
    if known:
        yield _row("words", "; ".join(dict.fromkeys(known)))
    if clause.unknown:
        yield _row("unknown", ", ".join(clause.unknown))
    for phrase in clause.phrases:
        yield from _phrase(phrase)
    if clause.cues:
        yield _row("cues", "; ".join(f"«{cue.words}»: {cue.said}" for cue in clause.cues))
    before = ""
    for near in clause.near:
        name = "outdone" if near.settled else "nearly"
        yield from _near(near, "" if name == before else name)
        before = name
    if clause.more:
        yield _row("", f"… and {clause.more} rules more that hold a word of it")


def _asked(clause: Clause) -> Iterator[str]:
    """Every pattern of the rule or phrase asked for."""
    for phrase in clause.phrases:
        yield from _phrase(phrase)
    for near in clause.near:
        yield from _near(near, "not" if near.reason else "matched")


def _phrase(phrase: PhraseRead, depth: int = 0) -> Iterator[str]:
    said = f"«{phrase.words}» {phrase.type} by {phrase.phrase}: {', '.join(phrase.english)}"
    role = f"{phrase.role}: " if phrase.role else ""
    yield _row("" if depth else "phrase", f"{INDENT * depth}{role}{said}")
    for inner in phrase.inner:
        yield from _phrase(inner, depth + 1)


def _near(near: Near, name: str) -> Iterator[str]:
    yield _row(name, f"{near.rule.id} ({inside(near.rule.place)}): {near.pattern}")
    for line in (near.reason, near.hint):
        if line:
            yield _row("", f"{INDENT}{line}")


def _told(sentence: SentenceRead) -> Iterator[str]:
    if sentence.speakers:
        yield _row("speaker", "; ".join(sentence.speakers))
    for fact in sentence.facts:
        yield from _fact(fact)
    for span in sentence.spans:
        yield _row("free span", _meaning(span))


def _fact(fact: FactRead) -> Iterator[str]:
    yield _row("fact", f"{fact.slot} by {fact.rule} ({fact.place})")
    for line in (fact.moved, fact.text.en, fact.text.ar):
        if line:
            yield _row("", line)
    source = f", source: {told_value(fact.source)}" if fact.source else ""
    yield _row("", f"{fact.claim}{source}, {fact.how}")
    for role in fact.roles:
        yield _row("", f"{role.role}: {'; '.join(map(told_value, role.values))}")


def _meaning(span: Meaning) -> str:
    return f"«{span.words}»: {span.said}"


def _row(name: str, text: str) -> str:
    return f"  {name:<9} {text}".rstrip()
