"""English for what no phrase foresaw: the place of the transfer grammar; until it speaks, such values are quoted."""
