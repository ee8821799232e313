"""How many names of a list `arabic.romanize` spells as the list does.

    python benchmarks/romanize.py NAMES.tsv [--seed 1] [--arab 160] [--other 40] [--worst 20]

The columns of the list: the name in Arabic letters, its Latin spelling, anything, the country of the person as two
letters. A name with several spellings counts once, and any of them is right. Three shares: the same but for case and
hyphens; the same but for a usual variant (Mohamed, Muhammad; Ahmad; el-, al-; ee, i; ou, u; q, k; d, dh, z; double
consonants); and nearly the same, at most one letter in five of the loose spelling away.
"""

from __future__ import annotations

import argparse
import random
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from briefgen.arabic.romanize import read_name

MAGHREB = frozenset(("DZ", "MA", "MR", "TN"))
EAST = frozenset(("AE", "BH", "EG", "IQ", "JO", "KW", "LB", "LY", "OM", "PS", "QA", "SA", "SD", "SY", "YE"))
ARAB = MAGHREB | EAST
LOOSE = (
    (r"\babd[aeiu]ll?ah?\b", "abdulah"),
    (r"\babd(?!ulah)(?: ?(?:[aeou]l|e?[rsn](?=[rsn])))?[- ]?(?=\w{3})", "abd "),
    (r"\b(?:[ae]l|ad|ar|as|at|an|ash|es|ess|en|er|ed)[- ](?=\w)", ""),
    (r"\bo[st]h?man\b", "osman"),
    (r"\bm[ou]h?am[aem]*d\b", "mhmd"),
    (r"\bahmad\b", "ahmed"),
    (r"(?<=\w)[eu]l?d+ine?\b", " din"),
    (r"\b(?:ben|bin|ibn)[- ]?", "bn"),
    (r"\bab[ou]u?l?[- ]?", "ab"),
    (r"\bb[ou]u?(?=[a-z]{4})", "bu"),
    (r"\bou(?=[aeiou])", "w"),
    (r"(?<=[aeiou])ou(?=[aeiou])", "w"),
    (r"ck|q|c(?![hei])", "k"),
    (r"tch|tsch", "ch"),
    (r"ph", "f"),
    (r"dj|gu(?=[ei])|g(?!h)", "j"),
    (r"sh|sch|ch", "x"),
    (r"dh|th(?=[aeiouy])|z", "d"),
    (r"c(?=[ei])", "s"),
    (r"kh", "h"),
    (r"gh", "j"),
    (r"['’ʿʾ`-]", ""),
    (r"(?<=\w{4})eh\b|ah\b", "a"),
    (r"(?<=[a-z]{2})e\b", ""),
    (r"ee|ie|ea|ey|ei|ai|ay|y|e", "i"),
    (r"oo|ou|o|w", "u"),
    (r"h(?![aiu])", ""),
    (r"([a-z])\1+", r"\1"),
    (r"\s+", ""),
)


def plain(name: str) -> str:
    """A spelling without case, marks and hyphens."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i"))
    return " ".join(re.sub(r"[-‐–]", " ", "".join(at for at in letters if not unicodedata.combining(at))).split())


def loose(name: str) -> str:
    """A spelling with what agencies vary brought to one form."""
    key = plain(name)
    for pattern, replacement in LOOSE:
        key = re.sub(pattern, replacement, key)
    return key


@dataclass
class Wanted:
    """What a list says of a name: its spellings, and the countries of who bears it."""

    spellings: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)


def read(path: Path) -> dict[str, Wanted]:
    """The names of a list."""
    names: dict[str, Wanted] = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        name, latin, _, country = line.split("\t")[:4]
        wanted = names.setdefault(name, Wanted())
        wanted.spellings.add(latin)
        wanted.countries.add(country)
    return names


def near(given: str, wanted: Iterable[str]) -> float:
    """How alike a loose spelling is to the nearest wanted one, from 0 to 1."""
    return max(SequenceMatcher(None, loose(given), loose(spelling)).ratio() for spelling in wanted)


@dataclass
class Row:
    """A name, how it was spelled, and what the list has."""

    name: str
    wanted: Wanted
    given: str = ""
    listed: bool = False

    def measure(self) -> tuple[bool, bool, bool]:
        """Exact; the same but for a usual variant; nearly the same."""
        exact = plain(self.given) in map(plain, self.wanted.spellings)
        likeness = self.likeness()
        return exact, exact or likeness == 1, likeness >= 0.8

    def likeness(self) -> float:
        """How near the spelling comes."""
        return near(self.given, self.wanted.spellings)


def report(title: str, rows: list[Row]) -> None:
    """Print the shares of some names."""
    if rows:
        shares = [sum(found) / len(rows) for found in zip(*(row.measure() for row in rows), strict=True)]
        exact, variant, nearly = (f"{share:.1%}" for share in shares)
        print(f"{title}: {len(rows)} names: exact {exact}, with variants {variant}, nearly {nearly}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("names", type=Path)
    for option, default in (("--seed", 1), ("--arab", 160), ("--other", 40), ("--worst", 20)):
        parser.add_argument(option, type=int, default=default)
    chosen = parser.parse_args()
    dice = random.Random(chosen.seed)
    names = read(chosen.names)
    parts = [[name for name in sorted(names) if bool(names[name].countries & ARAB) is arab] for arab in (True, False)]
    rows = []
    for part, size in zip(parts, (chosen.arab, chosen.other), strict=True):
        for name in dice.sample(part, min(size, len(part))):
            found = read_name(name)
            rows.append(Row(name, names[name], found.text if found else "", bool(found and not found.guessed)))
    arab = rows[: chosen.arab]
    east = [row for row in arab if not row.wanted.countries & MAGHREB]
    report("all", rows)
    report("Arab countries", arab)
    report("  the Maghreb", [row for row in arab if row.wanted.countries & MAGHREB])
    report("  the others", east)
    report("  the others, every word listed", [row for row in east if row.listed])
    report("other countries", rows[chosen.arab :])
    for row in sorted(rows, key=Row.likeness)[: chosen.worst]:
        wanted = " / ".join(sorted(row.wanted.spellings)[:3])
        print(f"  {row.likeness():.2f} {row.name}: {row.given or '(none)'} for {wanted}")


if __name__ == "__main__":
    main()
