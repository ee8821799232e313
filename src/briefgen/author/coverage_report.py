"""A coverage count as tables, in the order in which an author works through them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.author.coverage import Coverage, Group, runs_of
from briefgen.author.tables import Row, Table, inside, table
from briefgen.author.watch import WatchedExtractor

ORIGINS = ("phrase", "transfer", "quote")
BY_REASON = {
    "unknown word": "words to add under words/",
    "homograph": "a word that may be two words",
    "two readings": "a word at which two readings give two Englishes",
    "construction": "the word where reading ended",
    "too long": "",
}


def tables_of(coverage: Coverage, extractor: WatchedExtractor, top: int) -> Iterator[Table]:
    """Every table; ``top`` groups of each list, all where it is 0."""
    yield _counts(coverage)
    yield _slots(coverage)
    yield _unread(coverage, top)
    yield from _untold(coverage, top)
    yield _names("Persons romanised (not in names/)", ("count", "Arabic", "English", "at"), coverage.romanised, top)
    if coverage.nameless:
        yield _names("Persons without English (not in names/)", ("count", "Arabic", "at"), coverage.nameless, top)
    yield _silent("Rules that told no fact", ("rule", "matched", "file"), coverage, extractor, top, phrases=False)
    yield _silent("Phrases that made no value", ("phrase", "matched", "file"), coverage, extractor, top, phrases=True)
    yield _times(coverage, extractor, top)


def _counts(coverage: Coverage) -> Table:
    facts = sum(coverage.slots.values())
    untold = sum(group.count for groups in coverage.untold.values() for group in groups.values())
    spans, origins = coverage.told_spans + untold, coverage.origins
    rows = [
        ("articles", str(coverage.articles), ""),
        ("sentences", str(coverage.sentences), ""),
        ("sentences with a fact", str(coverage.with_fact), _share(coverage.with_fact, coverage.sentences)),
        ("facts", str(facts), ""),
        *((f"facts told by {how}", str(origins[how]), _share(origins[how], facts)) for how in ORIGINS),
        ("facts with a role in Arabic", str(coverage.quoted), _share(coverage.quoted, facts)),
        ("free spans with English", str(coverage.told_spans), _share(coverage.told_spans, spans)),
        ("free spans without English", str(untold), _share(untold, spans)),
    ]  # fmt: skip
    return Table("Counts", ("what", "count", "share"), tuple(rows))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "-"


def _slots(coverage: Coverage) -> Table:
    rows = tuple((slot, str(coverage.slots[slot])) for slot in coverage.pack.slots)
    return Table("Facts by slot", ("slot", "facts"), rows)


def _unread(coverage: Coverage, top: int) -> Table:
    count = coverage.sentences - coverage.with_fact
    groups = ([*_rows(verb, group)] for verb, group in _frequent(coverage.unread))
    title = f"Sentences without a fact ({count}), by the verb that governs them"
    return table(title, ("count", "verb", "at", "sentence"), groups, top)


def _frequent(groups: Mapping[str, Group]) -> list[tuple[str, Group]]:
    """Most frequent first; of equal frequency in the order of their letters."""
    return sorted(groups.items(), key=lambda item: (-item[1].count, item[0]))


def _rows(name: str, group: Group) -> Iterator[Row]:
    for number, (place, text) in enumerate(group.examples):
        yield ("" if number else str(group.count), "" if number else name, place, text)


def _untold(coverage: Coverage, top: int) -> Iterator[Table]:
    for reason, meaning in BY_REASON.items():
        groups = coverage.untold.get(reason, {})
        count = sum(group.count for group in groups.values())
        title = f"Free spans without English: {reason} ({count})" + (f", by {meaning}" if meaning else "")
        rows = (
            [(str(group.count), word, *(["/ ".join(group.between)] if reason == "two readings" else []), *example)]
            for word, group in _frequent(groups) for example in group.examples[:1]
        )  # fmt: skip
        readings = ("Englishes",) if reason == "two readings" else ()
        yield table(title, ("count", "word", *readings, "at", "span"), rows, top)


def _names(title: str, columns: Row, groups: Mapping[str, Group], top: int) -> Table:
    rows = (
        [(str(group.count), *name.split("\t"), place)] for name, group in _frequent(groups)
        for place, _ in group.examples[:1]
    )  # fmt: skip
    return table(title, columns, rows, top)


def _silent(
    title: str, columns: Row, coverage: Coverage, extractor: WatchedExtractor, top: int, *, phrases: bool
) -> Table:
    every = coverage.pack.phrases if phrases else coverage.pack.rules
    done = coverage.values if phrases else coverage.told
    # Two entries may share an id; one of them did it.
    silent = [each for each in every if not done[each.id]]
    rows = ([(each.id, str(runs_of(each, extractor).matched), inside(each.place))] for each in silent)
    return table(f"{title}: {len(silent)} of {len(every)}", columns, rows, top)


def _times(coverage: Coverage, extractor: WatchedExtractor, top: int) -> Table:
    found = []
    for kind, every, done in (
        ("rule", coverage.pack.rules, coverage.told),
        ("phrase", coverage.pack.phrases, coverage.values),
    ):
        found += [(runs_of(each, extractor), kind, each.id, done[each.id]) for each in every]
    found.sort(key=lambda each: (-each[0].seconds - each[0].telling, each[2]))
    rows = (
        [(_ms(runs.seconds), _ms(runs.telling), kind, identity, str(runs.tried), str(runs.matched), str(count))]
        for runs, kind, identity, count in found if runs.tried
    )  # fmt: skip
    spent = sum(each[0].seconds + each[0].telling for each in found)
    columns = ("ms matching", "ms telling", "kind", "id", "tried", "matched", "facts or values")
    return table(f"Time by rule and phrase ({spent:.1f} s in all)", columns, rows, top)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f}"
