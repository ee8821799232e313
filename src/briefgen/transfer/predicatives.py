"""What somebody is: an adjective with what it takes, a noun phrase, a place, an aim, a fixed expression."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from briefgen.arabic.words import look_up_key
from briefgen.transfer.adjectives import reads_as_its_own
from briefgen.transfer.comparisons import raised_behind
from briefgen.transfer.complements import adjuncts
from briefgen.transfer.form import NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import SUPERLATIVE, small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import mark, owned_by
from briefgen.transfer.qualities import certain_qualities, qualities
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import told
from briefgen.transfer.verbs import agrees, verbs_in

_SINCE = re.compile(r"\bsince\b|\bfor the past\b")
_LASTING = re.compile(
    r"((?:(?:more than|less than|about|nearly|a few|several|at least) )?[\w,.]+ "
    r"(?:hours?|days?|weeks?|months?|years?|decades?)) ago$"
)


ANY, PLACE = "ه", "⟨⟩"
FOR = "ل"
STATE = "state"


@dataclass(frozen=True, slots=True)
class Predicate:
    """What is said of a subject; ``end`` is the cell after it."""

    end: int
    said: str
    verb: str = ""
    """An English verb in place of «to be»: serve as, need."""
    since: bool = False
    """Does it say since when it is so, or how long?"""


def predicates_of(
    reader: Reader,
    at: int,
    subject: NounPhrase,
    certain: bool,
    linked: bool = False,
    definite: bool = False,
    opens: bool = False,
    verbal: bool = False,
) -> Iterator[Predicate]:
    """Everything that may be said of a subject at a cell, with what ends the clause.

    ``certain``: it is sure that a clause stands here; ``linked``: «هو» stands before; ``definite``: a verb that links
    does, behind its subject, so that a certain one may follow; ``opens``: nothing stands before the subject;
    ``verbal``: a word that links stands in the clause, so that «الأكبر» may be what is said.
    """
    found = _predicates(reader, at, subject, certain, linked, definite or linked, opens, verbal)
    most = tuple(_the_most(reader, at, subject)) if (verbal or linked) and subject.kind != "gerund" else ()
    ends = {each.end for each in most}
    for each in (*most, *(other for other in found if other.end not in ends)):
        said = owned_by(each.said, subject)
        if said is not None:
            reader.reach(each.end)
            yield replace(each, said=said)


def _predicates(
    reader: Reader,
    at: int,
    subject: NounPhrase,
    certain: bool,
    linked: bool,
    definite: bool,
    opens: bool,
    verbal: bool,
) -> Iterator[Predicate]:
    if reads_as_its_own(reader, at) or reader.norm(at) in small_words()["all"]:
        return  # «ضرورة تشكيل حكومة شاملة»: the government is to be comprehensive
    ends = set()
    plain = replace(subject, definite=False)
    for quality in qualities(reader, at, replace(plain, number="dual") if _of_two(reader, at, subject) else plain):
        ends.add(quality.end)
        yield from _ended(reader, quality.end, quality.said, quality.barred)
    fixed = [*_fixed(reader, at)]
    yield from fixed
    yield from _among(reader, at, subject, certain)
    # «الاعتداء هو اعتداء على …» is an attack, and not to attack; so is «أي هجوم».
    deed = subject.verbal and subject.head not in small_words()["to_do"]
    own = linked and not (deed or subject.kind == "gerund")
    aimed = (own or subject.head in small_words()["of_aims"]) and subject.determiner != "any"
    acts = reader.grammar.actions(reader, at) if aimed else ()
    if opens and not certain:
        yield from _described_as(reader, at, ends)
        yield from (Predicate(act.end, f"to {act.base}") for act in acts)
    if not certain:
        return
    ends |= {act.end for act in acts}
    acted = not (linked or definite) and any(r.tense == "past" for r, _ in reader.readings(at, "verb"))
    for phrase in noun_phrases(reader, at) if not (acted and subject.human) else ():
        if acted and phrase.kind == "mass":
            continue  # «منفذ الهجوم قتل»: was killed, and is no killing
        if (subject.verbal or subject.kind == "gerund") and phrase.human:
            continue  # «(أن) قتل الجيش ثلاثة مسلحين»: no killing is three gunmen
        if phrase.end in ends:
            continue  # «الشراكة مهمة»: important, and no mission
        state = verbal and subject.type == STATE and phrase.kind != "proper"  # «كانت روسيا المورد الرئيسي للغاز»
        if _certain_one(phrase) and not (definite or state or _raised(reader, at)):
            continue  # «أن الرئيس الأميركي»: a name, and no sentence
        found = _first_in if _raised(reader, at) or reader.norm(at + 1) in table("of_a_kind") else _ended
        yield from found(reader, phrase.end, phrase.said)
    yield from (Predicate(act.end, f"to {act.base}") for act in acts)
    if linked:
        yield from _of_the_kind(reader, at, subject)
    if aimed or definite:
        yield from _that(reader, at, subject)
    yield from _possessed(reader, at)
    if not (linked or fixed):
        yield from _placed(reader, at)


def _of_two(reader: Reader, at: int, subject: NounPhrase) -> bool:
    """«القاهرة وأنقرة متفقتان»: is it said of two that «and» joins?"""
    return subject.many == 2 and any(r.number == "dual" for r, _ in reader.readings(at, "adjective", "participle"))


def _described_as(reader: Reader, at: int, told: set[int]) -> Iterator[Predicate]:
    """«الاتفاق خطوة مهمة»: an important step; a noun with its adjective, which nothing but a sentence has there."""
    for phrase in noun_phrases(reader, at):
        if _raised(reader, at) and phrase.many == 1 and phrase.end not in told:
            yield from _first_in(reader, phrase.end, phrase.said)  # «روسيا أكبر مصدر للقمح»
            continue
        plain = phrase.kind == "count" and not (phrase.definite or phrase.plural or phrase.determiner)
        shown = phrase.described or bool(phrase.after) or phrase.head in small_words()["to_do"]
        if plain and shown and phrase.many == 1 and phrase.end not in told:
            yield from _ended(reader, phrase.end, phrase.said)


def _of_the_kind(reader: Reader, at: int, subject: NounPhrase) -> Iterator[Predicate]:
    """Behind «هو»: «المسؤولة عن الأزمة» responsible for it, «لوقف القتال» to stop it."""
    certain = replace(subject, end=at, core="", definite=True)
    for quality in certain_qualities(reader, at, certain):
        yield from _ended(reader, quality.end, quality.said, quality.barred)
    if reader.norm(at) == FOR:
        yield from (Predicate(act.end, f"to {act.base}") for act in reader.grammar.actions(reader, at + 1))


def _the_most(reader: Reader, at: int, subject: NounPhrase) -> Iterator[Predicate]:
    """«(هو) الأكبر», «(يعد) الأسوأ في العالم», «(كان) الأعنف منذ سنوات»: the most violent in years."""
    for english, end in raised_behind(reader, replace(subject, end=at, core="", definite=True)):
        yield from _first_in(reader, end, f"the {english}")
        if reader.norm(end) in small_words()["of"] and reader.norm(end - 1) in small_words()["compared_by"]:
            for phrase in noun_phrases(reader, end + 1):
                yield Predicate(phrase.end, f"the {english} by {phrase.said}")


def _certain_one(phrase: NounPhrase) -> bool:
    """Is a phrase definite in Arabic: «بداية مرحلة» is not, though English says the beginning of a phase."""
    last = phrase
    while last.genitive is not None:
        last = last.genitive
    return phrase.definite and (last is phrase or last.definite or last.kind == "proper" or bool(last.determiner))


def _first_in(reader: Reader, at: int, said: str) -> Iterator[Predicate]:
    """What is the first or the most of its kind: «الأول منذ عشر سنوات» in 10 years, «منذ الحرب» since the war."""
    years = table("long_ago").get(reader.norm(at + 1))
    dated = any(atom.end > at + 2 for start in (at, at + 1) for atom in reader.atoms_at(start, "date"))
    if years and reader.norm(at) in small_words()["since_then"] and not dated:
        yield Predicate(at + 2, f"{said} in {years}")
        return
    for adjunct in adjuncts(reader, at):
        words = adjunct.said.replace("for the past one ", "in a ").replace("for the past ", "in ")
        found = _LASTING.search(words)
        if found is not None:
            words = f"{words[: found.start()]}in {found[1]}"
        yield Predicate(adjunct.end, spaced(said, words))


def _ended(reader: Reader, at: int, said: str, barred: tuple[str, ...] = (), verb: str = "") -> Iterator[Predicate]:
    if barred:
        reader.memo[("taken", at)] = (*reader.memo.get(("taken", at), ()), *barred)
    for adjunct in adjuncts(reader, at, barred):
        found = _LASTING.search(adjunct.said)
        if found is not None:
            lasting = f"{adjunct.said[: found.start()]}for {found[1]}"  # «مغلق منذ عام»: closed for a year
            yield Predicate(adjunct.end, spaced(said, lasting), verb, since=True)
        else:
            words = adjunct.said.replace("for the past one ", "for the past ")
            yield Predicate(adjunct.end, spaced(said, words), verb, since=bool(_SINCE.search(words)))


def _raised(reader: Reader, at: int) -> bool:
    """«أكبر مصدر للقمح», «ثالث زيارة»: one that is the most or the first of its kind."""
    if reader.norm(at) in table("first"):
        return True
    found = (word for reading, word in reader.readings(at, "adjective") if not reading.definite)
    return any(word.en.split()[0].endswith(SUPERLATIVE) for word in found)


@cache
def _fixed_predicates() -> Mapping[str, list[tuple[tuple[str, ...], dict[str, Any]]]]:
    """Fixed expressions by their first token, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]] = {}
    for words, how in sorted(table("fixed_predicates").items(), key=lambda each: -len(each[0].split())):
        tokens = tuple(map(look_up_key, words.split()))
        found.setdefault(tokens[0], []).append((tokens, how))
    return found


