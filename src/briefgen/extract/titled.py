"""Titles and names of one person: offices behind a name, «محمد بن زايد رئيس الدولة», and a name behind its title."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefgen.arabic.romanize import is_particle
from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import COMMAS, clause_words
from briefgen.extract.holders import held_by_two
from briefgen.extract.kept_apart import given_office
from briefgen.extract.line import ACTORS, Line, Mention
from briefgen.extract.mentions import QUOTES
from briefgen.model import Value
from briefgen.packs.names import Name
from briefgen.wording.filters import indefinite

if TYPE_CHECKING:
    from briefgen.extract.values import Builder

PERSON, OFFICE, OFFICIAL, NISBA, STATE = "person", "office", "official", "nisba", "state"
OFFICES = (OFFICE, "office-of")
TITLES = (OFFICE, OFFICIAL)
BODY, RANK = "body", "rank"
COLON, THEN, FOR = ":", "ف", "ل"
OWN = "own"
"""The use of a name that stands with more than itself: it is said alone."""
WIDEST = 6
"""Tokens that may stand between a title and its name: «القائم بأعمال السفارة (في بغداد) دان لوكاس»."""


def note_titled(line: Line, builder: Builder) -> None:
    """Let a person end behind the offices that follow his name and that he holds on the day of the article."""
    for at, mentions in enumerate(line.starts):
        person = max((m for m in mentions if m.type == PERSON), key=lambda m: m.last, default=None)
        name = _name_of(person) if person is not None else None
        if person is None or name is None or not name.id:
            continue
        end = _offices_end(line, _forefathers_end(line, person.last), name, builder)
        if end == person.last:
            continue
        line.starts[at].append(replace(person, last=end))
        for inside in range(person.last, end):
            line.starts[inside].clear()


def note_doubled(line: Line, builder: Builder) -> None:
    """Let a person begin with an office of his that stands before another: «رئيس الوزراء القائد العام … فلان»."""
    for at, mentions in enumerate(line.starts):
        offices = [m for m in mentions if m.type in OFFICES and m.name is not None]
        for office in offices:
            after = office.last
            if after < len(line.tokens):
                after = max((m.last for m in line.starts[after] if m.type == NISBA), default=after)
            if after >= len(line.tokens):
                continue
            named = [m for m in line.starts[after] if m.type == PERSON and m.made_by is not None and _covers_person(m)]
            person = max(named, key=lambda m: m.last, default=None)
            name = _name_of(person.captured(PERSON)[0]) if person is not None else None
            if person is None or name is None or not name.id or any(m.last >= person.last for m in mentions):
                continue
            if _holds(office, name, builder):
                line.starts[at] = [m for m in mentions if m.last > after or m.type not in (PERSON, OFFICIAL)]
                line.starts[at].append(replace(person, first=at))
                line.starts[after].remove(person)
                break


def note_named(line: Line, builder: Builder) -> None:
    """Let a title that a phrase reads take the name behind it: «النائب في البرلمان حسن سالم»."""
    for at, mentions in enumerate(line.starts):
        mentions[:] = [m for m in mentions if not _cut_short(line, m)]
        _leave_unsaid(line, at, builder)
        _note_own(line, at, builder)
        _note_office(line, at)
        titles = [m for m in mentions if m.type in (PERSON, OFFICIAL) and m.made_by is not None and m.count != "plural"]
        title = max(titles, key=lambda m: m.last, default=None)
        if title is None or _name_of(title) is not None or any(_covers_person(m) for m in titles):
            continue
        if line.norm(at) in clause_words()["heads_of_anything"] and line.norm(title.last) == FOR:
            continue  # «الرئيس السابق للاستخبارات فلان»: no president
        person = person_behind(line, title.last) or _titled_again(line, title.last)
        if person is not None and given_office(line, at, person):
            continue
        value = _of_nobody(title, line, builder) if person is not None else None
        if person is not None and value is not None and value.count == "singular" and value.en:
            line.starts[at].append(with_title(person, at, value.en))


def _cut_short(line: Line, mention: Mention) -> bool:
    """Does the office behind a name and its comma go on: «فلان، وزير الخارجية المصري السابق،» the former one?"""
    at = mention.last
    if mention.type != PERSON or mention.made_by is None or at >= len(line.tokens) or line.norm(at - 1) in COMMAS:
        return False
    if not any(line.norm(n) in COMMAS for n in range(mention.first + 1, at)):
        return False
    kinds = {r.kind for r in line.readings[at]}
    return line.norm(at).startswith(ARTICLE) and bool(kinds) and kinds <= {"adjective", "participle"}


def _leave_unsaid(line: Line, at: int, builder: Builder) -> None:
    """Where the name behind a title has no English, the title is said without it: «المتحدث باسم الحكومة فلان»."""
    mentions = line.starts[at]
    for named in [m for m in mentions if m.type == PERSON and _covers_person(m)]:
        person = named.captured(PERSON)[0]
        if person.name is None or person.name.en:
            continue
        titles = (m for m in mentions if m.made_by is not None and not _covers_person(m) and m.last <= person.first)
        title = max((m for m in titles if m.type in (PERSON, OFFICIAL)), key=lambda m: m.last, default=None)
        value = _of_nobody(title, line, builder) if title is not None else None
        if value is not None and value.en and value.count == "singular":
            mentions.remove(named)
            mentions.append(replace(with_title(person, at, value.en), last=named.last))
            for office in (m.name.id for m in named.captured(OFFICE) if m.name is not None):
                held_by_two(builder.scene.holders, office)


def _of_nobody(title: Mention, line: Line, builder: Builder) -> Value:
    """A title that a name follows, and not whom the article has named with it before."""
    holders, builder.scene.holders = builder.scene.holders, {}
    try:
        return builder.build(title, line)[0]
    finally:
        builder.scene.holders = holders


def _note_own(line: Line, at: int, builder: Builder) -> None:
    """Let somebody's own title take the name behind it: «مستشاره فلان», «وزير خارجيتها فلان».

    Whose adviser he is the article has said; a person of the lists is known without.
    """
    words = clause_words()
    if at + 2 >= len(line.tokens) or any(m.type in (PERSON, OFFICIAL) for m in line.starts[at]):
        return
    title = any(m.type in OFFICES for m in line.starts[at]) or line.norm(at) in words["serving"] | words["own_titles"]
    own = line.tokens[at + 1].kind == "suffix" or line.norm(at + 1) in words["own_ministries"]
    if not title or not own:
        return
    person = _longest_person(line, _behind_own(line, at + 2))
    if person is None or person.name is None or not person.name.en:
        return
    if person.name.id:
        line.starts[at].append(replace(person, first=at, use=OWN))
        return
    english = {builder.pack.lexicon.words[r.word].en for r in line.readings[at] if r.kind == "noun"}
    if line.norm(at) in words["serving"] and len(english) == 1:
        line.starts[at].append(with_title(person, at, indefinite(english.pop())))


def _behind_own(line: Line, at: int) -> int:
    """Where the name may begin behind somebody's own title: «أمينه (العام) (الشيخ) فلان», «سفيرها (الأميركي) فلان»."""
    while at < len(line.tokens):
        lasts = [m.last for m in line.starts[at] if m.type in (NISBA, RANK)]
        general = line.norm(at) in clause_words()["own_qualities"]
        if not lasts and not general:
            return at
        at = max(lasts, default=at + 1)
    return at


