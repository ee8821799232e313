"""What an article has named so far: the two parties last named together, the two states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefgen.arabic.tokens import Token
from briefgen.extract.clauses import CONJUNCTIONS, clause_words
from briefgen.extract.edges import OTHERS
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Matcher
from briefgen.extract.references import Scene
from briefgen.extract.values import Builder
from briefgen.model import BESIDE, Fact, Value

PARTY = frozenset({"party"})
WHO = "who"
TWO = 2
OPENING = 5
"""Tokens at the head of a sentence among which it says that it turns to another matter."""
BETWEEN = "بين"
SIDES = ("state", "body", "person", "group")


def note_owner(line: Line, builder: Builder) -> None:
    """Remember whose forces a line names last."""
    builder.scene.owner = builder.owner_before(len(line.tokens), line)


def note_line(line: Line, builder: Builder, matcher: Matcher) -> None:
    """Remember two parties that stand together in a line: «أ وب», or two nisbas of one noun."""
    covered = 0
    for position in range(len(line.tokens)):
        together = [
            mentions for _, mentions, _ in matcher.values(line, position, PARTY, True)
            if len(mentions) >= TWO and all(m.type in SIDES for m in mentions)
        ]  # fmt: skip
        longest = max(together, key=len, default=())
        # «أ وب وج» are three: its last two are not named together by themselves.
        if len(longest) == TWO and position >= covered and _acting(line, position):
            _remember(builder.scene, [v for m in longest for v in builder.build(m, line)])
        covered = max(covered, longest[-1].last if longest else 0)
        pair = _nisbas(line, position)
        if pair:
            states = [v for m in pair for v in builder.build(m, line)]
            if len({v.id for v in states}) == TWO:
                builder.scene.states = tuple(_as_state(v) for v in states)
                builder.scene.parties = builder.scene.camps = builder.scene.states
                builder.scene.named_in = builder.scene.paragraph


def note_turns(tokens: Sequence[Token], lines: Sequence[Line], scene: Scene) -> None:
    """Where a sentence turns: to other parties («على صعيد آخر»), or back to its writer («فيما …»)."""
    words = clause_words()
    opening = [token.norm for token in tokens[:OPENING]]
    if any(f"{one} {two}" in words["turns"] for one, two in pairwise(opening)):
        scene.parties = scene.camps = scene.persons = scene.states = ()
    starts = [line for line in lines if not line.relative and line.tokens]
    aside = [line.numbers[0] for line in starts if any(line.norm(at) in words["meanwhile"] for at in (0, 1))]
    scene.aside = (*aside, *_behind_contrast(starts))


def _behind_contrast(lines: Sequence[Line]) -> Sequence[int]:
    """Where the main clause of a sentence begins that opens with «بينما …،»: «وبينما رأى فلان أن …، لم يصدر …»."""
    words = clause_words()
    head = lines[0] if lines else None
    if head is None or not any(head.norm(at) in words["leading_clauses"] for at in (0, 1, 2)):
        return ()
    for line in lines[1:]:
        at = next((n for n, token in enumerate(line.tokens) if token.norm not in words["verb_particles"]), 0)
        if line.norm(0) not in CONJUNCTIONS and any(reading.finite for reading in line.readings[at]):
            return (line.numbers[0],)
    return ()


def note_holders(line: Line, builder: Builder) -> None:
    """Remember whom a line names with an office; building the value notes it."""
    for mentions in line.starts:
        for mention in mentions:
            if mention.made_by is not None and mention.captured("office") and mention.captured("person"):
                builder.build(mention, line)


def _acting(line: Line, position: int) -> bool:
    """Do they stand where the parties of something stand: after «between», a verb, «that», or at the head?

    «the security of Iraq and Syria» names no two parties.
    """
    if position == 0 or line.norm(position - 1) == BETWEEN:
        return True
    before = line.tokens[position - 1]
    openers = clause_words()["complementisers"] | clause_words()["subject_openers"]
    if before.kind == "punctuation" or before.norm in openers:
        return True
    readings = line.readings[position - 1]
    return bool(readings) and all(r.finite for r in readings)


def _nisbas(line: Line, position: int) -> list[Mention]:
    first = next((m for m in line.starts[position] if _of_state(m)), None)
    if first is None:
        return []
    after = first.last
    while after < len(line.tokens) and line.tokens[after].kind in ("proclitic", "punctuation"):
        after += 1
    if after >= len(line.tokens) or after - first.last > 1:
        return []
    second = next((m for m in line.starts[after] if _of_state(m)), None)
    return [first, second] if second is not None else []


def _of_state(mention: Mention) -> bool:
    """«قطري», and not «عربي»: the Arab world is no party."""
    return mention.type == "nisba" and mention.name is not None and mention.name.type == "state"


def _as_state(value: Value) -> Value:
    return replace(value, en=value.forms.get("name", value.en))


def _remember(scene: Scene, values: list[Value]) -> None:
    if len(values) != TWO or len({v.id or v.text for v in values}) != TWO:
        return
    if any(v.type == "person" and not (v.id or v.romanised) for v in values):
        return  # «سموه» is somebody named before
    scene.parties, scene.named_in = tuple(values), scene.paragraph
    if not any(v.type == "person" for v in values):
        scene.camps = scene.parties
    if all(v.type == "person" and v.id for v in values):
        scene.persons = tuple(values)
    if all(v.type == "state" for v in values):
        scene.states = tuple(values)


def note_latter(fact: Fact, scene: Scene) -> None:
    """Whom a fact names besides its subject is «the latter» of the clause behind it."""
    others = [v for role in OTHERS for v in fact.roles.get(role, ())]
    scene.latter = tuple(others) if len(others) == 1 else ()


def note_parties(fact: Fact, scene: Scene) -> None:
    """A fact of two actors makes them «the two sides»."""
    scene.active.update(v.id or v.text for v in fact.roles.get(WHO, ())[:1] if BESIDE not in v.forms)
    others = [v for role, values in fact.roles.items() if role != WHO for v in values]
    named = [v for v in fact.roles.get(WHO, ()) if (v.start or v.id) and BESIDE not in v.forms]
    # Between whom the talks are that the fact is about is not who it is about.
    _remember(scene, [v for v in named if not any(o.start < v.end and v.start < o.end for o in others if o != v)])
