"""Spans of a line to English by the transfer grammar: its tokens as cells, its values as atoms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefgen.extract.another_meant import not_his
from briefgen.extract.bare_spelling import with_hamza
from briefgen.extract.built import Built
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.commas_meant import commas_meant
from briefgen.extract.honorifics import honorifics
from briefgen.extract.in_brackets import unsaid_brackets
from briefgen.extract.line import ACTORS, Line, Mention, all_finite, stands_alone, title_alone
from briefgen.extract.match import opens_statement
from briefgen.extract.mentions import ARTICLE, QUOTES
from briefgen.extract.names_in_clauses import names_in_clauses
from briefgen.extract.not_to_do import NOT_TO, not_to_do
from briefgen.extract.short_places import SHORT
from briefgen.model import Gender, Value
from briefgen.packs.lexicon import Reading
from briefgen.transfer.carried import lasts
from briefgen.transfer.cells import Atom, Atoms, Cell, Late
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.tell import Told, tell_action, tell_clause, tell_phrase, tell_tail, tell_wanted
from briefgen.transfer.unsaid_names import UNSAID
from briefgen.wording.filters import FEMININE_ENDING

if TYPE_CHECKING:
    from briefgen.extract.values import Builder
from briefgen.extract.victims import counts_another, said_of_noun
from briefgen.extract.vocalised import as_vocalised

ORGANIZED = frozenset({"group", "body", "outlet"})
"""Types whose names may begin with a word that also says what is done."""
POSSESSIVE = frozenset({"state", "body", "person", "group"})
INDEFINITE = "ون"
"""Ends men in the sound plural; without an article they are nobody certain: «مسلحون مجهولون»."""
LONGEST_OWNER = 3
"""English words of a name that may take 's."""
NAMES = frozenset({"state", "body", "person", "place", "group", "outlet"})
WHOLE = frozenset({"state", "place", "body", "group", "outlet", "forces"})
"""Types whose name of several words is one thing, to which «الذي» may be said."""
COLLECTIVE = frozenset({"group", "body", "forces"})
"""Types whose name of many may be one in Arabic: «الكتائب»."""
PLURAL = frozenset({"forces", "victims", "parties"})
COMMA = "،"
PERCENT = frozenset({"%", "٪"})
FUTURE, THAT = "س", "إن"
PEOPLE = frozenset({"official", "parties", "people", "group", "victims", "forces"})
"""Types of phrases that name people."""
PRONOUN, DATE, NISBA, PERSON, NUMBER = "pronoun", "date", "nisba", "person", "number"


def matter_in_english(
    line: Line, first: int, last: int, builder: Builder, subject: Sequence[Value] = ()
) -> tuple[Callable[[], Told], Callable[[], Told]]:
    """What tells the words from ``first`` up to ``last`` as something that its doer does, and what as a noun phrase.

    Positions count the line's tokens.
    """
    cells, atoms = _span(line, first, last, builder, subject)
    behind = first > 0 and line.norm(first - 1) in small_words()["before_nouns"]
    return (
        partial(tell_action, cells, atoms, builder.pack, nominal=behind or first > 1),
        partial(tell_phrase, cells, atoms, builder.pack, nominal=behind),
    )


def clause_in_english(
    line: Line, first: int, last: int, builder: Builder, subject: Sequence[Value] = (), to_come: bool = False
) -> tuple[Told, Told]:
    """The clause that stands from ``first`` up to ``last``; without English, what «أن» before says is to be done.

    Positions count the line's tokens. ``to_come``: its verb, in the present, is told in the future.
    """
    openers = clause_words()["complementisers"]
    first -= first > 1 and line.norm(first - 1) in QUOTES and line.norm(first - 2) in openers  # «إن "قواتنا باقية"»
    behind = int(first > 0 and line.norm(first - 1) in openers)
    cells, atoms = _span(line, first - behind, last, builder, subject)  # «إن» before a verb is «if»
    if to_come:
        cells, atoms = in_the_future(cells, atoms)
    told = tell_clause(cells, atoms, builder.pack, behind, first > behind and opens_statement(line, first))
    if told.en or first == 0:
        return told, Told()
    if not behind:
        cells, atoms = _span(line, first - 1, last, builder, subject)
    return told, tell_wanted(cells, atoms, builder.pack)


