"""The wording that a proposed rule begins with, in both languages: its verb by `verb(…)`, roles as their words want."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.author.skeleton_pieces import FREE, THAT, Cut, Piece
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Pack
from briefgen.packs.schema import RoleEntry
from briefgen.wording.filters import indefinite

UNSAID = "…"
"""Stands where the author must say something in English."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a rule says, and what of it the author should look at."""

    ar: str
    en: str
    fixed: bool = False
    """Its verb stands written out, so that only what is plainly stated may be told."""
    notes: tuple[str, ...] = ()


def wording_of(cut: Cut, roles: Mapping[str, RoleEntry], pack: Pack) -> Wording:
    """The wording of a clause that was cut; it has a verb."""
    return _Wording(cut, roles, pack).made()


def subject_of(pieces: Sequence[Piece]) -> Piece | None:
    """Who does it: the role «who», else the first one, where no preposition stands before it."""
    free = [
        piece for number, piece in enumerate(pieces)
        if piece.kind == "role" and not piece.free and (number == 0 or pieces[number - 1].kind in ("verb", "gap"))
    ]  # fmt: skip
    return next((piece for piece in free if piece.role == "who"), free[0] if free else None)


class _Wording:
    def __init__(self, cut: Cut, roles: Mapping[str, RoleEntry], pack: Pack) -> None:
        assert cut.reading is not None and cut.word is not None
        self.cut, self.roles, self.pack = cut, roles, pack
        self.reading, self.word = cut.reading, cut.word
        self.subject = subject_of(cut.pieces)
        self.rest = [p for p in cut.pieces if p.kind not in ("verb", "gap") and p is not self.subject]
        self.passive = self.reading.finite and self.reading.voice == "passive"
        self.notes: list[str] = []

    def made(self) -> Wording:
        return Wording(self._arabic(), self._english(), self.passive, tuple(self.notes))

    def _arabic(self) -> str:
        role = f", {self.subject.role}" if self.subject else ""
        verb = f"{{{{ verb('{self.word.word}'{role}) }}}}"
        if self.passive:
            verb = next(self.cut.said(p.first, p.last) for p in self.cut.pieces if p.kind == "verb")
        said = [verb]
        if self.subject:
            said.append(f"{{{{ {self.subject.role} | nominative }}}}")
        glue = ""
        for piece in self.rest:
            text = f"{{{{ {piece.role} }}}}" if piece.kind == "role" else self.cut.said(piece.first, piece.last)
            glued = piece.kind == "preposition" and not self.cut.line.tokens[piece.last - 1].space_after
            said.append(glue + text if not glued else "")
            glue = text if glued else ""
        return " ".join(filter(None, said))

    def _english(self) -> str:
        verb = self.word.en or UNSAID
        if not self.word.en:
            self.notes.append(f"«{self.word.word}» has no English in words/: say it in verb('…')")
        role = f", {self.subject.role}" if self.subject else ""
        passive = ", passive=true" if self.passive else ""
        said = [f"{{{{ {self.subject.role} }}}}"] if self.subject else []
        said.append(f"{{{{ verb('{verb}'{role}{passive}) }}}}")
        before: Piece | None = None
        for number, piece in enumerate(self.rest):
            following = self.rest[number + 1] if number + 1 < len(self.rest) else None
            if piece.kind == "preposition":
                if not self._after(piece, following):
                    said.append(self._preposition(piece))
            elif piece.kind == "words":
                said.append(self._words(piece, before, following))
            else:
                said += self._role(piece, before)
            before = piece
        return " ".join(filter(None, said))

    def _after(self, preposition: Piece | None, piece: Piece | None) -> bool:
        """Does the verb's entry say how its complement goes on, preposition and all?"""
        if piece is None or piece.kind != "role" or FREE.isdisjoint(self.roles[piece.role].type):
            return False
        known = self.pack.complements.get(self.word.en, {})
        if preposition is None:
            return known.get("topic") == "direct" or "action" in known
        norm = self.cut.line.norm(preposition.first)
        return bool(known) and (norm in self.word.frame or norm in THAT)

    def _role(self, piece: Piece, before: Piece | None) -> list[str]:
        types = self.roles[piece.role].type
        if types == ["date"]:
            return [f"{{{{ {piece.role} | on }}}}"]
        governed = before if before is not None and before.kind == "preposition" else None
        direct = before is None or before.kind == "role"
        if (governed is not None or direct) and self._after(governed, piece):
            return [f"{{{{ {piece.role} | after('{self.word.en}') }}}}"]
        if before is not None and before.kind == "words" and "nisba" in types:
            return []  # said before its noun
        of = ["of"] if before is not None and before.kind == "words" and self._construct(before) else []
        action = "action" in types and not (direct and governed is None)
        return [*of, f"{{{{ {piece.role}{' | gerund' if action else ''} }}}}"]

    def _construct(self, piece: Piece) -> bool:
        """Do own words end in a noun without article, of which the next word is the genitive?"""
        return bool(piece.nouns) and piece.nouns[-1].kind in ("noun", "masdar") and not piece.nouns[-1].definite

    def _preposition(self, piece: Piece) -> str:
        norm = self.cut.line.norm(piece.first)
        if norm in self.word.joins:
            return self.word.joins[norm]
        words = [self.pack.lexicon.words[r.word] for r in self.cut.line.readings[piece.first]]
        words = words or [self.pack.lexicon.words[r.word] for r in self.pack.lexicon.look_up(norm)]
        found = list(dict.fromkeys(w.en for w in words if w.pos == "preposition" and w.en))
        if len(found) != 1:
            choices = f": {' or '.join(found)}" if found else ""
            self.notes.append(f"«{norm}» in English{choices}")
        return found[0] if found else UNSAID

    def _words(self, piece: Piece, before: Piece | None, following: Piece | None) -> str:
        """Own words in English: the noun with its article, its adjectives before it, a genitive behind it."""
        said = self.cut.said(piece.first, piece.last)
        if not piece.nouns:
            name = next((m.name for m in self.cut.line.starts[piece.first] if m.name and m.last == piece.last), None)
            if name is None:
                self.notes.append(f"«{said}» in English")
            return name.en if name is not None else UNSAID
        self.notes.append(f"«{said}» in English")
        whose = following is not None and following.kind == "role"
        nisba = whose and following is not None and "nisba" in self.roles[following.role].type
        heads = [r for r in piece.nouns if r.kind in ("noun", "masdar")] or [piece.nouns[0]]
        adjectives = [r for r in piece.nouns if r not in heads]
        counted = before is not None and before.kind == "role" and self.roles[before.role].type == ["number"]
        if counted and before is not None:
            of = "".join(f" of {self._english_of(head)}" for head in heads[1:])
            said_before = " ".join([*map(self._english_of, reversed(adjectives)), ""]).lstrip()
            return f"{said_before}{self._counted(heads[0], before.role)}{of}"
        phrases = [self._noun(head) for head in heads]
        described = " ".join(filter(None, [self._english_of(r) for r in reversed(adjectives)]))
        if nisba and following is not None:
            described = " ".join(filter(None, [f"{{{{ {following.role} | adjective }}}}", described]))
        first = " ".join(filter(None, [described, phrases[0]]))
        text = " of ".join([first, *phrases[1:]])
        definite = any(r.definite for r in piece.nouns) or len(heads) > 1 or (whose and not nisba)
        if definite:
            return f"the {text}"
        countable = self.pack.lexicon.words[heads[0].word].kind not in ("mass", "plural")
        return indefinite(text) if heads[0].number == "singular" and countable else text

    def _counted(self, head: Reading, role: str) -> str:
        word = self.pack.lexicon.words[head.word]
        plural = f", '{word.plural}'" if word.plural not in ("", f"{word.en}s") else ""
        return f"{{{{ '{word.en or UNSAID}' | counted({role}{plural}) }}}}"

    def _noun(self, reading: Reading) -> str:
        word = self.pack.lexicon.words[reading.word]
        plural = reading.number in ("plural", "dual") and word.plural
        return word.plural if plural else self._english_of(reading)

    def _english_of(self, reading: Reading) -> str:
        return self.pack.lexicon.words[reading.word].en or UNSAID
