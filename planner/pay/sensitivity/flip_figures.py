"""What would flip the winner as figures: the value at which both offers are worth the same, and why."""

from planner.pay.sensitivity.flip import Flip
from planner.plan import Offer
from planner.values import Certainty, Figure, Line, Unit, shown

DIGITS = 3
"""Finer than a root is found."""


def flip_figure(flip: Flip, best: Offer, other: Offer) -> Figure:
    """Return where an input makes both offers worth the same; None where nothing in its range does."""
    names = f"{best.company} and {other.company}"
    lead = f"{best.company} is worth more than {other.company}, a year, at"
    because = (
        Line("As it is now", flip.now, flip.unit, where=flip.where),
        Line(f"{lead} {shown(flip.low, flip.unit)}", flip.gap_low, Unit.MONEY_YEAR),
        Line(f"{lead} {shown(flip.high, flip.unit)}", flip.gap_high, Unit.MONEY_YEAR),
    )
    name = f"{flip.label}: {names} are worth the same at"
    return Figure(name, flip.flips_at, flip.unit, because, Certainty.ASSUMPTION)


def flip_text(flip: Flip) -> str:
    """Say how far an input has to move, as “same at 181,200 (−23,800)”."""
    if flip.flips_at is None:
        return f"no flip, {shown(flip.low, flip.unit)} to {shown(flip.high, flip.unit)}"
    move = flip.flips_at - flip.now
    at, far = (shown(round(one, DIGITS), flip.unit) for one in (flip.flips_at, abs(move)))
    return f"same at {at} ({'+' if move > 0 else '−'}{far})"
