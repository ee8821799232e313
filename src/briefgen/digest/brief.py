"""Facts to briefings: by day, by article or all in one; merged, ranked, put into sections, titled."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

from briefgen.digest.background import is_background, is_bare_toll
from briefgen.digest.figures import figure_line, has_number
from briefgen.digest.headline import bottom_line, title_line, title_of
from briefgen.digest.merge import merge
from briefgen.digest.rank import headline_words, rank
from briefgen.digest.steps import is_past, names_a_time, step_line
from briefgen.digest.subject import subject
from briefgen.digest.wordings import Wordings, check_wordings, read_wordings
from briefgen.model import Article, Briefing, Fact, Line, Section, Source, Text
from briefgen.packs.pack import Pack
from briefgen.wording.say import Speaker

By = Literal["day", "article", "all"]
FIGURES, NEXT, SECURITY = "figures", "next", "security"
STEP = "next_step"
BROKEN_OFF = re.compile(r" ?…\.$")
UNSAFE = re.compile(r"[^\w-]", re.ASCII)
Facts = Mapping[str, Sequence[Fact]]


def brief(
    articles: Sequence[Article], facts: Facts, pack: Pack, templates: Path, by: By = "day", *, strict: bool = False
) -> list[Briefing]:
    """The briefings of these articles, in order of day and name; undated articles one page each.

    ``strict`` prints only facts whose every value is told by a phrase, none by transfer and none as a quote.
    """
    wordings, speaker = read_wordings(templates), Speaker(pack)
    check_wordings(wordings, speaker)
    return [
        _briefing(stem, day, list(together), facts, pack, wordings, speaker, strict)
        for stem, day, together in _grouped(articles, by)
    ]


def safe_stem(name: str) -> str:
    """A file's stem in letters, digits, - and _; with 8 hex digits of its sha256 where that changed it."""
    stem = name.rsplit(".", 1)[0] if "." in name else name
    safe = UNSAFE.sub("_", stem)[:80]
    return safe if safe == stem else f"{safe}-{hashlib.sha256(name.encode('utf8', 'surrogatepass')).hexdigest()[:8]}"


def _grouped(articles: Sequence[Article], by: By) -> list[tuple[str, date | None, list[Article]]]:
    if by == "all":
        days = {article.published for article in articles}
        return [("all", next(iter(days)) if len(days) == 1 else None, list(articles))] if articles else []
    if by == "article":
        return [(safe_stem(a.name), a.published, [a]) for a in articles]
    dated: dict[date, list[Article]] = {}
    for article in articles:
        if article.published:
            dated.setdefault(article.published, []).append(article)
    found: list[tuple[str, date | None, list[Article]]] = [(day.isoformat(), day, dated[day]) for day in sorted(dated)]
    return found + [(f"undated-{safe_stem(a.name)}", None, [a]) for a in articles if not a.published]


