"""The next level as an ask of its own: beside the counter, never mixed into it (MODEL 5)."""

from collections.abc import Iterator

from planner.ask.package_results import LevelUp
from planner.market.bands import BAY_METROS, TYPED, BandRow, BandTable, market_band
from planner.plan import Assumptions, Offer
from planner.plan.terms import Component, Level

STRONG, LIFTED = 0.7, 0.30
"""Evidence from which stories carry a higher level, and the chance that they lift it to."""


def level_up(offer: Offer, bands: BandTable, assumptions: Assumptions, evidence: float) -> LevelUp | None:
    """Return what the next level's band adds, midpoint to midpoint; None where no band says.

    Typed bands come first and say base alone. Gains in the offer's currency, and points of bonus.
    """
    level = next_level(offer.level)
    if level is None:
        return None
    gains, source = _typed(offer, bands), TYPED
    row = bands.row(offer.track.value, level)
    here = bands.row(offer.track.value, offer.level)
    if not gains and row is not None and here is not None and offer.metro.startswith(BAY_METROS):
        gains, source = tuple(_published(offer, here, row)), row.source
    if not gains:
        return None
    low, high = assumptions.level_chance_low, assumptions.level_chance_high
    high = max(low, high)
    return LevelUp(level, gains, low, max(high, LIFTED) if evidence >= STRONG else high, source)


def next_level(level: Level) -> Level | None:
    """Return the level above; None at the top."""
    levels = list(Level)
    place = levels.index(level) + 1
    return levels[place] if place < len(levels) else None


def _typed(offer: Offer, bands: BandTable) -> tuple[tuple[Component, float], ...]:
    band = market_band(offer, bands)
    if offer.next_min is None or offer.next_max is None or band is None:
        return ()
    gain = (offer.next_min + offer.next_max) / 2 - band.middle
    return ((Component.BASE, gain),) if gain > 0 else ()


def _published(offer: Offer, here: BandRow, row: BandRow) -> Iterator[tuple[Component, float]]:
    """Go through the components that both rows name; shares of the company need its valuation."""
    yield from _gain(Component.BASE, here.base, row.base, 1 / offer.rate)
    if offer.valuation is not None:
        yield from _gain(Component.EQUITY, here.equity_share, row.equity_share, offer.valuation)
    yield from _gain(Component.SIGN_ON, here.sign_on, row.sign_on, 1 / offer.rate)
    yield from _gain(Component.BONUS, here.bonus, row.bonus, 100.0)


def _gain(
    component: Component,
    here: tuple[float, float] | None,
    above: tuple[float, float] | None,
    unit: float,
) -> Iterator[tuple[Component, float]]:
    if here is not None and above is not None and sum(above) > sum(here):
        yield component, (sum(above) - sum(here)) / 2 * unit
