"""Asks as figures with reasons: opening, say-range, target, standing, ceiling, proposal, sign-on case."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from msgspec.structs import replace

from planner.ask.opening.alternatives import beyond_pay
from planner.ask.results import Ask, CaseLine, SignOnCase, WalkAway
from planner.plan import Offer
from planner.plan.fields.terms import Component
from planner.plan.paths import offer_path
from planner.plan.share_measure import share_measure
from planner.values import Certainty, Figure, Line, Privacy, Unit, shown
from planner.values.lazy_tuple import LazyTuple
from planner.values.listing import listed

UNITS: Mapping[Component, Unit] = {
    Component.BASE: Unit.MONEY_YEAR,
    Component.EQUITY: Unit.MONEY,
    Component.SIGN_ON: Unit.MONEY,
    Component.BONUS: Unit.POINTS,
}
CERTAIN: Mapping[Component, Certainty] = MappingProxyType(
    {
        Component.BASE: Certainty.GUARANTEED,
        Component.EQUITY: Certainty.PAPER,
        Component.SIGN_ON: Certainty.GUARANTEED,
        Component.BONUS: Certainty.TARGET,
    }
)
"""How certain what is offered of each component is."""
PAYABLE = "Over what they offer, now: what about a third of the recruiters could pay"
CASE = "Why this sign-on is fair"
CUT = "Asked alone it opens at this; cut, so that all you ask sounds right together"
CLOUD = "512 imagined recruiters; see Assumptions for their sources"


def ask_figures(offer: Offer, asks: Mapping[Component, Ask]) -> Mapping[str, Figure]:
    """Figures `opening.*`, `say.*` and `target.*` of every component; asks in the offer's own currency.

    Their reasons are computed when read: what each fact moved takes a cloud a fact.
    """
    figures: dict[str, Figure] = {}
    for component, ask in asks.items():
        own = _component_figures(offer, component, ask)
        counted = ask.measure is not None
        figures |= (
            {key: replace(figure, measure=ask.measure) for key, figure in own.items()} if counted else own
        )
    return figures


def counted_asks(offer: Offer, asks: Mapping[Component, Ask]) -> Mapping[Component, Ask]:
    """Return the asks with what equity is counted in, where that is not dollars."""
    measure = share_measure(offer)
    if measure is None or Component.EQUITY not in asks:
        return asks
    return {**asks, Component.EQUITY: replace(asks[Component.EQUITY], measure=measure)}


def cushion_figure(walk_away: WalkAway, case: SignOnCase | None, name: str) -> Figure:
    """Return by how much an offer's worth a year exceeds the walk-away; private."""
    lines = (
        Line(f"Walk-away: {listed((name, *beyond_pay(walk_away)))}", walk_away.floor, Unit.MONEY_YEAR),
        Line("Worth of this offer, a year", walk_away.floor + walk_away.cushion, Unit.MONEY_YEAR),
        *(Line(f"{CASE}: {line.text}", line.amount) for line in (case.lines if case else ())),
    )
    return Figure(
        "Above your walk-away, a year", walk_away.cushion, Unit.MONEY_YEAR, lines, Certainty.ASSUMPTION
    )


def _component_figures(offer: Offer, component: Component, ask: Ask) -> dict[str, Figure]:
    unit, name = UNITS[component], component.noun
    lines = LazyTuple(partial(_reasons, offer, component, ask))
    if ask.opening is None:
        return {
            f"opening.{component.value}": Figure(
                f"Open at · {name}",
                None,
                unit,
                _after(lambda: Line(ask.why_not), lines),
                Certainty.ASSUMPTION,
            )
        }
    say = _after(lambda: Line(_range_text(ask), ask.opening, unit), lines)
    aim = _after(lambda: Line(PAYABLE, ask.target - ask.standing, unit), lines)
    return {
        f"opening.{component.value}": Figure(
            f"Open at · {name}", ask.opening, unit, lines, Certainty.ASSUMPTION, ask.low, ask.high
        ),
        f"say.{component.value}": Figure(
            f"Range to say · {name}", ask.say_high, unit, say, Certainty.ASSUMPTION, ask.say_low, ask.say_high
        ),
        f"target.{component.value}": Figure(
            f"Settle from · {name}", ask.target, unit, aim, Certainty.ASSUMPTION
        ),
    }


