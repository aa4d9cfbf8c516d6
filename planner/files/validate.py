"""Raw content of a plan made into a Plan: refused values are taken out, named, and kept as typed text.

Places in raw content name items of a list by identity, as plan paths do.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, get_args, get_origin

from msgspec import Struct, field
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from planner.files.errors import ForeignFileError
from planner.plan import Plan, Typed
from planner.plan.fields.about import Model
from planner.plan.paths import Lookup, NoSuchPathError
from planner.values import Problem

Place = tuple[str, ...]
Unknown = Mapping[Place, Any]
Step = str | int

UNKNOWN = "extra_forbidden"
MOST_WRONG = 2_000  # values; each is looked up in the plan, and shown to the user
_WORDS: Mapping[str, str] = {
    "float_type": "is not a number",
    "finite_number": "is not a finite number",
    "int_type": "is not a whole number",
    "int_from_float": "is not a whole number",
    "string_type": "is not a text",
    "bool_type": "is neither true nor false",
    "date_type": "is not a date",
    "date_parsing": "is not a date",
    "datetime_type": "is not a day with its time",
    "datetime_parsing": "is not a day with its time",
    "tuple_type": "is not a list",
    "model_type": "is not an object",
    "dict_type": "is not an object",
}


class RefusedValues(Struct):
    """The values refused from a content, as problems, unknown values and typed texts."""

    problems: list[Problem] = field(default_factory=list)
    unknown: dict[Place, Any] = field(default_factory=dict)
    typed: dict[str, Typed] = field(default_factory=dict)


def plan_from(body: dict[str, Any], name: str) -> tuple[Plan, RefusedValues]:
    """Return the plan of a content without its refused values, and these (`body` is changed)."""
    refused = RefusedValues()
    while True:
        try:
            plan = Plan.model_validate_json(json.dumps(body))
        except ValidationError as error:
            errors = error.errors(include_url=False)
            if sum(detail["type"] != UNKNOWN for detail in errors) > MOST_WRONG:
                raise ForeignFileError(name, f"more than {MOST_WRONG:,} of its values are wrong.") from error
            if not _remove_refused(body, errors, refused):
                raise ForeignFileError(name, "its parts do not fit together.") from error
        else:
            return _with_kept_text(plan, refused.typed), refused


def _remove_refused(body: dict[str, Any], errors: Sequence[ErrorDetails], refused: RefusedValues) -> bool:
    """Note and remove the refused values; return whether any could be removed."""
    targets: dict[tuple[Step, ...], None] = {}
    for error in errors:
        where = error["loc"]
        if error["type"] == UNKNOWN:
            refused.unknown[place_of(body, where)] = value_at_steps(body, where)
            targets[where] = None
        else:
            target = _refused_part(where, missing=error["type"] == "missing")
            _note(body, where, target, error, refused)
            targets[target] = None
    # the last item of a list first, so that the others keep their indexes
    removed = [_removed(body, target) for target in sorted(targets, key=_by_place, reverse=True)]
    return any(removed)


@cache
def item_lists() -> frozenset[str]:
    """Return the keys of the plan's lists of objects: only a bad item of one is left out.

    Other lists, as the vesting years, go in full.
    """
    return frozenset(_item_lists(Plan))


def _item_lists(owner: type[Model]) -> Iterator[str]:
    for key, info in owner.model_fields.items():
        for part in (info.annotation, *get_args(info.annotation)):
            items = get_args(part)[0] if get_origin(part) is tuple else None
            if _is_model(items):
                yield key
            for model in filter(_is_model, (items, part)):
                yield from _item_lists(model)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Model)


def _refused_part(where: tuple[Step, ...], *, missing: bool) -> tuple[Step, ...]:
    """Return the part to remove for a bad value: its field, or the item of a list that is unusable."""
    if missing:
        where = where[:-1]
    while where and isinstance(where[-1], int) and (len(where) < 2 or where[-2] not in item_lists()):
        where = where[:-1]
    return where


def _note(
    body: Any, where: tuple[Step, ...], target: tuple[Step, ...], error: ErrorDetails, refused: RefusedValues
) -> None:
    path, value = ".".join(place_of(body, where)), error["input"]
    if error["type"] == "missing":
        refused.problems.append(Problem(path, "This is missing, so what it belongs to is left out."))
        return
    why = _reason(error, value)
    refused.problems.append(Problem(path, why))
    if target == where and isinstance(value, str | int | float):
        refused.typed[path] = Typed(text=str(value)[:400], wrong=why)


def _reason(error: ErrorDetails, value: Any) -> str:
    message = str(error["msg"])
    if message.startswith("Value error, "):
        return message.removeprefix("Value error, ")
    text = f"“{value[:60] if isinstance(value, str) else json.dumps(value)[:60]}”"
    if error["type"] == "enum":
        return f"{text} is not among the choices: {error['ctx']['expected']}."
    return f"{text} {_WORDS.get(error['type'], 'is not accepted (' + message + ')')}."


def _by_place(steps: tuple[Step, ...]) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (0, step) for step in steps)


def _removed(body: Any, steps: tuple[Step, ...]) -> bool:
    if not steps:
        return False
    owner, last = value_at_steps(body, steps[:-1]), steps[-1]
    is_there = last in owner if isinstance(owner, dict) else _holds(owner, last)
    if is_there:
        del owner[last]
    return is_there


def _holds(owner: Any, place: Step) -> bool:
    return isinstance(owner, list) and isinstance(place, int) and place < len(owner)


def _with_kept_text(plan: Plan, typed: Mapping[str, Typed]) -> Plan:
    """Keep texts that could not be read in `typed`, where the user can correct them."""
    fields = FieldPaths(plan)
    known = {path: text for path, text in typed.items() if path in fields}
    return plan.model_copy(update={"typed": {**plan.typed, **known}}) if known else plan


class FieldPaths:
    """The set of a plan's field paths. Its lists are indexed once, not searched for every path."""

    def __init__(self, plan: Plan) -> None:
        self._lookup = Lookup(plan)

    def __contains__(self, path: str) -> bool:
        try:
            self._lookup.spec_at(path)
        except (NoSuchPathError, ValueError):  # ValueError: a stage that does not exist
            return False
        return True


def place_of(content: Any, steps: Sequence[str | int]) -> Place:
    """Return the place for steps by index: an item is named by its identity, else by its index."""
    place: list[str] = []
    for step in steps:
        content = child(content, step)
        identity = content.get("id") if isinstance(content, dict) and isinstance(step, int) else None
        place.append(identity if isinstance(identity, str) else str(step))
    return tuple(place)


def child(content: Any, step: str | int) -> Any:
    """Return the value at a key or index; None if there is none."""
    if isinstance(content, dict):
        return content.get(step)
    if isinstance(content, list) and isinstance(step, int) and step < len(content):
        return content[step]
    return None


def value_at_steps(content: Any, steps: Sequence[str | int]) -> Any:
    """Return the value at the end of steps; None if there is none."""
    for step in steps:
        content = child(content, step)
    return content


def restore_value(content: Any, place: Place, value: Any) -> None:
    """Set a value at a named place, in place, unless its owner no longer exists."""
    *above, key = place
    for step in above:
        content = _named_child(content, step)
    if isinstance(content, dict):
        content.setdefault(key, value)


def _named_child(content: Any, step: str) -> Any:
    if isinstance(content, list):
        return next((item for item in content if isinstance(item, dict) and item.get("id") == step), None)
    return child(content, step)
