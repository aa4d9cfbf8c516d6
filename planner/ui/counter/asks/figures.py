"""Figures of an ask that the analysis does not name: standing, ceiling, proposal, and one line of a case."""

from planner.ask.opening.figures import UNITS
from planner.ask.results import Ask, CaseLine
from planner.plan.fields.terms import Component
from planner.plan.paths import root
from planner.values import Certainty, Figure, Line, Privacy, Unit


def standing(ask: Ask, offer_id: str) -> Figure:
    """The offer as it stands."""
    where = f"{root(offer_id)}.{ask.component.field}"
    line = Line("As the offer stands", ask.standing, UNITS[ask.component], where=where, privacy=Privacy.OWN)
    return _figure("Standing", ask.component, ask.standing, line, Certainty.GUARANTEED)


def ceiling(ask: Ask) -> Figure:
    """The largest ask that recruiters take seriously, on average."""
    line = Line("Beyond it recruiters stop answering, on average", ask.ceiling, UNITS[ask.component])
    return _figure("Credible ceiling", ask.component, ask.ceiling, line, Certainty.ASSUMPTION)


def proposal(component: Component, offer_id: str, value: float) -> Figure:
    """The figure that the user proposes, in the unit of asks."""
    where = f"counters.{offer_id}.{component.value}"
    line = Line("Chosen by you; nothing else moves it", value, UNITS[component], where=where)
    return _figure("Proposal", component, value, line, Certainty.TARGET)


def cause(line: CaseLine) -> Figure:
    """One cause of the sign-on case."""
    reason = Line(line.text, line.amount)
    return Figure(
        f"Sign-on case · {line.cause.value}", line.amount, Unit.MONEY, (reason,), Certainty.ASSUMPTION
    )


def in_asks(component: Component, stored: float | None) -> float | None:
    """Return a proposal in the unit of asks: a bonus is stored as a share and asked in points."""
    if stored is None:
        return None
    return round(stored * 100, 6) if component is Component.BONUS else stored


def in_plan(component: Component, asked: float) -> float:
    """Return an ask in the unit of the plan."""
    return round(asked / 100, 8) if component is Component.BONUS else asked


def _figure(what: str, component: Component, value: float, line: Line, certainty: Certainty) -> Figure:
    return Figure(f"{what} · {component.noun}", value, UNITS[component], (line,), certainty)
