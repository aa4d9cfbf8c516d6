"""Pay month by month, after what is withheld: when money arrives (MODEL 1, 2)."""
