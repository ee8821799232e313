"""Days without a direction: the next of their name, of what is to come; the last, of what has happened."""

from __future__ import annotations

from datetime import date, timedelta

from briefgen.arabic.normalize import fold
from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line, Mention, all_finite
from briefgen.packs.pack import Pack

POSTPONING, SETTLING, SCHEDULING, CALLING = "postponing", "settling", "scheduling", "calling"
INTENDING, ANNOUNCING = "intending", "announcing-what-holds"
AGREEING = "agreeing-to-acts"
NEAR, FAR = timedelta(days=150), timedelta(days=180)
"""How soon a day without a year must come, and how long ago it was, to be that of what was agreed."""
TO = "إلى"
DAY_AND_MONTH = 2
"""Tokens of the shortest day with its month."""


def postponed_to(mention: Mention, line: Line, pack: Pack) -> bool:
    """«أرجأت المحكمة الجلسة إلى 12 يناير»: is it the day to which something is put off, and none on which it was?"""
    before = mention.first - 1
    before -= line.norm(before) in clause_words()["parts_of_day"]
    before -= line.norm(before) in clause_words()["sessions"]  # «إلى جلسة 10 يونيو»
    if fold(line.norm(before)) != fold(TO):
        return False
    known = pack.classes.get(POSTPONING, frozenset())
    return any(r.word in known for readings in line.readings[:before] for r in readings)


def decided_for(mention: Mention, line: Line, pack: Pack) -> bool:
    """«قررت الحكومة إجراء الانتخابات في 3 فبراير»: is it the day of what is decided, without a year and to come?"""
    if mention.coming is None or mention.coming == mention.interval or mention.last - mention.first < DAY_AND_MONTH:
        return False
    if not any(line.tokens[at].kind == "number" for at in range(mention.first, mention.last)):
        return False
    known = pack.classes.get(SETTLING, frozenset())
    verbs = (at for at in range(mention.first) if any(r.finite and r.word in known for r in line.readings[at]))
    at = next(verbs, mention.first)
    held = pack.classes.get(SCHEDULING, frozenset())
    behind = (r for n in range(at + 1, mention.first) for r in line.readings[n])
    return any(r.kind == "masdar" and r.word in held for r in behind)


def of_the_matter(mention: Mention, line: Line, pack: Pack) -> bool:
    """Is a day not the one on which something was decided or put off, but the one for which it was?"""
    return postponed_to(mention, line, pack) or decided_for(mention, line, pack)


def called_for(mention: Mention, line: Line, pack: Pack) -> bool:
    """«دعا الناخبين إلى الاقتراع يوم 7 فبراير»: is it the day of what somebody calls for?"""
    known = pack.classes.get(CALLING, frozenset())
    calls = (at for at in range(mention.first) if any(r.finite and r.word in known for r in line.readings[at]))
    at = next(calls, mention.first)
    return any(fold(line.norm(n)) == fold(TO) for n in range(at + 1, mention.first - 1))


def intended_for(mention: Mention, line: Line, pack: Pack) -> bool:
    """«تخطط الحكومة لإجراء الانتخابات في مارس»: is it the day of what somebody has in mind or promises?"""
    known = pack.classes.get(INTENDING, frozenset())
    finite = [(at, r) for at in range(mention.first) for r in line.readings[at] if r.finite]
    at = next((at for at, r in finite if r.word in known), mention.first)
    later = any(at < n and all(r.finite for r in line.readings[n]) for n, _ in finite)
    return not later and any(r.kind == "masdar" for n in range(at + 1, mention.first) for r in line.readings[n])


def starts_on(mention: Mention, line: Line, pack: Pack) -> bool:
    """«قررت الحكومة رفع الأسعار اعتبارا من السبت»: is it the day from which a decision holds?"""
    words = clause_words()
    begins = mention.first - 1
    begins -= line.norm(begins) in words["parts_of_day"]
    if line.norm(begins) not in words["from"] or line.norm(begins - 1) not in words["starting"]:
        return False
    known = pack.classes.get(SETTLING, frozenset()) | pack.classes.get(ANNOUNCING, frozenset())
    return any(r.finite and r.word in known for at in range(begins) for r in line.readings[at])


def soon_rather(mention: Mention, line: Line, pack: Pack, day: str) -> bool:
    """«اتفق الطرفان على سحب القوات في يونيو», in May: is a day of what was agreed far behind, and near ahead?"""
    if not day or mention.interval is None or mention.coming is None or mention.coming == mention.interval:
        return False
    past, coming = mention.interval.start, mention.coming.start
    if past is None or coming is None:
        return False
    now = date.fromisoformat(day)
    if coming - now > NEAR or now - past < FAR:
        return False
    known = pack.classes.get(AGREEING, frozenset())
    at = next((n for n in range(mention.first) if any(r.finite and r.word in known for r in line.readings[n])), -1)
    behind = range(at + 1, mention.first)
    return at >= 0 and any(r.kind == "masdar" and not all_finite(line, n) for n in behind for r in line.readings[n])


def still_to_come(mention: Mention, line: Line, ahead: bool, pack: Pack, day: str) -> bool:
    """Is a day the next one: of what is to come, ``ahead``, or behind «حتى», but not behind «منذ» or a past verb?

    ``day``: of the article, as 2024-05-05, or empty.
    """
    if soon_rather(mention, line, pack, day):
        return True
    if _in_future(line, mention.first) or any(
        told(mention, line, pack) for told in (postponed_to, decided_for, called_for, intended_for, starts_on)
    ):
        return True
    words = clause_words()
    begins = mention.first - 1
    if line.norm(begins) in words["parts_of_day"]:
        begins -= 1
    until = bool({line.norm(begins), line.norm(mention.first)} & words["until"])
    return (ahead or until) and line.norm(begins) not in words["since"] and not _happened(line, mention.first)


def _in_future(line: Line, at: int) -> bool:
    """Stands a verb with «س» or «سوف» before a day, no «أن» and no other verb between: «الانتخابات ستجري في …»?"""
    words = clause_words()
    for before in range(at - 1, -1, -1):
        if line.norm(before) in words["to_be_done"]:
            return True
        verb = line.readings[before] and all(r.finite for r in line.readings[before])
        future = verb and line.norm(before - 1) in words["to_be_done"]
        if line.norm(before) in words["complementisers"] or (verb and not future):
            return False
    return False


def _happened(line: Line, at: int) -> bool:
    """Stands a verb that can be nothing but past right before a day, its preposition and «يوم» apart?

    «تقول الوزارة إن القتال بدأ في 8 يوليو»: though the sentence is told in the present.
    """
    words = clause_words()
    before = at - 1
    while before >= 0 and line.norm(before) in words["date_prepositions"] | words["parts_of_day"]:
        before -= 1
    readings = line.readings[before] if before >= 0 else ()
    return bool(readings) and all(reading.finite and reading.tense == "past" for reading in readings)