def deed_in_english(line: Line, first: int, last: int, builder: Builder, verb: str) -> Told:
    """The clause that a verb left out before a span would make: «تم» before «انتخاب فلان رئيسا», he was elected."""
    cells, atoms = _span(line, first, last, builder, ())
    done = tuple(each for each in builder.pack.lexicon.look_up(verb) if each.finite)
    moved = {at + 1: [replace(atom, end=atom.end + 1) for atom in found] for at, found in atoms.items()}
    return tell_clause([Cell(verb, "word", done), *cells], moved, builder.pack)


def headline_in_english(line: Line, first: int, last: int, builder: Builder) -> Told:
    """The clause of a headline whose verb stands behind its subject, read as «إن» before it would have it read."""
    cells, atoms = _span(line, first, last, builder, ())
    moved = {at + 1: [replace(atom, end=atom.end + 1) for atom in found] for at, found in atoms.items()}
    opener = Cell(THAT, "word", builder.pack.lexicon.look_up(THAT))
    return tell_clause([opener, *cells], moved, builder.pack, 1, True)


def in_the_future(cells: Sequence[Cell], atoms: Atoms) -> tuple[list[Cell], Atoms]:
    """The cells with the particle of the future before their first verb in the present, the atoms moved with them."""
    named = {at for begin, found in atoms.items() for atom in found for at in range(begin, atom.end)}
    verbs = (at for at, cell in enumerate(cells) if at not in named and any(map(_in_present, cell.readings)))
    at = next(verbs, len(cells))
    moved = {
        begin + (begin >= at): [replace(atom, end=atom.end + (atom.end > at)) for atom in found]
        for begin, found in atoms.items()
    }
    return [*cells[:at], Cell(FUTURE, "proclitic", ()), *cells[at:]], moved


def _in_present(reading: Reading) -> bool:
    return reading.finite and reading.tense == "present"


def tail_in_english(
    line: Line,
    first: int,
    last: int,
    builder: Builder,
    subject: Sequence[Value],
    joins: Mapping[str, str],
    past: bool,
    heads: Sequence[NounPhrase] = (),
    verbal: bool = False,
    given: NounPhrase | None = None,
) -> Told:
    """What stands from ``first`` up to ``last`` behind a match, as the end of its sentence.

    ``heads``: what a relative clause that stands first may say something of, where it is known; ``verbal``: its first
    word is a verb; ``given``: what stands right before, where it is known.
    """
    cells, atoms = _span(line, first, last, builder, subject, keep_and=True)
    if verbal:
        cells[0] = replace(cells[0], readings=tuple(each for each in cells[0].readings if each.finite))
    told = tell_tail(cells, atoms, builder.pack, joins, heads or _noun_before(line, first), past, given)
    if lasts(told.en) and not heads and _behind_its_verb(line, first - 1):
        return Told(reason="construction", word=cells[0].norm)  # no «a plane crashed that carries soldiers»
    return told


def _behind_its_verb(line: Line, at: int) -> bool:
    """Is the word at a cell the subject of a verb right before it, from which English would part what is said of it?"""
    while at > 1 and any(m.type == DATE and m.last == at for starts in line.starts[:at] for m in starts):
        at -= 1  # «تحطمت أمس طائرة تقل …»
    past = at > 0 and any(r.kind == "verb" and r.tense == "past" for r in line.readings[at - 1])
    # «نية بلاده عقد مؤتمر يتعلق بـ …»: behind other words «عقد» is holding it
    return past and (at == 1 or all_finite(line, at - 1) or line.tokens[at - 2].kind not in ("word", "suffix"))


