"""Lines 15 to 19: the asks of the chosen offer, looked at, chosen and explained, and the letter with them."""

from collections.abc import Iterator
from functools import partial

from planner.analysis import OfferAnalysis
from planner.analysis.advice_taken import advice_text, with_advice_taken
from planner.ask.rounds.reply_letter import reply_letter
from planner.next_step.line import COUNTER, LETTERS, Action, NextLine
from planner.next_step.plan_facts import PlanFacts
from planner.plan import Offer, Plan
from planner.plan.fields.terms import Component
from planner.plan.letter_versions import ACCEPTANCE

COPY = "copy"
"""The command that copies all of the letter that is shown."""
STEP = "Ask for the model's figures"
NAME = "name"
"""The last part of a path to a letter that leads to the user's own name beside it."""
FROM_THE_RANGE = (Component.BASE, Component.EQUITY)
"""Components that a posted range argues for: base within it, equity where base is at its top."""


def asks_to_look_at(facts: PlanFacts) -> Iterator[NextLine]:
    """15: asks that were not looked at since the last answer."""
    offer = _to_counter(facts)
    if offer is not None and not facts.was_looked_at(offer):
        text = "Look at your asks; change what you would not say."
        yield NextLine(15, text, "Open Counter", Action.SHEET, COUNTER, offer.id)


def asks_to_choose(facts: PlanFacts) -> Iterator[NextLine]:
    """16: asks of which none is chosen: a letter would ask for nothing."""
    offer = _to_counter(facts)
    result = None if offer is None else facts.analysis.offers[offer.id]
    if result is not None and not result.asked.chosen and (advice := advice_text(result)):
        edit = partial(with_advice_taken, result=result)
        yield NextLine(16, f"Ask for what is advised: {advice}.", "Ask these", Action.EDIT, STEP, edit=edit)


def ask_without_reason(facts: PlanFacts) -> Iterator[NextLine]:
    """17: a chosen ask that nothing argues for: no letter writes it."""
    offer = _to_counter(facts)
    result = None if offer is None else facts.analysis.offers[offer.id]
    if result is None or not result.asked.chosen:
        return
    for component in _unexplained(facts.plan, result):
        text = f"Say why {component.noun} should rise: a letter leaves out an ask without a reason."
        path = f"counters.{result.offer.id}.why_{component.value}"
        yield NextLine(17, text, "Type it", Action.FIELD, path)


def name_for_the_letter(facts: PlanFacts) -> Iterator[NextLine]:
    """18: no name to sign with, of the next letter: the counter, or the acceptance."""
    if facts.plan.person.name.strip():
        return
    offer, kind = _to_counter(facts), ""
    if offer is None:
        agreed = (other for other in facts.live if facts.turns[other.id].agreed)
        offer = next((other for other in agreed if not facts.turns[other.id].copied), None)
        kind = ACCEPTANCE
    if offer is not None:
        text = f"Type your name: the letter to {facts.names[offer.id]} ends without it."
        letter = f"letter.{offer.id}.{kind or reply_letter(facts.plan, offer.id)}"
        yield NextLine(18, text, "Type it", Action.FIELD, f"{letter}.{NAME}")


def letter_to_read(facts: PlanFacts) -> Iterator[NextLine]:
    """19: a letter that was not sent yet."""
    offer = _to_counter(facts)
    if offer is None:
        return
    name = facts.names[offer.id]
    if facts.session.sheet == LETTERS:
        yield NextLine(
            19, f"Read the letter to {name}, copy it, and send it.", "Copy it", Action.COMMAND, COPY
        )
    else:
        text = f"Read the letter to {name}, then send it."
        letter = f"letter.{offer.id}.{reply_letter(facts.plan, offer.id)}"
        yield NextLine(19, text, "Open the letter", Action.FIELD, letter)


def _to_counter(facts: PlanFacts) -> Offer | None:
    """Return the chosen offer if there is something to ask of it that was not sent."""
    offer = facts.chosen
    return offer if offer is not None and facts.is_open and facts.turns[offer.id].asks else None


def _unexplained(plan: Plan, result: OfferAnalysis) -> Iterator[Component]:
    """Yield raised asks that surely have no reason: none is typed, and nothing released may be one."""
    counter, offer = plan.counter(result.offer.id), result.offer
    if counter.reasons or counter.release.items:
        return
    for component, amount in result.asked.amounts.items():
        is_raised = component in result.asks and amount > result.asks[component].standing
        may_have_range = component in FROM_THE_RANGE and offer.posted_max is not None
        if is_raised and not may_have_range and not counter.why(component):
            yield component
