"""What wordings ask of a role behind a full stop, and what they give to ``verb``: names that there are."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from jinja2 import nodes

from briefgen.packs.guess import meant
from briefgen.packs.load import Loaded
from briefgen.problems import Problem

ROLE = ("id", "type", "plural", "ending", "people", "amount", "together", "role", "each", "values", "language")
"""What a role can be asked: `plural` in «{% if who.plural %}»."""
MOOD = ("tense", "polarity", "modality")
ARGUMENTS = {"verb": ("passive", "after", "tense"), "holder": ()}
TENSES = ("past", "perfect", "pluperfect", "present", "future")
TENSE = "tense"


def attribute_problems(
    loaded: Loaded, tree: nodes.Template, wording: str, language: str, roles: Collection[str]
) -> Iterator[Problem]:
    """Every name behind a full stop of a role, and every argument, that there is not."""
    where = ("say", language)
    for asked in tree.find_all(nodes.Getattr):
        of = asked.node.name if isinstance(asked.node, nodes.Name) else ""
        known = MOOD if of == "mood" else ROLE
        if (of == "mood" or of in roles) and asked.attr not in known:
            at = wording.find(f".{asked.attr}") + 1
            yield loaded.problem("P047.attribute", *where, at=at, name=asked.attr, **meant(asked.attr, known))
    for call in tree.find_all(nodes.Call):
        name = call.node.name if isinstance(call.node, nodes.Name) else ""
        for given in call.kwargs if name in ARGUMENTS else ():
            at = max(wording.find(f"{given.key}="), 0)
            if given.key not in ARGUMENTS[name]:
                allowed = meant(given.key, ARGUMENTS[name])
                yield loaded.problem("P047.argument", *where, at=at, name=given.key, verb=name, **allowed)
            elif given.key == TENSE and isinstance(given.value, nodes.Const) and given.value.value not in TENSES:
                said = str(given.value.value)
                at = max(wording.find(said, at), 0)
                yield loaded.problem("P026", *where, at=at, said=said, **meant(said, TENSES))
