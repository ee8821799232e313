"""The matcher: one pattern over one line, from one place, all alternatives at once.

A frontier holds, for every position that the elements so far can end at, the best way to get there; each element
moves the whole frontier on. So nothing is tried twice, the cost grows with the pattern times the line, and a step
budget ends what would still be too much.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from briefgen.arabic.normalize import admits
from briefgen.arabic.words import COMMAS, look_up_key
from briefgen.extract.between import said_at, set_off_ends
from briefgen.extract.clauses import clause_words
from briefgen.extract.line import ACTORS, Captures, Line, Mention, all_finite
from briefgen.extract.mentions import QUOTES
from briefgen.extract.names_between_commas import named_between_commas
from briefgen.extract.owning_days import names_its_noun, of_participle
from briefgen.extract.passing import ASIDES, occasion_ends
from briefgen.extract.suiting import suits as suits
from briefgen.packs.lexicon import Reading
from briefgen.packs.pattern import Capture, Element, Group, Lexeme, Literal

SKIP_COST = 0.3
JUMP_COST = 2.0
"""Of all that stands between a speaker and «إن»; a day among it is stepped over for less, and told."""
GAP_COST = 1.0
WORD_BONUS = 0.15
MOST_CONJUNCTS = 12
AND, FROM = "و", "من"
CONJUNCTIONS = ("و", "ف")
STATE = "state"
ADJECTIVES = frozenset({"quality", "describer"})
TERMS = 14
"""Tokens in which «بموجب الاتفاق … ،» stands."""


class StepsExceeded(Exception):
    """The line asked for more steps than one sentence may take."""


class State(NamedTuple):
    """The best way to a position: score, captures newest first, the anchor and its reading, what was passed over."""

    score: float
    captures: Captures
    anchor: int
    reading: Reading | None
    passed: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """One match of a pattern: from ``first`` to ``last`` in the line, with its anchor's position (-1: none)."""

    first: int
    last: int
    state: State


