"""Whom a short name means: «الوزارة», «المصدر», «مجلس النواب» are those that the article has named in full before.

Only the roles of facts are filled so; the sentence keeps the article's words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefgen.arabic.normalize import fold, normalize
from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import clause_words
from briefgen.extract.holders import state_of
from briefgen.extract.line import Line
from briefgen.extract.named_offices import by_office, land_in
from briefgen.extract.role_words import role_words
from briefgen.extract.values import Builder
from briefgen.model import BESIDE, Fact, Value
from briefgen.packs.pack import Pack

WHO, PERSON, STATE, OFFICE = "who", "person", "state", "office"
NISBA = "nisba"
PARTIES = frozenset({PERSON, STATE, "body", "group", "official", "outlet", "actors"})
KINGDOMS = ("SA", "JO", "MA", "BH")
DOT, TWO = ".", 2
MARKS = str.maketrans("", "", '«»“”"')
LONGEST = 30
"""Characters behind a noun in which its adjective begins and ends."""


def note_named(line: Line, builder: Builder) -> None:
    """Remember the parties that a line names in more than one word."""
    for mentions in line.starts:
        found = [m for m in mentions if m.type in PARTIES and m.use not in ("adjective", "people")]
        if not found:
            continue
        longest = max(found, key=lambda m: (m.last, m.name is not None))
        if longest.last - longest.first >= TWO or longest.type == STATE:
            builder.scene.named += builder.build(longest, line)
    nisbas = (m for mentions in line.starts for m in mentions if m.type == NISBA and m.name is not None)
    builder.scene.named += [v for m in nisbas for v in builder.build(m, line)]


def with_full_names(facts: Iterable[Fact], builder: Builder) -> list[Fact]:
    """The facts of an article, each with its parties as the article names them."""
    known = Known(builder.text, builder.scene.named, builder.scene.home, builder.pack)
    return [_resolved(fact, known) for fact in facts]


@dataclass(frozen=True, slots=True)
class Known:
    """What an article has named."""

    text: str
    named: Sequence[Value]
    home: Value | None
    """The only state that it has spoken of as a place."""
    pack: Pack

    def own_land(self) -> str:
        """The only state whose officers the article names without saying of what state they are; else empty."""
        officers = [v for v in self.named if v.type == PERSON and v.roles.get(OFFICE) and v.id]
        others = {v.id for v in officers if v.roles.get(STATE)}
        lands = {state_of(v) for v in officers if v.id not in others} - {""}
        return lands.pop() if len(lands) == 1 else ""


def _resolved(fact: Fact, known: Known) -> Fact:
    source = fact.source and _unquoted(_meant(fact.source, known, None))
    meant = tuple(_unquoted(_meant(value, known, source)) for value in fact.roles.get(WHO, ()))
    who = tuple(by_office(v, (*meant, *filter(None, (source,))), known.named, known.pack) for v in meant)
    source = source and by_office(source, (), known.named, known.pack)
    who = tuple(_marked(v, was) for v, was in zip(who, fact.roles.get(WHO, ()), strict=True))
    return replace(fact, source=source, roles={**fact.roles, WHO: who} if who else fact.roles)


def _marked(value: Value, was: Value) -> Value:
    """A value with the mark that no rule captured it, where it had it before."""
    return replace(value, forms={**value.forms, BESIDE: was.forms[BESIDE]}) if BESIDE in was.forms else value


def _unquoted(value: Value) -> Value:
    """A name without the marks round a part of it: «وكالة «سانا»»."""
    return replace(value, ar=value.ar.translate(MARKS)) if value.en else value


def _meant(value: Value, known: Known, source: Value | None) -> Value:
    if value.type == PERSON and value.id and value.id != _office(value):
        return _fullest(value, known.named)
    if not _short(value) or _goes_on(value, known):
        return value
    full = _full_name(value, known.named)
    value = replace(full, text=value.text, start=value.start, end=value.end) if full else value
    words = _words(full or value)
    if words[:1] and words[0] in role_words()["kingdom"]:
        return _kingdom(value, known)
    if " ".join(words) not in role_words()["of_a_land"] or DOT in (value.id or ""):
        return value
    if any(_words(each)[: len(words)] == words and DOT in (each.id or "") for each in known.named):
        return value  # those of several states are named
    spoken = land_in(source, known.named) if source else ""
    others = {known.own_land(), (known.home and known.home.id) or ""} - {""}
    land = spoken or (others.pop() if len(others) == 1 else "")
    return replace(value, id=f"{land}{DOT}{value.id}") if land and value.id else value


def _goes_on(value: Value, known: Known) -> bool:
    """Stands an adjective behind a noun: «السلطات الانتقالية», and not «(اتهمت) المنظمة القوات»?"""
    behind = known.text[value.end : value.end + LONGEST].split(" ")
    word = normalize(behind[1]).text if len(behind) > 1 and not behind[0] else ""
    if not word.startswith(ARTICLE) or word in clause_words()["relatives"]:
        return False
    readings = known.pack.lexicon.look_up(word)
    return not readings or any(r.kind not in ("noun", "masdar") for r in readings)


def _kingdom(value: Value, known: Known) -> Value:
    """The kingdom whose officers alone the article names without their state."""
    land = known.own_land()
    return replace(value, id=land) if land in KINGDOMS and not value.id else value


def _short(value: Value) -> bool:
    """Is it a party by a noun alone, which is no name: «الوزارة», «البرلمان», «الجنرال»?"""
    if DOT in (value.id or "") or value.forms.get("of") or state_of(value):
        return False
    return (value.type in PARTIES and not value.romanised and value.text.startswith(ARTICLE)) or (
        " ".join(_words(value)) in role_words()["of_a_land"]
    )


def _full_name(value: Value, named: Sequence[Value]) -> Value | None:
    """The only one that the article names in full by the same noun before a value; of sources the one named last."""
    words = _words(value)
    found: dict[str, Value] = {}
    for each in named:
        if each.start < value.start and len(_words(each)) > len(words) and _words(each)[: len(words)] == words:
            found.pop(each.id or each.text, None)
            found[each.id or each.text] = each
    if len(found) == 1 or (found and words[0] in role_words()["last_named"]):
        return list(found.values())[-1]
    return None


def _fullest(value: Value, named: Sequence[Value]) -> Value:
    """A person as the article has named him with title and name."""
    same = [each for each in named if each.id == value.id and each.type == PERSON and each.en]
    best = max(same, key=lambda each: len(each.ar), default=value)
    if len(best.ar) <= len(value.ar):
        return value
    return replace(best, text=value.text, start=value.start, end=value.end)


def _office(value: Value) -> str:
    return next((each.id or "" for each in value.roles.get(OFFICE, ())), "")


def _words(value: Value) -> list[str]:
    """The words of a value folded, the article of the first left out."""
    words = fold(normalize(value.text).text).split()
    return [words[0].removeprefix(fold(ARTICLE)), *words[1:]] if words else []
