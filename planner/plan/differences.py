"""What differs between two plans, field by field, for undo: paths, and texts as cells show them.

Equal parts are shared by plans, so only what an edit touched is walked.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from planner.plan import entry
from planner.plan.edits import shown_text
from planner.plan.entry.instalments.writing import paid_at_start
from planner.plan.fields.plan import Plan
from planner.plan.paths import NoSuchPathError, spec_at, value_at, with_parents
from planner.plan.registry import FieldKind, FieldSpec, fields
from planner.plan.schema.model import Model
from planner.values import Unit, shown
from planner.values.days import full_week_day

MARKS = ("confirmed",)
"""Lists that an edit of a field keeps in step with it: no difference by themselves."""


class PlanDifference(Struct, frozen=True):
    """A field or an item that differs. Texts are empty for an item, and on the side that lacks the field."""

    path: str
    before: str = ""
    after: str = ""


def differences(before: Plan, after: Plan) -> Iterator[PlanDifference]:
    """Yield what differs, in the order of the plan's fields; an added or removed item once, by its path."""
    paths = dict.fromkeys((*_changed(before, after, ""), *_retyped(before.typed, after.typed)))
    for path in paths:
        yield PlanDifference(path, text_at(before, path), text_at(after, path))


def text_at(plan: Plan, path: str) -> str:
    """Return the text of a field as its cell shows it; empty for an item, a mark, or a field that is gone."""
    try:
        spec = spec_at(plan, path)
    except NoSuchPathError:
        return ""
    typed = plan.typed.get(path)
    if typed is not None and typed.wrong:
        return typed.text
    if spec.kind in (FieldKind.RECORD, FieldKind.INSTALMENTS):
        return "" if spec.kind is FieldKind.RECORD else value_text(spec, value_at(plan, path))
    day = value_at(plan, path) if spec.kind is FieldKind.DATE else None
    return shown_text(plan, path) if day is None else full_week_day(day)


def value_text(spec: FieldSpec, value: Any) -> str:
    """Return a value as a cell shows it; a payment with the first pay, never owed back, as its amount."""
    paid = paid_at_start(value) if spec.kind is FieldKind.INSTALMENTS else None
    return entry.display(spec, value) if paid is None else shown(paid, Unit.MONEY)


def field_of(plan: Plan, path: str) -> str:
    """Return the path of a field to select for a difference: the field itself, or the first of its item.

    Empty where the plan has neither, as for an item that was removed.
    """
    try:
        if spec_at(plan, path).kind is not FieldKind.RECORD:
            return path
    except NoSuchPathError:
        pass  # an item, or a part of one that is no field
    parents = [above for above in with_parents(path) if "." in above]
    return next((first for above in reversed(parents) if (first := _first_field(plan, above))), "")


def _first_field(plan: Plan, item: str) -> str:
    try:
        value = value_at(plan, item)
    except NoSuchPathError:
        return ""
    specs = fields(type(value)) if isinstance(value, Model) else ()
    return next((f"{item}.{spec.key}" for spec in specs if spec.kind is not FieldKind.RECORD), "")


def _changed(before: Any, after: Any, path: str) -> Iterator[str]:
    """Yield the paths of fields and items below a part of the plan that differ."""
    if before is after:
        return
    if isinstance(before, Model) and type(before) is type(after):
        for key in before.__struct_fields__:
            if key not in MARKS and key != "typed":
                yield from _changed(getattr(before, key), getattr(after, key), f"{path}.{key}".lstrip("."))
    elif _are_items(before) and _are_items(after) and (before or after):
        yield from _changed_items(before, after, path)
    elif isinstance(before, dict) and isinstance(after, dict):
        keys = dict.fromkeys((*before, *after))
        yield from (f"{path}.{key}" for key in keys if before.get(key) != after.get(key))
    elif before != after:
        yield path


def _changed_items(before: Sequence[Any], after: Sequence[Any], path: str) -> Iterator[str]:
    old, new = {item.id: item for item in before}, {item.id: item for item in after}
    for item_id in dict.fromkeys((*new, *old)):
        if item_id in old and item_id in new:
            yield from _changed(old[item_id], new[item_id], f"{path}.{item_id}")
        else:
            yield f"{path}.{item_id}"
    shared = [item_id for item_id in new if item_id in old]
    moved = [
        item_id
        for item_id, other in zip(shared, (key for key in old if key in new), strict=True)
        if item_id != other
    ]
    yield from (f"{path}.{item_id}" for item_id in moved[:1])


def _are_items(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, Model) and hasattr(item, "id") for item in value)


def _retyped(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """Yield the paths whose typed text differs and could not be read on one side: the value hides it."""
    if before is not after:
        for path in dict.fromkeys((*before, *after)):
            sides = (before.get(path), after.get(path))
            if sides[0] != sides[1] and any(side is not None and side.wrong for side in sides):
                yield path
