"""Bytes to text."""

from __future__ import annotations

import gzip

import pytest

from briefgen.articles.decode import decode

SENTENCE = "وقعت مسقط والرياض مذكرة تفاهم بشأن الموانئ."


def codes(data: bytes) -> list[str]:
    return [problem.code for problem in decode(data, "a.txt").problems]


def test_utf8_is_the_text_itself() -> None:
    """Nothing is changed, line ends included."""
    text = f"{SENTENCE}\r\n{SENTENCE}\u2028{SENTENCE}\r"
    assert decode(text.encode(), "a.txt").text == text


def test_a_byte_order_mark_is_taken_off() -> None:
    """The same text comes out with it and without it."""
    assert decode(SENTENCE.encode("utf-8-sig"), "a.txt").text == SENTENCE


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_with_a_mark_is_read(encoding: str) -> None:
    """The mark says which of the two it is."""
    assert decode(("\ufeff" + SENTENCE).encode(encoding), "a.txt").text == SENTENCE


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1256", "iso-8859-6"])
def test_other_encodings_are_not_guessed(encoding: str) -> None:
    """Bytes that are not UTF-8 end in A003 and in no text."""
    decoded = decode(SENTENCE.encode(encoding), "a.txt")
    assert decoded.text is None and [problem.code for problem in decoded.problems] == ["A003"]


@pytest.mark.parametrize("data", [b"", b" \r\n\t", "\ufeff".encode(), "\u200b\u00a0\u2028".encode()])
def test_nothing_to_read_is_empty(data: bytes) -> None:
    """No bytes, white space and invisible characters are A001."""
    assert codes(data) == ["A001"]


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n",
        b"PK\x03\x04rest",
        gzip.compress(b"text", mtime=0),
        b"%PDF-1.7",
        b"abc\x00def",
        b"<!DOCTYPE html><p>x",
        b"\n <html lang=ar>",
        b"<script>var x = 1</script><p>x</p>",
        b"x<div><p>x</p><p>y</p></div>",
        bytes(range(32)),
    ],
)
def test_other_files_are_no_text(data: bytes) -> None:
    """Pictures, archives, web pages are A002, by their first bytes, control characters or tags."""
    assert codes(data) == ["A002"]


def test_a_few_control_characters_stay_at_their_places_and_are_counted() -> None:
    """Offsets hold: what a page must not show is left in the text and named A011."""
    text = f"{SENTENCE}\x00{SENTENCE}\x85{SENTENCE}\x1b\ufffe"
    decoded = decode(text.encode(), "a.txt")
    assert decoded.text == text
    assert [(problem.code, problem.severity) for problem in decoded.problems] == [("A011", "warning")]
    assert "3 control characters" in decoded.problems[0].message


def test_a_lone_surrogate_becomes_a_replacement_in_its_place() -> None:
    """No text can hold it and be written again."""
    decoded = decode((SENTENCE + "\ud800" + SENTENCE).encode("utf-8", "surrogatepass"), "a.txt")
    assert decoded.text == f"{SENTENCE}\ufffd{SENTENCE}"


def test_an_article_that_speaks_of_a_tag_is_text() -> None:
    """A sign or two makes no web page."""
    assert decode(f"{SENTENCE} <b> 3 < 5 > 2 <script>".encode(), "a.txt").text is not None
