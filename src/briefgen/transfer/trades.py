"""Nouns of what is done as a trade, before who or what does it: «شبكة تهريب النفط», an oil smuggling network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways
from briefgen.wording.spoken import AND

WITH = "ب"
LONGEST = 2
"""English words of what is dealt in."""


def traded(reader: Reader, base: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """A network, operation or attempt with its trade, as a compound."""
    if base.head not in small_words()["of_a_trade"]:
        return
    at = base.end
    trade = table("trades").get(reader.norm(at))
    two = "two " if base.core.startswith("two ") else ""
    for goods in ways.simple(reader, at + 1) if trade else ():
        plain = goods.kind in ("count", "mass", "bare") and not (goods.after or goods.determiner or goods.chain)
        if not plain or len(goods.core.split()) > LONGEST or goods.number == "dual":
            continue
        said = table("goods").get(goods.core, goods.core)
        if goods.plural and said == goods.core:
            said = goods.core.removesuffix("s") if not goods.core.endswith("ss") else goods.core
        core = f"{two}{said} {trade} {base.core.removeprefix('two ')}"
        yield replace(
            base, end=goods.end, core=core, definite=goods.definite, chain=True, inner="thing",
            beside=base.beside | {str(trade)}, kind="bare" if goods.definite and base.plural else base.kind,
        )  # fmt: skip


def armed(reader: Reader, phrase: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """«هجوم بالصواريخ على القاعدة»: a missile attack; «هجمات بقذائف الهاون», mortar attacks."""
    plain = not (phrase.after or phrase.genitive or phrase.modifier) and phrase.kind in ("count", "bare")
    if not plain or phrase.head not in small_words()["attacks"] or reader.norm(phrase.end) != WITH:
        return
    for said, end in _weapons(reader, phrase.end + 1, ways):
        core = phrase.core.replace(phrase.core.split()[-1], f"{said} {phrase.core.split()[-1]}")
        yield replace(phrase, end=end, core=core, chain=True, beside=phrase.beside | {*said.split()})


def _weapons(reader: Reader, at: int, ways: Ways) -> Iterator[tuple[str, int]]:
    """The weapon at a cell as it stands before an attack, or two of them: «بالصواريخ والطائرات المسيرة»."""
    for weapon in ways.simple(reader, at):
        said = _weapon(weapon)
        if not said:
            continue
        second = ways.simple(reader, weapon.end + 1) if reader.norm(weapon.end) == AND else ()
        both = [(f"{said} and {_weapon(each)}", each.end) for each in second if _weapon(each)]
        yield from both or [(said, weapon.end)]


def _weapon(phrase: NounPhrase) -> str:
    return "" if phrase.after or phrase.determiner else str(table("weapons").get(phrase.core, ""))
