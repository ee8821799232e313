"""Two who hold an office, with their names: «الرئيسين فلاديمير بوتين وشي جين بينغ», Presidents Vladimir Putin and …."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways

TWO, PERSON = 2, "person"


def both_named(reader: Reader, phrase: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """Those of an office in the dual, with two names behind it."""
    dual = phrase.number == "dual" and phrase.human and phrase.definite and phrase.many == 1
    if (
        not dual
        or phrase.kind == "proper"
        or phrase.taken
        or phrase.clausal
        or not any(reader.atoms_at(phrase.end, PERSON))
    ):
        return
    core = phrase.core.removeprefix("two ")
    plain = not (phrase.after or phrase.determiner or phrase.described)
    for names in ways.full(reader, phrase.end):
        if names.many != TWO or names.type != PERSON:
            continue
        if plain and core in small_words()["titles_of_both"]:
            said = f"{core[:1].upper()}{core[1:]} {names.said}"
            yield replace(names, core=said, kind="proper", number="dual", chain=True)
