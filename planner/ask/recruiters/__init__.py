"""Imagined recruiters, and the facts that change how far they go (MODEL 5)."""
