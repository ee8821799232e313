"""The guides for rule authors: every command and every snippet in them works, and both say the same."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.author.examples import try_all
from briefgen.extract.pipeline import Extractor
from briefgen.packs import schema
from briefgen.packs.cache import open_pack
from briefgen.packs.load import load
from briefgen.packs.pack import Pack
from briefgen.packs.pattern import KINDS, parse
from briefgen.packs.wordings import ATTRIBUTES, CALLS, FILTERS
from commands import command
from guide_blocks import ARABIC, ENGLISH, README, blocks, inline_commands, matches, shown

FOLDERS = {
    "word": "words", "class": "words", "transparent": "words", "name": "names", "phrase": "phrases", "rule": "facts",
    "cue": "context", "governor": "context", "idiom": "context", "attribution": "context", "slot": "context",
}  # fmt: skip
FRAGMENTS_OF = "embassy-opened"
"""The rule of the guide whose parts are shown alone."""
MOST_COMMANDS, MOST_LINES = 6, 12
GUIDES = pytest.mark.parametrize("guide", [ENGLISH, ARABIC], ids=["en", "ar"])


def snippets() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every entry that the guide shows, by the folder it belongs to; parts of a rule are put into their rule."""
    entries: list[dict[str, Any]] = []
    parts: list[dict[str, Any]] = []
    for block in blocks(ENGLISH, "yaml"):
        if not block.note:
            found = yaml.load(block.text, Loader=yaml.BaseLoader)
            (entries.extend if isinstance(found, list) else parts.append)(found)
    whole = next(entry for entry in entries if entry.get("rule") == FRAGMENTS_OF)
    for part in parts:
        for key, value in part.items():
            whole[key] = whole[key] + value if key in whole else value
    for entry in entries:
        yield FOLDERS[next(iter(entry))], entry


def place_snippets(pack: Path) -> None:
    for folder, entry in snippets():
        file = pack / folder / "guide.yaml"
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        text = yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, width=1000, default_style='"')
        file.write_text(before + text, encoding="utf-8")


