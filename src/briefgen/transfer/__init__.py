"""English for what no phrase foresaw, composed from the words of the dictionary: all of a span, or nothing.

The way of a span: ``cells`` (its words with their readings, its values) → ``noun_phrases``, ``complements``,
``clauses`` (every way to read it) → ``form`` (English) → ``tell`` (one English, or a refusal with its reason).
A noun phrase begins in ``nouns``, ``quantities`` or ``verbal_nouns``, takes ``adjectives``, ``relatives`` and its own
prepositions, and is joined in ``coordination``; ``owners`` finds whose a pronoun is, ``fitting`` which verb fits.
"""
