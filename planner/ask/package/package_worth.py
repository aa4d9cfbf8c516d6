"""The worth of an offer at the figures of a package: quick on some of the paths, exact on all."""

import math
from collections.abc import Hashable
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from planner.ask.package.package_results import Amounts, OwnValue
from planner.ask.package.packages import ExactWorth
from planner.pay.results import Worth
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import cached_total, certain_worth
from planner.pay.years.component import with_components
from planner.pay.years.grant_size import shares_value
from planner.plan import Assumptions, Offer, Person
from planner.plan.fields.terms import Component


def own_values(
    offer: Offer, base: float, worth: Worth | ExactWorth, assumptions: Assumptions
) -> tuple[OwnValue, ...]:
    """Return each component's worth and cost per dollar, the best for its cost first.

    `base`: as it is now. A point of bonus is turned into the dollars a year that it is; of a base of 0 it
    is worth nothing.
    """
    years = expected_years(assumptions)
    costs = {
        Component.BASE: assumptions.cost_base * years,
        Component.EQUITY: assumptions.cost_equity,
        Component.SIGN_ON: assumptions.cost_sign_on,
        Component.BONUS: assumptions.cost_bonus * years,
    }
    dollars = {Component.BONUS: base / 100}
    each = {component: offer.rate * dollars.get(component, 1.0) for component in Component}
    values = (
        OwnValue(
            component,
            worth.per_dollar[component] / each[component] if each[component] else 0.0,
            costs[component],
        )
        for component in Component
    )
    return tuple(sorted(values, key=lambda own_value: own_value.per_cost, reverse=True))


def expected_years(assumptions: Assumptions) -> float:
    """Return how long you are expected to stay, of the years compared: leaving is exponential (MODEL 3)."""
    rate, horizon = assumptions.leave_rate, assumptions.horizon_years
    return horizon if rate == 0 else (1.0 - math.exp(-rate * horizon)) / rate


EACH = 8
"""Quick looks take every eighth path."""


class PackageWorth(Struct, frozen=True, eq=False, dict=True):
    """Values each package of one offer once. Worth is over all years compared, in the plan's currency."""

    offer: Offer
    person: Person
    assumptions: Assumptions
    simulation: Simulation

    @cached_property
    def _exact(self) -> dict[Hashable, ExactWorth]:
        return {}

    @cached_property
    def _quick(self) -> dict[Hashable, float]:
        return {}

    def exact(self, amounts: Amounts) -> ExactWorth:
        """Return the worth on all paths."""
        key = frozenset(amounts.items())
        if key not in self._exact:
            certain = certain_worth(self._at(amounts), self.person, self.assumptions, self.simulation)
            self._exact[key] = ExactWorth(certain.total, certain.per_dollar())
        return self._exact[key]

    def quick(self, amounts: Amounts) -> float:
        """Return the worth on some of the paths, corrected by their error on the present offer."""
        key = frozenset(amounts.items())
        if key not in self._quick:
            self._quick[key] = self._total(amounts) + self._missed
        return self._quick[key]

    @cached_property
    def _few(self) -> Simulation:
        return self.simulation.for_search().thinned(EACH)

    @cached_property
    def _missed(self) -> float:
        known = (self._in_dollars, self.person, self.assumptions, self.simulation)
        return cached_total(*known) - self._total({})

    @cached_property
    def _in_dollars(self) -> Offer:
        return in_dollars(self.offer)

    def _at(self, amounts: Amounts) -> Offer:
        """Return the offer at whole figures."""
        return with_components(self._in_dollars, amounts)

    def _total(self, amounts: Amounts) -> float:
        """Return the worth on some of the paths as it is found there."""
        return certain_worth(self._at(amounts), self.person, self.assumptions, self._few).total


def in_dollars(offer: Offer) -> Offer:
    """Return an offer with its grants in dollars of shares, so that they scale without whole units."""
    grants = tuple(replace(grant, value=shares_value(grant, offer)) for grant in offer.grants)
    return replace(offer, grants=grants)
