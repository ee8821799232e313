"""One Arabic word cut into its clitics, where what remains is a known word and the whole is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, Protocol

import yaml

from briefgen.arabic.normalize import fold
from briefgen.limits import LIMITS

PieceKind = Literal["word", "proclitic", "suffix"]

CONJUNCTIONS = frozenset("وف")
PREPOSITIONS = frozenset("بلك")
AND, FUTURE = "و", "س"
_BEFORE_UNKNOWN = frozenset("بل")
ARTICLE = "ال"
LAM = "ل"
_IMPERFECT_LETTERS = frozenset("يتنأ")
_SHORTEST_BASE = 2
_SHORTEST_BEFORE_RARE = 4
_SHORTEST_UNKNOWN = 3
"""Letters an unknown word must have for a clitic before it to be believed."""


class Lexicon(Protocol):
    """What the tokenizer asks about forms; all of them normalised."""

    @property
    def cuts(self) -> dict[str, tuple[Piece, ...]]:
        """Words already cut, kept for the next time; the tokenizer fills it."""
        ...

    def knows(self, form: str) -> bool:
        """Tell whether it is a known form; it may carry the article, which the lexicon takes off itself."""
        ...

    def knows_before_suffix(self, form: str) -> bool:
        """Tell whether it is a form that can take a pronoun suffix: «قوات», «قوت» of «قوة», «تستضيف»."""
        ...


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a word: how many of its letters it covers, and what it is looked up as."""

    letters: int
    norm: str
    kind: PieceKind


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _ClosedClasses:
    whole: frozenset[str]
    suffixed: dict[str, tuple[int, str, bool]]
    """Folded word with suffix: letters before the suffix, the particle («» for as written), whether it is guarded."""
    suffixes: tuple[str, ...]
    rare: frozenset[str]
    after_preposition: frozenset[str]
    contracted: frozenset[str]
    """Names with «لل» that would be read as something else: «للصين» is no «لصين»."""
    run_together: dict[str, tuple[str, ...]]
    before_presents: tuple[str, ...]
    joined: frozenset[str]
    """Words behind a conjunction, written with it, that would be taken for another whole: «و» and «إلى»."""
    doctor: str


@cache
def _closed() -> _ClosedClasses:
    source = files("briefgen.arabic").joinpath("clitics.yaml").read_text(encoding="utf-8")
    data = yaml.load(source, Loader=yaml.BaseLoader)
    suffixed: dict[str, tuple[int, str, bool]] = {}
    for entry in data["suffixed"]:
        form, word = entry["form"], entry["word"]
        base = "" if form == word else word
        for suffix in (*data["suffixes"], *entry.get("also", ())):
            # «لكن» + «نا» loses a ن in writing as often as not; only the full spelling is taken.
            suffixed.setdefault(fold(form + suffix), (len(form), base, "guarded" in entry))
    return _ClosedClasses(
        whole=frozenset(map(fold, data["whole"])),
        suffixed=suffixed,
        suffixes=tuple(data["suffixes"]),
        rare=frozenset(data["rare"]),
        after_preposition=frozenset(map(fold, data["after_preposition"])),
        contracted=frozenset(data["contracted"]),
        joined=frozenset(data["joined"]),
        run_together={word: tuple(parts) for word, parts in data["run_together"].items()},
        before_presents=tuple(data["before_presents"]),
        doctor=data["doctor"],
    )


def doctor() -> str:
    """The title that «د.» stands for before a name."""
    return _closed().doctor


def split_word(word: str, lexicon: Lexicon, seen: frozenset[str]) -> Pieces:
    """Cut one normalised word of Arabic letters into proclitics, word and suffix, or leave it whole.

    ``seen`` holds words that stand whole elsewhere in the same article: an unknown word that is «و» and one of
    them is cut. The letters of the pieces add up to the word's.
    """
    found = lexicon.cuts.get(word)
    if found is None:
        if len(lexicon.cuts) >= LIMITS.max_kept_words:
            lexicon.cuts.clear()
        found = lexicon.cuts[word] = next(filter(None, _readings(word, lexicon)), ())
    if found:
        return found
    rest = word[1:]
    if word[0] == AND and len(rest) >= _SHORTEST_UNKNOWN and rest in seen:
        return Piece(1, AND, "proclitic"), Piece(len(rest), rest, "word")
    return (Piece(len(word), word, "word"),)