def _stands(reader: Reader, at: int, tokens: tuple[str, ...]) -> bool:
    """Do the tokens of an expression stand at a cell, «ه» for any pronoun?"""
    return all(
        reader.kind(at + n) == "suffix" if token == ANY and n else look_up_key(reader.norm(at + n)) == token
        for n, token in enumerate(tokens)
    )


def stands_fixed(reader: Reader, at: int) -> bool:
    """Stands a fixed expression at a cell that may be said of something: «بحاجة إلى», «على وشك»?"""
    known = _fixed_predicates().get(look_up_key(reader.norm(at)), [])
    return any(_stands(reader, at, tokens) for tokens, _ in known)


def _fixed(reader: Reader, at: int) -> Iterator[Predicate]:
    """«بحاجة إلى», «على وشك», «قيد الدراسة», «بمثابة»."""
    known = _fixed_predicates().get(look_up_key(reader.norm(at)), [])
    found = next(((how, at + len(tokens)) for tokens, how in known if _stands(reader, at, tokens)), None)
    if found is None:
        return
    how, end = found
    verb = how.get("verb", "")
    if how.get("alone"):
        yield from (_first_in if how.get("ranked") else _ended)(reader, end, how["en"])
        return
    acted = set()
    for act in reader.grammar.actions(reader, end) if "action" in how else ():
        acted.add(act.end)
        before, _, form = how["action"].rpartition(" ")
        said = spaced(before, act.gerund) if form == "gerund" else spaced(how["action"], act.base)
        yield from _ended(reader, act.end, said, (), verb)
    for phrase in noun_phrases(reader, end) if verb or "en" in how else ():
        if phrase.end in acted or (how.get("indefinite") and phrase.definite):
            continue
        bare = phrase.verbal and phrase.definite and not (phrase.after or phrase.determiner)  # the verge of collapse
        said = phrase.core if bare else phrase.said
        english = how.get("en", "")
        if PLACE in english:  # «في طريقها إلى»: on its way to
            suffix = next((reader.norm(n) for n in range(at, end) if reader.kind(n) == "suffix"), "")
            english = english.replace(PLACE, mark(suffix))
        yield from _ended(reader, phrase.end, spaced(english, said), (), verb)


