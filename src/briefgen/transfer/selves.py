"""«الحكومة نفسها» the government itself, «المصدر ذاته» the same source; «تعزل نفسها» isolates itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import Kind, NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.owners import mark, marked, resumes
from briefgen.transfer.reader import Reader

PROPER: Kind = "proper"
GENDERS = {"ه": "m", "ها": "f"}
OWN = "own"


def _self(reader: Reader, at: int) -> tuple[str, int]:
    """The pronoun of «نفسه» at a cell, written in one or cut, and the cell after it; nothing where none stands."""
    whole = table("selves").get(reader.norm(at), "")
    if whole:
        return whole, at + 1
    cut = reader.norm(at) in small_words()["self"] and reader.kind(at + 1) == "suffix"
    return (reader.norm(at + 1), at + 2) if cut else ("", at)


def themselves(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """Whom somebody does a thing to, who is himself; never who does it."""
    pronoun, end = _self(reader, at)
    if pronoun in table("ourselves"):
        yield NounPhrase(end, table("ourselves")[pronoun], definite=True, kind=PROPER, case="oblique")
        return
    owner = mark(pronoun) if pronoun and reader.norm(at) not in table("same_behind") else ""
    if owner:
        yield NounPhrase(
            end, f"{owner} self", definite=True, kind=PROPER, gender=GENDERS.get(pronoun, "m"), case="oblique"
        )


def emphasised(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«الحكومة نفسها» the government itself, «المصدر نفسه» the same source."""
    yield from _alone(reader, phrase)
    yield from _of_its_own(reader, phrase)
    pronoun, end = _self(reader, phrase.end)
    whole = phrase.definite or phrase.kind == PROPER
    if not pronoun or not whole or phrase.many > 1 or marked(phrase.determiner) or not resumes(pronoun, phrase):
        return
    same = phrase.head in small_words()["said_the_same"] or reader.norm(phrase.end) in table("same_behind")
    if phrase.kind == PROPER and same and not phrase.type and phrase.core[:1].islower():
        yield replace(phrase, end=end, determiner="the same")
    elif phrase.kind == PROPER or (phrase.actor and not same):
        if phrase.human:
            said = "themselves" if phrase.number != "singular" else "herself" if phrase.gender == "f" else "himself"
        else:
            said = "themselves" if phrase.plural else "itself"
        yield phrase.then(end, said)
    elif not phrase.determiner and not phrase.after:
        yield replace(phrase, end=end, determiner="the same")


def _alone(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«إسرائيل وحدها»: Israel alone."""
    whole = table("alone_in_one").get(reader.norm(phrase.end), "")
    cut = reader.norm(phrase.end) in small_words()["by_oneself"] and reader.kind(phrase.end + 1) == "suffix"
    pronoun = whole or (reader.norm(phrase.end + 1) if cut else "")
    if pronoun and phrase.many == 1 and (phrase.definite or phrase.kind == PROPER) and resumes(pronoun, phrase):
        yield phrase.then(phrase.end + (1 if whole else 2), "alone")


def _of_its_own(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«القوات الخاصة بها» its forces, «قوانينها الخاصة بها» its own laws."""
    at = phrase.end
    if reader.norm(at) not in small_words()["belonging_to"] or reader.norm(at + 1) not in small_words()["by_how_much"]:
        return
    owner = mark(reader.norm(at + 2)) if reader.kind(at + 2) == "suffix" else ""
    if not owner or phrase.after or phrase.many > 1 or phrase.kind not in ("count", "mass", "bare"):
        return
    if phrase.determiner.startswith(owner.rstrip("⟩")):
        yield replace(phrase, end=at + 3, core=f"{OWN} {phrase.core}", described=True)
    elif phrase.definite and not phrase.determiner:
        yield replace(phrase, end=at + 3, determiner=owner, kind="count" if phrase.kind == "bare" else phrase.kind)
