"""A Briefing as files: fitted to one page, in Markdown and as a Word document."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from briefgen.model import Briefing, Language
from briefgen.render.labels import read_labels
from briefgen.render.markdown import Layout, markdown
from briefgen.render.page import FittedPage, fit

__all__ = ["FittedPage", "Layout", "render"]


def render(
    briefing: Briefing,
    languages: Collection[Language] = ("ar", "en"),
    formats: Collection[str] = ("md", "docx"),
    layout: Layout = "bilingual",
    *,
    templates: Path,
) -> dict[str, bytes]:
    """Return the page's files by name («briefing-2020-11-19.md»), English before Arabic whatever order is asked.

    ``layout`` separate writes a Markdown file for each language; a Word file always holds all that are asked.
    ``templates`` is the folder of briefing.md.j2, the Word templates and labels.yaml. Raises TemplateInvalid
    where one of them is missing or wrong, or would lose a text of the page.
    """
    labels = read_labels(templates)
    page = fit(briefing, tuple(languages), labels)
    files: dict[str, bytes] = {}
    if "md" in formats:
        for ending, text in markdown(page, labels, layout, templates).items():
            files[f"briefing-{briefing.stem}{ending}"] = text.encode("utf-8")
    if "docx" in formats:
        from briefgen.render.docx import docx

        files[f"briefing-{briefing.stem}.docx"] = docx(page, labels, templates)
    return files
