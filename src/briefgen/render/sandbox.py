"""Templates may print, choose and loop, and nothing else: whatever else stands in one is refused before it runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from briefgen.packs.guess import guess
from briefgen.problems import Place, Problem, TemplateInvalid

MAX_KNOWN = 100
MAX_LOOPS = 3
"""Loops inside loops; the lists are short, so this bounds what a template can cost."""
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Name, nodes.Const, nodes.Getattr,
    nodes.Getitem, nodes.Filter, nodes.Test, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not,
    nodes.CondExpr, nodes.Keyword,
)  # fmt: skip
SEE = "see docs/templates.md for the names a template may print"
PRINTED = (
    "pages", "page", "separate", "language", "direction", "head", "title", "bottom_label", "bottom_line", "sections",
    "section", "table", "lines", "line", "lead", "text", "mark", "figure", "nothing", "item", "value", "annex",
    "sources_label", "sources", "source", "more_sources", "footer", "rows", "row", "en", "ar", "dot", "other", "loop",
)  # fmt: skip
"""The names that templates print, and those the shipped ones give in their loops."""
_NAMED = re.compile(r"has no attribute '(?P<attribute>[^']+)'|^'(?P<name>[^']+)' is undefined")
_IN_WORDS = (
    ("tag name expected", "«{%» is not followed by the name of a tag, such as if or for"),
    ("expected token 'end of print statement'", "«{{» is not closed by «}}» behind one name"),
    ("expected token 'end of statement block'", "«{%» is not closed by «%}»"),
    ("unexpected end of template", "a tag is not closed before the file ends"),
)
"""How the engine's words begin, in small letters, and what they mean."""
_FILTERS = ("upper", "lower", "capitalize", "trim", "length", "first", "last")


class ClosedEnvironment(SandboxedEnvironment):
    """A sandbox without calls, arithmetic, macros, includes or filters beyond a closed list."""

    def __init__(self, filters: Mapping[str, Callable[..., str]], **options: Any) -> None:
        super().__init__(undefined=StrictUndefined, extensions=(), **options)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in _FILTERS} | dict(filters)
        self.known: dict[str, Template] = {}

    def from_string(self, source: Any, *rest: Any, **named: Any) -> Template:
        """The template of a source, compiled once: every page is filled from the same parts of the same file."""
        if rest or named or not isinstance(source, str):
            return super().from_string(source, *rest, **named)
        if source not in self.known:
            if len(self.known) >= MAX_KNOWN:
                self.known.clear()
            self.known[source] = super().from_string(source)
        return self.known[source]

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _refuse(tree, 0)
        return tree


def _refuse(node: nodes.Node, loops: int) -> None:
    if not isinstance(node, _ALLOWED):
        what = type(node).__name__.lower()
        raise SecurityError(f"line {node.lineno}: a template may not use «{what}»")
    if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        raise SecurityError(f"line {node.lineno}: a template may not reach «{node.attr}»")
    if isinstance(node, nodes.For):
        loops += 1
        if node.recursive or loops > MAX_LOOPS:
            raise SecurityError(f"line {node.lineno}: loops stand deeper than {MAX_LOOPS}")
    for child in node.iter_child_nodes():
        _refuse(child, loops)


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Turn every fault of a template into TemplateInvalid: T003 syntax, T004 not allowed, T005 unknown name."""
    try:
        yield
    except SecurityError as error:
        raise TemplateInvalid([Problem("T004", str(error), Place(str(path)))]) from error
    except UndefinedError as error:
        line = _line_of(error)
        raise TemplateInvalid([Problem("T005", *_unknown(str(error), Place(str(path), line)))]) from error
    except TemplateSyntaxError as error:
        message = plain_words(str(error.message))
        raise TemplateInvalid([Problem("T003", message, Place(str(path), error.lineno))]) from error
    except (TemplateError, RecursionError, TypeError, ValueError) as error:
        raise TemplateInvalid([Problem("T003", str(error) or type(error).__name__, Place(str(path)))]) from error


def plain_words(message: str) -> str:
    """What the template engine finds wrong, in words for an editor."""
    return next((said for begin, said in _IN_WORDS if message.lower().startswith(begin)), message.rstrip("."))


def _unknown(message: str, place: Place) -> tuple[str, Place, str]:
    """Which name is not known, where, and which was meant."""
    found = _NAMED.search(message)
    if found is None:
        return message, place, SEE
    name = found["attribute"] or found["name"]
    close = guess(name, PRINTED)
    return f"«{name}» is not known here", place, f"did you mean «{close}»?" if close else SEE


def _line_of(error: BaseException) -> int:
    line = 0
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def compiled(environment: ClosedEnvironment, source: str, path: Path) -> Template:
    """Return the template, or TemplateInvalid with its place."""
    with named(path):
        return environment.from_string(source)
