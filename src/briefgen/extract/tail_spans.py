"""Where the rest of a clause behind a match begins and ends, and which noun a clause that opens it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.extract.clause_words import DASHES, OPEN
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, ENDS, clause_words
from briefgen.extract.free_spans import uncut, without_stops
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Match
from briefgen.extract.mentions import ARTICLE, QUOTES
from briefgen.extract.transferred import NAMES, PEOPLE, PERSON, lays_down
from briefgen.model import Value
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.wording.filters import ACTION, CLAIM
from briefgen.wording.spoken import HEAD_END

COLON, DATE = ":", "date"
AND_THAT = "و ذلك"
ACCUSATIVE, LEAST = "ا", 3
"""The ending of an indefinite accusative, and letters of a word that may be one."""
OWNED = ("the ", "its ", "his ", "her ", "their ", "this ", "these ", "all ", "both ")
"""English beginnings of a noun phrase of which it is known which one is meant."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What stands from ``start`` up to ``end`` behind a match in its uncut line.

    ``commas``: how many tokens part the two, a comma and «وذلك».
    """

    line: Line
    start: int
    end: int
    commas: int = 0
    heads: tuple[NounPhrase, ...] = ()
    """The noun that ends the match, and the genitive that ends it, of which a clause at ``start`` may speak."""
    verbal: bool = False
    """Is its first word a verb, and no noun that it may be written like: «اجتماعا عقده المجلس»?"""

    @property
    def behind(self) -> int:
        """The offset at which the words before the rest end."""
        return self.line.tokens[self.start - 1 - self.commas].end


def rest_behind(match: Match, line: Line, last: int, roles: Mapping[str, tuple[Value, ...]], says: bool) -> Rest | None:
    """The rest of the clause behind position ``last`` of its line, as far as it may belong to the match.

    ``says``: the verb of the match is one of saying. None where nothing is left that may.
    """
    whole, at, end = uncut(line, last - 1)
    start = _behind_asides(whole, at + 1, end, frozenset(line.numbers))
    start = _behind_bound(whole, start, at + 1)
    end = without_stops(whole, start, _before_account(whole, start, end)) if start < end else start
    if start >= end:
        return None
    if whole.norm(start) not in COMMAS | ENDS:
        heads = _heads(whole, start, roles)
        if heads:  # behind a comma may stand what the match tells: «…، لتنفيذ الاتفاق»
            end = next((at for at in range(start, end) if whole.norm(at) in COMMAS), end)
        return Rest(whole, start, end, heads=heads, verbal=bool(heads) and _surely_verb(whole, start))
    if lays_down(whole, start):
        return Rest(whole, start, end)
    behind = start + 3 if whole.stands(start + 1, AND_THAT) else start + 1  # «، وذلك لتنسيق العمليات»
    if behind < end and whole.norm(start) in COMMAS and _belongs(match, line, whole, behind, says):
        return Rest(whole, behind, end, commas=behind - start)
    return None


def leaves_off(rest: Rest) -> bool:
    """Does a rest that is not told complete what stands before it: «(زيادة الإنتاج) بنحو 75 ألفا», «وسلامة أراضيها»?

    Where, when and on what occasion it was only adds; those prepositions are not in the list.
    """
    words, line, at = clause_words(), rest.line, rest.start
    if rest.commas or at + 1 >= rest.end:
        return False
    if line.norm(at) in CONJUNCTIONS:
        readings = line.readings[at + 1]
        return bool(readings) and all(r.kind in ("noun", "masdar") for r in readings)
    if line.norm(at + 1) in words["wounds"]:
        return False  # «أصيب خمسة بجروح»
    if line.norm(at) in words["without"]:
        return True  # «التقيا | دون التوصل إلى نتيجة»
    apart = line.tokens[at].kind == "proclitic" or len(line.norm(at)) > 1
    return apart and line.norm(at) in words["completing"]


def beside(match: Match, line: Line, passed: Iterable[Mention]) -> int:
    """The position behind a match and the days and places that stand right behind it."""
    last = match.last
    for mention in sorted(passed, key=lambda m: m.first):
        if mention.first >= last and all(_light(line, at) for at in range(last, mention.first)):
            last = mention.last
        last = max(last, mention.last) if mention.first < last else last
    return last


def _light(line: Line, at: int) -> bool:
    words = clause_words()
    light = words["date_prepositions"] | words["place_prepositions"]
    return line.tokens[at].kind == "punctuation" or line.norm(at) in light


def _behind_asides(whole: Line, start: int, end: int, numbers: frozenset[int]) -> int:
    """The position behind a bracket, an aside between commas or dashes, or «على لسان …» that stands at a position."""
    at = start
    tongue = (whole.norm(start), whole.norm(start + 1)) == clause_words().tongue
    while at < end and whole.numbers[at] not in numbers and (tongue or whole.norm(start) in OPEN | COMMAS | DASHES):
        at += 1
    while at < end and whole.norm(at) in QUOTES:
        at += 1
    return at


def _behind_bound(whole: Line, start: int, first: int) -> int:
    """The position behind «على الأقل», which the number has said."""
    bounds = clause_words()["bounds"]
    here = f"{whole.norm(start)} {whole.norm(start + 1)}"
    return start + 2 if start == first and here in bounds else start


def _before_account(whole: Line, start: int, end: int) -> int:
    """Where the rest ends before «، بحسب …» and its like, which say who tells it."""
    words = clause_words()
    if whole.norm(start) in words["accounts_of"]:
        return start
    for at in range(start, end - 1):
        upon = whole.norm(at + 1) in words["upon"] and whole.norm(at + 2) in words["askers"]
        if whole.norm(at) == COLON:
            return at
        if whole.norm(at) in COMMAS and (whole.norm(at + 1) in words["accounts_of"] or upon):
            return at
    return end


def _belongs(match: Match, line: Line, whole: Line, at: int, says: bool) -> bool:
    """May what begins behind a comma belong to the match: what for, why, after what, or, of what is not told, where?

    Of what somebody says it may be said of the saying: «قال إن القوات انسحبت، في مؤتمر صحفي».
    """
    words = clause_words()
    told = says or any(line.norm(n) in words["complementisers"] for n in range(match.state.anchor))
    inside = words["circumstances_within"]
    if any(whole.stands(at, each) for each in (inside if told else inside | set(small_words()["circumstances"]))):
        return True
    if whole.norm(at) in small_words()["purpose"] and whole.has(at + 1, "masdar"):
        return not says
    among = at + (whole.norm(at) in small_words()["of"])  # «، من بينهم ثلاثة أطفال»
    if whole.norm(among) in small_words()["among"] and whole.tokens[among + 1 :] and _suffixed(whole, among):
        return not told
    return not told and whole.norm(at) in words["place_prepositions"] | words["date_prepositions"]


def _suffixed(whole: Line, at: int) -> bool:
    return whole.tokens[at + 1].kind == "suffix"


def given_before(whole: Line, start: int, roles: Mapping[str, tuple[Value, ...]]) -> NounPhrase | None:
    """What the value that ends right before a position names, its bound passed over: «28 شخصا على الأقل | بينهم …»."""
    bound = f"{whole.norm(start - 2)} {whole.norm(start - 1)}" in clause_words()["bounds"]
    before = start - 3 if bound else start - 1
    last = _value_before(whole, before + 1, roles)
    if last is None:
        return None
    plural, human = last.count != "singular", last.type in PEOPLE or last.type == PERSON
    head = _head_noun(last)
    return NounPhrase(0, "", gender=last.gender, number=last.count, plural=plural, human=human, head=head)


def _value_before(whole: Line, start: int, roles: Mapping[str, tuple[Value, ...]]) -> Value | None:
    """The value in English that ends right before a position, if it is a thing or somebody, and no day."""
    ends = whole.tokens[start - 1].end if start > 0 else -1
    last = next((v for values in roles.values() for v in values if v.end == ends and v.en), None)
    return None if last is None or last.type in (ACTION, CLAIM, DATE) else last


def _heads(whole: Line, start: int, roles: Mapping[str, tuple[Value, ...]]) -> tuple[NounPhrase, ...]:
    """The noun of the value that ends right before a position, for a clause that says something of it.

    Of «نجاح الاتفاقية (التي …)» the genitive, by which it ends, may be meant as well.
    """
    last = _value_before(whole, start, roles)
    if last is None:
        return ()
    relative = whole.norm(start) in clause_words()["relatives"]
    known = (last.en or "").startswith(OWNED) or last.type in NAMES or "'s " in (last.en or "")
    if not relative and (known or not _indefinite(whole, start, last)):
        return ()
    plural = last.count != "singular"
    head = _head_noun(last)
    noun = NounPhrase(0, "", definite=relative, gender=last.gender, number=last.count, plural=plural, head=head)
    return (noun, *_genitive(whole, start, last)) if relative else (noun,)


def _genitive(whole: Line, start: int, value: Value) -> tuple[NounPhrase, ...]:
    """The genitive by which a value ends in both languages, where its readings agree on what it is."""
    nouns = [r for r in whole.readings[start - 1] if r.kind in ("noun", "masdar") and r.definite]
    forms = {(r.gender, r.number) for r in nouns}
    _, of, owner = (value.en or "").rpartition(" of the ")
    if len(forms) != 1 or not of or not whole.norm(start - 1).startswith(ARTICLE) or len(owner.split()) > 1:
        return ()
    gender, number = forms.pop()
    plural = number in ("plural", "dual")
    return (
        NounPhrase(0, "", definite=True, gender=gender or "m", number=number or "singular", plural=plural, head=owner),
    )


def _head_noun(value: Value) -> str:
    """The English noun that a value ends in, by which a verb said of it is chosen: the proposal that he submitted."""
    words = HEAD_END.split(value.en or "")[0].split()
    return words[-1].removesuffix("s") if words else ""


def _indefinite(whole: Line, start: int, value: Value) -> bool:
    """Stands no word with an article at the head of a value, and a verb behind it?"""
    first = next(at for at in range(start) if whole.tokens[at].start >= value.start)
    definite = any(reading.definite for reading in whole.readings[first])
    return not definite and any(reading.finite for reading in whole.readings[start])


def _surely_verb(whole: Line, start: int) -> bool:
    """Can no genitive stand behind the word before a verb: «اجتماعا عقده المجلس», «اتفاق لوقف القتال نص على …»?"""
    if not any(reading.finite for reading in whole.readings[start]):
        return False
    word = whole.norm(start - 1)
    readings = whole.readings[start - 1]
    adjective = bool(readings) and all(r.kind in ("adjective", "participle") for r in readings)
    return adjective or word.startswith(ARTICLE) or (word.endswith(ACCUSATIVE) and len(word) > LEAST)


def joined(rest: Rest, english: str, roles: Mapping[str, tuple[Value, ...]]) -> str:
    """The English of a rest as it stands behind the sentence: with the comma where it would be taken for another's."""
    if not rest.commas:
        return english
    acts = any(value.type in (ACTION, CLAIM) for values in roles.values() for value in values)
    close = english.split(" ", 1)[0] in CLOSE and not acts
    return english if close else f", {english}"


CLOSE: Sequence[str] = ("to", "after", "in", "at", "on", "following", "during", "near", "with", "within", "from", "as")
"""English words of circumstances that need no comma before them."""
