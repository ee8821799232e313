"""The later sentences of a quotation: «قال الوزير: "نرفض العقوبات. نحن ملتزمون بالاتفاق"». He says the second too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.extract.candidates import Candidate
from briefgen.extract.claim import HAPPENED
from briefgen.extract.claim_denials import denied
from briefgen.extract.clauses import CONJUNCTIONS, clause_words
from briefgen.extract.facts import FactMaker
from briefgen.extract.free_spans import without_stops
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Match, State
from briefgen.extract.mentions import QUOTES
from briefgen.extract.printed import untellable
from briefgen.extract.quoted_on import speech_opened
from briefgen.extract.transferred import clause_in_english
from briefgen.model import Fact, Paragraph, Value
from briefgen.packs.pack import Matchable
from briefgen.transfer.tell import OURS
from briefgen.wording.filters import CLAIM

RULE, TEXT, WHO, WHAT = "free-quote", "text", "who", "what"
LEAST = 3
"""Tokens of the shortest sentence that says something."""


def said_on(
    lines: Sequence[Line], paragraph: Paragraph, maker: FactMaker, rules: Mapping[str, Matchable]
) -> list[Fact]:
    """The fact of a sentence inside a quotation that opened before it, where nothing else tells it.

    Only of a sentence of one clause that the grammar tells whole: a part left out might limit it.
    """
    rule, source = rules.get(RULE), maker.speakers.before
    if rule is None or source is None or source.en is None or len(lines) != 1 or lines[0].relative:
        return []
    line = lines[0] if lines[0].uncut is None else lines[0].uncut()
    first = int(line.norm(0) in CONJUNCTIONS)
    last = _quoted_up_to(line, first)
    if last - first < LEAST or line.norm(first) in clause_words()["subordinators"] | clause_words()["contrasts"]:
        return []
    begins, marks = line.tokens[first].start, maker.builder.scene.marks
    opened = speech_opened(maker.article.text, paragraph.start, paragraph.end, begins, marks)
    if opened is None or opened >= line.tokens[0].start - 1:
        return []
    told, _ = clause_in_english(line, first, last, maker.builder)
    if not told.en:
        return []
    span = Mention(TEXT, first, last)
    words = maker.builder.words(first, last, line)
    polarity = "negative" if denied(line, first, last) else "positive"
    en = f'"{told.en}"' if OURS.search(told.en) else told.en  # «لن نقبل بذلك»: in his own words
    value = maker.builder.value(span, line, words, en, CLAIM, how="transfer", polarity=polarity)
    match = Match(first, last, State(0.0, ((WHAT, (span,)),), -1, None, ()))
    roles: dict[str, tuple[Value, ...]] = {WHO: (source,), WHAT: (value,)}
    fact = maker.fact(Candidate(rule, match, line, HAPPENED), paragraph, roles, [], source)
    return [] if untellable(fact.text.en, source) else [fact]


def _quoted_up_to(line: Line, first: int) -> int:
    """Where what is quoted ends: at its closing mark, if nothing stands behind it; else nowhere."""
    last = without_stops(line, first, len(line.tokens))
    marks = [at for at in range(first, last) if line.norm(at) in QUOTES]
    if marks and (len(marks) > 1 or marks[0] != last - 1):
        return first
    return without_stops(line, first, marks[0]) if marks else last
