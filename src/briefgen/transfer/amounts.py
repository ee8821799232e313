"""By how much, from how much to how much: «بنسبة 10%» by 10%, «بأكثر من الثلث», «من 14 فرقة إلى 12»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.cells import Atom
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.prepositions import opens_preposition
from briefgen.transfer.reader import Reader

YEARS = ("19", "20")
BY, FROM, TO, AT = "by", "from", "to", "at"


def amounts(reader: Reader, at: int, english: str = "") -> tuple[tuple[int, str], ...]:
    """The amounts at a cell with the preposition before them: the cell after, and the English.

    ``english`` is what the verb before says for that preposition.
    """
    return reader.once(("amounts", at, english), lambda: _amounts(reader, at, english))


def _amounts(reader: Reader, at: int, english: str) -> Iterator[tuple[int, str]]:
    yield from _compared(reader, at) if not english else ()
    yield from _by(reader, at, english == BY)
    yield from _from_to(reader, at)
    fused = table("with_what").get(reader.norm(at))
    for end, said, _ in quantity(reader, at + 1) if fused and english else ():
        # «(قدر العدد) بما بين 3 آلاف و4 آلاف», «(تعرضت) لما يزيد على 170 هجوما»
        if any(" to " in atom.en or atom.end > at + 2 for atom in reader.atoms_at(at + 1, "number")):
            yield end, f"{english} {said}"
    for end, said, counted in quantity(reader, at + 1) if english in (FROM, TO, AT) else ():
        if not counted or english == AT:  # «قدر العدد بنحو 30 ألف شخص»
            yield end, f"{english} {said}"  # «ارتفع إلى 30»


def _compared(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«(بلغ التضخم 10%) مقابل 8% في أبريل», «مقارنة بنحو أربعة ملايين»: behind a verb that says how much."""
    for _, start in reader.standing(at, "compared_with"):
        measuring = small_words()["changes_by"] | small_words()["of_amounts"] | small_words()["records_amounts"]
        if any(word.en in measuring for n in range(at) for _, word in reader.readings(n, "verb")):
            yield from ((end, f"compared with {said}") for end, said, _ in quantity(reader, start))


def _by(reader: Reader, at: int, rises: bool) -> Iterator[tuple[int, str]]:
    """«بنسبة 10 في المئة», «بمقدار مليار دولار», «بأكثر من 20%»: by how much something rose."""
    if reader.norm(at) not in small_words()["by_how_much"]:
        return
    measured = reader.norm(at + 1) in small_words()["measures"]
    if reader.norm(at + 1) in small_words()["worth"] and not rises:
        return  # «قدم منحة إلى اليمن بقيمة 30 مليون دولار»: what was given is worth it
    for end, said, _ in quantity(reader, at + 2 if measured else at + 1) if measured or rises else ():
        yield end, f"{BY} {said}"


def _from_to(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """«من 4000 جندي إلى 2500»: from 4,000 soldiers to 2,500."""
    if reader.norm(at) not in small_words()["of"]:
        return
    yield from ((end, said) for end, said, _ in quantity(reader, at) if said.startswith(f"{FROM} "))  # «من 10 إلى 15»
    for end, said, _ in quantity(reader, at + 1):
        if reader.norm(end) in small_words()["up_to"]:
            for last, other, _ in quantity(reader, end + 1):
                if not (_year(said) and _year(other)):
                    yield last, f"from {said} to {other}"


def _year(said: str) -> bool:
    """«من 2005 إلى 2010»: may a bare number be a year?"""
    digits = said.replace(",", "")
    return digits.isdigit() and len(digits) == len("2005") and digits.startswith(YEARS)


def bare_numbers(reader: Reader, at: int) -> Iterator[tuple[int, str]]:
    """The numbers at a cell that count nothing: «بلغ العدد 30»."""
    return ((end, said) for end, said, counted in quantity(reader, at) if not counted)


def quantity(reader: Reader, at: int) -> Iterator[tuple[int, str, bool]]:
    """A number with its unit, or bare; whether it counts things."""
    counted = [each for each in noun_phrases(reader, at) if _counts(reader, at, each)]
    yield from ((each.end, each.said, True) for each in counted)
    ends = {each.end for each in counted}
    for atom in reader.atoms_at(at, "number"):
        if atom.end == at + 1 and reader.norm(at) in small_words()["one_or_two"]:
            continue  # «بلغ العدد مليونا»: one, and before a noun two
        if atom.end not in ends and _sayable(atom) and (atom.en.endswith("%") or not _counted(reader, atom.end)):
            yield atom.end, atom.en, False
            if atom.en.endswith("%") and reader.norm(atom.end) in small_words()["of"]:
                # «5% من الناتج المحلي»
                yield from (
                    (each.end, f"{atom.en} of {each.said}", False) for each in noun_phrases(reader, atom.end + 1)
                )


def _sayable(atom: Atom) -> bool:
    """A number that stands by itself: no «dozens», which want what they count."""
    return any(each.isdigit() for each in atom.en) or not atom.en.endswith("s")


def _counted(reader: Reader, at: int) -> bool:
    """Does what a number counts stand behind it?"""
    nouns = any(not reading.definite for reading, _ in reader.readings(at, "noun"))
    return nouns and not opens_preposition(reader, at)


def _counts(reader: Reader, at: int, phrase: NounPhrase) -> bool:
    """Does a noun phrase begin with a number or a fraction?"""
    return any(True for _ in reader.atoms_at(at, "number")) or reader.norm(at) in table("half")
