"""The forms of a word, generated from its entry; nothing is analysed at run time."""

from __future__ import annotations

from briefgen.arabic.form import Form, FormsInvalid, takes_suffix
from briefgen.arabic.noun_forms import adjective_forms, noun_forms, particle_form, shipped_plurals
from briefgen.arabic.verb_forms import arabic_verb, verb_forms
from briefgen.arabic.verb_roots import root_and_pattern

__all__ = [
    "Form",
    "FormsInvalid",
    "adjective_forms",
    "arabic_verb",
    "noun_forms",
    "particle_form",
    "root_and_pattern",
    "shipped_plurals",
    "takes_suffix",
    "verb_forms",
]
