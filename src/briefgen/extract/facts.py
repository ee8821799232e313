"""Matches to facts, worded in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.extract.adverbials import is_to_come, passed_over
from briefgen.extract.antecedents import of_something_else
from briefgen.extract.attribution import Attribution, Speakers, unknown
from briefgen.extract.called_upon import called_upon
from briefgen.extract.candidates import NOTHING, Candidate, becomes
from briefgen.extract.chart import of_wanted_type
from briefgen.extract.claim import HAPPENED, Claim, mood_of
from briefgen.extract.claims_on import told_on
from briefgen.extract.clauses import clause_words
from briefgen.extract.days_past import of_the_matter
from briefgen.extract.doers import with_doers
from briefgen.extract.earlier import had_done, not_yet
from briefgen.extract.edges import called_on, one_for_two, opens_clause
from briefgen.extract.fact_ids import fact_id
from briefgen.extract.fields_of_points import in_its_field
from briefgen.extract.free_spans import free_span
from briefgen.extract.headline_deeds import elsewhere, told_by_headline
from briefgen.extract.implied import implied as implied_by
from briefgen.extract.inside import day_within, place_within
from briefgen.extract.issued import by_issuer, unissued
from briefgen.extract.items import MATTERS, Introduction, opens_points
from briefgen.extract.left_unsaid import cut_of, left_unsaid, may_do_without
from briefgen.extract.lifted import joined, lifted, with_himself
from briefgen.extract.line import Line, Mention, merged
from briefgen.extract.match import Match, Matcher, State
from briefgen.extract.placing import POINTS, day_apart, with_adverbial, with_noun
from briefgen.extract.printed import arabic_stopped, ends_with, marked_at_end, stopped, untellable
from briefgen.extract.quoted_on import speech_opened
from briefgen.extract.refusals import ill_bounded, in_english, says_nothing
from briefgen.extract.reported import only_reported
from briefgen.extract.restricted import of_another, runs_from
from briefgen.extract.rounded import rounded
from briefgen.extract.said_of import by_whom
from briefgen.extract.said_subject import said_subject, told_within
from briefgen.extract.spoken import of_nobody, of_us, same, speaks_for_himself
from briefgen.extract.subjects import mistakes_caller, says
from briefgen.extract.tails import Tail, tail_of, untold
from briefgen.extract.undergone import with_undergone
from briefgen.extract.values import Builder, said
from briefgen.extract.whole_clauses import told_inside
from briefgen.model import Article, Fact, How, Paragraph, Text, Value, weakest
from briefgen.packs.pack import Matchable, Pack
from briefgen.transfer.agency import as_agencies_write
from briefgen.transfer.tell import CUT
from briefgen.wording.filters import capital
from briefgen.wording.say import WordingFailed, names_in
from briefgen.wording.spoken import QUOTE_MARK
from briefgen.wording.verbs import Mood

WHO, WHAT, SOURCE, WHEN, PLACE = "who", "what", "source", "when", "place"
NEXT_STEP, DECISION, AGREEMENT = "next_step", "decision", "agreement"
EVENTS = frozenset({AGREEMENT, DECISION, "meeting"})  # what happens on a day; to come it is a next step
WITNESSED = frozenset({"incident", "meeting", "force"})  # slots of what others than the speaker have seen
PRESENT = Claim(tense="present")
LONG = 130  # English characters of a sentence that takes no circumstance more
SINCE, ACCORDING = "since ", "according to"
DONE = "{{ what | gerund }}"
MOVING = re.compile(r"\b(?:from|to|into) \{\{ place\b")
"""A wording that says a place as where from or where to: one that was stepped over is neither."""


@dataclass(slots=True)
class FactMaker:
    """Makes the facts of one article."""

    pack: Pack
    article: Article
    builder: Builder
    speakers: Speakers
    matcher: Matcher

    def make(
        self, candidate: Candidate, paragraph: Paragraph, told: Sequence[tuple[Attribution, Value | None]]
    ) -> list[Fact]:
        """The facts of a match: one, or one for each value of the rule's ``each`` role; raises WordingFailed."""
        rule, match, line = candidate.rule, candidate.match, candidate.line
        scene = self.builder.scene
        # A headline tells in the present what has happened.
        headline = paragraph.number == 0 and candidate.claim == PRESENT and not rule.where.get(WHEN, {}).get("coming")
        self.builder.ahead = not headline and _ahead(candidate, becomes(rule, candidate.claim, self.pack))
        captured = dict(merged(match.state.captures))
        who = by_issuer((v for m in captured.get(WHO, ()) for v in self.builder.build(m, line, scene.subject)), scene)
        known = scene.subject or self.speakers.at(line.numbers[match.first], told, scene.aside) is not None
        if not known and any(of_nobody(m) for m in captured.get(WHO, ())):
            return []  # «بلادها رفضت العرض»: whose country, nobody has said
        if elsewhere(rule, paragraph, self.article) or called_on(match, who, self.pack) or one_for_two(match, who):
            return []
        if ill_bounded(match, line, self.pack) or mistakes_caller(match, line, self.builder) or unissued(rule, who):
            return []
        left_out = WHO not in captured and any(
            getattr(e, "role", "") == WHO and getattr(e, "implied", False) for p in rule.patterns for e in p
        )
        inner = said_subject(match, line, scene.lines, told, self.builder) if left_out else ()
        if inner and told_within(match, told, line):
            return []  # «إن الرئيس قلق ويدعو إلى …» is told in one
        if left_out:
            who = inner or implied_by(match, line, told, self.builder, self.matcher)
            if not who or not of_wanted_type(who, rule.where.get(WHO, {})):
                return []  # nobody whom the rule speaks of can be named for it
        before = scene.subject
        scene.subject = who or scene.subject
        passed = [
            (m, self.builder.placed(m, v, line))
            for m in passed_over(match, line, rule.given)
            for v in self.builder.build(m, line)
        ]
        if candidate.claim.tense == "past" and candidate.claim.modality == "stated":
            # «قبل القمة المقرر عقدها الشهر المقبل وصل …»: a day to come before what happened is another's
            passed = [(m, v) for m, v in passed if m.first >= match.first or not is_to_come(v, self.article.published)]
        days = (v for m in captured.get(WHEN, ()) for v in self.builder.build(m, line, who or before))
        to_come = any(is_to_come(v, self.article.published) for v in (*days, *(v for _, v in passed)))
        if rule.where.get(WHEN, {}).get("coming") and not to_come:
            return []
        own = [(m, v) for m, v in passed if not of_the_matter(m, line, self.pack)]
        if any(runs_from(m, v, line) for m, v in passed) or (len(own) < len(passed) and not rule.clause):
            return []
        anchored = line.numbers[max(match.state.anchor, match.first)]
        begun = bool(scene.active)
        if (rule.clause or rule.makes not in WITNESSED) and unknown(anchored, told, not rule.clause, begun):
            return []
        roles, owner = {WHO: who} if who else {}, who or before
        if rule.clause and any(of_nobody(m) for m in captured.get(WHO, ())):
            owner = tuple(filter(None, (self.speakers.at(line.numbers[match.first], told, scene.aside),))) or owner
        called = called_upon(match, line, self.builder, owner, self.pack)
        for role, mentions in captured.items():
            if role != WHO:
                doer = called if role in MATTERS else owner
                roles[role] = tuple(
                    self._matter(v, m, line, doer) if role in MATTERS else v
                    for m in mentions
                    for v in self.builder.build(m, line, doer)
                )
        passed = told_inside(own, roles.get(rule.clause, ()))
        for role in (role for role, wanted in rule.where.items() if wanted.get("headline")):
            deed = told_by_headline(roles[role][0], match, line, True, self.builder)
            if deed is None:
                return []
            roles[role] = (deed, *roles[role][1:])
        points = opens_points(match, line, roles)
        wanting = (role for role, wanted in rule.where.items() if wanted.get("english"))
        uncut = bool(rule.clause and rule.lifts)
        if not points and any(not in_english(roles.get(role, ()), uncut) for role in wanting):
            return []
        if any(says_nothing(v) for values in roles.values() for v in values):
            return []
        if of_another(match, line, roles, who) or of_something_else(match, line, roles, who or before, self.pack):
            return []
        if any(v.how == "quote" and v.modality == "conditional" for values in roles.values() for v in values):
            return []  # «agreed on a withdrawal before …»: what was agreed may not be so any more
        if to_come and rule.makes in EVENTS and candidate.claim == PRESENT:
            candidate = replace(candidate, claim=replace(PRESENT, modality="planned"))  # «يصوت البرلمان الأحد على …»
            if becomes(rule, candidate.claim, self.pack) == NOTHING or rule.only:
                return []
        source = next(iter(roles.pop(SOURCE, ())), None) or self.speakers.at(
            line.numbers[match.first], told, self.builder.scene.aside
        )
        if source is None and (only_reported(match, line, self.pack) or (rule.clause and of_us(match))):
            return []  # whose word it is cannot be told: «"لن نقبل بأي شروط"»: who are we?
        if (
            source is not None
            and not inner
            and (WHO in captured or left_out)
            and self._own_words(match, line, told, source)
        ):
            source = None
        if left_out and not inner and len(who) == 1 and self._spoken(match):
            source = who[0]  # «أعلنت الوزارة أن الجنود نقلوا …، مشيرة إلى أن …»
        if source is None and (self._spoken(match) or speaks_for_himself(rule, match, line, who, self.pack)):
            source = who[0] if len(who) == 1 else None  # who says it is who it is from
        if with_himself(rule, roles):
            return []
        if source is None and self._quoted_on(line.tokens[match.first].start, paragraph):
            source = self.speakers.before
            if source is None or left_out:
                return []  # in a quotation that began in a sentence before, of somebody whom nothing names
        if not rule.each:
            fact = self.fact(candidate, paragraph, roles, passed, source)
            return [] if untellable(fact.text.en, source) else [fact]
        return [
            self.fact(candidate, paragraph, {**roles, rule.each: (value,)}, passed, source, index)
            for index, value in enumerate(roles.get(rule.each, ()))
        ]

    def _matter(self, value: Value, mention: Mention, line: Line, who: Sequence[Value]) -> Value:
        """What is done or said, with the clause that «تم» makes of it, or with what is said behind it."""
        return told_on(with_undergone(value, mention, line, self.builder, who), mention, line, self.builder, who)

    def item(self, introduced: Introduction, line: Line, span: Mention, paragraph: Paragraph) -> list[Fact]:
        """The fact of a numbered point: what its introduction tells, with the point for what is done."""
        before, role = introduced.fact, introduced.role
        who = before.roles.get(WHO, ())
        value = free_span(span, line, who, self.builder, named=f"{role} |" not in introduced.rule.say["en"])
        state = State(0.0, ((role, (span,)),), -1, None, ())
        candidate = Candidate(introduced.rule, Match(span.first, span.last, state), line, HAPPENED)
        wanted = introduced.rule.where.get(role, {})
        if before.slot == DECISION and self._takes_a_stand(line, span.first):
            return []  # «- رفض دعوات التقسيم» in a statement decides nothing
        if before.slot != AGREEMENT and wanted.get("english") and value.en is None:
            return []  # what was agreed or signed is news though it can only be quoted
        made = self.fact(candidate, paragraph, {**before.roles, WHO: who, role: (value,)}, [], before.source)
        speaker, mood = self.builder.speaker, mood_of(HAPPENED, False)
        return [in_its_field(made, before, lambda: speaker.say(DONE, {WHAT: (value,)}, "en", mood), value.ar)]

    def _takes_a_stand(self, line: Line, at: int) -> bool:
        """Is it a verbal noun of speech or of taking a stand: rejection, condemnation, demand?"""
        return any(r.kind == "masdar" and says(r, self.pack) for r in line.readings[at])

    def _own_words(
        self, match: Match, line: Line, told: Sequence[tuple[Attribution, Value | None]], source: Value
    ) -> bool:
        """Says somebody it for himself, in a clause beside the one of the source: «قالت الوزارة إن …، ونفى الجيش …»?

        ``source`` stays where it is said of the whole sentence.
        """
        reading = match.state.reading
        if reading is None or not reading.finite or not says(reading, self.pack):
            return False
        begins = min(match.first, match.state.anchor)
        if line.relative or not (opens_clause(line, begins) or line.norm(begins - 2) in clause_words()["however"]):
            return False  # «لكنه رفض …» is said for himself as well
        words = clause_words()
        for at in range(match.state.anchor):
            if line.norm(at) in words["complementisers"] and line.norm(at - 1) not in words["contrasts"]:
                return False
        return all(each.line is not line and each.reaches != "sentence" for each, value in told if value is source)

    def _quoted_on(self, start: int, paragraph: Paragraph) -> bool:
        """Stands a place inside a quotation of speech that opened in a sentence before?"""
        opened = speech_opened(self.article.text, paragraph.start, paragraph.end, start, self.builder.scene.marks)
        return opened is not None and opened < min(line.tokens[0].start for line in self.builder.scene.lines)

    def _spoken(self, match: Match) -> bool:
        """Is the fact's own verb one of saying?"""
        reading = match.state.reading
        return reading is not None and reading.word in self.pack.classes.get("speech", frozenset())

    def fact(
        self, candidate: Candidate, paragraph: Paragraph, roles: Mapping[str, tuple[Value, ...]],
        passed: Sequence[tuple[Mention, Value]], source: Value | None, index: int = 0,
    ) -> Fact:  # fmt: skip
        rule, match, line, claim = candidate.rule, candidate.match, candidate.line, candidate.claim
        denies = match.state.reading is not None and match.state.reading.word in self.pack.denying
        mood = mood_of(claim, denies)
        if mood.tense in ("past", "present") and any(said(v).startswith(SINCE) for _, v in passed):
            mood = replace(mood, tense="perfect")
        if mood.tense == "past" and not passed and WHEN not in roles and had_done(match, line, self.pack):
            mood = replace(mood, tense="pluperfect")
        if mood.tense == "past" and mood.polarity == "negative" and not_yet(match, line):
            mood = replace(mood, tense="perfect")
        filled = dict(roles)
        extra: list[Value] = []
        for _, value in passed:
            role = WHEN if value.type == "date" else PLACE
            if role not in filled:
                filled[role] = (value,)
                extra.append(value)
        extra.sort(key=lambda value: value.type == "date")  # «in Baghdad on 5 January 2020»
        # «for a month» belongs to what is decided and not to the deciding: no wording may say it first.
        spans = [v for v in extra if v.type == "date" and not said(v).startswith(POINTS)]
        spans += [
            v for v in extra if v.type != "date" and MOVING.search(rule.say["en"])
        ]  # «نزحوا في دارفور»: not from it
        worded = {role: values for role, values in filled.items() if not any(v in spans for v in values)}
        subject = filled.get(WHO, ()) or self.builder.scene.subject
        extents, slot = [m for m, _ in passed], becomes(rule, claim, self.pack)
        tail = tail_of(match, line, extents, roles, self.builder, subject)
        if tail is None or (rule.given and tail.text.en == CUT):  # no verb lacks what such a rule leaves out
            tail = left_unsaid(match, line, extents, roles, slot)
        besides = untold(extra, tail)
        before = {
            role: values for role, values in worded.items() if all(v in besides or v not in extra for v in values)
        }
        text, used = self._text(rule, before, besides, mood, source, tail)
        if tail is not None and used is None:
            text, used = self._text(rule, worded, extra, mood, source, cut_of(tail))
        tail = used
        said_not = any(v.polarity == "negative" for v in roles.get(WHAT, ())) or _not_to(match, line)
        negative = denies or claim.polarity == "negative" or said_not
        start, end = line.tokens[match.first].start, tail.end if tail else _end(match, line, roles)
        filled = {**filled, **joined(rule, filled)}
        filled = {**lifted(rule, filled), **filled}
        if slot == NEXT_STEP:
            filled = {**self._within(match, line, filled), **filled}
        filled = with_doers(slot, rule.status, filled, self.builder.scene, self.pack)
        told = [(role, v) for role, values in roles.items() for v in values]
        told += [(WHEN if v.type == "date" else PLACE, v) for v in extra]
        if source is not None:
            told.append((SOURCE, source))
        fact = Fact(
            id=fact_id(self.article.name, slot, rule.id, start, end, index),
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
            text=replace(text, en=by_whom(text.en, line, match.first, match.last, subject)),
            how=_how([value for _, value in told], tail),
            quoted=tuple(dict.fromkeys(role for role, value in told if value.en is None or QUOTE_MARK in value.en)),
            weight=rule.weight,
            many=frozenset(role for role in filled if self.pack.roles[role].many),
        )
        return rounded(fact, match, line, self.builder, rule.clause, self.matcher)

    def _within(self, match: Match, line: Line, roles: Mapping[str, tuple[Value, ...]]) -> dict[str, tuple[Value, ...]]:
        """When and where a next step is, by what stands within its own words, which say it already."""
        found: dict[str, tuple[Value, ...]] = {}
        for role, mention in ((WHEN, day_within(match, line)), (PLACE, place_within(match, line))):
            values = self.builder.build(mention, line) if mention is not None and not roles.get(role) else ()
            if values:
                found[role] = (values[0],)
        return found

    def _text(
        self,
        rule: Matchable,
        roles: Mapping[str, tuple[Value, ...]],
        extra: Sequence[Value],
        mood: Mood,
        source: Value | None,
        tail: Tail | None,
    ) -> tuple[Text, Tail | None]:
        """What the fact says, and its tail where that could be said behind it."""
        speaker, asked = self.builder.speaker, names_in(rule.say["en"])
        roles, extra = day_apart(rule.say["en"], roles, extra)
        try:
            ar = speaker.say(rule.say["ar"], roles, "ar", mood)
            en = speaker.say(rule.say["en"], roles, "en", mood)
            if tail is not None and tail.aside and len(en) > LONG:
                tail = None
            en, ar, of_noun = with_noun(en, ar, tail, roles)
            for value in extra:
                role = WHEN if value.type == "date" else PLACE
                if role not in rule.unsaid and (role not in asked or role not in roles):
                    past = mood.tense == "past" and rule.makes != NEXT_STEP
                    later = past and is_to_come(value, self.article.published)
                    ar = with_adverbial(ar, value, roles, "ar", later=later)
                    en = with_adverbial(en, value, roles, "en", first=of_noun, later=later)
            en = marked_at_end(en)
            if tail is not None and not of_noun:
                if may_do_without(en, tail):
                    tail = None
                elif tail.text.en == CUT or ends_with(en, tail.behind, roles, tail.of_deed, tail.of_verb):
                    en, ar = f"{en} {tail.text.en}".replace(" ,", ","), f"{ar} {tail.text.ar}".rstrip()
                else:
                    tail = None
            if source is not None and SOURCE not in asked and not same(source, roles.get(WHO, ())):
                if f"{ACCORDING} {source.en}" not in en:  # «…، بحسب البيان» may have been told within
                    en = speaker.attributed(en, source, "en")
                if source.ar not in ar:  # «…، حسبما أعلن المدير العام» says it
                    ar = speaker.attributed(ar, source, "ar")
        except WordingFailed as error:
            raise WordingFailed(f"{rule.place}: {rule.id}: {error}") from error
        return Text(arabic_stopped(ar), stopped(capital(as_agencies_write(en)))), tail


