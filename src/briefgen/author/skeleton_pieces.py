"""The clause of a marked sentence cut into what a pattern is made of: its verb, its roles, its own words, its gaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefgen.arabic.words import ARTICLE
from briefgen.author.skeleton_marks import Mark, SkeletonInvalid
from briefgen.author.skeleton_words import name_for
from briefgen.extract.clauses import CONJUNCTIONS, clause_words
from briefgen.extract.line import Line
from briefgen.extract.match import PREPOSITIONS, Matcher
from briefgen.packs.lexicon import Reading, Word
from briefgen.packs.pack import Pack
from briefgen.packs.pattern import KINDS
from briefgen.packs.schema import RoleEntry

Kind = Literal["verb", "role", "words", "preposition", "gap"]
ARABIC_KINDS = {english: arabic for arabic, english in KINDS.items()}
THAT = ("أن", "إن")
NAMED = frozenset({"state", "place", "person", "body", "group", "outlet"})
FREE = frozenset({"action", "topic", "claim", "text"})
"""Types in whose stead a free span may stand."""
NOMINAL = ("noun", "masdar", "participle", "adjective")


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of the pattern: positions ``first`` up to ``last`` of the clause, and how the pattern writes it."""

    kind: Kind
    first: int
    last: int
    pattern: str
    role: str = ""
    free: bool = False
    nouns: tuple[Reading, ...] = ()
    """Of own words, how each is read; empty where they are written out."""


@dataclass(slots=True)
class Cut:
    """A clause cut: the pieces in its order, the verb's reading, and what the author should look at."""

    line: Line
    pieces: list[Piece] = field(default_factory=list)
    reading: Reading | None = None
    word: Word | None = None
    """The verb's entry."""
    unknown: list[str] = field(default_factory=list)
    """Own words that are not in the pack."""
    notes: list[str] = field(default_factory=list)

    def said(self, first: int, last: int) -> str:
        """The article's words between two positions."""
        return "".join(t.text + (" " if t.space_after else "") for t in self.line.tokens[first:last]).strip()


def cut_clause(line: Line, marks: Sequence[Mark], roles: Mapping[str, RoleEntry], pack: Pack, matcher: Matcher) -> Cut:
    """Cut the clause in which all marks stand; raises SkeletonInvalid."""
    return _Cutter(line, {_first(mark, line): mark for mark in marks}, roles, pack, matcher).cut()


def holds(line: Line, mark: Mark) -> bool:
    """Do the marked words begin in this clause?"""
    return any(token.start <= mark.start < token.end for token in line.tokens)


def _first(mark: Mark, line: Line) -> int:
    at = next(n for n, token in enumerate(line.tokens) if token.start <= mark.start < token.end)
    token = line.tokens[at]
    if token.start != mark.start:
        raise SkeletonInvalid(
            f"{{{mark.role}: {mark.text}}} begins inside the word «{token.text}»",
            "mark whole words; only و ف ب ل ك س may stand before a mark",
        )
    return at


