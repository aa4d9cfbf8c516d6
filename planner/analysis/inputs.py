"""The inputs of an analysis besides the plan. Whoever composes the program loads them and passes them in."""

import datetime
from collections.abc import Collection, Hashable, Mapping

from msgspec import Struct, field

from planner.ask.rounds.turns import TurnCache
from planner.market.tables import Tables
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.simulation import Simulation
from planner.story.lexicon import Lexicon
from planner.values.result_cache import ResultCache

MOST_WORDS = 256
"""Size of the cache of checked words: counters, of which each recruiter has one."""


class ModelInputs(Struct, frozen=True, eq=False, weakref=True):
    """Tables, random draws, today's date, and caches that never change a result.

    `lexicon` holds the words that stories are read by. `common_words` and `look_alikes` check texts
    that leave: English words in lower case, and the ASCII letters by the character that looks like them;
    `word_cache` keeps which of the user's words to a recruiter name another company.
    """

    tables: Tables
    draws: Draws
    cache: SimulationCache
    ask_cache: TurnCache
    today: datetime.date
    lexicon: Lexicon
    common_words: Collection[str] = frozenset()
    look_alikes: Mapping[str, str] = field(default_factory=dict)
    word_cache: ResultCache[Hashable] = field(default_factory=lambda: ResultCache(MOST_WORDS))

    def or_the_same(self, other: "ModelInputs") -> "ModelInputs":
        """Return other inputs if each part of them is the very same: what is kept by their identity stays."""
        is_same = all(getattr(self, name) is getattr(other, name) for name in self.__struct_fields__)
        return other if is_same else self

    @property
    def simulation(self) -> Simulation:
        """The inputs of a valuation."""
        return Simulation(self.tables, self.draws, self.cache)
