"""A pack's folder to checked entries, each with its place; every mistake of every file in one run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgpack

from briefgen.messages.texts import told
from briefgen.packs.files import FOLDERS, MANIFEST, SUFFIXES, no_files, pack_files
from briefgen.packs.guess import guess
from briefgen.packs.parts import Parts, digest
from briefgen.packs.schema import KINDS, Entry, Manifest, PhraseEntry, RuleEntry
from briefgen.packs.validate import checked
from briefgen.packs.yaml_door import Document, Node, find, key_node, plain, problem_at, read_yaml
from briefgen.problems import Part, Place, Problem

MOST_LOOKED_AT = 4_000
PAGES, RULES = "pages", "facts"


@dataclass(slots=True, eq=False)
class Source:
    """A file of the pack; one that was read before without a mistake is parsed when a place in it is asked for."""

    file: str
    """Its name as messages show it."""
    data: bytes
    sha: str
    read: Document | None = None

    @property
    def document(self) -> Document:
        if self.read is None:
            self.read = read_yaml(self.data, self.file)[0]
        return self.read


@dataclass(frozen=True, slots=True)
class Loaded:
    """One entry of the pack: what it says, and the node and file it stands in."""

    folder: str
    key: str
    entry: Entry
    source: Source
    number: int
    """Which of the file's entries it is, from 0."""
    line: int
    column: int
    mended: Node | None = None
    """Its node, where that is not as it stands in the file."""
    known: Mapping[str, Sequence[Sequence[int]]] = field(default_factory=dict)
    """Lines and columns of its examples and `not`s, where the file need not be parsed to know them."""

    @property
    def document(self) -> Document:
        return self.source.document

    @property
    def node(self) -> Node:
        if self.mended is not None:
            return self.mended
        root = self.document.root
        assert root is not None and root.items is not None
        return root.items[self.number]

    def place(self, *path: str | int) -> Place:
        """Where the entry, or a part of it, stands."""
        if not path:
            return Place(self.source.file, self.line, self.column)
        match path:
            case (str() as key, int() as number) if key in self.known:
                return Place(self.source.file, *self.known[key][number])
        node = find(self.node, path)
        return Place(self.source.file, node.line, node.column)

    def problem(self, text: str, /, *path: str | int, at: Part | None = None, **parts: Part | None) -> Problem:
        """A problem at the entry, or at a part of it, told by ``text`` and ``parts`` (see messages.texts.told).

        ``at`` counts code points of that part's text.
        """
        return problem_at(self.document, find(self.node, path), text, at if isinstance(at, int) else None, **parts)

    def key_problem(self, text: str, /, *path: str | int, **parts: Part | None) -> Problem:
        """A problem at a key itself: the last of the path."""
        node = key_node(find(self.node, path[:-1]), str(path[-1]))
        return problem_at(self.document, node, text, **parts)


def load(folder: Path, parts: Parts | None = None) -> tuple[Manifest | None, list[Loaded], list[Problem]]:
    """Read and check every file of the pack at ``folder``; the problems are all there are.

    ``parts`` holds what earlier runs read and receives what is new; they are kept by the caller who gives them.
    """
    if not folder.is_dir():
        return None, [], [told("P020", Place(str(folder)))]
    if not (folder / MANIFEST).is_file():
        return None, [], [told("P021", Place(str(folder)), file=MANIFEST)]
    problems: list[Problem] = []
    entries: list[Loaded] = []
    manifest = None
    known = parts or Parts(folder)
    for path in pack_files(folder):
        file = path.relative_to(folder).as_posix()
        try:
            data = path.read_bytes()
        except OSError as error:
            problems.append(told("P086.unreadable", Place((folder / file).as_posix()), why=error.strerror or "OSError"))
            continue
        source = Source((folder / file).as_posix(), data, digest(data))
        if file == MANIFEST:
            source.read, found = read_yaml(data, source.file)
            problems += found
            mended = checked(Manifest, source.read, source.read.root, problems) if source.read.root else None
            manifest = mended[0] if mended else None
        else:
            entries += _read(file.split("/")[0], source, known, problems)
    if parts is None:
        known.write(forget=False)
    if not any(each.folder == RULES for each in entries) and not problems:
        problems.append(told("P087", Place(str(folder)), folder=RULES))
    return manifest, entries, problems + list(_passed_over(folder))


