"""Names of the pack found as papers write them."""

from __future__ import annotations

import pytest

from briefgen.arabic.tokens import tokenize
from briefgen.extract.mentions import finder_of
from briefgen.extract.pipeline import Extractor


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("جان إيف لودريان", "jean-yves-le-drian"),
        ("جان-إيف لودريان", "jean-yves-le-drian"),
        ("بان كي-مون", "ban-ki-moon"),
        ("إلينا فالتونين", "elina-valtonen"),
        ("مني أركو مناوي", "minni-minawi"),
        ("موسى فكي محمد", "moussa-faki"),
        ("حركة المقاومة الإسلامية - حماس", "hamas"),
        ("بوركينا فاسو", "BF"),
    ],
)
def test_a_name_is_found_however_it_is_joined(extractor: Extractor, written: str, name: str) -> None:
    """Hyphens stand for spaces; a part of a name that is also «إلى» and a pronoun is cut in both alike."""
    tokens = tokenize(f"قال {written}", 0, extractor.pack.lexicon)
    found = finder_of(extractor.pack).find(tokens)
    whole = [alias for first, last, alias in found if (first, last) == (1, len(tokens))]
    assert name in {extractor.pack.names[alias.name].id for alias in whole}


@pytest.mark.parametrize("written", ["الطريق الساحلي -باريس", "مدينة جان- إيف لودريان"])
def test_a_hyphen_with_one_space_joins_nothing(extractor: Extractor, written: str) -> None:
    """It is a dash that opens or closes an aside."""
    tokens = tokenize(written, 0, extractor.pack.lexicon)
    dash = next(at for at, token in enumerate(tokens) if token.norm == "-")
    assert not [alias for first, last, alias in finder_of(extractor.pack).find(tokens) if first < dash < last - 1]
