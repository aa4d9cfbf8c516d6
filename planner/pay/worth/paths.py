"""An offer as money by year and path: cash wages, equity as it is paid, and benefits."""

from msgspec import Struct

from planner.pay.results import Floats
from planner.pay.worth.cash_paths import Cash, cash_paths, cash_terms
from planner.pay.worth.equity_money import UnitMoney, equity_money
from planner.pay.worth.refresher_money import refresher_money
from planner.pay.worth.simulation import Simulation
from planner.pay.years.benefits import untaxed_by_year
from planner.pay.years.pay_by_year import base_by_year
from planner.plan import Assumptions, Offer


class Paths(Struct, frozen=True, eq=False):
    """Money in the plan's currency over H years and n paths."""

    cash: Cash
    base: Floats  # (H,)
    benefits: Floats  # (H,), untaxed
    equity: UnitMoney
    refreshers: UnitMoney


def paths_of(offer: Offer, assumptions: Assumptions, simulation: Simulation) -> Paths:
    """Return the money of an offer on every path."""
    draws, cache = simulation.draws, simulation.cache
    base = base_by_year(offer, assumptions.horizon_years)
    risk = simulation.tables.stages.risk_of(offer, assumptions)
    return Paths(
        cash_paths(cash_terms(offer, assumptions, base), draws, cache),
        base * offer.rate,
        untaxed_by_year(offer, base) * offer.rate,
        equity_money(offer, risk, assumptions, draws, cache),
        refresher_money(offer, risk, assumptions, draws, cache),
    )
