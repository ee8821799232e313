"""Names in no list inside a clause, where nothing else can stand: «بلدة قطمة», «انتخب محمد عبادي», «إن أوكامبو أبلغ».

What has no English is said in Arabic, quoted and marked: the town of «قطمة» [ar].
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.arabic.romanize import read_name, stands_in_names
from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line
from briefgen.model import Gender
from briefgen.transfer.cells import Atom
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.tell import own_words
from briefgen.wording.spoken import QUOTE_MARK

PLACE, PERSON, WORD, FEMININE = "place", "person", "word", "ة"
ADJECTIVE = "ية"
"""Ends what may be said of the noun: «بلدة جرجارية»."""
LONGEST_PLACE, LONGEST_SUBJECT, FEWEST, LONGEST_NAME = 2, 2, 2, 4
"""Words of names."""
POSSESSIVE = 3
"""Words of the longest name that may take 's."""


def names_in_clauses(line: Line, kept: Sequence[int]) -> Iterator[tuple[int, Atom]]:
    """The cells at which such names begin, each with its atom; ``kept`` are the tokens that the cells are."""
    nouns = table("places_by_name")
    openers = clause_words()["complementisers"]
    cell = 0
    while cell < len(kept):
        english = nouns.get(line.norm(kept[cell]))
        found = _place(line, kept, cell, english) if english else _appointed(line, kept, cell)
        if found is None and _strange(line, kept, cell):
            found = _person(line, kept, cell)
            if found is None and cell and line.norm(kept[cell - 1]) in openers:
                found = _subject(line, kept, cell)
        if found is not None:
            yield cell, found
        cell = found.end if found is not None else cell + 1


def _place(line: Line, kept: Sequence[int], cell: int, english: str) -> Atom | None:
    """A noun that says what a place is, with words that the dictionary does not hold right behind it."""
    end = cell + 1
    while end < len(kept) and end - cell <= LONGEST_PLACE and _follows(kept, end) and _strange(line, kept, end):
        end += 1
    if end == cell + 1 or any(mention.last > kept[cell] + 1 for mention in line.starts[kept[cell]]):
        return None
    name = " ".join(line.tokens[n].text for n in kept[cell + 1 : end])
    return Atom(PLACE, end, f"the {english} of {_quoted(name)}", "f")


def _person(line: Line, kept: Sequence[int], cell: int) -> Atom | None:
    """A first name that is no word besides, and the names behind it."""
    if not stands_in_names(line.norm(kept[cell])) or line.norm(kept[cell]).startswith(ARTICLE):
        return None
    end = cell + 1
    while end < len(kept) and end - cell < LONGEST_NAME and _follows(kept, end) and _names(line, kept, end):
        end += 1
    if end - cell < FEWEST:
        return None
    english = _in_english(line, kept[cell:end])
    doer = cell == 0 or any(reading.finite for reading in line.readings[kept[cell - 1]])
    if doer and QUOTE_MARK in english:
        return None  # «اعترض فلان»: nobody knows who he is
    genders = _genders_behind(line, kept, end)
    known = len(genders) == 1 or line.norm(kept[cell]) in small_words()["men"]
    if not known and any(line.tokens[n].kind == "suffix" for n in kept[end:]):
        return None  # «شقة إسراء الغمغام وزوجها»: her husband, who knows?
    gender: Gender = "f" if genders == {"f"} else "m"
    return Atom(PERSON, end, english, gender, possessive=end - cell <= POSSESSIVE and QUOTE_MARK not in english)


def _appointed(line: Line, kept: Sequence[int], cell: int) -> Atom | None:
    """«تعيين محمد حسن رئيسا للحكومة»: whom somebody appoints, between the verbal noun and the office."""
    before = line.norm(kept[cell - 1]) if cell else ""
    if before not in small_words()["appoints"] or not _in_lists(line, kept, cell):
        return None
    end = cell + 1
    while end < len(kept) and end - cell < LONGEST_NAME and _follows(kept, end) and _in_lists(line, kept, end):
        end += 1
    behind = line.norm(kept[end]) if end < len(kept) else ""
    english = _in_english(line, kept[cell:end])
    if end - cell < FEWEST or behind not in small_words()["appointed_as"] or QUOTE_MARK in english:
        return None
    return Atom(PERSON, end, english, "f" if behind.endswith(FEMININE) else "m", possessive=end - cell <= POSSESSIVE)


