"""Edits: functions from a plan to a new plan; the only way into one beside files (`planner.files.content`).

Making a model checks nothing, so the edits do: a typed text is read within the limits of its field (`enter`),
a value that was read or computed elsewhere is set within them (`take`, or `put` where it cannot be outside),
and a whole row is checked as it is added (`checked`). A value outside raises InvalidValueError, or stays as
text with the reason; it never becomes a value of the plan. `tests/test_house.py` sees that no other room puts
parts into a plan that is kept.
"""

from planner.plan.edits.entries import (
    clear,
    enter,
    enter_all,
    keep_as_typed,
    keep_texts,
    keep_typed,
    put,
    shown_text,
    take,
    typed_text,
    with_own_views,
    without_typed,
)
from planner.plan.edits.negotiation import Mark, log_export, propose, release_cause, release_offer
from planner.plan.edits.offers import (
    Identified,
    add_grant,
    add_instalment,
    add_offer,
    choose_offer,
    duplicate_offer,
    fresh_id,
    fresh_ids,
    hide_offer,
    move_offer,
    remove_item,
    remove_offer,
)

__all__ = [
    "Identified",
    "Mark",
    "add_grant",
    "add_instalment",
    "add_offer",
    "choose_offer",
    "clear",
    "duplicate_offer",
    "enter",
    "enter_all",
    "fresh_id",
    "fresh_ids",
    "hide_offer",
    "keep_as_typed",
    "keep_texts",
    "keep_typed",
    "log_export",
    "move_offer",
    "propose",
    "put",
    "release_cause",
    "release_offer",
    "remove_item",
    "remove_offer",
    "shown_text",
    "take",
    "typed_text",
    "with_own_views",
    "without_typed",
]
