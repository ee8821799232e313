"""Make the width table of the page estimator from DejaVu Sans, the widest face a page is likely to be set in.

    python tools/make_widths.py [FOLDER OF THE FONT] > src/briefgen/render/widths.json

Each character gets its advance in thousandths of the type size. An Arabic letter gets four, by how it joins:
alone, at the start, in the middle and at the end of a joined stretch.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import uharfbuzz

FOLDER = Path("/usr/share/fonts/truetype/dejavu")
FACES = {"regular": "DejaVuSans.ttf", "bold": "DejaVuSans-Bold.ttf"}
JOINER = "\u200d"
RANGES = ((0x20, 0x7F), (0xA0, 0x180), (0x2010, 0x2028), (0x2030, 0x203B), (0x20A0, 0x20C0), (0x2190, 0x2194))
ARABIC = (0x600, 0x700)


def advance(font: uharfbuzz.Font, text: str) -> int:
    """Return the advance of ``text`` in thousandths of the type size, joiners not counted."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    glyphs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    width = sum(position.x_advance for info, position in glyphs if text[info.cluster] != JOINER)
    return -(-width * 1000 // font.face.upem)


def table(path: Path) -> dict[str, int | list[int]]:
    """Return character → width, or → the widths of the four joining forms."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    font = uharfbuzz.Font(face)
    widths: dict[str, int | list[int]] = {}
    for first, end in RANGES:
        for code in range(first, end):
            if font.get_nominal_glyph(code):
                widths[chr(code)] = advance(font, chr(code))
    for code in range(*ARABIC):
        letter = chr(code)
        if not font.get_nominal_glyph(code):
            continue
        forms = [letter, letter + JOINER, JOINER + letter + JOINER, JOINER + letter]
        found = [advance(font, form) for form in forms]
        widths[letter] = found if len(set(found)) > 1 else found[0]
    return widths


def main() -> None:
    """Write the table to standard output."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    tables = {name: table(folder / file) for name, file in FACES.items()}
    json.dump(tables, sys.stdout, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
