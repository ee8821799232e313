"""Examples tried by several processes are those tried by one, in the same order."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.author.examples import try_all
from briefgen.extract.pipeline import Extractor
from briefgen.packs.cache import open_pack
from briefgen.packs.load import load
from briefgen.run import trials
from small import SMALL, copied

FAILING = """
- rule: failing
  slot: agreement
  match: "<اتفق:فعل> {الأطراف} في {المكان}"
  say:
    ar: "{{ verb('اتفق', who) }} {{ who }} في {{ place }}"
    en: "{{ who }} {{ verb('agree', who) }} in {{ place }}"
  examples:
    - {text: اتفقت قطر في مسقط, expect: {who: TN}}
    - اتفقت تونس على كذا
  not: [اتفقت قطر في مسقط]
"""


@pytest.mark.parametrize("together", [1, 3, 20])
def test_workers_tell_what_one_process_tells(
    small: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    """Outcomes, places and messages, of a pack with examples that fail."""
    pack = copied(tmp_path, facts=FAILING)
    extractor, entries = Extractor(open_pack(pack)), load(pack)[1]
    monkeypatch.setattr(trials, "TOGETHER", together)
    alone = list(try_all(entries, extractor))
    assert sum(outcome.problem is not None for outcome in alone) == 3
    assert list(trials.try_in_workers(entries, extractor, jobs=2)) == alone


def test_one_rule_alone(small: Extractor) -> None:
    """As asked for by its id."""
    tried = trials.try_in_workers(load(SMALL)[1], small, "agree")
    assert {outcome.id for outcome in tried} == {"agree"}


def test_places_are_known_without_reading_a_file_anew(small: Extractor, tmp_path: Path) -> None:
    """The second reading of a pack knows where each example stands, as the first did."""
    pack = copied(tmp_path)
    first, second = (list(try_all(load(pack)[1], small)) for _ in range(2))
    assert [outcome.place for outcome in first] == [outcome.place for outcome in second]
    entries = load(pack)[1]
    list(try_all(entries, small))
    assert all(entry.source.read is None for entry in entries)