def _note_office(line: Line, at: int) -> None:
    """Let somebody's office end behind his name, which it is told without: «مكتب رئيس الوزراء فلان»."""
    if line.norm(at) not in clause_words()["offices_of"]:
        return
    bodies = [m for m in line.starts[at] if m.type == BODY]
    body = max(bodies, key=lambda m: m.last, default=None)
    person = _longest_person(line, body.last) if body is not None else None
    if body is not None and person is not None and not any(m.last >= person.last for m in bodies):
        line.starts[at].append(replace(body, last=person.last))


def of_title(mention: Mention, line: Line) -> bool:
    """Is an office with a name what a title before it is of? The name is then that title's.

    «المتحدث باسم القائد العام صباح النعمان»: nobody is named for the commander.
    """
    if not (mention.captured(OFFICE) and mention.captured(PERSON)):
        return False
    at = mention.first
    before = (m for starts in line.starts[max(at - WIDEST, 0) : at] for m in starts if m.type in TITLES)
    return line.norm(at - 1) in clause_words()["in_the_name"] or any(m.last == at for m in before)


def with_title(person: Mention, at: int, title: str) -> Mention:
    """A person whose English is followed by his title; by the title alone where the name has no English."""
    assert person.name is not None
    en = f"{person.name.en}, {title}," if person.name.en else title
    return replace(person, first=at, name=replace(person.name, en=en, forms={}), use=ACTORS)


