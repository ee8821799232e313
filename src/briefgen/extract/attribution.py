"""Who says it: attributions of a sentence, and the speaker who goes on over sentences and paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.edges import begins, is_party
from briefgen.extract.line import Line, Mention
from briefgen.extract.match import Match, Matcher
from briefgen.extract.mentions import QUOTES
from briefgen.extract.title_ends import title_goes_on
from briefgen.extract.viable import Index, Viable
from briefgen.model import Value
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Pack

OBJECT, SENTENCE, CALLING, TURNING, INFORMING = "object", "sentence", "calling", "turning", "informing"
COLON, AFTER, KEEPS = ":", "after", "keeps"
FEW = 4
"""Tokens of «في بيان صحفي» or «لوكالة رويترز» behind who says it."""
FAR = 10**6
"""Behind every token of a sentence."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker in a sentence: from which token on (or over the whole sentence) what is said is his."""

    token: int
    """Number in the sentence of the token after the attribution."""
    first: int
    source: tuple[Mention, ...]
    """Who says it; several where «و» joins them."""
    line: Line
    reaches: str
    weight: float
    reading: Reading | None = None
    """How its verb is read; «مضيفة أن» goes on with no man's words."""
    until: int = FAR
    """The token at which the writer goes on: «، بحسب مصدر، وكلف الوزير …», or «، ما أدى إلى …» behind a stand."""


def attributions(lines: Sequence[Line], patterns: Index, matcher: Matcher, pack: Pack) -> list[Attribution]:
    """Every attribution of a sentence, in reading order; of several at one place the best."""
    found: list[Attribution] = []
    for line in lines:
        viable = Viable(patterns, line, matcher.wider)
        for position in range(len(line.tokens)):
            best: Attribution | None = None
            candidates = viable.at(position)
            for kind in sorted({mention.type for mention in line.starts[position]}):
                candidates += viable.of_type(kind, position)
            for each, elements in candidates:
                for match in matcher.match(elements, line, position):
                    if _no_saying(line, match.state.anchor):
                        continue
                    if not begins(line, match, pack) or _first_person(match) or _called(line, match, pack):
                        continue  # «رئيس لجنة في البرلمان نعتقد أن»: it is not the parliament that speaks
                    source = next((m for role, m in match.state.captures if role == "source"), ())
                    if source and title_goes_on(line, source[-1]):
                        continue
                    verb_first = match.state.anchor == match.first and bool(source) and match.last == source[-1].last
                    if each.makes == SENTENCE and verb_first and not _behind_quotation(line, match, lines):
                        continue  # «قال الوزير …» says what follows
                    if each.makes == SENTENCE and _says_besides(line, match):
                        continue  # «…، كما أكد الجيش أن …»
                    weight = match.state.score + each.weight / 100
                    token = line.numbers[_reached(match, each.makes) - 1] + 1
                    if best is None or weight > best.weight:
                        reading = match.state.reading
                        first = line.numbers[match.first]
                        best = Attribution(token, first, source, line, each.makes, weight, reading)
            if best is not None:
                found.append(best)
    found = [each for each in found if not _named_before_it(each, found)]
    found = [replace(each, until=_until(each, lines, pack)) if each.reaches == SENTENCE else each for each in found]
    found = [replace(each, until=_result(each, lines)) if each.reaches == AFTER else each for each in found]
    return sorted(found, key=lambda a: a.token)


def _named_before_it(each: Attribution, found: Sequence[Attribution]) -> bool:
    """«قال مصدر إن الوزير أكد أن …»: is it the verb of one named right before it, and of nobody who goes on?"""
    if each.reaches != KEEPS:
        return False
    return any(o.source and o.line is each.line and o.token == each.token and o.first < each.first for o in found)


def _behind_quotation(line: Line, match: Match, lines: Sequence[Line]) -> bool:
    """Stand a verb of saying and its subject right behind a quotation, and say nothing more: «"…"، قال الوزير»?"""
    opens = clause_words()["complementisers"] | QUOTES | {COLON}
    if any(line.norm(at) in opens for at in range(match.last, len(line.tokens))):
        return False
    if match.first:
        before = [line.norm(at) for at in range(match.first)]
    else:
        ahead = (other for other in lines if other.numbers and other.numbers[-1] == line.numbers[0] - 1)
        other = next(ahead, None)
        before = [other.norm(at) for at in range(len(other.tokens))] if other is not None else []
    while before and before[-1] in COMMAS:
        before.pop()
    return bool(before) and before[-1] in QUOTES and before[0] in QUOTES


def _until(source: Attribution, lines: Sequence[Line], pack: Pack) -> int:
    """Where somebody orders or decides behind a source between commas: the writer says that, and not the source."""
    turning, particles = pack.classes.get(TURNING, frozenset()), clause_words()["verb_particles"]
    for line in lines:
        for at, number in enumerate(line.numbers if not line.relative else ()):
            if number < source.token or line.norm(at) not in CONJUNCTIONS or (at and line.norm(at - 1) not in COMMAS):
                continue
            verb = next((n for n in range(at + 1, len(line.tokens)) if line.norm(n) not in particles), at)
            if any(reading.finite and reading.word in turning for reading in line.readings[verb]):
                return number
    return FAR


