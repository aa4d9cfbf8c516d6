"""Tenders of a private company: when and how much of what has vested can be sold before liquidity (MODEL 3).

The model assumes one tender a year from the first month on, each buying a share of what you still have, at a
price that is nearer to the last one than that of common stock in general.
"""

from collections.abc import Iterator
from math import inf

import numpy as np
from msgspec import Struct

from planner.market.stages import Risk
from planner.pay.results import Floats
from planner.pay.years.grant_size import grant_size, shares_value, strike_ratio
from planner.pay.years.vesting import Ints, Vesting, vesting
from planner.plan import Assumptions, Grant, Offer
from planner.plan.fields.terms import GrantKind


class Tenders(Struct, frozen=True):
    """The tenders of an offer before its shares can be sold anyway; part of cache keys.

    `months` count from the start. `share` is the most that one buys of what is vested and not sold yet,
    `ratio` its price over the last price. `cap` is the most that one pays for each dollar of all grants.
    Shares that vested less than `hold` months before are not bought.
    """

    months: tuple[int, ...]
    share: float
    ratio: float
    cap: float
    hold: int


def tenders_of(offer: Offer, risk: Risk, assumptions: Assumptions) -> Tenders | None:
    """Return the tenders before liquidity; None where none was typed or none comes before it."""
    if offer.tender_month is None:
        return None
    last = int(np.ceil(12 * risk.liquidity_years))
    months = tuple(range(offer.tender_month, last, assumptions.tender_every))
    share = assumptions.tender_share if offer.tender_share is None else offer.tender_share
    if not months or not share:
        return None
    cap = _cap(offer, assumptions.horizon_years)
    return Tenders(months, share, assumptions.tender_ratio, cap, offer.tender_hold)


def _cap(offer: Offer, horizon: int) -> float:
    """Return the cap of one tender for each dollar of shares; grants and refreshers share it by size."""
    if offer.tender_cap is None:
        return inf
    granted = sum(shares_value(grant, offer) or 0.0 for grant in offer.grants)
    total = granted + offer.refresher * (horizon - 1)
    return offer.tender_cap / total if total else inf


class GrantSale(Struct, frozen=True, eq=False):
    """Parts of a grant by the month of their sale, as fractions of it, and their price over the last one."""

    months: Ints
    fractions: Floats
    ratio: float

    def by_year(self, horizon: int) -> Floats:
        """Return the fraction sold in each of the first `horizon` years, shape (horizon,)."""
        return Vesting(self.months, self.fractions).by_year(horizon)


def sales_of(
    grant: Grant, wait: int, tenders: Tenders | None, horizon: int, common_ratio: float = 1.0
) -> tuple[GrantSale, ...]:
    """Return when a grant is sold by who stays, at an unchanged price: in tenders, and from liquidity on.

    `wait` is the month of liquidity, which cash does not wait for. Only what vests within the years compared
    counts. No option is exercised in a tender that pays less than its strike.
    """
    planned = vesting(grant)
    within = planned.months <= 12 * horizon
    events = Vesting(planned.months[within], planned.fractions[within])
    if grant.kind is GrantKind.CASH:
        return (GrantSale(events.months, events.fractions, 1.0),)
    at_liquidity = np.maximum(events.months, wait)
    if tenders is None:
        return (GrantSale(at_liquidity, events.fractions, common_ratio),)
    tendered = _tendered(events, tenders, max(tenders.ratio - _strike(grant), 0.0))
    rest = events.fractions.copy()
    left = float(tendered.sum())
    for place in range(len(rest)):  # the first to vest are the first to be sold
        taken = min(left, rest[place])
        rest[place] -= taken
        left -= taken
    months = np.array(tenders.months, dtype=np.int64)
    return (GrantSale(months, tendered, tenders.ratio), GrantSale(at_liquidity, rest, common_ratio))


def sales_at_face(offer: Offer, risk: Risk, assumptions: Assumptions) -> Iterator[tuple[float, GrantSale]]:
    """Yield each sale of an offer's grants with the face value of its grant, in the plan's currency."""
    wait, tenders = round(12 * risk.liquidity_years), tenders_of(offer, risk, assumptions)
    for grant in offer.grants:
        size = (grant_size(grant, offer) or 0.0) * offer.rate
        for sale in sales_of(grant, wait, tenders, assumptions.horizon_years):
            yield size, sale


def _strike(grant: Grant) -> float:
    return (strike_ratio(grant) or 0.0) if grant.kind is GrantKind.OPTION else 0.0


def _tendered(events: Vesting, tenders: Tenders, paid: float) -> Floats:
    """Return the fractions that each tender buys; `paid` is its price for one dollar of the grant."""
    sold, fractions = 0.0, []
    for month in tenders.months:
        eligible = float(events.fractions[events.months <= month - tenders.hold].sum())
        units = max(eligible - sold, 0.0) * tenders.share if paid > 0 else 0.0
        fractions.append(min(units, tenders.cap / paid) if paid > 0 else 0.0)
        sold += fractions[-1]
    return np.array(fractions)
