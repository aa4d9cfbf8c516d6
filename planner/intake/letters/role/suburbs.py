"""Boroughs, quarters, suburbs and smaller cities, from `letters_suburbs.toml`: their main city and state."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from planner.intake.letters.phrases import Phrases
from planner.plan.places import plain_place


class Suburbs(Struct, frozen=True, eq=False):
    """Names of parts of metro areas, and of cities outside them.

    `alone` are those that no other place has, `with_state` the others by name and state; `states` are the
    states of `alone`.
    """

    phrases: Phrases
    alone: Mapping[str, str]
    states: Mapping[str, str]
    with_state: Mapping[tuple[str, str], str]

    def main_city(self, name: str, state: str) -> str:
        """Return the city whose metro area a place lies in; empty if it is none of ours."""
        plain = plain_place(name)
        if self.states.get(plain) == state or (self.states.get(plain) == "NYC" and state == "NY"):
            return self.alone[plain]
        return self.with_state.get((plain, state), "")

    def is_borough(self, name: str) -> bool:
        """Whether a place is a part of New York City, which taxes its own residents."""
        return self.states.get(plain_place(name)) == "NYC"


def read_suburbs(table: Mapping[str, Mapping[str, list[str]]]) -> Suburbs:
    """Return the vocabulary from its table; ValueError or KeyError if the table is wrong."""
    cities = [(name, name, state) for state, names in table["cities"].items() for name in names]
    alone = [*_entries(table["alone"]), *cities]
    return Suburbs(
        Phrases([name for name, _, _ in alone]),
        {plain_place(name): city for name, city, _ in alone},
        {plain_place(name): state for name, _, state in alone},
        {(plain_place(name), state): city for name, city, state in _entries(table["with_state"])},
    )


def _entries(lists: Mapping[str, list[str]]) -> Iterator[tuple[str, str, str]]:
    for key, names in lists.items():
        city, comma, state = key.rpartition(", ")
        if not comma:
            raise ValueError(f"letters_suburbs: {key} is no city with its state")
        yield from ((name, city, state) for name in names)
