"""What somebody means, has to or refuses to do: «قرار الحكومة سحب القوات», «عزمها زيادة استثماراتها»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefgen.transfer.form import NounPhrase
from briefgen.transfer.owners import owned_by
from briefgen.transfer.reader import Reader


def intended(reader: Reader, whole: NounPhrase) -> Iterator[NounPhrase]:
    """A decision, an intention with its owner, and the action behind it: the government's decision to withdraw."""
    for act in reader.grammar.actions(reader, whole.end):
        owner = whole.genitive
        said = owned_by(act.base, owner) if owner is not None else act.base  # «عزم بكين زيادة استثماراتها»
        if said is not None:
            yield replace(whole.then(act.end, f"to {said}"), inner="verbal", owner=False)
