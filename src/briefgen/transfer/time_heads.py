"""Words that open a time before anything else may take them: «في موعد لا يتجاوز سبتمبر», «خلال مدة أقصاها شهران»."""

from __future__ import annotations

from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

AT_MOST = "at most "
ABOUT = ("about ", "more than ", "nearly ", "less than ", "fewer than ", "at least ", "almost ")


def opens_time(reader: Reader, at: int) -> bool:
    """Does such a head stand at a cell, with its limit behind it?"""
    dated = any(True for _ in reader.standing(at, "dated"))
    limited = any(_limited(reader, end) for _, end in reader.standing(at, "limited_spans"))
    return dated or limited or lasts_about(reader, at)


def lasts_about(reader: Reader, at: int) -> bool:
    """«لنحو ثلاث ساعات», «لأكثر من أسبوع»: does how long something lasts, more or less, stand at a cell?"""
    if reader.norm(at) not in small_words()["purpose"]:
        return False
    numbers = [atom.end for atom in reader.atoms_at(at + 1, "number") if atom.en.startswith(ABOUT)]
    ends = [*numbers, *(end for _, end in reader.standing(at + 1, "about_half"))]
    return any(word.en in small_words()["times"] for end in ends for _, word in reader.readings(end, "noun"))


def _limited(reader: Reader, at: int) -> bool:
    limits = any(True for _ in reader.standing(at, "no_more_than"))
    return limits or any(atom.en.startswith(AT_MOST) for atom in reader.atoms_at(at, "number"))
