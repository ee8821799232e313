"""Known forms and what they can be: the table that is generated when the pack compiles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import msgpack

from briefgen.arabic.clitics import Piece
from briefgen.arabic.normalize import admits
from briefgen.arabic.romanize import stands_in_names
from briefgen.arabic.words import look_up_key
from briefgen.limits import LIMITS

ARTICLE = "ال"
ALEF = "ا"
SPEAKER = ("أ", "آ")
"""How a verb of the first person singular begins in the present."""
PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا")
TAKES_ARTICLE = frozenset({"masdar", "participle", "noun", "adjective"})

Features = tuple[str, str, str, str, str, str, str]
"""kind, tense, voice, person, gender, number, state: the fields of ``arabic.forms.Form`` after its text."""
Entry = tuple[str, int, int]
"""Lexical spelling, number of the word, number of its features."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the pack as the extraction and the wording need it."""

    word: str
    pos: str
    en: str
    plural: str
    """English plural of a noun, empty where there is none."""
    kind: str
    person: bool
    frame: tuple[str, ...]
    ambiguous: bool
    place: str = ""
    joins: Mapping[str, str] = field(default_factory=dict)
    """How English goes on after it: an Arabic preposition, topic, action or clause → the English."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a written form can be."""

    word: int
    lexical: str
    kind: str
    tense: str
    voice: str
    gender: str
    number: str
    state: str
    definite: bool
    flags: frozenset[str]
    """What ``<word:kind>`` may ask for."""

    @property
    def finite(self) -> bool:
        return self.kind == "verb"


@dataclass(slots=True)
class Lexicon:
    """The table of forms; readings are built when first asked for."""

    words: tuple[Word, ...]
    features: tuple[Features, ...]
    table: dict[str, tuple[Entry, ...] | bytes]
    """Folded form → what it may be; as packed bytes where the pack comes from the cache, opened when asked for."""
    others: Mapping[str, tuple[str, ...]]
    """Words of names, numbers, dates and patterns by their folded form: known, without a reading of their own."""
    built: dict[str, tuple[Reading, ...]] = field(default_factory=dict)
    cuts: dict[str, tuple[Piece, ...]] = field(default_factory=dict)
    """Words cut into their clitics, as the tokenizer met them."""

    def look_up(self, form: str) -> tuple[Reading, ...]:
        """Every reading of a normalised form, with its article if it has one."""
        found = self.built.get(form)
        if found is None:
            if len(self.built) >= LIMITS.max_kept_words:
                self.built.clear()
            found = self.built[form] = self._build(form)
        return found

    def knows(self, form: str) -> bool:
        """Is it a form that may stand by itself?"""
        kept = self.built.get(form)
        if kept is not None and any(reading.state != "before_suffix" for reading in kept):
            return True
        if kept is None and self._stands(form):
            return True
        return self._other(form) or (form.startswith(ARTICLE) and self._other(form[2:]))

    def _stands(self, form: str) -> bool:
        """As ``knows``, of the table alone and without building its readings: most forms tried are no words."""
        if any(self.features[number][6] != "before_suffix" for _, _, number in self._entries(form)):
            return True
        if not form.startswith(ARTICLE) or len(form) <= 3:
            return False
        bare = form[2:]
        return any(
            self.features[number][6] == ""
            and self.features[number][0] in TAKES_ARTICLE
            and admits(bare, lexical)
            and not self._has_tanwin((lexical, word, number), bare)
            for lexical, word, number in self.rows(look_up_key(bare))
        )

    def _other(self, form: str) -> bool:
        return any(admits(form, lexical) for lexical in self.others.get(look_up_key(form), ()))

    def knows_before_suffix(self, form: str) -> bool:
        """Can it carry a pronoun suffix?"""
        return any(
            not reading.definite and reading.kind != "adjective" and not form.endswith("ة")
            for reading in self.look_up(form)
        )

    def rows(self, key: str) -> tuple[Entry, ...]:
        """What a folded form may be."""
        found = self.table.get(key, ())
        if isinstance(found, bytes):
            found = self.table[key] = msgpack.unpackb(found, use_list=False)
        return found

    def _build(self, form: str) -> tuple[Reading, ...]:
        entries = list(self._entries(form))
        others = [entry for entry in entries if not self._of_speaker(entry)]
        if len(others) < len(entries) and (others or self._other(form) or stands_in_names(form)):
            entries = others  # «أعلن» he announced, «أحمد» is a name
        readings = [self._reading(entry, False) for entry in entries]
        if form.startswith(ARTICLE) and len(form) > 3:
            bare = form[2:]
            readings += [
                self._reading(entry, True)
                for entry in self.rows(look_up_key(bare))
                if admits(bare, entry[0])
                and self.features[entry[2]][0] in TAKES_ARTICLE
                and self.features[entry[2]][6] == ""
                and not self._has_tanwin(entry, bare)
            ]
        return tuple(readings)

    def _entries(self, form: str) -> Iterator[Entry]:
        """What a form may be; no verb of the first person singular without its hamza, nor a word with a pronoun.

        «اعتقد» he thought, «أسفه» his regret.
        """
        for entry in self.rows(look_up_key(form)):
            if not admits(form, entry[0]):
                continue
            hamza_left_out = entry[0].startswith(SPEAKER) and not form.startswith(SPEAKER)
            if not self._of_speaker(entry) or not (hamza_left_out or self._carries(form)):
                yield entry

    def _of_speaker(self, entry: Entry) -> bool:
        """Is it a verb of the first person singular, which any other word that is spelled so goes before?"""
        return (self.features[entry[2]][3], self.features[entry[2]][5]) == ("1", "singular")

    def _carries(self, form: str) -> bool:
        """Is it a word with a pronoun behind it: «أسفه» his regret, «أملنا» our hope?"""
        stems = (form.removesuffix(suffix) for suffix in PRONOUNS if form.endswith(suffix))
        return any(len(stem) > 1 and self._stands(stem) for stem in stems)

    def _has_tanwin(self, entry: Entry, bare: str) -> bool:
        """Is it a word with the alef of tanwin, which takes no article: «التزامنا» is «التزام» and «نا»?"""
        if not bare.endswith(ALEF):
            return False
        return any(other[:2] == (entry[0][:-1], entry[1]) for other in self.rows(look_up_key(bare[:-1])))

    def _reading(self, entry: Entry, definite: bool) -> Reading:
        lexical, word, number_of_features = entry
        kind, tense, voice, _, gender, number, state = self.features[number_of_features]
        state_of_noun = "" if kind == "verb" else "definite" if definite else "indefinite"
        flags = {kind, tense, voice, number, state_of_noun} - {""}
        return Reading(word, lexical, kind, tense, voice, gender, number, state, definite, frozenset(flags))
