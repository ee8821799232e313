"""Entries that a proposed rule waits for: a word that the pack does not know, a name that fills no role yet."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.arabic.forms import FormsInvalid
from briefgen.arabic.normalize import normalize
from briefgen.arabic.verb_roots import root_and_pattern, verb_readings
from briefgen.arabic.words import ARTICLE
from briefgen.author.skeleton_marks import Mark
from briefgen.packs.generate import generate_word
from briefgen.packs.schema import RoleEntry, WordEntry

PAST_ENDINGS = ("", "ت", "تا", "ا", "وا", "ن")
PRESENT_BEGINNINGS, PRESENT_ENDINGS = "يت", ("", "ان", "ون", "ا", "وا")
ADDED = ("", "ا", "أ", "است")
"""What a past may have before its stem that the present has lost."""
YEH, ALEF, YEH_AS_ALEF = "ي", "ا", "ى"
FEMININE = "ة"


def entry_for(word: str) -> list[str]:
    """Lines of an entry under ``words/`` for an unknown written form; what the author must decide is marked «?»."""
    lemma = verb_of(word)
    if lemma:
        return [
            f"- word: {lemma}",
            "  pos: verb",
            *_which(lemma),
            "  frame: [object]  # ? what it governs: object, prepositions; [] for nothing",
            "  en: …  # ? its English in the base form, as «agree»",
            f"# its forms: briefgen rules forms {lemma} --as verb",
        ]
    bare = normalize(word).text.removeprefix(ARTICLE)
    return [
        f"- word: {bare}  # ? the singular; of an adjective, the masculine",
        "  pos: noun  # ? or adjective, adverb",
        f"  gender: {'f' if bare.endswith(FEMININE) else 'm'}",
        "  plural: []  # ? every plural in use",
        "  en: …  # ? its English in the singular",
        f"# its forms: briefgen rules forms {bare} --as noun --plural PLURAL",
    ]


def _which(lemma: str) -> list[str]:
    """Root and pattern where one spelling serves several verbs; the author must say which."""
    try:
        root_and_pattern(lemma)
    except FormsInvalid:
        first, *others = verb_readings(lemma)
        choices = " or ".join(str(each) for each in others)
        said = f"  # ? this is {first.past} {first.present}; otherwise {choices}"
        return [f"  root: {first.root}{said}", f"  pattern: {first.pattern}"]
    return []


def verb_of(form: str) -> str:
    """The attested verb of which this is a form, by its past of «he»; empty where none is found for sure."""
    form = normalize(form).text
    for lemma in dict.fromkeys(_lemmas(form)):
        try:
            rows = generate_word(WordEntry(word=lemma, pos="verb"))["forms"]
        except FormsInvalid as error:
            if "several" in str(error):
                return lemma  # the entry must say which
            continue
        if any(text == form and kind == "verb" for text, kind, *_ in rows):
            return lemma
    return ""


def _lemmas(form: str) -> Iterator[str]:
    """Spellings that the past of «he» may have, the likeliest first."""
    for ending in PAST_ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) > 2 and not form.startswith(ARTICLE):
            yield form[: len(form) - len(ending)]
    for ending in PAST_ENDINGS[1:3]:  # «طوت» is of «طوى»
        if form.endswith(ending):
            yield form[: len(form) - len(ending)] + YEH_AS_ALEF
    if form[:1] not in PRESENT_BEGINNINGS:
        return
    for ending in PRESENT_ENDINGS:
        if not form.endswith(ending) or len(form) - len(ending) < 4:
            continue
        stem = form[1 : len(form) - len(ending)]
        for added in ADDED:
            yield added + stem
            if stem.endswith(YEH):
                yield added + stem[:-1] + YEH_AS_ALEF
            if YEH in stem:
                yield added + ALEF.join(stem.rsplit(YEH, 1))


def name_for(mark: Mark, role: RoleEntry) -> list[str]:
    """Lines of an entry under ``names/`` for words that no name of the pack covers."""
    return [
        "- name: …  # ? an id of your own: small letters and hyphens",
        f"  type: …  # ? a kind of {' or '.join(role.type)}: state, person, body, place, group",
        f"  ar: [{mark.text}]",
        "  en: …  # ? its English as it stands in a sentence",
    ]
