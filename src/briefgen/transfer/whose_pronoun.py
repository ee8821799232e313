"""Whom a later clause means: in «قال إن … لأنه يمس بالسيادة» the offer that was refused, or he who speaks?"""

from __future__ import annotations

from briefgen.transfer.form import Clause, NounPhrase
from briefgen.transfer.lists import table
from briefgen.transfer.noun_phrases import simple_phrases
from briefgen.transfer.owners import mark, marked, owned_by, resumes
from briefgen.transfer.reader import Reader


def unsure_of_whom(reader: Reader, at: int) -> bool:
    """May the suffix at a cell, known as a pronoun from outside, as well be a certain thing named before in it?"""
    if reader.kind(at) != "suffix":
        return False
    known = {table("subject_pronouns").get(atom.en) for atom in reader.atoms_at(at, "pronoun")}
    suffix = mark(reader.norm(at))
    for start in range(at) if known and suffix else ():
        for phrase in simple_phrases(reader, start):
            pronoun = owned_by(suffix, phrase) if phrase.end < at and phrase.definite else None
            if pronoun and not marked(pronoun) and table("subject_pronouns")[pronoun] not in known:
                return True
    return False


def rival_of(reader: Reader, at: int, subject: NounPhrase) -> bool:
    """May the suffix at a cell, known as a pronoun from outside, as well be the subject told before it?"""
    known = {table("subject_pronouns").get(atom.en) for atom in reader.atoms_at(at, "pronoun")}
    suffix = mark(reader.norm(at)) if reader.kind(at) == "suffix" else ""
    pronoun = owned_by(suffix, subject) if known and suffix else None
    return pronoun is not None and not marked(pronoun) and table("subject_pronouns").get(pronoun) not in known


CONTRAST, FEMALE = "clause", "ها"
LIMITS = frozenset({"till", "limit", "condition", "past"})
"""Kinds of clauses that say how long something lasts, or when."""
FEMININE = "f"


def sure_of_it(reader: Reader, at: int, kind: str, main: Clause) -> bool:
    """«(قال إن) العملية لن تتوقف حتى تحقق أهدافها»: is a verb at a cell, of its gender, said of the operation?"""
    subject = main.subject
    if subject is not None and kind == CONTRAST and reader.kind(at) == "suffix":
        # «(قال الوزير إن) إيران لا تريد الحرب لكنها …»: she, and not he who says so
        known = any(True for _ in reader.atoms_at(at, "pronoun"))
        one = subject.definite and subject.many == 1 and not subject.human
        return one and not known and reader.norm(at) == FEMALE and resumes(FEMALE, subject)
    if subject is None or kind not in LIMITS or subject.human or subject.many > 1 or not subject.definite:
        return False
    verbs = [reading for reading, _ in reader.readings(at, "verb")]
    many = subject.plural or subject.gender == FEMININE
    return many and bool(verbs) and all(each.gender == FEMININE and each.number == "singular" for each in verbs)
