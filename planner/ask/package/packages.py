"""Three packages of equal worth to you: each led by one component at its top, the others scaled (MODEL 7).

Offering several at once gains more and reads as more cooperative than one (Leonardelli and others 2019).
"""

from collections.abc import Callable, Mapping
from math import inf
from statistics import median
from typing import Protocol

from msgspec import Struct

from planner.ask.package.package_results import Amounts, Package
from planner.ask.package.span import LEADERS, ComponentSpan, Spans
from planner.plan.fields.terms import Component
from planner.values import Unit, shown
from planner.values.listing import listed

EQUAL = 500.0
"""Worth a year, in the plan's currency, within which packages count as equal."""

FINE = 5
"""Parts of a step, where whole steps are too coarse to make packages equal."""

MOST_STEPS, MOST_CORRECTIONS = 30, 4


class Reach(Struct, frozen=True):
    """What the package of a lead can be worth, all years: the others at standing, at target, and at most."""

    lead: Component
    least: float
    hoped: float
    most: float
    most_scale: float


class ExactWorth(Struct, frozen=True, eq=False):
    """What a package is worth, all years, and what one more unit of each component adds to it."""

    total: float
    per_dollar: Mapping[Component, float]


class PackageValue(Protocol):
    """Worth at the figures of a package, all years: quickly, and exactly with what a dollar more is worth."""

    def quick(self, amounts: Amounts) -> float:
        """Return about what it is worth."""

    def exact(self, amounts: Amounts) -> ExactWorth:
        """Return what it is worth."""


