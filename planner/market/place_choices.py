"""Places to choose from, as people write them, with what each decides: the state of the tax, the prices."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from planner.market.living_cost import NATION, OTHER_NAMES, LivingTable, metro_of, place_state

SPELLINGS: Mapping[str, str] = MappingProxyType({"sf bay": "SF Bay Area"})
"""Everyday names that are not written with a capital for each word and small letters after it."""
UNLISTED = ("sf", "bay", "la", "nyc", "dc", "dfw", "san francisco bay", "washington dc")
"""Everyday names that are read and not offered: short forms, and second names of a listed place."""


class PlaceChoice(Struct, frozen=True):
    """A city of a metro area of the table. `prices`: of the area over the nation's, a share.

    `name` is read as the metro area `metro`.
    """

    name: str
    metro: str
    state: str
    prices: float


def place_choices(living: LivingTable) -> tuple[PlaceChoice, ...]:
    """Return the cities of all metro areas, the first of each before the others."""
    metros = tuple(living.metros)
    first, others = [], []
    for metro in metros:
        names = _names(metro)
        state = place_state(metro)
        prices = living.metros[metro] / NATION - 1
        made = [
            PlaceChoice(name, metro, state, prices)
            for city in names
            if metro_of(name := f"{city}, {state}", metros) == metro
        ]
        first += made[:1] or [PlaceChoice(metro, metro, state, prices)]
        others += made[1:]
    return (*first, *others)


def _names(metro: str) -> tuple[str, ...]:
    """Return the cities in the name of a metro area, and everyday names; of several states only the first."""
    cities, _, states = metro.rpartition(", ")
    named = [city for city in cities.split("-") if city]
    own = named[:1] if "-" in states else named
    everyday = (
        SPELLINGS.get(name, name.title())
        for name, meant in OTHER_NAMES.items()
        if meant == metro and name not in UNLISTED and not set(name) & {",", "."}
    )
    return tuple(dict.fromkeys((*own, *everyday)))
