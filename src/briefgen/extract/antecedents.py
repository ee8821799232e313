"""Whom or what a pronoun or an adjective means that a told matter begins with: «احترام سيادتها», «وضع أخرى».

Where neither who acts nor a noun of the matter itself can be meant, what it means stands in the text before and not in
the fact, which then says nothing, or says it of another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.extract.clauses import CONJUNCTIONS, clause_words
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Match
from briefgen.model import Value
from briefgen.packs.pack import Pack

GENDERS = {"ها": "f", "ه": "m"}
"""Pronouns of one, by whose gender is known whom they may mean."""
THIRD = frozenset({"ها", "ه", "هما", "هم", "هن"})
NOMINAL = frozenset({"noun", "masdar", "adjective", "participle"})
TEXT, STANCE = "text", "stance"
TEXTS = frozenset({"source", "text", "document", "accord"})
PARTIES = frozenset({"state", "place", "body", "group", "person", "official"})
LANDS = frozenset({"state", "place"})
OWNERS = ("its ", "his ", "her ", "their ")


def of_something_else(
    match: Match, line: Line, roles: Mapping[str, tuple[Value, ...]], who: Sequence[Value], pack: Pack
) -> bool:
    """Means a pronoun, or «أخرى», of a told matter what the fact does not name?"""
    values = [value for each in roles.values() for value in each]
    parties = [*who, *(value for value in values if value.type in PARTIES and value not in who)]
    for _, mentions in match.state.captures:
        for mention in (m for m in mentions if m.type == TEXT):
            begins = line.tokens[mention.first].start
            said = next((v for v in values if v.start == begins), None)
            if said is None:
                continue
            if said.en is None:
                ends = said.end
                last = next(
                    (n for n in range(mention.first, mention.last) if line.tokens[n].start >= ends), mention.last
                )
                if _other_one(line, mention.first) or _unnamed(line, mention.first, last, parties):
                    return True
            elif _of_an_event(match, line, mention, said, pack):
                return True
    return False


def _other_one(line: Line, first: int) -> bool:
    """«وضع أخرى»: «others» behind a verbal noun that it says nothing of, or at the head."""
    others = clause_words()["other_ones"]
    if line.norm(first) in others or _which(line, first + 1):
        return True
    act = [r for r in line.readings[first] if r.kind == "masdar"]
    return line.norm(first + 1) in others and bool(act) and all(r.gender != "f" for r in act)


def _which(line: Line, at: int) -> bool:
    """«(اشترط أن) تشمل الأولى السياسي فلانا»: the first of what, behind a verb?"""
    if line.norm(at) not in clause_words()["ordinals_alone"]:
        return False
    return any(r.finite for r in line.readings[at - 1]) and not line.has(at - 1, "noun")


def _unnamed(line: Line, first: int, last: int, parties: Sequence[Value]) -> bool:
    """Means the first pronoun of a quotation none of those whom the fact names, and no noun before it?"""
    at = next((n for n in range(first + 1, last) if line.tokens[n].kind == "suffix" and line.norm(n) in THIRD), None)
    if at is None or any(_may_be(line.norm(at), party) for party in parties):
        return False
    carrier, begin = at - 1, first
    if line.has(first, "masdar") and line.norm(carrier - 1) not in CONJUNCTIONS:
        begin += 1  # «التنفيذ الدقيق له»: it is not the carrying out that is carried out
        while begin < carrier and _adjective(line, begin):
            begin += 1
    return not any(_names(line, n) for n in range(begin, carrier))


def _names(line: Line, at: int) -> bool:
    """May a pronoun mean what stands at a position: a noun, «ما», or a word that no list holds?"""
    if line.tokens[at].kind not in ("word", "number"):
        return False
    readings, words = line.readings[at], clause_words()
    open_noun = line.norm(at) in words["askers"] or line.norm(at) in words["relatives"]
    return open_noun or not readings or any(r.kind in NOMINAL for r in readings)


def _adjective(line: Line, at: int) -> bool:
    readings = line.readings[at]
    return bool(readings) and all(r.kind in ("adjective", "participle") for r in readings)


def _may_be(pronoun: str, party: Value) -> bool:
    """May a pronoun mean a party: «ها» a woman, a land or things, «ه» a man? A statement owns nothing."""
    if party.type in TEXTS:
        return False
    if pronoun not in GENDERS:
        return party.count != "singular"
    return party.count == "singular" and (party.type in LANDS or party.gender == GENDERS[pronoun])


def _of_an_event(match: Match, line: Line, mention: Mention, said: Value, pack: Pack) -> bool:
    """«معربا عن أسفه لانهياره»: what somebody welcomes, regrets or condemns did not happen to him."""
    first = mention.first
    if (
        not (said.en or "").startswith(OWNERS)
        or first + 1 >= len(line.tokens)
        or line.tokens[first + 1].kind != "suffix"
    ):
        return False
    if not line.has(first, "masdar"):
        return False
    reacting = clause_words()["reactions"]
    near = range(max(match.first, first - 4), first)
    reading = match.state.reading
    stance = reading is not None and reading.word in pack.classes.get(STANCE, frozenset())
    return stance or any(line.norm(n) in reacting for n in near)
