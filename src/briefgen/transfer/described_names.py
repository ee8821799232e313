"""Names with an adjective: «سوريا المجاورة» neighboring Syria, «مجموعة فاغنر الروسية» Russia's Wagner Group."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE
from briefgen.transfer.adjectives import agree, stripped
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader
from briefgen.wording.filters import with_s

LANDS = ("state", "place")
GROUPS = ("group", "body", "outlet")
THE, PERSON = "the ", "person"
MOST = 4
"""English words of a name that its land owns by 's."""


def described_name(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The name of a land, a group or a body with the adjective behind it, which has the article and agrees."""
    at = phrase.end
    if phrase.kind != "proper" or phrase.many > 1 or phrase.after or not reader.norm(at).startswith(ARTICLE):
        return
    bare = phrase.core.removeprefix(THE)
    if not bare[:1].isupper():
        yield from _of_a_body(reader, phrase, bare)
        return
    if phrase.type in LANDS:
        said = table("beside_lands").get(stripped(reader.norm(at)))
        if said and _fits(reader, at, phrase):
            the = THE if phrase.core.startswith(THE) else ""
            yield replace(phrase, end=at + 1, core=f"{the}{said} {bare}", chain=True)
        return
    if phrase.type == PERSON:
        said = table("beside_persons").get(stripped(reader.norm(at)))
        if said and _fits(reader, at, phrase):  # «سيخلف فلانا المستقيل»: the outgoing
            yield replace(phrase, end=at + 1, core=f"{said} {bare}", chain=True)
        return
    if phrase.type not in GROUPS:
        return
    for reading, word in reader.readings(at, "adjective", "participle"):
        if (
            reading.definite
            and word.en in small_words()["beside_groups"]
            and _alike(reader, phrase, reading.gender or "m")
        ):
            yield replace(phrase, end=at + 1, core=f"{THE}{word.en} {bare}", chain=True)
    for land in reader.atoms_at(at, "nisba") if phrase.end > 1 and len(bare.split()) <= MOST else ():
        if land.adjective and _alike(reader, phrase, land.gender) and land.en.lower() not in bare.lower():
            yield replace(phrase, end=land.end, core=f"{with_s(land.en)} {bare}", owner=False, chain=True)


def _of_a_body(reader: Reader, phrase: NounPhrase, bare: str) -> Iterator[NounPhrase]:
    """«محكمة الاستئناف الفيدرالية»: the federal court of appeals; nothing that its last word could be as well."""
    at = phrase.end
    if phrase.type not in GROUPS or not phrase.core.startswith(THE):
        return
    last = {r.gender for r, _ in reader.readings(at - 1, "noun", "masdar")}
    said = {(r.gender or "m", word.en) for r, word in reader.readings(at, "adjective") if r.definite}
    lands = {(land.gender, land.adjective) for land in reader.atoms_at(at, "nisba") if land.adjective}
    for gender, english in sorted(lands or said) if len(lands or said) == 1 else ():
        if gender not in last and gender == phrase.gender and english.lower() not in bare.lower():
            yield (more := replace(phrase, end=at + 1, core=f"{THE}{english} {bare}"))
            yield from described_name(reader, more)


def _alike(reader: Reader, phrase: NounPhrase, gender: str) -> bool:
    """Does an adjective agree with the first word of the name: «حركة الشباب المتشددة»?"""
    for start in range(max(0, phrase.end - MOST), phrase.end):
        if any(atom.end == phrase.end and atom.en == phrase.core for atom in reader.atoms_at(start, phrase.type)):
            nouns = {r.gender for r, _ in reader.readings(start, "noun")} if start + 1 < phrase.end else set()
            return gender in nouns if nouns else gender == phrase.gender or phrase.number == "plural"
    return False


def _fits(reader: Reader, at: int, phrase: NounPhrase) -> bool:
    found = reader.readings(at, "adjective", "participle")
    return any(reading.definite and agree(phrase, reading.gender or "m", reading.number) for reading, _ in found)
