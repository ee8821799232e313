"""What a match reads and must not be told: begun or ended amid something, or a quotation that says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefgen.arabic.normalize import fold
from briefgen.extract.called_upon import called_in_nominative, called_on_in_it
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.counted_with import counted_with_others
from briefgen.extract.earlier import begun_long_ago
from briefgen.extract.edges import apposed, has_subject, oblique_subject, quotes_a_name, quotes_from_closing
from briefgen.extract.line import Line
from briefgen.extract.match import Match
from briefgen.extract.restricted import holds_of_some, of_some
from briefgen.extract.rumours import rumoured
from briefgen.model import Value
from briefgen.packs.pack import Pack
from briefgen.transfer.tell import CUT
from briefgen.wording.filters import CLAIM

WHO, OTHER, WHAT, GROUP = "who", "with_whom", "what", "group"
IN = "في"
NEAR = 8
"""Tokens before a call among which the verb that rejects it stands."""
LEAST_QUOTED = 3
"""Words of the shortest quotation that is told."""
CAME = (" came", " comes")
MARKS = '"«»“”،.'
BUT = ("بل", "لكن", "انما", "إنما")


def ill_bounded(match: Match, line: Line, pack: Pack) -> bool:
    """Shows what stands around a match that it tells less, or of another, than the sentence does?"""
    return (
        holds_of_some(match, line)
        or of_some(match, line)
        or quotes_from_closing(match, line)
        or quotes_a_name(match, line)
        or has_subject(line, match, pack)
        or oblique_subject(line, match)
        or _met_in_it(match, line, pack)
        or apposed(line, match)
        or begun_long_ago(match, line, pack)
        or _call_rejected(match, line, pack)
        or called_on_in_it(match, line, pack)
        or called_in_nominative(match, line)
        or _begins_in_an_aside(match, line)
        or _group_left_out(match, line)
        or rumoured(match, line)
        or _own_preposition_inside(match, line, pack)
        or counted_with_others(match, line, pack)
    )


def _own_preposition_inside(match: Match, line: Line, pack: Pack) -> bool:
    """«ينص الاتفاق على انسحاب القوات وعلى تبادل الأسرى»: is it no «agreement on a withdrawal» that does?"""
    reading = match.state.reading
    frame = pack.lexicon.words[reading.word].frame if reading is not None and reading.finite else ()
    for mention in (m for _, found in match.state.captures for m in found if m.first == match.state.anchor + 1):
        own = line.norm(mention.last + 1)
        again = line.norm(mention.last) in CONJUNCTIONS and own in frame
        dated = any(line.norm(n) in CONJUNCTIONS and line.norm(n + 1) in frame for n in range(mention.last, match.last))
        inside = {line.norm(n) for n in range(mention.first, mention.last)}
        if (again and own in inside) or (dated and not inside.isdisjoint(frame)):
            return True
    return False


def _met_in_it(match: Match, line: Line, pack: Pack) -> bool:
    """«زيارة التقى خلالها قادة محليين»: may those behind «خلالها», alone in the match, be whom he met?"""
    reading, at = match.state.reading, match.state.anchor
    if reading is None or not reading.finite or at + 2 >= len(line.tokens) or OTHER in dict(match.state.captures):
        return False
    if pack.lexicon.words[reading.word].word not in clause_words()["meets_whom"]:
        return False
    during = line.norm(at + 1) in clause_words()["during_it"] and line.tokens[at + 2].kind == "suffix"
    found = dict(match.state.captures).get(WHO, ())
    return during and len(found) == 1 and found[0].first > at + 2


def _begins_in_an_aside(match: Match, line: Line) -> bool:
    """«حذر الوزير، بعد يومين من | الهجوم، من انهيار …»: stands the preposition of what he said behind a comma still?"""
    found = dict(match.state.captures)
    spoken = max((mention.last for mention in found.get(WHO, ())), default=0)
    for mention in found.get(WHAT, ()):
        governs = mention.first - 1
        again = (n for n in range(mention.first, mention.last) if line.norm(n) in COMMAS)
        own = (line.norm(governs), f"{line.norm(governs)}أن")
        if spoken < governs and any(line.norm(n + 1) in own for n in again):
            return any(line.tokens[n].kind == "punctuation" for n in range(spoken, governs))
    return False


def _group_left_out(match: Match, line: Line) -> bool:
    """«أعلنت القيادة العامة في تنظيم (كذا) تشكيل …»: is the group passed over that whoever acts is part of?"""
    ends = [m.last for role, found in match.state.captures if role == WHO for m in found]
    at = max(ends, default=len(line.tokens))
    if at >= match.last or line.norm(at) != IN:
        return False
    near = (m for n in (at + 1, at + 2) if n < len(line.tokens) for m in line.starts[n])
    return any(m.type == GROUP for m in near)


def _call_rejected(match: Match, line: Line, pack: Pack) -> bool:
    """«رفض الحزب دعوة المعارضة إلى …»: is what is rejected read as the act of calling on somebody, whose call it is?"""
    calls, at = clause_words()["asked_by_others"], match.state.anchor
    if line.norm(at) in calls:
        return any(r.finite and r.word in pack.denying for n in range(max(at - NEAR, 0), at) for r in line.readings[n])
    reading = match.state.reading
    if reading is None or reading.word not in pack.denying:
        return False
    return any(line.norm(m.first) in calls for role, found in match.state.captures if role == WHAT for m in found)


def says_nothing(value: Value) -> bool:
    """Is it a quotation of no more than a preposition and a word, «على العموم», or of a name?"""
    words = value.ar.split()
    if (value.en or "").endswith(CAME):
        return True  # «جاء القرار، …»: what it came for is not told
    if value.how == "transfer" and len(words) == 1 and value.en and value.en.removeprefix("the ")[:1].isupper():
        return True  # «"سنتكوم"»: a name
    if value.en is not None or value.type != CLAIM:
        return False
    if _not_only(words):
        return True
    if words and words[0] in clause_words()["wait_for_more"] and not _says_more(words):
        return True  # «منذ الانتخابات، التي فاز فيها الحزب»: what has been since is not told
    if len(words) >= LEAST_QUOTED:
        return False
    return any(words[0] in clause_words()[name] for name in ("place_prepositions", "other_prepositions"))


def _not_only(words: list[str]) -> bool:
    """«لا يعترف فقط بالحدود» without «لكنه يدافع عنها»: quoted so far, it says the contrary."""
    folded = [fold(word).strip(MARKS) for word in words]
    cues = clause_words()
    denied = next((n for n, word in enumerate(folded) if word in cues["denials"]), len(folded))
    only = any(word in cues["not_only"] for word in folded[denied:])
    return only and not any(word.removeprefix("و").startswith(BUT) for word in folded)


def _says_more(words: list[str]) -> bool:
    """Follows a comma that opens no relative clause: «منذ الانتخابات، يعيش الحزب أزمة»?"""
    behind = (after for word, after in pairwise(words) if word[-1:] in COMMAS)
    return any(fold(after) not in clause_words()["relatives"] for after in behind)


def in_english(values: Sequence[Value], uncut: bool) -> bool:
    """Have all of them English? ``uncut``: for a rule that others stand in for where something would be left out."""
    return bool(values) and all(value.en is not None and not (uncut and value.en.endswith(CUT)) for value in values)
