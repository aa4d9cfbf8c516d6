"""Orders in which offers can be talked to: rounds, each of one or more offers at once."""

from collections.abc import Iterator
from itertools import combinations

Order = tuple[tuple[int, ...], ...]
"""Rounds in their sequence, each with the indexes of its offers; empty: nobody is talked to."""


def next_rounds(order: Order, offers: int) -> Iterator[tuple[int, ...]]:
    """Yield every round that can follow: the non-empty sets of offers that were not talked to yet."""
    talked = {offer for talks in order for offer in talks}
    remaining = tuple(offer for offer in range(offers) if offer not in talked)
    for size in range(1, len(remaining) + 1):
        yield from combinations(remaining, size)


def all_at_once(order: Order, offers: int) -> Iterator[tuple[int, ...]]:
    """Yield the one round of the baseline: all offers at once."""
    if offers and not order:
        yield tuple(range(offers))
