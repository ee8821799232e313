"""The closed list of filters that a wording may use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from briefgen.model import Value
from briefgen.wording.numbers import exact, figure, number_words, ordinal_words
from briefgen.wording.spoken import Spoken, join, text_of

ARTICLES = frozenset({"the", "a", "an"})
ACTION = "action"
CLAIM = "claim"


def _head_replaced(text: str, form: str, english: Mapping[str, Mapping[str, str]]) -> str:
    """An English verb phrase with its first verb put into another form; a leading «not» stays before it."""
    negative = text.startswith("not ")
    bare = text[4:] if negative else text
    head, space, rest = bare.partition(" ")
    forms = english.get(head)
    return f"{'not ' if negative else ''}{forms[form] if forms else head}{space}{rest}"


def _with_to(text: str) -> str:
    """«to withdraw», «not to withdraw»."""
    return f"not to {text[4:]}" if text.startswith("not ") else f"to {text}"


def with_s(text: str) -> str:
    """A name as a possessive."""
    return text + ("'" if text.endswith("s") and not text.endswith("ss") else "'s")


def after(
    spoken: Spoken, verb: str, complements: Mapping[str, Mapping[str, str]], english: Mapping[str, Mapping[str, str]]
) -> str:
    """The complement as its verb takes it: «to withdraw …», «that Washington will …», «on …»; in Arabic as it is."""
    if spoken.language == "ar":
        return str(spoken)
    takes = complements.get(verb, {})

    def say(value: Value) -> str:
        text = text_of(value, "en")
        if value.en is None and value.type == CLAIM and takes.get("clause", "that") == "that":
            return f"that {text}"
        if value.en is None:
            how = takes.get("topic", "")  # a quotation stands where a noun would: «agreed on …»
            return text if how in ("", "direct") else f"{how} {text}"
        if value.type == CLAIM:
            return f"that {text}" if takes.get("clause", "that") == "that" else text
        if value.type == ACTION and value.subject is not None:
            return f"that {text_of(value.subject, 'en')} will {text}"
        if value.type == ACTION:
            how = takes.get("action", "to")
            if how == "to":
                return _with_to(text)
            before, _, form = how.rpartition(" ")
            gerund_text = _gerund(value, english)
            return f"{before} {gerund_text}" if form == "gerund" and before else gerund_text
        how = takes.get("topic", "")
        return text if how in ("", "direct") else f"{how} {text}"

    return spoken.each(say)


def gerund(spoken: Spoken, english: Mapping[str, Mapping[str, str]]) -> str:
    """An action as «withdrawing …»."""
    return spoken.each(lambda v: _gerund(v, english) if v.type == ACTION and v.en else text_of(v, spoken.language))


def _gerund(value: Value, english: Mapping[str, Mapping[str, str]]) -> str:
    """«withdrawing …»; an action of several verbs says it itself."""
    return value.forms.get("gerund") or _head_replaced(text_of(value, "en"), "gerund", english)


def done(spoken: Spoken) -> str:
    """An act behind «تم» as the clause that says it was, is or will be done; empty where that could not be told."""
    return spoken.values[0].forms.get("done", "") if len(spoken.values) == 1 and spoken.language == "en" else ""


def third(spoken: Spoken, english: Mapping[str, Mapping[str, str]]) -> str:
    """A verb phrase in base form as the third person says it: «threatens …»."""
    return spoken.each(
        lambda v: _head_replaced(text_of(v, spoken.language), "third", english) if v.en else text_of(v, spoken.language)
    )


def infinitive(spoken: Spoken) -> str:
    """An action as «to withdraw …»."""

    def say(value: Value) -> str:
        text = text_of(value, spoken.language)
        if spoken.language == "ar" or value.type != ACTION or value.en is None:
            return text
        return _with_to(text)

    return spoken.each(say)


def clause(spoken: Spoken, english: Mapping[str, Mapping[str, str]]) -> str:
    """An action with its own doer as «Washington will withdraw …»; without one as the action itself."""

    def say(value: Value) -> str:
        text = text_of(value, spoken.language)
        if spoken.language == "en" and value.type == ACTION and value.subject is not None:
            return f"{text_of(value.subject, 'en')} will {text}"
        return text

    return spoken.each(say)


def subjunctive(spoken: Spoken) -> str:
    """A clause as it is asked for: «(demanded that) the forces withdraw»; in Arabic as it is."""
    if spoken.language == "ar":
        return str(spoken)
    return spoken.each(lambda v: v.forms.get("subjunctive") or text_of(v, "en"))


def denied(spoken: Spoken) -> str:
    """A clause as it is denied: «(denied that) the plan was a failure»; in Arabic as it is."""
    if spoken.language == "ar":
        return str(spoken)
    return spoken.each(lambda v: v.forms.get("denied") or text_of(v, "en"))


def adjective(spoken: Spoken) -> str:
    """A state as it stands before a noun: US, Iraqi; in Arabic its name."""
    if spoken.language == "ar":
        return str(spoken)
    return join([value.forms.get("adjective") or text_of(value, "en") for value in spoken.values], "en")


def possessive(spoken: Spoken) -> str:
    """Iraq's, the United States'."""
    text = str(spoken)
    if spoken.language == "ar" or not text:
        return text
    return with_s(text)


def short(spoken: Spoken) -> str:
    """The short name where the pack gives one."""
    return spoken.each(
        lambda v: (
            v.forms.get(f"short_{spoken.language}")
            or (v.forms.get("short") if spoken.language == "en" else None)
            or text_of(v, spoken.language)
        )
    )


def on(spoken: Spoken) -> str:
    """A date or place with its preposition: on 5 January 2020, in January 2020, in Baghdad."""
    return spoken.each(lambda v: v.forms.get(f"on_{spoken.language}") or text_of(v, spoken.language))


def counted(noun: str, spoken: Spoken, plural: str = "") -> str:
    """An English noun in the number that a count wants; other plurals than «…s» are given."""
    return noun if spoken.amount == 1 else plural or noun + "s"


def nominative(spoken: Spoken) -> str:
    """Arabic: the value as a subject («الطرفين» → «الطرفان»)."""
    if spoken.language == "en":
        return str(spoken)
    parts = [value.forms.get("nominative") or value.ar for value in spoken.values]
    return spoken.together("nominative") or join(parts, "ar")


def as_object(spoken: Spoken) -> str:
    """Arabic: the value as what a verb takes («وفد أميركي» → «وفدا أميركيا»)."""
    return spoken.each(lambda v: (spoken.language == "ar" and v.forms.get("object")) or text_of(v, spoken.language))


def ordinal(spoken: Spoken) -> str:
    """third, 21st; in Arabic as written."""
    amount = spoken.amount
    return str(spoken) if spoken.language == "ar" or amount is None else ordinal_words(int(amount))


def figures(spoken: Spoken) -> str:
    """A count in figures, for a table."""
    number = spoken.values[0].number if spoken.values else None
    if number is None:
        return str(spoken)
    if number.value is None or number.unit == "percent":
        return number_words(number)
    return number_words(number).replace(exact(number.value), figure(number.value))


def bare(text: object) -> str:
    """English without a leading «the», «a» or «an», to stand before a noun or behind «any»."""
    said = str(text)
    first, _, rest = said.partition(" ")
    return rest if rest and first in ARTICLES else said


def indefinite(text: object) -> str:
    """English with «a» or «an» before it."""
    said = " ".join(str(text).split())
    if not said:
        return said
    sounds = _sounds()
    vowel = said[0].lower() in "aeiou"
    if said.startswith(sounds["a"]):
        vowel = False
    elif said.startswith(sounds["an"]):
        vowel = True
    return f"{'an' if vowel else 'a'} {said}"


def articled(text: str) -> str:
    """English with «a» and «an» by the sound of the word behind them, whatever a wording wrote."""
    return _ARTICLE.sub(lambda found: indefinite(found[1]), text)


_ARTICLE = re.compile(r"\ban? ([A-Za-z][\w.-]*)")


@cache
def _sounds() -> dict[str, tuple[str, ...]]:
    """Beginnings of English words that sound other than they are written."""
    data = yaml.load((files("briefgen.wording") / "sounds.yaml").read_text(encoding="utf8"), Loader=yaml.CBaseLoader)
    return {article: tuple(beginnings) for article, beginnings in data.items()}


def order(spoken: Spoken, kind: str = "") -> str:
    """Several adjectives as they stand beside a noun, all of them or those of one type (describer or quality).

    English has the last written first, and before all of them those that say which; Arabic keeps the article's order.
    """
    if spoken.language == "en" and not kind:
        return f"{order(spoken, DESCRIBER)} {order(spoken, QUALITY)}".strip()
    found = [value for value in spoken.values if value.type == kind or not kind]
    groups: list[list[str]] = []
    for at, value in enumerate(found):
        # «الاقتصادي والأمني»: more than a space stands between the two.
        joined = at > 0 and value.start - found[at - 1].end > 1
        if joined:
            groups[-1].append(text_of(value, spoken.language))
        else:
            groups.append([text_of(value, spoken.language)])
    if spoken.language == "ar":
        return " ".join(join(group, "ar") for group in groups)
    return " ".join(" and ".join(group) for group in reversed(groups))


DESCRIBER, QUALITY = "describer", "quality"


def own(spoken: Spoken, state: Spoken) -> str:
    """A body with its state: the US State Department, Iraq's parliament, the Iraqi foreign ministry."""
    if spoken.language == "ar" or not spoken:
        return str(spoken)
    value = spoken.values[0]
    name = value.forms.get(f"own_{state.id}") or str(spoken)
    told_adjective = any(v.forms.get("adjective") for v in state.values)
    if value.id in POSSESSED or not told_adjective:  # «his country» has none: «his country's government»
        whole = Spoken(tuple(v for v in state.values), "en")
        return f"{possessive_of(whole)} {name}"
    return f"the {adjective(state)} {name}"


