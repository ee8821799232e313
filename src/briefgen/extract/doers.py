"""Who moves forces, and whose they are, where a rule tells one of the two: they leave by the will of their state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefgen.extract.holders import state_of
from briefgen.model import Value

WHO, OWNER, FORCE = "who", "owner", "force"
OWNERS = (OWNER, "nationality")
MOVED = frozenset({"withdraw", "withdrawn", "deploy", "remain"})
"""What happens to forces by the will of their state; they are killed or captured by others."""
SLOTS = frozenset({"force", "next_step"})

Roles = Mapping[str, tuple[Value, ...]]


def with_doers(slot: str, status: str, roles: Roles) -> dict[str, tuple[Value, ...]]:
    """The roles, with the forces' owner as who moves them, or the state that moves them as their owner."""
    found = dict(roles)
    if slot not in SLOTS or FORCE not in roles or status not in ("", *MOVED):
        return found
    owner = found.get(OWNER) or next((v.roles[r] for v in roles[FORCE] for r in OWNERS if v.roles.get(r)), ())
    who = found.get(WHO, ())
    if not who and len(owner) == 1 and state_of(owner[0]):
        found[WHO] = (replace(owner[0], en=owner[0].forms.get("name", owner[0].en)),)
    elif slot == FORCE and len(who) == 1 and who[0].type == "state" and not owner:
        found[OWNER] = who
    return found
