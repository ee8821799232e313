"""«قتل شخصان وأصيب ثالث»: a third of those who were hit; «زلزال بقوة 6 درجات»: a magnitude 6 earthquake."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.owners import resumes
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways
from briefgen.wording.spoken import AND

BY = "ب"


def one_more(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """One more of those who were killed or wounded, behind «و» and a verb of that."""
    said = table("and_one_more").get(reader.norm(at))
    if not said or reader.norm(at - 2) != AND or any(True for _ in reader.readings(at + 1, "noun", "masdar")):
        return
    suffered = small_words()["suffered"]
    if any(word.word in suffered for _, word in reader.readings(at - 1, "verb")):
        gender = "f" if reader.norm(at).endswith(("ة", "ى")) else "m"
        yield NounPhrase(at + 1, said, kind="proper", gender=gender, human=True, head="person", case="nominative")


def of_its_kind(reader: Reader, at: int, ways: Ways) -> Iterator[NounPhrase]:
    """«الثاني من نوعه»: the second of its kind, where no noun stands before it."""
    said = table("of_a_kind").get(reader.norm(at))
    kind = reader.norm(at + 1) in small_words()["of"] and reader.norm(at + 2) in small_words()["its_kind"]
    if said and kind and reader.kind(at + 3) == "suffix":
        gender = "f" if reader.norm(at).endswith(("ة", "ى")) else "m"
        first = NounPhrase(at + 4, f"the {said} of its kind", kind="proper", definite=True, gender=gender, head="kind")
        yield first
        for who in ways.simple(reader, at + 5) if reader.norm(at + 4) in small_words()["purpose"] else ():
            if who.human:  # «الأولى من نوعها لمسؤول أميركي»
                yield replace(first, end=who.end, core=f"{first.core} by {who.said}")


def first_of_its_kind(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«الزيارة الأولى من نوعها»: the first visit of its kind."""
    at, words = phrase.end, small_words()
    kind = reader.norm(at) in words["of"] and reader.norm(at + 1) in words["its_kind"]
    if kind and phrase.described and not phrase.after and resumes(reader.norm(at + 2), phrase):
        yield replace(phrase, end=at + 3, after="of their kind" if phrase.plural else "of its kind", owner=False)


def of_magnitude(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """An indefinite earthquake with how strong it was."""
    words, at = small_words(), phrase.end
    if phrase.head not in words["of_magnitude"] or phrase.definite or phrase.after:
        return
    if reader.norm(at) in words["with_magnitude"]:
        start = at + 1
    elif reader.norm(at) == BY and reader.norm(at + 1) in words["magnitude"]:
        start = at + 2
    elif reader.norm(at) in words["magnitude_of_it"] and reader.kind(at + 1) == "suffix":
        start = at + 2 if resumes(reader.norm(at + 1), phrase) else 0
    else:
        return
    for atom in reader.atoms_at(start, "number") if start else ():
        if reader.norm(atom.end) in words["richter_degrees"]:
            end = atom.end + 1
            end = next((behind for _, behind in reader.standing(end, "richter")), end)
            core = f"magnitude {_figures(atom.en)} {phrase.core}"
            yield replace(phrase, end=end, core=core, described=True, beside=phrase.beside | {"magnitude"})


def _figures(number: str) -> str:
    return str(table("figure_of").get(number, number))
