"""Who is put into an office: «انتخب الحزب فلانا رئيسا جديدا له», «تعيين فلان سفيرا في لندن»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.form import Action, NounPhrase, spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.owners import mark
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Phrases

MINISTER, PERSON = "minister", "person"
OF, IN = "ل", "في"


@dataclass(frozen=True, slots=True)
class Post:
    """An office in English, behind «as»; ``end`` is the cell after it."""

    end: int
    said: str


def posts(reader: Reader, at: int, phrases: Phrases) -> Iterator[Post]:
    """The offices that are named from a cell on: «رئيسا جديدا للحزب», head of the party."""
    heads = table("posts")
    two = f"{reader.norm(at)} {reader.norm(at + 1)}"
    long = two in heads
    head = heads.get(two if long else reader.norm(at))
    if head is None:
        return
    end = at + 1 + long
    kind = table("post_kinds").get(reader.norm(end), "")
    for own in _whose(reader, end + bool(kind), str(head), kind, phrases):
        yield from _after_whom(reader, own, phrases)


def _whose(reader: Reader, at: int, head: str, kind: str, phrases: Phrases) -> Iterator[Post]:
    """The office with what it is of: «له» its, «للحكومة» prime minister, «للحزب», «لدى الأمم المتحدة»."""
    field, end = _field(reader, at, head)
    if field:
        yield Post(end, spaced(kind, field))
        return
    pronoun = mark(reader.norm(at + 1)) if reader.norm(at) == OF and reader.kind(at + 1) == "suffix" else ""
    if pronoun:
        yield from _sent(reader, Post(at + 2, spaced(pronoun, kind, head)), head, phrases)
        return
    yield from _sent(reader, Post(at, spaced(kind, head)), head, phrases)
    for whole in phrases(reader, at + 1) if reader.norm(at) == OF else ():
        if whole.definite or whole.kind == "proper":
            yield from _sent(reader, Post(whole.end, spaced(kind, head, "of", whole.said)), head, phrases)


def _field(reader: Reader, at: int, head: str) -> tuple[str, int]:
    """The English of an office that what it is of changes: «رئيسا للوزراء», «وزيرا للخارجية»."""
    for words, said in table("post_fields").get(head, {}).items():
        end = reader.behind(at, words)
        if end:
            return str(said), end
    field = table("ministries").get(reader.norm(at + 1).removeprefix(ARTICLE)) if reader.norm(at) == OF else None
    return (f"{field} {head}", at + 2) if field and head == MINISTER else ("", at)


def _sent(reader: Reader, post: Post, head: str, phrases: Phrases) -> Iterator[Post]:
    """The office with where it is held: «سفيرا في لندن», «مبعوثا إلى سوريا»."""
    yield post
    links = {**table("post_links"), **({IN: "to"} if head in small_words()["posted_to"] else {})}
    for words, said in links.items():
        end = reader.behind(post.end, words)
        for whither in phrases(reader, end) if end else ():
            if whither.definite or whither.kind == "proper":
                yield Post(whither.end, spaced(post.said, said, whither.said))


def _after_whom(reader: Reader, post: Post, phrases: Phrases) -> Iterator[Post]:
    """The office with whom he follows in it: «خلفا لفلان»."""
    yield post
    for words, said in table("post_after").items():
        end = reader.behind(post.end, words)
        for other in phrases(reader, end) if end else ():
            if other.definite or other.kind == "proper":
                yield Post(other.end, spaced(post.said, str(said), other.said))


def is_one(phrase: NounPhrase) -> bool:
    """Is it one certain person?"""
    one = phrase.number == "singular" and phrase.many == 1
    return one and (phrase.type == PERSON or (phrase.human and phrase.definite))


def somebody(phrase: NounPhrase) -> bool:
    """Is it one person whom nobody names: «(عين) دبلوماسيا نرويجيا (مبعوثا)»?"""
    return phrase.human and not phrase.definite and phrase.number == "singular" and phrase.many == 1


def installing(reader: Reader, at: int, phrases: Phrases) -> Iterator[Action]:
    """«تعيين فلان نائبا له» as what somebody does: to appoint him as his deputy."""
    for word, noun, end, who, post in _installed(reader, at, phrases):
        what = spaced(who.said, "as", post)
        yield Action(end, spaced(word, what), f"the {noun} of {what}", True, False, False, who)


def installed(reader: Reader, at: int, phrases: Phrases) -> Iterator[NounPhrase]:
    """«انتخاب فلان رئيسا جديدا للحزب» as a thing: the election of him as its new head."""
    if reader.norm(at - 1) in small_words()["decided_to"]:
        return  # «تقرر تعيين فلان سفيرا»: it was decided to appoint him
    for _, noun, end, who, post in _installed(reader, at, phrases):
        after = spaced("of", who.said, "as", post)
        yield NounPhrase(end, noun, after=after, definite=True, verbal=True, head=noun, number="singular")


def _installed(reader: Reader, at: int, phrases: Phrases) -> Iterator[tuple[str, str, int, NounPhrase, str]]:
    """The verbs in English at a cell, their nouns, the cells behind, who it is, and his office."""
    nouns = table("installs")
    for reading, word in reader.readings(at, "masdar"):
        if word.en not in nouns or reading.definite or word.en not in reader.vocabulary.english:
            continue
        for who in phrases(reader, at + 1):
            for post in posts(reader, who.end, phrases) if is_one(who) else ():
                yield word.en, str(nouns[word.en]), post.end, who, post.said