def _in_lists(line: Line, kept: Sequence[int], cell: int) -> bool:
    """Is a word one of the lists of names, whatever else it may be, and in no name that is known?"""
    token = line.tokens[kept[cell]]
    listed = stands_in_names(token.norm) or (cell > 0 and line.norm(kept[cell - 1]) in small_words()["servant_of"])
    office = token.norm in small_words()["appointed_as"]
    return token.kind == WORD and listed and not office and not _covered(line, kept[cell])


def _names(line: Line, kept: Sequence[int], cell: int) -> bool:
    """Is a word one of a name: in no dictionary, or of the lists of names and nothing that a clause goes on with?"""
    at = kept[cell]
    if _strange(line, kept, cell):
        return True
    listed = line.tokens[at].kind == WORD and stands_in_names(line.norm(at)) and line.norm(at).startswith(ARTICLE)
    return listed and not any(reading.finite for reading in line.readings[at]) and not _covered(line, at)


def _subject(line: Line, kept: Sequence[int], cell: int) -> Atom | None:
    """What stands between «إن» and a verb, without an article and with no ending of a common noun."""
    end = cell
    while end < len(kept) and end - cell < LONGEST_SUBJECT and _strange(line, kept, end):
        end += 1
    if end == cell or end >= len(kept) or not _follows(kept, end):
        return None
    if any(line.norm(n).startswith(ARTICLE) or line.norm(n).endswith(_endings()) for n in kept[cell:end]):
        return None
    genders = _genders_behind(line, kept, end)
    if len(genders) != 1:
        return None
    return Atom(PERSON, end, _in_english(line, kept[cell:end]), "f" if genders == {"f"} else "m")


def _genders_behind(line: Line, kept: Sequence[int], cell: int) -> set[str]:
    """What the verb at a cell says of the gender of one before it; nothing where several may act."""
    verb = cell + (cell < len(kept) and line.norm(kept[cell]) in small_words()["before_verbs"])
    verbs = [reading for reading in line.readings[kept[verb]] if reading.finite] if verb < len(kept) else []
    if any(reading.number not in ("singular", "") for reading in verbs):
        return set()
    return {reading.gender for reading in verbs if reading.number == "singular" and reading.gender}


def _endings() -> tuple[str, ...]:
    return tuple(small_words()["ends_common_nouns"])


def _in_english(line: Line, tokens: Sequence[int]) -> str:
    """A name whose words all stand in the lists as agencies spell it, any other in Arabic."""
    written = " ".join(line.tokens[n].text for n in tokens)
    read = read_name(written)
    return read.text if read is not None and not read.guessed else _quoted(written)


def _quoted(name: str) -> str:
    return f"«{name}» {QUOTE_MARK}"


def _follows(kept: Sequence[int], cell: int) -> bool:
    return kept[cell] == kept[cell - 1] + 1


def _covered(line: Line, at: int) -> bool:
    """Does a token stand in a name or a phrase of the pack?"""
    return any(m.last > at for start in range(max(0, at - LONGEST_NAME), at + 1) for m in line.starts[start])


def _strange(line: Line, kept: Sequence[int], cell: int) -> bool:
    """A word of no dictionary, list or name."""
    at = kept[cell]
    token = line.tokens[at]
    if token.kind != WORD or line.readings[at] or len(token.norm) <= FEWEST or token.norm in own_words():
        return False
    if at + 1 < len(line.tokens) and line.tokens[at + 1].kind == "suffix":
        return False
    adjective = token.norm.endswith(ADJECTIVE) and not token.norm.startswith(ARTICLE)
    return not (adjective or _covered(line, at))
