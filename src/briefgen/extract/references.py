"""What an article has named so far, and whom «الجانبان», «الزعيمان», «بلاده» mean by it."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefgen.extract.holders import land_of, state_of
from briefgen.extract.line import Line
from briefgen.model import Value
from briefgen.packs.pack import Pack

PERSON, STATE = "person", "state"


@dataclass(slots=True)
class Scene:
    """What an article has named so far, as pronouns and «the two sides» need it."""

    parties: tuple[Value, ...] = ()
    """The two parties last named together."""
    camps: tuple[Value, ...] = ()
    """The two parties last named together that are no persons."""
    paragraph: int = 0
    """The paragraph that is read, and the one in which the two parties were named."""
    named_in: int = 0
    persons: tuple[Value, ...] = ()
    """The two persons last named together."""
    states: tuple[Value, ...] = ()
    """The two states last named together."""
    subject: tuple[Value, ...] = ()
    """Who the sentence is about."""
    prior: tuple[Value, ...] = ()
    """Who the clause before was about."""
    outer: tuple[Value, ...] = ()
    """The subject of the clause before itself, and not of what is said in it."""
    owner: Value | None = None
    """Whose forces the sentence named last."""
    speaker: Value | None = None
    issuer: Value | None = None
    """Who issued the statement that the article named last: «البيان»."""
    actor: Value | None = None
    """The person whom the sentence before was about, where nobody spoke in it."""
    rivals: bool = False
    """Acted several persons in the sentence before, so that «وقال» may go on with any of them?"""
    before: Value | None = None
    """Who spoke last before the sentence."""
    aside: tuple[int, ...] = ()
    """The tokens of the sentence at which its writer speaks again: «فيما», «بينما»."""
    turned: int = 0
    """The token of the sentence from which it is about somebody else than before, known or not."""
    marks: frozenset[int] = frozenset()
    """Where the quotations of the article open that are read as if a colon stood before them."""
    lines: tuple[Line, ...] = ()
    """The clauses of the sentence."""
    point: bool = False
    """Is the sentence a point of a list: «خامسا: أكد رفضه …», «- شدد على …»?"""
    pointed: tuple[Value, ...] = ()
    """Who the points of the list are about: named by its introduction or by an earlier point."""
    latter: tuple[Value, ...] = ()
    """Whom the clause before named besides its subject: «الأخيرة»."""
    active: set[str] = field(default_factory=set)
    """Ids, or words, of those who have spoken or acted."""
    places: dict[str, Value] = field(default_factory=dict)
    """The states that the article has named as places, by their ids."""
    home: Value | None = None
    """The only one of them, where it is one."""
    entitled: dict[str, str] = field(default_factory=dict)
    """The English titles of persons whose names have no English, by the last word of the name."""
    led: tuple[Value, ...] = ()
    """Several who act in the relative clause before: «بيان أعرب فيه القادة عن …، وطالبوا بـ …»."""
    named: list[Value] = field(default_factory=list)
    """The parties that the article has named so far."""
    holders: dict[tuple[str, str], Value] = field(default_factory=dict)
    """Persons whom the article names with their office, by the ids of the office and its state; the last named."""


def referred(refers: str, scene: Scene, pack: Pack) -> tuple[Value, ...]:
    """Whom a phrase that refers so means; empty where the article has named nobody whom it could mean."""
    if refers == "parties":
        return sides_of(scene, pack)
    if refers == "own-state":
        return _own_state(scene, pack)
    named = {"persons": scene.persons, "states": scene.states}
    if refers in named:
        return named[refers]
    one = {"home": scene.home, "speaker": scene.speaker}[refers]
    return (one,) if one is not None else ()


def sides_of(scene: Scene, pack: Pack) -> tuple[Value, ...]:
    """The parties last named together; of two who have held the same office their states: they are the sides."""
    if _two_of_others(scene) and scene.paragraph != scene.named_in:
        return ()  # two officials met; «the two sides» of the next paragraph may be those who fight each other
    names = [pack.names.called(value.id or "") for value in scene.parties if value.type == PERSON]
    offices = [{term.office for term in name.offices} for name in names if name is not None]
    if len(offices) < len(scene.parties) or not offices or not set.intersection(*offices):
        return scene.parties
    sides = tuple(v for v in (_as_state(value, pack) for value in scene.parties) if v is not None)
    return sides if len(sides) == len({v.id for v in sides}) == len(scene.parties) else scene.parties


def _two_of_others(scene: Scene) -> bool:
    """Are the two named last persons, and not of the two camps that the article named?"""
    persons = bool(scene.parties) and all(value.type == PERSON for value in scene.parties)
    of = {state_of(value) for value in scene.parties}
    return persons and bool(scene.camps) and of != {state_of(camp) or camp.id for camp in scene.camps}


def _own_state(scene: Scene, pack: Pack) -> tuple[Value, ...]:
    """The state of the speaker, or of who the sentence is about."""
    # «رئيس المجلس … شؤون بلاده»: of what state he is may be known to nobody, and it is not that of another.
    for value in scene.subject or ((scene.speaker,) if scene.speaker else ()):
        own = _as_state(value, pack)
        if own is not None:
            return (own,)
    return ()


def _as_state(value: Value, pack: Pack) -> Value | None:
    """The state that a value is of."""
    state = pack.names.called(land_of(value))
    if state is None or state.type != STATE:
        return None
    forms = {**state.forms, "name": state.en}
    return Value(STATE, state.ar, 0, 0, state.ar, state.en, "phrase", id=state.id, gender=state.gender, forms=forms)
