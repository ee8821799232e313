"""What can be wrong in a pattern that can be read: what it is found by, its order, its letters, its forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefgen.packs import pattern as language
from briefgen.packs.declared import Names
from briefgen.packs.load import Loaded
from briefgen.problems import Problem

FREE = "*"
MOST_LITERALS = 5
ARABIC_LETTER, LATIN_LETTER = re.compile(r"[\u0621-\u064a]"), re.compile(r"[A-Za-z]")
FORMS: dict[str, tuple[frozenset[str], ...]] = {
    "verb": (
        frozenset({"verb", "past", "present", "passive", "singular", "dual", "plural"}),
        frozenset({"masdar", "singular", "definite", "indefinite"}),
        frozenset({"participle", "passive", "singular", "dual", "plural", "definite", "indefinite"}),
    ),
    "noun": (frozenset({"noun", "singular", "dual", "plural", "definite", "indefinite"}),),
    "adjective": (frozenset({"adjective", "singular", "dual", "plural", "definite", "indefinite"}),),
}
"""Part of speech → what each family of its forms can be; other words have one form."""
SHOWN = {english: arabic for arabic, english in language.KINDS.items()}


def pattern_problems(each: Loaded, number: int, text: str, parsed: language.Parsed, names: Names) -> Iterator[Problem]:
    """Every mistake of a pattern but those of its names."""
    path = ("match", number)
    words = language.walk(parsed.elements)
    if language.longest_literal_run(parsed.elements) > MOST_LITERALS:
        yield each.problem("P038", *path)
    found_by = any(isinstance(element, language.Literal | language.Lexeme) for element in words)
    if words and not found_by and each.key != "phrase":
        yield each.problem("P039", *path)
    for element in _not_last(parsed.elements):
        said = f"{{{element.role}:*}}"
        at = parsed.part(element).at
        yield each.problem("P073", *path, at=at, said=said)
    yield from _mixed(each, number, text, parsed, names)


def _not_last(elements: tuple[language.Element, ...]) -> Iterator[language.Capture]:
    """Free spans behind which something must still follow."""
    for position, element in enumerate(elements):
        followed = any(not _may_be_absent(later) for later in elements[position + 1 :])
        inside: tuple[language.Element, ...] = (element,)
        if isinstance(element, language.Group):
            inside = tuple(alternative[-1] for alternative in element.alternatives)
            for alternative in element.alternatives:
                yield from _not_last(alternative)
        if followed:
            yield from (e for e in inside if isinstance(e, language.Capture) and e.type == FREE)


def _may_be_absent(element: language.Element) -> bool:
    return (
        isinstance(element, language.Gap)
        or (isinstance(element, language.Group) and element.optional)
        or (isinstance(element, language.Capture) and element.implied)
    )


def _mixed(each: Loaded, number: int, text: str, parsed: language.Parsed, names: Names) -> Iterator[Problem]:
    """Latin names in a pattern with Arabic words: editors show the parts of such a line in another order."""
    if not ARABIC_LETTER.search(text):
        return
    for element in language.walk(parsed.elements):
        part = parsed.part(element)
        said, at, arabic = "", part.name, None
        if isinstance(element, language.Capture):
            if LATIN_LETTER.search(element.role):
                role = names.roles.get(element.role)
                said, arabic = element.role, names.arabic_role.get(role.role) if role else None
            elif LATIN_LETTER.search(element.type):
                said, at, arabic = element.type, part.narrowed, names.arabic_type.get(element.type)
        elif isinstance(element, language.Lexeme) and part.narrowed >= 0:
            end = text.find(">", part.narrowed)
            said, at = text[part.narrowed : end], part.narrowed
            kinds = [kind.strip() for kind in said.split(",")]
            said = said if LATIN_LETTER.search(said) else ""
            arabic = ",".join(SHOWN.get(kind, kind) for kind in kinds)
        if said and arabic:
            yield each.problem("P071", "match", number, at=at, said=said, arabic=arabic)


def possible(pos: str, kinds: frozenset[str]) -> bool:
    """Has a word of this part of speech a form that is all of these kinds?"""
    return any(kinds <= family for family in FORMS.get(pos, (frozenset({"particle", "indefinite"}),)))


def kinds_of(pos: str) -> str:
    """What may stand behind the colon of a word of this part of speech, in Arabic."""
    known = frozenset().union(*FORMS.get(pos, ()))
    return "، ".join(arabic for english, arabic in SHOWN.items() if english in known)
