"""What the program would plan for an offer: openings that are credible together, targets, what mixes them.

The same steps as `planner.ask.packaging`, with worth as so much a dollar, so that the wishes may be any.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from planner.ask.package.package_results import Amounts
from planner.ask.package.package_worth import own_values
from planner.ask.package.packages import ExactWorth
from planner.ask.package.span import LEADERS, ComponentSpan, credible_total, span_of, trimmed
from planner.ask.results import Ask
from planner.pay.years.component import standing
from planner.pay.years.pay_by_year import pay_by_year
from planner.plan import Assumptions, Offer
from planner.plan.fields.terms import Component


@dataclass(frozen=True, eq=False)
class Planned:
    """Amounts of each component; the top is as far as it goes in a package.

    `costs`: what one unit is thought to cost the employer, all years. `raises`: the share of the credible
    total that one unit takes.
    """

    opening: Amounts
    target: Amounts
    top: Amounts
    raises: Mapping[Component, float]
    costs: Mapping[Component, float]


@dataclass(frozen=True, eq=False)
class PlainWorth:
    """Worth over all years as so much for one unit of each component."""

    per_unit: Mapping[Component, float]

    def quick(self, amounts: Amounts) -> float:
        """Return what a package is worth."""
        return sum(amount * self.per_unit[component] for component, amount in amounts.items())

    def exact(self, amounts: Amounts) -> ExactWorth:
        """Return the same with what a unit more is worth."""
        return ExactWorth(self.quick(amounts), self.per_unit)


def planned(
    offer: Offer,
    found: Mapping[Component, Ask],
    per_unit: Mapping[Component, float],
    a_year: Mapping[Component, float],
) -> Planned:
    """Return the plan of an offer. `a_year`: dollars in an average year of one unit of each component."""
    assumptions, worth = Assumptions(), PlainWorth(per_unit)
    base = standing(offer, Component.BASE) or 0.0
    values = own_values(offer, base, worth.exact({}), assumptions)
    annual = float(pay_by_year(offer, assumptions.horizon_years).headline.mean())
    wanted: dict[Component, ComponentSpan] = {
        component: span_of(found[component], a_year[component], None, None) for component in found
    }
    credible, spans = trimmed(credible_total(annual, assumptions.credible_total, 0.0, 0.0), wanted, values)
    dollars = {Component.BONUS: base / 100}
    return Planned(
        opening={one: span.opening for one, span in spans.items()},
        target={component: span.target for component, span in spans.items()},
        top={
            component: span.top if component in LEADERS else span.opening for component, span in spans.items()
        },
        raises={component: span.a_year / credible.most for component, span in spans.items()},
        costs={value.component: value.cost * dollars.get(value.component, 1.0) for value in values},
    )
