"""A page as Markdown: English, a rule, then Arabic in a block that runs from right to left; or a file a language."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, Literal

from jinja2 import Template

from briefgen.model import Language
from briefgen.problems import Place, Problem, TemplateInvalid
from briefgen.render.content import Side, side
from briefgen.render.direction import isolated
from briefgen.render.files import read_template
from briefgen.render.labels import Labels
from briefgen.render.page import FittedPage
from briefgen.render.sandbox import ClosedEnvironment, compiled, named

Layout = Literal["bilingual", "separate"]
TEMPLATE = "briefing.md.j2"
_ANYWHERE = re.compile(r"([\\`*_\[\]<>|~$&])")
_AT_START = re.compile(r"^([\u200e\u200f\u2066-\u2069]*)(?:(\d+)([.)])|([#+\-=:>]))")


def escape(text: str) -> str:
    """Return ``text`` so that Markdown shows it as it is, wherever in a line it stands."""
    safe = _ANYWHERE.sub(r"\\\1", text)
    safe = re.sub(r"://", r"\\://", safe)
    safe = re.sub(r"(?i)\b(www)\.", r"\1\\.", safe)
    return _AT_START.sub(_escape_start, safe, count=1)


def _escape_start(match: re.Match[str]) -> str:
    marks, number, after, sign = match.groups()
    return f"{marks}{number}\\{after}" if number else f"{marks}\\{sign}"


def markdown(page: FittedPage, labels: Labels, layout: Layout, templates: Path) -> dict[str, str]:
    """Return the text of each file by the end of its name: «.md», or «.en.md» and «.ar.md»."""
    sides = [side(page.briefing, language, labels, page.hidden_sources) for language in page.languages]
    path = templates / TEMPLATE
    if layout == "bilingual":
        return {".md": _written(path, sides, separate=False)}
    return {f".{one['language']}.md": _written(path, [one], separate=True) for one in sides}


def _written(path: Path, sides: list[Side], *, separate: bool) -> str:
    template = _template(path, read_template(path))
    with named(path):
        text = template.render(pages=[_with_isolates(one) for one in sides], separate=separate)
    lost = [said for one in sides for said in spoken(one) if _bare(said) not in _bare(text)]
    if lost:
        message = f"{len(lost)} texts of the page are lost, first «{lost[0]}»"
        raise TemplateInvalid([Problem("T006", message, Place(str(path)), "is its tag missing or misspelt?")])
    return text.strip("\n") + "\n"


@cache
def _template(path: Path, content: bytes) -> Template:
    environment = ClosedEnvironment({}, autoescape=False, finalize=_finalize, trim_blocks=True, lstrip_blocks=True)
    try:
        source = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TemplateInvalid([Problem("T003", "is not UTF-8", Place(str(path)))]) from error
    return compiled(environment, source, path)


def _finalize(value: object) -> object:
    return escape(value) if isinstance(value, str) else value


def _with_isolates(one: Side) -> dict[str, Any]:
    language: Language = "ar" if one["language"] == "ar" else "en"

    def walk(value: Any) -> Any:
        if isinstance(value, str):
            return isolated(value, language)
        if isinstance(value, list):
            return [walk(entry) for entry in value]
        return {key: walk(entry) for key, entry in value.items()} if isinstance(value, dict) else value

    found: dict[str, Any] = walk(dict(one))
    return found | {"language": one["language"], "direction": one["direction"]}


def spoken(one: Side) -> list[str]:
    """Return every text of a side that a template may not leave out."""
    texts = [one["title"], one["bottom_line"], one["nothing"], one["annex"], one["more_sources"], *one["sources"]]
    for part in one["sections"]:
        texts.append(part["title"])
        for line in part["lines"]:
            texts += [line["lead"].strip(), line["text"], line["mark"], line["figure"]]
    return [text for text in texts if text]


def _bare(text: str) -> str:
    return re.sub(r"[\\\s\u200e\u200f\u2066-\u2069]", "", text)
