"""«ما تملكه الشركة من أصول»: the assets that the company owns; «ما تحقق من تقدم», the progress that was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.noun_phrases import noun_phrases
from briefgen.transfer.reader import Reader

FROM = "من"
SINGULAR = ("is", "was", "has", "does")


def of_what_there_is(reader: Reader, told: Iterable[NounPhrase], what: str) -> Iterator[NounPhrase]:
    """Relatives without a noun, which «من» with an indefinite plural or mass behind them gives them."""
    for relative in told:
        said = relative.said.removeprefix(f"{what} ")
        if reader.norm(relative.end) != FROM or said == relative.said:
            continue
        first = said.split()[0]
        agrees_as_one = first in SINGULAR or (first.endswith("s") and not first.endswith(("'s", "ss", "its", "his")))
        for goods in noun_phrases(reader, relative.end + 1):
            plain = not (goods.definite or goods.determiner or goods.clausal or goods.many > 1)
            if not plain or not (goods.plural or goods.kind == "mass") or (goods.plural and agrees_as_one):
                continue
            after = f"{goods.after} that {said}".strip()
            yield replace(goods, after=after, definite=True, clausal=True, chain=True, owner=False, case="")
