"""How much assumptions move an ask: the rule again, each of them lower and higher (MODEL 10).

Slow, an exploration for each: off the keystroke path.
"""

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from planner.ask.recruiters.ask_case import AskCase
from planner.ask.results import AssumptionEffect
from planner.market.asks.constants import AskConstants
from planner.plan.fields.terms import Component

SHOWN = 2
"""Assumptions that are named under an ask."""

LIMIT_LOW, LIMIT_HIGH = 2 / 3, 2.0
ROOM_LOW, ROOM_HIGH = 0.5, 1.5
SHARES_LOW, SHARES_HIGH = 0.5, 1.5
RISK_LOW, RISK_HIGH = 1 / 3, 3.0

Again = Callable[[AskConstants], float | None]
"""The opening under other constants; None where it would be better not to ask."""


class _Variant(Struct, frozen=True):
    """Constants in which one assumption is otherwise, and how as the end of “if …”."""

    text: str
    constants: AskConstants


def assumption_effects(
    opening: float, standing: float, case: AskCase, constants: AskConstants, again: Again
) -> tuple[AssumptionEffect, ...]:
    """Return the two assumptions that move an opening most, each in the direction that moves it more.

    One that moves nothing is left out. To make no ask counts as falling to the standing offer.
    """
    strongest = []
    for variants in _variants(case, constants):
        effects = [AssumptionEffect(variant.text, again(variant.constants)) for variant in variants]
        strongest.append(max(effects, key=lambda effect: _moved(effect, opening, standing)))
    strongest = [effect for effect in strongest if _moved(effect, opening, standing) > 0]
    strongest.sort(key=lambda effect: -_moved(effect, opening, standing))
    return tuple(strongest[:SHOWN])


def _moved(effect: AssumptionEffect, opening: float, standing: float) -> float:
    return abs((standing if effect.opening is None else effect.opening) - opening)


def _variants(case: AskCase, constants: AskConstants) -> Iterator[tuple[_Variant, _Variant]]:
    """Yield each assumption lower and higher: limit, room, rivals' and case's shares, withdrawals.

    Shares of those who follow a rival or cover a case are left out where there is none: they move nothing.
    """
    component = case.component
    yield (
        _Variant("limits are a third lower", _with_ceiling(component, constants, LIMIT_LOW)),
        _Variant("limits are twice as high", _with_ceiling(component, constants, LIMIT_HIGH)),
    )
    yield (
        _Variant("the usual room is half", _with_room(component, constants, ROOM_LOW)),
        _Variant("the usual room is half as much again", _with_room(component, constants, ROOM_HIGH)),
    )
    if case.rivals:
        yield (
            _Variant("half as many follow a better offer", _with_rivals(constants, SHARES_LOW)),
            _Variant("half as many again follow a better offer", _with_rivals(constants, SHARES_HIGH)),
        )
    if case.case > 0:
        yield (
            _Variant("half as many cover a documented case", _with_case(constants, SHARES_LOW)),
            _Variant("half as many again cover a documented case", _with_case(constants, SHARES_HIGH)),
        )
    yield (
        _Variant("withdrawals are a third as likely", _with_risk(constants, RISK_LOW)),
        _Variant("withdrawals are three times as likely", _with_risk(constants, RISK_HIGH)),
    )


def _with_ceiling(component: Component, constants: AskConstants, factor: float) -> AskConstants:
    column = constants.of(component)
    return constants.with_column(component, replace(column, ceiling=column.ceiling * factor))


def _with_room(component: Component, constants: AskConstants, factor: float) -> AskConstants:
    column = constants.of(component)
    return constants.with_column(component, replace(column, median=column.median * factor))


def _with_rivals(constants: AskConstants, factor: float) -> AskConstants:
    rival = constants.rival
    written, verbal = _scaled(rival.written_share, factor), _scaled(rival.verbal_share, factor)
    return replace(constants, rival=replace(rival, written_share=written, verbal_share=verbal))


def _with_case(constants: AskConstants, factor: float) -> AskConstants:
    case = constants.case
    high, low = _scaled(case.share_high, factor), _scaled(case.share_low, factor)
    return replace(constants, case=replace(case, share_high=high, share_low=low))


def _scaled(share: float, factor: float) -> float:
    return min(share * factor, 1.0)


def _with_risk(constants: AskConstants, factor: float) -> AskConstants:
    low, high = constants.cloud.withdraw_least
    most = constants.cloud.withdraw_most
    least = (min(low * factor, most), min(high * factor, most))
    return replace(constants, cloud=replace(constants.cloud, withdraw_least=least))
