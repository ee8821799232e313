"""Rows of the figures table: what is counted, and the number stated once."""

from __future__ import annotations

from dataclasses import replace

from briefgen.digest.wordings import Wordings
from briefgen.model import Line, Text
from briefgen.wording.filters import capital, figures
from briefgen.wording.say import Speaker
from briefgen.wording.spoken import Spoken


def figure_line(line: Line, wordings: Wordings, speaker: Speaker) -> Line:
    """The line with its label and number, where the wordings know its status and it has a count."""
    fact = line.facts[0]
    count = fact.roles.get("count", ())
    known = wordings.texts["figures"].get(fact.status or "")
    if not count or known is None:
        return line
    if fact.roles.get("owner") or fact.roles.get("place"):
        label = Text(speaker.say(known["ar"], fact.roles, "ar"), capital(speaker.say(known["en"], fact.roles, "en")))
    else:
        label = Text(fact.text.ar.rstrip("."), fact.text.en.rstrip("."))  # whose and where only the sentence says
    number = Text(str(Spoken(count, "ar")), figures(Spoken(count, "en")))
    return replace(line, label=label, figure=number)
