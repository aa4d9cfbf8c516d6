"""City, state, country and metro area of pay rows, each different place looked up once a file."""

from collections.abc import Collection

import numpy as np

from planner.market.living_cost import STATE_OF, metro_of
from planner.market.pay_data.table import Words
from planner.plan.places import state_of

UNITED_STATES = "US"
_COUNTRIES = ("us", "usa", "united states", "united states of america")
Place = tuple[str, str, str]
"""City, state and country; empty where the text does not say it."""


class PlaceReader:
    """Reads places, and remembers them over the chunks of one file."""

    def __init__(self, metros: Collection[str]) -> None:
        self._metros = tuple(metros)
        self._places: dict[str, Place] = {}
        self._known: dict[tuple[str, str], str] = {}

    def located(self, column: Words) -> tuple[Words, Words, Words]:
        """Return the cities, states and countries of a column of places, as “San Francisco, CA”."""
        places = [self._place(value) for value in column.values]
        city, state, country = ([place[part] for place in places] for part in range(3))
        return (
            Words(column.codes, tuple(city)),
            Words(column.codes, tuple(state)),
            Words(column.codes, tuple(country)),
        )

    def states(self, column: Words) -> Words:
        """Return a column of states as two letters; a name that is none stays as it is written."""
        return Words(column.codes, tuple(_state(value) for value in column.values))

    def metros(self, city: Words, state: Words) -> Words:
        """Return the metro areas of the table that the cities lie in; empty where a city is in none."""
        count = len(state.values) + 1
        pairs = city.codes.astype(np.int64) * count + state.codes
        pairs[city.codes < 0] = -1
        different, codes = np.unique(pairs, return_inverse=True)
        values = tuple(
            "" if pair < 0 else self._metro(city.values[pair // count], _at(state, pair % count))
            for pair in different.tolist()
        )
        return Words(codes.astype(np.int32), values)

    def _place(self, text: str) -> Place:
        if text not in self._places:
            self._places[text] = _place(text)
        return self._places[text]

    def _metro(self, city: str, state: str) -> str:
        key = (city, state)
        if key not in self._known:
            text = f"{city}, {state}" if state else city
            self._known[key] = (metro_of(text, self._metros) or "") if city else ""
        return self._known[key]


def _at(words: Words, code: int) -> str:
    return words.values[code] if code < len(words.values) else ""


def _place(text: str) -> Place:
    located = state_of(text)
    if located is not None:
        state, city = located
        return city, STATE_OF.get(state, state), UNITED_STATES
    city, comma, country = text.rpartition(",")
    if not comma:
        return text.strip(), "", ""
    is_here = country.strip().casefold() in _COUNTRIES
    return city.strip(), "", UNITED_STATES if is_here else country.strip()


def _state(text: str) -> str:
    if len(text) == 2 and text.isalpha():
        return text.upper()
    located = state_of(text)
    return STATE_OF.get(located[0], located[0]) if located else text
