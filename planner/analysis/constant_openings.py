"""The openings of an offer with a constant of the asks as it is, and with its default."""

from collections.abc import Mapping

from msgspec.structs import replace

from planner.analysis.explained import Explained, Reason
from planner.analysis.plan_analysis import analyse
from planner.analysis.results import Analysis
from planner.ask.results import Ask
from planner.plan import edits
from planner.plan.fields.terms import Component
from planner.plan.paths import ASK_CONSTANTS
from planner.plan.title import title
from planner.values import Unit, shown

NO_OPENINGS = "No offer has asks yet."


def with_openings(explained: Explained, analysis: Analysis, key: str) -> Explained:
    """Add to the explanation of a constant each opening of the chosen offer, or of the best one.

    Computes the asks of that offer again where the constant is the user's, so never between a key and its
    picture.
    """
    plan, offer_id = analysis.plan, analysis.plan.chosen or analysis.best
    asks = analysis.offers[offer_id].asks if offer_id else {}
    if not asks:
        return replace(explained, reason=f"{explained.reason} {NO_OPENINGS}")
    defaults = _asks_at_default(analysis, key, offer_id) if key in plan.ask_constants else None
    name = title(plan, plan.offer(offer_id))
    lines = tuple(_line(ask, name, defaults) for ask in asks.values())
    with_lines = replace(explained, lines=(*explained.lines, *lines))
    return (
        with_lines
        if explained.wrong
        else replace(with_lines, reason=_reason(name, asks, defaults) + explained.reason)
    )


def _reason(name: str, asks: Mapping[Component, Ask], defaults: Mapping[Component, Ask] | None) -> str:
    openings = ", ".join(f"{ask.component.noun} {_text(ask)}" for ask in asks.values())
    if defaults is None:
        return f"{name} opens at {openings}. "
    changed = [f"{ask.component.noun} {_text(ask)}" for ask in _changed(asks, defaults)]
    return f"{name} opens at {openings}; with the default {', '.join(changed) or 'the same'}. "


def _changed(asks: Mapping[Component, Ask], defaults: Mapping[Component, Ask]) -> list[Ask]:
    """Return the asks at the default whose opening is another."""
    return [
        ask for key, ask in defaults.items() if (now := asks.get(key)) is None or now.opening != ask.opening
    ]


def _asks_at_default(analysis: Analysis, key: str, offer_id: str) -> Mapping[Component, Ask]:
    plan = edits.clear(analysis.plan, [f"{ASK_CONSTANTS}.{key}"])
    return analyse(plan, analysis.model_inputs, analysis).offers[offer_id].asks


def _line(ask: Ask, name: str, defaults: Mapping[Component, Ask] | None) -> Reason:
    """Return a component's opening; its source is what it was with the default."""
    default = defaults.get(ask.component) if defaults is not None else None
    source = "" if default is None else f"{_text(default)} with the default"
    return Reason(f"{ask.component.noun.capitalize()}: open at, {name}", _text(ask), source)


def _text(ask: Ask) -> str:
    if ask.opening is None:
        return "not asked"
    return shown(ask.opening, Unit.POINTS if ask.component is Component.BONUS else Unit.MONEY)
