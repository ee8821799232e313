"""What the tokens of a sentence are, as far as cutting it asks: verbs, nouns without an article, words that speak."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.arabic.numerals import numeral_words
from briefgen.arabic.tokens import Token
from briefgen.arabic.words import COMMAS, look_up_key
from briefgen.extract.clause_words import CONJUNCTIONS, QUOTE, clause_words, folded
from briefgen.packs.implied import SAYING
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Pack, once_a_pack

AHEAD = 14
"""Tokens behind a verb among which its preposition stands, its subject between."""
DAMMA, TANWIN = "\u064f", "\u064b"
NOMINAL = frozenset({"noun", "adjective", "masdar", "participle"})
ARTICLE, FEMININE = "ال", "ة"
NISBA = ("ي", "ية", "يا", "يين", "يان", "يون", "يتين", "يتان", "يات")
"""Endings of an adjective made of a name, which no dictionary holds: «روسي», «إسرائيلية»."""


@once_a_pack
def conditions_of(pack: Pack) -> tuple[tuple[str, ...], ...]:
    """The folded words that open a condition, by the pack's cues."""
    return tuple(folded(words) for cue in pack.context.cues if cue.binds == "clause" for words in cue.words)


class ClauseVerbs:
    """One sentence's tokens with their readings, and what has been found out about them on the way."""

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
        self.resulting = pack.classes.get("resulting", frozenset())
        self.hurting = pack.classes.get("hurting", frozenset())

    def norm(self, at: int) -> str:
        """The word at a token, or nothing outside the sentence."""
        return self.tokens[at].norm if 0 <= at < len(self.tokens) else ""

    def comma(self, at: int) -> bool:
        """Is the token a comma?"""
        return self.norm(at) in COMMAS

    def joins(self, at: int) -> bool:
        """Is the token an «و» or «ف», or a «ثم» behind a comma?"""
        return self.norm(at) in CONJUNCTIONS or (self.norm(at) in self.words["then"] and self.comma(at - 1))

    def condition(self, at: int) -> bool:
        """Does a condition begin at the token, by the pack's cues?"""
        if self.keys[at] not in self.condition_starts:
            return False
        return any(tuple(self.keys[at : at + len(words)]) == words for words in self.conditions)

    def before_particles(self, at: int) -> int:
        """The first of the particles that stand before a verb: «لم», «قد», «س»."""
        while at > 0 and self.norm(at - 1) in self.particles:
            at -= 1
        return at

    def finite(self, at: int) -> bool:
        """Is the token a finite verb here? One that may be a noun as well is, where only a verb can stand."""
        if at not in self.verbs:
            self.verbs[at] = self._finite(at)
        return self.verbs[at]

    def _marked_passive(self, at: int) -> bool:
        """Is a verb written with the damma of the passive on its first letter?"""
        return self.tokens[at].text[1:2] == DAMMA and any(r.finite and r.voice == "passive" for r in self.readings[at])

    def _finite(self, at: int) -> bool:
        readings = self.readings[at]
        if not any(r.finite for r in readings) or self.tokens[at].kind != "word" or self.norm(at) in numeral_words():
            return False
        if TANWIN in self.tokens[at].text[-2:]:
            return False  # «…، وفداً من الإدارة»
        following = at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "suffix"
        if self.norm(at) in self.words["foremost"] and (following or self.norm(at + 1) in self.words["askers"]):
            return False  # «… خطوات، أبرزها:», «وأبرز ما جاء فيه:»
        others = [r for r in readings if not r.finite and (r.state != "before_suffix" or following)]
        if not others or self.norm(at) in self.words["surely_verbs"]:
            return True
        before = self.norm(at - 1)
        if before in CONJUNCTIONS and self.norm(at) in self.words["joined_verbs"] and self._no_noun_to_join(at - 1):
            return True
        joined = before in COMMAS or (before in CONJUNCTIONS and self.norm(at - 2) in COMMAS)
        if joined and any(r.finite and r.word in self.speaking for r in readings) and not self._leads_noun(at, others):
            return True  # «…، وقال وزير الدفاع إن …»
        if joined and self.norm(at + 1) in self.words["saying_on"]:
            return True  # «…، ومضى قائلا»
        if before in self.words["verb_particles"] or before in self.words["relatives"]:
            return True
        start = at == 0 or (before in CONJUNCTIONS and at == 1) or before == QUOTE or self._introduced(at)
        if (start or joined) and self._marked_passive(at):
            return True  # «…، قُتل جنديان»
        if any(r.kind == "masdar" for r in others):
            return start and self._subject_may_follow(at)
        return (start and self._noun_follows(at)) or ((start or joined) and self._subject_may_follow(at))

    def _leads_noun(self, at: int, others: Sequence[Reading]) -> bool:
        """«، عبر بيان مقتضب،»: a preposition, and no verb whose own preposition stands behind it, «عبر عن أسفه»?"""
        if not any(r.kind == "particle" for r in others):
            return False
        own = self.frame(at)
        return not any(self.norm(n) in own for n in range(at + 1, min(at + AHEAD, len(self.tokens))))

    def _no_noun_to_join(self, at: int) -> bool:
        """«زار الوزير المدينة ورفض التعليق»: is there no «رفض» or the like since the last verb that «و» may join?"""
        for n in range(at - 1, -1, -1):
            if any(r.kind == "masdar" and not r.definite for r in self.readings[n]) or self.comma(n):
                return False
            if any(r.finite for r in self.readings[n]):
                return n > 0 or self._finite(n)
        return False

    def _introduced(self, at: int) -> bool:
        """Does nothing but an adverbial and its comma stand before: «وفي بغداد، عقد الوزيران …»?"""
        first = int(self.norm(0) in CONJUNCTIONS)
        if not self.comma(at - 1) or at - 1 <= first:
            return False
        opens = self.tokens[first].kind == "proclitic" or any(r.kind == "particle" for r in self.readings[first])
        inside = range(first, at - 1)
        return opens and not any(
            self.comma(n) or self.norm(n) in self.words["complementisers"] or any(r.finite for r in self.readings[n])
            for n in inside
        )

    def _subject_may_follow(self, at: int) -> bool:
        """After a verb at the head comes a name, a definite noun, a number or a preposition."""
        if at + 1 >= len(self.tokens):
            return False
        following = self.readings[at + 1]
        if self.tokens[at + 1].kind in ("number", "proclitic"):
            return True
        return any(r.definite or r.kind == "particle" for r in following) or not following

    def _noun_follows(self, at: int) -> bool:
        """«دخل اتفاق وقف النار …»: behind a noun at the head another without an article and its own genitive."""
        if at + 2 >= len(self.tokens) or not any(r.kind in ("noun", "masdar") for r in self.readings[at + 1]):
            return False
        genitive = self.readings[at + 2]
        return not genitive or any(r.kind in NOMINAL for r in genitive)

    def auxiliary(self, at: int) -> bool:
        """May the verb be one that helps another: «كان», «بدأ»?"""
        return any(r.word in self.auxiliaries for r in self.readings[at])

    def indefinite(self, at: int) -> bool:
        """Is the token a noun or adjective without an article, so that a verb behind it may say something of it?"""
        if self.tokens[at].kind != "word":
            return False
        readings = self.readings[at]
        if at > 0 and self.tokens[at - 1].kind == "number":
            readings = tuple(r for r in readings if not r.finite)  # «66 هدفا»
        if not readings:
            norm = self.norm(at)
            nisba = norm.endswith(NISBA) and not norm.startswith(ARTICLE)
            return nisba and at > 0 and bool(self.readings[at - 1]) and self.indefinite(at - 1)
        return all(r.kind in NOMINAL and not r.definite for r in readings)

    def speaking_participle(self, at: int) -> bool:
        """«مؤكدا», «مشيرة»: does somebody go on speaking? «مذكرة تفاهم», «حاملة الطائرات» are nouns with a genitive."""
        readings = self.readings[at]
        if self.norm(at) in self.words["carriers"] and self.norm(at + 1) in self.words["carried"]:
            return False
        if self.norm(at).endswith(FEMININE) and any(r.kind == "noun" for r in readings) and at + 1 < len(self.tokens):
            following = self.readings[at + 1]
            apart = self.norm(at - 1) in COMMAS
            if any(r.kind in ("noun", "masdar", "adjective") and not (apart and r.definite) for r in following):
                return False
        return any(
            r.kind == "participle" and not r.definite and r.voice == "active" and r.word in self.speaking
            and (r.lexical.endswith("ا") or r.gender == "f" or r.number != "singular")
            for r in readings
        )  # fmt: skip

    def speaks(self, at: int) -> bool:
        """Is it a verb of saying or of taking a stand?"""
        return self.finite(at) and any(r.finite and r.word in self.speaking for r in self.readings[at])

    def hurts(self, at: int) -> bool:
        """Is it a verb of a toll: were killed, were wounded?"""
        return self.finite(at) and any(r.finite and r.word in self.hurting for r in self.readings[at])

    def contains(self, at: int) -> bool:
        """A verb that only says what a text holds («قرار يلزم … بـ»): it stays with its noun, for phrases to read."""
        return at < len(self.tokens) and any(r.finite and r.word in self.containing for r in self.readings[at])

    def frame(self, at: int) -> set[str]:
        """The prepositions that a verb takes and that begin no mere adverbial: على, عن, إلى."""
        readings = [r for r in self.readings[at] if r.finite]
        taken = (set(self.taking[r.word].frame) for r in readings)
        return set().union(*taken) & self.words["awaited_prepositions"] if readings else set()

    def takes_content(self, at: int) -> bool:
        """Is it a verb, or a noun of one, that «أن» may follow? «جاء في البيان أن» too."""
        if self.norm(at) in self.words["it_says"]:
            return True
        readings = [r for r in self.readings[at] if r.finite or r.kind in ("masdar", "participle")]
        return any(r.word in self.speaking or self.taking[r.word].joins.get("clause") for r in readings)
