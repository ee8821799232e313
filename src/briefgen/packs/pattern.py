"""The little language of patterns: text to a tree of elements.

See docs/writing-rules.md for what an author may write. Errors say where in the pattern they stand, in code points
from its start, so that the pack can point at ``file:line:column``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefgen.arabic.normalize import normalize
from briefgen.limits import LIMITS


@dataclass(frozen=True, slots=True)
class Literal:
    """One written word, normalised."""

    word: str


@dataclass(frozen=True, slots=True)
class Lexeme:
    """Any form of a word or class of words; ``kind`` narrows the reading."""

    word: str
    kind: str = ""
    anchor: bool = False
    words: frozenset[int] = frozenset()
    """Numbers of the words meant, filled in when the pack compiles."""
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Capture:
    """A value for a role: of the role's own type where ``type`` is empty, free text where it is «*»."""

    role: str
    type: str = ""
    implied: bool = False
    types: frozenset[str] = frozenset()
    """Types that may fill it, filled in when the pack compiles; empty for free text."""
    many: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """At most ``most`` tokens that are passed over."""

    most: int


@dataclass(frozen=True, slots=True)
class Group:
    """One of several sequences; an optional group may be absent."""

    alternatives: tuple[tuple[Element, ...], ...]
    optional: bool = False


Element = Literal | Lexeme | Capture | Gap | Group

KINDS: dict[str, str] = {
    "فعل": "verb",
    "مصدر": "masdar",
    "صفة": "participle",
    "ماض": "past",
    "مضارع": "present",
    "مبني للمجهول": "passive",
    "اسم": "noun",
    "نعت": "adjective",
    "مفرد": "singular",
    "مثنى": "dual",
    "جمع": "plural",
    "معرفة": "definite",
    "نكرة": "indefinite",
}
"""What may stand after the colon of ``<word:…>``, in Arabic; the English word means the same."""

_TOKEN = re.compile(
    r"\s*(?:(?P<gap>\.\.\.\s?(?P<most>\d+)?)|(?P<lexeme><(?P<word>[^<>:]+)(?::(?P<kind>[^<>]+))?>(?P<mark>!)?)"
    r"|(?P<capture>\{(?P<role>[^{}:?]+)(?::(?P<type>[^{}]+?))?(?P<implied>\?)?\})"
    r"|(?P<open>\()|(?P<close>\))|(?P<bar>\|)|(?P<optional>\?)|(?P<literal>[^\s(){}<>|?.]+)|(?P<other>\S))"
)


class PatternError(ValueError):
    """A pattern that cannot be read: ``at`` is the code point where, ``hint`` what is allowed."""

    def __init__(self, message: str, at: int, hint: str = "") -> None:
        super().__init__(message)
        self.at = at
        self.hint = hint


def parse(text: str) -> tuple[Element, ...]:
    """Read one pattern; raises PatternError."""
    parser = _Parser(text)
    elements = parser.sequence(0)
    if parser.peek is not None:
        raise PatternError("a closing bracket that nothing opened", parser.start, "delete it or open it before")
    anchored = [element for element in walk(elements) if isinstance(element, Lexeme)]
    if not any(isinstance(element, Literal | Lexeme | Capture) for element in walk(elements)):
        raise PatternError("a pattern of gaps only", 0, "it needs a word or a role")
    if sum(element.anchor for element in anchored) > 1:
        raise PatternError("two anchors marked with «!»", 0, "mark one")
    return elements


def walk(elements: tuple[Element, ...]) -> list[Element]:
    """Every element of a sequence, those inside groups too, in reading order."""
    found: list[Element] = []
    for element in elements:
        found.append(element)
        if isinstance(element, Group):
            for alternative in element.alternatives:
                found.extend(walk(alternative))
    return found


def longest_literal_run(elements: tuple[Element, ...]) -> int:
    """How many written words may stand in a row in what the elements match, through groups too."""
    return max(_runs(elements, 0))


def _runs(elements: tuple[Element, ...], before: int) -> tuple[int, int]:
    """The longest run, and the run that the elements end with, after ``before`` words in a row."""
    longest = run = before
    for element in elements:
        if isinstance(element, Literal):
            run += 1
        elif isinstance(element, Group):
            inside = [_runs(alternative, run) for alternative in element.alternatives]
            longest = max(longest, *(each[0] for each in inside))
            run = max([each[1] for each in inside] + ([run] if element.optional else []))
        else:
            run = 0
        longest = max(longest, run)
    return longest, run


class _Parser:
    """A cursor over the pattern's text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.start = 0
        self.peek: re.Match[str] | None = None
        self.advance()

    def advance(self) -> None:
        match = _TOKEN.match(self.text, self.at)
        self.peek = match if match and match.group().strip() else None
        if match:
            self.start = match.end() - len(match.group().lstrip())
            self.at = match.end()

    def sequence(self, depth: int) -> tuple[Element, ...]:
        elements: list[Element] = []
        while self.peek is not None and self.peek.lastgroup is not None:
            here = self.peek
            if here["close"] or here["bar"]:
                break
            if here["optional"]:
                if not elements or isinstance(elements[-1], Gap):
                    raise PatternError("«?» with nothing before it", self.start, "it follows a word or a group")
                elements[-1] = _optional(elements[-1])
                self.advance()
            elif here["open"]:
                elements.append(self.group(depth))
            else:
                elements.extend(self.single(here))
                self.advance()
        return tuple(elements)

    def group(self, depth: int) -> Group:
        opened = self.start
        if depth > 4:
            raise PatternError("brackets nested deeper than four levels", opened)
        self.advance()
        alternatives = [self.sequence(depth + 1)]
        while self.peek is not None and self.peek["bar"]:
            self.advance()
            alternatives.append(self.sequence(depth + 1))
        if self.peek is None:
            raise PatternError("a bracket that is not closed", opened, "add «)»")
        if not all(alternatives):
            raise PatternError("an empty alternative", opened, "to make a group optional, put «?» after it")
        self.advance()
        return Group(tuple(alternatives))

    def single(self, here: re.Match[str]) -> list[Element]:
        if here["gap"]:
            most = int(here["most"] or LIMITS.default_gap)
            if most > LIMITS.max_gap:
                raise PatternError(f"a gap of {most}", self.start, f"at most {LIMITS.max_gap} tokens")
            return [Gap(most)]
        if here["lexeme"]:
            kinds = []
            for kind in (here["kind"] or "").split(",") if here["kind"] else []:
                name = KINDS.get(kind.strip(), kind.strip())
                if name not in KINDS.values():
                    raise PatternError(
                        f"«{kind.strip()}» is no kind of reading", self.start, "one of " + "، ".join(KINDS)
                    )
                kinds.append(name)
            return [Lexeme(normalize(here["word"].strip()).text, ",".join(kinds), bool(here["mark"]))]
        if here["capture"]:
            return [Capture(here["role"].strip(), (here["type"] or "").strip(), bool(here["implied"]))]
        if here["literal"] and "!" in here["literal"]:
            raise PatternError("«!» marks the anchor and stands right after «<…>»", self.start, "write <word>!")
        if here["literal"]:
            return [Literal(word) for word in [normalize(here["literal"]).text] if word]
        raise PatternError(f"«{here['other']}» cannot stand here", self.start)


def _optional(element: Element) -> Group:
    if isinstance(element, Group):
        return Group(element.alternatives, True)
    return Group(((element,),), True)
