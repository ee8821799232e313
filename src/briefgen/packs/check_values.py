"""What can be found wrong in single values: letters of the other language, dates, ids that are nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import get_args

from briefgen.model import Modality, Polarity
from briefgen.packs import schema
from briefgen.packs.guess import guess, meant
from briefgen.packs.load import Loaded
from briefgen.packs.pack import Pack
from briefgen.problems import Problem

ARABIC_LETTER = re.compile(r"[\u0621-\u064a\u066e-\u06d3]")
LATIN_LETTER = re.compile(r"[A-Za-z]")
CLAIM = {"polarity": get_args(Polarity), "modality": get_args(Modality)}
STATUSES = (
    "present", "withdraw", "withdrawn", "deploy", "remain", "killed", "wounded", "captured", "other",
)  # fmt: skip
PARTS_OF_SPEECH = (
    "verb", "noun", "adjective", "adverb", "preposition", "conjunction", "particle",
    "quantifier", "pronoun", "relative", "demonstrative",
)  # fmt: skip
SPOKEN = ("verb", "noun", "adjective")
"""Words that say nothing in English without their English."""
NOUN_KINDS = ("count", "mass", "plural")
TENSES = ("present", "past")
NOTHING = "nothing"
NAME, PHRASE, TYPE = "P079.name", "P079.phrase", "P079.type"
"""What is said of an id that nothing has, by what should have it."""

Path = tuple[str | int, ...]


def value_problems(loaded: Loaded, pack: Pack, names: frozenset[str], phrases: frozenset[str]) -> Iterator[Problem]:
    """Every mistake of an entry's single values; ``names`` and ``phrases`` are the ids of all."""
    entry = loaded.entry
    if isinstance(entry, schema.NameEntry):
        yield from _name(loaded, entry, pack, names)
    elif isinstance(entry, schema.WordEntry):
        yield from _word(loaded, entry)
    elif isinstance(entry, schema.RuleEntry | schema.PhraseEntry):
        yield from _conditions(loaded, entry, pack, names, phrases)
    elif isinstance(entry, schema.CueEntry):
        yield from one_of(loaded, entry.before, TENSES, "before")
    elif isinstance(entry, schema.BecomesEntry):
        yield from one_of(loaded, entry.modality, CLAIM["modality"], "modality")
        yield from one_of(loaded, entry.polarity, CLAIM["polarity"], "polarity")
        for key, slot in (("slot", entry.slot), ("becomes", entry.becomes)):
            allowed = [*pack.slots, NOTHING] if key == "becomes" else list(pack.slots)
            if slot not in allowed:
                yield loaded.problem("P034", key, slot=slot, **meant(slot, allowed))


def one_of(loaded: Loaded, said: str, allowed: Iterable[str], *path: str | int) -> Iterator[Problem]:
    """A problem where a value that is given is none of a closed list."""
    if said and said not in allowed:
        yield loaded.problem("P026", *path, said=said, **meant(said, allowed))


def iso_date(loaded: Loaded, said: str, *path: str | int) -> Iterator[Problem]:
    """A problem where a date that is given is none."""
    if said and _day(said) is None:
        parts = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", said)
        turned = f"{parts[3]}-{parts[2]:0>2}-{parts[1]:0>2}" if parts else ""
        yield loaded.problem("P077", *path, said=said, close=turned if turned and _day(turned) else None)


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said) if len(said) == 10 else None
    except ValueError:
        return None


def unknown_id(loaded: Loaded, said: str, known: Iterable[str], what: str, *path: str | int) -> Problem:
    """A problem for an id that no entry has; ``what`` is its text, by what should have that id."""
    return loaded.problem(what, *path, id=said, close=guess(said, known))


def _arabic(loaded: Loaded, texts: Iterable[str], *path: str | int) -> Iterator[Problem]:
    for number, text in enumerate(texts):
        if text.strip() and not ARABIC_LETTER.search(text) and LATIN_LETTER.search(text):
            yield loaded.problem("P076.arabic", *path, number, at=0, text=text)


def _english(loaded: Loaded, text: str, *path: str | int) -> Iterator[Problem]:
    found = ARABIC_LETTER.search(text)
    if found:
        yield loaded.problem("P076.english", *path, at=found.start(), text=text)


