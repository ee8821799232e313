"""briefgen: bilingual one-page briefings from Arabic news, by rules.

    from pathlib import Path
    import briefgen

    pack = briefgen.load_pack()
    articles, problems = briefgen.read_articles([Path("seeds")])
    facts = {article.name: briefgen.extract(article, pack).facts for article in articles}
    for briefing in briefgen.brief(articles, facts, pack):
        files = briefgen.render(briefing)
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from briefgen.model import (
    Article,
    Briefing,
    Fact,
    Interval,
    Line,
    Number,
    Paragraph,
    Section,
    Source,
    Span,
    Text,
    Value,
)

if TYPE_CHECKING:
    from briefgen.api import brief, extract, load_pack, read_articles, render

__version__ = "0.1.0"
__all__ = [
    "Article", "Briefing", "Fact", "Interval", "Line", "Number", "Paragraph", "Section", "Source", "Span", "Text",
    "Value",
    "brief", "extract", "load_pack", "read_articles", "render",
]  # fmt: skip

_FUNCTIONS = frozenset({"brief", "extract", "load_pack", "read_articles", "render"})


class _Package(ModuleType):
    """The package as a module that is light to import and keeps the names of its functions.

    ``extract`` and ``render`` are parts of the package too; importing one would put the part where the function is.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _FUNCTIONS and isinstance(value, ModuleType)):
            super().__setattr__(name, value)

    def __getattr__(self, name: str) -> Any:
        if name in _FUNCTIONS:
            return getattr(import_module("briefgen.api"), name)
        raise AttributeError(f"module 'briefgen' has no attribute {name!r}")


sys.modules[__name__].__class__ = _Package
