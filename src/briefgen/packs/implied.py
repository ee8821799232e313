"""Who says it may be left out behind a verb of saying: «وأعرب عن قلقه», «ورحب بالقرار» go on with the speaker before.

An author writes «<أعرب:فعل> {الطرف} عن …» and need not write «{الطرف؟}»: before a preposition nothing else could stand
there, so that no object is taken for the subject. Before «أن» it is left to the author.
"""

from __future__ import annotations

from dataclasses import replace

from briefgen.packs.pack import Matchable
from briefgen.packs.pattern import Capture, Element, Gap, Group, Lexeme, Literal

SAYING = ("speech", "stance", "aside")
"""Classes of the verbs whose subject may be left out."""
TELLING = ("position", "commitment")
"""Slots whose rules tell what somebody says."""
WHO, VERB = "who", "verb"
CLAUSE = frozenset({"أن", "إن", "بأن", ":", '"'})


def may_imply(rule: Matchable, told: frozenset[int]) -> Matchable:
    """The rule, the subject implied in those patterns of it where it may be; ``told`` are the verbs of saying."""
    if rule.makes not in TELLING:
        return rule
    return replace(rule, patterns=tuple(_implied(elements, told) for elements in rule.patterns))


def _implied(elements: tuple[Element, ...], told: frozenset[int]) -> tuple[Element, ...]:
    if len(elements) < 3 or not _says(elements[0], told):
        return elements
    who = elements[1]
    if not isinstance(who, Capture) or who.role != WHO or who.implied:
        return elements
    following = [each for each in elements[2:] if not _absent(each)]
    if not following or not _written(following[0]) or any(_opens_clause(each) for each in following[:2]):
        return elements
    return (elements[0], replace(who, implied=True), *elements[2:])


def _says(element: Element, told: frozenset[int]) -> bool:
    """Is it a finite verb of saying, or one of several?"""
    if isinstance(element, Group) and not element.optional:
        return all(len(each) == 1 and _says(each[0], told) for each in element.alternatives)
    return isinstance(element, Lexeme) and VERB in element.kinds and bool(element.words) and element.words <= told


def _opens_clause(element: Element) -> bool:
    """Is it «أن» or its like, or the colon before what is said?"""
    if isinstance(element, Group):
        return any(_opens_clause(each) for alternative in element.alternatives for each in alternative)
    return isinstance(element, Literal) and element.word in CLAUSE


def _absent(element: Element) -> bool:
    return isinstance(element, Gap) or (isinstance(element, Group) and element.optional)


def _written(element: Element) -> bool:
    """Is it a written word, or one of several?"""
    if isinstance(element, Group):
        return all(bool(each) and _written(each[0]) for each in element.alternatives)
    return isinstance(element, Literal)
