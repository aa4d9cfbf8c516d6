"""Lines 1 to 8: what is missing or wrong in what was typed, before an answer can be trusted."""

from collections.abc import Iterator
from functools import partial

from planner.ask.rounds.accept import take_over
from planner.ask.sentences import amount
from planner.next_step.line import Action, NextLine
from planner.next_step.plan_facts import PlanFacts
from planner.pay.years.component import standing
from planner.plan import Offer
from planner.plan.check import blocking_problems
from planner.plan.check.fault_text import fault_text
from planner.plan.fields.terms import Component
from planner.plan.paths import offer_of, offer_path, spec_at
from planner.values.listing import listed
from planner.values.sentence import stopped

GO_THERE = "Go there"


def unsaved_work(facts: PlanFacts) -> Iterator[NextLine]:
    """1: work that was not saved before the program ended."""
    when = facts.session.unsaved_since
    if when:
        yield NextLine(1, f"Unsaved work from {when} was kept.", "Open it", Action.COMMAND, "recover")


def first_offer(facts: PlanFacts) -> Iterator[NextLine]:
    """2: no offer yet, or none that is shown."""
    if not facts.live and facts.plan.offers:
        text = "All your offers are hidden: show them, or add another."
        yield NextLine(2, text, "Show them", Action.COMMAND, "unhide_offers")
    elif not facts.live:
        text = "Add your first offer: type it, or paste the letter."
        yield NextLine(2, text, "Paste a letter", Action.COMMAND, "paste_letter")


def unread_entry(facts: PlanFacts) -> Iterator[NextLine]:
    """3: an entry that cannot be read; those of hidden offers can wait."""
    hidden = {offer.id for offer in facts.plan.offers if offer.hidden}
    for path, typed in facts.plan.unreadable_entries().items():
        column = offer_of(path)
        if column in hidden:
            continue
        owner = f" of {facts.names[column]}" if column in facts.names else ""
        label = spec_at(facts.plan, path).about.label
        text = f"Mend {label}{owner}: {fault_text(typed)}"
        yield NextLine(3, text, GO_THERE, Action.FIELD, path)


def missing_base(facts: PlanFacts) -> Iterator[NextLine]:
    """4: an offer without a base salary."""
    for offer in facts.live:
        path = f"{offer_path(offer.id)}.base"
        if offer.base is None and path not in facts.plan.unreadable_entries():
            name = facts.names[offer.id]
            text = f"Type the base salary of {name}: the first answer comes with it."
            yield NextLine(4, text, GO_THERE, Action.FIELD, path)


def blocking_error(facts: PlanFacts) -> Iterator[NextLine]:
    """5: an error that keeps an offer from an answer, as options without the price of a share."""
    unread = facts.plan.unreadable_entries()
    live = {offer.id for offer in facts.live}
    without_base = {f"{offer_path(offer.id)}.base" for offer in facts.live if offer.base is None}
    for problem, column in blocking_problems(facts.plan, facts.analysis.problems):
        if problem.where in unread or problem.where in without_base or (column and column not in live):
            continue
        owner = f"{facts.names[column]}: " if column else ""
        yield NextLine(5, f"{owner}{problem.message}", GO_THERE, Action.FIELD, problem.where)


def passed_day(facts: PlanFacts) -> Iterator[NextLine]:
    """6: a day to answer that is over, of an offer that is not agreed."""
    for offer in facts.live:
        if offer.is_over(facts.analysis.today) and not facts.turns[offer.id].agreed:
            text = f"{facts.names[offer.id]}’s date has passed. Type the new one."
            yield NextLine(6, text, GO_THERE, Action.FIELD, f"{offer_path(offer.id)}.deadline")


def unmoved_terms(facts: PlanFacts) -> Iterator[NextLine]:
    """7: figures of an answer that are not in the offer yet."""
    talked_about = {round_.offer for round_ in facts.plan.rounds}
    for offer in (offer for offer in facts.live if offer.id in talked_about):
        moved = take_over(facts.plan, offer.id).offer(offer.id)
        figures = [
            f"{component.label.lower()} of {_figure(moved, component)}"
            for component in Component
            if getattr(moved, component.field) != getattr(offer, component.field)
        ]
        if figures:
            name = facts.names[offer.id]
            step = f"Take over the latest terms of {name}"
            edit = partial(take_over, offer_id=offer.id)
            yield NextLine(
                7,
                stopped(f"Take over {listed(figures)} from {name}"),
                "Take over",
                Action.EDIT,
                step,
                edit=edit,
            )


def private_words(facts: PlanFacts) -> Iterator[NextLine]:
    """8: what a recruiter may not know, in the words for them or in a letter that the user edited."""
    from planner.share.leak_check import private_words_in  # late: what leaves is no part of the first figures

    for offer in facts.live:
        for leak in private_words_in(facts.plan, offer.id, facts.analysis):
            or_else = ", or release it" if leak.can_be_released else ": it is private"
            text = f"Take “{leak.quoted}” out of the letter to {facts.names[offer.id]}{or_else}."
            yield NextLine(8, text, "Show it", Action.FIELD, leak.where, offer.id)


def _figure(offer: Offer, component: Component) -> str:
    value = standing(offer, component) or 0.0
    return amount(component, value)
