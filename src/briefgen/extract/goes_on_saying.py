"""«… بنهاية العام مضيفا أن حكومته رفضت»: a participle that goes on with the speaker, no comma before it."""

from __future__ import annotations

from briefgen.extract.clause_verbs import NOMINAL, ClauseVerbs
from briefgen.packs.lexicon import Reading

ACCUSATIVE, FEMININE, SEVERAL, HERS, HIS = "ا", "ة", "ين", "f", "m"


def goes_on_saying(verbs: ClauseVerbs, begin: int, at: int, said: bool) -> bool:
    """Does a participle in the accusative go on with what somebody says or does in the clause that begins at ``begin``?

    Behind «أن», which ``said`` tells of, it may be said of whom the statement is about, unless that one is another
    than the form shows: «أكد الوزير أن الحكومة ملتزمة مشيرا إلى …»; «مضيفا» never is.
    """
    norm, words = verbs.norm(at), verbs.words
    if (
        at < begin + 2
        or not verbs.speaking_participle(at)
        or verbs.norm(at - 1) in words["relatives"] | words["denials"]
    ):
        return False
    if at + 2 >= len(verbs.tokens) or verbs.comma(at + 1) or _again(verbs, at):
        return False
    that = verbs.norm(at + 1) in words["complementisers"]
    that_too = verbs.norm(at + 1) in words["before_that"] and verbs.norm(at + 2) in words["complementisers"]
    if that and norm in words["adding"]:
        return True
    known = norm in words["saying_so"] and (that or that_too)
    a_thing = any(r.kind == "noun" for r in verbs.readings[at])  # «دخلت مدينة حلب»: a city, and nobody who condemns
    if norm.endswith(FEMININE) and (a_thing or any(_some_noun(r) for r in verbs.readings[at + 1])):
        return False  # «أرسلت حاملة طائرات»: a carrier of aircraft
    if not (known or norm.endswith((ACCUSATIVE, FEMININE, SEVERAL))) or _described(verbs, begin, at):
        return False
    return _of_another(verbs, begin, at) if said else _his_own(verbs, begin, at)


def _some_noun(reading: Reading) -> bool:
    return reading.kind == "noun" and not reading.definite


def _again(verbs: ClauseVerbs, at: int) -> bool:
    """«فاز مجددا في الانتخابات»: is it «again», and nobody who renews what stands behind it?"""
    behind = verbs.readings[at + 1]
    return verbs.norm(at) in verbs.words["again"] and not any(r.definite or r.kind == "masdar" for r in behind)


def _described(verbs: ClauseVerbs, begin: int, at: int) -> bool:
    """«موقفا مؤيدا», «كان القرار مؤكدا»: may it be said of the noun before it, or stand behind a verb that links?"""
    if verbs.norm(at).endswith(SEVERAL) and not verbs.readings[at - 1]:
        return True  # «حبس ثلاثة متهمين»: counted, and nobody who accuses
    before = [r for r in verbs.readings[at - 1] if r.kind in NOMINAL]
    unlike = verbs.norm(at).endswith((FEMININE, SEVERAL))
    bare = any(not r.definite for r in before) and (unlike or verbs.norm(at - 1).endswith(ACCUSATIVE))
    linked = verbs.words["was"] | verbs.words["links_a_state"]
    return bare or any(verbs.norm(n) in linked for n in range(begin, at))


def _his_own(verbs: ClauseVerbs, begin: int, at: int) -> bool:
    """Is the verb of the clause before of the same gender as the participle?"""
    gender = HERS if verbs.norm(at).endswith(FEMININE) else HIS
    did = next((verbs.readings[n] for n in range(begin, at) if verbs.finite(n)), ())
    return not did or any(r.gender in (gender, "") for r in did if r.finite)


def _of_another(verbs: ClauseVerbs, begin: int, at: int) -> bool:
    """Is the statement before about a woman, a body or several, so that «مشيرا» is the one who makes it?"""
    several = verbs.norm(at).endswith(SEVERAL)
    if not (several or verbs.norm(at).endswith(ACCUSATIVE)) or not _his_own(verbs, begin, at):
        return False
    openers = (n for n in range(at - 1, begin, -1) if verbs.norm(n) in verbs.words["complementisers"])
    first = next(openers, begin) + 1
    about = [r for r in verbs.readings[first] if r.kind in ("noun", "masdar")]
    if several:
        return bool(about) and all(r.number == "singular" for r in about)
    if about and all(r.gender == HERS or r.number in ("plural", "dual") for r in about):
        return True
    said = next((verbs.readings[n] for n in range(first, at) if verbs.finite(n)), ())
    return bool(said) and all(r.gender == HERS for r in said if r.finite)
