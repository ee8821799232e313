"""Who does something before what is done: «استيلاء الشمال على الخام», the north's seizure of the crude."""

from __future__ import annotations

from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.wording.filters import with_s

LONGEST = 5
"""English words of a doer that stands before."""
PARTS = frozenset({"of", "in", "from", "for", "at", "with", "to", "and"})


def doer_first(phrase: NounPhrase) -> NounPhrase:
    """The phrase with its genitive by 's, where its noun is of what only its genitive does, and a preposition follows.

    «the seizure of the north of crude» would be read as one of the north.
    """
    doer = phrase.genitive
    if doer is None or phrase.head not in small_words()["said_by_doers"] or phrase.determiner:
        return phrase
    plain = phrase.after == f"of {doer.said}" and not (doer.after or doer.clausal) and doer.type != "place"
    if not plain or doer.many > 1 or not (doer.definite or doer.plural) or len(doer.said.split()) > LONGEST:
        return phrase
    if not PARTS.isdisjoint(doer.said.split()):
        return phrase  # «هجوم مسلحين من الحركة على القرية»
    return replace(phrase, determiner=with_s(doer.said), after="", definite=True, the=False, owner_said=doer.said)
