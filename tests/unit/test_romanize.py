"""Names in English letters, held against a table of names as news agencies spell them."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from briefgen.arabic.normalize import normalize
from briefgen.arabic.romanize import Romanized, read_name, romanize
from briefgen.arabic.words import load_words

_CASES = yaml.safe_load(Path(__file__).with_name("romanize_cases.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["ar"])
def test_spells_the_names_of_the_table(case: dict[str, str]) -> None:
    """Every name is spelled as agencies do; one that is known to miss does miss."""
    assert (romanize(case["ar"]) == case["en"]) is ("missed" not in case)


def test_the_table_is_long_and_few_names_miss() -> None:
    """At least 98 names in a hundred come out right."""
    assert len(_CASES) >= 110
    assert sum("missed" in case for case in _CASES) <= 0.02 * len(_CASES)


def test_tells_which_words_it_guessed() -> None:
    """A caller may set a guessed spelling apart."""
    assert read_name("محمد الحلبوسي") == Romanized("Mohammed al-Halbousi")
    read = read_name("محمد الزغنبوت")
    assert read is not None
    assert read.guessed == ("الزغنبوت",)
    assert read.text.startswith("Mohammed al-")


@pytest.mark.parametrize(
    "text",
    ["", "   ", "محمد 5", "محمد Ali", "محمد، علي", "«محمد»", "وصل محمد إلى بغداد", "من محمد", "علي " * 7, "ال" * 2000],
)
def test_gives_nothing_for_what_is_no_name(text: str) -> None:
    """Digits, other letters, marks, function words and long rows of words are no names."""
    assert romanize(text) is None


def test_small_words_do_not_count_as_units() -> None:
    """A prince's full name is long by its small words only."""
    assert romanize("تميم بن حمد بن خليفة آل ثاني") == "Tamim bin Hamad bin Khalifa Al Thani"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("عبد الرحمن الراشد", "عبدالرحمن الراشد"),
        ("أحمد أبو زيد", "احمد ابو زيد"),
        ("مصطفى أمين", "مصطفي امين"),
        ("فاطمة الزهراء", "فاطمه الزهراء"),
        ("مُحَمَّد علي", "محمد علي"),
        ("جان إيف لودريان", "جان-إيف لودريان"),
        ("نصر الله", "نصرالله"),
    ],
)
def test_writings_of_one_name_are_spelled_alike(one: str, other: str) -> None:
    """Hamza, marks, hyphens and joined compounds make no difference."""
    assert romanize(one) == romanize(other)


def test_a_son_is_bin_or_ben() -> None:
    """«بن» is a given name before a name of another language only."""
    assert romanize("خالد بن سلمان") == "Khaled bin Salman"
    assert romanize("بن والاس") == "Ben Wallace"


@pytest.mark.parametrize("name", ["ء", "ع", "ال", "عبد", "الله", "عبد ال", "بن", "ووو", "ءءء", "اااا", "ة", "ي ي"])
def test_odd_words_do_no_harm(name: str) -> None:
    """Single letters and small words alone are spelled somehow, or not at all."""
    assert romanize(name) is None or isinstance(romanize(name), str)


def test_every_name_of_the_lists_is_spelled_as_listed() -> None:
    """No spelling is listed twice, no name has two, and each is read back."""
    data = load_words("name_units.yaml")
    lists = [(spelling, name) for part in ("arab", "other") for spelling, names in data[part].items() for name in names]
    assert [name for name, count in Counter(name for _, name in lists).items() if count > 1] == []
    assert [name for _, name in lists if normalize(name).text != name] == []
    assert [(name, romanize(name)) for spelling, name in lists if romanize(name) != spelling] == []


def test_no_entry_of_the_lists_hides_another() -> None:
    """A spelling written twice in the file would silently lose the first one's names."""
    text = files("briefgen.arabic").joinpath("name_units.yaml").read_text(encoding="utf-8")
    heads = Counter(line.split(":")[0] for line in text.splitlines() if line.startswith("  ") and ": [" in line)
    assert [head for head, count in heads.items() if count > 1] == []
