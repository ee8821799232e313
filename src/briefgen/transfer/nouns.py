"""What a noun phrase is built round: a noun with its genitives or its owner, a name, a phrase of the pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from briefgen.arabic.normalize import fold
from briefgen.arabic.words import ARTICLE
from briefgen.packs.lexicon import Reading, Word
from briefgen.transfer.adjectives import agree, described
from briefgen.transfer.cells import Atom
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import OBJECT, small_words, table
from briefgen.transfer.owners import mark
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Joins, Ways
from briefgen.wording.filters import with_s

NAMES = ("state", "body", "person", "place", "group", "outlet")
"""Types of atoms that no reading of the words may take apart."""
PHRASES = (
    "official", "parties", "forces", "thing", "accord", "event", "victims", "document", "field", "topic", "weapon",
)  # fmt: skip
"""Types of atoms that speak where the words by themselves make no noun phrase."""
ACTORS = frozenset({"state", "body", "person", "group", "outlet", "official", "parties", "forces", "victims"})
READ = ("noun", "adjective", "participle", "masdar")
DETERMINED = ("this", "these", "that", "those", "the same", "any")
LONGEST_OWNER = 3
OF_OTHERS = {"of", "from"}
STEM = 4
"""Letters that a verb and its verbal noun have in common in English: participate, participation."""
"""English words of an owner that is said by 's."""
TOLD_OTHERWISE = frozenset({"عدم"})
NOMINATIVE, OBLIQUE = ("ون", "ان"), "ين"


def named(reader: Reader, at: int) -> list[NounPhrase]:
    """The names that begin at a cell, and titles of several words: the longest of them."""
    found = [a for a in reader.atoms_at(at, *NAMES) if _is_name(reader, at, a)]
    if not any(True for _ in reader.atoms_at(at, "number")):
        found += [a for a in reader.atoms_at(at, "official") if a.end > at + 1 and _is_title(a)]
    furthest = max((atom.end for atom in found), default=0)
    told: dict[str, NounPhrase] = {}
    for atom in found:
        if atom.end == furthest and not _at_odds(reader, at, atom):
            # One English may be of several types, a body and a thing: it owns by 's where all of them may.
            phrase = of_atom(atom)
            before = told.setdefault(phrase.said, phrase)
            told[phrase.said] = replace(before, owner=before.owner and phrase.owner)
    return list(told.values())


def _is_title(atom: Atom) -> bool:
    """A title of several words, and no count and no company of people."""
    return not OF_OTHERS & {*atom.en.split()} and not any(each.isdigit() for each in atom.en)


def _is_name(reader: Reader, at: int, atom: Atom) -> bool:
    """Does an atom stand for its words? «القوات البرية» is described, and «مجلس النواب» is a name."""
    if atom.end == at + 1:
        return not _has_noun(reader, at)
    if atom.type == "person" and atom.en.startswith("the ") and OF_OTHERS & {*atom.en.split()}:
        return False  # «قائد القوات الأميركية»
    proper = atom.en.lower() != atom.en
    return proper or not any(
        True for n in range(at + 1, atom.end) for _ in reader.readings(n, "adjective", "participle")
    )


def _at_odds(reader: Reader, at: int, atom: Atom) -> bool:
    """«الجيش السوريون»: its last word is a plural and its first is none."""
    plural = reader.norm(atom.end - 1).endswith(("ون", "ين")) and reader.norm(atom.end - 1).startswith(ARTICLE)
    singular = [reading.number == "singular" for reading, _ in reader.readings(at, "noun")]
    return plural and atom.count == "singular" and bool(singular) and all(singular) and atom.type != "official"


