"""Tax and net pay of an offer as tests ask for it: of its own pay, over the horizon of the assumptions."""

from planner.market.tables import Tables
from planner.pay.results import Net
from planner.pay.tax.net import net_of_pay
from planner.pay.years.pay_by_year import pay_by_year
from planner.plan import Assumptions, Offer, Person


def net_by_year(offer: Offer, person: Person, assumptions: Assumptions, tables: Tables) -> Net:
    """Return the net pay of an offer by year."""
    return net_of_pay(pay_by_year(offer, assumptions.horizon_years), offer, person, assumptions, tables)
