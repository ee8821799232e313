"""What can be found wrong in entries that each look right: every mistake of the whole pack."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefgen.arabic.normalize import normalize
from briefgen.packs import schema
from briefgen.packs.check_examples import example_problems
from briefgen.packs.check_letters import mixed_letters, typographic
from briefgen.packs.check_values import value_problems
from briefgen.packs.check_winning import never_winning
from briefgen.packs.check_wordings import wording_problems
from briefgen.packs.load import Loaded
from briefgen.packs.pack import Matchable, Pack
from briefgen.packs.pattern import Capture
from briefgen.packs.token_patterns import refused
from briefgen.problems import Part, Problem

ID = re.compile(r"[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*")
"""«IQ.parliament», «share-cost»: facts.jsonl and messages carry ids, so they hold no spaces and no Arabic."""
IDENTIFIED = ("name", "phrase", "rule", "attribution")


def check_entries(entries: list[Loaded], pack: Pack, known_good: Collection[str] = ()) -> list[Problem]:
    """Every mistake of names, words, wordings, examples, beginnings and of rules against rules.

    Of the files that are ``known_good`` only what they say beside others is looked at: an earlier run found nothing in
    them, beside the same manifest, names, words, phrases and context. What looks at one entry looks at no other rule.
    """
    matchables = {(each.place, each.id): each for each in (*pack.phrases, *pack.rules)}
    loaded_at = {str(each.place()): each for each in entries if isinstance(each.entry, schema.RuleEntry)}
    names = frozenset(each.entry.name for each in entries if isinstance(each.entry, schema.NameEntry))
    phrases = frozenset(phrase.id for phrase in pack.phrases)
    ids = names | phrases
    anew = [each for each in entries if each.source.file not in known_good]
    problems: list[Problem] = [*mixed_letters(anew), *typographic(anew), *_twice(entries)]
    for loaded in anew:
        problems += value_problems(loaded, pack, names, phrases)
        entry = loaded.entry
        if not isinstance(entry, schema.RuleEntry | schema.PhraseEntry):
            continue
        made = matchables.get((str(loaded.place()), getattr(entry, loaded.key)))
        if made is not None:
            problems += wording_problems(loaded, made, pack)
            problems += example_problems(loaded, made, pack, ids)
            problems += _beginnings(loaded, made)
        if isinstance(entry, schema.RuleEntry):
            problems += _tokens(loaded, entry)
    for rule, other in never_winning(pack.rules, pack.wider):
        parts: dict[str, Part | None] = {"place": other.place, "priority": other.priority}
        problems.append(loaded_at[rule.place].problem("P072", "rule", rule=rule.id, other=other.id, **parts))
    return problems


def _twice(entries: list[Loaded]) -> Iterator[Problem]:
    seen: dict[tuple[str, ...], Loaded] = {}
    for loaded in entries:
        identity = getattr(loaded.entry, loaded.key, None)
        if loaded.key in IDENTIFIED and isinstance(identity, str) and not ID.fullmatch(identity):
            yield loaded.problem("P089", loaded.key, id=identity)
        elif loaded.key in IDENTIFIED and isinstance(identity, str):
            first = seen.setdefault((loaded.key, identity), loaded)
            if first is not loaded:
                yield loaded.problem("P042", loaded.key, id=identity, place=str(first.place()))
        if isinstance(loaded.entry, schema.CueEntry):
            for number, cue in enumerate(loaded.entry.cue):
                # One word may be two cues where it binds something else; said twice, the later one would win unseen.
                key = (loaded.key, normalize(cue).text, loaded.entry.binds)
                first = seen.setdefault(key, loaded)
                if first is not loaded:
                    yield loaded.problem("P042.cue", loaded.key, number, id=cue, place=str(first.place()))


def _tokens(loaded: Loaded, entry: schema.RuleEntry) -> Iterator[Problem]:
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
            yield loaded.problem("P045", "match", number, at=0, type=made.makes, role=first.role)
