"""Asks, what is advised, the sign-on case and the walk-away as JSON values."""

from typing import Any

from planner.ask.advice.advice import Advice
from planner.ask.advice.levers import Lever
from planner.ask.results import Ask, SignOnCase, WalkAway
from planner.ask.rounds.asked_for import AskedFor
from planner.plan.fields.terms import Component
from planner.values.share_measure import ShareMeasure


def ask_json(ask: Ask) -> dict[str, Any]:
    return {
        "counted_in": _measure(ask.measure) if ask.measure else None,
        "standing": ask.standing,
        "opening": ask.opening,
        "opening_alone": ask.opening if ask.opening_alone is None else ask.opening_alone,
        "range": [ask.low, ask.high],
        "target": ask.target,
        "say": [ask.say_low, ask.say_high],
        "ceiling": ask.ceiling,
        "expected_gain": ask.expected,
        "chances": {
            "full": ask.chances.full,
            "part": ask.chances.part,
            "nothing": ask.chances.nothing,
            "withdrawn": ask.chances.withdrawn,
            "withdrawn_range": [ask.withdrawn_low, ask.withdrawn_high],
        },
        "otherwise": [{"if": effect.text, "opening": effect.opening} for effect in ask.otherwise],
        "moved": [{"text": moved.text, "effect": moved.effect, "where": moved.where} for moved in ask.moved],
        "why_not": ask.why_not,
        "answered": ask.answered,
        "waiting": ask.waiting,
    }


def asked_json(asked: AskedFor) -> dict[str, Any]:
    """Return what is asked for, of each component in the unit of asks; not `chosen`: advised."""
    amounts = {component.value: amount for component, amount in asked.amounts.items()}
    return {"chosen": asked.chosen, "amounts": amounts}


def advised_json(advice: Advice, component: Component) -> dict[str, Any]:
    """Return the ask with the advised levers, and those of them that it needs."""
    ask = advice.asks[component]
    return {
        "opening": ask.opening,
        "target": ask.target,
        "with": [lever_json(lever) for lever in advice.needed_by[component]],
    }


def lever_json(lever: Lever) -> dict[str, Any]:
    return {"kind": lever.kind.value, "id": lever.id, "what": lever.what}


def _measure(measure: ShareMeasure) -> dict[str, Any]:
    """Return what an ask for equity is counted in, and the amount of one."""
    return {"unit": measure.noun, "of_one": measure.size}


def case_json(case: SignOnCase) -> dict[str, Any]:
    return {
        "total": case.total,
        "documented": case.documented,
        "lines": [
            {"cause": line.cause.value, "amount": line.amount, "text": line.text, "released": line.released}
            for line in case.lines
        ],
        "make_whole": {
            "sign_on": case.make_whole.sign_on,
            "equity": case.make_whole.equity,
            "left": case.make_whole.left,
        },
        "warnings": list(case.warnings),
    }


def walk_away_json(walk_away: WalkAway) -> dict[str, Any]:
    return {
        "alternative": walk_away.alternative,
        "floor": walk_away.floor,
        "cushion": walk_away.cushion,
        "break_even": {component.value: amount for component, amount in walk_away.break_even.items()},
    }
