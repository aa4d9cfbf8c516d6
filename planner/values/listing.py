"""Texts as a sentence lists them."""

from collections.abc import Iterable


def listed(texts: Iterable[str]) -> str:
    """Join texts with commas and a last `and`: `base, equity and sign-on`; empty for none."""
    *most, last = [*texts] or [""]
    return f"{', '.join(most)} and {last}" if most else last
