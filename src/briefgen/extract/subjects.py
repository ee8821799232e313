"""Who a clause is about: the subject of its first verb, whom the clauses behind it go on with («…، نافيا أن …»)."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.edges import is_party
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Match, Matcher
from briefgen.extract.title_ends import title_goes_on
from briefgen.extract.values import Builder
from briefgen.model import Value
from briefgen.packs.implied import SAYING
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Pack
from briefgen.transfer.actors import acts

PARTY = frozenset({"party"})
FAR = 12
"""Tokens behind a verb among which its subject may stand, dates and the like between."""
PERSON, COLON, DATE, PARTICLE, ACCUSATIVE = "person", ":", "date", "particle", "ا"
WORDS = ("word", "proclitic")
CALLING, OBJECT, OBLIQUE, SUBJECTS = "calling", "object", "ين", "ون"
WHO, OTHER, INFORMING = "who", "with_whom", "informing"


def subject_of(line: Line, builder: Builder, matcher: Matcher) -> tuple[Value, ...]:
    """Who the first verb of a line says something of: the party behind it, or the one before it at the head.

    Empty where the verb is passive, does not agree, or «أن» stands before it.
    """
    found = main_verb(line, builder)
    if found is None:
        return ()
    at, verb = found
    behind = _behind(line, _past_object(line, at + 1), builder, matcher) if leads(line, at) else ()
    if behind and title_goes_on(line, behind[-1]):
        return ()
    if behind and not _calls(line, at, verb, builder):
        return built(behind, line, builder) if verb.voice != "passive" and agree(verb, behind[0]) else ()
    ahead = _ahead(line, at, builder, matcher)
    return built(ahead, line, builder) if len(ahead) > 1 or (ahead and agree(verb, ahead[0])) else ()


def built(mentions: Sequence[Mention], line: Line, builder: Builder) -> tuple[Value, ...]:
    """The values of several mentions."""
    return tuple(value for mention in mentions for value in builder.build(mention, line))


def left_out(line: Line, builder: Builder, matcher: Matcher) -> bool:
    """Has the first verb of a line no subject that acts: «وأضاف أن …», «وقرر تمديد …», «لكنه نبه إلى …»?"""
    found = main_verb(line, builder)
    if found is None:
        return False
    at, verb = found
    if not leads(line, at):
        return False
    if _own_subject(line, at) or verb.number in ("dual", "plural"):
        return True
    after = _past_object(line, at + 1)
    if _behind(line, after, builder, matcher):
        return _calls(line, at, verb, builder)
    if after > at + 1:
        return _second_object(line, after, verb)
    while after < len(line.tokens) and line.norm(after) != COLON:
        onward = [end for end, _ in matcher.passable(line, after)]
        if not onward:
            break
        after = max(onward)
    if after >= len(line.tokens) or line.norm(after) in clause_words()["latter"]:
        return False
    if line.norm(after) in clause_words()["complementisers"] or line.norm(after) == COLON:
        return True
    readings, words = line.readings[after], builder.pack.lexicon.words
    if _needs_no_object(line, at, builder) and all(r.kind == "noun" for r in readings):
        return False  # «أعرب سلال عن استعداده»: a name that is a word
    if line.norm(after).endswith(SUBJECTS) and not any(r.finite for r in readings):
        return False  # «طالب كثيرون من النواب بـ …»
    return bool(readings) and not any(acts(words[r.word]) and not r.finite for r in readings)


def _needs_no_object(line: Line, at: int, builder: Builder) -> bool:
    """Has a verb of saying no object, so that a noun right behind it is its subject?"""
    finite = [r for r in line.readings[at] if r.finite]
    frames = (builder.pack.lexicon.words[r.word].frame for r in finite)
    return all(says(r, builder.pack) for r in finite) and not any(OBJECT in frame for frame in frames)


def _own_subject(line: Line, at: int) -> bool:
    """Is the subject of a verb the pronoun before it: «لكنه نبه إلى …», «إنها رفضت»? «من جانبه أكد» has none yet."""
    words = clause_words()
    return at > 1 and _pronoun(line, at - 1) and line.norm(at - 2) in words["complementisers"] | words["however"]


def _past_object(line: Line, at: int) -> int:
    """The position behind the pronoun that a verb has for its object: «استقبله الوزير»."""
    return at + 1 if _pronoun(line, at) else at


def _second_object(line: Line, after: int, verb: Reading) -> bool:
    """Can what stands behind a verb and its pronoun not be its subject: «وأبلغته احتجاجها», «نقلته إلى»?"""
    if after >= len(line.tokens) or line.tokens[after].kind in ("punctuation", "proclitic"):
        return True
    readings = line.readings[after]
    if readings and all(r.kind == PARTICLE for r in readings):
        return True
    return bool(readings) and all(r.gender not in ("", verb.gender) and r.number == "singular" for r in readings)


def _calls(line: Line, at: int, verb: Reading, builder: Builder) -> bool:
    """Is the only party behind a verb the one called on: «حضت الطرفين على …», «حث الوزير على …»?"""
    party = longest_party(line, at + 1, builder)
    if party is None or not any(
        verb.word in builder.pack.classes.get(name, frozenset()) for name in (CALLING, INFORMING)
    ):
        return False
    oblique = party.count in ("dual", "plural") and line.norm(at + 1).endswith(OBLIQUE)
    frames = [builder.pack.lexicon.words[r.word].frame for r in line.readings[at] if r.finite]
    needed = all(OBJECT in frame for frame in frames) or _goes_on(line, at, verb, builder)
    return oblique or (needed and any(line.norm(party.last) in frame for frame in frames))


def _goes_on(line: Line, at: int, verb: Reading, builder: Builder) -> bool:
    """«أدان الوزير الهجوم | ودعا المجلس إلى …»: is it joined to a clause whose subject it agrees with?"""
    joined = at > 0 and line.norm(at - 1) in CONJUNCTIONS and line.numbers[at - 1] > 0
    first = main_verb(line, builder)
    before = builder.scene.subject if first is not None and first[0] < at else builder.scene.prior
    alike = len(before) == 1 and before[0].count == verb.number == "singular" and before[0].gender == verb.gender
    return joined and alike and verb.voice != "passive"


def mistakes_caller(match: Match, line: Line, builder: Builder) -> bool:
    """Takes a match whom the subject before calls on for who calls, or who calls for the one called on?"""
    reading, captured = match.state.reading, dict(match.state.captures)
    at, who, others = match.state.anchor, captured.get(WHO, ()), captured.get(OTHER, ())
    if reading is None or not reading.finite or len(who or others) != 1 or (who or others)[0].first != at + 1:
        return False
    if who:
        return not others and _calls(line, at, reading, builder)
    calling = reading.word in builder.pack.classes.get(CALLING, frozenset())
    return calling and not _calls(line, at, reading, builder)


def leads(line: Line, at: int) -> bool:
    """Stands no subject before a verb: only particles, or what tells when, where or how («في بغداد، أعلن …»)?"""
    words = clause_words()
    before = CONJUNCTIONS | COMMAS | words["verb_particles"] | words["subject_openers"] | words["restarts"]
    first = next((n for n in range(at) if line.norm(n) not in before and line.tokens[n].kind in WORDS), at)
    if first == at or any(m.type == DATE for m in line.starts[first]):
        return True
    if line.norm(first).endswith(ACCUSATIVE) or (line.norm(first + 1) in COMMAS and not line.starts[first]):
        return True  # «سياسيا، …», «ميدانيا، …»
    return bool(line.readings[first]) and all(r.kind == PARTICLE for r in line.readings[first])


def turns_unread(line: Line, builder: Builder) -> bool:
    """Speaks a clause of others though it cannot be read whom: «غير أن فلانا رفض ذلك، …», «أما فلان …»?"""
    if line.relative or main_verb(line, builder) is not None or not _turns(line):
        return False
    return any(r.finite for readings in line.readings for r in readings)


def speaks_anew(line: Line, builder: Builder) -> bool:
    """Says or does somebody else in a clause what those behind it go on with: «بينما أكد الوزير …، نافيا …»?"""
    found = main_verb(line, builder)
    return found is not None and (says(found[1], builder.pack) or _turns(line))


def _turns(line: Line) -> bool:
    """Begins a clause that speaks of others: behind «لكن», «غير أن», «أما», «بينما», «في حين»?"""
    words = clause_words()
    start = next((at for at in range(len(line.tokens)) if line.norm(at) not in CONJUNCTIONS | COMMAS), 0)
    contrary = line.norm(start) in words["contrasts"] and line.norm(start + 1) in words["complementisers"]
    if contrary or line.norm(start) in words["topicalisers"] | words["however"]:
        return not _pronoun(line, start + 1 + contrary)  # «غير أنه», «لكنها» go on
    return any(line.norm(at) in words["meanwhile"] for at in (start, start + 1))


def main_verb(line: Line, builder: Builder) -> tuple[int, Reading] | None:
    """Where the first verb of a line stands, and how it is read; None where the line opens with «أن».

    «إلا أن إسرائيل أعربت …» is no clause that another verb governs.
    """
    words = clause_words()
    for at, readings in enumerate(line.readings):
        if line.norm(at) in words["complementisers"] and line.norm(at - 1) not in words["restarts"]:
            return None
        if _opens(line, at) and any(r.kind == "participle" and says(r, builder.pack) for r in readings):
            return None  # «متهما السلطات بـ …» goes on with whoever the clause before is about
        finite = _likeliest(line, at, builder) if any(r.finite for r in readings) else None
        if finite is not None and (
            all(r.finite for r in readings)
            or (_opens(line, at) and _is_verb(line, at, finite, builder))
            or _behind_name(line, at, finite, builder)
            or _states(line, at, finite, builder)
        ):
            return at, finite
    return None


def _likeliest(line: Line, at: int, builder: Builder) -> Reading:
    """The finite reading of a form that agrees with the party behind it: «تعهد الوزير» is no «you are entrusted»."""
    finite = [r for r in line.readings[at] if r.finite]
    party = longest_party(line, _past_object(line, at + 1), builder)
    active = [r for r in finite if r.voice != "passive" and party is not None and agree(r, party)]
    return next(iter(active), finite[0])


def _is_verb(line: Line, at: int, reading: Reading, builder: Builder) -> bool:
    """Is a form that may be a noun the verb: «ودان الهجوم», «وتبنى المتحدث …»? «رفض بغداد» is a refusal."""
    if _states(line, at, reading, builder):
        return True
    party = longest_party(line, at + 1, builder)
    return says(reading, builder.pack) if party is None else agree(reading, party)


def _behind_name(line: Line, at: int, reading: Reading, builder: Builder) -> bool:
    """Stands a form behind somebody's name at the head of a clause? Then it is no noun: «بيد أن فلانا تعهد بـ …»."""
    named = (
        m for starts in line.starts[:at] for m in starts
        if m.last == at and m.type == PERSON and m.name is not None and is_party(m, builder.pack) and agree(reading, m)
    )  # fmt: skip
    return any(_heads(line, m.first) for m in named)


