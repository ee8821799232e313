"""What is good, right, wrong or hard to do: «كان من الصعب», «من غير المقبول أن», «من حق الشعب أن», «لا بد من»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from briefgen.arabic.normalize import fold
from briefgen.transfer.being import Being, beings
from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import owned_by
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import told
from briefgen.transfer.speakers import first_persons
from briefgen.transfer.verbs import agrees, verbs_in

HAVE, HAS = "have", "has"
ANY, NO, NO_ONE = "any", "no", "no one"
FOR = "ل"


def judgements(reader: Reader, at: int) -> Iterator[Clause]:
    """Every judgement that begins at a cell."""
    for being in beings(reader, at):
        if not being.linked and reader.norm(being.end) in small_words()["of_nature"]:
            yield from _judged(reader, being, being.end + 1)
            yield from _rights(reader, being, being.end + 1)
    yield from _entitled(reader, at)
    yield from _no_way_out(reader, at)


@cache
def _keys(name: str) -> Mapping[tuple[str, ...], str]:
    return {tuple(map(fold, words.split())): english for words, english in table(name).items()}


def _judged(reader: Reader, being: Being, at: int) -> Iterator[Clause]:
    """«من الخطأ تجاهل الأزمة», «كان من الصعب أن»: it was difficult to …; «ليس من الواضح أن»."""
    it_is = spaced("it", being.said(reader, False))
    # What words.yaml judges is told there where no word stands for «to be».
    for name in ("judged_so",) if being.unsaid else ("judged_so", "judged"):
        found = reader.longest(at, _keys(name))
        if found is not None:
            english, end = found
            for act in reader.grammar.actions(reader, end):
                yield Clause(act.end, f"{it_is} {english} to {act.base}", being.past)
            for clause in of_another(reader, end):
                yield Clause(clause.end, f"{it_is} {english} for {clause.said}", being.past)
    for name in ("judged_so", "judged"):
        found = reader.longest(at, _keys(name))
        for said, end in by_nouns(reader, *found) if found is not None else ():
            yield Clause(end, f"{it_is} {said}", being.past)
    found = reader.longest(at, _keys("known_so"))
    found = found or (None if being.unsaid else reader.longest(at, _keys("known")))
    if found is not None and reader.norm(found[1]) in small_words()["that"]:
        for clause in reader.grammar.content(reader, found[1] + 1):
            yield Clause(clause.end, f"{it_is} {found[0]} that {clause.said}", being.past)
    found = reader.longest(at, _keys("unlikely"))
    if found is not None:
        for clause in of_another(reader, found[1]):
            doer = clause.subject.said if clause.subject else ""
            be = being.said(reader, bool(clause.subject and clause.subject.plural))
            yield Clause(clause.end, spaced(doer, be, found[0], clause.said.removeprefix(doer).strip()), being.past)


def by_nouns(reader: Reader, english: str, at: int) -> Iterator[tuple[str, int]]:
    """«من المبكر الحديث عن نتائج» too early to talk about them; «من الصعب على الحكومة تنفيذه» hard for it to …"""
    act = reader.longest(at, _keys("noun_acts"))
    for phrase in noun_phrases(reader, act[1]) if act is not None else ():
        for adjunct in adjuncts(reader, phrase.end):
            yield spaced(english, "to", act[0] if act else "", phrase.said, adjunct.said), adjunct.end
    if reader.norm(at) in small_words()["upon"] or reader.norm(at) == FOR:
        for owner in noun_phrases(reader, at + 1):
            for doing in reader.grammar.actions(reader, owner.end) if owner.definite else ():
                said = owned_by(doing.base, owner)
                if said is not None:
                    yield f"{english} for {owner.said} to {said}", doing.end


def of_another(reader: Reader, at: int) -> Iterator[Clause]:
    """«أن تستمر الحرب»: the war to continue."""
    if reader.norm(at) not in small_words()["to"]:
        return
    for verb in verbs_in(reader, at + 1, "present", VerbGroup("infinitive")):
        for subject in noun_phrases(reader, verb.end) if not verb.group.passive else ():
            if agrees(verb, subject, before=False) and subject.case != "oblique":
                yield from told(reader, verb, subject, subject.end, False)


def _rights(reader: Reader, being: Being, at: int) -> Iterator[Clause]:
    """«من حق الشعب تقرير مصيره»: the people have the right to …"""
    if reader.norm(at) in small_words()["interest"]:
        for owner in noun_phrases(reader, at + 1):
            for act in reader.grammar.actions(reader, owner.end) if owner.definite else ():
                said = f"it {being.said(reader, False)} in the interest of {owner.said} to {act.base}"
                yield Clause(act.end, said, being.past)
    if reader.norm(at) not in small_words()["right"]:
        return
    for owner in (*noun_phrases(reader, at + 1), *first_persons(reader, at + 1)):
        if owner.definite and owner.case != "nominative":
            have = being.said(reader, owner.plural, HAVE)
            yield from _to_do(reader, owner, have, owner.end, being.past)
    for nobody in _nobody(reader, at + 1) if being.group.negative else ():
        have = being.said(reader, False, HAVE, replace(being.group, negative=False))
        yield from _to_do(reader, nobody, have, nobody.end, being.past)


def _nobody(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """«(لا يحق) لأي دولة», «(ليس من حق) أحد»: no state, no one."""
    if reader.norm(at) in small_words()["anyone"]:
        yield NounPhrase(at + 1, NO_ONE, definite=True, kind="proper", human=True, actor=True, head=NO_ONE)
    for owner in noun_phrases(reader, at):
        if owner.determiner == ANY and owner.number == "singular" and not owner.clausal:
            yield replace(owner, determiner=NO)


def _entitled(reader: Reader, at: int) -> Iterator[Clause]:
    """«يحق للرئيس حل البرلمان»: has the right to dissolve it; «لا يحق»."""
    negative = reader.norm(at) in small_words()["present_not"]
    start = at + 1 if negative else at
    if reader.norm(start) not in small_words()["right_verbs"] or reader.norm(start + 1) != FOR:
        return
    for owner in noun_phrases(reader, start + 2):
        if owner.definite:
            have = Being("be", VerbGroup("present", negative), start).said(reader, owner.plural, HAVE)
            yield from _to_do(reader, owner, have, owner.end, False)
    for nobody in _nobody(reader, start + 2) if negative else ():
        yield from _to_do(reader, nobody, HAS, nobody.end, False)


def _to_do(reader: Reader, owner: NounPhrase, have: str, at: int, past: bool) -> Iterator[Clause]:
    """What somebody has the right to: «أن يختار ممثليه», «اختيار ممثليه»."""
    for act in reader.grammar.actions(reader, at):
        said = owned_by(act.base, owner)
        if said is not None:
            yield Clause(act.end, f"{owner.said} {have} the right to {said}", past, owner)
    if reader.norm(at) not in small_words()["to"]:
        return
    for verb in verbs_in(reader, at + 1, "present", VerbGroup("infinitive")):
        if not verb.group.passive and agrees(verb, owner, before=True):
            for clause in told(reader, verb, owner, verb.end, True, unsaid=True):
                yield Clause(clause.end, f"{owner.said} {have} the right {clause.said}", past, owner)


def _no_way_out(reader: Reader, at: int) -> Iterator[Clause]:
    """«لا بد من حل سياسي»: a political solution is necessary; «لا مفر من»."""
    words = small_words()
    if reader.norm(at) not in words["present_not"] or reader.norm(at + 2) not in words["out_of"]:
        return
    english = table("no_way_out").get(reader.norm(at + 1))
    needed = reader.norm(at + 1) in words["no_escape"]
    for phrase in noun_phrases(reader, at + 3) if english or needed else ():
        for adjunct in adjuncts(reader, phrase.end):
            if english:
                yield Clause(adjunct.end, spaced("there is", english, phrase.said, adjunct.said))
            elif not (phrase.verbal and phrase.chain) and phrase.kind != "gerund":
                be = "are" if phrase.plural else "is"
                yield Clause(adjunct.end, spaced(phrase.said, be, "necessary", adjunct.said))
