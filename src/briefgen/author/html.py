"""Pages for authors of rules: the templates, and text in two directions inside them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from briefgen.packs.folders import templates_folder
from briefgen.render.direction import clean, stretches
from briefgen.render.sandbox import named

_LETTER = "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdfd\ufe70-\ufefc"
_INSERT = re.compile(
    rf"(?<=«)[^«»]*[{_LETTER}][^«»]*(?=»)|[{_LETTER}](?:[^A-Za-z0-9{{}}«»\[\]]*[{_LETTER}])?"
)  # fmt: skip
"""Arabic in English text: all that stands between «», else from its first letter to its last."""


def directed(text: str) -> Markup:
    """English text as HTML, its Arabic held apart so that neither disturbs the order of the other."""
    parts, at = [], 0
    text = clean(text)
    for match in _INSERT.finditer(text):
        parts += [escape(text[at : match.start()]), Markup('<bdi lang="ar" dir="rtl">{}</bdi>').format(match.group())]
        at = match.end()
    return Markup("").join([*parts, escape(text[at:])])


def arabic(text: str) -> Markup:
    """Arabic text as HTML, what runs from left to right in it held apart."""
    pieces = stretches(clean(text), "ar")
    return Markup("").join(
        escape(piece.text) if piece.leftwards else Markup('<bdi dir="ltr">{}</bdi>').format(piece.text)
        for piece in pieces
    )


@cache
def _environment() -> SandboxedEnvironment:
    """The shipped templates; what they print is escaped."""
    made = SandboxedEnvironment(
        loader=FileSystemLoader(templates_folder()), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters |= {"directed": directed, "arabic": arabic}
    return made


def page(template: str, filters: Mapping[str, Any], **content: Any) -> bytes:
    """A page in UTF-8, filled from the template of this name; raises TemplateInvalid."""
    environment = _environment().overlay()
    environment.filters = {**environment.filters, **filters}
    with named(templates_folder() / template):
        return environment.get_template(template).render(**content).encode("utf-8", "replace")
