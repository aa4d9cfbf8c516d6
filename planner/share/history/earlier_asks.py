"""Figures that the user asked a recruiter for before: in exports, in letters taken out, in the log."""

import datetime
import re
from collections.abc import Iterator

from msgspec import Struct

from planner.ask.opening.figures import in_plan_unit
from planner.plan import Plan
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.share.recruiter_texts import in_field_unit, offered_amount

NOUNS = {
    Component.BASE: r"base",
    Component.BONUS: r"bonus",
    Component.SIGN_ON: r"sign-?on",
    Component.EQUITY: r"equity",
}
NEAR = 40
"""Characters between the word for a component and its figure in a letter."""
SCALES = {"": 1.0, "k": 1e3, "m": 1e6, "%": 0.01}
SLIP = 1e-6


class EarlierAsk(Struct, frozen=True):
    """A figure asked for, in its field's unit. `when`: None where no day was noted. `how`: in words."""

    component: Component
    amount: float
    when: datetime.date | None
    how: str


def earlier_asks(plan: Plan, offer_id: str) -> tuple[EarlierAsk, ...]:
    """Return what the user asked the recruiter of an offer for, the earliest first.

    Figures of theirs are left out, as a letter that says what the offer is.
    """
    theirs = _theirs(plan, offer_id)
    every = (*_exported(plan, offer_id), *_written(plan, offer_id))
    asked = [
        figure for figure in every if all(abs(figure.amount - at) > SLIP for at in theirs[figure.component])
    ]
    figures = [*asked, *_noted(plan, offer_id)]
    return tuple(sorted(figures, key=lambda figure: figure.when or datetime.date.min))


def _theirs(plan: Plan, offer_id: str) -> dict[Component, list[float]]:
    """Return every figure that they offered."""
    offer = plan.offer(offer_id)
    theirs = {component: [offered_amount(offer, component)] for component in Component}
    for step in plan.rounds_of(offer_id):
        if step.who is Who.THEY and step.value is not None:
            theirs[step.component].append(in_field_unit(step.component, step.value))
    return theirs


def _exported(plan: Plan, offer_id: str) -> Iterator[EarlierAsk]:
    keys = {component.value: component for component in Component}
    for export in plan.exports:
        if export.offer == offer_id:
            for key, amount in export.figures:
                if key in keys:
                    yield EarlierAsk(keys[key], amount, export.when, f"“{export.file}”")


def _written(plan: Plan, offer_id: str) -> Iterator[EarlierAsk]:
    """Yield the figure that follows the word for a component in each letter that was taken out."""
    for letter in plan.letter_copies:
        for component, noun in NOUNS.items() if letter.offer == offer_id else ():
            pattern = rf"\b{noun}\b[^\n.?!]{{0,{NEAR}}}?[$€£]?(\d[\d,]*(?:\.\d+)?)\s?(k\b|m\b|%)?"
            match = re.search(pattern, letter.text, re.IGNORECASE)
            if match is None or (match[2] == "%") != (component is Component.BONUS):
                continue
            amount = float(match[1].replace(",", "")) * SCALES[(match[2] or "").lower()]
            day = letter.when.date() if letter.when else None
            yield EarlierAsk(component, amount, day, "a letter of yours")


def _noted(plan: Plan, offer_id: str) -> Iterator[EarlierAsk]:
    for step in plan.rounds_of(offer_id):
        if step.who is Who.YOU and step.value is not None:
            amount = in_plan_unit(step.component, step.value)
            yield EarlierAsk(step.component, amount, step.when, f"Rounds, by {step.means.value}")
