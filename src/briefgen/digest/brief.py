"""Facts to briefings: by day, by article or all in one; merged, ranked, put into sections, titled."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

from briefgen.digest.figures import figure_line
from briefgen.digest.headline import bottom_line, title
from briefgen.digest.merge import merge
from briefgen.digest.rank import headline_words, rank
from briefgen.digest.wordings import Wordings, read_wordings
from briefgen.model import Article, Briefing, Fact, Line, Section, Source, Text
from briefgen.packs.pack import Pack
from briefgen.wording.dates import day_in_both
from briefgen.wording.say import Speaker

By = Literal["day", "article", "all"]
FIGURES, NEXT = "figures", "next"
UNSAFE = re.compile(r"[^\w-]", re.ASCII)
Facts = Mapping[str, Sequence[Fact]]


def brief(
    articles: Sequence[Article], facts: Facts, pack: Pack, templates: Path, by: By = "day", *, strict: bool = False
) -> list[Briefing]:
    """The briefings of these articles, in order of day and name; undated articles one page each.

    ``strict`` prints only facts whose every value is told by a phrase, none by transfer and none as a quote.
    """
    wordings, speaker = read_wordings(templates), Speaker(pack)
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
    headlines = {article.name: headline_words(article) for article in articles}
    found = [fact for article in articles for fact in facts.get(article.name, ())]
    groups = sorted(
        (
            _weighed(group, round(rank(group, pack, headlines)))
            for group in merge(fact for fact in found if fact.how == "phrase" or not strict)
        ),
        key=lambda group: (-group[0].weight, number_of[group[0].article], group[0].start, group[0].id),
    )
    if not groups:
        nothing = wordings.text("nothing_strict" if found else "nothing")
        return Briefing(stem, day, Text("", ""), wordings.text("no_title"), nothing, (), sources, (), nothing)
    sections: list[Section] = []
    annex: list[Line] = []
    for section in pack.sections:
        mine = [group for group in groups if pack.slots[group[0].slot].section == section.id]
        lines = [_line(group, section.id, number_of, wordings, speaker) for group in mine]
        if lines:
            sections.append(Section(section.id, Text(section.ar, section.en), tuple(lines[: section.lines])))
            annex += lines[section.lines :]
    return Briefing(
        stem=stem,
        published=day,
        subject=_subject(groups, pack),
        title=title(groups),
        bottom_line=bottom_line(groups, wordings),
        sections=tuple(sections),
        sources=sources,
        annex=tuple(annex),
    )


def _weighed(group: tuple[Fact, ...], weight: int) -> tuple[Fact, ...]:
    """The group with its rank as weight of its first fact, by which the page drops what does not fit."""
    return (replace(group[0], weight=weight), *group[1:])


def _source(number: int, article: Article) -> Source:
    title = article.text[article.title.start : article.title.end].strip() if article.title else None
    return Source(number, article.name, title, _outlet(article), article.published, len(article.paragraphs))


def _outlet(article: Article) -> Text | None:
    if not article.outlet:
        return None
    return Text(article.outlet, article.outlet_english or f"«{article.outlet}» [ar]")


def _line(
    group: tuple[Fact, ...], section: str, number_of: Mapping[str, int], wordings: Wordings, speaker: Speaker
) -> Line:
    marks = tuple(
        dict.fromkeys(f"{number_of[f.article]} {f'¶{f.paragraph}' if f.paragraph else 'title'}" for f in group)
    )
    line = Line(group, group[0].text, marks)
    if section == FIGURES:
        return figure_line(line, wordings, speaker)
    if section == NEXT:
        return replace(line, label=_day_of(group[0]) or wordings.text("no_date"))
    return line


def _day_of(step: Fact) -> Text | None:
    """The day of a next step for a label, in the words of the article where no year is known; None without one."""
    values = step.roles.get("when", ())
    when = next((v.when for v in values if v.when and (v.when.start or v.when.end)), None)
    if when is None:
        return next((Text(v.ar, v.en) for v in values if v.when is None and v.en), None)
    later = step.published is None or (when.end or when.start or date.min) >= step.published
    return day_in_both(when) if later else None


def _subject(groups: Iterable[tuple[Fact, ...]], pack: Pack) -> Text:
    """The state that most facts are about: their place, else their actor."""
    seen: Counter[str] = Counter()
    for group in groups:
        for role, weight in (("place", 3), ("who", 1), ("owner", 1)):
            for value in group[0].roles.get(role, ()):
                code = (value.id or "").split(".")[0]
                if len(code) == 2:
                    seen[code] += weight
    code = max(sorted(seen), key=lambda c: seen[c], default="")
    name = pack.names.called(code)
    return Text(name.ar, name.en.removeprefix("the ")) if name else Text("", "")
