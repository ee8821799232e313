"""What is done, its doer unsaid: «تم تشكيل لجنة», «تم التوصل إلى اتفاق», «سيتم خلال الاجتماع بحث الوضع»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Word
from briefgen.transfer.complements import adjuncts, between, framed, governed
from briefgen.transfer.fitting import fits, stem
from briefgen.transfer.form import Clause, NounPhrase, VerbGroup, finite, spaced
from briefgen.transfer.installed import is_one, posts
from briefgen.transfer.keeping import kept
from briefgen.transfer.lists import DIRECT, OBJECT, small_words, table
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.owners import marked, owned_by
from briefgen.transfer.reader import Reader
from briefgen.transfer.sentences import idioms
from briefgen.wording.filters import ACTION

TAKE_PLACE = {"past": "took place", "third": "takes place", "gerund": "taking place", "participle": "taken place"}


def done(reader: Reader, at: int) -> Iterator[Clause]:
    """«تم تشكيل لجنة»: a committee was formed."""
    words = small_words()
    norm = reader.norm(at)
    start, group = at, VerbGroup("past", passive=True)
    if norm in words["past_not"]:
        start, group = at + 1, replace(group, negative=True)
    elif norm in words["future"] | words["future_not"]:
        start, group = at + 1, VerbGroup("future", norm in words["future_not"], passive=True)
    elif norm in words["perfect"]:
        start = at + 1
    elif norm in words["be"]:
        start, group = (
            (at + 2 if reader.norm(at + 1) in words["perfect"] else at + 1),
            VerbGroup("perfect", passive=True),
        )
    tenses = {reading.tense for reading, word in reader.readings(start, "verb") if word.word in words["done"]}
    if not tenses and reader.norm(start) not in words["done"]:
        return
    if tenses == {"present"} and group.tense == "past" and not group.negative:
        if norm in words["perfect"]:
            return  # «قد يتم»: may be
        group = replace(group, tense="progressive")
    if group.tense == "perfect" and tenses == {"present"}:
        return
    for begin, amid in ((start + 1, ""), *((each.end, each.said) for each in between(reader, start + 1))):
        yield from undergone_by_noun(reader, begin, group, amid)


def to_take_place(reader: Reader, at: int, group: VerbGroup) -> Iterator[Clause]:
    """«(أن) تتم المداولات في أبريل»: will take place, told by a group; «(أن) يتم سحب القوات»: will be withdrawn."""
    words = small_words()
    found = [r for r, word in reader.readings(at, "verb") if word.word in words["done"] and r.tense == "present"]
    if not found:
        return
    done_to = list(undergone_by_noun(reader, at + 1, replace(group, passive=True)))
    yield from done_to
    for subject in noun_phrases(reader, at + 1) if not done_to else ():
        event = subject.verbal or {stem(subject.head), subject.head} & (words["events"] | words["happenings"])
        feminine = subject.gender == "f" or (subject.number == "plural" and not subject.human)
        if not (subject.definite and event) or not any((r.gender == "f") is feminine for r in found):
            continue
        said = finite(TAKE_PLACE, "take place", group, subject.plural)
        for more in adjuncts(reader, subject.end):
            if more.said and not more.doer:
                yield Clause(more.end, spaced(subject.said, said, more.said), False, subject)


def happened(reader: Reader, at: int) -> Iterator[Clause]:
    """«جرت أمس محادثات بين الطرفين»: talks between the two parties took place yesterday."""
    words = small_words()
    future = reader.norm(at) in words["future"]
    start = at + future
    found = [reading for reading, word in reader.readings(start, "verb") if word.word in words["takes_place"]]
    does = any(word.word in words["done"] for _, word in reader.readings(start, "verb"))
    for begin, amid in (
        ((start + 1, ""), *((each.end, each.said) for each in between(reader, start + 1))) if found else ()
    ):
        if does and any(undergone_by_noun(reader, begin, VerbGroup("past", passive=True))):
            continue  # «جرى بحث العلاقات»: they were discussed
        for subject in noun_phrases(reader, begin):
            goes_on = words["happenings"] | (words["under_way"] if reader.norm(begin).startswith(ARTICLE) else set())
            if stem(subject.head) not in goes_on and subject.head not in goes_on:
                continue
            feminine = subject.gender == "f" or subject.number == "plural"
            tenses = {each.tense for each in found if (each.gender == "f") is feminine and each.voice != "passive"}
            for tense in tenses:
                told = "future" if future else "one" if tense == "present" and not subject.plural else tense
                own = kept(reader, begin, subject)
                for more in adjuncts(reader, subject.end, tuple(own)):
                    said = spaced(subject.said, table("happening")[told], amid, more.said)
                    yield Clause(more.end, said, tense == "past", subject)


def undergone_by_noun(reader: Reader, at: int, group: VerbGroup, amid: str = "") -> Iterator[Clause]:
    """A verbal noun at a cell told in the passive: by its object, or by what it takes behind its preposition.

    ``amid`` stood between the helper and the noun, and ends the clause in English.
    """
    yield from _undergone_again(reader, at, group, amid)
    for reading, word in reader.readings(at, "masdar"):
        if word.en not in reader.vocabulary.english or word.en.startswith("be "):
            continue
        whole = tuple(idioms(reader, word, at + 1)) if not reading.definite else ()
        for idiom, end in whole:
            for subject in noun_phrases(reader, end):  # «تم إطلاق سراح خمسة معتقلين»: were released
                if idiom.en in reader.vocabulary.english and subject.case != "nominative":
                    yield from _with_rest(reader, end, idiom, subject, group, amid)
        if whole:
            continue
        if OBJECT in word.frame and not reading.definite:
            for subject in noun_phrases(reader, at + 1):
                away = subject.taken & {*word.frame} & small_words()["towards"]  # «ترحيل المهاجرين إلى بلدانهم»
                if fits(word, subject) and subject.case != "nominative" and not away:
                    yield from _with_rest(reader, at + 1, word, subject, group, amid)
        elif OBJECT not in word.frame or word.joins.get(reader.norm(at + 1)) == DIRECT:  # «تم التوقيع على الاتفاق»
            yield from _by_preposition(reader, at + 1, word, group, amid)


def _undergone_again(reader: Reader, at: int, group: VerbGroup, amid: str) -> Iterator[Clause]:
    """«(تم) إعادة فتح المعبر»: it was reopened."""
    base = table("again_done").get(reader.norm(at + 1)) if reader.norm(at) in small_words()["doing_again"] else None
    if not base or base not in reader.vocabulary.english:
        return
    done = next((word for _, word in reader.readings(at + 1, "masdar") if OBJECT in word.frame), None)
    for subject in noun_phrases(reader, at + 2) if done is not None else ():
        if done is not None and fits(done, subject) and subject.case != "nominative":
            yield from _with_rest(reader, at + 2, replace(done, en=base), subject, group, amid)


def _with_rest(
    reader: Reader, at: int, word: Word, subject: NounPhrase, group: VerbGroup, amid: str
) -> Iterator[Clause]:
    said = finite(reader.vocabulary.english[word.en], word.en, group, subject.plural)
    posted = posts(reader, subject.end, noun_phrases) if word.en in table("installs") and is_one(subject) else ()
    rests = [(each.end, each.said) for each in framed(reader, subject.end, word)]
    # «تم انتخاب فلان رئيسا له»: it is no head of himself that he was elected
    rests += [(post.end, spaced("as", post.said)) for post in posted if not marked(post.said)]
    for rest_end, rest in ((subject.end, ""), *rests):
        mine = kept(reader, at, subject) if not rest else frozenset(governed(word))
        for adjunct in adjuncts(reader, rest_end, tuple(mine)):
            more = adjunct.said.replace("at the hands of", "by") if adjunct.doer else adjunct.said
            behind = owned_by(spaced(rest, amid, more), subject)
            if behind is None:
                continue
            told = spaced(subject.said, said, behind)
            yield Clause(adjunct.end, told, group.tense in ("past", "perfect"), subject)


def _by_preposition(reader: Reader, at: int, word: Word, group: VerbGroup, amid: str) -> Iterator[Clause]:
    """«التوصل إلى اتفاق» an agreement was reached, «الاتفاق على تشكيل لجنة» it was agreed to form a committee."""
    preposition = reader.norm(at)
    english = word.joins.get(preposition)
    if preposition not in word.frame or not english:
        return
    forms = reader.vocabulary.english[word.en]
    acts = reader.grammar.actions(reader, at + 1) if word.joins.get(ACTION) == "to" else ()
    for act in acts:
        said = finite(forms, word.en, group, False)
        yield Clause(act.end, spaced("it", said, amid, "to", act.base), group.tense in ("past", "perfect"))
    if english != DIRECT and english not in small_words()["stranded"]:
        return
    for subject in noun_phrases(reader, at + 1) if not acts else ():
        if not fits(word, subject):
            continue
        said = finite(forms, word.en, group, subject.plural)
        taken = [(each.end, each.said) for each in framed(reader, subject.end, word)]
        particle = "" if english == DIRECT else english
        ways = taken or [(subject.end, "")]
        for rest, adjunct in ((took, each) for end, took in ways for each in adjuncts(reader, end, governed(word))):
            told = spaced(subject.said, said, particle, rest, amid, adjunct.said)
            yield Clause(adjunct.end, told, group.tense in ("past", "perfect"), subject)