def _read(folder: str, source: Source, parts: Parts, problems: list[Problem]) -> list[Loaded]:
    """The entries of a file, from what was kept of it where it was read before without a mistake."""
    key = digest("file", folder, source.sha)
    kept = parts.get(key)
    if kept is not None:
        return [
            Loaded(folder, kind, KINDS[folder][kind].model_validate(said), source, number, line, column, None, known)
            for number, (kind, line, column, said, known) in enumerate(msgpack.unpackb(kept))
        ]
    before = len(problems)
    source.read, found = read_yaml(source.data, source.file)
    problems += found
    entries = list(_entries(folder, source, problems)) if source.read.root is not None else []
    if len(problems) == before:
        parts.put(key, msgpack.packb([(e.key, e.line, e.column, plain(e.node), _tests(e)) for e in entries]))
    return entries


def _tests(loaded: Loaded) -> dict[str, list[tuple[int, int]]]:
    """Where the examples and `not`s of an entry stand."""
    entry = loaded.entry
    if not isinstance(entry, PhraseEntry | RuleEntry):
        return {}
    nodes = {
        key: [find(loaded.node, (key, number)) for number in range(len(listed))]
        for key, listed in (("examples", entry.examples), ("not", entry.not_))
    }
    return {key: [(node.line, node.column) for node in found] for key, found in nodes.items()}


def _passed_over(folder: Path) -> Iterator[Problem]:
    """What is named like a file of rules and is none, and files that hold entries where nothing is read."""
    for path in no_files(folder):
        yield told("P086.link" if path.is_symlink() else "P086", Place(path.as_posix()))
    for path in sorted(folder.rglob("*.y*ml")):
        file = path.relative_to(folder)
        if (file.parts[0] in FOLDERS and path.suffix in SUFFIXES) or any(part.startswith(".") for part in file.parts):
            continue
        with suppress(OSError, UnicodeDecodeError), path.open(encoding="utf-8") as opened:
            begun = re.search(r"^ *- *\{? *([a-z]+):", opened.read(MOST_LOOKED_AT), re.MULTILINE)
            home = next((each for each, kinds in KINDS.items() if begun and begun[1] in kinds), None)
            if home and file.parts[0] != PAGES and file.name != MANIFEST:
                allowed = tuple(f"{each}/" for each in FOLDERS)
                yield told("P085", Place(path.as_posix()), home=home, allowed=allowed, endings=SUFFIXES)


def _entries(folder: str, source: Source, problems: list[Problem]) -> Iterator[Loaded]:
    document, root = source.document, source.document.root
    if root is None or root.items is None:
        problems.append(problem_at(document, root, "P022"))
        return
    for number, node in enumerate(root.items):
        first = node.pairs[0][0] if node.pairs else None
        key = (first.text or "") if first else ""
        if first is None or key not in KINDS[folder]:
            problems.append(_no_entry(folder, document, node, first))
            key = guess(key, KINDS[folder])
            if first is None or not key or node.pairs is None or any(k.text == key for k, _ in node.pairs):
                continue
            node = replace(node, pairs=((replace(first, text=key), node.pairs[0][1]), *node.pairs[1:]))
        loaded = checked(KINDS[folder][key], document, node, problems)
        if loaded is not None:
            yield Loaded(folder, key, loaded[0], source, number, node.line, node.column, loaded[1])


def _no_entry(folder: str, document: Document, node: Node, first: Node | None) -> Problem:
    """An entry that does not begin as one of its folder: the right key stands elsewhere, is misspelt, or is missing."""
    kinds = KINDS[folder]
    parts: dict[str, Part | None] = {"folder": folder, "allowed": tuple(f"{key}:" for key in kinds)}
    if first is not None:
        later = next((key.text for key, _ in node.pairs or () if key.text in kinds), None)
        elsewhere = next((each for each, others in KINDS.items() if first.text in others), None)
        close = guess(first.text or "", kinds)
        if later:
            parts["later"] = later
        elif elsewhere:
            parts["home"] = elsewhere
        else:
            parts["close"] = close
    if first is None and not node.text:
        return problem_at(document, node, "P023.nothing", **parts)
    return problem_at(document, first or node, "P023" if first else "P023.text", said=(first or node).text, **parts)
