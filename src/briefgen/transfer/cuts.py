"""Where a text only adds: behind such a place it may be cut, and the cut is marked; never before what limits."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefgen.packs.lexicon import Word
from briefgen.transfer.cells import Atoms, Cell
from briefgen.transfer.cut_limits import halves_a_limit
from briefgen.transfer.lists import COMMAS, small_words
from briefgen.wording.spoken import AND

NEAR = 3
"""Cells in which a word that limits would stand."""
FEMININE = "ة"
MANNER = "ا"
"""Ends the participle of «مؤكدا», «مشيرا»."""


def adds(cells: Sequence[Cell], atoms: Atoms, at: int, words_of: Sequence[Word]) -> bool:
    """Does what begins at a cell only add to the words before it?

    «، و» and «وأن» go on with another clause, «، الذي» and «، حيث» with a remark, «، مؤكدا» with another statement.
    """
    if any(at < atom.end for start, found in atoms.items() if start < at for atom in found):
        return False
    words = small_words()
    comma = cells[at].norm in COMMAS
    start = at + 1 if comma else at
    norms = [cell.norm for cell in cells[start : start + NEAR]]
    if len(norms) < 2 or any(norm in words["limiting"] for norm in norms):
        return False
    if comma and norms[0] in words["so"] and norms[1] in words["explains"]:
        return True  # «…، فقد كانت …»: for it was
    if comma and _circumstance(cells, start):
        return True
    if not comma and any(_stands(cells, start, each) for each in words["reasons"]):
        # «ستفرض عقوبات على شركات صينية بسبب دعمها لروسيا»; of what is denied it may be the reason that is
        return all(cell.norm not in words["negations"] for cell in cells[:at])
    if any(_stands(cells, start, that) for that in words["and_that"]):
        return False  # «، وذلك بشرط …», «، وذلك حتى …»
    if norms[0] == AND and not comma and (halves_a_limit(cells, start) or (at and _finite(cells[at - 1]))):
        return False  # «تقدر وتحترم موقف مصر»: both have one object
    if norms[0] == AND:
        if norms[1] in words["that"] or _finite(cells[start + 1]):
            return True
        return comma and (norms[1] in words["we"] or not _listed(cells, start))
    if not comma:
        # «رفض القرار قائلا إنه …»: what he goes on with needs no comma.
        noun = at > 0 and cells[at - 1].norm.endswith(MANNER)  # «بيانا مؤكدا أن»
        return (
            not noun and norms[0].endswith(MANNER) and norms[1] in words["that"] and speaks_on(cells, start, words_of)
        )
    if norms[0] in words["relatives"] and _goes_on(cells, start):
        return False
    return norms[0] in words["adding"] or speaks_on(cells, start, words_of)


def pauses(cells: Sequence[Cell], atoms: Atoms, at: int) -> bool:
    """Does another phrase begin at a cell, and does nothing from there on limit what was said?"""
    if at < 2 or any(at < atom.end for start, found in atoms.items() if start < at for atom in found):
        return False
    words = small_words()
    rest = [cell.norm for cell in cells[at:]]
    pairs = {f"{one} {two}" for one, two in pairwise(rest)}
    if any(norm in words["limiting"] for norm in (*rest, *pairs)) or rest[0] == AND:
        return False
    if any(rest[0] in words[name] for name in ("governed", "that", "holds_on")):
        return False  # «العودة القوية لـ …»: whose return?
    begins = bool(cells[at].readings) and all(r.kind == "particle" or r.finite for r in cells[at].readings)
    return begins or rest[0] in words["relatives"] or rest[0] in COMMAS


def speaks_on(cells: Sequence[Cell], at: int, words_of: Sequence[Word]) -> bool:
    """«مؤكدا أن», «مشيرة إلى»: does a speaker go on behind a comma, by a participle with what its verb takes?"""
    if at + 1 >= len(cells) or any(reading.finite for reading in cells[at + 1].readings):
        return False  # «مقترحا يقلص الفجوات»
    words, after = small_words(), cells[at + 1].norm
    for reading in cells[at].readings:
        if reading.kind != "participle" or reading.voice != "active" or reading.definite:
            continue
        verb = words_of[reading.word]
        says = "clause" in verb.joins or verb.word in words["says_behind_comma"]
        takes = after in words["that"] or after in verb.frame or cells[at].norm.endswith(MANNER)
        if says and takes and cells[at].norm.endswith((MANNER, FEMININE)):
            return True
    return False


def _goes_on(cells: Sequence[Cell], start: int) -> bool:
    """«المهمة، التي امتدت سنوات، انتهت»: does the clause around a remark come back behind it, with its verb?"""
    return any(cell.norm in COMMAS and _finite(cells[at + 1]) for at, cell in enumerate(cells[:-1]) if at > start)


def _circumstance(cells: Sequence[Cell], at: int) -> bool:
    """«، في ختام محادثات», «، وذلك بعد يومين من …», «، لبحث …»: on what occasion, why, what for?"""
    words = small_words()
    for that in words["and_that"]:
        at += len(that.split()) if _stands(cells, at, that) else 0
    if any(_stands(cells, at, each) for each in words["circumstances"]):
        return True
    return cells[at].norm in words["purpose"] and any(r.kind == "masdar" for r in cells[at + 1].readings)


def _stands(cells: Sequence[Cell], at: int, words: str) -> bool:
    """Do these words, parted by spaces, stand at a cell, with more behind them?"""
    wanted = words.split()
    return [cell.norm for cell in cells[at : at + len(wanted)]] == wanted and at + len(wanted) < len(cells)


def _finite(cell: Cell) -> bool:
    return bool(cell.readings) and all(reading.finite for reading in cell.readings)


def _listed(cells: Sequence[Cell], at: int) -> bool:
    """«…، والأسرى»: is it a noun that stands behind «و», and perhaps the last of a list? What is done is told apart."""
    first = any(r.kind == "masdar" and not r.definite for r in cells[0].readings)
    if first and any(r.kind == "masdar" and not r.definite for r in cells[at + 1].readings):
        return False
    return any(r.kind in ("noun", "masdar", "adjective") for r in cells[at + 1].readings) or not cells[at + 1].readings
