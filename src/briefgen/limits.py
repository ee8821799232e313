"""Every cap in one frozen value, so that bad input ends in a named problem and never in a hang."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps on what is read and tried; sizes in bytes, lengths in code points, the rest in pieces."""

    max_file_bytes: int = 2_000_000
    max_article_characters: int = 200_000
    max_articles: int = 200_000
    max_token_characters: int = 60
    max_sentence_tokens: int = 400
    max_pack_file_bytes: int = 5_000_000
    max_pack_depth: int = 20
    max_gap: int = 12
    default_gap: int = 6
    match_steps: int = 400_000
    """Steps the matcher may take in one sentence before it gives up with a problem."""
    max_kept_words: int = 100_000
    """Words whose readings and cuts are kept between articles; then they are read anew."""
    max_facts_of_article: int = 500
    max_wording_characters: int = 4_000
    max_template_bytes: int = 20_000_000


LIMITS = Limits()
