"""Sentences to clauses: where one statement ends and the next begins, and what is only said of a noun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.arabic.tokens import Token
from briefgen.arabic.words import ARTICLE
from briefgen.arabic.words import COMMAS as COMMAS
from briefgen.extract.clause_verbs import NOMINAL as NOMINAL
from briefgen.extract.clause_verbs import ClauseVerbs
from briefgen.extract.clause_words import CLOSE, OPEN, QUOTE
from briefgen.extract.clause_words import CONJUNCTIONS as CONJUNCTIONS
from briefgen.extract.clause_words import DASHES as DASHES
from briefgen.extract.clause_words import ENDS as ENDS
from briefgen.extract.clause_words import clause_words as clause_words
from briefgen.extract.goes_on_saying import goes_on_saying
from briefgen.extract.holes import Holes
from briefgen.extract.limits_joined import joined_to_limit
from briefgen.extract.withheld import left_unsaid_at
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Pack

NEAR_HEAD = 4
"""A condition within so many tokens of the beginning rules the whole sentence."""
FAR = 14
"""Tokens of the subject behind «أما», before the «ف» of its verb."""
THEN, IN = "ف", "في"


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


class Cutter(ClauseVerbs):
    """Cuts one sentence."""

    def __init__(self, tokens: tuple[Token, ...], readings: tuple[tuple[Reading, ...], ...], pack: Pack) -> None:
        super().__init__(tokens, readings, pack)
        self.holes = Holes(self)

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
                stop = self.holes.end(at, end, seen_verb and not auxiliary, main)
                if stop > at:
                    holes.append(tuple(range(at, stop)))
                    at = stop
                    continue
                if self.norm(at) in self.words["complementisers"]:
                    seen_verb = auxiliary = False
                elif self.finite(at):
                    auxiliary = self.auxiliary(at)
                    seen_verb = True
                main.append(at)
                at += 1
            found.append(Clause(tuple(main), extent=(begin, end) if holes else None))
            found += [Clause(hole, relative=True) for hole in holes if len(hole) > 2]
        return found

    def _spans(self) -> list[tuple[int, int]]:
        """Where main clauses begin and end: at a comma or conjunction before a finite verb, once there is a verb."""
        spans: list[tuple[int, int]] = []
        begin, seen_verb, said, depth, past = 0, False, False, 0, 0
        marks = [at for at in range(len(self.tokens)) if self.norm(at) == QUOTE]
        quoted = {n for a, b in zip(marks[::2], marks[1::2], strict=False) for n in range(a + 1, b) if self._speech(a)}
        for at in range(len(self.tokens)):
            norm = self.norm(at)
            depth += (norm in OPEN) - (norm in CLOSE)
            past = self.holes.told_aside(at) if at >= past and self.comma(at) and at > begin else past
            if depth > 0 or at in quoted or at < past:
                continue
            if norm in self.words["complementisers"]:
                seen_verb, said = False, True  # what is said has a verb of its own, or none
            if at - begin <= NEAR_HEAD and self.condition(at):
                break  # «إذا …، ف…»: what follows depends on it
            opens = self._opens(at) if not (seen_verb and self._headline_goes_on(begin, at)) else at - 1
            unsaid = said and left_unsaid_at(self, begin, at)
            opens = at if unsaid else opens
            going = opens is None and (seen_verb or said) and goes_on_saying(self, begin, at, said)
            opens = at if going else opens
            ended = said and opens is not None and (self._ends_said(begin, opens) or self._adds(at))
            ends = seen_verb or self.speaking_participle(at) or ended or unsaid
            whole = self._counts_on(begin, at) or (opens is not None and self._answers(begin, opens))
            whole = whole or (opens is not None and joined_to_limit(self, begin, opens, at))
            whole = whole or (opens is not None and self._awaited_by_was(begin, opens, at))
            whole = whole or (opens is not None and self._awaited_by_duty(begin, opens, at))
            whole = whole or (opens is not None and self.finite(at) and self._awaits_verb(begin, opens))
            whole = whole or (opens is not None and self._shares_object(opens, at))
            if opens is not None and opens > begin and ends and not whole:
                spans.append((begin, opens))
                begin, seen_verb, said = opens, False, False
            seen_verb = seen_verb or self.finite(at)
        spans.append((begin, len(self.tokens)))
        return [(a, b) for a, b in spans if b > a]

    def _headline_goes_on(self, begin: int, at: int) -> bool:
        """«قطر تستدعي سفيرها من مسقط والكويت تطرد القنصل»: is the name behind «و» the subject of its own present?

        Only where the sentence has told of its first subject so too, in the present, and of nothing that may go on.
        """
        if self.norm(at - 1) not in CONJUNCTIONS or self.comma(at - 2) or not self._names(at):
            return False
        present = {r.tense for r in self.readings[at + 1]} if at + 1 < len(self.tokens) else set()
        if present != {"present"} or self.tokens[at + 1].kind != "word":
            return False
        before = [n for n in range(begin, at) if self.finite(n)]
        openers = self.words["relatives"] | self.words["complementisers"] | self.words["between"]
        return (
            len(before) == 1
            and before[0] > begin
            and {r.tense for r in self.readings[before[0]] if r.finite} == {"present"}
            and not any(self.norm(n) in openers or self._indefinite(n) for n in range(before[0] + 1, at - 1))
        )

    def _indefinite(self, at: int) -> bool:
        """May a token be a noun of which what follows is only said: «محادثات بين إيران والعراق تهدف إلى …»?"""
        if not any(r.kind in NOMINAL for r in self.readings[at]) or self.norm(at).startswith(ARTICLE):
            return False
        return self.tokens[at + 1].kind != "suffix" and not self._names(at + 1)

    def _names(self, at: int) -> bool:
        """Is a token one that names somebody: with the article, or in no dictionary?"""
        word = self.tokens[at]
        return word.kind == "word" and (word.norm.startswith(ARTICLE) or not self.readings[at])

    def _speech(self, mark: int) -> bool:
        """Does a quotation mark open words that somebody says: behind «أن» or «:»?"""
        return self.norm(mark - 1) == ":" or self.norm(mark - 1) in self.words["complementisers"]

    def _opens(self, at: int) -> int | None:
        """The token at which a new clause begins if this token's place begins one."""
        before = self._behind_day(at)
        while before > 0 and (self.joins(before - 1) or self.norm(before - 1) in self.particles):
            before -= 1
        if self._resulted(at):
            return at - 1
        comma = self.comma(before - 1)
        joined = comma or self.norm(before) in CONJUNCTIONS
        if self.norm(at) in self.words["contrasts"] and self.norm(at + 1) in self.words["complementisers"]:
            return before
        if joined and self.finite(at) and not self._continues_complement(before):
            return before
        if (joined or self.norm(at - 1) == QUOTE) and self._subordinates(at):
            return before
        if comma and self._as_for(at):
            return before
        if self._says_anew(at):
            return at
        return before if comma and self.speaking_participle(at) else None

    def _resulted(self, at: int) -> bool:
        """«قصف الجيش منزلا، مما أدى إلى مقتل …»: what came of it is a clause of its own, if somebody was hurt."""
        if self.norm(at - 1) not in self.words["which"] or not self.finite(at):
            return False
        if not any(r.word in self.resulting and r.tense == "past" for r in self.readings[at]):
            return False
        return any(self.norm(n) in self.words["deaths"] for n in range(at + 1, at + 3))

    def _behind_day(self, at: int) -> int:
        """«وأمس زار الجزائر»: the «و» of a clause that begins with its day, and not with its verb."""
        days, first = self.words["days_before_verbs"], at
        while first > 0 and self.norm(first - 1) in days:
            first -= 1
        begins = first > 1 and self.norm(first - 1) in CONJUNCTIONS and self.norm(first - 2) not in days
        return first if begins else at

    def _subordinates(self, at: int) -> bool:
        """«بينما», «كما», and «في حين»."""
        two = f"{self.norm(at)} {self.norm(at + 1)}"
        return self.norm(at) in self.words["subordinators"] or two in self.words["subordinating_pairs"]

    def _says_anew(self, at: int) -> bool:
        """«… لمرحلة انتقالية حيث أعلن الوزير أن …», «إذ أشار إلى أن …»: a statement of its own, no comma before it."""
        if self.norm(at) not in self.words["stating_anew"] or not self.speaks(at + 1):
            return False
        near = range(at + 2, min(at + FAR, len(self.tokens) - 1))
        return any(self.norm(n) in self.words["complementisers"] for n in near)

    def _as_for(self, at: int) -> bool:
        """«أما الثانية فقادها …»: with the «ف» of its verb; «إما» without its hamza has none."""
        if self.norm(at) not in self.words["topicalisers"]:
            return False
        near = range(at + 2, min(at + FAR, len(self.tokens) - 1))
        return any(self.norm(n) == THEN and self.tokens[n].kind == "proclitic" for n in near)

    def _answers(self, begin: int, opens: int) -> bool:
        """Is it the «ف» that «أما» at the head of the clause waits for: «أما الخرطوم، التي …، فقد دعت إلى …»?

        Or the one of a condition inside: «أنه إن كان قد توفي فستسلم جثته».
        """
        if self.norm(opens) == THEN and any(
            self.norm(n) in self.words["ifs"] and self._may_be_verb(n + 1) for n in range(begin, opens - 1)
        ):
            return True
        start = begin + int(self.joins(begin))
        if self.norm(start) not in self.words["topicalisers"] or self.norm(opens) != THEN:
            return False
        inside = range(start, opens)
        return not any(self.norm(n) == THEN or (self.comma(n - 1) and self.finite(n)) for n in inside)

    def _awaited_by_duty(self, begin: int, opens: int, at: int) -> bool:
        """«ينبغي على الرئيس، فلان، تحمل المسؤولية»: is it the verbal noun that «ينبغي على» still waits for?"""
        if opens != at or not self.comma(at - 1) or not any(r.kind == "masdar" for r in self.readings[at]):
            return False
        duty = next((n for n in range(at - 2, begin - 1, -1) if self.norm(n) in self.words["duties"]), None)
        if duty is None or self.norm(duty + 1) not in self.words["upon"]:
            return False
        done = (r.kind == "masdar" and not r.definite for n in range(duty + 2, at) for r in self.readings[n])
        return not any(self.norm(n) in self.words["complementisers"] for n in range(duty + 2, at)) and not any(done)

    def _awaited_by_was(self, begin: int, opens: int, at: int) -> bool:
        """«وكانت الوزارة، نفت الأحد …»: is it the verb of saying whose subject stands behind «كان», a comma between?"""
        start = begin + self.joins(begin)
        if self.norm(start) not in self.words["was"] or self.joins(opens) or not self.speaks(at):
            return False
        return not any(self.finite(n) for n in range(start + 1, opens))

    def _shares_object(self, opens: int, at: int) -> bool:
        """«(النواب) لن يقبلوا ولن يصوتوا على القانون»: two verbs side by side have one object, and one clause."""
        before = opens - 1
        active = any(reading.finite and reading.voice != "passive" for reading in self.readings[at])
        return self.joins(opens) and active and self.finite(at) and before > 0 and self._only_verb(before)

    def _only_verb(self, at: int) -> bool:
        return bool(self.readings[at]) and all(reading.finite for reading in self.readings[at])

    def _may_be_verb(self, at: int) -> bool:
        return any(reading.finite for reading in self.readings[at])

    def _counts_on(self, begin: int, at: int) -> bool:
        """«قتل خمسة أشخاص وأصيب 12 في هجوم»: does a toll go on, of which the place and the event stand behind it?"""
        if not self.hurts(at) or self.norm(at - 1) not in CONJUNCTIONS:
            return False
        before = next((n for n in range(at - 1, begin - 1, -1) if self.finite(n)), None)
        if before is None or not self.hurts(before):
            return False
        apart = (self.words[name] for name in ("place_prepositions", "date_prepositions", "causes"))
        ends = frozenset().union(*apart)
        return not any(self.norm(n) in ends for n in range(before + 1, at))

    def _ends_said(self, begin: int, at: int) -> bool:
        """A comma with «و» or «بينما»: «(أن) الوضع خطير، وتعهد بـ …» ends a statement that has no verb.

        Behind «بينما» at the head a comma alone does, where it is the only one behind «أن».
        """
        if not self.comma(at - 1):
            return False
        if self.joins(at) or self._subordinates(at):
            return True
        head = begin + self.joins(begin)
        if self.norm(head + (self.norm(head) == IN)) not in self.words["leading_clauses"]:
            return False
        said = next(n for n in range(at - 1, begin, -1) if self.norm(n) in self.words["complementisers"])
        return not any(self.comma(n) for n in range(said, at - 1))

    def _adds(self, at: int) -> bool:
        """«(قال إن الحكومة ملتزمة) وأضاف أن …»: does a speaker go on, and nobody whom he speaks of?"""
        return self.norm(at) in self.words["adding_verbs"] and self.norm(at + 1) in self.words["complementisers"]

    def _awaits_verb(self, begin: int, opens: int) -> bool:
        """«(إن) الخطوات التي اتخذتها الحكومة، بدعم من البنك، لن تكفي»: verbs in relatives alone, and a comma alone."""
        if not self.comma(opens - 1) or self.joins(opens):
            return False
        start = 1 + max(
            (n for n in range(begin, opens) if self.norm(n) in self.words["complementisers"]), default=begin - 1
        )
        relative = next((n for n in range(start, opens) if self.norm(n) in self.words["relatives"]), None)
        head = range(start, relative or start)
        if not head or any(self.comma(n) or self.finite(n) for n in head):
            return False
        verbs = [n for n in range(start, opens) if self.finite(n)]
        return bool(verbs) and all(self.norm(self.before_particles(n) - 1) in self.words["relatives"] for n in verbs)

    def _continues_complement(self, at: int) -> bool:
        """«و» before «أن»: the clause goes on with what was said."""
        return self.norm(at + 1) in self.words["complementisers"]
