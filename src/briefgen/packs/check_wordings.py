"""What can be found wrong in the wordings of a phrase or rule: unknown names, empty roles, fixed verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from jinja2 import TemplateSyntaxError, nodes

from briefgen.arabic.normalize import normalize
from briefgen.packs.check_attributes import attribute_problems
from briefgen.packs.guess import guess, meant
from briefgen.packs.load import Loaded
from briefgen.packs.pack import Matchable, Pack
from briefgen.packs.pattern import Capture, Element, Group, read, walk
from briefgen.packs.wordings import ENVIRONMENT, FILTERS, tree_of
from briefgen.problems import Problem

GLOBALS = frozenset({"verb", "mood", "holder"})
SILENT = frozenset({"adjective", "order", "bare"})
"""Filters that say nothing of an empty role, so that it needs no guard."""
PASSING = frozenset({"when", "place"})
"""Roles that what is stepped over fills."""
WHO, PRONOUN, SOURCE = "who", "pronoun", "source"
"""Roles that may stay unsaid: whom the page knows, and what stands for somebody named elsewhere, «their withdrawal»."""
ARABIC, ENGLISH = "ar", "en"
LANGUAGES = frozenset({"ar", "en", "together_ar", "together_en"})
CLAIM = frozenset({"polarity", "modality"})
NAME, OPERATOR, TEXT = "name", "operator", "data"
SINGLE_BRACES = re.compile(r"(?<!\{)\{\s*([^{}%#\s]+)\s*\}(?!\})")
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a wording and where it begins, in code points."""

    kind: str
    text: str
    at: int


def wording_problems(loaded: Loaded, made: Matchable, pack: Pack) -> Iterator[Problem]:
    """Every mistake of an entry's wordings, each at its place in the wording."""
    used: dict[str, frozenset[str]] = {}
    readable = all(made.patterns)
    always = (
        frozenset.intersection(*(_filled(elements) for elements in made.patterns)) if made.patterns else frozenset()
    )
    ever = frozenset().union(*(_every(elements) for elements in made.patterns))
    if made.clause:
        always, ever = always | {made.clause}, ever | {made.clause}
    for language in sorted(made.say.keys() - LANGUAGES):
        yield loaded.key_problem("P024", "say", language, key=language, **meant(language, {ARABIC, ENGLISH}))
    if loaded.key == "rule" and made.say.keys() <= LANGUAGES:
        for language in sorted({ARABIC, ENGLISH} - made.say.keys()):
            yield loaded.problem("P025.language", "say", key=language)
    for language, wording in made.say.items():
        where = ("say", language)
        try:
            tree = tree_of(wording)
        except TemplateSyntaxError as error:
            yield _unreadable(loaded, wording, error, language)
            continue
        told = frozenset(name.name for name in tree.find_all(nodes.Name) if name.ctx == "load") - GLOBALS
        own = frozenset(name.name for name in tree.find_all(nodes.Name) if name.ctx == "store")
        ids = _pattern_names(loaded, made) if told - frozenset(pack.roles) else {}
        used[language] = frozenset(ids.get(name, name) for name in told) & frozenset(pack.roles)
        for name in sorted({each.name for each in tree.find_all(nodes.Filter)} - FILTERS):
            at = _first(_filters(tokens_of(wording)), name)
            yield loaded.problem("P052", *where, at=at, name=name, **meant(name, FILTERS))
        for name in sorted(told - own - frozenset(pack.roles)):
            role = ids.get(name)
            at = _first(_names(tokens_of(wording)), name)
            if role:
                yield loaded.problem("P047.named", *where, at=at, role=name, id=role)
            else:
                yield loaded.problem("P047", *where, at=at, role=name, **meant(name, ever or pack.roles))
        for name in sorted((told & frozenset(pack.roles)) - ever - PASSING) if readable and made.patterns else ():
            at = _first(_names(tokens_of(wording)), name)
            yield loaded.problem("P048", *where, at=at, role=name, **meant(name, ever))
        empty = (_unguarded(tree, frozenset()) & (ever | PASSING)) - always if readable else frozenset()
        for name in sorted(empty):
            at = _printed_bare(tokens_of(wording), name)
            yield loaded.problem("P049", *where, at=at, role=name)
        if SINGLE_BRACES.search(wording):
            yield from _braces(loaded, made, tokens_of(wording), language, ever)
        yield from attribute_problems(loaded, tree, wording, language, frozenset(pack.roles) - own)
        yield from _verbs(loaded, tree, wording, language, pack)
        if loaded.key == "rule" and not made.clause and "verb(" not in wording and not made.only.keys() >= CLAIM:
            yield _fixed(loaded, wording, language, pack)
    if loaded.key == "rule" and ARABIC in used and ENGLISH in used:
        for language, other, text in ((ARABIC, ENGLISH, "P051.arabic"), (ENGLISH, ARABIC, "P051.english")):
            for name in sorted(used[language] - used[other] - {PRONOUN}):
                at = _first(_names(tokens_of(made.say[language])), name)
                yield loaded.problem(text, "say", language, at=at, role=name)
    if loaded.key == "rule" and readable and used.keys() >= {ARABIC, ENGLISH}:
        said = used[ARABIC] | used[ENGLISH] | {WHO, PRONOUN, SOURCE, *made.unsaid, *made.joins, *made.lifts}
        for role in sorted((ever & frozenset(pack.roles)) - said):
            yield loaded.problem("P056", "say", role=role)


