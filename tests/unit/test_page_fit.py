"""The page is fitted: spacing first, then half a point, then the lowest ranked lines, and never silently."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from briefgen.model import Briefing, Line
from briefgen.render.geometry import IN_HAND, LADDER, TEXT_HEIGHT
from briefgen.render.labels import kind_of, read_labels
from briefgen.render.page import FittedPage, fit
from briefgen.render.widths import lines_of, width
from page_samples import NOT_SET, Text, line, short, talks

LABELS = read_labels(Path(__file__).parents[2] / "templates")


def fitted(briefing: Briefing) -> FittedPage:
    return fit(briefing, ("ar", "en"), LABELS)


def all_lines(briefing: Briefing) -> list[Line]:
    return [line for section in briefing.sections for line in section.lines]


def test_a_short_page_is_left_as_it_is() -> None:
    """Five lines are set at full size, and nothing is dropped."""
    page = fitted(short())
    assert page.briefing == short()
    assert (page.english_size, page.arabic_size, page.setting.spacing) == (9.5, 10.5, 1.0)


def test_spacing_gives_before_type() -> None:
    """A page a little too tall loses room between its paragraphs and keeps its type."""
    settings = [fitted(talks(decided)).setting for decided in range(1, 12)]
    assert settings == sorted(settings, key=LADDER.index)
    assert LADDER[1] in settings


def test_type_never_goes_below_the_floor() -> None:
    """However much there is, English stays at 8.5 points and Arabic at 9.5."""
    page = fitted(talks(60))
    assert (page.english_size, page.arabic_size) == (8.5, 9.5)


def test_no_line_is_lost() -> None:
    """What leaves the page stands in the annex, each line once."""
    briefing = talks(40)
    page = fitted(briefing)
    kept = all_lines(page.briefing) + list(page.briefing.annex)
    assert page.fits
    assert page.briefing.annex
    assert sorted(map(repr, kept)) == sorted(map(repr, all_lines(briefing)))


def test_page_keeps_six_points_in_hand() -> None:
    """The estimate never fills the page to its edge."""
    assert fitted(talks(40)).height <= TEXT_HEIGHT - IN_HAND


def test_lowest_weight_goes_first() -> None:
    """No line in the annex weighs more than one that stayed; the first of each section counts for more."""
    page = fitted(talks(40))
    kept = [one.facts[0].weight for part in page.briefing.sections for one in part.lines[1:] if one.facts]
    assert max(one.facts[0].weight for one in page.briefing.annex) <= min(kept)


def test_later_line_of_equal_weight_goes_first() -> None:
    """Of lines that weigh the same, those further down their section leave."""
    briefing = talks(1)
    lines = tuple(line(Text(f"سطر رقم {number} من القرار المعلن", f"Line {number} of it")) for number in range(90))
    page = fitted(replace(briefing, sections=(replace(briefing.sections[1], lines=lines),)))
    kept = page.briefing.sections[0].lines
    assert kept == lines[: len(kept)]
    assert page.briefing.annex == lines[len(kept) :]


def test_rows_not_set_stay() -> None:
    """That a date or a size is not known is never dropped."""
    kept = all_lines(fitted(talks(60)).briefing)
    assert any(one.figure == NOT_SET for one in kept)


def test_sources_of_the_page_stay() -> None:
    """Every source that a line on the page cites is named; the others are counted."""
    page = fitted(talks(40, sources=30))
    cited = {int(mark.split()[0]) for one in all_lines(page.briefing) for mark in one.marks}
    assert cited == {source.number for source in page.briefing.sources}
    assert page.hidden_sources == 30 - len(cited)


def test_fitting_again_changes_nothing() -> None:
    """The same briefing is fitted the same way."""
    assert fitted(talks(40)) == fitted(talks(40))


def test_one_language_takes_less_room() -> None:
    """A page of one language alone is not shorter of lines than the page of both."""
    alone = fit(talks(40), ("en",), LABELS)
    assert len(alone.briefing.annex) < len(fitted(talks(40)).briefing.annex)


def test_joined_letters_are_narrower_than_lone_ones() -> None:
    """Arabic is measured as it is joined, not letter by letter."""
    assert width("سلس", 10) < 3 * width("س", 10)


def test_vowel_marks_take_no_room() -> None:
    """A mark over a letter neither widens a word nor parts it."""
    assert width("يُحدد", 10) == width("يحدد", 10)


def test_bold_is_wider() -> None:
    """The bold face has its own table."""
    assert width("Muscat", 10, "bold") > width("Muscat", 10)


def test_word_wider_than_its_column_takes_several_lines() -> None:
    """A long word without a space is not counted as one line."""
    assert lines_of("x" * 400, 10, 200) > 5


@pytest.mark.parametrize(
    ("number", "kind"),
    [(1, "one"), (2, "two"), (3, "few"), (10, "few"), (11, "many"), (99, "many"), (100, "other"), (103, "few"),
     (111, "many"), (202, "other")],
)  # fmt: skip
def test_arabic_counts_agree(number: int, kind: str) -> None:
    """The annex says «بندان آخران», «3 بنود أخرى», «11 بندا آخر»."""
    assert kind_of(number, "ar") == kind


def test_annex_is_said_in_both_languages() -> None:
    """The words of the annex agree with its count."""
    said = [LABELS.count("annex", number, "ar").split(" محفوظ")[0] for number in (1, 2, 3, 11)]
    assert said == ["بند آخر", "بندان آخران", "3 بنود أخرى", "11 بندا آخر"]
    assert LABELS.count("annex", 3, "en").startswith("+3 more")
