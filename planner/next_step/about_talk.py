"""Lines 20 to 22: from what was sent to its answer and the acceptance."""

from collections.abc import Iterator

from planner.next_step.line import Action, NextLine
from planner.next_step.plan_facts import PlanFacts
from planner.plan import Offer
from planner.plan.letter_versions import ACCEPTANCE
from planner.values.days import week_day
from planner.values.sentence import stopped

ROUNDS = "Rounds"


def sent_or_not(facts: PlanFacts) -> Iterator[NextLine]:
    """20: something left, and the rounds do not say what was asked."""
    offer = facts.chosen
    if offer is None:
        return
    turn = facts.turns[offer.id]
    if turn.sent and not turn.noted and not turn.agreed:
        yield NextLine(20, "Did you send it? Note what you asked.", "Note it", Action.SHEET, ROUNDS, offer.id)


def waiting(facts: PlanFacts) -> Iterator[NextLine]:
    """21: an ask is not answered yet; with the second talk of the best order as released."""
    for offer in facts.live:
        if facts.turns[offer.id].waits:
            due, today = offer.deadline, facts.analysis.today
            until = "" if due is None or offer.is_over(today) else f" until {week_day(due, today)}"
            text = f"Waiting for {facts.names[offer.id]}{until}.{_meanwhile(facts, offer)}"
            yield NextLine(21, text, ROUNDS, Action.SHEET, ROUNDS, offer.id)


def agreed(facts: PlanFacts) -> Iterator[NextLine]:
    """22: all that was asked was agreed, and the acceptance was not copied yet."""
    for offer in facts.live:
        turn = facts.turns[offer.id]
        if turn.agreed and not turn.copied:
            text = f"{facts.names[offer.id]} agreed: write the acceptance."
            yield NextLine(22, text, "Write it", Action.FIELD, f"letter.{offer.id}.{ACCEPTANCE}")


def _meanwhile(facts: PlanFacts, offer: Offer) -> str:
    """Name the next talk of the best order that is not waiting itself; empty where there is none."""
    moves = facts.analysis.moves
    if moves is None:
        return ""
    order = (other for talks in moves.released.best.order for other in talks)
    other = next((other for other in order if other != offer.id and not facts.turns[other].waits), "")
    return stopped(f" Meanwhile: talk to {facts.names[other]}") if other else ""
