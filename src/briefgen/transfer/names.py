"""Names, titles and phrases of the pack as noun phrases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.arabic.words import ARTICLE, look_up_key
from briefgen.transfer.adjectives import agree
from briefgen.transfer.cells import Atom
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import COMMAS, small_words, table
from briefgen.transfer.reader import Reader
from briefgen.wording.spoken import AND

NAMES = ("state", "body", "person", "place", "group", "outlet")
"""Types of atoms that no reading of the words may take apart."""
PHRASES = (
    "official", "parties", "forces", "thing", "accord", "event", "victims", "document", "field", "topic", "weapon",
)  # fmt: skip
"""Types of atoms that speak where the words by themselves make no noun phrase."""
ACTORS = frozenset({"state", "body", "person", "group", "outlet", "official", "parties", "forces", "victims"})
READ = ("noun", "adjective", "participle", "masdar")
NOMINATIVE, FEMININE = "ون", "ة"
ONE = ("the country",)
"""One in English, several in Arabic: «البلاد»."""
CAPITAL = " capital"
FOR = "ل"
OF_OTHERS = (" of the ", " of a", " from ")


def named(reader: Reader, at: int) -> list[NounPhrase]:
    """The names that begin at a cell, and titles of several words: the longest of them."""
    found = [a for a in reader.atoms_at(at, *NAMES) if _is_name(reader, at, a) and not _is_count(reader, at, a)]
    if not any(True for _ in reader.atoms_at(at, "number")):
        titles = [a for a in reader.atoms_at(at, "official") if a.end > at + 1 and _is_title(a)]
        found += [a for a in titles if _at_one(reader, at, a)]
    of_land = list(_of_its_land(reader, at, found))
    if of_land:
        return of_land
    furthest = max((atom.end for atom in found), default=0)
    told: dict[str, NounPhrase] = {}
    for atom in found:
        if atom.end == furthest and not _at_odds(reader, at, atom):
            # One English may be of several types, a body and a thing: it owns by 's where all of them may.
            phrase = of_atom(atom)
            if phrase.human and not phrase.definite and reader.norm(at).endswith(NOMINATIVE):
                phrase = replace(phrase, case="nominative")  # «مسلحون مجهولون»
            if phrase.type == "person" and phrase.core.startswith("the ") and phrase.core.lower() == phrase.core:
                phrase = replace(phrase, kind="count", core=phrase.core.removeprefix("the "))  # «رئيس الوزراء الجديد»
            phrase = _with_its_city(reader, phrase, atom)
            told |= {each.said: each for each in _called_new(reader, phrase)}
            before = told.setdefault(phrase.said, phrase)
            # «دعم موسكو للحل»: a capital acts for its government.
            acts = {before.type, phrase.type} == {"place", "state"} and reader.norm(atom.end) == FOR
            told[phrase.said] = replace(before, owner=before.owner and phrase.owner, actor=acts or before.actor)
    return [each for phrase in told.values() for each in (phrase, *_closed(reader, at, phrase))]


def _closed(reader: Reader, at: int, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«وزير الخارجية، فيصل بن فرحان، (وصل)»: with the comma that closes a name behind its title."""
    if phrase.type != "person" or reader.norm(phrase.end) not in COMMAS:
        return
    if any(reader.norm(n) in COMMAS for n in range(at + 1, phrase.end)):
        yield replace(phrase, end=phrase.end + 1)


def _with_its_city(reader: Reader, phrase: NounPhrase, atom: Atom) -> NounPhrase:
    """«العاصمة العمانية مسقط»: the Omani capital, Muscat,."""
    if atom.type != "place" or not atom.en.endswith(CAPITAL):
        return phrase
    for city in reader.atoms_at(atom.end, "place"):
        closing = "," if city.end < len(reader.cells) else ""
        return replace(phrase, end=city.end, core=f"{phrase.core}, {city.en}{closing}", owner=False, chain=True)
    return phrase


