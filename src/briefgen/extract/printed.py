"""A sentence as it stands on the page: with its full stop, its brackets closed, and nothing said twice."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefgen.extract.clauses import clause_words
from briefgen.model import Value
from briefgen.transfer.tell import CUT

STOPS = (".", "!", "?", "؟")
DOUBLED = re.compile(r"\b(King|Queen|Prince|Princess|Sultan|Emir|Sheikh) \1\b")
"""A title that the office and the name both bring: «Moroccan King King Mohammed VI»."""
BRACKETS = (("(", ")"), ("«", "»"))
COUNTED = frozenset({"victims", "number"})
STEM = 4
"""Letters that the forms of an English verb have in common."""
OURS = ("our ", "we ", "my ")
"""How what is said of us begins."""
NOBODYS = re.compile(r"(?:Its|Their|Her|His) (?!Majest|Highness|Excellenc|Holiness|Eminence|Beatitude|Royal)")
QUOTED_FIRST = re.compile(r'^"([^"«»]+)",')
QUOTED_THAT = re.compile(r'\b(said|wrote)((?:(?! that )[^"«:])*) that "')
QUOTED_LAST = re.compile(r': "[^"]*[^".!?]"$')
QUOTED_ANEW = re.compile(r'(?<=: ")[a-z]')
GAP = 2
"""Characters between a value and the end of the match it ends."""
FIRST, THAT = " إن", " أن"
JOINED = re.compile(r"(، ?و|؛ ?و)أن(?=\b|ه|ها|هم|هما)")


HANGING = ("succeeded", "failed", "managed", "sought", "tried", "began", "continued", "decided", "agreed", "pledged")
"""English verbs that say nothing without what was cut off behind them."""


def hangs(en: str) -> bool:
    """Ends a sentence with a verb whose complement is cut off: «the meeting succeeded …»?"""
    return en.rstrip(".").rstrip().endswith(tuple(f"{verb} {CUT}" for verb in HANGING))


CHAINED = re.compile(r"(?: of (?:the )?[a-z][\w-]*){3}")
"""«the agency of the house of the money of Jerusalem»: nouns of a name, told one by one."""


def untellable(en: str, source: Value | None) -> bool:
    """Hangs it, or is it said of us by somebody whom nothing names: «Our allies pledged support»?"""
    ours = source is None or (source.en or "").startswith(OURS)
    whose = source is None and NOBODYS.match(en) is not None
    chained = source is not None and CHAINED.search(source.en or "") is not None
    return hangs(en) or whose or chained or (ours and en.startswith(tuple(map(str.capitalize, OURS))))


def stopped(text: str) -> str:
    """A sentence of either language with its full stop."""
    text = DOUBLED.sub(r"\1", text)
    text = QUOTED_FIRST.sub(_opening, text)
    text = QUOTED_THAT.sub(r'\1\2: "', text)
    text = QUOTED_ANEW.sub(lambda first: first[0].upper(), text)
    text = text.replace(",,", ",").replace(", ,", ",").replace(",'s", "'s,").replace(f"{CUT} {CUT}", CUT)
    if QUOTED_LAST.search(text):
        return text[:-1] + '."'
    return text if text.endswith(STOPS) else text.rstrip(",،") + "."


def _opening(found: re.Match[str]) -> str:
    """«"our forces entered", he said»: as a quotation that opens a sentence is printed."""
    return f'"{found[1][:1].upper()}{found[1][1:]},"'


def arabic_stopped(text: str) -> str:
    """An Arabic sentence with its full stop, its brackets closed, and «قال إن … وإن»."""
    return stopped(_as_said(_closed(text)))


def _closed(text: str) -> str:
    """«… في سوروتش (جنوب تركيا»: with the bracket that what was cut off has closed."""
    bare = text.rstrip(".،")
    for begin, end in BRACKETS:
        if bare.count(begin) == bare.count(end) + 1 and bare.rfind(begin) > bare.rfind(end):
            bare += end
    return bare if bare != text.rstrip(".،") else text


def _as_said(text: str) -> str:
    """Behind «قال» stands «إن», and what «و» joins to it has «إن» as well."""
    if text.split(" ", 1)[0] not in clause_words()["said_of"] or FIRST not in text:
        return text
    head, behind = text.split(FIRST, 1)
    joined = JOINED.sub(r"\1إن", behind)
    return text if THAT in behind.split("، و")[0] else f"{head}{FIRST}{joined}"


def marked_at_end(en: str) -> str:
    """The mark of what is left out, where the wording goes on behind it, moved to the end: «was announced …»."""
    inside = f" {CUT} "
    return en if inside not in en else f"{en.replace(inside, ' ').removesuffix(CUT).rstrip()} {CUT}"


def ends_with(
    en: str, behind: int, roles: Mapping[str, tuple[Value, ...]], adverbial: bool = False, verb: str = ""
) -> bool:
    """Does the English end with what the article has right before its tail? Elsewhere the tail would belong to another.

    ``behind`` is the offset at which the match ends. Of people counted something ``adverbial`` may stand behind the
    verb: «three soldiers were killed in an attack». What a ``verb`` takes may stand behind it.
    """
    if verb and en.rstrip(".").rpartition(" ")[2].startswith(verb[:STEM]):
        return True
    last = max((v for values in roles.values() for v in values if v.en), key=lambda v: (v.end, -v.start), default=None)
    if last is None or behind - last.end > GAP or (adverbial and last.type in COUNTED):
        return True  # a word of the rule stands last
    words = (last.en or "").split()
    return en.rstrip(".").endswith(words[-1])
