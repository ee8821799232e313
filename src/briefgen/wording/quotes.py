"""How an English sentence takes a quotation in Arabic: «warned that «…»», and not «warned of «أن …»»."""

from __future__ import annotations

import re

THAT = re.compile("(?:\\b(?:of|for|on|to|in|with|about|against|that) )?«\u0628?[\u0625\u0623\u0627]\u0646(?:\u0647\u0645\u0627|\u0647\u0645|\u0647\u0627|\u0647)? ")
"""A quotation that «أن», «إن», «بأنه» and the like open, with the preposition before it."""
COLON = re.compile("(?<=: )that «")


def as_clause(text: str) -> str:
    """The sentence with «that» for what opens a quoted clause in Arabic; behind a colon the clause stands by itself."""
    return COLON.sub("«", THAT.sub("that «", text)) if "«" in text else text
