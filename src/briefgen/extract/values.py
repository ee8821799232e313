"""Mentions to values: each says itself in Arabic and, where the pack can, in English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefgen.arabic.numerals import said_before
from briefgen.arabic.words import ARTICLE
from briefgen.extract.built import Built
from briefgen.extract.cases import oblique
from briefgen.extract.clauses import CONJUNCTIONS, clause_words
from briefgen.extract.days_past import still_to_come
from briefgen.extract.definite import as_definite
from briefgen.extract.free_spans import free_span
from briefgen.extract.holders import held
from briefgen.extract.home import HOME, means_home
from briefgen.extract.line import ACTORS, TEXT, Line, Mention
from briefgen.extract.references import Scene, referred
from briefgen.extract.titled import OWN, of_title
from briefgen.extract.transferred import head_of
from briefgen.extract.whereabouts import beside
from briefgen.model import How, Polarity, Value, weakest
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Name, Pack
from briefgen.wording.arabic_case import as_complement, as_object, as_subject, without_accusative
from briefgen.wording.dates import english_date
from briefgen.wording.numbers import number_words
from briefgen.wording.say import JOINS, Speaker, WordingFailed
from briefgen.wording.spoken import PLURAL_BODIES

SPACES = re.compile(r"\s+")
EDGES = " \"«»“”'،,:-–()[]"
QUOTATIONS = (("«", "»"), ("“", "”"), ('"', '"'))
FORCES, OWNERS = "forces", ("nationality", "owner")
QUOTE, ENGLISH_PLACE = '"', "in"
NUMBER = "number"
PERSON, RANK = "person", "rank"
UNINFLECTED = frozenset({PERSON, "state", "place"})
COMPLEMENTS = frozenset({"official", "parties"})  # their Arabic stands behind prepositions, but as a subject
Case = Callable[[Sequence[str], Sequence[Iterable[Reading]]], str]
PEOPLE, HUMAN = (PERSON, "official"), "human"
UNSAID = ""  # the English of an honorific that English does not say: «معالي»
THINGS = frozenset({"topic", "thing", "event", "field", "accord", "document"})
"""Types whose plural takes a verb in the feminine singular."""
ARTICLES = ("ال", "أل", "آل", "ٱل")


@dataclass(slots=True)
class Builder:
    """Builds the values of one line."""

    pack: Pack
    speaker: Speaker
    text: str
    scene: Scene
    day: str
    """ISO day of publication, empty where there is none; offices are held by dates."""
    ahead: bool = False
    """Is what is being built still to come? Then so are its days: «من المقرر أن تجتمع الثلاثاء»."""
    made: Built | None = None
    """The values built so far, where nothing happens meanwhile that would change one."""

    def build(self, mention: Mention, line: Line, subject: Sequence[Value] = ()) -> list[Value]:
        """The value of a mention; several where one phrase names several («الحكومتين البريطانية والعراقية»)."""
        if self.made is None:
            return self._build(mention, line, subject)
        subjects = (subject, self.scene.subject)
        return self.made.once(mention, line, subjects, self.ahead, lambda: self._build(mention, line, subject))

    def _build(self, mention: Mention, line: Line, subject: Sequence[Value]) -> list[Value]:
        phrase = mention.made_by
        if phrase is None:
            return [self._plain(mention, line, subject)]
        if phrase.refers == "forces":
            # «the soldiers» are those of the forces that the sentence has just named.
            owner = self.owner_before(mention.first, line)
            return [replace(self._phrase(mention, line, {}), roles={"owner": (owner,)} if owner else {})]
        if phrase.refers:
            return self._referred(mention, line, subject)
        # «أن تواصل واشنطن تخفيض وجودها»: pronouns inside an action mean its own doer, where it names one.
        own = next((found for role, found in mention.captures if role == phrase.subject), ()) if phrase.subject else ()
        subject = tuple(v for m in own for v in self.build(m, line, subject)) or subject
        captured = {
            role: tuple(v for m in found for v in self.build(m, line, subject)) for role, found in mention.captures
        }
        if phrase.each and len(captured.get(phrase.each, ())) > 1:
            return [
                self._phrase(mention, line, {**captured, phrase.each: (one,)}, one) for one in captured[phrase.each]
            ]
        value = self._phrase(mention, line, captured)
        return [value if of_title(mention, line) else held(self.scene.holders, captured, value, self.scene.active)]

    def words(self, first: int, last: int, line: Line) -> str:
        """The article's words, white space folded, quotation marks and commas at the edges left out."""
        pieces: list[str] = []
        for at in range(first, last):
            token = line.tokens[at]
            if at > first and (
                line.numbers[at] != line.numbers[at - 1] + 1
                or self.text[line.tokens[at - 1].end : token.start].strip()
                or line.tokens[at - 1].end < token.start
            ):
                pieces.append(" ")
            # «للعراق» is «ل» and «العراق».
            pieces.append(written(line, at) if at == first else token.text)
        if sum(piece == QUOTE for piece in pieces) % 2:
            pieces = [piece for piece in pieces if piece != QUOTE]  # half of a quotation
        joins = JOINS if first < last and line.tokens[first].kind == "suffix" else ""
        return joins + trimmed(SPACES.sub(" ", "".join(pieces)))

    def owner_before(self, position: int, line: Line) -> Value | None:
        """Whose forces were named last before a position, in this line or an earlier one of the sentence."""
        for at in range(position - 1, -1, -1):
            for mention in line.starts[at]:
                named = [m for role in OWNERS for m in mention.captured(role) if m.name is not None]
                if mention.type == FORCES and named:
                    return next(iter(self.build(named[-1], line)), None)
        return self.scene.owner

    def _span(self, mention: Mention, line: Line) -> tuple[int, int]:
        return line.tokens[mention.first].start, line.tokens[mention.last - 1].end

    def value(self, mention: Mention, line: Line, ar: str, en: str | None, kind: str = "", **more: Any) -> Value:
        """What every value has: its type, the article's words, and both languages; ``more`` are fields of its own."""
        start, end = self._span(mention, line)
        how: How = "phrase" if en is not None else "quote"
        return Value(kind or mention.type, self.text[start:end], start, end, ar, en, more.pop("how", how), **more)

    def _plain(self, mention: Mention, line: Line, subject: Sequence[Value]) -> Value:
        words = self.words(mention.first, mention.last, line)
        if mention.name is not None and mention.use == ACTORS:
            return self._acting(mention, mention.name, words, line)
        if mention.name is not None:
            return self._named(mention, mention.name, words, line)
        if mention.number is not None:
            said = said_before(words, mention.bound)
            english = number_words(mention.number)
            return self.value(mention, line, said, english, number=mention.number, count="plural")
        if mention.type == "date":
            return self._date(mention, line, words)
        if mention.word is not None:
            return self.value(mention, line, words, mention.word.en, id=mention.word.word)
        if mention.type == "pronoun":
            return self.value(mention, line, words, self._possessive(mention, subject))
        if mention.type == TEXT:
            return free_span(mention, line, subject, self)
        return self.value(mention, line, words, None)

    def _acting(self, mention: Mention, name: Name, words: str, line: Line) -> Value:
        """Actors without a name, in the English of the transfer grammar."""
        forms = {**name.forms, "nominative": self._nominative(mention, line)}
        forms["object"] = self._inflected(mention, line, as_object)
        return self.value(
            mention, line, self._inflected(mention, line, as_complement), name.en,
            id=name.id or None, how="transfer", gender=name.gender, count=name.number, forms=forms,
        )  # fmt: skip

    def _named(self, mention: Mention, name: Name, words: str, line: Line) -> Value:
        forms = dict(name.forms)
        forms["name"] = name.en
        state = self._state(name.of) if mention.use == "actor" else name
        english = name.en
        if mention.use == "people":
            english = forms["name"] = name.forms["people"]
        if mention.use in ("adjective", OWN):
            words = name.ar
        if mention.use == "actor" and state is not None:
            forms = {**state.forms, "name": state.en, "of": state.id}
        if name.of:
            forms.setdefault("of", name.of)
        for role in name.own:
            forms[f"own_{role}"] = name.own[role]
        kind = name.type if mention.type == "nisba" else mention.type
        if mention.use == "construct":
            kind = mention.type
        inflected = mention.last - mention.first == 1 and name.type not in UNINFLECTED  # «حسين» is no dual
        forms["nominative"] = as_subject([words], [line.readings[mention.first]]) if inflected else words
        identity = name.of if mention.use == "actor" else name.id
        if mention.use == "people":
            identity = f"{name.id}.people"
        single = name.type in ("state", "place", "body", "person") and mention.use != "people"
        count = "singular" if single else (mention.count or name.number)
        unlisted = not name.id
        return self.value(
            mention,
            line,
            words,
            english or (UNSAID if name.type == RANK else None),
            kind,
            id=identity or None,
            romanised=unlisted and bool(name.en),
            gender=name.gender if mention.use == "adjective" else mention.gender or name.gender,
            count=count,
            forms=forms,
        )

    def _state(self, code: str) -> Name | None:
        return self.pack.names.called(code)

    def _date(self, mention: Mention, line: Line, words: str) -> Value:
        norms = [line.tokens[at].norm for at in range(mention.first, mention.last)]
        ahead = still_to_come(mention, line, self.ahead, self.pack, self.day)
        interval = mention.coming if ahead and mention.coming is not None else mention.interval
        said = english_date(norms, interval, mention.date_kind, line.norm(mention.first - 1))
        forms = {"on": said[1], "on_en": said[1]} if said else {}
        forms["on_ar"] = self._with_preposition(mention, line, words)
        return self.value(mention, line, words, said[0] if said else None, when=interval, forms=forms)

    def placed(self, mention: Mention, value: Value, line: Line) -> Value:
        """A value with the Arabic that says it at the end of a sentence, its preposition before it."""
        if "on_ar" in value.forms:
            return value
        words = self.words(mention.first, mention.last, line)
        forms = {**value.forms, "on_ar": self._with_preposition(mention, line, words)}
        where = beside(line.norm(mention.first - 1), value)
        return replace(value, en=where, ar=forms["on_ar"], forms=forms) if where else replace(value, forms=forms)

    def _with_preposition(self, mention: Mention, line: Line, words: str) -> str:
        """The Arabic with the preposition that stands before it in the article."""
        before = line.tokens[mention.first - 1] if mention.first else None
        particle = line.has(mention.first - 1, "particle")
        if before is not None and before.kind == "word":
            words_before = clause_words()["date_prepositions"] | clause_words()["place_prepositions"]
            particle = particle or before.norm in words_before
        known = before is not None and before.kind in ("word", "proclitic") and particle
        if before is None or not known or before.norm in CONJUNCTIONS:
            return words
        return f"{before.text}{' ' if before.space_after else ''}{words}"

    def _possessive(self, mention: Mention, subject: Sequence[Value]) -> str:
        """its, his, her or their, by whom it means as far as that is known."""
        if mention.count != "singular" or len(subject) > 1:
            return "their"
        his_own = len(subject) == 1 and subject[0].gender == (mention.gender or subject[0].gender)
        if his_own and (subject[0].type in PEOPLE or HUMAN in subject[0].forms):
            return "her" if mention.gender == "f" else "his"
        several = len(subject) == 1 and subject[0].count == "plural" and subject[0].type not in ("state", "body")
        return "their" if several or (len(subject) == 1 and (subject[0].en or "").endswith(PLURAL_BODIES)) else "its"

    def _referred(self, mention: Mention, line: Line, subject: Sequence[Value]) -> list[Value]:
        phrase = mention.made_by
        assert phrase is not None
        words = self.words(mention.first, mention.last, line)
        means_somebody = phrase.refers != HOME or means_home(line, mention)
        found = referred(phrase.refers, self.scene, self.pack) if means_somebody else ()
        start, end = self._span(mention, line)
        if found:
            return [
                replace(value, text=self.text[start:end], start=start, end=end, modality="stated") for value in found
            ]
        captured = {
            role: tuple(v for m in held for v in self.build(m, line, subject)) for role, held in mention.captures
        }
        en = self.speaker.say(phrase.say["en"], captured, "en") if "en" in phrase.say else None
        known = [line.readings[mention.first]] * len(words.split())
        forms = {"nominative": as_subject(words.split(), known)} if words else {}
        one = "singular" if phrase.gender else "dual"
        return [self.value(mention, line, words, en, gender=phrase.gender or "m", count=one, forms=forms)]

    def _phrase(
        self, mention: Mention, line: Line, captured: Mapping[str, tuple[Value, ...]], one: Value | None = None
    ) -> Value:
        phrase = mention.made_by
        assert phrase is not None
        words = self.words(mention.first, mention.last, line)
        passed = [self.placed(m, v, line) for m in mention.passed for v in self.build(m, line)]
        bounded = _bounds_told(words, captured)
        ar, en = bounded, None
        identity = None
        try:
            if "ar" in phrase.say:
                ar = self.speaker.say(phrase.say["ar"], captured, "ar")
            if "en" in phrase.say and all(v.en is not None for values in captured.values() for v in values):
                en = self.speaker.say(phrase.say["en"], captured, "en")
                en = as_definite(" ".join([en, *(said(v) for v in passed)]), mention, line)
            if phrase.identity:
                identity = self.speaker.say(phrase.identity, captured, "en", day=self.day) or None
        except WordingFailed as error:
            raise WordingFailed(f"{phrase.place}: {phrase.id}: {error}") from error
        if any(v.en is None for v in passed):
            en = None
        head = next(iter(captured.get(phrase.head, ())), None) if phrase.head else None
        number = next(
            (v.number for values in captured.values() for v in values if v.number is not None and v.type == "number"),
            None,
        )
        forms = dict(head.forms) if head else {}
        forms.pop("nominative", None)
        if one is not None and "together_en" in phrase.say:
            all_of = {**captured, phrase.each: self._all(mention, line, phrase.each)}
            forms["together_en"] = self.speaker.say(phrase.say["together_en"], all_of, "en")
            forms["together_ar"] = words
            forms["together_nominative"] = self._nominative(mention, line)
        for name in ("adjective", "possessive", "short", "name", "of", "nominative"):
            if f"{name}_en" in phrase.say:
                forms[name] = self.speaker.say(phrase.say[f"{name}_en"], captured, "en")
        forms.setdefault("nominative", self._nominative(mention, line) if ar == words else ar)
        if phrase.makes in COMPLEMENTS:  # «بحسب مسؤولين», «مع الجانبين»
            forms["object"] = self._inflected(mention, line, as_object) if ar == words else oblique(ar, self.pack)
            ar = self._inflected(mention, line, as_complement) if ar == words else oblique(ar, self.pack)
        polarity: Polarity = phrase.polarity if phrase.polarity == "negative" else _inner_polarity(captured)
        gender, number_of_head = head_of(line, mention) if head is None else (None, "")
        things = "plural" in (number_of_head, phrase.number) and phrase.makes in THINGS
        inside = [v for values in captured.values() for v in values]
        return self.value(
            mention,
            line,
            ar,
            en,
            how=weakest((*inside, *passed)) if en is not None else "quote",
            id=identity or (head.id if head else None),
            number=replace(number, unit=phrase.unit or number.unit) if number else None,
            when=mention.interval or (captured["when"][0].when if captured.get("when") else None),
            gender=phrase.gender or (head.gender if head else "f" if things else gender or "m"),
            count=phrase.number or (head.count if head else "singular") if one is None else "singular",
            polarity=polarity,
            subject=next(iter(captured.get(phrase.subject, ())), None) if phrase.subject else None,
            roles={**captured, **_passed_roles(captured, passed)},
            phrase=phrase.id,
            forms=forms,
            romanised=any(v.romanised for v in inside),
        )

    def _all(self, mention: Mention, line: Line, role: str) -> tuple[Value, ...]:
        return tuple(v for m in mention.captured(role) for v in self.build(m, line))

    def _nominative(self, mention: Mention, line: Line) -> str:
        return self._inflected(mention, line, as_subject)

    def _inflected(self, mention: Mention, line: Line, case: Case) -> str:
        words: list[str] = []
        readings: list[tuple[Reading, ...]] = []
        persons = (m for m in mention.captured(PERSON) if m.name is not None and m.type == PERSON)
        names = {n for m in persons for n in range(m.first, m.last)}
        for at in range(mention.first, mention.last):
            token = line.tokens[at]
            if words and not line.tokens[at - 1].space_after and line.tokens[at - 1].kind != "punctuation":
                words[-1] += token.text
                continue
            words.append(written(line, at) if at == mention.first else token.text)
            whole = at not in names and (at + 1 >= mention.last or line.tokens[at].space_after)
            readings.append(line.readings[at] if whole else ())  # «رئيسي» is a name, and no dual
        return trimmed(SPACES.sub(" ", case(without_accusative(words, readings), readings)))


