"""What says of which a match ends in: without it «the efforts» are nobody's, «any government» is all.

«أشاد بالجهود التي تبذلها قطر»: told without its clause, the sentence is marked as cut. «لن تشارك في أي
حكومة يرأسها فلان» must not be told without.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.arabic.normalize import fold
from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import CONJUNCTIONS, clause_words
from briefgen.extract.free_spans import uncut
from briefgen.extract.line import Line, Mention, all_finite
from briefgen.extract.match import Match
from briefgen.extract.mentions import QUOTES
from briefgen.model import Value
from briefgen.packs.pack import Pack

NAMED = frozenset({"person", "state", "body", "place", "group", "outlet", "date", "number"})
BODIES = frozenset({"group", "body"})
TEXT, WHAT = "text", "what"
NEAR = 4
"""Tokens before the end of a match in which «أي» may stand."""


def says_which(match: Match, line: Line) -> bool:
    """Stands a relative clause right behind the last word of a match, said of a thing and no name?"""
    whole, at, end = uncut(line, match.last - 1)
    if whole is line or at + 1 >= end:
        return False
    joined = whole.norm(at + 1) in CONJUNCTIONS and at + 3 < end and any(r.definite for r in whole.readings[at + 2])
    behind = at + 3 if joined else at + 1  # «الجهود والمساندة التي …»
    last = [m for _, mentions in match.state.captures for m in mentions if m.last == match.last]
    if whole.norm(behind) not in clause_words()["relatives"] and not (
        last and _cut_at_verb(match, line, whole, at + 1)
    ):
        return False
    return not any(m.type in NAMED and not _of_a_kind(m, line) for m in last)


def _of_a_kind(mention: Mention, line: Line) -> bool:
    """«شركات صينية»: are they bodies of a kind, and none that is named?"""
    return mention.type in BODIES and mention.name is None and not line.norm(mention.first).startswith(ARTICLE)


def _cut_at_verb(match: Match, line: Line, whole: Line, at: int) -> bool:
    """Is a clause cut out behind a noun without article, its verb first: «مشروع قانون يسمح بتمديد البقاء»?"""
    kept = match.last < len(line.tokens) and line.numbers[match.last] == whole.numbers[at]
    verb = at + (whole.norm(at) in clause_words()["denials"])  # «اتفاقا لا يضمن حقوقها»
    return (
        not kept and not whole.norm(at - 1).startswith(ARTICLE) and verb < len(whole.tokens) and all_finite(whole, verb)
    )


def waits_for_more(match: Match, line: Line, pack: Pack) -> bool:
    """Ends a match in a verb or a verbal noun whose own preposition stands behind it: «أكد أن الاجتماع نجح في …»?"""
    at, last = match.last - 1, match.last
    behind = last + 1 if line.norm(last) in QUOTES else last
    if behind >= len(line.tokens) or any(
        m.type in NAMED and m.last == last for _, ms in match.state.captures for m in ms
    ):
        return False
    if line.norm(behind) in CONJUNCTIONS and _quality(line, at) and _quality(line, behind + 1):
        return True  # «كانت بناءة ومفصلة»
    verbs = [r for r in line.readings[at] if r.finite or (r.kind == "masdar" and not r.definite)]
    if not verbs or len(verbs) < len(line.readings[at]):
        return False
    return all(fold(line.norm(behind)) in map(fold, pack.lexicon.words[r.word].frame) for r in verbs)


def _quality(line: Line, at: int) -> bool:
    """Is it an adjective without article?"""
    readings = line.readings[at] if at < len(line.tokens) else ()
    return bool(readings) and all(r.kind in ("adjective", "participle") and not r.definite for r in readings)


def holds_of_some(match: Match, line: Line) -> bool:
    """Ends a match in «أي» and a noun of which a clause, cut out of the line, says more?"""
    whole, at, end = uncut(line, match.last - 1)
    if (
        whole is line
        or at + 1 >= end
        or (match.last < len(line.tokens) and line.numbers[match.last] == whole.numbers[at + 1])
    ):
        return False
    if any(m.type == TEXT and m.last == match.last for _, mentions in match.state.captures for m in mentions):
        return False  # a free span is told with what was cut out
    any_of = clause_words()["any_of"]
    finite = any(reading.finite for reading in whole.readings[at + 1])
    return finite and any(line.norm(n) in any_of for n in range(max(match.first, match.last - NEAR), match.last))


def of_some(match: Match, line: Line) -> bool:
    """Begins a match behind «أي» or «بعض»: «سترد على أي هجوم يستهدف قواتها» tells of no attack?"""
    words = clause_words()
    return match.first > 0 and line.norm(match.first - 1) in words["any_of"] | words["parts_of"]


def of_another(match: Match, line: Line, roles: Mapping[str, tuple[Value, ...]], who: Sequence[Value]) -> bool:
    """Holds what is said another than the fact names, or who says it: «رفض الوزير، أمس، العرض», read as his object?

    A quotation may begin with a noun whose pronoun means nobody that the fact names: «تم تسليم مفاتيحها».
    """
    verb = line.tokens[max(match.state.anchor, match.first)].start
    behind = [value for value in roles.get(WHAT, ()) if value.start > verb]
    if any(value.start <= each.start < value.end for value in behind for each in who):
        return True
    quoted = {value.start for values in roles.values() for value in values if value.en is None}
    for _, mentions in match.state.captures:
        for mention in mentions:
            last = mention.first + 1
            if mention.type != TEXT or line.tokens[mention.first].start not in quoted or last >= len(line.tokens):
                continue
            nominal = any(r.kind in ("noun", "masdar") for r in line.readings[mention.first])
            if nominal and line.tokens[last].kind == "suffix" and not _means_one_of(line.norm(last), who):
                return True
    return False


def _means_one_of(pronoun: str, who: Sequence[Value]) -> bool:
    """May a pronoun mean who acts: «ها» a woman, a state or things, «ه» a man?"""
    if not who:
        return False
    if len(who) > 1 or who[0].count != "singular" or pronoun not in GENDERS:
        return True
    return who[0].gender == GENDERS[pronoun]


GENDERS = {"ها": "f", "ه": "m"}


def runs_from(mention: Mention, value: Value, line: Line) -> bool:
    """«في غضون عام من انتهاء الحرب»: a term that begins with what the sentence says behind it, and not now."""
    if (
        not (value.forms.get("on_en") or value.en or "").startswith(WITHIN)
        or line.norm(mention.last) not in clause_words()["out_of"]
    ):
        return False
    after = line.readings[mention.last + 1] if mention.last + 1 < len(line.tokens) else ()
    return any(r.kind in ("noun", "masdar") for r in after)


WITHIN = "within"