@dataclass(slots=True)
class Matcher:
    """What matching needs besides pattern and line."""

    wider: dict[str, frozenset[str]]
    transparent: frozenset[tuple[str, ...]]
    transparent_from: Mapping[str, tuple[int, ...]]
    """How long those are that begin with a word, the shortest first."""
    place_prepositions: frozenset[str]
    date_prepositions: frozenset[str]
    every_of: tuple[str, str]
    """The two words that may open a coordination: «كل من»."""
    occasions: frozenset[int] = frozenset()
    """Nouns of occasions on which something is said: a bulletin, a news conference."""
    steps_left: int = 0
    marked: dict[int, bool] = field(default_factory=dict)
    """Whether a pattern (by identity) marks its anchor."""

    def match(
        self, elements: tuple[Element, ...], line: Line, start: int, failed: list[tuple[int, int]] | None = None
    ) -> list[Match]:
        """Every end that the elements can reach from ``start``; ``failed`` receives (element, position) of a stop."""
        marked = self.marked.get(id(elements))
        if marked is None:
            marked = self.marked[id(elements)] = _marks(elements)
        frontier = {start: State(0.0, (), -1, None, ())}
        for number, element in enumerate(elements):
            reached = self._step(element, line, frontier, marked, number == 0)
            if not reached:
                if failed is not None:
                    failed.append((number, max(frontier)))
                return []
            frontier = reached
        return [Match(start, last, state) for last, state in frontier.items() if last > start]

    def _step(
        self, element: Element, line: Line, frontier: dict[int, State], marked: bool, first: bool
    ) -> dict[int, State]:
        """The frontier after an element, words without weight passed over before it; where it is absent, none are."""
        reached = self._through(element, line, frontier if first else self._skipped(line, frontier), marked)
        cost = 0.0 if isinstance(element, Group) and element.optional else SKIP_COST
        if cost == 0.0 or (isinstance(element, Capture) and element.implied):
            for at, state in frontier.items():
                _keep(reached, at, State(state.score - cost, *state[1:]))
        return reached

    def _through(self, element: Element, line: Line, frontier: dict[int, State], marked: bool) -> dict[int, State]:
        """The frontier after one element."""
        self.steps_left -= len(frontier)
        if self.steps_left < 0:
            raise StepsExceeded
        reached: dict[int, State] = {}
        size = len(line.tokens)
        if isinstance(element, Literal):
            for at, (score, captures, anchor, reading, passed) in frontier.items():
                if at < size and same(line, at, element.word):
                    _keep(reached, at + 1, State(score + 1 + WORD_BONUS, captures, anchor, reading, passed))
                elif at + 1 < size and line.keys[at] in CONJUNCTIONS and same(line, at + 1, element.word):
                    parted = line.norm(at - 1) in COMMAS or element.word == FROM
                    if captures and parted and line.tokens[at + 1].kind != "proclitic":
                        continue  # «التقى السيسي الوزير، ومن المقرر أن …»: the minister is not what is scheduled
                    _keep(reached, at + 2, State(score + 1, captures, anchor, reading, passed))
        elif isinstance(element, Lexeme):
            for at, (score, captures, anchor, reading, passed) in frontier.items():
                found = self._reading(element, line, at) if at < size else None
                if found is not None:
                    if element.anchor if marked else anchor < 0:
                        anchor, reading = at, found
                    _keep(reached, at + 1, State(score + 1 + WORD_BONUS, captures, anchor, reading, passed))
        elif isinstance(element, Capture):
            for at, state in frontier.items():
                self._capture(element, line, at, state, reached)
        elif isinstance(element, Group):
            for at, state in frontier.items():
                self._group(element, line, at, state, reached, marked)
        else:
            for at, state in frontier.items():
                for width in range(_widest(line, at, min(element.most, size - at)) + 1):
                    _keep(reached, at + width, State(state.score - GAP_COST * width, *state[1:]))
        return reached

    def _reading(self, element: Lexeme, line: Line, at: int) -> Reading | None:
        """The first reading of the token that the element admits."""
        if line.words[at].isdisjoint(element.words):
            return None
        for reading in line.readings[at]:
            if reading.word in element.words and element.kinds <= reading.flags and suits(line, at, reading):
                return reading
        return None

    def _may_begin(self, element: Element, line: Line, at: int) -> bool:
        """Is an alternative that begins so worth trying? Of most the first word does not stand here."""
        if isinstance(element, Lexeme):
            return at < len(line.tokens) and not line.words[at].isdisjoint(element.words)
        if isinstance(element, Literal):
            key = look_up_key(element.word)
            return key in line.keys[at : at + 2]
        return True

    def _group(self, group: Group, line: Line, at: int, state: State, reached: dict[int, State], marked: bool) -> None:
        for alternative in group.alternatives:
            if not self._may_begin(alternative[0], line, at):
                continue
            frontier = {at: state}
            for number, element in enumerate(alternative):
                frontier = self._step(element, line, frontier, marked, number == 0)
                if not frontier:
                    break
            for end, found in frontier.items():
                _keep(reached, end, found)

    def _capture(self, capture: Capture, line: Line, at: int, state: State, reached: dict[int, State]) -> None:
        score, captures, anchor, reading, passed = state
        if not capture.types:
            last = len(line.tokens)
            if at < last and may_open(line, at):
                free = Mention("text", at, last)
                held = ((capture.role, (free,)), *captures)
                _keep(reached, last, State(score + 0.1, held, anchor, reading, passed))
            return
        if not capture.many and any(role == capture.role for role, _ in captures):
            return
        if line.norm(at - 1) in COMMAS and capture.types <= ADJECTIVES:
            return  # «الوضع في السودان، بناء على طلب …»: no adjective stands behind a comma
        for end, mentions, cost in self.values(line, at, capture.types, capture.many):
            covered = sum(m.last - m.first + (m.score % 1) * 0.1 for m in mentions)
            held = ((capture.role, mentions), *captures)
            _keep(reached, end, State(score + covered - cost, held, anchor, reading, passed))

    def values(
        self, line: Line, at: int, types: frozenset[str], many: bool
    ) -> list[tuple[int, tuple[Mention, ...], float]]:
        """Ends, mentions and cost of each value, or coordination of values, of these types at a position."""
        found: list[tuple[int, tuple[Mention, ...], float]] = []
        if at >= len(line.tokens):
            return found
        if many and (line.norm(at), line.norm(at + 1)) == self.every_of:
            at += 2
        if at >= len(line.tokens):
            return found
        for mention in line.starts[at]:
            if not self.wider.get(mention.type, frozenset()).isdisjoint(types):
                found.append((mention.last, (mention,), 0.0))
        if not many:
            return found
        todo = list(found)
        while todo:
            end, mentions, cost = todo.pop()
            if len(mentions) >= MOST_CONJUNCTS:
                continue
            after = self._after_and(line, end)
            if after is None or _ends_in_state(line, mentions[-1]):
                continue
            if (line.norm(after), line.norm(after + 1)) == self.every_of:
                after += 2
            for mention in line.starts[after] if after < len(line.tokens) else ():
                if not self.wider.get(mention.type, frozenset()).isdisjoint(types):
                    joined = AND in (line.norm(end), line.norm(end + 1))
                    if not joined and named_between_commas(line, mentions[-1], mention):
                        continue
                    longer = (mention.last, (*mentions, mention), cost + (0.0 if joined else SKIP_COST))
                    todo.append(longer)
                    if joined:  # «الشيخ تميم، أمير البلاد» are one and the same
                        found.append(longer)
        return found

    def _after_and(self, line: Line, at: int) -> int | None:
        """The position after a comma, an «و», or both."""
        if line.norm(at) in ("،", ","):
            at += 1
            return at + 1 if line.norm(at) == AND else at
        return at + 1 if line.norm(at) == AND else None

    def _skipped(self, line: Line, frontier: dict[int, State]) -> dict[int, State]:
        """The frontier and what it reaches over words that carry nothing here, dates and places."""
        for at in frontier:
            if at not in line.passing:
                # Phrases are made from the last position to the first: what begins here is there already.
                line.passing[at] = tuple(self.passable(line, at))
        reached = dict(frontier)
        for at, state in frontier.items():  # «قال مسؤولان على اطلاع بالقرار، الأحد، إن …»
            that = said_at(line, at, state.captures, state.anchor)
            if that is not None and that not in reached:
                reached[that] = State(state.score - JUMP_COST, *state[1:])
        if not any(line.passing[at] for at in frontier):
            return reached
        todo = sorted(frontier)
        while todo:
            at = todo.pop()
            score, captures, anchor, reading, before = reached[at]
            if at not in line.passing:
                line.passing[at] = tuple(self.passable(line, at))
            for end, passed in line.passing[at]:
                onward = State(score - SKIP_COST, captures, anchor, reading, (*before, passed) if passed else before)
                if end not in reached or reached[end].score < onward.score:
                    reached[end] = onward
                    todo.append(end)
        return reached

    def passable(self, line: Line, at: int) -> Iterable[tuple[int, Mention | None]]:
        """Where one can step from a position without leaving the pattern, and the date or place stepped over."""
        if at >= len(line.tokens):
            return
        token = line.tokens[at]
        if token.kind == "punctuation":
            yield at + 1, None
            yield from ((end, None) for end in set_off_ends(line, at))
            return
        if token.norm in clause_words()["occasion_prepositions"] and at + 1 < len(line.tokens):
            yield from ((end, None) for end in occasion_ends(line, at + 1, self.occasions, self.wider))
        yield from ((end, None) for ends in ASIDES for end in ends(line, at))
        if token.norm == THEN and any(line.norm(n) in clause_words()["topicalisers"] for n in (0, 1)):
            yield at + 1, None
        for length in self.transparent_from.get(token.norm, ()):
            if tuple(t.norm for t in line.tokens[at : at + length]) in self.transparent:
                yield at + length, None
        # «في 5 يناير», but also «يوم الخميس», which is a date with its first word.
        for begin in (at, at + 1) if token.norm in self.date_prepositions else (at,):
            for mention in line.starts[begin] if begin < len(line.tokens) else ():
                if mention.type == "date" and not names_its_noun(line, mention):
                    # «للمرة الأولى منذ عامين» tells no day
                    times = line.norm(at - 2) in clause_words()["times"]
                    yield mention.last, None if times or of_participle(line, mention) else mention
        if token.norm in self.place_prepositions and at + 1 < len(line.tokens):
            for mention in line.starts[at + 1]:
                if "place" in self.wider.get(mention.type, frozenset()):
                    yield mention.last, mention


