"""«هذا البلد», «هذه الدولة»: which land, where the words told name none or several?"""

from __future__ import annotations

from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader


def unsaid_land(reader: Reader, at: int) -> bool:
    """Does a demonstrative before a land at a cell point to one that is not named before it in the words told?"""
    if reader.norm(at) not in small_words()["lands_pointed_at"]:
        return False
    named = {atom.en for before in range(at) for atom in reader.atoms_at(before, "state", "nisba")}
    return len(named) != 1


def only_in_it(reader: Reader, at: int) -> bool:
    """Is all that stands from a cell on «في هذا البلد», in a land that is not named, so that it may be left out?"""
    in_it = reader.norm(at) in small_words()["within_states"] and reader.norm(at + 1) in table("this")
    return in_it and at + 3 == len(reader.cells) and unsaid_land(reader, at + 2)
