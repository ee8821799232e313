"""Rules with raw spaCy token patterns (`tokens:`), for engineers; packs/token_patterns.py says what they may hold."""

from __future__ import annotations

from collections.abc import Sequence

import spacy
from spacy.matcher import Matcher as TokenMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from briefgen.extract.line import Line
from briefgen.extract.match import Match, State
from briefgen.packs.pack import Matchable


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
