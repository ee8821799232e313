"""What follows a match in its clause: where the transfer grammar can tell all of it, it ends the sentence.

«فرضت واشنطن عقوبات على شركات روسية»: a rule that reads the sanctions alone is completed by whom they are on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.extract.clauses import COMMAS, ENDS, clause_words
from briefgen.extract.free_spans import uncut, without_stops
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Match
from briefgen.extract.restricted import says_which
from briefgen.extract.transferred import lays_down, tail_in_english
from briefgen.extract.values import Builder
from briefgen.model import Text, Value
from briefgen.transfer.form import NounPhrase
from briefgen.wording.spoken import HEAD_END

CUT, DIRECT = "…", "direct"
LONGEST = 24
"""Tokens of the longest tail; more is another statement."""


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of a sentence in both languages, and the offset in the article at which it ends."""

    text: Text
    end: int
    behind: int
    """The offset at which the match ends."""


def tail_of(
    match: Match,
    line: Line,
    passed: Sequence[Mention],
    roles: Mapping[str, tuple[Value, ...]],
    builder: Builder,
    subject: Sequence[Value],
) -> Tail | None:
    """What stands between a match, its adverbials included, and the end of its clause; None where it is not told."""
    first = max([match.last, *(m.last for m in passed)])
    if any(m.type == "text" for _, ms in match.state.captures for m in ms):
        return None
    said_of = _said_of_the_last(match, line, roles, builder, subject) if first == match.last else None
    if said_of is None and first == match.last and says_which(match, line):
        ends = line.tokens[match.last - 1].end
        return Tail(Text("", CUT), ends, ends)
    if said_of is not None or first >= len(line.tokens):
        return said_of
    if line.norm(first) in COMMAS | ENDS and not lays_down(line, first):
        return None  # what stands behind a comma may be said of another
    whole, start, end = uncut(line, first)
    end = without_stops(whole, start, end)
    if not 0 < end - start <= LONGEST:
        return None
    past = match.state.reading is not None and match.state.reading.tense == "past"
    told = tail_in_english(whole, start, end, builder, subject, _joins(match, line, first, builder), past)
    if not told.en:
        return None
    return Tail(Text(builder.words(start, end, whole), told.en), whole.tokens[end - 1].end, line.tokens[first - 1].end)


def _said_of_the_last(
    match: Match, line: Line, roles: Mapping[str, tuple[Value, ...]], builder: Builder, subject: Sequence[Value]
) -> Tail | None:
    """The relative clause behind the last value of a match, which says of several which one it is.

    «رفض المجلس القرار الذي يلزم الحكومة بـ …»: the resolution that obliges the government to …
    """
    ends = line.tokens[match.last - 1].end
    last = next((v for values in roles.values() for v in values if v.end == ends and v.en), None)
    whole, at, end = uncut(line, match.last - 1)
    start = at + 1
    if last is None or whole is line or whole.norm(start) not in clause_words()["relatives"]:
        return None
    # What stands behind a comma may belong to what the match tells: «…، لتنفيذ الاتفاق».
    comma = next((n for n in range(start, end) if whole.norm(n) in COMMAS), end)
    end = without_stops(whole, start, comma)
    if not 0 < end - start <= LONGEST:
        return None
    plural = last.count != "singular"
    head = NounPhrase(0, "", definite=True, gender=last.gender, number=last.count, plural=plural, head=_head_noun(last))
    told = tail_in_english(whole, start, end, builder, subject, {}, False, head)
    if not told.en:
        return None
    return Tail(Text(builder.words(start, end, whole), told.en), whole.tokens[end - 1].end, ends)


def _head_noun(value: Value) -> str:
    """The English noun that a value ends in, by which a verb said of it is chosen: the proposal that he submitted."""
    words = HEAD_END.split(value.en or "")[0].split()
    return words[-1].removesuffix("s") if words else ""


def _joins(match: Match, line: Line, first: int, builder: Builder) -> dict[str, str]:
    """The English of prepositions by the words that may govern them: the match's verb, and the noun right before."""
    joins: dict[str, str] = {}
    words = builder.pack.lexicon.words
    told = {line.norm(at) for at in range(match.state.anchor + 1, match.last)}
    if match.state.reading is not None:
        joins.update(words[match.state.reading.word].joins)
    for reading in line.readings[first - 1]:
        if reading.kind in ("noun", "masdar"):
            joins.update(words[reading.word].joins)
    # «رحبت بالخطوة بحذر»: the verb has its «ب» already.
    return {word: english for word, english in joins.items() if english != DIRECT or word not in told}
