"""The texts of the strip, read from the analysis: each figure with what it rises by and its note."""

import datetime
from collections.abc import Iterator

from msgspec import Struct

from planner.analysis import Analysis, OfferAnalysis
from planner.analysis.if_agreed import if_agreed
from planner.ask.results import Ask
from planner.ask.sentences import amount
from planner.next_step import ROUGH_BELOW, typed_of_nine
from planner.next_step.first_nine import has_typed
from planner.plan import Offer, Plan
from planner.plan.check import blocking_problems
from planner.plan.fields.terms import Component
from planner.plan.paths import spec_at
from planner.values import Figure, Problem, Unit, shown
from planner.values.days import week_day
from planner.values.share_measure import ShareMeasure

SLIP = 1e-6
NOTHING = "–"
LONGEST_LABEL = 18  # letters of a field's name that the note of a figure has room for
BONUS_LEFT, NO_ASK, NOT_ASKED = "leave it", "no ask", "not asked"
TO_TYPE = {
    Component.BASE: "type the base",
    Component.EQUITY: "type the grant",
    Component.SIGN_ON: "type the base",
    Component.BONUS: "type the bonus",
}
NONE_OFFERED = "none offered"
OF_BASE, NO_BASE = (Component.BASE, Component.SIGN_ON), "they pay no base"


class StripAnswer(Struct, frozen=True):
    """One figure of the strip: its name, the figure, by how much it rises, a note, and its whole reason.

    `good`: a gain, in the colour of gains. `figure`: what the explain bar says of it.
    """

    name: str
    value: str
    more: str = ""
    note: str = ""
    reason: str = ""
    good: bool = False
    figure: Figure | None = None


def asks_of(plan: Plan, analysis: Analysis, offer: Offer) -> dict[Component, StripAnswer]:
    """Return what is asked of each component of an offer; without asks, what to type or to mend first."""
    result = analysis.offers[offer.id]
    error = None if result.asks else _blocking(plan, analysis, offer)
    if error is None:
        return {component: _answer(plan, result, component) for component in Component}
    label = spec_at(plan, error.where).about.label
    note = f"mend: {label}" if len(label) <= LONGEST_LABEL else "mend the offer"
    return {
        component: StripAnswer(", ".join(_named(plan, offer, component)), NOTHING, "", note, error.message)
        for component in Component
    }


def gain_of(analysis: Analysis, offer: Offer) -> StripAnswer | None:
    """Return what all of it brings; with few rows typed, how rough the answer is. None: nothing to say."""
    typed = typed_of_nine(analysis.plan, offer)
    if typed < ROUGH_BELOW:
        return StripAnswer("Rough", f"{typed} of 9", note="fields typed", reason="Sharper with every field.")
    figure = if_agreed(analysis, offer.id)
    if figure is None or figure.value is None:
        return None
    sign = "+" if figure.value > 0 else "−" if figure.value < 0 else ""
    value = f"{sign}{shown(abs(figure.value), Unit.MONEY)}"
    return StripAnswer(
        figure.name, value, note="a year, after tax and risk", good=figure.value > 0, figure=figure
    )


def due_text(offer: Offer, today: datetime.date) -> str:
    """Say when an answer is due."""
    if offer.deadline is None:
        return "no date typed"
    days = (offer.deadline - today).days
    left = {0: "today", 1: "1 day"}.get(days, f"{days} days" if days > 0 else "over")
    return f"answer due {week_day(offer.deadline, today)}, {left}"


def _blocking(plan: Plan, analysis: Analysis, offer: Offer) -> Problem | None:
    """Return the error that keeps an offer with a base salary from having asks; None: there is none."""
    if offer.base is None:
        return None
    blocking = blocking_problems(plan, analysis.problems)
    return next((problem for problem, blocked in blocking if blocked in (offer.id, "")), None)


def _answer(plan: Plan, result: OfferAnalysis, component: Component) -> StripAnswer:
    ask, asked = result.asks.get(component), result.asked.amounts.get(component)
    name = ", ".join(_named(plan, result.offer, component))
    if ask is None:
        pays_none = result.offer.base == 0 and component in OF_BASE
        missing = NONE_OFFERED if _offers_none(plan, result.offer, component) else TO_TYPE[component]
        return StripAnswer(name, NOTHING, note=NO_BASE if pays_none else missing)
    figure = result.figures.get(f"ask.{component.value}", result.figures.get(f"opening.{component.value}"))
    if asked is None:
        advised = NO_ASK if ask.opening is None else NOT_ASKED
        left = BONUS_LEFT if component is Component.BONUS else advised
        why = _advice(ask, component) if ask.opening is not None else "why: in Counter"
        return StripAnswer(name, left, note=why, reason=ask.why_not, figure=figure)
    more = asked - ask.standing
    return StripAnswer(
        name,
        _counted(component, asked, ask.measure),
        f"+{_counted(component, more, ask.measure)}" if more > SLIP else "",
        _note(ask, component, asked),
        figure=figure,
    )


def _offers_none(plan: Plan, offer: Offer, component: Component) -> bool:
    """Whether the user typed that there is none of a component."""
    amount = {Component.EQUITY: offer.granted, Component.BONUS: offer.bonus_target}.get(component, True)
    return not amount and has_typed(plan, offer, component.field)


def _named(plan: Plan, offer: Offer, component: Component) -> Iterator[str]:
    if component is Component.EQUITY:
        years = max((len(grant.years) for grant in offer.granted), default=0)
        yield "Equity grant"
        if years:
            yield f"{years} years" if years > 1 else "1 year"
    else:
        yield {Component.BASE: "Base salary", Component.SIGN_ON: "Sign-on"}.get(component, "Bonus")
    if offer.currency != plan.currency:
        yield offer.currency


def _note(ask: Ask, component: Component, asked: float) -> str:
    """Say where to settle; of the user's own figure, what the model advises."""
    if ask.waiting is not None and abs(asked - ask.waiting) <= SLIP:
        return "asked, no answer yet"
    is_own = ask.opening is None or abs(asked - ask.opening) > SLIP
    return f"yours; {_advice(ask, component)}" if is_own else _settle(ask, component)


def _advice(ask: Ask, component: Component) -> str:
    if ask.opening is None:
        return "the model: no ask"
    return f"the model: {_counted(component, ask.opening, ask.measure)}"


def _settle(ask: Ask, component: Component) -> str:
    if ask.opening is None or ask.target <= ask.standing + SLIP:
        return ""
    return f"settle from {_counted(component, ask.target, ask.measure)}"


def _counted(component: Component, value: float, measure: ShareMeasure | None) -> str:
    if measure is not None and component is Component.EQUITY:
        return measure.brief(value)
    return amount(component, value)