def _states(line: Line, at: int, reading: Reading, builder: Builder) -> bool:
    """Is it a verb of saying with what is said behind it: «لكن الوزير نفى ذلك», «غير أن الحركة ردت بأن …»?

    Behind «أن» or a preposition it is a noun: «إلى رفض ذلك».
    """
    if not says(reading, builder.pack) or reading.tense != "past" or not at or line.tokens[at - 1].kind == "proclitic":
        return False
    words = clause_words()
    before = line.readings[at - 1]
    if line.norm(at - 1) in words["complementisers"] or (before and all(r.kind == "particle" for r in before)):
        return False
    after = line.norm(at + 1) if line.norm(at + 1) not in words["said_with"] else line.norm(at + 2)
    return after in words["complementisers"] or line.norm(at + 1) in words["says_nothing"]


def says(reading: Reading, pack: Pack) -> bool:
    """Is it a form of a verb of saying, of taking a stand, or of an aside?"""
    return any(reading.word in pack.classes.get(name, frozenset()) for name in SAYING)


def _pronoun(line: Line, at: int) -> bool:
    return at < len(line.tokens) and line.tokens[at].kind == "suffix"


def _opens(line: Line, at: int) -> bool:
    """Stands a word where a clause opens: at the head, behind a comma, or behind «غير أنه», «لكنها»?"""
    before = at - 1 if line.norm(at - 1) in CONJUNCTIONS else at
    words = clause_words()
    if at > 1 and _pronoun(line, at - 1) and line.norm(at - 2) in words["complementisers"] | words["however"]:
        return True
    if before == 1 + (line.norm(0) in CONJUNCTIONS) and line.norm(before - 1) in words["subordinators"]:
        before = 0  # «إذ وصف المتحدث …»
    return before == 0 or line.tokens[before - 1].kind == "punctuation"


