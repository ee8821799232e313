"""Points that only name fields: «… على وضع آليات في المجالات التالية: 1- تطوير التعاون» agrees on mechanisms for it.

Told as what was agreed itself, each point would say more than the text does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from briefgen.model import Fact, Text

FIELDS = re.compile(r" in the following (fields|areas|sectors)\.?$")


def in_its_field(fact: Fact, before: Fact, said: Callable[[], str], ar: str) -> Fact:
    """The fact of a point with the words of its introduction, where that says in which fields something is to be done.

    ``said``: the point as what is done, «developing military cooperation»; ``ar``: its own words.
    """
    found = FIELDS.search(before.text.en)
    if found is None:
        return fact
    english = f"{before.text.en[: found.start()]} in {found[1]} including {said()}."
    return replace(fact, text=Text(f"{before.text.ar.rstrip(' .:')}: {ar}.", english))
