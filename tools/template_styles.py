"""The styles, lists and settings of the Word templates, as WordprocessingML made from the page's measures."""

from __future__ import annotations

from briefgen.render.geometry import BULLET_INDENT, GREY, MEASURES, NAVY, TEXT_WIDTH, Measure

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
LANGUAGES = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-IQ"/>'
BOLD = "<w:b/><w:bCs/>"
HEADINGS = {"Title": "Title", "Section": "heading 1"}
"""Measures whose English style is one of Word's own, so that the navigation pane and screen readers know it."""


def twips(points: float) -> int:
    """Return twentieths of a point."""
    return round(points * 20)


def style_id(measure: str, language: str) -> str:
    """Return the id of the paragraph style for a measure in «English» or «Arabic»."""
    own = {"Title": "Title", "Section": "Heading1"}
    if measure in own:
        return own[measure] if language == "English" else f"{own[measure]}Arabic"
    return f"{measure.replace(' ', '')}{language}"


def styles() -> str:
    """Return word/styles.xml."""
    parts = [
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{FONT}"
        f'<w:sz w:val="19"/><w:szCs w:val="21"/>{LANGUAGES}</w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="260" w:lineRule="exact"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    ]
    for name, measure in MEASURES.items():
        parts += [_paragraph(name, measure, language) for language in ("English", "Arabic")]
    parts.append(_character("Mark", f'<w:color w:val="{GREY}"/><w:sz w:val="14"/><w:szCs w:val="15"/>'))
    parts.append(_character("Amount", BOLD))
    parts.append(_character("Lead", f'{BOLD}<w:color w:val="{NAVY}"/>'))
    return "".join(parts) + "</w:styles>"


def _paragraph(name: str, measure: Measure, language: str) -> str:
    arabic = language == "Arabic"
    identifier = style_id(name, language)
    shown = HEADINGS.get(name, f"{name} {language}") if not arabic else f"{name} Arabic"
    if arabic and name in HEADINGS:
        based = f'<w:basedOn w:val="{style_id(name, "English")}"/>'
    else:
        based = '<w:basedOn w:val="Normal"/>'
    spacing = (
        f'<w:spacing w:before="{twips(measure.before)}" w:after="{twips(measure.after)}" '
        f'w:line="{twips(measure.line)}" w:lineRule="exact"/>'
    )
    # The order of these elements is the schema's; Word refuses files that have it otherwise.
    keep = "<w:keepNext/>" if name in ("Section", "Box Label", "Figure Head") else ""
    number = f'<w:numPr><w:numId w:val="{2 if arabic else 1}"/></w:numPr>' if name == "Line" else ""
    borders = _borders(name)
    tabs = ""
    if name in ("Head", "Section", "Annex", "Small"):
        tabs = f'<w:tabs><w:tab w:val="right" w:pos="{twips(TEXT_WIDTH)}"/></w:tabs>'
    bidi = "<w:bidi/>" if arabic else ""
    centred = '<w:jc w:val="center"/>' if name == "Figure Value" else ""
    outline = '<w:outlineLvl w:val="0"/>' if name == "Section" else ""
    colour = {"Head": NAVY, "Title": NAVY, "Box Label": NAVY, "Section": NAVY, "Figure Head": NAVY,
              "Small": GREY, "Annex": GREY}.get(name)  # fmt: skip
    bold = BOLD if name in ("Head", "Title", "Box Label", "Section", "Figure Head") else ""
    caps = "<w:caps/>" if name == "Section" and not arabic else ""
    tint = f'<w:color w:val="{colour}"/>' if colour else ""
    size = f'<w:sz w:val="{round(measure.english * 2)}"/><w:szCs w:val="{round(measure.arabic * 2)}"/>'
    return (
        f'<w:style w:type="paragraph" w:customStyle="{int(name not in HEADINGS or arabic)}" w:styleId="{identifier}">'
        f'<w:name w:val="{shown}"/>{based}<w:qFormat/>'
        f"<w:pPr>{keep}{number}{borders}{tabs}{bidi}{spacing}{centred}{outline}</w:pPr>"
        f"<w:rPr>{bold}{caps}{tint}{size}{'<w:rtl/>' if arabic else ''}</w:rPr></w:style>"
    )


def _borders(name: str) -> str:
    thin = f'w:val="single" w:sz="6" w:space="1" w:color="{NAVY}"'
    if name == "Section":
        return f"<w:pBdr><w:bottom {thin}/></w:pBdr>"
    if name == "Head":
        thick = f'w:val="single" w:sz="24" w:space="3" w:color="{NAVY}"'
        return f"<w:pBdr><w:top {thick}/><w:bottom {thin}/></w:pBdr>"
    return ""


def _character(name: str, properties: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{properties}</w:rPr></w:style>'
    )


def numbering() -> str:
    """Return word/numbering.xml: a bullet list for each direction, for one shared list loses its bullets."""
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips(BULLET_INDENT)}" w:hanging="{twips(BULLET_INDENT)}"/></w:pPr>'
        f'<w:rPr>{FONT}<w:color w:val="{NAVY}"/>{"<w:rtl/>" if number == 2 else ""}</w:rPr></w:lvl></w:abstractNum>'
        for number in (1, 2)
    )
    numbers = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
    return f"<w:numbering {NAMESPACES}>{lists}{numbers}</w:numbering>"


def settings() -> str:
    """Return word/settings.xml: Word 2013 and later, no compatibility mode."""
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-GB" w:bidi="ar-IQ"/></w:settings>'
    )
