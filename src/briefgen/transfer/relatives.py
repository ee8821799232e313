"""Relative clauses and participles: what is said of a noun."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.complements import adjuncts, framed, governed
from briefgen.transfer.form import NounPhrase, finite, spaced, with_adverb
from briefgen.transfer.noun_phrases import OBJECT, agree, small_words
from briefgen.transfer.predicates import predicates
from briefgen.transfer.reader import Reader
from briefgen.transfer.verbs import agrees, verbs


def relative_phrases(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«القوات التي تنتشر في العراق», «الاتفاقية الموقعة بين البلدين»: a phrase with what is said of it."""
    if not phrase.definite or phrase.kind == "gerund" or phrase.chain:
        return  # «سياسات الحكومة التي تدعم»: which of the two supports?
    if reader.norm(phrase.end) in small_words()["relatives"]:
        who = "who" if phrase.human else "that"
        for verb in verbs(reader, phrase.end + 1):
            if verb.group.passive or not agrees(verb, phrase, before=True):
                continue
            said = finite(reader.vocabulary.english[verb.word.en], verb.word.en, verb.group, phrase.plural)
            for rest in predicates(reader, verb, verb.end, phrase, True):
                yield phrase.then(rest.end, spaced(who, with_adverb(said, rest.before), rest.said))
    for reading, word in reader.readings(phrase.end, "participle"):
        forms = reader.vocabulary.english.get(word.en)
        if word.pos != "verb" or forms is None or not reading.definite or phrase.chain:
            continue
        if reading.voice == "passive" and OBJECT not in word.frame:
            continue
        if reading.voice == "active" and OBJECT in word.frame:
            continue
        if not agree(phrase, reading.gender or "m", reading.number):
            continue
        participle = forms["participle"] if reading.voice == "passive" else forms["gerund"]
        if word.en.startswith("be "):
            participle = word.en.removeprefix("be ")
        for behind in (*framed(reader, phrase.end + 1, word), *adjuncts(reader, phrase.end + 1, governed(word))):
            if behind.said:
                yield phrase.then(behind.end, f"{participle} {behind.said}")
