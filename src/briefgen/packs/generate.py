"""What an entry becomes at some cost: the forms of Arabic words, the inflections of English ones.

Each result is plain data under the hash of its entry, so that saving one entry generates one entry again. The two
libraries that do the work are imported here and only when something is generated.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from briefgen.arabic.forms import (
    Form,
    adjective_forms,
    arabic_verb,
    noun_forms,
    particle_form,
    root_and_pattern,
    shipped_plurals,
    verb_forms,
)
from briefgen.packs.schema import WordEntry

AND = "و"
GENERATION = "4"
"""Raised whenever what is generated changes, so that older results are not used."""

IRREGULAR = {"be": ("was", "been", "being", "is"), "have": ("had", "had", "having", "has")}


def entry_key(entry: WordEntry) -> str:
    """The content hash under which an entry's forms are kept."""
    told = entry.model_dump(
        include={"word", "pos", "root", "pattern", "reduced", "masdar", "gender", "plural", "feminine", "kind", "sense"}
    )
    return (
        "w"
        + hashlib.sha256((GENERATION + json.dumps(told, sort_keys=True, ensure_ascii=False)).encode()).hexdigest()[:24]
    )


def generate_word(entry: WordEntry) -> dict[str, Any]:
    """Forms of a word and, for verbs, the spellings used in writing; raises FormsInvalid."""
    writing: dict[str, str] = {}
    forms: tuple[Form, ...]
    if entry.pos == "verb":
        root, pattern = entry.root, entry.pattern
        if not root or not pattern:
            root, pattern = root_and_pattern(entry.word, root, pattern)
        forms = verb_forms(entry.word, root, pattern, tuple(entry.masdar))
        writing = arabic_verb(entry.word, root, pattern)
    elif entry.pos == "noun":
        forms = noun_forms(
            entry.word,
            entry.gender or "m",
            _plurals(entry),
            "plural" if entry.kind == "plural" else "singular",
            next(iter(entry.feminine), ""),
        )
    elif entry.pos == "adjective":
        forms = adjective_forms(entry.word, _plurals(entry), next(iter(entry.feminine), ""))
    else:
        forms = tuple(
            form
            for spelling in (entry.word, *entry.plural, *entry.feminine)
            for form in _listed(particle_form(spelling))
        )
    # «ووصل» is «and he arrived», not a passive of واصل that no paper writes.
    forms = tuple(form for form in forms if not (form.voice == "passive" and form.text.startswith(AND + AND)))
    rows = [[f.text, f.kind, f.tense, f.voice, f.person, f.gender, f.number, f.state] for f in forms]
    return {"forms": rows, "writing": writing}


def _plurals(entry: WordEntry) -> tuple[str, ...]:
    """The plurals an entry gives, else those of the shipped list; a word of several senses must give its own."""
    if entry.plural or entry.sense or entry.kind in ("mass", "plural"):
        return tuple(entry.plural)
    return shipped_plurals(entry.word, "adjectives" if entry.pos == "adjective" else "nouns")


def _listed(found: Any) -> tuple[Form, ...]:
    return found if isinstance(found, tuple) else (found,)


def english_key(verb: str) -> str:
    """The key under which an English verb's forms are kept."""
    return "v" + GENERATION + verb


def english_verb(verb: str) -> dict[str, str]:
    """Past, participle, gerund and third person of an English verb, which may have a particle («call for»)."""
    from lemminflect import getInflection  # a second to load: only when something is new

    head, _, rest = verb.partition(" ")
    if head in IRREGULAR:
        past, participle, gerund, third = IRREGULAR[head]
    else:
        past, participle, gerund, third = (
            (getInflection(head, tag) or (head,))[0] for tag in ("VBD", "VBN", "VBG", "VBZ")
        )
    tail = f" {rest}" if rest else ""
    return {"past": past + tail, "participle": participle + tail, "gerund": gerund + tail, "third": third + tail}


def plural_key(noun: str) -> str:
    """The key under which an English plural is kept."""
    return "n" + GENERATION + noun


def english_plural(noun: str) -> str:
    """The plural of an English noun; of a group of words, of its last, or of the one before «of»."""
    from lemminflect import getInflection

    before, of, after = noun.partition(" of ")
    start, space, last = before.rpartition(" ")
    plural = (getInflection(last, "NNS") or (last + "s",))[0]
    return f"{start}{space}{plural}{of}{after}"
