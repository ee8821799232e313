"""Where in a file a character of a text stands: quotation marks, escapes, folded and indented lines counted.

YAML gives the place where a text begins. What is wrong stands within it: a word of a pattern, a role of a wording.
"""

from __future__ import annotations

from collections.abc import Sequence

BLOCK = ("|", ">")
SINGLE, DOUBLE, ESCAPE = "'", '"', "\\"
ESCAPED_DIGITS = {"x": 2, "u": 4, "U": 8}
BLANK = " \t"


def place_within(lines: Sequence[str], line: int, column: int, style: str, text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of the code point ``offset`` of a scalar's ``text``.

    The scalar begins at ``line`` and ``column`` and is written in ``style``: empty, a quotation mark, «|» or «>».
    Where the text cannot be followed in the lines, the place of its beginning is given.
    """
    row, at, indent = line - 1, column - 1, 0
    if style in BLOCK:
        row, at = row + 1, 0
        indent = next((_blanks(each) for each in lines[row:] if each.strip()), 0)
    elif style in (SINGLE, DOUBLE):
        at += 1
    for wanted in text[:offset]:
        found = _next(lines, row, at, style, indent, wanted)
        if found is None:
            return line, column
        row, at = found[0], found[1] + found[2]
    found = _next(lines, row, at, style, indent, text[offset]) if offset < len(text) else (row, at, 0)
    return (found[0] + 1, found[1] + 1) if found else (line, column)


def _next(lines: Sequence[str], row: int, at: int, style: str, indent: int, wanted: str) -> tuple[int, int, int] | None:
    """Row, position and width in the file of the next written character, which must be ``wanted``."""
    while row < len(lines):
        written = lines[row]
        if style in BLOCK and at < indent:
            at = min(indent, len(written))
        if wanted.isspace() and at <= len(written) and not written[at:].strip(BLANK):
            # A line's end is the space or the new line that it stands for.
            return row, at, len(written) + 1 - at
        if at >= len(written):
            row, at = row + 1, 0
            at = 0 if style in BLOCK or row == len(lines) else _blanks(lines[row])
            continue
        here = written[at]
        if style == DOUBLE and here == ESCAPE:
            if at + 1 == len(written):
                at += 1
                continue
            return row, at, 2 + ESCAPED_DIGITS.get(written[at + 1], 0)
        if here == wanted:
            return row, at, 2 if style == SINGLE and here == SINGLE else 1
        if here not in BLANK:
            return None
        at += 1
    return None


def _blanks(written: str) -> int:
    return len(written) - len(written.lstrip(BLANK))