def _noun_before(line: Line, first: int) -> tuple[NounPhrase, ...]:
    """The indefinite noun that a verb at ``first`` may say something of: the nearest, its adjectives passed over."""
    for at in range(first - 1, -1, -1):
        readings = line.readings[at]
        nouns = [r for r in readings if r.kind in ("noun", "masdar")]
        if nouns:
            sure = {(r.gender, r.number) for r in nouns}
            if len(sure) != 1 or any(r.definite for r in nouns):
                return ()
            gender, number = sure.pop()
            plural = number in ("plural", "dual")
            return (NounPhrase(0, "", gender=gender or "m", number=number or "singular", plural=plural),)
        if not any(r.kind in ("adjective", "participle") and not r.definite for r in readings):
            return ()
    return ()


def _span(
    line: Line, first: int, last: int, builder: Builder, subject: Sequence[Value], keep_and: bool = False
) -> tuple[list[Cell], Atoms]:
    """The words as cells and the values as atoms; quotation marks and a stop at the end say nothing."""
    cells, atoms, _ = cells_of(line, first, last, builder, subject, keep_and)
    return cells, atoms


def cells_of(
    line: Line, first: int, last: int, builder: Builder, subject: Sequence[Value] = (), keep_and: bool = True
) -> tuple[list[Cell], Atoms, list[int]]:
    """The words from ``first`` up to ``last`` as cells, the values as atoms, and the token that each cell is."""
    while first < last and line.tokens[last - 1].kind == "punctuation" and line.tokens[last - 1].norm not in PERCENT:
        last -= 1
    if not keep_and and line.norm(first) in CONJUNCTIONS and line.tokens[first].kind == "proclitic":
        first += 1
    denied = not_to_do(line, first, last)
    left_out = {*honorifics(line, first, last), *unsaid_brackets(line, first, last), *(at + 1 for at in denied)}
    kept = [at for at in range(first, last) if line.tokens[at].norm not in QUOTES and at not in left_out]
    bare = table("bare")
    aside = commas_meant(line, first, last)
    norms = (COMMA if at in aside else NOT_TO if at in denied else line.tokens[at].norm for at in kept)
    cells = [
        Cell(with_hamza(norm, line.readings[at], bare), line.tokens[at].kind, _as_spelled(norm, _readings(line, at)))
        for norm, at in zip(norms, kept, strict=True)
    ]
    found = _found(kept, first, last, line, builder, subject)
    unlisted = dict(names_in_clauses(line, kept))
    person = min((at for at, name in unlisted.items() if name.type == PERSON), default=len(kept))
    for at in [at for at in found if at > person and all(each.mention.type == PRONOUN for each in found[at])]:
        del found[at]  # «إن فلانا التقى نظيره»: it is his, and no longer that of who speaks
    made: Built = (
        Built() if builder.made is None else builder.made
    )  # nothing is read in between that would change a value
    atoms: dict[int, Sequence[Atom]] = {
        at: Late(partial(_atoms_of, each, line, builder, subject, made)) for at, each in found.items()
    }
    atoms |= {at: (name,) for at, name in unlisted.items()}
    for at, each in found.items():
        if any(mention.type in ORGANIZED for mention, _, _ in each):
            cells[at] = _as_named(cells[at], atoms[at])
    return cells, atoms, kept


class Found(NamedTuple):
    """A mention among the words, the cell after it, and whether what it says is still to come."""

    mention: Mention
    end: int
    ahead: bool


def _as_named(cell: Cell, atoms: Sequence[Atom]) -> Cell:
    """«تنظيم الدولة» is the group, and nobody organizes a state."""
    if not any(atom.type in ORGANIZED for atom in atoms):
        return cell
    return replace(cell, readings=tuple(each for each in cell.readings if each.kind != "masdar"))


