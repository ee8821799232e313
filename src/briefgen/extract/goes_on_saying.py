"""«… بنهاية العام مضيفا أن حكومته رفضت»: a participle that goes on with the speaker, no comma before it."""

from __future__ import annotations

from briefgen.extract.clause_verbs import ClauseVerbs


def goes_on_saying(verbs: ClauseVerbs, at: int, said: bool) -> bool:
    """Does a participle in the accusative with «أن» right behind it go on with what somebody says or does?

    Behind «أن», which ``said`` tells of, it may be said of whom the statement is about; «مضيفا» never is.
    """
    norm = verbs.norm(at)
    before = verbs.words["relatives"] | verbs.words["denials"]
    if at < 1 or not verbs.speaking_participle(at) or verbs.norm(at - 1) in before:
        return False
    if verbs.norm(at + 1) not in verbs.words["complementisers"]:
        return False
    return norm in verbs.words["adding"] or (not said and norm in verbs.words["saying_so"])