def opens_statement(line: Line, at: int) -> bool:
    """Does a clause begin here: behind «أن» or «إن», behind a colon, its quotation mark between, or under terms?"""
    before = at - 1 if line.norm(at - 1) not in QUOTES else at - 2
    if line.norm(at) in clause_words()["impersonal_verbs"] and before > 0 and line.tokens[before].kind == "suffix":
        before -= 1  # «أنه يجب أن …»: the pronoun is nobody
    return line.norm(before) in clause_words()["complementisers"] | {COLON} or _under_terms(line, at)


def _under_terms(line: Line, at: int) -> bool:
    """Does the verb of what holds under some terms stand here: «بموجب الاتفاق، تنسحب …», «وبموجبها تنسحب …»?"""
    comma, suffix = line.norm(at - 1) in COMMAS, line.tokens[at - 1].kind == "suffix"
    opens = any(reading.finite for reading in line.readings[at]) or line.norm(at) in clause_words()["verb_particles"]
    if not (opens and (comma or suffix)):
        return False
    for before in range(at - 2, max(at - TERMS, 0) - 1, -1):
        if line.norm(before) in clause_words()["terms"]:
            return comma or before == at - 2
        if line.norm(before) in COMMAS or all_finite(line, before):
            return False
    return False


def may_open(line: Line, at: int) -> bool:
    """May a free span begin here? Behind «أن» anything may; no preposition, pronoun or date opens another matter."""
    if at and opens_statement(line, at):
        return True
    if line.tokens[at].kind in ("suffix", "proclitic", "punctuation") and line.norm(at) not in QUOTES:
        return False
    alone = at + 1 == len(line.tokens) or line.tokens[at + 1].kind == "punctuation"
    if alone and (line.norm(at) in clause_words()["says_nothing"] or _adverb(line, at)):
        return False
    if any(mention.type == "date" for mention in line.starts[at]):
        return False
    return not any(line.norm(at) in clause_words()[name] for name in PREPOSITIONS)


