"""An offer as money by year and path: cash wages, equity as it is paid, and benefits."""

from dataclasses import dataclass

import numpy as np

from planner.market.tables import Tables
from planner.pay.results import Floats
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws, Singles
from planner.pay.worth.equity_money import UnitMoney, equity_money
from planner.pay.worth.refresher_money import refresher_money
from planner.pay.worth.sign_on_paths import LeavingOdds, sign_on_paths
from planner.pay.years.benefits import espp_by_year, untaxed_by_year
from planner.pay.years.component import imagined_instalment, standing
from planner.pay.years.pay_by_year import base_by_year
from planner.plan import Assumptions, Instalment, Offer
from planner.plan.fields.terms import Component


@dataclass(frozen=True, eq=False)
class Paths:
    """Money in the plan's currency over H years and n paths."""

    cash: Singles  # (H, n): base, bonus, sign-on and the gain of an ESPP
    payout: Singles  # (H, n): bonus paid over target, 0 where it does not move with the target
    base: Floats  # (H,)
    benefits: Floats  # (H,), untaxed
    sign_on: UnitMoney
    equity: UnitMoney
    refreshers: UnitMoney


def paths_of(
    offer: Offer, assumptions: Assumptions, tables: Tables, draws: Draws, cache: SimulationCache
) -> Paths:
    """Return the money of an offer on every path."""
    base_in_currency = base_by_year(offer, assumptions.horizon_years)
    base, benefits = base_in_currency * offer.rate, untaxed_by_year(offer, base_in_currency) * offer.rate
    payout = _payout(assumptions, draws, cache)
    cash, payout = _cash(offer, base, payout, offer.bonus_guaranteed * offer.rate)
    if offer.espp_discount:
        cash += (espp_by_year(offer, base_in_currency) * offer.rate).astype(np.float32)[:, None]
    sign_on = _sign_on(offer, assumptions, draws, cache)
    if sign_on.total:
        for year, unit in enumerate(sign_on.unit):
            cash[year] += unit * np.float32(sign_on.total)
    risk = tables.stages.risk_of(offer, assumptions)
    equity = equity_money(offer, risk, assumptions, draws, cache)
    refreshers = refresher_money(offer, risk, assumptions, draws, cache)
    return Paths(cash, payout, base, benefits, sign_on, equity, refreshers)


def _payout(assumptions: Assumptions, draws: Draws, cache: SimulationCache) -> Singles:
    """Bonus paid over target by year and path, never below 0."""
    horizon, mean, spread = assumptions.horizon_years, assumptions.payout_mean, assumptions.payout_sd

    def paid_over_target() -> Singles:
        paid: Singles = np.maximum(np.float32(mean) + np.float32(spread) * draws.payout[:horizon], 0)
        return paid

    return cache.get(("payout", horizon, mean, spread, draws.key), paid_over_target)


def _cash(offer: Offer, base: Floats, payout: Singles, guaranteed: float) -> tuple[Singles, Singles]:
    """Base and bonus, and the payout where it moves the bonus: below the guarantee it does not."""
    target = (base * offer.bonus_target).astype(np.float32)
    cash = payout * target[:, None]
    if guaranteed:
        payout = payout.copy()
        payout[0, cash[0] < guaranteed] = 0
        np.maximum(cash[0], np.float32(guaranteed), out=cash[0])
    cash += base.astype(np.float32)[:, None]
    return cash, payout


def _sign_on(offer: Offer, assumptions: Assumptions, draws: Draws, cache: SimulationCache) -> UnitMoney:
    horizon = assumptions.horizon_years
    odds = LeavingOdds(assumptions.leave_rate, assumptions.let_go_share, assumptions.with_cause_share)
    total = standing(offer, Component.SIGN_ON) or 0.0
    instalments = _shares(offer, total) if total else (imagined_instalment(1.0),)
    unit = cache.get(
        ("sign-on", instalments, odds, horizon, draws.key),
        lambda: sign_on_paths(instalments, odds, horizon, draws),
    )
    return UnitMoney(total * offer.rate, tuple(range(1, horizon + 1)), unit, np.arange(0.5, horizon), unit)


def _shares(offer: Offer, total: float) -> tuple[Instalment, ...]:
    """The instalments of one dollar of sign-on: a larger sum on the same terms is not simulated again."""
    return tuple(
        instalment.model_copy(update={"amount": round(instalment.amount / total, 12)})
        for instalment in offer.sign_on
    )
