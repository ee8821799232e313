"""Verbal nouns as what somebody does: «سحب القوات» as withdraw, to withdraw, withdrawing the forces.

Who does it stands before; a verbal noun that names its own doer («انسحاب القوات») is a noun phrase, and not read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.model import Gender
from briefgen.packs.lexicon import Word
from briefgen.transfer.acts_behind import HANGING
from briefgen.transfer.adjectives import reads_as_its_own
from briefgen.transfer.complements import adjuncts, framed, governed
from briefgen.transfer.coordination import MOST_CONJUNCTS
from briefgen.transfer.ensuring import ensured, given
from briefgen.transfer.fitting import fits, is_place, is_seat
from briefgen.transfer.form import Action, NounPhrase, VerbGroup, spaced
from briefgen.transfer.installed import installing
from briefgen.transfer.lapses import since_of_its_relative
from briefgen.transfer.lists import COMMAS, DIRECT, OBJECT, small_words, table
from briefgen.transfer.more_adjectives import person_first
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import hinted
from briefgen.transfer.predicates import composed, predicates, rests
from briefgen.transfer.reader import Reader
from briefgen.transfer.rest import Rest
from briefgen.transfer.resumed import for_the_same, with_pronoun
from briefgen.transfer.shared import of_two_verbs
from briefgen.transfer.verbal_nouns import rather_does
from briefgen.transfer.verbs import verbs_in
from briefgen.wording.spoken import AND, join

AFTER = ("together",)
SHORT = 4
"""English words of an object that a verb of two words has inside."""
UNTIL = " until "
DEEDS = re.compile(r"\b(?:laundering|trafficking|smuggling|preventing|supporting|financing)\b")
"""What is done besides, in the English of what goods are dealt in."""
IN, FOR, OF, TANWIN = "في", "ل", " of ", "ا"


def actions(reader: Reader, at: int) -> tuple[Action, ...]:
    """Every action that begins at a cell, several joined by «و» among them."""
    return reader.once(("actions", at), lambda: _joined(reader, at))


def _joined(reader: Reader, at: int) -> Iterator[Action]:
    """Single actions and chains; of the readings to one end, where none holds another action, that of most verbs.

    «مواصلة المحادثات وتعزيز التعاون» continues the talks and strengthens cooperation.
    """
    if reader.norm(at) in small_words()["no_act_alone"] and reader.norm(at + 1) not in small_words()["agreed_with"]:
        return  # «لاتفاق فض الاشتباك»: of an agreement, and not in order to agree
    longest: dict[int, int] = {}
    found = list(_chained(reader, at))
    for end, _, length in found:
        longest[end] = max(longest.get(end, 0), length)
    nested = {end for end, action, _ in found if action is not None and action.nested}
    for end, action, length in found:
        if action is not None and (end in nested or length == longest[end]):
            yield action


def _chained(reader: Reader, at: int) -> Iterator[tuple[int, Action | None, int]]:
    chains: list[tuple[Action, ...]] = [(each,) for each in _single(reader, at)]
    while chains:
        chain = chains.pop()
        end = chain[-1].end
        before = reader.norm(chain[-2].end) if len(chain) > 1 else ""
        if before not in COMMAS or reader.norm(chain[-2].end + 1) == AND:
            several = _several(chain, "or" if before in small_words()["or"] else "and")
            yield end, several, len(chain)
        start = _next(reader, end, before)
        if start and len(chain) < MOST_CONJUNCTS:
            # «تحقيق الأمن والاستقرار»: both are achieved.
            alike = reader.norm(start).startswith(ARTICLE) is reader.norm(at).startswith(ARTICLE)
            chains += [
                (*chain, each)
                for each in _single(reader, start)
                if (alike or each.led) and not _of_the_ill(chain[0], each)
            ]
            chains += [(*chain, each) for each in with_pronoun(reader, start, chain[-1].object)]
            same = (each for one in _single(reader, start) for each in for_the_same(reader, one, chain[-1].object))
            chains += [(*chain, each) for each in same if alike]


def _next(reader: Reader, end: int, before: str) -> int:
    """The cell at which the next action of a chain begins, behind «و», «أو», a comma or both; nothing elsewhere."""
    here = reader.norm(end)
    if here in small_words()["or"]:
        return end + 1 if before in ("", here) else 0
    if before in small_words()["or"]:
        return 0
    if here in COMMAS:
        return end + 2 if reader.norm(end + 1) == AND else end + 1
    return end + 1 if here == AND else 0


def _several(chain: tuple[Action, ...], word: str) -> Action | None:
    """Actions joined; nothing where a pronoun may mean what another of them is done to or somebody outside."""
    before = [each.object for each in chain[:-1] if each.object is not None]
    if any(hinted(each.base, *before) != each.base for each in chain[1:]):
        return None  # «وقف الهجمات وسحب قواتها»
    if any(UNTIL in each.base for each in chain[:-1]):
        return None  # «مواصلة الحرب حتى القضاء على الحركة وإعادة الرهائن»: until both

    def joined(said: list[str]) -> str:
        return join(said, "en") if word == "and" else " or ".join(said)

    full, nested = all(a.full for a in chain), any(a.nested for a in chain)
    base, gerund = joined([a.base for a in chain]), joined([a.gerund for a in chain])
    unsure, led = any(a.open for a in chain), any(a.led for a in chain)
    return Action(chain[-1].end, base, gerund, full, nested, unsure, chain[-1].object, led)


def _of_the_ill(first: Action, other: Action) -> bool:
    """«مكافحة الإرهاب وتهريب المخدرات»: who combats something does not smuggle drugs as well."""
    words = small_words()
    return first.base.partition(" ")[0] in words["against"] and other.base.partition(" ")[0] in words["ill"]


def _single(reader: Reader, at: int) -> tuple[Action, ...]:
    return reader.once(("action", at), lambda: _acts(reader, at))


def _acts(reader: Reader, at: int) -> Iterator[Action]:
    told_whole = tuple(_whole(reader, at))
    yield from told_whole
    if told_whole:
        return  # «خفض التصعيد»
    yield from _again(reader, at)
    yield from _both(reader, at)
    fixed_words = (*_idioms(reader, at), *installing(reader, at, noun_phrases))
    yield from fixed_words
    if fixed_words:
        return  # «سحب الثقة من الحكومة»
    yield from given(reader, at)
    sure = tuple(ensured(reader, at))
    yield from sure
    if sure:
        return  # «ضمان عدم تكرار الهجمات»
    negative = reader.norm(at) in small_words()["not_doing"]
    no = "not " if negative else ""
    start = at + 1 if negative else at
    for reading, word in reader.readings(start, "masdar"):
        if word.word in small_words()["links"] and OBJECT in word.frame:
            continue  # «بقاء القوات»: nobody remains them
        forms = reader.vocabulary.english.get(word.en)
        if reading.definite and any(each.en in small_words()["things"] for _, each in reader.readings(start, "noun")):
            continue  # «الاتفاق مع إيران» is the agreement, and no agreeing
        if reader.norm(start).endswith(TANWIN) and not reading.definite:
            continue  # «وتحديدا تنظيم القاعدة»: with tanwin it owns nothing
        if reader.norm(start).removeprefix(ARTICLE) in small_words()["no_actions"]:
            continue  # «وجود قوات» is their presence, and no finding
        whole = reader.longest(start, reader.vocabulary.compounds)
        if reader.norm(start) in small_words()["shooting"] and whole and OF not in whole[0].en:
            continue  # «إطلاق النار» is shooting, and «وقف الهجمات» halting the attacks
        fixed = reader.norm(start) in small_words()["told_whole"]
        if whole and whole[1] > start + 1 and fixed and OF not in whole[0].en:
            continue  # «وقف إطلاق النار» is a cease-fire, «ضبط النفس» restraint
        if reader.norm(start) in small_words()["doing_again"] and reader.norm(start + 1) in table("again"):
            continue  # «إعادة إعمار غزة»: rebuilding it
        if forms is None or reader.kind(start + 1) == "suffix":
            continue
        if OBJECT in word.frame and reading.definite:
            if word.joins.get(reader.norm(_manner(reader, start + 1)[1])) != DIRECT:
                continue
            word = replace(word, frame=tuple(each for each in word.frame if each != OBJECT))  # «التوقيع على الاتفاق»
        may_be_said_of_it = not _is_object(reader, start + 1) and any(
            not r.definite and not r.state for r, _ in reader.readings(start + 1, "adjective")
        )
        if OBJECT in word.frame and may_be_said_of_it and reads_as_its_own(reader, start + 1):
            continue  # «حل سياسي» is a political solution, and solves no politician
        how, behind = _manner(reader, start + 1) if reading.definite else ("", start + 1)
        for rest in _led_on(reader, word, rests(reader, word, behind)):
            if rest.object is not None and rest.end == rest.object.end and rather_does(reader, word, rest.object):
                continue  # «دعم بلاده للعراق»: its support for Iraq
            if OBJECT in word.frame and word.word in small_words()["gives"] and any(True for _ in given(reader, start)):
                continue
            if word.en in small_words()["deals_in"] and DEEDS.search(rest.said):
                continue  # «تهريب النفط وغسيل الأموال»: nobody smuggles the laundering of money
            if (OBJECT in word.frame and not rest.given) or (not rest.said and word.en.endswith(HANGING)):
                continue
            goes = rest.object is not None and rest.object.actor and not (is_place(rest.object) or is_seat(rest.object))
            if goes and word.en in small_words()["by_people"]:
                continue  # «زيارة الوفد»: the delegation goes, and nobody visits it
            if reading.definite and not rest.said:
                continue  # «المبادرة» is the initiative, and not taking it
            if negative and rest.object is not None and rest.object.every:
                continue  # «عدم سحب كل القوات»: some, or none?
            if goes and FOR not in word.frame and _of_something_else(reader, rest):
                continue  # «قصف القوات للقرى»: the forces do it
            own = tuple(each for each in governed(word) if rest.object is None or word.joins.get(each) != DIRECT)
            if rest.object is not None and rest.object.human and reader.norm(start) in small_words()["those_who_go"]:
                continue  # «مغادرة 5 آلاف جندي»: they left
            for adjunct in adjuncts(reader, rest.end, own):
                if adjunct.doer or since_of_its_relative(reader, rest.said, rest.end, adjunct.end):
                    continue  # «قتل الضابط على يد مسلحين»: it was done by others
                reader.reach(adjunct.end)
                what = spaced(rest.said, adjunct.said)
                base, gerund = (
                    f"{no}{spaced(form, how, what) if how in AFTER else spaced(how, _with(form, rest, what))}"
                    for form in (word.en, forms["gerund"])
                )
                opened = _open(rest, reader.norm(start))
                led = reading.definite and reader.norm(behind) in word.frame and reader.norm(behind) != IN
                done = rest.object or _behind_preposition(reader, behind, word, rest)
                act = Action(adjunct.end, base, gerund, rest.object is not None, rest.nested, opened, done, led)
                yield act
                yield from _for_it(reader, act)
                if act.full and adjunct.placed and reader.norm(adjunct.end) in governed(word):
                    # «خفض عدد القوات في العراق إلى 2500 جندي»
                    for more in framed(reader, adjunct.end, word):
                        yield replace(act, end=more.end, base=spaced(base, more.said), gerund=spaced(gerund, more.said))


def _behind_preposition(reader: Reader, at: int, word: Word, rest: Rest) -> NounPhrase | None:
    """«(الالتزام) بالاتفاق»: the phrase behind a verb's preposition, which a pronoun may resume."""
    if reader.norm(at) not in word.frame or rest.nested or rest.clausal:
        return None
    return next((each for each in noun_phrases(reader, at + 1) if each.end == rest.end), None)


