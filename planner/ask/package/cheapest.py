"""Figures worth as much as a package that cost the employer least: best value for its cost first (MODEL 7).

A package is led by one component so that they may choose; this one is what your own ranking would choose.
"""

from collections.abc import Collection, Mapping, Sequence
from math import floor

from msgspec import Struct

from planner.ask.package.package_results import Amounts, Cheapest, OwnValue, Package
from planner.ask.package.packages import EQUAL, FINE, PackageValue, crossing
from planner.ask.package.span import LEADERS, SLIP, Spans
from planner.plan.fields.terms import Component


class ComponentPart(Struct, frozen=True):
    """What one component may add: so many units at most, with worth, cost and dollars a year of one."""

    component: Component
    most: float
    worth: float
    cost: float
    a_year: float


def filled(parts: Collection[ComponentPart], worth: float, credible: float) -> Mapping[Component, float]:
    """Return the units of each component that come to a worth, or as near as is credible, for the least cost.

    Worth is taken as a plain sum. `credible`: dollars a year that all may add together.
    """
    added: dict[Component, float] = {}
    for part in sorted(parts, key=lambda part: part.worth / part.cost, reverse=True):
        wanted = worth / part.worth if part.worth > 0 else 0.0
        limit = credible / part.a_year if part.a_year > 0 else part.most
        units = max(0.0, min(part.most, wanted, limit))
        added[part.component] = units
        worth -= units * part.worth
        credible -= units * part.a_year
    return added


class CheapestSearch(Struct, frozen=True, eq=False):
    """Looks for what the packages of one offer are worth, at less cost. `base` as it is now.

    `most`: the credible total a year; `years` turns a year's worth into that of all years compared.
    """

    spans: Spans
    values: Sequence[OwnValue]
    base: float
    most: float
    years: float
    worth: PackageValue
    equal: float = EQUAL

    def find(self, packages: Sequence[Package]) -> Cheapest | None:
        """Return the cheapest figures of the packages' worth; None where a package is as cheap."""
        if not packages:
            return None
        common = sum(package.worth_year for package in packages) / len(packages)
        amounts = self._worth(common * self.years)
        worth_year = self.worth.exact(amounts).total / self.years
        cost, least = self._cost(amounts), min(self._cost(package.amounts) for package in packages)
        if abs(worth_year - common) > self.equal or cost >= least:
            return None
        return Cheapest(amounts, worth_year, cost, least)

    def _worth(self, total: float) -> Amounts:
        """Return the figures whose worth on some paths is the total, to parts of a step."""
        parts = self._parts()
        most = sum(part.most * part.worth for part in parts)
        reached = crossing(lambda at: self.worth.quick(self._at(parts, at)), total, most)
        return {
            component: max(span.standing, _rounded(amount, span.step / FINE))
            for (component, amount), span in zip(
                self._at(parts, reached).items(), self.spans.values(), strict=True
            )
        }

    def _at(self, parts: Collection[ComponentPart], worth: float) -> Amounts:
        """Return unrounded figures: a search among steps would go on where nothing moves."""
        added = filled(parts, worth, self._room)
        return {
            component: span.standing + added.get(component, 0.0) for component, span in self.spans.items()
        }

    def _parts(self) -> list[ComponentPart]:
        """Return what each component may add: up to its top, or to its opening where it cannot lead."""
        return [
            ComponentPart(
                value.component,
                (span.top if value.component in LEADERS else span.opening) - span.standing,
                value.worth * self._dollars(value.component),
                value.cost * self._dollars(value.component),
                span.a_year,
            )
            for value in self.values
            if (span := self.spans.get(value.component)) is not None and span.moves
        ]

    @property
    def _room(self) -> float:
        """What is credible besides the held components."""
        return self.most - sum(span.raised(span.standing) for span in self.spans.values())

    def _cost(self, amounts: Amounts) -> float:
        """Return what the raises cost the employer, all years."""
        return sum(
            value.cost * self._dollars(value.component) * (amounts[value.component] - span.offered)
            for value in self.values
            if (span := self.spans.get(value.component)) is not None
        )

    def _dollars(self, component: Component) -> float:
        """Return the dollars of one unit: a point of bonus is a share of base."""
        return self.base / 100 if component is Component.BONUS else 1.0


def _rounded(amount: float, step: float) -> float:
    return floor(amount / step + SLIP) * step
