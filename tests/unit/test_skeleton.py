"""`briefgen rules new`: what is proposed of a marked sentence, and what is said where nothing can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.author.examples import try_all
from briefgen.author.skeleton import Skeleton, propose
from briefgen.author.skeleton_marks import SkeletonInvalid, read_marks
from briefgen.author.skeleton_words import verb_of
from briefgen.extract.pipeline import Extractor
from briefgen.packs.cache import compile_folder
from briefgen.packs.folders import rules_folder
from briefgen.packs.load import load
from briefgen.packs.pack import Pack
from briefgen.packs.schema import Manifest
from briefgen.packs.yaml_door import open_yaml, plain
from small import SMALL, copied

WITHDREW = "انسحبت {who: قطر} من {place: اليمن}"
WORDS = """
- {word: انسحب, pos: verb, frame: [من], en: withdraw}
- {word: زار, pos: verb, root: زور, pattern: فعَل يفعُل, frame: [object], en: visit}
- {word: مبنى, pos: noun, gender: m, plural: [مبان], en: building}
- {word: قديم, pos: adjective, en: old}
"""


def manifest(folder: Path) -> Manifest:
    root = open_yaml(folder / "pack.yaml", "pack.yaml")[0].root
    assert root is not None
    return Manifest.model_validate(plain(root))


@pytest.fixture(scope="module")
def wider(small: Extractor, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Pack]:
    """The small pack with a few words more."""
    folder = copied(tmp_path_factory.mktemp("wider"), words=WORDS)
    pack, problems = compile_folder(folder)
    assert pack is not None, problems
    return folder, pack


def proposed(wider: tuple[Path, Pack], sentence: str, slot: str = "next_step", identity: str = "") -> Skeleton:
    return propose(sentence, manifest(wider[0]), wider[1], slot, identity)


def refused(wider: tuple[Path, Pack], sentence: str, slot: str = "", identity: str = "") -> str:
    with pytest.raises(SkeletonInvalid) as caught:
        propose(sentence, manifest(wider[0]), wider[1], slot, identity)
    return f"{caught.value} | {caught.value.hint}"


@pytest.mark.parametrize(
    "sentence",
    [
        WITHDREW,
        "{who: قطر} لم تنسحب من {place: اليمن}",
        "وقالت قطر إن {الأطراف: قطر وتونس} انسحبتا أمس من {المكان: اليمن}",
        "زارت {who: قطر} المبنى القديم",
    ],
)
def test_what_is_proposed_passes_check_and_test(wider: tuple[Path, Pack], tmp_path: Path, sentence: str) -> None:
    """Put into the pack, the rule has no mistake, its example is read and its `not` is not told."""
    made = proposed(wider, sentence)
    assert made.english, made.stuck
    folder = copied(tmp_path, words=WORDS)
    (folder / "facts" / "new.yaml").write_text(made.yaml, encoding="utf-8")
    pack, problems = compile_folder(folder)
    assert pack is not None and problems == []
    entries = [each for each in load(folder)[1] if each.document.file.endswith("new.yaml")]
    outcomes = list(try_all(entries, Extractor(pack)))
    assert len(outcomes) == 2 and [outcome.problem for outcome in outcomes] == [None, None]


def test_patterns_hold_the_words_and_the_roles_of_the_sentence(wider: tuple[Path, Pack]) -> None:
    """The verb by its entry, prepositions as written, roles by their Arabic names; both orders of verb and subject."""
    yaml = proposed(wider, WITHDREW).yaml
    assert '- "<انسحب:فعل> {الأطراف} من {المكان}"' in yaml
    assert '- "{الأطراف} (قد|لم|لن|سوف|س|لا)? <انسحب:فعل> من {المكان}"' in yaml


def test_the_wording_names_the_verb_by_its_lemma(wider: tuple[Path, Pack]) -> None:
    """In both languages, agreeing with who does it."""
    yaml = proposed(wider, WITHDREW).yaml
    assert "ar: \"{{ verb('انسحب', who) }} {{ who | nominative }} من {{ place }}\"" in yaml
    assert "en: \"{{ who }} {{ verb('withdraw', who) }} from {{ place }}\"" in yaml


def test_the_example_expects_what_is_really_found(wider: tuple[Path, Pack]) -> None:
    """Ids of the values and the English sentence; the `not` is the sentence denied."""
    yaml = proposed(wider, WITHDREW).yaml
    assert 'expect: {who: QA, place: YE, en: "Qatar withdrew from Yemen."}' in yaml
    assert 'not: ["لم تنسحب قطر من اليمن"]' in yaml


def test_a_denied_sentence_expects_a_denial(wider: tuple[Path, Pack]) -> None:
    """What context/ reads is no part of the pattern."""
    made = proposed(wider, "{who: قطر} لم تنسحب من {place: اليمن}")
    assert "polarity: negative" in made.yaml and made.english == "Qatar did not withdraw from Yemen."


def test_what_no_phrase_reads_is_a_free_span(wider: tuple[Path, Pack]) -> None:
    """To the end of the clause, told only with English."""
    made = proposed(wider, "زارت {who: قطر} {what: المبنى القديم}")
    assert "{الإجراء:*}" in made.yaml and 'where: {what: {english: "yes"}}' in made.yaml
    assert made.english == "Qatar visited the old building."


def test_own_nouns_are_words_of_the_pack_and_said_in_english(wider: tuple[Path, Pack]) -> None:
    """And the author is asked to look at them."""
    yaml = proposed(wider, "زارت {who: قطر} المبنى القديم").yaml
    assert "<مبنى:مفرد,معرفة> <قديم:نعت>" in yaml and "the old building" in yaml
    assert "# - «المبنى القديم» in English" in yaml


def test_a_phrase_beside_the_matter_becomes_a_gap(wider: tuple[Path, Pack]) -> None:
    """What stands between, behind a preposition, may be another thing in the next article."""
    made = proposed(wider, "انسحبت {who: قطر} على مبنى قديم من {place: اليمن}")
    assert "{الأطراف} ... من {المكان}" in made.yaml and "a gap stands for" in made.yaml


def test_an_unknown_word_gets_an_entry_first(wider: tuple[Path, Pack]) -> None:
    """With the dictionary form of a verb, and the command that shows its forms."""
    made = proposed(wider, "استضافت {who: قطر} {what: المبنى}")
    assert made.unknown == ("استضافت",) and not made.yaml
    assert "- word: استضاف" in made.words and "# its forms: briefgen rules forms استضاف --as verb" in made.words


def test_a_spelling_of_several_verbs_gets_its_root_and_pattern(wider: tuple[Path, Pack]) -> None:
    """The first of them, with the others to choose from."""
    words = proposed(wider, "طوت {who: قطر} {what: المبنى}").words
    root = next(line for line in words if line.startswith("  root: "))
    assert "this is طَوَى يَطْوِي; otherwise {root: طوي, pattern: فعّل}" in root
    assert "  pattern: فعَل يفعِل" in words


@pytest.mark.parametrize(
    ("form", "lemma"), [("يستعيدون", "استعاد"), ("تناوبوا", "تناوب"), ("أهدت", "أهدى"), ("الستار", "")]
)
def test_the_dictionary_form_of_a_verb_is_found(form: str, lemma: str) -> None:
    """Only where the form is really one of its forms."""
    assert verb_of(form) == lemma


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("انسحبت {whom: قطر} من اليمن", "«whom» is no role | did you mean «who»?"),
        ("انسحبت {الأطرف: قطر} من اليمن", "did you mean «الأطراف»?"),
        ("انسحبت قطر من اليمن", "no role is marked"),
        ("انسحبت {who: } من اليمن", "nothing is marked"),
        ("انسحبت {who: قطر من اليمن", "a bracket stands alone"),
        ("انسحبت {count: قطر} من اليمن", "it is read as state: roles that take it are who, place, source"),
        ("انسحبت {who: الطاولة} من اليمن", "put it under names/"),
        ("انسحبت {who: قط}ر من اليمن", "ends inside the word «قطر»"),
        ("انسحبت ق{who: طر} من اليمن", "begins inside the word «قطر»"),
        ("{place: قطر} و{place: اليمن} انسحبت", "«place» is marked twice"),
        ("انسحبت {who: قطر}. زارت {place: اليمن} المبنى", "the marks stand in several clauses"),
        ("{who: قطر} في {place: اليمن}", "no verb stands outside the marks"),
    ],
)
def test_a_wrong_mark_is_told_with_what_is_allowed(wider: tuple[Path, Pack], sentence: str, said: str) -> None:
    """Each in one sentence and a hint."""
    assert said in refused(wider, sentence)


def test_a_wrong_slot_or_id_is_told_with_what_is_allowed(wider: tuple[Path, Pack]) -> None:
    """Slots stand in pack.yaml; an id that is taken says where."""
    assert "did you mean «agreement»? allowed: agreement, force, next_step" in refused(wider, WITHDREW, "agrement")
    assert "facts.yaml:1" in refused(wider, WITHDREW, identity="agree")
    assert "small letters" in refused(wider, WITHDREW, identity="My Rule")


def test_a_sentence_that_is_told_already_says_by_which_rule(wider: tuple[Path, Pack]) -> None:
    """So that nobody writes it twice."""
    made = proposed(wider, "اتفقت {who: قطر وتونس} على {what: سحب القوات القطرية من اليمن}", "agreement")
    assert not made.english and any("«agree» tells it already" in line for line in made.stuck)


def test_marks_are_taken_out_of_the_sentence() -> None:
    """Offsets count the plain sentence."""
    text, marks = read_marks("انسحبت  {who:قطر}  من {place: اليمن}", manifest(SMALL))
    assert text == "انسحبت قطر من اليمن"
    assert [(mark.role, text[mark.start : mark.end]) for mark in marks] == [("who", "قطر"), ("place", "اليمن")]


def test_the_shipped_pack_proposes_too(pack: Pack) -> None:
    """Its own words stand in the id; a construct is «the … of»."""
    sentence = "تقاسمت {who: قطر والكويت} كلفة {what: ترميم السفارة في مقديشو}"
    made = propose(sentence, manifest(rules_folder()), pack, "decision")
    assert "- rule: share-cost" in made.yaml and "the cost of {{ what | gerund }}" in made.yaml