def _readings(word: str, lexicon: Lexicon) -> Iterator[Pieces]:
    """Every way to read the word, the most believable first; an empty one does not hold."""
    if word in _closed().contracted:
        yield _unknown_definite(word)
    for stem in _closed().joined:
        suffix = word.removeprefix(stem)
        if word.startswith(stem) and suffix in ("", *_closed().suffixes):
            behind = (Piece(len(suffix), suffix, "suffix"),) if suffix else ()
            yield Piece(1, word[0], "proclitic"), Piece(len(stem) - 1, stem[1:], "word"), *behind
    yield _known(word, lexicon)
    yield _with_suffix(word, lexicon, rare=False)
    first, rest = word[:1], word[1:]
    conjunction = (Piece(1, first, "proclitic"),) if first in CONJUNCTIONS and rest else ()
    if conjunction:
        yield _after(conjunction, _known(rest, lexicon))
    yield _governed(word, lexicon, _known)
    if conjunction:
        yield _after(conjunction, _governed(rest, lexicon, _known))
        yield _after(conjunction, _with_suffix(rest, lexicon, rare=False))
    yield _governed(word, lexicon, _suffixed_common)
    if conjunction:
        yield _after(conjunction, _governed(rest, lexicon, _suffixed_common))
    yield _run_together(word, lexicon)
    if conjunction:
        yield _after(conjunction, _run_together(rest, lexicon))
    yield _with_suffix(word, lexicon, rare=True)
    yield _unknown_definite(word)
    if conjunction:
        yield _after(conjunction, _unknown_definite(rest))
        if _is_definite(rest):
            yield (*conjunction, Piece(len(rest), rest, "word"))


def _after(before: Pieces, pieces: Pieces) -> Pieces:
    return before + pieces if pieces else ()


def _known(word: str, lexicon: Lexicon) -> Pieces:
    """The word itself, or a particle and its suffix; empty when it is not known."""
    closed, key = _closed(), fold(word)
    if key in closed.whole:
        return (Piece(len(word), word, "word"),)
    particle = closed.suffixed.get(key)
    if particle and not (particle[2] and lexicon.knows(word)):
        length, base, _ = particle
        return Piece(length, base or word[:length], "word"), Piece(len(word) - length, word[length:], "suffix")
    if lexicon.knows(word):
        return (Piece(len(word), word, "word"),)
    return ()


def _with_suffix(word: str, lexicon: Lexicon, rare: bool) -> Pieces:
    closed = _closed()
    shortest = _SHORTEST_BEFORE_RARE if rare else _SHORTEST_BASE
    for suffix in closed.suffixes:
        length = len(word) - len(suffix)
        if (suffix in closed.rare) is rare and length >= shortest and word.endswith(suffix):
            base = word[:length]
            if lexicon.knows_before_suffix(base):
                return Piece(length, base, "word"), Piece(len(suffix), suffix, "suffix")
    return ()


def _run_together(word: str, lexicon: Lexicon) -> Pieces:
    """«لايزال», «مازال», «لايمكن»: two words without a space, where the whole is none."""
    for small in _closed().before_presents:
        rest = word.removeprefix(small)
        if rest != word and rest[:1] in _IMPERFECT_LETTERS and len(rest) > _SHORTEST_UNKNOWN and lexicon.knows(rest):
            return Piece(len(small), small, "word"), Piece(len(rest), rest, "word")
    return tuple(Piece(len(part), part, "word") for part in _closed().run_together.get(word, ()))


def _suffixed_common(word: str, lexicon: Lexicon) -> Pieces:
    return _with_suffix(word, lexicon, rare=False)


class _Reader(Protocol):
    def __call__(self, word: str, lexicon: Lexicon) -> Pieces: ...


def _governed(word: str, lexicon: Lexicon, read: _Reader) -> Pieces:
    """ب، ل، ك or س before something ``read`` can read; «لل» is ل and the article."""
    first, rest = word[:1], word[1:]
    if len(rest) < _SHORTEST_BASE:
        return ()
    before = (Piece(1, first, "proclitic"),)
    if first == FUTURE:
        return _after(before, read(rest, lexicon)) if rest[0] in _IMPERFECT_LETTERS and len(rest) > 2 else ()
    if first not in PREPOSITIONS:
        return ()
    if len(rest) == _SHORTEST_BASE and not lexicon.knows(rest) and fold(rest) not in _closed().after_preposition:
        return ()
    pieces = read(rest, lexicon)
    if pieces and not (read is _known and len(pieces) > 1 and len(pieces[0].norm) == 1):
        return before + pieces
    if word.startswith(LAM + LAM) and read is _known:
        # «للبنان» has been read above as ل and «لبنان»; here the article has lost its alef.
        noun = word[2:]
        if noun and (lexicon.knows(noun) or lexicon.knows(ARTICLE + noun)):
            return (*before, Piece(len(rest), ARTICLE + noun, "word"))
    return ()


def _is_definite(word: str) -> bool:
    return word.startswith(ARTICLE) and len(word) - len(ARTICLE) >= _SHORTEST_UNKNOWN


def _unknown_definite(word: str) -> Pieces:
    """ب or ل before an article and a noun nobody knows: clitic and article nearly always, as after ك they are not."""
    if word.startswith(LAM + LAM) and len(word) - 2 >= _SHORTEST_UNKNOWN:
        return Piece(1, LAM, "proclitic"), Piece(len(word) - 1, ARTICLE + word[2:], "word")
    if word[:1] in _BEFORE_UNKNOWN and _is_definite(word[1:]):
        return Piece(1, word[0], "proclitic"), Piece(len(word) - 1, word[1:], "word")
    return ()
