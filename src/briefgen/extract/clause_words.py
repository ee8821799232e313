"""The closed sets of words by which sentences are cut, and the marks of writing that part them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from briefgen.arabic.normalize import fold, normalize

ENDS = frozenset({".", "!", "?", "؟", "؛", ";"})
OPEN, CLOSE = frozenset({"(", "[", "{"}), frozenset({")", "]", "}"})
DASHES = frozenset({"-", "–", "—"})
CONJUNCTIONS = frozenset({"و", "ف"})
QUOTE = '"'


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The closed sets of ``arabic/clauses.yaml``."""

    sets: dict[str, frozenset[str]]
    every_of: tuple[str, str]
    tongue: tuple[str, str]
    """«على لسان», by whose mouth somebody speaks."""

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.sets[name]


@cache
def clause_words() -> ClauseWords:
    """The closed sets of words, read once."""
    text = (files("briefgen.arabic") / "clauses.yaml").read_text(encoding="utf8")
    data = yaml.load(text, Loader=yaml.CSafeLoader)
    sets = {name: frozenset(normalize(word).text for word in words) for name, words in data.items()}
    against = frozenset(map(fold, sets["contrasts"]))  # a bare «الا» is «إلا», not «ألا»
    for name, words in sets.items():
        sets[name] = words | (
            frozenset(map(fold, words)) - (against if name in ("complementisers", "verb_particles") else frozenset())
        )
    for name, words in sets.items():  # newspapers of Egypt write «التى», «فى»
        sets[name] = words | {word[:-1] + "ى" for word in words if word.endswith("ي")}
    first, second = data["every_of"]
    on, tongue = data["tongue"]
    return ClauseWords(sets, (first, second), (on, tongue))


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """Look-up keys of several words."""
    return tuple(map(fold, words))
