"""Sentences to clauses: where one statement ends and the next begins, and what is only said of a noun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from briefgen.arabic.dates import read_dates
from briefgen.arabic.normalize import fold, normalize
from briefgen.arabic.numerals import numeral_words
from briefgen.arabic.spelling import ALEF_MAKSURA, YEH
from briefgen.arabic.tokens import Token
from briefgen.arabic.words import COMMAS as COMMAS
from briefgen.arabic.words import look_up_key
from briefgen.packs.implied import SAYING
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Pack, once_a_pack

ENDS = frozenset({".", "!", "?", "؟", "؛", ";"})
AND = "و"
OPEN, CLOSE = frozenset({"(", "[", "{"}), frozenset({")", "]", "}"})
DASHES = frozenset({"-", "–", "—"})
SHORT = 4
"""Tokens between dashes that may be a date alone: «-اليوم الأربعاء-»."""
CONJUNCTIONS = frozenset({"و", "ف"})
NEAR = 7
"""How many tokens before a relative clause its noun may begin: «attacks with seven rockets that …»."""
LONGEST_ASIDE = 14
"""Tokens from one comma to the next between which an aside may stand."""
LONGEST_INSERTION = 30
"""Tokens between two dashes."""
NEAR_HEAD = 4
"""A condition within so many tokens of the beginning rules the whole sentence."""
NOMINAL = frozenset({"noun", "adjective", "masdar", "participle"})


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The closed sets of ``arabic/clauses.yaml``."""

    sets: dict[str, frozenset[str]]
    every_of: tuple[str, str]
    tongue: tuple[str, str]
    """«على لسان», by whose mouth somebody speaks."""

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.sets[name]


@cache
def clause_words() -> ClauseWords:
    """The closed sets of words, read once."""
    text = (files("briefgen.arabic") / "clauses.yaml").read_text(encoding="utf8")
    data = yaml.load(text, Loader=yaml.CSafeLoader)
    sets = {name: frozenset(normalize(word).text for word in words) for name, words in data.items()}
    against = frozenset(map(fold, sets["contrasts"]))  # a bare «الا» is «إلا», not «ألا»
    for name, words in sets.items():
        sets[name] = words | (
            frozenset(map(fold, words)) - (against if name in ("complementisers", "verb_particles") else frozenset())
        )
        # Egyptian papers write «فى», «التى».
        sets[name] |= {f"{word[:-1]}{ALEF_MAKSURA}" for word in sets[name] if len(word) > 1 and word.endswith(YEH)}
    first, second = data["every_of"]
    on, tongue = data["tongue"]
    return ClauseWords(sets, (first, second), (on, tongue))


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """Look-up keys of several words."""
    return tuple(map(fold, words))


@dataclass(frozen=True, slots=True)
class Clause:
    """Numbers of a sentence's tokens that make one clause; a relative clause is only said of a noun."""

    tokens: tuple[int, ...]
    relative: bool = False
    extent: tuple[int, int] | None = None
    """The first token, and the one after the last, of a clause with holes in it."""


def sentences(tokens: tuple[Token, ...], most: int) -> Iterator[tuple[Token, ...]]:
    """Cut a paragraph's tokens at full stops, question marks and semicolons; at most ``most`` tokens each."""
    begin = 0
    for at, token in enumerate(tokens):
        if token.norm[:1] in ENDS or at - begin + 1 >= most:
            yield tokens[begin : at + 1]
            begin = at + 1
    if begin < len(tokens):
        yield tokens[begin:]


@once_a_pack
def conditions_of(pack: Pack) -> tuple[tuple[str, ...], ...]:
    """The folded words that open a condition, by the pack's cues."""
    return tuple(folded(words) for cue in pack.context.cues if cue.binds == "clause" for words in cue.words)


