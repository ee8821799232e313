"""Verbs of nobody that judge what is done: «يصعب على الحكومة تنفيذ الاتفاق», «يحتمل أن تبدأ المحادثات», «كاد ينهار»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import Clause, Tense, VerbGroup, spaced
from briefgen.transfer.judgements import by_nouns, of_another
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import told, with_sure_subject
from briefgen.transfer.verbs import agrees, verbs_in

NEARLY, CLOSE = "nearly", "close to"


def hard_to_do(reader: Reader, at: int) -> Iterator[Clause]:
    """Every such clause at a cell."""
    yield from _hard(reader, at)
    yield from _denied(reader, at)
    yield from _may(reader, at)
    yield from _nearly(reader, at)


def _hard(reader: Reader, at: int) -> Iterator[Clause]:
    """«يصعب تنفيذ الاتفاق»: it is difficult to carry it out; «تعذر الوصول»: it was impossible to reach."""
    was = reader.norm(at) in small_words()["be"]
    start = at + was
    now, before = table("hard_now").get(reader.norm(start)), table("hard_before").get(reader.norm(start))
    english = now or (before if not was else None)
    if not english:
        return
    past = was or not now
    it_is = f"it {'was' if past else 'is'} {english}"
    ends = set()
    for act in reader.grammar.actions(reader, start + 1):
        ends.add(act.end)
        yield Clause(act.end, f"{it_is} to {act.base}", past)
    for said, end in by_nouns(reader, english, start + 1):
        if end not in ends:
            yield Clause(end, f"it {'was' if past else 'is'} {said}", past)
    for clause in of_another(reader, start + 1):
        yield Clause(clause.end, f"{it_is} for {clause.said}", past)


def _denied(reader: Reader, at: int) -> Iterator[Clause]:
    """«لم يتسن الحصول على تعليق»: it was not possible to obtain a comment."""
    words = small_words()
    if reader.norm(at) in words["past_not"] and reader.norm(at + 1) in words["feasible"]:
        yield from (
            Clause(a.end, f"it was not possible to {a.base}", True) for a in reader.grammar.actions(reader, at + 2)
        )


def _may(reader: Reader, at: int) -> Iterator[Clause]:
    """«يحتمل أن تبدأ المحادثات غدا»: the talks may begin tomorrow."""
    words = small_words()
    if reader.norm(at) in words["may_by_verb"] and reader.norm(at + 1) in words["to"]:
        for verb in verbs_in(reader, at + 2, "present", VerbGroup("may")):
            yield from with_sure_subject(reader, verb)


def _nearly(reader: Reader, at: int) -> Iterator[Clause]:
    """«يكاد الاقتصاد ينهار» is close to collapsing, «كاد الهجوم يودي بحياته» nearly claimed his life."""
    words = small_words()
    now, before = reader.norm(at) in words["nearly_now"], reader.norm(at) in words["nearly_before"]
    if not (now or before) or reader.norm(at - 1) in words["negations"]:
        return  # «لا يكاد»: hardly
    tense: Tense = "gerund" if now else "past"
    for subject in noun_phrases(reader, at + 1):
        start = subject.end + (reader.norm(subject.end) in words["to"])
        for verb in verbs_in(reader, start, "present", VerbGroup(tense)):
            if verb.group.passive or not subject.definite or not agrees(verb, subject, before=True):
                continue
            be = ("are" if subject.plural else "is") if now else ""
            for clause in told(reader, verb, subject, verb.end, True, unsaid=True):
                said = spaced(subject.said, be, CLOSE if now else NEARLY, clause.said)
                yield Clause(clause.end, said, before, subject)
