"""A sentence with its roles marked, «وافتتحت {who: قطر} سفارة», read before any rule is made of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from briefgen.packs.schema import Manifest, RoleEntry

NO_COLON = re.compile(r"\{\s*([^\s{}:]+)\s+([^{}:]+)\}")
MARK = re.compile(r"\{([^{}:]*):([^{}]*)\}")
HOW = "write it as {who: the words}"
MOST_CHARACTERS = 1000


class SkeletonInvalid(ValueError):
    """A sentence of which no rule can be proposed: what is wrong, and in ``hint`` what is allowed or meant."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of the sentence that fill a role: ``start`` up to ``end`` count code points of the plain sentence."""

    role: str
    """The English id, whatever name the author used."""
    start: int
    end: int
    text: str
    name: str
    """What a pattern calls the role: the Arabic name, the author's own where one was used."""


def roles_by_name(manifest: Manifest) -> Mapping[str, RoleEntry]:
    """The roles of a pack by their ids and by their Arabic names."""
    return {name: role for role in manifest.roles for name in (role.role, *role.ar)}


def read_marks(given: str, manifest: Manifest) -> tuple[str, tuple[Mark, ...]]:
    """The plain sentence, and the words marked in it in reading order; raises SkeletonInvalid."""
    given = " ".join(given.split())
    if len(given) > MOST_CHARACTERS:
        raise SkeletonInvalid(f"longer than {MOST_CHARACTERS} characters", "a rule is made of one sentence")
    plain, marks, at = "", [], 0
    for found in MARK.finditer(given):
        plain += given[at : found.start()]
        words = found[2].strip()
        if not words:
            raise SkeletonInvalid(f"nothing is marked in «{found[0]}»", HOW)
        role, name = _role(found[1].strip(), manifest)
        marks.append(Mark(role, len(plain), len(plain) + len(words), words, name))
        plain += words
        at = found.end()
    plain += given[at:]
    left = re.search(r"[{}]", plain)
    if left:
        open_mark = NO_COLON.search(plain)
        if open_mark:
            hint = f"write «{{{open_mark[1]}: {open_mark[2]}}}»: the role, a colon, its words"
            raise SkeletonInvalid(f"«{open_mark[0]}»: a colon is missing behind the role", hint)
        raise SkeletonInvalid(f"«{plain[max(0, left.start() - 12) : left.end() + 12]}»: a bracket stands alone", HOW)
    if not marks:
        raise SkeletonInvalid("no role is marked in the sentence", f"{HOW}; roles: {_listed(manifest)}")
    _no_role_twice(marks, manifest)
    return plain, tuple(marks)


def _role(name: str, manifest: Manifest) -> tuple[str, str]:
    """The id of a role and its name in a pattern."""
    roles = roles_by_name(manifest)
    if name in roles:
        role = roles[name]
        return role.role, name if name in role.ar else next(iter(role.ar), name)
    close = get_close_matches(name, list(roles), 1)
    meant = f"did you mean «{close[0]}»? " if close else ""
    raise SkeletonInvalid(f"«{name}» is no role", f"{meant}allowed: {_listed(manifest)}")


def _listed(manifest: Manifest) -> str:
    return ", ".join(f"{role.role} ({role.ar[0]})" if role.ar else role.role for role in manifest.roles)


def _no_role_twice(marks: list[Mark], manifest: Manifest) -> None:
    many = {role.role for role in manifest.roles if role.many}
    for number, mark in enumerate(marks):
        if mark.role not in many and any(mark.role == other.role for other in marks[:number]):
            raise SkeletonInvalid(
                f"«{mark.role}» is marked twice, and holds one value", "mark one, or use another role"
            )
