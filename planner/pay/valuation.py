"""Values one offer on its own: pay, tax, worth and the leaving curve, with their figures."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial

from msgspec import Struct, field
from msgspec.structs import replace

from planner.pay.figures import net_figures, pay_figures, worth_figures
from planner.pay.months.cash_by_month import CashByMonth, cash_by_month
from planner.pay.results import LeaveCurve, Net, Pay, Worth
from planner.pay.tax.leave import clawback_figure, leave_curve
from planner.pay.tax.net import net_of_pay
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import worth
from planner.pay.years.grant_size import equity_face
from planner.pay.years.pay_by_year import pay_by_year
from planner.plan import Assumptions, Offer, Person
from planner.values import Figure


class Valuation(Struct, frozen=True, eq=False, dict=True):
    """An offer's own numbers; None where an input is missing or unreadable."""

    offer: Offer
    pay: Pay | None = None
    net: Net | None = None
    worth: Worth | None = None
    figures: Mapping[str, Figure] = field(default_factory=dict)
    leaving: Callable[[], LeaveCurve] | None = None
    monthly: Callable[[], CashByMonth] | None = None

    @cached_property
    def leave(self) -> LeaveCurve | None:
        """What is in hand by month of leaving; computed when first read, as no figure needs it."""
        return None if self.leaving is None else self.leaving()

    @cached_property
    def months(self) -> CashByMonth | None:
        """Cash by month; computed when first read."""
        return None if self.monthly is None else self.monthly()


def face_valuation(offer: Offer, horizon: int) -> Valuation:
    """Value an offer at face: no tax, no risk. Where a grant's size is missing, its cash alone."""
    if offer.base is None:
        return Valuation(offer)
    pay = pay_by_year(offer, horizon)
    face = equity_face(offer)
    figures = pay_figures(offer, pay, face)
    if face is None:
        return Valuation(offer, figures={key: figures[key] for key in ("guaranteed_1", "target_1")})
    return Valuation(offer, pay, figures=figures)


def full_valuation(
    offer: Offer, person: Person, assumptions: Assumptions, simulation: Simulation
) -> Valuation:
    """Value an offer at face, after tax, and as worth to this person."""
    valued = face_valuation(offer, assumptions.horizon_years)
    if valued.pay is None:
        return valued
    net = net_of_pay(valued.pay, offer, person, assumptions, simulation.tables)
    certain = worth(offer, person, assumptions, simulation)
    figures = {
        **valued.figures,
        **net_figures(offer, net, person, simulation.tables),
        **worth_figures(offer, certain, valued.pay, person, assumptions, simulation.tables),
    }
    leaving = partial(leave_curve, offer, person, assumptions, simulation.tables)
    if any(payment.may_be_owed_back for payment in offer.sign_on):
        figure = clawback_figure(offer, leaving())
        figures |= {"clawback": figure} if figure else {}
    monthly = partial(cash_by_month, offer, person, assumptions, simulation.tables)
    return replace(valued, net=net, worth=certain, figures=figures, leaving=leaving, monthly=monthly)
