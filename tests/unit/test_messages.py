"""Messages in Arabic and in English: the texts, and how they are put together."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from briefgen.messages.texts import names, reason, sentences, texts, told, translated, word
from briefgen.packs.cache import compile_folder
from briefgen.problems import Place
from small import SMALL

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src" / "briefgen").rglob("*.py"))
MESSAGES = (ROOT / "docs" / "messages.md").read_text(encoding="utf-8")
TEXTS: dict[str, Any] = texts("texts")
CODE = re.compile(r"[GP]\d{3}(\.[a-z]+)?")
IN_CODE = {"G003"}
"""Messages whose English stands in the code: they have no Arabic yet."""
LATIN = re.compile("[A-Za-z]")
ISOLATED = re.compile("\u2068[^\u2068\u2069]*\u2069")
PART = re.compile(r"\{\{|\}\}|\{[^{}]*\}")


def strings(node: ast.AST) -> Iterator[str]:
    return (each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str))


def calls() -> Iterator[tuple[str, set[str], bool]]:
    """Each call that tells a problem: its text, the parts it gives, and whether it gives unnamed ones too."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                direct = [each.value for each in node.args if isinstance(each, ast.Constant)]
                found = [each for each in direct if isinstance(each, str) and CODE.fullmatch(each)]
                given = {each.arg for each in node.keywords if each.arg}
                if found and found[0] not in IN_CODE:
                    yield found[0], given, len(given) < len(node.keywords)


def pieces(entry: dict[str, Any]) -> list[dict[str, str]]:
    return [entry["message"], *entry.get("hint", [])]


def test_every_code_about_packs_and_gold_has_its_texts() -> None:
    """No code without a text, no text without a code that uses it."""
    used = {found for path in SOURCES for found in strings(ast.parse(path.read_text(encoding="utf-8")))}
    assert {each for each in used if CODE.fullmatch(each)} - IN_CODE == set(TEXTS)


@pytest.mark.parametrize("text", TEXTS)
def test_both_languages_say_the_same_parts(text: str) -> None:
    """A text in Arabic and one in English, naming the same parts, in the message and in each piece of the hint."""
    for piece in pieces(TEXTS[text]):
        assert piece.keys() - {"without"} == {"ar", "en"}
        assert names(piece["ar"]) == names(piece["en"])


def test_every_call_gives_the_parts_of_its_text() -> None:
    """A part that is missing would end the command instead of telling the mistake."""
    lacking = {
        text: names(TEXTS[text]["message"]["en"]) - given
        for text, given, unnamed in calls()
        if not unnamed and not names(TEXTS[text]["message"]["en"]) <= given
    }
    unknown = {
        text: given - {"at"} - set().union(*(names(piece["en"]) for piece in pieces(TEXTS[text])))
        for text, given, _ in calls()
    }
    assert len(list(calls())) > 40
    assert not lacking
    assert not {text: parts for text, parts in unknown.items() if parts}


@pytest.mark.parametrize("text", TEXTS)
def test_latin_in_arabic_is_isolated(text: str) -> None:
    """No Latin letter, of the text or of a part, can scramble the line around it."""
    parts = {name: "Latin (" for piece in pieces(TEXTS[text]) for name in names(piece["en"])}
    message, hint = sentences(text, parts, "ar")
    for line in (message, hint or ""):
        while ISOLATED.search(line):
            line = ISOLATED.sub("", line)
        assert not LATIN.search(line) and "\u2068" not in line and "\u2069" not in line and "`" not in line


def test_reasons_name_the_same_parts_in_both_languages() -> None:
    """Nothing that is in the English is lost, but what is said in other words."""
    for each in texts("reasons"):
        assert names(each["ar"]) <= names(each["en"])
        assert not LATIN.search(PART.sub("", re.sub("`[^`]*`", "", each["ar"])))


@pytest.mark.parametrize("tongue", ["ar", "en"])
@pytest.mark.parametrize("name", [name for name, entry in texts("words").items() if isinstance(entry["en"], dict)])
def test_numbers_have_every_form_of_the_language(name: str, tongue: str) -> None:
    """Arabic has six, English two."""
    assert set(texts("words")[name][tongue]) == {*Locale(tongue).plural_form.rules, "other"}


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "لا أخطاء"), (1, "خطأ واحد"), (2, "خطآن"), (3, "3 أخطاء"), (10, "10 أخطاء"), (11, "11 خطأ"), (100, "100 خطأ")],
)
def test_arabic_numbers_agree(count: int, said: str) -> None:
    """One, two, few, many."""
    assert word("errors", "ar", count) == said


def test_a_part_that_is_not_there_takes_its_piece_of_the_hint_away() -> None:
    """Without a guess, only what is allowed."""
    allowed = ("a", "b")
    assert told("P034", slot="x", close="a", allowed=allowed).hint == "did you mean «a»? allowed: a, b"
    assert told("P034", slot="x", close=None, allowed=allowed).hint == "allowed: a, b"
    assert told("P034", slot="x", close=None, allowed=()).hint is None


def test_a_piece_of_the_hint_may_stand_instead_of_another() -> None:
    """What to do where nothing can be guessed."""
    assert told("P031", word="x", close=("a", "b")).hint == "did you mean «a» or «b»?"
    assert told("P031", word="x", close=()).hint == "add it under words/"


def test_a_problem_is_told_in_arabic_with_the_same_place() -> None:
    """Code, place and quoted line are the same; message and hint are Arabic, each part isolated."""
    english = told("P024", Place("a.yaml", 2, 3), "  mach: x", key="mach", close="match", allowed=("match", "say"))
    arabic = translated(english, "ar")
    assert str(english).startswith("a.yaml:2:3: error P024: «mach» is no key here\n      mach: x\n")
    assert (arabic.code, arabic.place, arabic.quoted) == (english.code, english.place, english.quoted)
    assert arabic.message == "لا مفتاح هنا باسم «\u2068mach\u2069»"
    assert arabic.hint == "أتقصد «\u2068match\u2069»؟ المسموح به: \u2068match\u2069، \u2068say\u2069"


def test_a_sentence_from_elsewhere_is_arabic_where_it_is_known() -> None:
    """With its own parts; one that is not known stays as it is."""
    assert reason("a gap of 14") == "فجوة طولها \u206814\u2069"
    assert reason("something else") is None
    assert "\u2068something else\u2069" in translated(told("P003", why="something else"), "ar").message


def test_a_pack_without_mistakes_needs_no_texts() -> None:
    """They are read for the first message only."""
    texts.cache_clear()
    assert compile_folder(SMALL)[1] == []
    assert texts.cache_info().currsize == 0


def printed(template: str) -> re.Pattern[str]:
    """A text as it may stand in a page of documentation."""
    parts = PART.split(template)
    return re.compile(".+?".join(re.escape(part) for part in parts).replace("\\ ", r"\s+"))


@pytest.mark.parametrize("text", TEXTS)
def test_every_message_stands_in_the_documentation_as_it_is_printed(text: str) -> None:
    """In English, and in Arabic without the marks of direction; a text with an advice, with it."""
    section = re.search(rf"^### {text[:4]} .*?(?=^##|\Z)", MESSAGES, re.MULTILINE | re.DOTALL)
    assert section is not None
    head = {"en": rf"{TEXTS[text].get('severity', 'error')} {text[:4]}: ", "ar": rf"{text[:4]}: "}
    for tongue, said in TEXTS[text]["message"].items():
        wanted = head[tongue] + printed(said.replace("`", "") if tongue == "ar" else said).pattern
        assert re.search(wanted, section[0]), f"{tongue}: {said}"
