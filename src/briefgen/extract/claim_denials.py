"""Whether what somebody says is that something is not so: «إن بلاده لن تقبل …», «الخطوة غير مقبولة», «موسكو ترفض …»."""

from __future__ import annotations

from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, ENDS, clause_words
from briefgen.extract.line import Line
from briefgen.extract.mentions import QUOTES
from briefgen.extract.role_words import role_words
from briefgen.packs.pack import Pack

COLON, OTHER, OF = ":", "غير", "من"
OBJECTING, PASSIVE, PARTICIPLE = "objecting", "passive", "participle"
STOPS = COMMAS | ENDS
NEAR_BUT = 4
"""Tokens behind a word of denial in which «سوى» stands."""
LONGEST = 3
"""Tokens before the last of a name in which it begins."""
NEAR = 2
"""Tokens behind a verb in which «ليس» or «غير» may deny what it says."""


def claim_denied(line: Line, first: int, last: int, pack: Pack) -> bool:
    """Is the first verb of what is said denied or one of refusal, or is what it says of its subject denied?

    Relative clauses are no part of ``line``. «لا يزال», «لا يقل عن» and their like deny nothing.
    """
    words = clause_words()
    at = opened(line, first, last)
    if line.norm(at) == OF and line.norm(at + 1) == OTHER:
        return True  # «من غير المقبول أن …»
    inside = False
    for here in range(at, last):
        norm = line.norm(here)
        if norm in STOPS or norm in words["complementisers"] or norm == COLON or _another(line, here, at):
            return False
        inside = inside or norm in words["relatives"] or (here == at and norm in words["askers"])
        if inside:  # «ما رأيناه هناك لم نره هنا»: behind its own verb the relative is over
            inside = not any(r.finite for r in line.readings[here])
            continue
        if norm == OTHER:
            if _predicate(line, here, at):
                return True
            continue
        if norm in words["denials"]:
            return not _takes_back(line, here + 1)
        readings = line.readings[here]
        if readings and all(r.finite for r in readings):
            refuses = any(_refuses(r.word, pack) and r.voice != PASSIVE for r in readings)
            near = range(here + 1, min(here + NEAR, last))
            return refuses or any(line.norm(n) in words["denials"] and not _takes_back(line, n + 1) for n in near)
        if here > at and _refusing(line, here, pack):
            return True
    return False


def refuses_beside(line: Line, at: int, pack: Pack) -> bool:
    """Stands a verbal noun or participle of refusal or objection at a position: «أكدا رفضهما …», «الموقف الرافض»?"""
    readings = line.readings[at]
    return any(r.kind in ("masdar", PARTICIPLE) and _refuses(r.word, pack) for r in readings)


def opened(line: Line, first: int, last: int) -> int:
    """Where what is said begins: behind «إن», its pronoun and quotation marks."""
    light = QUOTES | CONJUNCTIONS | clause_words()["complementisers"] | {COLON}
    while first < last and (line.norm(first) in light or line.tokens[first].kind == "suffix"):
        first += 1
    return first


def _another(line: Line, at: int, begins: int) -> bool:
    """Goes it on with another clause: «بحث المسألة ولكنه لم يحدد موعدا», «القرار خطير ولا يخدم السلام»?"""
    if at == begins:
        return False
    words = clause_words()
    if line.norm(at) in words["however"]:
        return True
    behind = line.readings[at + 1] if at + 1 < len(line.tokens) else ()
    verb = bool(behind) and all(r.finite for r in behind)
    return line.norm(at) in CONJUNCTIONS and (verb or line.norm(at + 1) in words["denials"] | words["however"])


def _takes_back(line: Line, at: int) -> bool:
    """Stands behind a word of denial what makes it none: «لا يزال», «لا يقل عن», «لم يعد سوى عشرة»?"""
    if line.norm(at) in clause_words()["no_denial_before"] | role_words()["takes_back"]:
        return True
    return any(line.norm(n) in role_words()["nothing_but"] for n in range(at + 1, min(at + NEAR_BUT, len(line.tokens))))


def _predicate(line: Line, at: int, begins: int) -> bool:
    """Says «غير» of a definite noun before it what it is not: «الخطوة غير مقبولة», and not «خطوة غير مسبوقة»?"""
    behind = line.norm(at + 1)
    if behind.startswith(ARTICLE) or behind in role_words()["no_denial_after_other"]:
        return False
    return any(_definite(line, n) for n in range(begins, at)) and _definite(line, at - 1)


def _refusing(line: Line, at: int, pack: Pack) -> bool:
    """Says a participle of refusal something of the definite noun before it: «الفكرة مرفوضة»?"""
    if line.norm(at) in role_words()["refused"]:
        joined = line.norm(at - 1) in CONJUNCTIONS and not line.norm(at - 2).startswith(ARTICLE)
        return joined or _definite(line, at - 1)
    readings = line.readings[at]
    if not readings or line.norm(at).startswith(ARTICLE) or any(r.kind != PARTICIPLE for r in readings):
        return False
    return any(_refuses(r.word, pack) for r in readings) and _definite(line, at - 1)


def _definite(line: Line, at: int) -> bool:
    """Is a word definite by its article, its pronoun, or as a name?"""
    if at < 0:
        return False
    token = line.tokens[at]
    named = any(
        m.name is not None for here in range(max(at - 3, 0), at + 1) for m in line.starts[here] if m.last == at + 1
    )
    return token.kind == "suffix" or token.norm.startswith(ARTICLE) or token.norm in QUOTES or named


def _refuses(word: int, pack: Pack) -> bool:
    return word in pack.denying or word in pack.classes.get(OBJECTING, frozenset())


def denied(line: Line, first: int, last: int) -> bool:
    """Is the first verb of a clause denied, or what it says of its subject? What only a relative clause denies is not.

    «لا يزال», «لا بد» and their like deny nothing.
    """
    words, inside = clause_words(), False
    for at in range(first, last):
        norm = line.norm(at)
        stops = norm in words["complementisers"] or norm in COMMAS or _another(line, at, first)
        if stops or (inside and norm in words["denials"]):
            return False
        if norm in words["relatives"]:
            inside = True
            continue
        if inside:  # «الحوار الذي عقد في الدوحة لم يحقق …»: behind its own verb the relative is over
            inside = not any(reading.finite for reading in line.readings[at])
            continue
        if norm == OTHER and line.norm(at + 1) in role_words()["no_denial_after_other"]:
            continue
        if norm in words["denials"]:
            return not _takes_back(line, at + 1)
        if line.readings[at] and all(reading.finite for reading in line.readings[at]):
            return any(line.norm(n) in words["denials"] for n in range(at + 1, min(at + NEAR, last)))
    return False
