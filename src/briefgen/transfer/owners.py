"""Pronouns whose owner is found later: a mark stands in the English until something agrees with it.

A mark is «⟨f⟩», or «⟨f|its⟩» where the sentence around the span offers an owner of its own.
"""

from __future__ import annotations

import re

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words

SUFFIXES = {"ه": "m", "ها": "f", "هم": "p", "هما": "d", "هن": "n"}
DOERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
IT, ITS, HIS = "it", "its", ("his", "her")
UNDERGONE, BEFALLS = "!", "#"
"""End the mark of what is done: no person owns it, and some of it no body either («انهياره», its collapse)."""
RIVAL = "~"
"""Ends a mark whose owner may be a state right before it, which English calls «its»: no other is to be told."""
WHO = "^"
"""Ends the mark of one who does something, and owns nothing: «ما سمته», what it called."""
PLURALS = "plurals"
"""Of a phrase that «and» joined: each of its nouns is a plural of things, «أحزاب وتيارات»."""
EITHER, THEY = "⁄", "they"
"""The first stands between the two forms of a verb whose subject is found later."""
OF_ONE = ("m", "f")
OF_SEVERAL = ("p", "d")
"""Marks of two or of several people, whom English calls «their» whoever they are."""
_EITHER = re.compile(rf"\b(he|she|it|they) ([^ {EITHER}]+){EITHER}([^ {EITHER}]+)")
_RELATIVE = re.compile(r"\b(?:that|which|who)\b")
_LED = re.compile(r"\b(?:that|whom) $")
_MARK = re.compile(r"⟨([mfpdn][!^#~]?)(?:\|(\w+))?⟩")


def undergone_mark(english: str, befalls: bool = False) -> str:
    """A mark as that of what is done, which no person owns: «تنفيذه», its implementation."""
    sign = BEFALLS if befalls else UNDERGONE
    return _MARK.sub(lambda m: m[0].replace(m[1], m[1] + sign, 1) if m[1] in ("m", "f") else m[0], english)


def rival_mark(english: str) -> str:
    """A mark whose owner may also be a state nearer to it: nothing but «its» will be told."""
    return _MARK.sub(lambda m: m[0].replace(m[1], m[1] + RIVAL, 1) if m[1] in ("m", "f") else m[0], english)


def mark(suffix: str, outside: str = "") -> str:
    """The mark of a pronoun, or nothing where it is not of the third person."""
    code = SUFFIXES.get(suffix, "")
    return code and _sign(code, outside)


def _sign(code: str, outside: str = "") -> str:
    """A mark by its code, and by the pronoun that the sentence around the span offers, as both stand in the English."""
    return f"⟨{code}|{outside}⟩" if outside else f"⟨{code}⟩"


def who_mark(code: str) -> str:
    """The mark of a subject that only the form of its verb shows, by its code."""
    return f"⟨{code}{WHO}⟩"


def either(one: str, several: str) -> str:
    """A verb in both of its forms, until it is known whether «it» or «they» stands before it: is⁄are subjected."""
    first, _, rest = one.partition(" ")
    other = several.partition(" ")[0]
    return f"{first}{EITHER}{other} {rest}".strip() if first != other else one


def agreed(english: str) -> str:
    """The English with its verbs in the form that the pronoun before them has, where that is known by now."""
    return _EITHER.sub(lambda m: f"{m[1]} {m[3] if m[1] == THEY else m[2]}", english)


def marked(english: str) -> bool:
    """Does a pronoun wait for its owner?"""
    return "⟨" in english


def owned_by(english: str, *owners: NounPhrase) -> str | None:
    """The English with its pronouns said, where all that may own them have one pronoun; marks nobody fits stay.

    None where two that fit would be said by two pronouns.
    """
    told = english
    for found in set(_MARK.findall(english)):
        code, outside = found
        kin = _of_kin(english, code, outside)
        able = (owner for owner in owners if not _lives_nowhere(owner, english, code, outside))
        fitting = {each for each in (_pronoun(code, owner) for owner in able) if each and (not kin or each in HIS)}
        if not fitting:
            continue
        if outside:
            fitting.add(outside)
        if code.endswith(RIVAL):
            fitting.add(ITS)
        if len(fitting) > 1:
            return None
        told = told.replace(_sign(code, outside), fitting.pop())
    return agreed(told)


def _lives_nowhere(owner: NounPhrase, english: str, code: str, outside: str) -> bool:
    """«(طفل بشظايا) صاروخ سقط قرب منزله»: is it a missile, where all that is owned is a house, a car, a family?"""
    words = small_words()
    if owner.head.removesuffix("s") not in words["attacks_so"]:
        return False
    behind = [each.split()[:1] for each in english.split(_sign(code, outside))[1:]]
    return all(each and each[0].strip(",") in words["where_one_lives"] for each in behind)


