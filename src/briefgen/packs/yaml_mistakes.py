"""What an author probably did where a text is no YAML: where it went wrong, and how to mend it.

A parser says where it could not go on. The mistake mostly stands before: a bracket or a quotation mark left open, a
colon without its space, a text that needs quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

INDENT = re.compile(r"^ *(?:- +)*")
KEY = re.compile(r"^( *(?:- +)*)([A-Za-z_]+)(:?)(.*)$")
CLOSING = {"{": "}", "[": "]"}
HOLDING_KEYS = frozenset({"adjective", "complement", "expect", "only", "own", "say", "title", "unless", "where"})
"""Keys whose value is keys with values again."""
QUOTES = "\"'"
BEFORE_QUOTE = re.compile(r"(?:^\s*(?:- +)*|[\[{,]\s*|:\s+)$")
AFTER_QUOTE = re.compile(r"\s*(?:$|[,\]}:]|#)")
COMMA, ARABIC_COMMA = ",", "\u060c"


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a parser stopped and why, and what it was reading and since where; lines and columns from 1, 0 for none."""

    problem: str
    line: int
    column: int
    context: str = ""
    context_line: int = 0
    context_column: int = 0


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, where, and how it may be mended."""

    message: str
    line: int
    column: int
    hint: str | None = None


def explained(lines: Sequence[str], mark: Mark) -> Mistake:
    """The probable mistake in the lines that a parser could not read."""
    for look in (_tab, _dash, _quote, _brace, _bracket, _colon, _indent, _sign):
        found = look(lines, mark)
        if found is not None:
            return found
    last = max((number for number, line in enumerate(lines, 1) if line.strip()), default=1)
    line, column = (mark.line, mark.column) if mark.line <= last else (last, len(lines[last - 1]) + 1)
    return Mistake(mark.problem, line, column, "put a text with signs in it into double quotation marks")


def _tab(lines: Sequence[str], mark: Mark) -> Mistake | None:
    for number, line in enumerate(lines, 1):
        at = line.find("\t", 0, len(line) - len(line.lstrip()))
        if at >= 0:
            return Mistake("a tab before the text", number, at + 1, "write spaces instead of the tab")
    return None


def _dash(lines: Sequence[str], mark: Mark) -> Mistake | None:
    for number, line in enumerate(lines, 1):
        if re.match(r" *-[A-Za-z_]+:", line):
            return Mistake("no space behind the dash", number, line.index("-") + 2, "write «- »")
    return None


def _quote(lines: Sequence[str], mark: Mark) -> Mistake | None:
    """A text in quotation marks that is not closed on its line, or closed too early."""
    for number, line in enumerate(lines, 1):
        at = 0
        while at < len(line):
            if line[at] == "#" and (at == 0 or line[at - 1] == " "):
                break
            if line[at] not in QUOTES or not BEFORE_QUOTE.search(line[:at]):
                at += 1
                continue
            end = _closed(line, at)
            if end < 0:
                following = next((each for each in lines[number:] if each.strip()), "")
                if not following or KEY.match(following) or following.lstrip().startswith("- "):
                    hint = f"add {line[at]} where the text ends"
                    return Mistake(
                        f"a quotation mark that is not closed, at «{line[at : at + 16]}»", number, at + 1, hint
                    )
                return None  # a text over several lines
            if not AFTER_QUOTE.match(line, end + 1):
                hint = "write «…» inside a text, or put the whole text into '…'"
                return Mistake(
                    f"a quotation mark inside a text, before «{line[end + 1 :][:12]}»", number, end + 1, hint
                )
            at = end + 1
    return None


def _closed(line: str, at: int) -> int:
    """Where the text in quotation marks that begins at a place ends, or -1."""
    mark, end = line[at], at + 1
    while end < len(line):
        if (line[end] == "\\" and mark == '"') or (
            line[end] == mark and mark == "'" and line[end + 1 : end + 2] == mark
        ):
            end += 2
        elif line[end] == mark:
            return end
        else:
            end += 1
    return -1


def _brace(lines: Sequence[str], mark: Mark) -> Mistake | None:
    """A text that begins with a bracket, as a pattern or a wording may, without quotation marks."""
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    begun = re.match(r" *(?:- +)*(?:[A-Za-z_]+: +)?(?=([\[{]))", line)
    if begun is None or mark.column <= begun.end():
        return None
    text = line[begun.end() :].rstrip()
    end = _balanced(text)
    if text.startswith(("{{", "{%")) or (0 <= end < len(text) - 1 and text[end + 1 :].strip()):
        if text[end + 1 :].strip(" ]}") == "" and not text.startswith(("{{", "{%")):
            return Mistake(
                f"«{text[end + 1 :].strip()}» closes what nothing opened", mark.line, mark.column, "delete it"
            )
        hint = f'put it into double quotation marks: "{text}"'
        return Mistake(f"a text that begins with «{text[0]}», at «{text[:16]}»", mark.line, begun.end() + 1, hint)
    return None


def _balanced(text: str) -> int:
    """Where the bracket that a text begins with is closed, or -1; brackets in quotation marks do not count."""
    depth, at = 0, 0
    while at < len(text):
        if text[at] in QUOTES and BEFORE_QUOTE.search(text[:at]):
            end = _closed(text, at)
            at = end if end >= 0 else at
        elif text[at] in CLOSING:
            depth += 1
        elif text[at] in CLOSING.values():
            depth -= 1
            if not depth:
                return at
        at += 1
    return -1


def _bracket(lines: Sequence[str], mark: Mark) -> Mistake | None:
    """Inside brackets: one that is not closed, or a comma that is missing."""
    if "flow" not in mark.context or not 0 < mark.context_line <= len(lines):
        return None
    line, at = lines[mark.context_line - 1], mark.context_column - 1
    opened = line[at : at + 1]
    if mark.line > mark.context_line and _balanced(line[at:]) < 0:
        hint = f"add «{CLOSING.get(opened, '')}»"
        return Mistake(f"«{opened}» is not closed, at «{line[at : at + 16]}»", mark.context_line, at + 1, hint)
    if mark.line > len(lines):
        return None
    line = lines[mark.line - 1]
    comma = line.find(ARABIC_COMMA, at if mark.line == mark.context_line else 0, mark.column)
    if comma >= 0:
        return Mistake(f"«{ARABIC_COMMA}» between two parts", mark.line, comma + 1, f"write «{COMMA}»")
    word = re.search(r"[^\s,:]+$", line[: mark.column - 1])
    if line[mark.column - 1 : mark.column] == ":" and word:
        return Mistake(
            f"a comma is missing before «{word.group()}»", mark.line, word.start() + 1, f"write «, {word.group()}:»"
        )
    rest = line[mark.column - 1 :][:12]
    if not rest.strip():  # the file ends there
        hint, at = f"add «{CLOSING.get(opened, '')}»", mark.context_column
        return Mistake(f"«{opened}» is not closed", mark.context_line, at, hint)
    return Mistake(f"a comma is missing before «{rest}»", mark.line, mark.column, "add «,»")


def _colon(lines: Sequence[str], mark: Mark) -> Mistake | None:
    """A colon that is missing or has no space behind it, or one too many."""
    if "expected ':'" in mark.problem and 0 < mark.context_line <= len(lines):
        line = lines[mark.context_line - 1]
        found = KEY.match(line)
        if found is None:
            return None
        if found[3]:
            at = found.end(3)
            hint = f"write «{found[2]}: {found[4].strip()}»"
            return Mistake(f"no space behind the colon of «{found[2]}:»", mark.context_line, at + 1, hint)
        at = found.end(2)
        return Mistake(
            f"no colon behind «{found[2]}»", mark.context_line, at + 1, f"write «{found[2]}: {found[4].strip()}»"
        )
    if "mapping values" not in mark.problem or mark.line > len(lines):
        return None
    line = lines[mark.line - 1]
    found = KEY.match(line)
    if found is not None and found[3] and mark.column > found.end(3):
        text = found[4].strip()
        hint = f'put the text into double quotation marks: {found[2]}: "{text}"'
        if KEY.match(text) and found[2] in HOLDING_KEYS:
            hint = f"put keys and their values into braces: {found[2]}: {{{text}}}"
        return Mistake(
            f"a colon inside a text, before «{line[mark.column :].strip()[:12]}»", mark.line, mark.column, hint
        )
    return None


def _indent(lines: Sequence[str], mark: Mark) -> Mistake | None:
    """A key that does not stand under the others of its entry."""
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    found, before = KEY.match(line), [each for each in lines[: mark.line - 1] if each.strip()]
    if found is None or not found[3] or not before:
        return None
    wanted = _column_of_keys(lines)
    if len(found[1]) == wanted or "-" in found[1]:
        return None
    hint = f"begin it in column {wanted + 1}, under the other keys of the entry"
    return Mistake(f"«{found[2]}:» is not indented as the others", mark.line, len(found[1]) + 1, hint)


def _column_of_keys(lines: Sequence[str]) -> int:
    """In which column, from 0, the keys of an entry stand."""
    first = next((each for each in lines if each.strip()), "")
    begun = INDENT.match(first)
    return len(begun.group()) if begun else 0


def _sign(lines: Sequence[str], mark: Mark) -> Mistake | None:
    """A text that begins with a sign which means something to YAML."""
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    sign = line[mark.column - 1 : mark.column]
    before = line[: mark.column - 1]
    started = re.search(r"(?:: +|- +|[\[{,] *)([*&!%@`|>])$", before + sign) or re.search(
        r"(?:: +|- +|[\[{,] *)([*&!])\S*$", before
    )
    if started is None:
        return None
    at = started.start(1)
    text = line[at:].rstrip()
    hint = f'put it into double quotation marks: "{text}"'
    return Mistake(f"a text that begins with «{started[1]}», at «{text[:16]}»", mark.line, at + 1, hint)
