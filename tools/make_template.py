"""Make the Word templates of the page: bilingual, English and Arabic. Editors may restyle what this makes in Word.

PYTHONPATH=src python tools/make_template.py [FOLDER, templates by default]
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

from docx import Document
from template_styles import NAMESPACES, numbering, settings, style_id, styles, twips

from briefgen.render.archive import settled
from briefgen.render.geometry import (
    BOX_INSET,
    FOOTER_FROM_EDGE,
    GUTTER,
    MARGIN_BOTTOM,
    MARGIN_SIDE,
    MARGIN_TOP,
    NAVY,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RULE,
    SHADE,
    TEXT_WIDTH,
    VALUE_WIDTH,
)

HALF = TEXT_WIDTH / 2
NAMES = {"en": "English", "ar": "Arabic"}
KINDS = ("both", "en", "ar")


def paragraph(style: str, language: str, *content: str) -> str:
    """Return a paragraph in the style of a measure; ``content`` are tags, or «\\t» for a tab."""
    runs = "".join(
        "<w:r><w:tab/></w:r>" if one == "\t" else f'<w:r><w:t xml:space="preserve">{one}</w:t></w:r>' for one in content
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style, NAMES[language])}"/></w:pPr>{runs}</w:p>'


def tag(words: str) -> str:
    """Return a paragraph that only holds a block tag and leaves nothing behind."""
    return f"<w:p><w:r><w:t>{{%p {words} %}}</w:t></w:r></w:p>"


def cell(wide: float, content: str, left: float = 0, right: float = 0, shade: str = "", rule: str = "") -> str:
    """Return a table cell; measures in points."""
    border = f'<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{rule}"/></w:tcBorders>'
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(wide)}" w:type="dxa"/>{border if rule else ""}{fill}<w:tcMar>'
        f'<w:left w:w="{twips(left)}" w:type="dxa"/><w:right w:w="{twips(right)}" w:type="dxa"/></w:tcMar></w:tcPr>'
        f"{content}</w:tc>"
    )


def row(*cells: str, header: bool = False) -> str:
    """Return a table row that no page break may cut."""
    head = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(cells)}</w:tr>"


def looped(words: str, columns: int, body: str) -> str:
    """Return rows repeated by a loop; the tags stand in rows of their own, which vanish."""

    def mark(tag_words: str) -> str:
        content = f"<w:p><w:r><w:t>{{%tr {tag_words} %}}</w:t></w:r></w:p>"
        return row(cell(10, content), *[cell(10, "<w:p/>") for _ in range(columns - 1)])

    return mark(f"for {words}") + body + mark("endfor")


def table(caption: str, widths: list[float], rows: str, rightwards: bool = False) -> str:
    """Return a table with fixed columns; ``rightwards`` puts its first column on the right."""
    grid = "".join(f'<w:gridCol w:w="{twips(wide)}"/>' for wide in widths)
    return (
        f"<w:tbl><w:tblPr>{'<w:bidiVisual/>' if rightwards else ''}"
        f'<w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblCaption w:val="{caption}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def say(name: str, language: str, style: str = "", inset: bool = False) -> str:
    """Return the tag that prints a text in runs of their own direction."""
    argument = f"('{style}')" if style else ""
    return f"{{{{r {name}|{'ar_inset' if inset else language}{argument} }}}}"


class Page:
    """The body of one template; «both» puts English left and Arabic right."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.languages = ("en", "ar") if kind == "both" else (kind,)
        self.wide = TEXT_WIDTH / len(self.languages)

    def across(self, style: str, english: str) -> str:
        """Return one paragraph over the page: English left and Arabic right by a tab stop, or the one language."""
        if self.kind != "both":
            return paragraph(style, self.kind, say(english.format(self.kind), self.kind))
        return paragraph(style, "en", say(english.format("en"), "en"), "\t", say(english.format("ar"), "ar", "", True))

    def columns(self, style: str, *names: tuple[str, str], shade: str = "", inset: float = 0) -> str:
        """Return a row with one cell a language; each name is a text and its character style."""
        cells = []
        for language in self.languages:
            tags = "".join(say(name.format(language), language, look) for name, look in names)
            inner = GUTTER if self.kind == "both" else inset
            left, right = (inset, inner) if language == "en" else (inner, inset)
            cells.append(cell(self.wide, paragraph(style, language, tags), left, right, shade))
        return row(*cells)

    def grid(self, caption: str, rows: str) -> str:
        """Return a table of as many equal columns as there are languages."""
        return table(caption, [self.wide] * len(self.languages), rows)

    def figures(self) -> str:
        """Return the table of figures: item, value, and the item in the other language."""
        item = (TEXT_WIDTH - VALUE_WIDTH) / len(self.languages)

        def items(style: str, names: tuple[tuple[str, str], ...], rule: str) -> dict[str, str]:
            return {
                language: cell(
                    item,
                    paragraph(style, language, "".join(say(n.format(language), language, look) for n, look in names)),
                    *((0, GUTTER) if language == "en" else (GUTTER, 0)),
                    rule=rule,
                )
                for language in self.languages
            }

        def value(style: str, name: str, look: str, rule: str) -> str:
            if self.kind == "both":
                words = paragraph(
                    style, "en", say(name.format("en"), "en", look), say(name.format("dot"), "en", look),
                    say(name.format("other"), "ar", look, True),
                )  # fmt: skip
                words = words.replace("</w:pPr>", '<w:jc w:val="center"/></w:pPr>', 1)
            else:
                words = paragraph(style, self.kind, say(name.format(self.kind), self.kind, look))
            return cell(VALUE_WIDTH, words, 4, 4, rule=rule)

        head = items("Figure Head", (("{}.item", ""),), NAVY)
        body = items("Figure", (("row.{}.text", ""), ("row.{}.mark", "Mark")), RULE)
        head_value = value("Figure Head", "value.{}", "", NAVY)
        body_value = value("Figure", "row.figure.{}", "Amount", RULE)
        order = ["en", "value", "ar"] if self.kind == "both" else [self.kind, "value"]
        widths = [VALUE_WIDTH if name == "value" else item for name in order]
        rows = row(*[head_value if name == "value" else head[name] for name in order], header=True)
        rows += looped(
            "row in section.rows",
            len(order),
            row(*[body_value if name == "value" else body[name] for name in order]),
        )
        return table("Figures", widths, rows, rightwards=self.kind == "ar")

    def body(self) -> str:
        """Return the whole body."""
        line = (("row.{}.lead", "Lead"), ("row.{}.text", ""), ("row.{}.mark", "Mark"))
        first = self.languages[0]
        box = self.columns("Box Label", ("{}.bottom_label", ""), shade=SHADE, inset=BOX_INSET)
        box += self.columns("Box", ("{}.bottom_line", ""), shade=SHADE, inset=BOX_INSET)
        return "".join([
            self.across("Head", "{}.head"),
            *[paragraph("Title", language, say(f"{language}.title", language)) for language in self.languages],
            self.grid("Bottom line", box),
            tag("for section in sections"),
            self.across("Section", "section.{}.title"),
            tag("if section.table"),
            self.figures(),
            tag("else"),
            self.grid("Lines", looped("row in section.rows", len(self.languages), self.columns("Line", *line))),
            tag("endif"),
            tag("endfor"),
            tag("if nothing"),
            paragraph("Gap", first),
            self.grid("Nothing to tell", self.columns("Box", ("{}.nothing", ""))),
            tag("endif"),
            tag("if annex"),
            self.grid("Left off", self.columns("Annex", ("{}.annex", ""))),
            tag("endif"),
            tag("if sources"),
            self.across("Annex", "{}.sources_label"),
            self.grid("Sources", looped(
                "row in sources", len(self.languages), self.columns("Small", ("row.{}", "")),
            )),
            tag("endif"),
            paragraph("Gap", first),
            f'<w:sectPr><w:footerReference w:type="default" r:id="rId1"/>'
            f'<w:pgSz w:w="{twips(PAGE_WIDTH)}" w:h="{twips(PAGE_HEIGHT)}"/>'
            f'<w:pgMar w:top="{twips(MARGIN_TOP)}" w:right="{twips(MARGIN_SIDE)}" w:bottom="{twips(MARGIN_BOTTOM)}" '
            f'w:left="{twips(MARGIN_SIDE)}" w:header="400" w:footer="{twips(FOOTER_FROM_EDGE)}" w:gutter="0"/>'
            f"{'<w:bidi/>' if self.kind == 'ar' else ''}</w:sectPr>",
        ])  # fmt: skip


