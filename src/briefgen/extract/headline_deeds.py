"""What a headline tells: by a noun alone, «انتخاب فلان رئيسا», or by a verb of the present, «الأردن يغلق أجواءه»."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from briefgen.arabic.normalize import normalize
from briefgen.arabic.words import invert, load_words
from briefgen.extract.clauses import COMMAS, clause_words
from briefgen.extract.edges import PLACES
from briefgen.extract.free_spans import without_stops
from briefgen.extract.line import Line, all_finite
from briefgen.extract.match import Match
from briefgen.extract.own_words import longest_dates
from briefgen.extract.transferred import deed_in_english, headline_in_english
from briefgen.extract.values import Builder
from briefgen.model import Article, Paragraph, Value
from briefgen.packs.pack import Matchable
from briefgen.wording.filters import CLAIM

DONE, HAPPENED, COLON = "تم", "وقع", ":"
CASUALTIES, TEXT = "casualties", "text"


def told_by_headline(value: Value, match: Match, line: Line, titled: bool, builder: Builder) -> Value | None:
    """The value of a matter with the clause that the headline makes, if ``titled``; None where it may be to come.

    A verbal noun elsewhere may open what is wished, or the point of an agenda; so may one of a headline that holds a
    verb, a day, a question or a condition. A verb of the present behind its subject tells what has happened; what
    it tells has been put into English already.
    """
    if not titled:
        return None
    if match.state.reading is not None and match.state.reading.finite:
        return _now(value, match, line, builder) if _tells_now(match, line) else None
    last = without_stops(line, 0, len(line.tokens))
    if not _opens(match, line) or match.last < last:
        return None
    free = any(m.type == TEXT for _, mentions in match.state.captures for m in mentions)
    if not free or line.words[match.state.anchor] & builder.pack.classes.get(CASUALTIES, frozenset()):
        return None if _asks(line) else value  # «11 قتيلا في هجوم …»: it says by itself what has happened
    return _done(value, last, line, builder) if match.first == 0 and line.uncut is None else None


def elsewhere(rule: Matchable, paragraph: Paragraph, article: Article) -> bool:
    """Reads a rule headlines alone, and this is none?"""
    if not any(wanted.get("headline") for wanted in rule.where.values()):
        return False
    return paragraph.number != 0 and (len(article.paragraphs) != 1 or article.title is not None)


def _done(value: Value, last: int, line: Line, builder: Builder) -> Value | None:
    """The value of a matter with the clause that its verb before it would make; None where that may be to come."""
    open_words = clause_words()["leave_headlines_open"]
    stays_open = any(line.norm(at) in open_words or all_finite(line, at) for at in range(len(line.tokens)))
    if stays_open or longest_dates(line, 0, last):
        return None
    verb = _verbs().get(line.norm(0), DONE)
    if verb == HAPPENED and any(m.type in PLACES for m in line.starts[1]):
        return None  # «انفجار بيروت.. عام على الكارثة» is the subject of what follows
    told = deed_in_english(line, 0, last, builder, verb)
    if told.en and told.en.startswith(("a ", "an ")) and line.norm(0) in clause_words()["awaited_in_headlines"]:
        return None  # «انتخاب رئيس للجمهورية» may be what is written about
    words = builder.text[line.tokens[0].start : line.tokens[last - 1].end]
    return replace(value, type=CLAIM, ar=f"{verb} {words}", en=told.en, how="transfer") if told.en else None


def _now(value: Value, match: Match, line: Line, builder: Builder) -> Value | None:
    """The value of a clause, told also where its subject is nobody certain: «مسلحون يهاجمون قرية»."""
    if value.en:
        return value
    told = headline_in_english(line, match.first, without_stops(line, match.first, match.last), builder)
    return replace(value, en=told.en, how="transfer") if told.en else None


def _tells_now(match: Match, line: Line) -> bool:
    """Is the verb the first of its headline, behind its subject, and nothing asked, wished or set as a condition?"""
    anchor = match.state.anchor
    if match.first == anchor or (match.first > 0 and not _behind_stops(line, match.first)) or _asks(line):
        return False
    return not any(all_finite(line, at) for at in range(match.first, anchor))


def _asks(line: Line) -> bool:
    """Holds a headline a word that asks, supposes or counts on what is to come?"""
    words = clause_words()["ask_in_headlines"]
    return any(line.norm(at) in words for at in range(len(line.tokens)))


def _opens(match: Match, line: Line) -> bool:
    """Does a match open the headline, or what follows a place or stops at its head: «مصر: مقتل أربعة سياح»?"""
    return line.numbers[0] == 0 and (match.first == 0 or _behind_stops(line, match.first))


def _behind_stops(line: Line, at: int) -> bool:
    """Stands a position behind stops that end the first half of a headline, or a place alone: «العراق: مسلحون …»?"""
    if line.norm(at - 1) == COLON:
        return any(m.type in PLACES and m.last == at - 1 for starts in line.starts[:2] for m in starts)
    return line.tokens[at - 1].kind == "punctuation" and line.norm(at - 1) not in COMMAS


@cache
def _verbs() -> Mapping[str, str]:
    """The verb that a headline leaves out, by the noun that opens it."""
    return {normalize(noun).text: verb for noun, verb in invert(load_words("headline_verbs.yaml")).items()}