def _for_it(reader: Reader, act: Action) -> Iterator[Action]:
    """«(إحالة الاتفاق إلى المجلس) للتصويت عليه»: to vote on it."""
    if reader.norm(act.end) in small_words()["purpose"] and act.object is not None:
        for more in with_pronoun(reader, act.end + 1, act.object):
            yield replace(
                act, end=more.end, base=f"{act.base} to {more.base}", gerund=f"{act.gerund} to {more.base}", nested=True
            )


def _of_something_else(reader: Reader, rest: Rest) -> bool:
    """«(قصف القوات) للقرى»: does what a deed is done to stand behind its doer? «لمواجهة …» says what for."""
    if rest.object is not None and rest.object.after.startswith("for "):
        return True
    plain = (each for each, _ in reader.readings(rest.end + 1, "noun") if each.definite)
    return reader.norm(rest.end) == FOR and any(plain) and not any(reader.readings(rest.end + 1, "masdar"))


def _is_object(reader: Reader, at: int) -> bool:
    """«بناء المستوطنات», «انتخاب رئيس»: a noun with its genitive, or a person, though the word is an adjective too."""
    nouns = any(True for _ in reader.readings(at, "masdar", "noun"))
    if reader.norm(at) in table("first") and any(True for _ in reader.readings(at + 1, "noun")):
        return True  # «بحث آخر التطورات»
    return person_first(reader, at) or (nouns and reader.norm(at + 1).startswith(ARTICLE))


