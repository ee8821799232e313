"""What is only said of a noun, or in passing: relatives, brackets, asides, each a hole in the clause around it."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.arabic.dates import read_dates
from briefgen.extract.clause_verbs import ClauseVerbs
from briefgen.extract.clause_words import CLOSE, CONJUNCTIONS, DASHES, OPEN
from briefgen.extract.received import received

SHORT = 4
"""Tokens between dashes that may be a date alone: «-اليوم الأربعاء-»."""
BY = "ب"
NEAR = 7
"""How many tokens before a relative clause its noun may begin: «attacks with seven rockets that …»."""
LONGEST_ASIDE = 14
"""Tokens from one comma to the next between which an aside may stand."""
LONGEST_INSERTION = 30
"""Tokens between two dashes."""
SAID_THAT = "إن"
"""Behind «قال»; verbs of asking take «أن»."""


class Holes:
    """Finds where the holes of one sentence end."""

    def __init__(self, verbs: ClauseVerbs) -> None:
        self.verbs = verbs
        self.words = verbs.words

    def end(self, at: int, end: int, seen_verb: bool, main: Sequence[int]) -> int:
        """The end of a relative clause or bracket that begins at a token, or that token where none does.

        ``end`` is the end of the clause around, ``main`` what it holds so far, ``seen_verb`` whether its verb is there.
        """
        verbs, norm = self.verbs, self.verbs.norm(at)
        if norm in OPEN:
            close = next((n for n in range(at + 1, end) if verbs.norm(n) in CLOSE), None)
            return close + 1 if close is not None else at
        if norm in DASHES and main:
            return self._insertion(at, end)
        if verbs.comma(at) and main and at + 1 < end:
            return self._aside(at, end)
        if main and (norm, verbs.norm(at + 1)) == self.words.tongue and verbs.norm(at - 1) not in DASHES:
            return self._by_mouth(at, end)
        if main and (self._goes_on(at, main) or self._issued(at)):
            return at
        if main and seen_verb and norm in self.words["asks"]:
            return self._not_named(at, end)
        if norm in self.words["relatives"] and main:
            return at if verbs.contains(at + 1) else self._relative(at + 1, end, seen_verb, main)
        if seen_verb and main and verbs.finite(at) and verbs.indefinite(at - 1) and not verbs.contains(at):
            return self._relative(at, end, seen_verb, main)
        denied = norm in self.words["denials"] and at + 1 < end and verbs.finite(at + 1)
        denied = denied and verbs.norm(at + 1) not in self.words["inseparable"]
        if denied and seen_verb and main and verbs.indefinite(at - 1):
            return self._relative(at, end, seen_verb, main)  # «اتفاقا لا يضمن حقوقها»
        return at

    def _aside(self, at: int, end: int) -> int:
        """Where words between two commas end that only say who tells it, on what occasion, or who somebody is.

        «تنشر تركيا، بحسب تقديرات غير رسمية، نحو 15 ألف جندي», «أعلنت قطر، وهي من الدول الضامنة، …». A condition between
        commas is none of them.
        """
        verbs = self.verbs
        who = verbs.norm(at + 1) in CONJUNCTIONS and verbs.norm(at + 2) in self.words["subject_pronouns"]
        mouth = (verbs.norm(at + 1), verbs.norm(at + 2)) == self.words.tongue  # «طالبت بغداد، على لسان فلان، بـ …»
        mouth = mouth or self._as_told(at + 1) or self._unnamed(at + 1, end) or received(verbs, at + 1, end)
        if not who and not mouth and verbs.norm(at + 1) not in self.words["asides"]:
            return at
        for n in range(at + 2, min(at + LONGEST_ASIDE, end)):
            if verbs.comma(n):
                return at if verbs.norm(n + 1) in CONJUNCTIONS else n
            if verbs.norm(n) in self.words["complementisers"] or verbs.condition(n) or verbs.norm(n) in OPEN:
                return at
            if who and verbs.finite(n):
                return at
        return at

    def told_aside(self, at: int) -> int:
        """The comma that closes «، على ما نقلت هيئة البث الرسمية،» where one begins at a comma, or 0."""
        most = len(self.verbs.tokens)
        if not (self._as_told(at + 1) or self._unnamed(at + 1, most) or received(self.verbs, at + 1, most)):
            return 0
        end = self._aside(at, len(self.verbs.tokens))
        return end if end > at else 0

    def _by_mouth(self, at: int, end: int) -> int:
        """Where «على لسان المتحدث باسمها فلان» ends, with nothing of the clause behind it up to a comma or its end."""
        verbs = self.verbs
        stop = next((n for n in range(at + 2, end) if verbs.comma(n)), end)
        inside = range(at + 2, stop)
        goes_on = any(
            verbs.finite(n) or verbs.norm(n) in self.words["complementisers"] | self.words["awaited_prepositions"]
            or (verbs.tokens[n].kind == "proclitic" and verbs.norm(n + 1) not in self.words["in_the_name"])
            for n in inside
        )  # fmt: skip
        return at if goes_on else stop

    def _as_told(self, at: int) -> bool:
        """«على ما نقلت …», «على ما ذكر …»"""
        verbs = self.verbs
        upon = verbs.norm(at) in self.words["upon"] and verbs.norm(at + 1) in self.words["askers"]
        return upon and at + 2 < len(verbs.tokens) and verbs.finite(at + 2) and verbs.takes_content(at + 2)

    def _unnamed(self, at: int, end: int) -> bool:
        """«طلب عدم كشف هويته،», «اشترطا إغفال اسميهما،»: who is not to be named, up to the comma that closes it?"""
        verbs = self.verbs
        if verbs.norm(at) not in self.words["asks"]:
            return False
        close = next((n for n in range(at + 1, min(at + LONGEST_ASIDE, end)) if verbs.comma(n)), at)
        return any(verbs.norm(n) in self.words["anonymity"] for n in range(at + 1, close))

    def _not_named(self, at: int, end: int) -> int:
        """Where «طلب عدم ذكر اسمه» ends, no commas round it: behind its last word, where «أن» or a comma follows."""
        verbs = self.verbs
        for n in range(at + 1, min(at + LONGEST_ASIDE, end)):
            if verbs.norm(n) in self.words["anonymity"]:
                stop = n + 1 + (n + 1 < end and verbs.tokens[n + 1].kind == "suffix")
                said = stop < end and (
                    verbs.comma(stop) or verbs.norm(stop) in self.words["complementisers"] | {":", "ل"}
                )
                return stop if said else at
            doing = verbs.finite(n) and not any(r.kind == "masdar" for r in verbs.readings[n])  # «عدم نشر اسمه»
            if doing or verbs.comma(n) or verbs.norm(n) in self.words["complementisers"]:
                return at
        return at

    def _no_saying(self, at: int, end: int) -> bool:
        """Is none of the verbs between two tokens «قال», which alone «إن» may belong to?"""
        return not any(self.verbs.norm(n) in self.words["surely_verbs"] for n in range(at, end))

    def _insertion(self, at: int, end: int) -> int:
        """Where what stands between two dashes ends, each written together with it: «وأضاف -في بيان مقتضب- أن …»."""
        verbs = self.verbs
        if verbs.tokens[at - 1].space_after and any(verbs.norm(n) in self.words["blessings"] for n in (at + 1, at + 3)):
            return next((n + 1 for n in range(at + 2, min(at + SHORT + 2, end)) if verbs.norm(n) in DASHES), at)
        if not verbs.tokens[at - 1].space_after or verbs.tokens[at].space_after:
            return at
        if verbs.norm(at + 1) in self.words["awaited_prepositions"]:
            return at
        for n in range(at + 2, min(at + LONGEST_INSERTION, end)):
            if verbs.norm(n) in DASHES and not verbs.tokens[n - 1].space_after:
                inside = verbs.tokens[at + 1 : n]
                return at if len(inside) <= SHORT and read_dates(inside, None) else n + 1
        return at

    def _goes_on(self, at: int, main: Sequence[int]) -> bool:
        """«An attack (that) killed three», «attacks that targeted the base»: the clause goes on telling the attack."""
        verbs = self.verbs
        verb = at + 1 if verbs.norm(at) in self.words["relatives"] else at
        if verb >= len(verbs.tokens):
            return False
        if not any(r.finite and r.word in verbs.attacking for r in verbs.readings[verb]):
            return False
        return any(r.word in verbs.attacks for n in main[-NEAR:] for r in verbs.readings[n])

    def _issued(self, at: int) -> bool:
        """«أصدرت الوزارة بيانا قالت فيه إن»: what was issued is what is said."""
        verbs = self.verbs
        issued = {verbs.norm(at - 1), verbs.norm(at - 2)} & self.words["issued"]
        return bool(issued) and verbs.takes_content(at) and verbs.norm(at + 2) in self.words["in_it"]

    def _relative(self, at: int, end: int, seen_verb: bool, main: Sequence[int]) -> int:
        """A relative clause runs to a comma, to a second verb that belongs to the clause around it, or to its «أن».

        A verb behind another relative, «أن» or «عندما» inside it, or helped by «كان», is none that ends it.
        """
        verbs = self.verbs
        if verbs.norm(at - 1) in self.words["relatives"] and verbs.norm(at) in self.words["asks"]:
            unnamed = self._not_named(at, end)
            if unnamed > at:
                return unnamed  # «المسؤول الذي طلب عدم الكشف عن هويته إن …»
        seen = 0
        awaited = awaiting = self._awaits_content(main)
        helped = any(verbs.auxiliary(n) for n in main if verbs.finite(n)) and not self._helper_served(main)
        prepositions, own = self._awaited_prepositions(main), set[str]()
        for n in range(at, end):
            norm = verbs.norm(n)
            if verbs.comma(n):
                return n
            if norm in prepositions and n > at and norm not in own:
                return n  # «ينص الاتفاق الذي وقع في جنيف على …»
            own.discard(norm)
            own |= verbs.frame(n) if verbs.finite(n) else set()
            if verbs.condition(n):
                return end  # «قرار ينتقد طهران ما لم تسمح …»: it depends on what follows
            if norm in self.words["relatives"]:
                if seen:
                    return n  # «الاتفاق الذي أقرته الدول التي …»: the next hole
            elif norm in self.words["complementisers"]:
                if awaiting and norm == SAID_THAT and self._no_saying(at, n):
                    return n  # «قال المسؤول الذي طلب تأجيل الاجتماع إن …»
                called = verbs.norm(at) in self.words["calling_him"] and verbs.norm(n - 1) != BY
                if awaited or (n - at <= NEAR and called):
                    return n  # «قال في اجتماع عقده أمس إن …», «نقل عن مصدر وصفه بالمطلع أن …»
                awaited = False
                seen -= bool(seen)
            elif norm in self.words["subordinators"] or norm in self.words["askers"]:
                seen -= bool(seen)
            elif verbs.finite(n):
                first = verbs.before_particles(n)
                if verbs.norm(first - 1) in CONJUNCTIONS or verbs.norm(n - 1) in self.words["complementisers"]:
                    pass  # a second thing that it says
                elif seen and not seen_verb and first == n and verbs.indefinite(n - 1):
                    pass  # «القوات التي دخلت قرية تقع قرب الحدود …»
                elif seen > 0 or (helped and first < n and self._past_in_past(first)):
                    return first
                elif not self._helps(n, end):
                    seen += 1
            awaited = awaited and not verbs.takes_content(n)
        return end

    def _helps(self, at: int, end: int) -> bool:
        """«كانت المقاومة لجأت إليها»: is it a verb whose main verb is still to come?"""
        verbs = self.verbs
        if not verbs.auxiliary(at) or at + 1 >= end:
            return False
        following = verbs.readings[at + 1]
        if verbs.norm(at + 1) in self.words["verb_particles"] or verbs.finite(at + 1):
            return True
        return verbs.norm(at) in self.words["was"] and (not following or any(r.definite for r in following))

    def _helper_served(self, main: Sequence[int]) -> bool:
        """Has «كان» of the clause around its main verb already: «كانت القوات قد انسحبت من القاعدة التي …»?"""
        verbs = self.verbs
        found = [n for n in main if verbs.finite(n)]
        return len(found) > 1

    def _past_in_past(self, at: int) -> bool:
        """«وكانت الحرب التي اندلعت العام الماضي قد حالت …»: does «قد» begin what the clause around tells?"""
        return self.verbs.norm(at) in self.words["had"]

    def _awaited_prepositions(self, main: Sequence[int]) -> set[str]:
        """The prepositions that the clause around a relative has still to bring for its verb."""
        for count, at in enumerate(reversed(main)):
            if self.verbs.norm(at) in self.words["complementisers"]:
                return set()
            if self.verbs.finite(at):
                return self.verbs.frame(at) - {self.verbs.norm(n) for n in main[len(main) - count :]}
        return set()

    def _awaits_content(self, main: Sequence[int]) -> bool:
        """Has the clause around a relative a verb of saying whose «أن» is still to come?"""
        for at in reversed(main):
            if self.verbs.norm(at) in self.words["complementisers"]:
                return False
            if self.verbs.finite(at):
                return self.verbs.takes_content(at)
        return False
