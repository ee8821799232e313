"""The schemas that editors check pack files with."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefgen.author.pack_schemas import Schema, schemas
from briefgen.packs.files import pack_files, pack_sha256
from briefgen.packs.folders import rules_folder
from briefgen.packs.load import load
from briefgen.packs.resolve import CONDITIONS
from briefgen.packs.yaml_door import open_yaml, parse_yaml, plain
from small import SMALL, copied

RULES = rules_folder()
FILES = sorted(RULES.rglob("*.yaml"))
KEYS: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[2] / "src" / "briefgen" / "author" / "keys.yaml").read_text(encoding="utf-8")
)
MADE = schemas()
KINDS = {"object": dict, "array": list, "string": str, "number": int | float, "integer": int, "boolean": bool}
ARABIC = re.compile("[\u0621-\u064a]")


def edited(value: Any) -> Any:
    """Text as an editor reads it, by YAML 1.2: yes and dates stay text, true and 5 do not."""
    if isinstance(value, dict):
        return {key: edited(each) for key, each in value.items()}
    if isinstance(value, list):
        return [edited(each) for each in value]
    return {"true": True, "false": False}.get(value, int(value) if re.fullmatch("-?[0-9]+", value) else value)


def kind_of(path: Path) -> str:
    return path.relative_to(RULES).parts[0].removesuffix(".yaml")


def holds(value: Any, schema: Schema, root: Schema) -> bool:
    """Does a value hold against the part of JSON Schema that the schemas use?"""
    if "$ref" in schema and not holds(value, root["$defs"][schema["$ref"].rsplit("/", 1)[-1]], root):
        return False
    kinds = schema.get("type", [])
    if kinds and not any(isinstance(value, KINDS[kind]) for kind in ([kinds] if isinstance(kinds, str) else kinds)):
        return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        return False
    among = [[holds(value, each, root) for each in schema.get(name, [])] for name in ("allOf", "anyOf", "oneOf")]
    if not all(among[0]) or (among[1] and not any(among[1])) or (among[2] and sum(among[2]) != 1):
        return False
    if isinstance(value, list):
        return all(holds(each, schema.get("items", {}), root) for each in value)
    if isinstance(value, dict):
        known, more = schema.get("properties", {}), schema.get("additionalProperties", True)
        if (more is False and value.keys() - known.keys()) or set(schema.get("required", [])) - value.keys():
            return False
        more = more if isinstance(more, dict) else {}
        return all(holds(each, known.get(key, more), root) for key, each in value.items())
    return True


def test_the_files_are_what_the_shapes_make() -> None:
    """Else: PYTHONPATH=src python tools/make_pack_schemas.py."""
    found = {path.name: path.read_text(encoding="utf-8") for path in (RULES / "schemas").iterdir()}
    made = {f"{name}.schema.json": json.dumps(each, ensure_ascii=False, indent=2) + "\n" for name, each in MADE.items()}
    assert found == made


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(RULES).as_posix())
def test_a_shipped_file_holds_against_its_schema(path: Path) -> None:
    """As the pack reads it, all text, and as an editor does."""
    schema = MADE[kind_of(path)]
    root = open_yaml(path, path.name)[0].root
    assert root is not None
    assert holds(plain(root), schema, schema) and holds(edited(plain(root)), schema, schema)


@pytest.mark.parametrize(
    ("kind", "written", "good"),
    [
        ("names", "- {name: X, type: state, ar: اسم, en: X}", True),
        ("names", "- {name: X, type: state, ar: [اسم], en: X, capital: yes, gender: f}", True),
        ("names", "- {name: X, type: state, ar: [اسم], en: X, capital: true}", True),
        ("names", "- {name: X, type: state, ar: [اسم]}", False),
        ("names", "- {name: X, type: state, ar: [اسم], en: X, gendre: f}", False),
        ("names", "- {name: X, type: state, ar: [اسم], en: X, gender: feminine}", False),
        ("names", "- {name: X, type: state, ar: [اسم], en: X, capital: maybe}", False),
        ("names", "{name: X, type: state, ar: [اسم], en: X}", False),
        ("facts", "- {rule: x, slot: s, say: {ar: a, en: b}, priority: 60, not: a, examples: [a, {text: b}]}", True),
        ("facts", "- {rule: x, slot: s, say: {ar: a, en: b}, priority: high}", False),
        ("facts", "- {rule: x, slot: s, say: {ar: a, en: b}, where: {who: {lest: 2}}}", False),
        ("facts", "- {rule: x, slot: s, say: {ar: a, en: b}, where: {who: {least: 2}}}", True),
        ("facts", "- {rule: x, slot: s, say: {ar: a, en: b}, unless: {nearr: [a]}}", False),
        ("context", "- {cue: [لم], binds: verb}\n- {idiom: [لا سيما]}", True),
        ("context", "- {cue: [لم], binds: all}", False),
        ("context", "- {governor: [أعلن], binds: verb}", False),
        ("pages", "- {line: أ, then: skip, most_words: 5}\n- {outlet: أ, en: A}\n- {today_words: [اليوم]}", True),
        ("pages", "- {line: أ, starts: ب, then: skip}", False),
        ("pages", "- {line: أ, then: stop}", False),
    ],
)
def test_a_schema_tells_right_from_wrong(kind: str, written: str, good: bool) -> None:
    """Keys, needed keys, closed lists, numbers, yes and no."""
    root = parse_yaml(written, "a.yaml")[0].root
    assert root is not None and holds(edited(plain(root)), MADE[kind], MADE[kind]) is good


@pytest.mark.parametrize("kind", MADE)
def test_every_key_is_told_of_in_both_languages(kind: str) -> None:
    """What the editor shows beside it."""
    for name, entry in MADE[kind]["$defs"].items():
        assert entry["description"]
        for key, shape in entry["properties"].items():
            english, arabic = shape["description"].split("\n\n")
            assert not ARABIC.search(english[:3]) and ARABIC.search(arabic), f"{name}.{key}"


def test_no_key_is_told_of_that_there_is_not() -> None:
    """A key that was taken away or misspelt in keys.yaml."""
    properties = {name: set(entry["properties"]) for each in MADE.values() for name, entry in each["$defs"].items()}
    assert {name: set(keys) for name, keys in KEYS.items() if name != "groups"} == properties


def test_conditions_are_those_of_the_pack() -> None:
    """An editor allows in `where` what the check allows."""
    assert set(KEYS["groups"]["conditions"]) == set(CONDITIONS)


def test_schemas_are_no_part_of_the_rules(tmp_path: Path) -> None:
    """They change neither what is loaded nor the sum that says whether anything changed."""
    pack = copied(tmp_path)
    (pack / "schemas").mkdir()
    (pack / "schemas" / "facts.schema.json").write_text("{}", encoding="utf-8")
    assert pack_sha256(pack) == pack_sha256(SMALL)
    assert len(pack_files(pack)) == len(pack_files(SMALL))
    assert len(load(pack)[1]) == len(load(SMALL)[1])
