"""The reader of dates, held against a table of phrases."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from plain_tokens import plain_tokens, words_of

from briefgen.arabic.dates import date_words, read_dates
from briefgen.arabic.tokens import Token, tokenize
from briefgen.packs.pack import Pack
from effort import GROWTH, calls_of

_HERE = Path(__file__)
_CASES = yaml.safe_load(_HERE.with_name("dates_cases.yaml").read_text(encoding="utf-8"))
_GRAMMAR = yaml.safe_load(_HERE.with_name("dates_grammar_cases.yaml").read_text(encoding="utf-8"))
_PUBLISHED = date(2021, 5, 20)
_ABSENT = {"from": None, "to": None, "grain": "day", "kind": "date"}


def _found(text: str, tokens: tuple[Token, ...], published: date) -> list[dict[str, Any]]:
    return [
        {
            "words": words_of(text, tokens, mention.first, mention.last),
            "from": mention.interval.start if mention.interval else None,
            "to": mention.interval.end if mention.interval else None,
            "grain": mention.interval.grain if mention.interval else "day",
            "kind": mention.kind,
        }
        for mention in read_dates(tokens, published)
    ]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"])
def test_reads_the_dates_of_the_table(case: dict[str, Any]) -> None:
    """Every date is found with its words, kind and interval, and nothing else is."""
    assert _found(case["text"], plain_tokens(case["text"]), _PUBLISHED) == [_ABSENT | one for one in case["dates"]]


@pytest.mark.parametrize("case", _GRAMMAR, ids=lambda case: f"{case['published']} {case['text']}")
def test_reads_the_dates_of_the_grammar(case: dict[str, Any], pack: Pack) -> None:
    """By the categories of the calendar, in the tokens of an article; `missed` says why one is not read."""
    found = _found(case["text"], tokenize(case["text"], 0, pack.lexicon), case["published"])
    assert (found == [_ABSENT | one for one in case["dates"]]) is ("missed" not in case)


def test_at_least_97_in_a_hundred_dates_are_read() -> None:
    """The misses of the table stay few."""
    assert sum("missed" in case for case in _GRAMMAR) <= 0.03 * len(_GRAMMAR)


@pytest.mark.parametrize("text", ["أمس", "الأربعاء", "العام الماضي", "7 نيسان", "خلال الأشهر المقبلة", "قبل عامين"])
def test_a_relative_date_of_an_undated_article_is_found_without_interval(text: str) -> None:
    """Nothing is resolved from the clock."""
    (mention,) = read_dates(plain_tokens(text), None)
    assert mention.interval is None


def test_a_full_date_needs_no_day_of_publication() -> None:
    """A date with its year is resolved in an undated article too."""
    (mention,) = read_dates(plain_tokens("الخميس 20 أيار 2021"), None)
    assert mention.interval is not None
    assert mention.interval.start == _PUBLISHED


def test_knows_the_words_that_follow_a_clitic() -> None:
    """The tokenizer learns every calendar word it must cut a clitic from."""
    assert {"نهاية", "حلول", "الشهر", "شباط", "الخميس"} <= date_words()


def test_the_islamic_calendar_is_loaded_only_when_met() -> None:
    """A Gregorian article does not pay for the Hijri tables."""
    code = "import sys; from briefgen.arabic.dates import read_dates; read_dates((), None)"
    code += "; sys.exit('hijridate' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("phrase", ["من 3 إلى ", "نهاية ", "أمس ", "يناير / ", "ألف و", "الأربعاء ( "])
def test_a_long_row_takes_linear_time(phrase: str) -> None:
    """Twice as many repetitions are read with twice the effort."""
    longer, shorter = plain_tokens(phrase * 1_000), plain_tokens(phrase * 500)
    effort = calls_of(lambda: read_dates(longer, _PUBLISHED))
    assert effort < GROWTH * calls_of(lambda: read_dates(shorter, _PUBLISHED))


@pytest.mark.parametrize("words", ["يوم الاثنين", "أمس", "الأسبوع الماضي", "قبل ثلاثة أيام"])
def test_days_are_not_counted_from_the_day_of_a_page(words: str) -> None:
    """Where only the page's day is known, «Monday» is a Monday, and no date."""
    text = f"اجتمع الوزيران {words} في عمان"
    tokens = plain_tokens(text)
    (found,) = read_dates(tokens, _PUBLISHED, exact=False)
    assert found.interval is None
    assert read_dates(tokens, _PUBLISHED)[0].interval is not None


def test_a_month_without_a_year_is_told_by_the_day_of_a_page() -> None:
    """The page's day still tells the year."""
    (found,) = read_dates(plain_tokens("في 19 آذار الماضي"), _PUBLISHED, exact=False)
    assert found.interval is not None and found.interval.start == date(2021, 3, 19)


@pytest.mark.parametrize(
    ("words", "published", "coming"),
    [
        ("في 7 أبريل", date(2021, 4, 8), date(2021, 4, 7)),
        ("في 7 أبريل", date(2021, 4, 6), date(2021, 4, 7)),
        ("في 7 أبريل", date(2021, 9, 1), date(2022, 4, 7)),
    ],
)
def test_a_day_just_over_is_never_next_years(words: str, published: date, coming: date, pack: Pack) -> None:
    """«(أعلنت أن الجولة) ستجري في 7 أبريل», printed on the eighth: it has been, and no year is added to it."""
    (found,) = read_dates(tokenize(words, 0, pack.lexicon), published)
    assert found.coming is not None and found.coming.start == coming
