"""The sign-on case: what taking this offer costs you, cause by cause, each with its inputs (MODEL 6).

Amounts are in the offer's currency. Every line is private until its cause is released to that recruiter.
"""

from collections.abc import Collection, Iterator

import numpy as np
from msgspec import Struct

from planner.ask.results import CaseLine, SignOnCase
from planner.pay.results import Pay
from planner.pay.years.grant_size import grant_size
from planner.pay.years.vesting import vesting
from planner.plan import Offer
from planner.plan.fields.terms import Cause
from planner.values import Unit, shown


class Move(Struct, frozen=True, eq=False):
    """Leaving the present job for an offer. Pay is in the plan's currency; None without a present base.

    `horizon` in years.
    """

    offer: Offer
    present: Offer
    pay: Pay
    present_pay: Pay | None
    horizon: int

    def money(self, amount: float) -> float:
        """Return an amount of the present job's currency in the offer's."""
        return amount * self.present.rate / self.offer.rate


def sign_on_case(move: Move, released: Collection[Cause], warnings: tuple[str, ...] = ()) -> SignOnCase:
    """Return the causes that come to anything, in the order of Cause. `warnings`: on terms of repayment."""
    lines = tuple(
        CaseLine(cause, amount, text, cause in released)
        for cause, amount, text in _causes(move)
        if amount > 0
    )
    return SignOnCase(lines, warnings)


def _causes(move: Move) -> Iterator[tuple[Cause, float, str]]:
    yield Cause.UNVESTED, *_unvested(move)
    yield Cause.BONUS, *_accrued_bonus(move)
    yield Cause.CLAWBACK, *_clawback(move)
    yield Cause.RELOCATION, *_relocation(move)
    yield Cause.BRIDGE, *_bridge(move)
    yield Cause.BAND, *_band(move)


def _unvested(move: Move) -> tuple[float, str]:
    value, chance = move.money(move.present.unvested), move.present.stay_chance
    text = f"Equity of {_money(value)} that would vest in the next 12 months is forfeited"
    return value * chance, f"{text}; the chance of staying for it was {shown(chance, Unit.SHARE)}."


def _accrued_bonus(move: Move) -> tuple[float, str]:
    present = move.present
    value = move.money(_accrued(present))
    months, chance = shown(present.accrued_months, Unit.MONTHS), shown(present.accrued_chance, Unit.SHARE)
    text = f"This year's bonus of {_money(move.money(present.accrued_bonus))} is forfeited"
    return value * present.accrued_chance, f"{text}: {months} worked of 12, paid with a chance of {chance}."


def _accrued(present: Offer) -> float:
    return present.accrued_bonus * present.accrued_months / 12


def _clawback(move: Move) -> tuple[float, str]:
    owed = move.money(move.present.clawback_owed)
    return owed, f"{_money(owed)} must be paid back to the present employer."


def _relocation(move: Move) -> tuple[float, str]:
    cost, paid = move.offer.relocation_cost, move.offer.relocation
    return cost - paid, f"Moving costs {_money(cost)}, of which the offer pays {_money(paid)}."


def _bridge(move: Move) -> tuple[float, str]:
    """Return what the first year falls short by, and at least the present job's equity before the new cliff.

    What an earlier line counts is left out, and so is base above the band's top, which the last line counts.
    """
    if move.present_pay is None:
        return 0.0, ""
    present = _present_year(move, move.present_pay) / move.offer.rate
    new = float(move.pay.headline[0] - move.pay.sign_on[0]) / move.offer.rate
    waiting = _equity_before_cliff(move)
    if waiting > present - new:
        return waiting, f"Equity of {_money(waiting)} would have vested before the new grant's first vesting."
    text = f"Year 1 of the present job, less what is counted above, is {_money(present)}"
    return present - new, f"{text}; year 1 of the offer without sign-on is {_money(new)}."


def _present_year(move: Move, pay: Pay) -> float:
    rate = move.present.rate
    counted = min(float(pay.equity[0]), move.present.unvested * rate)
    counted += min(float(pay.bonus[0]), _accrued(move.present) * rate)
    beyond_band = _beyond_band(move, move.money(move.present.base or 0.0)) * move.offer.rate
    return float(pay.headline[0]) - counted - beyond_band


def _equity_before_cliff(move: Move) -> float:
    first = min((int(vesting(grant).months[0]) for grant in move.offer.grants), default=0)
    vests = sum(_vested_before(first, move.present))
    return move.money(max(0.0, vests - move.present.unvested))


def _vested_before(month: int, present: Offer) -> Iterator[float]:
    for grant in present.grants:
        plan = vesting(grant)
        yield (grant_size(grant, present) or 0.0) * float(np.sum(plan.fractions[plan.months < month]))


def _band(move: Move) -> tuple[float, str]:
    """Return what the top of the posted band leaves open against the present base, all years."""
    gap = _beyond_band(move, move.money(move.present.base or 0.0))
    top, years = _money(move.offer.posted_max or 0.0), shown(move.horizon, Unit.YEARS)
    return (
        gap * move.horizon,
        f"Base stops at the top of their range, {top}, {_money(gap)} a year short, for {years}.",
    )


def _beyond_band(move: Move, base: float) -> float:
    """Return what a base lies above the posted band's top; nothing where the band is upside down."""
    low, high = move.offer.posted_min, move.offer.posted_max
    if high is None or (low is not None and low > high):
        return 0.0
    return max(0.0, base - high)


def _money(amount: float) -> str:
    return shown(amount, Unit.MONEY)
