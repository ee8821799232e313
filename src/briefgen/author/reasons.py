"""Why a pattern stopped, and why a match may not be told: one sentence for the author who must mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from briefgen.arabic.normalize import fold
from briefgen.arabic.words import ARTICLE
from briefgen.author.trace import Stop, TracingMatcher, firsts, pattern, traces_at, written
from briefgen.extract.candidates import Refusal
from briefgen.extract.chart import allowed
from briefgen.extract.claim import Claim
from briefgen.extract.clauses import clause_words
from briefgen.extract.context import Reader
from briefgen.extract.edges import whole_after
from briefgen.extract.govern import NOTHING
from briefgen.extract.line import Line, merged
from briefgen.extract.match import Match
from briefgen.extract.viable import Index
from briefgen.packs.lexicon import Reading, Word
from briefgen.packs.pack import Matchable, Pack
from briefgen.packs.pattern import Capture, Lexeme, Literal
from briefgen.transfer.tell import Told

HAPPENED = "happened"


def stopped(stop: Stop, line: Line, pack: Pack) -> str:
    """«stopped at {what}: «البرنامج» begins no action»."""
    element = stop.element
    where = f"within {stop.gap} words after «{line.norm(stop.at - 1)}»" if stop.gap and stop.at else ""
    head = f"stopped at {written(element)}"
    if where:
        return f"{head}: it does not stand {where}"
    if stop.at >= len(line.tokens):
        return f"{head}: the clause ends there"
    word = line.norm(stop.at)
    captures = [each for each in firsts(element) if isinstance(each, Capture)]
    if captures:
        types = sorted({kind for each in captures for kind in each.types})
        return f"{head}: «{word}» begins no {' or '.join(types)}{_begun(line, stop.at)}"
    if isinstance(element, Lexeme):
        return f"{head}: met «{word}»{_reads(element, line, stop.at, pack)}"
    near = any(isinstance(each, Literal) and _alike(each.word, word) for each in firsts(element))
    return f"{head}: met «{word}»" + (", which is spelled otherwise" if near else "")


def reason(told: Told) -> str:
    """Why a free span has no English."""
    word = f" «{told.word}»" if told.word else ""
    between = f": {' / '.join(told.between)}" if told.between else ""
    return f"no English: {told.reason}{word}{between}"


def _begun(line: Line, at: int) -> str:
    """What begins there instead."""
    found = sorted({mention.type for mention in line.starts[at]})
    if found:
        return f" (it begins: {', '.join(found)})"
    return " (an unknown word)" if line.tokens[at].kind == "word" and not line.readings[at] else ""


def _reads(element: Lexeme, line: Line, at: int, pack: Pack) -> str:
    """How the word met is read, where it is the right word in another form."""
    readings = [reading for reading in line.readings[at] if reading.word in element.words]
    if not readings:
        return "" if line.readings[at] else " (an unknown word)"
    return ", which is " + " or ".join(dict.fromkeys(described(each, pack.lexicon.words) for each in readings))


def described(reading: Reading, words: tuple[Word, ...]) -> str:
    """A reading in a few words: «اتفق verb past»."""
    features = (reading.kind, reading.tense, reading.voice if reading.voice == "passive" else "", reading.number)
    return " ".join([words[reading.word].word, *(each for each in features if each and each != "singular")])


def _alike(word: str, met: str) -> bool:
    """The same word with another hamza, or with or without its article?"""
    return fold(word).removeprefix(ARTICLE) == fold(met).removeprefix(ARTICLE)


def nearest_phrase(stop: Stop, line: Line, phrases: Index, matcher: TracingMatcher, pack: Pack) -> str:
    """Of the phrases that would fill a role the one that got furthest, where one passed its word."""
    if stop.at >= len(line.tokens):
        return ""
    wanted = frozenset().union(*(each.types for each in firsts(stop.element) if isinstance(each, Capture)))
    found = [
        trace for trace in traces_at(phrases, line, stop.at, matcher)
        if trace.stop is not None and not pack.wider.get(trace.rule.makes, frozenset()).isdisjoint(wanted)
    ]  # fmt: skip
    best = max(found, key=lambda each: each.progress, default=None)
    if best is None or best.stop is None or best.stop.state.anchor < 0:
        return ""
    return f"nearest phrase {best.rule.id}: {pattern(best.elements)}: {stopped(best.stop, line, pack)}"


def refused(refusal: Refusal, rule: Matchable, match: Match, line: Line, reader: Reader) -> str:
    """Why a match may not be told."""
    if refusal == "relative clause":
        return 'it stands in a relative clause, and the rule does not say relative: "yes"'
    if refusal == "conditions":
        return _conditions(rule, match, line)
    if refusal == "not whole":
        if not whole_after(line, match.last):
            return f"not whole: the noun phrase goes on with «{line.norm(match.last)}»"
        return f"not whole: it begins inside another phrase, behind «{line.norm(match.first - 1)}»"
    if refusal == "context":
        return _context(match, line, reader)
    claim = (reader.given(match) if rule.given else reader.claim(match)) or Claim()
    if refusal == "modality":
        return f"it is {claim.modality} and {claim.polarity}, and context/ lets no {rule.makes} be told so"
    told = ", ".join(f"{key}: {value}" for key, value in rule.only.items())
    return f"it is {claim.modality} and {claim.polarity}, and the rule tells only {told}"


def failing(rule: Matchable, match: Match, line: Line) -> str:
    """The role whose condition in ``where`` does not hold; empty where all do."""
    return next(
        (
            role for role, wanted in rule.where.items()
            if not allowed(replace(rule, where={role: wanted}, unless=None), match, line)
        ),
        "",
    )  # fmt: skip


def _conditions(rule: Matchable, match: Match, line: Line) -> str:
    role = failing(rule, match, line)
    if role:
        mentions = dict(merged(match.state.captures)).get(role, ())
        words = [" ".join(line.norm(n) for n in range(m.first, m.last)) for m in mentions]
        found = ", ".join(f"«{each}»" for each in words) or "nothing"
        return f"where {role} {_wanted(rule.where[role])} does not hold: found {found}"
    unless = rule.unless
    if unless is None:
        return "its conditions do not hold"
    for position, beside in ((match.first - 1, unless.before), (match.last, unless.after)):
        if line.norm(position) in beside:
            return f"ruled out by unless: «{line.norm(position)}» stands beside it"
    near = range(max(0, match.first - unless.within), min(len(line.tokens), match.last + unless.within))
    met = next(n for n in near if any(not words.isdisjoint(line.words[n]) for words in unless.near))
    return f"ruled out by unless: «{line.norm(met)}» stands near"


def _wanted(wanted: Mapping[str, Any]) -> str:
    listed = {key: f"[{', '.join(map(str, v))}]" if isinstance(v, list | tuple) else v for key, v in wanted.items()}
    return "{" + ", ".join(f"{key}: {value}" for key, value in listed.items()) + "}"


def _context(match: Match, line: Line, reader: Reader) -> str:
    """What in the sentence keeps a match from being told as anything."""
    for first, last, cue in reader.cues:
        words = " ".join(line.norm(n) for n in range(first, last))
        if cue.binds == "tail" and first >= match.last:
            return f"context: «{words}» behind it takes back or limits what it says"
        if cue.binds == "clause":
            return f"context: the clause depends on «{words}»"
    reading = match.state.reading
    anchor = match.state.anchor if match.state.anchor >= 0 else match.first
    denies = reading is not None and reading.word in reader.pack.denying
    if denies and any(cue.polarity == "negative" and last <= anchor for _, last, cue in reader.cues):
        return f"context: a negation before «{line.norm(anchor)}», which denies by itself"
    governor = _governor(anchor, reading, line, reader)
    if governor is not None:
        return governor
    before = [" ".join(line.norm(n) for n in range(a, b)) for a, b, _ in reader.cues if b <= anchor]
    told = f" («{'», «'.join(before)}»)" if before else ""
    return f"context: what stands before «{line.norm(anchor)}»{told} does not let it be told for sure"


def _governor(anchor: int, reading: Reading | None, line: Line, reader: Reader) -> str | None:
    """The word that governs the anchor, and what it says of it."""
    if reading is not None and reading.finite:
        openers = clause_words()["complementisers"]
        opener = next((n for n in range(anchor - 1, -1, -1) if line.norm(n) in openers), None)
        found = reader.governors.find(opener - 1, "clause") if opener else None
    else:
        found = reader.governors.find(anchor - 1, "noun")
    if found is None:
        return None
    word = line.norm(found.at)
    if found.says == NOTHING:
        return f"context: it is governed by «{word}», of which context/governors.yaml does not say what it makes of it"
    if found.says == HAPPENED:
        return f"context: it is governed by «{word}», and what «{word}» itself stands under cannot be told"
    return f"context: it is governed by «{word}» ({found.says}), under which it cannot be told"