def _briefing(
    stem: str, day: date | None, articles: list[Article], facts: Facts, pack: Pack, wordings: Wordings,
    speaker: Speaker, strict: bool,
) -> Briefing:  # fmt: skip
    sources = tuple(_source(number, article) for number, article in enumerate(articles, 1))
    number_of = {source.article: source.number for source in sources}
    read = {article.name: article for article in articles}
    headlines = {article.name: headline_words(article) for article in articles}
    found = [fact for article in articles for fact in facts.get(article.name, ())]

    def background(fact: Fact) -> bool:
        return is_background(fact, read[fact.article])

    groups = sorted(
        (
            _weighed(group, round(rank(group, pack, headlines, background(group[0]))))
            for group in merge(fact for fact in found if fact.how == "phrase" or not strict)
        ),
        key=lambda group: (-group[0].weight, number_of[group[0].article], group[0].start, group[0].id),
    )
    if not groups:
        nothing = wordings.text("nothing_strict" if found else "nothing")
        return Briefing(stem, day, Text("", ""), wordings.text("no_title"), (), (), sources, (), nothing)
    over = {group[0].id for group in groups if group[0].slot == STEP and is_past(group[0], read[group[0].article])}
    lines = [_line(group, number_of) for group in groups]
    news = [line for line in lines if line.facts[0].id not in over]
    titled = title_line(news, background, is_bare_toll)
    sections: list[Section] = []
    annex = [line for line in lines if line.facts[0].id in over]
    for section in pack.sections:
        mine = [line for line in news if _section_of(line.facts[0], pack) == section.id]
        first, rest = _chosen(mine, section.lines, titled)
        if first:
            told = tuple(_as_told(line, section.id, read, wordings, speaker) for line in first)
            sections.append(Section(section.id, Text(section.ar, section.en), told))
        annex += rest
    return Briefing(
        stem=stem,
        published=day,
        subject=subject([line.facts[0] for line in news], titled.facts[0] if titled else None, pack),
        title=title_of(titled) if titled else wordings.text("untitled"),
        bottom_line=bottom_line(news, titled, background, is_bare_toll),
        sections=tuple(sections),
        sources=sources,
        annex=tuple(annex),
        titled=titled.facts[0].id if titled else "",
        not_known=_not_known([line for line in news if line.facts[0].slot == STEP], wordings),
    )


def _chosen(lines: list[Line], most: int, titled: Line | None) -> tuple[list[Line], list[Line]]:
    """As many lines as a section has, that of the title among them, and the rest."""
    first, rest = lines[:most], lines[most:]
    if titled in rest and first:
        first, rest = [*first[:-1], *(line for line in rest if line is titled)], [
            first[-1], *(line for line in rest if line is not titled)
        ]  # fmt: skip
    return first, rest


def _section_of(fact: Fact, pack: Pack) -> str:
    """The section of a fact's slot; what moves forces without a number is no figure."""
    section = pack.slots[fact.slot].section
    others = [each.id for each in pack.sections if each.id != section]
    if section != FIGURES or has_number(fact) or not others:
        return section
    return SECURITY if SECURITY in others else others[-1]


def _as_told(
    line: Line, section: str, read: Mapping[str, Article], wordings: Wordings, speaker: Speaker
) -> Line:  # fmt: skip
    if section == FIGURES:
        return figure_line(line, wordings, speaker)
    return step_line(line, read[line.facts[0].article], wordings) if section == NEXT else line


def _not_known(steps: Sequence[Line], wordings: Wordings) -> Text | None:
    """That no date is set, where no next step has one."""
    steps = [line for line in steps if line.facts[0].polarity == "positive"]
    if not steps or any(names_a_time(line) for line in steps):
        return None
    return wordings.text("not_dated", "one" if len(steps) == 1 else "more")


def _weighed(group: tuple[Fact, ...], weight: int) -> tuple[Fact, ...]:
    """The group with its rank as weight of its first fact, by which the page drops what does not fit."""
    return (replace(group[0], weight=weight), *group[1:])


def _source(number: int, article: Article) -> Source:
    title = article.text[article.title.start : article.title.end].strip() if article.title else None
    return Source(number, article.name, title, _outlet(article), article.published, len(article.paragraphs))


def _outlet(article: Article) -> Text | None:
    if not article.outlet:
        return None
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in article.outlet)
    return Text(article.outlet, article.outlet_english or (f"«{article.outlet}» [ar]" if arabic else article.outlet))


def _line(group: tuple[Fact, ...], number_of: Mapping[str, int]) -> Line:
    marks = tuple(
        dict.fromkeys(f"{number_of[f.article]} {f'¶{f.paragraph}' if f.paragraph else 'title'}" for f in group)
    )
    # What breaks off ends in its mark alone: «….» looks like a slip.
    text = group[0].text
    return Line(group, replace(text, en=BROKEN_OFF.sub(" …", text.en)), marks)
