"""Asks as figures: what to open with, say and aim at, and why."""

from collections.abc import Mapping

from planner.ask.recruiters.recruiter_traits import COUNT
from planner.ask.results import Ask, SignOnCase, WalkAway
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.plan.paths import root
from planner.values import Certainty, Figure, Line, Unit, shown

UNITS: Mapping[Component, Unit] = {
    Component.BASE: Unit.MONEY_YEAR,
    Component.EQUITY: Unit.MONEY,
    Component.SIGN_ON: Unit.MONEY,
    Component.BONUS: Unit.POINTS,
}
CLOUD = f"{COUNT} imagined recruiters; see Assumptions for their sources"


def ask_figures(offer: Offer, asks: Mapping[Component, Ask]) -> Mapping[str, Figure]:
    """Figures `opening.*`, `say.*` and `target.*` of every component; asks in the offer's own currency."""
    found: dict[str, Figure] = {}
    for component, ask in asks.items():
        found |= _of_one(offer, component, ask)
    return found


def cushion_figure(walk_away: WalkAway, case: SignOnCase | None, name: str) -> Figure:
    """How far an offer's worth a year stands above the walk-away; private."""
    lines = (
        Line(
            f"Walk-away: {name}, the cost of switching, and what is not pay", walk_away.floor, Unit.MONEY_YEAR
        ),
        Line("Worth of this offer, a year", walk_away.floor + walk_away.cushion, Unit.MONEY_YEAR),
        *(Line(f"Sign-on case: {line.text}", line.amount) for line in (case.lines if case else ())),
    )
    return Figure(
        "Above your walk-away, a year", walk_away.cushion, Unit.MONEY_YEAR, lines, Certainty.ASSUMPTION
    )


def _of_one(offer: Offer, component: Component, ask: Ask) -> dict[str, Figure]:
    unit, name = UNITS[component], component.noun
    lines = _reasons(offer, component, ask)
    if ask.opening is None:
        return {
            f"opening.{component.value}": Figure(
                f"Opening · {name}", None, unit, (Line(ask.why_not), *lines), Certainty.ASSUMPTION
            )
        }
    say = (
        Line(f"Opening {shown(ask.opening, unit)} down to at or above the target", ask.opening, unit),
        *lines,
    )
    aim = (Line("Expected where something moves at all", ask.target - ask.standing, unit), *lines)
    return {
        f"opening.{component.value}": Figure(
            f"Opening · {name}", ask.opening, unit, lines, Certainty.ASSUMPTION, ask.low, ask.high
        ),
        f"say.{component.value}": Figure(
            f"Say · {name}", ask.say_high, unit, say, Certainty.ASSUMPTION, ask.say_low, ask.say_high
        ),
        f"target.{component.value}": Figure(f"Target · {name}", ask.target, unit, aim, Certainty.ASSUMPTION),
    }


def _reasons(offer: Offer, component: Component, ask: Ask) -> tuple[Line, ...]:
    unit = UNITS[component]
    where = f"{root(offer.id)}.{component.field}"
    over = 0.0 if ask.opening is None else ask.opening - ask.standing
    chances = ask.chances
    return (
        Line("Standing offer", ask.standing, unit, where=where),
        Line("Over it, where the expected gain peaks", over, unit, CLOUD),
        *(Line(moved.text, moved.effect, unit, where=moved.where) for moved in ask.moved),
        Line("Expected gain", ask.expected, unit),
        Line("Chance of all of it", chances.full, Unit.CHANCE),
        Line("Chance of a part", chances.part, Unit.CHANCE),
        Line("Chance that nothing moves", chances.nothing, Unit.CHANCE),
        Line("Chance that the offer is withdrawn", chances.withdrawn, Unit.CHANCE, CLOUD),
    )
