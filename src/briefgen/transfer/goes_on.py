"""A verb behind «و» that goes on with the subject before: «رحب بالهدنة وحث الأطراف على …», «… وطالب إسرائيل بـ …»."""

from __future__ import annotations

import re

from briefgen.transfer.fitting import stem
from briefgen.transfer.form import Clause, NounPhrase
from briefgen.transfer.lists import OBJECT, small_words
from briefgen.transfer.noun_phrases import noun_phrases, simple_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb, agrees, verbs
from briefgen.wording.spoken import AND

LONGEST_NAME = 5
_HIS = re.compile(r"\bhis ((?:(?:serious|grave|possible|full|rapid|negative) )?)([a-z]+)\b")
WHERE_OR_WHO = ("state", "place", "person")


def surely_said(reader: Reader, verb: Verb) -> bool:
    """Is a form that may be a verbal noun a verb here, because no other noun is joined to what stands before it?"""
    if verb.group.tense != "past" or verb.group.passive:
        return False
    return urges(reader, verb) or _behind_what_exists(reader, verb.end - 2)


def urges(reader: Reader, verb: Verb) -> bool:
    """«وحث الأطراف على الحوار», «وحذر من التصعيد»: somebody said that, wherever nothing before it is to be done."""
    if verb.word.word not in small_words()["urges"] or any(
        reader.norm(before) in small_words()["to_be_done_before"] for before in range(verb.end - 1)
    ):
        return False
    prepositions = {*verb.word.frame} - {OBJECT}
    if reader.norm(verb.end) in prepositions:
        return True
    whom = noun_phrases(reader, verb.end)
    return any((each.human or each.actor) and reader.norm(each.end) in prepositions for each in whom)


def _behind_what_exists(reader: Reader, and_at: int) -> bool:
    """«زار القاهرة وبحث …», «استهدف القاعدة وقتل جنديين»: no deed is joined to a place or to somebody."""
    if reader.norm(and_at) != AND:
        return False
    for start in range(max(0, and_at - LONGEST_NAME), and_at):
        if any(atom.end == and_at for atom in reader.atoms_at(start, *WHERE_OR_WHO)):
            return True
    words = small_words()
    exists = words["places"] | words["is_there"]
    return any(stem(word.en) in exists for _, word in reader.readings(and_at - 1, "noun"))


def one_more_act(reader: Reader, and_at: int, start: int, end: int) -> bool:
    """«اتفقا على تشكيل لجنة وعقد اجتماع»: is what follows «و» one more action, and no passive, as of the killed?"""
    if reader.norm(start) in small_words()["hurt"] or not any(
        a.end == end for a in reader.grammar.actions(reader, start)
    ):
        return False
    masdars = (n for n in range(1, and_at) if any(True for _ in reader.readings(n, "masdar")))
    return any(act.end == and_at for n in masdars for act in reader.grammar.actions(reader, n))


def of_things(said: str) -> str:
    """English with «his» as «its» before what no person has: warned of its repercussions."""
    words = small_words()["of_what_happened"]
    return _HIS.sub(lambda m: f"its {m[1]}{m[2]}" if stem(m[2]) in words else m[0], said)


def asks_another(reader: Reader, at: int, before: Clause, more: Clause) -> bool:
    """«أدان الوزير الهجوم وطالب المجلس بالتدخل»: is the subject of the second verb rather whom the minister asked?

    Where the verb agrees with who acted before, and all that stands before its preposition is one noun, it is.
    """
    subject, other = before.subject, more.subject
    if subject is None or other is None or not subject.core:
        return False
    return any(
        verb.word.word in small_words()["asks_somebody"]
        and not verb.group.passive
        and agrees(verb, subject, before=True)
        and _alone_before_preposition(reader, verb, other)
        for verb in verbs(reader, at)
    )


def side_by_side(reader: Reader, end: int, start: int) -> bool:
    """«تقدر وتحترم موقف مصر», «اعتقلوا وضربوا ثلاثة»: ends a clause in a verb that may have the object of the next?"""
    wants = any(OBJECT in word.frame for _, word in reader.readings(end - 1, "verb"))
    return wants and any(not verb.group.passive for verb in verbs(reader, start))


def _alone_before_preposition(reader: Reader, verb: Verb, other: NounPhrase) -> bool:
    return reader.norm(other.end) in {*verb.word.frame} - {OBJECT} and any(
        each.end == other.end for each in noun_phrases(reader, verb.end)
    )


def joined_to_no_doer(reader: Reader, at: int, subject: NounPhrase) -> bool:
    """«الخطوات التي تقوم بها روسيا وحملة القصف»: is what «و» joins to a doer none, and joined elsewhere?"""
    if subject.many < 2:
        return False
    for one in simple_phrases(reader, at):
        if reader.norm(one.end) == AND and _acts(one):
            others = [each for each in simple_phrases(reader, one.end + 1) if each.end == subject.end]
            if others and not any(_acts(each) for each in others):
                return True
    return False


def _acts(phrase: NounPhrase) -> bool:
    return phrase.actor or phrase.human or phrase.type in WHERE_OR_WHO
