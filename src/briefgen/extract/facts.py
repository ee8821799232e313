"""Rules over the lines of a sentence: matches to facts, worded in both languages."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.extract.attribution import Attribution, Speakers
from briefgen.extract.chart import Index, allowed, possible
from briefgen.extract.claim import Claim, mood_of
from briefgen.extract.context import Reader
from briefgen.extract.edges import whole, whole_after
from briefgen.extract.line import Line, Mention, merged
from briefgen.extract.match import Match, Matcher
from briefgen.extract.values import Builder, said
from briefgen.model import Article, Fact, How, Paragraph, Text, Value
from briefgen.packs.pack import Matchable, Pack
from briefgen.wording.filters import capital
from briefgen.wording.say import WordingFailed, tidy
from briefgen.wording.spoken import Spoken
from briefgen.wording.verbs import Mood

WHO, SOURCE, WHEN, PLACE = "who", "source", "when", "place"
NOTHING = "nothing"
IN = "في"
LONG = 70
"""English characters after which a date is said first."""
SINCE = "since "
POINTS = ("on ", "in ", "since ")
"""A point in time may be said first; «within two months» belongs to the last verb and stays there."""
STOPS = (".", "!", "?", "؟")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A match of a rule that may be told."""

    rule: Matchable
    match: Match
    line: Line
    claim: Claim


def candidates(line: Line, rules: Index, matcher: Matcher, pack: Pack) -> list[Candidate]:
    """The best telling match for each anchor of the line, in reading order."""
    reader = Reader(pack, line)
    can_match = possible(line)
    best: dict[tuple[int, str], Candidate] = {}
    for position in range(len(line.tokens)):
        patterns = [*rules.at(line, position)]
        for mention in line.starts[position]:
            for wide in sorted(matcher.wider.get(mention.type, frozenset())):
                patterns += rules.by_type.get(wide, ())
        seen: set[int] = set()
        for rule, elements in patterns:
            if id(elements) in seen or (line.relative and not rule.relative) or not can_match((rule, elements)):
                continue
            seen.add(id(elements))
            for match in matcher.match(elements, line, position):
                key = (match.state.anchor, rule.makes)
                if key in best and _rank(best[key].rule, best[key].match) >= _rank(rule, match):
                    continue
                if not allowed(rule, match, line) or not whole(line, match, pack, rule.given):
                    continue
                claim = reader.given(match) if rule.given else reader.claim(match)
                if claim is not None and _becomes(rule, claim, pack) != NOTHING and _told(rule, claim):
                    best[key] = Candidate(rule, match, line, claim)
    return sorted(best.values(), key=lambda c: (c.match.first, c.match.last))


def _rank(rule: Matchable, match: Match) -> tuple[int, float]:
    return rule.priority, match.state.score


def _told(rule: Matchable, claim: Claim) -> bool:
    """Does the rule tell facts of this polarity and modality?"""
    return (
        rule.only.get("polarity", claim.polarity) == claim.polarity
        and rule.only.get("modality", claim.modality) == claim.modality
    )


def _becomes(rule: Matchable, claim: Claim, pack: Pack) -> str:
    if claim.modality == "stated":
        return pack.context.becomes.get((rule.makes, claim.modality, claim.polarity), rule.makes)
    return pack.context.becomes.get((rule.makes, claim.modality, claim.polarity), NOTHING)


