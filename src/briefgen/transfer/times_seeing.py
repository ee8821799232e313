"""Times that something is said of: «الأيام المقبلة ستشهد تطورات», the coming days will see developments."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

IN = "in "


def times_seeing(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """A time at a cell as a subject, where a verb that times may have stands right behind it."""
    words = small_words()
    for atom in reader.atoms_at(at, "date"):
        verb = atom.end + (reader.norm(atom.end) in words["future"])
        seeing = any(word.word in words["seen_by_times"] for _, word in reader.readings(verb, "verb"))
        if seeing and atom.en.startswith(IN):
            core = atom.en.removeprefix(IN)
            several = core.endswith("s")
            number = "plural" if several else "singular"
            yield NounPhrase(
                atom.end,
                core,
                definite=True,
                plural=several,
                kind="proper",
                gender="f" if several else "m",
                number=number,
            )
