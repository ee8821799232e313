"""Points that no fact of their introduction names: of an accord, of a statement, of documents signed."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.extract.pipeline import Extractor, extractor_of
from briefgen.packs.cache import open_pack
from small import read


@pytest.fixture(scope="module")
def shipped() -> Extractor:
    """The default pack, opened once."""
    return extractor_of(open_pack(Path(__file__).parents[2] / "rules"))


def _told(shipped: Extractor, *paragraphs: str) -> list[str]:
    return [fact.text.en for fact in read(shipped, *paragraphs).facts]


def test_points_of_an_accord_are_told_as_what_it_provides_for(shipped: Extractor) -> None:
    """«أبرز ما تضمنته المذكرة:» names no party, and needs none."""
    assert _told(shipped, "وأبرز ما تضمنته المذكرة:", "1- تأسيس مركز أمني في بغداد.", "2- تدريب الجنود.") == [
        "The agreement provides for founding a security center in Baghdad.",
        "The agreement provides for training the soldiers.",
    ]


def test_a_point_needs_no_mark_where_a_verbal_noun_opens_it(shipped: Extractor) -> None:
    """And a paragraph with a verb is none."""
    introduced = "ونشرت الرئاسة نص الاتفاق المؤلف من ثلاثة بنود، وأبرزها:"
    assert _told(shipped, introduced, "تدريب الجنود.") == ["The agreement provides for training the soldiers."]
    assert not [each for each in _told(shipped, introduced, "تدريب الجنود بدأ أمس.") if "provides" in each]


def test_documents_signed_are_told_one_by_one(shipped: Extractor) -> None:
    """Each is a noun phrase, and nothing that somebody agrees to do."""
    introduced = "وتم خلال اللقاء التوقيع على عشر اتفاقيات، أبرزها:"
    assert _told(shipped, introduced, "1- بروتوكول مالي.", "2- اتفاق تعاون في مجال الطاقة.") == [
        "A financial protocol was signed.",
        "A cooperation agreement in the field of energy was signed.",
    ]


def test_what_a_statement_rejects_is_nothing_that_was_decided(shipped: Extractor) -> None:
    """Its points are decisions only where they do something."""
    introduced = "وتلا الوزير البيان الختامي، وأبرز ما جاء فيه:"
    assert _told(shipped, introduced, "- رفض الاعتراف بالإقليم.", "- إنشاء صندوق لدعم الصومال.") == [
        "The statement provides for establishing a fund to support Somalia."
    ]


def test_the_head_of_a_list_is_no_fact(shipped: Extractor) -> None:
    """«اتفق الجانبان على الخطوات التالية:» says nothing by itself."""
    assert _told(shipped, "واتفقت قطر وتونس على الخطوات التالية:", "والطقس حار.") == []