@dataclass(slots=True)
class FactMaker:
    """Makes the facts of one article."""

    pack: Pack
    article: Article
    builder: Builder
    speakers: Speakers

    def make(
        self, candidate: Candidate, paragraph: Paragraph, told: Sequence[tuple[Attribution, Value | None]]
    ) -> list[Fact]:
        """The facts of a match: one, or one for each value of the rule's ``each`` role; raises WordingFailed."""
        rule, match, line = candidate.rule, candidate.match, candidate.line
        scene = self.builder.scene
        captured = dict(merged(match.state.captures))
        who = tuple(v for m in captured.get(WHO, ()) for v in self.builder.build(m, line, scene.subject))
        implied = WHO not in captured and any(
            getattr(e, "role", "") == WHO and getattr(e, "implied", False) for p in rule.patterns for e in p
        )
        if implied:
            who = self._implied(match, line, told)
            if not who:
                return []  # nobody can be named for it
        before = scene.subject
        scene.subject = who or scene.subject
        roles = {WHO: who} if who else {}
        for role, mentions in captured.items():
            if role != WHO:
                roles[role] = tuple(v for m in mentions for v in self.builder.build(m, line, who or before))
        passed = [
            (m, self.builder.placed(m, v, line)) for m in _passed(match, line) for v in self.builder.build(m, line)
        ]
        source = next(iter(roles.pop(SOURCE, ())), None) or self.speakers.at(line.numbers[match.first], told)
        if not rule.each:
            return [self._fact(candidate, paragraph, roles, passed, source)]
        return [
            self._fact(candidate, paragraph, {**roles, rule.each: (value,)}, passed, source, index)
            for index, value in enumerate(roles.get(rule.each, ()))
        ]

    def _implied(self, match: Match, line: Line, told: Sequence[tuple[Attribution, Value | None]]) -> tuple[Value, ...]:
        """The subject left out: of «مؤكدا» who spoke before, of «وأضاف» the speaker, else the subject before."""
        scene, reading = self.builder.scene, match.state.reading
        before = line.numbers[match.first]
        spoke = [
            value for each, value in told if value is not None and each.reaches != "sentence" and each.token <= before
        ]
        if reading is not None and reading.kind == "participle" and spoke:
            return (spoke[-1],)
        speech = self.pack.classes.get("speech", frozenset())
        if not scene.subject and scene.speaker is not None and reading is not None and reading.word in speech:
            return (scene.speaker,)
        return scene.subject

    def _fact(
        self, candidate: Candidate, paragraph: Paragraph, roles: Mapping[str, tuple[Value, ...]],
        passed: Sequence[tuple[Mention, Value]], source: Value | None, index: int = 0,
    ) -> Fact:  # fmt: skip
        rule, match, line, claim = candidate.rule, candidate.match, candidate.line, candidate.claim
        denies = match.state.reading is not None and match.state.reading.word in self.pack.denying
        mood = mood_of(claim, denies)
        if mood.tense == "past" and any(said(v).startswith(SINCE) for _, v in passed):
            mood = replace(mood, tense="perfect")
        filled = dict(roles)
        extra: list[Value] = []
        for _, value in passed:
            role = WHEN if value.type == "date" else PLACE
            if role not in filled:
                filled[role] = (value,)
                extra.append(value)
        extra.sort(key=lambda value: value.type == "date")  # «in Baghdad on 5 January 2020»
        text = self._text(rule, filled, extra, mood, source)
        negative = (
            denies or claim.polarity == "negative" or any(v.polarity == "negative" for v in roles.get("what", ()))
        )
        start, end = line.tokens[match.first].start, line.tokens[match.last - 1].end
        filled = {**filled, **_joined(rule, filled)}
        filled = {**_lifted(rule, filled), **filled}
        slot = _becomes(rule, claim, self.pack)
        quoted = tuple(role for role, values in roles.items() if any(v.en is None for v in values))
        if source is not None and source.en is None:
            quoted = (*quoted, SOURCE)
        told = [v for values in roles.values() for v in values]
        how: How = "quote" if quoted else "transfer" if any(v.how == "transfer" for v in told) else "phrase"
        key = "\n".join((self.article.name, slot, rule.id, str(start), str(end), *([str(index)] if index else [])))
        return Fact(
            id=hashlib.sha256(key.encode()).hexdigest()[:12],
            article=self.article.name,
            published=self.article.published,
            slot=slot,
            rule=rule.id,
            start=start,
            end=end,
            quote=self.article.text[start:end],
            paragraph=paragraph.number,
            polarity="negative" if negative else "positive",
            modality=claim.modality,
            roles=filled,
            status=rule.status or None,
            source=source,
            text=text,
            how=how,
            quoted=quoted,
            weight=rule.weight,
            many=frozenset(role for role in filled if self.pack.roles[role].many),
        )

    def _text(
        self,
        rule: Matchable,
        roles: Mapping[str, tuple[Value, ...]],
        extra: Sequence[Value],
        mood: Mood,
        source: Value | None,
    ) -> Text:
        speaker = self.builder.speaker
        try:
            ar = speaker.say(rule.say["ar"], roles, "ar", mood)
            en = speaker.say(rule.say["en"], roles, "en", mood)
            for value in extra:
                if (WHEN if value.type == "date" else PLACE) not in rule.say["en"]:
                    ar = f"{ar} {value.forms.get('on_ar', value.ar)}"
                    en = _with_adverbial(en, value)
            if source is not None and SOURCE not in rule.say["en"] and not _same(source, roles.get(WHO, ())):
                en = self._attributed("en", en, source)
                ar = self._attributed("ar", ar, source)
        except WordingFailed as error:
            raise WordingFailed(f"{rule.place}: {rule.id}: {error}") from error
        return Text(_stopped(ar), _stopped(capital(en)))

    def _attributed(self, language: str, text: str, source: Value) -> str:
        from typing import cast

        from briefgen.model import Language

        tongue = cast(Language, language)
        wording = self.builder.speaker.environment.from_string(self.pack.attributed[language])
        return tidy(wording.render(text=text, source=Spoken((source,), tongue)))


