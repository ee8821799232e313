"""Files to articles: found, decoded, freed of the page around them, dated by their own dateline."""