class _Cutter:
    def __init__(
        self, line: Line, marks: Mapping[int, Mark], roles: Mapping[str, RoleEntry], pack: Pack, matcher: Matcher
    ) -> None:
        self.line, self.marks, self.roles, self.pack, self.matcher = line, marks, roles, pack, matcher
        self.made = Cut(line)
        self.ends = {first: self._last(first, mark) for first, mark in marks.items()}
        self.marked = {n for first, last in self.ends.items() for n in range(first, last)}

    def cut(self) -> Cut:
        size = len(self.line.tokens)
        begin = self._begin()
        anchor = self._anchor(begin)
        at = begin
        while at < size:
            if at in self.marks:
                at = self._role(at)
            elif at == anchor:
                self.made.pieces.append(Piece("verb", at, at + 1, self._lexeme(self.made.reading)))
                at += 1
            else:
                at = self._other(at, anchor)
        while self.made.pieces and self.made.pieces[-1].kind in ("gap", "preposition"):
            self.made.pieces.pop()
        return self.made

    def _last(self, first: int, mark: Mark) -> int:
        """The position behind a mark; it must end where a word does."""
        inside = [n for n, t in enumerate(self.line.tokens) if n >= first and t.start < mark.end]
        token = self.line.tokens[inside[-1]]
        if token.end > mark.end:
            raise SkeletonInvalid(f"{{{mark.role}: {mark.text}}} ends inside the word «{token.text}»", "mark all of it")
        return inside[-1] + 1

    def _begin(self) -> int:
        """Where the statement begins: behind «… قال إن», which context/ reads, and behind «و»."""
        first = min(self.marks)
        words = clause_words()
        openers = [n for n in range(first) if self.line.norm(n) in words["complementisers"]]
        begin = openers[-1] + 1 if openers and self._verb_between(openers[-1], first) else 0
        if begin:
            self.made.notes.append(f"left to context/: «{self.made.said(0, begin)}»")
        while self.line.norm(begin) in CONJUNCTIONS or self.line.tokens[begin].kind == "punctuation":
            begin += 1
        return begin

    def _verb_between(self, opener: int, first: int) -> bool:
        """Is the verb of the fact behind the opener, and not before it: «قال إن قطر افتتحت», «قررت أن {what: …}»?"""
        after = range(opener + 1, len(self.line.tokens))
        return any(self._finite(n) for n in after if n not in self.marked)

    def _finite(self, at: int) -> bool:
        readings = self.line.readings[at]
        return any(r.finite for r in readings) and not any(r.kind == "particle" for r in readings)

    def _anchor(self, begin: int) -> int:
        """The first verb outside the marks; where there is none, the first verbal noun, then participle."""
        own = [n for n in range(begin, len(self.line.tokens)) if n not in self.marked]
        for kinds in (("verb",), ("masdar",), ("participle",)):
            found = [n for n in own if any(r.kind in kinds for r in self.line.readings[n])]
            sure = [n for n in found if kinds != ("verb",) or self._finite(n)]
            if sure:
                at = next((n for n in sure if all(r.kind in kinds for r in self.line.readings[n])), sure[0])
                # The likeliest: active before passive.
                readings = [r for r in self.line.readings[at] if r.kind in kinds]
                self.made.reading = min(readings, key=lambda r: r.voice == "passive")
                self.made.word = self.pack.lexicon.words[self.made.reading.word]
                return at
        self.made.unknown += [self.line.norm(n) for n in own if self._unknown(n)]
        return -1

    def _role(self, at: int) -> int:
        mark, last = self.marks[at], self.ends[at]
        role, name = self.roles[mark.role], mark.name
        if self.line.norm(at) in THAT and last > at + 1 and "claim" in role.type:
            self.made.pieces.append(Piece("preposition", at, at + 1, self.line.norm(at)))
            at += 1
        reached = {end for end, _, _ in self.matcher.values(self.line, at, frozenset(role.type), role.many)}
        if last in reached:
            self.made.pieces.append(Piece("role", at, last, f"{{{name}}}", role.role))
            return last
        behind = [t for t in self.line.tokens[last:] if t.kind != "punctuation"]
        if FREE.isdisjoint(role.type):
            raise SkeletonInvalid(*self._no_value(mark, role, at, last, reached))
        if behind:
            raise SkeletonInvalid(
                f"no phrase reads «{mark.text}» ({', '.join(role.type)}), and free words go to the end of their clause",
                f"mark all of it: {{{mark.role}: {self.made.said(at, len(self.line.tokens))}}}",
            )
        self.made.pieces.append(Piece("role", at, last, f"{{{name}:*}}", role.role, True))
        return len(self.line.tokens)

    def _no_value(self, mark: Mark, role: RoleEntry, at: int, last: int, reached: set[int]) -> tuple[str, str]:
        """What is wrong with a mark, and what it could be."""
        message = f"«{mark.text}» cannot fill the role «{mark.role}», which takes {', '.join(role.type)}"
        if reached:
            return (
                message,
                f"the pack reads «{self.made.said(at, max(reached))}» as one: mark that alone, or add a name",
            )
        here = {m.type for m in self.line.starts[at] if m.last == last}
        wider = frozenset().union(*(self.pack.wider.get(kind, frozenset()) for kind in here))
        fitting = [name for name, each in self.pack.roles.items() if not wider.isdisjoint(each.types)]
        if fitting:
            return message, f"it is read as {', '.join(sorted(here))}: roles that take it are {', '.join(fitting)}"
        return message, "\n".join(["if it is a name, put it under names/:", *name_for(mark, role)])

    def _other(self, at: int, anchor: int) -> int:
        """A token that is neither marked nor the verb; returns the position after what was taken."""
        token, words = self.line.tokens[at], clause_words()
        if token.kind == "punctuation":
            return at + 1
        if at < anchor and token.norm in words["verb_particles"]:
            self.made.notes.append(f"left to context/: «{token.text}»")
            return at + 1
        passed = [end for end, _ in self.matcher.passable(self.line, at) if not self.marked & set(range(at, end))]
        if passed:
            self.made.notes.append(f"stepped over by itself: «{self.made.said(at, max(passed))}»")
            return max(passed)
        if self._preposition(at):
            return self._adverbial(at, anchor)
        if token.kind == "suffix":
            raise SkeletonInvalid(
                f"«{self.made.said(max(0, at - 1), at + 1)}» ends in a pronoun",
                "mark the word and what follows it as a role",
            )
        return self._words(at, anchor)

    def _preposition(self, at: int) -> bool:
        norm = self.line.norm(at)
        listed = any(norm in clause_words()[name] for name in PREPOSITIONS) or self._governed(norm)
        known = {self.pack.lexicon.words[r.word].pos for r in self.line.readings[at]}
        return self.line.tokens[at].kind != "suffix" and (listed or "preposition" in known)

    def _governed(self, norm: str) -> bool:
        return self.made.word is not None and norm in self.made.word.frame

    def _adverbial(self, at: int, anchor: int) -> int:
        """A preposition: its own where a role or the verb's frame wants it, else a phrase that may be another."""
        end = at + 1
        while end < len(self.line.tokens) and end not in self.marks and end != anchor and self._nominal(end):
            if end > at + 2 and self._another_phrase(end):
                break
            end += 1
        if end in self.marks or self._governed(self.line.norm(at)):
            self.made.pieces.append(Piece("preposition", at, at + 1, self.line.norm(at)))
            return at + 1
        more = any(n >= end for n in (*self.marks, anchor))
        said = self.made.said(at, max(end, at + 1))
        if more:
            self.made.notes.append(f"a gap stands for «{said}»")
            self.made.pieces.append(Piece("gap", at, end, "..."))
        else:
            self.made.notes.append(f"left out at the end: «{said}»")
        return end

    def _nominal(self, at: int) -> bool:
        token = self.line.tokens[at]
        if token.kind == "suffix":
            return True
        return token.kind == "word" and not self._preposition(at) and not self._only_finite(at)

    def _another_phrase(self, at: int) -> bool:
        """Behind an indefinite adjective a definite noun is no part of its phrase: «في احتفال رسمي | الستار»."""
        return self.line.norm(at).startswith(ARTICLE) and not self.line.norm(at - 1).startswith(ARTICLE)

    def _only_finite(self, at: int) -> bool:
        readings = self.line.readings[at]
        return bool(readings) and all(r.finite for r in readings)

    def _unknown(self, at: int) -> bool:
        token = self.line.tokens[at]
        named = any(m.type in NAMED for starts in self.line.starts for m in starts if m.first <= at < m.last)
        return token.kind == "word" and not self.line.readings[at] and not named

    def _words(self, at: int, anchor: int) -> int:
        """Own words in a row: a name written out, or nouns and adjectives as words of the pack."""
        names = [m for m in self.line.starts[at] if m.type in NAMED and not self.marked & set(range(at, m.last))]
        if names:
            longest = max(names, key=lambda m: m.last)
            said = self.made.said(at, longest.last)
            self.made.notes.append(f"«{said}» is a {longest.type}: mark it as a role if it may be another")
            pattern = " ".join(self.line.norm(n) for n in range(at, longest.last))
            self.made.pieces.append(Piece("words", at, longest.last, pattern))
            return longest.last
        end = at
        readings: list[Reading] = []
        while end < len(self.line.tokens) and end not in self.marks and end != anchor and self._nominal(end):
            if end > at and self.line.tokens[end].kind == "suffix":
                break
            if self._unknown(end):
                self.made.unknown.append(self.line.tokens[end].text)
            readings += self._noun(end, readings)
            end += 1
        if end == at:  # a particle, a second verb, a number: as it is written
            end = at + 1
            self.made.pieces.append(Piece("words", at, end, self.line.norm(at)))
        elif len(readings) == end - at:
            pattern = " ".join(map(self._lexeme, readings))
            self.made.pieces.append(Piece("words", at, end, pattern, nouns=tuple(readings)))
        else:
            self.made.pieces.append(Piece("words", at, end, " ".join(self.line.norm(n) for n in range(at, end))))
        return end

    def _noun(self, at: int, before: Sequence[Reading]) -> list[Reading]:
        """How an own word is read: behind a noun that agrees with it as an adjective, else as a noun."""
        readings = [r for r in self.line.readings[at] if r.kind in NOMINAL and r.state != "before_suffix"]
        order = NOMINAL
        if before and before[-1].definite == any(r.definite for r in readings):
            order = ("adjective", "participle", "noun", "masdar")
        return sorted(readings, key=lambda r: order.index(r.kind))[:1]

    def _lexeme(self, reading: Reading | None) -> str:
        assert reading is not None
        kinds = ["verb", *(["passive"] if reading.voice == "passive" else [])] if reading.finite else [reading.kind]
        if reading.kind in ("noun", "masdar") and not reading.finite:
            kinds = [reading.number, *(["definite"] if reading.definite else [])]
            kinds = ["masdar", *kinds[1:]] if reading.kind == "masdar" else kinds
        written = ",".join(ARABIC_KINDS[kind] for kind in kinds if kind in ARABIC_KINDS)
        return f"<{self.pack.lexicon.words[reading.word].word}{':' if written else ''}{written}>"
