"""A cache of simulations, made by whoever composes the program and passed in."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar, cast

Thing = TypeVar("Thing")

MOST = 96
_UNKNOWN = object()


class SimulationCache:
    """Caches the results of pure functions by their inputs, the least recently used dropped first."""

    def __init__(self, most: int = MOST) -> None:
        """Keep at most so many results; the one used longest ago goes first."""
        self._most = most
        self._results: OrderedDict[Hashable, object] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Thing]) -> Thing:
        """Return the cached result of a key, or make and cache it. A key begins with the result's name."""
        known = self._results.get(key, _UNKNOWN)  # a key is hashed anew at each look
        if known is not _UNKNOWN:
            self._results.move_to_end(key)
            return cast(Thing, known)
        result = make()
        self._results[key] = result
        if len(self._results) > self._most:
            self._results.popitem(last=False)
        return result
