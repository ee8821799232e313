"""Offices alone: «الرئيس الإيراني» is whom the article has named with the office; and the state that a value is of."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from briefgen.arabic.normalize import fold, normalize
from briefgen.extract.role_words import role_words
from briefgen.model import Value

PERSON, OFFICE, STATE, BODY = "person", "office", "state", "body"
TWO_HOLDERS, FEMININE = "?", "ة"

OF_ONE = {"ها": "f", "ه": "m"}

Holders = dict[tuple[str, str], Value]
"""The person last named with an office, by the office and the code of its state, empty where the article gives none."""


def held(holders: Holders, captured: Mapping[str, tuple[Value, ...]], value: Value, active: Collection[str]) -> Value:
    """A person by an office alone, as the one whom the article has named with it; one named with it is remembered.

    «وزير الخارجية» without a state is the paper's own, unless a minister of another has spoken or acted (``active``).
    """
    if value.type != PERSON or OFFICE not in captured or ("of" in value.forms and value.romanised):
        return value
    office = captured[OFFICE][0].id or ""
    state = next((state_of(each) or each.id or "" for each in captured.get(STATE, ())), "")
    if captured.get(PERSON):
        if value.en is None or _of_another(captured[PERSON][0], state) or _holds_no_more(value):
            return value  # nobody would be told by a name without English, nor by that of another state's man
        other = holders.get((office, ""))
        holders[office, state] = value
        if other is None or (other.id == value.id and (other.id or other.text == value.text)):
            holders[office, ""] = value
        else:  # «الرئيس» where the article has named two
            holders[office, ""] = replace(value, id=TWO_HOLDERS)
        return value
    holder = holders.get((office, state)) if set(captured) <= {OFFICE, STATE} else None
    if holder is not None and not state and state_of(holder) and (holder.id or holder.text) not in active:
        return value
    if holder is None or holder.id == TWO_HOLDERS or (value.id or office) not in (holder.id, office):
        return value
    return replace(holder, text=value.text, start=value.start, end=value.end)


def held_by_two(holders: Holders, office: str) -> None:
    """Let an office without a state be nobody's: the article has named another with it."""
    holder = holders.get((office, ""))
    if holder is not None:
        holders[office, ""] = replace(holder, id=TWO_HOLDERS)


def _of_another(person: Value, state: str) -> bool:
    """Is the person of a state other than the office is? «استقبل أمير قطر تميم بن حمد وزير الخارجية الهندي»."""
    own = state_of(person)
    return bool(own and state and own != state)


def _holds_no_more(value: Value) -> bool:
    """«وزير الخارجية السابق فلان»: «الوزير» behind it is not he."""
    return any(fold(word) in role_words()["held_no_longer"] for word in normalize(value.text).text.split())


def state_of(value: Value) -> str:
    """Code of the state that a value is, or is of, by its id, its name or the state that its words give it."""
    if value.type == "state":
        return value.id or ""
    if "." in (value.id or ""):
        return (value.id or "").split(".")[0]
    given, body = value.roles.get("state", ()), value.roles.get("body", ())
    own = value.forms.get("of", "") or (given[0].id or "" if given else "")
    # «المتحدث باسم الخارجية الصينية» is of China
    return own or (state_of(body[0]) if len(body) == 1 and value.type == PERSON else "")


def land_of(value: Value) -> str:
    """Code of the state that a value is, or is of, or for whose body it speaks: «متحدث باسم الحكومة الهندية»."""
    own = state_of(value)
    lands = {own} if own else {state_of(each) for each in value.roles.get(BODY, ())} - {""}
    return lands.pop() if len(lands) == 1 else ""


def gender_of(value: Value) -> str:
    """The gender of a body by its first word, of anything else as it is given: «وزارة الدفاع»."""
    first = value.text.split()[0] if value.type == BODY and value.text else ""
    return "f" if first.endswith(FEMININE) else value.gender


def may_own(pronoun: Value, body: Value) -> bool:
    """May a pronoun of one mean a body or a land: «ها» a ministry, «ه» an army?"""
    return OF_ONE.get(pronoun.text) == gender_of(body)
