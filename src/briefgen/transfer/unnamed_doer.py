"""A doer whom only the form of the verb shows: who it may be, and the verb in the forms that he may want."""

from __future__ import annotations

from briefgen.transfer.owners import either
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import in_its_form
from briefgen.transfer.verbs import Verb

ALIKE = ("past", "future", "may", "perfect", "was")
"""Tenses whose form is the same of him and of them."""
SEVERAL, HERS = ("p", "d"), "f"
"""Codes of doers who are several, and of one who may be several things as well."""


def code_of(verb: Verb) -> str:
    """The code of the pronoun that the doer of a verb would have; nothing where its form does not show him."""
    return {"plural": "p", "dual": "d"}.get(verb.reading.number, verb.reading.gender or "")


def done_by(reader: Reader, verb: Verb, code: str) -> str:
    """The verb in its form; in both forms where «it» or «they» may stand before it: «(المساعدات) التي تقدمها»."""
    said = in_its_form(reader, verb, code in SEVERAL)
    both = verb.group.tense not in ALIKE and code == HERS
    return either(said, in_its_form(reader, verb, True)) if both else said
