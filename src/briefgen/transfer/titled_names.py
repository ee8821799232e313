"""A title right before its name: «الرئيس إيمانويل ماكرون» President Emmanuel Macron, «الجنرال الأميركي» US Gen."""

from __future__ import annotations

from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.wording.filters import SMALL_WORDS, capital


def with_its_title(phrase: NounPhrase, name: str, end: int) -> NounPhrase | None:
    """The name with its title before it, without article; None where the phrase is no title of such a kind."""
    if phrase.determiner or phrase.after or phrase.head not in small_words()["titles_before"]:
        return None
    if any(word[:1].islower() for word in name.split()):
        return None  # «السفير أحمد حافظ المتحدث باسم …»: a title of his stands with the name
    core = phrase.core
    for word, short in table("ranks_short").items():
        core = f"{core.removesuffix(word)}{short}" if core.endswith(word) else core
    said = " ".join(word if word in SMALL_WORDS else capital(word) for word in core.split()) + f" {name}"
    return replace(phrase, end=end, core=said, kind="proper", type="person", chain=True, owner=True)
