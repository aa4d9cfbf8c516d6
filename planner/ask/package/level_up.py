"""The next level as an ask of its own, never mixed into the counter (MODEL 5)."""

from planner.ask.package.package_results import LevelUp
from planner.market.asks.groups import PackageConstants
from planner.market.bands import TYPED, BandTable, Measure, market_band
from planner.plan import Assumptions, Offer
from planner.plan.fields.terms import Component, Level


def level_up(
    offer: Offer,
    bands: BandTable,
    assumptions: Assumptions,
    evidence: float,
    constants: PackageConstants,
) -> LevelUp | None:
    """Return what the next level's band adds, midpoint to midpoint; None where no band says.

    Typed bands come first and say base alone. Gains in the offer's currency, and points of bonus.
    """
    level = next_level(offer.level)
    if level is None:
        return None
    gains, source = _typed(offer, bands), TYPED
    if not gains:
        gains, source = _in_tables(offer, bands, level)
    if not gains:
        return None
    low, high = assumptions.level_chance_low, assumptions.level_chance_high
    high = max(low, high)
    lifted = evidence >= constants.strong_evidence and high < constants.level_lifted
    high = constants.level_lifted if lifted else high
    return LevelUp(level, gains, low, high, source, lifted=lifted)


def next_level(level: Level) -> Level | None:
    """Return the level above; None at the top."""
    levels = list(Level)
    place = levels.index(level) + 1
    return levels[place] if place < len(levels) else None


def _typed(offer: Offer, bands: BandTable) -> tuple[tuple[Component, float], ...]:
    band = market_band(offer, bands)
    if offer.next_min is None or offer.next_max is None or band is None:
        return ()
    if offer.next_min > offer.next_max:
        return ()
    gain = (offer.next_min + offer.next_max) / 2 - band.middle
    return ((Component.BASE, gain),) if gain > 0 else ()


def _in_tables(
    offer: Offer, bands: BandTable, level: Level
) -> tuple[tuple[tuple[Component, float], ...], str]:
    """Compare the rows of both levels, measure by measure; shares of the company need its valuation."""
    units: dict[Component, tuple[Measure, float | None]] = {
        Component.BASE: ("base", 1 / offer.rate),
        Component.EQUITY: ("equity_share", offer.valuation),
        Component.SIGN_ON: ("sign_on", 1 / offer.rate),
        Component.BONUS: ("bonus", 100.0),
    }
    gains: list[tuple[Component, float]] = []
    sources: dict[str, None] = {}
    for component, (measure, unit) in units.items():
        here, above = bands.first_band(offer, offer.level, measure), bands.first_band(offer, level, measure)
        if here is not None and above is not None and unit is not None and above.middle > here.middle:
            gains.append((component, (above.middle - here.middle) * unit))
            sources |= {above.source: None, here.source: None}
    return tuple(gains), "; ".join(sources)