POSSESSED = frozenset({"parliament", "presidency", "cabinet", "supreme-court", "constitutional-court", "central-bank"})


def possessive_of(state: Spoken) -> str:
    """Iraq's, the United States': the state itself, also where its adjective was written."""
    name = state.values[0].forms.get("name") if state.values else None
    text = name or str(state)
    return with_s(text)


def _title(spoken: Spoken, state: Spoken | None) -> str:
    value = spoken.values[0]
    return (value.forms.get(f"own_{state.id}") if state else None) or text_of(value, spoken.language)


def title(spoken: Spoken, state: Spoken | None = None) -> str:
    """An office before a name: Iraqi Prime Minister, US Secretary of State."""
    if spoken.language == "ar" or not spoken:
        return str(spoken)
    plain = _title(spoken, state).split()
    words = [
        word if word in SMALL_WORDS or plain[-1] in TRADES else "-".join(capital(part) for part in word.split("-"))
        for word in plain
    ]
    return " ".join([*([adjective(state)] if state else []), *words])


SMALL_WORDS = frozenset({"of", "for", "to", "the", "and", "in", "lawmaker"})
TRADES = frozenset({"expert", "analyst", "activist", "economist", "researcher", "cleric"})
"""What somebody is by trade is no title, and is written small: political analyst."""


