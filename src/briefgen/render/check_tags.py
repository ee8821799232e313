"""What is wrong with the tags of a template: codes T003 to T006, T008, T012 and T051."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from jinja2 import TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError, TemplateError

from briefgen.model import Language
from briefgen.problems import Problem, TemplateInvalid
from briefgen.render.content import Part, Said, Side
from briefgen.render.docx import context_of, environment, filled, lost_texts
from briefgen.render.template_parts import Paragraph, Template

_TAG = re.compile(r"\{\{(?P<kind>r |p |tr |tc )?.*?\}\}|\{%(?P<way>r |p |tr |tc )?.*?%\}")
_WITHOUT_R = re.compile(r"\{\{(?!r\s)[^}]*\|\s*(?:en|ar|ar_inset)\b[^}]*\}\}")
_LINE = re.compile(r"line (\d+): ")
_NAMES = "see docs/templates.md for the names a template may print"
_LOST = "is its tag missing, or misspelt, or does it lack the r of {{r … }}?"


def tags(template: Template) -> Iterator[Problem]:
    """Every fault of the tags; what a page would lose is found out only where there is none."""
    found = [*_without_r(template), *_beside(template)]
    sides = samples(languages_of(template))
    for part in dict.fromkeys(each.part for each in template.paragraphs):
        paragraphs = [each for each in template.paragraphs if each.part == part]
        found += _named(template, paragraphs, context_of(sides))
    yield from found
    if not found:
        yield from _lost(template, sides)


def languages_of(template: Template) -> tuple[Language, ...]:
    """The languages that a template prints, by its name: «.ar.docx», «.en.docx», or both."""
    suffixes = template.path.suffixes[-2:-1]
    return cast("tuple[Language, ...]", (suffixes[0][1:],)) if suffixes in ([".ar"], [".en"]) else ("en", "ar")


def samples(languages: tuple[Language, ...]) -> list[Side]:
    """A page that has everything that a page can have, each text being its own name."""
    return [_sample(language) for language in languages]


def _sample(language: Language) -> Side:
    plain = {name: f"{language}.{name}" for name in Side.__annotations__}
    row = Said(lead="", text=f"{language}.row.text", mark=f"{language}.row.mark", figure=f"{language}.row.figure")
    line = Said(lead=f"{language}.line.lead", text=f"{language}.line.text", mark=f"{language}.line.mark", figure="")
    sections = [
        Part(title=f"{language}.section.title", table=True, lines=[row]),
        Part(title=f"{language}.other.title", table=False, lines=[line]),
    ]
    lists = {"sections": sections, "sources": [f"{language}.sources"], "language": language}
    return cast(Side, {**plain, **lists})


def _without_r(template: Template) -> Iterator[Problem]:
    for paragraph in template.paragraphs:
        for match in _WITHOUT_R.finditer(paragraph.words):
            yield Problem("T008", f"{paragraph.name}: {match.group()} lacks the r of {{{{r … }}}}", template.place)


def _beside(template: Template) -> Iterator[Problem]:
    """«{%p … %}» takes its whole paragraph away, and what stands beside it."""
    for paragraph in template.paragraphs:
        alone = [match.group() for match in _TAG.finditer(paragraph.words) if (match.group("way") or "").strip() == "p"]
        if alone and paragraph.words.replace(alone[0], "", 1).strip():
            message = f"{paragraph.name}: what stands beside {alone[0]} is not printed"
            yield Problem("T051", message, template.place, "give {%p … %} a paragraph of its own")


def _named(template: Template, paragraphs: list[Paragraph], context: Mapping[str, Any]) -> list[Problem]:
    """Mistakes in the language of tags, and names that there are not, by paragraph."""
    lines = ["".join(_plain(match) for match in _TAG.finditer(each.words)) for each in paragraphs]
    unfinished = [each for each, line in zip(paragraphs, lines, strict=True) if _open(each.words)]
    if unfinished:
        return [Problem("T003", f"{each.name}: a tag is not closed", template.place) for each in unfinished]
    source = "\n".join(lines)
    try:
        tree = environment().parse(source)
        environment().compile(source)
    except SecurityError as error:
        match = _LINE.match(str(error))
        where = paragraphs[int(match.group(1)) - 1].name if match else "a tag"
        return [Problem("T004", f"{where}: {_LINE.sub('', str(error))}", template.place)]
    except TemplateSyntaxError as error:
        where = paragraphs[min(error.lineno, len(paragraphs)) - 1].name
        return [Problem("T003", f"{where}: {error.message}", template.place)]
    except (TemplateError, RecursionError) as error:
        return [Problem("T003", str(error) or type(error).__name__, template.place)]
    return [
        Problem("T005", f"{paragraphs[line - 1].name}: there is no «{name}»", template.place, _NAMES)
        for line, name in dict.fromkeys(_unknown(tree, dict(context)))
    ]


def _plain(match: re.Match[str]) -> str:
    """A tag without the letters by which it takes a run, a paragraph, a row or a cell with it."""
    text, letters = match.group(), match.group("kind") or match.group("way")
    return text[:2] + text[2 + len(letters) :] if letters else text


def _open(words: str) -> bool:
    """Is a tag begun that does not end in its paragraph?"""
    rest = _TAG.sub("", words)
    return any(mark in rest for mark in ("{{", "{%", "}}", "%}"))


MISSING = object()


def _unknown(node: nodes.Node, known: dict[str, Any]) -> Iterator[tuple[int, str]]:
    """Names that a page does not have, with the lines they stand on; ``known`` holds a value for each name."""
    if isinstance(node, nodes.For):
        yield from _unknown(node.iter, known)
        items = _value(node.iter, known)
        inner = dict(known)
        if isinstance(node.target, nodes.Name):
            inner[node.target.name] = items[0] if isinstance(items, list) and items else None
        inner["loop"] = None
        for child in (*node.body, *node.else_):
            yield from _unknown(child, inner)
        return
    if isinstance(node, nodes.Name | nodes.Getattr) and _value(node, known) is MISSING:
        while isinstance(node, nodes.Getattr) and _value(node.node, known) is MISSING:
            node = node.node
        yield node.lineno, _written(node)
        return
    for child in node.iter_child_nodes():
        yield from _unknown(child, known)


def _value(node: nodes.Node, known: Mapping[str, Any]) -> Any:
    """The sample's value of a name; MISSING where there is none, None where that cannot be told."""
    if isinstance(node, nodes.Name):
        return known.get(node.name, MISSING)
    if isinstance(node, nodes.Getattr):
        owner = _value(node.node, known)
        if owner is MISSING or owner is None:
            return owner
        return owner.get(node.attr, MISSING) if isinstance(owner, dict) else MISSING
    return None


def _written(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "…"


def _lost(template: Template, sides: list[Side]) -> Iterator[Problem]:
    """The texts of a page that the template prints nowhere."""
    try:
        document = filled(template.path, template.content, context_of(sides)).docx
    except TemplateInvalid as error:
        yield from error.problems
        return
    for text in lost_texts(document, sides):
        if text.endswith(".title") and text.count(".") == 1:
            yield Problem("T012", f"the title, {text}, is not printed", template.place)
        else:
            yield Problem("T006", f"{text} is printed nowhere", template.place, _LOST)
