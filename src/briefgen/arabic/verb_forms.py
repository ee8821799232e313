"""Forms of verbs, through mazini, which is imported only when a verb is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.arabic import spelling
from briefgen.arabic.form import Form, FormGender, FormNumber, FormPerson, FormsInvalid, FormTense, FormVoice, distinct
from briefgen.arabic.normalize import fold, normalize
from briefgen.arabic.noun_forms import agreeing, masdar_forms
from briefgen.arabic.words import load_words

if TYPE_CHECKING:
    from mazini import Conjugation

_PERSONS: tuple[tuple[str, FormPerson, FormGender, FormNumber], ...] = (
    ("3ms", "3", "m", "singular"),
    ("3fs", "3", "f", "singular"),
    ("3md", "3", "m", "dual"),
    ("3fd", "3", "f", "dual"),
    ("3mp", "3", "m", "plural"),
    ("3fp", "3", "f", "plural"),
    ("1p", "1", "", "plural"),
)
_TENSES: tuple[tuple[str, FormTense], ...] = (("past", "past"), ("ind", "present"), ("sub", "present"))
_SPEAKER: tuple[str, FormPerson, FormGender, FormNumber] = ("1s", "1", "", "singular")
"""«أنا»: a form of it that is spelled as another word is that one (packs/lexicon.py), as «أكدت» is of «هي»."""
_NEVER_PASSIVE = ("انفعل", "افعلّ")
_STATES, _ACTS = ("فعِل يفعَل", "فعِل يفعِل"), "فعَل يفعِل"
"""First forms whose participles mazini leaves open, and one whose participle they share."""
_SHORTEST_JUSSIVE = 3
"""Letters; «ير» and «يك» are shorter and would be found everywhere."""
_WRITTEN = {
    **{f"past_{person}": f"past_{person}" for person in ("3ms", "3fs", "3md", "3fd", "3mp")},
    **{f"present_{person}": f"ind_{person}" for person in ("3ms", "3fs", "3md", "3fd", "3mp")},
    **{f"subjunctive_{person}": f"sub_{person}" for person in ("3ms", "3fs")},
    **{f"jussive_{person}": f"juss_{person}" for person in ("3ms", "3fs")},
}


def verb_forms(lemma: str, root: str, pattern: str, masdar: tuple[str, ...] = ()) -> tuple[Form, ...]:
    """Every spelling of a verb: finite forms of the third persons and the first, participles, verbal nouns.

    ``masdar`` replaces the regular verbal noun; where there is none, masdars.yaml is asked. Subjunctives and jussives
    are given where they are spelled otherwise than the indicative, as present. A lemma in the passive («أصيب») has
    passive forms only. Raises ``FormsInvalid`` when root and pattern do not give ``lemma``.
    """
    verb, voices = _conjugation(lemma, root, pattern)
    given = masdar or _marked(verb, "vn") or _shipped_masdars(lemma)
    return distinct(spelling.with_variants(_all_forms(verb, voices, given, root, pattern)))


def _shipped_masdars(lemma: str) -> tuple[str, ...]:
    """The verbal nouns that masdars.yaml lists of a verb."""
    return tuple(load_words("masdars.yaml").get(normalize(lemma).text, ()))


def arabic_verb(lemma: str, root: str, pattern: str) -> dict[str, str]:
    """The spellings a wording needs, without marks: past_3ms, present_3fs, jussive_3ms and so on.

    Raises ``FormsInvalid`` when root and pattern do not give ``lemma``.
    """
    verb, voices = _conjugation(lemma, root, pattern)
    middle = "_" if "active" in voices else "_pass_"
    slots = {name: slot.replace("_", middle) for name, slot in _WRITTEN.items()}
    return {name: _usual(spelled) for name, slot in slots.items() if (spelled := _spellings(verb, slot))}


def _usual(spelled: list[str]) -> str:
    """The spelling to write: «جاؤوا» rather than «جائوا», else the first."""
    seated = spelling.ALEF + spelling.WAW_HAMZA + spelling.WAW
    return next((text for text in spelled if seated in text), spelled[0])


@lru_cache(maxsize=256)
def _conjugation(lemma: str, root: str, pattern: str) -> tuple[Conjugation, tuple[FormVoice, ...]]:
    """The verb, and the voices its entry speaks of."""
    from mazini import conjugate
    from mazini.errors import MaziniError

    wanted = fold(normalize(lemma).text)
    found: list[str] = []
    reasons: list[str] = []
    # The affix is written assimilated in a few verbs («اتخذ»): tried second, for most verbs have no such shape.
    for reduced in (False, True):
        try:
            verb = conjugate(root, pattern, reduced=reduced)
        except MaziniError as error:
            reasons.append(str(error))
            continue
        active, passive = _spellings(verb, "past_3ms"), _spellings(verb, "past_pass_3ms")
        if wanted in map(fold, active):
            return verb, ("active",) if verb.wazn in _NEVER_PASSIVE else ("active", "passive")
        if wanted in map(fold, passive):
            return verb, ("passive",)
        found += active or passive
    problem = f"root {root} with pattern {pattern} gives {' / '.join(dict.fromkeys(found))}, not {lemma}"
    if not found:
        problem = f"root {root} with pattern {pattern} cannot be conjugated: {reasons[0]}"
    raise FormsInvalid(f"{problem}; {_attested(root)}")


def _attested(root: str) -> str:
    from mazini import WAZNS
    from mazini.errors import MaziniError
    from mazini.lexicon import attested_wazns

    try:
        patterns = attested_wazns(root)
    except MaziniError:
        patterns = []
    if patterns:
        return f"patterns attested for {root}: {'، '.join(patterns)}"
    return f"no verb is attested for the root {root}; the patterns are: {'، '.join(known.wazn for known in WAZNS)}"


def _spellings(verb: Conjugation, slot: str) -> list[str]:
    """The unmarked spellings of one slot, first the usual one."""
    written = [normalize(form.form).text for form in verb.slots.get(slot, ()) if not form.uncertain]
    return [text for text in dict.fromkeys(written) if text and text != "?"]


def _all_forms(
    verb: Conjugation, voices: tuple[FormVoice, ...], masdar: tuple[str, ...], root: str, pattern: str
) -> Iterator[Form]:
    written = [form for voice in voices for form in _finite(verb, voice)]
    yield from written
    if "passive" in voices:
        # The personal passive of verbs that mazini takes for intransitive, where no active form is spelled so.
        active = {form.text for form in written if form.voice == "active"}
        yield from (form for form in _finite(_personal(verb, root, pattern), "passive") if form.text not in active)
    participles: tuple[tuple[str, FormVoice], ...] = (("ap", "active"), ("pp", "passive"))
    for slot, voice in participles:
        if voice == "passive" or "active" in voices:
            for marked in _marked(verb, slot) or (_marked(_doing(root), slot) if pattern in _STATES else ()):
                yield from agreeing(marked, "participle", voice)
    for marked in masdar:
        yield from masdar_forms(marked)


def _personal(verb: Conjugation, root: str, pattern: str) -> Conjugation:
    """The verb with a passive in all persons; itself where that cannot be made."""
    from mazini import conjugate
    from mazini.errors import MaziniError

    try:
        made = conjugate(root, pattern, passive=True)
    except MaziniError:
        return verb
    return made if _spellings(made, "past_3ms") == _spellings(verb, "past_3ms") else verb


def _doing(root: str) -> Conjugation:
    """The first form of the root that has a participle «فاعل»: «نائم» of «نام»."""
    from mazini import conjugate

    return conjugate(root, _ACTS)


def _marked(verb: Conjugation, slot: str) -> tuple[str, ...]:
    """Forms of one slot with their marks, for a final kasratan says how the word goes on."""
    return tuple(form.form for form in verb.slots.get(slot, ()) if not form.uncertain and form.form != "?")


def _finite(verb: Conjugation, voice: FormVoice) -> Iterator[Form]:
    middle = "_pass_" if voice == "passive" else "_"
    for slot, person, gender, number in _PERSONS:
        usual: set[str] = set()
        for mood, tense in _TENSES:
            for text in _spellings(verb, mood + middle + slot):
                usual.add(text)
                form = Form(text, "verb", tense, voice, person, gender, number)
                yield form
                yield from _before_suffix(form)
        # Only the first jussive: the others («يعدد» of «أعد») are spelled as another verb is; and none of «نحن»,
        # whose short ones are nouns («نقل») or parts of names («ندن» after the ل of «لندن»).
        if person == "1":
            continue
        for text in _spellings(verb, "juss" + middle + slot)[:1]:
            if text not in usual and len(text) >= _SHORTEST_JUSSIVE:
                yield Form(text, "verb", "present", voice, person, gender, number, "jussive")

    if voice == "active":
        slot, person, gender, number = _SPEAKER
        for mood, tense in _TENSES[:2]:
            for text in _spellings(verb, mood + middle + slot):
                form = Form(text, "verb", tense, voice, person, gender, number)
                yield form
                yield from _before_suffix(form)


def _before_suffix(form: Form) -> Iterator[Form]:
    text = form.text
    if form.number == "plural" and text.endswith(spelling.WAW + spelling.ALEF):
        yield replace(form, text=text[:-1], state="before_suffix")
    elif text.endswith(spelling.ALEF_MAKSURA):
        yield replace(form, text=spelling.before_suffix(text)[0], state="before_suffix")
    elif text.endswith(spelling.YEH + spelling.HAMZA):
        yield replace(form, text=text[:-1] + spelling.YEH_HAMZA, state="before_suffix")
    elif form.tense == "present" and text.endswith(spelling.ALEF_HAMZA):
        yield replace(form, text=text[:-1] + spelling.WAW_HAMZA, state="before_suffix")