def _of_kin(english: str, code: str, outside: str) -> bool:
    """Does a mark of one own a husband, a wife, a son, whom no body and no state has: «(السلطات) اعتقلت زوجها»?"""
    if code[0] in OF_SEVERAL:
        return False
    owned = english.partition(_sign(code, outside))[2].split()
    return bool(owned) and owned[0].removesuffix("'s").rstrip(",") in small_words()["kin"]


def owned_or_theirs(english: str, subject: NounPhrase, thing: NounPhrase | None) -> str | None:
    """The same of a subject; else of the people that the object is: «استهدف القصف المدنيين خلال عودتهم»."""
    told = owned_by(english, subject)
    if told is None or thing is None or not marked(told):
        return told
    for code in (*OF_SEVERAL, *OF_ONE) if thing.human else OF_SEVERAL:
        pronoun = _pronoun(code, thing)
        if pronoun and (code in OF_SEVERAL or (thing.definite and pronoun in HIS)):
            told = told.replace(_sign(code), pronoun)  # «اعتقلت الشرطة الصحفي في منزله»: his
    return told


def of_the_subject(english: str) -> str:
    """The English whose first mark knows nobody around the sentence: it waits for the subject alone."""
    return _MARK.sub(lambda found: f"⟨{found[1]}⟩", english, count=1)


def resumes(suffix: str, owner: NounPhrase) -> bool:
    """May a pronoun mean this phrase, as it must in what is said of it: «التي وقعتها»?"""
    code = SUFFIXES.get(suffix, "")
    return bool(code) and bool(_pronoun(code, owner))


def resumed_by(determiner: str, owner: NounPhrase) -> bool:
    """May the pronoun of a mark mean this phrase?"""
    found = _MARK.fullmatch(determiner)
    return found is not None and bool(_pronoun(found[1], owner))


def hinted(english: str, *owners: NounPhrase) -> str | None:
    """The English with marks that know whom inside the phrase they may mean; what is around may still own them."""
    told = english
    for code, outside in set(_MARK.findall(english)):
        fitting = {pronoun for pronoun in (_pronoun(code, owner) for owner in owners) if pronoun} | {outside} - {""}
        if len(fitting) > 1:
            return None
        if fitting:
            told = told.replace(_sign(code, outside), _sign(code, fitting.pop()))
    return told


def settled(english: str) -> str | None:
    """The English at the end of reading: marks take the owner of the sentence around, and without one there is none.

    Behind a relative it may be one whom the relative names («التي يعاني منها المجتمع بين مكوناته»): then there is none.
    """
    if any(_RELATIVE.search(_before(english, found)) for found in _MARK.finditer(english) if not _his(english, found)):
        return None
    if any(code.endswith(RIVAL) and outside not in ("", ITS) for code, outside in _MARK.findall(english)):
        return None  # «(قال إن بلاده) تحترم سيادة العراق ووحدة أراضيه»: no land of his
    told = _MARK.sub(lambda m: m[2] or m[0], english)
    return None if marked(told) else agreed(told)


def _his(english: str, found: re.Match[str]) -> bool:
    """«المعلومات التي أرسلتها بلادها»: is what is owned a thing of persons, and of the one who is known around?"""
    owned = english[found.end() :].split()
    return found[2] in HIS and bool(owned) and owned[0].removesuffix("'s") in small_words()["of_persons"]


def _before(english: str, found: re.Match[str]) -> str:
    """What stands before a mark, but for the relative whose subject it is: «الجهود التي تبذلها», that it makes."""
    before = english[: found.start()]
    return _LED.sub("", before) if found[1].endswith(WHO) and found[2] else before


def _pronoun(code: str, owner: NounPhrase) -> str:
    if code.endswith(UNDERGONE):
        if owner.human or owner.type == "state":
            return ""  # «دعا الوزير الأطراف إلى تنفيذه»: no minister is carried out
        code = code[0]
    if owner.head in small_words()["felt"]:
        return ""
    if code.endswith(BEFALLS):
        if owner.human or owner.actor or owner.type == "state":
            return ""  # «أعرب المجلس عن أسفه لانهياره»: no council has collapsed
        code = code[0]
    if code.endswith(RIVAL):
        code = code[0]
    if code.endswith(WHO):
        acts = owner.human or owner.actor or owner.type or owner.head in small_words()["lands_that_act"]
        return DOERS.get(_pronoun(code[0], owner), "") if acts else ""
    singular = owner.number == "singular"
    somebody = owner.human and owner.core != IT  # «قال الجيش إنه سحب قواته»: that it withdrew its forces
    if code == "m" and singular and owner.gender == "m":
        return "his" if somebody else "its"
    if code == "f" and singular and owner.gender == "f":
        return "her" if somebody else "its"
    if code == "f" and owner.number == "plural" and not owner.human and (owner.many == 1 or owner.inner == PLURALS):
        return "their"
    if code == "p" and owner.number == "plural" and (owner.human or owner.actor or owner.many > 1):
        return "their"
    if code == "d" and (owner.number == "dual" or owner.many == 2):
        return "their"
    return "their" if code == "n" and owner.number == "plural" and owner.human and owner.gender == "f" else ""
