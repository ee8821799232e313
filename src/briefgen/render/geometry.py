"""The page's measures in points: what the Word template is made with and what the estimator counts with."""

from __future__ import annotations

from dataclasses import dataclass

PAGE_WIDTH, PAGE_HEIGHT = 595.3, 841.9
MARGIN_SIDE, MARGIN_TOP, MARGIN_BOTTOM, FOOTER_FROM_EDGE = 39.7, 30.0, 42.0, 24.0
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN_SIDE
TEXT_HEIGHT = PAGE_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM
IN_HAND = 6.0
GUTTER = 8.0
"""Room at the inner side of each column of a two-column row."""
BOX_INSET = 8.0
BULLET_INDENT = 11.0
VALUE_WIDTH = 132.0
HAIRLINE = 0.75
NAVY, GREY, SHADE, RULE = "1F3864", "595959", "E7EBF5", "BFBFBF"


@dataclass(frozen=True, slots=True)
class Measure:
    """One kind of paragraph: type sizes, exact line height, room before and after, all in points."""

    english: float
    arabic: float
    line: float
    before: float = 0.0
    after: float = 0.0
    shrinks: bool = False
    """Whether its type gives half a point when the page is full."""


MEASURES: dict[str, Measure] = {
    "Head": Measure(8.5, 9.0, 13.0, 0, 4),
    "Title": Measure(13.0, 14.5, 17.5, 1, 2),
    "Box Label": Measure(8.0, 9.0, 11.0, 3, 1),
    "Box": Measure(9.5, 10.5, 13.0, 0, 4, shrinks=True),
    "Section": Measure(9.5, 10.5, 13.0, 6, 2),
    "Line": Measure(9.5, 10.5, 13.0, 0, 2, shrinks=True),
    "Figure Head": Measure(8.0, 9.0, 12.0, 1, 2),
    "Figure": Measure(9.5, 10.5, 13.0, 2, 2, shrinks=True),
    "Small": Measure(7.5, 8.5, 10.5, 0, 1),
    "Annex": Measure(7.5, 8.5, 10.5, 4, 1),
    "Gap": Measure(1.0, 1.0, 3.0),
}
SPACING_STEP = 0.9
SIZE_STEP = 0.5
LINE_STEP = 0.6
"""How much lower a line is for each step of size."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How tightly the page is set: the room between paragraphs by factor, the type by half-point steps."""

    spacing: float = 1.0
    steps: int = 0

    def of(self, style: str) -> Measure:
        """Return the measure of a style as this setting makes it."""
        found = MEASURES[style]
        less = self.steps if found.shrinks else 0
        return Measure(
            found.english - SIZE_STEP * less,
            found.arabic - SIZE_STEP * less,
            found.line - LINE_STEP * less,
            found.before * self.spacing,
            found.after * self.spacing,
            found.shrinks,
        )


LADDER = (Setting(), Setting(SPACING_STEP), Setting(SPACING_STEP, 1), Setting(SPACING_STEP, 2))
"""From the roomiest to the tightest: 9.5/10.5 point down to 8.5/9.5."""
