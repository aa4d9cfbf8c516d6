"""Pay in letters: base, bonus, posted range, retirement match, days off, and benefits in money."""
