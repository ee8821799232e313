"""What analysts say of the pages round articles: ``rules/pages/*.yaml``, read and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

import yaml

from briefgen.articles.lines import plain
from briefgen.limits import LIMITS
from briefgen.messages.texts import told
from briefgen.problems import PackInvalid, Part, Place, Problem

CONDITIONS = ("line", "starts", "ends", "contains")
OUTCOMES = ("skip", "end", "list", "caption", "outlet", "date")
_RULE_KEYS = frozenset((*CONDITIONS, "then", "most_words", "sentence"))
_OUTLET_KEYS = frozenset(("outlet", "en", "also", "dateline", "late", "own_voice"))
WORD_LISTS = frozenset(("stamp_words", "today_words", "yesterday_words", "archive_words"))
_EDGES = " \t•·●▪►◄…‹›.:،؛,;|*-–—_/\\#>«»\"'()[]"


@dataclass(frozen=True, slots=True)
class LineRule:
    """One condition on a line, and what follows from it."""

    condition: str
    text: str
    then: str
    most_words: int | None = None
    sentence: bool = True
    """Whether it may hold of a line that has a full stop in it."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher: its first name is how it is called in Arabic."""

    names: tuple[str, ...]
    en: str
    dateline: bool = True
    """Whether its bare name beside a city tells the outlet; not where the name is a city's or a common word."""
    own_voice: bool = False
    """Whether «told «it»» is said only in its own articles."""
    late: bool = False
    """Whether the day on its pages is the page's and may be weeks behind the article's."""


@dataclass(frozen=True)
class PageRules:
    """All rules about pages, ready to be asked."""

    rules: tuple[LineRule, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    stamp_words: frozenset[str] = frozenset()
    today_words: frozenset[str] = frozenset()
    yesterday_words: frozenset[str] = frozenset()
    archive_words: frozenset[str] = frozenset()

    @cached_property
    def whole_lines(self) -> dict[str, LineRule]:
        """The rules that ask for a whole line, by that line."""
        return {rule.text: rule for rule in reversed(self.rules) if rule.condition == "line"}

    @cached_property
    def part_rules(self) -> tuple[LineRule, ...]:
        """The rules that ask for a part of a line, in their order."""
        return tuple(rule for rule in self.rules if rule.condition != "line")

    @cached_property
    def outlet_names(self) -> dict[str, Outlet]:
        """Outlets by the plain form of each of their names."""
        return {plain(name): outlet for outlet in reversed(self.outlets) for name in outlet.names}

    @cached_property
    def outlet_pattern(self) -> re.Pattern[str]:
        """Any outlet's name as words of their own in a plain line, the longest first."""
        names = sorted(self.outlet_names, key=lambda name: (-len(name), name))
        return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)" if names else r"(?!)")

    @cached_property
    def outlet_spellings(self) -> dict[str, str]:
        """Each name of an outlet as it is listed, by its plain form."""
        return {plain(name): name for outlet in reversed(self.outlets) for name in outlet.names}

    def late(self, outlet: str) -> bool:
        """Is the day on the pages of an outlet, as an article names it, only that of the page?"""
        known = self.outlet_names.get(plain(outlet))
        return known is not None and known.late

    def english(self, outlet: str) -> str | None:
        """The English name of an outlet as an article gives it, or None if it is not listed."""
        known = self.outlet_names.get(plain(outlet))
        return known.en if known else None


def line_key(text: str) -> str:
    """A plain line without bullets, colons and the like at its ends, as ``line:`` rules are compared."""
    return text.strip(_EDGES)