def _led_on(reader: Reader, word: Word, found: Iterator[Rest]) -> Iterator[Rest]:
    """«نقل السفارة من تل أبيب إلى القدس»: two prepositions of one verb."""
    for rest in found:
        yield rest
        here = reader.norm(rest.end)
        free = rest.said and not (rest.nested or rest.clausal)
        if free and here in governed(word) and here != IN and word.joins.get(here) != DIRECT:
            held = rest.object is None or not rest.said.endswith(rest.object.said)
            for more in framed(reader, rest.end, word) if held else ():
                yield replace(rest, end=more.end, said=f"{rest.said} {more.said}")


def _with(verb: str, rest: Rest, what: str) -> str:
    """A verb and what follows; a short object stands inside a verb of two words: hold the officials accountable."""
    first, _, last = verb.partition(" ")
    short = rest.object is not None and not rest.object.after and len(rest.object.said.split()) <= SHORT
    if rest.object is None or last not in small_words()["behind_object"] or not short:
        return spaced(verb, what)
    said = rest.object.said
    return spaced(first, said, last, what.removeprefix(said).strip())


def _manner(reader: Reader, at: int) -> tuple[str, int]:
    """«(الالتزام) الكامل (بالاتفاق)» fully, «(العمل) معا (على)» together; and the cell behind."""
    adverb = reader.longest(at, reader.vocabulary.adverbs)
    if adverb is not None and adverb[0] in table("in_manner").values():
        return adverb
    for reading, word in reader.readings(at, "adjective", "participle"):
        if reading.definite and word.en in table("in_manner"):
            return table("in_manner")[word.en], at + 1
    return "", at


