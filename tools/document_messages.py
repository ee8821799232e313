"""Put below each English message of docs/messages.md the Arabic one, as --ui ar prints it without its invisible marks.

PYTHONPATH=src python tools/document_messages.py [FILE]
"""

import re
import sys
from pathlib import Path

from briefgen.messages.texts import ISOLATE, POP, pattern_of, sentences, texts, word

HEAD = re.compile(r"    (?:\S+: )?(?P<severity>error|warning) (?P<code>[A-Z]\d{3}): (?P<message>.*)")
ARABIC = re.compile(r"    \S+ [A-Z]\d{3}: ")
MARKS = dict.fromkeys(map(ord, ISOLATE + POP))


def arabic_of(head: re.Match[str]) -> str | None:
    """The Arabic of a printed message, or None where it has none."""
    for text, entry in texts("texts").items():
        met = pattern_of(entry["message"]["en"]).fullmatch(head["message"])
        if met and text.startswith(head["code"]):
            said = sentences(text, met.groupdict(), "ar")[0].translate(MARKS)
            return f"    {word(head['severity'], 'ar')} {head['code']}: {said}"
    return None


def with_arabic(lines: list[str]) -> list[str]:
    """The page with the Arabic of each message at the end of its lines."""
    found: list[str] = []
    waiting: str | None = None
    for line in [*(each for each in lines if not ARABIC.match(each) or HEAD.match(each)), ""]:
        head = HEAD.match(line)
        if waiting and (head or not line.startswith("    ")):
            found.append(waiting)
            waiting = None
        waiting = arabic_of(head) if head else waiting
        found.append(line)
    return found[:-1]


path = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/messages.md")
path.write_text("\n".join(with_arabic(path.read_text(encoding="utf-8").splitlines())) + "\n", encoding="utf-8")