def load_page_rules(folder: Path) -> PageRules:
    """Read every ``*.yaml`` of ``folder``, by name. Raises PackInvalid with all mistakes found, by file and line."""
    problems: list[Problem] = []
    rules: list[LineRule] = []
    outlets: list[Outlet] = []
    words: dict[str, set[str]] = {name: set() for name in WORD_LISTS}
    for path in sorted(folder.glob("*.yaml")):
        for entry in _entries(path, problems):
            keys = entry.keys
            if "outlet" in keys:
                outlets.extend(_outlet(entry, problems))
            elif keys <= WORD_LISTS:
                for key in keys:
                    words[key].update(part for value in entry.strings(key) for part in plain(value).split())
            else:
                rules.extend(_rules(entry, problems))
    if problems:
        raise PackInvalid(problems)
    return PageRules(tuple(rules), tuple(outlets), **{name: frozenset(held) for name, held in words.items()})


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of a file: its values by key, all of them text, with the place of each key."""

    source: _Source
    mark: yaml.Mark
    values: dict[str, tuple[yaml.Mark, tuple[str, ...]]]

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(self.values)

    def strings(self, key: str) -> tuple[str, ...]:
        return self.values[key][1] if key in self.values else ()

    def one(self, key: str) -> str | None:
        return next(iter(self.strings(key)), None)

    def problem(self, text: str, at: str = "", /, **parts: Part | None) -> Problem:
        return self.source.problem(text, self.values[at][0] if at in self.values else self.mark, **parts)


@dataclass(frozen=True, slots=True)
class _Source:
    """A file and its lines, to be quoted."""

    file: str
    lines: tuple[str, ...] = ()

    def problem(self, text: str, mark: yaml.Mark | None = None, /, **parts: Part | None) -> Problem:
        if mark is None:
            return told(text, Place(self.file), **parts)
        quoted = self.lines[mark.line] if mark.line < len(self.lines) else None
        return told(text, Place(self.file, mark.line + 1, mark.column + 1), quoted, **parts)


def _entries(path: Path, problems: list[Problem]) -> list[_Entry]:
    source = _Source(path.as_posix())
    try:
        with path.open("rb") as file:
            data = file.read(LIMITS.max_pack_file_bytes + 1)
        if len(data) > LIMITS.max_pack_file_bytes:
            problems.append(source.problem("P080.big"))
            return []
        text = data.decode("utf-8-sig")
        source = _Source(path.as_posix(), tuple(text.splitlines()))
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        problems.append(source.problem("P080", error.problem_mark, why=error.problem))
        return []
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        problems.append(source.problem("P080.unreadable", why=type(error).__name__))
        return []
    if root is None:
        return []
    if not isinstance(root, yaml.SequenceNode):
        problems.append(source.problem("P081.file", root.start_mark))
        return []
    return [entry for node in root.value if (entry := _entry(node, source, problems))]


def _entry(node: yaml.Node, source: _Source, problems: list[Problem]) -> _Entry | None:
    if not isinstance(node, yaml.MappingNode):
        problems.append(source.problem("P081.entry", node.start_mark))
        return None
    values: dict[str, tuple[yaml.Mark, tuple[str, ...]]] = {}
    for key, value in node.value:
        mark = key.start_mark
        held = value.value if isinstance(value, yaml.SequenceNode) else [value]
        if not all(isinstance(part, yaml.ScalarNode) for part in [key, *held]):
            problems.append(source.problem("P081.value", mark))
        elif key.value in values:
            problems.append(source.problem("P082", mark, key=key.value, line=values[key.value][0].line + 1))
        else:
            values[key.value] = (mark, tuple(part.value for part in held))
    return _Entry(source, node.start_mark, values)


def _unknown(entry: _Entry, key: str, known: frozenset[str]) -> Problem:
    """A key that is none, and the one that was probably meant."""
    close = next(iter(get_close_matches(key, sorted(known), 1)), None)
    return entry.problem("P083", key, key=key, close=close, allowed=tuple(sorted(known)))


def _rules(entry: _Entry, problems: list[Problem]) -> list[LineRule]:
    unknown = sorted(entry.keys - _RULE_KEYS)
    conditions = [key for key in CONDITIONS if key in entry.keys]
    then = entry.one("then")
    most = entry.one("most_words")
    if unknown:
        problems.append(_unknown(entry, unknown[0], _RULE_KEYS))
    elif len(conditions) != 1:
        problems.append(entry.problem("P084.condition", allowed=CONDITIONS))
    elif then is None:
        problems.append(entry.problem("P084.outcome", allowed=OUTCOMES))
    elif then not in OUTCOMES:
        problems.append(entry.problem("P084.then", "then", said=then, allowed=OUTCOMES))
    elif most is not None and not (most.isascii() and most.isdigit()):
        problems.append(entry.problem("P084.number", "most_words"))
    elif entry.one("sentence") not in (None, "yes", "no"):
        problems.append(entry.problem("P084.yes", "sentence"))
    else:
        condition = conditions[0]
        texts = [plain(text) for text in entry.strings(condition)]
        if condition == "line":
            texts = [line_key(text) for text in texts]
        if texts and all(texts):
            limit = int(most) if most else None
            return [LineRule(condition, text, then, limit, entry.one("sentence") != "no") for text in texts]
        problems.append(entry.problem("P084.words", condition, key=condition))
    return []


def _outlet(entry: _Entry, problems: list[Problem]) -> list[Outlet]:
    unknown = sorted(entry.keys - _OUTLET_KEYS)
    name, english = entry.one("outlet"), entry.one("en")
    if unknown:
        problems.append(_unknown(entry, unknown[0], _OUTLET_KEYS))
    elif not name or not english:
        problems.append(entry.problem("P084.outlet"))
    else:
        names = (name, *entry.strings("also"))
        return [
            Outlet(
                names,
                english,
                entry.one("dateline") != "no",
                entry.one("own_voice") == "yes",
                entry.one("late") == "yes",
            )
        ]
    return []