def agree(verb: Reading, party: Mention) -> bool:
    """Does a verb agree in gender with the party that may be its subject?"""
    return verb.gender in ("", party.gender or verb.gender)


def _behind(line: Line, at: int, builder: Builder, matcher: Matcher) -> tuple[Mention, ...]:
    """The longest party right behind a verb, and those «و» joins to it; dates, places, «عليه» may stand between."""
    reached, todo = {at}, [at]
    while todo:
        here = todo.pop(0)
        parties = joined(line, here, builder, matcher)
        if parties:
            return parties
        steps = [end for end, _ in matcher.passable(line, here)]
        if here + 1 < len(line.tokens) and line.tokens[here + 1].kind == "suffix" and line.has(here, "particle"):
            steps.append(here + 2)
        for end in steps:
            if end not in reached and end - at <= FAR:
                reached.add(end)
                todo.append(end)
    return ()


def joined(line: Line, at: int, builder: Builder, matcher: Matcher) -> tuple[Mention, ...]:
    """The longest party that begins at a position, with all that «و» joins to it: «قالت بريطانيا وفرنسا إن …»."""
    longest = longest_party(line, at, builder)
    several = [
        mentions for _, mentions, cost in matcher.values(line, at, PARTY, True) if len(mentions) > 1 and not cost
    ]
    if longest is not None:
        several = [mentions for mentions in several if mentions[-1].last > longest.last]
    found = max(several, key=lambda mentions: (mentions[-1].last, -len(mentions)), default=())
    return found or ((longest,) if longest is not None else ())


