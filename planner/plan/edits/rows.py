"""Many edits at once, as a paste makes: each row of a list is edited in a small plan and put back once.

An edit of a field copies the list that its row is in, and all typed texts. For thousands of fields that work
would grow with the square of the rows, so each row is edited in a plan that holds no other row.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from planner.plan.fields.about import Typed
from planner.plan.fields.plan import Plan

Edit = Callable[[Plan], Plan]
Part = tuple[str, str]
"""A list of the plan and the identity of a row in it; for what is in no list its name and nothing."""


def edit_rows(plan: Plan, edits: Iterable[tuple[str, Edit]]) -> Plan:
    """Make many edits, each of the field at its path; it must read and change nothing outside its row.

    Edits of the same row are made in their order. Whatever an edit raises is raised, as NoSuchPathError.
    """
    order: dict[str, None] = {}
    by_part: dict[Part, list[Edit]] = defaultdict(list)
    for path, edit in edits:
        order[path] = None
        by_part[_part(plan, path)].append(edit)
    lists = dict.fromkeys(name for name, row in by_part if row)
    rows = {name: _by_identity(plan, name) for name in lists}
    typed = _typed_by_part(plan, by_part)
    edited = dict[Part, Plan]()
    for part, own in by_part.items():
        small = _with_only(plan, part, rows, typed[part])
        for edit in own:
            small = edit(small)
        edited[part] = small
    return plan.model_copy(update=_merged(plan, edited, rows, order)) if edited else plan


def _part(plan: Plan, path: str) -> Part:
    name, _, rest = path.partition(".")
    return name, rest.partition(".")[0] if isinstance(getattr(plan, name, None), tuple) else ""


def _by_identity(plan: Plan, name: str) -> Mapping[str, Any]:
    return {row.id: row for row in reversed(getattr(plan, name))}


def _typed_by_part(plan: Plan, parts: Iterable[Part]) -> Mapping[Part, dict[str, Typed]]:
    typed: dict[Part, dict[str, Typed]] = {part: {} for part in parts}
    for path, text in plan.typed.items():
        if (part := _part(plan, path)) in typed:
            typed[part][path] = text
    return typed


def _with_only(
    plan: Plan, part: Part, rows: Mapping[str, Mapping[str, Any]], typed: Mapping[str, Typed]
) -> Plan:
    """Return the plan with one row of the list, or none where it is not there yet, and its typed texts."""
    name, row = part
    if not row:
        return plan.model_copy(update={"typed": typed})
    return plan.model_copy(update={name: (rows[name][row],) if row in rows[name] else (), "typed": typed})


def _merged(
    plan: Plan, edited: Mapping[Part, Plan], rows: Mapping[str, Mapping[str, Any]], order: Iterable[str]
) -> dict[str, Any]:
    """Return what changes of the plan: the edited parts, and the typed texts with the edited fields last."""
    changes: dict[str, Any] = {name: getattr(one, name) for (name, row), one in edited.items() if not row}
    for name, before in rows.items():
        after = {row.id: row for (key, _), one in edited.items() if key == name for row in getattr(one, name)}
        new = (row for item, row in after.items() if item not in before)
        changes[name] = (*(after.get(row.id, row) for row in getattr(plan, name)), *new)
    kept = {path: text for path, text in plan.typed.items() if _part(plan, path) not in edited}
    own = {path: text for one in edited.values() for path, text in one.typed.items()}
    edits_last = {path: own[path] for path in order if path in own}
    untouched = {path: own[path] for path in plan.typed if path in own and path not in edits_last}
    return {**changes, "typed": {**kept, **untouched, **edits_last}}
