"""Names, numbers, dates and pronouns in a sentence: the values that no phrase has to make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from briefgen.arabic.dates import read_dates
from briefgen.arabic.normalize import admits
from briefgen.arabic.numerals import read_numbers
from briefgen.arabic.tokens import Token
from briefgen.arabic.words import look_up_key
from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Mention
from briefgen.extract.namesakes import Found
from briefgen.extract.two_named import of_two_named
from briefgen.packs.pack import Alias, Pack, once_a_pack

QUOTES = frozenset({'"', "'", "«", "»", "“", "”", "’", "‘"})
ARTICLE, ALEF, MAQSURA, LAM, HYPHEN = "ال", "ا", "ى", "ل", "-"
SUPERLATIVE = ("worst", "best", "largest", "most", "highest", "biggest")
MARKS = frozenset({"-", "/", "."})
"""May stand between the words of a name; the names of a pack are kept without."""
PARTS = frozenset({"adjective", "people", "construct"})
"""Uses in which a longer name does not swallow what stands in it."""
DUAL_PRONOUN = "هما"
PLURAL_PRONOUNS = ("هم", "هن")
FEMININE_PRONOUN = "ها"
FEMININE, MEN, NOMINAL, NEAR = "ة", "ون", ("noun", "masdar", "adjective", "participle"), 4


class NameFinder:
    """Finds the names of a pack: single words by a table, longer names by spaCy's PhraseMatcher."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.single: dict[str, list[Alias]] = {}
        self.longer: dict[tuple[str, ...], list[Alias]] = {}
        self.by_first: dict[str, list[tuple[str, ...]]] = {}
        self.vocab = Vocab(strings=spacy.strings.StringStore())
        self.matcher = PhraseMatcher(self.vocab)

    def _learn(self, key: str) -> None:
        """Take up the names that begin with a word, when it is first met."""
        if key in self.single:
            return
        self.single[key] = []
        for alias in self.pack.aliases.beginning(key):
            if len(alias.words) == 1:
                self.single[key].append(alias)
                continue
            if alias.keys not in self.longer:
                self.by_first.setdefault(key, []).append(alias.keys)
            self.longer.setdefault(alias.keys, []).append(alias)

    def _prepare(self, keys: Sequence[str]) -> None:
        """Give the matcher the longer names all of whose words are met here; most names of a pack never are."""
        present = frozenset(keys)
        for key in present:
            names = self.by_first.get(key)
            met = [words for words in names if present.issuperset(words)] if names else []
            if met and names:
                self.matcher.add("name", [Doc(self.vocab, words=list(words)) for words in met])
                self.by_first[key] = [words for words in names if words not in met]

    def find(self, tokens: Sequence[Token]) -> list[tuple[int, int, Alias]]:
        """First token, token after the last, and alias, for every alias that stands there; quotation marks aside."""
        numbers = [n for n, token in enumerate(tokens) if token.norm not in QUOTES and not _of_a_model(tokens, n)]
        found = self._found(tokens, numbers)
        unmarked = [n for n in numbers if tokens[n].norm not in MARKS]
        if len(unmarked) < len(numbers):
            found += [each for each in self._found(tokens, unmarked) if _over_marks(tokens, *each[:2])]
        found += of_two_named(tokens, unmarked, lambda each: self._found(each, range(len(each))))
        return _quoted(found, tokens)

    def _found(self, tokens: Sequence[Token], numbers: Sequence[int]) -> list[tuple[int, int, Alias]]:
        """The aliases that stand in these tokens."""
        keys = [look_up_key(tokens[n].norm) for n in numbers]
        for key in keys:
            self._learn(key)
        found: list[tuple[int, int, Alias]] = []
        for at, key in enumerate(keys):
            if tokens[numbers[at]].kind == "word":
                for alias in self.single[key]:
                    if admits(tokens[numbers[at]].norm, alias.words[0]):
                        found.append((numbers[at], numbers[at] + 1, alias))
        self._prepare(keys)
        if keys and len(self.matcher):
            for _, first, last in self.matcher(Doc(self.vocab, words=keys)):
                for alias in self.longer[tuple(keys[first:last])]:
                    written = [tokens[n].norm for n in numbers[first:last]]
                    if all(map(admits, written, alias.words)):
                        found.append((numbers[first], numbers[last - 1] + 1, alias))
        return found


