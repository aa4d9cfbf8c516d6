"""What would have to change for two offers to be worth the same, one input at a time.

Each input is moved over a plausible range; amounts may have to go further than that.
"""

from msgspec import Struct
from msgspec.structs import replace

from planner.pay.sensitivity.flip_inputs import FlipInput, Rivals, flip_inputs
from planner.pay.worth.cache import SimulationCache
from planner.plan import Offer
from planner.plan.title import within_sentence
from planner.values import Certainty, Figure, Line, Unit, shown

HALVINGS = 9
"""A root is found to a five-hundredth of its range: finer than anyone knows such an input."""
DIGITS = 3
"""Finer than a root is found."""


class Flip(Struct, frozen=True):
    """One input: the gap a year at both ends of its range, and the value at which the gap is none."""

    label: str
    unit: Unit
    where: str
    now: float
    low: float
    high: float
    gap_low: float
    gap_high: float
    flips_at: float | None

    @property
    def swing(self) -> float:
        """How far the input moves the gap."""
        return abs(self.gap_high - self.gap_low)


def flips(rivals: Rivals) -> tuple[Flip, ...]:
    """Return what moves the gap between two offers, the strongest first; what moves nothing is left out.

    Some hundred valuations: their simulations are cached for this call only. The result itself stays in the
    cache of the rivals, and so do amounts of equal worth, which the walk-away asks for too.
    """
    simulation = rivals.simulation
    tables = simulation.tables.dollar, simulation.draws.key
    key = ("flips", rivals.best, rivals.other, rivals.person, rivals.assumptions, *tables)
    return simulation.cache.get(key, lambda: _flips(rivals))


def _flips(rivals: Rivals) -> tuple[Flip, ...]:
    apart = SimulationCache(shared=rivals.simulation.cache).for_search()
    inputs = flip_inputs(replace(rivals, simulation=replace(rivals.simulation, cache=apart)))
    all_flips = (_flip(input_, rivals) for input_ in inputs)
    return tuple(sorted((flip for flip in all_flips if flip.swing >= 1), key=lambda flip: -flip.swing))


def _flip(input_: FlipInput, rivals: Rivals) -> Flip:
    low, high = input_.at(input_.low).gap(), input_.at(input_.high).gap()
    flips_at = input_.equal(rivals) if input_.equal else _root(input_, low, high)
    return Flip(
        input_.label, input_.unit, input_.where, input_.now, input_.low, input_.high, low, high, flips_at
    )


def _root(input_: FlipInput, gap_low: float, gap_high: float) -> float | None:
    """Halve the range; None where the gap has one sign at both of its ends."""
    if gap_low * gap_high > 0:
        return None
    low, high = input_.low, input_.high
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if input_.at(middle).gap() * gap_low > 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def flip_figure(flip: Flip, best: Offer, other: Offer) -> Figure:
    """Return where an input makes both offers worth the same; None where nothing in its range does."""
    first, second = within_sentence(best.company), within_sentence(other.company)
    lead = f"{best.company} is worth more than {second}, a year, at"
    because = (
        Line("As it is now", flip.now, flip.unit, where=flip.where),
        Line(f"{lead} {shown(flip.low, flip.unit)}", flip.gap_low, Unit.MONEY_YEAR),
        Line(f"{lead} {shown(flip.high, flip.unit)}", flip.gap_high, Unit.MONEY_YEAR),
    )
    name = f"{flip.label}: {first} and {second} are worth the same at"
    return Figure(name, flip.flips_at, flip.unit, because, Certainty.ASSUMPTION)


def flip_text(flip: Flip) -> str:
    """Say how far an input has to move, as “same at 181,200 (−23,800)”."""
    if flip.flips_at is None:
        return f"no flip, {shown(flip.low, flip.unit)} to {shown(flip.high, flip.unit)}"
    move = flip.flips_at - flip.now
    at, far = (shown(round(value, DIGITS), flip.unit) for value in (flip.flips_at, abs(move)))
    return f"same at {at} ({'+' if move > 0 else '−'}{far})"
