"""What a sentence claims of an event: stated, denied, planned, possible, conditional or demanded — or nothing.

A fact binds through its anchor. A finite verb is read through the particles and auxiliaries before it and through what
governs the clause it stands in; a verbal noun through the word that governs it. Where that cannot be told, there is no
fact: the answer is None.
"""

from __future__ import annotations

from typing import cast

from briefgen.extract.claim import HAPPENED, Claim, composed
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.govern import AND, NOTHING, OF, Governor, Governors
from briefgen.extract.line import CLAUSES, Line
from briefgen.extract.match import Match, opens_statement
from briefgen.extract.sequences import Sequences
from briefgen.model import Modality, Polarity
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Cue, Pack, once_a_pack
from briefgen.wording.verbs import Tense

REFUSED = "refused"
ON, THAT = "على", "إن"
QUOTES = frozenset({'"', "'", "«", "»", "“", "”"})
DEEPEST = 4
SPEECH, COMING, PROMISING = "speech", "coming", "promising"
BY = "ب"


@once_a_pack
def _sequences(pack: Pack) -> tuple[Sequences[bool], Sequences[Cue]]:
    """Idioms and cues of a pack."""
    idioms = Sequences((words, True) for words in pack.context.idioms)
    return idioms, Sequences((words, cue) for cue in pack.context.cues for words in cue.words)


