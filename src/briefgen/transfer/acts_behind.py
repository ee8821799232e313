"""What somebody does, behind a verb that wants it: «حاول سحب القوات», «أجبر السكان على النزوح»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Word
from briefgen.transfer.form import spaced
from briefgen.transfer.lists import OBJECT, small_words
from briefgen.transfer.reader import Reader
from briefgen.transfer.rest import Rest
from briefgen.wording.filters import ACTION

FROM = "from"
OWN = ("إلى", "على", "عن")
HANGING = (" with", " for", " on", " to", " in", " of", " at", " from", " by", " against")
"""English verbs that end so want an object."""


def acts_behind(reader: Reader, verb: Word, at: int, asked: bool = False) -> Iterator[Rest]:
    """«حاول سحب القوات», «تمكن من السيطرة على المدينة»: to withdraw the forces, to take control of the city."""
    how = verb.joins.get(ACTION)
    if not how:
        return
    before, _, form = how.rpartition(" ")
    start = at + 1 if reader.norm(at) in verb.frame else at
    if start == at and reader.norm(at).startswith(ARTICLE) and not asked and not _with_its_own(reader, at):
        return  # «يهدد الاستقرار»: stability, and not being stable
    if start > at and (form == "to" or before == FROM) and reader.norm(start) in small_words()["acts_alone"]:
        yield from _alone(reader, start, before, form)
    for act in reader.grammar.actions(reader, start):
        alone = act.end == start + 1 and any(True for _ in reader.readings(start, "noun"))
        if alone and (form == "gerund" or _has_doer(reader, act.end)):
            continue  # «يتطلب توافقا»: consensus, and not agreeing; «يهدد استقرار المنطقة»: its stability
        said = f"to {act.base}" if form == "to" else spaced(before, act.gerund)
        yield Rest(act.end, said, None, True, nested=True, open=act.open)


def _alone(reader: Reader, at: int, before: str, form: str) -> Iterator[Rest]:
    """«(أجبرهم على) الانسحاب»: to withdraw; a verbal noun with nothing behind it that says what is done."""
    for _, word in reader.readings(at, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        if forms is not None and word.frame[:1] != (OBJECT,) and not word.en.endswith(HANGING):
            said = f"to {word.en}" if form == "to" else spaced(before, forms["gerund"])
            yield Rest(at + 1, said, None, True, nested=True)


def _has_doer(reader: Reader, at: int) -> bool:
    """Does a genitive stand at a cell, behind a verbal noun that takes no object: «استقرار المنطقة»?"""
    names = any(True for _ in reader.atoms_at(at, "state", "place", "person", "body", "group"))
    return names or any(reading.definite for reading, _ in reader.readings(at, "noun"))


def _with_its_own(reader: Reader, at: int) -> bool:
    """«حاول السيطرة على المدينة»: is it a verbal noun with the preposition of its verb, which takes no object?"""
    behind = reader.norm(at + 1)
    masdars = [word for _, word in reader.readings(at, "masdar")]
    return (
        behind in OWN and bool(masdars) and all(behind in word.frame and OBJECT not in word.frame for word in masdars)
    )
