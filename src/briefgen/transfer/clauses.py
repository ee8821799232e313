"""Clauses: what opens one, one joined to another, one that depends on another; each with its whole meaning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.transfer.allowances import allowed
from briefgen.transfer.allowed_by_noun import allowed_by_noun, to_be_allowed
from briefgen.transfer.among_them import among_them
from briefgen.transfer.asked import unclear
from briefgen.transfer.at_odds import told_by_verb
from briefgen.transfer.being import STILL
from briefgen.transfer.clause_subjects import doing, placed, reaching
from briefgen.transfer.complements import Adjunct, adjuncts
from briefgen.transfer.completed import have_done, it_was
from briefgen.transfer.copulas import be_first, be_to_come, be_upon, copular, headless, pointed, same_being
from briefgen.transfer.dependent import subordinator
from briefgen.transfer.done_to_topic import done_to_topic
from briefgen.transfer.existence import among, has, having, none, there
from briefgen.transfer.fallen import fallen
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup
from briefgen.transfer.goes_on import asks_another, of_things, one_more_act, side_by_side
from briefgen.transfer.hard_to_do import hard_to_do
from briefgen.transfer.helpers import auxiliary, doing_now, having_done
from briefgen.transfer.joined_on import joined_on
from briefgen.transfer.judgements import judgements
from briefgen.transfer.lapses import since_when
from briefgen.transfer.limit_joined import also_if, of_the_limit
from briefgen.transfer.lists import COMMAS, small_words, table
from briefgen.transfer.modals import impersonal, inclined, modal, previously
from briefgen.transfer.no_sooner import no_sooner
from briefgen.transfer.none_but import none_but
from briefgen.transfer.none_can import none_can
from briefgen.transfer.object_before import done_to_it, with_it_last
from briefgen.transfer.only import only_so
from briefgen.transfer.own_doing import may_be_his_own
from briefgen.transfer.owners import owned_by
from briefgen.transfer.owners_before import owned_before
from briefgen.transfer.passives import done, happened, to_take_place
from briefgen.transfer.possible import possible
from briefgen.transfer.pronoun_between import pronoun_between
from briefgen.transfer.pronoun_objects import pronoun_first
from briefgen.transfer.pronouns import as_pronoun, done_to_before, for_his_part, named_before, pronouns
from briefgen.transfer.reader import Reader
from briefgen.transfer.remarks import remarks
from briefgen.transfer.ripe import time_has_come
from briefgen.transfer.sentences import with_sure_subject
from briefgen.transfer.sentencing import sentencing
from briefgen.transfer.speakers import whoever_speaks
from briefgen.transfer.statements import same_doer, subject_first, verb_first
from briefgen.transfer.supposed import found_so, it_is_supposed, may_be_nobodys
from briefgen.transfer.topics import topics
from briefgen.transfer.until import asks, foretells, lasts
from briefgen.transfer.verbs import agrees, verbs_in
from briefgen.transfer.while_first import as_for, goes_on_with_verb, no_comment, while_first
from briefgen.transfer.whose_pronoun import rival_of, sure_of_it, unsure_of_whom
from briefgen.wording.spoken import AND

SO_FAR = ("present", "future")
BEFORE, MOST_CLAUSES, THAT, LIKE = "before ", 4, " that ", "such as "
BUT, AND_SAID, ALSO = "but", "and", "and also"


def clauses(reader: Reader, at: int) -> tuple[Clause, ...]:
    """Every clause that begins at a cell, with what it is joined to and what depends on it."""
    return reader.once(("clauses", at), lambda: _joined(reader, at))


def content(reader: Reader, at: int) -> Iterator[Clause]:
    """What is said behind «أن», «إن»: a clause, or one that is to come («يتوقع أن ترتفع الأسعار»: will rise)."""
    if reader.norm(at - 1) in small_words()["to"]:
        yield from to_come(reader, at, VerbGroup("future"))
    yield from clauses(reader, at)


def to_come(reader: Reader, at: int, group: VerbGroup) -> Iterator[Clause]:
    """A verb in the present and its subject, told by a group: behind «أن» what is to be, or is asked for.

    In the perfect it is what is to have been: «أن تكون القوات قد انسحبت», had withdrawn.
    """
    if group.tense == "perfect":
        yield from having_done(reader, at, group)
        return
    for verb in verbs_in(reader, at, "present", group):
        yield from with_sure_subject(reader, verb)
    now = tuple(doing_now(reader, at)) if group.tense in SO_FAR and not group.negative else ()
    yield from now
    ends = {each.end for each in now}
    yield from (each for each in be_to_come(reader, at, group) if each.end not in ends)
    yield from to_take_place(reader, at, group)
    yield from to_be_allowed(reader, at, group)
    if group.tense in SO_FAR:
        yield from have_done(reader, at, group.negative)


def _single(reader: Reader, at: int) -> tuple[Clause, ...]:
    return reader.once(("clause", at), lambda: _fronted(reader, at))


def _joined(reader: Reader, at: int) -> Iterator[Clause]:
    yield from _extended(reader, _single(reader, at))


def about(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    """What is said of a subject known already, from its end on, with what depends on it."""
    said = (*subject_first(reader, subject), *having(reader, subject), *topics(reader, subject))
    found = (*said, *copular(reader, subject, behind=True))
    yield from _extended(reader, found)


def _extended(reader: Reader, found: Iterable[Clause]) -> Iterator[Clause]:
    """Clauses, and each with what it is joined to and what depends on it."""
    todo = [(each, 1) for each in found]
    while todo:
        clause, count = todo.pop()
        yield clause
        if count >= MOST_CLAUSES:
            continue
        for more in (
            *_dependent(reader, clause),
            *_and(reader, clause),
            *remarks(reader, clause),
            *joined_on(reader, clause, _single),
        ):
            reader.reach(more.end)
            todo.append((more, count + 1))


def _and(reader: Reader, clause: Clause) -> Iterator[Clause]:
    """«انسحبت القوات وعادت إلى قواعدها»: the next clause, with a subject of its own or the same."""
    comma = reader.norm(clause.end) in COMMAS
    start = clause.end + 1 if comma else clause.end
    joined = table("and").get(reader.norm(start))
    if not comma and of_the_limit(reader, start):
        return  # «حتى تنتهي الحرب ويرفع الحصار»: until both
    if reader.norm(start) in small_words()["but_rather"] and _denied(reader, start):
        joined = BUT
    if not joined or (joined == ALSO and not comma) or side_by_side(reader, clause.end, start + 1):
        return
    start += 1
    if reader.norm(start - 1) in small_words()["so"] and reader.norm(start) in small_words()["explains"]:
        return  # «فقد كانت»: for it was
    that = reader.norm(start) in small_words()["that"] and joined == AND_SAID
    start += that
    who = None if that else clause.subject
    again = (*same_doer(reader, start, who), *same_being(reader, start, who)) if who is not None else ()
    ends = {more.end for more in again}
    for more in content(reader, start) if that else _single(reader, start):
        if that and clause.subject is not None and rival_of(reader, start, clause.subject):
            continue  # «قال إن الجيش يحقق وإنه سيعلن النتائج»: it, or he who speaks?
        if more.suffered and more.end in ends:
            continue  # «أغلقت السلطات المعبر، وأعلنت خطة جديدة»: it is they who announced it
        if more.suffered and one_more_act(reader, clause.end, start, more.end):
            continue  # «اتفقا على تشكيل لجنة وعقد اجتماع»: and to hold one
        if joined == ALSO and reader.norm(start) in small_words()["as_it_did"]:
            continue  # «كما فعلت الحكومة»: as it did
        if not that and asks_another(reader, start, clause, more):
            continue  # «… وطالب المجلس بالتدخل»: called on it to intervene
        between = "and that" if that else AND_SAID if joined == ALSO else joined
        yield replace(more, said=f"{clause.said}{',' if not that else ''} {between} {more.said}")
    for more in again:
        comma_said = "," if joined == BUT else ""
        said = of_things(done_to_before(reader, start, more.said))
        yield replace(more, said=f"{clause.said}{comma_said} {joined} {said}")


def _denied(reader: Reader, at: int) -> bool:
    """Does a negation stand before a cell?"""
    return any(reader.norm(before) in small_words()["negations"] for before in range(at))


def _dependent(reader: Reader, clause: Clause) -> Iterator[Clause]:
    """«…، بعد أن …», «… لأن …», «… إذا …», «… ما لم …»: told whole, so that no condition or limit is lost."""
    start = clause.end + 1 if reader.norm(clause.end) in COMMAS else clause.end
    for english, end, kind in subordinator(reader, start):
        unsure = kind == "till" and not lasts(clause.said)
        if clause.past and kind in ("till", "limit") and THAT in clause.said:
            continue  # «قال إن القوات ستبقى حتى تنتهي الحرب»: it is they who stay until then
        for more in (*_behind(reader, end, kind, clause), *_of_the_same(reader, end, kind, clause)):
            told = None if may_be_his_own(reader, end, kind, clause, more) else owned_before(reader, start, more)
            if told is not None and clause.subject is not None:
                told = owned_by(told, clause.subject)
            if told is None or (unsure and small_words()["it_ends"].isdisjoint(told.split())):
                continue
            whole = replace(more, said=f"{clause.said} {english} {told}", past=clause.past, subject=clause.subject)
            yield whole
            if reader.norm(more.end) == AND:
                for other in (*_behind(reader, more.end + 1, kind, clause), *also_if(reader, more, kind)):
                    if not unsure and owned_before(reader, more.end, other) == other.said:
                        yield replace(whole, end=other.end, said=f"{whole.said} and {other.said}")


def _of_the_same(reader: Reader, at: int, kind: str, main: Clause) -> Iterator[Clause]:
    """«… بعد أن رفضت الاتفاق», «… لأنه يهدد الأمن»: a clause whose subject was named before, as it, he, she, they."""
    if reader.norm(0) in small_words()["that"] and not sure_of_it(reader, at, kind, main):
        return  # of what somebody says he may be the subject
    if reader.kind(at) == "suffix" and kind == "clause":
        for subject in named_before(reader, at):
            yield from subject_first(reader, subject)
            yield from copular(reader, subject, behind=True)
    elif main.subject is not None and kind not in ("purpose_not", "whenever", "so"):
        the_same = as_pronoun(main.subject)
        past = main.past or kind == "past"
        tense = "past" if kind == "past" else "present"
        group = VerbGroup("past" if past and kind not in ("condition", "purpose") else "present")
        if past and kind == "purpose":
            group = VerbGroup("would")
        if the_same is not None and kind != "clause":
            found = (each for each in verbs_in(reader, at, tense, group) if not may_be_nobodys(reader, each))
            his = (each for each in found if agrees(each, main.subject, before=True))
            yield from same_doer(reader, at, the_same, his)
        if the_same is not None and kind == "past" and not main.past and reader.norm(at - 1) in small_words()["to"]:
            yield from same_doer(reader, at, the_same, verbs_in(reader, at, "present", VerbGroup("present")))


def dependents(reader: Reader, at: int, past: bool) -> Iterator[Clause]:
    """What depends on a sentence told already and begins at a cell: «بعدما فشلت المفاوضات», with its conjunction."""
    told = Clause(at, "", past)
    taken_back = small_words()["taken_back"]
    for each in _dependent(reader, told):
        said = each.said.strip()
        if not (said.startswith(BEFORE) and not taken_back.isdisjoint(said.split())):
            yield replace(each, said=said)


def _behind(reader: Reader, at: int, kind: str, main: Clause | None) -> Iterator[Clause]:
    """The clause behind a conjunction, in the tense that English has there."""
    if kind == "clause":
        unsure = main is not None and unsure_of_whom(reader, at)
        for each in _single(reader, at):
            if not unsure or each.subject is None or each.subject.end != at + 1:
                yield each
    elif kind == "past":
        yield from _with_subject(reader, at, "past", VerbGroup("past"))
        if main is not None and not main.past and reader.norm(at - 1) in small_words()["to"]:
            yield from _with_subject(reader, at, "present", VerbGroup("present"))  # «بعد أن يتشاور الطرفان»
    elif kind == "condition":
        yield from _with_subject(reader, at, "past", VerbGroup("condition"))
        yield from _with_subject(reader, at, "present", VerbGroup("condition"))
        if reader.norm(at) in small_words()["past_not"]:
            yield from _with_subject(reader, at + 1, "present", VerbGroup("condition", True))
        yield from (each for each in _single(reader, at) if not each.past)
    elif kind == "condition_not":
        yield from _with_subject(reader, at, "present", VerbGroup("condition", True))
    elif kind == "whenever" and main is not None and not main.past and not asks(main.said):
        yield from _with_subject(reader, at, "past", VerbGroup("condition"))
    elif kind == "purpose":
        past = main is not None and main.past
        yield from _with_subject(reader, at, "present", VerbGroup("would" if past else "present"))
    elif kind == "so":
        past = main is not None and main.past
        for each in _with_subject(reader, at, "present", VerbGroup("would" if past else "present")):
            if each.subject is not None and each.subject.definite:
                yield each  # «بحيث تشمل قوات الدفاع»: what includes what?
    elif kind == "purpose_not":
        past = main is not None and main.past
        yield from _with_subject(reader, at, "present", VerbGroup("would" if past else "present", True))
    elif kind == "till" and main is not None and main.past and not foretells(main.said):
        yield from _with_subject(reader, at, "past", VerbGroup("past"))
        yield from _with_subject(reader, at, "present", VerbGroup("past"))
    elif kind in ("limit", "till"):
        past = main is not None and main.past and not (kind == "till" and foretells(main.said))
        yield from _with_subject(reader, at, "present", VerbGroup("past" if past else "present"))


def _with_subject(reader: Reader, at: int, tense: str, group: VerbGroup) -> Iterator[Clause]:
    for verb in verbs_in(reader, at, tense, group):
        yield from with_sure_subject(reader, verb)
        yield from pronoun_first(reader, verb)
        yield from pronoun_between(reader, verb)
        yield from with_it_last(reader, verb)
    if tense == "present":
        yield from to_take_place(reader, at, group)  # «حتى يتم التوصل إلى اتفاق»


def _fronted(reader: Reader, at: int) -> Iterator[Clause]:
    """A clause, and what may stand before it: «في بغداد، …», «بعد أن …، …», «كما …»."""
    yield from _plain(reader, at)
    yield from no_sooner(reader, at)
    if (
        at == 0
        and reader.norm(at) in small_words()["goes_on"]
        and reader.norm(at + 1) not in small_words()["as_it_did"]
    ):
        yield from _plain(reader, at + 1, opened=True)
    if reader.norm(at) in small_words()["as_for"]:
        yield from as_for(reader, at + 1)
    for _, start in reader.standing(at, "noted") if at == 0 else ():
        yield from clauses(reader, start)  # «يذكر أن الاتفاق وقع عام 2015»
    for adjunct in _openings(reader, at):
        start = adjunct.end + 1 if reader.norm(adjunct.end) in COMMAS else adjunct.end
        if reader.norm(start) in small_words()["so"] and reader.norm(start + 1) in small_words()["that"]:
            start += 2  # «بالنظر إلى …، فإن الحكومة …»
        elif reader.norm(start) in small_words()["so"]:
            start += 1  # «إذا …، فستفرض واشنطن عقوبات»
        if since_when(reader, at, adjunct.end):
            reader.memo[("since", start)] = (True,)  # «منذ أبريل ينتشر …»: have been deployed
        for clause in _plain(reader, start, opened=True):
            opening = owned_by(adjunct.said, clause.subject) if clause.subject is not None else adjunct.said
            if opening is not None:
                yield replace(clause, said=f"{opening}, {clause.said}")


def _openings(reader: Reader, at: int) -> Iterator[Adjunct]:
    yield from (
        each for each in adjuncts(reader, at) if each.said and each.said != STILL and not each.said.startswith(LIKE)
    )
    yield from (*for_his_part(reader, at), *while_first(reader, at, _single))
    for english, end, kind in subordinator(reader, at):
        if kind in ("past", "condition"):
            for clause in _behind(reader, end, kind, None):
                follows = small_words()["so"] | small_words()["future"] | small_words()["future_not"]
                if (
                    reader.norm(clause.end) in COMMAS
                    or reader.norm(clause.end) in follows
                    or goes_on_with_verb(reader, clause)
                ):
                    yield Adjunct(clause.end, f"{english} {clause.said}")


def _plain(reader: Reader, at: int, opened: bool = False) -> Iterator[Clause]:
    if opened or reader.norm(at - 1) not in small_words()["that"]:  # «إن انسحبت» is «if», and «أن تنسحب» «to»
        if ruled := tuple(sentencing(reader, at)):
            yield from ruled
            return
        yield from verb_first(reader, at)
        yield from only_so(reader, at)
        yield from auxiliary(reader, at)
        yield from be_first(reader, at)
        yield from done(reader, at)
        yield from happened(reader, at)
        yield from allowed(reader, at)
        yield from allowed_by_noun(reader, at)
        yield from it_is_supposed(reader, at)
        yield from found_so(reader, at)
        yield from fallen(reader, at)
    acted = {each.end for each in verb_first(reader, at)} if at == 0 else set()
    acting = at == 0 and any(True for _ in reader.readings(at, "verb"))  # «قتل الجيش ثالث قائد»
    if reader.norm(at) in small_words()["dummy"] and reader.kind(at) == "suffix":
        yield from _fronted(reader, at + 1)  # «إنه تم الاتفاق»: the pronoun means nobody
    yield from modal(reader, at)
    yield from possible(reader, at)
    yield from (*judgements(reader, at), *hard_to_do(reader, at))
    yield from be_upon(reader, at)
    yield from there(reader, at)
    yield from inclined(reader, at)
    yield from (*unclear(reader, at), *no_comment(reader, at))
    yield from impersonal(reader, at)
    yield from (*previously(reader, at), *time_has_come(reader, at))
    yield from none(reader, at)
    yield from none_but(reader, at)
    yield from among(reader, at)
    yield from has(reader, at)
    yield from (*headless(reader, at), *done_to_it(reader, at))
    that = reader.norm(at - 1) in small_words()["that"] | small_words()["because"]
    whom = (*placed(reader, at), *pronouns(reader, at), *pointed(reader, at), *whoever_speaks(reader, at))
    verbal = [(subject, clause) for subject in whom for clause in subject_first(reader, subject, that)]
    yield from (clause for _, clause in verbal)
    for subject in whom:
        yield from having(reader, subject)
        yield from topics(reader, subject)
        yield from none_can(reader, subject)
        yield from it_was(reader, subject)
        yield from among_them(reader, subject)
        yield from done_to_topic(reader, subject, that)
        for clause in copular(reader, subject, behind=that, opens=at == 0):
            if clause.end in acted or (acting and subject.genitive is not None and subject.genitive.actor):
                continue  # «سلم السفير رسالة»: he handed it over, and no peace is a message
            if not told_by_verb(reader, clause, subject, verbal):
                yield clause
    for subject in reaching(reader, at):
        yield from copular(reader, subject, behind=that)
    yield from doing(reader, at)
