"""A Briefing as files: fitted to one page, in Markdown and as a Word document."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from briefgen.model import Briefing, Language
from briefgen.render.labels import read_labels
from briefgen.render.markdown import Layout, markdown
from briefgen.render.page import FittedPage, fit

__all__ = ["FittedPage", "Layout", "files_of", "fitted", "render"]


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
    return files_of(fitted(briefing, languages, templates), formats, layout, templates)


def fitted(briefing: Briefing, languages: Collection[Language], templates: Path) -> FittedPage:
    """Return the briefing as it stands on its one page, and what had to be left off."""
    return fit(briefing, tuple(languages), read_labels(templates))


def files_of(page: FittedPage, formats: Collection[str], layout: Layout, templates: Path) -> dict[str, bytes]:
    """Return the files of a fitted page by name; see `render`."""
    labels, stem = read_labels(templates), page.briefing.stem
    files: dict[str, bytes] = {}
    if "md" in formats:
        for ending, text in markdown(page, labels, layout, templates).items():
            files[f"briefing-{stem}{ending}"] = text.encode("utf-8")
    if "docx" in formats:
        from briefgen.render.docx import docx

        files[f"briefing-{stem}.docx"] = docx(page, labels, templates)
    return files
