"""What is asked or not known: «لم يتضح بعد متى ستنسحب القوات», «سيقرر ما إذا كان سيمدد الهدنة»: whether, when, how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import Adjunct, adjuncts
from briefgen.transfer.form import Clause, NounPhrase, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import resumes
from briefgen.transfer.pronouns import as_pronoun
from briefgen.transfer.reader import Reader
from briefgen.transfer.rest import Rest
from briefgen.transfer.verbs import Verb

IT_IS = "it is "


def questions(reader: Reader, at: int) -> Iterator[Adjunct]:
    """Every question that begins at a cell: «ما إذا كانت …», «متى …», «كيف …»."""
    yield from (Adjunct(each.end, each.said) for each in reader.grammar.whether(reader, at))
    english = table("questions").get(reader.norm(at))
    for clause in reader.grammar.content(reader, at + 1) if english else ():
        yield Adjunct(clause.end, f"{english} {clause.said}")


def unclear(reader: Reader, at: int) -> Iterator[Clause]:
    """«لم يتضح بعد ما إذا كانت إيران ستشارك»: it is not yet clear whether Iran will participate."""
    for words, english in table("unclear").items():
        start = reader.behind(at, words)
        if start and reader.kind(at - 1) != "suffix":
            yield from (Clause(each.end, f"{english} {each.said}") for each in questions(reader, start))
            yield from _not_known(reader, start, english)


def _not_known(reader: Reader, at: int, english: str) -> Iterator[Clause]:
    """«لم يعرف عدد الضحايا»: the number of the victims is not known."""
    said = english.removeprefix(IT_IS)
    for phrase in noun_phrases(reader, at) if said != english else ():
        if phrase.definite and phrase.many == 1 and not (phrase.human or phrase.actor or phrase.kind == "gerund"):
            be = "are" if phrase.plural else "is"
            for more in adjuncts(reader, phrase.end):
                yield Clause(more.end, spaced(phrase.said, be, said, more.said), False, phrase)


def asked_of_itself(reader: Reader, verb: Verb, subject: NounPhrase, at: int) -> Iterator[Rest]:
    """«(سيقرر المجلس) ما إذا كان سيمدد المهمة»: whether it will extend the mission."""
    words = small_words()
    if verb.word.en not in words["asks"] or reader.norm(at) not in words["whatever"]:
        return
    if reader.norm(at + 1) not in words["if"] or reader.norm(at + 2) not in words["be"]:
        return
    suffix = "ها" if reader.norm(at + 2) in words["feminine_links"] else "ه"
    the_same = as_pronoun(subject) if subject.number == "singular" and resumes(suffix, subject) else None
    if the_same is not None:
        for clause in reader.grammar.about(reader, replace(the_same, end=at + 3)):
            yield Rest(clause.end, f"whether {clause.said}", None, True, clausal=True)
