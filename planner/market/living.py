"""What a dollar buys where the offer is: regional price parities, by metro area, else by state."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

NATION = 100.0
STATE_OF = {"NYC": "NY"}
"""Places that are taxed apart but priced with their state."""


@dataclass(frozen=True, slots=True)
class LivingTable:
    """Price levels with the United States at 100, and where they come from."""

    source: str
    states: Mapping[str, float]
    metros: Mapping[str, float]

    def parity(self, metro: str, state: str) -> float:
        """Return the price level of a metro area, else of a state; 100 where neither is known."""
        if metro in self.metros:
            return self.metros[metro]
        return self.states.get(STATE_OF.get(state, state), NATION)


def read_living(data: Mapping[str, Any]) -> LivingTable:
    """Read the price parities of states and metro areas."""
    return LivingTable(data["source"], dict(data["states_2024"]), dict(data["metros_2023"]))


def real_pay(net: float, parity: float, spent: float) -> float:
    """Return net pay at national prices when a share of it is spent where one lives (MODEL 2)."""
    return net * spent / (parity / NATION) + net * (1 - spent)
