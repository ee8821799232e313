"""Phrases in a line, bottom-up: from the last position to the first, so that what a phrase holds is there before it.

A phrase that begins with a word runs once where that word stands; one that begins with a value runs again when a value
of that type is made at the same place. Values of one type over the same tokens are one: the best scored stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefgen.arabic.tokens import Token
from briefgen.arabic.words import look_up_key
from briefgen.extract.agreement import several_people, takes_a_noun, takes_from_another
from briefgen.extract.clauses import Clause, clause_words
from briefgen.extract.kept_apart import gives_office, of_another_state, of_nobody
from briefgen.extract.line import ACTORS, Line, Mention, merged
from briefgen.extract.match import Match, Matcher
from briefgen.extract.viable import Index, Pattern, Viable
from briefgen.limits import LIMITS
from briefgen.model import Value
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Matchable, Pack

PERSON, PLACE = "person", "place"
JOINT = frozenset({"agreement", "next_step"})
"""Slots in which people named by what they do may act together: «توافق المفاوضون على …»."""
MOST_ROUNDS = 3
"""How often values of one type at one place may set off the phrases that begin with them."""


def matcher_for(pack: Pack) -> Matcher:
    """A matcher with the pack's types and transparent words."""
    words = clause_words()
    lengths: dict[str, set[int]] = {}
    for transparent in pack.transparent:
        lengths.setdefault(transparent[0], set()).add(len(transparent))
    return Matcher(
        dict(pack.wider), frozenset(pack.transparent), {word: tuple(sorted(n)) for word, n in lengths.items()},
        words["place_prepositions"], words["date_prepositions"], words.every_of,
        pack.classes.get("occasion", frozenset()),
    )  # fmt: skip


def lines_of(
    tokens: tuple[Token, ...],
    readings: tuple[tuple[Reading, ...], ...],
    clauses: list[Clause],
    found: list[Mention],
    wider: Mapping[str, frozenset[str]],
) -> list[Line]:
    """The clauses of a sentence as lines, each with the mentions that lie wholly in it."""
    lines = []
    for clause in clauses:
        position = {token: at for at, token in enumerate(clause.tokens)}
        line = Line(
            tuple(tokens[n] for n in clause.tokens),
            tuple(readings[n] for n in clause.tokens),
            tuple(frozenset(r.word for r in readings[n]) for n in clause.tokens),
            tuple(look_up_key(tokens[n].norm) for n in clause.tokens),
            clause.tokens,
            clause.relative,
            [[] for _ in clause.tokens],
        )
        for mention in found:
            if of_nobody(mention, tokens, position):
                continue
            covered = [position[n] for n in range(mention.first, mention.last) if n in position]
            if covered and mention.first in position and covered[-1] - covered[0] + 1 == len(covered):
                outside = [n for n in range(mention.first, mention.last) if n not in position]
                if all(tokens[n].kind == "punctuation" for n in outside) or mention.type == "date":
                    _add(line, _moved(mention, covered[0], covered[-1] + 1), wider)
        lines.append(line)
    return lines


def _moved(mention: Mention, first: int, last: int) -> Mention:
    same = mention.first == first and mention.last == last
    return mention if same else replace(mention, first=first, last=last)


def fill(line: Line, phrases: Index, matcher: Matcher) -> None:
    """Put every phrase's values into the line; may raise StepsExceeded."""
    viable = Viable(phrases, line, matcher.wider)
    matcher.steps_left = LIMITS.match_steps
    for position in range(len(line.tokens) - 1, -1, -1):
        agenda = [mention.type for mention in line.starts[position]]
        for pattern in viable.at(position):
            agenda += _run(pattern, line, position, matcher)
        rounds: dict[str, int] = {}
        while agenda:
            kind = agenda.pop(0)
            rounds[kind] = rounds.get(kind, 0) + 1
            if rounds[kind] <= MOST_ROUNDS:
                for pattern in viable.of_type(kind, position):
                    agenda += _run(pattern, line, position, matcher)


def _run(pattern: Pattern, line: Line, position: int, matcher: Matcher) -> list[str]:
    """Match a phrase at a position; the types of the values that are new or better."""
    phrase, elements = pattern
    made = []
    for match in matcher.match(elements, line, position):
        if phrase.makes == PERSON and match.state.passed:
            continue  # «استقبل الأمين العام، اليوم، وزير الخارجية»: two persons
        if phrase.makes == PERSON and _parted_by_occasion(match, line, matcher):
            continue  # «أكد الوزير خلال استقباله السفير الفرنسي فلان أن …»: the name is the ambassador's
        if phrase.makes == PERSON and of_another_state(merged(match.state.captures), line):
            continue  # «استقبل الرئيس بوتين وزير الخارجية المصري»
        if phrase.makes == PERSON and gives_office(merged(match.state.captures), line):
            continue  # «كلف الرئيس اللبناني فلان بتشكيل الحكومة»
        if allowed(phrase, match, line) and _add(line, _mention(phrase, match), matcher.wider):
            made.append(phrase.makes)
    return made


