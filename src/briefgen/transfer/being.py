"""What links a subject with what is said of it: is, was not, will be, may be, has become, remains, is still, seems."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefgen.transfer.form import NounPhrase, VerbGroup, finite, spaced
from briefgen.transfer.lists import small_words, tables
from briefgen.transfer.predicatives import Predicate
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb, agrees, verbs, verbs_in

BE, BECOME = "be", "become"
STILL, NO_LONGER = "still", "no longer"
PEOPLE = " people"
BARE = ("is", "are", "was", "were")
"""Forms of «to be» behind which an adverb stands."""


@dataclass(frozen=True, slots=True, eq=False)
class Being:
    """What stands for «to be» at a cell: its English verb, how it is told, the cell after it."""

    base: str
    group: VerbGroup
    end: int
    adverb: str = ""
    """still, no longer."""
    linked: bool = False
    """Is it «هو», behind which a certain one may stand?"""
    unsaid: bool = False
    """Does nothing stand for it?"""
    verb: Verb | None = None
    gender: str = ""
    """Of a particle that agrees: «ليست»."""
    via: str = ""
    """What stands before its infinitive: «expected to»."""

    def said(self, reader: Reader, plural: bool, instead: str = "", group: VerbGroup | None = None) -> str:
        """The English verb, agreeing with its subject; ``instead`` takes the place of «to be»."""
        told = group or self.group
        base = instead or self.base
        if self.via:
            base = f"{BE} {self.via} {base}"
        *before, verb = base.split() if base.endswith(" need") else [base]
        verb, _, rest = verb.partition(" ")
        forms = reader.vocabulary.english[verb]
        if verb == BECOME and told.tense == "past":
            words = f"{'have' if plural else 'has'}{' not' if told.negative else ''} {BECOME}"
        else:
            words = finite(forms, verb, told, plural)
        adverb = spaced(self.adverb, *before)
        if adverb:
            words = spaced(words, adverb) if words in BARE else spaced(adverb, words)
        return spaced(words, rest)

    @property
    def past(self) -> bool:
        """Is it told in the past?"""
        return self.group.tense in ("past", "perfect", "may have") and self.base != BECOME

    def fits(self, subject: NounPhrase, before: bool) -> bool:
        """Does it agree with its subject, which stands before it or behind?"""
        if self.verb is not None:
            return agrees(self.verb, subject, before)
        return not self.gender or subject.gender == self.gender or subject.number != "singular"


def being_said(reader: Reader, being: Being, subject: NounPhrase, predicate: Predicate) -> str:
    """The English verb before a predicate: «has been closed since May»; nothing where no tense fits."""
    plural = (subject.plural and subject.kind != "mass") or subject.core.endswith(PEOPLE)
    if not predicate.since:
        return being.said(reader, plural, predicate.verb)
    plain = being.base == BE and not (being.via or being.adverb or predicate.verb)
    if plain and being.group.tense == "present":
        have = "have" if plural else "has"
        return f"{have}{' not' if being.group.negative else ''} been"
    if plain and being.group.tense == "past":
        return f"had{' not' if being.group.negative else ''} been"
    # «لا تزال معلقة منذ عام»: still suspended, and for a year
    return ""


def beings(reader: Reader, at: int) -> tuple[Being, ...]:
    """Everything that a cell and those after it may say of being; nothing is «is», and comes first."""
    return reader.once(("beings", at), lambda: _beings(reader, at))


def _beings(reader: Reader, at: int) -> Iterator[Being]:
    words, norm = small_words(), reader.norm(at)
    yield Being(BE, VerbGroup("present"), at, unsaid=True)
    gender = "f" if norm in words["feminine_links"] else "m"
    if norm in words["we_are_not"]:
        yield Being(BE, VerbGroup("present", True), at + 1)
        return
    if norm in words["be_not"]:
        yield Being(BE, VerbGroup("present", True), at + 1, gender=gender)
        return
    if norm in words["he_is"]:
        yield Being(BE, VerbGroup("present"), at + 1, linked=True)
        return
    yield from lasting(reader, at, VerbGroup("present"))
    if norm in words["count_as"]:
        yield Being(BE, VerbGroup("present"), at + 1, gender="f" if norm.startswith("ت") else "m")
    for verb in verbs(reader, at, links=True):
        if not verb.group.passive:
            yield _of(verb)
            yield from lasting(reader, verb.end, verb.group) if verb.word.en == BE else ()
    yield from _bound(reader, at)
    yield from _expected(reader, at)


def links_in(reader: Reader, at: int, group: VerbGroup) -> Iterator[Being]:
    """The verbs in the present that link, told by a group: «(أن) يكون»."""
    yield from (_of(verb) for verb in verbs_in(reader, at, "present", group, links=True) if not verb.group.passive)


def _of(verb: Verb) -> Being:
    return Being(verb.word.en, verb.group, verb.end, verb=verb)


def lasting(reader: Reader, at: int, group: VerbGroup) -> Iterator[Being]:
    """«لا يزال», «ما زالت» is still; «لم يعد» is no longer; «كان لا يزال» was still."""
    words, norm, behind = small_words(), reader.norm(at), reader.norm(at + 1)
    gender = "f" if behind in words["feminine_links"] else "m"
    if norm in words["ever_not"] | words["present_not"] | words["past_not"] and behind in words["still_forms"]:
        yield Being(BE, group, at + 2, STILL, gender=gender)
    elif norm in words["still_in_one"]:  # «الأزمة مازالت خطيرة»
        yield Being(BE, group, at + 1, STILL, gender="f" if norm in words["feminine_links"] else "m")
    elif norm in words["past_not"] and behind in words["no_longer_forms"]:
        yield Being(BE, group, at + 2, NO_LONGER, gender=gender)


def _bound(reader: Reader, at: int) -> Iterator[Being]:
    """«يجب أن يكون»: must be; «لا يمكن أن يكون»: cannot be."""
    words = small_words()
    negative = reader.norm(at) in words["present_not"]
    start = at + 1 if negative else at
    tense = tables()["bound"].get(reader.norm(start))
    if tense is None or (negative and tense == "must"):
        return
    denied = reader.norm(start + 1) in words["to_not"] and tense != "can"
    if denied or reader.norm(start + 1) in words["to"]:
        yield from links_in(reader, start + 2, VerbGroup(tense, negative or denied))


def _expected(reader: Reader, at: int) -> Iterator[Being]:
    """«من المتوقع أن يكون»: is expected to be."""
    words = small_words()
    told = tables()["expected"].get(reader.norm(at + 1)) if reader.norm(at) in words["of_nature"] else None
    if told and reader.norm(at + 2) in words["to"]:
        for being in links_in(reader, at + 3, VerbGroup("present")):
            yield replace(being, via=f"{told} to")
