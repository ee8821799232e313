"""Generated forms of verbs, nouns and adjectives."""

from __future__ import annotations

import pytest

from briefgen.arabic.forms import (
    Form,
    FormsInvalid,
    adjective_forms,
    arabic_verb,
    noun_forms,
    particle_form,
    takes_suffix,
    verb_forms,
)


def _texts(forms: tuple[Form, ...], **features: str) -> set[str]:
    return {form.text for form in forms if all(getattr(form, name) == value for name, value in features.items())}


@pytest.mark.parametrize(
    ("lemma", "root", "pattern", "expected"),
    [
        ("اتفق", "وفق", "افتعل", "اتفقتا يتفقان يتفقا يتفقوا متفق اتفاق اتفاقا"),
        ("وافق", "وفق", "فاعل", "وافقت يوافق موافقة موافقت"),
        ("قال", "قول", "فعَل يفعُل", "قالوا يقول يقل قيل يقال"),
        ("أعلن", "علن", "أفعل", "أعلنت يعلنون إعلان معلنا"),
        ("دعا", "دعو", "فعَل يفعُل", "دعت دعوا يدعو يدع داع داعيا داعية"),
        ("نفى", "نفي", "فعَل يفعِل", "نفت نفوا ينفي ينف نفا ناف نافيا"),
        ("أكد", "ء ك د", "فعّل", "أكدت يؤكد مؤكدا تأكيد"),
        ("رأى", "رأي", "فعَل يفعَل", "رأت يرى رأوا رآ"),
        ("التقى", "لقي", "افتعل", "التقت يلتقي التقيا التقاء التقا"),
        ("استقبل", "قبل", "استفعل", "استقبلت يستقبل استقبال"),
        ("وعد", "وعد", "فعَل يفعِل", "وعدت يعد نعد"),
        ("انسحب", "سحب", "انفعل", "انسحبت ينسحب انسحاب منسحبة"),
        ("سعى", "سعي", "فعَل يفعَل", "سعت يسعى ساعيا"),
        ("جاء", "جيء", "فعَل يفعِل", "جاءت جاؤوا جاءوا يجئ"),
        ("توصل", "وصل", "تفعّل", "توصلا يتوصل توصل"),
        ("هاجم", "هجم", "فاعل", "هاجموا هاجمو يهاجم مهاجمة"),
        ("أرسل", "رسل", "أفعل", "أرسلت يرسل إرسال"),
        ("اتهم", "وهم", "افتعل", "اتهمت يتهم متهم اتهام"),
        ("اتهم", "تهم", "افتعل", "اتهمت يتهم متهم اتهام"),
        ("اتخذ", "أخذ", "افتعل", "اتخذت يتخذ اتخاذ"),
        ("تولى", "ولي", "تفعّل", "تولت يتولى تولي متوليا"),
        ("بدأ", "بدأ", "فعَل يفعَل", "بدأت يبدأ بدؤوا بدأوا يبدؤ"),
        ("كان", "كون", "فعَل يفعُل", "كانت يكون يكن تكن"),
    ],
)
def test_a_verb_has_the_forms_newspapers_write(lemma: str, root: str, pattern: str, expected: str) -> None:
    """Finite forms, participles and verbal nouns follow from root and pattern, weak and doubled ones too."""
    assert set(expected.split()) <= _texts(verb_forms(lemma, root, pattern))


def test_forms_carry_no_marks() -> None:
    """No form holds a shadda or another mark."""
    assert all(form.text.isalpha() for form in verb_forms("أعد", "عدد", "أفعل"))


def test_both_voices_are_kept_where_they_are_written_alike() -> None:
    """«هاجمت» is two forms or more, active and passive told apart only where the writing does."""
    forms = verb_forms("أرسل", "رسل", "أفعل")
    assert {form.voice for form in forms if form.text == "أرسلت"} == {"active", "passive"}
    assert {form.voice for form in verb_forms("انسحب", "سحب", "انفعل") if form.kind == "verb"} == {"active"}


def test_a_lemma_in_the_passive_has_passive_forms_only() -> None:
    """«أصيب» is conjugated as it stands, and its participle is «مصاب»."""
    forms = verb_forms("أصيب", "صوب", "أفعل")
    assert {form.voice for form in forms if form.kind == "verb"} == {"passive"}
    assert "مصاب" in _texts(forms)
    assert not _texts(forms) & {"أصاب", "مصيب"}
    assert arabic_verb("أصيب", "صوب", "أفعل")["past_3mp"] == "أصيبوا"


def test_features_say_person_gender_and_number() -> None:
    """The dual feminine of the past is found by its features."""
    forms = verb_forms("اتفق", "وفق", "افتعل")
    assert _texts(forms, tense="past", voice="active", person="3", gender="f", number="dual") == {"اتفقتا"}


