"""When something is done to an object and where to, said between both: «نقل الأسرى أمس إلى صنعاء»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.packs.lexicon import Word
from briefgen.transfer.fees import behind_object
from briefgen.transfer.form import spaced
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader
from briefgen.transfer.rest import Rest
from briefgen.transfer.timing import rated


def behind_adverb(reader: Reader, verb: Word, given: Rest) -> Iterator[Rest]:
    """An object with what the verb takes behind an adverb or a date: «سلم القاعدة رسميا للجيش»."""
    if not given.given or given.object is None or given.nested:
        return
    at = given.end
    if rated(reader, at):
        often = str(table("per_time")[reader.norm(at)])
        for more in behind_object(reader, at + 1, verb, given.object):
            yield replace(given, end=more.end, said=spaced(given.said, often, more.said), third=True)
        return
    amids = [(atom.end, atom.en) for atom in reader.atoms_at(at, "date")]
    adverb = reader.longest(at, reader.vocabulary.adverbs)
    if adverb is not None and not amids and not any(True for _ in reader.readings(at, "adjective", "participle")):
        amids.append((adverb[1], adverb[0]))
    for end, late in amids:
        leads = reader.norm(end) in small_words()["leads_on"]
        for more in behind_object(reader, end, verb, given.object) if leads else ():
            yield replace(given, end=more.end, said=spaced(given.said, more.said, late), third=True)
