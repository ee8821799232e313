"""Rules that tell the whole clause of their verb, wherever its subject, days and places stand.

Such a rule has the verb alone for its pattern. Here its match is widened to the clause: from behind what opens it to
its end, with the party that the verb is said of, and the day and place that the fact then carries.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.edges import PLACES
from briefgen.extract.line import CLAUSE, COMING, DONE, Captures, Line, Mention, all_finite
from briefgen.extract.match import Match, Matcher
from briefgen.extract.of_speaker import of_speaker
from briefgen.extract.own_words import longest_dates, taken_before
from briefgen.extract.pointed_clauses import pointed_clause
from briefgen.extract.subjects import agree, says
from briefgen.extract.whole_victims import VICTIMS, suffering
from briefgen.model import Value
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Matchable, Pack
from briefgen.transfer.tell import CUT

WHO, WHEN, TEXT, COLON = "who", "when", "text", ":"
SO = "ف"
PARTY = frozenset({"party"})
OBJECT, FUSED = "object", ("مما", "عما", "بما", "ممن", "عمن")
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last"})
"""English of adjectives that alone say which one of several."""
CARRYING_OUT, DUMMY = "carrying-out", "ه"
DEEDS = frozenset({"incident", "meeting", "decision", "agreement", "force"})
"""Slots of what has been done, which is so wherever, whenever and why it was."""
FAR = 8
"""Tokens behind a verb among which its subject may begin, dates and the like between."""
WIDTH = 2
"""Tokens of a pattern that no end of a clause can be cut off from."""
LEAST = 3
"""Tokens of the shortest clause that tells anything."""


def widened(rule: Matchable, match: Match, line: Line, matcher: Matcher, pack: Pack) -> Match | None:
    """The match of a rule's verb as a match of its clause; None where another verb stands before it."""
    at, reading = match.state.anchor, match.state.reading
    if reading is None or not reading.finite:
        return pointed_clause(rule, match, line, end_of, pack)
    if _no_verb(line, at, reading) or said_of_noun_before(line, at):
        return None
    first = opening_of(line, at, matcher, pack)
    if first is None or (len(line.tokens) - first < LEAST and line.uncut is None) or _which_one(line, first, pack):
        return None
    speaker = of_speaker(match, line, first, reading)
    if line.tokens[first].kind == "suffix" and speaker is None:
        if reading.word not in pack.classes.get(CARRYING_OUT, ()) or line.norm(first) != DUMMY:
            return None  # «أنها لن تشارك»: alone it says of nobody
        first += 1  # «إنه تم اعتقال …»: the pronoun means nobody
    coming = rule.where.get(WHEN, {}).get("coming")
    last = end_of(line, first, at)
    done = rule.makes in DEEDS and reading.tense == "past" and rule.only.get("modality") == "stated"
    done = (
        done and match.last - match.first <= WIDTH
    )  # «صوت البرلمان … لصالح القرار»: the words of a pattern are not cut off
    span = Mention(TEXT, first, last, use=COMING if coming else DONE if done else CLAUSE)
    held: Captures = ((rule.clause, (span,)),)
    subject = speaker or parties_of(line, first, at, reading, matcher)
    victims = suffering(rule, line, first, at)
    if victims is not None:
        held = ((VICTIMS, (victims,)), *held)
        subject = tuple(each for each in subject if each.last <= victims.first or victims.last <= each.first)
    if subject:
        held = ((WHO, subject), *held)
    if _lacks_object(line, span, at, reading, subject, pack):
        return None
    state = match.state._replace(captures=held, passed=when_and_where(line, first, subject, pack))
    return Match(first if speaker is None else match.first, last, state)