def test_the_masdar_given_replaces_the_regular_one() -> None:
    """A verbal noun of the entry stands for the one the pattern gives."""
    texts = _texts(verb_forms("قدر", "قدر", "فعَل يفعِل", ("قدرة",)), kind="masdar")
    assert texts == {"قدرة", "قدرت"}


def test_a_jussive_of_two_letters_is_left_out() -> None:
    """«ير» would be found in too many places."""
    assert "ير" not in _texts(verb_forms("رأى", "رأي", "فعَل يفعَل"))


@pytest.mark.parametrize(("root", "pattern"), [("وفق", "فاعل"), ("وفق", "فعفع"), ("و", "فاعل")])
def test_a_wrong_root_or_pattern_says_what_is_attested(root: str, pattern: str) -> None:
    """The message lists patterns the author may have meant."""
    with pytest.raises(FormsInvalid, match="افتعل"):
        verb_forms("اتفق", root, pattern)


def test_the_spellings_to_write_have_their_hamza() -> None:
    """Wordings write «يؤكد» and «جاؤوا», and «يقل» after «لم»."""
    assert arabic_verb("أكد", "ءكد", "فعّل")["present_3ms"] == "يؤكد"
    assert arabic_verb("جاء", "جيء", "فعَل يفعِل")["past_3mp"] == "جاؤوا"
    assert arabic_verb("قال", "قول", "فعَل يفعُل")["jussive_3ms"] == "يقل"


@pytest.mark.parametrize(
    ("lemma", "gender", "plural", "expected"),
    [
        ("مندوب", "m", ("مندوبون",), "مندوبا مندوبان مندوبين مندوبون مندوبو مندوبي"),
        ("سفينة", "f", ("سفن",), "سفينت سفينتان سفينتي سفنا"),
        ("صديق", "m", ("أصدقاء",), "أصدقائ أصدقاؤ"),
        ("مشفى", "m", ("مشاف",), "مشفا مشفيان"),
        ("مبدأ", "m", ("مبادئ",), "مبدآن مبدئ مبدؤ"),
        ("شيء", "m", ("أشياء",), "شيئا شيئان"),
        ("مسؤول", "m", ("مسؤولين",), "مسئول مسؤولون مسؤولو"),
        ("قاضٍ", "m", ("قضاة",), "قاض قاضي قاضيا قاضيان قضات"),
    ],
)
def test_a_noun_has_its_written_cases(lemma: str, gender: str, plural: tuple[str, ...], expected: str) -> None:
    """Accusative, dual, construct and the spellings before a suffix follow from singular and plural."""
    assert set(expected.split()) <= _texts(noun_forms(lemma, "f" if gender == "f" else "m", plural))


def test_nothing_is_written_that_cannot_be() -> None:
    """No accusative alef after ة, اء, أ or on a plural that takes none; no sound plural of a broken one."""
    texts = _texts(noun_forms("قانون", "m", ("قوانين",))) | _texts(
        noun_forms("بناء", "m", ("أبنية",)), number="singular"
    )
    assert not texts & {"قوانينا", "قوانون", "بناءا", "أبنيةا"}
    assert "مناطقا" not in _texts(noun_forms("منطقة", "f", ("مناطق",)))


def test_a_word_that_is_plural_only_has_no_dual() -> None:
    """An entry of kind plural gives plural forms alone."""
    assert noun_forms("قوات", "f", (), "plural") == (Form("قوات", "noun", gender="f", number="plural"),)


def test_a_nisba_agrees_in_every_way() -> None:
    """«مغربي» gives feminine, duals and sound plurals with their constructs."""
    expected = "مغربي مغربيا مغربية مغربيان مغربيين مغربيتان مغربيتين مغربيون مغربيو مغربيي مغربيات"
    assert set(expected.split()) <= _texts(adjective_forms("مغربي"))


def test_an_elative_has_only_the_feminine_given() -> None:
    """«أكبر» takes «كبرى» and never a ta marbuta; «أخير» is no elative."""
    assert "كبرى" in _texts(adjective_forms("أكبر", (), "كبرى"), gender="f")
    assert not _texts(adjective_forms("أكبر"), gender="f")
    assert "أخيرة" in _texts(adjective_forms("أخير"))


def test_what_takes_a_suffix_is_spelled_for_it() -> None:
    """«سفينت» and «سفن» may stand before a suffix, «سفينة» and «سفينتان» may not."""
    taking = {form.text for form in noun_forms("سفينة", "f", ("سفن",)) if takes_suffix(form)}
    assert {"سفينت", "سفن", "سفينتي"} <= taking
    assert not taking & {"سفينة", "سفينتان"}
    assert not takes_suffix(particle_form("أيضًا"))


def test_forms_do_not_repeat() -> None:
    """Each form is given once."""
    for forms in (
        verb_forms("وافق", "وفق", "فاعل"),
        noun_forms("مندوب", "m", ("مندوبون",)),
        adjective_forms("جديد", ("جدد",)),
    ):
        assert len(forms) == len(set(forms))
