"""How far the talk with one recruiter is: asked, sent, answered, agreed."""

from msgspec import Struct

from planner.analysis import Analysis, OfferAnalysis
from planner.ask.rounds.accept import talks
from planner.ask.rounds.talk import Talk
from planner.plan import Offer, Plan, Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component


class TalkState(Struct, frozen=True):
    """The turn of a talk. `noted`: your ask since their last answer is among the rounds.

    `sent`: it is noted, or something left for this recruiter since then. `waits`: an ask is unanswered.
    `agreed`: all that was asked was given or accepted. `asks`: there is something to ask for now.
    `copied`: a letter was copied since their last answer.
    """

    noted: bool
    sent: bool
    waits: bool
    agreed: bool
    asks: bool
    copied: bool = False


def turn_mark(plan: Plan, offer_id: str) -> str:
    """Return what a talk is known by until their next answer: the offer, and how many answers there are."""
    return f"{offer_id}/{len(_answers(plan, offer_id))}"


def turn_of(analysis: Analysis, plan: Plan, offer: Offer, copied: frozenset[str]) -> TalkState:
    """Return the turn of the talk about an offer; `copied`: marks of the letters that were copied."""
    spoken = [
        talk
        for talk in talks(plan, offer.id).values()
        if talk.last_ask is not None or talk.accepted or talk.waiting is not None
    ]
    waits = any(talk.waiting is not None for talk in spoken)
    noted = waits or _spoke_last(plan, offer.id)
    agreed = bool(spoken) and all(map(_is_agreed, spoken))
    result = analysis.offers[offer.id]
    asks = any(amount > result.asks[key].standing for key, amount in _asked(result))
    was_copied = turn_mark(plan, offer.id) in copied
    sent = noted or was_copied or _exported(plan, offer.id)
    return TalkState(noted, sent, waits, agreed, asks, was_copied)


def _asked(result: OfferAnalysis) -> list[tuple[Component, float]]:
    return [
        (component, amount) for component, amount in result.asked.amounts.items() if component in result.asks
    ]


def _is_agreed(talk: Talk) -> bool:
    """Whether what was asked last was given or accepted."""
    has_given = talk.waiting is None and talk.last_ask is not None and talk.standing >= talk.last_ask
    return talk.accepted or has_given


def _answers(plan: Plan, offer_id: str) -> list[Round]:
    return [step for step in plan.rounds_of(offer_id) if step.who is Who.THEY and step.value is not None]


def _spoke_last(plan: Plan, offer_id: str) -> bool:
    """Whether the last figure in the log is yours."""
    figures = [step for step in plan.rounds_of(offer_id) if step.value is not None]
    return bool(figures) and figures[-1].who is Who.YOU


def _exported(plan: Plan, offer_id: str) -> bool:
    """Whether a workbook was made for this recruiter since their last answer, by its day."""
    days = [step.when for step in _answers(plan, offer_id) if step.when is not None]
    since = max(days, default=None)
    return any(
        export.offer == offer_id and (since is None or export.when >= since) for export in plan.exports
    )
