"""Clauses: what opens one, one joined to another, one that depends on another; each with its whole meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from briefgen.arabic.words import load_words_beside
from briefgen.transfer.actions import actions
from briefgen.transfer.complements import Adjunct, adjuncts, between
from briefgen.transfer.copulas import be_first, copular, has, none, there
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup
from briefgen.transfer.headless import headless
from briefgen.transfer.lists import COMMAS, demonstratives, small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Grammar, Reader
from briefgen.transfer.relatives import relative_phrases
from briefgen.transfer.statements import (
    auxiliary,
    done,
    impersonal,
    inclined,
    modal,
    same_doer,
    subject_first,
    told,
    verb_first,
)
from briefgen.transfer.verbs import agrees, verbs_in
from briefgen.wording.spoken import AND

MOST_CLAUSES = 3


@cache
def subordinators() -> Mapping[str, Mapping[tuple[str, ...], str]]:
    """Conjunctions of words.yaml to their English, by what they want behind them."""
    data = load_words_beside(__file__, "words.yaml")["subordinators"]
    return {kind: {tuple(ar.split()): en for ar, en in each.items()} for kind, each in data.items()}


def clauses(reader: Reader, at: int) -> tuple[Clause, ...]:
    """Every clause that begins at a cell, with what it is joined to and what depends on it."""
    return reader.once(("clauses", at), lambda: _joined(reader, at))


def content(reader: Reader, at: int) -> Iterator[Clause]:
    """What is said behind «أن», «إن»: a clause, or one that is to come («يتوقع أن ترتفع الأسعار»: will rise)."""
    if reader.norm(at - 1) in small_words()["to"]:
        yield from to_come(reader, at, VerbGroup("future"))
    yield from clauses(reader, at)


def to_come(reader: Reader, at: int, group: VerbGroup) -> Iterator[Clause]:
    """A verb in the present and its subject, told by a group: behind «أن» what is to be, or is asked for."""
    for verb in verbs_in(reader, at, "present", group):
        for subject in noun_phrases(reader, verb.end):
            if not verb.group.passive and agrees(verb, subject, before=False) and subject.case != "oblique":
                yield from told(reader, verb, subject, subject.end, False)


def _single(reader: Reader, at: int) -> tuple[Clause, ...]:
    return reader.once(("clause", at), lambda: _fronted(reader, at))


def _joined(reader: Reader, at: int) -> Iterator[Clause]:
    todo = [(each, 1) for each in _single(reader, at)]
    while todo:
        clause, count = todo.pop()
        yield clause
        if count >= MOST_CLAUSES:
            continue
        for more in (*_dependent(reader, clause), *_and(reader, clause)):
            reader.reach(more.end)
            todo.append((more, count + 1))


def _and(reader: Reader, clause: Clause) -> Iterator[Clause]:
    """«انسحبت القوات وعادت إلى قواعدها»: the next clause, with a subject of its own or the same."""
    start = clause.end + 1 if reader.norm(clause.end) in COMMAS else clause.end
    if reader.norm(start) != AND:
        return
    start += 1
    that = reader.norm(start) in small_words()["that"]
    start += that
    for more in content(reader, start) if that else _single(reader, start):
        joined = "and that" if that else "and"
        yield replace(more, said=f"{clause.said}{',' if not that else ''} {joined} {more.said}")
    if clause.subject is not None and not that:
        for more in same_doer(reader, start, clause.subject):
            yield replace(more, said=f"{clause.said} and {more.said}")


def _dependent(reader: Reader, clause: Clause) -> Iterator[Clause]:
    """«…، بعد أن …», «… لأن …», «… إذا …», «… ما لم …»: told whole, so that no condition or limit is lost."""
    start = clause.end + 1 if reader.norm(clause.end) in COMMAS else clause.end
    for english, end, kind in _subordinator(reader, start):
        for more in _behind(reader, end, kind, clause):
            yield replace(more, said=f"{clause.said} {english} {more.said}", past=clause.past, subject=clause.subject)


def dependents(reader: Reader, at: int, past: bool) -> Iterator[Clause]:
    """What depends on a sentence told already and begins at a cell: «بعدما فشلت المفاوضات», with its conjunction."""
    told = Clause(at, "", past)
    yield from (replace(each, said=each.said.strip()) for each in _dependent(reader, told))


def _subordinator(reader: Reader, at: int) -> Iterator[tuple[str, int, str]]:
    for kind, table in subordinators().items():
        for words, english in table.items():
            if all(reader.norm(at + n) == word for n, word in enumerate(words)):
                yield english, at + len(words), kind


def _behind(reader: Reader, at: int, kind: str, main: Clause | None) -> Iterator[Clause]:
    """The clause behind a conjunction, in the tense that English has there."""
    if kind == "clause":
        yield from _single(reader, at)
    elif kind == "past":
        for verb in verbs_in(reader, at, "past", VerbGroup("past")):
            yield from _with_subject(reader, verb.end, at, "past", VerbGroup("past"))
    elif kind == "condition":
        yield from _with_subject(reader, at + 1, at, "past", VerbGroup("present"))
        yield from _with_subject(reader, at + 1, at, "present", VerbGroup("present"))
        yield from (each for each in _single(reader, at) if not each.past)
    elif kind == "limit":
        tense = "past" if main is not None and main.past else "present"
        yield from _with_subject(reader, at + 1, at, "present", VerbGroup("past" if tense == "past" else "present"))


def _with_subject(reader: Reader, subject_at: int, at: int, tense: str, group: VerbGroup) -> Iterator[Clause]:
    for verb in verbs_in(reader, at, tense, group):
        for subject in noun_phrases(reader, subject_at):
            if not verb.group.passive and agrees(verb, subject, before=False) and subject.case != "oblique":
                yield from told(reader, verb, subject, subject.end, False)


def _fronted(reader: Reader, at: int) -> Iterator[Clause]:
    """A clause, and what may stand before it: «في بغداد، …», «بعد أن …، …», «كما …»."""
    yield from _plain(reader, at)
    for adjunct in _openings(reader, at):
        start = adjunct.end + 1 if reader.norm(adjunct.end) in COMMAS else adjunct.end
        for clause in _plain(reader, start, opened=True):
            yield replace(clause, said=f"{adjunct.said}, {clause.said}")


def _openings(reader: Reader, at: int) -> Iterator[Adjunct]:
    yield from (each for each in adjuncts(reader, at) if each.said)
    for english, end, kind in _subordinator(reader, at):
        if kind in ("past", "condition"):
            for clause in _behind(reader, end, kind, None):
                if reader.norm(clause.end) in COMMAS:
                    yield Adjunct(clause.end, f"{english} {clause.said}")


def _plain(reader: Reader, at: int, opened: bool = False) -> Iterator[Clause]:
    if opened or reader.norm(at - 1) not in small_words()["that"]:  # «إن انسحبت» is «if», and «أن تنسحب» «to»
        yield from verb_first(reader, at)
        yield from auxiliary(reader, at)
        yield from be_first(reader, at)
        yield from done(reader, at)
    if reader.norm(at) in small_words()["dummy"] and reader.kind(at) == "suffix":
        yield from _fronted(reader, at + 1)  # «إنه تم الاتفاق»: the pronoun means nobody
    yield from modal(reader, at)
    yield from there(reader, at)
    yield from inclined(reader, at)
    yield from impersonal(reader, at)
    yield from none(reader, at)
    yield from has(reader, at)
    for subject in (*_placed(reader, at), *pronouns(reader, at), *pointed(reader, at)):
        yield from subject_first(reader, subject)
        yield from copular(reader, subject, behind=reader.norm(at - 1) in small_words()["that"])
    for act in actions(reader, at):
        if act.full:
            doing = NounPhrase(act.end, act.gerund, definite=True, kind="gerund")
            yield from copular(reader, doing, behind=reader.norm(at - 1) in small_words()["that"])


def _placed(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """Noun phrases, and those with a place or the like behind them: «الوضع في المنطقة»."""
    for phrase in noun_phrases(reader, at):
        yield phrase
        if phrase.definite:
            yield from (phrase.then(each.end, each.said) for each in between(reader, phrase.end) if each.placed)


def pronouns(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """«ه» of «إنه», where it is known whom it means."""
    if reader.kind(at) == "suffix":
        for atom in reader.atoms_at(at, "pronoun"):
            subject = SUBJECTS.get(atom.en)
            if subject:
                yield NounPhrase(
                    at + 1, subject, definite=True, plural=subject == "they", kind="proper", gender=atom.gender,
                    number=atom.count, human=True,
                )  # fmt: skip


def pointed(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """«هذا يعني», «ذلك لا يعني», «هذه هي المرة الأولى»: this, that."""
    this = demonstratives().get(reader.norm(at))
    if this in ("this", "that"):
        gender = "f" if reader.norm(at) in small_words()["feminine_this"] else "m"
        yield NounPhrase(at + 1, this, definite=True, kind="proper", gender=gender)


SUBJECTS = {"its": "it", "his": "he", "her": "she", "their": "they"}

GRAMMAR = Grammar(relative_phrases, headless, content, actions)
"""What noun phrases and predicates ask of the modules above them."""