class Cutter:
    """Cuts one sentence; holds what has been seen on the way."""

    def __init__(self, tokens: tuple[Token, ...], readings: tuple[tuple[Reading, ...], ...], pack: Pack) -> None:
        self.tokens = tokens
        self.readings = readings
        self.words = clause_words()
        self.particles = self.words["verb_particles"] - {"أن"}
        self.auxiliaries = pack.classes.get("auxiliary", frozenset())
        self.keys = [look_up_key(token.norm) for token in tokens]
        self.verbs: dict[int, bool] = {}
        self.conditions = conditions_of(pack)
        self.condition_starts = frozenset(words[0] for words in self.conditions)
        self.speaking = frozenset().union(*(pack.classes.get(name, frozenset()) for name in SAYING))
        self.taking = pack.lexicon.words
        self.containing = pack.classes.get("containing", frozenset())
        self.attacks = pack.classes.get("attacks", frozenset())
        self.attacking = pack.classes.get("attacking", frozenset())

    def clauses(self) -> list[Clause]:
        """Main clauses in order, each followed by the relatives and brackets cut out of it."""
        found: list[Clause] = []
        for begin, end in self._spans():
            main: list[int] = []
            holes: list[tuple[int, ...]] = []
            at = begin
            seen_verb = False
            auxiliary = False
            while at < end:
                stop = self._hole(at, end, seen_verb and not auxiliary, main)
                if stop > at:
                    holes.append(tuple(range(at, stop)))
                    at = stop
                    continue
                if self.norm(at) in self.words["complementisers"]:
                    seen_verb = auxiliary = False
                elif self.finite(at):
                    auxiliary = any(r.word in self.auxiliaries for r in self.readings[at])
                    seen_verb = True
                main.append(at)
                at += 1
            found.append(Clause(tuple(main), extent=(begin, end) if holes else None))
            found += [Clause(hole, relative=True) for hole in holes if len(hole) > 2]
        return found

    def norm(self, at: int) -> str:
        return self.tokens[at].norm if 0 <= at < len(self.tokens) else ""

    def _spans(self) -> list[tuple[int, int]]:
        """Where main clauses begin and end: at a comma or conjunction before a finite verb, once there is a verb."""
        spans: list[tuple[int, int]] = []
        begin, seen_verb, said, depth = 0, False, False, 0
        marks = [at for at in range(len(self.tokens)) if self.norm(at) == '"']
        quoted = {n for a, b in zip(marks[::2], marks[1::2], strict=False) for n in range(a + 1, b) if self._speech(a)}
        for at in range(len(self.tokens)):
            norm = self.norm(at)
            depth += (norm in OPEN) - (norm in CLOSE)
            if depth > 0 or at in quoted:
                continue
            if norm in self.words["complementisers"]:
                seen_verb, said = False, True  # what is said has a verb of its own, or none
            if at - begin <= NEAR_HEAD and self._condition(at):
                break  # «إذا …، ف…»: what follows depends on it
            opens = self._opens(at)
            turns = said and opens is not None and (self._joined(opens) or norm in self.words["meanwhile"])
            ends = seen_verb or self._speaking_participle(at) or turns
            if opens is not None and opens > begin and ends:
                spans.append((begin, opens))
                begin, seen_verb, said = opens, False, False
            seen_verb = seen_verb or self.finite(at)
        spans.append((begin, len(self.tokens)))
        return [(a, b) for a, b in spans if b > a]

    def _speech(self, mark: int) -> bool:
        """Does a quotation mark open words that somebody says: behind «أن» or «:»?"""
        return self.norm(mark - 1) == ":" or self.norm(mark - 1) in self.words["complementisers"]

    def _condition(self, at: int) -> bool:
        if self.keys[at] not in self.condition_starts:
            return False
        return any(tuple(self.keys[at : at + len(words)]) == words for words in self.conditions)

    def _opens(self, at: int) -> int | None:
        """The token at which a new clause begins if this token's place begins one."""
        before = at
        while before > 0 and (self.norm(before - 1) in CONJUNCTIONS or self.norm(before - 1) in self.particles):
            before -= 1
        comma = self.norm(before - 1) in COMMAS
        joined = comma or self.norm(before) in CONJUNCTIONS
        if self.norm(at) in self.words["contrasts"] and self.norm(at + 1) in self.words["complementisers"]:
            return before
        if joined and self.finite(at) and not self._continues_complement(before):
            return before
        if (comma or self.norm(before) in CONJUNCTIONS or self.norm(at - 1) in ('"',)) and self.norm(at) in self.words[
            "subordinators"
        ]:
            return before
        if self.norm(at) in self.words["meanwhile"] and self.norm(at - 2) in COMMAS:
            return at - 1  # «، في حين طالبت …»
        return before if comma and self._speaking_participle(at) else None

    def _joined(self, at: int) -> bool:
        """A comma and «و»: «(أن) الوضع خطير، وتعهد بـ …» ends a statement that has no verb."""
        return self.norm(at - 1) in COMMAS and self.norm(at) in CONJUNCTIONS

    def _continues_complement(self, at: int) -> bool:
        """«و» before «أن»: the clause goes on with what was said."""
        return self.norm(at + 1) in self.words["complementisers"]

    def _speaking_participle(self, at: int) -> bool:
        return any(
            r.kind == "participle" and not r.definite and r.voice == "active" and r.word in self.speaking
            and (r.lexical.endswith("ا") or r.gender == "f" or r.number != "singular")
            for r in self.readings[at]
        )  # fmt: skip

    def finite(self, at: int) -> bool:
        """Is the token a finite verb here? One that may be a noun as well is, where only a verb can stand."""
        if at not in self.verbs:
            self.verbs[at] = self._finite(at)
        return self.verbs[at]

    def _finite(self, at: int) -> bool:
        readings = self.readings[at]
        if not any(r.finite for r in readings) or self.tokens[at].kind != "word" or self.norm(at) in numeral_words():
            return False
        following = at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "suffix"
        others = [r for r in readings if not r.finite and (r.state != "before_suffix" or following)]
        if not others:
            return True
        before = self.norm(at - 1)
        joined = before in COMMAS or (before in CONJUNCTIONS and self.norm(at - 2) in COMMAS)
        if joined and any(r.finite and r.word in self.speaking for r in readings):
            return True  # «…، وقال وزير الدفاع إن …»
        if before in self.words["verb_particles"] or before in self.words["relatives"]:
            return True
        start = at == 0 or (before in CONJUNCTIONS and at == 1) or before == '"'
        if not start and any(r.kind == "masdar" for r in others):
            return False
        return (start or joined) and self._subject_may_follow(at)

    def _subject_may_follow(self, at: int) -> bool:
        """After a verb at the head comes a name, a definite noun, a number or a preposition."""
        if at + 1 >= len(self.tokens):
            return False
        following = self.readings[at + 1]
        if self.tokens[at + 1].kind in ("number", "proclitic"):
            return True
        return any(r.definite or r.kind == "particle" for r in following) or not following

    def _hole(self, at: int, end: int, seen_verb: bool, main: list[int]) -> int:
        """The end of a relative clause or bracket that begins here, or ``at`` where none does."""
        norm = self.norm(at)
        if norm in OPEN:
            close = next((n for n in range(at + 1, end) if self.norm(n) in CLOSE), None)
            return close + 1 if close is not None else at
        if norm in DASHES and main:
            return self._insertion_end(at, end)
        if norm in COMMAS and main and at + 1 < end:
            return self._aside_end(at, end)
        if main and self._goes_on(at, main):
            return at
        if norm in self.words["relatives"] and main:
            return at if self._contains(at + 1) else self._relative_end(at + 1, end, main)
        if seen_verb and main and self.finite(at) and self._indefinite(at - 1) and not self._contains(at):
            return self._relative_end(at, end, main)
        return at

    def _aside_end(self, at: int, end: int) -> int:
        """Where words between two commas end that only say who tells it, or on what occasion; ``at`` where none do.

        «تنشر تركيا، بحسب تقديرات غير رسمية، نحو 15 ألف جندي». A condition between commas is none of them.
        """
        about = self.norm(at + 1) == AND and self.norm(at + 2) in self.words["pronouns"] and not self._what(at + 3)
        tongue = (self.norm(at + 1), self.norm(at + 2)) == self.words.tongue
        if self.norm(at + 1) not in self.words["asides"] and not about and not tongue:
            return at
        for n in range(at + 2, min(at + LONGEST_ASIDE, end)):
            if self.norm(n) in COMMAS:
                return at if self.norm(n + 1) in CONJUNCTIONS else n
            if self.norm(n) in self.words["complementisers"] or self._condition(n) or self.norm(n) in OPEN:
                return at
        return at

    def _what(self, at: int) -> bool:
        """«، وهو ما تنفيه أنقرة»: that is no aside."""
        return self.norm(at) in self.words["what"] or self.finite(at)

    def _insertion_end(self, at: int, end: int) -> int:
        """Where what stands between two dashes ends, each written together with it: «وأضاف -في بيان مقتضب- أن …»."""
        if not self.tokens[at - 1].space_after or self.tokens[at].space_after:
            return at
        if self.norm(at + 1) in self.words["awaited_prepositions"]:
            return at
        for n in range(at + 2, min(at + LONGEST_INSERTION, end)):
            if self.norm(n) in DASHES and not self.tokens[n - 1].space_after:
                inside = self.tokens[at + 1 : n]
                return at if len(inside) <= SHORT and read_dates(inside, None) else n + 1
        return at

    def _goes_on(self, at: int, main: list[int]) -> bool:
        """«An attack (that) killed three», «attacks that targeted the base»: the clause goes on telling the attack."""
        verb = at + 1 if self.norm(at) in self.words["relatives"] else at
        if verb >= len(self.tokens) or not any(r.finite and r.word in self.attacking for r in self.readings[verb]):
            return False
        return any(r.word in self.attacks for n in main[-NEAR:] for r in self.readings[n])

    def _contains(self, at: int) -> bool:
        """A verb that only says what a text holds («قرار يلزم … بـ»): it stays with its noun, for phrases to read."""
        return at < len(self.tokens) and any(r.finite and r.word in self.containing for r in self.readings[at])

    def _indefinite(self, at: int) -> bool:
        readings = self.readings[at]
        if self.tokens[at].kind != "word" or not readings:
            return False
        return all(r.kind in NOMINAL and not r.definite for r in readings)

    def _relative_end(self, at: int, end: int, main: list[int]) -> int:
        """A relative clause runs to a comma, to a second verb that belongs to the clause around it, or to its «أن»."""
        verbs = 0
        awaited = self._awaits_content(main)
        prepositions, own = self._awaited_prepositions(main), set[str]()
        for n in range(at, end):
            norm = self.norm(n)
            if norm in COMMAS:
                return n
            if norm in prepositions and n > at and norm not in own:
                return n  # «ينص الاتفاق الذي وقع في جنيف على …»
            own.discard(norm)
            own |= self._frame(n) if self.finite(n) else set()
            if norm in self.words["complementisers"]:
                if awaited:
                    return n  # «قال في اجتماع عقده أمس إن …»
                awaited = False
            elif self.finite(n) and self.norm(n - 1) not in CONJUNCTIONS | self.words["verb_particles"]:
                verbs += 1
                if verbs == 2:
                    return n
            awaited = awaited and not self._takes_content(n)
        return end

    def _awaited_prepositions(self, main: list[int]) -> set[str]:
        """The prepositions that the clause around a relative has still to bring for its verb."""
        for count, at in enumerate(reversed(main)):
            if self.norm(at) in self.words["complementisers"]:
                return set()
            if self.finite(at):
                return self._frame(at) - {self.norm(n) for n in main[len(main) - count :]}
        return set()

    def _frame(self, at: int) -> set[str]:
        """The prepositions that a verb takes and that begin no mere adverbial: على, عن, إلى."""
        readings = [r for r in self.readings[at] if r.finite]
        taken = (set(self.taking[r.word].frame) for r in readings)
        return set().union(*taken) & self.words["awaited_prepositions"] if readings else set()

    def _awaits_content(self, main: list[int]) -> bool:
        """Has the clause around a relative a verb of saying whose «أن» is still to come?"""
        for at in reversed(main):
            if self.norm(at) in self.words["complementisers"]:
                return False
            if self.finite(at):
                return self._takes_content(at)
        return False

    def _takes_content(self, at: int) -> bool:
        """Is it a verb, or a noun of one, that «أن» may follow?"""
        readings = [r for r in self.readings[at] if r.finite or r.kind in ("masdar", "participle")]
        return any(r.word in self.speaking or self.taking[r.word].joins.get("clause") for r in readings)
