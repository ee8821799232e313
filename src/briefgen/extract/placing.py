"""Where a sentence says the day and the place that a rule stepped over: at its end, or in front."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from briefgen.extract.clauses import clause_words
from briefgen.extract.tails import Tail
from briefgen.extract.values import said
from briefgen.model import Value
from briefgen.transfer.tell import CUT
from briefgen.wording.filters import ACTION, CLAIM
from briefgen.wording.spoken import Spoken

DATE, AT, WHEN = "date", "at ", "when"
DAY_FIRST = "{% if when %}{{ when | on }}, {% endif %}"
DAY_LAST = re.compile(r"\{\{ what\b[^}]*\}\}\{% if when %\} \{\{ when \| on \}\}\{% endif %\}$")
"""A wording that says the day behind what is rejected, demanded or welcomed."""
LONG = 70
"""English characters after which a date is said first."""
POINTS = ("on ", "in ", "since ")
"""A point in time may be said first; «within two months» belongs to the last verb and stays there."""
NEAR_POINTS = ("yesterday", "today", "tomorrow", "last ", "next ", "this ", "earlier", "later")
COLON = ":"
RELATIVES = clause_words()["relatives"]
ARTICLES = ("The ", "A ", "An ")
"""What a wording may begin with that is no name: small where something stands before it."""


def with_adverbial(
    text: str,
    value: Value,
    roles: Mapping[str, tuple[Value, ...]],
    language: str,
    first: bool = False,
    later: bool = False,
) -> str:
    """The sentence with a day or place, in the given language.

    It stands at the end; in front where the article has it before what somebody agreed, said or pledged to do («they
    agreed on 19 May to …»), whose own day or place it would seem to be, a day before a long sentence, and ``first``:
    before a sentence that ends in a clause of its own. A day ``later`` than what has happened is that of what comes of
    it, at the end: «they reached an agreement on resuming talks next month».
    """
    if later and value.en:
        return f"{text} {value.forms.get('on_ar', value.ar) if language == 'ar' else said(value)}"
    leads = first or _stood_before(value, roles.values())
    may_lead = value.type == DATE and not _stands_behind(value, roles.values())
    if language == "ar":
        where = value.forms.get("on_ar", value.ar)
        apart = _ends_in_clause(text) and said(value).startswith((*POINTS, AT))
        first = may_lead and _point(value) and (len(text) > LONG or COLON in text)
        return f"{where}، {text}" if leads or first or apart else f"{text} {where}"
    if value.en == "":
        return text  # «today» in an article without a date
    if value.en is None:
        return f"{text} ({Spoken((value,), 'en')})"
    if leads or (may_lead and len(text) > LONG and said(value).startswith(POINTS)):
        return f"{said(value)}, {_small(text)}"
    return f"{text} {said(value)}"


def day_apart(
    wording: str, roles: Mapping[str, tuple[Value, ...]], extra: Sequence[Value]
) -> tuple[Mapping[str, tuple[Value, ...]], Sequence[Value]]:
    """The roles without a day that a wording would say behind a long matter, where it would seem to be the matter's.

    «رفض البرلمان الثلاثاء تعديل الدستور»: no amendment on Tuesday. Nor is one said first that stands behind what was
    decided: «قررت الحكومة إجراء انتخابات في يونيو».
    """
    days = roles.get(WHEN, ())
    late = bool(days) and wording.startswith(DAY_FIRST) and _stands_behind(days[0], roles.values())
    if not days or not (late or (DAY_LAST.search(wording) and _stood_before(days[0], roles.values()))):
        return roles, extra
    return {role: values for role, values in roles.items() if role != WHEN}, [
        *extra,
        *(day for day in days if day not in extra),
    ]


def with_noun(en: str, ar: str, tail: Tail | None, roles: Mapping[str, tuple[Value, ...]]) -> tuple[str, str, bool]:
    """A sentence in both languages with what a tail says of the last noun right behind that noun, and whether it has.

    «انتهت جولة محادثات حول الأسرى»: a round of talks on the prisoners ended.
    """
    last = [v for values in roles.values() for v in values if tail is not None and v.en and v.end == tail.behind]
    if tail is None or not tail.of_noun or not last:
        return en, ar, False
    said_en, said_ar = last[0].en or "", last[0].ar
    found = re.search(rf"{re.escape(said_en[:1])}{re.escape(said_en[1:])}\b", en, re.IGNORECASE)
    if found is None or len(re.findall(re.escape(said_en), en, re.IGNORECASE)) != 1:
        return en, ar, False
    if CUT in tail.text.en and found.end() < len(en.rstrip(".")):
        return en, ar, False
    en = f"{en[: found.end()]} {tail.text.en}{en[found.end() :]}"
    at = ar.find(said_ar) + len(said_ar) if ar.count(said_ar) == 1 else len(ar)
    return en, f"{ar[:at]} {tail.text.ar}{ar[at:]}", True


def _stood_before(value: Value, roles: Iterable[tuple[Value, ...]]) -> bool:
    """Stood a point of time or a place before the act or words that the sentence is about?"""
    if value.type == DATE and not said(value).startswith(POINTS):
        return False
    matters = [each for values in roles for each in values if each.type in (ACTION, CLAIM)]
    return bool(matters) and all(value.end <= each.start for each in matters)


def _stands_behind(value: Value, roles: Iterable[tuple[Value, ...]]) -> bool:
    """Stands a day behind the act that was decided, whose own it may be?"""
    acts = [each for values in roles for each in values if each.type == ACTION]
    return bool(acts) and all(each.end <= value.start for each in acts)


def _ends_in_clause(text: str) -> bool:
    """Ends an Arabic sentence in a relative clause, or behind a comma? A day behind it would be taken for its own."""
    return any(word in RELATIVES or word.endswith("،") for word in text.split())


def _point(value: Value) -> bool:
    """Is it a point of time, and not how long something lasts? So is «اليوم» of an article without a date."""
    return value.en == "" or said(value).startswith((*POINTS, *NEAR_POINTS))


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if text.startswith(ARTICLES) else text
