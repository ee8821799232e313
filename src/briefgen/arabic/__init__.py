"""Arabic as writing and grammar: normal form, tokens, forms, numbers and dates; it knows no rule."""
