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

__version__ = "0.1.0"
__all__ = [
    "Article", "Briefing", "Fact", "Interval", "Line", "Number", "Paragraph", "Section", "Source", "Span", "Text",
    "Value",
    "brief", "extract", "load_pack", "read_articles", "render",
]  # fmt: skip

# Last, and here: the parts of the package have been imported by then, so that `extract` and `render` are the functions.
from briefgen.api import brief, extract, load_pack, read_articles, render
