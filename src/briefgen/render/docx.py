"""A page as a Word file, filled into a template that editors may restyle; no text is lost on the way."""

from __future__ import annotations

import io
import re
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from markupsafe import Markup, escape

from briefgen.model import Language
from briefgen.problems import Place, Problem, TemplateInvalid
from briefgen.render.archive import check_archive, settled
from briefgen.render.content import Said, Side, side
from briefgen.render.direction import EMBEDDED, END_OF_EMBEDDING, LRM, RLM, clean, has_letter, stretches
from briefgen.render.files import read_template
from briefgen.render.geometry import LINE_STEP, MEASURES, SIZE_STEP, Setting
from briefgen.render.labels import Labels
from briefgen.render.markdown import spoken
from briefgen.render.page import FittedPage
from briefgen.render.sandbox import ClosedEnvironment, named

if TYPE_CHECKING:
    from docxtpl import DocxTemplate

# A no-break space alone does not hold: LibreOffice parts a line at it in text that runs from right to left.
HELD_PILCROW = "\u2060\u202f\u2060¶\u2060"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKS = re.compile("[\\s\u200e\u200f\u202b\u202c\u2060]")
# docxtpl turns «{_{» back into braces after it has filled the page.
_BRACES = re.compile(r"\{_(?=[{%])|(?<=[}%])_\}")


def docx(page: FittedPage, labels: Labels, templates: Path) -> bytes:
    """Return the page as a Word file, the same bytes for the same page.

    Raises TemplateInvalid: T001 to T005 as the template is missing, too large, malformed, not allowed or names
    what there is not; T006 where a text of the page is not found in the file.
    """
    name = "briefing.docx" if len(page.languages) == 2 else f"briefing.{page.languages[0]}.docx"
    path = templates / name
    content = read_template(path)
    check_archive(content, path)
    sides = [side(page.briefing, language, labels, page.hidden_sources) for language in page.languages]
    template = filled(path, content, context_of(sides))
    document = template.docx
    _check_nothing_lost(document, sides, path)
    _set(document.styles.element, page.setting)
    _describe(document.core_properties, page, sides[0])
    buffer = io.BytesIO()
    document.save(buffer)
    return settled(buffer.getvalue())


def filled(path: Path, content: bytes, context: dict[str, Any]) -> DocxTemplate:
    """Return a template filled with a context; raises TemplateInvalid (T002 to T005)."""
    # docxtpl and python-docx cost 0.2 s, which a command that writes no Word file need not pay.
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate
    from lxml.etree import XMLSyntaxError  # type: ignore[import-untyped]

    try:
        template = DocxTemplate(io.BytesIO(content))
        with named(path):
            template.render(context, environment(), autoescape=True)
    except (KeyError, PackageNotFoundError, XMLSyntaxError) as error:
        raise TemplateInvalid([Problem("T002", f"is no Word file: {error}", Place(str(path)))]) from error
    except AttributeError as error:  # docxtpl takes for granted what Word always writes
        message = "is not as Word writes it: a table lacks its columns, or a paragraph its place"
        raise TemplateInvalid([Problem("T002", message, Place(str(path)))]) from error
    return template


@cache
def environment() -> ClosedEnvironment:
    """Return the environment of Word templates: their filters, and nothing else."""
    filters = {"en": _english, "ar": _arabic, "ar_inset": _arabic_inset}
    return ClosedEnvironment(filters, autoescape=True)


def _english(text: object, style: str = "") -> Markup:
    return _runs(str(text), "en", style)


def _arabic(text: object, style: str = "") -> Markup:
    return _runs(str(text), "ar", style)


def _arabic_inset(text: object, style: str = "") -> Markup:
    """Arabic inside a paragraph that runs from left to right."""
    words = str(text)
    if not words:
        return Markup("")
    return _run(RLM, True, style) + _runs(words, "ar", style) + _run(RLM, True, style)


def _runs(text: str, language: Language, style: str) -> Markup:
    """Return one run for each direction: Word turns «F-16» round when it shares a run with Arabic."""
    own = LRM if language == "en" else RLM
    runs: list[Markup] = []
    for stretch in stretches(text, language):
        words = stretch.text
        if stretch.quotation:
            runs.append(_quotation(words, style))
            continue
        if stretch.leftwards != (language == "ar"):
            mark = RLM if stretch.leftwards else LRM
            words = f"{mark}{words}{mark}" if stretch.leftwards or not words.isdigit() else words
        elif runs or not has_letter(words):
            # A digit, a comma or a space between two insets would run on in the insets' direction.
            words = f"{own}{words}"
        runs.append(_run(words, stretch.leftwards, style))
    return Markup("").join(runs)


def _quotation(text: str, style: str) -> Markup:
    """An Arabic quotation in an English line, held together, with Latin words and numbers in runs of their own."""
    opened, closed = f"{RLM}{EMBEDDED}", f"{END_OF_EMBEDDING}{RLM}"
    return _run(opened, True, style) + _runs(text, "ar", style) + _run(closed, True, style)