def _that(reader: Reader, at: int, subject: NounPhrase) -> Iterator[Predicate]:
    """«المشكلة هي أن الوقت قصير» that time is short; «الهدف هو أن تنسحب القوات» for the forces to withdraw."""
    if reader.norm(at) not in small_words()["that"]:
        return
    to_come = False
    for verb in verbs_in(reader, at + 1, "present", VerbGroup("infinitive")):
        for doer in noun_phrases(reader, verb.end) if not verb.group.passive else ():
            if agrees(verb, doer, before=False) and doer.case != "oblique":
                to_come = True
                for clause in told(reader, verb, doer, doer.end, False):
                    yield Predicate(clause.end, f"for {clause.said}")
    if not to_come:
        yield from (Predicate(each.end, f"that {each.said}") for each in reader.grammar.content(reader, at + 1))


def _possessed(reader: Reader, at: int) -> Iterator[Predicate]:
    """«ذات أهمية كبيرة»: of great importance."""
    if reader.norm(at) in small_words()["possessed_of"]:
        for phrase in noun_phrases(reader, at + 1):
            if not phrase.definite and phrase.kind == "mass":
                yield from _ended(reader, phrase.end, f"of {phrase.said}")


def _among(reader: Reader, at: int, subject: NounPhrase, certain: bool) -> Iterator[Predicate]:
    """«من أولويات الحكومة»: one of the government's priorities."""
    words = small_words()
    if reader.norm(at) not in words["one_of"]:
        return
    start = at + 2 if reader.norm(at + 1) in words["among"] else at + 1
    first = reader.norm(start) in words["earliest"]  # «من أوائل الدول التي …»: one of the first states that …
    for phrase in noun_phrases(reader, start + first):
        if first and phrase.plural and phrase.said.startswith("the ") and phrase.many == 1:
            said = phrase.said.replace("the ", "the first ", 1)
            yield from _ended(reader, phrase.end, spaced("among" if subject.plural else "one of", said))
        if first:
            continue
        owned = phrase.determiner.endswith(("'s", "'")) or phrase.determiner.startswith("⟨")
        if phrase.head in words["responsibilities"] and not phrase.plural and (owned or phrase.genitive is not None):
            yield from _ended(reader, phrase.end, phrase.said)  # «من مسؤولية الحكومة»: the government's responsibility
        alike = phrase.head == subject.head and phrase.genitive is not None and subject.genitive is not None
        if alike and not phrase.plural and start == at + 1:
            yield from _ended(reader, phrase.end, f"part of {phrase.said}")  # «أمن تونس من أمن الجزائر»
        if not phrase.plural or phrase.many > 1 or not (phrase.said.startswith("the ") or owned):
            continue
        if (phrase.determiner and not owned) or not (
            certain or phrase.head in words["ranked"] or _raised(reader, start)
        ):
            continue
        yield from _ended(reader, phrase.end, spaced("among" if subject.plural else "one of", phrase.said))


def _placed(reader: Reader, at: int) -> Iterator[Predicate]:
    for adjunct in adjuncts(reader, at):
        if adjunct.said and reader.norm(at) in small_words()["where"]:
            yield Predicate(adjunct.end, adjunct.said)
