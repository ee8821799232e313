"""Who does it, where no rule captures them: whose forces move, between whom talks are held, who agreed before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefgen.extract.holders import state_of
from briefgen.extract.references import Scene, sides_of
from briefgen.model import Value
from briefgen.packs.pack import Pack

WHO, OWNER, FORCE = "who", "owner", "force"
HELD = ("event", "agreement", "topic", "thing")
"""Roles whose value may name the parties of it: «جولة من المحادثات بين إسرائيل وحماس»."""
TAKING_PART = frozenset({"agreement", "meeting", "next_step", "incident"})
AGREED, TWO = "agreement", 2
OWNERS = (OWNER, "nationality")
MOVED = frozenset({"withdraw", "withdrawn", "deploy", "remain"})
"""What happens to forces by the will of their state; they are killed or captured by others."""
SLOTS = frozenset({"force", "next_step"})

Roles = Mapping[str, tuple[Value, ...]]


def with_doers(slot: str, status: str, roles: Roles, scene: Scene, pack: Pack) -> dict[str, tuple[Value, ...]]:
    """The roles, with the forces' owner as who moves them, or the state that moves them as their owner.

    Of talks, those between whom they are; of what was agreed and names nobody, the two sides last named together.
    """
    found = dict(roles)
    if not found.get(WHO) and slot in TAKING_PART:
        inside = (parties for role in HELD for value in found.get(role, ()) for parties in _between(value))
        parties = next(inside, sides_of(scene, pack) if slot == AGREED else ())
        if len(parties) >= TWO:
            found[WHO] = parties
    if slot not in SLOTS or FORCE not in roles or status not in ("", *MOVED):
        return found
    owner = found.get(OWNER) or next((v.roles[r] for v in roles[FORCE] for r in OWNERS if v.roles.get(r)), ())
    who = found.get(WHO, ())
    if not who and len(owner) == 1 and state_of(owner[0]):
        found[WHO] = (replace(owner[0], en=owner[0].forms.get("name", owner[0].en)),)
    elif slot == FORCE and len(who) == 1 and who[0].type == "state" and not owner:
        found[OWNER] = who
    return found


def _between(value: Value) -> Iterator[tuple[Value, ...]]:
    """The parties that a value names within it, the outermost first."""
    if len(value.roles.get(WHO, ())) >= TWO:
        yield value.roles[WHO]
    for role in HELD:
        for inner in value.roles.get(role, ()):
            yield from _between(inner)
