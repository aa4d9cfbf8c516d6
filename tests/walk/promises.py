"""What must hold after an action: values are within limits, typing changes one field, undo leads back."""

from typing import Any

from PySide6.QtWidgets import QApplication

from planner.plan import Plan
from planner.plan.schema.model import Model
from planner.plan.schema.validation import InvalidValueError, checked
from planner.ui.frame.window import Window
from planner.ui.grid.cell_table import CellTable
from planner.ui.rounds.log_table import LogTable
from planner.ui.typing.field_edit import FieldEdit

MOST_STEPS = 40


class BrokenPromiseError(Exception):
    """Something that the program promises does not hold."""


def typed_place(window: Window) -> str | None:
    """Path of the field that a plain key would edit; empty: none may change; None: not in such a place."""
    if QApplication.activePopupWidget() or QApplication.activeModalWidget():
        return None
    widget = QApplication.focusWidget()
    if isinstance(widget, FieldEdit):
        return widget.path
    if isinstance(widget, CellTable):
        at = widget.currentIndex()
        path = widget._model.cell(at).path if at.isValid() else ""
        return path or ("rounds" if isinstance(widget, LogTable) else "")
    del window
    return None


def check_values(plan: Plan) -> None:
    """Raise BrokenPromiseError for a value of the wrong type or outside its limits."""
    try:
        checked(Plan, plan)
    except InvalidValueError as error:
        wrong = "; ".join(f"{'.'.join(fault.place)}: {fault.reason}" for fault in error.faults[:3])
        raise BrokenPromiseError(f"The plan holds {wrong}") from error


def check_typed(before: Plan, after: Plan, path: str) -> None:
    """Raise BrokenPromiseError if a field other than the one at `path` changed."""
    if before is after:
        return
    old, new = flat(before), flat(after)
    changed = [key for key in {*old, *new} if old.get(key) != new.get(key)]
    made = tuple(f"{key}." for key in new.keys() - old.keys() if path.startswith(f"{key}."))
    others = [key for key in changed if not path or not (within(key, path) or key.startswith(made))]
    if others:
        said = ", ".join(f"{key}: {old.get(key)!r} is now {new.get(key)!r}" for key in sorted(others)[:3])
        raise BrokenPromiseError(f"Typing at “{path}” changed {said}")


def within(key: str, path: str) -> bool:
    """Whether a leaf lies in a field, says what was typed or confirmed, or is the item that it made."""
    leaf = key.removeprefix("typed|").removeprefix("confirmed|")
    return leaf == path or leaf.startswith(f"{path}.") or path.startswith(f"{leaf}.")


def flat(plan: Plan) -> dict[str, Any]:
    """Return every leaf of a plan by its path; also `typed|path` and `confirmed|path`."""
    leaves: dict[str, Any] = {}
    for name in type(plan).__struct_fields__:
        if name == "typed":
            leaves |= {f"typed|{path}": text for path, text in plan.typed.items()}
        else:
            _flatten(name, getattr(plan, name), leaves)
    return leaves


def _flatten(path: str, value: Any, leaves: dict[str, Any]) -> None:
    if isinstance(value, Model):
        for name in type(value).__struct_fields__:
            if name == "confirmed":
                leaves |= {f"confirmed|{path}.{key}": True for key in getattr(value, name)}
            elif name != "id":
                _flatten(f"{path}.{name}", getattr(value, name), leaves)
    elif isinstance(value, tuple) and value and hasattr(value[0], "id"):
        for item in value:
            leaves[f"{path}.{item.id}"] = True
            _flatten(f"{path}.{item.id}", item, leaves)
    else:
        leaves[path] = value


def check_undo(window: Window, first: Plan) -> None:
    """Undo everything, compare with the first plan, and do it all again; only where few steps were done."""
    undo, redo = window.actions_by_key["undo"], window.actions_by_key["redo"]
    if window.undo_stack.index() > MOST_STEPS:
        return
    last = window.session.with_drafts()  # undo makes a step of what is being typed
    steps = 0
    while undo.isEnabled() and steps <= MOST_STEPS:
        undo.trigger()
        steps += 1
    if window.session.plan != first:
        raise BrokenPromiseError(f"{steps} steps undone do not lead back to the first plan")
    for _ in range(steps):
        redo.trigger()
    if window.session.plan != last:
        raise BrokenPromiseError(f"{steps} steps redone do not lead to the last plan")
