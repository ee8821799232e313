"""What kind of line this is: one that a rule speaks of, a site's name, a dateline, a stamp."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.articles.lines import Line
from briefgen.articles.page_rules import LineRule, PageRules, line_key
from briefgen.articles.stamps import has_time, month_at, pieces, read_stamps, weekday_names

DASHES = "-\u2010-\u2015\u0640"
"""Dashes as the inside of a bracket expression."""
DATELINE_WORDS = 6
_STAMP_WORDS = 16
_CITY_WORDS = 3
_SECTION_PIECES = 6
"""Pieces of a whole date, beside which the name of a section may stand: «السياسية 2024/08/15»."""
_DASH = re.compile(rf"\s*[{DASHES}|]+\s*")


def rule_for(line: Line, rules: PageRules) -> LineRule | None:
    """The first rule that holds of the line; rules for whole lines come before others."""
    whole = rules.whole_lines.get(line_key(line.plain))
    if whole:
        return whole
    for rule in rules.part_rules:
        if rule.most_words is not None and line.words > rule.most_words:
            continue
        if _holds(rule, line.plain) and (rule.sentence or not line.has_sentence):
            return rule
    return None


def _holds(rule: LineRule, line: str) -> bool:
    """Whether the rule's words stand in the line where it wants them, not as a part of longer words."""
    if rule.condition == "starts":
        return line.startswith(rule.text) and _apart(rule.text[-1], line[len(rule.text) : len(rule.text) + 1])
    if rule.condition == "ends":
        return line.endswith(rule.text) and _apart(rule.text[0], line[: -len(rule.text)][-1:])
    place = line.find(rule.text)
    while place >= 0:
        end = place + len(rule.text)
        if _apart(rule.text[0], line[place - 1 : place]) and _apart(rule.text[-1], line[end : end + 1]):
            return True
        place = line.find(rule.text, place + 1)
    return False


def _apart(edge: str, neighbour: str) -> bool:
    return not (edge.isalnum() and neighbour.isalnum())


def names_site(line: Line, headline: Line, rules: PageRules) -> bool:
    """Whether it reads «site - section - headline»."""
    found = rules.outlet_pattern.match(line.plain)
    return bool(found and _DASH.match(line.plain, found.end()) and headline.plain in line.plain)


def is_dateline(line: Line, rules: PageRules) -> bool:
    """Whether it reads «outlet – city» or «city-outlet» and no more."""
    parts = [part for part in _DASH.split(line.plain) if part]
    if len(parts) != 2 or line.words > DATELINE_WORDS:
        return False
    for name, city in (parts, reversed(parts)):
        outlet = rules.outlet_names.get(line_key(name))
        if outlet and outlet.dateline and len(city.split()) <= _CITY_WORDS and city.replace(" ", "").isalpha():
            return True
    return False


def is_stamp(line: Line, rules: PageRules) -> bool:
    """Whether a line holds a date or a time and next to nothing else: the page's stamp, or a site's clock."""
    if line.words > _STAMP_WORDS or line.has_sentence:
        return False
    held = pieces(rules.outlet_pattern.sub(" 0 ", line.plain))
    if not any(piece.isdecimal() for piece in held):
        return False
    told = rules.outlet_pattern.search(line.plain) is not None or has_time(line.plain)
    dated, unknown = _known_words(held, rules)
    told = told or any(piece in weekday_names() or piece in rules.stamp_words for piece in held)
    told = told or (bool(read_stamps(held)) and len(held) <= _SECTION_PIECES)
    if not dated and not has_time(line.plain):
        return False
    return unknown == 0 or (unknown == 1 and told)


def _known_words(held: Sequence[str], rules: PageRules) -> tuple[bool, int]:
    """Whether a month or a whole date stands among the pieces, and how many words belong to neither date nor time."""
    dated = bool(read_stamps(held))
    unknown = place = 0
    while place < len(held):
        piece = held[place]
        month = month_at(held, place)
        if month:
            dated = True
            place = month[1]
            continue
        if len(piece) > 1 and piece.isalpha() and piece not in weekday_names() and piece not in rules.stamp_words:
            unknown += 1
        place += 1
    return dated, unknown