def _readings(line: Line, at: int) -> tuple[Reading, ...]:
    """How a word is read; none of one that is a name in this article, «القطاع» the Gaza Strip."""
    return (
        ()
        if any(mention.use == SHORT for mention in line.starts[at])
        else as_vocalised(line.tokens[at].text, line.readings[at])
    )


def _as_spelled(norm: str, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """«الغاز» is the gas, and no «ألغاز» without its hamza, where the dictionary has both."""
    if not norm.startswith(ARTICLE) or not any(each.definite for each in readings):
        return readings
    # «التزمت» begins with the two letters by itself
    return tuple(
        each
        for each in readings
        if each.definite or each.kind not in ("noun", "verb") or each.lexical.startswith(ARTICLE)
    )


def _found(
    kept: Sequence[int], first: int, last: int, line: Line, builder: Builder, subject: Sequence[Value]
) -> dict[int, list[Found]]:
    """The mentions among the tokens that are kept, by the cells at which they begin."""
    found: dict[int, list[Found]] = {}
    place = {at: number for number, at in enumerate(kept)}
    planned = _planned_from(line, first, last)
    for at in range(first, last):
        ahead = (builder.ahead and not _has_happened(line, first, at)) or at >= planned
        for mention in line.starts[at] if line.tokens[at].norm not in QUOTES else ():
            owned = any(line.tokens[n].kind == "suffix" for n in range(mention.first, mention.last))
            if mention.last > last or _told_before(mention) or (owned and mention.type != PRONOUN):
                continue  # whose it is must be known
            if (
                counts_another(line, mention)
                or said_of_noun(line, mention)
                or _predicated(line, mention)
                or (mention.type == PRONOUN and not _means(mention, subject))
            ):
                continue
            if mention.type == PRONOUN and not_his(line, mention.first, first, subject, builder.pack):
                continue
            here = next((place[n] for n in range(at, mention.last) if n in place), None)
            if here is None or (at not in place and mention.type not in NAMES):
                continue  # of what is left out only a name may go on behind it: «صاحب السمو الملكي الأمير …»
            end = next((place[after] for after in range(mention.last, last) if after in place), len(kept))
            found.setdefault(here, []).append(Found(mention, end, ahead))
    return found


def _told_before(mention: Mention) -> bool:
    """Has the grammar itself read it? Of those it makes no atoms but titles whose names have no English."""
    return mention.use == ACTORS and not title_alone(mention)


def _atoms_of(
    found: Sequence[Found], line: Line, builder: Builder, subject: Sequence[Value], made: Built
) -> Iterator[Atom]:
    """The values of mentions as atoms; ``made`` holds those of the span that are built already."""
    before = builder.ahead, builder.made
    builder.made = made
    try:
        for mention, end, ahead in found:
            builder.ahead = ahead
            values = builder.build(mention, line, subject)
            atom = _atom(line, mention, values[0], end, several=len(values) > 1) if values else None
            if atom is not None:
                yield atom
    finally:
        builder.ahead, builder.made = before


def _has_happened(line: Line, first: int, at: int) -> bool:
    """Is the verb nearest before a position in the past: «تفيد أرقام بأن 151 قتلوا في يناير»?"""
    nearest = next((n for n in range(at - 1, first - 1, -1) if all_finite(line, n)), None)
    return nearest is not None and all(reading.tense == "past" for reading in line.readings[nearest])


def _planned_from(line: Line, first: int, last: int) -> int:
    """The position from which on a span tells what is still to come, with its days: behind «أن» and a present tense.

    «اتفقا على أن تجتمع اللجنة الأحد», «اتفقا على سحب القوات، على أن تجتمع اللجنة الأحد».
    """
    words = clause_words()
    for at in range(first, last):
        to_do = line.norm(at - 1) in words["to_do"] and (at <= first + 1 or lays_down(line, at - 3))
        if to_do and any(r.finite and r.tense == "present" for r in line.readings[at]):
            return at
    return last


def lays_down(line: Line, at: int) -> bool:
    """Does a comma with «على أن» stand at a position: a condition, or a further step?"""
    words = clause_words()
    return line.norm(at) in COMMAS and line.norm(at + 1) in words["upon"] and line.norm(at + 2) in words["to_do"]


def _means(mention: Mention, subject: Sequence[Value]) -> bool:
    """Does a pronoun agree with the only one it may mean? «ها» agrees with many bodies as well: «كتائب … أنها»."""
    if mention.count == "dual" and (len(subject) == 2 or [each.count for each in subject] == ["dual"]):
        return True  # «قالت قطر والكويت إنهما …»
    if len(subject) != 1:
        return False
    (meant,) = subject
    bodies = meant.type in COLLECTIVE or (meant.type == ACTORS and meant.gender == "f")
    if bodies and meant.count == "plural" and (mention.gender, mention.count) == ("f", "singular"):
        return True
    if meant.type in PEOPLE and meant.count == mention.count == "plural":
        return True  # «مسؤولون … إنهم»
    return meant.gender == (mention.gender or "m") and meant.count == mention.count


def _predicated(line: Line, mention: Mention) -> bool:
    """Is its adjective said of it, and not a part of its name: «القوات أجنبية»?"""
    last = mention.last - 1
    if last == mention.first or not line.norm(mention.first).startswith(ARTICLE):
        return False
    readings = line.readings[last]
    return bool(readings) and all(r.kind in ("adjective", "participle") and not r.definite for r in readings)


def _atom(line: Line, mention: Mention, value: Value, end: int, several: bool) -> Atom | None:
    if stands_alone(mention):
        return Atom(UNSAID, end, "")
    if value.how == "quote":
        return None
    # «الحكومتان العراقية والتركية»: what is said of each is not said of all.
    english = value.forms.get("together_en", "") if several else value.en or ""
    if mention.type == DATE:
        english = value.forms.get("on_en", "")
    if not english:
        return None
    if mention.type == NUMBER and line.norm(mention.first) in small_words()["of"]:
        english = f"from {english}"  # «زادت من خمسة ملايين إلى سبعة ملايين برميل»
    gender, number = head_of(line, mention)
    many = mention.type in PLURAL and not english.startswith(("a ", "an "))
    plural = several or number == "plural" or value.count != "singular" or many
    own = mention.type in (NISBA, PRONOUN)  # «إنهم»: they are several
    count = (mention.count or "singular") if own else ("plural" if plural else "singular")
    named = mention.type in NAMES or english.startswith("the ")
    return Atom(
        mention.type, end, english, mention.gender or gender or value.gender, count,
        mention.type in POSSESSIVE and len(english.split()) <= LONGEST_OWNER,
        (named and not english.startswith(("a ", "an ")) and not line.norm(mention.first).endswith(INDEFINITE))
        or line.norm(mention.first).startswith(ARTICLE),
        value.forms.get("adjective", ""),
        mention.type not in WHOLE and mention.last - mention.first > 1,
    )  # fmt: skip


def head_of(line: Line, mention: Mention) -> tuple[Gender | None, str]:
    """Gender and number of what a phrase is headed by, where its first word tells; the author need not say them."""
    phrase = mention.made_by
    if phrase is None or phrase.gender or phrase.number:
        return None, ""
    nouns = {(r.gender, r.number) for r in line.readings[mention.first] if r.kind in ("noun", "masdar") and r.gender}
    if len(nouns) != 1:
        return None, ""
    gender, number = nouns.pop()
    if number == "plural" and mention.type in PEOPLE and line.norm(mention.first).endswith(FEMININE_ENDING):
        return "m", number  # «قادة», «قضاة»
    return ("f" if gender == "f" else "m"), number