def _idioms(reader: Reader, at: int) -> Iterator[Action]:
    """«إلقاء القبض على المتهم» arrest the suspect, «وضع حد للعنف» put an end to violence."""
    for _, word in reader.readings(at, "masdar"):
        for words, english in table("idioms").get(word.word, {}).items():
            end = reader.behind(at + 1, words)
            if not end:
                continue
            verb, _, particle = english.partition(" ")
            forms = reader.vocabulary.english.get(english) or reader.vocabulary.english.get(verb)
            gerund = forms["gerund"] if forms else table("gerunds_of").get(verb)
            gerund = spaced(gerund, particle if not forms or forms["gerund"].count(" ") == 0 else "") if gerund else ""
            for object_ in noun_phrases(reader, end) if gerund else ():
                for adjunct in adjuncts(reader, object_.end):
                    said = spaced(object_.said, adjunct.said)
                    if not adjunct.doer:
                        yield Action(adjunct.end, f"{english} {said}", f"{gerund} {said}", True, object=object_)


def _whole(reader: Reader, at: int) -> Iterator[Action]:
    """«ضبط النفس»: show restraint."""
    for words, end in reader.standing(at, "whole_actions"):
        base, gerund = table("whole_actions")[words]
        for adjunct in adjuncts(reader, end):
            if not adjunct.doer:
                yield Action(adjunct.end, spaced(base, adjunct.said), spaced(gerund, adjunct.said))


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


def verbs_as_actions(reader: Reader, at: int, negative: bool = False) -> Iterator[Action]:
    """«(تعهد) بأن يواصل دعم الجيش»: what he is to do himself, a verb without a subject of its own."""
    no = "not " if negative else ""
    for verb in verbs_in(reader, at, "present", VerbGroup("present")):
        gender: Gender = "f" if verb.reading.gender == "f" else "m"
        doer = NounPhrase(at, "", definite=True, gender=gender, number=verb.reading.number or "singular", human=True)
        forms = reader.vocabulary.english[verb.word.en]
        for rest in () if verb.group.passive else predicates(reader, verb, verb.end, doer, False):
            base, gerund = (f"{no}{composed(form, rest)}" for form in (verb.word.en, forms["gerund"]))
            yield Action(rest.end, base, gerund)
