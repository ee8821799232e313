"""A Word template taken apart: its paragraphs with their numbers, styles with what they inherit, tables, settings."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from briefgen.problems import Place, Problem, TemplateInvalid
from briefgen.render.archive import check_archive
from briefgen.render.files import read_template

NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT = "word/document.xml"
SHOWN = 60
"""Characters of a paragraph that a message quotes."""
OFF = ("0", "false", "off", "none")
_BESIDE = re.compile(r"word/(?:header|footer)\d*\.xml")
ARABIC_TAG = re.compile(r"\|\s*ar(?!\w)")
INSET_TAG = re.compile(r"\|\s*ar_inset(?!\w)")
ENGLISH_TAG = re.compile(r"\|\s*en(?!\w)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: where it stands, what it says, and its element."""

    part: str
    number: int
    """From 1, in its part; empty ones are counted."""
    words: str
    style: str
    element: Any

    @property
    def name(self) -> str:
        """«paragraph 3, «{{r ar.title|ar }}»», as messages name it."""
        words = self.words if len(self.words) <= SHOWN else self.words[: SHOWN - 1] + "…"
        where = "" if self.part == DOCUMENT else f"{Path(self.part).stem}, "
        return f"{where}paragraph {self.number}, «{words}»"


@dataclass(frozen=True, slots=True)
class Template:
    """All that the checks ask of a template."""

    path: Path
    content: bytes
    parts: Mapping[str, Any]
    """The roots of the XML parts, by name."""
    names: frozenset[str]
    paragraphs: tuple[Paragraph, ...]
    styles: Mapping[str, Any]

    @property
    def place(self) -> Place:
        """The file."""
        return Place(str(self.path))

    def tagged(self) -> Iterator[Paragraph]:
        """The paragraphs that print something."""
        return (paragraph for paragraph in self.paragraphs if "{{" in paragraph.words)

    def chain(self, style: str) -> Iterator[Any]:
        """A style and those that it is based on, then the defaults of the document."""
        seen: set[str] = set()
        while style in self.styles and style not in seen:
            seen.add(style)
            yield self.styles[style]
            based = self.styles[style].find(f"{NAMESPACE}basedOn")
            style = value(based) if based is not None else ""
        root = self.parts.get("word/styles.xml")
        defaults = root.find(f"{NAMESPACE}docDefaults") if root is not None else None
        for name in ("pPrDefault", "rPrDefault"):
            found = defaults.find(f"{NAMESPACE}{name}") if defaults is not None else None
            if found is not None:
                yield found

    def of_paragraph(self, paragraph: Paragraph, name: str, attribute: str = "val") -> Any:
        """A property (bidi, jc, spacing, numPr) that holds for a paragraph: its own, or that of its styles.

        Where it has several attributes, each is inherited by itself: the one named is looked for.
        """
        return self._found([paragraph.element, *self.chain(paragraph.style)], f"pPr/{NAMESPACE}{name}", attribute)

    def of_text(self, paragraph: Paragraph, name: str, attribute: str = "val") -> Any:
        """A property (sz, szCs, rFonts, color) of the text that a paragraph's style gives."""
        return self._found([*self.chain(paragraph.style)], f"rPr/{NAMESPACE}{name}", attribute)

    def leftwards(self, paragraph: Paragraph) -> bool:
        """Does a paragraph run from right to left?"""
        return on(self.of_paragraph(paragraph, "bidi"))

    def _found(self, owners: list[Any], path: str, attribute: str) -> Any:
        every = [found for owner in owners if (found := owner.find(f"{NAMESPACE}{path}")) is not None]
        named = (found for found in every if f"{NAMESPACE}{attribute}" in found.attrib)
        return next(named if attribute != "val" else iter(every), None)


def on(element: Any) -> bool:
    """Is a property of yes or no there, and not switched off?"""
    return element is not None and element.get(f"{NAMESPACE}val", "1") not in OFF


def value(element: Any, name: str = "val") -> str:
    """An attribute of a property; empty where either is missing."""
    return "" if element is None else str(element.get(f"{NAMESPACE}{name}", ""))


def read(path: Path) -> Template:
    """Take a template apart; TemplateInvalid (T001, T002) where it is none."""
    content = read_template(path)
    check_archive(content, path)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            wanted = [n for n in names if n.startswith("word/") and n.endswith(".xml") and "/" not in n[5:]]
            parts = {name: etree.fromstring(archive.read(name), parser) for name in wanted}
        body, root = parts[DOCUMENT], parts["word/styles.xml"]
    except (KeyError, etree.XMLSyntaxError, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise TemplateInvalid([Problem("T002", f"is no Word file: {error}", Place(str(path)))]) from error
    beside = sorted(name for name in parts if _BESIDE.fullmatch(name))
    styles = {value(each, "styleId"): each for each in root.iter(f"{NAMESPACE}style")}
    usual = (n for n, each in styles.items() if (value(each, "default"), value(each, "type")) == ("1", "paragraph"))
    normal = next(usual, "Normal")
    paragraphs = [
        _paragraph(name, number, element, normal)
        for name, part in ((DOCUMENT, body), *((name, parts[name]) for name in beside))
        for number, element in enumerate(part.iter(f"{NAMESPACE}p"), 1)
    ]  # fmt: skip
    return Template(path, content, parts, frozenset(names), tuple(paragraphs), styles)


def _paragraph(part: str, number: int, element: Any, normal: str) -> Paragraph:
    words = "".join(text.text or "" for text in element.iter(f"{NAMESPACE}t"))
    style = value(element.find(f"{NAMESPACE}pPr/{NAMESPACE}pStyle")) or normal
    return Paragraph(part, number, words, style, element)
