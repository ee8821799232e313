"""`nlp.add_pipe("briefgen")`: the facts of any spaCy Doc on ``doc._.facts`` and ``doc.spans["facts"]``."""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from briefgen.extract.pipeline import Extractor, extractor_of
from briefgen.model import Article, Paragraph
from briefgen.packs.cache import open_pack
from briefgen.packs.folders import rules_folder


class Component:
    """Reads ``doc.text`` with briefgen's own tokens and maps the facts back by character spans."""

    def __init__(self, extractor: Extractor) -> None:
        self.extractor = extractor
        if not Doc.has_extension("facts"):
            Doc.set_extension("facts", default=())

    def __call__(self, doc: Doc) -> Doc:
        article = article_of_text(doc.text)
        facts = self.extractor.extract(article).facts
        doc._.facts = facts
        spans = [doc.char_span(fact.start, fact.end, label=fact.slot, alignment_mode="expand") for fact in facts]
        doc.spans["facts"] = [span for span in spans if span is not None]
        return doc


def article_of_text(text: str) -> Article:
    """Plain text as an article: each line with text is a paragraph."""
    paragraphs: list[Paragraph] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            paragraphs.append(Paragraph(len(paragraphs) + 1, start, start + len(line.rstrip())))
        start += len(line)
    return Article("text", text, None, tuple(paragraphs))


@Language.factory("briefgen", default_config={"rules": None})
def make_component(nlp: Language, name: str, rules: str | None) -> Component:
    """The pipeline component, with the pack in ``rules`` or the shipped one."""
    return Component(extractor_of(open_pack(rules_folder(Path(rules) if rules else None))))
