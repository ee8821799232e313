"""What pack.yaml declares, by id and by Arabic name: roles, types, slots."""

from __future__ import annotations

from briefgen.packs import schema


class Names:
    """Roles and types by id and by Arabic name."""

    def __init__(self, manifest: schema.Manifest) -> None:
        self.roles = {name: role for role in manifest.roles for name in (role.role, *role.ar)}
        self.types = {name: kind.type for kind in manifest.types for name in (kind.type, kind.ar)}
        self.slots = {slot.slot for slot in manifest.slots}
        self.arabic_role = {role.role: role.ar[0] for role in manifest.roles if role.ar}
        self.arabic_type = {kind.type: kind.ar for kind in manifest.types}
        above = {kind.type: set(kind.is_) for kind in manifest.types}
        self.wider: dict[str, frozenset[str]] = {}
        for kind in above:
            found, todo = {kind}, [kind]
            while todo:
                fresh = above.get(todo.pop(), set()) - found
                found |= fresh
                todo += fresh
            self.wider[kind] = frozenset(found)

    def roles_like(self, said: str) -> list[str]:
        """The names of roles in the script in which one was written."""
        return [name for name in self.roles if name.isascii() == said.isascii()]

    def types_like(self, said: str) -> list[str]:
        """The names of types in the script in which one was written."""
        return [name for name in self.types if name.isascii() == said.isascii()]