def _pattern_names(loaded: Loaded, made: Matchable) -> dict[str, str]:
    """The names by which the entry's own patterns call roles, and their ids."""
    texts: list[str] = getattr(loaded.entry, "match", [])
    found: dict[str, str] = {}
    for text, elements in zip(texts, made.patterns, strict=True):
        written = [element.role for element in walk(read(text).elements) if isinstance(element, Capture)]
        meant_by = [element.role for element in walk(elements) if isinstance(element, Capture)]
        found |= dict(zip(written, meant_by, strict=True))
    return found


def tokens_of(wording: str) -> list[Token]:
    """The pieces of a wording that can be read, without white space inside braces."""
    found, at = [], 0
    for _, kind, text in ENVIRONMENT.lex(wording):
        at = max(wording.find(text, at), at)
        if kind != "whitespace":
            found.append(Token(kind, text, at))
        at += len(text)
    return found


def _unreadable(loaded: Loaded, wording: str, error: TemplateSyntaxError, language: str) -> Problem:
    """Where a wording is left open, as near as can be told."""
    message, at, hint = error.message or "", None, "see Wordings in docs/writing-rules.md"
    for opening, closing in (("{{", "}}"), ("{%", "%}")):
        last = wording.rfind(opening)
        if last > wording.rfind(closing):
            at, hint = last, f"add «{closing}»"
            message = f"«{wording[last : last + 16]}» is not closed"
            break
    else:
        block = re.search(r"\{%\s*(\w+)", wording)
        tags = [m for m in re.finditer(r"\{%-?\s*(\w+)", wording)]
        unknown = [m for m in tags if m[1] not in ("if", "elif", "else", "endif", "for", "endfor", "set", "endset")]
        opened = [m for m in tags if m[1] == "if"]
        if unknown:
            at = unknown[0].start(1)
            close = guess(unknown[0][1], ("if", "elif", "else", "endif"))
            message, hint = (
                f"«{unknown[0][1]}» is no tag",
                f"did you mean «{close}»?" if close else "write if, else or endif",
            )
        elif len(opened) > sum(m[1] == "endif" for m in tags):
            at, hint = opened[-1].start(), "add {% endif %} behind the words that belong to it"
            message = "{% if … %} without {% endif %}"
        elif block is not None and not opened:
            at = block.start()
        if at is None:
            at = next((m.start() for m in re.finditer(r"\{\{(?:[^{}]*)\}\}", wording) if _fails(m.group())), None)
            message = f"{message}, in «{wording[at:][:24]}»" if at is not None else message
            hint = "are its brackets and quotation marks closed?" if at is not None else hint
    return loaded.problem("P046", "say", language, at=at, why=message, advice=hint)


def _fails(piece: str) -> bool:
    try:
        tree_of(piece)
    except TemplateSyntaxError:
        return True
    return False


def _first(tokens: list[Token], text: str) -> int | None:
    return next((token.at for token in tokens if token.text == text), None)


def _filters(tokens: list[Token]) -> list[Token]:
    """The names that stand behind «|»."""
    return [
        token
        for before, token in pairwise(tokens)
        if token.kind == NAME and (before.kind, before.text) == (OPERATOR, "|")
    ]


