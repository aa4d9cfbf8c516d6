"""The sentences of toasts on undo and redo: what was changed, from what to what. No Qt."""

from collections.abc import Sequence
from itertools import islice

from planner.plan.differences import PlanDifference, differences, text_at
from planner.plan.field_name import field_name, in_sentence
from planner.ui.plan_steps import StepMove
from planner.values.unit import ABSENT

MOST = 1_000  # changed fields that are counted
LONGEST = 40  # letters of a value; a longer text, as a part of a story, is named and not quoted


def move_text(move: StepMove) -> str:
    """Return the sentence: “Undid: base salary of Aurora AI, 212,000 back to 210,000”."""
    verb = "Undid" if move.undone else "Redid"
    if move.leap > 1:
        return f"{verb} {move.leap} steps, {'down' if move.undone else 'up'} to: {in_sentence(move.name)}"
    changed = list(islice(differences(move.before, move.after), MOST))
    change = field_changed(move, changed)
    if change is None:
        count = f", {len(changed)} fields" if move.where and 1 < len(changed) < MOST else ""
        return f"{verb}: {in_sentence(move.name)}{count}"
    name = field_name(move.after, change.path) or field_name(move.before, change.path)
    return f"{verb}: {name}, {_from_to(change, undone=move.undone)}"


def change_text(move: StepMove) -> str:
    """Return the one change that a step made: “210,000 to 212,000”; else how many fields it changed."""
    changed = list(islice(differences(move.before, move.after), MOST))
    change = field_changed(move, changed)
    if change is not None:
        return _from_to(change, undone=move.undone)
    return f"{len(changed)} fields" if 1 < len(changed) < MOST else ""


def _from_to(change: PlanDifference, *, undone: bool) -> str:
    return f"{_value(change.before)} {'back to' if undone else 'to'} {_value(change.after)}"


def field_changed(move: StepMove, changed: Sequence[PlanDifference]) -> PlanDifference | None:
    """Return the one field that a move changed, with short texts; None where it changed more, or no field.

    A typed grant changes many fields, all within the one that was typed.
    """
    where = move.where
    if where and all(f"{difference.path}.".startswith(f"{where}.") for difference in changed):
        changed = [PlanDifference(where, text_at(move.before, where), text_at(move.after, where))]
    if len(changed) != 1 or not field_name(move.after, changed[0].path):
        return None
    texts = (changed[0].before, changed[0].after)
    fits = all(len(text) <= LONGEST and "\n" not in text for text in texts)
    return changed[0] if fits and texts[0] != texts[1] else None


def _value(text: str) -> str:
    return "empty" if text in ("", ABSENT) else text
