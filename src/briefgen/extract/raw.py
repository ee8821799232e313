"""Rules with raw spaCy token patterns (`tokens:`), for engineers: capped, and without wildcards that could run away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import spacy
from spacy.matcher import Matcher as TokenMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from briefgen.extract.line import Line
from briefgen.extract.match import Match, State
from briefgen.packs.pack import Matchable

MOST_TOKENS = 12
ALLOWED = frozenset({"ORTH", "LOWER", "NORM", "IS_PUNCT", "IS_DIGIT", "LENGTH"})
RUNAWAY = frozenset({"*", "+"})


def refused(patterns: Sequence[Any]) -> str | None:
    """Why these token patterns may not run, or None: unknown attributes, repeated tokens, or too many."""
    for pattern in patterns:
        if not isinstance(pattern, list | tuple) or not 0 < len(pattern) <= MOST_TOKENS:
            return f"each pattern is a list of 1 to {MOST_TOKENS} tokens"
        for token in pattern:
            if not isinstance(token, dict) or not token.keys() - {"OP"}:
                return "each token names an attribute; a token that is anything is not allowed"
            if token.get("OP", "1") in RUNAWAY or "{" in str(token.get("OP", "")):
                return "a repeated token can take very long; use ? or write it out"
            if unknown := sorted(token.keys() - ALLOWED - {"OP"}):
                return f"{unknown[0]} is not allowed; allowed: {', '.join(sorted(ALLOWED))}"
    return None


class RawRules:
    """The `tokens:` rules of a pack, over the normalised words of a line."""

    def __init__(self, rules: Sequence[Matchable]) -> None:
        self.rules = {rule.id: rule for rule in rules if rule.tokens}
        self.vocab = Vocab(strings=spacy.strings.StringStore())
        self.matcher = TokenMatcher(self.vocab)
        for rule in self.rules.values():
            self.matcher.add(rule.id, [[dict(token) for token in pattern] for pattern in rule.tokens])

    def matches(self, line: Line) -> list[tuple[Matchable, Match]]:
        """Rule and match, the first token being the anchor."""
        if not self.rules or not line.tokens:
            return []
        doc = Doc(self.vocab, words=[token.norm for token in line.tokens])
        found = []
        for key, first, last in self.matcher(doc):
            reading = next(iter(line.readings[first]), None)
            state = State(float(last - first), (), first, reading, ())
            found.append((self.rules[self.vocab.strings[key]], Match(first, last, state)))
        return found
