"""How long `briefgen rules check` and `rules test` take, as a ratio to `python -c "import spacy"` in the same run.

    python benchmarks/check.py

The pack is a copy of the shipped one. Medians of five runs each, in turn: nothing changed, one rule changed, one word
changed, the examples tried; then once cold, with an empty cache. Processor seconds of all processes, so that other work
on the machine matters less.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 5
RUN = "from briefgen.cli.main import run; run()"


def seconds(command: list[str], cache: str) -> float:
    """Processor time of a command and the processes that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, env={**os.environ, "BRIEFGEN_CACHE": cache}, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def added(path: Path) -> None:
    """Change what a file says without changing what it means."""
    path.write_text(path.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        cache, pack = f"{folder}/cache", Path(folder) / "rules"
        shutil.copytree(ROOT / "rules", pack)
        check = [sys.executable, "-c", RUN, "rules", "check", str(pack)]
        test = [sys.executable, "-c", RUN, "rules", "test", str(pack)]
        spacy = [sys.executable, "-c", "import spacy"]

        def nothing() -> None:
            """Leave the pack as it is."""

        cases: dict[str, tuple[Callable[[], None], list[str]]] = {
            "check, nothing changed": (nothing, check),
            "check, one rule changed": (lambda: added(pack / "facts" / "agreement.yaml"), check),
            "check, one word changed": (lambda: added(pack / "words" / "frequent-nouns.yaml"), check),
            "test": (nothing, test),
        }
        base = [seconds(spacy, cache)]
        print(f"check, cold: ratio {seconds(check, cache) / base[0]:.2f}")
        found: dict[str, list[float]] = {name: [] for name in cases}
        seconds(test, cache)
        for _ in range(RUNS):
            base.append(seconds(spacy, cache))
            for name, (change, command) in cases.items():
                change()
                found[name].append(seconds(command, cache))
                if name.startswith("check, one word"):
                    seconds(test, cache)
        median = statistics.median(base)
        print(f"import spacy {median:.2f} s")
        for name, times in found.items():
            print(f"{name} {statistics.median(times):.2f} s, ratio {statistics.median(times) / median:.2f}")


if __name__ == "__main__":
    main()
