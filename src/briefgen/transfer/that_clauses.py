"""What a verb says, asks for or denies behind «أن», «بأن», «ألا»: that the forces will withdraw, that they withdraw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.asked import asked_of_itself, questions
from briefgen.transfer.complements import Adjunct, framed
from briefgen.transfer.deeds_between import deeds
from briefgen.transfer.form import NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.owners import resumes
from briefgen.transfer.pronouns import as_pronoun
from briefgen.transfer.reader import Reader
from briefgen.transfer.rest import Rest
from briefgen.transfer.verbs import Verb, verbs

BY = "ب"


def clausal(reader: Reader, verb: Word, at: int) -> Iterator[Adjunct]:
    """«that the forces will withdraw»; of what asks for it, «that the forces withdraw»."""
    words = small_words()
    start = at
    if verb.en in words["asks"]:
        sure = verb.en not in words["not_when"]  # «أعلن متى انسحبت القوات»: what, and when?
        yield from (each for each in questions(reader, at) if sure or reader.norm(at) in words["whatever"])
    if verb.en in words["ordering"] and reader.norm(start) == BY:
        # «أمر بفتح تحقيق»: ordered that an investigation be opened
        found = reader.grammar.be_done(reader, start + 1, VerbGroup("subjunctive", passive=True))
        yield from (Adjunct(each.end, f"that {each.said}") for each in found)
    for end, deed in deeds(reader, at, framed) if verb.joins.get("clause") == "that" else ():
        yield Adjunct(end, f"that {deed}")  # «أعلنت تعرض سفينة لهجوم»
    before = {*verb.frame, *words["of_saying"]}
    if reader.norm(start) in before and reader.norm(start + 1) in words["that"] | words["to_not"]:
        start += 1  # «شدد على أن», «أبلغه بأن», «تعهدت بألا»
    how = verb.joins.get("clause")
    norm = reader.norm(start)
    led = table("with_infinitive").get(verb.en)
    if led is not None and norm in words["to"] | words["by_that"] | words["to_not"]:
        # «دعا إلى أن تستأنف المفاوضات»: called for the negotiations to be resumed
        for clause in reader.grammar.to_come(reader, start + 1, VerbGroup("infinitive", norm in words["to_not"])):
            yield Adjunct(clause.end, spaced(led, clause.said))
        return
    if norm not in words["that"] | words["to_not"] or how is None:
        return
    if start == at and verb.en in words["with_their_own"]:
        return  # «ذكر بأن» recalled that, «ذكر أن» said that
    denied = norm in words["to_not"]
    subjunctive = norm in words["to"] | words["by_that"] | words["to_not"] and verb.en in words["demanding"]
    wanted: dict[int, None] = {}
    if subjunctive or denied:
        group = VerbGroup("subjunctive" if subjunctive else "future", denied)
        for clause in reader.grammar.to_come(reader, start + 1, group):
            wanted[clause.end] = None
            yield Adjunct(clause.end, f"{how} {clause.said}")
    found = reader.grammar.content(reader, start + 1)
    if verb.en in words["denies_being"] and norm in words["to"] and reader.norm(start + 1) in words["be_future"]:
        found = reader.grammar.to_come(reader, start + 1, VerbGroup("present"))  # «نفى أن تكون الحكومة مسؤولة»
    for clause in () if denied or wanted else found:
        yield Adjunct(clause.end, f"{how} {clause.said}")


def of_itself(reader: Reader, verb: Verb, subject: NounPhrase, at: int) -> Iterator[Rest]:
    """«أكدت الحكومة أنها ستنسحب»: affirmed that it will withdraw; the pronoun agrees with who says so."""
    words = small_words()
    yield from asked_of_itself(reader, verb, subject, at)
    start = at + 1 if reader.norm(at) in {*verb.word.frame, *words["of_saying"]} - words["that"] else at
    how = verb.word.joins.get("clause")
    if how is None or reader.norm(start) not in words["that"] | words["by_that"] or reader.kind(start + 1) != "suffix":
        return
    the_same = as_pronoun(subject) if resumes(reader.norm(start + 1), subject) else None
    if the_same is None or tuple(reader.atoms_at(start + 1, "pronoun")):
        return
    if subject.human and not _of_people(reader, start + 2):
        return  # «قال الوزير إنه يهدد الأمن»: the agreement does
    for clause in reader.grammar.about(reader, replace(the_same, end=start + 2)):
        yield Rest(clause.end, f"{how} {clause.said}", None, True, clausal=True)


def _of_people(reader: Reader, at: int) -> bool:
    """Is what a cell says done by people alone, or a quality of theirs?"""
    words = small_words()
    found = [verb.word for start in (at, at + 1) for verb in verbs(reader, start) if not verb.group.passive]
    minded = any(
        word.en in words["minded"] for start in (at, at + 1) for _, word in reader.readings(start, "adjective")
    )
    return minded or any(word.en in words["of_minds"] for word in found)


def told_nobody(verb: Word, whom: NounPhrase | None) -> bool:
    """«قال فلان قائد الشرطة إن …»: he is the chief, and «say that» has nobody to whom it is said."""
    return whom is not None and verb.en in small_words()["says_to_nobody"]
