"""Pay in letters: base, posted range, retirement match, and benefits in money."""
