"""What stands beside a verb and is no object of it, and what its own preposition leads on to."""

from __future__ import annotations

from briefgen.packs.lexicon import Word
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words
from briefgen.transfer.reader import Reader

BY, YET, TIME = "ب", "yet", "time"


def _by_first(reader: Reader, verb: Word, at: int) -> bool:
    """Is it the verb's own preposition that stands here: «شدد، خلال اللقاء، على ضرورة …»?"""
    own = {*verb.frame[:1], BY} & {*verb.frame}
    return reader.norm(at) in own and reader.norm(at) not in small_words()["where"] - {BY}


def led_on(reader: Reader, verb: Word, at: int, late: str) -> bool:
    """Is it the verb's own preposition, or where a way leads to: «فر عبر الحدود إلى طاجيكستان»?"""
    way = late.startswith(tuple(small_words()["path"])) and reader.norm(at) in small_words()["up_to"]
    return way or late == YET or _by_first(reader, verb, at)


def is_adverb(reader: Reader, at: int, phrase: NounPhrase) -> bool:
    """«دعا مرة أخرى إلى الحوار»: an adverb of several words, and no object."""
    if reader.norm(at) in small_words()["sides_as_adverbs"] and phrase.end > at + 1:
        return True  # «أطلق صاروخ من صعدة شمالي اليمن»
    if phrase.head == TIME and phrase.determiner[-1:].isdigit():
        return True  # «قصفت المدينة عشرين مرة»: it was shelled 20 times
    adverb = reader.longest(at, reader.vocabulary.adverbs)
    by_air = reader.norm(at) in small_words()["never_objects"]
    return adverb is not None and adverb[1] == phrase.end and (by_air or phrase.end > at + 1)
