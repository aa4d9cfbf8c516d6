"""The orders of moves as JSON values."""

from typing import Any

from planner.ask.moves.first_step import releases, step_as_released, step_if_released
from planner.ask.moves.moves import MoveAdvice
from planner.ask.moves.ranking import OrderOutcome, Ranking


def moves_json(advice: MoveAdvice | None) -> dict[str, Any] | None:
    """Return every order with what it comes to, the best one first; None without a live offer.

    `if_released`: the same with every amount released, and the releases that its best order needs.
    """
    if advice is None:
        return None
    search, opened = advice.question.search, advice.opened
    return {
        "offers": [offer.id for offer in search.offers],
        "alternative": search.alternative,
        "first_step": step_as_released(advice),
        **_move_ranking(advice.released),
        "if_released": None
        if opened is None
        else {
            "releases": [{"to": recruiter, "of": other} for recruiter, other in releases(advice)],
            "first_step": step_if_released(advice),
            **_move_ranking(opened),
        },
        "notes": list(advice.question.notes),
    }


def _move_ranking(ranking: Ranking) -> dict[str, Any]:
    return {
        "best": _order_outcome(ranking.best),
        "at_once": _order_outcome(ranking.at_once),
        "now": _order_outcome(ranking.now),
        "orders": [_order_outcome(outcome) for outcome in ranking.orders],
    }


def _order_outcome(outcome: OrderOutcome) -> dict[str, Any]:
    return {
        "order": [list(talks) for talks in outcome.order],
        "worth": outcome.worth,
        "gain": outcome.gain,
        "lost": outcome.lost,
        "time": list(outcome.time_from),
    }
