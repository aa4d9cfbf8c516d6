"""Flags on a story: stuffed, denied, copied or told twice, implausible figures, and what caps its score."""
