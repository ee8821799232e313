"""Checked entries to a pack that can be asked; every mistake of every entry is collected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby
from typing import Any

import msgpack
from jinja2 import TemplateSyntaxError

from briefgen.arabic.dates import date_words
from briefgen.arabic.forms import FormsInvalid
from briefgen.arabic.normalize import fold, normalize
from briefgen.arabic.numerals import numeral_words
from briefgen.packs import schema
from briefgen.packs.cutting import PERSON, by_fold, cut, cut_alias, cut_patterns, joined_particle
from briefgen.packs.freeze import freeze, rows, thaw
from briefgen.packs.generate import english_key, english_plural, english_verb, entry_key, generate_word, plural_key
from briefgen.packs.generated import Generated
from briefgen.packs.implied import SAYING, may_imply
from briefgen.packs.lexicon import Features, Lexicon, Word
from briefgen.packs.load import Loaded
from briefgen.packs.names import Names as NamesOfPack
from briefgen.packs.names import aliases_of, names_of
from briefgen.packs.pack import Alias, Context, Cue, Matchable, Name, Pack, Role, Section, Slot, Term
from briefgen.packs.parts import Parts, digest
from briefgen.packs.pattern import Literal, walk
from briefgen.packs.resolve import Names, Vocabulary, aliases, matchable
from briefgen.packs.wordings import packed_steps
from briefgen.problems import Problem

MASDAR = "masdar"
VERB_CALL = re.compile(r"""verb\(\s*['"]([A-Za-z ]+)['"]""")


def compile_pack(
    manifest: schema.Manifest,
    entries: list[Loaded],
    sha256: str,
    parts: Parts,
    generated: Generated,
    problems: list[Problem],
) -> Pack:
    """Build the pack; ``parts`` and ``generated`` hold what earlier runs made and receive what is new."""
    words = [each for each in entries if isinstance(each.entry, schema.WordEntry)]
    vocabulary = _vocabulary(words, entries, parts, generated, problems)
    named = Names(manifest)
    name_entries = [each for each in entries if isinstance(each.entry, schema.NameEntry)]
    names = names_of(_name(each.entry) for each in name_entries)
    base = digest(manifest.model_dump_json(), *shas(entries, "words"), *shas(entries, "names"))
    whole, spellings = _spellings(name_entries, names, vocabulary.bare, base, parts, problems)
    first = replace(vocabulary.bare, others=by_fold(whole), built={}, cuts={})

    def matchables(kind: type[schema.Entry]) -> tuple[Matchable, ...]:
        found: list[Matchable] = []
        ours = (each for each in entries if isinstance(each.entry, kind))
        for source, group in groupby(ours, key=lambda each: each.source):
            key = digest("patterns", base, kind.__name__, source.file, source.sha)
            kept = parts.get(key)
            if kept is None:
                before = len(problems)
                made = tuple(matchable(each, named, vocabulary, problems) for each in group)
                # «باسم» whole in one pattern would keep it whole in every text: it is cut as a text's words are.
                kept = freeze(cut_patterns(made, first))
                if len(problems) == before:
                    parts.put(key, kept)
            found += thaw(kept)
        return tuple(found)

    phrases = matchables(schema.PhraseEntry)
    saying = [(name, each) for name, each in vocabulary.classes.items() if name in SAYING]
    told = frozenset().union(*(vocabulary.numbers(name, each, ()) for name, each in saying))
    rules = tuple(may_imply(rule, told) for rule in matchables(schema.RuleEntry))
    context = _context(entries, matchables(schema.AttributionEntry), vocabulary, problems)
    transparent = _sequences(
        w for e in entries if isinstance(e.entry, schema.TransparentEntry) for w in e.entry.transparent
    )
    literals = {
        element.word
        for each in (*phrases, *rules, *context.attributions)
        for elements in each.patterns
        for element in walk(elements)
        if isinstance(element, Literal)
    }
    whole |= literals
    key = digest("aliases", base, *sorted(literals))
    kept = parts.get(key)
    if kept is None:
        uncut = _aliases(spellings)
        alone = {a.words[0] for a in uncut if len(a.words) == 1}
        as_read = replace(first, others=by_fold(whole | alone), built={}, cuts={})
        kept = rows([cut_alias(a, as_read) for a in uncut])
        parts.put(key, kept)
    written = _aliases(kept)
    transparent = tuple(cut(sequence, first) for sequence in transparent)
    context = replace(
        context,
        idioms=tuple(cut(sequence, first) for sequence in context.idioms),
        cues=tuple(replace(cue, words=tuple(cut(sequence, first) for sequence in cue.words)) for cue in context.cues),
    )
    whole |= {word for sequence in (*transparent, *context.idioms, *(a.words for a in written)) for word in sequence}
    whole |= {word for cue in context.cues for sequence in cue.words for word in sequence}
    lexicon = replace(first, others=by_fold(whole), built={}, cuts={})
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
            + [manifest.attributed.ar, manifest.attributed.en],
            parts,
        ),
        english=_english(words, entries, parts, generated),
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


