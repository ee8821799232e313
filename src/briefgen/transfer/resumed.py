"""Actions that end with what the one before them is done to: «إحالة الاتفاق إلى المجلس للتصويت عليه»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.complements import Adjunct, adjuncts, framed, governed
from briefgen.transfer.fitting import fits, stem, told_by_gerund
from briefgen.transfer.form import Action, NounPhrase, spaced
from briefgen.transfer.lists import DIRECT, OBJECT, small_words, table
from briefgen.transfer.owners import hinted, resumes
from briefgen.transfer.reader import Reader
from briefgen.transfer.rest import Rest

FOR = "ل"


def with_pronoun(reader: Reader, at: int, done_to: NounPhrase | None) -> Iterator[Action]:
    """«(سحب القوات من العراق) ونشرها في سوريا» deploy them in Syria, «(القرارات) والالتزام بها» commit to them."""
    if done_to is None:
        return
    pronoun = _pronoun(done_to)
    yield from _again(reader, at, done_to, pronoun)
    for reading, word in reader.readings(at, "masdar"):
        forms = reader.vocabulary.english.get(word.en)
        if forms is None or not fits(word, done_to):
            continue
        for taken in _taken(reader, at, word, reading.definite, done_to, pronoun):
            for adjunct in adjuncts(reader, taken.end, governed(word)):
                what = spaced(taken.said, adjunct.said)
                if not adjunct.doer:
                    yield Action(adjunct.end, f"{word.en} {what}", f"{forms['gerund']} {what}", True, object=done_to)


def _pronoun(done_to: NounPhrase) -> str:
    return "them" if done_to.plural else ("her" if done_to.gender == "f" else "him") if done_to.human else "it"


def _again(reader: Reader, at: int, done_to: NounPhrase, pronoun: str) -> Iterator[Action]:
    """«(سحب القوات) وإعادة نشرها في سوريا»: redeploy them in Syria."""
    base = table("again_done").get(reader.norm(at + 1)) if reader.norm(at) in small_words()["doing_again"] else None
    if base and reader.kind(at + 2) == "suffix" and resumes(reader.norm(at + 2), done_to):
        gerund = table("again_doing")[base]
        for adjunct in adjuncts(reader, at + 3):
            if not adjunct.doer:
                said = spaced(pronoun, adjunct.said)
                yield Action(adjunct.end, f"{base} {said}", f"{gerund} {said}", True, object=done_to)


def to_do_with_it(reader: Reader, verb: Word, given: Rest) -> Iterator[Rest]:
    """«(استدعى القاضي الوزير) للتحقيق معه»: to question him; whoever does it is not the one it is done to."""
    if FOR in verb.frame and told_by_gerund(verb):
        return  # «شكر الملك لدعمه»: thanked him for it
    for end, to_do in done_with_it(reader, given.end, given.object) if not given.nested else ():
        if to_do is not None:
            yield replace(given, end=end, said=f"{given.said} {to_do}", nested=True)


def done_with_it(reader: Reader, at: int, thing: NounPhrase | None) -> Iterator[tuple[int, str | None]]:
    """What «ل» at a cell says is to be done with what stands before it, and the cell behind.

    None where somebody else may be meant: «للتحقيق معه في التهم الموجهة إليه» are charges against him, not against it.
    """
    if thing is not None and reader.norm(at) in small_words()["purpose"]:
        means = stem(thing.head) in small_words()["means_to_an_end"]  # «خطوات لتعزيزها»: what they are to strengthen
        for act in with_pronoun(reader, at + 1, thing):
            told = None if means else hinted(act.base, thing)
            yield act.end, f"to {told}" if told is not None else None


def for_the_same(reader: Reader, act: Action, done_to: NounPhrase | None) -> Iterator[Action]:
    """«(حماية المدنيين) وتقديم المساعدات لهم»: provide aid to them, of whom the action before was done to."""
    own = act.object
    if done_to is None or own is None or reader.kind(act.end + 1) != "suffix":
        return
    led = table("for_the_same").get(reader.norm(act.end), {})
    english = led.get(act.base.partition(" ")[0], led.get("else", ""))
    meant = resumes(reader.norm(act.end + 1), done_to) and not resumes(reader.norm(act.end + 1), own)
    if english and meant:
        said = f"{english} {_pronoun(done_to)}"
        yield replace(act, end=act.end + 2, base=f"{act.base} {said}", gerund=f"{act.gerund} {said}")


def _taken(reader: Reader, at: int, word: Word, definite: bool, done_to: NounPhrase, pronoun: str) -> Iterator[Adjunct]:
    """The pronoun as the verb's object, or behind its preposition, with what the verb takes more."""
    if reader.kind(at + 1) == "suffix":
        if OBJECT in word.frame and resumes(reader.norm(at + 1), done_to):
            yield Adjunct(at + 2, pronoun)
            yield from (Adjunct(more.end, f"{pronoun} {more.said}") for more in framed(reader, at + 2, word))
        return
    written = reader.norm(at + 1)
    preposition = table("before_suffixes").get(written, written)
    english = word.joins.get(preposition) if preposition in word.frame else None
    if definite and english and reader.kind(at + 2) == "suffix" and resumes(reader.norm(at + 2), done_to):
        yield Adjunct(at + 3, pronoun if english == DIRECT else f"{english} {pronoun}")