def written(line: Line, at: int) -> str:
    """A word as it is written by itself: of «للعراق» behind «ل» it is «العراق»."""
    token = line.tokens[at]
    joined = at > 0 and line.tokens[at - 1].kind == "proclitic"
    hidden = joined and token.norm.startswith(ARTICLE) and not token.text.startswith(ARTICLES)
    return f"{ARTICLE[0]}{token.text}" if hidden else token.text


def trimmed(words: str) -> str:
    """Words without the marks at their edges; a quotation that ends or begins there keeps both its marks."""
    found = words.strip(EDGES)
    for opening, closing in QUOTATIONS:
        if opening != closing and found.count(opening) > found.count(closing):
            found = f"{found}{closing}"
        elif opening != closing and found.count(opening) < found.count(closing):
            found = f"{opening}{found}"
        elif opening == closing and found.count(opening) % 2:
            found = f"{found}{closing}" if words.strip(" ").endswith(closing) else f"{opening}{found}"
    return found


def _bounds_told(words: str, captured: Mapping[str, tuple[Value, ...]]) -> str:
    """The article's words, with «at least» before a number where the article says it behind what is counted."""
    for values in captured.values():
        for value in values:
            if value.type == NUMBER and value.ar.endswith(value.text):
                words = words.replace(value.text, value.ar, 1)
    return words


def said(value: Value) -> str:
    """A date or place as it stands at the end of an English sentence."""
    if value.type == "date":
        return value.forms.get("on_en") or value.en or ""
    at = (value.en or "").endswith((" Base", " Airport"))
    return f"{'at' if at else ENGLISH_PLACE} {value.en}"


def _inner_polarity(captured: Mapping[str, tuple[Value, ...]]) -> Polarity:
    """An action is negative where the action that it is about is."""
    negative = any(v.polarity == "negative" for v in captured.get("what", ()))
    return "negative" if negative else "positive"


def _passed_roles(captured: Mapping[str, tuple[Value, ...]], passed: list[Value]) -> dict[str, tuple[Value, ...]]:
    """Dates and places that were passed over fill the roles that are empty."""
    found: dict[str, tuple[Value, ...]] = {}
    for value in passed:
        role = "when" if value.type == "date" else "place"
        if role not in captured and role not in found:
            found[role] = (value,)
    return found
