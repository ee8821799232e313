"""What a phrase is worth and how long it lasts: «قرض بقيمة 3 مليارات دولار», «هدنة مدتها ثلاثة أيام»."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.adjectives import stripped
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.owners import resumes
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND

WITH, FOR = "ب", "ل"
WORTH = "worth"
MONEY = (
    "dollars",
    "euros",
    "pounds",
    "dinars",
    "riyals",
    "yuan",
    "rubles",
    "liras",
    "dirhams",
    "shekels",
    "tomans",
    "francs",
)


def measured(
    reader: Reader, phrase: NounPhrase, phrases: Callable[[Reader, int], tuple[NounPhrase, ...]]
) -> Iterator[NounPhrase]:
    """The phrase with the sum or the time that follows it."""
    at = phrase.end
    if phrase.kind in ("proper", "gerund") or phrase.many > 1:
        return
    if reader.norm(at) == WITH and reader.norm(at + 1) in small_words()["worth"]:
        if not phrase.definite:
            reader.memo[("taken", at)] = (*reader.memo.get(("taken", at), ()), WITH)
            reader.memo[(WORTH, at)] = (WITH,)  # «صفقة بقيمة مليار دولار»: it is no amount by which a thing changes
        for sum_ in phrases(reader, at + 2):
            if is_money(sum_):
                yield phrase.then(sum_.end, f"worth {sum_.said}")
                yield from _for_whom(reader, phrase, sum_, phrases)
    yield from _totaling(reader, phrase, phrases)
    yield from _stretching(reader, phrase, phrases)
    yield from _worth_more(reader, phrase, phrases)
    latest = reader.norm(at) in small_words()["at_the_latest"] and reader.kind(at + 1) == "suffix"
    if latest and resumes(reader.norm(at + 1), phrase):
        # «موعد أقصاه 31 أغسطس»: a date no later than 31 August
        for date in reader.atoms_at(at + 2, "date"):
            yield phrase.then(date.end, f"no later than {_bare_date(date.en)}")
        for much in phrases(reader, at + 2):
            if much.number == "dual" or much.determiner[:1].isdigit() or any(reader.atoms_at(at + 2, "number")):
                yield phrase.then(much.end, f"of at most {much.said}")
        return
    lasts = table("noun_measures").get(reader.norm(at))
    if lasts and reader.kind(at + 1) == "suffix" and resumes(reader.norm(at + 1), phrase) and not phrase.definite:
        yield from (
            phrase.then(much.end, f"{lasts} {much.said}")
            for much in phrases(reader, at + 2)
            if much.determiner[:1].isdigit() or any(True for _ in reader.atoms_at(at + 2, "number"))
        )


def _for_whom(
    reader: Reader, phrase: NounPhrase, sum_: NounPhrase, phrases: Callable[[Reader, int], tuple[NounPhrase, ...]]
) -> Iterator[NounPhrase]:
    """«حزمة مساعدات بقيمة مليار دولار لأوكرانيا»: behind the sum, whom the aid is for."""
    if reader.norm(sum_.end) == FOR and not {*phrase.core.split()}.isdisjoint(small_words()["given_as_aid"]):
        for whom in phrases(reader, sum_.end + 1):
            if whom.kind == "proper" or (whom.definite and whom.human):
                yield phrase.then(whom.end, f"worth {sum_.said} for {whom.said}")


def _totaling(
    reader: Reader, phrase: NounPhrase, phrases: Callable[[Reader, int], tuple[NounPhrase, ...]]
) -> Iterator[NounPhrase]:
    """«الديون البالغة 500 مليون دولار», «الجنود البالغ عددهم ألفا»: totaling $500 million, numbering 1,000."""
    at = phrase.end + 1 if reader.norm(phrase.end) == AND else phrase.end
    if not phrase.definite or not reader.norm(at).startswith(ARTICLE):
        return
    if stripped(reader.norm(at)) not in small_words()["totaling"]:
        return
    comma = "," if at > phrase.end else ""
    of = table("numbering").get(reader.norm(at + 1)) if reader.kind(at + 2) == "suffix" else None
    if of is None:
        for sum_ in phrases(reader, at + 1):
            if is_money(sum_) or any(True for _ in reader.atoms_at(at + 1, "number")):
                yield phrase.then(sum_.end, f"{comma} totaling {sum_.said}".strip())
    elif resumes(reader.norm(at + 2), phrase):
        for sum_ in phrases(reader, at + 3):
            if is_money(sum_) or any(True for _ in reader.atoms_at(at + 3, "number")):
                yield phrase.then(sum_.end, f"{comma} {of} {sum_.said}".strip())
        for atom in reader.atoms_at(at + 3, "number"):
            yield phrase.then(atom.end, f"{comma} {of} {atom.en}".strip())


def _stretching(
    reader: Reader, phrase: NounPhrase, phrases: Callable[[Reader, int], tuple[NounPhrase, ...]]
) -> Iterator[NounPhrase]:
    """«الحدود الممتدة على طول 900 كيلومتر»: stretching 900 kilometers."""
    norm = reader.norm(phrase.end)
    if stripped(norm) not in small_words()["stretching"] or norm.startswith(ARTICLE) is not phrase.definite:
        return
    for words in small_words()["over_a_length"]:
        start = reader.behind(phrase.end + 1, words)
        for length in phrases(reader, start) if start and any(reader.atoms_at(start, "number")) else ():
            if length.head in small_words()["lengths"]:
                yield phrase.then(length.end, f"stretching {length.said}")


def _worth_more(
    reader: Reader, phrase: NounPhrase, phrases: Callable[[Reader, int], tuple[NounPhrase, ...]]
) -> Iterator[NounPhrase]:
    """«مساعدات تفوق قيمتها 500 مليون دولار»: aid worth more than $500 million."""
    at = phrase.end
    if phrase.definite or reader.norm(at) not in small_words()["exceeds"]:
        return
    measured = table("noun_measures").get(reader.norm(at + 1)) if reader.kind(at + 2) == "suffix" else None
    if measured != WORTH or not resumes(reader.norm(at + 2), phrase):
        return
    start = at + 4 if reader.norm(at + 3) in small_words()["over"] else at + 3
    for sum_ in phrases(reader, start):
        if is_money(sum_):
            yield phrase.then(sum_.end, f"{WORTH} more than {sum_.said}")


def is_money(sum_: NounPhrase) -> bool:
    """Is it a sum of money?"""
    said = sum_.said.partition(" (")[0]
    return said.startswith("$") or said.endswith(MONEY)


def _bare_date(english: str) -> str:
    """A date without the preposition that it has by itself: «on 31 August», «at the end of May»."""
    first, _, rest = english.partition(" ")
    return rest if first in ("on", "in", "at", "by") else english