def package(kind: str) -> bytes:
    """Return the bytes of one template."""
    page = Page(kind)
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    opc = "http://schemas.openxmlformats.org/package/2006"
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = {"document": "document.main", "styles": "styles", "numbering": "numbering", "settings": "settings",
                 "footer1": "footer"}  # fmt: skip
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{word}.{name}+xml"/>' for part, name in overrides.items()
    )
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{office}/relationships/{name}" Target="{target}.xml"/>'
        for number, (name, target) in enumerate(
            [("footer", "footer1"), ("styles", "styles"), ("numbering", "numbering"), ("settings", "settings")], 1
        )
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{opc}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{opc}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{opc}/relationships">{links}</Relationships>',
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{page.body()}</w:body></w:document>",
        "word/footer1.xml": f"<w:ftr {NAMESPACES}>{page.across('Small', '{}.footer')}</w:ftr>",
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + content)
    Document(io.BytesIO(buffer.getvalue()))  # It opens, or there is no template.
    return settled(buffer.getvalue())


def main() -> None:
    """Write briefing.docx, briefing.en.docx and briefing.ar.docx."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("templates")
    for kind in KINDS:
        name = "briefing.docx" if kind == "both" else f"briefing.{kind}.docx"
        (folder / name).write_bytes(package(kind))
        print(folder / name)


if __name__ == "__main__":
    main()
