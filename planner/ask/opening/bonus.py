"""The target bonus is set by level in most companies: it is asked for only where it is set individually."""

from collections.abc import Iterable

from msgspec.structs import replace

from planner.ask.results import Ask
from planner.ask.rule.no_ask import without_opening
from planner.plan import Offer, Round
from planner.plan.fields.terms import Component

SET_BY_LEVEL = (
    "Do not ask for more bonus: its target is set by level. If they set it for you alone, say so under "
    "“Bonus set individually” in Offers."
)


def bonus_is_negotiable(offer: Offer, rounds: Iterable[Round]) -> bool:
    """Say whether the offer's bonus is set individually, or was talked about already."""
    return offer.bonus_individual or any(round_.component is Component.BONUS for round_ in rounds)


def set_by_level(ask: Ask) -> Ask:
    """Return an ask for a bonus as one that is not made."""
    return replace(without_opening(ask, SET_BY_LEVEL), facts=tuple)
