"""Whose pronouns stand in what one is called on to do: «طالب المجلس الأطراف بسحب قواتها», to withdraw their forces."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.clause_words import clause_words
from briefgen.extract.holders import OF_ONE
from briefgen.extract.line import Line
from briefgen.extract.match import Match
from briefgen.extract.role_words import role_words
from briefgen.extract.values import Builder
from briefgen.model import Value
from briefgen.packs.pack import Pack

CALLING, OTHER, WHO = "calling", "with_whom", "who"
PERSON, HUMAN, STATE = "person", "human", "state"
SUFFIX, MEN, NISBA = "suffix", "ون", "nisba"


def called_upon(match: Match, line: Line, builder: Builder, owner: Sequence[Value], pack: Pack) -> Sequence[Value]:
    """Those whom a verb of calling calls on, where they are several and the pronoun may mean them; else ``owner``."""
    reading = match.state.reading
    if reading is None or reading.word not in pack.classes.get(CALLING, frozenset()):
        return owner
    others = next((found for role, found in match.state.captures if role == OTHER), ())
    values = tuple(value for mention in others for value in builder.build(mention, line, owner))
    if len(values) != 1:
        return owner
    # «دعت ثلاث دول إيران إلى وقف برنامجها»: its program, for whoever calls are several and no people
    pronouns = {line.norm(at) for at in range(others[0].last, match.last) if line.tokens[at].kind == SUFFIX}
    of_it = values[0].gender in map(OF_ONE.get, pronouns) and (
        _several_things(owner) or _of_the_state(values[0], owner, line, others[0].last)
    )
    return values if values[0].count != "singular" or of_it else owner


def _of_the_state(called: Value, owner: Sequence[Value], line: Line, last: int) -> bool:
    """«دعا الرئيس العراق إلى سحب قواته» means its forces, «حث الرئيس العراق على دعم خطته» the president's plan."""
    caller = len(owner) == 1 and owner[0].type == PERSON
    backing = any(line.norm(at) in role_words()["backing"] for at in (last, last + 1))
    return caller and called.type == STATE and not backing


def _several_things(owner: Sequence[Value]) -> bool:
    """Are several states or bodies meant, whose pronoun is that of a woman or of two?"""
    things = all(value.type != PERSON and not value.forms.get(HUMAN) for value in owner)
    return things and (len(owner) > 1 or any(value.count != "singular" for value in owner))


def called_on_in_it(match: Match, line: Line, pack: Pack) -> bool:
    """«(رسالة) دعا فيها المجتمع الدولي إلى …»: whoever stands behind a verb and «فيها» is called on, and calls not."""
    reading, found = match.state.reading, dict(match.state.captures)
    if reading is None or not reading.finite or reading.word not in pack.classes.get(CALLING, frozenset()):
        return False
    at, who = match.state.anchor, found.get(WHO, ())
    if not who or who[0].first != at + 3 or OTHER in found:
        return False
    return line.norm(at + 1) in clause_words()["called_in_it"] and line.tokens[at + 2].kind == SUFFIX


def called_in_nominative(match: Match, line: Line) -> bool:
    """«دعا نشطاء | فلسطينيون ومقدسيون إلى …»: is whom it would call on in the case of who calls?"""
    found = (m for m in dict(match.state.captures).get(OTHER, ()) if m.first > match.state.anchor)
    words = (at for mention in found for at in range(mention.first, mention.last))
    return any(line.norm(at).endswith(MEN) and _several(line, at) for at in words)


def _several(line: Line, at: int) -> bool:
    """Is it a noun of several, or «فلسطينيون», of a state?"""
    land = any(mention.type == NISBA for mention in line.starts[at])
    return land or (line.has(at, "plural") and not line.has(at, "singular"))
