"""Why a pattern stopped: one sentence for the author, with the element, the word met there, and what that word is."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.arabic.normalize import fold
from briefgen.arabic.tokens import Token
from briefgen.arabic.words import ARTICLE
from briefgen.author.pattern_text import pattern, written
from briefgen.author.trace import Stop, TracingMatcher, firsts, traces_at
from briefgen.extract.line import Line
from briefgen.extract.match import suits
from briefgen.extract.viable import Index
from briefgen.packs.lexicon import Reading, Word
from briefgen.packs.pack import Pack
from briefgen.packs.pattern import Capture, Lexeme, Literal

FAR, FAR_VALUE = 15, 5
"""Words between an element, or a value, and where it was looked for beyond which it is another matter."""


def stopped(stop: Stop, line: Line, pack: Pack, matcher: TracingMatcher, sentence: Sequence[Token] = ()) -> str:
    """«stopped at {what}: «البرنامج» begins no action»; ``sentence`` shows what stands behind the clause."""
    element = stop.element
    name = written(element)
    head = f"stopped at {name if any(map(str.isalnum, name)) else f'«{name}»'}"
    place = matcher.stands(element, line, stop.at)
    begin = stop.at if stop.must or stop.gap is None else stop.gap[0]
    if stop.gap is not None and begin and place is not None and place - begin > stop.gap[1]:
        between = f"it stands {place - begin} words after «{line.norm(begin - 1)}»"
        return f"{head}: {between}, and the gap there takes {stop.gap[1]} at most"
    if stop.gap is not None and stop.must and begin:
        return f"{head}: it does not stand within {stop.gap[1]} words after «{line.norm(begin - 1)}»"
    other = _elsewhere(place, stop, line)
    if all(token.kind == "punctuation" for token in line.tokens[stop.at :]):
        return f"{head}: the clause ends there{_next(line, sentence)}{other}"
    word = line.norm(stop.at)
    captures = [each for each in firsts(element) if isinstance(each, Capture)]
    if captures:
        types = sorted({kind for each in captures for kind in each.types})
        return f"{head}: «{word}» begins no {' or '.join(types)}{_begun(line, stop.at, pack)}{other}"
    words = [each for each in firsts(element) if isinstance(each, Lexeme)]
    near = any(isinstance(each, Literal) and _alike(each.word, word) for each in firsts(element))
    spelled = ", which is spelled otherwise" if near else ""
    return f"{head}: met «{word}»{spelled}{_reads(words, line, stop.at, pack)}{other}"


def described(reading: Reading, words: tuple[Word, ...]) -> str:
    """A reading in a few words: «اتفق verb past»."""
    features = (reading.kind, reading.tense, reading.voice if reading.voice == "passive" else "", reading.number)
    return " ".join([words[reading.word].word, *(each for each in features if each and each != "singular")])


def nearest_phrase(stop: Stop, line: Line, phrases: Index, matcher: TracingMatcher, pack: Pack) -> str:
    """Of the phrases that would fill a role the one that got furthest, where one passed its word."""
    if stop.at >= len(line.tokens):
        return ""
    wanted = frozenset().union(*(each.types for each in firsts(stop.element) if isinstance(each, Capture)))
    found = [
        trace for trace in traces_at(phrases, line, stop.at, matcher)
        if trace.stop is not None and not pack.wider.get(trace.rule.makes, frozenset()).isdisjoint(wanted)
    ]  # fmt: skip
    best = max(found, key=lambda each: each.progress, default=None)
    if best is None or best.stop is None or best.stop.state.anchor < 0:
        return ""
    return f"nearest phrase {best.rule.id}: {pattern(best.elements)}: {stopped(best.stop, line, pack, matcher)}"


def _elsewhere(place: int | None, stop: Stop, line: Line) -> str:
    """Where the element stands instead: something is between, or the words have another order."""
    value = any(isinstance(each, Capture) for each in firsts(stop.element))
    if place is None or abs(place - stop.at) > (FAR_VALUE if value else FAR):
        return ""
    if place < stop.at:
        ends = stop.at == len(line.tokens)
        return f"; «{line.norm(place)}» stands before, in another order" if ends and place < stop.state.anchor else ""
    words = place - stop.at
    return f"; «{line.norm(place)}» stands {words} word{'' if words == 1 else 's'} further on"


def _next(line: Line, sentence: Sequence[Token]) -> str:
    """What stands behind the clause in its sentence."""
    after = [token for token in sentence[line.numbers[-1] + 1 :] if token.kind != "punctuation"]
    words = "".join(token.text + (" " if token.space_after else "") for token in after[:2]).strip()
    return f", before «{words}»" if words else ""


def _begun(line: Line, at: int, pack: Pack) -> str:
    """What begins there instead, and the first unknown word in or right behind it."""
    here = line.starts[at]
    found = sorted({mention.type for mention in here})
    after = max((mention.last for mention in here), default=at)
    known = "it begins: " + ", ".join(found) if found else ""
    unknown = _unknown(line, after, pack)
    if unknown and after == at:
        return " (an unknown word)"
    if unknown:
        return f" ({known}; «{line.norm(after)}» behind it is an unknown word)"
    return f" ({known})" if known else ""


def _unknown(line: Line, at: int, pack: Pack) -> bool:
    """Stands there a word that the pack does not know?"""
    if at >= len(line.tokens) or line.tokens[at].kind != "word" or line.readings[at]:
        return False
    return not line.starts[at] and not pack.lexicon.knows(line.norm(at))


def _reads(elements: Sequence[Lexeme], line: Line, at: int, pack: Pack) -> str:
    """How the word met is read, where it is the right word in another form; or that nobody knows it."""
    wanted = frozenset().union(*(element.words for element in elements))
    readings = [reading for reading in line.readings[at] if reading.word in wanted]
    here = [reading for reading in readings if suits(line, at, reading)]
    if readings:
        forms = dict.fromkeys(described(each, pack.lexicon.words) for each in here or readings)
        return f", which {'is' if len(here) == len(readings) else 'here can only be'} {' or '.join(forms)}"
    return " (an unknown word)" if elements and _unknown(line, at, pack) else ""


def _alike(word: str, met: str) -> bool:
    """The same word with another hamza, or with or without its article?"""
    return fold(word).removeprefix(ARTICLE) == fold(met).removeprefix(ARTICLE)
