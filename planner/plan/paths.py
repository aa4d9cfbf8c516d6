"""Paths into a plan: `person.savings`, `present.base`, `offers.o1.grants.g1.cliff`, `counters.o1.base`.

Items of a list are named by their identity, never by their index, so that a path survives reordering.
A constant of the asks is named by its flat key: `ask_constants.components.base.ceiling`.
"""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec.structs import replace

from planner.plan.fields.assumptions import StageView
from planner.plan.fields.counter import Counter
from planner.plan.fields.plan import PRESENT_ID, Plan
from planner.plan.fields.round import Round
from planner.plan.fields.terms import Stage
from planner.plan.registry import (
    FIELDS,
    FieldSpec,
    ask_constant_spec,
    present_start_spec,
    round_value_spec,
)
from planner.plan.schema.model import Model

ASK_CONSTANTS = "ask_constants"


class NoSuchPathError(KeyError):
    """The plan has no such field or item."""


def offer_path(offer_id: str) -> str:
    """Return the path of an offer or of the present job."""
    return PRESENT_ID if offer_id == PRESENT_ID else f"offers.{offer_id}"


def offer_of(path: str) -> str:
    """Return the id of the offer or present job that a path lies in; empty for the rest of the plan."""
    head, _, rest = path.partition(".")
    if head == PRESENT_ID:
        return PRESENT_ID
    return rest.partition(".")[0] if head in ("offers", "counters") else ""


def column_of(plan: Plan, path: str) -> str:
    """Return the id of the offer that a path lies in or, for a round, belongs to; empty for the rest."""
    return Lookup(plan).column_of(path)


def with_parents(path: str) -> Iterator[str]:
    """Give a path and all paths above it, the shortest first: `offers`, `offers.o1`, `offers.o1.base`."""
    steps = path.split(".")
    return (".".join(steps[:count]) for count in range(1, len(steps) + 1))


def value_at(plan: Plan, path: str) -> Any:
    """Return the value at a path; NoSuchPathError if there is none."""
    return _walk(plan, path)[-1]


def has_field(plan: Plan, path: str) -> bool:
    """Whether a path is a field of the plan: its offer, story or grant may have been removed."""
    try:
        spec_at(plan, path)
    except NoSuchPathError:
        return False
    return True


def spec_at(plan: Plan, path: str) -> FieldSpec:
    """Return the description of the field at a path; NoSuchPathError if it is not a field."""
    return _spec(_walk(plan, path)[-2], path)


def constant_key(path: str) -> str:
    """Return the flat key of the constant that a path names; empty for other paths."""
    head, _, key = path.partition(".")
    return key if head == ASK_CONSTANTS else ""


def _spec(parent: Any, path: str) -> FieldSpec:
    if key := constant_key(path):
        return ask_constant_spec(key)
    spec = FIELDS.get(f"{type(parent).__name__}.{path.rpartition('.')[2]}")
    if spec is None:
        raise NoSuchPathError(path)
    if path == f"{PRESENT_ID}.start":
        return present_start_spec()
    return round_value_spec(parent.component) if isinstance(parent, Round) and spec.key == "value" else spec


def with_value(plan: Plan, path: str, value: Any) -> Plan:
    """Return the plan with another value at a path; all but its parents stay the same objects."""
    steps, parents = _steps(path), _walk(plan, path)
    for index in range(len(steps) - 1, -1, -1):
        value = _replaced(parents[index], steps[index], value)
    if not isinstance(value, Plan):
        raise NoSuchPathError(path)
    return value


class Lookup:
    """Look up many paths of one plan: each list is indexed by identity once, not searched for every path."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._indexed: dict[int, dict[str, Any]] = {}

    def value_at(self, path: str) -> Any:
        """Return the value at a path; NoSuchPathError if there is none."""
        return _walk(self._plan, path, self._item)[-1]

    def spec_at(self, path: str) -> FieldSpec:
        """Return the description of the field at a path; NoSuchPathError if it is not a field."""
        return _spec(_walk(self._plan, path, self._item)[-2], path)

    def has_field(self, path: str) -> bool:
        """Whether a path is a field of the plan."""
        try:
            self.spec_at(path)
        except NoSuchPathError:
            return False
        return True

    def column_of(self, path: str) -> str:
        """Return the id of the offer that a path lies in or, for a round, belongs to; empty for the rest."""
        head, _, rest = path.partition(".")
        if head != "rounds":
            return offer_of(path)
        step = self._item(self._plan.rounds, rest.partition(".")[0])
        return step.offer if isinstance(step, Round) else ""

    def _item(self, items: tuple[Any, ...], item_id: str) -> Any:
        """Return an item of a tuple; the plan keeps the tuple alive, so that its `id()` stays unique."""
        index = self._indexed.get(id(items))
        if index is None:
            index = {
                model.id: model
                for model in reversed(items)
                if isinstance(model, Model) and hasattr(model, "id")
            }
            self._indexed[id(items)] = index
        return index.get(item_id)


def _item_by_search(items: tuple[Any, ...], item_id: str) -> Any:
    same = (model for model in items if isinstance(model, Model) and getattr(model, "id", None) == item_id)
    return next(same, None)


def _walk(plan: Plan, path: str, item: Callable[[tuple[Any, ...], str], Any] = _item_by_search) -> list[Any]:
    values: list[Any] = [plan]
    for step in _steps(path):
        values.append(_child(values[-1], step, path, item))
    return values


def _steps(path: str) -> list[str]:
    key = constant_key(path)
    return [ASK_CONSTANTS, key] if key else path.split(".")


def _child(parent: Any, step: str, path: str, item: Callable[[tuple[Any, ...], str], Any]) -> Any:
    if isinstance(parent, Model) and step in parent.__struct_fields__:
        return getattr(parent, step)
    if isinstance(parent, dict) and constant_key(path):
        return parent.get(step)
    if isinstance(parent, tuple):
        if (same := item(parent, step)) is not None:
            return same
        if path.startswith("counters."):
            return Counter(id=step)
        if path.startswith("assumptions.stages.") and step in tuple(Stage):
            return StageView(id=Stage(step))
    raise NoSuchPathError(path)


def _replaced(parent: Any, step: str, value: Any) -> Any:
    if isinstance(parent, Model):
        return replace(parent, **{step: value})
    if isinstance(parent, dict):
        others = {key: numbers for key, numbers in parent.items() if key != step}
        return others if value is None else {**others, step: value}
    changed = tuple(value if item.id == step else item for item in parent)
    return changed if any(item is value for item in changed) else (*parent, value)
