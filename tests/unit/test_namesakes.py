"""Persons of one name told apart."""

from __future__ import annotations

from datetime import date

import pytest

from briefgen.arabic.tokens import tokenize
from briefgen.extract.mentions import finder_of, mentions
from briefgen.extract.namesakes import Known, settled
from briefgen.extract.pipeline import Extractor
from briefgen.model import Article, Paragraph
from briefgen.packs.pack import Alias, Name, Pack, Term

OFFICE = Name("president", "office", "الرئيس", "president", "m", "singular", "", False, {}, {})
STATES = tuple(Name(code, "state", code, code, "f", "singular", "", False, {}, {}) for code in ("YE", "IQ"))
YEMENI, IRAQI = (
    Name(slug, "person", slug, slug, "m", "singular", of, False, {}, {}, (Term("president", of, start, end),))
    for slug, of, start, end in (
        ("ali-abdullah-saleh", "YE", "1990-05-22", "2012-02-27"),
        ("barham-salih", "IQ", "2018-10-02", "2022-10-13"),
    )
)


class _Pack:
    names = (OFFICE, *STATES, YEMENI, IRAQI)


PACK: Pack = _Pack()  # type: ignore[assignment]


def _alias(name: Name, use: str, words: str) -> Alias:
    return Alias(tuple(words.split()), tuple(words.split()), _Pack.names.index(name), use)


SHORT = [(1, 2, _alias(YEMENI, "short", "صالح")), (1, 2, _alias(IRAQI, "short", "صالح"))]


def _ids(found: list[tuple[int, int, Alias]]) -> list[str]:
    return [_Pack.names[alias.name].id for _, _, alias in found]


def test_a_short_name_nobody_introduced_is_no_name() -> None:
    """«صالح» alone is a good man."""
    assert settled((), SHORT, Known(date(2020, 1, 1)), PACK) == []


def test_the_full_mention_decides() -> None:
    """After the full name the short one means the same person."""
    known = Known(date(2020, 1, 1))
    known.note([(0, 2, _alias(IRAQI, "name", "برهم صالح"))], PACK)
    assert _ids(settled((), SHORT, known, PACK)) == ["barham-salih"]


@pytest.mark.parametrize(
    ("published", "person"),
    [(date(2009, 7, 2), "ali-abdullah-saleh"), (date(2020, 7, 2), "barham-salih"), (date(2015, 7, 2), None)],
)
def test_a_title_names_its_holder_of_the_day(published: date, person: str | None) -> None:
    """«الرئيس صالح» is the president of that year, and nobody where there was none of that name."""
    found = [(0, 1, _alias(OFFICE, "name", "الرئيس")), *SHORT]
    persons = [each for each in _ids(settled((), found, Known(published), PACK)) if each != "president"]
    assert persons == ([person] if person else [])


def test_a_title_of_an_undated_article_introduces_nobody() -> None:
    """Without a day nobody is known to hold an office."""
    found = [(0, 1, _alias(OFFICE, "name", "الرئيس")), *SHORT]
    assert _ids(settled((), found, Known(), PACK)) == ["president"]


def test_the_state_of_the_page_decides_between_two_full_names() -> None:
    """Of two persons of one full name the one whose state the article names is meant."""
    both = [(0, 2, _alias(YEMENI, "name", "علي صالح")), (0, 2, _alias(IRAQI, "name", "علي صالح"))]
    known = Known()
    known.note([(3, 4, _alias(STATES[1], "name", "العراق"))], PACK)
    assert _ids(settled((), both, known, PACK)) == ["barham-salih"]


def test_two_persons_whom_nothing_tells_apart_are_not_named() -> None:
    """A wrong person is worse than none."""
    both = [(0, 2, _alias(YEMENI, "name", "علي صالح")), (0, 2, _alias(IRAQI, "name", "علي صالح"))]
    assert settled((), both, Known(), PACK) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قالت الخارجية القطرية إن", True),
        ("قالت الخارجية إن", False),
        ("بحثا العلاقات الخارجية القطرية", False),
    ],
)
def test_a_short_ministry_counts_with_its_state(extractor: Extractor, text: str, found: bool) -> None:
    """«الخارجية القطرية» is the ministry; without a state, or behind the noun it describes, it is not."""
    tokens = tokenize(text, 0, extractor.pack.lexicon)
    names = settled(tokens, finder_of(extractor.pack).find(tokens), Known(), extractor.pack)
    assert any(extractor.pack.names[alias.name].id == "foreign" for _, _, alias in names) is found


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("ودعا العراقيون إلى الهدوء", ["Iraqis"]),
        ("وطالب الأتراك بتفسير", ["Turks"]),
        ("ودعت وزيرة الخارجية القطرية اللبنانيين إلى الهدوء", ["the Lebanese"]),
        ("ودعا المسؤولون العراقيون إلى الهدوء", []),
        ("والتقى نظراءه العراقيين", []),
    ],
)
def test_a_people_is_named_where_the_plural_describes_nobody(
    extractor: Extractor, text: str, english: list[str]
) -> None:
    """«العراقيون» alone are Iraqis; behind a noun it is an adjective."""
    tokens = tokenize(text, 0, extractor.pack.lexicon)
    names = finder_of(extractor.pack).find(tokens)
    found = [m.name for m in mentions(tokens, names, extractor.pack, None) if m.use == "people"]
    assert [name.forms["people"] for name in found if name] == english


@pytest.mark.parametrize(
    ("text", "there", "absent"),
    [
        ("قال في حديث لـ«الشرق الأوسط» إن", "asharq-al-awsat", "middle-east"),
        ("عاد إلى الشرق الأوسط", "middle-east", "asharq-al-awsat"),
        ("أعلنت مجموعة 5+1 ذلك", "p5-plus-1", "g7"),
        ("قررت أوبك+ خفض الإنتاج", "opec-plus", ""),
        ("قررت أوبك خفض الإنتاج", "opec", "opec-plus"),
    ],
)
def test_marks_that_tell_names_apart_are_read(extractor: Extractor, text: str, there: str, absent: str) -> None:
    """Quotation marks make a newspaper of a place, a plus another body; other marks say nothing."""
    found = finder_of(extractor.pack).find(tokenize(text, 0, extractor.pack.lexicon))
    ids = {extractor.pack.names[alias.name].id for _, _, alias in found}
    assert there in ids and absent not in ids


def test_a_headline_may_name_by_the_short_name(extractor: Extractor) -> None:
    """The person whom the text introduces later is meant."""
    title, body = "البوسعيدي يلتقي نظيره القطري", "التقى بدر البوسعيدي وزير الخارجية القطري في مسقط"
    text = f"{title}\n{body}"
    article = Article("a.txt", text, Paragraph(0, 0, len(title)), (Paragraph(1, len(title) + 1, len(text)),))
    first = next(extractor.sentences(article, []))
    persons = [m.name.id for m in first.lines[0].starts[0] if m.name is not None]
    assert "badr-albusaidi" in persons


@pytest.mark.parametrize(("text", "body"), [("تحت إدارة الحركة", False), ("رفضت إدارة الحركة", True)])
def test_what_somebody_does_is_no_body(extractor: Extractor, text: str, body: bool) -> None:
    """«تحت إدارة الحركة» is under its management, «إدارة الحركة» its administration."""
    tokens = tokenize(text, 0, extractor.pack.lexicon)
    found = mentions(tokens, finder_of(extractor.pack).find(tokens), extractor.pack, None)
    assert any(mention.type == "institution-of" for mention in found) is body
