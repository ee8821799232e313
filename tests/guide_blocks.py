"""What a guide shows, taken out of its Markdown: files, commands with their output, snippets of YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt

DOCS = Path(__file__).parents[1] / "docs"
ENGLISH, ARABIC = DOCS / "writing-rules.md", DOCS / "writing-rules.ar.md"
README = DOCS.parent / "README.md"
ANYTHING = "…"
LEAST_WORDS = 4
"""«briefgen rules test» is the name of a command."""
PLACEHOLDER = re.compile(r"\b[A-Z]{2,}\b")


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, what stands behind that, its text and the line it begins on."""

    language: str
    note: str
    text: str
    line: int


@dataclass(frozen=True)
class Shown:
    """A command and the lines that the guide shows of what it prints."""

    command: str
    output: tuple[str, ...]
    line: int


def blocks(path: Path, language: str = "") -> list[Block]:
    """The fenced blocks of a guide, of one language where it is given."""
    tokens = MarkdownIt().parse(path.read_text(encoding="utf-8"))
    found = []
    for token in tokens:
        if token.type == "fence":
            name, _, note = token.info.strip().partition(" ")
            found.append(Block(name, note.strip(), token.content, (token.map or [0])[0] + 1))
    return [block for block in found if not language or block.language == language]


def shown(path: Path) -> list[Shown]:
    """Every command in a block of a terminal, with the lines under it."""
    found: list[Shown] = []
    for block in blocks(path, "console"):
        for number, line in enumerate(block.text.splitlines(), block.line + 1):
            if line.startswith("$ "):
                found.append(Shown(line[2:], (), number))
            else:
                last = found.pop()
                found.append(Shown(last.command, (*last.output, line), last.line))
    return found


def inline_commands(path: Path) -> Iterator[str]:
    """Commands in running text that can be run as they stand: with arguments, and without placeholders."""
    ran = {each.command for each in shown(path)}
    text = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for found in re.findall(r"`(briefgen [^`]+)`", text):
        command = " ".join(found.split())
        bare = len(command.split()) < LEAST_WORDS
        if not bare and command not in ran and not PLACEHOLDER.search(command) and ANYTHING not in command:
            yield command


def matches(wanted: tuple[str, ...], printed: str) -> bool:
    """Are the lines shown those printed? «…» stands for any lines, or for any rest of a line."""
    pattern = ""
    for line in wanted:
        if line.strip() == ANYTHING:
            pattern += r"(?:.*\n)*?"
        else:
            pattern += re.escape(line.strip()).replace(re.escape(ANYTHING), ".*") + r"\n"
    stripped = "".join(f"{line.strip()}\n" for line in printed.splitlines())
    return re.fullmatch(pattern, stripped) is not None
