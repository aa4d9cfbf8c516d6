"""Edits: functions from a plan to a new plan."""

from planner.plan.edits.entries import clear, enter, enter_all, put, typed_text, with_own_views, without_typed
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
    "log_export",
    "move_offer",
    "propose",
    "put",
    "release_cause",
    "release_offer",
    "remove_item",
    "remove_offer",
    "typed_text",
    "with_own_views",
    "without_typed",
]
