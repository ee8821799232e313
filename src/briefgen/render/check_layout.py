"""What is wrong in a template with lines, tables, headings and colours: codes T010, T011 and T041 to T050."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefgen.problems import Problem
from briefgen.render.template_parts import ARABIC_TAG, DOCUMENT, INSET_TAG, NAMESPACE, Paragraph, Template, on, value

ROOM = 1.15
"""Times the size of its letters that a line must be high, or their marks are cut off."""
CONTRAST = 4.5
MODE = 15
"""The compatibility mode of Word 2013 and later."""
_HEADING = re.compile(r"heading \d", re.IGNORECASE)
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
WHITE = "FFFFFF"


def layout(template: Template) -> Iterator[Problem]:
    """Every fault."""
    told: set[str] = set()
    for paragraph in template.tagged():
        if paragraph.style not in told:
            told.add(paragraph.style)
            yield from _lines(template, paragraph)
            yield from _colour(template, paragraph)
    yield from _tables(template)
    yield from _headings(template)
    yield from _file(template)


def _lines(template: Template, paragraph: Paragraph) -> Iterator[Problem]:
    """Exact spacing, high enough, and Arabic no smaller than English."""
    rule, spacing = (template.of_paragraph(paragraph, "spacing", name) for name in ("lineRule", "line"))
    if value(rule, "lineRule") != "exact":
        message = f"{paragraph.name}: the style {paragraph.style} has no exact line spacing"
        yield Problem("T010", message, template.place, "the page may become two")
        return
    size, arabic = (_number(template.of_text(paragraph, name)) for name in ("sz", "szCs"))
    prints_arabic = bool(ARABIC_TAG.search(paragraph.words) or INSET_TAG.search(paragraph.words))
    letters = max(size, arabic if prints_arabic else 0)
    line = value(spacing, "line")
    if line.isdigit() and letters and int(line) / 20 < ROOM * letters / 2:
        message = f"{paragraph.name}: lines of {int(line) / 20:g} pt cut off letters of {letters / 2:g} pt"
        yield Problem("T041", message, template.place, f"make the lines {ROOM} times as high or the letters smaller")
    if prints_arabic and 0 < arabic < size:
        message = f"{paragraph.name} shows Arabic ({arabic / 2:g} pt) smaller than English ({size / 2:g} pt)"
        yield Problem("T042", message, template.place, "9.5 pt of English want 10.5 pt of Arabic", severity="warning")


def _number(element: Any) -> int:
    return int(value(element)) if value(element).isdigit() else 0


def _tables(template: Template) -> Iterator[Problem]:
    """Header row, caption, a paragraph between two tables and at the end of each cell."""
    for table in template.parts[DOCUMENT].iter(f"{NAMESPACE}tbl"):
        inside = [each for each in template.paragraphs if _in(each.element, table)]
        first = next((each for each in inside if "{{" in each.words), inside[0] if inside else None)
        name = first.name if first else "no paragraph"
        figures = any("item" in each.words and "{{" in each.words for each in inside)
        if figures and not any(on(row) for row in table.iter(f"{NAMESPACE}tblHeader")):
            message = f"the table of figures, with {name}, has no header row"
            yield Problem("T011", message, template.place, "in Word: repeat header row")
        if not value(table.find(f"{NAMESPACE}tblPr/{NAMESPACE}tblCaption")):
            message = f"the table with {name} has no caption for those who cannot see it"
            yield Problem("T047", message, template.place, "in Word: Table properties, Alt text", severity="warning")
        following = table.getnext()
        if following is not None and following.tag == f"{NAMESPACE}tbl":
            message = f"the table with {name} touches the next, and Word makes them one"
            yield Problem("T043", message, template.place, "put a paragraph between them")
    for cell in template.parts[DOCUMENT].iter(f"{NAMESPACE}tc"):
        last = cell[-1].tag if len(cell) else ""
        if last != f"{NAMESPACE}p":
            inner = next((each for each in template.paragraphs if _in(each.element, cell)), None)
            where = f"the cell with {inner.name}" if inner else "a cell"
            message = f"{where} does not end in a paragraph, and Word will not open the file"
            yield Problem("T044", message, template.place, "put a paragraph behind the table in it")


def _in(element: Any, owner: Any) -> bool:
    return any(parent is owner for parent in element.iterancestors())


def _headings(template: Template) -> Iterator[Problem]:
    """Real headings, outside tables."""
    found = [each for each in template.tagged() if each.part == DOCUMENT and _is_heading(template, each)]
    for paragraph in found:
        if next(paragraph.element.iterancestors(f"{NAMESPACE}tbl"), None) is not None:
            message = f"{paragraph.name} is a heading inside a table, and Word's navigation leaves it out"
            yield Problem("T045", message, template.place, "put it before the table")
    if not found:
        message = "has no heading: the titles of the sections are in no style «Heading 1»"
        yield Problem("T046", message, template.place, "base their style on Heading 1", severity="warning")


def _is_heading(template: Template, paragraph: Paragraph) -> bool:
    names = (value(style.find(f"{NAMESPACE}name")) for style in template.chain(paragraph.style))
    return any(_HEADING.fullmatch(name) for name in names)


def _colour(template: Template, paragraph: Paragraph) -> Iterator[Problem]:
    """Letters that can be read on what is behind them."""
    colour = value(template.of_text(paragraph, "color"))
    cell = next(paragraph.element.iterancestors(f"{NAMESPACE}tc"), None)
    shade = value(cell.find(f"{NAMESPACE}tcPr/{NAMESPACE}shd"), "fill") if cell is not None else ""
    behind = shade if _COLOUR.fullmatch(shade) else WHITE
    if _COLOUR.fullmatch(colour) and (ratio := _contrast(colour, behind)) < CONTRAST:
        message = f"{paragraph.name} stands in #{colour} on #{behind}, a contrast of {ratio:.1f} to 1"
        yield Problem("T048", message, template.place, f"readers need {CONTRAST} to 1", severity="warning")


def _contrast(one: str, other: str) -> float:
    """The ratio of two colours as WCAG 2 counts it, from 1 to 21."""
    dark, light = sorted(_luminance(each) for each in (one, other))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _file(template: Template) -> Iterator[Problem]:
    """The mode that Word opens it in, and what it carries along."""
    settings = template.parts.get("word/settings.xml")
    modes = [
        value(each) for each in (settings.iter(f"{NAMESPACE}compatSetting") if settings is not None else ())
        if value(each, "name") == "compatibilityMode"
    ]  # fmt: skip
    if not any(mode.isdigit() and int(mode) >= MODE for mode in modes):
        message = "opens in compatibility mode"
        yield Problem("T049", message, template.place, "in Word: File, Info, Convert", severity="warning")
    stale = sorted(name for name in template.names if name.startswith("docProps/thumbnail"))
    if stale:
        message = f"carries a picture of another page ({stale[0]})"
        yield Problem("T050", message, template.place, "in Word: do not save a thumbnail", severity="warning")
