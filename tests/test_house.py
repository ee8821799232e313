"""The house rules: floors, sizes, docstrings, message codes, the lock file."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "briefgen"
FLOORS = (
    "model", "problems", "limits", "messages", "kept", "arabic", "articles", "packs", "wording", "transfer", "extract",
    "digest", "render", "author", "testing", "run", "api", "component", "cli",
)  # fmt: skip
"""From the top down: a module imports from its own floor and those above it."""
MOST_LINES = 400
ARABIC_ALLOWED = frozenset({"packs/pattern.py", "wording/filters.py"})
"""The names of grammatical kinds in the rule language, and the small words that Arabic filters put in."""
CODE = re.compile(r'"([AEGPTW]\d{3})(?:\.[a-z]+)?"')
MODULES = sorted(path for path in SOURCE.rglob("*.py") if path.stat().st_size)


def name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def floor(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(tree: ast.Module) -> Iterator[str]:
    """Floors of briefgen that a module imports from, wherever the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module is not None and not node.level:
            below = node.module == "briefgen"
            modules = [f"briefgen.{alias.name}" for alias in node.names] if below else [node.module]
        else:
            continue
        yield from (module.split(".")[1] for module in modules if module.startswith("briefgen."))


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", [path for path in MODULES if path != SOURCE / "__init__.py"], ids=name)
def test_a_module_imports_only_from_above(path: Path) -> None:
    """No floor knows those below it."""
    own = floor(path)
    assert own in FLOORS, f"{own} is no floor of the house"
    above = FLOORS[: FLOORS.index(own) + 1]
    below = sorted({each for each in imported(parsed(path)) if each in FLOORS and each not in above})
    assert not below, f"imports from below: {', '.join(below)}"


def test_every_floor_that_is_named_is_known() -> None:
    """An import that this test does not understand would slip through."""
    known = {*FLOORS, "__version__", "__init__"}
    assert {each for path in MODULES for each in imported(parsed(path))} <= known


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_is_short_and_says_what_it_is_for(path: Path) -> None:
    """At most 400 lines, a docstring at the top."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    assert ast.get_docstring(parsed(path))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_public_function_and_class_has_a_docstring(path: Path) -> None:
    """Whoever calls it need not read it."""
    bare = [
        node.name
        for node in parsed(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert not bare


def codes() -> set[str]:
    return {code for path in MODULES for code in CODE.findall(path.read_text(encoding="utf-8"))}


def test_every_message_code_is_documented() -> None:
    """docs/messages.md knows each code of the program."""
    documented = (ROOT / "docs" / "messages.md").read_text(encoding="utf-8")
    assert codes(), "no codes found: has their writing changed?"
    assert not {code for code in codes() if code not in documented}


def test_every_documented_message_code_is_used() -> None:
    """docs/messages.md names none that no longer exists."""
    documented = (ROOT / "docs" / "messages.md").read_text(encoding="utf-8")
    assert not set(re.findall(r"\b[AEGPTW]\d{3}\b", documented)) - codes()


def test_the_lock_file_names_no_address() -> None:
    """It pins versions and sums; where they come from is the machine's matter."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "--hash=sha256:" in lock
    assert "://" not in lock and "--index-url" not in lock and "--find-links" not in lock


def test_every_test_states_its_promise() -> None:
    """A docstring for each test function."""
    bare = [
        f"{path.name}: {node.name}"
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node)
    ]
    assert not bare


def test_arabic_stands_in_data() -> None:
    """Program text holds no Arabic word but short grammatical pieces; words are data."""
    word = re.compile(r"[\u0621-\u064a]{5,}")
    found = [
        f"{name(path)}:{node.lineno}: {node.value}"
        for path in MODULES
        for node in _strings(parsed(path))
        if word.search(str(node.value)) and name(path) not in ARABIC_ALLOWED and floor(path) != "arabic"
    ]
    assert not found


def _strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """String constants that are no docstrings (nor the strings that document fields)."""
    documentation = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node


def test_nothing_reads_the_clock_or_the_network() -> None:
    """Days come from the articles; the program works offline."""
    forbidden = re.compile(
        r"\b(?:date\.today|datetime\.now|time\.time|utcnow|urllib|requests|socket\.(?:socket|create_connection)|http\.client)\b"
    )
    found = [
        f"{name(path)}: {match.group()}"
        for path in MODULES
        for match in forbidden.finditer(re.sub(r'""".*?"""|#.*', "", path.read_text(encoding="utf-8"), flags=re.DOTALL))
    ]
    assert not found


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.yaml")), ids=lambda path: path.name)
def test_no_two_lists_of_a_file_have_one_name(path: Path) -> None:
    """The second would hide the first, which is then never asked."""
    names = Counter(re.findall(r"(?m)^(\w+):", path.read_text(encoding="utf-8")))
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.yaml")), ids=name)
def test_no_key_stands_twice_in_one_table(path: Path) -> None:
    """The second would silently take the place of the first."""
    assert not list(_twice(yaml.compose(path.read_text(encoding="utf8"), Loader=yaml.CSafeLoader)))


def _twice(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        keys = Counter(key.value for key, _ in node.value)
        yield from (f"{key}: line {node.start_mark.line + 1}" for key, many in keys.items() if many > 1)
        for _, value in node.value:
            yield from _twice(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _twice(value)
