"""Names that share a written form, where nothing in a text could tell which of them is meant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from briefgen.arabic.normalize import normalize
from briefgen.packs import schema
from briefgen.packs.load import Loaded
from briefgen.packs.pack import Pack
from briefgen.problems import Problem

PERSON, PARTY = "person", "party"
EVER = "9999"


def ambiguous_names(entries: list[Loaded], pack: Pack) -> Iterator[Problem]:
    """A problem for each written form that two names share and that neither offices nor states can settle.

    Short names are no matter: they count after a full mention only. Names of different types are told apart by the
    patterns, but for those that are parties.
    """
    loaded = [each for each in entries if isinstance(each.entry, schema.NameEntry)]
    sharing: dict[tuple[str, ...], list[int]] = {}
    for alias in pack.aliases:
        if alias.use == "name" and not alias.quoted and alias.name not in sharing.setdefault(alias.words, []):
            sharing[alias.words].append(alias.name)
    for words, numbers in sharing.items():
        for one, other in combinations(sorted(numbers), 2):
            if _alike(loaded[one].entry, loaded[other].entry, pack):
                first = loaded[one]
                parts = {"words": " ".join(words), "other": _entry(first).name, "place": str(first.place())}
                written = [tuple(normalize(form).text.split()) for form in _entry(loaded[other]).ar]
                path = ("ar", written.index(words)) if words in written else ("ar",)
                yield loaded[other].problem("P055", *path, **parts)


def _entry(loaded: Loaded) -> schema.NameEntry:
    assert isinstance(loaded.entry, schema.NameEntry)
    return loaded.entry


def _alike(one: schema.Entry, other: schema.Entry, pack: Pack) -> bool:
    assert isinstance(one, schema.NameEntry)
    assert isinstance(other, schema.NameEntry)
    if one.type == other.type == PERSON:
        return one.of == other.of and not _apart(one, other)
    if one.type == other.type:
        return True
    return all(PARTY in pack.wider.get(each.type, frozenset()) for each in (one, other))


def _apart(one: schema.NameEntry, other: schema.NameEntry) -> bool:
    """Did both hold offices, and never at one time?"""
    terms = [[(term.from_, term.to or EVER) for term in each.offices if term.from_ or term.to] for each in (one, other)]
    return all(terms) and not any(a <= d and c <= b for a, b in terms[0] for c, d in terms[1])
