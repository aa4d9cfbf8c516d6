"""Which letter carries the next ask: the counter, or the answer to what they said last."""

from planner.ask.rounds.messages import messages
from planner.plan import Plan
from planner.plan.fields.round import Who
from planner.plan.letter_versions import COUNTER, FINAL_OFFER, PART_WAY


def reply_letter(plan: Plan, offer_id: str) -> str:
    """Return the key of the letter with the next ask of an offer.

    After an answer that they called final it believes them; after one that moved a figure up it closes the
    gap; before an answer, and after a plain no, it is the counter.
    """
    theirs = [message for message in messages(plan, offer_id) if message.who is Who.THEY]
    if not theirs:
        return COUNTER
    last = theirs[-1]
    if any(step.final for step in last.steps):
        return FINAL_OFFER
    return PART_WAY if any(gain > 0 for gain in last.gains.values()) else COUNTER
