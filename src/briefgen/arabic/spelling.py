"""How a nominal stem is spelled before its endings: alef of the accusative, suffixes, dual."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.form import Form
from briefgen.arabic.normalize import normalize

ALEF = "ا"
ALEF_HAMZA = "أ"
ALEF_MADDA = "آ"
ALEF_MAKSURA = "ى"
HAMZA = "ء"
WAW = "و"
WAW_HAMZA = "ؤ"
YEH = "ي"
YEH_HAMZA = "ئ"
TEH = "ت"
TEH_MARBUTA = "ة"
NUN = "ن"
KASRATAN = "\u064d"

_JOINS_ON_NEITHER_SIDE = frozenset("اأآدذرزو")
"""Letters that do not join the next one: a hamza after them stands alone."""


def stem_of(written: str) -> tuple[str, str]:
    """Give (indefinite, stem) of a word as its entry writes it: «قاضٍ» is «قاض» alone and «قاضي» elsewhere."""
    bare = normalize(written).text.strip()
    if not is_defective(written):
        return bare, bare
    return bare, (bare[:-1] + YEH_HAMZA if bare.endswith(HAMZA) else bare) + YEH


def is_defective(written: str) -> bool:
    """Tell whether a word as written ends in kasratan, and so in a ya that is not written («قاضٍ»)."""
    return KASRATAN in written.rstrip()[-2:]


def is_defective_plural(singular: str, plural: str) -> bool:
    """Tell whether a broken plural has dropped a ya: «مبان» of «مبنى», «نواح» of «ناحية»; not «رجال» of «رجل»."""
    weak = singular.endswith((ALEF_MAKSURA, YEH + TEH_MARBUTA))
    return weak and len(plural) == 4 and plural[2] == ALEF and plural[3] not in (ALEF_MAKSURA, ALEF)


def is_diptote_plural(text: str) -> bool:
    """Tell whether a broken plural takes no alef in the accusative («مناطق», «مشاريع»)."""
    return len(text) >= 5 and text[2] == ALEF and not text.endswith(TEH_MARBUTA)


def accusative(text: str) -> str | None:
    """The indefinite accusative with its alef, or None where none is written."""
    if not text or text[-1] in (TEH_MARBUTA, ALEF, ALEF_MAKSURA, ALEF_HAMZA, ALEF_MADDA):
        return None
    if text.endswith(HAMZA):
        if text.endswith(ALEF + HAMZA):
            return None
        return (text if text[-2:-1] in _JOINS_ON_NEITHER_SIDE else text[:-1] + YEH_HAMZA) + ALEF
    return text + ALEF


def before_suffix(text: str) -> tuple[str, ...]:
    """Spellings that stand only before a pronoun suffix; none where the word keeps its own."""
    if text.endswith(TEH_MARBUTA):
        return (text[:-1] + TEH,)
    if text.endswith(ALEF_MAKSURA):
        return (text[:-2] + ALEF_MADDA if text.endswith(ALEF_HAMZA + ALEF_MAKSURA) else text[:-1] + ALEF,)
    if text.endswith((HAMZA, ALEF_HAMZA)) and len(text) > 1:
        return (text[:-1] + YEH_HAMZA, text[:-1] + WAW_HAMZA)
    return ()


def dual(text: str) -> tuple[str, str]:
    """The dual without its ن: nominative and oblique, as the construct writes them."""
    if text.endswith(TEH_MARBUTA):
        stem = text[:-1] + TEH
    elif text.endswith(ALEF_MAKSURA):
        stem = text[:-1] + YEH
    elif text.endswith(ALEF_HAMZA):
        return text[:-1] + ALEF_MADDA, text + YEH
    else:
        stem = joined(text)
    return stem + ALEF, stem + YEH


def joined(text: str) -> str:
    """The stem as it is spelled when an ending other than an alef joins it."""
    if text.endswith(HAMZA) and text[-2:-1] not in _JOINS_ON_NEITHER_SIDE:
        return text[:-1] + YEH_HAMZA
    return text


def sound_feminine(text: str) -> str:
    """The plural in ات of a feminine word: «وزيرات» of «وزيرة», «مباريات» of «مباراة», «كبريات» of «كبرى»."""
    if text.endswith(ALEF + TEH_MARBUTA):
        return text[:-2] + YEH + ALEF + TEH
    if text.endswith(ALEF_MAKSURA):
        return text[:-1] + YEH + ALEF + TEH
    return (text[:-1] if text.endswith(TEH_MARBUTA) else text) + ALEF + TEH


def is_sound_masculine(singular: str, plural: str) -> bool:
    """Tell whether ``plural`` is ``singular`` with ون or ين; «قوانين» and «فنون» are broken ones."""
    if len(singular) < 3 or not plural.endswith((WAW + NUN, YEH + NUN)):
        return False
    stem = plural[:-2]
    return stem == singular or (singular[-1] in (YEH, TEH_MARBUTA, ALEF_MAKSURA) and stem == singular[:-1])


def with_variants(forms: Iterator[Form]) -> Iterator[Form]:
    """Each form, and after it its other spelling in use: «مسئول» for «مسؤول», «الملاجيء» for «الملاجئ»."""
    for form in forms:
        yield form
        text = form.text
        if form.number == "dual" and HAMZA in text and text[text.index(HAMZA) - 1] != ALEF:
            yield replace(form, text=text.replace(HAMZA + ALEF, ALEF_MADDA).replace(HAMZA + YEH, ALEF_HAMZA + YEH))
        if text.endswith(YEH_HAMZA):
            yield replace(form, text=text[:-1] + YEH + HAMZA)
        elif text.endswith(YEH + HAMZA):
            yield replace(form, text=text[:-2] + YEH_HAMZA)
        if WAW_HAMZA + WAW in text:
            yield replace(form, text=text.replace(WAW_HAMZA + WAW, YEH_HAMZA + WAW))
            if form.kind == "verb" and YEH + WAW_HAMZA + WAW not in text:
                seat = HAMZA if ALEF + WAW_HAMZA + WAW in text else ALEF_HAMZA
                yield replace(form, text=text.replace(WAW_HAMZA + WAW, seat + WAW))
