"""What a pattern may step over though it is no word of the language's small change: occasions, and who led whom.

«أكد الوزير، خلال لقائه نظيره التركي، أهمية …», «ألغى المجلس العسكري بقيادة الجنرال تياني اتفاقا …»: what is left out
says neither what was done nor on what condition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.arabic.words import ARTICLE
from briefgen.extract.backward import backward_ends
from briefgen.extract.clauses import COMMAS, CONJUNCTIONS, clause_words
from briefgen.extract.line import Line
from briefgen.extract.mentions import QUOTES

LONGEST_SUBJECT = 14
"""Tokens between «كان» and its «قد»."""
DESCRIBING = ("adjective", "participle")
PARTY, PLACE = "party", "place"
LEADERS = frozenset({"person", "official"})
COUNTED = frozenset({"victims", "forces"})
BY, TO, UPON = "ب", "ل", "على"
OUTLET, EVENT, DATE = "outlet", "event", "date"
LONGEST_ACCOUNT = 10
"""Tokens from «في منشور» to the name of the platform."""
LONGEST_TITLE = 6
"""Tokens from one quotation mark to the other round the name of a newspaper."""


def led_ends(line: Line, at: int) -> Iterator[int]:
    """The positions behind «بقيادة الجنرال تياني», «برئاسة وزير الخارجية», said of the one named right before."""
    if line.norm(at) != BY or line.norm(at + 1) not in clause_words()["leading"] or at + 2 >= len(line.tokens):
        return
    for mention in line.starts[at + 2]:
        if mention.type in LEADERS:
            yield mention.last


def told_ends(line: Line, at: int) -> Iterator[int]:
    """The positions behind whom something is told: «قال لـ«الشرق الأوسط» النائب …», «أعلن للصحفيين أن …»."""
    if line.norm(at) != TO or line.tokens[at].kind != "proclitic":
        return
    start = at + 1
    if line.norm(start) in clause_words()["stations"]:
        yield start + 1
    if not at or not (line.has(at - 1, "verb") or not line.readings[at - 1]):
        return  # «المدير العام لوكالة رويترز»
    if line.norm(start) in clause_words()["told_to"]:
        yield start + 1
    quoted = line.norm(start) in QUOTES
    if quoted:
        ends = range(start + 2, min(start + LONGEST_TITLE, len(line.tokens)))
        yield from (n + 1 for n in ends if line.norm(n) in QUOTES)
        return
    for mention in line.starts[start] if start < len(line.tokens) else ():
        if mention.type == OUTLET and mention.name is not None:
            yield mention.last + (line.norm(mention.last) in QUOTES)


def tongue_ends(line: Line, at: int) -> Iterator[int]:
    """The positions behind «على لسان المتحدث باسمها فلان», by whose mouth the one named right before speaks."""
    if (line.norm(at), line.norm(at + 1)) != clause_words().tongue or at + 2 >= len(line.tokens):
        return
    for mention in line.starts[at + 2]:
        if mention.type in LEADERS:
            yield mention.last


def platform_ends(line: Line, at: int) -> Iterator[int]:
    """The positions behind where somebody writes: «عبر منصة «إكس»», «في منشور على حسابه الرسمي على تويتر»."""
    words = clause_words()
    if line.norm(at) not in words["written_on"] or at + 1 >= len(line.tokens):
        return
    if line.norm(at + 1) not in words["accounts"] | words["platforms"] | QUOTES:
        return
    between = words["written_on"] | words["accounts"] | words["official"] | QUOTES
    for n in range(at + 1, min(at + LONGEST_ACCOUNT, len(line.tokens))):
        if line.norm(n) in words["platforms"]:
            yield n + 1 + (line.norm(n + 1) in QUOTES)
            return
        if line.norm(n) not in between and line.tokens[n].kind != "suffix":
            return


def had_ends(line: Line, at: int) -> Iterator[int]:
    """The positions behind «كان» and behind «كان قد» before a verb of the past: «الجيش كان قد أرسل …».

    And the one behind «قد» where «كان» stands before the subject: «كان الجيش قد أرسل …».
    """
    words = clause_words()
    if line.norm(at) in words["was"] and line.norm(at + 1) in words["had"] and line.has(at + 2, "verb", "past"):
        yield at + 1
        yield at + 2
    before = range(max(at - LONGEST_SUBJECT, 0), at)
    helped = line.norm(at) in words["had"] and line.has(at + 1, "verb", "past")
    if helped and any(line.norm(n) in words["was"] for n in before):
        yield at + 1


def among_ends(line: Line, at: int) -> Iterator[int]:
    """The positions behind «بينهم طفلان وامرأة»: who is among those counted right before."""
    words = clause_words()
    start = at + 1 if line.norm(at) in words["out_of"] else at
    if line.norm(start) not in words["among"] or start + 2 >= len(line.tokens):
        return
    if line.tokens[start + 1].kind != "suffix":
        return
    todo = [start + 2]
    while todo:
        begin = todo.pop()
        for mention in line.starts[begin] if begin < len(line.tokens) else ():
            if mention.type in COUNTED:
                yield mention.last
                todo += [mention.last + 1] if line.norm(mention.last) in CONJUNCTIONS else []


def occasion_ends(line: Line, at: int, occasions: frozenset[int], wider: Mapping[str, frozenset[str]]) -> Iterator[int]:
    """The positions behind a noun of an occasion, its adjectives, and the one with whom it was held.

    «في بيان مشترك», «خلال لقائه نظيره التركي», «في مؤتمر صحفي مع الوزير». With a pronoun behind it, whom he met
    belongs to it: none is stepped over without him, or he would be taken for the one who acts. So does whose it is:
    «قبيل اجتماع مجلس الأمن».
    """
    words = clause_words()
    if line.words[at].isdisjoint(occasions):
        return
    at += 1
    if at < len(line.tokens) and not line.words[at].isdisjoint(occasions) and line.tokens[at].kind == "word":
        yield from occasion_ends(line, at, occasions, wider)  # «في ختام زيارة لإيران»
        return
    owned = at < len(line.tokens) and line.tokens[at].kind == "suffix"
    if owned:
        at += 1
    whose = [] if owned else _parties(line, at, wider)
    if not whose and not owned and not line.norm(at - 1).startswith(ARTICLE):
        whose = _parties(line, at, wider, PLACE)  # «خلال محادثات جنيف»
    if whose:
        yield max(whose)
        return
    while at < len(line.tokens) and (
        line.norm(at) in words["kinds_of_occasion"] or any(r.kind in DESCRIBING for r in line.readings[at])
    ):
        at += 1
    goes = line.norm(at) in words["gone_to"]
    gone_to = [*_parties(line, at + 1, wider), *_parties(line, at + 1, wider, PLACE)] if goes else []
    if gone_to:
        yield max(gone_to)
        return  # «في رسالة إلى الأمين العام», «لدى وصوله إلى الدوحة»
    at = _issued(line, at, wider)
    if not owned:
        yield at
    starts = [at + 1] if line.norm(at) in words["held_with"] else [at] if owned else []
    for start in starts:
        parties = _parties(line, start, wider)
        # «مع الأمين العام، سالم الحبسي، إلى»: the name behind the comma is his too, and not of one who acts.
        yield from (last for last in parties if line.norm(last) not in COMMAS or last == max(parties))


def _issued(line: Line, at: int, wider: Mapping[str, frozenset[str]]) -> int:
    """The position behind when, or by whom, what one says it in was issued: «في بيان صدر اليوم»."""
    words = clause_words()
    if line.norm(at) not in words["was_issued"]:
        return at
    if line.norm(at + 1) in words["issued_by"]:
        return max(_parties(line, at + 2, wider), default=at)
    dates = [m.last for m in line.starts[at + 1] if m.type == DATE] if at + 1 < len(line.tokens) else []
    return max(dates, default=at)


def margin_ends(line: Line, at: int) -> Iterator[int]:
    """The position behind «على هامش القمة العربية»."""
    words = clause_words()
    if line.norm(at) != UPON or line.norm(at + 1) not in words["set_off_upon"] or at + 2 >= len(line.tokens):
        return
    events = [mention.last for mention in line.starts[at + 2] if mention.type == EVENT]
    if events:
        yield max(events)


def audience_ends(line: Line, at: int) -> Iterator[int]:
    """The position behind «أمام الصحفيين», those before whom one speaks."""
    words = clause_words()
    if line.norm(at) in words["before_whom"] and line.norm(at + 1) in words["told_to"]:
        yield at + 2


def _parties(line: Line, at: int, wider: Mapping[str, frozenset[str]], kind: str = PARTY) -> list[int]:
    """Where the parties end, or what else of a kind, that begin at a position."""
    starts = line.starts[at] if at < len(line.tokens) else ()
    return [mention.last for mention in starts if kind in wider.get(mention.type, frozenset())]


ASIDES = (
    led_ends,
    among_ends,
    told_ends,
    tongue_ends,
    platform_ends,
    had_ends,
    margin_ends,
    audience_ends,
    backward_ends,
)
"""What tells where stepping over it ends; each takes a line and a position."""
