"""What the writing of a noun tells of its case and its article."""

from __future__ import annotations

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Reading, Word
from briefgen.transfer.adjectives import agree
from briefgen.transfer.cells import Cell
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.reader import Reader

FOR, TANWIN = "ل", "ا"
BROKEN = "ايا"
"""Ends plurals that never have tanwin: «قضايا», «ضحايا», «نوايا»."""
ENDLESS = ("ا", "ة", "ى", "ء", "ه")
"""Letters behind which the accusative is not written."""
NAMES = ("state", "place", "person", "body", "group")
DUAL, PLURAL, NEVER = "ان", "ون", "\0"
"""Endings of a subject: of two, of several."""


def with_hidden_article(reader: Reader, at: int, base: NounPhrase) -> bool:
    """«للجنة المشتركة»: behind «ل» the article of a noun in «ل» is not written; an adjective with its own shows it."""
    if (
        reader.norm(at - 1) != FOR
        or not reader.norm(at).startswith(FOR)
        or not reader.norm(base.end).startswith(ARTICLE)
    ):
        return False
    lands = any(True for each in reader.atoms_at(base.end, "nisba") if agree(base, each.gender, each.count))
    readings = reader.readings(base.end, "adjective", "participle")
    return lands or any(r.definite and agree(base, r.gender or "m", r.number) for r, _ in readings)


def unmarked(reader: Reader, at: int, phrase: NounPhrase) -> bool:
    """Is a phrase one indefinite noun that would have ended in «ا» as an object: «في حساب مصرفي»?

    Behind a verbal noun it is a genitive: «إنشاء صندوق». Only a noun of the singular alone, whose stem leaves no doubt,
    with nothing that may be its genitive.
    """
    done = any(not r.definite for r, _ in reader.readings(at - 1, "masdar"))
    if done or phrase.definite or phrase.genitive is not None or phrase.number != "singular" or phrase.determiner:
        return False
    found = reader.cells[at].readings if reader.kind(at) == "word" else ()
    nouns = [r for r in found if r.kind in ("noun", "masdar") and not (r.number == "dual" and r.state == "construct")]
    plain = bool(nouns) and all(each.gender == "m" and each.number == "singular" for each in nouns)
    written = reader.norm(at)
    owned = any(True for _ in reader.readings(at + 1, "noun", "masdar")) or reader.kind(at + 1) == "suffix"
    return plain and not owned and not written.endswith(ENDLESS) and phrase.end == at + 1 and len(written) > 1


def in_accusative(reader: Reader, at: int) -> bool:
    """Does the ending of a word, as in «فجرا», say that it is nobody's genitive?"""
    if not reader.norm(at).endswith(TANWIN) or any(True for _ in reader.atoms_at(at, *NAMES)):
        return False
    found = [r for r in reader.cells[at].readings if r.kind in ("noun", "masdar")] if reader.kind(at) == "word" else ()
    lemmas = reader.vocabulary.words
    return bool(found) and all(
        r.number == "dual"  # «وزيرا الخارجية»: of this ending it is nobody's genitive either
        or (not r.definite and reader.norm(at) == lemmas[r.word].word + TANWIN)
        or (not r.lexical.endswith(TANWIN) and r.state != "construct")
        for r in found
    )


def in_nominative(cell: Cell) -> bool:
    """«(بحث) الوزيران», «(رفض) المسؤولون»: does the ending of a noun say that it is a subject, and no genitive?"""
    found = [r for r in cell.readings if r.kind in ("noun", "participle", "adjective")]
    ends = {"dual": DUAL, "plural": PLURAL}
    return bool(found) and all(cell.norm.endswith(ends.get(r.number, NEVER)) for r in found)


def with_tanwin(reader: Reader, at: int, reading: Reading, word: Word) -> bool:
    """Has a noun at a cell the ending of an indefinite object, so that it has no genitive: «اتفاقا», no «قضايا»?"""
    plural = reading.number == "plural" and reader.norm(at).endswith(BROKEN)
    return not (reading.state or plural or word.word.endswith(TANWIN)) and reader.norm(at).endswith(TANWIN)
