"""What numbered messages say, in Arabic and in English: texts in YAML, and how they are put together."""