def _result(source: Attribution, lines: Sequence[Line]) -> int:
    """Where the writer says what came of it: «أعربت البعثة عن قلقها إزاء الاشتباكات، ما أدى إلى مقتل …».

    Behind «أن» or in a quotation it is the word of who spoke.
    """
    words = clause_words()
    tokens = {number: line.norm(at) for line in lines for at, number in enumerate(line.numbers)}
    for at in range(source.first, max(tokens, default=0)):
        if tokens.get(at) in words["complementisers"] | QUOTES | {COLON}:
            return FAR
        if tokens.get(at) in COMMAS and tokens.get(at + 1) in words["of_which"] and tokens.get(at + 2) in words["came"]:
            return at + 1
    return FAR


def _no_saying(line: Line, at: int) -> bool:
    """«الدول، لكن يجب أن …» is no answer, and «مشاكل بين الدول» is between states, who make nothing clear."""
    words = clause_words()
    if line.norm(at) in words["impersonal_verbs"]:
        return True
    before = line.tokens[at - 1] if at > 0 else None
    noun = before is not None and (
        before.kind == "suffix" or (before.kind == "word" and not line.has(at - 1, "particle"))
    )
    return noun and line.norm(at) in words["between"]


def _says_besides(line: Line, match: Match) -> bool:
    """Stands behind «كما», verb and speaker what he says, and not only when, to whom or in what statement?"""
    words, at = clause_words(), match.last
    rest = range(at, len(line.tokens))
    if line.norm(match.first) not in words["as_well"] or not rest or line.tokens[at].kind == "punctuation":
        return False
    if any(line.norm(n) in words["complementisers"] | {COLON} for n in rest):
        return True
    day = any(mention.type == "date" for mention in line.starts[at])
    return not (day or (line.norm(at) in words["told_to_or_in"] and len(rest) <= FEW))


def _reached(match: Match, reaches: str) -> int:
    """Where what is said begins: behind the match, or behind verb and speaker where the match ends in what is said."""
    if reaches != OBJECT:
        return match.last
    speaker = (m.last for _, mentions in match.state.captures for m in mentions)
    return max((match.state.anchor + 1, *speaker))


def _called(line: Line, match: Match, pack: Pack) -> bool:
    """«(قال إن) بوتين طالب أنقرة بـ …»: behind a verb of calling with its subject before it stands who is called on.

    Likewise «الوزير أبلغ المجلس أن …»: who is told.
    """
    reading = match.state.reading
    addressing = pack.classes.get(CALLING, frozenset()) | pack.classes.get(INFORMING, frozenset())
    if reading is None or match.state.anchor != match.first or reading.word not in addressing:
        return False
    before = (m for starts in line.starts[: match.first] for m in starts if m.last == match.first)
    return any(is_party(m, pack) for m in before)


def _first_person(match: Match) -> bool:
    """«نعتقد أن»: what the speaker says of himself, whose verb has no gender."""
    reading = match.state.reading
    return reading is not None and reading.finite and not reading.gender


def unknown(
    token: int, told: Sequence[tuple[Attribution, Value | None]], by_verb: bool = False, begun: bool = False
) -> bool:
    """Is what stands at a token said by somebody who cannot be named: «وأضافت أن …» behind a man's words?

    ``by_verb``: by somebody of whom a verb says that he says it; «يذكر أن …» is what the paper adds. ``begun``: others
    have spoken before, whom «وأضاف» does not mean.
    """
    before = [each for each in told if each[0].reaches != SENTENCE and each[0].token <= token]
    if not before or before[-1][1] is not None:
        return False
    reading = before[-1][0].reading
    if not by_verb:
        return True
    spoken = reading is not None and reading.finite  # «من المتوقع أن …» is nobody's word
    return spoken and (begun or before[-1][0].reaches != KEEPS)


@dataclass(slots=True)
class Speakers:
    """The speaker of each stretch of a sentence; ``last`` goes on until another speaks.

    ``before`` is who had spoken last when the sentence began: what it goes on quoting is his.
    """

    last: Value | None = None
    before: Value | None = None

    def at(
        self, token: int, told: Sequence[tuple[Attribution, Value | None]], aside: Sequence[int] = ()
    ) -> Value | None:
        """Who says what begins at a token of the sentence: the nearest before it, else who speaks of the whole.

        At the tokens of ``aside`` («فيما جددت الوزيرة …») the writer speaks again.
        """
        since = max((at for at in aside if at <= token), default=0)
        before = [
            value
            for attribution, value in told
            if attribution.reaches != SENTENCE
            and since <= attribution.first <= attribution.token <= token < attribution.until
        ]
        if before:
            return before[-1]
        # «… قتل جنديان، وفق مصدر، فيما أعلنت القيادة …»: the source is not that of what the writer goes on with.
        of_all = (
            each for each in told if each[0].reaches == SENTENCE and each[0].first >= since and token < each[0].until
        )
        return next((value for _, value in of_all), None)
