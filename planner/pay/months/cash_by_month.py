"""Cash by month of the first two years: when it arrives, after what is withheld. An estimate, not tax advice.

The sums of a year's months, less what is due in April for it, are that year's row of `net_of_pay`:
- equity bears the tax that it causes on top of the year's other wages, less the part that withholding leaves
  open (`Net.april`), in proportion to what vests or is sold in a month;
- all other wages bear the tax of the year without equity, in proportion to what is paid in a month;
- what the withholding leaves open is due in April, apart from the months.
"""

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.pay.results import Floats, Net, Pay
from planner.pay.tax.net import net_of_pay
from planner.pay.years.benefits import ESPP_MONTHS
from planner.pay.years.pay_by_year import pay_by_year
from planner.pay.years.tender import sales_at_face
from planner.plan import Assumptions, Offer, Person
from planner.plan.fields.terms import BonusPaid

YEARS = 2
MONTHS = 12 * YEARS


class CashByMonth(Struct, frozen=True, eq=False):
    """Amounts by month after the start, shape (24,), month 1 first, in the plan's currency.

    What is due at the start is in month 1. `other` is what else the year's row holds as wages, `benefits` its
    untaxed part, match and relocation among it. `april` is what is due for each year, shape (2,).
    """

    base: Floats
    bonus: Floats
    sign_on: Floats
    equity: Floats
    other: Floats
    benefits: Floats
    tax: Floats
    april: Floats

    @property
    def wages(self) -> Floats:
        """What is taxed."""
        return self.base + self.bonus + self.sign_on + self.equity + self.other

    @property
    def net(self) -> Floats:
        """What arrives, benefits included."""
        return self.wages - self.tax + self.benefits

    @property
    def by_year(self) -> Floats:
        """What the months of each year come to, less what is due in April for it, shape (2,)."""
        return _years(self.net) - self.april


def cash_by_month(offer: Offer, person: Person, assumptions: Assumptions, tables: Tables) -> CashByMonth:
    """Return what arrives in each of the first 24 months on the target view, milestones met on time."""
    if assumptions.horizon_years < YEARS:
        assumptions = replace(assumptions, horizon_years=YEARS)
    pay = pay_by_year(offer, assumptions.horizon_years)
    net = net_of_pay(pay, offer, person, assumptions, tables)
    base = np.repeat(pay.base[:YEARS] / 12, 12)
    bonus, sign_on = _bonus(offer, pay), _sign_on(offer)
    equity = _equity(offer, assumptions, tables)
    gain = _espp(pay)
    other = gain + _spread(net.wages[:YEARS] - _years(base + bonus + sign_on + equity + gain))
    taxes = tables.net_pay(offer, person)
    cash = base + bonus + sign_on + other
    of_cash = taxes.tax(_years(cash))
    of_equity = net.tax[:YEARS] - of_cash - net.april[:YEARS]
    tax = _in_proportion(of_cash, cash) + _in_proportion(of_equity, equity)
    return CashByMonth(
        base, bonus, sign_on, equity, other, _benefits(offer, net), tax, net.april[:YEARS].copy()
    )


def _bonus(offer: Offer, pay: Pay) -> Floats:
    monthly = np.zeros(MONTHS)
    paid = (3, 6, 9, 12) if offer.bonus_paid is BonusPaid.QUARTERLY else (12,)
    for month in paid:
        monthly[month - 1 :: 12] += pay.bonus[:YEARS] / len(paid)
    return monthly


def _espp(pay: Pay) -> Floats:
    """Return the gain of an ESPP in the months in which it buys."""
    monthly = np.zeros(MONTHS)
    for month in ESPP_MONTHS:
        monthly[month - 1 :: 12] += pay.espp[:YEARS] / len(ESPP_MONTHS)
    return monthly


def _sign_on(offer: Offer) -> Floats:
    monthly = np.zeros(MONTHS)
    for instalment in offer.sign_on:
        if instalment.month <= MONTHS:
            monthly[max(instalment.month, 1) - 1] += instalment.amount * offer.rate
    return monthly


def _equity(offer: Offer, assumptions: Assumptions, tables: Tables) -> Floats:
    """Return equity at face value by the month in which it is wages: vested, or sold in a private company."""
    monthly = np.zeros(MONTHS)
    for size, sale in sales_at_face(offer, tables.stages.risk_of(offer, assumptions), assumptions):
        inside = sale.months <= MONTHS
        places = np.maximum(sale.months[inside], 1) - 1
        np.add.at(monthly, places, size * sale.fractions[inside])
    return monthly


def _benefits(offer: Offer, net: Net) -> Floats:
    """Return the untaxed part of the years' rows: relocation in month 1, the rest evenly."""
    untaxed = net.net[:YEARS] - net.wages[:YEARS] + net.tax[:YEARS]
    once = offer.relocation * offer.rate
    monthly = _spread(untaxed - np.array([once, *[0.0] * (YEARS - 1)]))
    monthly[0] += once
    return monthly


def _years(monthly: Floats) -> Floats:
    sums: Floats = monthly.reshape(YEARS, 12).sum(axis=1)
    return sums


def _spread(by_year: Floats) -> Floats:
    """Spread years evenly over their months; what is a rounding error of the sums is nothing."""
    return np.repeat(np.where(np.abs(by_year) < 1e-6, 0.0, by_year) / 12, 12)


def _in_proportion(by_year: Floats, monthly: Floats) -> Floats:
    """Spread amounts of years over their months as another sum is spread; nothing where that is 0."""
    sums = _years(monthly)
    share = np.divide(by_year, sums, out=np.zeros(YEARS), where=sums > 0)
    parts: Floats = monthly * np.repeat(share, 12)
    return parts