def _run(text: str, leftwards: bool, style: str) -> Markup:
    look = f"<w:rStyle w:val={quoteattr(style)}/>" if style else ""
    way = "<w:rtl/>" if leftwards else '<w:rtl w:val="0"/>'
    return Markup(f'<w:r><w:rPr>{look}{way}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>')


def context_of(sides: list[Side]) -> dict[str, Any]:
    """Return what templates print: each language's side, and what both share row by row."""
    first, other = sides[0], sides[-1]
    languages = [one["language"] for one in sides]
    sections = []
    for number, part in enumerate(first["sections"]):
        parts = {one["language"]: one["sections"][number] for one in sides}
        rows = [_row(languages, lines) for lines in zip(*(found["lines"] for found in parts.values()), strict=True)]
        titles = {language: {"title": found["title"]} for language, found in parts.items()}
        sections.append({"table": part["table"], "rows": rows, **titles})
    sources = [
        dict(zip(languages, texts, strict=True))
        for texts in zip(*([*one["sources"], *_some(one["more_sources"])] for one in sides), strict=True)
    ]
    value = _pair(first["value"], other["value"])
    context: dict[str, Any] = {one["language"]: one for one in sides}
    context |= {"sections": sections, "sources": sources, "value": value}
    context |= {"nothing": bool(first["nothing"]), "annex": bool(first["annex"])}
    safe: dict[str, Any] = _without_braces(context)
    return safe


def _row(languages: list[str], lines: tuple[Said, ...]) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for language, one in zip(languages, lines, strict=True):
        # A mark is never parted: «[2 ¶» at the end of a line and «5]» on the next would be read as nothing.
        mark = " " + one["mark"].replace(" ¶", HELD_PILCROW) if one["mark"] else ""
        row[language] = {"lead": one["lead"], "text": one["text"], "mark": mark}
    row["figure"] = _pair(lines[0]["figure"], lines[-1]["figure"])
    return row


def _pair(first: str, other: str) -> dict[str, str]:
    """Return a text for the column between the languages: said once where both say the same."""
    differ = first != other
    return {"en": first, "ar": other, "dot": " · " if differ else "", "other": other if differ else ""}


def _some(text: str) -> list[str]:
    return [text] if text else []


def _without_braces(value: Any) -> Any:
    if isinstance(value, str):
        return _BRACES.sub(lambda match: match.group().replace("_", " _ "), value)
    if isinstance(value, list):
        return [_without_braces(entry) for entry in value]
    return {key: _without_braces(entry) for key, entry in value.items()} if isinstance(value, dict) else value


def lost_texts(document: Any, sides: list[Side]) -> list[str]:
    """Return the texts of a page that a filled document does not show."""
    found = "\n".join(
        "".join(_MARKS.sub("", text.text or "") for text in paragraph.iter(f"{_WORD}t") if _is_shown(text))
        for paragraph in document.element.body.iter(f"{_WORD}p")
    )
    wanted = [_without_braces(text) for one in sides for text in spoken(one)]
    return [text for text in wanted if _MARKS.sub("", text) not in found]


def _check_nothing_lost(document: Any, sides: list[Side], path: Path) -> None:
    lost = lost_texts(document, sides)
    if lost:
        hint = "is its tag missing, or misspelt, or does it lack the r of {{r … }}?"
        raise TemplateInvalid(
            [Problem("T006", f"{len(lost)} texts of the page are lost, first «{lost[0]}»", Place(str(path)), hint)]
        )


def _is_shown(text: Any) -> bool:
    # A run inside a text, which is what {{ }} without its r makes, is in the file and on no page.
    return all(parent.tag != f"{_WORD}t" for parent in text.iterancestors())


def _set(styles: Any, setting: Setting) -> None:
    """Tighten the template's own styles as the page was fitted; what an editor changed keeps its proportions."""
    shrinking = {name.replace(" ", "") for name, measure in MEASURES.items() if measure.shrinks}
    for style in styles.iter(f"{_WORD}style"):
        identifier = style.get(f"{_WORD}styleId", "")
        steps = setting.steps if re.sub("(English|Arabic)$", "", identifier) in shrinking else 0
        for spacing in style.iter(f"{_WORD}spacing"):
            for side_of in ("before", "after"):
                _change(spacing, side_of, lambda old: old * setting.spacing)
            _change(spacing, "line", lambda old, less=steps: old - 20 * LINE_STEP * less)
        for size in (*style.iter(f"{_WORD}sz"), *style.iter(f"{_WORD}szCs")):
            _change(size, "val", lambda old, less=steps: old - 2 * SIZE_STEP * less)


def _change(element: Any, attribute: str, new: Any) -> None:
    old = element.get(f"{_WORD}{attribute}")
    if old is not None and old.isdigit():
        element.set(f"{_WORD}{attribute}", str(round(new(int(old)))))


def _describe(properties: Any, page: FittedPage, first: Side) -> None:
    published = page.briefing.published
    day = datetime(published.year, published.month, published.day) if published else datetime(1980, 1, 1)
    properties.title = clean(first["title"])[:255]
    properties.author = "briefgen"
    properties.last_modified_by = "briefgen"
    properties.language = "ar" if page.languages == ("ar",) else "en-GB"
    properties.subject = first["head"][:255]
    properties.created = properties.modified = day
    properties.revision = 1