def _adverb(line: Line, at: int) -> bool:
    """May a word be an adverb: «أرجئت مرتين»? Then what was done would be told of nothing."""
    return any(r.kind == "particle" for r in line.readings[at])


COLON, THEN = ":", "ف"
PREPOSITIONS = ("place_prepositions", "date_prepositions", "other_prepositions")


def same(line: Line, at: int, word: str) -> bool:
    """Is the token this word? A bare alef in the text stands for any hamza of the pattern."""
    norm = line.tokens[at].norm
    return norm == word or (line.keys[at] == look_up_key(word) and admits(norm, word))


def _ends_in_state(line: Line, mention: Mention) -> bool:
    """Ends a longer phrase in a state, to which an «و» behind it may join another: «قادة جيوش النيجر ومالي»?"""
    inside = (m for starts in line.starts[mention.first + 1 : mention.last] for m in starts)
    return mention.type == ACTORS and any(m.type == STATE and m.last == mention.last for m in inside)


def _widest(line: Line, at: int, most: int) -> int:
    """How many of ``most`` tokens a gap may pass over: none behind a quotation mark left open, no denial.

    «قال للصحفيين "لا يمكن أن …": the «أن» inside is not that of the speaker.
    """
    words, opened = clause_words(), 0
    for width in range(most):
        norm = line.norm(at + width)
        if norm in words["denials"] and line.norm(at + width + 1) not in words["no_denial_before"]:
            return width if not opened else opened - 1
        if norm in words["not_that_of_saying"] and line.norm(at + width + 1) in words["complementisers"]:
            return width if not opened else opened - 1  # «قرروا تسريب التقرير قبل أن …» decided no such thing
        if norm in QUOTES:
            opened = 0 if opened else width + 1
    return opened - 1 if opened else most


def _keep(reached: dict[int, State], at: int, state: State) -> None:
    known = reached.get(at)
    if known is None or known.score < state.score:
        reached[at] = state


def _marks(elements: tuple[Element, ...]) -> bool:
    """Does the author mark an anchor? Otherwise the first word in ``<…>`` is it."""
    for element in elements:
        if isinstance(element, Lexeme) and element.anchor:
            return True
        if isinstance(element, Group) and any(_marks(alternative) for alternative in element.alternatives):
            return True
    return False
