"""What an official needs first: facts by slot, by the rule's weight, by where they stand and what the headline says."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.arabic.normalize import fold, normalize
from briefgen.arabic.tokens import whole_words
from briefgen.model import Article, Fact
from briefgen.packs.pack import Pack

QUOTED_COST = 40
NEGATIVE_BONUS = 3
COUNTED_BONUS = 10
"""For a number in figures or words, over «hundreds»: how many is what is asked first."""
SOURCE_BONUS = 10
HEADLINE_BONUS = 50
"""For a fact that holds every word of its article's headline; the editors of the paper thought it the news."""
BACKGROUND_COST = 25
EARLY = 12
"""Paragraphs after which standing early counts for nothing; a lead weighs more than a background paragraph."""
LONG_WORD = 4
ARTICLE = "ال"

Headlines = Mapping[str, frozenset[str]]


def headline_words(article: Article) -> frozenset[str]:
    """The words of an article's headline that carry its meaning: the longer ones, folded and without article."""
    return words_of(article.text[article.title.start : article.title.end]) if article.title else frozenset()


def words_of(text: str) -> frozenset[str]:
    """Longer words of a text, folded, without article and conjunction, for comparing what two texts speak of."""
    found = (fold(word) for word in whole_words(normalize(text).text))
    return frozenset(_stem(word) for word in found if len(word) >= LONG_WORD)


def _stem(word: str) -> str:
    for start in (f"و{ARTICLE}", f"ب{ARTICLE}", "لل", ARTICLE):
        if word.startswith(start) and len(word) - len(start) >= LONG_WORD - 1:
            return word[len(start) :]
    return word


def rank(group: tuple[Fact, ...], pack: Pack, headlines: Headlines, background: bool = False) -> float:
    """Higher is told first; compared only within one briefing. ``background`` is what is told as no news."""
    fact = group[0]
    score = float(pack.slots[fact.slot].weight + fact.weight)
    score += max(0, EARLY - min(f.paragraph or 1 for f in group)) / 2
    score += max(_headline_share(f, headlines) for f in group) * HEADLINE_BONUS
    score += SOURCE_BONUS * (len({f.article for f in group}) - 1)
    score -= BACKGROUND_COST * background
    score += COUNTED_BONUS * any(
        v.number is not None and v.number.value is not None for v in fact.roles.get("count", ())
    )
    score += NEGATIVE_BONUS * (fact.polarity == "negative")
    return score - QUOTED_COST * bool(fact.quoted)


def _headline_share(fact: Fact, headlines: Headlines) -> float:
    wanted = headlines.get(fact.article, frozenset())
    return len(wanted & words_of(fact.quote)) / len(wanted) if wanted else 0.0
