"""The wordings of title, bottom line and table rows, from templates/digest.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import TemplateError, nodes

from briefgen.model import Text
from briefgen.packs.guess import guess
from briefgen.packs.yaml_door import Document, Node, find, key_node, open_yaml, plain
from briefgen.problems import Place, Problem, TemplateInvalid
from briefgen.wording.say import Speaker, names_in

FILE = "digest.yaml"
FIXED = ("nothing", "nothing_strict", "no_title", "untitled", "no_date")
COUNTED, KINDS = "not_dated", ("one", "more")
FIGURES = "figures"
STATUSES = (
    "present", "withdraw", "withdrawn", "deploy", "deployed", "remain", "killed", "wounded", "captured", "other",
)  # fmt: skip
"""Rows of figures that may have a wording; the others are told by the sentence of the fact."""
LANGUAGES = ("ar", "en")
CALLED = ("verb", "mood", "holder")
"""Names in a wording that are no roles."""
SEE = "see docs/templates.md for what digest.yaml holds"


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wordings as read: each a pair of languages."""

    texts: dict[str, Any]
    document: Document | None = None
    """The file they stand in, for messages."""

    def text(self, *path: str) -> Text:
        """The fixed words at a path of keys."""
        found = self.texts
        for step in path:
            found = found[step]
        return Text(str(found["ar"]), str(found["en"]))


@cache
def read_wordings(templates: Path) -> Wordings:
    """Read templates/digest.yaml; raises TemplateInvalid (T001, T007, and T005 for a key that nothing reads)."""
    path = templates / FILE
    if not templates.is_dir():
        raise TemplateInvalid([Problem("T001", "there is no such folder", Place(str(templates)))])
    if not path.is_file():
        raise TemplateInvalid([Problem("T001", f"{FILE} is missing", Place(str(templates)))])
    document, problems = open_yaml(path, str(path))
    if problems or document.root is None:
        raise TemplateInvalid(problems or [Problem("T007", f"{FILE} is empty", Place(str(path)))])
    found = plain(document.root)
    if not isinstance(found, dict):
        raise TemplateInvalid([Problem("T007", f"{FILE} holds no keys", Place(str(path)))])
    wrong = [*_missing(found, document), *_unknown(document)]
    if wrong:
        raise TemplateInvalid(wrong)
    return Wordings(found, document)


def check_wordings(wordings: Wordings, speaker: Speaker) -> None:
    """Raise TemplateInvalid where a row of figures could not be said: T003 no Jinja, T005 an unknown name or filter."""
    document = wordings.document
    if document is None or document.root is None:
        return
    problems: list[Problem] = []
    for status, texts in wordings.texts[FIGURES].items():
        for language in LANGUAGES:
            problems += _wrong_in(texts[language], find(document.root, (FIGURES, status, language)), document, speaker)
    if problems:
        raise TemplateInvalid(problems)


def _wrong_in(wording: str, node: Node, document: Document, speaker: Speaker) -> Iterator[Problem]:
    place, quoted = Place(document.file, node.line, node.column), document.lines[node.line - 1]
    try:
        tree = speaker.environment.parse(wording)
    except TemplateError as error:
        yield Problem("T003", str(error).rstrip("."), place, SEE, quoted)
        return
    used = {each.name for each in tree.find_all(nodes.Filter)}
    for kind, said, known in (
        ("role of the pack", names_in(wording) - set(CALLED), speaker.pack.roles),
        ("filter of wordings", used, speaker.environment.filters),
    ):
        for name in sorted(said - set(known)):
            yield Problem("T005", f"«{name}» is no {kind}", place, _meant(guess(name, known)), quoted)


def _missing(found: Mapping[str, Any], document: Document) -> Iterator[Problem]:
    paths = [(key,) for key in FIXED] + [(COUNTED, kind) for kind in KINDS]
    figures = found.get(FIGURES)
    paths += [(FIGURES, status) for status in figures] if isinstance(figures, dict) else [(FIGURES,)]
    for path in paths:
        texts: Any = found
        for step in path:
            texts = texts.get(step) if isinstance(texts, dict) else None
        lacking = [language for language in LANGUAGES if not isinstance(texts, dict) or not texts.get(language)]
        if path == (FIGURES,) or any(
            not isinstance(texts, dict) or not isinstance(texts.get(e), str) for e in LANGUAGES
        ):
            message = f"{' '.join(path)} lacks {' and '.join(lacking) or 'its words'}"
            yield Problem("T007", message, Place(document.file), SEE)


def _unknown(document: Document) -> Iterator[Problem]:
    root = document.root
    assert root is not None
    yield from _not_among(root, (*FIXED, COUNTED, FIGURES), document)
    figures = find(root, (FIGURES,))
    if figures is not root:
        yield from _not_among(figures, STATUSES, document)


def _not_among(node: Node, known: Iterable[str], document: Document) -> Iterator[Problem]:
    for key, _ in node.pairs or ():
        if key.text not in tuple(known):
            at = key_node(node, key.text or "")
            place, quoted = Place(document.file, at.line, at.column), document.lines[at.line - 1]
            yield Problem("T005", f"nothing reads «{key.text}»", place, _meant(guess(key.text or "", known)), quoted)


def _meant(close: str) -> str:
    return f"did you mean «{close}»?" if close else SEE
