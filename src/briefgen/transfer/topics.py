"""What is done to a subject that stands first: «الأزمة لا يمكن حلها», «الاتفاق تم توقيعه»; «الانسحاب تم وفق الخطة»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import Clause, NounPhrase, Tense, spaced
from briefgen.transfer.found_gap import found_topic
from briefgen.transfer.lists import COMMAS, small_words, table
from briefgen.transfer.owners import owned_by
from briefgen.transfer.reader import Reader
from briefgen.transfer.relatives import done_gap, to_be_done
from briefgen.transfer.sentencing import sentencing_by
from briefgen.transfer.supposed import supposed_of

PAST = ("was ", "were ", "took ")
SAID = "said"


def topics(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    """Every clause about a certain subject that a verbal noun with its pronoun makes, or how it took place."""
    if not subject.definite or subject.every:
        return
    at = subject.end + 1 if reader.norm(subject.end) in COMMAS else subject.end
    bare = replace(subject, after="", end=at)
    for told in (*to_be_done(reader, bare, at, SAID), *done_gap(reader, bare, at, SAID)):
        yield Clause(told.end, spaced(subject.said, told.after), told.after.startswith(PAST), subject)
    yield from sentencing_by(reader, subject, at)
    for end, said in found_topic(reader, subject, at):
        yield Clause(end, spaced(subject.said, said), said.startswith(PAST), subject)
    for end, said in supposed_of(reader, subject, at):
        yield Clause(end, spaced(subject.said, "are" if subject.plural else "is", said), False, subject)
    yield from _took_place(reader, subject, at)


def _took_place(reader: Reader, subject: NounPhrase, at: int) -> Iterator[Clause]:
    """«الانسحاب تم وفق الجدول الزمني», «التسليم سيتم الشهر المقبل», «التوقيع لم يجر في موعده»: how or when it was."""
    words = small_words()
    event = subject.verbal or stem(subject.head) in words["events"] | words["happenings"]
    denied = reader.norm(at) in words["past_not"] | words["future_not"]
    ahead = reader.norm(at) in words["future"] | words["future_not"]
    start = at + 1 if denied or ahead else at
    feminine = subject.gender == "f" or subject.number == "plural"
    held = {stem(subject.head), subject.head} & words["happenings"]  # «الانتخابات لن تجري»: will not be held
    by_itself = bool(held) and (denied or ahead)
    known = words["done"] - words["takes_place"] if by_itself else words["done"] | words["takes_place"]
    tenses = {
        reading.tense
        for reading, word in reader.readings(start, "verb")
        if word.word in known and (reading.gender == "f") is feminine and reading.number != "plural"
    }
    tense: Tense = "future" if ahead else "past"
    if not event or not tenses or ("past" in tenses) is (denied or ahead):
        return
    for more in adjuncts(reader, start + 1):
        how = owned_by(more.said, subject)
        if how and not more.doer:
            said = table("took_place")["not " * denied + tense]
            yield Clause(more.end, spaced(subject.said, said, how), tense == "past", subject)
