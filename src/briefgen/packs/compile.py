"""Checked entries to a pack that can be asked; every mistake of every entry is collected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from jinja2 import TemplateSyntaxError

from briefgen.arabic.dates import date_words
from briefgen.arabic.forms import FormsInvalid
from briefgen.arabic.normalize import fold, normalize
from briefgen.arabic.numerals import numeral_words
from briefgen.arabic.tokens import tokenize
from briefgen.packs import schema
from briefgen.packs.generate import english_key, english_plural, english_verb, entry_key, generate_word, plural_key
from briefgen.packs.lexicon import Features, Lexicon, Word
from briefgen.packs.load import Loaded
from briefgen.packs.names import aliases_of, names_of
from briefgen.packs.pack import Alias, Context, Cue, Matchable, Name, Pack, Role, Section, Slot, Term
from briefgen.packs.pattern import Element, Group, Literal, walk
from briefgen.packs.resolve import Names, Vocabulary, aliases, matchable
from briefgen.packs.wordings import packed_steps
from briefgen.problems import Problem

Generated = dict[str, Any]
PERSON = "person"
PLUS = "+"
"""Of «أوبك+» and «5+1»: the only mark that tells names apart."""
JOINED = ("و", "ف")
"""Clitics before a particle."""
"""Names of persons are matched as written: their words are no words of the dictionary."""
VERB_CALL = re.compile(r"""verb\(\s*['"]([A-Za-z ]+)['"]""")


def compile_pack(
    manifest: schema.Manifest, entries: list[Loaded], sha256: str, generated: Generated, problems: list[Problem]
) -> Pack:
    """Build the pack; ``generated`` holds what earlier runs generated and receives what is new."""
    words = [each for each in entries if isinstance(each.entry, schema.WordEntry)]
    vocabulary = _vocabulary(words, entries, generated, problems)
    named = Names(manifest)
    names = names_of(_name(each.entry) for each in entries if isinstance(each.entry, schema.NameEntry))
    written = tuple(alias for alias in aliases([e for e in entries if isinstance(e.entry, schema.NameEntry)], problems))

    def matchables(kind: type[schema.Entry]) -> tuple[Matchable, ...]:
        return tuple(
            made
            for each in entries
            if isinstance(each.entry, kind) and (made := matchable(each, named, vocabulary, problems)) is not None
        )

    phrases, rules = matchables(schema.PhraseEntry), matchables(schema.RuleEntry)
    context = _context(entries, matchables(schema.AttributionEntry), vocabulary, problems)
    transparent = _sequences(
        w for e in entries if isinstance(e.entry, schema.TransparentEntry) for w in e.entry.transparent
    )
    whole = {word for a in written if len(a.words) == 1 or names[a.name].type == PERSON for word in a.words}
    bare = Lexicon(vocabulary.words, vocabulary.features, dict(vocabulary.table), {})
    whole = {word for word in whole if not _joined_particle(word, bare)} | numeral_words() | date_words()
    first = replace(bare, others=_by_fold(whole), built={}, cuts={})
    # Words of patterns are cut as a text's words are; «باسم» whole in one pattern would keep it whole in every text.
    phrases, rules = _recut_patterns(phrases, first), _recut_patterns(rules, first)
    context = replace(context, attributions=_recut_patterns(context.attributions, first))
    whole |= {
        element.word
        for each in (*phrases, *rules, *context.attributions)
        for elements in each.patterns
        for element in walk(elements)
        if isinstance(element, Literal)
    }
    written = tuple(a if _stands(a, names[a.name].type, whole) else _recut(a, first) for a in written)
    transparent = tuple(_cut(sequence, first) for sequence in transparent)
    context = replace(
        context,
        idioms=tuple(_cut(sequence, first) for sequence in context.idioms),
        cues=tuple(replace(cue, words=tuple(_cut(sequence, first) for sequence in cue.words)) for cue in context.cues),
    )
    whole |= {word for sequence in (*transparent, *context.idioms, *(a.words for a in written)) for word in sequence}
    whole |= {word for cue in context.cues for sequence in cue.words for word in sequence}
    lexicon = replace(first, others=_by_fold(whole), built={}, cuts={})
    return Pack(
        name=manifest.pack,
        version=manifest.version,
        sha256=sha256,
        attributed={"ar": manifest.attributed.ar, "en": manifest.attributed.en},
        slots={s.slot: Slot(s.slot, s.section, s.weight, s.title.ar, s.title.en) for s in manifest.slots},
        sections=tuple(Section(s.section, s.title.ar, s.title.en, s.lines) for s in manifest.sections),
        roles={r.role: Role(r.role, tuple(r.type), r.many) for r in manifest.roles},
        wider=named.wider,
        names=names,
        aliases=aliases_of(written),
        lexicon=lexicon,
        transparent=transparent,
        classes={name: vocabulary.numbers(name, each, ()) for name, each in vocabulary.classes.items()},
        phrases=phrases,
        rules=rules,
        context=context,
        steps=_steps(
            [w for each in (*phrases, *rules) for w in (*each.say.values(), each.identity)]
            + [manifest.attributed.ar, manifest.attributed.en]
        ),
        english=_english(words, entries, generated),
        arabic=vocabulary.writing,
        complements={
            each.entry.en: dict(each.entry.complement)
            for each in words
            if isinstance(each.entry, schema.WordEntry) and each.entry.pos == "verb" and each.entry.complement
        },
        denying=frozenset(
            number
            for number, each in enumerate(words)
            if isinstance(each.entry, schema.WordEntry) and each.entry.denies
        ),
    )


def _vocabulary(
    words: list[Loaded], entries: list[Loaded], generated: Generated, problems: list[Problem]
) -> Vocabulary:
    table: dict[str, list[tuple[str, int, int]]] = {}
    features: dict[Features, int] = {}
    kept: list[Word] = []
    writing: dict[str, dict[str, str]] = {}
    for number, each in enumerate(words):
        entry = each.entry
        assert isinstance(entry, schema.WordEntry)
        plural = entry.en_plural
        if entry.pos == "noun" and entry.en and not plural and entry.kind not in ("mass", "plural"):
            plural = _once(generated, plural_key(entry.en), english_plural, entry.en)
        kept.append(
            Word(
                normalize(entry.word).text, entry.pos, entry.en, plural, entry.kind, entry.person,
                tuple(entry.frame), entry.ambiguous, entry.place, {**entry.complement, **entry.prepositions},
            )
        )  # fmt: skip
        try:
            made = _once(generated, entry_key(entry), generate_word, entry)
        except FormsInvalid as error:
            problems.append(each.problem("P030", "word", word=entry.word, why=str(error)))
            continue
        if made["writing"]:
            writing.setdefault(normalize(entry.word).text, made["writing"])
        for text, *rest in made["forms"]:
            row = (text, number, features.setdefault(tuple(rest), len(features)))
            table.setdefault(fold(text), []).append(row)
    classes = {
        normalize(name).text: each
        for each in entries
        if isinstance(each.entry, schema.ClassEntry)
        for name in (each.entry.class_, *each.entry.ar)
    }
    folded = {key: tuple(dict.fromkeys(rows)) for key, rows in table.items()}
    return Vocabulary(tuple(kept), tuple(features), folded, writing, classes, problems)


def _once(generated: Generated, key: str, make: Callable[[Any], Any], of: Any) -> Any:
    if key not in generated:
        generated[key] = make(of)
    return generated[key]


def _english(words: list[Loaded], entries: list[Loaded], generated: Generated) -> dict[str, dict[str, str]]:
    """Forms of every English verb that a wording may inflect."""
    verbs = {each.entry.en for each in words if isinstance(each.entry, schema.WordEntry) and each.entry.pos == "verb"}
    for each in entries:
        if isinstance(each.entry, schema.PhraseEntry | schema.RuleEntry):
            wording = each.entry.say.get("en", "")
            verbs |= set(VERB_CALL.findall(wording))
            if isinstance(each.entry, schema.PhraseEntry) and (head := re.match(r"[A-Za-z]+", wording)):
                verbs.add(head.group())
    return {verb: _once(generated, english_key(verb), english_verb, verb) for verb in sorted(verbs - {""})}


def _name(entry: schema.Entry) -> Name:
    assert isinstance(entry, schema.NameEntry)
    forms = {"adjective": entry.adjective.en} if entry.adjective else {}
    if entry.adjective:
        forms["adjective_ar"] = entry.adjective.ar[0]
        forms["people"] = entry.adjective.people
    if entry.short:
        forms["short"] = entry.short
    if entry.many:
        forms["many"] = "yes"
    return Name(
        entry.name, entry.type, entry.ar[0], entry.en, entry.gender, entry.number, entry.of, entry.capital, forms,
        dict(entry.own), tuple(Term(term.office, term.of, term.from_, term.to) for term in entry.offices),
    )  # fmt: skip


def _steps(wordings: Iterable[str]) -> dict[str, bytes]:
    """Every plain wording as packed steps; one that cannot be read is the checker's to tell."""
    found: dict[str, bytes] = {}
    for wording in filter(None, wordings):
        try:
            packed = packed_steps(wording)
        except TemplateSyntaxError:
            continue
        if packed is not None:
            found[wording] = packed
    return found


def _stands(alias: Alias, kind: str, whole: set[str]) -> bool:
    """Is a written form looked up as it is, and not as a text's words are cut? Single words and persons are."""
    if len(alias.words) == 1:
        return PLUS not in alias.words[0]
    return kind == PERSON and whole.issuperset(alias.words)


def _joined_particle(word: str, lexicon: Lexicon) -> bool:
    """Is a part of a name also «ف» and «إن», as «فان» is? Then it is cut as the text's words are."""
    readings = lexicon.look_up(word[1:]) if word[:1] in JOINED else ()
    return any(reading.kind == "particle" for reading in readings)


def _by_fold(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(words):
        found[fold(word)] = (*found.get(fold(word), ()), word)
    return found


def _cut(words: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """Words as a text's words are cut: one a clitic, without punctuation."""
    return tuple(t.norm for t in tokenize(" ".join(words), 0, lexicon) if t.kind != "punctuation" or t.norm == PLUS)


def _recut_patterns(matchables: tuple[Matchable, ...], lexicon: Lexicon) -> tuple[Matchable, ...]:
    return tuple(
        replace(each, patterns=tuple(_recut_elements(elements, lexicon) for elements in each.patterns))
        for each in matchables
    )


def _recut_elements(elements: tuple[Element, ...], lexicon: Lexicon) -> tuple[Element, ...]:
    found: list[Element] = []
    for element in elements:
        if isinstance(element, Literal):
            found += [Literal(word) for word in _cut((element.word,), lexicon)] or [element]
        elif isinstance(element, Group):
            found.append(
                replace(element, alternatives=tuple(_recut_elements(a, lexicon) for a in element.alternatives))
            )
        else:
            found.append(element)
    return tuple(found)


def _recut(alias: Alias, lexicon: Lexicon) -> Alias:
    words = _cut(alias.words, lexicon)
    return replace(alias, words=words, keys=tuple(map(fold, words)))


def _sequences(spellings: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(normalize(spelling).text.split()) for spelling in spellings)


def _context(
    entries: list[Loaded], attributions: tuple[Matchable, ...], vocabulary: Vocabulary, problems: list[Problem]
) -> Context:
    cues: list[Cue] = []
    governors: dict[int, tuple[str, str]] = {}
    idioms: list[str] = []
    becomes: dict[tuple[str, str, str], str] = {}
    for each in entries:
        entry = each.entry
        if isinstance(entry, schema.CueEntry):
            cues.append(Cue(_sequences(entry.cue), entry.polarity, entry.modality, entry.binds, entry.before))
        elif isinstance(entry, schema.GovernorEntry):
            for at, word in enumerate(entry.governor):
                for number in vocabulary.numbers(word, each, ("governor", at)):
                    if governors.setdefault(number, (entry.says, entry.of)) != (entry.says, entry.of):
                        problems.append(each.problem("P041", "governor", at, word=word))
        elif isinstance(entry, schema.IdiomEntry):
            idioms += entry.idiom
        elif isinstance(entry, schema.BecomesEntry):
            for polarity in (entry.polarity,) if entry.polarity else ("positive", "negative"):
                becomes[entry.slot, entry.modality, polarity] = entry.becomes
    return Context(tuple(cues), governors, _sequences(idioms), attributions, becomes)  # type: ignore[arg-type]