def opening_of(line: Line, at: int, matcher: Matcher, pack: Pack) -> int | None:
    """Where the clause of a verb begins: behind «أن», a colon, or what joins it to the one before.

    None where another verb stands before it, but for one that helps it: «كانت الحكومة قد قررت …».
    """
    words, helping = clause_words(), pack.classes.get("auxiliary", frozenset())
    first = at
    while first > 0:
        before = first - 1
        if line.norm(before) in words["complementisers"] or line.norm(before) == COLON:
            break
        if all_finite(line, before) and not any(r.word in helping for r in line.readings[before]):
            return None
        first = before
    light = CONJUNCTIONS | words["subordinators"] | words["restarts"] | words["meanwhile"] | COMMAS
    while first < at:
        field = line.norm(first) in words["fields_of_reports"] and line.norm(first + 1) in COMMAS
        if (
            field
            or line.norm(first) in light
            or (line.norm(first) == "في" and line.norm(first + 1) in words["meanwhile"])
        ):
            first += 1
            continue
        onward = max((end for end, passed in matcher.passable(line, first) if passed is None), default=first)
        if first == onward or onward > at:
            break
        first = onward
    return first


def _no_verb(line: Line, at: int, reading: Reading) -> bool:
    """«(قال) إن قتل المدنيين جريمة»: is it a verbal noun, which may stand right behind «إن» as no past does?"""
    behind = line.norm(at - 1) in clause_words()["complementisers"] and reading.tense == "past"
    return behind and any(each.kind == "masdar" for each in line.readings[at])


def said_of_noun_before(line: Line, at: int) -> bool:
    """«(البحث تحت) مبنى دمره الانفجار»: is the verb said of the indefinite noun before it, which its pronoun means?"""
    before = at - 1
    if before < 1 or at + 1 >= len(line.tokens) or line.tokens[at + 1].kind != "suffix":
        return False
    nominal = any(r.kind in ("noun", "participle") for r in line.readings[before]) and not line.has(before, "verb")
    return nominal and not line.norm(before).startswith(ARTICLE) and line.norm(before - 1) not in CONJUNCTIONS


def end_of(line: Line, first: int, at: int) -> int:
    """Where a clause behind «أن» ends: before a second «أن» that «و» joins to it, or with its line."""
    openers, last = clause_words()["complementisers"], len(line.tokens)
    if line.norm(first - 1) not in openers:
        return last
    joined = (n for n in range(at + 1, last) if line.norm(n) in openers and line.norm(n - 1) in CONJUNCTIONS)
    end = next(joined, last + 1) - 1
    while end > at and line.norm(end - 1) in COMMAS:
        end -= 1
    return end


def _lacks_object(line: Line, span: Mention, at: int, verb: Reading, subject: Sequence[Mention], pack: Pack) -> bool:
    """Is what a verb of saying or of a stance takes not in its clause: «ورحب المبعوث فلان،», «ونددت، في بيان»?"""
    if not says(verb, pack):
        return False
    # «عبرت الحدود» crossed, «عبرت عن أسفها» voiced: what any of them takes
    frame = {each for r in line.readings[at] if r.finite for each in pack.lexicon.words[r.word].frame}
    if not frame:
        return False
    named = {n for mention in subject for n in range(mention.first, mention.last)}
    rest = [n for n in range(at + 1, span.last) if n not in named and line.tokens[n].kind != "punctuation"]
    if OBJECT in frame or not rest:
        return not rest
    content = clause_words()["complementisers"] | set(frame)
    return not any(line.norm(n) in content or line.norm(n).startswith(tuple(FUSED)) for n in rest)


def _which_one(line: Line, at: int, pack: Pack) -> bool:
    """Is the subject one of several named before: «الأولى توقفت، أما الثانية فانفجرت»? Alone it says of none."""
    words = pack.lexicon.words
    at += line.norm(at) in clause_words()["topicalisers"]
    if line.norm(at).startswith(ARTICLE) and line.norm(at).removeprefix(ARTICLE) in clause_words()["others"]:
        return True  # «(القضاة الثلاثة) الآخرون الذين التحقوا بالمحكمة»
    return line.norm(at).startswith(ARTICLE) and any(
        words[r.word].en in ORDINALS for r in line.readings[at] if r.kind == "adjective"
    )


