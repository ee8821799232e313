"""A role inside a wording: its values, bound to one language, and the ways in which a wording may ask for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.model import Language, Value
from briefgen.wording.numbers import number_words
from briefgen.wording.people import people_of

HEAD_END = re.compile(
    r" (?:of|between|on|in|with|for|to|at|by|and|that|which|who|whose|against|from|over|about|after|near) "
)
QUOTE_MARK = "[ar]"
AND = "و"
ENDINGS = {"feminine": "ة", "dual": "ان", "dual feminine": "تان", "plural": "ون"}
PLURAL_BODIES = ("authorities", "armed forces", "security forces", "peshmerga forces", "police")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One role's values in one language; printing gives them joined as that language joins."""

    values: tuple[Value, ...]
    language: Language

    def __str__(self) -> str:
        parts = [text_of(value, self.language) for value in self.values]
        return self.together(self.language) or join(parts, self.language)

    def together(self, form: str) -> str:
        """What one phrase calls all the values («the Iraqi and US sides»), or nothing where none does."""
        names = {value.forms.get(f"together_{form}", "") for value in self.values}
        return names.pop() if len(self.values) > 1 and len(names) == 1 else ""

    def __bool__(self) -> bool:
        return bool(self.values)

    def __len__(self) -> int:
        return len(self.values)

    def __iter__(self) -> Iterator[Spoken]:
        return (Spoken((value,), self.language) for value in self.values)

    def each(self, say: Callable[[Value], str]) -> str:
        """The values joined, each said by ``say``."""
        return join([say(value) for value in self.values], self.language)

    @property
    def id(self) -> str:
        """The id of the first value, empty where it has none."""
        return self.values[0].id or "" if self.values else ""

    @property
    def type(self) -> str:
        return self.values[0].type if self.values else ""

    @property
    def plural(self) -> bool:
        """Does an English verb after it take the plural?"""
        return len(self.values) > 1 or any(_plural(value) for value in self.values)

    @property
    def ending(self) -> str:
        """What an Arabic adjective said of it ends in: nothing, or the ending of feminine, dual or plural."""
        feminine = bool(self.values) and self.values[0].gender == "f"
        if len(self.values) > 1:
            return ENDINGS["dual feminine" if feminine else "dual"] if len(self.values) == 2 else ENDINGS["plural"]
        return ENDINGS["feminine"] if feminine else ""

    @property
    def people(self) -> str:
        """Arabic: the word for people behind a number that stands for them, a space before it."""
        return people_of(self.values)

    @property
    def amount(self) -> float | None:
        """The number it states, for agreement: its value, or the larger bound."""
        number = self.values[0].number if self.values else None
        if number is None:
            return None
        return number.value if number.value is not None else number.high or number.low

    def role(self, name: str) -> Spoken:
        """The values of a role inside the first value."""
        return Spoken(self.values[0].roles.get(name, ()) if self.values else (), self.language)


def _plural(value: Value) -> bool:
    """Is one value plural in English? A state and a body are one; a topic is what its head noun is."""
    if value.type in ("state", "body"):
        return bool((value.en or "").endswith(PLURAL_BODIES))
    if value.count != "singular":
        return True
    head = HEAD_END.split(value.en or "")[0]
    return (
        value.type in ("topic", "thing", "field", "event")
        and head.endswith("s")
        and not head.endswith(("ss", "us", "is", "series"))
    )


def text_of(value: Value, language: Language) -> str:
    """One value in a language; in English a value without English is its Arabic, quoted and marked."""
    if language == "ar":
        return value.ar
    if value.number is not None and value.en is None:
        return number_words(value.number)
    if value.en is None:
        return f"«{value.forms.get('quoted', value.ar)}» {QUOTE_MARK}"
    return value.en


def join(parts: Sequence[str], language: Language) -> str:
    """«أ وب وج»; «a, b and c»."""
    if len(parts) < 2:
        return "".join(parts)
    if language == "ar":
        return f" {AND}".join(parts)
    return ", ".join(parts[:-1]) + " and " + parts[-1]


def bind(roles: Mapping[str, tuple[Value, ...]], names: Mapping[str, object], language: Language) -> dict[str, Spoken]:
    """Every role of the pack for a template, empty where the match did not fill it."""
    bound = dict.fromkeys(names, Spoken((), language))
    bound.update((role, Spoken(values, language)) for role, values in roles.items() if role in bound)
    return bound
