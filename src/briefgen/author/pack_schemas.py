"""JSON Schemas of the files of a pack, for editors that complete and check: made from the shapes that check them too.

Editors read YAML with numbers and truth values, the pack reads text: the schemas take both. What each key is for
stands in keys.yaml, in both languages.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml
from pydantic import BaseModel, BeforeValidator

from briefgen.articles.page_rules import CONDITIONS, OUTCOMES, WORD_LISTS
from briefgen.packs.schema import KINDS, Entry, Example, Manifest

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
TEXT: Schema = {"type": ["string", "number", "boolean"]}
NUMBER: Schema = {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^-?[0-9]+$"}]}
YES: Schema = {"enum": ["yes", "no", "true", "false", True, False]}
BAR = " | "


def schemas() -> dict[str, Schema]:
    """The schema of each kind of file, by the folder it belongs to; «pack» is pack.yaml."""
    made = {folder: _list_of(f"A file of {folder}/.", *kinds.values()) for folder, kinds in KINDS.items()}
    manifest = _file("pack.yaml.", {"allOf": [{"$ref": "#/$defs/Manifest"}]}, _definitions(Manifest))
    return {"pack": manifest, **made, "pages": _pages()}


@cache
def _keys() -> dict[str, Any]:
    text = Path(__file__).with_name("keys.yaml").read_text(encoding="utf-8")
    return cast(dict[str, Any], yaml.load(text, Loader=yaml.CSafeLoader))


def _file(says: str, root: Schema, definitions: dict[str, Schema]) -> Schema:
    return {"$schema": DRAFT, "title": f"briefgen: {says}", **root, "$defs": dict(sorted(definitions.items()))}


def _list_of(says: str, *kinds: type[Entry]) -> Schema:
    """A file that is a list of entries of some kinds."""
    definitions: dict[str, Schema] = {}
    for kind in kinds:
        definitions |= _definitions(kind)
    return _file(says, _listing([kind.__name__ for kind in kinds]), definitions)


def _listing(names: list[str]) -> Schema:
    entries: list[Schema] = [{"$ref": f"#/$defs/{name}"} for name in names]
    return {"type": "array", "items": entries[0] if len(entries) == 1 else {"anyOf": entries}}


def _definitions(model: type[BaseModel]) -> dict[str, Schema]:
    """The schema of a model and of every model in it, by name."""
    made = model.model_json_schema(by_alias=True)
    found = {**made.pop("$defs", {}), model.__name__: made}
    models = {each.__name__: each for each in _models(model)}
    return {name: _entry(models[name], schema) for name, schema in found.items()}


def _models(model: type[BaseModel]) -> list[type[BaseModel]]:
    inside = [each for field in model.model_fields.values() for each in _within(field.annotation)]
    return [model, *(found for each in inside for found in _models(each))]


def _within(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in getattr(annotation, "__args__", ()) for found in _within(part)]


def _entry(model: type[BaseModel], made: Schema) -> Schema:
    """An object with every key told of."""
    properties = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        listed = any(isinstance(each, BeforeValidator) for each in field.metadata)
        properties[key] = _told(model.__name__, key, _shape(made["properties"][key], listed))
    says = " ".join((model.__doc__ or "").split("\n\n")[0].split())
    entry: Schema = {"type": "object", "description": says, "properties": properties, "additionalProperties": False}
    return entry | ({"required": made["required"]} if made.get("required") else {})


def _shape(made: Schema, listed: bool) -> Schema:
    """What an editor may meet where the model asks for something; ``listed``: one may stand for a list of one."""
    if "anyOf" in made:
        return _shape(next(each for each in made["anyOf"] if each.get("type") != "null"), listed)
    if "$ref" in made:
        return {"$ref": made["$ref"]}
    if "enum" in made or "const" in made:
        return {"enum": [each for each in made.get("enum", [made.get("const")]) if each != ""]}
    match made.get("type"):
        case "array":
            item = _shape(made.get("items", {}), False)
            if item.get("$ref", "").endswith(Example.__name__):
                item = {"anyOf": [TEXT, item]}
            several = {"type": "array", "items": item}
            return {"anyOf": [*item.get("anyOf", [item]), several]} if listed else several
        case "object":
            inside = made.get("additionalProperties", True)
            return {"type": "object", "additionalProperties": inside if inside is True else _shape(inside, False)}
        case "integer":
            return NUMBER
        case "boolean":
            return YES
        case "string":
            return TEXT
    return {}


def _told(owner: str, key: str, shape: Schema) -> Schema:
    """The shape with what the key is for, with values to suggest, and with the keys it may hold."""
    about = (_keys()[owner] if owner in _keys() else _keys()["groups"][owner])[key]
    if "known" in about:
        shape = {"anyOf": [{"enum": about["known"]}, shape]}
    if "keys" in about:
        shape = {**shape, "properties": _group(about["keys"])}
    if "each" in about:
        inside = {"type": "object", "properties": _group(about["each"]), "additionalProperties": False}
        shape = {**shape, "additionalProperties": inside}
    # What stands beside a reference is not read.
    return {"description": about["says"].replace(BAR, "\n\n"), **({"allOf": [shape]} if "$ref" in shape else shape)}


def _group(name: str) -> dict[str, Schema]:
    return {key: _told(name, key, {}) for key in _keys()["groups"][name]}


def _pages() -> Schema:
    """A file of pages/: rules about lines, outlets, and lists of words."""
    words: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
    shapes: dict[str, dict[str, Schema]] = {
        "PageRule": {
            **dict.fromkeys(CONDITIONS, words), "then": {"enum": list(OUTCOMES)}, "most_words": NUMBER, "sentence": YES,
        },
        "PageOutlet": {"outlet": TEXT, "en": TEXT, "also": words, "dateline": YES, "late": YES, "own_voice": YES},
        "PageWords": dict.fromkeys(sorted(WORD_LISTS), words),
    }  # fmt: skip
    more: dict[str, Schema] = {
        "PageRule": {"required": ["then"], "oneOf": [{"required": [each]} for each in CONDITIONS]},
        "PageOutlet": {"required": ["outlet", "en"]},
        "PageWords": {"minProperties": 1},
    }
    says = {"PageRule": "A rule about lines.", "PageOutlet": "An outlet.", "PageWords": "Words of datelines."}
    definitions: dict[str, Schema] = {
        name: {
            "type": "object", "description": says[name],
            "properties": {key: _told(name, key, shape) for key, shape in keys.items()},
            "additionalProperties": False, **more[name],
        }
        for name, keys in shapes.items()
    }  # fmt: skip
    return _file("A file of pages/.", _listing(list(definitions)), definitions)
