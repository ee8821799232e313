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


def __getattr__(name: str) -> Any:
    """The functions are imported when first asked for, so that ``import briefgen`` stays light."""
    if name in _FUNCTIONS:
        from briefgen import api

        return getattr(api, name)
    raise AttributeError(f"module 'briefgen' has no attribute {name!r}")
