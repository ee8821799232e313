"""What `briefgen template check` finds in a template before a page is lost to it."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from briefgen.problems import Place, Problem, TemplateInvalid
from briefgen.render.archive import check_archive
from briefgen.render.files import read_template

_STYLE = re.compile(r'<w:style [^>]*w:styleId="([^"]+)".*?</w:style>', re.DOTALL)
_PARAGRAPH = re.compile(r"<w:p[ >](?:(?!<w:p[ >]).)*?</w:p>", re.DOTALL)
_ARABIC_TAG = re.compile(r"\|\s*ar(?![\w])")
_WITHOUT_R = re.compile(r"\{\{(?!r\s)[^}]*\|\s*(?:en|ar|ar_inset)\b[^}]*\}\}")
_BROKEN_HEAD = re.compile(r"<w:tbl>(?:(?!</w:tbl>).)*?\.item(?:(?!</w:tbl>).)*?</w:tbl>", re.DOTALL)


def check_template(path: Path) -> list[Problem]:
    """Return what is wrong with a Word template: codes T001, T002, and T008 to T012; an empty list is good.

    Names and syntax are proved by rendering a page with it, which raises T003 to T006.
    """
    place = Place(str(path))
    try:
        content = read_template(path)
        check_archive(content, path)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            document = archive.read("word/document.xml").decode("utf-8")
            styles = archive.read("word/styles.xml").decode("utf-8")
    except TemplateInvalid as error:
        return list(error.problems)
    except (KeyError, UnicodeDecodeError, zipfile.BadZipFile) as error:
        return [Problem("T002", f"is no Word file: {error}", place)]
    known = {match.group(1): match.group() for match in _STYLE.finditer(styles)}
    problems = [
        Problem("T008", f"{_plain(match.group())} lacks the r of {{{{r … }}}}", place)
        for match in _WITHOUT_R.finditer(document)
    ]
    used: set[str] = set()
    for match in _PARAGRAPH.finditer(document):
        paragraph = match.group()
        words = _plain(paragraph)
        found = re.search(r'<w:pStyle w:val="([^"]+)"', paragraph)
        name = found.group(1) if found else "Normal"
        if "{{" not in words:
            continue
        used.add(name)
        if _ARABIC_TAG.search(words) and "<w:bidi/>" not in known.get(name, "") + paragraph:
            hint = "set the style from right to left, or print with ar_inset"
            problems.append(Problem("T009", f"{words} stands in the style {name}, from left to right", place, hint))
    problems += [
        Problem("T010", f"the style {name} has no exact line spacing", place, "the page may become two")
        for name in sorted(used)
        if 'w:lineRule="exact"' not in known.get(name, "")
    ]
    if any("<w:tblHeader" not in match.group() for match in _BROKEN_HEAD.finditer(document)):
        problems.append(
            Problem("T011", "the table of figures has no header row", place, "in Word: repeat header row")
        )
    if ".title|" not in _plain(document):
        problems.append(Problem("T012", "the title is not printed", place))
    return problems


def _plain(xml: str) -> str:
    return re.sub(r"<[^>]+>", "", xml)
