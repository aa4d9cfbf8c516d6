"""Refreshers as payments by year and path: granted as typed on some paths, on the others never (MODEL 3)."""

import numpy as np

from planner.market.stages import Risk
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.equity_money import UnitMoney
from planner.pay.worth.tranche import Payments, Tranche, UnitEquity, drift, pay_tranche
from planner.pay.years.refreshers import refresher_grants
from planner.pay.years.tender import Tenders, tenders_of
from planner.pay.years.vesting import vesting
from planner.plan import Assumptions, Offer


def refresher_money(
    offer: Offer, risk: Risk, assumptions: Assumptions, draws: Draws, cache: SimulationCache
) -> UnitMoney:
    """Return the refreshers of an offer, in the plan's currency; no rows where it has none."""
    if not offer.refresher:
        nothing = np.zeros((0, draws.paths), dtype=np.float32)
        return UnitMoney(0.0, (), nothing, np.zeros(0), nothing)
    tenders = tenders_of(offer, risk, assumptions)
    world = (assumptions.horizon_years, assumptions.leave_rate, risk, drift(risk, assumptions), draws.key)
    key = ("refreshers", assumptions.refresher_chance, tenders, world)
    unit = cache.get(key, lambda: _simulated(risk, tenders, assumptions, draws))
    return UnitMoney(offer.refresher * offer.rate, unit.years, unit.amounts, unit.dates, unit.amounts)


def _simulated(risk: Risk, tenders: Tenders | None, assumptions: Assumptions, draws: Draws) -> UnitEquity:
    """Pay one dollar a year; whether they are granted is drawn once for all anniversaries of a path."""
    granted = (draws.refreshing < assumptions.refresher_chance).astype(np.float32)
    payments = Payments(draws.paths)
    for grant in refresher_grants(assumptions.horizon_years):
        part = Tranche(grant, vesting(grant), 1.0, granted, risk, tenders, assumptions, draws)
        pay_tranche(part, payments)
    return payments.collected()
