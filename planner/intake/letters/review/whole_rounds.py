"""Differences of a reply as whole figures: `+10k` on the latest amounts of its offer."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from planner.ask.rounds.accept import talks
from planner.intake.letters.replies.whole_figures import SummedRound, whole_figure_of
from planner.intake.letters.results import LetterReading
from planner.pay.years.component import standing
from planner.plan import Plan
from planner.plan.fields.terms import Component


class WholeRounds(Struct, frozen=True):
    """A reading whose differences are rounds where the amounts are known; each sum by its place in the log.

    The reading's own differences are those that are left.
    """

    reading: LetterReading
    sums: Mapping[int, SummedRound]


def with_whole_rounds(reading: LetterReading, plan: Plan, offer_id: str) -> WholeRounds:
    """Return a reading with its differences added to an offer's latest amounts; empty for none."""
    if not reading.differences or not offer_id:
        return WholeRounds(reading, {})
    amounts = standing_amounts(plan, offer_id)
    tried = [(difference, whole_figure_of(difference, amounts)) for difference in reading.differences]
    summed = [whole for _, whole in tried if whole is not None]
    first = len(reading.rounds)
    whole_reading = replace(
        reading,
        rounds=(*reading.rounds, *(whole.reply for whole in summed)),
        differences=tuple(difference for difference, whole in tried if whole is None),
    )
    return WholeRounds(whole_reading, dict(enumerate(summed, first)))


def standing_amounts(plan: Plan, offer_id: str) -> dict[Component, float]:
    """Return an offer's latest amounts, their last word before the offer itself, in the units of rounds."""
    offer, answered = plan.offer(offer_id), talks(plan, offer_id)
    amounts = {
        component: answered[component].standing if component in answered else standing(offer, component)
        for component in Component
    }
    return {component: amount for component, amount in amounts.items() if amount is not None}
