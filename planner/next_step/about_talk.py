"""Lines 14 to 18: from the asks to the letter, its answer, and the acceptance."""

import datetime
from collections.abc import Iterator

from planner.next_step.line import Deed, NextLine
from planner.next_step.plan_facts import PlanFacts
from planner.plan import Offer

COUNTER, LETTERS, ROUNDS = "Counter", "Letters", "Rounds"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_text(day: datetime.date) -> str:
    """Write a day, as “Mon 7 Dec”, in no locale's words."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def asks_to_look_at(facts: PlanFacts) -> Iterator[NextLine]:
    """14: asks that were not looked at since the last answer."""
    offer = _to_counter(facts)
    if offer is not None and not facts.was_looked_at(offer):
        text = "Look at your asks; change what you would not say."
        yield NextLine(14, text, "Open Counter", Deed.SHEET, COUNTER, offer.id)


def letter_to_read(facts: PlanFacts) -> Iterator[NextLine]:
    """15: a letter that was not sent yet."""
    offer = _to_counter(facts)
    if offer is not None:
        text = f"Read the letter to {facts.names[offer.id]}, then send it."
        yield NextLine(15, text, "Open the letter", Deed.SHEET, LETTERS, offer.id)


def sent_or_not(facts: PlanFacts) -> Iterator[NextLine]:
    """16: something left, and the rounds do not say what was asked."""
    offer = facts.chosen
    if offer is None:
        return
    turn = facts.turns[offer.id]
    if turn.sent and not turn.noted and not turn.agreed:
        yield NextLine(16, "Did you send it? Note what you asked.", "Note it", Deed.SHEET, ROUNDS, offer.id)


def waiting(facts: PlanFacts) -> Iterator[NextLine]:
    """17: an ask is not answered yet; with the second talk of the best order as released."""
    for offer in facts.live:
        if facts.turns[offer.id].waits:
            due = offer.deadline
            until = "" if due is None else f" until {day_text(due)}"
            text = f"Waiting for {facts.names[offer.id]}{until}.{_meanwhile(facts, offer)}"
            yield NextLine(17, text, ROUNDS, Deed.SHEET, ROUNDS, offer.id)


def agreed(facts: PlanFacts) -> Iterator[NextLine]:
    """18: all that was asked was agreed, and the acceptance was not copied yet."""
    for offer in facts.live:
        turn = facts.turns[offer.id]
        if turn.agreed and not turn.copied:
            text = f"{facts.names[offer.id]} agreed: write the acceptance."
            yield NextLine(18, text, "Write it", Deed.SHEET, LETTERS, offer.id)


def _to_counter(facts: PlanFacts) -> Offer | None:
    """Return the chosen offer if there is something to ask of it that was not sent."""
    offer = facts.chosen
    return offer if offer is not None and facts.is_open and facts.turns[offer.id].asks else None


def _meanwhile(facts: PlanFacts, offer: Offer) -> str:
    """Name the next talk of the best order that is not waiting itself; empty where there is none."""
    moves = facts.analysis.moves
    if moves is None:
        return ""
    order = (other for talks in moves.released.best.order for other in talks)
    other = next((other for other in order if other != offer.id and not facts.turns[other].waits), "")
    return f" Meanwhile: talk to {facts.names[other]}." if other else ""