def shas(entries: Iterable[Loaded], folder: str) -> list[str]:
    """The content hashes of the files in one folder of the pack, in their order."""
    return list(dict.fromkeys(each.source.sha for each in entries if each.folder == folder))


def _vocabulary(
    words: list[Loaded], entries: list[Loaded], parts: Parts, generated: Generated, problems: list[Problem]
) -> Vocabulary:
    classes = {
        normalize(name).text: each
        for each in entries
        if isinstance(each.entry, schema.ClassEntry)
        for name in (each.entry.class_, *each.entry.ar)
    }
    key = digest("vocabulary", *shas(entries, "words"))
    kept = parts.get(key)
    if kept is None:
        before = len(problems)
        kept = _packed_words(words, generated, problems)
        if len(problems) == before:
            parts.put(key, kept)
    known, features, table, writing, masdars = msgpack.unpackb(kept, use_list=False)
    every = tuple(Word(*row) for row in msgpack.unpackb(known, use_list=False))
    return Vocabulary(every, features, table, writing, classes, problems, masdars)


def _packed_words(words: list[Loaded], generated: Generated, problems: list[Problem]) -> bytes:
    """Words, features, forms, spellings of verbs, and the words by their verbal nouns."""
    table: dict[str, list[tuple[str, int, int]]] = {}
    features: dict[Features, int] = {}
    known: list[Word] = []
    writing: dict[str, dict[str, str]] = {}
    masdars: dict[str, list[int]] = {}
    for number, each in enumerate(words):
        entry = each.entry
        assert isinstance(entry, schema.WordEntry)
        plural = entry.en_plural
        if entry.pos == "noun" and entry.en and not plural and entry.kind not in ("mass", "plural"):
            plural = _once(generated, plural_key(entry.en), english_plural, entry.en)
        known.append(
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
            if rest[0] == MASDAR and number not in masdars.setdefault(text, []):
                masdars[text].append(number)
    folded = {key: msgpack.packb(tuple(dict.fromkeys(found))) for key, found in table.items()}
    packed: bytes = msgpack.packb([rows(known), list(features), folded, writing, masdars])
    return packed


def _spellings(
    entries: list[Loaded], names: NamesOfPack, bare: Lexicon, base: str, parts: Parts, problems: list[Problem]
) -> tuple[set[str], bytes]:
    """The words of names that are words by themselves, and every written form of every name, packed."""
    key = digest("spellings", base)
    kept = parts.get(key)
    if kept is None:
        before = len(problems)
        written = list(aliases(entries, problems))
        whole = {word for a in written if len(a.words) == 1 or names[a.name].type == PERSON for word in a.words}
        whole = {word for word in whole if not joined_particle(word, bare)} | numeral_words() | date_words()
        kept = msgpack.packb([sorted(whole), rows(written)])
        if len(problems) == before:
            parts.put(key, kept)
    found, spellings = msgpack.unpackb(kept)
    return set(found), spellings


def _aliases(packed: bytes) -> tuple[Alias, ...]:
    return tuple(Alias(*row) for row in msgpack.unpackb(packed, use_list=False))


def _once(generated: Generated, key: str, make: Callable[[Any], Any], of: Any) -> Any:
    if key not in generated:
        generated[key] = make(of)
    return generated[key]


def _english(
    words: list[Loaded], entries: list[Loaded], parts: Parts, generated: Generated
) -> dict[str, dict[str, str]]:
    """Forms of every English verb that a wording may inflect."""
    verbs = {each.entry.en for each in words if isinstance(each.entry, schema.WordEntry) and each.entry.pos == "verb"}
    for each in entries:
        if isinstance(each.entry, schema.PhraseEntry | schema.RuleEntry):
            wording = each.entry.say.get("en", "")
            verbs |= set(VERB_CALL.findall(wording))
            if isinstance(each.entry, schema.PhraseEntry) and (head := re.match(r"[A-Za-z]+", wording)):
                verbs.add(head.group())
    key = digest("english", *sorted(verbs))
    kept = parts.get(key)
    if kept is None:
        kept = msgpack.packb({v: _once(generated, english_key(v), english_verb, v) for v in sorted(verbs - {""})})
        parts.put(key, kept)
    forms: dict[str, dict[str, str]] = msgpack.unpackb(kept)
    return forms


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


def _steps(wordings: Iterable[str], parts: Parts) -> dict[str, bytes]:
    """Every plain wording as packed steps; one that cannot be read is the checker's to tell."""
    found: dict[str, bytes] = {}
    for wording in filter(None, wordings):
        key = digest("steps", wording)
        packed = parts.get(key)
        if packed is None:
            try:
                packed = packed_steps(wording) or b""
            except TemplateSyntaxError:
                continue
            parts.put(key, packed)
        if packed:
            found[wording] = packed
    return found


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
