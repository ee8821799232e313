"""The schema of a line of facts.jsonl: what docs/facts.schema.json is made from, and what tests hold lines against."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

How = Literal["phrase", "transfer", "quote"]
Offset = Annotated[int, Field(ge=0)]
Amount = int | float | None
Status = Literal["present", "withdraw", "withdrawn", "deploy", "remain", "killed", "wounded", "captured", "other"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class ValueLine(_Strict):
    """What a role holds: the article's words, their place, and what they are in both languages."""

    type: str
    id: str = Field("", description="ISO 3166 code of a state, code and name of its bodies and cities, or a slug")
    text: str
    start: Offset
    end: Offset
    value: Amount = Field(None, description="numbers: the value as the text states it")
    low: Amount = None
    high: Amount = None
    approx: bool = False
    unit: str | None = None
    from_: date | None = Field(None, alias="from", description="times: the first day, null where the side is open")
    to: date | None = Field(None, description="times: the last day, included")
    ar: str
    en: str | None = Field(description="null where there is no English")
    how: How
    romanised: bool = Field(False, description="true where a name of no list is romanised in it; else left out")


class Said(_Strict):
    """The fact as a sentence in both languages."""

    ar: str
    en: str


class Roles(BaseModel):
    """The roles of the fact by name; ``who`` is always there, roles that are empty are left out."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, ValueLine | list[ValueLine]]

    who: list[ValueLine]
    status: Status = Field("other", description="forces only")


class FactLine(_Strict):
    """One fact: one line of facts.jsonl."""

    id: Annotated[str, Field(pattern="^[0-9a-f]{12}$")]
    article: str = Field(description="path relative to the PATH given")
    published: date | None
    slot: str
    rule: str
    start: Offset
    end: Offset
    quote: str = Field(description="the article's text from start to end, verbatim")
    paragraph: Offset = Field(description="as marks on the page count it, without menus and captions; 0 the headline")
    line: Annotated[int, Field(ge=1)] = Field(description="line of the file at which it begins, from 1")
    polarity: Literal["positive", "negative"]
    modality: Literal["stated", "planned", "possible", "conditional", "demanded"]
    roles: Roles
    source: ValueLine | None = Field(description="who reports it")
    text: Said
    how: How = Field(description="the weakest origin among the values")
    quoted: list[str] = Field(description="roles left in Arabic on the English side")


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a line (draft 2020-12)."""
    found = FactLine.model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}
