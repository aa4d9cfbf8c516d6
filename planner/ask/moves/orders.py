"""Every order in which offers can be talked to: rounds, each of one or more offers at once."""

from collections.abc import Iterator
from itertools import combinations

Order = tuple[tuple[int, ...], ...]
"""Rounds in their sequence, each with the indexes of its offers; empty: nobody is talked to."""


def all_orders(count: int) -> tuple[Order, ...]:
    """Return the orders of `count` offers, the empty one first: 2, 6, 26, 150 for 1 to 4 (MODEL 9)."""
    return tuple(_orders(tuple(range(count))))


def _orders(remaining: tuple[int, ...]) -> Iterator[Order]:
    yield ()
    for size in range(1, len(remaining) + 1):
        for first in combinations(remaining, size):
            later = tuple(offer for offer in remaining if offer not in first)
            for rounds in _orders(later):
                yield (first, *rounds)
