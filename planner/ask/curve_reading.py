"""What an ask between two points of its curve would bring, read from the curve."""

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from planner.ask.results import Ask, Chances, Floats


class AskOutcome(Struct, frozen=True):
    """An ask, as a whole amount, with its expected gain and chances."""

    amount: float
    expected: float
    chances: Chances


def outcome(ask: Ask, amount: float) -> AskOutcome:
    """Return the outcome of an ask, linear between the points of its curve."""
    curve, over = ask.curve, amount - ask.standing

    def read(values: Floats) -> float:
        return float(np.interp(over, curve.asks, values))

    chances = Chances(read(curve.full), read(curve.part), read(curve.nothing), read(curve.withdrawn))
    return AskOutcome(amount, read(curve.expected), chances)


def limits(ask: Ask) -> tuple[float, float]:
    """Return the least and the largest ask on the curve."""
    return ask.standing, ask.standing + float(ask.curve.asks[-1])


def reaching(ask: Ask, amount: float) -> Ask:
    """Return the ask with a curve that reaches an amount; the same one where its curve does."""
    if ask.wider is None or amount <= limits(ask)[1]:
        return ask
    return replace(ask, curve=ask.wider(amount - ask.standing))


def within(ask: Ask, amount: float) -> float:
    """Return the nearest ask on the curve."""
    low, high = limits(ask)
    return min(max(amount, low), high)


def stepped(ask: Ask, amount: float, steps: int) -> float:
    """Return the ask so many whole steps away, inside the curve."""
    rounded = round(amount / ask.step) * ask.step if steps == 0 else amount + steps * ask.step
    return within(ask, rounded)