def _name(loaded: Loaded, entry: schema.NameEntry, pack: Pack, names: frozenset[str]) -> Iterator[Problem]:
    if entry.type not in pack.wider:
        yield loaded.problem("P033", "type", type=entry.type, **meant(entry.type, pack.wider))
    if entry.of and entry.of not in names:
        yield unknown_id(loaded, entry.of, names, NAME, "of")
    if not any(ARABIC_LETTER.search(text) for text in entry.ar):
        yield from _arabic(loaded, entry.ar[:1], "ar")
    yield from _arabic(loaded, entry.short_ar, "short_ar")
    yield from _english(loaded, entry.en, "en")
    yield from _english(loaded, entry.short, "short")
    if entry.adjective:
        yield from _arabic(loaded, entry.adjective.ar, "adjective", "ar")
        yield from _english(loaded, entry.adjective.en, "adjective", "en")
    for number, term in enumerate(entry.offices):
        where: Path = ("offices", number)
        for key, said in (("office", term.office), ("of", term.of)):
            if said and said not in names:
                yield unknown_id(loaded, said, names, NAME, *where, key)
        yield from iso_date(loaded, term.from_, *where, "from")
        yield from iso_date(loaded, term.to, *where, "to")
        first, last = _day(term.from_), _day(term.to)
        if first and last and last < first:
            yield loaded.problem("P077.order", *where, "to", last=last.isoformat())


def _word(loaded: Loaded, entry: schema.WordEntry) -> Iterator[Problem]:
    yield from one_of(loaded, entry.pos, PARTS_OF_SPEECH, "pos")
    if entry.pos == "noun":
        yield from one_of(loaded, entry.kind, NOUN_KINDS, "kind")
    for key, texts in (
        ("word", [entry.word]), ("root", [entry.root]), ("pattern", [entry.pattern]), ("masdar", entry.masdar),
        ("plural", entry.plural), ("feminine", entry.feminine),
    ):  # fmt: skip
        yield from _arabic(loaded, texts, key)
    yield from _english(loaded, entry.en, "en")
    yield from _english(loaded, entry.en_plural, "en_plural")
    if not entry.en.strip() and entry.pos in SPOKEN:
        yield loaded.problem("P078", "word", word=entry.word)


def _conditions(
    loaded: Loaded,
    entry: schema.RuleEntry | schema.PhraseEntry,
    pack: Pack,
    names: frozenset[str],
    phrases: frozenset[str],
) -> Iterator[Problem]:
    named: list[tuple[str, Path]] = [(entry.each, ("each",))]
    if isinstance(entry, schema.PhraseEntry):
        named += [(entry.head, ("head",)), (entry.subject, ("subject",))]
    else:
        named.append((entry.clause, ("clause",)))
        named += [
            (role, (key, n)) for key in ("joins", "lifts", "unsaid") for n, role in enumerate(getattr(entry, key))
        ]
        yield from one_of(loaded, entry.status, STATUSES, "status")
        for key, said in entry.only.items():
            if key in CLAIM:
                yield from one_of(loaded, said, CLAIM[key], "only", key)
            else:
                yield loaded.key_problem("P024", "only", key, key=key, **meant(key, CLAIM))
    for said, path in named:
        for found in re.finditer(r"[^|]+", said):
            if found.group() not in pack.roles:
                likely = meant(found.group(), pack.roles)
                yield loaded.problem("P035", *path, at=found.start(), role=found.group(), **likely)
    for role, wanted in entry.where.items():
        for key, allowed, what in (
            ("type", pack.wider, TYPE), ("not_type", pack.wider, TYPE), ("phrase", phrases, PHRASE),
            ("not_phrase", phrases, PHRASE), ("id", names, NAME),
        ):  # fmt: skip
            listed = wanted.get(key, [])
            for number, said in enumerate([listed] if isinstance(listed, str) else listed):
                if said and said not in allowed and not _made_id(said, names):
                    yield unknown_id(loaded, said, allowed, what, "where", role, key, number)


def _made_id(said: str, names: frozenset[str]) -> bool:
    """Is it an id that a phrase makes of two, as «QA.government»?"""
    state, dot, of = said.partition(".")
    return bool(dot) and state in names and of in names
