"""Grants as payments by year and path: one dollar of them, and how many dollars there are.

Grants are counted in dollars at face: an option in the money pays more than its face moves by, and one
without a spread pays although its face is 0.
"""

from collections.abc import Callable, Sequence
from math import inf

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from planner.market.stages import Risk
from planner.pay.results import Floats
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws, Singles
from planner.pay.worth.milestone import milestone_chance, milestone_delay, milestone_met
from planner.pay.worth.tranche import Payments, Tranche, UnitEquity, drift, pay_tranche
from planner.pay.years.component import imagined_grant
from planner.pay.years.grant_size import awaits_strike, grant_size, shares_value, strike_ratio
from planner.pay.years.tender import Tenders, tenders_of
from planner.pay.years.vesting import Vesting, vesting
from planner.plan import Assumptions, Grant, Offer
from planner.plan.fields.terms import GrantKind

LARGER = 0.05
"""Step of the derivative under a cap: a dollar more may be one that no tender buys."""


class UnitMoney(Struct, frozen=True, eq=False):
    """Rows of payments, shape (rows, n), of one dollar of a component; and how many dollars of it there are.

    A row belongs to a year of payment, which may be later than the years compared; `dates` are in years after
    the start. `total` x `unit` is what is paid; `more` is what one more dollar of the component would pay.
    Where the offer has none, both are those of the plainest kind and `total` is 0.
    """

    total: float
    years: tuple[int, ...]
    unit: Singles
    dates: Floats
    more: Singles


class _GrantPart(Struct, frozen=True, eq=False):
    """A grant whose size is known: its value at face, that of its shares, and what a dollar of these pays."""

    face: float
    shares: float
    unit: UnitEquity


def equity_money(
    offer: Offer, risk: Risk, assumptions: Assumptions, draws: Draws, cache: SimulationCache
) -> UnitMoney:
    """Return all grants together, in the plan's currency; one whose size is not known pays nothing."""
    tenders = tenders_of(offer, risk, assumptions)

    def simulated(grant: Grant, place: int, these: Tenders | None) -> UnitEquity:
        return unit_equity(grant, place, risk, assumptions, draws, cache, these)

    money = _money(offer, draws, lambda grant, place: simulated(grant, place, tenders))
    if tenders is None or tenders.cap == inf or not money.total:
        return money
    wider = replace(tenders, cap=tenders.cap / (1 + LARGER))
    more = _money(offer, draws, lambda grant, place: simulated(grant, place, wider)).more
    return replace(money, more=(more * np.float32(1 + LARGER) - money.more) / np.float32(LARGER))


def _money(offer: Offer, draws: Draws, simulated: Callable[[Grant, int], UnitEquity]) -> UnitMoney:
    """Return all grants together; `simulated` pays one dollar of a grant, by its place in the offer."""
    parts = [
        _GrantPart(face, shares, simulated(grant, place))
        for place, grant in enumerate(offer.grants)
        if (face := grant_size(grant, offer)) is not None and (shares := shares_value(grant, offer))
    ]
    total = sum(part.face for part in parts)
    if total and len(parts) == 1 and parts[0].shares == total:
        only = parts[0].unit
        return UnitMoney(total * offer.rate, only.years, only.amounts, only.dates, only.amounts)
    if parts:
        return _counted(parts, total or 1.0, offer.rate, draws)
    plain = simulated(imagined_grant(1.0), 0)
    return UnitMoney(0.0, plain.years, plain.amounts, plain.dates, plain.amounts)


def _counted(parts: Sequence[_GrantPart], face: float, rate: float, draws: Draws) -> UnitMoney:
    """Return grants per dollar at face; one more dollar of shares goes to all of them in proportion."""
    paid = [(part.shares / face, part.unit) for part in parts]
    years = _years(paid)
    unit, dates = _rows(paid, years, draws)
    more = unit * np.float32(face / sum(part.shares for part in parts))
    return UnitMoney(face * rate, years, unit, dates, more)


def _years(units: Sequence[tuple[float, UnitEquity]]) -> tuple[int, ...]:
    return tuple(sorted({year for _, unit in units for year in unit.years}))


def _rows(
    units: Sequence[tuple[float, UnitEquity]], years: tuple[int, ...], draws: Draws
) -> tuple[Singles, Floats]:
    """Add up dollars of units by year of payment, with the value-weighted mean dates."""
    amounts = np.zeros((len(years), draws.paths), dtype=np.float32)
    means, dated = np.zeros(len(years)), np.zeros(len(years))
    for dollars, unit in units:
        rows = [years.index(year) for year in unit.years]
        amounts[rows] += unit.amounts * np.float32(dollars)
        means[rows] += dollars * unit.means
        dated[rows] += dollars * unit.means * unit.dates
    middles = np.array(years, dtype=np.float64) - 0.5
    return amounts, np.divide(dated, means, out=middles, where=means > 0)


def unit_equity(
    grant: Grant,
    number: int,
    risk: Risk,
    assumptions: Assumptions,
    draws: Draws,
    cache: SimulationCache,
    tenders: Tenders | None = None,
) -> UnitEquity:
    """Return what one dollar of a grant pays, cached until its schedule, its risk or its sale changes.

    `number` is the grant's place in the offer: it chooses the draws of its milestone.
    """
    schedule = (grant.kind, grant.years, grant.cadence, grant.cliff, grant.offset, grant.events, grant.units)
    chance, delay = milestone_chance(grant, assumptions), milestone_delay(grant, assumptions)
    option = (strike_ratio(grant), awaits_strike(grant), grant.exercise_months)
    terms = (option, tenders, grant.milestone_share, chance, delay, number)
    world = (assumptions.horizon_years, assumptions.leave_rate, risk, drift(risk, assumptions), draws.key)
    key = ("unit equity", schedule, terms, world)
    return cache.get(key, lambda: _simulated(grant, number, risk, tenders, assumptions, draws))


def _simulated(
    grant: Grant, number: int, risk: Risk, tenders: Tenders | None, assumptions: Assumptions, draws: Draws
) -> UnitEquity:
    """Pay the part that is certain to vest by its plan, and the part that hangs on a milestone later."""
    events, payments = vesting(grant), Payments(draws.paths)
    if grant.kind is GrantKind.CASH:
        tenders = None

    def pay(schedule: Vesting, share: float, met: Singles | None) -> None:
        pay_tranche(Tranche(grant, schedule, share, met, risk, tenders, assumptions, draws), payments)

    if grant.milestone_share < 1:
        pay(events, 1 - grant.milestone_share, None)
    within = events.months[events.months <= 12 * assumptions.horizon_years]
    if grant.milestone_share > 0 and len(within):
        chance = milestone_chance(grant, assumptions)
        met = milestone_met(chance, int(within[0]), draws, number).astype(np.float32)
        later = Vesting(events.months + milestone_delay(grant, assumptions), events.fractions)
        pay(later, grant.milestone_share, met)
    return payments.collected()
