"""Cash wages of an offer by year and path: base, bonus, sign-on and the gain of an ESPP."""

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from planner.pay.results import Floats
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws, Singles
from planner.pay.worth.equity_money import UnitMoney
from planner.pay.worth.sign_on_paths import LeavingOdds, sign_on_paths
from planner.pay.years.benefits import espp_by_year
from planner.pay.years.component import imagined_instalment, standing
from planner.plan import Assumptions, Instalment, Offer
from planner.plan.fields.terms import Component


class CashTerms(Struct, frozen=True):
    """All that cash depends on besides the draws: offers with equal terms have the same cash on each path.

    Money in the plan's currency; `base` and `espp` by year, `espp` empty without one. `instalments` are those
    of one dollar of sign-on, so that a larger sum on the same terms is not simulated again.
    """

    base: tuple[float, ...]
    espp: tuple[float, ...]
    bonus_target: float
    bonus_guaranteed: float
    payout_mean: float
    payout_sd: float
    sign_on: float
    instalments: tuple[Instalment, ...]
    leaving: LeavingOdds

    @property
    def horizon(self) -> int:
        """The years compared."""
        return len(self.base)


class Cash(Struct, frozen=True, eq=False):
    """Cash by year and path. `payout`: bonus paid over target, 0 where the target does not move it."""

    wages: Singles  # (H, n), with sign-on and ESPP
    payout: Singles  # (H, n)
    sign_on: UnitMoney


def cash_terms(offer: Offer, assumptions: Assumptions, base: Floats) -> CashTerms:
    """Return what the cash of an offer depends on; `base` by year, in the offer's currency."""
    espp = (espp_by_year(offer, base) * offer.rate).tolist() if offer.espp_discount else ()
    total = standing(offer, Component.SIGN_ON) or 0.0
    return CashTerms(
        base=tuple((base * offer.rate).tolist()),
        espp=tuple(espp),
        bonus_target=offer.bonus_target,
        bonus_guaranteed=offer.bonus_guaranteed * offer.rate,
        payout_mean=assumptions.payout_mean,
        payout_sd=assumptions.payout_sd,
        sign_on=total * offer.rate,
        instalments=_shares(offer, total) if total else (imagined_instalment(1.0),),
        leaving=LeavingOdds(assumptions.leave_rate, assumptions.let_go_share, assumptions.with_cause_share),
    )


def cash_paths(terms: CashTerms, draws: Draws, cache: SimulationCache) -> Cash:
    """Return the cash of an offer on every path."""
    return cache.cash(("cash", terms, draws.key), lambda: _simulated(terms, draws, cache))


def _simulated(terms: CashTerms, draws: Draws, cache: SimulationCache) -> Cash:
    base = np.array(terms.base)
    payout = _payout(terms, draws, cache)
    wages = payout * (base * terms.bonus_target).astype(np.float32)[:, None]
    if terms.bonus_guaranteed:
        payout = payout.copy()
        payout[0, wages[0] < terms.bonus_guaranteed] = 0
        np.maximum(wages[0], np.float32(terms.bonus_guaranteed), out=wages[0])
    wages += base.astype(np.float32)[:, None]
    if terms.espp:
        wages += np.array(terms.espp).astype(np.float32)[:, None]
    sign_on = _sign_on(terms, draws, cache)
    if sign_on.total:
        for year, unit in enumerate(sign_on.unit):
            wages[year] += unit * np.float32(sign_on.total)
    return Cash(wages, payout, sign_on)


def _payout(terms: CashTerms, draws: Draws, cache: SimulationCache) -> Singles:
    """Bonus paid over target by year and path, never below 0."""
    horizon, mean, spread = terms.horizon, terms.payout_mean, terms.payout_sd

    def paid_over_target() -> Singles:
        paid: Singles = np.maximum(np.float32(mean) + np.float32(spread) * draws.payout(horizon), 0)
        return paid

    return cache.get(("payout", horizon, mean, spread, draws.key), paid_over_target)


def _sign_on(terms: CashTerms, draws: Draws, cache: SimulationCache) -> UnitMoney:
    horizon, instalments, leaving = terms.horizon, terms.instalments, terms.leaving
    unit = cache.get(
        ("sign-on", instalments, leaving, horizon, draws.key),
        lambda: sign_on_paths(instalments, leaving, horizon, draws),
    )
    return UnitMoney(terms.sign_on, tuple(range(1, horizon + 1)), unit, np.arange(0.5, horizon), unit)


def _shares(offer: Offer, total: float) -> tuple[Instalment, ...]:
    """The instalments of one dollar of sign-on."""
    return tuple(
        replace(instalment, amount=round(instalment.amount / total, 12)) for instalment in offer.sign_on
    )
