"""Arabic names of persons in English letters, as news agencies spell them; the spellings stand in name_units.yaml."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefgen.arabic.normalize import fold, normalize
from briefgen.arabic.words import load_words

_FILES = "name_units.yaml", "name_units_more.yaml"
"""The spelling that stands first holds."""
_MOST_UNITS = 6
_LONGEST = 20
_SHORTEST = 3
"""Letters that a name with a letter exchanged must have more than: «غور» is no «جور»."""
_HYPHENS = re.compile(r"[-‐‑–]")


@dataclass(frozen=True, slots=True)
class Romanized:
    """A name in English letters; ``guessed`` are its Arabic words that stand in no list, spelled by rule."""

    text: str
    guessed: tuple[str, ...] = ()
    arab: bool = True
    """No part of it is of the list of other names."""


@dataclass(frozen=True, slots=True)
class _Sounds:
    """How the letters of a word in no list sound; ``clusters`` where two consonants may begin a word."""

    letters: Mapping[str, str]
    vowels: Mapping[str, str]
    initials: Mapping[str, str]
    vowel: str
    last_vowel: str
    lengthening: str
    clusters: bool

    def spell(self, word: str, vowel_follows: bool = False) -> str:
        """Spell a word, or what stands before an ending that begins with a vowel, letter by letter."""
        spelled, run = self.initials.get(word[0], ""), ""
        at_start = not spelled
        for place in range(len(spelled), len(word)):
            if not self._is_vowel(word, place):
                run += word[place]
                continue
            spelled += self._consonants(run, at_start, False, spelled) + self.vowels[word[place]]
            run, at_start = "", False
        return spelled + self._consonants(run, at_start, not vowel_follows, spelled)

    def _is_vowel(self, word: str, place: int) -> bool:
        letter = word[place]
        if letter not in self.vowels or letter not in self.letters:
            return letter in self.vowels
        if place == 0 or self._is_vowel(word, place - 1):
            return False
        following = word[place + 1 : place + 2]
        return following not in self.vowels or following in self.letters

    def _consonants(self, run: str, at_start: bool, at_end: bool, before: str) -> str:
        """Spell consonants that stand between two written vowels, or at an end of the word."""
        spelled = ""
        if at_start and run and (len(run) > 1 or at_end):
            opening = 2 if self.clusters and not at_end and self.letters[run[0]] else 1
            spelled = "".join(self.letters[letter] for letter in run[:opening])
            run = run[opening:]
            spelled += self.vowel if run or opening == 1 else ""
        while len(run) > (1 if at_end else 2):
            if len(run) == 2:
                last = self.last_vowel if before else self.vowel
                return spelled + self.letters[run[0]] + last + self.letters[run[1]]
            spelled += self._closing(run[0], spelled, True) + self.letters[run[1]] + self.vowel
            run = run[2:]
        closing = len(run) - (0 if at_end else 1)
        return spelled + "".join(self._closing(letter, spelled, at < closing) for at, letter in enumerate(run))

    def _closing(self, letter: str, before: str, closes: bool) -> str:
        long = closes and letter == self.lengthening and before.endswith(self.vowel)
        return self.vowel if long else self.letters[letter]


@dataclass(frozen=True, slots=True)
class _Names:
    """The lists of name_units.yaml, by their look-up keys."""

    data: Mapping[str, Any]
    units: Mapping[tuple[str, ...], str]
    foreign: frozenset[tuple[str, ...]]
    longest: int
    shapes: Sequence[tuple[re.Pattern[str], str]]
    arab_sounds: _Sounds
    foreign_sounds: _Sounds
    particles: Mapping[str, str]
    behind: Mapping[str, str]
    no_names: frozenset[str]
    letters: frozenset[str]

    def known(self, word: str) -> str | None:
        """Give the spelling of a word of the lists, or None; one of its last letters may stand for another."""
        found = self.listed((word,))
        for written, meant in self.data["last_letters"].items():
            if found is None and word.endswith(written):
                found = self.listed((word[:-1] + meant,))
        return found

    def parts(self, word: str) -> tuple[str, ...]:
        """Part a name that is written together with the word it always ends in: «عمادالدين»."""
        ends = (end for end in self.data["second_halves"] if word.endswith(end) and len(word) > len(end) + 1)
        return next(((word.removesuffix(end), end) for end in ends), (word,))

    def own(self, word: str) -> str | None:
        """Give the spelling of a word of the list ``arab`` that may be a part of another word, or None."""
        return self.known(word) if len(word) > 2 and (fold(word),) not in self.foreign else None

    def listed(self, words: tuple[str, ...]) -> str | None:
        """Give the spelling of an entry of the lists, or None."""
        return self.units.get(words) or self.units.get(tuple(map(fold, words)))


@cache
def _names() -> _Names:
    """Read name_units.yaml once."""
    files = [load_words(file) for file in _FILES]
    data = files[0]
    units: dict[tuple[str, ...], str] = {}
    folded = dict(units)
    foreign: set[tuple[str, ...]] = set()
    for listed, section in ((file[section], section) for file in files for section in ("arab", "other")):
        for spelling, names in listed.items():
            for name in names:
                words = tuple(name.split())
                key = tuple(map(fold, words))
                if key in folded and listed is not data[section]:
                    continue  # the first file has it
                units[words] = spelling
                if section == "other":
                    foreign.add(key)
                folded.setdefault(key, spelling)
                folded.setdefault(("".join(key),), spelling)
    foreign |= _exchanged(data["exchanged"], folded, foreign)
    sounds = _Sounds(**data["arab_sounds"])
    consonant = f"([{''.join(set(sounds.letters) - set(sounds.vowels))}])"
    return _Names(
        data=data,
        units=folded | units,
        foreign=frozenset(foreign),
        longest=max(map(len, units)),
        shapes=[(re.compile(re.sub(r"\d", consonant, shape)), sound) for shape, sound in data["shapes"].items()],
        arab_sounds=sounds,
        foreign_sounds=_Sounds(**data["foreign_sounds"]),
        particles={fold(word): spelling for word, spelling in data["particles"].items()},
        behind={fold(word): spelling for word, spelling in data["behind"].items()},
        no_names=frozenset(map(fold, data["no_names"])),
        letters=frozenset((*sounds.letters, *sounds.vowels, *sounds.initials)),
    )


def _exchanged(
    letters: Sequence[Mapping[str, Any]], units: dict[tuple[str, ...], str], foreign: Set[tuple[str, ...]]
) -> set[tuple[str, ...]]:
    """Enter the foreign names as other papers write them: «جاري» beside «غاري»; which ones are new."""
    new: set[tuple[str, ...]] = set()
    for key in foreign:
        for exchange in letters:
            if exchange["ar"] not in "".join(key) or exchange["en"] not in units[key].lower():
                continue
            for letter in exchange["for"]:
                other = tuple(word.replace(exchange["ar"], letter) for word in key)
                if len("".join(other)) > _SHORTEST and other not in units:
                    units[other] = units[key]
                    new.add(other)
    return new


def romanize(name: str) -> str | None:
    """Give a name of Arabic words in English letters: «محمد الحلبوسي» is Mohammed al-Halbousi.

    None when it cannot be a name: digits or other letters in it, a word that no name holds, or more than six units.
    """
    read = read_name(name)
    return read.text if read else None


def stands_in_names(word: str) -> bool:
    """Is the word, normalised, a name or one of the small words of names (name_units.yaml)?"""
    names = _names()
    if fold(word) in names.no_names or len(word) < 2:
        return False
    return fold(word) in names.particles or (not set(word) - names.letters and _word(names, word, False)[1])


def is_particle(word: str) -> bool:
    """Is the word one that stands only before another name: بن, أبو, عبد?"""
    names = _names()
    return fold(word) in names.particles or fold(word) == names.data["servant"]["ar"]


def read_name(name: str) -> Romanized | None:
    """Do as ``romanize`` does, and tell which words had to be guessed."""
    names = _names()
    words = [part for word in _HYPHENS.sub(" ", normalize(name).text).split() for part in names.parts(word)]
    unsuitable = (set(word) - names.letters or fold(word) in names.no_names or len(word) > _LONGEST for word in words)
    if not words or any(unsuitable):
        return None
    spelled: list[str] = []
    guessed: list[str] = []
    keys, units, place = tuple(map(fold, words)), 0, 0
    while place < len(words):
        end, spelling = _listed(names, words, place)
        if spelling is None:
            spelling = _particle(names, keys, place)
            units -= spelling is not None
        if spelling is None and spelled and keys[place] in names.behind:
            spelled[-1] = spelled[-1].rstrip("aei") + names.behind[keys[place]]
        else:
            if spelling is None:
                spelling, sure = _word(names, words[place], any((key,) in names.foreign for key in keys))
                guessed += [] if sure else [words[place]]
                if spelled[-1:] == [names.data["servant"]["en"]]:
                    spelling = spelling.removeprefix(names.data["article"]["en"])
            spelled.append(spelling)
            units += 1
        place = end
    arab = not any((key,) in names.foreign for key in keys)
    arab = arab and not any(word.endswith(tuple(names.data["foreign_endings"])) for word in guessed)
    return Romanized(" ".join(spelled), tuple(guessed), arab) if units <= _MOST_UNITS else None


def _listed(names: _Names, words: Sequence[str], place: int) -> tuple[int, str | None]:
    """Give the longest entry of several words that stands at a place, or None, and where the next one begins."""
    for end in range(min(len(words), place + names.longest), place + 1, -1):
        if found := names.listed(tuple(words[place:end])):
            return end, found
    return place + 1, None


def _particle(names: _Names, keys: Sequence[str], place: int) -> str | None:
    """Spell one of the small words, or the first half of a servant name."""
    following = keys[place + 1 : place + 2]
    son, servant = names.data["son"], names.data["servant"]
    if not following:
        return None
    if keys[place] == servant["ar"] and following[0].startswith(names.data["article"]["ar"]):
        return str(servant["en"])
    if keys[place] == son["ar"] and tuple(following) in names.foreign:
        return str(son["en"])
    return names.particles.get(keys[place])


def _word(names: _Names, word: str, abroad: bool) -> tuple[str, bool]:
    """Spell one word; True with it when every part of it stands in the lists."""
    if known := names.known(word):
        return known, True
    for written, meant in names.data["last_letters"].items():
        word = word[:-1] + meant if len(word) > 2 and word.endswith(written) else word
    article, servant = names.data["article"], names.data["servant"]
    for start, opening in ((article["ar"], article["en"]), (servant["ar"] + article["ar"], servant["en"] + " ")):
        if word.startswith(start) and len(word) > len(start) + 1:
            spelling, sure = _word(names, word[len(start) :], False)
            shaped = None if sure else _shaped(names, word)
            return opening + (shaped or spelling), sure
    for start, opening in names.data["prefixes"].items():
        if fold(word).startswith(fold(start)) and (rest := names.own(word[len(start) :])):
            return opening + (rest if opening.endswith(" ") else rest.lower()), True
    return names.foreign_sounds.spell(word).capitalize() if abroad else _by_rule(names, word), False


def _by_rule(names: _Names, word: str) -> str:
    """Spell a word of no list: by its shape, as an ending behind a listed name, or by its letters."""
    if shaped := _shaped(names, word):
        return shaped
    for end, spelling in names.data["derived"].items():
        if word.endswith(end) and (stem := names.own(word[: -len(end)])):
            return f"{stem.rstrip('aeiou')}{spelling}"
    for end, spelling in names.data["endings"].items():
        if word.endswith(end) and len(word) > len(end) + 1:
            return f"{names.arab_sounds.spell(word[: -len(end)], True)}{spelling}".capitalize()
    return names.arab_sounds.spell(word).capitalize()


def _shaped(names: _Names, word: str) -> str | None:
    """Spell a word by the first shape that fits it, or give None."""
    for shape, pattern in names.shapes:
        if found := shape.fullmatch(word):
            parts = [names.arab_sounds.letters[letter] for letter in found.groups()]
            return "".join(parts[int(sign) - 1] if sign.isdigit() else sign for sign in pattern).capitalize()
    return None
