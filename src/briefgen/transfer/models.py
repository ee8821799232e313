"""Weapons called by their model: «طائرات إف 16» F-16 aircraft, «مقاتلات من طراز ميغ-29» MiG-29 fighters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.genitives import with_modifier
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND, join

DASH = "-"
AN, SPELLED = "an", frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel: an F-16."""
LETTERS = (3, 2, 1)
"""Words by which the letters of a model are spelled."""


def of_a_model(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """What can have a model, with the one or two that stand behind it."""
    words = small_words()
    if (
        phrase.kind not in ("count", "bare")
        or phrase.after
        or not {phrase.head, phrase.core.split()[-1]}
        & {
            *words["of_a_model"],
            *(f"{each}s" for each in words["of_a_model"]),
        }
    ):
        return
    typed = next((end for each in words["of_the_type"] if (end := reader.behind(phrase.end, each))), 0)
    start = typed or phrase.end
    found = _model(reader, start)
    if found is None:
        return
    models, end = [found[0]], found[1]
    second = _model(reader, end + 1) if reader.norm(end) == AND else None
    for said, last in (models, end), ([*models, second[0]], second[1]) if second else (models, end):
        one = not (phrase.plural or phrase.definite or phrase.determiner or phrase.described)
        spelled = said[0][0] in SPELLED and said[0].split(DASH)[0].isupper()
        core = with_modifier(phrase, join(said, "en"))
        determiner = AN if one and spelled else phrase.determiner
        yield replace(phrase, end=last, core=core, determiner=determiner, described=True, chain=True)


def _model(reader: Reader, at: int) -> tuple[str, int] | None:
    """The English of a model at a cell, and the cell after it."""
    if reader.norm(at) in table("named_models") and reader.norm(at - 1) in small_words()["model_follows"]:
        return table("named_models")[reader.norm(at)], at + 1
    for length in LETTERS:
        letters = table("designations").get(" ".join(reader.norm(at + n) for n in range(length)))
        if not letters:
            continue
        number = at + length + (reader.norm(at + length) == DASH)
        digits = reader.norm(number)
        if reader.kind(number) == "number" and digits.isdigit():
            between = " " if letters in small_words()["spaced_models"] else "-"
            return f"{letters}{between}{digits}", number + 1
    return None
