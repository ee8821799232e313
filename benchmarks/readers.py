"""How fast Arabic is read, in tokens a second, beside spaCy's own Arabic tokenizer in the same run.

    python benchmarks/readers.py FOLDER

FOLDER holds articles as UTF-8 text. Every reader goes over all of them, in the median of five rounds, each reader by
its own tokens. «fresh» forgets before each round what it kept of the words met, as in a run over articles never seen;
«kept» does not. The unit is spaCy's tokenizer, fresh with fresh and kept with kept.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import spacy

from briefgen.api import load_pack
from briefgen.arabic.dates import read_dates
from briefgen.arabic.numerals import read_numbers
from briefgen.arabic.romanize import romanize
from briefgen.arabic.tokens import Token, tokenize, whole_words
from briefgen.extract.mentions import finder_of

ROUNDS = 5
DAY = date(2020, 1, 1)


def median(run: Callable[[], int], forget: Callable[[], None]) -> float:
    """Tokens a second over some rounds; ``forget`` is called before each, outside the time."""
    rates = []
    for _ in range(ROUNDS):
        forget()
        begun = time.perf_counter()
        count = run()
        rates.append(count / (time.perf_counter() - begun))
    return statistics.median(rates)


def main() -> None:
    """Print a line a reader."""
    texts = [path.read_text(encoding="utf-8-sig") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
    pack = load_pack()
    lexicon, finder = pack.lexicon, finder_of(pack)
    spacys = [spacy.blank("ar").tokenizer]
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    seen = whole_words("\n".join(lines))
    cut = [tokenize(line, 0, lexicon, seen) for line in lines]
    count = sum(map(len, cut))

    def forget() -> None:
        lexicon.cuts.clear()
        lexicon.built.clear()
        spacys[0] = spacy.blank("ar").tokenizer

    def over(read: Callable[[Sequence[Token]], object]) -> Callable[[], int]:
        return lambda: len([read(tokens) for tokens in cut]) and count

    readers: dict[str, Callable[[], int]] = {
        "spaCy's tokenizer": lambda: sum(len(spacys[0](line)) for line in lines),
        "normalise, tokens, clitics": lambda: sum(len(tokenize(line, 0, lexicon, seen)) for line in lines),
        "readings of forms": over(lambda tokens: [lexicon.look_up(token.norm) for token in tokens]),
        "dates": over(lambda tokens: read_dates(tokens, DAY)),
        "numbers, after dates": over(lambda tokens: read_numbers(tokens, ())),
        "names": over(finder.find),
        "romanised, as if all were names": over(lambda tokens: [romanize(token.norm) for token in tokens]),
    }
    print(f"{count} tokens of ours in {len(texts)} articles; tokens a second, and as a ratio to spaCy's")
    unit: dict[str, float] = {}
    for name, run in readers.items():
        rates = {"fresh": median(run, forget), "kept": median(run, lambda: None)}
        unit = unit or rates
        said = "   ".join(f"{when} {rate:11,.0f} {rate / unit[when]:5.2f}" for when, rate in rates.items())
        print(f"{name:34} {said}")


if __name__ == "__main__":
    main()