def person_behind(line: Line, at: int) -> Mention | None:
    """The person named behind a title that ends at a position.

    Between them may stand whose or where he is, if «أن» follows the name: only a speaker's name can stand there.
    """
    named = _longest_person(line, at + (line.norm(at) in QUOTES))  # «كبير مفاوضي "إم 23" فلان»
    if named is not None or not _links(line, at) or line.norm(at) in clause_words()["no_longer_in_office"]:
        return named
    for first in range(at + 2, min(at + WIDEST, len(line.tokens))):
        if line.tokens[first].kind not in ("word", "proclitic") or any(r.finite for r in line.readings[first - 1]):
            return None
        if line.norm(first - 1) in clause_words()["no_longer_in_office"]:
            return None  # «وزيرة الخارجية الألمانية السابقة فلانة»: no minister any more
        person = _longest_person(line, first)
        if person is not None:
            return person if _states(line, person.last) else None
    return None


def _titled_again(line: Line, at: int) -> Mention | None:
    """The person of a second title right behind a first: «رئيس الوفد السفير فلان نفى …», where what he says follows.

    Behind a verb of meeting the second title may be another's: «التقى رئيس الوفد السفير فلانا».
    """
    if at >= len(line.tokens):
        return None
    again = (m for m in line.starts[at] if m.type == PERSON and _covers_person(m) and m.captured(OFFICE))
    second = max(again, key=lambda m: m.last, default=None)
    if second is None or not (_states(line, second.last) or _speaks(line, second.last)):
        return None
    person = second.captured(PERSON)[0]
    return replace(person, last=second.last) if person.name is not None else None


def _speaks(line: Line, at: int) -> bool:
    """Can a verb stand here, «ف» before it or not?"""
    at += line.norm(at) == THEN
    return at < len(line.tokens) and any(r.finite for r in line.readings[at])


def _longest_person(line: Line, at: int) -> Mention | None:
    persons = (m for m in line.starts[at] if m.type == PERSON and m.name is not None) if at < len(line.tokens) else ()
    return max(persons, key=lambda m: m.last, default=None)


def _links(line: Line, at: int) -> bool:
    """Stands a preposition here that tells what a title is of?"""
    return line.norm(at) in clause_words()["title_links"] or line.norm(at) in clause_words()["place_prepositions"]


def _states(line: Line, at: int) -> bool:
    """Does what somebody says begin here: «أن», «بأن», «على أن», «:»?"""
    openers = clause_words()["complementisers"]
    return line.norm(at) in openers or line.norm(at + 1) in openers or line.norm(at) == COLON


def _covers_person(mention: Mention) -> bool:
    return mention.made_by is not None and bool(mention.captured(PERSON))


def unsaid(mention: Mention) -> bool:
    """Is it a person with an office whose name has no English?"""
    return _covers_person(mention) and any(m.name is not None and not m.name.en for m in mention.captured(PERSON))


def _name_of(mention: Mention) -> Name | None:
    """The listed name of a person, of a phrase of one the name of the person inside it."""
    if mention.name is not None:
        return mention.name
    return next((_name_of(m) for m in mention.captured(PERSON)), None)


def _forefathers_end(line: Line, at: int) -> int:
    """Where the names of father and house end that follow a name: «بن عبدالعزيز آل سعود»."""
    while at + 1 < len(line.tokens) and is_particle(line.norm(at)) and line.tokens[at + 1].kind == "word":
        at += 2
    return at


def _offices_end(line: Line, at: int, name: Name, builder: Builder) -> int:
    """Where the offices end that begin at a position, or behind a comma there that another closes."""
    comma = at < len(line.tokens) and line.norm(at) in COMMAS
    begin = at + 1 if comma else at
    end = begin
    while end < len(line.tokens):
        held = [m for m in line.starts[end] if m.type in OFFICES and m.name is not None and _holds(m, name, builder)]
        last = max((m.last for m in held), default=0)
        if not held or _of_another_land(line, last, name):
            break
        end = last
        states = (m.last for m in line.starts[end] if _of_his_state(m, name)) if end < len(line.tokens) else ()
        end = max(states, default=end)
    if end == begin:
        return at
    if comma and line.norm(end) not in COMMAS:
        return at
    return end + 1 if comma else end


def _holds(office: Mention, person: Name, builder: Builder) -> bool:
    assert office.name is not None
    return builder.pack.names.held(office.name.id, person.of, builder.day) == person.id


def _of_another_land(line: Line, at: int, person: Name) -> bool:
    """«محمد بن سلمان رئيس الوزراء الباكستاني»: is the office that of another state, where he holds one so called?"""
    lands = [m for m in line.starts[at] if m.type in (NISBA, STATE)] if at < len(line.tokens) else []
    return bool(lands) and bool(person.of) and not any(_of_his_state(m, person) for m in lands)


def _of_his_state(mention: Mention, person: Name) -> bool:
    return (
        mention.type in (NISBA, STATE) and mention.name is not None and person.of in (mention.name.id, mention.name.of)
    )
