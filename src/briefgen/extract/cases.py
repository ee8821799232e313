"""Words that an author writes for a phrase, in the case that stands behind a preposition: «مع مسؤولين أميركيين»."""

from __future__ import annotations

from briefgen.arabic.normalize import normalize
from briefgen.packs.pack import Pack
from briefgen.wording.arabic_case import as_complement


def oblique(said: str, pack: Pack) -> str:
    """What an author's wording says, every dual and sound plural of it as behind a preposition."""
    words = said.split()
    return as_complement(words, [pack.lexicon.look_up(normalize(word).text) for word in words])
