"""Who somebody is, behind the name: «أحمد حسن، قائد الشرطة،» Ahmed Hassan, the chief of police,."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.fitting import is_place, stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import COMMAS, small_words, table
from briefgen.transfer.owners import marked
from briefgen.transfer.reader import Reader
from briefgen.transfer.titled_names import with_its_title
from briefgen.transfer.ways import Ways

GROUPS = ("group", "body")
THAT = "إن"
MEMBER, IN, FIELD = "member", " in ", "في"


def entitled(reader: Reader, phrase: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """The name of a person with a title behind it, between commas or not."""
    if phrase.type in ("group", "body") and not phrase.after and phrase.many == 1:
        yield from _of_a_body(reader, phrase, ways)
    if phrase.type == "place" and not phrase.after and phrase.many == 1:
        yield from _seats(reader, phrase, ways)
    yield from _members(reader, phrase, ways)
    if phrase.type != "person" or phrase.after or phrase.many > 1:
        return
    comma = reader.norm(phrase.end) in COMMAS
    start = phrase.end + 1 if comma else phrase.end
    for title in ways.simple(reader, start) if reader.kind(start) == "word" else ():
        ruler = title.type == "person" and title.head in small_words()["rulers"]
        sure = comma or reader.norm(title.end) == THAT  # «قال فلان وزير الخارجية إن …»
        alone = title.type == "person" and sure and not _names_another(reader, start, title.end)
        if (
            (title.type == "person" and not (ruler or alone))
            or not (
                title.human and (title.definite or alone or (sure and _who(title) in small_words()["titles_of_many"]))
            )
            or title.plural
            or marked(title.said)
        ):
            continue
        if title.gender != phrase.gender or title.case == "oblique":
            continue
        of_many = _who(title) in small_words()["titles_of_many"]
        if of_many and (IN in title.said or _who(title) == MEMBER):
            title = replace(title, definite=False, kind="count", core=title.core.removeprefix("the "))
        yield from _closed(reader, phrase, title, comma)
        if reader.norm(title.end) in small_words()["where"]:
            preposition = reader.vocabulary.prepositions.get((reader.norm(title.end),))
            for place in reader.atoms_at(title.end + 1, "place", "state", *GROUPS) if preposition else ():
                one = replace(title, definite=title.definite and not (of_many and place.type in GROUPS))
                yield from _closed(reader, phrase, one.then(place.end, f"{preposition} {place.en}"), comma)
            learned = comma and reader.norm(title.end) == FIELD and _who(title) in small_words()["learned"]
            for field in ways.simple(reader, title.end + 1) if learned else ():
                one = replace(title, definite=False, kind="count", core=title.core.removeprefix("the "))
                if not (field.human or field.actor or field.clausal):
                    yield from _closed(reader, phrase, one.then(field.end, f"in {field.said}"), comma)


def posted_with_name(reader: Reader, phrase: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """«قائد الشرطة في المحافظة مهند الراوي»: the police chief in the province, Mohannad al-Rawi,."""
    led = reader.vocabulary.prepositions.get((reader.norm(phrase.end),))
    office = phrase.human and phrase.definite and not (phrase.plural or phrase.after or marked(phrase.said))
    if not office or reader.norm(phrase.end) not in small_words()["where"] or led is None:
        return
    for place in ways.simple(reader, phrase.end + 1):
        if is_place(place) and place.definite and not place.clausal:
            for name in reader.atoms_at(place.end, "person"):
                if name.gender == phrase.gender and name.en[:1].isupper():
                    core = f"{led} {place.said}, {name.en},"
                    yield replace(phrase.then(name.end, core), owner=False, chain=True)


def _seats(reader: Reader, phrase: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """«ود مدني عاصمة ولاية الجزيرة»: Wad Madani, the capital of the province,."""
    comma = reader.norm(phrase.end) in COMMAS
    start = phrase.end + 1 if comma else phrase.end
    for title in ways.simple(reader, start) if reader.norm(start) in small_words()["place_roles"] else ():
        if (
            title.definite
            and not title.plural
            and not marked(title.said)
            and stem(title.head) in small_words()["place_role"]
        ):
            yield from _closed(reader, phrase, title, comma)


def _who(title: NounPhrase) -> str:
    """The English noun of a title, without what it is of or in."""
    words = title.core.partition(IN)[0].partition(" of ")[0].split()
    return words[-1] if words else ""


def _names_another(reader: Reader, start: int, end: int) -> bool:
    """«، وزير الخارجية سامح شكري،»: does a title end in a name of its own?"""
    return any(atom.en[:1].isupper() for at in range(start + 1, end) for atom in reader.atoms_at(at, "person"))


def _members(reader: Reader, phrase: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """«الدول الضامنة الثلاث، تركيا وروسيا وإيران،»: the three guarantor states, Turkey, Russia and Iran,."""
    several = phrase.definite and phrase.plural and phrase.many == 1 and not (phrase.after or phrase.human)
    comma = reader.norm(phrase.end) in COMMAS
    two = phrase.number == "dual" and not comma  # «البلدان العراق وسوريا»
    if not several or phrase.kind == "gerund" or marked(phrase.determiner) or not (comma or two):
        return
    for names in ways.full(reader, phrase.end + comma):
        closed = reader.norm(names.end) in COMMAS
        ended = closed or two or names.end == len(reader.cells)
        if names.many < 2 or names.type not in ("state", "place") or not ended:
            continue
        if not _as_many(phrase, names.many):
            continue
        end = names.end + 1 if comma and closed and names.end + 1 < len(reader.cells) else names.end
        closing = "," if end > names.end or two else ""
        yield replace(phrase, end=end, after=f", {names.said}{closing}", owner=False, chain=True)


def _as_many(phrase: NounPhrase, many: int) -> bool:
    """Does a phrase count as many as are named: «الدولتان», «الدول الثلاث»? Of others, a list may be anything."""
    counted = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
    words = phrase.said.lower().split()
    return any(counted.get(word) == many for word in words)


def _closed(reader: Reader, phrase: NounPhrase, title: NounPhrase, comma: bool) -> Iterator[NounPhrase]:
    """The name with its title between the commas of English; ``comma``: Arabic opened with one too."""
    closed = reader.norm(title.end) in COMMAS
    if comma and not closed and title.end < len(reader.cells):
        return
    end = title.end + 1 if comma and closed else title.end
    # A subject behind its verb stands before it in English; at the end of all the comma is left out.
    yield replace(phrase, end=end, core=f"{phrase.core}, {title.said},", owner=False, chain=True)


def _of_a_body(reader: Reader, phrase: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """«كتائب القسام، الجناح العسكري لحركة حماس،»: the Qassam Brigades, the military wing of Hamas,."""
    opened = reader.norm(phrase.end)
    between = opened in COMMAS or opened in small_words()["dashes"]
    start = phrase.end + 1 if between else phrase.end
    for what in ways.simple(reader, start) if reader.kind(start) == "word" else ():
        if not what.definite or what.head not in small_words()["wings"] or what.kind == "proper":
            continue
        closed = reader.norm(what.end) in COMMAS or reader.norm(what.end) in small_words()["dashes"]
        if between and not closed and what.end < len(reader.cells):
            continue
        end = what.end + 1 if between and closed else what.end
        closing = "," if end < len(reader.cells) else ""
        yield replace(phrase, end=end, core=f"{phrase.core}, {what.said}{closing}", owner=False, chain=True)


def apposed(reader: Reader, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """«العاصمة بغداد» the capital, Baghdad; «وزير الخارجية، فيصل بن فرحان،» …, Faisal bin Farhan,."""
    if not phrase.definite or phrase.plural or phrase.after or phrase.kind == "proper":
        return
    comma = reader.norm(phrase.end) in COMMAS
    start = phrase.end + 1 if comma else phrase.end
    wanted = ("person",) if phrase.human else ("place",) if phrase.head == "capital" else ()
    for atom in reader.atoms_at(start, *wanted) if wanted else ():
        if not comma and phrase.human and atom.en.startswith("the "):
            continue  # «استقبل الرئيس الوزير»: two persons
        end = atom.end + 1 if comma and reader.norm(atom.end) in COMMAS else atom.end
        rank = table("ranks").get(phrase.core) if not comma else None
        if rank is not None:
            if rank and not atom.en.startswith("the "):  # «الأمير محمد بن سلمان», not «الملك وزير المالية»
                yield replace(phrase, end=end, core=f"{rank} {atom.en}", kind="proper", type="person", chain=True)
            continue
        before = with_its_title(phrase, atom.en, end) if not comma and wanted == ("person",) else None
        if before is not None:
            yield before  # «الرئيس إيمانويل ماكرون»
            continue
        closing = "," if (end > atom.end or not comma) and end < len(reader.cells) else ""
        yield replace(phrase, end=end, after=f", {atom.en}{closing}", owner=False)
