"""Checks the log of rounds. Problems are reported and never corrected; of conflicting figures both remain."""

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planner.ask.amount_text import amount_text
from planner.ask.recruiters.reference import standing_amount
from planner.ask.rounds.messages import Message, messages
from planner.ask.rounds.talk import SLIP, read_talk
from planner.pay.years.component import standing
from planner.plan import Offer, Plan, Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.plan.paths import offer_path
from planner.values import Problem, Severity

WARNING = Severity.WARNING


def round_problems(plan: Plan, today: datetime.date) -> Iterator[Problem]:
    """Yield the problems of every offer's log; all are warnings."""
    if not plan.rounds:
        return
    for offer in plan.offers:
        rounds = plan.rounds_of(offer.id)
        read = messages(plan, offer.id)
        yield from _without_figure(plan, read)
        yield from _too_early(read)
        yield from _in_future(read, today)
        for component in Component:
            yield from _of_component(offer, component, rounds)


def _without_figure(plan: Plan, read: Sequence[Message]) -> Iterator[Problem]:
    for message in read:
        wheres = [f"rounds.{step.id}.value" for step in message.steps]
        typed = [plan.typed.get(where) for where in wheres]
        if not (message.named or message.note or any(text and text.wrong for text in typed)):
            text = "This message has no figure, so it teaches nothing. Type one, as 215k."
            yield Problem(wheres[0], text, WARNING)


def _too_early(read: Sequence[Message]) -> Iterator[Problem]:
    """Warn of days that go back: the log counts in its own order."""
    dated = [message for message in read if message.when is not None]
    for before, after in pairwise(dated):
        if before.when is not None and after.when is not None and after.when < before.when:
            text = (
                f"This message of {after.when.isoformat()} comes after one of {before.when.isoformat()}. The "
                "log counts from top to bottom: mend the day, or type the messages in their order."
            )
            yield Problem(f"rounds.{after.id}.when", text, WARNING)


def _in_future(read: Sequence[Message], today: datetime.date) -> Iterator[Problem]:
    """Warn of days in the future."""
    for message in read:
        if message.when is not None and message.when > today:
            text = (
                f"This message is of {message.when.isoformat()}, a day to come; today is "
                f"{today.isoformat()}. It counts as said already. Type the day on which it was said."
            )
            yield Problem(f"rounds.{message.id}.when", text, WARNING)


def _of_component(offer: Offer, component: Component, rounds: tuple[Round, ...]) -> Iterator[Problem]:
    mine = [round_ for round_ in rounds if round_.component is component and round_.value is not None]
    now = standing_amount(offer, component)
    if not mine or now is None:
        return
    talk = read_talk(now, mine, component)
    for where in talk.lowered:
        yield Problem(where, _fell(component), WARNING)
    for where in talk.short:
        standing_text = amount_text(component, talk.standing)
        yield Problem(
            where, f"This asks for less than the {standing_text} that stands, so it is not counted.", WARNING
        )
    yield from _contradicting(mine, component)
    typed_amount = standing(offer, component) or 0.0
    if abs(talk.standing - typed_amount) <= SLIP:
        return
    if not (talk.replies or talk.accepted):
        yield Problem(f"rounds.{mine[0].id}.value", _first(component, talk.start, typed_amount), WARNING)
    else:
        standing_text, typed = amount_text(component, talk.standing), amount_text(component, typed_amount)
        message = (
            f"They now offer {standing_text} of {component.noun}, the sheet Offers still says {typed}. Worth "
            "and workbooks count what Offers says: take it over on the sheet Rounds."
        )
        key = component.field
        yield Problem(f"{offer_path(offer.id)}.{key}", message, WARNING)


def _first(component: Component, amount: float, typed: float) -> str:
    return (
        f"This first figure of {component.noun}, {amount_text(component, amount)}, answers no ask and is not "
        f"the {amount_text(component, typed)} of the sheet Offers, which counts. If it is an answer, log "
        "your ask before it; if not, correct one of the two."
    )


def _fell(component: Component) -> str:
    return (
        f"This figure of {component.noun} is lower than their last one. It counts as the offer now, and says "
        "nothing about their limit. Correct it if it is a slip; if not, ask why."
    )


def _contradicting(mine: list[Round], component: Component) -> Iterator[Problem]:
    """Warn of a second answer of the same day to the same ask, and of one above a figure called final."""
    for before, round_ in pairwise(mine):
        both = before.who is round_.who is Who.THEY
        if both and before.when == round_.when and before.value != round_.value and round_.when is not None:
            message = (
                f"Two answers of {round_.when.isoformat()} contradict each other: "
                f"{amount_text(component, before.value or 0)} and "
                f"{amount_text(component, round_.value or 0)}. "
                "Both are kept; ask which one holds."
            )
            yield Problem(f"rounds.{round_.id}.value", message, WARNING)
    final: float | None = None
    for round_ in mine:
        value = round_.value or 0.0
        if round_.who is Who.THEY and final is not None and value > final + SLIP:
            message = (
                f"They called {amount_text(component, final)} final and then went above it. Both are kept: "
                "their final figures may not be."
            )
            yield Problem(f"rounds.{round_.id}.value", message, WARNING)
        if round_.who is Who.THEY and round_.final:
            final = value
