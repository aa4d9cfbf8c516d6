"""Regional price parities by metro area, else by state, and the metro area that a typed place means."""

import functools
import re
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from planner.plan.places import plain_place, state_of

NATION = 100.0
STATE_OF = {"NYC": "NY"}
"""States of the places that have their own tax but the prices of their state."""


class LivingTable(Struct, frozen=True):
    """Price levels with the United States at 100, and their source."""

    source: str
    states: Mapping[str, float]
    metros: Mapping[str, float]

    def parity(self, metro: str, state: str) -> float:
        """Return the price level of a metro area, else of a state; 100 if neither is known."""
        if metro in self.metros:
            return self.metros[metro]
        return self.states.get(STATE_OF.get(state, state), NATION)


def read_living(data: Mapping[str, Any]) -> LivingTable:
    """Read the price parities of states and metro areas."""
    return LivingTable(data["source"], dict(data["states_2024"]), dict(data["metros_2023"]))


def real_pay(net: float, parity: float, spent: float) -> float:
    """Return net pay at national prices when a share of it is spent where one lives (MODEL 2)."""
    return net * spent / (parity / NATION) + net * (1 - spent)


_BAY, _VALLEY = "San Francisco-Oakland-Berkeley, CA", "San Jose-Sunnyvale-Santa Clara, CA"


_NEW_YORK, _BOSTON = "New York-Newark-Jersey City, NY-NJ-PA", "Boston-Cambridge-Newton, MA-NH"


_LOS_ANGELES, _SEATTLE = "Los Angeles-Long Beach-Anaheim, CA", "Seattle-Tacoma-Bellevue, WA"


_CAPITAL, _DALLAS = "Washington-Arlington-Alexandria, DC-VA-MD-WV", "Dallas-Fort Worth-Arlington, TX"


OTHER_NAMES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("sf", "bay", "sf bay", "san francisco bay", "oakland", "berkeley"), _BAY),
        **dict.fromkeys(("silicon valley", "south bay", "mountain view", "palo alto", "sunnyvale"), _VALLEY),
        **dict.fromkeys(("cupertino", "santa clara"), _VALLEY),
        **dict.fromkeys(("nyc", "new york city", "manhattan", "brooklyn", "jersey city"), _NEW_YORK),
        **dict.fromkeys(("la", "santa monica", "long beach"), _LOS_ANGELES),
        **dict.fromkeys(("bellevue", "redmond", "kirkland", "tacoma"), _SEATTLE),
        **dict.fromkeys(("dc", "d.c.", "washington dc", "washington d.c."), _CAPITAL),
        **dict.fromkeys(("cambridge, ma", "cambridge, massachusetts"), _BOSTON),
        **dict.fromkeys(("dfw", "fort worth"), _DALLAS),
    }
)
"""Metro areas by short and everyday name, as normalised by `plain_place`."""


AMBIGUOUS = ("cleveland",)
"""First cities of the table whose name alone means another place."""


LONGEST_PLACE = 200
"""Characters. A longer text, such as a pasted page, is no place and must not fill the cache."""


LONGEST_METRO = 22
"""Characters of a metro area that is written in full where room is scarce."""


def short_metro(metro: str) -> str:
    """Return a metro area by its first city and state where its full name is long: `San Francisco, CA`."""
    cities, _, states = metro.partition(", ")
    if len(metro) <= LONGEST_METRO or not states:
        return metro
    return f"{re.split('[-/]', cities)[0]}, {states.split('-')[0]}"


def metro_of(text: str, metros: Collection[str]) -> str | None:
    """Return the metro area of a table that a place means; None for no or several matches."""
    return _metro_of(text, tuple(metros)) if len(text) <= LONGEST_PLACE else None


@functools.lru_cache(maxsize=1024)  # every analysis asks for the same places, some of them several times
def _metro_of(text: str, metros: tuple[str, ...]) -> str | None:
    place = plain_place(text)
    if not place:
        return None
    known = {plain_place(metro): metro for metro in metros}
    meant = known.get(place) or OTHER_NAMES.get(place)
    if meant is not None:
        return meant if meant in metros else None
    located = state_of(text)
    city, state = (plain_place(located[1]), located[0]) if located and located[1] else (place, "")
    other = OTHER_NAMES.get(city)
    if state and other is not None and _lies_in(other, state):
        return other if other in metros else None
    matches = [metro for metro in metros if _names(metro, city, state)]
    return matches[0] if len(matches) == 1 else None


def place_state(metro: str) -> str:
    """Return the first state in the name of a metro area of the table; empty if there is none."""
    state = metro.rpartition(", ")[2].partition("-")[0]
    return state if len(state) == 2 and state.isupper() else ""


def _names(metro: str, city: str, state: str) -> bool:
    """Whether the area contains the city; a city without its state must be the area's first."""
    cities = [plain_place(part) for part in re.split(r"-+", metro.rpartition(",")[0])]
    if not state:
        return city == cities[0] and city not in AMBIGUOUS
    return city in cities and _lies_in(metro, state)


def _lies_in(metro: str, state: str) -> bool:
    return ("NY" if state == "NYC" else state) in metro.rpartition(", ")[2].split("-")
