"""What somebody says of himself by a pronoun: «قالت الوزارة إنها أتمت سحب الجنود», «وأضافت أنها ستغلق الطريق»."""

from __future__ import annotations

from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Match
from briefgen.packs.lexicon import Reading

WHO, PARTIES, PAST = "who", "parties", "past"
UNITS = frozenset({"group", "body", "forces"})
"""Types of which a feminine pronoun may be said in the plural too."""
HE, SHE, THEY, BOTH = "ه", "ها", "هم", "هما"


def of_speaker(match: Match, line: Line, first: int, verb: Reading) -> tuple[Mention, ...] | None:
    """The speakers of whom the clause that begins at ``first`` tells by a pronoun; None where the two do not agree.

    They stand in the match before the clause. Empty where the verb of saying has no subject, and agrees itself. A
    passive verb says nothing that they do.
    """
    if line.tokens[first].kind != "suffix" or verb.voice == "passive" or match.first >= first:
        return None
    pronoun, speakers = line.norm(first), dict(match.state.captures).get(WHO, ())
    if speakers and speakers[-1].last > first:
        return None
    if not speakers:
        said = [r for r in line.readings[match.first] if r.finite and r.tense == PAST]
        return () if any(_one(pronoun, r.gender, verb) and r.number == "singular" for r in said) else None
    one = speakers[0]
    several = len(speakers) > 1 or one.type == PARTIES or one.count in ("plural", "dual")
    if pronoun in (THEY, BOTH):
        return speakers if several and verb.number in ("plural", "dual") else None
    several = several and not (pronoun == SHE and one.type in UNITS and len(speakers) == 1)  # «أعلنت الكتائب أنها …»
    return speakers if not several and _one(pronoun, one.gender or "", verb) else None


def _one(pronoun: str, gender: str, verb: Reading) -> bool:
    """May a pronoun of one, the gender of who speaks, and what the verb says be of the same?"""
    wanted = {HE: "m", SHE: "f"}.get(pronoun, "")
    return bool(wanted) and gender in (wanted, "") and verb.gender in (wanted, "") and verb.number != "dual"
