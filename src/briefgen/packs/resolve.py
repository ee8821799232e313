"""What an author wrote by name — words, roles, types — to what the engine compares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from briefgen.arabic.normalize import fold, normalize
from briefgen.arabic.noun_forms import adjective_forms
from briefgen.packs import pattern as language
from briefgen.packs import schema
from briefgen.packs.check_patterns import FREE, kinds_of, pattern_problems, possible
from briefgen.packs.conditions import condition_problems, conditions
from briefgen.packs.declared import Names
from briefgen.packs.guess import guess, meant
from briefgen.packs.lexicon import Entry, Features, Lexicon, Word
from briefgen.packs.load import Loaded
from briefgen.packs.pack import Alias, Matchable, Unless
from briefgen.problems import Part, Problem

__all__ = ["Names", "Vocabulary", "aliases", "matchable"]

MARKS = re.compile("[\u064b-\u0652]")
"""Vowel marks, which tell «عُمان» from «عمّان»."""
CONDITIONS = ("least", "most", "type", "id", "phrase", "not_type", "not_phrase", "english", "coming", "headline")
FEMININE, ARTICLE = "ة", "ال"


@dataclass(slots=True)
class Vocabulary:
    """The words of the pack, their forms, and the classes they are put in."""

    words: tuple[Word, ...]
    features: tuple[Features, ...]
    table: dict[str, tuple[Entry, ...] | bytes]
    """As in a `Lexicon`: rows that come from the cache are packed."""
    writing: Mapping[str, Mapping[str, str]]
    classes: Mapping[str, Loaded]
    problems: list[Problem]
    by_masdar: Mapping[str, Sequence[int]]
    by_name: dict[str, list[int]] = field(default_factory=dict)
    bare: Lexicon = field(init=False)
    """The words alone, without those of names and patterns."""

    def __post_init__(self) -> None:
        for number, word in enumerate(self.words):
            self.by_name.setdefault(word.word, []).append(number)
        self.bare = Lexicon(self.words, self.features, self.table, {})

    def numbers(self, word: str, loaded: Loaded, path: tuple[str | int, ...], at: int | None = None) -> frozenset[int]:
        """The words meant by a name in ``<…>`` or in a list: a word, a class, or a verb by its verbal noun.

        ``at`` is where the name stands in the text at ``path``, in code points, for the message where it names none.
        """
        name = normalize(word).text
        if name in self.classes:
            entry = self.classes[name].entry
            assert isinstance(entry, schema.ClassEntry)
            return frozenset().union(
                *(self.numbers(w, self.classes[name], ("words", n)) for n, w in enumerate(entry.words))
            )
        if name in self.by_name:
            return frozenset(self.by_name[name])
        if name in self.by_masdar:
            return frozenset(self.by_masdar[name])
        self.problems.append(loaded.problem("P031", *path, at=at, word=word, close=tuple(self.near(name))))
        return frozenset()

    def near(self, name: str) -> list[str]:
        """Words and classes spelled like a name that is none; first that of which it is an inflected form."""
        lemmas = [self.words[number].word for _, number, _ in self.bare.rows(fold(name))]
        close = guess(name, [*self.by_name, *self.classes])
        return list(dict.fromkeys([*lemmas[:2], *([close] if close else [])]))


def aliases(entries: list[Loaded], problems: list[Problem]) -> Iterator[Alias]:
    """Every written form of every name; ``name`` counts the name entries from 0."""
    for number, each in enumerate(entries):
        entry = each.entry
        assert isinstance(entry, schema.NameEntry)
        forms: list[tuple[str, str, str, str]] = [
            (form, "name", _gender(entry, form), entry.number) for form in entry.ar
        ]
        forms += [(form, "short", entry.gender, entry.number) for form in entry.short_ar]
        forms += [(form, "construct", entry.gender, entry.number) for form in entry.construct_]
        forms += [(form, _use_of_feminine(entry, form), "f", entry.number) for form in entry.feminine]
        for nisba in entry.adjective.ar if entry.adjective else ():
            for form in adjective_forms(normalize(nisba).text):
                if form.state != "before_suffix":
                    forms.append((form.text, "adjective", form.gender or "m", form.number or "singular"))
                    forms.append((ARTICLE + form.text, "adjective", form.gender or "m", form.number or "singular"))
        forms += [(form, "people", "m", "plural") for form in _people(entry)]
        for written, use, gender, count in forms:
            quoted = written.startswith("«") and written.endswith("»")
            words = tuple(normalize(written.strip("«»")).text.replace('"', " ").split())
            if not words:
                problems.append(each.problem("P032", "ar"))
                continue
            marked = written if MARKS.search(written) else ""
            yield Alias(words, tuple(map(fold, words)), number, use, gender, count, quoted, marked)  # type: ignore[arg-type]


def _use_of_feminine(entry: schema.NameEntry, form: str) -> str:
    """«رئيسة وزراء» stands before a genitive where «رئيس وزراء» does; «رئيسة الوزراء» is the whole office."""
    head, *behind = form.split()
    before = not head.startswith(ARTICLE) and any(each.split()[1:] == behind for each in entry.construct_)
    return "construct" if before else "name"


def _people(entry: schema.NameEntry) -> Iterator[str]:
    """The definite plurals that mean a people: «العراقيون», «الأتراك»; none where English has no word for it."""
    if entry.adjective is None or not entry.adjective.people:
        return
    for nisba in entry.adjective.ar:
        for form in adjective_forms(normalize(nisba).text):
            if (form.gender, form.number, form.state) == ("m", "plural", ""):
                yield ARTICLE + form.text
    for plural in entry.adjective.people_ar:
        yield ARTICLE + normalize(plural).text


def _gender(entry: schema.NameEntry, form: str) -> str:
    """«جمهورية العراق» is feminine, «العراق» is not: the first word of a longer name decides."""
    head, *rest = normalize(form).text.split() or [""]
    return "f" if rest and head.endswith(FEMININE) and entry.type != "person" else entry.gender


def matchable(each: Loaded, names: Names, vocabulary: Vocabulary, problems: list[Problem]) -> Matchable:
    """A phrase, rule or attribution with its patterns resolved; one that cannot be read is empty."""
    entry: Any = each.entry
    patterns = tuple(
        _pattern(each, number, text, names, vocabulary, problems) for number, text in enumerate(entry.match)
    )
    place = str(each.place())
    if isinstance(entry, schema.AttributionEntry):
        return Matchable(entry.attribution, entry.reaches, patterns, place, weight=entry.weight)
    if isinstance(entry, schema.PhraseEntry):
        if entry.type not in names.types:
            problems.append(each.problem("P033", "type", type=entry.type, **meant(entry.type, names.types)))
        return Matchable(
            entry.phrase, names.types.get(entry.type, ""), patterns, place, _where(each, names, problems),
            _unless(each, vocabulary), entry.say, entry.id, entry.head, entry.subject, entry.refers,
            entry.polarity, entry.unit, entry.gender, entry.number, each=entry.each,
        )  # fmt: skip
    if entry.slot not in names.slots:
        problems.append(each.problem("P034", "slot", slot=entry.slot, **meant(entry.slot, names.slots)))
    return Matchable(
        entry.rule, entry.slot, patterns, place, _where(each, names, problems), _unless(each, vocabulary),
        entry.say, only=entry.only, status=entry.status, each=entry.each, joins=tuple(entry.joins),
        lifts=tuple(entry.lifts), unsaid=tuple(entry.unsaid), clause=entry.clause, given=entry.given,
        priority=entry.priority, weight=entry.weight, relative=entry.relative, tokens=tuple(entry.tokens),
    )  # fmt: skip


def _where(each: Loaded, names: Names, problems: list[Problem]) -> dict[str, dict[str, Any]]:
    entry: Any = each.entry
    made = {}
    for role, wanted in entry.where.items():
        if role not in names.roles:
            allowed = meant(role, names.roles_like(role))
            problems.append(each.key_problem("P035", "where", role, role=role, **allowed))
            continue
        for key in wanted:
            if key not in CONDITIONS:
                problems.append(each.key_problem("P036", "where", role, key, key=key, **meant(key, CONDITIONS)))
        wrong = list(condition_problems(each, role, wanted))
        problems += wrong
        made[names.roles[role].role] = conditions(wanted, not wrong)
    return made


def _unless(each: Loaded, vocabulary: Vocabulary) -> Unless | None:
    entry: Any = each.entry
    if entry.unless is None:
        return None
    near = tuple(
        vocabulary.numbers(word.strip("<>"), each, ("unless", "near", n), word.startswith("<"))
        for n, word in enumerate(entry.unless.near)
    )
    plain = [tuple(normalize(word).text for word in words) for words in (entry.unless.before, entry.unless.after)]
    return Unless(near, entry.unless.within, plain[0], plain[1])


def _pattern(
    each: Loaded, number: int, text: str, names: Names, vocabulary: Vocabulary, problems: list[Problem]
) -> tuple[language.Element, ...]:
    path = ("match", number)
    parsed = language.read(text)
    problems += (each.problem("P037", *path, at=e.at, why=str(e), advice=e.hint) for e in parsed.mistakes)
    problems += pattern_problems(each, number, text, parsed, names)

    def resolved(element: language.Element) -> language.Element:
        part = parsed.part(element)
        if isinstance(element, language.Lexeme):
            found = vocabulary.numbers(element.word, each, path, part.name)
            kinds = frozenset(element.kind.split(",")) if element.kind else frozenset()
            if found and not any(possible(vocabulary.words[word].pos, kinds) for word in found):
                said = text[part.narrowed :].partition(">")[0]
                pos = vocabulary.words[min(found)].pos
                parts: dict[str, Part | None] = {"word": element.word, "kind": pos, "possible": kinds_of(pos)}
                problems.append(each.problem("P074", *path, at=part.narrowed, said=said, **parts))
            return replace(element, words=found, kinds=kinds)
        if isinstance(element, language.Capture):
            return _capture(each, number, element, part, names, problems)
        if isinstance(element, language.Group):
            return replace(element, alternatives=tuple(tuple(map(resolved, a)) for a in element.alternatives))
        return element

    return tuple(map(resolved, parsed.elements))


def _capture(
    each: Loaded, number: int, element: language.Capture, part: language.Part, names: Names, problems: list[Problem]
) -> language.Capture:
    role = names.roles.get(element.role)
    path = ("match", number)
    if role is None:
        allowed = meant(element.role, names.roles_like(element.role))
        problems.append(each.problem("P040", *path, at=part.name, role=element.role, **allowed))
        role = names.roles.get(guess(element.role, names.roles))
        if role is None:
            return element
    if element.type == FREE:
        types: frozenset[str] = frozenset()
    elif element.type:
        kind = names.types.get(element.type)
        if kind is None:
            allowed = meant(element.type, names.types_like(element.type))
            problems.append(each.problem("P033", *path, at=part.narrowed, type=element.type, **allowed))
        types = frozenset({kind or ""})
    else:
        types = frozenset(role.type)
    return replace(element, role=role.role, type=element.type, types=types, many=role.many)
