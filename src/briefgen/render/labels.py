"""The page's fixed words, from ``templates/labels.yaml``, and the counted ones in the form the number asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from briefgen.model import Language
from briefgen.problems import Place, Problem, TemplateInvalid
from briefgen.render.files import read_template

FILE = "labels.yaml"
PLAIN = (
    "brief", "bottom_line", "item", "value", "date_not_set", "not_set", "undated", "sources", "headline", "nothing",
)  # fmt: skip
COUNTED = ("annex", "more_sources", "footer")
KINDS: dict[Language, tuple[str, ...]] = {"en": ("one", "other"), "ar": ("one", "two", "few", "many", "other")}


@dataclass(frozen=True, slots=True)
class Labels:
    """The fixed words by key and language."""

    words: Mapping[str, Mapping[str, str]]
    counted: Mapping[str, Mapping[str, Mapping[str, str]]]

    def say(self, key: str, language: Language) -> str:
        """Return the words of ``key``."""
        return self.words[key][language]

    def count(self, key: str, number: int, language: Language) -> str:
        """Return the words of ``key`` as they agree with ``number``."""
        return self.counted[key][language][kind_of(number, language)].replace("{n}", str(number))


def kind_of(number: int, language: Language) -> str:
    """Return the CLDR plural kind of a whole number (zero counts as other)."""
    if language == "en":
        return "one" if number == 1 else "other"
    if number in (1, 2):
        return ("one", "two")[number - 1]
    hundred = number % 100
    if 3 <= hundred <= 10:
        return "few"
    return "many" if hundred >= 11 else "other"


def read_labels(templates: Path) -> Labels:
    """Read ``labels.yaml`` of the templates' folder; TemplateInvalid (T001, T002, T007) if it is missing or wrong."""
    path = templates / FILE
    try:
        found = yaml.load(read_template(path).decode("utf-8"), Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise TemplateInvalid([Problem("T007", f"is no readable YAML: {error}", Place(str(path)))]) from error
    if not isinstance(found, dict):
        found = {}
    problems = [
        Problem("T007", f"{' '.join(keys)} is missing or is no text", Place(str(path)), "every label needs its words")
        for keys in _wanted()
        if not isinstance(_at(found, keys), str)
    ]
    if problems:
        raise TemplateInvalid(problems)
    return Labels({key: found[key] for key in PLAIN}, {key: found[key] for key in COUNTED})


def _wanted() -> list[tuple[str, ...]]:
    plain: list[tuple[str, ...]] = [(key, language) for key in PLAIN for language in KINDS]
    counted = [(key, language, kind) for key in COUNTED for language, kinds in KINDS.items() for kind in kinds]
    return plain + counted


def _at(tree: object, keys: tuple[str, ...]) -> object:
    for key in keys:
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree
