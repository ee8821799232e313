"""`briefgen rules new`: a sentence with its roles marked becomes a rule to begin with, tried on that sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from briefgen.author.examples import article_of
from briefgen.author.skeleton_marks import Mark, SkeletonInvalid, read_marks, roles_by_name
from briefgen.author.skeleton_pieces import Cut, cut_clause, holds
from briefgen.author.skeleton_trial import Proposed, Tried, name_of, tried
from briefgen.author.skeleton_wording import subject_of, wording_of
from briefgen.author.skeleton_words import entry_for
from briefgen.author.trace import anchors
from briefgen.extract.line import Line
from briefgen.extract.pipeline import Extractor
from briefgen.packs.pack import Pack
from briefgen.packs.schema import Manifest

STATED = {"polarity": "positive", "modality": "stated"}
ENGLISH = {"english": "yes"}
NO_NAMES = frozenset({"the", "of", "a", "an", "to"})
BEFORE_VERB = "(قد|لم|لن|سوف|س|لا)?"
"""What may stand between a subject and its verb; context/ reads it."""
LONGEST_ID = 4
"""Words of an id that is made."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A rule proposed, or the entries that must stand under ``words/`` before one can be."""

    yaml: str
    """The rule as it may be put into a file of ``facts/``; empty where words are missing."""
    words: tuple[str, ...] = ()
    """Lines of YAML for ``words/``."""
    unknown: tuple[str, ...] = ()
    """The words that are not in the pack."""
    english: str = ""
    """What the rule tells of its sentence; empty where it does not read it yet."""
    stuck: tuple[str, ...] = ()
    """Why it does not."""
    told_by: str = ""
    """The rule that tells the sentence already, where this one therefore does not."""


def propose(given: str, manifest: Manifest, pack: Pack, slot: str = "", identity: str = "") -> Skeleton:
    """Propose a rule for a sentence like «وافتتحت {who: قطر} سفارة»; raises SkeletonInvalid with what is allowed."""
    _checked(slot, pack.slots, "slot")
    if identity:
        _new(identity, pack)
    text, marks = read_marks(given, manifest)
    extractor = Extractor(pack)
    lines = [line for sentence in extractor.sentences(article_of(text), []) for line in sentence.lines]
    roles = roles_by_name(manifest)
    cut = cut_clause(_clause(lines, marks), marks, roles, pack, extractor.matcher)
    if cut.unknown:
        unknown = tuple(dict.fromkeys(cut.unknown))
        return Skeleton("", tuple(line for word in unknown for line in entry_for(word)), unknown)
    if cut.reading is None:
        raise SkeletonInvalid(
            "no verb stands outside the marks", "a rule is found by the verb of its event: leave it unmarked"
        )
    wording = wording_of(cut, roles, pack)
    proposed = Proposed(
        identity or _identity(cut, pack),
        slot or _slot(cut, pack),
        _patterns(cut),
        wording.ar,
        wording.en,
        {piece.role: ENGLISH for piece in cut.pieces if piece.free},
        STATED if wording.fixed else {},
        "present" if cut.reading.tense == "present" else "past",
    )
    result = tried(proposed, text, pack, roles)
    notes = [*_decide(bool(slot), pack), *cut.notes, *wording.notes]
    yaml = "\n".join(_yaml(proposed, result, text, notes)) + "\n"
    told_by = next((fact.rule for fact in result.others), "") if result.fact is None else ""
    english = result.fact.text.en if result.fact else ""
    return Skeleton(yaml, english=english, stuck=tuple(_stuck(result)), told_by=told_by)


def _clause(lines: Sequence[Line], marks: Sequence[Mark]) -> Line:
    for line in lines:
        if all(holds(line, mark) for mark in marks):
            return line
    raise SkeletonInvalid(
        "the marks stand in several clauses", "a pattern reads one clause: mark what stands round one verb"
    )


def _checked(name: str, allowed: Collection[str], kind: str) -> None:
    if name and name not in allowed:
        close = get_close_matches(name, list(allowed), 1)
        meant = f"did you mean «{close[0]}»? " if close else ""
        raise SkeletonInvalid(f"«{name}» is no {kind}", f"{meant}allowed: {', '.join(allowed)}")


def _new(identity: str, pack: Pack) -> None:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", identity):
        raise SkeletonInvalid(f"«{identity}» is no id", "small letters a to z and digits, parted by hyphens")
    there = next((rule for rule in pack.rules if rule.id == identity), None)
    if there is not None:
        raise SkeletonInvalid(f"a rule «{identity}» is there already", f"it stands at {there.place}")


def _identity(cut: Cut, pack: Pack) -> str:
    """The verb and the first words in English: «share-cost»."""
    assert cut.word is not None
    nouns = [pack.lexicon.words[r.word].en for piece in cut.pieces for r in piece.nouns]
    words = re.findall("[a-z]+", " ".join([cut.word.en, *nouns]).lower())
    base = "-".join([word for word in words if word not in NO_NAMES][:LONGEST_ID]) or "new-rule"
    taken = {rule.id for rule in (*pack.rules, *pack.phrases)}
    return next(name for name in (base, *(f"{base}-{n}" for n in range(2, 1000))) if name not in taken)


def _slot(cut: Cut, pack: Pack) -> str:
    """The slot that most rules of this verb fill; the first of the pack where there is none."""
    assert cut.reading is not None
    number = cut.reading.word
    found = Counter(
        rule.makes for rule in pack.rules
        if any(number in anchor.words for elements in rule.patterns for anchor in anchors(elements))
    )  # fmt: skip
    return found.most_common(1)[0][0] if found else next(iter(pack.slots))


def _patterns(cut: Cut) -> tuple[str, ...]:
    """The clause as it stands, and the other order of verb and subject where they stand side by side."""
    pieces = list(cut.pieces)
    own = " ".join(piece.pattern for piece in pieces)
    subject = subject_of(pieces)
    at = next(number for number, piece in enumerate(pieces) if piece.kind == "verb")
    if subject is None:
        return (own,)
    other = pieces.index(subject)
    if abs(other - at) != 1 or min(other, at) != 0:
        return (own,)
    rest = [piece.pattern for piece in pieces[2:]]
    verb = pieces[at].pattern
    return " ".join([verb, subject.pattern, *rest]), " ".join([subject.pattern, BEFORE_VERB, verb, *rest])


def _decide(slot_given: bool, pack: Pack) -> Iterator[str]:
    if not slot_given:
        yield f"the slot, what the fact is about: {', '.join(pack.slots)}"


def _yaml(proposed: Proposed, result: Tried, text: str, notes: Sequence[str]) -> Iterator[str]:
    """The rule as an author would write it; what must be looked at stands above it."""
    if notes:
        yield "# To decide, then delete these lines:"
        yield from (f"# - {note}" for note in notes)
    yield f"- rule: {proposed.id}"
    yield f"  slot: {proposed.slot}"
    yield "  match:"
    yield from (f"    - {quoted(pattern)}" for pattern in proposed.patterns)
    if proposed.where:
        conditions = ", ".join(f'{role}: {{english: "yes"}}' for role in proposed.where)
        yield f"  where: {{{conditions}}}"
    if proposed.only:
        yield "  only: {polarity: positive, modality: stated}"
    yield "  say:"
    yield f"    ar: {quoted(proposed.ar)}"
    yield f"    en: {quoted(proposed.en)}"
    yield "  examples:"
    expect = ", ".join(_expected(result))
    yield f"    - {{text: {quoted(text)}{f', expect: {{{expect}}}' if expect else ''}}}"
    if result.denial:
        yield f"  not: [{quoted(result.denial)}]"
    else:
        yield "  not: []  # a sentence with the verb of which this must not be told"


def _expected(result: Tried) -> Iterator[str]:
    """What is really found: who and where by their ids, and the English sentence."""
    fact = result.fact
    if fact is None:
        return
    for role, values in fact.roles.items():
        names = [name_of(value) for value in values]
        if names and all(names):
            yield f"{role}: {_scalar(names[0]) if len(names) == 1 else '[' + ', '.join(map(_scalar, names)) + ']'}"
    if fact.source is not None:
        yield f"source: {_scalar(name_of(fact.source) or fact.source.ar)}"
    yield from (f"{key}: {getattr(fact, key)}" for key, usual in STATED.items() if getattr(fact, key) != usual)
    yield f"en: {quoted(fact.text.en)}"


def _stuck(result: Tried) -> Iterator[str]:
    """Why the rule told nothing; and what tells the sentence already."""
    for fact in result.others:
        yield f"the rule «{fact.rule}» tells it already ({fact.slot}): {fact.text.en}"
    if result.fact is None and result.near is not None:
        yield f"nearest pattern: {result.near.pattern}"
        yield from filter(None, (result.near.reason, result.near.hint))


def _scalar(text: str) -> str:
    """Text as a YAML scalar inside a flow; ids as they are."""
    return text if re.fullmatch(r"[A-Za-z][\w.-]*|\d+", text) and text.lower() not in ("no", "yes") else quoted(text)


def quoted(text: str) -> str:
    """Text in double quotation marks, as YAML reads it back."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