def _not_to(match: Match, line: Line) -> bool:
    """Stands a word of negation right before what is said or done: «تعهد بألا …», «التزم بعدم …»?"""
    first = next((m.first for role, found in match.state.captures if role == WHAT for m in found), 0)
    return bool(first) and line.norm(first - 1) in clause_words()["negations"]


def _how(values: Sequence[Value], tail: Tail | None) -> How:
    """The weakest origin of a fact's parts; a tail is told by transfer."""
    how = weakest(values)
    return "transfer" if tail is not None and how == "phrase" else how


def _end(match: Match, line: Line, roles: Mapping[str, tuple[Value, ...]]) -> int:
    """The offset at which a match ends: where the span that ends it is told only so far, at the end of that."""
    free = ((role, m) for role, ms in match.state.captures for m in ms if m.type == "text" and m.last == match.last)
    role, last = next(free, ("", None))
    begins = line.tokens[last.first].start if last is not None else -1
    spans = [value for value in roles.get(role, ()) if value.start == begins]
    told = [value.end for value in spans if value.en]
    behind = [token for token in line.tokens[: match.last] if told and token.start >= min(told)]
    if any(token.kind == "word" for token in behind):
        return min(told)
    return max(line.tokens[match.last - 1].end, *(value.end for value in spans), 0)


def _ahead(candidate: Candidate, slot: str) -> bool:
    """Is what a candidate tells still to come: a next step, or what happens in the present tense on a day?"""
    return slot == NEXT_STEP or candidate.claim.modality == "planned" or candidate.claim.tense == "present"
