"""All lines that may come next, in their order: the first that is true is the next step."""

from collections.abc import Callable, Iterator

from planner.analysis import Analysis
from planner.next_step.about_asks import (
    ask_without_reason,
    asks_to_choose,
    asks_to_look_at,
    letter_to_read,
    name_for_the_letter,
)
from planner.next_step.about_entries import (
    blocking_error,
    first_offer,
    missing_base,
    passed_day,
    private_words,
    unmoved_terms,
    unread_entry,
    unsaved_work,
)
from planner.next_step.about_room import (
    answer_due,
    missing_field,
    no_choice,
    no_rival,
    stories_first,
    stories_later,
)
from planner.next_step.about_talk import agreed, sent_or_not, waiting
from planner.next_step.line import NextLine, SessionFacts
from planner.next_step.plan_facts import PlanFacts
from planner.plan import Plan

Rule = Callable[[PlanFacts], Iterator[NextLine]]
RULES: tuple[Rule, ...] = (
    unsaved_work,
    first_offer,
    unread_entry,
    missing_base,
    blocking_error,
    passed_day,
    unmoved_terms,
    private_words,
    answer_due,
    no_choice,
    missing_field,
    no_rival,
    stories_first,
    asks_to_look_at,
    asks_to_choose,
    ask_without_reason,
    name_for_the_letter,
    letter_to_read,
    stories_later,
    sent_or_not,
    waiting,
    agreed,
)
"""Each yields its lines where they are true, numbered by their first place here."""


def next_lines(plan: Plan, analysis: Analysis, facts: SessionFacts) -> Iterator[NextLine]:
    """Yield every line that is true of a plan as typed, the next step first.

    Computed as it is read: the sums of later lines are not made for the first one.
    """
    known = PlanFacts(plan, analysis, facts)
    for rule in RULES:
        yield from rule(known)
