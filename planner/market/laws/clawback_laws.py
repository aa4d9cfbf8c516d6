"""Laws that limit clawbacks, by state and day: for a hint on what the contract says."""

import datetime
from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class ClawbackLaw(Struct, frozen=True):
    """One law, for contracts signed from a day on.

    `prorated`: repayment must fall with time. `longest_months`: from the payment; None: no limit. `let_go`:
    whether someone let go without cause may owe anything. `read`: the day on which the sources were read.
    """

    name: str
    code: str
    states: frozenset[str]
    start: datetime.date
    prorated: bool
    longest_months: int | None
    let_go: bool
    terms: str
    sources: tuple[str, ...]
    read: datetime.date

    def covers(self, state: str, metro: str) -> bool:
        """Return whether the place lies in the law's state; a metro area of several states says nothing."""
        return state in self.states or metro.rpartition(", ")[2] in self.states


def read_clawback_laws(raw: Mapping[str, Any]) -> tuple[ClawbackLaw, ...]:
    """Read the laws; ValueError or LookupError for a table without one of its parts."""
    read = datetime.date.fromisoformat(raw["read"])
    return tuple(
        ClawbackLaw(
            name=law["name"],
            code=law["code"],
            states=frozenset(law["states"]),
            start=datetime.date.fromisoformat(law["from"]),
            prorated=law["prorated"],
            longest_months=law["longest_months"],
            let_go=law["let_go"],
            terms=law["terms"],
            sources=tuple(law["sources"]),
            read=read,
        )
        for law in raw["laws"]
    )
