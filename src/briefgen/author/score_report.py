"""A score as tables."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.author.score import Score, Tally
from briefgen.author.tables import Row, Table, clean

NONE = "-"


def score_tables(score: Score, misses: bool, extras: bool) -> Iterator[Table]:
    """Figures by slot, in all, and by role; then, where asked for, what was missed and what is more."""
    yield _slots(score)
    yield _total(score)
    yield _roles(score)
    if misses:
        yield _misses(score)
        yield _wrong(score)
    if extras:
        rows = tuple((f"{e.article}:{e.line}", e.slot, e.rule, clean(e.text)) for e in score.extras)
        yield Table(f"Facts without a gold fact ({len(rows)})", ("at", "slot", "rule", "quote"), rows)


def figure(part: float, whole: float) -> str:
    """A share of 1, or that there is none."""
    return f"{part / whole:.2f}" if whole else NONE


def _f1(right: tuple[int, int], found: tuple[int, int]) -> str:
    """The harmonic mean of two shares."""
    if not right[1] or not found[1]:
        return NONE
    precision, recall = right[0] / right[1], found[0] / found[1]
    return f"{2 * precision * recall / (precision + recall):.2f}" if precision + recall else "0.00"


def _slots(score: Score) -> Table:
    columns = ("slot", "gold", "found", "must", "found", "facts", "matched", "precision", "recall", "F1")
    rows = [_row(slot, score.tallies[slot]) for slot in sorted(score.tallies)]
    return Table("By slot", columns, (*rows, _row("all", score.total())))


def _row(name: str, t: Tally) -> Row:
    counts = (t.gold, t.found, t.must, t.must_found, t.facts, t.matched)
    figures = (figure(t.matched, t.facts), figure(t.found, t.gold), _f1((t.matched, t.facts), (t.found, t.gold)))
    return (name, *map(str, counts), *figures)


def _total(score: Score) -> Table:
    total = score.total()
    rows = (
        ("recall", figure(total.found, total.gold)),
        ("must recall", figure(total.must_found, total.must)),
        ("any slot recall", figure(total.elsewhere, total.gold)),
        ("precision", figure(total.matched, total.facts)),
        ("F1", _f1((total.matched, total.facts), (total.found, total.gold))),
        ("English texts with Arabic in them", f"{score.arabic_in_english} of {total.facts}"),
    )
    return Table("All slots", ("figure", "value"), rows)


def _roles(score: Score) -> Table:
    rows = tuple(
        (
            role, str(t.stated), str(t.given), str(t.right), figure(t.right, t.given), figure(t.right, t.stated),
            _f1((t.right, t.given), (t.right, t.stated)),
        )
        for role, t in sorted(score.roles.items())
    )  # fmt: skip
    columns = ("role", "stated", "given", "right", "precision", "recall", "F1")
    return Table("By role, of the gold facts found", columns, rows)


def _misses(score: Score) -> Table:
    rows = tuple(
        (f"{m.article}:{m.line}", m.slot, "must" if m.must else "", clean(m.text), clean(m.told))
        for m in score.misses if not m.role
    )  # fmt: skip
    return Table(f"Gold facts not found ({len(rows)})", ("at", "slot", "must", "gold", "told there"), rows)


def _wrong(score: Score) -> Table:
    rows = tuple(
        (f"{m.article}:{m.line}", m.slot, m.role, clean(m.text), clean(m.told)) for m in score.misses if m.role
    )
    return Table(f"Roles that are not right ({len(rows)})", ("at", "slot", "role", "gold", "found"), rows)