def held(spoken: Spoken, state: Spoken) -> str:
    """An office without its holder's name: Iraq's prime minister, the US secretary of state, the Iraqi lawmaker."""
    if spoken.language == "ar" or not spoken:
        return str(spoken)
    if state.id == "US" or spoken.values[0].forms.get("many"):
        return f"the {adjective(state)} {_title(spoken, state)}"
    return f"{possessive_of(state)} {_title(spoken, state)}"


def nisba(spoken: Spoken, form: object = "m") -> str:
    """Arabic: a state's adjective, definite, in the gender asked for or that of a person; «mp»: plural, indefinite."""
    if spoken.language == "en":
        return adjective(spoken)
    stem = spoken.values[0].forms.get("adjective_ar", spoken.values[0].ar)
    if isinstance(form, Spoken):
        form = form.values[0].gender if form.values else "m"
    if form == "mp":
        return stem + PLURAL_ENDING
    return ARTICLE + stem + (FEMININE_ENDING if form == "f" else "")


ARTICLE, FEMININE_ENDING, PLURAL_ENDING = "ال", "ة", "ون"


def nisba_of(spoken: Spoken) -> str:
    """Arabic, after a feminine noun with article: «الأميركية», or «التابعة ل» and the name."""
    if all(value.forms.get("adjective_ar") for value in spoken.values):
        return nisba(spoken, "f")
    name = str(spoken)
    return f"{BELONGING}{TO}{name[1:] if name.startswith(ARTICLE) else name}"


BELONGING, TO = "التابعة ", "ل"


def capital(text: object) -> str:
    """The first letter a capital."""
    said = str(text)
    return said[:1].upper() + said[1:]
