"""Who leads a subject, said right behind it: «هاجمت قوات بقيادة فلان المدينة», «وصل وفد برئاسة الوزير»."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.complements import between
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import Verb

LED, BY = ("led by ", "headed by "), "ب"


def led(reader: Reader, verb: Verb, subject: NounPhrase, at: int) -> Iterator[NounPhrase]:
    """The subject with who leads it, where that stands right behind: behind the object it would lead the object."""
    if at != subject.end or subject.type or not (subject.human or subject.actor) or reader.norm(at) != BY:
        return
    found = [each for each in between(reader, at) if each.said.startswith(LED)]
    for each in found:
        # «طالب الحزب برئاسة الحكومة»: that is what it demanded, where nothing else is
        more = BY not in verb.word.frame or reader.norm(each.end) == BY
        if more and each.end == min(other.end for other in found):
            yield subject.then(each.end, each.said)
