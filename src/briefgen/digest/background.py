"""What an article tells as background: what had been done before, long before the paper, or is taken as known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import yaml

from briefgen.arabic.normalize import fold, normalize
from briefgen.model import Article, Fact, Value
from briefgen.wording.date_words import table

RECENT = 30
"""Days before the paper's own that count as news."""
NEAR = 8
"""Words that may stand between «كان» and its «قد»: the name and the office of who had done it."""
TOLL = frozenset({"count", "victims"})
PLACED = ("event", "place", "when", "target", "cause")
"""Roles that say of which event a number of dead is the number."""
INCIDENT = "incident"
_PLUPERFECT = re.compile(r"\bhad (?:already |also |not |been )?\w+(?:ed|en|d|t|n|g|k|m)\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LAST = re.compile(rf"\blast (?:month|year|{'|'.join(table()['months'])})\b")
_ARABIC_WORD = re.compile("[\u0621-\u064a\u0671]+")
_SENTENCE_END = re.compile(r"[.!?؟؛\n]")


def is_background(fact: Fact, article: Article) -> bool:
    """Is it told as what had happened before the news, or as known already?"""
    return happened_long_before(fact, article) or _had_been_done(fact, article) or _taken_as_known(fact, article)


def happened_long_before(fact: Fact, article: Article) -> bool:
    """Did it happen weeks before the paper came out, or in an earlier year than an undated article speaks of?"""
    return any(_long_before(value, article) for value in fact.roles.get("when", ()))


def is_bare_toll(fact: Fact) -> bool:
    """Is it a number of dead of which nothing says where, when or in what they died?"""
    counted = fact.slot == INCIDENT and not TOLL.isdisjoint(fact.roles)
    return counted and not any(fact.roles.get(role) for role in PLACED)


def announced_before(fact: Fact, article: Article) -> bool:
    """Is it what somebody announced in a time that is past: «أعلنت الشهر الماضي أن الجولة ستجري …»?"""
    before = _words(_sentence_before(fact, article))
    opens = before and before[-1] in background_words()["opens_what_is_said"]
    return bool(opens) and not {fold(word) for word in table()["past"]}.isdisjoint(before)


@cache
def background_words() -> dict[str, frozenset[str]]:
    """The words of digest/background.yaml, folded."""
    loaded = yaml.load((files("briefgen.digest") / "background.yaml").read_text("utf8"), Loader=yaml.CBaseLoader)
    return {key: frozenset(fold(normalize(word).text) for word in words) for key, words in loaded.items()}


def _long_before(value: Value, article: Article) -> bool:
    end = (value.when.end or value.when.start) if value.when is not None else None
    if end is None:
        return _LAST.search(value.en or "") is not None and value.when is None and value.type == "date"
    if article.published is not None:
        return (article.published - end).days > RECENT
    return end.year < max((int(year) for year in _YEAR.findall(article.text)), default=end.year)


def _had_been_done(fact: Fact, article: Article) -> bool:
    """Told in English with «had», or in Arabic behind «كان … قد» or «سبق أن»."""
    if _PLUPERFECT.search(fact.text.en):
        return True
    words, known = _words(f"{_sentence_before(fact, article)} {fact.quote}"), background_words()
    if not known["before_now"].isdisjoint(words):
        return True
    had = [at for at, word in enumerate(words) if word in known["had"]]
    return any(not known["already"].isdisjoint(words[at + 1 : at + 1 + NEAR]) for at in had)


def _taken_as_known(fact: Fact, article: Article) -> bool:
    before, known = _words(_sentence_before(fact, article)), background_words()
    if not known["known_by_participle"].isdisjoint(_words(fact.quote)):
        return True
    return bool(before) and before[-1] in known["taken_as_known"]


def _sentence_before(fact: Fact, article: Article) -> str:
    """What stands before a fact in its sentence."""
    begins = max((found.end() for found in _SENTENCE_END.finditer(article.text, 0, fact.start)), default=0)
    return article.text[begins : fact.start]


def _words(text: str) -> Sequence[str]:
    return [fold(word) for word in _ARABIC_WORD.findall(normalize(text).text)]
