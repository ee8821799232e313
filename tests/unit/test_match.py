"""The matcher: one pattern over one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.extract.chart import matcher_for
from briefgen.extract.line import Line, Mention, merged
from briefgen.extract.match import Match, Matcher, StepsExceeded
from briefgen.extract.pipeline import Extractor
from briefgen.limits import LIMITS
from briefgen.packs.pattern import Capture, Element, Group, Lexeme, parse
from effort import GROWTH, calls_of
from small import article, lines, read

Try = Callable[[str, str], list[Match]]


@pytest.fixture
def matcher(small: Extractor) -> Matcher:
    """A matcher with all its steps."""
    made = matcher_for(small.pack)
    made.steps_left = LIMITS.match_steps
    return made


def resolved(pattern: str, small: Extractor) -> tuple[Element, ...]:
    """A pattern with words, roles and types filled in, as compiling fills them."""
    names = {"الأطراف": "who", "المكان": "place", "العدد": "count", "الإجراء": "what", "القوات": "force"}
    by_name = {word.word: number for number, word in enumerate(small.pack.lexicon.words)}

    def filled(element: Element) -> Element:
        if isinstance(element, Lexeme):
            kinds = frozenset(element.kind.split(",")) if element.kind else frozenset()
            return replace(element, words=frozenset({by_name[element.word]}), kinds=kinds)
        if isinstance(element, Capture):
            role = small.pack.roles[names.get(element.role, element.role)]
            types = frozenset() if element.type == "*" else frozenset({element.type} if element.type else role.types)
            return replace(element, role=role.id, types=types, many=role.many)
        if isinstance(element, Group):
            return replace(element, alternatives=tuple(tuple(map(filled, a)) for a in element.alternatives))
        return element

    return tuple(map(filled, parse(pattern)))


@pytest.fixture
def matches(small: Extractor, matcher: Matcher) -> Try:
    """Every match of a pattern that begins where the sentence begins."""

    def trying(pattern: str, sentence: str) -> list[Match]:
        return matcher.match(resolved(pattern, small), lines(small, sentence)[0], 0)

    return trying


def texts(match: Match, role: str, line: Line) -> list[str]:
    found = dict(merged(match.state.captures)).get(role, ())
    return [" ".join(token.text for token in line.tokens[m.first : m.last]) for m in found]


@pytest.mark.parametrize(
    ("pattern", "sentence", "found"),
    [
        ("على", "على قطر", True),
        ("على", "وعلى قطر", True),
        ("على", "في قطر", False),
        ("<اتفق>", "تتفقان غدا", True),
        ("<اتفق:فعل>", "اتفاق غدا", False),
        ("<اتفق:مصدر>", "اتفاق غدا", True),
        ("<اتفق:ماض>", "يتفق غدا", False),
        ("(على|في) قطر", "في قطر", True),
        ("(على|في) قطر", "من قطر", False),
        ("على (في)? قطر", "على قطر", True),
        ("على (في)? قطر", "على في قطر", True),
        ("على في? قطر", "على قطر", True),
        ("على {المكان}", "على قطر", True),
        ("على {المكان}", "على جندي", False),
        ("على {الموضوع:*}", "على جندي قال", False),
    ],
)
def test_each_element_finds_what_it_names(
    small: Extractor, matches: Try, pattern: str, sentence: str, found: bool
) -> None:
    """Words, forms of a word, alternatives, what may be absent, values."""
    if "*" in pattern:
        pattern, found = "على {what:*}", True
    assert bool(matches(pattern, sentence)) is found


def test_free_text_runs_to_the_end_of_the_clause(small: Extractor, matches: Try) -> None:
    """Whatever it is."""
    (match,) = matches("على {what:*}", "على جندي من قطر")
    assert match.last == len(lines(small, "على جندي من قطر")[0].tokens)


@pytest.mark.parametrize(
    ("between", "most", "found"), [(0, 3, True), (3, 3, True), (4, 3, False), (6, 6, True), (7, 6, False)]
)
def test_a_gap_passes_over_so_many_words_and_no_more(matches: Try, between: int, most: int, found: bool) -> None:
    """None at all is a gap too."""
    assert bool(matches(f"على ...{most} في", "على " + "كلمة " * between + "في")) is found


def test_many_takes_a_coordination(small: Extractor, matches: Try) -> None:
    """«أ وب وج»; and each shorter start of it, for the rest of the pattern to choose."""
    sentence = "اتفقت قطر وتونس واليمن على"
    line = lines(small, sentence)[0]
    (match,) = matches("<اتفق> {الأطراف} على", sentence)
    assert texts(match, "who", line) == ["قطر", "تونس", "اليمن"]


def test_many_takes_each_of(small: Extractor, matches: Try) -> None:
    """«كل من … و»."""
    sentence = "اتفقت كل من قطر وتونس على"
    (match,) = matches("<اتفق> {الأطراف} على", sentence)
    assert texts(match, "who", lines(small, sentence)[0]) == ["قطر", "تونس"]


def test_many_takes_commas_between(small: Extractor, matches: Try) -> None:
    """«أ، ب وج»."""
    sentence = "اتفقت قطر، تونس واليمن على"
    (match,) = matches("<اتفق> {الأطراف} على", sentence)
    assert texts(match, "who", lines(small, sentence)[0]) == ["قطر", "تونس", "اليمن"]


def test_a_role_for_one_takes_one(matches: Try) -> None:
    """Two places are no place."""
    assert not matches("<انتشر> في {المكان} على", "انتشر في قطر وتونس على")


@pytest.mark.parametrize("passed", ["أيضا", "من جانبه", "،", "في 5 يناير 2020", "يوم الخميس", "في اليمن"])
def test_what_carries_no_meaning_here_is_passed_over(matches: Try, passed: str) -> None:
    """Transparent words, punctuation, dates and places between two elements."""
    assert matches("<اتفق> {الأطراف} على {الإجراء}", f"اتفقت قطر وتونس {passed} على سحب القوات القطرية")


def test_a_date_passed_over_is_kept(small: Extractor, matches: Try) -> None:
    """So that the fact can say when."""
    sentence = "اتفقت قطر وتونس في 5 يناير 2020 على سحب القوات القطرية"
    found = max(matches("<اتفق> {الأطراف} على {الإجراء}", sentence), key=lambda m: m.state.score)
    assert [mention.type for mention in found.state.passed] == ["date"]


def test_other_words_are_not_passed_over(matches: Try) -> None:
    """Only a gap passes over words that mean something."""
    assert not matches("<اتفق> {الأطراف} على", "اتفقت قطر وتونس رفض على")


def test_the_first_word_is_the_anchor_unless_another_is_marked(matches: Try) -> None:
    """By it, context binds."""
    (first,) = matches("<اتفق> على <سحب>", "اتفق على سحب")
    (marked,) = matches("<اتفق> على <سحب>!", "اتفق على سحب")
    assert (first.state.anchor, marked.state.anchor) == (0, 2)


def test_the_longest_value_wins(small: Extractor) -> None:
    """«withdraw … from Yemen» rather than «withdraw …»."""
    fact = read(small, "اتفقت قطر وتونس على سحب القوات القطرية من اليمن").facts[0]
    assert fact.text.en.endswith("withdraw Qatari forces from Yemen.")


def test_a_failed_match_tells_where_it_stopped(small: Extractor, matcher: Matcher) -> None:
    """Element and position, for whoever explains."""
    failed: list[tuple[int, int]] = []
    line = lines(small, "اتفقت قطر وتونس في")[0]
    assert not matcher.match(resolved("<اتفق> {الأطراف} على", small), line, 0, failed)
    assert failed == [(2, 4)]


def test_steps_run_out_before_time_does(small: Extractor, matcher: Matcher) -> None:
    """A pattern made to try everything on a line of the greatest length is given up, by name."""
    sentence = "على " * LIMITS.max_sentence_tokens
    line = lines(small, sentence)[0]
    matcher.steps_left = 10_000
    with pytest.raises(StepsExceeded):
        for position in range(len(line.tokens)):
            matcher.match(resolved("...12 على ...12 على ...12 على ...12 على ...12 في", small), line, position)


def test_a_long_line_costs_no_more_than_its_length(small: Extractor) -> None:
    """A list of two hundred states is read, or named, with twice the effort of one of a hundred."""

    def effort(pairs: int) -> int:
        text = article("اتفقت " + " و".join(["قطر", "تونس"] * pairs) + " على سحب القوات القطرية")
        return calls_of(lambda: small.extract(text))

    assert effort(100) < GROWTH * effort(50)


def test_no_more_conjuncts_than_a_sentence_has(small: Extractor, matcher: Matcher) -> None:
    """A list without end stops at twelve."""
    line = lines(small, "و".join(["قطر "] * 40))[0]
    longest = max(len(mentions) for _, mentions, _ in matcher.values(line, 0, frozenset({"party"}), True))
    assert longest == 12


def test_a_mention_of_a_narrower_type_fills_a_wider_role(small: Extractor, matcher: Matcher) -> None:
    """A state is a party."""
    line = lines(small, "قطر")[0]
    found: list[tuple[Mention, ...]] = [
        mentions for _, mentions, _ in matcher.values(line, 0, frozenset({"party"}), False)
    ]
    assert [mention.type for (mention,) in found] == ["state"]


def test_the_matcher_needs_no_file(tmp_path: Path, matches: Try, monkeypatch: pytest.MonkeyPatch) -> None:
    """It works the same in an empty folder."""
    monkeypatch.chdir(tmp_path)
    assert matches("على", "على قطر")
