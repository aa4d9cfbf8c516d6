"""Local income tax on the wages of a resident, by place (MODEL 2), and the place that a typed text means.

New York City and DC have none here: it is in their curves.
"""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import Any

from msgspec import Struct

from planner.plan import Offer
from planner.plan.fields.terms import OUTSIDE_US, Filing
from planner.plan.places import plain_place

Knots = tuple[tuple[float, float], ...]

UNREAD = "To be checked: recalled, not read in the source."
_EXTRA = (" county", " city")


class LocalTax(Struct, frozen=True, eq=False):
    """The tax of one place: by marginal brackets of wages less an amount, a share of the state's, a flat sum.

    `less` and `brackets` (from a wage on, at a rate) are by filing. `read` is False for rates that were
    recalled and not read in the source. Compared by identity: a fast cache key of net pay.
    """

    place: str
    state: str = ""
    year: int | None = None
    source: str = ""
    read: bool = True
    note: str = ""
    less: tuple[tuple[Filing, float], ...] = ()
    brackets: tuple[tuple[Filing, Knots], ...] = ()
    state_share: float = 0.0
    flat: float = 0.0

    def reason(self) -> str:
        """Return the source, with what is to be checked and noted about it."""
        year = f" ({self.year})" if self.year else ""
        note = f" Note: {self.note}." if self.note else ""
        return f"{self.source}{year}.{note}{'' if self.read else f' {UNREAD}'}"


class LocalTaxTable(Struct, frozen=True, dict=True):
    """The places with a local income tax, and the place that counts in states where every place has one."""

    places: tuple[LocalTax, ...] = ()
    defaults: tuple[tuple[str, str], ...] = ()

    def names(self, state: str) -> tuple[str, ...]:
        """Return the names of a state's places, in the order of the table."""
        return tuple(local.place for local in self.places if local.state == state)

    def default(self, state: str) -> LocalTax | None:
        """Return the place that counts in a state where none was typed; None where nothing is added."""
        name = dict(self.defaults).get(state)
        return self.place(state, name) if name else None

    def place(self, state: str, text: str) -> LocalTax | None:
        """Return the place of a state that a text means: its name, or a part of it that no other has."""
        if not text:
            return None
        return self._by_name.get((state, text)) or self._by_name.get((state, _plain(text)))

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str], LocalTax]:
        """Places by state and plain name, in full and by the parts that no other place of the state has."""
        parts = [((local.state, part), local) for local in self.places for part in _parts(local.place)]
        times = Counter(part for part, _ in parts)
        return {
            **{part: local for part, local in parts if times[part] == 1},
            **{(local.state, _plain(local.place)): local for local in self.places},
            **{(local.state, local.place): local for local in self.places},  # a resolved plan has these
        }

    def of(self, offer: Offer) -> LocalTax | None:
        """Return the local tax of an offer: the typed rate, else its place, else its state's default."""
        if offer.state == OUTSIDE_US:
            return None
        if offer.local_rate is not None:
            return typed_rate(offer.local_rate) if offer.local_rate else None
        return self.place(offer.state, offer.locality) or self.default(offer.state)


@lru_cache(maxsize=64)  # the same value for the same rate: net pay is cached by it
def typed_rate(rate: float) -> LocalTax:
    """Return a local tax that takes a rate of all wages."""
    brackets = tuple((filing, ((0.0, rate),)) for filing in Filing)
    return LocalTax("the place, at the rate typed", source="Typed by you", brackets=brackets)


def read_local_tax(data: Mapping[str, Any]) -> LocalTaxTable:
    """Read the places and the defaults by state; KeyError where a default is no place of its state."""
    table = LocalTaxTable(tuple(_local(row) for row in data["places"]), tuple(data["default"].items()))
    for state, name in table.defaults:
        if table.place(state, name) is None:
            raise KeyError(name)
    return table


def _local(row: Mapping[str, Any]) -> LocalTax:
    rates = row.get("brackets", {filing.value: [[0, row.get("rate", 0.0)]] for filing in Filing})
    return LocalTax(
        place=row["place"],
        state=row["state"],
        year=row["year"],
        source=row["source"],
        read=row["read"],
        note=row.get("note", ""),
        less=tuple((filing, float(row["less"][filing.value])) for filing in Filing),
        brackets=tuple(
            (filing, tuple((float(start), float(rate)) for start, rate in rates[filing.value]))
            for filing in Filing
        ),
        state_share=row.get("share_of_state_tax", 0.0),
        flat=float(row.get("flat", 0.0)),
    )


def _plain(text: str) -> str:
    """Return a name without case, its state, apostrophes and dots."""
    name = plain_place(text.rpartition(",")[0] or text)
    return name.replace("’", "").replace("'", "").replace(".", "")


def _parts(name: str) -> frozenset[str]:
    """Return shorter names of a place: the part before its brackets, the one in them, without `county`."""
    before, _, inside = name.partition("(")
    parts = {_plain(before), _plain(inside.rstrip(")"))}
    parts |= {part.removesuffix(ending) for part in parts for ending in _EXTRA}
    return frozenset(part for part in parts if part)