def _over_marks(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Does a name reach over a mark that may stand in it («جان-إيف», «سي . إن . إن») and not out of brackets?"""
    marks = [n for n in range(first, last) if tokens[n].norm in MARKS]
    joined = all(tokens[n].norm != HYPHEN or tokens[n].space_after == tokens[n - 1].space_after for n in marks)
    return bool(marks) and joined


def _of_a_model(tokens: Sequence[Token], at: int) -> bool:
    """Is it the hyphen of a type of aircraft or missile: «إف-16»?"""
    if tokens[at].norm != HYPHEN or at == 0 or at + 1 == len(tokens) or tokens[at - 1].space_after:
        return False
    return tokens[at - 1].kind == "word" and tokens[at + 1].kind == "number"


def _quoted(found: Found, tokens: Sequence[Token]) -> Found:
    """The aliases without those that count only in quotation marks and have none; with them, without others there."""

    def marked(first: int, last: int) -> bool:
        before, after = tokens[first - 1].norm if first else "", tokens[last].norm if last < len(tokens) else ""
        return before in QUOTES and after in QUOTES

    named = {(first, last) for first, last, alias in found if alias.quoted and marked(first, last)}
    return [each for each in found if each[2].quoted is (each[:2] in named)]


@once_a_pack
def finder_of(pack: Pack) -> NameFinder:
    """The finder of a pack."""
    return NameFinder(pack)


def mentions(
    tokens: Sequence[Token], found_names: Found, pack: Pack, published: date | None, exact: bool = True
) -> list[Mention]:
    """Every mention in a sentence, positions counting its tokens; its names are settled (namesakes.py).

    ``exact`` as in ``read_dates``.
    """
    dates = read_dates(tokens, published, exact)
    return [
        *_names(tokens, found_names, pack),
        *(
            Mention(
                "ordinal" if found.ordinal else "number",
                found.first,
                found.last,
                0.5,
                number=found.number,
                ordinal=found.ordinal,
                bound=found.bound,
            )
            for found in read_numbers(tokens, dates)
        ),
        *(
            Mention(
                "date", found.first, found.last, 0.5, interval=found.interval, coming=found.coming, date_kind=found.kind
            )
            for found in dates
        ),
        *_pronouns(tokens),
        *(
            each
            for each in _adjectives(tokens, pack, _lands(found_names, pack))
            if tokens[each.first].norm.startswith(ARTICLE) or each.first not in {date.last for date in dates}
        ),  # «الهدنة لثلاثة أسابيع إضافية»: three more weeks, and no further truce
    ]


def _names(tokens: Sequence[Token], found: Found, pack: Pack) -> Iterable[Mention]:
    words = clause_words()
    # «وزير الخارجية السعودية اللبنانيين»: what stands behind the adjective of one state is not another noun's.
    after_nisba = {last for _, last, alias in found if alias.use == "adjective" and alias.number == "singular"}
    nisbas = {(first, last) for first, last, alias in found if alias.use == "adjective"}
    lands = {(first, last) for first, last, alias in found if alias.use == "name"}
    for first, last, alias in found:
        name = pack.names[alias.name]
        if name.type in ("state", "place") and last < len(tokens) and tokens[last].norm in words["no_longer"]:
            continue  # «في دريسدن، بألمانيا الشرقية سابقا»: what it was
        if alias.use in ("name", "short", "people") and _inside_longer(first, last, alias, found):
            continue
        described = alias.use == "name" and (first, last) in nisbas and _after_accusative(tokens, first, pack)
        if described and not any(other.use == "name" and at == last + 1 for at, _, other in found):
            continue  # but «سفيرا روسيا وقطر» are two ambassadors, each of one land
        kind = name.type
        if alias.use == "people":
            if first not in after_nisba and _describes(tokens, first):
                continue
            kind = "group"
        elif alias.use == "adjective":
            bare = (first, last) in lands and not tokens[first].norm.startswith(ARTICLE)  # «الحكومة السعودية» is Saudi
            if bare and first and tokens[first - 1].norm.startswith(ARTICLE):
                continue  # «دعا الرئيس تركيا إلى …» is no Turkish president, who would be «التركي»
            if (first, last) in lands and alias.gender == "f" and first and _one_man(tokens[first - 1], pack):
                continue  # «زار الوزير السعودية»
            kind = "nisba"
        elif alias.use == "construct":
            if first and tokens[first - 1].norm in words["no_body_after"]:
                continue
            kind = name.type + "-of"
        mention = Mention(kind, first, last, 0.0, name, alias.use, gender=alias.gender, count=alias.number)
        yield mention
        before = tokens[first - 1].norm if first else ""
        lying = before.startswith(ARTICLE) and first > 1 and tokens[first - 2].norm in words["place_only"]
        if name.capital and alias.use == "name" and before not in words["place_only"] and not lying:
            yield Mention("state", first, last, 0.0, name, "actor", gender="f", count="singular")


def _one_man(token: Token, pack: Pack) -> bool:
    """Is a word definite, masculine and in the singular, whatever it is, so that no feminine describes it?"""
    readings = pack.lexicon.look_up(token.norm) if token.norm.startswith(ARTICLE) else ()
    return bool(readings) and all(r.gender == "m" and r.number == "singular" and not r.finite for r in readings)


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Does a definite plural describe the noun before it, and name no people: «نظراؤهم العراقيون»?"""
    return at > 0 and (tokens[at - 1].norm.startswith(ARTICLE) or tokens[at - 1].kind == "suffix")


def _after_accusative(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """«14 جنديا روسيا» are Russian: behind an indefinite accusative no land can stand without a preposition."""
    before = tokens[at - 1] if at else None
    if before is None or before.kind != "word" or not before.norm.endswith(ALEF):
        return False
    readings = pack.lexicon.look_up(before.norm)
    return any(r.kind == "noun" for r in readings) and all(r.kind in NOMINAL and not r.definite for r in readings)


def _inside_longer(first: int, last: int, alias: Alias, found: list[tuple[int, int, Alias]]) -> bool:
    """Is it only a part of a longer name of another?"""
    return any(
        a <= first and last <= b and b - a > last - first and other.name != alias.name and other.use not in PARTS
        for a, b, other in found
    )


def _lands(found: Found, pack: Pack) -> frozenset[int]:
    """Where the names of states and places begin."""
    named = ((first, pack.names[alias.name].type) for first, _, alias in found if alias.use == "name")
    return frozenset(first for first, kind in named if kind in ("state", "place"))


def _adjectives(tokens: Sequence[Token], pack: Pack, lands: frozenset[int]) -> Iterable[Mention]:
    """Adjectives whose English is certain: which ones are meant (describer), or of what kind (quality).

    «(قوات) شمالي سوريا» are not northern: before a land the word says where.
    """
    describing = pack.classes.get("describing", frozenset())
    judging = pack.classes.get("judging", frozenset())
    plain = pack.classes.get("plain", frozenset())
    for at, token in enumerate(tokens):
        if token.kind != "word" or _adverbial(tokens, at) or _of_another(tokens, at, pack) or _deed(tokens, at, pack):
            continue
        if at + 1 in lands and token.norm in clause_words()["place_prepositions"]:
            continue
        readings = pack.lexicon.look_up(token.norm)
        nouns = (pack.lexicon.words[r.word].word for r in readings if r.kind == "noun")
        if token.norm.endswith(MAQSURA) and token.norm in nouns:
            continue  # «مبنى» is a building, though some write «مبني» so
        found = {r.word: r for r in readings if r.kind == "adjective" and pack.lexicon.words[r.word].en}
        if not plain.isdisjoint(found):
            found = {min(found): found[min(found)]}
        if len({pack.lexicon.words[number].en for number in found}) == 1:
            if at + 1 < len(tokens) and _opens_preposition(f"{token.norm} {tokens[at + 1].norm}", pack):
                continue
            number, reading = next(iter(found.items()))
            kind = "quality" if describing.isdisjoint(found) else "describer"
            gender = "f" if reading.gender == "f" else "m"
            word = pack.lexicon.words[number]
            if not reading.definite and word.en.endswith(SUPERLATIVE):
                continue  # «هجوم أسوأ» is a worse one, and not the worst
            yield Mention(kind, at, at + 1, 0.0, word=word, gender=gender)  # type: ignore[arg-type]
            if not reading.definite and not judging.isdisjoint(found):
                yield Mention("judgement", at, at + 1, 0.0, word=word)


def _opens_preposition(words: str, pack: Pack) -> bool:
    """«الوضع في السودان بناء على طلب …» is not constructive."""
    return any(r.kind == "particle" for r in pack.lexicon.look_up(words))


def _adverbial(tokens: Sequence[Token], at: int) -> bool:
    """«تنسحب القوات تدريجيا»: an accusative behind a definite noun says how, and is no adjective of it.

    Nor is one behind «ون» an adjective: «هاجم مسلحون موقعا».
    """
    before = tokens[at - 1].norm if at else ""
    return tokens[at].norm.endswith(ALEF) and (before.startswith(ARTICLE) or before.endswith(MEN))


def _of_another(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """«خطة البناء», «رئيس الجمهورية»: a definite word behind an indefinite one is no adjective of it."""
    if at == 0 or not tokens[at].norm.startswith(ARTICLE) or tokens[at - 1].kind != "word":
        return False
    if at > 1 and tokens[at - 2].norm == LAM:
        return False  # «للجنة» is «to the committee», written as «to a committee» is
    before = pack.lexicon.look_up(tokens[at - 1].norm)
    return bool(before) and all(r.kind in ("noun", "masdar", "adjective") and not r.definite for r in before)


def _deed(tokens: Sequence[Token], at: int, pack: Pack) -> bool:
    """«قرار الائتلاف الوطني المشاركة في المؤتمر»: a verbal noun in «ة», and no adjective of masculine nouns."""
    readings = pack.lexicon.look_up(tokens[at].norm)
    if not tokens[at].norm.endswith(FEMININE) or not any(r.kind == "masdar" and r.definite for r in readings):
        return False
    seen = False
    for before in range(at - 1, max(at - NEAR, 0) - 1, -1):
        nouns = [r for r in pack.lexicon.look_up(tokens[before].norm) if r.kind in NOMINAL]
        if tokens[before].kind != "word" or not nouns:
            break
        if any(r.gender == "f" or r.number != "singular" for r in nouns):
            return False
        seen = True
    return seen


def _pronouns(tokens: Sequence[Token]) -> Iterable[Mention]:
    for at, token in enumerate(tokens):
        if token.kind == "suffix":
            plural = token.norm in PLURAL_PRONOUNS
            count = "dual" if token.norm == DUAL_PRONOUN else "plural" if plural else "singular"
            gender = "f" if token.norm == FEMININE_PRONOUN else "m"
            yield Mention("pronoun", at, at + 1, 0.0, gender=gender, count=count)  # type: ignore[arg-type]