def _parted_by_occasion(match: Match, line: Line, matcher: Matcher) -> bool:
    """Stands an occasion between the parts of a match, a title and a name?"""
    before = clause_words()["occasion_prepositions"]
    inside = {at for _, mentions in match.state.captures for m in mentions for at in range(m.first, m.last)}
    return any(
        line.norm(at) in before and at not in inside and not line.words[at + 1].isdisjoint(matcher.occasions)
        for at in range(match.first + 1, match.last - 1)
    )


def _mention(phrase: Matchable, match: Match) -> Mention:
    return Mention(
        phrase.makes, match.first, match.last, match.state.score, made_by=phrase,
        captures=merged(match.state.captures), passed=match.state.passed,
    )  # fmt: skip


def _add(line: Line, mention: Mention, wider: Mapping[str, frozenset[str]]) -> bool:
    """Keep the best of equal type, extent and (for names) bearer; tell whether this one was kept."""
    here = line.starts[mention.first]
    for at, other in enumerate(here):
        if (
            other.type == mention.type
            and other.last == mention.last
            and (other.name is mention.name or other.made_by or mention.made_by)
        ):
            if other.score >= mention.score:
                return False
            here[at] = mention
            return True
    here.append(mention)
    line.types.update(wider.get(mention.type, frozenset()))
    return True


def allowed(each: Matchable, match: Match, line: Line) -> bool:
    """Do the conditions of ``where`` and ``unless`` hold?"""
    captures = dict(merged(match.state.captures))
    joint = line if each.makes in JOINT else None
    held = (_holds(captures.get(role, ()), wanted, joint) for role, wanted in each.where.items())
    another = takes_from_another(line, match, captures) or takes_a_noun(line, captures)
    return all(held) and not (another or _ruled_out(each, match, line))


def _holds(mentions: tuple[Mention, ...], wanted: dict[str, object] | object, line: Line | None) -> bool:
    assert isinstance(wanted, dict)
    if not mentions:
        return "least" not in wanted
    numeric = mentions[0].number is not None
    size: float = len(mentions)
    if numeric and mentions[0].number is not None:
        number = mentions[0].number
        size = number.value if number.value is not None else number.low or number.high or 0
    if len(mentions) == 1 and (_several(mentions[0]) or (line is not None and several_people(mentions[0], line))):
        size = max(size, 2)
    grouped = [m.captured(m.made_by.each) for m in mentions if m.made_by is not None and m.made_by.each]
    size = max(size, len(mentions) - len(grouped) + sum(map(len, grouped)))
    if "least" in wanted and size < float(str(wanted["least"])):
        return False
    if "most" in wanted and size > float(str(wanted["most"])):
        return False
    if not of_wanted_type(mentions, wanted):
        return False
    if "phrase" in wanted and any(
        (m.made_by.id if m.made_by else "") not in _listed(wanted["phrase"]) for m in mentions
    ):
        return False
    if "not_phrase" in wanted and any(
        m.made_by is not None and m.made_by.id in _listed(wanted["not_phrase"]) for m in mentions
    ):
        return False
    return "id" not in wanted or all(m.name is not None and m.name.id in _listed(wanted["id"]) for m in mentions)


def of_wanted_type(values: Iterable[Mention | Value], wanted: Mapping[str, object]) -> bool:
    """Are values of one of the types that ``where`` asks for, and of none that it refuses?"""
    types = {value.type for value in values}
    only, never = (_listed(wanted[key]) if key in wanted else () for key in ("type", "not_type"))
    return (not only or types <= set(only)) and not types & set(never)


def _several(mention: Mention) -> bool:
    """Does one mention name several: «الطرفان», «المندوبون»?"""
    number = mention.made_by.number if mention.made_by is not None else mention.count if mention.use == ACTORS else None
    if mention.name is not None and mention.name.number in ("dual", "plural"):
        return True
    return number in ("dual", "plural")


def _listed(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),)


def _ruled_out(each: Matchable, match: Match, line: Line) -> bool:
    unless = each.unless
    if unless is None:
        return False
    if line.norm(match.first - 1) in unless.before or line.norm(match.last) in unless.after:
        return True
    near = range(max(0, match.first - unless.within), min(len(line.tokens), match.last + unless.within))
    found = [n for n in near if any(not words.isdisjoint(line.words[n]) for words in unless.near)]
    return any(not _in_place(line, n) for n in found)


def _in_place(line: Line, at: int) -> bool:
    """Is a token part of a place's name? «مدينة البصرة» convicts nobody."""
    return any(m.type == PLACE and m.first <= at < m.last for starts in line.starts[: at + 1] for m in starts)
