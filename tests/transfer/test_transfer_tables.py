"""The lists and tables of the transfer grammar."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from briefgen.transfer import lists


def test_no_two_lists_have_one_name() -> None:
    """A list of a second file, or further down in one, would take the place of the first without a word."""
    folder = Path(lists.__file__).parent
    names = Counter(
        name for file in lists.FILES for name in re.findall(r"^(\w+):", (folder / file).read_text("utf8"), re.M)
    )
    assert [name for name, times in names.items() if times > 1] == []
