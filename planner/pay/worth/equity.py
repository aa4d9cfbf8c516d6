"""What one dollar of a grant pays on each path, kept until its schedule or the company's stage changes."""

import numpy as np

from planner.market.stages import Risk
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.milestone import milestone_chance, milestone_delay, milestone_met
from planner.pay.worth.payments import Payments, UnitEquity
from planner.pay.worth.tranche import Tranche, drift, pay_tranche
from planner.pay.years.size import strike_ratio
from planner.pay.years.vesting import Vesting, vesting
from planner.plan import Assumptions, Grant


def unit_equity(
    grant: Grant, number: int, risk: Risk, assumptions: Assumptions, draws: Draws, kept: SimulationCache
) -> UnitEquity:
    """Return what one dollar of a grant pays, kept until its schedule or its stage changes.

    `number` is the grant's place in the offer: it chooses the draws of its milestone.
    """
    schedule = (grant.kind, grant.years, grant.cadence, grant.cliff, grant.offset, grant.events, grant.units)
    chance, delay = milestone_chance(grant, assumptions), milestone_delay(grant, assumptions)
    terms = (strike_ratio(grant), grant.milestone_share, chance, delay, number)
    world = (assumptions.horizon_years, assumptions.leave_rate, risk, drift(risk, assumptions), draws.key)
    key = ("unit equity", schedule, terms, world)
    return kept.get(key, lambda: _simulated(grant, number, risk, assumptions, draws))


def _simulated(grant: Grant, number: int, risk: Risk, assumptions: Assumptions, draws: Draws) -> UnitEquity:
    events = vesting(grant)
    payments = Payments(draws.paths)
    certain = 1 - grant.milestone_share
    if certain > 0:
        tranche = Tranche(grant, events, certain, None, risk, assumptions, draws)
        pay_tranche(tranche, payments)
    within = events.months[events.months <= 12 * assumptions.horizon_years]
    if grant.milestone_share > 0 and len(within):
        chance = milestone_chance(grant, assumptions)
        met = milestone_met(chance, int(within[0]), draws, number).astype(np.float32)
        later = Vesting(events.months + milestone_delay(grant, assumptions), events.fractions)
        pay_tranche(Tranche(grant, later, grant.milestone_share, met, risk, assumptions, draws), payments)
    return payments.collected()
