"""«هذا البلد», «هذه الدولة»: which land, where the words told name none or several?"""

from __future__ import annotations

from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader


def unsaid_land(reader: Reader, at: int) -> bool:
    """Does a demonstrative before a land at a cell point to one that is not named before it in the words told?"""
    if reader.norm(at) not in small_words()["lands_pointed_at"]:
        return False
    named = {atom.en for before in range(at) for atom in reader.atoms_at(before, "state", "nisba")}
    return len(named) != 1