def _lifted(rule: Matchable, roles: Mapping[str, tuple[Value, ...]]) -> dict[str, tuple[Value, ...]]:
    """The roles that a fact takes from inside its values: how many soldiers, and whose, of «400 Qatari soldiers».

    «owner|nationality» takes as owner what stands inside as owner or else as nationality.
    """
    found: dict[str, tuple[Value, ...]] = {}
    for value in (value for values in roles.values() for value in values):
        for lifted in rule.lifts:
            role, *others = lifted.split("|")
            inner = next((value.roles[name] for name in (role, *others) if value.roles.get(name)), None)
            if role not in found and inner:
                found[role] = inner
    return found


def _with_adverbial(en: str, value: Value) -> str:
    """A date or place at the end; a date before a long sentence, where it cannot be taken for that of its last verb."""
    if not value.en:
        return f"{en} ({Spoken((value,), 'en')})"
    if value.type == "date" and len(en) > LONG and said(value).startswith(POINTS):
        return f"{said(value)}, {en}"
    return f"{en} {said(value)}"


def _joined(rule: Matchable, roles: Mapping[str, tuple[Value, ...]]) -> dict[str, tuple[Value, ...]]:
    """Who takes part, where the rule tells one party apart from the other in its wording."""
    joined = tuple(value for role in rule.joins for value in roles.get(role, ()))
    return {WHO: (*roles.get(WHO, ()), *joined)} if joined else {}


def _same(source: Value, who: Sequence[Value]) -> bool:
    return any(source.id == v.id if source.id else source.text == v.text for v in who)


def _stopped(text: str) -> str:
    return text if text.endswith(STOPS) else text.rstrip(",،") + "."


def _passed(match: Match, line: Line) -> list[Mention]:
    """Dates and places passed over inside the match, and the date right before or after it."""
    found = list(match.state.passed)
    inside = [m for _, mentions in match.state.captures for m in mentions]
    for position in range(len(line.tokens)):
        for mention in line.starts[position]:
            if mention.type != "date" or mention in found or any(_within(mention, m) for m in inside):
                continue
            gap = range(mention.last, match.first) if mention.last <= match.first else range(match.last, mention.first)
            outside = mention.last <= match.first or mention.first >= match.last
            if mention.last <= match.first and any(line.tokens[n].kind == "punctuation" for n in gap):
                # «… six years ago, the last soldier left»: a date before a comma must open the line to be the match's.
                outside = all(_light(line, n) for n in range(mention.first))
            if outside and all(_light(line, n) for n in gap):
                found.append(mention)
    after = match.last + 1
    if line.norm(match.last) == IN and after < len(line.tokens):
        places = [m for m in line.starts[after] if m.type in ("place", "state") and whole_after(line, m.last)]
        found += sorted(places, key=lambda m: (-m.last, m.type))[:1]
    return found


def _within(mention: Mention, other: Mention) -> bool:
    return other.first <= mention.first and mention.last <= other.last


def _light(line: Line, position: int) -> bool:
    """A token that keeps a date and the match together: a comma, a conjunction or a preposition of time."""
    token = line.tokens[position]
    return token.kind in ("punctuation", "proclitic") or token.norm in _time_prepositions()


def _time_prepositions() -> frozenset[str]:
    from briefgen.extract.clauses import clause_words

    return clause_words()["date_prepositions"]


def without_repeats(facts: Sequence[Fact], rules: Mapping[str, Matchable]) -> tuple[Fact, ...]:
    """Of facts of one slot that overlap by half the best; a headline's fact only where the body has none like it."""
    kept: list[Fact] = []
    for fact in sorted(facts, key=lambda f: (f.paragraph == 0, -rules[f.rule].priority, -(f.end - f.start), f.start)):
        same = [k for k in kept if k.slot == fact.slot]
        if any(_overlap(fact, k) >= 0.5 for k in same) or (fact.paragraph == 0 and any(_alike(fact, k) for k in same)):
            continue
        kept.append(fact)
    return tuple(sorted(kept, key=lambda f: (f.start, f.end, f.slot, f.rule, f.id)))


def _overlap(a: Fact, b: Fact) -> float:
    shared = min(a.end, b.end) - max(a.start, b.start)
    if a.roles.get("what") != b.roles.get("what") and a.start == b.start and a.end == b.end:
        return 0.0  # two of one match: «each»
    return shared / max(1, min(a.end - a.start, b.end - b.start))


def _alike(headline: Fact, fact: Fact) -> bool:
    """Do a headline and a body fact tell the same, as far as actors and counts say?"""

    def named(each: Fact, role: str) -> set[str]:
        return {value.id or value.text for value in each.roles.get(role, ())}

    if headline.roles.get("count"):
        return headline.roles["count"][0].number == (fact.roles["count"][0].number if fact.roles.get("count") else None)
    return not named(headline, WHO) or bool(named(headline, WHO) & named(fact, WHO))


def with_source(fact: Fact, source: Value | None) -> Fact:
    """The fact with another source."""
    return replace(fact, source=source)
