"""The author's work list: what a pack does not read in these articles, and what no article asked of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.author.tables import clean
from briefgen.author.watch import FreeSpan, Runs, Seen, WatchedExtractor
from briefgen.extract.clauses import Cutter
from briefgen.extract.pipeline import Extraction, Sentence
from briefgen.model import Article
from briefgen.packs.lexicon import Reading
from briefgen.packs.pack import Matchable, Pack

NO_VERB = "no verb"
MOST_EXAMPLES = 2
LONGEST_LINE = 1000
"""Characters of a line that an example stands in."""
WORDS = ("word", "proclitic", "suffix")


@dataclass(slots=True)
class Group:
    """Things of one kind: how many there are, and the first of them as examples (where it stands, its text)."""

    count: int = 0
    examples: list[tuple[str, str]] = field(default_factory=list)
    between: tuple[str, ...] = ()
    """The Englishes of the first span that could not be told apart."""

    def add(self, place: str, text: str, between: tuple[str, ...] = ()) -> bool:
        """Count one more; says whether it is kept as an example."""
        self.count += 1
        self.between = self.between or between
        kept = len(self.examples) < MOST_EXAMPLES
        if kept:
            self.examples.append((place, clean(text)))
        return kept


Groups = dict[str, Group]


@dataclass(slots=True)
class Coverage:
    """Counts over articles, one article at a time; nothing of an article stays but examples."""

    pack: Pack
    articles: int = 0
    sentences: int = 0
    with_fact: int = 0
    slots: Counter[str] = field(default_factory=Counter)
    origins: Counter[str] = field(default_factory=Counter)
    quoted: int = 0
    """Facts with a role in Arabic."""
    unread: Groups = field(default_factory=dict)
    """Sentences without a fact, by the verb that governs them."""
    told_spans: int = 0
    untold: dict[str, Groups] = field(default_factory=dict)
    """Free spans without English, by reason and word."""
    romanised: Groups = field(default_factory=dict)
    nameless: Groups = field(default_factory=dict)
    """Names of persons that could not be romanised."""
    told: Counter[str] = field(default_factory=Counter)
    """Facts by rule."""
    values: Counter[str] = field(default_factory=Counter)
    """Values by phrase."""
    lines: dict[str, str] = field(default_factory=dict)
    """The lines in which the examples stand, by their places."""

    def add(self, article: Article, seen: Sequence[Seen], extraction: Extraction) -> None:
        """Count what was read of one article."""
        self.articles += 1
        for fact in extraction.facts:
            self.slots[fact.slot] += 1
            self.origins[fact.how] += 1
            self.told[fact.rule] += 1
            self.quoted += bool(fact.quoted)
        starts = sorted(fact.start for fact in extraction.facts)
        for each in seen:
            self._sentence(article, each, starts)

    def _sentence(self, article: Article, seen: Seen, starts: Sequence[int]) -> None:
        tokens = seen.sentence.tokens
        if not any(token.kind in WORDS for token in tokens):
            return
        first, last = tokens[0].start, tokens[-1].end
        self.sentences += 1
        if any(first <= start < last for start in starts):
            self.with_fact += 1
        else:
            verb = governing(seen.sentence, self.pack)
            self._note(self.unread.setdefault(verb, Group()), article, first, article.text[first:last])
        for span in seen.spans.values():
            self._span(article, span)
        for line in seen.sentence.lines:
            for mention in (mention for starting in line.starts for mention in starting):
                if mention.made_by is not None:
                    self.values[mention.made_by.id] += 1
                elif mention.name is not None and not mention.name.id:
                    names = self.romanised if mention.name.en else self.nameless
                    at = line.tokens[mention.first].start
                    key = f"{mention.name.ar}\t{mention.name.en}" if mention.name.en else mention.name.ar
                    self._note(names.setdefault(key, Group()), article, at, "")

    def _span(self, article: Article, span: FreeSpan) -> None:
        told = span.told
        if told.en:
            self.told_spans += 1
        else:
            groups = self.untold.setdefault(told.reason or "construction", {})
            word = groups.setdefault(told.word, Group())
            text = span.value.forms.get("quoted", span.value.text)
            self._note(word, article, span.value.start, text, told.between)

    def _note(self, group: Group, article: Article, at: int, text: str, between: tuple[str, ...] = ()) -> None:
        """Count one more of a group; of an example keep the line it stands in."""
        where = place(article, at)
        if group.add(where, text, between):
            begin, end = article.text.rfind("\n", 0, at) + 1, article.text.find("\n", at)
            self.lines[where] = clean(article.text[begin : end if end >= 0 else None], LONGEST_LINE)


def place(article: Article, at: int) -> str:
    """The article and the line of it at an offset."""
    return f"{article.name}:{article.text.count(chr(10), 0, at) + 1}"


def governing(sentence: Sentence, pack: Pack) -> str:
    """The dictionary form of the sentence's main verb; of its first verbal noun where it has none."""
    readings: dict[int, tuple[Reading, ...]] = {}
    inside: set[int] = set()
    for line in sentence.lines:
        readings |= dict(zip(line.numbers, line.readings, strict=True))
        inside |= set(line.numbers) if line.relative else set()
    cutter = Cutter(sentence.tokens, tuple(readings.get(n, ()) for n in range(len(sentence.tokens))), pack)
    auxiliaries = pack.classes.get("auxiliary", frozenset())
    verbs = [
        reading
        for at in range(len(sentence.tokens)) if at not in inside and cutter.finite(at)
        for reading in [next(r for r in readings[at] if r.finite)]
    ]  # fmt: skip
    main = next((verb for verb in verbs if verb.word not in auxiliaries), next(iter(verbs), None))
    if main is not None:
        return pack.lexicon.words[main.word].word
    nouns = (r for at in sorted(readings) if at not in inside for r in readings[at] if r.kind == "masdar")
    noun = next(nouns, None)
    return f"{NO_VERB}: {pack.lexicon.words[noun.word].word}" if noun is not None else NO_VERB


def runs_of(each: Matchable, extractor: WatchedExtractor) -> Runs:
    """The runs of all patterns of a rule or phrase together."""
    found = [extractor.timed.runs.get(id(elements), Runs()) for elements in each.patterns]
    telling = extractor.telling.get(each.place, 0.0)
    return Runs(sum(r.tried for r in found), sum(r.matched for r in found), sum(r.seconds for r in found), telling)
