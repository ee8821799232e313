"""Relatives that have no noun: «ما قاله الوزير» what the minister said, «كل من يهدد الأمن» who threatens it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.believed import believed_to_be
from briefgen.transfer.by_nature import by_its_nature
from briefgen.transfer.called import called
from briefgen.transfer.complements import between
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.measures import is_money
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.of_what_there_is import of_what_there_is
from briefgen.transfer.reader import Reader
from briefgen.transfer.relatives import done_gap, gaps, to_be_done
from briefgen.transfer.so_called import so_called
from briefgen.transfer.verbs import verbs
from briefgen.transfer.what_of import what_of

WHAT, EVERYTHING, WHOEVER = "what", "everything", "whoever"
FROM = "من"


def bare_relatives(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """Every noun phrase that such a relative at a cell makes."""
    words = small_words()
    all_of = reader.norm(at) in words["all"]
    start = at + 1 if all_of else at
    yield from of_nature(reader, at)
    if reader.norm(start) in words["ever_not"]:
        yield from what_of(reader, start + 1, all_of)
        yield from _what(reader, start, EVERYTHING if all_of else WHAT)
        if not all_of:
            yield from _worth(reader, start)
    elif reader.norm(start) in words["relatives_of_people"]:
        yield from _who(reader, start + 1, "all those" if all_of else "those", "plural")
    elif all_of and reader.norm(start) in words["of"] and not any(True for _ in reader.readings(start + 1, "noun")):
        yield from _who(reader, start + 1, "everyone", "singular")
    elif reader.norm(at) in words["of"] and reader.norm(at - 1) in words["that"]:
        yield from _who(reader, at + 1, WHOEVER, "singular")  # «أن من يدعم الإرهاب سيدفع الثمن»


def what_behind(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """«بما أعلنه الوزير», «عما حدث»: what, where the cell is its preposition too."""
    yield from what_of(reader, at + 1)
    yield from _what(reader, at, WHAT)


def _what(reader: Reader, at: int, core: str) -> Iterator[NounPhrase]:
    words = small_words()
    start = at + 1
    if reader.norm(start) in words["still"] | words["past_not"] | words["not_what"] | words["worth"]:
        return  # «ما زال» is still, «ما لم» unless
    names = (*called(reader, at), *believed_to_be(reader, start)) if core == WHAT else ()
    if names:
        yield from names
        return  # «ما سمته العدوان»: what it called aggression
    happens = table("what_happens").get(reader.norm(start)) if at or reader.norm(start) in words["done"] else None
    if happens and core == WHAT:
        plain = NounPhrase(start + 1, happens, definite=True, kind="proper", clausal=True, chain=True)
        yield plain
        yield from (plain.then(each.end, each.said) for each in between(reader, start + 1) if each.placed)
    named = list(so_called(reader, start)) if core == WHAT else []
    yield from named
    if named or _calls(reader, start):
        return  # «ما سماه الفراغ الأمني»: no vacuum calls anything
    head = NounPhrase(start, core, definite=True, kind="proper", every=core == EVERYTHING)
    that = core if core == WHAT else ""
    told = [each for found in (gaps, to_be_done, done_gap, by_its_nature) for each in found(reader, head, start, that)]
    some = list(of_what_there_is(reader, told, WHAT)) if core == WHAT else []
    yield from some
    ends = {each.end for each in some}
    yield from (replace(each, clausal=True, chain=True) for each in told if each.end not in ends)


def of_nature(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """«كل ما من شأنه خفض التوتر», «ما من شأنه أن يهدد السلم»: everything that would reduce tension."""
    words = small_words()
    every = reader.norm(at) in words["all"]
    start = at + 1 if every else at
    own = reader.norm(start + 1) in words["of_nature"] and reader.norm(start + 2) in words["nature"]
    if reader.norm(start) not in words["whatever"] or not own or reader.kind(start + 3) != "suffix":
        return
    core = f"{EVERYTHING} that would" if every else f"{WHAT} would"
    ends: list[tuple[int, str]] = [(act.end, act.base) for act in reader.grammar.actions(reader, start + 4)]
    if reader.norm(start + 4) in words["to"]:
        ends += [(act.end, act.base) for act in reader.grammar.by_verb(reader, start + 5)]
    for end, base in ends:
        yield NounPhrase(end, f"{core} {base}", definite=True, kind="proper", chain=True, clausal=True)


def _calls(reader: Reader, at: int) -> bool:
    """Does a verb stand at a cell by which a thing is called something?"""
    return any(verb.word.en in table("names_it") and not verb.group.passive for verb in verbs(reader, at))


def _who(reader: Reader, at: int, core: str, number: str) -> Iterator[NounPhrase]:
    head = NounPhrase(
        at, core, definite=True, kind="proper", plural=number == "plural", number=number, human=True, actor=True,
        every=True,
    )  # fmt: skip
    for phrase in gaps(reader, head, at, core if core == WHOEVER else ""):
        yield replace(phrase, clausal=True, chain=True)


def _worth(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """«ما قيمته 3 ملايين دولار من النفط»: $3 million worth of oil."""
    if reader.norm(at + 1) not in small_words()["worth"] or reader.kind(at + 2) != "suffix":
        return
    for sum_ in noun_phrases(reader, at + 3):
        if not is_money(sum_):
            continue
        if reader.norm(sum_.end) != FROM:
            yield replace(sum_, kind="proper", core=sum_.said, after="", determiner="")
        if reader.norm(sum_.end) == FROM:
            owner = "'" if sum_.said.endswith("s") else ""
            for goods in noun_phrases(reader, sum_.end + 1):
                said = f"{sum_.said}{owner} worth of {goods.said}"
                yield NounPhrase(goods.end, said, kind="proper", plural=goods.plural, number="plural", chain=True)
