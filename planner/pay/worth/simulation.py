"""What every simulation of an offer's worth needs besides the offer: tables, draws and a cache."""

from msgspec import Struct
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws


class Simulation(Struct, frozen=True, eq=False):
    """The inputs of a valuation: tables, draws, and a cache that never changes a result."""

    tables: Tables
    draws: Draws
    cache: SimulationCache

    def for_search(self) -> "Simulation":
        """Return the simulation for a search, which also caches the cash of the offers that it saw last."""
        return replace(self, cache=self.cache.for_search())

    def thinned(self, each: int) -> "Simulation":
        """Return the simulation on every so-manieth path; draws are thinned once for all searches."""
        draws = self.cache.get(("thinned", self.draws.key, each), lambda: self.draws.thinned(each))
        return replace(self, draws=draws)
