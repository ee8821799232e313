"""How an English sentence takes a quotation in Arabic: «warned that «…»», and not «warned of «أن …»»."""

from __future__ import annotations

import re

OPENS = "«\u0628?[\u0625\u0623\u0627]\u0646(?:\u0647\u0645\u0627|\u0647\u0645|\u0647\u0627|\u0647)? "
"""«أن», «إنه», «بأنها» at the head of a quotation."""
AFTER = re.compile(
    rf"\b(?P<verb>(?:warn|complain|hope)(?:s|ed|ing)?|fears?) (?:of|about|for) {OPENS}"
    rf"|\b(?P<agreed>agree[sd]?|decide[sd]?|insist(?:s|ed)?|provide[sd]?) (?:on|for) {OPENS}"
    rf"|\b(?P<that>)that {OPENS}"
)
"""A verb whose preposition stands before such a quotation, or «that»; behind a colon words stay as they are."""


def as_clause(text: str) -> str:
    """The sentence with «that» for what opens a quoted clause in Arabic."""
    return AFTER.sub(_that, text) if "«" in text else text


def _that(found: re.Match[str]) -> str:
    verb = found["verb"] or found["agreed"]
    return f"{verb} that «" if verb else "that «"