class Reader:
    """Reads the claims of one line."""

    def __init__(self, pack: Pack, line: Line) -> None:
        self.pack = pack
        self.line = line
        idioms, cues = _sequences(pack)
        self.masked = frozenset(at for first, last, _ in idioms.find(line) for at in range(first, last))
        self.cues = [found for found in cues.find(line) if found[0] not in self.masked]
        self.governors = Governors(pack, line, self.masked)

    def claim(self, match: Match) -> Claim | None:
        """The claim of a match, or None where it may not be told."""
        if match.state.anchor < 0 or match.state.reading is None:
            anchored = HAPPENED if self._heads_statement(match) else self._governed(match.first, 0)
        else:
            anchored = self._of(match.state.anchor, match.state.reading, 0)
        if anchored is None or self._limited(match) or self._twice_denied(match, anchored):
            return None
        # A condition inside what somebody says stands in what is told of it, as one behind a clause's verb does.
        spans = [m for _, found in match.state.captures for m in found if m.type == "text"]
        if anchored.polarity == "negative" and any(m.use in CLAUSES for m in spans) and not self._denies(match):
            return None  # «نفت قطر أن القوات ستنسحب»: the clause alone would say that they will
        told = (
            match.state.anchor if m.use in CLAUSES else m.first
            for m in spans
            if m.use in CLAUSES or (m.first and opens_statement(self.line, m.first))
        )
        free = min(told, default=len(self.line.tokens))
        clause = [cue for first, _, cue in self.cues if cue.binds == "clause" and first < free]
        if clause:
            if any(cue.modality == REFUSED for cue in clause):
                return None
            return Claim("conditional", anchored.polarity, anchored.tense) if anchored.modality == "stated" else None
        return anchored

    def _heads_statement(self, match: Match) -> bool:
        """«الوزير: …», «بحسب الوزير، فإن …»: does nothing but «و» stand before a speaker whose words follow?"""
        spans = (m for _, found in match.state.captures for m in found if m.type == "text" and m.first)
        alone = match.first == 0 or (match.first == 1 and self.line.tokens[0].kind == "proclitic")
        return alone and any(opens_statement(self.line, m.first) for m in spans)

    def _denies(self, match: Match) -> bool:
        """Stands the denial in the clause itself, at its verb?"""
        at, reading = match.state.anchor, match.state.reading
        own = self._verb_group(at, reading) if reading is not None and reading.finite else None
        return own is not None and own.polarity == "negative"

    def given(self, match: Match) -> Claim | None:
        """What a sentence takes as given has happened — «after the withdrawal» only where the verb it dates has.

        Behind a condition nothing is given: «إذا فشلت المحادثات فمن المقرر أن …».
        """
        if any(cue.modality == "conditional" and last <= match.first for _, last, cue in self.cues):
            return None
        listed = self.governors.find(match.first, "noun") if self._particle(match.first) else None
        return self._time(match.first) if listed is not None and listed.at == match.first else HAPPENED

    def _particle(self, at: int) -> bool:
        return bool(self.line.readings[at]) and all(r.kind == "particle" for r in self.line.readings[at])

    def _twice_denied(self, match: Match, claim: Claim) -> bool:
        """«لم ترفض»: not to reject is neither rejecting nor accepting."""
        reading = match.state.reading
        return claim.polarity == "negative" and reading is not None and reading.word in self.pack.denying

    def _limited(self, match: Match) -> bool:
        """Does what follows the match take back or limit what it says?"""
        # «لن تنتهي دون أن يوقعا»: they end with it.
        denied = any(cue.polarity == "negative" and first < match.last for first, _, cue in self.cues)
        words = clause_words()["without"]
        if denied and any(first >= match.last and self.line.norm(last - 2) in words for first, last, _ in self.cues):
            return True
        # «نبه إلى أن …»: the preposition is that of the verb before it.
        return any(
            cue.binds == "tail" and first >= match.last and not self.governors.takes(first - 1, self.line.norm(first))
            for first, _, cue in self.cues
        )

    def _of(self, at: int, reading: Reading, depth: int) -> Claim | None:
        if depth > DEEPEST:
            return None
        return self._finite(at, reading, depth) if reading.finite else self._governed(at, depth)

    def _finite(self, at: int, reading: Reading, depth: int) -> Claim | None:
        own = self._verb_group(at, reading)
        if own is None:
            return None
        outer = HAPPENED if own.tense == "past" and self._goes_on(at) else self._outer(at, depth)
        if outer is not None and outer.modality != "stated" and own.tense == "past" and own.modality == "stated":
            return None  # «agreed that the role has changed»: what is past is not agreed for later
        return composed(outer, own)

    def _verb_group(self, at: int, reading: Reading) -> Claim | None:
        """The verb with its particles, and those of an auxiliary before its subject."""
        tense: Tense = "past" if reading.tense == "past" else "present"
        claim, _ = self._particles(at, reading.tense, Claim(tense=tense))
        auxiliary = self._auxiliary_before(at)
        if claim is None or auxiliary is None:
            return claim
        before, found = auxiliary
        helped, _ = self._particles(before, found.tense, Claim(tense="past" if found.tense == "past" else claim.tense))
        if helped is None:
            return None
        if helped.polarity == "negative" and claim.polarity == "negative":
            return None
        if found.tense == "past" and claim.modality == "planned":
            return None  # «كانت القوات ستنسحب»: was to, and perhaps did not
        polarity: Polarity = "negative" if "negative" in (helped.polarity, claim.polarity) else "positive"
        modality = claim.modality if helped.modality == "stated" else helped.modality
        return Claim(modality, polarity, helped.tense if found.tense == "past" else claim.tense)

    def _particles(self, at: int, of: str, claim: Claim) -> tuple[Claim | None, int]:
        """What the cues right before a verb (of a tense) or a noun make of a claim, and where they begin."""
        words = clause_words()
        position = at
        while position > 0:
            ending = [
                (first, cue) for first, last, cue in self.cues if last == position and cue.binds in ("verb", "noun")
            ]
            found = [(first, cue) for first, cue in ending if cue.before in ("", of)]
            if found:
                first, cue = min(found, key=lambda each: each[0])
                if cue.modality == REFUSED or (cue.polarity and claim.polarity == "negative"):
                    return None, position
                polarity: Polarity = "negative" if cue.polarity else claim.polarity
                past = cue.polarity and cue.before == "present" and not cue.modality
                modality = cast(Modality, cue.modality) if cue.modality else claim.modality
                claim = Claim(modality, polarity, "past" if past else claim.tense)
                position = first
            elif of and self.line.norm(position - 1) in words["verb_particles"] - words["complementisers"]:
                position -= 1
            else:
                break
        return claim, position

    def _auxiliary_before(self, at: int) -> tuple[int, Reading] | None:
        """The nearest auxiliary before a verb, with no other verb and no «أن» between."""
        auxiliaries = self.pack.classes.get("auxiliary", frozenset())
        for position in range(at - 1, -1, -1):
            if self.line.norm(position) in clause_words()["complementisers"] or self.line.norm(position) in COMMAS:
                return None
            readings = self.line.readings[position]
            found = next((r for r in readings if r.finite and r.word in auxiliaries), None)
            if found is not None and position not in self.masked:
                return position, found
            if readings and all(r.finite for r in readings):
                return None
        return None

    def _outer(self, at: int, depth: int) -> Claim | None:
        """What governs the clause that a verb stands in; a main clause is governed by nothing."""
        opener = self._complementiser_before(at)
        if opener is None:
            return HAPPENED
        opener = self._first_of_list(opener)
        before = opener - 1
        while before >= 0 and self.line.norm(before) in QUOTES:
            before -= 1
        if self.line.norm(before) in clause_words()["restarts"] or self._said_aside(opener):
            return HAPPENED
        if self.line.norm(before) in clause_words()["without"] and at == opener + 1:
            return self._beside(before)
        if self.line.norm(before) == ON and self._promised(before):
            return None
        if self.line.norm(before) == ON and self.line.norm(before - 1) in COMMAS:
            return Claim("planned")
        found = self.governors.find(before, "clause")
        added = found is not None and found.reading.finite and not self.governors.takes(found.at, ON)
        if self.line.norm(before) == ON and added:
            return Claim("planned")
        if found is None:
            return HAPPENED if opener == 0 or self.line.norm(opener).startswith(THAT) else None
        return self._said(found, depth)

    def _promised(self, at: int) -> bool:
        """«وعد الرئيس، على أن …»: is it what a verb of promising promises, with nothing else promised between?"""
        promising = self.pack.classes.get(PROMISING, frozenset())
        more = False
        for before in range(at - 1, -1, -1):
            if self.line.norm(before) in clause_words()["promised"]:
                more = True
            elif any(r.finite for r in self.line.readings[before]) and self.line.norm(before - 1) != BY:
                # «كان قد وعد بسحبها على أن …»: a promise of then, and no step of now
                alone = not more or self._auxiliary_before(before) is not None
                return alone and any(r.word in promising for r in self.line.readings[before])
        return False

    def _said_aside(self, opener: int) -> bool:
        """«جدير بالذكر أن …»: the paper adds it, and nothing governs it."""
        first = 1 if self.line.norm(0) in CONJUNCTIONS else 0
        return "".join(self.line.norm(n) for n in range(first, opener)) in clause_words()["said_aside"]

    def _beside(self, before: int) -> Claim | None:
        """«انتهت المفاوضات دون أن …»: as sure as the verb before it, of which it is denied."""
        verb = next(((n, r) for n in range(before - 1, -1, -1) for r in self.line.readings[n][:1] if r.finite), None)
        if verb is None or verb[1].tense != "past":
            return None
        own = self._verb_group(*verb)
        return HAPPENED if own is not None and own.modality == "stated" and own.polarity == "positive" else None

    def _goes_on(self, at: int) -> bool:
        """«…، وأنهما أكدا»: goes on with what an earlier line reports; the verb right before it does not govern it."""
        opener = self._complementiser_before(at)
        if opener is None or opener < 2 or self.line.norm(opener - 1) not in CONJUNCTIONS:
            return False
        return self.line.norm(opener - 2) in COMMAS and self._complementiser_before(opener) is None

    def _first_of_list(self, opener: int) -> int:
        """«أفاد بأن …، وأن …»: the first «أن» of a list, before a noun as they are or before a verb as they are."""
        while self.line.norm(opener - 1) == AND:
            before, verbal = self._complementiser_before(opener), self._opens_verb(opener)
            while before is not None and self._opens_verb(before) != verbal:
                before = self._complementiser_before(before)
            if before is None:
                break
            opener = before
        return opener

    def _opens_verb(self, opener: int) -> bool:
        readings = self.line.readings[opener + 1] if opener + 1 < len(self.line.readings) else ()
        return any(r.finite for r in readings)

    def _complementiser_before(self, at: int) -> int | None:
        openers = clause_words()["complementisers"]
        return next((n for n in range(at - 1, -1, -1) if self.line.norm(n) in openers), None)

    def _governed(self, at: int, depth: int) -> Claim | None:
        """What governs a verbal noun or another noun."""
        if depth > DEEPEST:
            return None
        own, start = self._particles(at, "", Claim())
        pair = self.governors.first_of_pair(start)
        if own is None or pair == -1:
            return None
        if pair is not None:
            return composed(self._governed(pair, depth + 1), own)
        found = self.governors.find(start - 1, "noun")
        if found is None:
            return own if self._opens_line(start) else None
        return composed(self._said(found, depth), own)

    def _opens_line(self, at: int) -> bool:
        """Stands it at the head of its line, after particles and dates only, and as no verb's subject?"""
        if any(first < at and cue.binds in ("verb", "noun") for first, _, cue in self.cues):
            return False
        for position in range(at):
            readings = self.line.readings[position]
            if any(r.kind != "particle" for r in readings) and not self._in_date(position):
                return False
        if any(r.kind == "participle" and not r.definite for r in self.line.readings[at]):
            return True  # «مشيرا إلى أن …»
        rest = self.line.readings[at + 1 :]
        return not any(readings and all(r.finite for r in readings) for readings in rest)

    def _in_date(self, position: int) -> bool:
        return any(m.type == "date" and m.first <= position < m.last for starts in self.line.starts for m in starts)

    def _said(self, found: Governor, depth: int) -> Claim | None:
        """What a governor says of the event, under what is said of the governor itself."""
        if found.says == NOTHING:
            return None
        if found.reading.kind == "particle":
            outer = self._time(found.at)
        elif found.reading.kind in ("adjective", "participle") and self.line.norm(found.at - 1) == OF:
            outer = self._outer(found.at - 1, depth + 1)  # «من المقرر أن» is a verb of its own
        elif self._while_saying(found):
            outer = HAPPENED
        else:
            outer = self._of(found.at, found.reading, depth + 1)
        plain = {"happened": Claim(), "denied": Claim(polarity="negative")}
        own = plain[found.says] if found.says in plain else Claim(cast(Modality, found.says))
        if outer is None or outer.polarity == "negative":
            return None  # «did not announce that …» tells neither
        return composed(outer, own)

    def _while_saying(self, found: Governor) -> bool:
        """«نفت ذلك قائلة إنها …»: what is said on the way is not denied with it."""
        reading = found.reading
        speech = self.pack.classes.get(SPEECH, frozenset())
        return reading.kind == "participle" and not reading.definite and reading.word in speech

    def _time(self, at: int) -> Claim | None:
        """«After the withdrawal» has happened where the verb that it dates has."""
        verbs = [(n, r) for n, readings in enumerate(self.line.readings) for r in readings[:1] if r.finite]
        nearest = min(verbs, key=lambda verb: abs(verb[0] - at), default=None)
        comes = nearest is not None and nearest[1].word in self.pack.classes.get(COMING, frozenset())
        if nearest is None or nearest[1].tense == "past" or comes:
            return HAPPENED if not any(cue.modality and cue.binds == "verb" for _, _, cue in self.cues) else None
        return None