def _called_new(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«سوريا الجديدة»: the new Syria."""
    said = table("states_described").get(reader.norm(phrase.end)) if phrase.type == "state" else None
    if said and reader.norm(phrase.end).endswith("ة") is (phrase.gender == "f"):
        yield replace(phrase, end=phrase.end + 1, core=f"the {said} {phrase.core.removeprefix('the ')}", chain=True)


def _at_one(reader: Reader, at: int, atom: Atom) -> bool:
    """Does the adjective at the end of a title agree with its noun? «اللاجئين الطوعية» are two parts of a sentence."""
    last = atom.end - 1
    nouns = [NounPhrase(at, "", gender=r.gender or "m", number=r.number or "singular", human=True)
             for r, _ in reader.readings(at, "noun") if r.definite]  # fmt: skip
    said = [r for r, _ in reader.readings(last, "adjective", "participle") if r.definite]
    between = all(any(reader.atoms_at(n, "nisba")) for n in range(at + 1, last))
    return not (nouns and said and between) or any(agree(n, r.gender or "m", r.number) for n in nouns for r in said)


def _of_one_word(english: str) -> bool:
    """Is a title with «of» as good as one word: the US secretary of state, the governor of Nineveh?"""
    title, _, place = english.partition(" of ")
    of_place = title.split()[-1] in small_words()["titles_of_places"] and place[:1].isupper() and " of " not in place
    return of_place or english.endswith(tuple(small_words()["titles_with_of"]))


def _of_its_land(reader: Reader, at: int, found: list[Atom]) -> Iterator[NounPhrase]:
    """«مدينة حلب السورية»: the Syrian city of Aleppo."""
    kind = table("lands").get(reader.norm(at))
    for place in found if kind else ():
        for land in reader.atoms_at(place.end, "nisba") if place.type == "place" and place.end > at + 1 else ():
            if land.gender == "f" and land.adjective and reader.norm(place.end).startswith(ARTICLE):
                name = place.en.removesuffix(f" {kind}").removeprefix("the ").removeprefix(f"{kind} of ")
                said = f"the {land.adjective} {kind} of {name}"
                yield NounPhrase(
                    land.end, said, definite=True, kind="proper", gender="f", type="place", head=str(kind), chain=True
                )


def _is_title(atom: Atom) -> bool:
    """A title of several words, and no count and no company of people."""
    several = atom.en.startswith("a number of ")
    return not several and not any(each in atom.en for each in OF_OTHERS) and not any(c.isdigit() for c in atom.en)


def _is_name(reader: Reader, at: int, atom: Atom) -> bool:
    """Does an atom stand for its words? «القوات البرية» is described, and «مجلس النواب» is a name."""
    if atom.type == "place" and reader.norm(at) in small_words()["governed"]:
        return False  # «(منطقة آمنة) على الحدود»: where it is, and whose it is not
    if atom.count == "plural" and atom.en.split()[-1].islower() and any(reader.atoms_at(at - 1, "number")):
        return False  # «عشرات المدن الإيرانية»: of them
    if "ern the " in atom.en:
        return False  # «شمال وشرق البلاد»
    if atom.count == "plural" and _shares_its_noun(reader, atom.end):
        return False  # «الدول العربية والأوروبية»
    if atom.type == "person" and _goes_on(reader, at, atom):
        return False  # «مازن الحلواني، وزير الخارجية المصري السابق،»: the former one
    last = reader.norm(atom.end - 1)
    bare_land = any(True for _ in reader.atoms_at(atom.end - 1, "state")) and not last.startswith(ARTICLE)
    if atom.end == at + 2 and reader.norm(at).startswith(ARTICLE) and bare_land and atom.type in ("person", "official"):
        return False  # «(حذر) الوزير روسيا»: warned Russia
    if atom.end == at + 1:
        # «البحرين» is the state, and no two seas.
        if reader.norm(at) in small_words()["rather_names"]:
            return True  # «كابل» is the city
        return not _has_noun(reader, at) or (atom.type == "state" and reader.norm(at).startswith(ARTICLE))
    if atom.type == "person" and atom.en.startswith("the ") and " of " in atom.en and not _of_one_word(atom.en):
        return False  # «قائد القوات الأميركية»
    if atom.en.startswith(("a ", "an ")) and _described_otherwise(reader, at, atom):
        return False
    compound = reader.longest(at, reader.vocabulary.compounds) if atom.en.startswith(("a ", "an ")) else None
    if compound is not None and at + 1 < compound[1] < atom.end:
        return False  # «منطقة خفض التصعيد بمحافظة إدلب»: no mere area
    proper = atom.en.lower() != atom.en
    described = {
        reading.definite
        for n in range(at + 1, atom.end)
        for reading, _ in reader.readings(n, "adjective", "participle")
    }
    if atom.end == at + 2 and not reader.norm(at).startswith(ARTICLE):
        described.discard(True)  # «وزارة الخارجية» is no ministry that is foreign
    for_what = atom.type == "body" and any(reader.norm(n) == FOR for n in range(at + 2, atom.end))
    proper = proper or atom.en in small_words()["named_in_small"]
    return proper or not described or for_what  # «الهيئة الوطنية للانتخابات»: the election commission


def _shares_its_noun(reader: Reader, end: int) -> bool:
    """Stands «and» with a second adjective of lands behind a name that ends in one: «(الدول العربية) والأوروبية»?"""
    if reader.norm(end) != AND or not any(reader.atoms_at(end - 1, "nisba")):
        return False
    second = any(reader.atoms_at(end + 1, "nisba")) or _adjective_alone(reader, end + 1)
    return second and reader.norm(end + 1).startswith(ARTICLE) and reader.norm(end + 1).endswith(FEMININE)


def _goes_on(reader: Reader, at: int, atom: Atom) -> bool:
    """Does the title behind a name and its comma go on with an adjective?"""
    if not any(reader.norm(n) in COMMAS for n in range(at + 1, atom.end)):
        return False
    return reader.norm(atom.end).startswith(ARTICLE) and _adjective_alone(reader, atom.end)


def _is_count(reader: Reader, at: int, atom: Atom) -> bool:
    """«11 بلدة»: some towns, and the name of none."""
    counted = atom.en[:1].isdigit() or atom.en.split()[0] in small_words()["small_numbers"]
    return counted and atom.en.islower() and any(True for _ in reader.atoms_at(at, "number"))


def _at_odds(reader: Reader, at: int, atom: Atom) -> bool:
    """«الجيش السوريون»: its last word is a plural and its first is none. «رئيس اللجنة المركزية»."""
    plural = reader.norm(atom.end - 1).endswith(("ون", "ين")) and reader.norm(atom.end - 1).startswith(ARTICLE)
    singular = [reading.number == "singular" for reading, _ in reader.readings(at, "noun")]
    if plural and atom.count == "singular" and bool(singular) and all(singular) and atom.type != "official":
        return True
    # «رئيس اللجنة المركزية», «وزارة الدفاع الوطني»: it is the committee that is central, so the name goes on
    title = atom.type in ("person", "body") and atom.en.islower() and atom.end == at + 2
    said = {r.gender for r, _ in reader.readings(atom.end, "adjective") if r.definite} if title else set()
    return said == {"f" if reader.norm(at + 1).endswith(FEMININE) else "m"} and atom.gender not in said


def phrases_of_the_pack(reader: Reader, at: int) -> Iterator[NounPhrase]:
    """The phrases that begin at a cell."""
    for atom in reader.atoms_at(at, *PHRASES):
        # Where the dictionary has all its words, a phrase may have left one of them out.
        inside = [n for n in range(at, atom.end) if reader.kind(n) == "word" and not preposed(reader, n)]
        read = len(inside) > 1 and all(_readable(reader, n) for n in inside)
        counts = any(each.isdigit() for each in atom.en) and not any(True for _ in reader.atoms_at(at, "number"))
        if not atom.definite and _described_otherwise(reader, at, atom):
            continue
        if not read and not counts and reader.kind(atom.end) != "suffix":
            yield of_atom(atom)


def _described_otherwise(reader: Reader, at: int, atom: Atom) -> bool:
    """«للجنة الأردنية المشتركة»: an indefinite phrase whose adjectives have the article is none."""
    return any(
        reader.norm(n).startswith(ARTICLE)
        and (any(True for _ in reader.atoms_at(n, "nisba")) or _adjective_alone(reader, n))
        for n in range(at + 1, min(at + 2, atom.end))
    )


def _adjective_alone(reader: Reader, at: int) -> bool:
    nouns = any(True for _ in reader.readings(at, "noun"))
    return not nouns and any(reading.definite for reading, _ in reader.readings(at, "adjective"))


def _readable(reader: Reader, at: int) -> bool:
    had = reader.norm(at) in small_words()["possessed_of"]  # «ذات سيادة»
    return had or any(True for _ in reader.readings(at, *READ)) or any(True for _ in reader.atoms_at(at, "nisba"))


def _has_noun(reader: Reader, at: int) -> bool:
    return any(not word.ambiguous and r.state != "construct" for r, word in reader.readings(at, "noun"))


def of_atom(atom: Atom) -> NounPhrase:
    """An atom as a noun phrase; a title may take adjectives, a name may not."""
    plural = atom.count != "singular" and atom.en not in ONE
    phrase = NounPhrase(
        atom.end, atom.en, definite=atom.definite, plural=plural, kind="proper",
        gender=atom.gender, number=atom.count, human=atom.type in ("person", "official", "victims"),
        owner=atom.possessive, actor=atom.type in ACTORS, chain=atom.chain,
        every=atom.en.startswith(("all ", "any ", "every ", "each ")), type=atom.type, head=atom.en.split()[-1],
    )  # fmt: skip
    article, _, rest = atom.en.partition(" ")
    if article in ("a", "an") and not phrase.plural:
        return replace(phrase, kind="count", core=rest, definite=False)
    if atom.type not in ("official", "body"):
        return phrase
    owner, apostrophe, office = atom.en.partition("'s ")
    if apostrophe and " of " not in atom.en:
        return replace(phrase, kind="count", core=office, determiner=f"{owner}'s")
    if atom.en.startswith("the ") and atom.type == "official" and atom.definite:
        return replace(phrase, kind="count", core=atom.en.removeprefix("the "), owner=" of " not in atom.en)
    return phrase


def preposed(reader: Reader, at: int) -> bool:
    """Is a cell a preposition?"""
    norm = look_up_key(reader.norm(at))
    return norm in small_words()["governed"] or (norm,) in reader.vocabulary.prepositions