def _range_text(ask: Ask) -> str:
    """Say what the ends of a range to say are: a wide one ends above what the user would settle from."""
    ends = (ask.say_high, ask.say_low, ask.target)
    unit = UNITS[ask.component]
    top, bottom, target = (ask.measure.text(end) if ask.measure else shown(end, unit) for end in ends)
    if ask.target == ask.say_low == ask.say_high:
        return f"{top} alone: what you open at is what you settle from"
    if ask.say_low <= ask.target:
        return f"From {top}, which you open at, down to {bottom}, which you settle from"
    return f"From {top}, which you open at, down to {bottom}; {target}, which you settle from, stays unsaid"


def _after(first: Callable[[], Line], lines: Sequence[Line]) -> LazyTuple[Line]:
    return LazyTuple(lambda: (first(), *lines))


def _reasons(offer: Offer, component: Component, ask: Ask) -> tuple[Line, ...]:
    unit = UNITS[component]
    where = f"{offer_path(offer.id)}.{component.field}"
    over = 0.0 if ask.opening is None else ask.opening - ask.standing
    chances = ask.chances
    return (
        Line("They offer, now", ask.standing, unit, where=where),
        Line("Over it, as far as enough recruiters would follow", over, unit, CLOUD),
        *(Line(moved.text, moved.effect, unit, where=moved.where) for moved in ask.moved),
        *((Line(CUT, ask.opening_alone, unit),) if ask.opening_alone is not None else ()),
        Line("Brings on average", ask.expected, unit),
        Line("Chance of all of it", chances.full, Unit.CHANCE),
        Line("Chance of a part", chances.part, Unit.CHANCE),
        Line("Chance that nothing moves", chances.nothing, Unit.CHANCE),
        Line("Chance that the offer is withdrawn", chances.withdrawn, Unit.CHANCE, CLOUD),
    )


def standing_figure(ask: Ask, offer_id: str) -> Figure:
    """The offer as it is now."""
    where = f"{offer_path(offer_id)}.{ask.component.field}"
    line = Line(
        "As typed under Offers, or as they said last",
        ask.standing,
        UNITS[ask.component],
        where=where,
        privacy=Privacy.OWN,
    )
    figure = _ask_figure("They offer, now", ask.component, ask.standing, line, CERTAIN[ask.component])
    return replace(figure, measure=ask.measure)


def ceiling_figure(ask: Ask) -> Figure:
    """The largest ask that most recruiters take seriously, to a whole step (MODEL 5, the ceiling shown)."""
    limit = round(ask.ceiling / ask.step) * ask.step
    line = Line("Up to it most recruiters take an ask seriously", limit, UNITS[ask.component])
    figure = _ask_figure("Limit", ask.component, limit, line, Certainty.ASSUMPTION)
    return replace(figure, measure=ask.measure)


def proposal_figure(component: Component, offer_id: str, value: float) -> Figure:
    """The figure that the user proposes, in the unit of asks."""
    where = f"counters.{offer_id}.{component.value}"
    line = Line("Chosen by you; nothing else moves it", value, UNITS[component], where=where)
    return _ask_figure("You ask for", component, value, line, Certainty.CHOSEN)


def waiting_figure(component: Component, value: float) -> Figure:
    """The ask that waits for an answer, in the unit of asks."""
    line = Line("Asked, and not answered yet", value, UNITS[component])
    return _ask_figure("You ask for", component, value, line, Certainty.CHOSEN)


def cause_figure(line: CaseLine) -> Figure:
    """One cause of the sign-on case."""
    reason = Line(line.text, line.amount)
    return Figure(f"{CASE} · {line.cause.value}", line.amount, Unit.MONEY, (reason,), Certainty.ASSUMPTION)


def in_ask_unit(component: Component, stored: float | None) -> float | None:
    """Return a proposal in the unit of asks: a bonus is stored as a share and asked in points."""
    if stored is None:
        return None
    return round(stored * 100, 6) if component is Component.BONUS else stored


def in_plan_unit(component: Component, asked: float) -> float:
    """Return an ask in the unit of the plan."""
    return round(asked / 100, 8) if component is Component.BONUS else asked


def _ask_figure(what: str, component: Component, value: float, line: Line, certainty: Certainty) -> Figure:
    return Figure(f"{what} · {component.noun}", value, UNITS[component], (line,), certainty)
