"""What a line leaves unsaid at its end: when, where and on what terms something is to be done, and which one is meant.

Of what has happened, where and when only add; of what is to come, and of what is promised, they say when it holds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.extract.clause_words import clause_words
from briefgen.extract.line import Line, Mention, all_finite
from briefgen.extract.match import Match
from briefgen.extract.mentions import QUOTES
from briefgen.extract.printed import hangs
from briefgen.extract.tail_spans import Rest, beside, rest_behind
from briefgen.extract.tails import Tail
from briefgen.model import Text, Value
from briefgen.transfer.tell import CUT

SAID_OF = re.compile(
    r"\b(?:aged|including|that|which|who|whom|whose|where|believed|thought|suspected|accused|located|called|named)\b"
)
ACCUSATIVE = "ا"
NOMINAL = ("noun", "adjective")
COMPLETING = ("of ", "for ", "on ", "to ", "with ", "against ", "between ", "that ", "which ", "who ")
AHEAD = frozenset({"next_step", "commitment"})


def left_unsaid(
    match: Match, line: Line, passed: Sequence[Mention], roles: Mapping[str, tuple[Value, ...]], slot: str
) -> Tail | None:
    """The mark of a cut behind a match whose clause goes on with more of it; None where it only adds, or ends."""
    ends = line.tokens[match.last - 1].end
    behind = [value for values in roles.values() for value in values if value.end > ends]
    if any(value.en is None or SAID_OF.search(value.en) for value in behind):
        return None  # a free span has been told with what is cut out of the line
    if any(m.type == "text" and m.last == match.last for _, ms in match.state.captures for m in ms):
        rest = rest_behind(match, line, match.last, roles, False)
        if rest is None or _told_to_its_end(rest, behind) or not _says_of_which(rest):
            return None
        return _cut(rest)
    rest = rest_behind(match, line, beside(match, line, passed), roles, False)
    if rest is not None and rest.line.norm(rest.start) in QUOTES:
        rest = replace(rest, start=rest.start + 1)  # «سيتم فتح المعبر "خلال أيام"»
    if rest is None or rest.commas or rest.end - rest.start < 2 or _told_to_its_end(rest, behind):
        return None
    return _cut(rest) if _says_of_which(rest) or _on_terms(rest, slot) else None


def _told_to_its_end(rest: Rest, behind: Sequence[Value]) -> bool:
    """Has a clause that was cut been told with what was cut: «انتخب رئيسا جديدا | خلفا للرئيس السابق»?"""
    if all_finite(rest.line, rest.start) and not rest.line.norm(rest.start).endswith(ACCUSATIVE):
        return False  # «جهاز | عثر عليه في الموقف» may have been left out
    return any(value.end >= rest.line.tokens[rest.end - 1].end for value in behind)


def cut_of(tail: Tail) -> Tail | None:
    """The mark in place of a tail that a wording has no place for: «سيتم عقد اجتماع لوزراء الخارجية»."""
    if tail.aside or not tail.text.en.startswith(COMPLETING):
        return None
    return Tail(Text("", CUT), tail.behind, tail.behind, aside=True)


def may_do_without(en: str, tail: Tail) -> bool:
    """Is a mark one of these, which a sentence does without where it would hang: «talks began …»?"""
    return tail.text.en == CUT and tail.aside and hangs(f"{en} {CUT}")


def _cut(rest: Rest) -> Tail:
    return Tail(Text("", CUT), rest.behind, rest.behind, aside=True)


def _says_of_which(rest: Rest) -> bool:
    """«جهاز عثر عليه في الموقف»: does a verb stand right behind a noun without article, said of it?"""
    line, at = rest.line, rest.start
    noun = at > 0 and any(line.has(at - 1, kind) for kind in NOMINAL) and not line.norm(at - 1).startswith(ARTICLE)
    return not rest.commas and noun and all_finite(line, at)


def _on_terms(rest: Rest, slot: str) -> bool:
    """«بموجب القانون», «رغم العنف»; of what is to come also «في القاهرة», «خلال أسابيع»."""
    words, line, at = clause_words(), rest.line, rest.start
    if line.norm(at) in words["terms_left"]:
        return True
    if slot not in AHEAD:
        return False
    when_or_where = words["place_prepositions"] | words["date_prepositions"] | words["set_off"]
    return line.norm(at) in when_or_where | words["completing"]