def parties_of(line: Line, first: int, at: int, verb: Reading, matcher: Matcher) -> tuple[Mention, ...]:
    """The parties that a verb is said of: those that open its clause, or else those behind it that agree."""
    if verb.voice == "passive":
        return ()
    words = clause_words()
    group = at
    while group > first and (line.norm(group - 1) in words["verb_particles"] or line.norm(group - 1) in words["was"]):
        group -= 1
    topic = line.norm(first) in words["topicalisers"]
    while first < group and (line.norm(first) in words["was"] or line.norm(first) in words["topicalisers"]):
        first += 1  # «كانت الحكومة قد قررت …»
    group -= topic and line.norm(group - 1) == SO  # «أما إيران فتسعى إلى …»
    taken_up = at + 1 < len(line.tokens) and line.tokens[at + 1].kind == "suffix"
    if taken_up:
        at += 1  # «المحادثات استضافتها مسقط»: Muscat did
    elif group > first:
        ahead = next((parties for end, parties in _parties(line, first, matcher) if end == group), ())
        if ahead or group not in _reached(line, first, matcher):
            return ahead if ahead and agree(verb, ahead[0]) else ()
    behind = (parties for n in _reached(line, at + 1, matcher) for _, parties in _parties(line, n, matcher)[:1])
    found = next(behind, ())
    return found if found and agree(verb, found[0]) else ()


def _parties(line: Line, at: int, matcher: Matcher) -> list[tuple[int, tuple[Mention, ...]]]:
    """The parties, one or several, that begin at a position, and where they end; the longest first."""
    found = matcher.values(line, at, PARTY, many=True)
    return sorted(((end, parties) for end, parties, _ in found), key=lambda each: (-each[0], len(each[1])))


def _reached(line: Line, at: int, matcher: Matcher) -> list[int]:
    """The positions that can be stepped to over days, places and words without weight, nearest first."""
    found = [at]
    for here in found:
        found += [end for end, _ in matcher.passable(line, here) if end not in found and end - at <= FAR]
    return found


def when_and_where(line: Line, first: int, subject: tuple[Mention, ...], pack: Pack) -> tuple[Mention, ...]:
    """The only day and the only place of a clause."""
    return (*_only_one(_days(line, first)), *_only_one(_places(line, first, subject, pack)))


def _days(line: Line, first: int) -> list[Mention]:
    """The days and other times of a clause, those inside longer ones and behind a further «أن» left out."""
    openers = clause_words()["complementisers"]
    end = next((at for at in range(first, len(line.tokens)) if line.norm(at) in openers), len(line.tokens))
    return longest_dates(line, first, end)


def _places(line: Line, first: int, subject: tuple[Mention, ...], pack: Pack) -> list[Mention]:
    """The places behind a preposition of place; «مرتبطة بإسرائيل» is not there."""
    found: list[Mention] = []
    for at in range(first, len(line.tokens) - 1):
        if line.norm(at) in clause_words()["place_prepositions"] and not taken_before(line, at, pack):
            here = [m for m in line.starts[at + 1] if m.type in PLACES]
            if not any(party.first <= at < party.last for party in subject):
                found += [max(here, key=lambda m: m.last)] if here else []
    return found


def told_inside(passed: list[tuple[Mention, Value]], clause: Sequence[Value]) -> list[tuple[Mention, Value]]:
    """The days and places without those that stand in what was cut off the clause; ``clause``: its value."""
    cut = [value.end for value in clause if (value.en or "").endswith(CUT)]
    return [(m, value) for m, value in passed if all(value.start < end for end in cut)]


def _only_one(found: Sequence[Mention]) -> Sequence[Mention]:
    """Of several none can be told to be the one of the verb."""
    return found if len(found) == 1 else ()
