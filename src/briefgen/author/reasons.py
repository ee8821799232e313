"""Why a match may not be told: one sentence for the author who must mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from briefgen.extract.candidates import Refusal
from briefgen.extract.chart import allowed
from briefgen.extract.claim import Claim
from briefgen.extract.clauses import clause_words
from briefgen.extract.context import Reader
from briefgen.extract.edges import whole_after
from briefgen.extract.govern import NOTHING, Governor
from briefgen.extract.line import Line, Mention, merged
from briefgen.extract.match import Match
from briefgen.packs.pack import Matchable
from briefgen.transfer.tell import Told

HAPPENED, DENIED = "happened", "denied"
KINDS = frozenset({"type", "not_type", "phrase", "not_phrase", "id"})
"""Conditions on what a value is."""


def reason(told: Told) -> str:
    """Why a free span has no English."""
    if told.reason == "construction" and told.word:
        return f"no English: reading ended at «{told.word}»"
    word = f" «{told.word}»" if told.word else ""
    between = f": {' / '.join(told.between)}" if told.between else ""
    return f"no English: {told.reason}{word}{between}"


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
    head = f"it is {claimed(claim)}{_cause(claim, match, line, reader)}"
    if refusal == "modality":
        return f"{head}, and context/ lets no {rule.makes} be told so"
    told = ", ".join(f"{key}: {value}" for key, value in rule.only.items())
    return f"{head}, and the rule tells only {told}"


def claimed(claim: Claim) -> str:
    """What is claimed, in words: «planned and positive»."""
    return f"{claim.modality} and {claim.polarity}"


def _cause(claim: Claim, match: Match, line: Line, reader: Reader) -> str:
    """The words that make the claim what it is: « («لم»)»."""
    anchor = match.state.anchor if match.state.anchor >= 0 else match.first
    found = []
    for first, last, cue in reader.cues:
        modality = cue.modality or ("conditional" if cue.binds == "clause" else "")
        if (last <= anchor or cue.binds == "clause") and (cue.polarity == claim.polarity or modality == claim.modality):
            found.append(" ".join(line.norm(n) for n in range(first, last)))
    governor = governing(match, line, reader)
    if governor is not None and governor.says in (claim.modality, DENIED if claim.polarity == "negative" else ""):
        found.append(line.norm(governor.at))
    return f" («{'», «'.join(dict.fromkeys(found))}»)" if found else ""


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
        kinds = bool(KINDS & set(rule.where[role]))
        found = ", ".join(_found(mention, line, kinds) for mention in mentions) or "nothing"
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


def _found(mention: Mention, line: Line, kind: bool) -> str:
    """A value that does not do, with what it is where that is asked for."""
    words = " ".join(line.norm(n) for n in range(mention.first, mention.last))
    phrase = f", by {mention.made_by.id}" if mention.made_by else ""
    name = f" {mention.name.id}" if mention.name and mention.name.id else ""
    return f"«{words}»" + (f" ({mention.type}{name}{phrase})" if kind else "")


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
    governor = governing(match, line, reader)
    if governor is not None:
        return _governed(governor, line)
    before = [" ".join(line.norm(n) for n in range(a, b)) for a, b, _ in reader.cues if b <= anchor]
    told = f" («{'», «'.join(before)}»)" if before else ""
    return f"context: what stands before «{line.norm(anchor)}»{told} does not let it be told for sure"


def governing(match: Match, line: Line, reader: Reader) -> Governor | None:
    """The word that governs the anchor of a match."""
    reading, anchor = match.state.reading, match.state.anchor if match.state.anchor >= 0 else match.first
    if reading is None or not reading.finite:
        return reader.governors.find(anchor - 1, "noun")
    openers = clause_words()["complementisers"]
    opener = next((n for n in range(anchor - 1, -1, -1) if line.norm(n) in openers), None)
    return reader.governors.find(opener - 1, "clause") if opener else None


def _governed(found: Governor, line: Line) -> str:
    """What the governor says of it."""
    word = line.norm(found.at)
    if found.says == NOTHING:
        return f"context: it is governed by «{word}», of which context/governors.yaml does not say what it makes of it"
    if found.says == HAPPENED:
        return f"context: it is governed by «{word}», and what «{word}» itself stands under cannot be told"
    return f"context: it is governed by «{word}» ({found.says}), under which it cannot be told"
