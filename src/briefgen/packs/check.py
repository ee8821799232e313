"""What can be found wrong in entries that each look right: their wordings, their patterns' beginnings, their names."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefgen.packs import schema
from briefgen.packs.load import Loaded, meant
from briefgen.packs.pack import Matchable, Pack
from briefgen.packs.pattern import Capture, Element, Group
from briefgen.packs.token_patterns import refused
from briefgen.packs.wordings import FILTERS, unknown_filters
from briefgen.problems import Problem

GLOBALS = frozenset({"verb", "mood", "holder"})
SILENT = frozenset({"adjective", "order", "bare"})
"""Filters that say nothing of an empty role, so that it needs no guard."""
ARABIC, ENGLISH = "ar", "en"


def check_entries(entries: list[Loaded], pack: Pack) -> list[Problem]:
    """Every mistake of wordings, examples and beginnings."""
    matchables = {(each.place, each.id): each for each in (*pack.phrases, *pack.rules)}
    problems: list[Problem] = []
    seen: dict[tuple[str, str], Loaded] = {}
    for loaded in entries:
        entry = loaded.entry
        identity = getattr(entry, loaded.key, None)
        if loaded.key in ("name", "phrase", "rule", "attribution") and isinstance(identity, str):
            first = seen.setdefault((loaded.key, identity), loaded)
            if first is not loaded:
                problems.append(loaded.problem("P042", loaded.key, id=identity, place=str(first.place())))
        if isinstance(entry, schema.RuleEntry | schema.PhraseEntry) and isinstance(identity, str):
            made = matchables.get((str(loaded.place()), identity))
            if made is not None:
                problems += _wordings(loaded, made, pack)
                problems += _beginnings(loaded, made)
            problems += _tests(loaded)
        if isinstance(entry, schema.RuleEntry):
            problems += _tokens(loaded)
    return problems


def _tests(loaded: Loaded) -> Iterator[Problem]:
    entry = loaded.entry
    assert isinstance(entry, schema.RuleEntry | schema.PhraseEntry)
    if not entry.examples:
        yield loaded.problem("P043")
    if not entry.not_:
        yield loaded.problem("P044")


def _tokens(loaded: Loaded) -> Iterator[Problem]:
    entry = loaded.entry
    assert isinstance(entry, schema.RuleEntry)
    why = refused(entry.tokens)
    if why:
        yield loaded.problem("P053", "tokens", why=why)
    if not entry.match and not entry.tokens:
        yield loaded.problem("P054")


def _beginnings(loaded: Loaded, made: Matchable) -> Iterator[Problem]:
    """A phrase that begins with a value of its own type would look for itself for ever, but for a plain name."""
    if loaded.key != "phrase":
        return
    for number, elements in enumerate(made.patterns):
        first = elements[0] if elements else None
        plain = isinstance(first, Capture) and made.where.get(first.role, {}).get("phrase") == ""
        if isinstance(first, Capture) and made.makes in first.types and not plain:
            yield loaded.problem("P045", "match", number, type=made.makes)


def _wordings(loaded: Loaded, made: Matchable, pack: Pack) -> Iterator[Problem]:
    used: dict[str, frozenset[str]] = {}
    always = (
        frozenset.intersection(*(_filled(elements) for elements in made.patterns)) if made.patterns else frozenset()
    )
    ever = frozenset().union(*(_every(elements) for elements in made.patterns))
    passing = frozenset({"when", "place"})
    for language, wording in made.say.items():
        try:
            tree = ImmutableSandboxedEnvironment().parse(wording)
        except TemplateSyntaxError as error:
            yield loaded.problem("P046", "say", language, why=error.message)
            continue
        for name in unknown_filters(wording):
            yield loaded.problem("P052", "say", language, name=name, **meant(name, FILTERS))
        found = frozenset(name.name for name in tree.find_all(nodes.Name)) - GLOBALS
        used[language] = found
        for name in sorted(found - frozenset(pack.roles) - _own_names(tree)):
            yield loaded.problem("P047", "say", language, role=name, **meant(name, ever))
        for name in sorted(found & frozenset(pack.roles) - ever - passing):
            yield loaded.problem("P048", "say", language, role=name, **meant(name, ever))
        for name in sorted((_unguarded(tree, frozenset()) & frozenset(pack.roles)) - always):
            yield loaded.problem("P049", "say", language, role=name)
        if loaded.key == "rule" and "verb(" not in wording and not {"polarity", "modality"} <= made.only.keys():
            yield loaded.problem("P050", "say", language)
    if loaded.key == "rule" and ARABIC in used and ENGLISH in used and used[ARABIC] != used[ENGLISH]:
        yield loaded.problem("P051", "say", roles=tuple(sorted(used[ARABIC] ^ used[ENGLISH])))


def _own_names(tree: nodes.Template) -> frozenset[str]:
    """Names that the wording itself sets, as in «for x in …»."""
    return frozenset(name.name for name in tree.find_all(nodes.Name) if name.ctx == "store")


def _filled(elements: tuple[Element, ...]) -> frozenset[str]:
    """Roles that a match of these elements always fills."""
    found: set[str] = set()
    for element in elements:
        if isinstance(element, Capture) and (not element.implied or element.role == "who"):
            found.add(element.role)
        elif isinstance(element, Group) and not element.optional:
            found |= frozenset.intersection(*(_filled(alternative) for alternative in element.alternatives))
    return frozenset(found)


def _every(elements: tuple[Element, ...]) -> frozenset[str]:
    """Roles that a match may fill."""
    found: set[str] = set()
    for element in elements:
        if isinstance(element, Capture):
            found.add(element.role)
        elif isinstance(element, Group):
            found |= {role for alternative in element.alternatives for role in _every(alternative)}
    return frozenset(found)


def _unguarded(node: nodes.Node, guarded: frozenset[str]) -> frozenset[str]:
    """Roles printed where no «if» makes sure of them."""
    if isinstance(node, nodes.If):
        sure = guarded | frozenset(name.name for name in node.test.find_all(nodes.Name))
        sure |= {node.test.name} if isinstance(node.test, nodes.Name) else frozenset()
        found = frozenset().union(*(_unguarded(part, sure) for part in node.body))
        others = [*node.elif_, *node.else_]
        return found.union(*(_unguarded(part, guarded) for part in others))
    if isinstance(node, nodes.Filter) and node.name in SILENT:
        return frozenset()
    if isinstance(node, nodes.Name):
        return frozenset({node.name}) - guarded
    if isinstance(node, nodes.Filter | nodes.Call):
        # What is handed to a filter or to verb(…) may be empty; what is printed may not.
        return _unguarded(node.node, guarded) if isinstance(node, nodes.Filter) and node.node else frozenset()
    found = frozenset()
    for child in node.iter_child_nodes():
        found |= _unguarded(child, guarded)
    return found
