"""What there is and is not, and who has what: «هناك», «لا توجد», «سيكون هناك», «لا حل للأزمة», «لدى الحكومة خطة»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.acts_behind import alone
from briefgen.transfer.being import NO_LONGER, Being, beings
from briefgen.transfer.complements import adjuncts, between, contents
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup, spaced
from briefgen.transfer.lists import small_words
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.only import ONLY, saved
from briefgen.transfer.owners import SUFFIXES, owned_by
from briefgen.transfer.pronouns import pronouns
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import told
from briefgen.transfer.verbs import agrees, verbs_in

FOR = "ل"
HAVE, SOME_OF, SOME = "have", "some of the", "some"
WHAT, SOMETHING = "what ", "something that "
NO_CHOICE = "no choice but to"
TANWIN = "ا"


def there(reader: Reader, at: int) -> Iterator[Clause]:
    """«هناك اتفاق على …»: there is an agreement on …; «ليس هناك», «كان هناك», «لا يوجد»."""
    words = small_words()
    for being, start in _existing(reader, at):
        if reader.norm(start) in words["there"]:
            for begin, amid in ((start + 1, ""), *((each.end, each.said) for each in between(reader, start + 1))):
                yield from _of_what(reader, being, begin, amid)
        elif start > at and start == being.end and being.verb is None and reader.norm(start - 1) in words["exists"]:
            for begin, amid in ((start, ""), *((each.end, each.said) for each in between(reader, start))):
                yield from _of_what(reader, being, begin, amid)


def _existing(reader: Reader, at: int) -> Iterator[tuple[Being, int]]:
    """«هناك», «كان هناك», «يوجد», «لا توجد»: how being is told, and the cell of «هناك» or the one after «يوجد»."""
    words = small_words()
    for being in beings(reader, at):
        if not being.linked:
            yield being, being.end
    negative = reader.norm(at) in words["present_not"]
    start = at + 1 if negative else at
    if reader.norm(start) in words["exists"]:
        yield Being("be", VerbGroup("present", negative), start + 1), start + 1


def _of_what(reader: Reader, being: Being, at: int, amid: str) -> Iterator[Clause]:
    if being.group.negative and reader.norm(at) in small_words()["ever_not"]:
        yield from _nothing_to(reader, being, at + 1)
    of = being.group.negative and reader.norm(at) in small_words()["of"]  # «ليس هناك من حل»: no solution
    for phrase in noun_phrases(reader, at + of):
        said = _indefinite(phrase, being.group.negative)
        if of and (phrase.definite or phrase.determiner):
            continue
        if not said or (phrase.determiner == SOME_OF and being.adverb == NO_LONGER):
            continue
        for adjunct in adjuncts(reader, phrase.end):
            many = phrase.plural and phrase.kind != "mass"
            be = being.said(reader, many, group=replace(being.group, negative=False))
            yield Clause(adjunct.end, spaced("there", be, said, adjunct.said, amid), being.past)
        for end, what in contents(reader, phrase) if not amid else ():
            be = being.said(reader, phrase.plural, group=replace(being.group, negative=False))
            yield Clause(end, spaced("there", be, said, what), being.past)  # «لا دليل على أن القوات انسحبت»


def _nothing_to(reader: Reader, being: Being, at: int) -> Iterator[Clause]:
    """«لا يوجد ما يشير إلى أن الهجوم انتقام»: there is nothing to indicate that it is."""
    thing = NounPhrase(at, "nothing", definite=True, kind="proper")
    be = being.said(reader, False, group=replace(being.group, negative=False))
    for verb in verbs_in(reader, at, "present", VerbGroup("infinitive")):
        if not verb.group.passive and agrees(verb, thing, before=True):
            for clause in told(reader, verb, thing, verb.end, True):
                yield Clause(clause.end, spaced("there", be, clause.said), being.past)


def _indefinite(phrase: NounPhrase, negative: bool) -> str:
    """What there is, or is not: «no need for …»; nothing for a certain one."""
    anybody = negative and phrase.determiner == "any"
    if phrase.clausal and phrase.said.startswith(WHAT):  # «هناك ما يدعو إلى القلق»: something that calls for concern
        return "" if negative else phrase.said.replace(WHAT, SOMETHING, 1)
    if phrase.determiner == SOME_OF and not negative:
        return replace(phrase, determiner=SOME).said  # «هناك بعض القضايا»: some issues
    if phrase.determiner.endswith(" of") and not negative:
        return phrase.said  # «آلاف المقاتلين»: thousands of fighters
    if (phrase.definite and not anybody) or (negative and phrase.determiner and not anybody):
        return ""
    if not negative:
        return phrase.said
    if phrase.kind in ("proper", "gerund"):
        return ""
    bare = replace(phrase, determiner="", definite=False, kind="mass" if phrase.kind != "mass" else phrase.kind)
    return f"no {bare.said}"


def among(reader: Reader, at: int) -> Iterator[Clause]:
    """«(كان) من بين القتلى ثلاثة أطفال»: three children were among the dead."""
    for being in beings(reader, at):
        start = being.end + 1 if reader.norm(being.end) in small_words()["of"] else being.end
        if being.linked or being.group.negative or reader.norm(start) not in small_words()["among"]:
            continue
        for group in noun_phrases(reader, start + 1):
            for phrase in (
                noun_phrases(reader, group.end) if group.plural and group.definite and group.many == 1 else ()
            ):
                said = _indefinite(phrase, False)
                if said and (phrase.human or phrase.many > 1 or phrase.plural):
                    be = being.said(reader, phrase.plural)
                    for adjunct in adjuncts(reader, phrase.end):
                        words = spaced(said, be, f"among {group.said}", adjunct.said)
                        yield Clause(adjunct.end, words, being.past)


def none(reader: Reader, at: int) -> Iterator[Clause]:
    """«لا حل للأزمة»: there is no solution to the crisis; «لا نية لدى الحكومة»: has no intention."""
    if reader.norm(at) not in small_words()["present_not"] or _with_tanwin(reader, at + 1):
        return  # «(لا نريد حربا) ولا تصعيدا» is denied by the verb before it
    for phrase in noun_phrases(reader, at + 1):
        if phrase.definite or phrase.determiner or phrase.kind == "proper" or phrase.number != "singular":
            continue
        said = _indefinite(phrase, True)
        for adjunct in adjuncts(reader, phrase.end) if said else ():
            yield Clause(adjunct.end, spaced("there is", said, adjunct.said))
        for end, what in contents(reader, phrase) if said else ():
            yield Clause(end, f"there is {said} {what}")
        at_that = phrase.end + 1 if reader.norm(phrase.end) in small_words()["where"] else phrase.end
        if phrase.head in small_words()["no_doubt"] and reader.norm(at_that) in small_words()["that"]:
            for clause in reader.grammar.content(reader, at_that + 1):
                yield Clause(clause.end, f"there is {said} that {clause.said}")
        if said and reader.norm(phrase.end) in small_words()["with"]:
            yield from _has_none(reader, phrase.end + 1, said)


def _with_tanwin(reader: Reader, at: int) -> bool:
    """Does a word end as none does behind the «لا» of what there is none of: «تصعيدا»?"""
    nouns = reader.readings(at, "noun", "masdar")
    return reader.norm(at).endswith(TANWIN) and all(not word.word.endswith(TANWIN) for _, word in nouns)


def _has_none(reader: Reader, at: int, said: str) -> Iterator[Clause]:
    """«لا نية لدى الحكومة لتأجيل الانتخابات»: the government has no intention to postpone the elections."""
    for owner in noun_phrases(reader, at):
        if not owner.definite:
            continue
        has = f"{owner.said} {'have' if owner.plural else 'has'} {said}"
        for adjunct in adjuncts(reader, owner.end):
            yield Clause(adjunct.end, spaced(has, adjunct.said), False, owner)


def having(reader: Reader, subject: NounPhrase) -> Iterator[Clause]:
    """«البلدان لديهما مصالح مشتركة», «الحكومة ليس لديها خطة», «الطرفان لهما دور»."""
    for being in beings(reader, subject.end):
        at = being.end
        if not subject.definite and not (subject.determiner == "any" and being.group.tense == "future"):
            continue  # «أي هجوم ستكون له عواقب»: will have them; «أي هجوم له عواقب» is one that has them
        if being.linked or reader.kind(at + 1) != "suffix" or not _means(reader.norm(at + 1), subject):
            continue
        if reader.norm(at) in small_words()["with"] or reader.norm(at) == FOR:
            yield from _has(reader, being, subject, at + 2)


def _means(suffix: str, subject: NounPhrase) -> bool:
    """May the pronoun of «لديها» be the subject before it?"""
    code = SUFFIXES.get(suffix, "")
    return bool(code) and owned_by(f"⟨{code}⟩", subject) not in (None, f"⟨{code}⟩")


def has(reader: Reader, at: int) -> Iterator[Clause]:
    """«لدى واشنطن معلومات عن الهجوم»: Washington has information …; «كان للاتفاق أثر كبير»."""
    for being in beings(reader, at):
        start = being.end
        owned = reader.norm(start) in small_words()["with"]
        facing = reader.norm(start) in small_words()["facing"]
        before_it = facing and not being.group.negative
        owned = owned or facing  # «ليس أمام الحكومة خيار», «أمام الحكومة مهلة»
        if being.linked or not (owned or (reader.norm(start) == FOR and reader.kind(start) == "proclitic")):
            continue
        if reader.kind(start + 1) == "suffix":
            for who in pronouns(reader, start + 1):
                yield from _has(reader, being, who, who.end, before_it)
            continue
        for owner in noun_phrases(reader, start + 1):
            if owner.definite and owner.kind != "gerund":
                yield from _has(reader, being, owner, owner.end, before_it)


def _has(reader: Reader, being: Being, owner: NounPhrase, at: int, before_it: bool = False) -> Iterator[Clause]:
    negative = being.group.negative
    if negative and saved(reader, at):
        # «ليس لدى الحكومة سوى خيار واحد»: has only one option.
        have = being.said(reader, owner.plural, HAVE, replace(being.group, negative=False))
        acts = [(act.end, act.base) for act in reader.grammar.actions(reader, at + 1)]
        acts = acts or [(end, base) for end, base, _ in alone(reader, at + 1)]
        for end, base in acts:  # «ليس أمام الحكومة إلا التفاوض»
            said = owned_by(base, owner)
            if said is None:
                continue
            for adjunct in adjuncts(reader, end):
                yield Clause(adjunct.end, spaced(owner.said, have, NO_CHOICE, said, adjunct.said), being.past, owner)
        for thing in noun_phrases(reader, at + 1) if not acts else ():
            for adjunct in adjuncts(reader, thing.end) if not thing.definite else ():
                yield Clause(adjunct.end, spaced(owner.said, have, ONLY, thing.said, adjunct.said), being.past, owner)
        return
    have = being.said(reader, owner.plural, HAVE, replace(being.group, negative=False))
    for thing in noun_phrases(reader, at):
        if before_it and thing.head not in small_words()["faced"]:
            continue  # «أمام المحكمة محتجون»: in front of it
        right = thing.definite and thing.head in small_words()["had_as_such"] and not negative
        said = owned_by(thing.said if right else _indefinite(thing, negative), owner)
        if not said or (being.verb is not None and thing.case == "oblique"):
            continue
        for adjunct in adjuncts(reader, thing.end):
            reader.reach(adjunct.end)
            yield Clause(adjunct.end, spaced(owner.said, have, said, adjunct.said), being.past, owner)
