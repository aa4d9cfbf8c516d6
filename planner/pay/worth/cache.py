"""A cache of simulations, made by whoever composes the program and passed in."""

from collections.abc import Callable, Hashable
from copy import copy

from planner.values.result_cache import Result, ResultCache

MOST = 96
MOST_CASH = 6
"""Two for each offer that a search looks at: its cash on every path, and the same after tax (a megabyte)."""


class SimulationCache(ResultCache[Hashable]):
    """Caches the results of simulations. A key begins with the result's name."""

    def __init__(self, most: int = MOST, shared: "SimulationCache | None" = None) -> None:
        """Keep at most so many results; `shared` is read as well."""
        super().__init__(most, shared)
        self._cash: ResultCache[Hashable] | None = None

    def for_search(self) -> "SimulationCache":
        """Return this cache for a search, which also keeps the cash of the offers that it looked at last.

        Most steps of a search change something else; cash is too large to be kept for longer.
        """
        searching = copy(self)
        searching._cash = ResultCache(MOST_CASH)
        return searching

    def cash(self, key: Hashable, make: Callable[[], Result]) -> Result:
        """Return an offer's cash, made anew outside a search. A key begins with the result's name."""
        return make() if self._cash is None else self._cash.get(key, make)
