"""Verbal nouns as what somebody does: «سحب القوات» as withdraw, to withdraw, withdrawing the forces.

Who does it stands before; a verbal noun that names its own doer («انسحاب القوات») is a noun phrase, and not read here.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.arabic.words import ARTICLE
from briefgen.model import Gender
from briefgen.transfer.adjectives import reads_as_its_own
from briefgen.transfer.complements import Adjunct, adjuncts, framed, governed
from briefgen.transfer.coordination import MOST_CONJUNCTS
from briefgen.transfer.fitting import fits
from briefgen.transfer.form import Action, NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import OBJECT, small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import resumes
from briefgen.transfer.predicates import HANGING, Rest, composed, predicates, rests
from briefgen.transfer.reader import Reader
from briefgen.transfer.shared import of_two_verbs
from briefgen.transfer.verbs import verbs_in
from briefgen.wording.spoken import AND, join


def actions(reader: Reader, at: int) -> tuple[Action, ...]:
    """Every action that begins at a cell, several joined by «و» among them."""
    return reader.once(("actions", at), lambda: _joined(reader, at))


def _joined(reader: Reader, at: int) -> Iterator[Action]:
    """Single actions and chains; of the readings to one end, where none holds another action, that of most verbs.

    «مواصلة المحادثات وتعزيز التعاون» continues the talks and strengthens cooperation.
    """
    longest: dict[int, int] = {}
    found = list(_chained(reader, at))
    for action, length in found:
        longest[action.end] = max(longest.get(action.end, 0), length)
    nested = {action.end for action, _ in found if action.nested}
    yield from (action for action, length in found if action.end in nested or length == longest[action.end])


def _chained(reader: Reader, at: int) -> Iterator[tuple[Action, int]]:
    chains: list[tuple[Action, ...]] = [(each,) for each in _single(reader, at)]
    while chains:
        chain = chains.pop()
        end = chain[-1].end
        base, gerund = (join([getattr(a, form) for a in chain], "en") for form in ("base", "gerund"))
        full, nested = all(a.full for a in chain), any(a.nested for a in chain)
        unsure = any(a.open for a in chain)
        yield Action(end, base, gerund, full, nested, unsure, chain[-1].object), len(chain)
        if reader.norm(end) == AND and len(chain) < MOST_CONJUNCTS:
            # «تحقيق الأمن والاستقرار»: both are achieved.
            alike = reader.norm(end + 1).startswith(ARTICLE) is reader.norm(at).startswith(ARTICLE)
            chains += [(*chain, each) for each in _single(reader, end + 1) if alike]
            chains += [(*chain, each) for each in _with_pronoun(reader, end + 1, chain[-1].object)]


def _single(reader: Reader, at: int) -> tuple[Action, ...]:
    return reader.once(("action", at), lambda: _acts(reader, at))


def _acts(reader: Reader, at: int) -> Iterator[Action]:
    yield from _whole(reader, at)
    yield from _again(reader, at)
    yield from _both(reader, at)
    negative = reader.norm(at) in small_words()["not_doing"]
    no = "not " if negative else ""
    start = at + 1 if negative else at
    for reading, word in reader.readings(start, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        if reading.definite and any(each.en in small_words()["things"] for _, each in reader.readings(start, "noun")):
            continue  # «الاتفاق مع إيران» is the agreement, and no agreeing
        if reader.norm(start) in small_words()["no_actions"]:
            continue  # «وجود قوات» is their presence, and no finding
        if reader.norm(start) in small_words()["shooting"] and reader.longest(start, reader.vocabulary.compounds):
            continue  # «إطلاق النار» is shooting
        whole = reader.longest(start, reader.vocabulary.compounds)
        fixed = reader.norm(start) in small_words()["told_whole"] or bool(tuple(_whole(reader, start)))
        if whole and whole[1] > start + 1 and fixed:
            continue  # «وقف إطلاق النار» is a cease-fire, «ضبط النفس» restraint
        if reader.norm(start) in small_words()["doing_again"] and reader.norm(start + 1) in table("again"):
            continue  # «إعادة إعمار غزة»: rebuilding it
        if forms is None or reader.kind(start + 1) == "suffix" or (OBJECT in word.frame and reading.definite):
            continue
        may_be_said_of_it = any(not r.definite and not r.state for r, _ in reader.readings(start + 1, "adjective"))
        if OBJECT in word.frame and may_be_said_of_it and reads_as_its_own(reader, start + 1):
            continue  # «حل سياسي» is a political solution, and solves no politician
        for rest in rests(reader, word, start + 1):
            if (OBJECT in word.frame and not rest.given) or (not rest.said and word.en.endswith(HANGING)):
                continue
            if reading.definite and not rest.said:
                continue  # «المبادرة» is the initiative, and not taking it
            if negative and rest.object is not None and rest.object.every:
                continue  # «عدم سحب كل القوات»: some, or none?
            for adjunct in adjuncts(reader, rest.end, governed(word)):
                if adjunct.doer:
                    continue  # «قتل الضابط على يد مسلحين»: it was done by others
                reader.reach(adjunct.end)
                what = spaced(rest.said, adjunct.said)
                base, gerund = (spaced(f"{no}{form}", what) for form in (word.en, forms["gerund"]))
                full = rest.object is not None
                opened = _open(rest, reader.norm(start))
                yield Action(adjunct.end, base, gerund, full, rest.nested, opened, rest.object)


def _with_pronoun(reader: Reader, at: int, done_to: NounPhrase | None) -> Iterator[Action]:
    """«(سحب القوات من العراق) ونشرها في سوريا»: (withdraw the forces from Iraq) and deploy them in Syria."""
    if done_to is None or reader.kind(at + 1) != "suffix" or not resumes(reader.norm(at + 1), done_to):
        return
    one = ("her" if done_to.gender == "f" else "him") if done_to.human else "it"
    pronoun = "them" if done_to.plural else one
    for _, word in reader.readings(at, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        if forms is None or OBJECT not in word.frame or not fits(word, done_to):
            continue
        for taken in (Adjunct(at + 2, ""), *framed(reader, at + 2, word)):
            for adjunct in adjuncts(reader, taken.end, governed(word)):
                what = spaced(pronoun, taken.said, adjunct.said)
                if not adjunct.doer:
                    yield Action(adjunct.end, f"{word.en} {what}", f"{forms['gerund']} {what}", True, object=done_to)


def _whole(reader: Reader, at: int) -> Iterator[Action]:
    """«ضبط النفس»: show restraint."""
    for words, (base, gerund) in table("whole_actions").items():
        norms = words.split()
        if [reader.norm(at + n) for n in range(len(norms))] == norms:
            yield Action(at + len(norms), base, gerund)


def _again(reader: Reader, at: int) -> Iterator[Action]:
    """«إعادة إعمار غزة»: rebuild Gaza."""
    base = table("again_done").get(reader.norm(at + 1))
    if reader.norm(at) not in small_words()["doing_again"] or not base:
        return
    gerund = table("again_doing")[base]
    for object_ in noun_phrases(reader, at + 2):
        if object_.case != "nominative":
            for adjunct in adjuncts(reader, object_.end):
                said = spaced(object_.said, adjunct.said)
                yield Action(adjunct.end, f"{base} {said}", f"{gerund} {said}", True)


def _both(reader: Reader, at: int) -> Iterator[Action]:
    """«تدريب وتسليح القوات»: train and arm the forces."""
    for one, other, end in of_two_verbs(reader, at):
        forms = reader.vocabulary.english
        for rest in rests(reader, other, end):
            if rest.object is None or not fits(one, rest.object):
                continue
            for adjunct in adjuncts(reader, rest.end, governed(other)):
                if adjunct.doer:
                    continue
                base, gerund = (
                    spaced(f"{first} and {second}", rest.said, adjunct.said)
                    for first, second in (
                        (one.en, other.en),
                        (forms[one.en]["gerund"], forms[other.en]["gerund"]),
                    )
                )
                yield Action(adjunct.end, base, gerund, True, rest.nested, _open(rest, reader.norm(end - 1)))


def _open(rest: Rest, masdar: str) -> bool:
    """«طلب المعارضة»: who is asked, or who asks? «سحب القوات» is done to them."""
    return rest.object is not None and rest.object.actor and masdar not in small_words()["done_to"]


def verbs_as_actions(reader: Reader, at: int, negative: bool) -> Iterator[Action]:
    """«(تعهد) بأن يواصل دعم الجيش»: what he is to do himself, a verb without a subject of its own."""
    no = "not " if negative else ""
    for verb in verbs_in(reader, at, "present", VerbGroup("present")):
        gender: Gender = "f" if verb.reading.gender == "f" else "m"
        doer = NounPhrase(at, "", definite=True, gender=gender, number=verb.reading.number or "singular", human=True)
        forms = reader.vocabulary.english[verb.word.en]
        for rest in () if verb.group.passive else predicates(reader, verb, verb.end, doer, False):
            base, gerund = (f"{no}{composed(form, rest)}" for form in (verb.word.en, forms["gerund"]))
            yield Action(rest.end, base, gerund)
