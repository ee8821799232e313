"""Who acts without a name, «قادة عسكريون», «وفد من المعارضة», and accords, «اتفاق وقف القتال»: by the transfer grammar.

They stand beside the names and phrases of the pack for the rules, where all their words have one English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import COMMAS, clause_words
from briefgen.extract.kept_apart import given_office
from briefgen.extract.line import ACTORS, Line, Mention, all_finite
from briefgen.extract.match import AND
from briefgen.extract.mentions import QUOTES
from briefgen.extract.titled import person_behind, unsaid, with_title
from briefgen.extract.transferred import cells_of
from briefgen.model import Gender, GrammaticalNumber
from briefgen.packs.names import Name
from briefgen.transfer.actors import actors_at, acts, tells
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.grammar import reader_of

if TYPE_CHECKING:
    from briefgen.extract.values import Builder

DOCUMENT, HUMAN, ACCORD = "document", "human", "accord"
ACCORD_NOUNS = "accord-noun"
"""The class of nouns of what parties sign and are bound by."""
NAMED, PERSON = frozenset({"party", "forces"}), "person"
NOMINAL = frozenset({"noun", "masdar", "adjective", "participle"})
NOUNS = frozenset({"noun", "masdar"})
NAMES = frozenset({"body", "group", "state"})
STATE, PLACE = "state", "place"
WOMEN, ADVERBIAL, SO_CALLED, FROM = "ات", "ا", "ما", "من"
NUMBERS: dict[str, GrammaticalNumber] = {"singular": "singular", "dual": "dual", "plural": "plural"}


def note_actors(line: Line, builder: Builder) -> None:
    """Put the actors of a line among its mentions, where no longer one of the pack begins."""
    at_accords = {at for at in range(len(line.tokens)) if _may_bind(line, at, builder)}
    at_nouns = [at for at in range(len(line.tokens)) if at in at_accords or _may_act(line, at, builder)]
    if not at_nouns:
        return
    cells, atoms, tokens = cells_of(line, 0, len(line.tokens), builder)
    reader = reader_of(cells, atoms, builder.pack)
    cell_of = {token: cell for cell, token in enumerate(tokens)}
    for at in at_nouns:
        if at not in cell_of:
            continue
        found = actors_at(reader, cell_of[at])
        if found is None:
            continue
        phrase, english = found
        last = tokens[phrase.end - 1] + 1
        objects = clause_words()["rather_objects"]
        if _told_to(line, at, last) or any(line.norm(n) in objects for n in range(at + 1, last)):
            continue
        if at in at_accords and not (last == at + 1 and _may_act(line, at, builder)):
            _note_accord(line, at, last, phrase, english, builder)
            continue
        one = phrase.human and phrase.definite and not phrase.plural and not _names_somebody(line, at, last)
        named = _apposed(line, last) if one else None
        named = None if named is not None and given_office(line, at, named) else named
        if named is not None and named.name is not None:
            # «سفيرة واشنطن، سوزان رايس، …»: Susan Rice, the ambassador, …
            line.starts[at] = [m for m in line.starts[at] if m.last != named.last or not _said_less(m, named, english)]
            line.starts[at].append(with_title(named, at, english))
            line.types.update(builder.pack.wider.get(PERSON, frozenset()))
        if _named(line, at, last, builder) or not _ends(line, last, phrase) or _of_one_of_two(line, last, phrase):
            continue
        if _within_a_name(line, at, last):
            continue
        if last == at + 1 and not phrase.definite and _shares_owner(line, last):
            continue
        gender: Gender = "f" if _feminine(phrase, line.norm(last - 1)) else "m"
        count = NUMBERS[phrase.number]
        kind = DOCUMENT if tells(phrase) else ACTORS
        forms = {HUMAN: "yes"} if phrase.human else {}
        name = Name("", kind, builder.words(at, last, line), english, gender, count, "", False, forms, {})
        line.starts[at].append(Mention(kind, at, last, 0.0, name, ACTORS, gender=gender, count=count))
        line.types.update(builder.pack.wider.get(kind, frozenset()))


def _said_less(mention: Mention, named: Mention, title: str) -> bool:
    """Is it somebody told without his name, or by a part of his title: «الرئيس السابق (للحزب) فلان»?"""
    if mention.type != PERSON or mention.use != ACTORS or mention.name is None or named.name is None:
        return unsaid(mention)
    return len(mention.name.en.split()) < len(f"{named.name.en} {title}".split())


def _note_accord(line: Line, at: int, last: int, phrase: NounPhrase, english: str, builder: Builder) -> None:
    """Put an accord of several words among the mentions of its line: «اتفاق ترسيم الحدود بين قطر والسودان»."""
    within = range(at, last)
    broken = any(line.norm(n) in QUOTES or all_finite(line, n) for n in within)  # «اتفاقا "تاريخيا" ينهي …»
    if last - at == 1 or broken or not _ends(line, last, phrase):
        return
    gender: Gender = "f" if phrase.gender == "f" else "m"
    count = NUMBERS[phrase.number]
    name = Name("", ACCORD, builder.words(at, last, line), english, gender, count, "", False, {}, {})
    line.starts[at].append(Mention(ACCORD, at, last, 0.0, name, ACTORS, gender=gender, count=count))
    line.types.update(builder.pack.wider.get(ACCORD, frozenset()))


def _may_bind(line: Line, at: int, builder: Builder) -> bool:
    """May the noun phrase of an accord begin here, behind no noun that it would belong to: «مشروع اتفاق السلام»?"""
    nouns = builder.pack.classes.get(ACCORD_NOUNS, frozenset())
    before = line.readings[at - 1] if at else ()
    if before and all(r.kind in NOMINAL for r in before):
        return False
    return any(r.kind in ("noun", "masdar") and r.word in nouns for r in line.readings[at])


def _told_to(line: Line, at: int, last: int) -> bool:
    """«(أوضحت) المصادر للجزيرة»: do they say it to a station, whose they are not?"""
    stations = clause_words()["stations"]
    return any(line.tokens[n].kind == "proclitic" and line.norm(n + 1) in stations for n in range(at + 1, last - 1))


def _may_act(line: Line, at: int, builder: Builder) -> bool:
    """May a noun phrase of people or of a body begin here, behind no noun that it would belong to: «مؤتمر صحفي»?"""
    words = builder.pack.lexicon.words
    if line.norm(at) in clause_words()["topicalisers"] or (at and _counts(line, at - 1)):
        return False  # «أما» are no two mothers, «2500 جندي» no soldier
    one = clause_words()["one_of"]
    if line.norm(at) in one:  # «أحد قادة حماس»
        return at + 1 < len(line.tokens) and any(
            r.kind == "noun" and acts(words[r.word]) for r in line.readings[at + 1]
        )
    if line.norm(at - 1) in one:
        return False
    if line.norm(at) in clause_words()["many_of"]:
        noun = at + 1 + (line.norm(at + 1) == FROM)
        return noun < len(line.tokens) and any(
            r.kind == "noun" and r.number == "plural" and words[r.word].person for r in line.readings[noun]
        )
    if at <= 1 and line.norm(at).endswith(ADVERBIAL) and line.norm(at + 1) in COMMAS:
        return False  # «سياسيا، أعلن …»: in politics
    before = line.readings[at - 1] if at else ()
    if before and all(r.kind in NOMINAL and not r.definite for r in before):
        return False
    return any(r.kind == "noun" and acts(words[r.word]) for r in line.readings[at])


def _counts(line: Line, at: int) -> bool:
    return line.tokens[at].kind == "number" or any(m.number is not None and m.last == at + 1 for m in line.starts[at])


def _named(line: Line, first: int, last: int, builder: Builder) -> bool:
    """Does a party of the pack, or forces, stand here that are as long?"""
    return any(
        mention.last >= last and not NAMED.isdisjoint(builder.pack.wider.get(mention.type, frozenset()))
        for mention in line.starts[first]
    )


def _within_a_name(line: Line, first: int, last: int) -> bool:
    """«مديرة منظمة | العفو الدولية»: does a phrase end within a name of the pack that begins behind its noun?"""
    begun = (m for at in range(first + 1, last) for m in line.starts[at])
    return any(m.made_by is None and m.name is not None and m.name.id and m.last > last for m in begun)


def _ends(line: Line, last: int, phrase: NounPhrase) -> bool:
    """Is a phrase of actors whole, as far as the next word shows: no person, unknown word or adjective of it?

    «الدكتور رياض», «اللواء فلان» are more than a doctor and a general, «القوى الكبرى» more than the powers.
    """
    if not phrase.definite and line.norm(last) == SO_CALLED:
        return False  # «رئيس ما يسمى المجلس السياسي»
    if not phrase.definite and line.norm(last) in QUOTES and last + 1 < len(line.tokens):
        # «رئيس "المجلس السياسي"» is no president, «مسؤول "إن …"» an official
        return line.norm(last + 1) in clause_words()["complementisers"] or not line.has(last + 1, "definite")
    if last >= len(line.tokens) or line.tokens[last].kind != "word":
        return True
    readings = line.readings[last]
    if line.norm(last) in clause_words()["what"]:
        return False  # «رئيس ما يسمى المجلس»
    bare = not phrase.definite and not any(r.kind == "adjective" for r in line.readings[last - 1])
    if bare and any(m.made_by is None and m.type in NAMES for m in line.starts[last]):
        return False  # «مديرة منظمة العفو الدولية» is no director of any kind
    if not phrase.definite and _owner(line, last) and all(r.kind in NOUNS for r in line.readings[last - 1]):
        return False  # «هيئة الأرصاد» is no body of any kind
    if any(m.type == PERSON for m in line.starts[last]) or not (readings or line.starts[last]):
        return False
    adjectives = [r for r in readings if r.kind in ("adjective", "participle")]
    if phrase.definite:
        return not any(r.definite for r in adjectives)
    return not adjectives or len(adjectives) < len(readings)


def _owner(line: Line, at: int) -> bool:
    """Stands a noun with its article here, and no name?"""
    readings = line.readings[at]
    return not line.starts[at] and bool(readings) and all(r.definite and r.kind in NOUNS for r in readings)


def _of_one_of_two(line: Line, last: int, phrase: NounPhrase) -> bool:
    """«كتلتا المالكي (وعلاوي)»: are the two of whoever ends the phrase and of another behind «و»?"""
    owner = phrase.genitive
    if phrase.number != "dual" or owner is None or owner.kind != "proper" or owner.many > 1 or line.norm(last) != AND:
        return False
    behind = line.starts[last + 1] if last + 1 < len(line.tokens) else ()
    return any(m.name is not None and m.type == owner.type for m in behind)


def _shares_owner(line: Line, last: int) -> bool:
    """«رئيس (ووزير خارجية فرنسا)»: is a noun alone of whom the one behind «و» is of as well?"""
    if line.norm(last) != AND or not line.has(last + 1, "noun") or line.norm(last + 1).startswith(ARTICLE):
        return False
    for at in range(last + 2, min(last + 4, len(line.tokens))):
        if line.tokens[at].kind != "word":
            return False
        if line.has(at, "definite") or any(m.type in (STATE, PLACE) for m in line.starts[at]):
            return True
    return False


def _names_somebody(line: Line, first: int, last: int) -> bool:
    """«الجنرال فلان المرشح لخلافة | أوديرنو»: is somebody named within a phrase, who is not the one behind it?"""
    inside = (m for at in range(first, last) for m in line.starts[at] if m.last <= last)
    return any(m.type == PERSON and m.name is not None for m in inside)


def _apposed(line: Line, last: int) -> Mention | None:
    """A person right behind a phrase, or one of the lists between two commas there."""
    if line.norm(last) not in COMMAS or last + 1 >= len(line.tokens):
        return person_behind(line, last)
    persons = [m for m in line.starts[last + 1] if m.type == PERSON and m.name is not None and m.name.id and m.name.en]
    longest = max(persons, key=lambda m: m.last, default=None)
    closed = longest is not None and line.norm(longest.last) in COMMAS
    return longest if closed else None


def _feminine(phrase: NounPhrase, word: str) -> bool:
    """Does the verb behind take the feminine: «لجنة», «مسؤولات», and not «قادة»?"""
    if phrase.number == "plural" and not phrase.human:
        return True  # «تقدر تقارير …»
    return phrase.gender == "f" and not (phrase.human and phrase.number == "plural" and not word.endswith(WOMEN))
