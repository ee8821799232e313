"""Statements: a subject and its verb in either order, in their tense, denied, in the passive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.transfer.form import Clause, NounPhrase
from briefgen.transfer.helpers import helped_behind
from briefgen.transfer.lists import COMMAS
from briefgen.transfer.modals import must_behind
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import subjects, told, undergone, with_subject
from briefgen.transfer.verbs import Verb, agrees, only_passive, verbs


def verb_first(reader: Reader, at: int) -> Iterator[Clause]:
    """«انسحبت القوات من المدينة»."""
    for verb in verbs(reader, at):
        if verb.group.passive and not only_passive(reader, verb):
            continue
        yield from with_subject(reader, verb)


def subject_first(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    """«القوات انسحبت من المدينة», «القوات قد انسحبت», «القوات كانت قد انسحبت»."""
    if not subject.definite and subject.kind != "proper":
        return  # «شركات لا تحترم القانون» are companies that do not
    at = subject.end + 1 if reader.norm(subject.end) in COMMAS else subject.end
    for verb in (*verbs(reader, at), *helped_behind(reader, at), *must_behind(reader, at)):
        if not agrees(verb, subject, before=True) or (verb.group.passive and not undergone(verb, subject)):
            continue
        reader.reach(verb.end)
        yield from told(reader, verb, subject, verb.end, True)


def same_doer(reader: Reader, at: int, subject: NounPhrase, found: Iterable[Verb] | None = None) -> Iterator[Clause]:
    """«وعادت إلى قواعدها»: a verb that agrees with the subject of the clause before and has none of its own.

    ``found`` are the verbs there in the tense that is wanted, with the subject told before them.
    """
    for verb in verbs(reader, at) if found is None else found:
        if any(not r.finite for r in reader.cells[verb.end - 1].readings if r.state != "before_suffix"):
            continue  # «وتبادل الأسرى» may be the exchange of them
        things = subject.number == "plural" and not subject.human  # «القوات … وعادت»
        numbers = verb.reading.number == ("singular" if things else subject.number)
        if not verb.group.passive and agrees(verb, subject, before=True) and numbers:
            if found is not None and any(True for _ in subjects(reader, verb)):
                continue  # «بعد أن دخلت القوات»
            yield from told(reader, verb, subject, verb.end, False, unsaid=found is None)
