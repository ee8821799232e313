"""Days in words, from CLDR by Babel: «Thursday 8 April 2021», «الخميس 8 أبريل/نيسان 2021»."""

from __future__ import annotations

from datetime import date
from functools import cache

from briefgen.model import Language


def day_in_words(day: date, language: Language, *, weekday: bool = True, both: bool = True) -> str:
    """Return the day with its weekday and month; in Arabic with ``both`` names of the month where they differ."""
    names = tuple(_names(locale)[1][day.month] for locale in (("en_GB",), ("ar", "ar_IQ"))[language == "ar"])
    week = _names("ar" if language == "ar" else "en_GB")[0][day.weekday()]
    month = "/".join(dict.fromkeys(names if both else names[:1]))
    return f"{week} {day.day} {month} {day.year}" if weekday else f"{day.day} {month} {day.year}"


@cache
def _names(locale: str) -> tuple[dict[int, str], dict[int, str]]:
    # Babel costs about 50 ms, which a command that writes no page need not pay.
    from babel import Locale

    found = Locale.parse(locale)
    return dict(found.days["format"]["wide"]), dict(found.months["format"]["wide"])
