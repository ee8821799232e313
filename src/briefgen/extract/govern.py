"""Which word governs a verbal noun or a clause: «أعلن سحب القوات», «دعوة إلى سحبها», «من المقرر أن تنسحب»."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.line import Line
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Pack

NOTHING, HAPPENED = "nothing", "happened"
AND, OF = "و", "من"
NOMINAL = frozenset({"noun", "masdar", "participle", "adjective"})
PARTIES = frozenset({"state", "body", "person", "group", "outlet", "official", "parties"})


@dataclass(frozen=True, slots=True)
class Governor:
    """Where a governor stands, how it is read there, and what it says of what it governs."""

    at: int
    reading: Reading
    says: str


class Governors:
    """Finds governors in one line; ``masked`` are positions inside idioms."""

    def __init__(self, pack: Pack, line: Line, masked: frozenset[int]) -> None:
        self.pack = pack
        self.line = line
        self.masked = masked
        self.named = frozenset(
            n for starts in line.starts for m in starts if m.type in PARTIES for n in range(m.first, m.last)
        )

    def find(self, before: int, of: str) -> Governor | None:
        """What governs what begins after ``before``; None where nothing does, «nothing» where it cannot be told."""
        since = self._since(before) if of == "noun" else None
        if since is not None:
            return self._listed(since, of)
        linked = self.preposition(before)
        near = before - 1 if linked else before
        if self.line.tokens[near].kind == "suffix" if near >= 0 else False:
            near -= 1
        while self.line.norm(near) in clause_words()["as_well"] and self.line.norm(near - 1) not in COMMAS:
            near -= 1  # «من المقرر أيضا أن …»
        if not linked and any(self.line.stands(near - 2, said) for said in clause_words()["at_that_time"]):
            near -= 3  # «مؤكدا في الوقت نفسه توقيع الاتفاق»
        for at in range(before, -1, -1):
            readings = self.line.readings[at]
            listed = self._listed(at, of)
            if readings and all(r.kind == "particle" for r in readings):
                if listed is not None and at == before:
                    return listed
                if of == "noun" and self.line.norm(at) in clause_words()["complementisers"]:
                    return None if at == before else Governor(at, readings[0], NOTHING)
                continue
            if any(r.finite for r in readings) and not self._nominal(at):
                if self._written_on(at):
                    continue
                if listed is None and self._auxiliary(at):
                    continue
                if listed is None or (of == "noun" and linked and not self._takes(at, linked)):
                    return Governor(at, readings[0], NOTHING)
                return listed
            if self._holds(at, near, linked) and not (of == "clause" and self._reported(at)):
                return listed or Governor(at, readings[0], NOTHING)
        return None

    def _written_on(self, at: int) -> bool:
        """Is it the «عبر» of «وذكر عبر منصة إكس أن …», which may be a verb?"""
        words = clause_words()
        return self.line.norm(at) in words["written_on"] and self.line.norm(at + 1) in words["accounts"]

    def _since(self, before: int) -> int | None:
        """Where «بعد» stands in «بعد أسبوعين من (مقتل …)»: it dates by what happened."""
        if self.line.norm(before) != OF:
            return None
        at = before - 1
        while at >= 0 and (self.line.norm(at) in clause_words()["spans_of_time"] or self._counts(at)):
            at -= 1
        listed = self._listed(at, "noun") if 0 <= at < before - 1 else None
        return at if listed is not None and listed.reading.kind == "particle" and listed.says == HAPPENED else None

    def _counts(self, at: int) -> bool:
        return self.line.tokens[at].kind == "number" or any(m.number is not None for m in self.line.starts[at])

    def preposition(self, at: int) -> str:
        """The preposition that stands at a place, empty where none does."""
        if at < 0 or at in self.masked:
            return ""
        words = self.pack.lexicon.words
        found = any(
            words[r.word].pos == "preposition" and r.word not in self.pack.context.governors
            for r in self.line.readings[at]
        )
        return self.line.norm(at) if found else ""

    def takes(self, at: int, preposition: str) -> bool:
        """Has a word at this place a frame with the preposition?"""
        return self._takes(at, preposition)

    def first_of_pair(self, at: int) -> int | None:
        """For «أعلن سحب القوات ووقف القتال» the place of «سحب»; -1: several; None: none."""
        if self.line.norm(at - 1) != AND:
            return None
        found = []
        for n in range(at - 2, -1, -1):
            if any(r.finite for r in self.line.readings[n]) and not self._nominal(n):
                break
            if n not in self.named and any(r.kind == "masdar" for r in self.line.readings[n]):
                found.append(n)
        return None if not found else found[0] if len(found) == 1 else -1

    def _holds(self, at: int, near: int, linked: str) -> bool:
        """Does a noun govern: right before, by its preposition, or as a verbal noun with its own subject between?"""
        readings = self.line.readings[at]
        if not readings or at in self.named:
            return False
        indefinite = any(r.kind in NOMINAL and not r.definite for r in readings)
        masdar = any(r.kind == "masdar" and not r.definite for r in readings)
        if at == near and not linked:
            return indefinite or self.line.norm(at - 1) == OF
        if at == near:
            return masdar or self._takes(at, linked) or (indefinite and self._listed(at, "noun") is not None)
        return self._takes(at, linked) if linked else masdar

    def _reported(self, at: int) -> bool:
        """Stands a noun, of which «أن» says nothing, behind a verb that «أن» may follow: «قال في بيان مقتضب أن»?"""
        placed = self.line.norm(at - 1) in clause_words()["place_prepositions"]
        if self._listed(at, "clause") is not None and not placed:
            return False
        for before in range(at - 1, -1, -1):
            if self.line.norm(before) in clause_words()["complementisers"]:
                return False
            if any(r.finite for r in self.line.readings[before]) and not self._nominal(before):
                listed = self._listed(before, "clause")
                return listed is not None and listed.reading.finite
        return False

    def _nominal(self, at: int) -> bool:
        """May a token that can be a verb be a noun here? After a preposition or a verb it is, not after «في حين»."""
        if self.line.norm(at - 1) in clause_words()["meanwhile"]:
            return False
        noun = any(r.kind in NOMINAL for r in self.line.readings[at])
        return noun and (bool(self.preposition(at - 1)) or self._behind_verb(at))

    def _behind_verb(self, at: int) -> bool:
        """Stands a word behind what can only be a verb: «قال حاكم المدينة إن …»? Then it is its subject."""
        before = self.line.readings[at - 1] if at else ()
        return bool(before) and all(r.finite for r in before) and not self._auxiliary(at - 1)

    def _listed(self, at: int, of: str) -> Governor | None:
        if at in self.masked:
            return None
        for reading in sorted(self.line.readings[at], key=self._second) if self._heads(at) else self.line.readings[at]:
            says = self.pack.context.governors.get(reading.word)
            if says is not None and says[1] in (of, "both"):
                return Governor(at, reading, says[0])
        return None

    def _heads(self, at: int) -> bool:
        """Stands a word where a verb opens a clause: at the beginning, behind a comma, «و», or the «قد» of a verb?"""
        before = self.line.norm(at - 1)
        return at == 0 or before in COMMAS or before in CONJUNCTIONS or before in clause_words()["had"]

    @staticmethod
    def _second(reading: Reading) -> bool:
        """At such a place verbs come first: «كشف» is no unveiling."""
        return not reading.finite

    def _takes(self, at: int, preposition: str) -> bool:
        words = self.pack.lexicon.words
        return any(preposition in words[r.word].frame for r in self.line.readings[at])

    def _auxiliary(self, at: int) -> bool:
        auxiliaries = self.pack.classes.get("auxiliary", frozenset())
        return any(r.word in auxiliaries for r in self.line.readings[at])
