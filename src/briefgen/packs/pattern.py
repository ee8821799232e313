"""The little language of patterns: text to a tree of elements.

See docs/writing-rules.md for what an author may write. Errors say where in the pattern they stand, in code points
from its start, so that the pack can point at ``file:line:column``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.arabic.normalize import normalize
from briefgen.limits import LIMITS
from briefgen.packs.guess import guess


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

KIND = "[^,\u060c]+"
"""One kind of several; the comma may be Arabic."""
_TOKEN = re.compile(
    r"\s*(?:(?P<gap>\.\.\.\s?(?P<most>\d+)?)|(?P<lexeme><(?P<word>[^<>:]+)(?::(?P<kind>[^<>]+))?>(?P<mark>!)?)"
    r"|(?P<capture>\{(?P<role>[^{}:?]+)(?::(?P<type>[^{}]+?))?(?P<implied>\?)?\})"
    r"|(?P<open>\()|(?P<close>\))|(?P<bar>\|)|(?P<optional>\?)|(?P<literal>[^\s(){}<>|?.]+)|(?P<other>\S))"
)


SIGNS: dict[str, str] = {
    "\u061f": "write ? (the sign of another keyboard looks alike)",
    "\u2026": "write three dots: ...",
    "/": "write (…|…) for one of several",
    "[": "write (…)? for what may be missing",
    "]": "write (…)? for what may be missing",
    "*": "write {role:*} for whatever stands to the end of the clause",
    "+": "a role with `many` takes several values by itself",
    "=": "conditions stand under `where`",
    ",": "write | between alternatives; commas in a text are stepped over",
    ";": "write | between alternatives; commas in a text are stepped over",
}
"""Signs that a text's words do not hold, and what was probably meant by each."""
OPENED = {"<": ">", "{": "}"}
CLOSED = {closing: opening for opening, closing in OPENED.items()}


class PatternError(ValueError):
    """A pattern that cannot be read: ``at`` is the code point where, ``hint`` what is allowed."""

    def __init__(self, message: str, at: int, hint: str = "") -> None:
        super().__init__(message)
        self.at = at
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Part:
    """Where an element stands in its pattern, its name (the word, the role), and what follows the colon."""

    at: int
    name: int
    narrowed: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """A pattern as it is read, with every mistake in it; without elements where a bracket is missing."""

    elements: tuple[Element, ...]
    mistakes: tuple[PatternError, ...]
    parts: Mapping[int, Part]
    """By the identity of an element."""

    def part(self, element: Element) -> Part:
        """Where an element of this pattern stands."""
        return self.parts.get(id(element), Part(0, 0, 0))


def parse(text: str) -> tuple[Element, ...]:
    """Read one pattern; raises PatternError for its first mistake."""
    parsed = read(text)
    if parsed.mistakes:
        raise parsed.mistakes[0]
    return parsed.elements


