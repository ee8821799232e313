"""Who suffers in a clause, as the rules read it, where that is nobody for the grammar."""

from __future__ import annotations

from briefgen.arabic.words import ARTICLE
from briefgen.extract.clauses import clause_words
from briefgen.extract.line import Line, Mention

VICTIMS, NISBA = "victims", "nisba"


def counts_another(line: Line, mention: Mention) -> bool:
    """«(اعتقل) الجنود ثلاثة (مسلحين)»: a certain noun and a number without an article are no «three soldiers»."""
    last = line.tokens[mention.last - 1]
    return (
        mention.type == VICTIMS
        and line.norm(mention.first).startswith(ARTICLE)
        and last.kind == "word"
        and mention.last > mention.first + 1
        and not last.norm.startswith(ARTICLE)
    )


def said_of_noun(line: Line, mention: Mention) -> bool:
    """«قرار أميركي»: a nation alone is somebody of it behind a verb, «قتل فلسطيني», and said of a noun elsewhere."""
    alone = mention.type == VICTIMS and mention.last == mention.first + 1
    nation = alone and any(m.type == NISBA for m in line.starts[mention.first])
    verb = mention.first - 1
    if not nation or verb < 0 or all(not r.finite for r in line.readings[verb]):
        return nation
    # «في قصف روسي»: behind a preposition or a noun no verb stands
    opened = verb == 0 or line.tokens[verb - 1].kind in ("punctuation", "proclitic")
    return not (opened or line.norm(verb - 1) in clause_words()["complementisers"])
