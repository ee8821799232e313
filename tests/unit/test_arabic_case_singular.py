"""Arabic case of what an author or an article writes, where the page needs another."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.extract.cases import oblique
from briefgen.packs.cache import open_pack
from briefgen.packs.pack import Pack
from briefgen.wording.arabic_case import as_subject, without_accusative

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The default pack."""
    return open_pack(ROOT / "rules")


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("مصدرا حكوميا سودانيا", "مصدر حكومي سوداني"),
        ("مسؤولا كبيرا في الحلف", "مسؤول كبير في الحلف"),
        ("وزيرا خارجية مصر", "وزيرا خارجية مصر"),
        ("رئيسا روسيا والصين", "رئيسا روسيا والصين"),
    ],
)
def test_an_indefinite_accusative_is_put_back_and_two_stay_two(pack: Pack, written: str, wanted: str) -> None:
    """«أن مصدرا حكوميا» becomes «مصدر حكومي»; a dual in its construct looks the same and stays."""
    words = written.split()
    assert " ".join(without_accusative(words, [pack.lexicon.look_up(word) for word in words])) == wanted


def test_many_before_two_in_the_construct(pack: Pack) -> None:
    """«مقاتلي الحركة» are more often many than two."""
    words = ["مقاتلي", "الحركة"]
    assert as_subject(words, [pack.lexicon.look_up(word) for word in words]) == "مقاتلو الحركة"


def test_an_authors_words_behind_a_preposition(pack: Pack) -> None:
    """«مع مسؤولين أميركيين»: the adjective made of a name goes with its noun."""
    assert oblique("مسؤولون أميركيون", pack) == "مسؤولين أميركيين"