def read(text: str) -> Parsed:
    """Read one pattern with all its mistakes."""
    parser = _Parser(text)
    try:
        elements = parser.sequence(0)
        if parser.peek is not None:
            raise PatternError("a closing bracket that nothing opened", parser.start, "delete it or open it before")
    except PatternError as error:
        return Parsed((), (*parser.mistakes, error), {})
    mistakes = parser.mistakes
    every = walk(elements)
    if not any(isinstance(element, Literal | Lexeme | Capture) for element in every) and not mistakes:
        mistakes.append(PatternError("a pattern of gaps only", 0, "it needs a word or a role"))
    anchors = [element for element in every if isinstance(element, Lexeme) and element.anchor]
    if len(anchors) > 1:
        mistakes.append(PatternError("two anchors marked with «!»", parser.parts[id(anchors[1])].at, "mark one"))
    return Parsed(elements, tuple(mistakes), parser.parts)


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
    """A cursor over the pattern's text; keeps the mistakes that do not stop it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.start = 0
        self.peek: re.Match[str] | None = None
        self.mistakes: list[PatternError] = []
        self.parts: dict[int, Part] = {}
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
            raise PatternError(f"a bracket that is not closed, at «{self.text[opened:][:16]}»", opened, "add «)»")
        if not all(alternatives):
            raise PatternError("an empty alternative", opened, "to make a group optional, put «?» after it")
        self.advance()
        return Group(tuple(alternatives))

    def wrong(self, message: str, at: int, hint: str) -> None:
        self.mistakes.append(PatternError(message, at, hint))

    def single(self, here: re.Match[str]) -> list[Element]:
        made: Element
        if here["gap"]:
            most = int(here["most"] or LIMITS.default_gap)
            if most > LIMITS.max_gap:
                self.wrong(f"a gap of {most}", self.start, f"at most {LIMITS.max_gap} tokens: ...{LIMITS.max_gap}")
            return [Gap(min(most, LIMITS.max_gap))]
        if here["lexeme"]:
            word = normalize(here["word"].strip()).text
            made = Lexeme(word, ",".join(self.kinds(here)), bool(here["mark"]))
            self.parts[id(made)] = Part(self.start, _inside(here, "word"), here.start("kind"))
            return [made]
        if here["capture"]:
            made = Capture(here["role"].strip(), (here["type"] or "").strip(), bool(here["implied"]))
            self.parts[id(made)] = Part(self.start, _inside(here, "role"), here.start("type"))
            return [made]
        if here["literal"]:
            return self.literal(here["literal"])
        raise self.stray(here["other"])

    def kinds(self, here: re.Match[str]) -> list[str]:
        """The kinds of reading named behind the colon, in English."""
        found = []
        for kind in re.finditer(KIND, here["kind"] or ""):
            said = kind.group().strip()
            name = KINDS.get(said, said)
            if name in KINDS.values():
                found.append(name)
                continue
            close = guess(said, KINDS)
            hint = (f"did you mean «{close}»? " if close else "") + "one of " + "، ".join(KINDS)
            start = here.start("kind") + kind.start() + len(kind.group()) - len(kind.group().lstrip())
            self.wrong(f"«{said}» is no kind of reading", start, hint)
        return found

    def literal(self, written: str) -> list[Element]:
        sign = next((n for n, character in enumerate(written) if character in SIGNS), None)
        if "!" in written:
            mark = self.start + written.index("!")
            self.wrong("«!» marks the anchor and stands right after «<…>»", mark, f"write <{written.strip('!')}>!")
        elif sign is not None:
            self.wrong(f"«{written[sign]}» means nothing in a pattern", self.start + sign, SIGNS[written[sign]])
        made: list[Element] = [Literal(word) for word in [normalize(written).text] if word]
        for each in made:
            self.parts[id(each)] = Part(self.start, self.start, self.start)
        return made

    def stray(self, sign: str) -> PatternError:
        """A sign that cannot stand where it does."""
        rest = self.text[self.start :]
        if sign in OPENED:
            word = re.match(r"[^\s<>{}()|]*", rest[1:])
            said = sign + (word.group() if word else "")
            return PatternError(f"«{said}» is not closed", self.start, f"write {said}{OPENED[sign]}")
        if sign in CLOSED:
            turned = re.match(rf"{sign}([^<>{{}}]+){CLOSED[sign]}", rest)
            if turned:
                hint = f"write {CLOSED[sign]}{turned[1]}{sign}: brackets look turned in a line from right to left"
                return PatternError(f"«{turned.group()}» has its brackets turned", self.start, hint)
            hint = f"delete it, or write {CLOSED[sign]} before the word"
            return PatternError(f"«{sign}» closes what nothing opened", self.start, hint)
        hint = "a gap is three dots: ..." if sign == "." else ""
        return PatternError(f"«{sign}» cannot stand here", self.start, hint)


def _inside(here: re.Match[str], name: str) -> int:
    """Where a group of the match begins, its spaces passed over."""
    return here.end(name) - len(here[name].lstrip())


def _optional(element: Element) -> Group:
    if isinstance(element, Group):
        return Group(element.alternatives, True)
    return Group(((element,),), True)
