"""A part of what was said that a text names besides: «المتطرفين، وتحديدا تنظيم القاعدة», specifically al-Qaida."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.extract.clauses import COMMAS, CONJUNCTIONS
from briefgen.extract.line import Line
from briefgen.extract.mentions import QUOTES
from briefgen.extract.transferred import matter_in_english
from briefgen.extract.values import Builder
from briefgen.model import Value
from briefgen.transfer.lists import table
from briefgen.transfer.tell import CUT


def part_named(line: Line, at: int, end: int, builder: Builder, subject: Sequence[Value]) -> tuple[int, str] | None:
    """The position behind a noun phrase that such a word at a position opens, and its English; None without one."""
    while at < end and (line.norm(at) in COMMAS | QUOTES | CONJUNCTIONS):
        at += 1
    known = table("named_besides")
    found = [words for words in known if line.stands(at, words)]
    if not found:
        return None
    longest = max(found, key=len)
    start = at + len(longest.split())
    stop = next((n for n in range(start, end) if line.norm(n) in COMMAS), end)
    told = matter_in_english(line, start, stop, builder, subject)[1]().en if start < stop else ""
    return (stop, f", {known[longest]} {told}") if told and CUT not in told else None
