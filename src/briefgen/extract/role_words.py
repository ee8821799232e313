"""The closed sets of words by which roles are found inside what a fact tells."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml

from briefgen.arabic.normalize import fold, normalize


@cache
def role_words() -> dict[str, frozenset[str]]:
    """The sets of ``arabic/roles.yaml``, read once; a bare alef stands for any."""
    text = (files("briefgen.arabic") / "roles.yaml").read_text(encoding="utf8")
    data = yaml.load(text, Loader=yaml.CSafeLoader)
    sets = {name: frozenset(normalize(word).text for word in words) for name, words in data.items()}
    return {name: words | frozenset(map(fold, words)) for name, words in sets.items()}
