"""What somebody does, behind a verb that wants it: «حاول سحب القوات», «أجبر السكان على النزوح»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Word
from briefgen.transfer.complements import framed, governed, once_more
from briefgen.transfer.fitting import of_several
from briefgen.transfer.form import spaced
from briefgen.transfer.lists import DIRECT, OBJECT, small_words, table
from briefgen.transfer.owners import mark, marked
from briefgen.transfer.pronoun_behind import OBJECT_OF
from briefgen.transfer.reader import Reader
from briefgen.transfer.rest import Rest
from briefgen.transfer.that_clauses import clausal
from briefgen.wording.filters import ACTION

FROM, WHERE, WHITHER, TO = "from", "في", "إلى", "ل"
OWN = ("إلى", "على", "عن")
"""Prepositions that tell a verb without an object."""
HANGING = (" with", " for", " on", " to", " in", " of", " at", " from", " by", " against")
"""English verbs that end so want an object."""


def acts_behind(reader: Reader, verb: Word, at: int, asked: bool = False) -> Iterator[Rest]:
    """«حاول سحب القوات», «تمكن من السيطرة على المدينة»: to withdraw the forces, to take control of the city."""
    how = verb.joins.get(ACTION)
    if not how:
        return
    before, _, form = how.rpartition(" ")
    start = at + 1 if reader.norm(at) in verb.frame else at
    own_act = asked or _own_act(reader, verb, start)
    if start == at and reader.norm(at).startswith(ARTICLE) and not own_act and not _with_its_own(reader, at):
        return  # «يهدد الاستقرار»: stability, and not being stable
    if start > at and (form == "to" or before == FROM):
        for end, base, gerund in alone(reader, start):
            yield Rest(end, f"to {base}" if form == "to" else spaced(before, gerund), None, True, nested=True)
    if form == "to" and (OBJECT in verb.joins or asked):
        yield from _for_the_asker(reader, start)
    if verb.en in small_words()["saying_no"] and reader.norm(start) in small_words()["asked_by_others"]:
        return  # «رفض دعوة النقابات إلى الإضراب»: theirs is the call
    for act in reader.grammar.actions(reader, start):
        noun = any(True for _ in reader.readings(start, "noun"))
        bare = act.end == start + 1 and noun
        by_itself = {word.en for _, word in reader.readings(start, "masdar") if OBJECT not in word.frame}
        held = noun and form == "gerund" and act.base.partition(" ")[0] in by_itself
        if held and not (act.full or act.object or act.nested):
            continue  # «شارك في اجتماع في بغداد»: in a meeting
        if bare and (form == "gerund" or _has_doer(reader, act.end)):
            continue  # «يتطلب توافقا»: consensus, and not agreeing; «يهدد استقرار المنطقة»: its stability
        said = f"to {act.base}" if form == "to" else spaced(before, act.gerund)
        told = Rest(act.end, said, None, True, nested=True, open=act.open)
        yield told
        if start > at and once_more(reader, at, act.end):
            yield from _and_more(reader, verb, told)


def _own_act(reader: Reader, verb: Word, at: int) -> bool:
    """Is the verbal noun at a cell, with its article, what the subject does: «قرر الانسحاب», «رفض الاستقالة»?"""
    words = small_words()
    return verb.en in words["decides_to"] or (verb.en in words["refuses_to"] and reader.norm(at) in words["own_acts"])


def _for_the_asker(reader: Reader, at: int) -> Iterator[Rest]:
    """«دعت واشنطن إلى دعمها», «طلبت من حلفائها تزويدها بالسلاح»: to support it, to supply it with weapons."""
    whom = mark(reader.norm(at + 1)) if reader.kind(at + 1) == "suffix" else ""
    for _, word in reader.readings(at, "masdar") if whom else ():
        wants_more = word.en not in reader.vocabulary.english or word.en.endswith(HANGING)
        if word.frame[:1] != (OBJECT,) or wants_more or of_several(word):
            continue
        for end, more in ((at + 2, ""), *((each.end, each.said) for each in framed(reader, at + 2, word))):
            yield Rest(end, spaced(f"to {word.en} {whom} {OBJECT_OF}", more), None, True, nested=True)


def still_wanted(reader: Reader, verb: Word, at: int, rest: Rest) -> tuple[str, ...]:
    """The prepositions of a verb that say nothing by themselves behind what it took from a cell on.

    «شارك في مؤتمر في بغداد»: the second «في» says where.
    """
    wanted = governed(verb)
    if rest.end > at and reader.norm(at) == WHITHER and verb.joins.get(TO) == verb.joins.get(WHITHER) == DIRECT:
        wanted = tuple(each for each in wanted if each != TO)  # «دعا إلى تدخل لوقف الحرب»
    if rest.end == at and reader.norm(at) == WHERE and any(acts_behind(reader, verb, at)):
        return (*wanted, WHERE)  # «بدأ في إجراء محادثات»: began holding them
    took = reader.norm(at) == WHERE and WHERE in wanted and rest.end > at + 1
    if not took or rest.object is not None or rest.clausal:
        return wanted
    if not rest.nested and any(act.end >= rest.end for act in acts_behind(reader, verb, at)):
        return wanted  # «فشل في الفوز في الانتخابات»: to win in them
    return tuple(each for each in wanted if each != WHERE)


def to_do_there(reader: Reader, sent: Rest) -> Iterator[Rest]:
    """«أرسلت جنودا إلى بغداد لحماية السفارة»: sent soldiers to Baghdad to protect the embassy."""
    if sent.object is None or reader.norm(sent.object.end) != WHITHER or reader.norm(sent.end) != TO:
        return
    for act in reader.grammar.actions(reader, sent.end + 1):
        if not marked(act.base):
            yield replace(sent, end=act.end, said=f"{sent.said} to {act.base}")


def _and_more(reader: Reader, verb: Word, told: Rest) -> Iterator[Rest]:
    """«(اتفق على وقف القتال) وعلى تبادل الأسرى»: and to exchange the prisoners; «وعلى أن تنسحب القوات»."""
    at = told.end + 1
    acts = list(acts_behind(reader, verb, at))
    others = [(each.end, each.said) for each in acts]
    if not acts:
        others = [(each.end, each.said) for each in (*framed(reader, at, verb), *clausal(reader, verb, at))]
    for end, more in others:
        several = f" and {more.partition(' ')[0]} " in more  # «بـ…، وبـ…، وبـ…»
        yield replace(told, end=end, said=f"{told.said}{',' if several else ' and'} {more}")


def alone(reader: Reader, at: int) -> Iterator[tuple[int, str, str]]:
    """«(أجبرهم على) الانسحاب», «(طالبهم بـ) عدم العودة»: a verbal noun with nothing behind it that says what is done.

    The cell after it, and its English as withdraw, withdrawing.
    """
    denied = reader.norm(at) in small_words()["not_doing"]
    start, no = (at + 1, "not ") if denied else (at, "")
    for words, english in table("acts_by_words").items():
        end = reader.behind(start, words)
        forms = reader.vocabulary.english.get(english.partition(" ")[0])
        if end and forms is not None:
            rest = english.partition(" ")[2]
            yield end, f"{no}{english}", spaced(f"{no}{forms['gerund']}", rest)
            return
    if reader.norm(start) not in small_words()["acts_alone"]:
        return
    for _, word in reader.readings(start, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        if forms is not None and word.frame[:1] != (OBJECT,) and not word.en.endswith(HANGING):
            yield start + 1, f"{no}{word.en}", f"{no}{forms['gerund']}"


def _has_doer(reader: Reader, at: int) -> bool:
    """Does a genitive stand at a cell, behind a verbal noun that takes no object: «استقرار المنطقة»?"""
    names = any(True for _ in reader.atoms_at(at, "state", "place", "person", "body", "group"))
    return names or any(reading.definite for reading, _ in reader.readings(at, "noun"))


def _with_its_own(reader: Reader, at: int) -> bool:
    """«حاول السيطرة على المدينة»: is it a verbal noun with the preposition of its verb, which takes no object?"""
    behind = reader.norm(at + 1)
    masdars = [word for _, word in reader.readings(at, "masdar")]
    return (
        behind in OWN and bool(masdars) and all(behind in word.frame and OBJECT not in word.frame for word in masdars)
    )
