"""How far each line of a plan goes in each component: from what they offer to the furthest ask of it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from planner.ask.package.package_results import Packaging
from planner.ask.results import Ask
from planner.ask.sentences import amount, effect, led
from planner.plan.fields.terms import Component
from planner.values import Figure
from planner.values.listing import listed
from planner.values.share_measure import ShareMeasure

Asks = Mapping[Component, Ask]


class LineReach(Struct, frozen=True):
    """One line of a plan in one component. `share`: 0 at what they offer, 1 at the furthest of the component.

    `leads`: the line is about this component first.
    """

    name: str
    figure: Figure
    text: str
    share: float
    leads: bool


class ComponentReach(Struct, frozen=True):
    """One component: what they offer, as text, and how far each line goes."""

    component: Component
    offered: str
    lines: tuple[LineReach, ...]


class PlanReach(Struct, frozen=True):
    """All components that some line moves; `finding` says in a sentence how far."""

    finding: str
    components: tuple[ComponentReach, ...]


class _PlanLine(Struct, frozen=True):
    name: str
    key: str  # of its figures, before the component
    amounts: Mapping[Component, float]
    leads: tuple[Component, ...]


def package_reach(packaging: Packaging, asks: Asks, measure: ShareMeasure | None = None) -> PlanReach:
    """Return how far each package goes; `measure`: what equity is counted in."""
    lines = [
        _PlanLine(led(package.lead), f"package.{package.lead.value}", package.amounts, (package.lead,))
        for package in packaging.packages
    ]
    parts = [
        f"{line.name if place == 0 else line.name.lower()}{' asks' if place == 0 else ''} "
        + _over(line.leads[0], line.amounts[line.leads[0]], asks, measure)
        for place, line in enumerate(lines)
    ]
    return PlanReach(listed(parts), _reach(lines, packaging, asks, measure))


def concession_reach(packaging: Packaging, asks: Asks, measure: ShareMeasure | None = None) -> PlanReach:
    """Return how far the next ask and each step after a reply go; `measure`: what equity is counted in."""
    every = tuple(Component)
    lines = [
        _PlanLine(line.name, f"concession.{line.number}", dict(line.amounts), () if line.number else every)
        for line in packaging.concessions
    ]
    last = {component: value for line in lines for component, value in line.amounts.items()}
    still = [
        _over(component, value, asks, measure)
        for component, value in last.items()
        if component in asks and value > asks[component].standing
    ]
    replies = "1 reply" if len(lines) == 2 else f"{len(lines) - 1} replies"
    finding = f"After {replies} you still ask {listed(still)}" if still and lines[1:] else ""
    return PlanReach(finding, _reach(lines, packaging, asks, measure))


def _reach(
    lines: Sequence[_PlanLine], packaging: Packaging, asks: Asks, measure: ShareMeasure | None
) -> tuple[ComponentReach, ...]:
    """Return the components that some line moves, in their usual order."""
    groups = (_component(component, lines, packaging, asks[component], measure) for component in asks)
    moved = [reach for reach in groups if any(line.share > 0 for line in reach.lines)]
    return tuple(sorted(moved, key=lambda reach: tuple(Component).index(reach.component)))


def _component(
    component: Component,
    lines: Sequence[_PlanLine],
    packaging: Packaging,
    ask: Ask,
    measure: ShareMeasure | None,
) -> ComponentReach:
    known = [line for line in lines if component in line.amounts]
    furthest = max((ask.ceiling, *(line.amounts[component] for line in known)), default=ask.ceiling)
    reached = tuple(
        LineReach(
            line.name,
            packaging.figures[f"{line.key}.{component.value}"],
            amount(component, line.amounts[component], measure),
            _share(line.amounts[component], ask.standing, furthest),
            component in line.leads,
        )
        for line in known
    )
    return ComponentReach(component, amount(component, ask.standing, measure), reached)


def _share(value: float, standing: float, furthest: float) -> float:
    return max(0.0, (value - standing) / (furthest - standing)) if furthest > standing else 0.0


def _over(component: Component, value: float, asks: Asks, measure: ShareMeasure | None) -> str:
    """Write how much over what they offer a value is: `+24,000 of base`."""
    return f"{effect(component, value - asks[component].standing, measure)} of {component.noun}"
