"""What each kind of pack file may hold: the shapes that entries are checked against.

Every scalar is text: numbers and yes/no are read by the models, so that an author's mistake is met with a message
about that entry. One model is one kind of entry.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str | dict) else value


def _yes(value: Any) -> Any:
    answers = {"yes": True, "true": True, "no": False, "false": False}
    if isinstance(value, str):
        if value not in answers:
            raise ValueError("write yes or no")
        return answers[value]
    return value


Words = Annotated[list[str], BeforeValidator(_listed)]
Yes = Annotated[bool, BeforeValidator(_yes)]


class Entry(BaseModel):
    """An entry of a pack file; unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Bilingual(Entry):
    """Something in both languages."""

    ar: str
    en: str


class AdjectiveNames(Entry):
    """A nisba in its Arabic spellings, masculine singular, and in English.

    ``people`` is what English calls the people («Swedes», «the French»); ``people_ar`` gives Arabic plurals that are
    not the sound one («الأتراك» without its article).
    """

    ar: Words
    en: str
    people: str = ""
    people_ar: Words = []


class OfficeTerm(Entry):
    """An office that a person held; dates are ISO, an open side is left out."""

    office: str
    of: str = ""
    from_: str = Field("", alias="from")
    to: str = ""


class NameEntry(Entry):
    """A name: a state, person, body, place, group, office, institution, rank or outlet."""

    name: str
    type: str
    ar: Words
    en: str
    adjective: AdjectiveNames | None = None
    gender: Literal["m", "f"] = "m"
    number: Literal["singular", "dual", "plural"] = "singular"
    short: str = ""
    short_ar: Words = []
    of: str = ""
    capital: Yes = False
    many: Yes = False
    offices: Annotated[list[OfficeTerm], BeforeValidator(_listed)] = []
    own: dict[str, str] = {}
    construct_: Words = Field([], alias="construct")
    feminine: Words = []
    note: str = ""


class WordEntry(Entry):
    """A word: its dictionary form, from which all its forms follow, and its English."""

    word: str
    pos: str
    en: str = ""
    sense: str = ""
    root: str = ""
    pattern: str = ""
    reduced: Yes = False
    masdar: Words = []
    frame: Words = []
    complement: dict[str, str] = {}
    denies: Yes = False
    ambiguous: Yes = False
    gender: Literal["m", "f", ""] = ""
    plural: Words = []
    feminine: Words = []
    en_plural: str = ""
    kind: str = ""
    person: Yes = False
    prepositions: dict[str, str] = {}
    place: str = ""
    note: str = ""


class TransparentEntry(Entry):
    """Words that carry no meaning between two elements of a pattern."""

    transparent: Words


class ClassEntry(Entry):
    """A class of words under one name, for use in ``<…>``."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
    class_: str = Field(alias="class")
    ar: Words = []
    words: Words
    note: str = ""


class Example(Entry):
    """A sentence and what must be read in it; ``expect`` compares only the roles it names."""

    text: str
    expect: dict[str, Any] = {}
    published: str = ""


Examples = Annotated[
    list[Example], BeforeValidator(lambda value: [{"text": v} if isinstance(v, str) else v for v in _listed(value)])
]


class Near(Entry):
    """Rules a match out where one of the words stands near it, counted in tokens, inside the clause."""

    near: Words = []
    within: int = 6
    before: Words = []
    after: Words = []


class PhraseEntry(Entry):
    """A pattern that makes a value."""

    phrase: str
    type: str
    title: Bilingual | None = None
    match: Words
    where: dict[str, dict[str, Any]] = {}
    unless: Near | None = None
    say: dict[str, str] = {}
    id: str = ""
    head: str = ""
    subject: str = ""
    refers: Literal["parties", "persons", "states", "own-state", "home", "speaker", "forces", ""] = ""
    each: str = ""
    polarity: Literal["positive", "negative"] = "positive"
    unit: str = ""
    gender: Literal["m", "f", ""] = ""
    number: Literal["singular", "dual", "plural", ""] = ""
    examples: Examples = []
    not_: Words = Field([], alias="not")


class RuleEntry(Entry):
    """A pattern that makes a fact."""

    rule: str
    slot: str
    title: Bilingual | None = None
    match: Words = []
    where: dict[str, dict[str, Any]] = {}
    unless: Near | None = None
    say: dict[str, str]
    only: dict[str, str] = {}
    status: str = ""
    each: str = ""
    joins: Words = []
    lifts: Words = []
    unsaid: Words = []
    clause: str = ""
    given: Yes = False
    priority: int = 50
    weight: int = 5
    relative: Yes = False
    tokens: list[Any] = []
    examples: Examples = []
    not_: Words = Field([], alias="not")


class CueEntry(Entry):
    """Words that change what a sentence claims, and how far they reach."""

    cue: Words
    polarity: Literal["negative", ""] = ""
    modality: Literal["planned", "possible", "conditional", "demanded", "refused", ""] = ""
    binds: Literal["verb", "noun", "clause", "tail"]
    before: str = ""
    examples: Examples = []
    not_: Words = Field([], alias="not")


class GovernorEntry(Entry):
    """Words that govern a verbal noun or a clause, and what they say of the event."""

    governor: Words
    says: Literal["happened", "planned", "possible", "conditional", "demanded", "denied", "nothing"]
    of: Literal["noun", "clause", "both"] = "both"
    examples: Examples = []
    not_: Words = Field([], alias="not")


class IdiomEntry(Entry):
    """Words that look like a cue and are none."""

    idiom: Words
    note: str = ""


class AttributionEntry(Entry):
    """A pattern that names who says what follows, or what stands before it."""

    attribution: str
    match: Words
    reaches: Literal["after", "object", "sentence", "keeps"] = "after"
    weight: int = 5
    examples: Examples = []
    not_: Words = Field([], alias="not")


class BecomesEntry(Entry):
    """Which slot a fact of a slot belongs to when it is not stated but planned, demanded and so on."""

    slot: str
    modality: str
    polarity: str = ""
    becomes: str
    note: str = ""


class SlotEntry(Entry):
    """A slot: its section on the page, its titles, and how many lines it may take."""

    slot: str
    section: str
    weight: int = 50
    title: Bilingual


class SectionEntry(Entry):
    """A section of the page, in the order of the page."""

    section: str
    title: Bilingual
    lines: int = 6


class RoleEntry(Entry):
    """A role: its Arabic names, the type of value it takes, and whether it may hold several."""

    role: str
    ar: Words
    type: Words
    many: Yes = False


class TypeEntry(Entry):
    """A type of value; ``is`` names the wider types it belongs to."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
    type: str
    ar: str
    is_: Words = Field([], alias="is")


class Manifest(Entry):
    """pack.yaml: what the pack speaks of."""

    pack: str
    version: str
    title: Bilingual
    attributed: Bilingual
    """How a fact is told that somebody reports: a wording with «text» and «source»."""
    sections: list[SectionEntry]
    slots: list[SlotEntry]
    roles: list[RoleEntry]
    types: list[TypeEntry]


KINDS: dict[str, dict[str, type[Entry]]] = {
    "names": {"name": NameEntry},
    "words": {"word": WordEntry, "transparent": TransparentEntry, "class": ClassEntry},
    "phrases": {"phrase": PhraseEntry},
    "facts": {"rule": RuleEntry},
    "context": {
        "cue": CueEntry,
        "governor": GovernorEntry,
        "idiom": IdiomEntry,
        "attribution": AttributionEntry,
        "slot": BecomesEntry,
    },
}
"""Folder of the pack → first key of an entry → what the entry may hold."""
