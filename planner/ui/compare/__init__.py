"""The Compare sheet: what offers come to, beside one another."""
