"""What stands right behind a name and says who that is: «قال فلان مبعوث الأمم المتحدة إلى اليمن إن …».

Only where it can be nothing else: what he says follows a verb of speech, or his verb follows, which opens no clause.
A person of the lists is known without it; somebody in no list is told with it.
"""

from __future__ import annotations

from dataclasses import replace

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.line import ACTORS, Line, Mention
from briefgen.extract.titled import OFFICES, OFFICIAL, OWN, with_title
from briefgen.extract.values import Builder

PERSON, SPEECH, INFORMING, CALLING, COLON, THEN = "person", "speech", "informing", "calling", ":", "ف"
TITLES = frozenset({PERSON, OFFICIAL, ACTORS, *OFFICES})
PLACES = frozenset({"place", "state"})
RANK, LONGEST_RANK = "rank", 5
NEAREST, FARTHEST = 1, 14
"""Tokens from a title to what is said: «…، في تصريح لصحيفة …، إن …»."""


def note_titles_behind(line: Line, builder: Builder) -> None:
    """Let a person end behind the title that follows his name with no comma between them."""
    for at in range(len(line.tokens) - 1):
        persons = [m for m in line.starts[at] if m.type == PERSON and m.name is not None and m.use != OWN]
        person = max(persons, key=lambda m: m.last, default=None)
        if person is None or person.last >= len(line.tokens):
            continue
        begins = _ranked_from(line, at)
        if (
            person.name is not None
            and not person.name.id
            and _takes_object(line, begins - 1, builder)
            and _title(line, person, builder)
        ):
            _forget(line, at, person)
            continue
        speaks, opens = _speaks(line, begins - 1, builder), _opens(line, begins)
        title = _title(line, person, builder) if speaks or opens else None
        if title is None:
            continue
        last = _place_end(line, title.last)
        if (speaks and _says_then(line, last)) or (opens and _verb_of(line, last, person)):
            named = _with(person, title, line, builder)
            if named is not None:
                line.starts[at].append(replace(named, last=last))
                for inside in range(person.last, last):
                    line.starts[inside].clear()


def _ranked_from(line: Line, at: int) -> int:
    """Where the rank begins that stands before a name: «أكد الأمير فلان أمير منطقة الرياض أن …»."""
    before = range(max(at - LONGEST_RANK, 0), at)
    return next((n for n in before for m in line.starts[n] if m.type == RANK and m.last == at), at)


def _forget(line: Line, at: int, person: Mention) -> None:
    """«دعا فلان رئيس الوزراء العراقي إلى …»: whether he is the prime minister, or calls on him, nobody can tell."""
    for inside in range(at, person.last + 1):
        line.starts[inside].clear()


def _title(line: Line, person: Mention, builder: Builder) -> Mention | None:
    """The longest title behind a name that says who one person is, and is no other's: it names nobody."""
    titles = [m for m in line.starts[person.last] if m.type in TITLES and m.count != "plural"]
    title = max(titles, key=lambda m: (m.last, m.made_by is not None), default=None)
    if title is None or any(
        m.type == PERSON and m.name is not None and m.use != OWN
        for at in range(person.last, title.last)
        for m in line.starts[at]
        if m.last <= title.last
    ):
        return None
    return title


def _with(person: Mention, title: Mention, line: Line, builder: Builder) -> Mention | None:
    """The person with his title, which a person of the lists does not need."""
    assert person.name is not None
    if person.name.id:
        return replace(person, last=title.last, use=OWN)
    value = builder.build(title, line)[0]
    if value.count == "plural" or not value.en or (value.gender and person.gender and value.gender != person.gender):
        return None
    return replace(with_title(person, person.first, value.en), last=title.last)


def _takes_object(line: Line, at: int, builder: Builder) -> bool:
    """Stands a verb here that has somebody as its object: whom one informs or calls on?"""
    words = builder.pack.classes.get(INFORMING, frozenset()) | builder.pack.classes.get(CALLING, frozenset())
    return at >= 0 and any(r.finite and r.word in words for r in line.readings[at])


def _speaks(line: Line, at: int, builder: Builder) -> bool:
    """Can only a verb of speech stand here that has nobody as its object?"""
    if at < 0:
        return False
    classes = builder.pack.classes
    speech = classes.get(SPEECH, frozenset()) - classes.get(INFORMING, frozenset())
    finite = [r for r in line.readings[at] if r.finite]
    return bool(finite) and all(r.word in speech for r in finite)


def _place_end(line: Line, at: int) -> int:
    """Where the place ends that a title goes on with: «مدير المنظمة (في بيروت)»."""
    if line.norm(at) not in clause_words()["place_prepositions"] or at + 1 >= len(line.tokens):
        return at
    return max((m.last for m in line.starts[at + 1] if m.type in PLACES), default=at)


def _says_then(line: Line, at: int) -> bool:
    """Does what is said follow, at once or behind a comma or a preposition?"""
    words = clause_words()
    if at >= len(line.tokens):
        return False
    between = line.tokens[at].kind == "proclitic" or line.norm(at) in (
        COMMAS | words["place_prepositions"] | words["other_prepositions"] | words["days_before_verbs"]
    )
    nearest = FARTHEST if between else NEAREST
    said = words["complementisers"] | {COLON}
    for n in range(at, min(at + nearest, len(line.tokens))):
        if line.norm(n) in said:
            return True
        if line.readings[n] and all(r.finite for r in line.readings[n]):
            return False
    return False


def _opens(line: Line, at: int) -> bool:
    """Does a clause begin here?"""
    return at == 0 or line.norm(at - 1) in COMMAS | CONJUNCTIONS | clause_words()["subject_openers"]


def _verb_of(line: Line, at: int, person: Mention) -> bool:
    """Stands a verb here that can be his, and no noun?"""
    if line.norm(at) in COMMAS or at >= len(line.tokens):
        return False
    at += line.norm(at) == THEN or line.norm(at) in clause_words()["verb_particles"]
    if at >= len(line.tokens):
        return False
    finite = [r for r in line.readings[at] if r.finite]
    agree = [r for r in finite if r.number != "plural" and r.gender in (None, person.gender)]
    return bool(agree) and len(finite) == len(line.readings[at])