def longest_party(line: Line, at: int, builder: Builder) -> Mention | None:
    """The longest party that begins at a position."""
    here = [m for m in line.starts[at] if is_party(m, builder.pack)] if at < len(line.tokens) else []
    return max(here, key=lambda m: m.last, default=None)


def _ahead(line: Line, at: int, builder: Builder, matcher: Matcher) -> tuple[Mention, ...]:
    """The party before a verb that heads its clause; «من جهته،» may stand before it.

    «أما الوزير، …، فأعلن …»: behind «أما» commas may stand between, where what they parted is left out.
    """
    words = clause_words()
    before = at
    while before > 0 and line.norm(before - 1) in words["verb_particles"] | CONJUNCTIONS:
        before -= 1
    for first in range(before):
        ends = {before}
        if first and line.norm(first - 1) in words["topicalisers"]:
            while line.norm(min(ends) - 1) in COMMAS:
                ends.add(min(ends) - 1)
        elif first and line.norm(before - 1) in COMMAS and line.norm(first - 1) in COMMAS:
            ends.add(before - 1)
        parties = joined(line, first, builder, matcher)
        alone = [m for m in line.starts[first] if is_party(m, builder.pack) and m.last in ends]
        longest = max(alone, key=lambda m: m.last, default=None)
        if parties and parties[-1].last in ends:
            return parties if _heads(line, first) else ()
        if longest is not None:
            return (longest,) if _heads(line, first) else ()
    return ()


def _heads(line: Line, first: int) -> bool:
    """May a subject begin here: at the head, behind a comma, behind «لكن» or «إلا أن»?"""
    words = clause_words()
    if first == 0 or line.norm(first - 1) in COMMAS:
        return True
    norm = line.norm(first - 1)
    opens = norm in words["subject_openers"] or norm in words["topicalisers"] or norm in words["complementisers"]
    return opens or (norm in CONJUNCTIONS and (first == 1 or line.norm(first - 2) in COMMAS))
