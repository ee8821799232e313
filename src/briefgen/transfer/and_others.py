"""«روسيا وغيرها من الدول»: Russia and other states; «قواعد لها»: bases of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.fitting import stem
from briefgen.transfer.form import NounPhrase
from briefgen.transfer.lists import small_words, table
from briefgen.transfer.owners import mark
from briefgen.transfer.reader import Reader
from briefgen.transfer.ways import Ways
from briefgen.wording.spoken import AND

FOR, SUFFIX, GROUP = "ل", "suffix", "group"
ANY = "any"


def and_others(reader: Reader, phrase: NounPhrase, ways: Ways) -> Iterator[NounPhrase]:
    """A phrase with what else stands behind it of the same kind, or whose own it is."""
    words, at = small_words(), phrase.end
    theirs = mark(reader.norm(at + 1)) if reader.norm(at) == FOR and reader.kind(at + 1) == SUFFIX else ""
    if theirs and _of_their_own(phrase):
        yield phrase.then(at + 2, f"of {theirs} own")
    if theirs and phrase.determiner == ANY and phrase.head in words["on_their_part"]:
        yield phrase.then(at + 2, f"on {theirs} part")  # «تنفي أي دور لها»
        to = table("linked_by").get(reader.norm(at + 2), ()) if phrase.head in words["links_with"] else ()
        for thing in ways.simple(reader, at + 3) if to else ():
            yield replace(phrase.then(thing.end, f"{to} {thing.said}"), clausal=True)  # «أي صلة لها بالهجوم»
    others = reader.norm(at) == AND and reader.norm(at + 1) in words["others_than"]
    if not others or reader.kind(at + 2) != SUFFIX or reader.norm(at + 3) not in words["of"]:
        return
    if phrase.many > 1 or phrase.clausal or not (phrase.definite or phrase.kind == "proper"):
        return
    for more in ways.simple(reader, at + 4):
        group = more.kind == "proper" and more.type == GROUP and more.core.split()[-1].islower()
        plain = more.definite and more.plural and more.kind in ("count", "bare") and not more.determiner
        if (plain or group) and more.plural and not more.clausal:
            kind = more.said if group else replace(more, determiner="", kind="bare", definite=False).said
            said = f"{phrase.said} and other {kind.removeprefix('the ')}"
            yield replace(
                phrase, end=more.end, core=said, after="", determiner="", kind="proper", definite=True,
                number="plural", plural=True, many=2, chain=False, owner=False,
            )  # fmt: skip


def _of_their_own(phrase: NounPhrase) -> bool:
    """Is it a thing of those who stay there, of which nobody is certain: bases, offices?"""
    plain = not (phrase.definite or phrase.determiner or phrase.after or phrase.human)
    return plain and stem(phrase.head) in small_words()["of_their_own"]
