"""Who says it: the nearest speaker before, the speaker of the whole sentence, or nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.extract.pipeline import Extractor
from briefgen.packs.cache import open_pack
from small import copied, facts

AGREED = "اتفقتا على سحب القوات القطرية"
MORE = """
- attribution: as-said
  match: ["بحسب {القائل}"]
  reaches: sentence
- attribution: and-added
  match: ["<أضاف:فعل> (أن|إن)"]
  reaches: keeps
"""
ADDED = (
    "- {word: أضاف, pos: verb, root: ضيف, pattern: أفعل, frame: [أن], en: add}\n- {governor: [أضاف], says: happened}\n"
)


@pytest.fixture
def more(tmp_path: Path) -> Extractor:
    """The small pack with «بحسب» and «أضاف»."""
    word, governor, _ = ADDED.split("\n")
    return Extractor(open_pack(copied(tmp_path, context=governor + MORE, words=word + "\n")))


def test_the_speaker_is_the_source(small: Extractor) -> None:
    """Told at the end of the sentence, in both languages."""
    (fact,) = facts(small, f"قالت سميرة قاسم إن قطر وتونس {AGREED}")
    assert fact.source is not None and fact.source.id == "samira-qasim"
    assert fact.text.en.endswith(", Samira Qasim said.")
    assert fact.text.ar.endswith("، بحسب سميرة قاسم.")


def test_without_a_speaker_there_is_no_source(small: Extractor) -> None:
    """Nobody is guessed."""
    (fact,) = facts(small, "اتفقت قطر وتونس على سحب القوات القطرية")
    assert fact.source is None


def test_what_stands_before_the_speaker_is_not_his(small: Extractor) -> None:
    """A sentence that ends before another begins."""
    first, second = facts(small, f"اتفقت قطر وتونس على سحب القوات القطرية. قالت سميرة قاسم إن اليمن وتونس {AGREED}")
    assert first.source is None and second.source is not None


def test_a_speaker_of_the_whole_sentence_stands_anywhere(more: Extractor) -> None:
    """«بحسب» at its end."""
    (fact,) = facts(more, "اتفقت قطر وتونس على سحب القوات القطرية، بحسب سميرة قاسم")
    assert fact.source is not None and fact.source.id == "samira-qasim"


def test_he_added_keeps_the_speaker(more: Extractor) -> None:
    """Over a paragraph."""
    found = facts(more, f"قالت سميرة قاسم إن قطر وتونس {AGREED}.", f"وأضافت أن قطر واليمن {AGREED}")
    assert [fact.source.id if fact.source else None for fact in found] == ["samira-qasim", "samira-qasim"]


def test_who_agreed_is_not_repeated_as_who_said_so(small: Extractor) -> None:
    """A party that tells its own deed is no «said»."""
    (fact,) = facts(small, f"قالت قطر إن قطر وتونس {AGREED}")
    assert fact.source is not None and fact.source.id == "QA"
    assert "said" not in fact.text.en
