"""«المحادثات التي جرت في جنيف»: the talks that took place in Geneva."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.complements import adjuncts
from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase, VerbGroup, finite, spaced
from briefgen.transfer.lists import small_words
from briefgen.transfer.passives import TAKE_PLACE
from briefgen.transfer.reader import Reader


def took_place(reader: Reader, phrase: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """The phrase, something that happens, with where or when it took place."""
    words = small_words()
    if not ({phrase.head, stem(phrase.head)} & (words["happenings"] | words["events"])):
        return
    future = reader.norm(at) in words["future"]
    start = at + future
    feminine = phrase.gender == "f" or phrase.number == "plural"
    for reading, word in reader.readings(start, "verb"):
        if word.word not in words["takes_place"] or reading.voice == "passive" or (reading.gender == "f") != feminine:
            continue
        if reading.tense != "past" and not future:
            continue  # «المحادثات التي تجري»: are under way
        group = VerbGroup("future" if future else "past")
        said = finite(TAKE_PLACE, "take place", group, phrase.plural)
        if {phrase.head, stem(phrase.head)} & words["meets"]:
            said = finite(reader.vocabulary.english["hold"], "hold", replace(group, passive=True), phrase.plural)
        for more in adjuncts(reader, start + 1):
            if more.said and not more.doer:
                yield phrase.then(more.end, spaced("that", said, more.said))