class Packer(Struct, frozen=True, eq=False):
    """Makes the packages of one offer.

    `most`: the credible total a year; `years` turns a year's worth into that of all years compared. `equal`:
    dollars of worth a year within which packages are equal.
    """

    spans: Spans
    most: float
    years: float
    worth: PackageValue
    equal: float = EQUAL

    def packages(self) -> tuple[tuple[Package, ...], tuple[str, ...]]:
        """Return the packages that can be made equal, and what cannot, in sentences."""
        if refusal := self._refusal():
            return (), (refusal,)
        leads = [
            component for component in LEADERS if component in self.spans and self.spans[component].moves
        ]
        reaches, explanations = self._feasible_leads([self._reach(lead) for lead in leads])
        common = self._common(reaches)
        equal: list[Package] = []
        for reach in reaches:
            package = self._equal_worth_package(reach, common)
            if package is None:
                explanations.append(
                    f"No round figures make the {reach.lead.noun}-led package equal to the others."
                )
            elif any(dict(other.amounts) == dict(package.amounts) for other in equal):
                explanations.append(f"The {reach.lead.noun}-led package would be the same as another one.")
            else:
                equal.append(package)
        return tuple(equal), (*self._missing_lead_reasons(), *explanations)

    def _refusal(self) -> str:
        """Say which held components make every package impossible; empty where none do."""
        held_spans = [span for span in self.spans.values() if span.hold is not None]
        raised = sum(span.raised(span.standing) for span in held_spans)
        if raised > self.most:
            names = _listed([span for span in held_spans if span.raised(span.standing) > 0])
            return (
                f"No package: {names}, held as proposed, is {shown(raised, Unit.MONEY)} a year over the "
                f"offer, more than the most you can ask in all, {shown(self.most, Unit.MONEY)}. "
                "Let packages move it."
            )
        if any(self.spans[component].moves for component in LEADERS if component in self.spans):
            return ""
        holding = [span for span in held_spans if span.component in LEADERS]
        if not holding:
            return "No package: nothing here is worth asking for."
        return f"No package: {_listed(holding)} cannot lead while held. Let the packages move one of them."

    def _missing_lead_reasons(self) -> list[str]:
        """Say why a component leads no package."""
        return [
            f"No {component.noun}-led package: {why}."
            for component in LEADERS
            if (why := self._why_no_lead(component))
        ]

    def _why_no_lead(self, component: Component) -> str:
        span = self.spans.get(component)
        if span is None:
            return "the offer has none, and the market gives no middle to ask for"
        if span.moves:
            return ""
        return f"it is held {span.hold.value}" if span.hold else "more of it is not worth asking for"

    def _amounts(self, lead: Component, scale: float) -> Amounts:
        return {
            component: self._top(span) if component is lead else span.scaled(scale)
            for component, span in self.spans.items()
        }

    def _top(self, span: ComponentSpan) -> float:
        """Return the top of a lead: as far as is credible together with held components."""
        others = sum(other.raised(other.standing) for other in self.spans.values() if other is not span)
        limit = span.offered + (self.most - others) / span.a_year if span.a_year > 0 else inf
        return max(span.standing, min(span.top, limit))

    def _raised(self, lead: Component, scale: float) -> float:
        amounts = self._amounts(lead, scale)
        return sum(span.raised(amounts[component]) for component, span in self.spans.items())

    def _rounding(self) -> float:
        """Return the dollars a year that rounding to steps may add: half a step of each that moves."""
        return sum(span.step * span.a_year for span in self.spans.values() if span.moves) / 2

    def _reach(self, lead: Component) -> Reach:
        largest = max(
            (span.most_scale for span in self.spans.values() if span.component is not lead), default=0.0
        )
        most = largest
        limit = self.most - self._rounding()
        if self._raised(lead, largest) > limit:
            most = crossing(lambda scale: self._raised(lead, scale), limit, largest)
        return Reach(
            lead,
            self.worth.quick(self._amounts(lead, 0.0)),
            self.worth.quick(self._amounts(lead, min(1.0, most))),
            self.worth.quick(self._amounts(lead, most)),
            most,
        )

    def _feasible_leads(self, reaches: list[Reach]) -> tuple[list[Reach], list[str]]:
        """Leave out leads that stop short of what another is worth at least, the shortest first."""
        explanations = []
        while len(reaches) > 1:
            short = min(reaches, key=lambda reach: reach.most)
            gap = (max(reach.least for reach in reaches) - short.most) / self.years
            if gap <= self.equal / 2:
                break
            reaches = [reach for reach in reaches if reach is not short]
            explanations.append(
                f"The {short.lead.noun}-led package stays {shown(gap, Unit.MONEY)} a year under the "
                f"others, whatever is asked with it{self._with_held()}."
            )
        return reaches, explanations

    def _with_held(self) -> str:
        held_spans = [span for span in self.spans.values() if span.hold is not None]
        return (
            f", while {_listed(held_spans)} {'are' if len(held_spans) > 1 else 'is'} held"
            if held_spans
            else ""
        )

    def _common(self, reaches: list[Reach]) -> float:
        """Return the worth that all can be: what they are at their targets, as near as all can come."""
        hoped = median(reach.hoped for reach in reaches)
        return min(max(hoped, *(reach.least for reach in reaches)), *(reach.most for reach in reaches))

    def _equal_worth_package(self, reach: Reach, common: float) -> Package | None:
        """Scale the others to the common worth, round to steps, and mend what rounding moved."""
        scale = crossing(
            lambda at: self.worth.quick(self._amounts(reach.lead, at)), common, reach.most_scale, reach
        )
        amounts = {
            component: amount
            if component is reach.lead or not self.spans[component].moves
            else _rounded(amount, self.spans[component])
            for component, amount in self._amounts(reach.lead, scale).items()
        }
        for parts in (1, FINE):
            amounts, worth = self._corrected(amounts, reach.lead, common, parts)
            if abs(worth - common) <= self.years * self.equal / 2:
                return Package(reach.lead, amounts, worth / self.years, scale)
        return None

    def _corrected(
        self, amounts: Amounts, lead: Component, common: float, parts: int
    ) -> tuple[dict[Component, float], float]:
        """Move the others by steps, or parts of them, the finest first, towards the common worth."""
        others = [span for component, span in self.spans.items() if component is not lead and span.moves]
        moved_amounts, valued = dict(amounts), self.worth.exact(amounts)
        for _ in range(MOST_CORRECTIONS):
            gap, per_dollar = common - valued.total, valued.per_dollar
            if abs(gap) <= self.years * self.equal / 2:
                break
            before = dict(moved_amounts)
            priced = [other for other in others if per_dollar[other.component] > 0]
            for span in sorted(priced, key=lambda other: per_dollar[other.component] * other.step):
                fine = span.step / parts
                value = per_dollar[span.component] * fine
                wanted = moved_amounts[span.component] + round(gap / value) * fine
                moved = min(max(wanted, span.standing), span.opening)
                gap -= (moved - moved_amounts[span.component]) / fine * value
                moved_amounts[span.component] = moved
            if moved_amounts == before:
                break
            valued = self.worth.exact(moved_amounts)
        return moved_amounts, valued.total


def _rounded(amount: float, span: ComponentSpan) -> float:
    return min(max(round(amount / span.step) * span.step, span.standing), span.opening)


def crossing(
    rising: Callable[[float], float], wanted: float, most: float, reach: Reach | None = None
) -> float:
    """Return where a rising function reaches what is wanted, from 0 to `most`: false position, halved.

    With `reach`, its values at both ends are used and not computed.
    """
    low, high = 0.0, most
    at_low, at_high = (rising(low), rising(high)) if reach is None else (reach.least, reach.most)
    close = 0.05 * EQUAL
    for step in range(MOST_STEPS):
        if at_high - at_low <= close or wanted <= at_low:
            return low
        if wanted >= at_high:
            return high
        share = 0.5 if step % 4 == 3 else (wanted - at_low) / (at_high - at_low)
        middle = low + share * (high - low)
        at_middle = rising(middle)
        if abs(at_middle - wanted) <= close:
            return middle
        if at_middle < wanted:
            low, at_low = middle, at_middle
        else:
            high, at_high = middle, at_middle
    return low


def _listed(spans: list[ComponentSpan]) -> str:
    return listed(span.component.noun for span in spans)
