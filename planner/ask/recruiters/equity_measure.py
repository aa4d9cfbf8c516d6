"""How an ask for equity is measured: in dollars of shares, in units, or in per cent of the company (MODEL 5).

Amounts are dollars of shares at their price, before any strike, so that an ask scales the grant; what they
count for against other offers is less for options.
"""

from math import floor, log10

from msgspec import Struct

from planner.market.asks.constants import AskConstants
from planner.pay.years.grant_size import shares_value, strike_ratio
from planner.pay.years.vesting import last_vesting_month
from planner.plan import Grant, Offer
from planner.plan.fields.terms import GrantKind
from planner.plan.share_measure import EARLY
from planner.values.share_measure import PER_CENT

VEST_YEARS = 4.0
STEP_UNITS = 0.02
"""A step in units is 1, 2 or 5 times a power of ten, at most this share of the units."""

UNITS = "shares"


class EquityMeasure(Struct, frozen=True):
    """All grants of an offer, in its currency.

    `shares`: at their price. `counted_a_year`: a year while they vest, options at no more than their spread,
    and at no less than a share of their price. `size`: dollars of one unit, or of one per cent; None: asked
    in dollars.
    """

    shares: float
    counted_a_year: float
    vest_years: float
    size: float | None = None
    noun: str = ""
    unit_step: float = 0.0

    @property
    def step(self) -> float | None:
        """The step of an ask in dollars; None where the table's holds."""
        return None if self.size is None else self.size * self.unit_step

    @property
    def per_counted(self) -> float:
        """Dollars of shares for one dollar that counts: more than 1 for options."""
        counted = self.counted_a_year * self.vest_years
        return self.shares / counted if counted > 0 else 1.0


def equity_measure(offer: Offer, constants: AskConstants) -> EquityMeasure | None:
    """Return the measure of an offer's grants; None while the size of one is not known."""
    sizes = [shares_value(grant, offer) for grant in offer.grants]
    known = [size for size in sizes if size is not None]
    if len(known) < len(sizes):
        return None
    counted = [size * _count(grant, constants) for grant, size in zip(offer.grants, known, strict=True)]
    years = [last_vesting_month(grant) / 12 or VEST_YEARS for grant in offer.grants]
    a_year = sum(amount / span for amount, span in zip(counted, years, strict=True))
    vest_years = sum(counted) / a_year if a_year > 0 else max(years, default=VEST_YEARS)
    measure = EquityMeasure(sum(known), a_year, vest_years)
    return _in_units(measure, offer, constants)


def _count(grant: Grant, constants: AskConstants) -> float:
    """Return what a dollar of a grant's shares counts for: an option its spread, but never too little."""
    if grant.kind is not GrantKind.OPTION:
        return 1.0
    ratio = strike_ratio(grant)
    return max(1.0 - (1.0 if ratio is None else ratio), constants.option.least_count)


def _in_units(measure: EquityMeasure, offer: Offer, constants: AskConstants) -> EquityMeasure:
    """Return the measure in units or per cent where that is how the ask is made."""
    options = all(grant.kind is GrantKind.OPTION for grant in offer.grants)
    if not offer.grants or measure.shares <= 0 or not (options or offer.stage in EARLY):
        return measure
    if all(grant.value is None and grant.units and grant.price for grant in offer.grants):
        units = sum(grant.units or 0 for grant in offer.grants)
        return _measured(measure, measure.shares / units, UNITS, max(_round_step(STEP_UNITS * units), 1.0))
    if all(grant.value is None and not grant.units and grant.percent for grant in offer.grants):
        per_cent = 100 * sum(grant.percent or 0.0 for grant in offer.grants)
        return _measured(measure, measure.shares / per_cent, PER_CENT, constants.percent_step)
    return measure


def _measured(measure: EquityMeasure, size: float, noun: str, unit_step: float) -> EquityMeasure:
    return EquityMeasure(measure.shares, measure.counted_a_year, measure.vest_years, size, noun, unit_step)


def _round_step(most: float) -> float:
    """Return the largest 1, 2 or 5 times a power of ten that is not above a number."""
    power = 10.0 ** floor(log10(most))
    return max(digit * power for digit in (1.0, 2.0, 5.0) if digit * power <= most * (1 + 1e-12))
