"""How long `briefgen seeds/ --lang ar,en` takes, as a ratio to `python -c "import spacy"` in the same run.

    python benchmarks/startup.py

Medians of five runs each, in turn; the pack's cache warm. Then once cold, with an empty cache.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 5


def seconds(command: list[str], cache: str) -> float:
    """Wall time of a whole process."""
    begin = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env={**os.environ, "BRIEFGEN_CACHE": cache}, check=True, capture_output=True)
    return time.perf_counter() - begin


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        cache = f"{folder}/cache"
        run = "from briefgen.cli.main import run; run()"
        brief = [sys.executable, "-c", run, "seeds/", "--lang", "ar,en", "--out", f"{folder}/out"]
        spacy = [sys.executable, "-c", "import spacy"]
        cold = seconds(brief, cache)
        pairs = [(seconds(spacy, cache), seconds(brief, cache)) for _ in range(RUNS)]
        base = statistics.median(pair[0] for pair in pairs)
        warm = statistics.median(pair[1] for pair in pairs)
        print(f"import spacy {base:.2f} s; briefgen warm {warm:.2f} s, ratio {warm / base:.2f}")
        print(f"cold {cold:.2f} s, ratio {cold / base:.2f}")


if __name__ == "__main__":
    main()
