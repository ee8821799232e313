"""Forms of nouns and adjectives, from the singular and the plurals their entry gives."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

from briefgen.arabic import spelling
from briefgen.arabic.form import Form, FormGender, FormKind, FormNumber, FormVoice, distinct
from briefgen.arabic.normalize import normalize
from briefgen.arabic.words import load_words


def noun_forms(
    lemma: str,
    gender: FormGender = "m",
    plural: tuple[str, ...] = (),
    number: FormNumber = "singular",
    feminine: str = "",
) -> tuple[Form, ...]:
    """Every spelling of a noun: singular, dual, plurals, and what they become before a suffix.

    ``number`` is plural for a word that has no singular («قوات» as an entry of its own): then no dual is made.
    ``feminine`` is what a woman is called («وزيرة» of «وزير»), with its dual and its plural in ات. Nothing is guessed:
    a plural that is not given has no form.
    """
    return distinct(spelling.with_variants(_noun(lemma, gender, plural, number, feminine)))


def shipped_plurals(lemma: str, kind: Literal["nouns", "adjectives"]) -> tuple[str, ...]:
    """The plurals that plurals.yaml lists of a noun or an adjective; none where it is not listed."""
    return _shipped(kind).get(normalize(lemma).text, ())


@cache
def _shipped(kind: str) -> dict[str, tuple[str, ...]]:
    return {normalize(singular).text: tuple(plurals) for singular, plurals in load_words("plurals.yaml")[kind].items()}


def adjective_forms(lemma: str, plural: tuple[str, ...] = (), feminine: str = "") -> tuple[Form, ...]:
    """Every spelling of an adjective from its masculine singular: genders, dual, sound plurals and those given.

    ``feminine`` is given where it is not made with ة («كبرى» of «أكبر»); an adjective like «أكبر» has none otherwise.
    """
    return distinct(spelling.with_variants(agreeing(lemma, "adjective", "", plural, feminine)))


def particle_form(word: str) -> Form:
    """The one form of a word that does not inflect."""
    return Form(normalize(word).text, "particle")


def masdar_forms(masdar: str) -> Iterator[Form]:
    """Spellings of a verbal noun, in the singular."""
    indefinite, stem = spelling.stem_of(masdar)
    gender: FormGender = "f" if stem.endswith(spelling.TEH_MARBUTA) else "m"
    if indefinite != stem:
        yield Form(indefinite, "masdar", gender=gender, number="singular")
    yield from _case_spellings(stem, "masdar", "", gender, "singular")


def agreeing(
    lemma: str, kind: FormKind, voice: FormVoice, plural: tuple[str, ...] = (), feminine: str = ""
) -> Iterator[Form]:
    """Spellings of a word that agrees in gender and number: an adjective or a participle."""
    indefinite, stem = spelling.stem_of(lemma)
    elative = bool(feminine) or _is_elative(stem)
    if indefinite != stem:
        yield Form(indefinite, kind, voice=voice, gender="m", number="singular")
    yield from _case_spellings(stem, kind, voice, "m", "singular", alef=not elative)
    yield from _dual(stem, kind, voice, "m")
    female = spelling.stem_of(feminine)[1] if feminine else "" if elative else _feminine(stem)
    if female:
        yield from _case_spellings(female, kind, voice, "f", "singular", alef=False)
        colour = elative and female.endswith(spelling.ALEF + spelling.HAMZA)
        yield from _dual(female[:-1] + spelling.WAW if colour else female, kind, voice, "f")
    if not _is_elative(stem):
        yield from _sound_masculine(_plural_stem(lemma, stem), kind, voice)
    if female.endswith((spelling.TEH_MARBUTA, spelling.ALEF_MAKSURA)):
        yield Form(spelling.sound_feminine(female), kind, voice=voice, gender="f", number="plural")
    for given in plural:
        yield from _plural(stem, given, kind, voice, "m")


def _noun(lemma: str, gender: FormGender, plural: tuple[str, ...], number: FormNumber, feminine: str) -> Iterator[Form]:
    indefinite, stem = spelling.stem_of(lemma)
    if number == "plural":
        yield from _plural("", lemma, "noun", "", gender)
    else:
        if indefinite != stem:
            yield Form(indefinite, "noun", gender=gender, number="singular")
        yield from _case_spellings(stem, "noun", "", gender, number)
        yield from _dual(stem, "noun", "", gender)
    for given in plural:
        yield from _plural(stem, given, "noun", "", gender)
    if feminine:
        yield from _noun(feminine, "f", (spelling.sound_feminine(feminine),), "singular", "")


def _case_spellings(
    text: str, kind: FormKind, voice: FormVoice, gender: FormGender, number: FormNumber, alef: bool = True
) -> Iterator[Form]:
    yield Form(text, kind, voice=voice, gender=gender, number=number)
    accusative = spelling.accusative(text) if alef else None
    if accusative:
        yield Form(accusative, kind, voice=voice, gender=gender, number=number)
    for suffixed in spelling.before_suffix(text):
        yield Form(suffixed, kind, voice=voice, gender=gender, number=number, state="before_suffix")


def _with_nun(
    texts: tuple[str, str], kind: FormKind, voice: FormVoice, gender: FormGender, number: FormNumber
) -> Iterator[Form]:
    for text in texts:
        yield Form(text + spelling.NUN, kind, voice=voice, gender=gender, number=number)
    for text in texts:
        yield Form(text, kind, voice=voice, gender=gender, number=number, state="construct")


def _dual(text: str, kind: FormKind, voice: FormVoice, gender: FormGender) -> Iterator[Form]:
    yield from _with_nun(spelling.dual(text), kind, voice, gender, "dual")


def _sound_masculine(stem: str, kind: FormKind, voice: FormVoice) -> Iterator[Form]:
    yield from _with_nun((stem + spelling.WAW, stem + spelling.YEH), kind, voice, "m", "plural")


def _plural(singular: str, given: str, kind: FormKind, voice: FormVoice, gender: FormGender) -> Iterator[Form]:
    indefinite, text = spelling.stem_of(given)
    if indefinite == text and spelling.is_defective_plural(singular, text):
        text += spelling.YEH
    if spelling.is_sound_masculine(singular, text):
        yield from _sound_masculine(text[:-2], kind, voice)
        return
    if indefinite != text:
        yield Form(indefinite, kind, voice=voice, gender=gender, number="plural")
    alef = not text.endswith("ات") and not spelling.is_diptote_plural(text)
    yield from _case_spellings(text, kind, voice, gender, "plural", alef=alef)


def _feminine(stem: str) -> str:
    """The masculine stem with ة; a final ى becomes اة."""
    if stem.endswith(spelling.ALEF_MAKSURA):
        return stem[:-1] + spelling.ALEF + spelling.TEH_MARBUTA
    return spelling.joined(stem) + spelling.TEH_MARBUTA


def _plural_stem(lemma: str, stem: str) -> str:
    """What ون follows: «قاضٍ» and «مسمى» lose their last letter, a nisba keeps it."""
    if stem.endswith(spelling.ALEF_MAKSURA) or spelling.is_defective(lemma):
        return stem[:-1]
    return spelling.joined(stem)


def _is_elative(stem: str) -> bool:
    """Tell «أكبر» and «أعلى» from «أخير» and «أمني»."""
    return len(stem) == 4 and stem[0] == spelling.ALEF_HAMZA and stem[2] not in "اي" and stem[3] != spelling.YEH
