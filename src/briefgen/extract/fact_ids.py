"""The id of a fact: what it is told of, by which rule, and from where to where."""

from __future__ import annotations

import hashlib

LENGTH = 12


def fact_id(article: str, slot: str, rule: str, start: int, end: int, index: int = 0) -> str:
    """The id of a fact; ``index`` tells apart those that one match makes."""
    key = "\n".join((article, slot, rule, str(start), str(end), *([str(index)] if index else [])))
    return hashlib.sha256(key.encode()).hexdigest()[:LENGTH]
