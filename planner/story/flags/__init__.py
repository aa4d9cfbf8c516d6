"""Flags on a story: stuffed, denied, copied or duplicate, implausible figures, and what caps its score."""
