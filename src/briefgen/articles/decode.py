"""Bytes to text, or to the reason why they are no text. The text is never changed after that."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.problems import Place, Problem

_BOM_UTF8 = b"\xef\xbb\xbf"
_BOMS_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_MAGIC = {
    b"\x89PNG": "a PNG picture",
    b"PK\x03\x04": "a ZIP archive, such as a Word document",
    b"PK\x05\x06": "a ZIP archive",
    b"\x1f\x8b": "a gzip archive",
    b"%PDF-": "a PDF document",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel document",
    b"\x7fELF": "a program",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"{\\rtf": "a rich text document",
}
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_ARABIC = re.compile("[\u0620-\u064a]")
_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|script|style)\b", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:html|head|body|script|style|meta|link|title|div|span|p|a|br|img|table|tr|td|ul|ol|li|h[1-6]|nav|article|"
    r"section|header|footer|strong|em|b|i)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_TAGS_OF_A_PAGE = 6
"""Tags from which a text is taken for a web page; one that begins like a page needs none."""
_TOO_MANY_CONTROLS = 0.05
"""Share of control characters above which a file is taken for no text at all."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file (None if it has none), what it was written in, and what is to be said of it."""

    text: str | None
    encoding: str | None
    problems: tuple[Problem, ...]


def decode(data: bytes, name: str) -> Decoded:
    """Decode UTF-8, with or without a byte order mark, or UTF-16 with one; ``name`` is for messages.

    Only the byte order mark is taken off: line ends and control characters stay where they are. A lone surrogate,
    which no text may hold, becomes U+FFFD in its place. Nothing is raised.
    """
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            return _nothing("A002", name, f"this is not text but {kind}", "Save its text as a .txt file in UTF-8.")
    text, encoding = _text(data)
    if text is None:
        guess = _looks_like_utf16(data)
        if guess:
            return _unsure(name, "It looks like UTF-16 without a byte order mark. Save it as UTF-8.")
        return _unsure(name, "Save the file as UTF-8; it may be Windows-1256 or ISO-8859-6.")
    controls = len(_CONTROLS.findall(text))
    if controls > len(text) * _TOO_MANY_CONTROLS:
        if _looks_like_utf16(data):
            return _unsure(name, "It looks like UTF-16 without a byte order mark. Save it as UTF-8.")
        return _nothing(
            "A002", name, "this is not text: it is full of control characters", "Save its text as a .txt file in UTF-8."
        )
    if not any(character.isprintable() and not character.isspace() for character in text):
        return _nothing("A001", name, "the file is empty", "Nothing can be told of it; delete it or fetch it anew.")
    if _is_web_page(text):
        return _nothing("A002", name, "this is a web page and not its text", "Save the text of the page in UTF-8.")
    text, lone = _SURROGATES.subn("\ufffd", text)
    problems: tuple[Problem, ...] = ()
    if controls or lone:
        count = controls + lone
        said = "1 control character that does" if count == 1 else f"{count} control characters that do"
        problems = (
            Problem(
                "A011", f"the text holds {said} not belong in it; left out of the page", Place(name), severity="warning"
            ),
        )
    return Decoded(text, encoding, problems)


def _is_web_page(text: str) -> bool:
    """Begins it as web pages do, or is it full of their tags? What stands between them may be a script."""
    return _PAGE.match(text) is not None or len(_TAG.findall(text)) >= _TAGS_OF_A_PAGE


def has_arabic(text: str) -> bool:
    """Tell whether any letter of a text is Arabic."""
    return _ARABIC.search(text) is not None


def _text(data: bytes) -> tuple[str | None, str]:
    for mark, encoding in _BOMS_UTF16.items():
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding, "surrogatepass"), encoding
            except UnicodeDecodeError:
                return None, encoding
    try:
        return data.removeprefix(_BOM_UTF8).decode("utf-8", "surrogatepass"), "utf-8"
    except UnicodeDecodeError:
        return None, "utf-8"


def _looks_like_utf16(data: bytes) -> bool:
    """Tell whether the bytes read as UTF-16 would be mostly Arabic letters."""
    sample = data[:4000]
    sample = sample[: len(sample) // 2 * 2]
    return any(
        len(_ARABIC.findall(sample.decode(encoding, "replace"))) > len(sample) / 4 for encoding in _BOMS_UTF16.values()
    )


def _unsure(name: str, hint: str) -> Decoded:
    return _nothing("A003", name, "the encoding is not sure: the bytes are not UTF-8", hint)


def _nothing(code: str, name: str, message: str, hint: str) -> Decoded:
    return Decoded(None, None, (Problem(code, message, Place(name), hint),))
