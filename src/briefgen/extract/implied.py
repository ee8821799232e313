"""Whom a clause goes on with that names nobody: «وأضاف أن …», «…، نافيا أن …», «ورحب بالقرار»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefgen.extract.attribution import Attribution, Speakers
from briefgen.extract.clauses import clause_words
from briefgen.extract.edges import is_party, opens_clause, subject_apposed
from briefgen.extract.issued import by_issuer, note_issuer
from briefgen.extract.line import Line
from briefgen.extract.match import Match, Matcher
from briefgen.extract.subjects import agree, built, joined, leads, left_out, main_verb, says, subject_of, turns_unread
from briefgen.extract.values import Builder
from briefgen.model import Value
from briefgen.packs.lexicon import Reading
from briefgen.wording.spoken import Spoken

Told = Sequence[tuple[Attribution, Value | None]]
KEEPS, SENTENCE, PARTICIPLE = "keeps", "sentence", "participle"
THEN, COLON = "ف", ":"
PERSON, ADDING, AUXILIARY = "person", "adding", "auxiliary"
DOCUMENT, STANCE = "document", "stance"
HEAD = 3
"""Tokens at the head of a sentence behind which its first verb stands."""


def told_by(
    found: Sequence[Attribution], lines: Sequence[Line], speakers: Speakers, builder: Builder, matcher: Matcher
) -> list[tuple[Attribution, Value | None]]:
    """Attributions of a sentence with their speakers; «وأضاف أن» keeps the one before."""
    told: list[tuple[Attribution, Value | None]] = []
    scene = builder.scene
    scene.before = scene.actor or speakers.last
    if scene.rivals:
        scene.subject, scene.outer, scene.rivals = (), (), False
    for attribution in found:
        value: Value | None = None
        if attribution.source:
            value = together(by_issuer(_all_of(attribution, builder, matcher), scene))
        elif attribution.reaches == KEEPS:
            value = _kept(attribution, told, lines, speakers, builder, matcher)
        else:
            value = _subject_far(attribution, builder, matcher)
        nested = any(each.line is attribution.line for each, _ in told)  # «قال X إن Y قال»: X goes on
        if attribution.reaches != SENTENCE and not nested:
            speakers.last = None if _behind_unread(attribution, builder, matcher) else value
        scene.speaker = value
        if value is not None:
            scene.active.add(value.id or value.text)
        told.append((attribution, value))
    scene.actor = None
    note_issuer(lines, told, builder, matcher)
    if not any(attribution.reaches != SENTENCE for attribution, _ in told):
        _note_stand(lines, speakers, builder, matcher)
    return told


def speaking_in(line: Line, told: Told, builder: Builder, matcher: Matcher) -> list[Value]:
    """Who speaks in a clause, by reading order; nobody where it is unknown who says that the others say it."""
    found = [(attribution, value) for attribution, value in told if attribution.line is line]
    if not found or found[0][1] is None or _behind_unread(found[0][0], builder, matcher):
        return []
    return [value for _, value in found if value is not None]


def _behind_unread(attribution: Attribution, builder: Builder, matcher: Matcher) -> bool:
    """«قال فلان إن الوزير أبلغ … أن …»: says somebody of whom nothing is known that another says it?

    He it is who goes on behind it.
    """
    line = attribution.line
    found = None if line.relative else main_verb(line, builder)
    if found is None or line.numbers[found[0]] >= attribution.first or not says(found[1], builder.pack):
        return False
    return not subject_of(line, builder, matcher)


def _subject_far(attribution: Attribution, builder: Builder, matcher: Matcher) -> Value | None:
    """Who says it, where what stands between the speaker and «أن» is more than a pattern steps over."""
    line, reading = attribution.line, attribution.reading
    if reading is None or attribution.reaches == SENTENCE or not says(reading, builder.pack):
        return None
    at = line.numbers.index(attribution.first)
    while at < len(line.tokens) and not any(r.finite for r in line.readings[at]):
        at += 1
    found = main_verb(line, builder)
    if found is None or found[0] != at:
        return None
    value = together(subject_of(line, builder, matcher))
    return value if value is not None and value.en is not None else None


def _all_of(attribution: Attribution, builder: Builder, matcher: Matcher) -> tuple[Value, ...]:
    """Who says it, with those that «و» joins to the one that is read: «قالت بريطانيا وفرنسا إن …»."""
    line, source = attribution.line, attribution.source
    several = joined(line, source[0].first, builder, matcher)
    return built(several if len(several) > len(source) else source, line, builder)


def _another_taken_up(attribution: Attribution, told: Told, lines: Sequence[Line]) -> bool:
    """«… . أما الرئيس فقد افتتح الحملة حيث قال: …»: speaks somebody whom «أما» takes up behind who spoke before?"""
    since = max((each.token for each, _ in told if each.reaches != SENTENCE), default=0)
    taken_up = clause_words()["topicalisers"]
    return bool(since) and any(
        line.norm(at) in taken_up
        for line in lines
        for at, number in enumerate(line.numbers)
        if since <= number < attribution.first
    )


def _kept(
    attribution: Attribution,
    told: Told,
    lines: Sequence[Line],
    speakers: Speakers,
    builder: Builder,
    matcher: Matcher,
) -> Value | None:
    """Who goes on: whoever spoke before in the sentence, else who its clause before is about, else the last speaker."""
    reading = attribution.reading
    inside = any(each.line is attribution.line for each, _ in told)
    if reading is not None and reading.finite and not inside:
        line, at = attribution.line, attribution.line.numbers.index(attribution.first)
        if not _goes_on(line, at):  # «أما مصدر مطلع فكشف أن …»
            found = main_verb(line, builder)
            own = together(subject_of(line, builder, matcher)) if found is not None and found[0] == at else None
            return own if own is not None and agrees(own, reading) else None
    if _another_taken_up(attribution, told, lines):
        return None
    if any(each.reaches != SENTENCE for each, _ in told):
        rival = not inside and _rival(attribution, told, lines, builder, matcher)
        last = None if rival else speakers.last
        return last if last is None or reading is None or agrees(last, reading) else None
    if _acts_before(attribution, builder):
        about = together(subject_of(attribution.line, builder, matcher))
        if about is not None or not left_out(attribution.line, builder, matcher):
            return about if about is not None and (reading is None or agrees(about, reading)) else None
    before = [each for each in lines if not each.relative and each.numbers and each.numbers[-1] < attribution.first]
    for line in reversed(before):
        if turns_unread(line, builder) or _only_said(line, before, builder):
            return None
        if main_verb(line, builder) is None or left_out(line, builder, matcher):
            continue
        about = together(subject_of(line, builder, matcher))
        return about if about is not None and (reading is None or agrees(about, reading)) else None
    if builder.scene.point:
        about = together(builder.scene.pointed)
        return about if about is not None and (reading is None or agrees(about, reading)) else None
    actor = builder.scene.actor
    if actor is not None and reading is not None and reading.word not in builder.pack.classes.get(ADDING, frozenset()):
        return actor if agrees(actor, reading) else None  # «وصل الوزير إلى بغداد. وقال إن …»
    last = speakers.last
    return last if last is None or reading is None or agrees(last, reading) else None


def _only_said(line: Line, before: Sequence[Line], builder: Builder) -> bool:
    """Is it what somebody says whom nothing reads: «قال فلان أمس، إن الوزير أبلغ …»? The minister does not go on."""
    at = before.index(line)
    said = line.norm(0) in clause_words()["complementisers"]
    found = main_verb(before[at - 1], builder) if said and at else None
    return found is not None and says(found[1], builder.pack)


def _acts_before(attribution: Attribution, builder: Builder) -> bool:
    """Stands a verb of the same clause before «وقال إن …»: «أشاد الرئيس بالجانبين وقال إن …»?"""
    line = attribution.line
    found = None if line.relative else main_verb(line, builder)
    return found is not None and line.numbers[found[0]] < attribution.first


def _rival(attribution: Attribution, told: Told, lines: Sequence[Line], builder: Builder, matcher: Matcher) -> bool:
    """Acts somebody else between who spoke last in a sentence and «وقال إن …»? «وأضاف أن …» goes on with who spoke."""
    reading = attribution.reading
    if reading is None or not reading.finite or reading.word in builder.pack.classes.get(ADDING, frozenset()):
        return False
    since = max(each.token for each, _ in told if each.reaches != SENTENCE)
    for line in lines:
        if line.relative or not since <= line.numbers[0] <= line.numbers[-1] < attribution.first:
            continue
        found = main_verb(line, builder)
        if found is None or left_out(line, builder, matcher):
            continue
        about = subject_of(line, builder, matcher)
        if first_agreeing((about,), reading) or (not about and found[1].gender == reading.gender):
            return True
    return False


def _note_stand(lines: Sequence[Line], speakers: Speakers, builder: Builder, matcher: Matcher) -> None:
    """Who takes a stand without «أن» speaks on: «حمل الناطق التنظيم المسؤولية. وأضاف أن …»; or a person who acts.

    Of two persons who act in one sentence none is known to go on, nor who spoke before them.
    """
    acting: list[Value] = []
    for line in lines:
        found = None if line.relative else main_verb(line, builder)
        if found is None or found[1].kind == PARTICIPLE:
            continue
        about = together(subject_of(line, builder, matcher))
        if says(found[1], builder.pack):
            if about is not None or not left_out(line, builder, matcher):
                speakers.last, acting = about, []
            continue
        auxiliary = found[1].word in builder.pack.classes.get(AUXILIARY, frozenset())
        if about is not None and about.type == PERSON and not auxiliary:
            acting.append(about)
    if acting:
        builder.scene.actor = acting[0]
    if len({value.id or value.text for value in acting}) > 1:
        builder.scene.actor = speakers.last = None
        builder.scene.rivals = True


def implied(match: Match, line: Line, told: Told, builder: Builder, matcher: Matcher) -> tuple[Value, ...]:
    """The subject left out: of «مؤكدا» who spoke before, of «وأضاف» the speaker, else the subject before."""
    scene, reading = builder.scene, match.state.reading
    if reading is not None and line.norm(match.state.anchor + 1) in clause_words()["latter"]:
        return first_agreeing((scene.latter,), reading)
    if reading is not None and reading.finite and not _goes_on(line, match.first):
        # «قرار يدعو إلى …» has a subject that no rule knows.
        return first_agreeing((_ahead_of(match, line, builder, matcher),), reading)
    if reading is None:
        return scene.subject
    here = line.numbers[match.first]
    kept = [(value,) for each, value in told if each.reaches == KEEPS and each.first == here and value is not None]
    spoke = [
        (each.line, value)
        for each, value in told
        if value is not None and each.reaches != SENTENCE and scene.turned <= each.first and each.token <= here
    ]
    # «قال X إن Y قال …، مشيرا إلى»: X goes on, whom the clause names first.
    going_on = [(value,) for value in speaking_in(spoke[-1][0], told, builder, matcher)[:1]] if spoke else []
    if says(reading, builder.pack) and not kept and any(_lost(each, here, value) for each, value in told):
        return ()
    if reading.kind == PARTICIPLE or says(reading, builder.pack) or _says_on(line, match.state.anchor):
        # At the head of a sentence goes on who spoke before it: «وأشار إلى …»; behind a clause of somebody else nobody.
        first = [(scene.before,)] if scene.before is not None and here <= HEAD else []
        led = (scene.led,) if reading.finite and reading.number == "plural" else ()
        found = first_agreeing((*kept, *going_on, scene.outer, scene.subject, *led, *first), reading)
        if found and spoke and _told_of(found[0], spoke[-1][0], reading, builder):
            return ()
        return scene.outer if found and _the_same(found[0], scene.outer) else found
    return first_agreeing((scene.subject, scene.outer), reading)


def _told_of(value: Value, line: Line, reading: Reading, builder: Builder) -> bool:
    """«قال البيان إن الوزير …، وأعرب عن أمله»: may it be he who takes a stand, of whom a text tells?"""
    stands = builder.pack.classes.get(STANCE, frozenset())
    if value.type != DOCUMENT or not reading.finite or reading.word not in stands:
        return False
    others = (m for starts in line.starts for m in starts if m.type != DOCUMENT and m.count != "plural")
    return any(is_party(each, builder.pack) and agree(reading, each) for each in others)


def _says_on(line: Line, at: int) -> bool:
    """«وزاد أن …», «ومضى يقول إن …»: does what somebody says stand right behind a verb that is none of saying?"""
    words = clause_words()
    at += 1 + (line.norm(at + 1) in words["saying_on"])
    return line.norm(at) in words["complementisers"] or line.norm(at) == COLON


def _lost(attribution: Attribution, here: int, value: Value | None) -> bool:
    """Goes somebody on at a token who was looked for and could not be named?"""
    return value is None and attribution.reaches == KEEPS and attribution.first == here


def _the_same(value: Value, values: Sequence[Value]) -> bool:
    """Are several who speak with one voice these?"""
    one = together(values) if len(values) > 1 else None
    return one is not None and one.ar == value.ar


def _ahead_of(match: Match, line: Line, builder: Builder, matcher: Matcher) -> tuple[Value, ...]:
    """The subject that stands before a verb of which no pattern has it: «أما الخرطوم، …، فدعت إلى …»."""
    found = main_verb(line, builder)
    if found is None or line.relative:
        return ()
    at, helped = found[0], clause_words()["had"]
    # «كانت تركيا العضو في الحلف قد رفضت …»
    auxiliary = found[1].word in builder.pack.classes.get(AUXILIARY, frozenset())
    behind = auxiliary and line.norm(match.state.anchor - 1) in helped
    apart = range(at + 1, match.state.anchor)
    if at != match.state.anchor and (not behind or any(r.finite for n in apart for r in line.readings[n])):
        return ()
    return subject_of(line, builder, matcher)


def _goes_on(line: Line, at: int) -> bool:
    """May a verb at a position have its subject left out: is it at the head of its clause, or joined to another?

    «غير أن قائد القوات، …، نبه إلى …» and «أما فلان فنبه إلى …» have a subject that nothing reads.
    """
    if not opens_clause(line, at) or subject_apposed(line, at):
        return False
    before = at
    while before and line.norm(before - 1) in clause_words()["verb_particles"] - clause_words()["complementisers"]:
        before -= 1
    return leads(line, at) or (line.tokens[before - 1].kind != "punctuation" and line.norm(before - 1) != THEN)


def first_agreeing(candidates: Iterable[tuple[Value, ...]], reading: Reading) -> tuple[Value, ...]:
    """The first that a verb agrees with; of several who do it together nobody asks."""
    for values in candidates:
        if (len(values) > 1 and _several(values, reading)) or (len(values) == 1 and agrees(values[0], reading)):
            return values
    return ()


def _several(values: Sequence[Value], reading: Reading) -> bool:
    """May a verb have several for its subject: «وأكدا» two?"""
    return not reading.finite or reading.number != "dual" or len(values) == 2


def agrees(value: Value, reading: Reading) -> bool:
    """Can a verb go on with somebody: «وأضافت» goes on with no man's words, «عبر عن أسفه» with no «الطرفان»?"""
    if reading.finite and reading.number in ("dual", "plural") and reading.gender:
        return value.count != "singular"  # «وطالبوا» goes on with no minister
    tells = reading.kind in ("verb", PARTICIPLE) and reading.number == "singular" and reading.gender in ("m", "f")
    # «أعربت» may go on with authorities.
    same = value.gender == reading.gender if value.count == "singular" else reading.gender == "f"
    return same or not tells


def together(values: Sequence[Value]) -> Value | None:
    """One speaker: the value, or several who speak with one voice as one value without an id."""
    if len(values) < 2:
        return values[0] if values else None
    ar, en = str(Spoken(tuple(values), "ar")), str(Spoken(tuple(values), "en"))
    return replace(values[0], ar=ar, en=en, id=None, type="parties", count="plural", forms={})
