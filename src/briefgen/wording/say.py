"""Wordings: sandboxed, strict Jinja over the values of a fact or a phrase."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import msgpack
import yaml
from jinja2 import StrictUndefined, Template, TemplateError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefgen.arabic.normalize import normalize
from briefgen.limits import LIMITS
from briefgen.model import Language, Value
from briefgen.packs.pack import Pack
from briefgen.wording import filters
from briefgen.wording.quotes import as_clause
from briefgen.wording.spoken import Spoken, bind
from briefgen.wording.steps import say_steps
from briefgen.wording.verbs import Mood, arabic, english

JOINS = "\u0640"
"""A tatweel at the head of a value: it is written together with the word before it."""
JOINED = re.compile(rf"\s*{JOINS}(?=[\u0621-\u064a])")
LAM = "\u0644"
WITH_ARTICLE = re.compile("(?<![\u0621-\u064a])\u0644(?P<word>\u0627\u0644[\u0621-\u0652]+)")
"""«ل» and a word that may begin with the article."""
DOUBLED = re.compile(r"[,،]\s*([.,،;:])")
"""A comma that an apposition closes with, before another stop."""
BEFORE_STOP = re.compile(r"\s+([,.;:!?،؛؟»])")
FEMININE_DUALS = ("تان", "تين")


BODIES = frozenset({"group", "body"})
PEOPLE = frozenset({"official", "parties", "people"})


def _broken(words: str) -> bool:
    """Does a plural of people end as a feminine does: «قادة», «قضاة»?"""
    return words.split()[0].endswith(filters.FEMININE_ENDING) if words else False


def _feminine(value: Value) -> bool:
    """«امرأتان», and «القاعدة», which is masculine only as «تنظيم القاعدة»."""
    head = value.ar.split()[0] if value.ar else ""
    dual = value.count == "dual" and head.endswith(FEMININE_DUALS)
    return dual or (value.type in BODIES and head.endswith(filters.FEMININE_ENDING))


class WordingFailed(Exception):
    """A wording that could not be said: the rule's or phrase's id and the reason."""


@cache
def particles() -> dict[str, str]:
    """The small words of Arabic verb groups, read once."""
    text = (files("briefgen.wording") / "particles.yaml").read_text(encoding="utf8")
    found: dict[str, str] = yaml.load(text, Loader=yaml.CBaseLoader)
    return found


@cache
def names_in(wording: str) -> frozenset[str]:
    """The roles that a wording asks for; «place» is none in «{{ verb('take place', event) }}»."""
    return frozenset(name.name for name in ImmutableSandboxedEnvironment().parse(wording).find_all(nodes.Name))


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja without arithmetic: a wording has no use for it, and «'x' * 10 ** 9» would fill the memory."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        raise SecurityError(f"«{operator}» is not allowed in a wording")


class Speaker:
    """Says wordings with one pack; templates are compiled when first used."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.environment = Sandbox(undefined=StrictUndefined, autoescape=False)
        self.environment.filters.clear()
        self.filters = self._filters()
        self.environment.filters.update(self.filters)
        self.environment.globals.clear()
        self.templates: dict[str, Template] = {}
        self.steps: dict[str, tuple[Any, ...] | None] = {}

    def _steps(self, wording: str) -> tuple[Any, ...] | None:
        if wording not in self.steps:
            packed = self.pack.steps.get(wording)
            self.steps[wording] = msgpack.unpackb(packed, use_list=False) if packed is not None else None
        return self.steps[wording]

    def _template(self, wording: str) -> Template:
        if wording not in self.templates:
            self.templates[wording] = self.environment.from_string(wording)
        return self.templates[wording]

    def _filters(self) -> dict[str, Callable[..., Any]]:
        pack = self.pack
        return {
            "after": lambda spoken, verb: filters.after(spoken, verb, pack.complements, pack.english),
            "done": filters.done,
            "gerund": lambda spoken: filters.gerund(spoken, pack.english),
            "third": lambda spoken: filters.third(spoken, pack.english),
            "infinitive": filters.infinitive,
            "clause": lambda spoken: filters.clause(spoken, pack.english),
            "subjunctive": filters.subjunctive,
            "denied": filters.denied,
            "adjective": filters.adjective,
            "possessive": filters.possessive,
            "short": filters.short,
            "on": filters.on,
            "counted": filters.counted,
            "nominative": filters.nominative,
            "object": filters.as_object,
            "ordinal": filters.ordinal,
            "figure": filters.figures,
            "bare": filters.bare,
            "capital": filters.capital,
            "length": len,
            "own": filters.own,
            "title": filters.title,
            "held": filters.held,
            "nisba": lambda spoken, form="m": filters.nisba(spoken, form),
            "order": filters.order,
            "a": filters.indefinite,
            "nisba_of": filters.nisba_of,
        }

    def say(
        self,
        wording: str,
        roles: Mapping[str, tuple[Value, ...]],
        language: Language,
        mood: Mood | None = None,
        day: str = "",
    ) -> str:
        """One wording in one language; ``day`` is the ISO day by which offices are held. Raises WordingFailed."""
        mood = mood or Mood()

        def verb(
            lemma: str, role: Spoken | None = None, passive: bool = False, after: bool = False, tense: str = ""
        ) -> str:
            told = Mood(tense, mood.polarity, mood.modality) if tense else mood  # type: ignore[arg-type]
            if language == "en":
                forms = self.pack.english.get(lemma)
                if forms is None:
                    raise WordingFailed(f"no forms of the English verb «{lemma}»")
                return english(forms, lemma, told, bool(role is not None and role.plural), passive)
            written = self.pack.arabic.get(lemma)
            if written is None:
                raise WordingFailed(f"no forms of the Arabic verb «{lemma}»")
            first = role.values[0] if role is not None and role.values else None
            number = "singular"
            if after and role is not None:
                number = (
                    "dual" if len(role) == 2 else "plural" if len(role) > 2 else (first.count if first else "singular")
                )
            if number == "plural" and first is not None and len(role or ()) == 1 and first.gender == "f":
                number = "singular"  # «قوات سوريا الديمقراطية أعلنت»: things in the plural take the feminine singular
            shared = role.together("ar") if role is not None else ""  # «الجانبان المصري واليمني»
            gender = first.gender if first and not shared else "m"
            if first is not None and first.type in PEOPLE and first.count == "plural" and _broken(first.ar):
                gender = "m"  # «قادة عسكريون»
            if shared and shared.split()[0].endswith(FEMININE_DUALS):
                gender = "f"  # «الحكومتان العراقية والأميركية»
            if first is not None and not shared and _feminine(first):
                gender = "f"
            return arabic(written, particles(), told, gender, number)

        def holder(office: Spoken, state: Spoken) -> str:
            return self.pack.names.held(office.id or "", state.id or "", day)

        names: dict[str, Any] = {**bind(roles, self.pack.roles, language), "verb": verb, "mood": mood, "holder": holder}
        said = self.print(wording, names)
        return as_clause(filters.articled(said)) if language == "en" else _with_pronoun(said)

    def attributed(self, text: str, source: Value, language: Language) -> str:
        """What somebody reports, with the pack's own words for it."""
        return self.print(self.pack.attributed[language], {"text": text, "source": Spoken((source,), language)})

    def print(self, wording: str, names: Mapping[str, Any]) -> str:
        """A wording with these names, tidied; raises WordingFailed."""
        try:
            steps = self._steps(wording)
            if steps is not None:
                text = say_steps(steps, names, self.filters)
            else:
                text = self._template(wording).render(**names)
        except (TemplateError, TypeError, ValueError, AttributeError, KeyError) as error:
            raise WordingFailed(f"{wording!r}: {error}") from error
        if len(text) > LIMITS.max_wording_characters:
            raise WordingFailed(f"longer than {LIMITS.max_wording_characters} characters")
        return tidy(self._joined_articles(text))

    def _joined_articles(self, text: str) -> str:
        """«ل» before a word with its article: «للمشاركة», and not «لالمشاركة»; «لالتزام» has none."""

        def joined(found: re.Match[str]) -> str:
            readings = self.pack.lexicon.look_up(normalize(found["word"]).text)
            article = any(r.definite for r in readings) and not any(not r.definite for r in readings)
            return f"{LAM}{LAM}{found['word'][2:]}" if article else found[0]

        return WITH_ARTICLE.sub(joined, text) if WITH_ARTICLE.search(text) else text


def _with_pronoun(text: str) -> str:
    """Arabic with the pronoun of nobody between «إن» and a verb: «إنه يمكن …»."""
    that = particles()["that"]
    if f" {that} " not in text:
        return text
    dummy, impersonal = particles()["that_it"], frozenset(particles()["impersonal"].split())
    words = text.split()
    return " ".join(
        dummy if word == that and behind in impersonal else word
        for word, behind in zip(words, [*words[1:], ""], strict=True)
    )


def tidy(text: str) -> str:
    """One space between words, none before a stop; a pronoun marked by a leading stroke joins the word before it."""
    text = BEFORE_STOP.sub(r"\1", " ".join(text.split()))
    return DOUBLED.sub(r"\1", JOINED.sub("", text) if JOINS in text else text)
