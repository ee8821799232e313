"""Rows of the table: every row has its number, and its label says no more than the article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.digest.figures import figure_line, has_number
from briefgen.digest.merge import merge
from briefgen.digest.wordings import read_wordings
from briefgen.extract.pipeline import Extractor
from briefgen.model import Fact, Line, Number, Text
from briefgen.packs.folders import templates_folder
from briefgen.wording.say import Speaker
from page_samples import fact, value

US = value("state", "أميركي", "the United States", id="US", forms={"adjective": "US", "adjective_ar": "أميركي"})


def force(en: str, status: str, counted: str, place: str = "Incirlik", number: float = 300, **more: object) -> Fact:
    places = {"place": (value("place", "إنغرليك", place, id="TR.incirlik"),)} if place else {}
    roles = {
        "owner": (US,), "count": (value("number", "ست", str(number), number=Number(number)),),
        "force": (value("forces", "قوة", counted),), **places,
    }  # fmt: skip
    return replace(fact(Text("نشرت.", en), slot="force"), roles=roles, status=status, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("made", "label"),
    [
        (force("A force was deployed in Incirlik.", "deploy", "300 US soldiers"), "US forces deployed in Incirlik"),
        (force("A force will be deployed.", "deploy", "300 US soldiers", modality="planned"),
         "US forces to deploy in Incirlik"),
        (force("300 US soldiers arrived in Incirlik.", "deploy", "300 US soldiers"),
         "300 US soldiers arrived in Incirlik"),
        (force("The US deployed six fighter jets in Incirlik.", "deploy", "six fighter jets"),
         "The US deployed six fighter jets in Incirlik"),
        (force("300 US soldiers withdrew to Incirlik.", "withdrawn", "300 US soldiers"),
         "300 US soldiers withdrew to Incirlik"),
        (force("300 US soldiers withdrew from Incirlik.", "withdrawn", "300 US soldiers"),
         "US forces that left Incirlik"),
    ],
)  # fmt: skip
def test_a_label_tells_what_was_done(small: Extractor, made: Fact, label: str) -> None:
    """What is deployed is not to be deployed, planes are no forces, and where soldiers go they have not left."""
    line = figure_line(Line((made,), made.text, ("1 ¶2",)), read_wordings(templates_folder()), Speaker(small.pack))
    assert line.label is not None and line.label.en == label


def test_an_exact_number_is_stated_once(small: Extractor) -> None:
    """«2,500» and «2500» are one spelling between the columns."""
    made = force("A force was deployed.", "deploy", "300 US soldiers", number=2500)
    line = figure_line(Line((made,), made.text, ()), read_wordings(templates_folder()), Speaker(small.pack))
    assert line.figure == Text("2,500", "2,500")


def test_what_has_no_number_is_no_figure() -> None:
    """It is told in another section."""
    assert not has_number(replace(fact(Text("انسحبوا.", "They left."), slot="force"), status="withdrawn"))


def test_the_same_planes_told_twice_are_one_row() -> None:
    """Once with where they are, once without; forces of another number stay apart."""
    jets = force("The US deployed six jets in Incirlik.", "deploy", "six jets", number=6)
    came = replace(force("Six planes arrived.", "deploy", "six planes", place="", number=6), start=90)
    more = replace(force("300 came.", "deploy", "300 US soldiers"), start=180)
    assert [len(group) for group in merge([jets, came, more])] == [2, 1]
