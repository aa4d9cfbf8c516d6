"""How far each component may go in a package: from its standing over target and opening to its top."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from planner.ask.opening.results import Ask
from planner.plan.fields.terms import Component, Hold

LEADERS = (Component.BASE, Component.EQUITY, Component.SIGN_ON)


@dataclass(frozen=True, slots=True)
class ComponentSpan:
    """The figures of one component in its own unit. `a_year`: dollars a year of one unit more.

    `hold`: the user holds it, at `standing`. `offered`: as the offer stands.
    """

    component: Component
    offered: float
    standing: float
    target: float
    opening: float
    top: float
    step: float
    a_year: float
    hold: Hold | None = None

    @property
    def moves(self) -> bool:
        """Whether anything is asked for here."""
        return self.opening > self.standing

    def scaled(self, scale: float) -> float:
        """Return the figure so far from standing to target, and never above the opening."""
        return min(self.standing + scale * self._hoped, max(self.opening, self.standing))

    @property
    def most_scale(self) -> float:
        """The scale at which the opening is reached."""
        return (self.opening - self.standing) / self._hoped if self.moves else 0.0

    def raised(self, amount: float) -> float:
        """Return what an amount comes to a year over the offer."""
        return (amount - self.offered) * self.a_year

    def cut(self, most: float) -> "ComponentSpan":
        """Return the span with nothing above an opening of `most`."""
        return replace(self, target=min(self.target, most), opening=most, top=min(self.top, most))

    @property
    def _hoped(self) -> float:
        return max(self.target - self.standing, self.step)


def span_of(ask: Ask, a_year: float, hold: Hold | None, proposed: float | None) -> ComponentSpan:
    """Return the span of an ask; one figure only where it is held or is not worth asking for.

    Held as proposed without a proposal is held as offered.
    """
    at = proposed if hold is Hold.AS_PROPOSED and proposed is not None else ask.standing
    if hold is not None or ask.opening is None:
        return ComponentSpan(ask.component, ask.standing, at, at, at, at, ask.step, a_year, hold)
    high = max(ask.high, ask.opening)
    return ComponentSpan(
        ask.component, ask.standing, ask.standing, ask.target, ask.opening, high, ask.step, a_year
    )


Spans = Mapping[Component, ComponentSpan]
