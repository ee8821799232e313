"""One article through every stage: text to tokens, values, phrases, rules, context, facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial

from briefgen.arabic.tokens import Token, tokenize, whole_words
from briefgen.extract.actors import note_actors
from briefgen.extract.attribution import Attribution, Speakers, attributions
from briefgen.extract.built import Built, keeping
from briefgen.extract.candidates import Candidate, candidates, last_resort, leads, told_within
from briefgen.extract.chart import fill, lines_of, matcher_for
from briefgen.extract.clauses import Clause, Cutter, clause_words, sentences
from briefgen.extract.colons import with_colons
from briefgen.extract.facts import FactMaker
from briefgen.extract.home import note_places
from briefgen.extract.implied import Told, speaking_in, told_by
from briefgen.extract.items import Introduction, introduction, point_of
from briefgen.extract.letters import letters_apart
from briefgen.extract.line import Line, Mention, all_finite
from briefgen.extract.match import Matcher, StepsExceeded, opens_statement
from briefgen.extract.mentions import finder_of, mentions
from briefgen.extract.named_before import with_full_names
from briefgen.extract.namesakes import Found, Known, settled
from briefgen.extract.numbered import note_numbered
from briefgen.extract.omissions import without_omissions
from briefgen.extract.parted import parted
from briefgen.extract.parties import note_parties_of
from briefgen.extract.pointed import note_point, note_pointed
from briefgen.extract.quoted_on import speech_marks
from briefgen.extract.quoted_sentences import said_on
from briefgen.extract.raw import RawRules
from briefgen.extract.references import Scene
from briefgen.extract.repeats import without_repeats
from briefgen.extract.restated import denied_before, is_topic, restated
from briefgen.extract.run_together import told_apart
from briefgen.extract.scene import note_latter, note_line, note_owner, note_parties, note_turns
from briefgen.extract.subjects import left_out, main_verb, says, speaks_anew, subject_of, turns_unread
from briefgen.extract.titled import note_named
from briefgen.extract.unlisted import Unlisted, unlisted_persons
from briefgen.extract.values import Builder
from briefgen.extract.viable import Index, index
from briefgen.extract.wholly import told_wholly
from briefgen.limits import LIMITS
from briefgen.model import Article, Fact, Paragraph, Value
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Matchable, Pack, once_a_pack
from briefgen.problems import Place, Problem
from briefgen.wording.say import Speaker, WordingFailed

BEFORE_SUFFIX, JUSSIVE = "before_suffix", "jussive"
"""Forms that only stand before a pronoun: «دفعت(هم)» is a batch, «دفعت» paid."""
NAMED = frozenset({"name", "actor"})
"""Uses of a name that stands for itself, or for its government: «بكين» has not wept."""
POSITION, INCIDENT, WHO = "position", "incident", "who"
HANGING = (["ب"], ["ل"], ["ك"], ["و"])
"""Words that nothing ends in."""
TOO_MANY_WAYS = "too many ways to read this sentence; it was passed over"


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article gave: its facts in order of offset, and what went wrong on the way."""

    facts: tuple[Fact, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence cut into lines, before rules run over it."""

    paragraph: Paragraph
    tokens: tuple[Token, ...]
    lines: tuple[Line, ...]
    restated: Mapping[int, Line] = field(default_factory=dict)
    """What relatives among the lines say of their nouns (restated.py), by the place of each."""


class Extractor:
    """A pack made ready to read articles; the indexes are built once."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.phrases: Index = index(pack.phrases)
        self.rules: Index = index(pack.rules)
        self.raw = RawRules(pack.rules)
        self.attributions: Index = index(pack.context.attributions)
        self.matcher: Matcher = matcher_for(pack)
        self.speaker = Speaker(pack)
        self.by_id: dict[str, Matchable] = {rule.id: rule for rule in pack.rules}

    def extract(self, article: Article, cut: Iterable[Sentence] | None = None) -> Extraction:
        """The facts of an article; a sentence that cannot be read costs that sentence and is named.

        ``cut`` are its sentences, where the caller has them already.
        """
        problems: list[Problem] = []
        facts: list[Fact] = []
        day = article.published.isoformat() if article.published else ""
        builder = Builder(self.pack, self.speaker, article.text, Scene(), day)
        maker = FactMaker(self.pack, article, builder, Speakers(), self.matcher)
        introduced: Introduction | None = None
        for sentence in self.sentences(article, problems) if cut is None else cut:
            try:
                made = self.facts_of(sentence, maker)
                made += [] if made else said_on(sentence.lines, sentence.paragraph, maker, self.by_id)
                point = point_of(sentence.lines, introduced) if introduced else None
                if introduced and point:
                    made += maker.item(introduced, *point, sentence.paragraph)
                    if introduced.says_nothing and introduced.fact in facts:
                        facts.remove(introduced.fact)  # «اتفقا على ما يلي»: its points say what
                else:
                    introduced = introduction(sentence.lines, [(self.by_id[fact.rule], fact) for fact in made])
                    if introduced and introduced.only_heads:
                        made.remove(introduced.fact)
                facts += made
            except StepsExceeded:
                problems.append(_problem("E001", article, sentence, TOO_MANY_WAYS))
            except WordingFailed as error:
                problems.append(_problem("E002", article, sentence, f"a wording failed: {error}"))
            if len(facts) > LIMITS.max_facts_of_article:
                problems.append(_problem("E003", article, sentence, "too many matches; the rest was passed over"))
                break
        facts = with_full_names(facts, builder)
        return Extraction(without_repeats(facts[: LIMITS.max_facts_of_article], self.by_id), tuple(problems))

    def sentences(self, article: Article, problems: list[Problem]) -> Iterator[Sentence]:
        """Every sentence of the article with its lines filled, title first."""
        known, unlisted = Known(article.published), Unlisted()
        found = list(self._named(article))
        # A headline may name by the short name whom the text introduces later.
        ahead = Known(article.published)
        for _, _, names in found:
            ahead.note(names, self.pack)
        for paragraph, cut, names in found:
            tokens = letters_apart(cut)
            known.note(names, self.pack)
            settled_names = settled(tokens, names, ahead if paragraph is article.title else known, self.pack)
            values = mentions(tokens, settled_names, self.pack, article.published, not article.late)
            values += unlisted_persons(tokens, settled_names, self.pack, unlisted)
            try:
                lines = self.lines(tokens, values)
                yield Sentence(paragraph, tokens, lines, self.restated(tokens, values, lines))
            except StepsExceeded:
                sentence = Sentence(paragraph, tokens, ())
                problems.append(_problem("E001", article, sentence, TOO_MANY_WAYS))

    def _named(self, article: Article) -> Iterator[tuple[Paragraph, tuple[Token, ...], Found]]:
        """The sentences of the article, title first, with all the names of the pack that stand in them."""
        text = article.text[: LIMITS.max_article_characters]
        seen = whole_words(text)
        for paragraph in [*([article.title] if article.title else []), *article.paragraphs]:
            cut = tokenize(text[paragraph.start : paragraph.end], paragraph.start, self.pack.lexicon, seen)
            tokens = with_colons(without_omissions(parted(told_apart(cut, self.pack), self.pack)), self.pack)
            for each in sentences(tokens, LIMITS.max_sentence_tokens):
                yield paragraph, each, finder_of(self.pack).find(each)

    def lines(self, tokens: tuple[Token, ...], found: list[Mention]) -> tuple[Line, ...]:
        """The clauses of a sentence as lines with all their phrases; raises StepsExceeded."""
        # A state is no verb, nor is anything inside a name or date of several words: «نجيب» is not «we answer».
        named = {
            n
            for m in found
            if (m.name is not None and m.use in NAMED and (m.last - m.first > 1 or m.type == "state"))
            or (m.type == "date" and m.last - m.first > 1)
            for n in range(m.first, m.last)
        }
        readings: tuple[tuple[Reading, ...], ...] = tuple(
            tuple(
                r
                for r in self.pack.lexicon.look_up(t.norm)
                if not (r.finite and n in named) and _may_stand(r, tokens, n)
            )
            if t.kind in ("word", "proclitic")
            else ()
            for n, t in enumerate(tokens)
        )

        def filled(clauses: list[Clause]) -> list[Line]:
            lines = lines_of(tokens, readings, clauses, found, self.matcher.wider)
            for line in lines:
                fill(line, self.phrases, self.matcher)
            return lines

        clauses = Cutter(tokens, readings, self.pack).clauses()
        return tuple(
            replace(line, uncut=cache(partial(_only, filled, clause.extent))) if clause.extent else line
            for clause, line in zip(clauses, filled(clauses), strict=True)
        )

    def restated(self, tokens: tuple[Token, ...], found: list[Mention], lines: Sequence[Line]) -> dict[int, Line]:
        """What relatives say of their nouns, as lines of their own."""
        clauses = restated(lines)
        readings = {n: r for line in lines for n, r in zip(line.numbers, line.readings, strict=True)}
        every = tuple(readings.get(n, ()) for n in range(len(tokens)))
        made = lines_of(tokens, every, list(clauses.values()), found, self.matcher.wider)
        for line in made:
            fill(line, self.phrases, self.matcher)
        return dict(zip(clauses, made, strict=True))

    def facts_of(self, sentence: Sentence, maker: FactMaker) -> list[Fact]:
        """The facts of one sentence, with those that a later stage may find to be repeats."""
        builder, scene = maker.builder, maker.builder.scene
        note_point(sentence.lines, scene)
        scene.owner, scene.paragraph = None, sentence.paragraph.number
        scene.turned, scene.latter, scene.led, scene.lines = 0, (), (), sentence.lines
        scene.marks |= speech_marks(sentence.tokens)
        note_turns(sentence.tokens, sentence.lines, scene)
        self.matcher.steps_left = LIMITS.match_steps
        for line in sentence.lines:
            note_parties_of(line, builder)
        found = attributions(sentence.lines, self.attributions, self.matcher, self.pack)
        maker.speakers.before = maker.speakers.last
        told = self.told_by(found, sentence.lines, maker)
        facts: list[Fact] = []
        for number, line in enumerate(sentence.lines):
            note_line(line, builder, self.matcher)
            note_places(line, builder)
            self._turn_to(line, builder)
            speaking = speaking_in(line, told, builder, self.matcher)
            made: list[Fact] = []
            for fact in self._facts_in(line, sentence.paragraph, maker, told):
                made.append(fact)
                note_latter(fact, scene)
                note_parties(fact, scene)  # «…, and the two sides agreed» may follow in the same clause
            note_owner(line, builder)
            if made and not speaking and self._said_by_nobody(line, made, builder):
                scene.subject = scene.outer = ()
            scene.outer = scene.outer or tuple(speaking[:1]) or (scene.subject if made and not line.relative else ())
            if speaking and not made:
                scene.subject = (speaking[0],)
            if number in sentence.restated and not made and not _tells(facts, line):
                made = self._of_noun(number, sentence, maker, told)
            facts += made
        note_pointed(sentence.lines, builder, self.matcher)
        return facts

    def _facts_in(self, line: Line, paragraph: Paragraph, maker: FactMaker, told: Told) -> Iterator[Fact]:
        """The facts of one line; clauses told whole only where no other fact tells their verb."""
        made: list[Fact] = []
        built, wholly = Built(), list[Candidate]()
        for rivals in candidates(line, self.rules, self.raw, self.matcher, self.pack):
            rule = rivals[0].rule
            before = [f for f in made if f.slot == rule.makes] if leads(rule) else made
            if last_resort(rule) and _told_already(rivals[0], before):
                continue
            if any(told_within(rivals[0], each) for each in wholly):
                continue
            with keeping(built, maker.builder):
                found, by = _first((_made(maker, each, paragraph, told), each) for each in rivals)
            if found and by is not None and leads(by.rule):
                wholly.append(by)
            if found:
                built = Built()  # what is told may change whom the next may mean
            for fact in found:
                if by is not None and not _only_quoted(fact):
                    made.append(told_wholly(fact, by, made, maker.builder, self.matcher))
                    yield made[-1]

    def _of_noun(self, number: int, sentence: Sentence, maker: FactMaker, told: Told) -> list[Fact]:
        """What a relative tells of its noun; who the sentence is about stays who it was about."""
        builder, scene, line = maker.builder, maker.builder.scene, sentence.restated[number]
        for note in (note_named, note_numbered, note_actors):
            note(line, builder)
        noun = max(line.starts[0], key=lambda m: m.last)
        party = "party" in self.pack.wider.get(noun.type, frozenset())
        subject = tuple(builder.build(noun, line)) if party else ()
        builder.scene = replace(scene, subject=subject, outer=(), speaker=None)
        made = list(self._facts_in(line, sentence.paragraph, maker, told))
        builder.scene = scene
        around = next(each for each in reversed(sentence.lines[:number]) if not each.relative)
        if denied_before(around, line.tokens[0].start):
            return []  # «دون أن يقبل الطرفان المقترح الذي حمله الوسطاء»: what did not come of it is the news
        found = main_verb(around, builder)
        own = any(v.start < line.tokens[noun.last - 1].end and line.tokens[0].start < v.end for v in scene.subject)
        # «طالبت الحركة بمحاسبة الجنود الذين قتلوا مدنيين»: that they did is what she says.
        others = found is not None and says(found[1], self.pack) and not own
        topic = is_topic(around, line.tokens[0].start)
        return [fact for fact in made if (fact.source or not others) and not (topic and fact.slot != INCIDENT)]

    def _said_by_nobody(self, line: Line, made: Sequence[Fact], builder: Builder) -> bool:
        """Tell the facts of a line what somebody says who cannot be named: «لفت فلان إلى أن الوزير طلب …»?"""
        found = None if line.relative else main_verb(line, builder)
        if found is None or not says(found[1], self.pack) or left_out(line, builder, self.matcher):
            return False
        at = line.tokens[found[0]].start
        return not any(f.start <= at < f.end for f in made) and not subject_of(line, builder, self.matcher)

    def told_by(
        self, found: Sequence[Attribution], lines: Sequence[Line], maker: FactMaker
    ) -> list[tuple[Attribution, Value | None]]:
        """Attributions with their speakers."""
        return told_by(found, lines, maker.speakers, maker.builder, self.matcher)

    def _turn_to(self, line: Line, builder: Builder) -> None:
        """Remember whom a clause with a subject of its own is about, whom those behind it go on with."""
        scene = builder.scene
        scene.prior = scene.subject
        if turns_unread(line, builder):
            scene.subject, scene.outer, scene.turned = (), (), line.numbers[0]
        if line.relative:
            scene.led = subject_of(line, builder, self.matcher)
        if line.relative or main_verb(line, builder) is None or left_out(line, builder, self.matcher):
            return
        scene.subject = scene.outer = subject_of(line, builder, self.matcher)
        if speaks_anew(line, builder):
            scene.turned = line.numbers[0]


def _only_quoted(fact: Fact) -> bool:
    """Is of a deed neither told who did it nor what was done, or what was done cut off before it says anything?

    «"أوناجا" pledged "منع البناء …"».
    """
    quoted = [value for role in fact.quoted for value in fact.roles.get(role, ()) if value.en is None]
    if any(value.ar.split()[-1:] in HANGING for value in quoted):
        return True  # «الليبيتين ب»: what is quoted ends before it says anything
    return fact.slot != POSITION and WHO in fact.quoted and len(fact.quoted) > 1


def _tells(facts: Sequence[Fact], line: Line) -> bool:
    """Has a fact of the sentence told what a line says inside one of its values?"""
    last = line.tokens[-1]
    told = (v for fact in facts for values in fact.roles.values() for v in values)
    return any(v.start <= last.start < v.end and last.text in v.ar for v in told)


def _may_stand(reading: Reading, tokens: Sequence[Token], at: int) -> bool:
    """Has a form that needs a neighbour, a suffix behind it or «لم» before it, it? No past stands behind «لم»."""
    before = tokens[at - 1].norm if at > 0 else ""
    if reading.finite and reading.tense == "past" and before in clause_words()["never_before_past"]:
        return False  # «لم تقرر الحكومة»: it has not, and nothing was decided
    if reading.finite and f"{before} {tokens[at].norm}" in clause_words()["no_verb"]:
        return False  # «من أجل بلدهم»: for its sake
    if reading.state == BEFORE_SUFFIX:
        return _suffix(tokens, at + 1)
    return reading.state != JUSSIVE or before in clause_words()["jussive"]


def _suffix(tokens: Sequence[Token], at: int) -> bool:
    """Stands a pronoun suffix at a position?"""
    return at < len(tokens) and tokens[at].kind == "suffix"


def _only(filled: Callable[[list[Clause]], list[Line]], extent: tuple[int, int]) -> Line:
    """One stretch of a sentence as a line, nothing cut out of it."""
    (line,) = filled([Clause(tuple(range(*extent)))])
    return line


def _made(maker: FactMaker, candidate: Candidate, paragraph: Paragraph, told: Told) -> list[Fact]:
    """The facts of a candidate; whom it would have been about is forgotten where it makes none."""
    scene = maker.builder.scene
    before = scene.subject
    made = maker.make(candidate, paragraph, told)
    if not made:
        scene.subject = before
    return made


def _told_already(candidate: Candidate, made: Sequence[Fact]) -> bool:
    """Tells a fact already what a whole clause would tell: does it cover the clause's verb?"""
    line, match = candidate.line, candidate.match
    at = line.tokens[match.state.anchor].start
    # What could only be quoted is told by its whole clause, where that has English: «ستقدم الكويت قرضا بقيمة …».
    covering = [f for f in made if f.start <= at < f.end and not (f.quoted and f.slot == candidate.rule.makes)]
    spans = dict(match.state.captures).get(candidate.rule.clause, ())
    first = spans[0].first if spans else match.first
    # What somebody reports is a deed with him as its source, and no stance of his.
    opens = first - (first > 0 and line.tokens[first - 1].kind == "suffix")  # «إنه تم …»: the pronoun means nobody
    # «إنه منح …»: behind a pronoun stands a verb, whatever else the word may be
    verb = all_finite(line, match.state.anchor) or _behind_pronoun(line, first, match.state.anchor)
    if candidate.rule.makes != POSITION and opens_statement(line, opens) and verb:
        begins = line.tokens[first].start
        return not all(fact.slot == POSITION and fact.start < begins for fact in covering)
    return bool(covering)


def _behind_pronoun(line: Line, first: int, at: int) -> bool:
    """Does a clause begin with a pronoun that a verb stands right behind?"""
    return line.tokens[first].kind == "suffix" and at == first + 1


def _first(made: Iterable[tuple[list[Fact], Candidate]]) -> tuple[list[Fact], Candidate | None]:
    """The facts of the first candidate that makes any, with it."""
    return next((each for each in made if each[0]), ([], None))


@once_a_pack
def extractor_of(pack: Pack) -> Extractor:
    """The extractor of a pack."""
    return Extractor(pack)


def _problem(code: str, article: Article, sentence: Sentence, message: str) -> Problem:
    line = article.text[: sentence.tokens[0].start].count("\n") + 1 if sentence.tokens else 0
    return Problem(code, message, Place(article.name, line), severity="warning")
