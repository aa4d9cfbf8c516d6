"""Pay by year after tax and at national prices (MODEL 2). An estimate, not tax advice."""

import numpy as np

from planner.market.living_cost import real_pay
from planner.market.tables import Tables
from planner.pay.results import Floats, Net, Pay
from planner.pay.years.tender import sales_at_face
from planner.plan import Assumptions, Offer, Person
from planner.plan.fields.terms import OUTSIDE_US

WITHHELD = 0.22
WITHHELD_ABOVE = 0.37
WITHHELD_LIMIT = 1_000_000.0
"""Federal withholding on vested shares: a flat rate, and a higher one over a million a year."""


def net_of_pay(pay: Pay, offer: Offer, person: Person, assumptions: Assumptions, tables: Tables) -> Net:
    """Return tax, net and real pay of the years of `pay`, on the target view, in the plan's currency.

    Equity is wages when it vests, in a private company when it can be sold; refreshers are left out.
    """
    taxes = tables.net_pay(offer, person)
    equity = equity_wages(offer, assumptions, tables)
    wages = pay.base + pay.bonus + pay.sign_on + pay.espp + equity
    tax = taxes.tax(wages)
    net = wages - tax + pay.untaxed
    parity = tables.living.parity(offer.metro, offer.state)
    real = np.array([real_pay(float(year), parity, person.spent_share) for year in net])
    april = _april(offer, person, tables, wages, equity)
    return Net(wages, tax, net, real, april, _local(offer, person, tables, wages))


def equity_wages(offer: Offer, assumptions: Assumptions, tables: Tables) -> Floats:
    """Return equity at face value by the year it is taxed in, options less their strike, shape (H,).

    What a tender buys is taxed in its year, at face value too.
    """
    horizon = assumptions.horizon_years
    total = np.zeros(horizon)
    for size, sale in sales_at_face(offer, tables.stages.risk_of(offer, assumptions), assumptions):
        total += size * sale.by_year(horizon)
    return total


def _april(offer: Offer, person: Person, tables: Tables, wages: Floats, equity: Floats) -> Floats:
    """Federal tax that equity causes less what is withheld on it; never below 0, nothing outside the US."""
    if offer.state == OUTSIDE_US:
        return np.zeros_like(wages)
    terms = tables.tax_terms(offer)
    federal = tables.tax.federal_pay(offer.state, person.filing, person.other_income, terms)
    above = np.maximum(equity - WITHHELD_LIMIT, 0.0)
    withheld = WITHHELD * (equity - above) + WITHHELD_ABOVE * above
    return np.maximum(federal.tax(wages) - federal.tax(wages - equity) - withheld, 0.0)


def _local(offer: Offer, person: Person, tables: Tables, wages: Floats) -> Floats:
    """Local income tax on these wages, part of their tax; nothing outside the US."""
    terms = tables.tax_terms(offer)
    if offer.state == OUTSIDE_US or terms.local is None:
        return np.zeros_like(wages)
    return tables.tax.local_pay(offer.state, person.filing, person.other_income, terms).tax(wages)
