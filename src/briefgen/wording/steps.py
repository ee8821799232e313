"""Says the steps of a plain wording (packs/wordings.py): the same words as the template engine, and much faster."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from typing import Any

Names = Mapping[str, Any]
Filters = Mapping[str, Callable[..., Any]]
COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "gt": operator.gt,
    "lteq": operator.le,
    "gteq": operator.ge,
    "in": lambda left, right: left in right,
    "notin": lambda left, right: left not in right,
}


def say_steps(steps: Iterable[tuple[Any, ...]], names: Names, filters: Filters) -> str:
    """The text of the steps; raises KeyError where a name is not known."""
    said: list[str] = []
    _run(steps, names, filters, said)
    return "".join(said)


def _run(steps: Iterable[tuple[Any, ...]], names: Names, filters: Filters, said: list[str]) -> None:
    for step in steps:
        if step[0] == "print":
            said += [str(_value(part, names, filters)) for part in step[1]]
            continue
        chosen = next((body for test, body in step[1] if _value(test, names, filters)), step[2])
        _run(chosen, names, filters, said)


def _value(step: tuple[Any, ...], names: Names, filters: Filters) -> Any:
    if step[0] == "const":
        return step[1]
    if step[0] == "name":
        return names[step[1]]

    def of(inner: tuple[Any, ...]) -> Any:
        return _value(inner, names, filters)

    match step:
        case ("filter", name, inner, args):
            return filters[name](of(inner), *map(of, args))
        case ("call", name, args, named):
            return names[name](*map(of, args), **{key: of(value) for key, value in named})
        case ("attribute", inner, attribute):
            return getattr(of(inner), attribute)
        case ("concat", parts):
            return "".join(str(of(part)) for part in parts)
        case ("either", test, yes, no):
            return of(yes) if of(test) else of(no)
        case ("not", inner):
            return not of(inner)
        case ("and", left, right):
            return of(left) and of(right)
        case ("or", left, right):
            return of(left) or of(right)
        case ("compare", name, left, right):
            return COMPARISONS[name](of(left), of(right))
    raise ValueError(f"no such step: {step[0]}")
