"""What a toll is of, where it stands before the verb: «هجوم للمتشددين على القاعدة أسفر عن مقتل ثلاثة جنود».

A rule that reads the dead alone is completed by the attack in which they were killed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.free_spans import without_stops
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Match
from briefgen.extract.mentions import QUOTES
from briefgen.extract.transferred import matter_in_english
from briefgen.extract.values import Builder
from briefgen.model import Text, Value
from briefgen.packs.lexicon import Reading
from briefgen.transfer.tell import CUT

IN, OF = "في", "من"
ACCUSATIVE, ENDING = "ا", "اً"
ATTACKS, ATTACKING, EVENT = "attacks", "attacking", "event"
VICTIM = "ضحية"
COUNTED = frozenset({"victims", "number"})
FAR = 40
"""Tokens before the verb in which the attack may stand."""


def cause_of(
    match: Match,
    line: Line,
    lines: Sequence[Line],
    roles: Mapping[str, tuple[Value, ...]],
    builder: Builder,
    subject: Sequence[Value],
    passed: Sequence[Mention],
) -> Text | None:
    """The attack right before the verb of a toll, which is its subject; None where none stands there or it is told.

    A day that was ``passed`` over is said by the fact itself.
    """
    reading = match.state.reading
    counted = any(value.type in COUNTED for values in roles.values() for value in values)
    if reading is None or EVENT in roles or not counted or not _of_attacks(reading, match, line, builder):
        return None
    whole, verb = _before(line.numbers[match.first], lines)
    if whole is None:
        return None
    end = _without_particles(whole, verb, frozenset(line.numbers[m.first] for m in passed))
    for at in range(end - 1, max(end - FAR, -1), -1):
        if any(_attack(each, reading, builder) for each in whole.readings[at]):
            for first, stop in _spans(whole, at, end):
                told = matter_in_english(whole, first, stop, builder, subject)[1]().en
                if told and CUT not in told:
                    cut = "" if stop == end else f" {CUT}"
                    arabic = _genitive(whole, first, without_stops(whole, first, end), builder)
                    return Text(f"{IN} {arabic}", f"in {told}{cut}")
    return None


def _spans(whole: Line, at: int, end: int) -> Iterator[tuple[int, int]]:
    """From where to where an attack may be told, the longest first: «سلسلة من الهجمات», and no place not known."""
    several = at > 1 and whole.norm(at - 1) == OF and whole.norm(at - 2) in clause_words()["several_of"]
    places = [n for n in range(at + 2, end) if whole.norm(n) in clause_words()["place_prepositions"]]
    for first in (at - 2, at) if several else (at,):
        yield first, end
        yield from ((first, stop) for stop in reversed(places))


def _of_attacks(reading: Reading, match: Match, line: Line, builder: Builder) -> bool:
    """«أسفر», «أوقع», «راح ضحيتها»: what only an attack or its like does; the match begins with it."""
    words = builder.pack.lexicon.words
    if words[reading.word].word == VICTIM:
        return True
    opens = match.state.anchor == match.first or all(
        line.norm(at) in clause_words()["verb_particles"] | CONJUNCTIONS
        for at in range(match.first, match.state.anchor)
    )
    return reading.finite and opens and reading.word in builder.pack.classes.get(ATTACKING, frozenset())


def _before(number: int, lines: Sequence[Line]) -> tuple[Line | None, int]:
    """The clause that a token of the sentence stands in, nothing cut out of it, and the token's place there.

    Where it opens its clause, the clause before and its end.
    """
    main = [line for line in lines if not line.relative and line.tokens]
    for index, line in enumerate(main):
        whole = line.uncut() if line.uncut is not None else line
        if number in whole.numbers:
            at = whole.numbers.index(number)
            if at > 1 or not index:
                return whole, at
            before = main[index - 1]
            whole = before.uncut() if before.uncut is not None else before
            return whole, len(whole.tokens)
    return None, 0


def _genitive(whole: Line, first: int, end: int, builder: Builder) -> str:
    """The words behind «في»: «هجوما مباغتا على …» without the ending of the accusative."""
    bare: list[str] = []
    for at in range(first, end):
        known = [r for r in whole.readings[at] if r.kind in ("noun", "masdar", "adjective", "participle")]
        lemmas = [builder.pack.lexicon.words[r.word].word for r in known]
        if not whole.norm(at).endswith(ACCUSATIVE) or not known or any(each.endswith(ACCUSATIVE) for each in lemmas):
            break
        bare.append(whole.tokens[at].text.rstrip(ENDING))
    rest = builder.words(first + len(bare), end, whole) if first + len(bare) < end else ""
    return " ".join([*bare, *([rest] if rest else [])])


def _without_particles(whole: Line, end: int, passed: frozenset[int]) -> int:
    """Where the words before a verb end, without its conjunction, its comma and the particles before it."""
    words = clause_words()
    light = words["verb_particles"] | words["was"] | words["relatives"] | CONJUNCTIONS | COMMAS | QUOTES
    while end > 0 and whole.norm(end - 1) in light:
        end -= 1
    days = (at for at in range(end) if whole.numbers[at] in passed and any(m.last == end for m in whole.starts[at]))
    day = min(days, default=end)
    return day - 1 if day < end and whole.norm(day - 1) in words["date_prepositions"] else day


def _attack(reading: Reading, verb: Reading, builder: Builder) -> bool:
    """Is it a noun of an attack that agrees with the verb behind it?"""
    if reading.kind not in ("noun", "masdar") or reading.word not in builder.pack.classes.get(ATTACKS, frozenset()):
        return False
    gender = "f" if reading.gender == "f" or reading.number == "plural" else "m"
    return not verb.finite or not verb.gender or verb.gender == gender