def _names(tokens: list[Token]) -> list[Token]:
    """The names that mean a role or a call: no filter, attribute, keyword or name of an argument."""
    found = []
    for before, token, after in zip([Token("", "", 0), *tokens], tokens, [*tokens[1:], Token("", "", 0)], strict=False):
        told = (before.kind, before.text) in ((OPERATOR, "|"), (OPERATOR, ".")) or before.kind == "block_begin"
        argument = (after.kind, after.text) == (OPERATOR, "=") and before.text in ("(", ",")
        if token.kind == NAME and not told and not argument and token.text not in KEYWORDS:
            found.append(token)
    return found


KEYWORDS = frozenset(
    {"if", "else", "elif", "endif", "for", "endfor", "in", "not", "and", "or", "is", "set", "true", "false", "none"}
    | {"True", "False", "None"}
)


def _printed_bare(tokens: list[Token], name: str) -> int | None:
    """Where a role is printed outside every «if» that makes sure of it."""
    guards: list[set[str]] = []
    inside = ""
    for before, token in zip([Token("", "", 0), *tokens], tokens, strict=False):
        if before.kind == "block_begin":
            inside = token.text
            if inside == "if":
                guards.append(set())
            elif inside in ("else", "elif") and guards:
                guards[-1] = set()
            elif inside == "endif" and guards:
                guards.pop()
        elif token.kind == "block_end":
            inside = ""
        elif inside in ("if", "elif") and token.kind == NAME and guards:
            guards[-1].add(token.text)
        elif before.kind == "variable_begin" and token.text == name and not any(name in each for each in guards):
            return token.at
    return next((token.at for token in _names(tokens) if token.text == name), None)


def _braces(
    loaded: Loaded, made: Matchable, tokens: list[Token], language: str, ever: frozenset[str]
) -> Iterator[Problem]:
    """Roles in single braces, as patterns have them: they would be printed as they stand."""
    for token in tokens:
        for found in SINGLE_BRACES.finditer(token.text) if token.kind == TEXT else ():
            name = found[1].split(":")[0].strip("?")
            role = _pattern_names(loaded, made).get(name) or (guess(name, ever) if name.isascii() else "")
            at = token.at + found.start()
            yield loaded.problem("P075", "say", language, at=at, found=found.group(), role=role or name)


def _verbs(loaded: Loaded, tree: nodes.Template, wording: str, language: str, pack: Pack) -> Iterator[Problem]:
    """Verbs named in verb('…') that the pack cannot inflect."""
    for call in tree.find_all(nodes.Call):
        first = call.args[0] if call.args else None
        named = isinstance(call.node, nodes.Name) and call.node.name == "verb" and isinstance(first, nodes.Const)
        if not named or not isinstance(first, nodes.Const):
            continue
        verb = str(first.value)
        quoted = re.search(rf"['\"]{re.escape(verb)}['\"]", wording)
        at = quoted.start() + 1 if quoted else None
        if language == ARABIC and normalize(verb).text not in pack.arabic:
            close = _lemma(verb, pack) or guess(verb, pack.arabic)
            yield loaded.problem("P031.verb", "say", language, at=at, word=verb, close=close)
        elif language == ENGLISH and not verb.isascii():
            yield loaded.problem("P031.english", "say", language, at=at, word=verb)


def _fixed(loaded: Loaded, wording: str, language: str, pack: Pack) -> Problem:
    """A wording that names no verb to inflect: at the finite verb in it, where one is known."""
    forms = {form: verb for verb, all_forms in pack.english.items() for form in all_forms.values()}
    for token in tokens_of(wording):
        for found in WORD.finditer(token.text) if token.kind == TEXT else ():
            lemma = forms.get(found.group(), "") if language == ENGLISH else _lemma(found.group(), pack)
            if lemma:
                at = token.at + found.start()
                return loaded.problem("P050.word", "say", language, at=at, word=found.group(), verb=lemma)
    return loaded.problem("P050", "say", language)


def _lemma(word: str, pack: Pack) -> str:
    """The verb of which an Arabic word is a finite form, or nothing."""
    for reading in pack.lexicon.look_up(normalize(word).text):
        if reading.finite:
            return pack.lexicon.words[reading.word].word
    return ""


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