def phrases_of_the_pack(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """The phrases that begin at a cell."""
    for atom in reader.atoms_at(at, *PHRASES):
        # Where the dictionary has all its words, a phrase may have left one of them out.
        inside = [n for n in range(at, atom.end) if reader.kind(n) == "word" and not preposed(reader, n)]
        read = len(inside) > 1 and all(_readable(reader, n) for n in inside)
        counts = any(each.isdigit() for each in atom.en) and not any(True for _ in reader.atoms_at(at, "number"))
        if not read and not counts and reader.kind(atom.end) != "suffix":
            yield of_atom(atom)


def _readable(reader: Reader, at: int) -> bool:
    return any(True for _ in reader.readings(at, *READ)) or any(True for _ in reader.atoms_at(at, "nisba"))


def _has_noun(reader: Reader, at: int) -> bool:
    return any(not word.ambiguous for _, word in reader.readings(at, "noun"))


def of_atom(atom: Atom) -> NounPhrase:
    """An atom as a noun phrase; a title may take adjectives, a name may not."""
    phrase = NounPhrase(
        atom.end, atom.en, definite=atom.definite, plural=atom.count != "singular", kind="proper",
        gender=atom.gender, number=atom.count, human=atom.type in ("person", "official", "victims"),
        owner=atom.possessive, actor=atom.type in ACTORS, chain=atom.chain,
        every=atom.en.startswith(("all ", "any ", "every ", "each ")), type=atom.type, head=atom.en.split()[-1],
    )  # fmt: skip
    article, _, rest = atom.en.partition(" ")
    if article in ("a", "an"):
        return replace(phrase, kind="count", core=rest, definite=False)
    if atom.type not in ("official", "body"):
        return phrase
    owner, apostrophe, office = atom.en.partition("'s ")
    if apostrophe and " of " not in atom.en:
        return replace(phrase, kind="count", core=office, determiner=f"{owner}'s")
    if atom.en.startswith("the ") and atom.type == "official" and atom.definite:
        return replace(phrase, kind="count", core=atom.en.removeprefix("the "), owner=" of " not in atom.en)
    return phrase


def nouns(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    """Noun phrases that begin with a noun of the dictionary: alone, with its genitive, with its owner."""
    compound = [*_compound(reader, at, ways), *_parted(reader, at)]
    yield from compound
    norm = reader.norm(at)
    if compound or (fold(norm),) in reader.vocabulary.prepositions or norm in TOLD_OTHERWISE or norm in table("half"):
        return  # «وسط» is «amid» and not a middle
    if norm == "إعادة" and reader.norm(at + 1) in table("again"):
        return
    counted = (norm in small_words()["number_of"] or norm in table("many")) and reader.norm(at + 1) in small_words()[
        "of"
    ]
    if counted or any(True for _ in reader.atoms_at(at, "number")):
        return  # «خمس سفن» are five ships, and no fifth
    for reading, word in _readings(reader, at):
        yield from _of_noun(reader, at, reading, word, ways)


def _readings(reader: Reader, at: int) -> list[tuple[Reading, Word]]:
    """The noun readings of a cell: no dual where its ending is that of the plural, and no singular of one sense."""
    found = list(reader.readings(at, "noun"))
    by_itself = [each for each in found if each[1].kind == "plural" and each[1].word not in table("plural_of")]
    if by_itself:
        return by_itself  # «محادثات» are talks
    plural = {word.word for reading, word in found if reading.number == "plural" and reader.norm(at).endswith(OBLIQUE)}
    many = {word.en for reading, word in found if reading.number == "plural"}
    return [
        (reading, word)
        for reading, word in found
        if not (reading.number == "dual" and word.word in plural)
        and not (reading.number == "singular" and word.en in many)
    ]


def _compound(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    """Nouns of several words: «إطلاق النار»."""
    found = reader.longest(at, reader.vocabulary.compounds)
    if found is None or found[1] == at + 1:
        return
    word, end = found
    definite = any(reader.norm(n).startswith(ARTICLE) for n in range(at, end))
    gender = next((r.gender for r, w in reader.readings(at, "noun")), "m") or "m"
    plural = word.kind == "plural"
    base = NounPhrase(
        end, word.en, definite=definite, kind="mass" if word.kind == "mass" else "count", plural=plural, gender=gender,
        number="plural" if plural else "singular", human=word.person, actor=word.person, head=word.en.split()[-1],
    )  # fmt: skip
    if reader.kind(end) == "suffix":
        yield from _owned(reader, base, dict(word.joins))
        return
    joins = {**table("more_joins").get(word.en, {}), **word.joins}
    for _, first in reader.readings(at, "noun"):
        if first.en in word.en.split():
            joins = {**joins_of(reader, at, first), **joins}  # «الجولة الثالثة من»
    yield base, joins
    if not definite:
        yield from ((genitive, dict(word.joins)) for genitive in _with_genitives(reader, base, ways, False, False, {}))


def _parted(reader: Reader, at: int) -> Iterator[tuple[NounPhrase, Joins]]:
    """«وقف فوري لإطلاق النار»: an immediate cease-fire."""
    known = table("parted").get(reader.norm(at).removeprefix(ARTICLE))
    if known is None:
        return
    definite = reader.norm(at).startswith(ARTICLE)
    base = NounPhrase(at + 1, known["en"], definite=definite, head=known["en"])
    tail = known["behind"].split()
    for phrase in (base, *described(reader, base)):
        if [reader.norm(phrase.end + n) for n in range(len(tail))] == tail:
            yield replace(phrase, end=phrase.end + len(tail)), {}


def preposed(reader: Reader, at: int) -> bool:
    """Is a cell a preposition?"""
    norm = fold(reader.norm(at))
    return norm in small_words()["governed"] or (norm,) in reader.vocabulary.prepositions


def _of_noun(reader: Reader, at: int, reading: Reading, word: Word, ways: Ways) -> Iterator[tuple[NounPhrase, Joins]]:
    tanwin = reading.state == "" and reader.norm(at).endswith("ا") and not word.word.endswith("ا")
    if tanwin and preposed(reader, at - 1):
        return  # «في درعا» is in Daraa, and in no shield
    base = of_noun(reader, at, reading, word)
    if word.word in small_words()["agrees_as_plural"]:
        base = replace(base, number="plural", gender="f")
    joins = joins_of(reader, at, word)
    if reader.kind(at + 1) == "suffix":
        yield from _owned(reader, base, joins)
        return
    if reading.definite:
        yield base, joins
        return
    if reading.state == "before_suffix":
        return
    if reading.state != "construct":
        yield base, joins
    if tanwin:
        return  # «اتفاقا» has no genitive
    if word.word in small_words()["gerunds"]:
        return  # «إنهاء الأزمة»: ending the crisis, as verbal_nouns.py has it
    frames = [each.frame for _, each in reader.readings(at, "masdar")]
    done_to = any(OBJECT in frame for frame in frames)
    does = done_to and word.word not in small_words()["done_to"]
    english = table("directions").get(reader.norm(at))
    for genitive in ways.simple(reader, at + 1) if english else ():
        if genitive.type in ("state", "place"):
            yield replace(genitive, core=f"{english} {genitive.core}", owner=False, actor=False), {}
            return  # «جنوب تركيا»: southern Turkey
    yield from ((each, joins) for each in _with_genitives(reader, base, ways, done_to, does, joins))


def of_noun(reader: Reader, at: int, reading: Reading, word: Word) -> NounPhrase:
    """A noun by itself."""
    plural = reading.number in ("plural", "dual")
    english = (word.plural or word.en) if plural else word.en
    if reading.number == "dual":
        english = f"two {word.plural or word.en}"
    alike = {atom.en for atom in reader.atoms_at(at, "body", "group", "outlet") if atom.end == at + 1}
    body = (bool(alike) and not plural) or word.word in small_words()["agents"]
    verbal = any(True for _ in reader.readings(at, "masdar")) and word.en not in small_words()["things"]
    lemma = table("plural_of").get(word.word, word.word)
    return NounPhrase(
        at + 1, english, definite=reading.definite, plural=plural or word.kind == "plural",
        kind="mass" if word.kind == "mass" and f"the {english}" not in alike else "count", gender=reading.gender or "m",
        number=reading.number or "singular", human=word.person, actor=word.person or body,
        owner=reading.definite and (body or (word.person and not plural)), case=_case(reader, at, reading),
        verbal=verbal, lemma=lemma, head=word.en, beside=frozenset({f"={reading.lexical}"}),
    )  # fmt: skip


def joins_of(reader: Reader, at: int, word: Word) -> Joins:
    """What English says for the prepositions that the noun, or its verb, takes."""
    joins = {preposition: english for preposition, english in word.joins.items() if english != "direct"}
    for _, verb in reader.readings(at, "masdar"):
        if OBJECT not in verb.frame:
            joins.pop("ل", None)  # «العودة لطالبان»: to them, or theirs?
        for preposition in verb.frame if verb.en[:STEM] == word.en[:STEM] else ():
            english = verb.joins.get(preposition)
            if preposition in joins or not english or " " in english or (OBJECT in verb.frame and english == "direct"):
                continue
            joins[preposition] = "of" if english == "direct" else english
    for preposition, english in table("more_joins").get(word.en, {}).items():
        joins.setdefault(preposition, english)
    if word.en in small_words()["belongs"]:
        joins.setdefault("ل", "of")  # «السياسة الخارجية للحكومة»
    if not any(True for _ in reader.readings(at, "masdar")):
        joins = {name: english for name, english in joins.items() if english not in ("from", "in") or name == word.word}
    return joins


def _owned(reader: Reader, base: NounPhrase, joins: Joins) -> Iterator[tuple[NounPhrase, Joins]]:
    """«قواتها»: with its owner, who is known around the span or is found inside it."""
    at = base.end
    outside = {atom.en for atom in reader.atoms_at(at, "pronoun")}
    pronoun = mark(reader.norm(at), outside.pop() if len(outside) == 1 else "")
    if pronoun:
        yield replace(base, end=at + 1, determiner=pronoun, definite=True, case=""), joins


def _case(reader: Reader, at: int, reading: Reading) -> Literal["", "nominative", "oblique"]:
    """The case of a sound plural or a dual, which its ending tells."""
    if reading.number not in ("plural", "dual"):
        return ""
    norm = reader.norm(at)
    if norm.endswith(OBLIQUE) and reading.lexical.endswith(OBLIQUE):
        return "oblique" if reading.number == "dual" or reading.gender == "m" else ""
    return "nominative" if norm.endswith(NOMINATIVE) and reading.gender == "m" and reading.state == "" else ""


def _with_genitives(
    reader: Reader, base: NounPhrase, ways: Ways, done_to: bool, does: bool, joins: Joins
) -> Iterator[NounPhrase]:
    """The noun with each genitive that may follow; ``does``: what does it could stand there as well."""
    if reader.kind(base.end) not in ("word", "number"):
        return
    if any(agree(base, r.gender or "m", r.number) for r, _ in reader.readings(base.end, "adjective") if not r.definite):
        return  # «علاقات دبلوماسية»: diplomatic relations, and none of diplomacy
    told = set()
    for act in reader.grammar.actions(reader, base.end) if base.head in small_words()["to_do"] else ():
        # «محاولة تهريب أسلحة»: an attempt to smuggle weapons.
        told.add(act.end)
        the = reader.norm(base.end + 1).startswith(ARTICLE) or bool(named(reader, base.end + 1))
        the = the or reader.norm(base.end).startswith(ARTICLE) or reader.kind(base.end + 2) == "suffix"
        core = table("renamed").get(base.core, base.core)
        yield replace(base, end=act.end, core=core, after=f"to {act.base}", definite=the, chain=True, inner="verbal")
    for act in reader.grammar.actions(reader, base.end) if base.head in small_words()["of_gerund"] else ():
        told.add(act.end)
        yield replace(base, end=act.end, after=f"of {act.gerund}", definite=True, chain=True, inner="verbal")
    for genitive in ways.simple(reader, base.end):
        if genitive.end in told:
            continue
        if genitive.determiner and not genitive.determiner.startswith((*DETERMINED, "⟨")) and genitive.kind != "count":
            continue
        if genitive.case == "nominative" or (base.verbal and genitive.taken & set(joins)):
            continue  # «وصول الوفد إلى»: it is the arrival that says where
        if not (does and genitive.actor):
            yield idafa(base, genitive, done_to)


def idafa(base: NounPhrase, genitive: NounPhrase, done_to: bool = False) -> NounPhrase:
    """«حكومة العراق» Iraq's government, «رئيس الوفد» the head of the delegation, «محادثات السلام» the peace talks."""
    kind = "@state" if genitive.type in ("state", "place") else "@body" if genitive.type == "body" else ""
    words = {each.strip(",").lower() for each in genitive.said.split()}
    beside = base.beside | words | ({kind} if kind else set())
    for other, cues in table("beside").get(base.head, {}).items():
        if words & {*cues}:
            base = replace(base, core=base.core.replace(base.head, other, 1), head=other)  # UN resolutions
    chained = replace(base, end=genitive.end, chain=True, beside=beside, inner=kind_of(genitive), genitive=genitive)
    if modifies_with_this(base, genitive):
        return replace(chained, core=f"{genitive.core} {base.core}", definite=True, determiner=genitive.determiner)
    modifies = genitive.core in small_words()["modifiers"] and base.head in small_words()["modified"]
    modifies = modifies and not genitive.after and (genitive.definite or genitive.kind == "mass")
    if modifies and (genitive.determiner.startswith("⟨") or not genitive.determiner):
        definite = genitive.definite or bool(genitive.determiner)
        # «وزير دفاعه»: his defense minister.
        modified = _compounded(chained, genitive.core, definite, genitive.determiner)
        prices = base.head in small_words()["without_article"] and base.plural and not genitive.determiner
        return replace(modified, kind="bare") if prices else modified
    to = table("genitives").get(base.head)
    if to and genitive.type in ("state", "place"):
        return replace(chained, definite=True, after=f"{to} {genitive.said}")  # «زيارة إيران»: the visit to Iran
    owns = genitive.owner and not genitive.after and not base.after and len(genitive.said.split()) <= LONGEST_OWNER
    owns = owns and (not genitive.plural or genitive.kind == "proper")
    if owns and not (done_to and genitive.actor and not to):
        return replace(chained, determiner=with_s(genitive.said), definite=True, owner_said=genitive.said)
    plain = not (genitive.definite or genitive.plural or genitive.after or genitive.described or base.after)
    one = not (genitive.determiner or genitive.human or base.verbal or base.head in small_words()["once"])
    if plain and one and genitive.kind in ("count", "mass"):
        return replace(chained, core=f"{genitive.core} {base.core}")  # «ناقلة نفط»: an oil tanker
    the = genitive.definite or base.kind == "mass" or base.verbal or base.head in small_words()["once"]
    return replace(chained, definite=the, after=f"of {genitive.said}")


def modifies_with_this(base: NounPhrase, genitive: NounPhrase) -> bool:
    """«اتفاق وقف إطلاق النار هذا»: this cease-fire agreement."""
    both = genitive.core in small_words()["modifiers"] and base.head in small_words()["modified"]
    return both and genitive.determiner in ("this", "that") and not genitive.after


def kind_of(phrase: NounPhrase) -> str:
    """Of what class a phrase is, which «and» joins to its like."""
    if phrase.many > 1:
        return "several"
    if phrase.kind == "mass" and not phrase.chain and not phrase.taken:
        return "mass"
    if phrase.verbal or phrase.kind == "gerund":
        return "verbal"
    if phrase.human:
        return "human"
    if phrase.type in ("state", "place"):
        return "state"
    if phrase.actor:
        return "body"
    return "mass" if phrase.kind == "mass" else "thing"


def _compounded(base: NounPhrase, modifier: str, definite: bool, determiner: str) -> NounPhrase:
    two = "two " if base.core.startswith("two ") else ""
    core = f"{two}{modifier.replace('foreign affairs', 'foreign')} {base.core.removeprefix('two ')}"
    return replace(base, core=core, definite=definite, determiner=determiner, modifier=modifier)
