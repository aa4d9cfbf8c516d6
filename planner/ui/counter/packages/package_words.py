"""What Counter says of packages, concessions and the level above, in sentences. No Qt."""

from collections.abc import Mapping

from planner.ask.opening.figures import UNITS
from planner.ask.package.package_results import Cheapest, LevelUp
from planner.plan import ShownPackage
from planner.plan.fields.terms import Component
from planner.ui.counter.asks.words import amount
from planner.values import Figure, Unit, shown


def led(lead: Component) -> str:
    """Name a package by its lead."""
    return f"{lead.noun.capitalize()}-led"


def over(component: Component, value: float, standing: float) -> str:
    """Write a figure with what it asks of the recruiter."""
    more = value - standing
    told = amount(component, value)
    return told if abs(more) < 1e-6 else f"{told}  ({'+' if more > 0 else '−'}{amount(component, abs(more))})"


def level_said(level_up: LevelUp) -> str:
    """Say what the next level adds and how likely it is."""
    gains = [f"{shown(gain, UNITS[component])} of {component.noun}" for component, gain in level_up.gains]
    together = " and ".join([", ".join(gains[:-1]), gains[-1]] if len(gains) > 1 else gains)
    low, high = (shown(one, Unit.CHANCE).partition(" ")[0] for one in (level_up.low, level_up.high))
    return (
        f"Ask for {level_up.level.value} apart from this counter: midpoint to midpoint it adds {together}; "
        f"{low} to {high} in 100 agree. {level_up.source}."
    )


def matched(name: str, amounts: Mapping[Component, float | None]) -> str:
    """Say which amount of each component, the rest held, makes this offer worth what another is."""
    parts = [
        f"no amount of {component.noun}" if value is None else f"{component.noun} {amount(component, value)}"
        for component, value in amounts.items()
    ]
    return f"To be worth what {name} is, the rest held: {', or '.join(parts)}."


def cheapest_said(cheapest: Cheapest) -> str:
    """Say which figures of the packages' worth cost the employer least."""
    figures = " · ".join(
        f"{quantity.long_noun} {amount(quantity, at)}" for quantity, at in cheapest.amounts.items()
    )
    return f"Worth as much, and cheapest for them: {figures}"


def out_of_date(stored: ShownPackage, now: ShownPackage | None) -> str:
    """Say what the recruiter is shown where it is no longer what the card says."""
    if stored == now:
        return ""
    figures = ", ".join(f"{component.long_noun} {_stored(stored, component)}" for component in Component)
    return f"Shown to this recruiter: {figures}. Tick anew to show today's figures."


def _stored(stored: ShownPackage, component: Component) -> str:
    share = component is Component.BONUS
    return shown(stored.amount(component), Unit.SHARE if share else Unit.MONEY)


def fact(figure: Figure) -> str:
    """Write one figure with the last word of its name."""
    short = figure.name.rpartition(" · ")[2].capitalize()
    known = figure.value is not None and figure.unit is Unit.RATIO
    return f"{short}: {figure.value:.2f}" if known else f"{short}: {shown(figure.value, figure.unit)}"
