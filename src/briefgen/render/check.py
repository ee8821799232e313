"""What `briefgen template check` finds in a template before a page is lost to it."""

from __future__ import annotations

from pathlib import Path

from briefgen.problems import Problem, TemplateInvalid
from briefgen.render.check_direction import directions
from briefgen.render.check_layout import layout
from briefgen.render.check_tags import tags
from briefgen.render.template_parts import read


def check_template(path: Path) -> list[Problem]:
    """Return what is wrong with a Word template, each with the paragraph it stands in; an empty list is good.

    Codes T001 to T006, T008 to T012 and T030 to T051. A page of samples is printed with it, so that what a page would
    lose is found too.
    """
    try:
        template = read(path)
    except TemplateInvalid as error:
        return list(error.problems)
    found = [*tags(template), *directions(template), *layout(template)]
    return list(dict.fromkeys(found))
