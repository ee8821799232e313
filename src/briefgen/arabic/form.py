"""One spelling a word can take in a text, with what its grammar says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

FormKind = Literal["verb", "masdar", "participle", "noun", "adjective", "particle"]
FormTense = Literal["past", "present", ""]
FormVoice = Literal["active", "passive", ""]
FormPerson = Literal["1", "3", ""]
FormGender = Literal["m", "f", ""]
FormNumber = Literal["singular", "dual", "plural", ""]
FormState = Literal["", "before_suffix", "construct", "jussive"]


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a word: ``text`` is normalised, without marks and without the article."""

    text: str
    kind: FormKind
    tense: FormTense = ""
    """Of finite verbs; present is the imperfect in all its moods."""
    voice: FormVoice = ""
    """Of finite verbs and participles."""
    person: FormPerson = ""
    gender: FormGender = ""
    number: FormNumber = ""
    state: FormState = ""
    """before_suffix: stands only with a pronoun suffix; construct: a dual or plural that has dropped its ن;
    jussive: a verb shorter than elsewhere, which stands behind «لم» and its like alone."""


class FormsInvalid(ValueError):
    """The entry's root, pattern or spelling gives no forms; the message says why and what is attested."""


def distinct(forms: Iterable[Form]) -> tuple[Form, ...]:
    """The forms without repeats, in the order they came."""
    return tuple(dict.fromkeys(forms))


_CHANGES_BEFORE_SUFFIX = ("\u0629", "\u0649")


def takes_suffix(form: Form) -> bool:
    """Tell whether the form, as spelled, can stand before a pronoun suffix.

    A final ة or ى changes before one, the وا of a verb's plural loses its alef, and a noun's dual drops its ن: those
    spellings are forms of their own. (A sound plural does too, but is spelled like broken ones: «قوانينها».)
    """
    if form.kind == "particle":
        return False
    if form.state:
        return True
    if form.text.endswith(_CHANGES_BEFORE_SUFFIX):
        return False
    if form.kind == "verb":
        return not (form.number == "plural" and form.text.endswith("\u0648\u0627"))
    return form.number != "dual"
