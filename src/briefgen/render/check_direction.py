"""What is wrong in a template with the two directions: codes T009 and T030 to T040."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from briefgen.problems import Problem
from briefgen.render.direction import has_arabic
from briefgen.render.template_parts import (
    ARABIC_TAG,
    DOCUMENT,
    ENGLISH_TAG,
    INSET_TAG,
    NAMESPACE,
    Paragraph,
    Template,
    on,
    value,
)

SIDES = frozenset({"left", "right", "end"})
"""Alignments that Word turns round in a paragraph from right to left; «start» is where it begins anyhow."""
BOTH = ("sz", "szCs"), ("b", "bCs"), ("i", "iCs")
"""Properties of text, and those that take their place in Arabic."""
SAFE_FONT = "Arial"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LATIN = re.compile(r"[A-Za-z0-9]")


def directions(template: Template) -> Iterator[Problem]:
    """Every fault, in the order of the paragraphs."""
    yield from _defaults(template)
    for paragraph in template.paragraphs:
        leftwards = template.leftwards(paragraph)
        arabic = bool(ARABIC_TAG.search(paragraph.words))
        yield from _way(template, paragraph, leftwards, arabic)
        yield from _fixed_text(template, paragraph)
        if arabic or INSET_TAG.search(paragraph.words):
            yield from _letters(template, paragraph)
    yield from _tables(template)
    yield from _lists(template)
    yield from _section(template)


def _way(template: Template, paragraph: Paragraph, leftwards: bool, arabic: bool) -> Iterator[Problem]:
    """The direction of a paragraph, and that no alignment turns it round."""
    if arabic and not leftwards:
        hint = "set the style from right to left, or print with ar_inset"
        message = f"{paragraph.name} stands in the style {paragraph.style}, from left to right"
        yield Problem("T009", message, template.place, hint)
    if leftwards and ENGLISH_TAG.search(paragraph.words) and not arabic:
        message = f"{paragraph.name} prints English in the style {paragraph.style}, from right to left"
        yield Problem("T030", message, template.place, "set the style from left to right, or print with ar")
    side = value(template.of_paragraph(paragraph, "jc"))
    if leftwards and side in SIDES and "{{" in paragraph.words:
        message = f"{paragraph.name} runs from right to left and is aligned {side}, which Word turns round"
        yield Problem("T031", message, template.place, "delete the alignment: from right to left, text stands right")


def _letters(template: Template, paragraph: Paragraph) -> Iterator[Problem]:
    """Size, weight and font of Arabic, which are properties of their own."""
    for owner in (*template.chain(paragraph.style), paragraph.element):
        text = owner.find(f"{NAMESPACE}rPr")
        for plain, complex_script in BOTH if text is not None else ():
            if text.find(f"{NAMESPACE}{plain}") is not None and text.find(f"{NAMESPACE}{complex_script}") is None:
                message = f"{paragraph.name}: {paragraph.style} sets w:{plain} without w:{complex_script}"
                yield Problem("T032", message, template.place, "Arabic takes only the second: set both")
    font = value(template.of_text(paragraph, "rFonts", "cs"), "cs")
    if not font:
        yield Problem("T033", f"{paragraph.name} has no font for Arabic", template.place, "set w:cs in w:rFonts")
    elif font != SAFE_FONT:
        message = f"{paragraph.name} shows Arabic in {font}, which not every Word has"
        yield Problem("T034", message, template.place, f"{SAFE_FONT} is on all of them", severity="warning")


def _fixed_text(template: Template, paragraph: Paragraph) -> Iterator[Problem]:
    """Arabic written into the template itself: each direction in runs of its own, no hidden controls."""
    if _CONTROLS.search(paragraph.words):
        message = f"{paragraph.name} holds an invisible direction character"
        yield Problem("T036", message, template.place, "delete the word and type it anew")
    for run in paragraph.element.iter(f"{NAMESPACE}r"):
        words = _TAG.sub("", "".join(text.text or "" for text in run.iter(f"{NAMESPACE}t")))
        if not has_arabic(words):
            continue
        if _LATIN.search(words):
            message = f"{paragraph.name} has Latin letters or digits in one run with Arabic"
            yield Problem("T035", message, template.place, "give them a run of their own, from left to right")
        elif not on(run.find(f"{NAMESPACE}rPr/{NAMESPACE}rtl")) and not on(template.of_text(paragraph, "rtl")):
            message = f"{paragraph.name} has Arabic in a run from left to right"
            yield Problem("T035", message, template.place, "set the run from right to left (w:rtl)")


def _defaults(template: Template) -> Iterator[Problem]:
    """The languages of the document."""
    root = template.parts["word/styles.xml"]
    lang = root.find(f"{NAMESPACE}docDefaults/{NAMESPACE}rPrDefault/{NAMESPACE}rPr/{NAMESPACE}lang")
    settings = template.parts.get("word/settings.xml")
    theme = settings.find(f"{NAMESPACE}themeFontLang") if settings is not None else None
    for name, element in (("the defaults of its styles", lang), ("its settings", theme)):
        if not value(element, "bidi"):
            message = f"names no language for Arabic in {name}"
            yield Problem("T037", message, template.place, 'w:lang and w:themeFontLang need w:bidi="ar-IQ"')


def _tables(template: Template) -> Iterator[Problem]:
    """Arabic tables run from right to left, tables of both languages do not."""
    for table in template.parts[DOCUMENT].iter(f"{NAMESPACE}tbl"):
        inside = [each for each in template.tagged() if _holds(table, each.element)]
        arabic = [each for each in inside if template.leftwards(each)]
        turned = on(table.find(f"{NAMESPACE}tblPr/{NAMESPACE}bidiVisual"))
        if arabic and len(arabic) < len(inside) and turned:
            message = f"the table with {inside[0].name} holds both languages and runs from right to left"
            yield Problem("T038", message, template.place, "take w:bidiVisual away: English stands left, Arabic right")
        columns = len(table.findall(f"{NAMESPACE}tblGrid/{NAMESPACE}gridCol"))
        if arabic and len(arabic) == len(inside) and columns > 1 and not turned:
            message = f"the table with {inside[0].name} holds Arabic only and runs from left to right"
            yield Problem("T038", message, template.place, "in Word: Table properties, Right-to-left")


def _holds(table: Any, element: Any) -> bool:
    return next(element.iterancestors(f"{NAMESPACE}tbl"), None) is table


def _lists(template: Template) -> Iterator[Problem]:
    """A list runs one way."""
    numbering = template.parts.get("word/numbering.xml")
    if numbering is None:
        return
    kinds = {
        value(each, "numId"): value(each.find(f"{NAMESPACE}abstractNumId"))
        for each in numbering.iter(f"{NAMESPACE}num")
    }
    first: dict[str, tuple[Paragraph, bool]] = {}
    for paragraph in template.tagged():
        properties = template.of_paragraph(paragraph, "numPr")
        number = value(properties.find(f"{NAMESPACE}numId")) if properties is not None else ""
        if number not in kinds:
            continue
        leftwards = template.leftwards(paragraph)
        before, way = first.setdefault(kinds[number], (paragraph, leftwards))
        if way != leftwards:
            message = f"{paragraph.name} shares its list with {before.name}, which runs the other way"
            yield Problem("T039", message, template.place, "give each direction a list of its own (w:abstractNum)")


def _section(template: Template) -> Iterator[Problem]:
    """A document in Arabic only is one from right to left."""
    shown = [each for each in template.tagged() if each.part == DOCUMENT]
    sections = list(template.parts[DOCUMENT].iter(f"{NAMESPACE}sectPr"))
    turned = [section for section in sections if on(section.find(f"{NAMESPACE}bidi"))]
    if shown and all(map(template.leftwards, shown)) and len(turned) < len(sections):
        message = "holds Arabic only, and its section runs from left to right"
        yield Problem("T040", message, template.place, "in Word: Page setup, Layout, Section direction")
