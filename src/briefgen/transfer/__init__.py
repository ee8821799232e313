"""English for what no phrase foresaw, composed from the words of the dictionary: all of a span, or nothing.

The way of a span: ``cells`` (its words with their readings, its values) → ``noun_phrases``, ``prepositions``,
``clauses`` (every way to read it) → ``form`` (English) → ``tell`` (one English, or a refusal with its reason).
"""
