"""A cache of simulations, made by whoever composes the program and passed in."""

from collections.abc import Hashable

from planner.values.result_cache import ResultCache

MOST = 96


class SimulationCache(ResultCache[Hashable]):
    """Caches the results of simulations. A key begins with the result's name."""

    def __init__(self, most: int = MOST, shared: "SimulationCache | None" = None) -> None:
        """Keep at most so many results; `shared` is read as well."""
        super().__init__(most, shared)