def test_the_walk_through_works(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every command of the guide, in its order, with the files it shows and all its snippets in the pack."""
    monkeypatch.chdir(tmp_path)
    for block in blocks(ENGLISH):
        if block.note and block.language in ("text", "python") and not block.note.startswith("in "):
            Path(block.note).parent.mkdir(parents=True, exist_ok=True)
            Path(block.note).write_text(block.text, encoding="utf-8")
    for each in shown(ENGLISH):
        ended = command(monkeypatch, capsys, *shlex.split(each.command)[1:])
        printed = ended.out + ended.err
        assert ended.code == 0, f"{ENGLISH.name}:{each.line}: {each.command}\n{printed}"
        if each.output:
            assert matches(each.output, printed), f"{ENGLISH.name}:{each.line}: {each.command} printed\n{printed}"
        if each.command.startswith("briefgen rules new"):
            place_snippets(tmp_path / "my-rules")
    for block in blocks(ENGLISH):
        if block.language == "yaml" and block.note:
            assert Path(block.note).read_text(encoding="utf-8") == block.text, f"{ENGLISH.name}:{block.line}"
        if block.note.startswith("in "):
            said = Path(block.note.removeprefix("in ")).read_text(encoding="utf-8")
            assert all(line in said for line in block.text.splitlines()), f"{ENGLISH.name}:{block.line}\n{said}"
    for each_inline in inline_commands(ENGLISH):
        ended = command(monkeypatch, capsys, *shlex.split(each_inline)[1:])
        assert ended.code == 0, f"{each_inline}\n{ended.out}{ended.err}"
    folder = tmp_path / "my-rules"
    shown_entries = [each for each in load(folder)[1] if each.document.file.endswith("guide.yaml")]
    failed = [str(o.problem) for o in try_all(shown_entries, Extractor(open_pack(folder))) if o.problem]
    assert not failed, "\n".join(failed)


def test_the_walk_through_is_short() -> None:
    """From an unread sentence to a line on the page: six commands and twelve lines of YAML at most."""
    head = ENGLISH.read_text(encoding="utf-8").split("\n## ")[1]
    assert 0 < len(re.findall(r"^\$ ", head, re.MULTILINE)) <= MOST_COMMANDS
    written = next(block for block in blocks(ENGLISH, "yaml") if block.note)
    lines = [line for line in written.text.splitlines() if line and not line.startswith("#")]
    assert 0 < len(lines) <= MOST_LINES


def test_its_sentence_is_read_by_no_shipped_rule(extractor: Extractor) -> None:
    """Otherwise it is no walk-through: choose another sentence."""
    from briefgen.author.examples import article_of

    article = next(block for block in blocks(ENGLISH, "text") if block.note.startswith("news/"))
    assert [extractor.extract(article_of(line)).facts for line in article.text.splitlines() if line] == [()] * 3


def test_both_guides_show_the_same_blocks() -> None:
    """So that what holds for one holds for the other: commands, files and snippets are equal."""
    for each, other in zip(blocks(ENGLISH), blocks(ARABIC), strict=True):
        assert (each.language, each.note, each.text) == (other.language, other.note, other.text)
    assert list(inline_commands(ENGLISH)) == list(inline_commands(ARABIC))


def test_the_readme_shows_the_commands_of_the_walk_through() -> None:
    """Its first rule is the guide's."""
    first = README.read_text(encoding="utf-8").split("## Your first rule")[1].split("\n## ")[0]
    commands = [line.strip()[2:] for line in first.splitlines() if line.strip().startswith("$ ")]
    assert commands == [each.command for each in shown(ENGLISH)][: len(commands)] and len(commands) == MOST_COMMANDS


def keys() -> set[str]:
    """Every key that an entry of a pack may have."""
    models: list[Any] = [schema.Manifest, schema.Example, schema.Near, schema.OfficeTerm, schema.AdjectiveNames]
    models += [schema.SectionEntry, schema.SlotEntry, schema.RoleEntry, schema.TypeEntry]
    models += [model for kinds in schema.KINDS.values() for model in kinds.values()]
    return {field.alias or name for model in models for name, field in model.model_fields.items()}


def code_of(guide: Path) -> str:
    """What a guide sets as code, in its text and in its blocks."""
    text = guide.read_text(encoding="utf-8")
    return "\n".join([*re.findall(r"`([^`\n]+)`", text), *(block.text for block in blocks(guide))])


@GUIDES
def test_every_key_is_named(guide: Path) -> None:
    """As the schema of the pack has them."""
    code = code_of(guide)
    assert not {key for key in keys() if not re.search(rf"(?<![\w-]){key}(?![\w-])", code)}


@GUIDES
def test_every_filter_and_call_is_named(guide: Path) -> None:
    """As the closed lists of the wordings have them."""
    code = code_of(guide)
    assert not {name for name in FILTERS if not re.search(rf"\| {name}\b", code)}
    assert not {name for name in CALLS if f"{name}(" not in code}
    assert not {name for name in ATTRIBUTES if not re.search(rf"\.{name}\b", code)}


@GUIDES
def test_every_choice_of_a_key_is_named(guide: Path) -> None:
    """What `binds`, `says`, `refers` and the like may hold, and the conditions of `where`."""
    code = code_of(guide)
    models: list[Any] = [model for kinds in schema.KINDS.values() for model in kinds.values()]
    choices = {
        choice for model in models for found in model.model_fields.values()
        for choice in getattr(found.annotation, "__args__", ()) if isinstance(choice, str) and choice
    }  # fmt: skip
    wanted = {*choices, "least", "most", "id", "not_type", "not_phrase", "english"}
    assert len(wanted) > 25
    assert not {name for name in wanted if not re.search(rf"(?<![\w-]){name}(?![\w-])", code)}


@GUIDES
def test_every_kind_of_form_is_named(guide: Path) -> None:
    """Arabic and English, as the patterns take them."""
    text = guide.read_text(encoding="utf-8")
    assert not {arabic for arabic, english in KINDS.items() if arabic not in text or f"`{english}`" not in text}


@GUIDES
def test_the_patterns_of_the_reference_can_be_read(guide: Path) -> None:
    """The first column of the table of patterns."""
    text = guide.read_text(encoding="utf-8")
    table = next(part for part in text.split("\n\n") if "`<دشن>!`" in part)
    first = [row.replace(r"\|", "¦").split("|")[1] for row in table.splitlines()[2:]]
    patterns = [code.replace("¦", "|") for cell in first for code in re.findall(r"`([^`]+)`", cell)]
    assert len(patterns) > 12
    for pattern in patterns:
        parse(pattern if "..." not in pattern else f"في {pattern} من")


def test_what_differs_from_what_is_shown_is_noticed() -> None:
    """The comparison itself can fail."""
    assert matches(("a …", "…", "z"), "a b\nc\nd\nz\n") and matches(("…",), "")
    assert not matches(("a",), "b\n") and not matches(("a",), "a\nb\n")
