"""Of the senses of a noun those that what stands beside it chooses: senses.yaml says which word asks for which."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import senses, small_words
from briefgen.transfer.owners import marked
from briefgen.transfer.reader import Reader


def chosen(reader: Reader, at: int, found: list[NounPhrase]) -> Iterator[NounPhrase]:
    """Of the senses of a noun those that what stands beside it chooses; of some nouns of several words none."""
    whole = reader.longest(at, reader.vocabulary.compounds)
    if whole is not None and whole[0].en in small_words()["always_whole"]:
        found = [each for each in found if whole[0].en in each.said]  # «إطلاق النار وتبادل الأسرى»: no fire is launched
    groups: dict[tuple[int, str], list[NounPhrase]] = {}
    for phrase in found:
        groups.setdefault((phrase.end, phrase.lemma), []).append(phrase)
    for (end, lemma), phrases in groups.items():
        known = senses()["nouns"].get(lemma)
        bare = not any(each.chain or each.described for each in phrases)
        behind = {f"-{reader.norm(at - 1)}"} | ({"@bare"} if bare else set())  # «-بعد»: the word before it
        if any(marked(each.determiner) for each in phrases):
            behind.add("@owned")
        if not any(each.inner for each in phrases):
            behind.add(f"+{reader.norm(end)}")  # «+في»: the word behind it chooses as well
        alone = bare and known and reader.norm(end - 1) in known.get("never_alone", ())
        if not alone:  # «غارة على صور»: on the city of Tyre
            yield from _of_one_sense(phrases, known, frozenset(behind)) if known else phrases


def _of_one_sense(phrases: list[NounPhrase], known: dict[str, object], behind: frozenset[str]) -> list[NounPhrase]:
    heads = {phrase.head for phrase in phrases}
    if len(heads) < 2:
        return phrases
    beside = behind.union(*(phrase.beside for phrase in phrases))
    chosen = {head for head in heads if beside & _cues(known.get(head))} or heads & {known.get("else")}
    return [phrase for phrase in phrases if phrase.head in chosen] if len(chosen) == 1 else phrases


def _cues(cues: object) -> frozenset[str]:
    return frozenset(cues) if isinstance(cues, list) else frozenset()
