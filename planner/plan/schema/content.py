"""Models of the plan as plain JSON content: dicts, lists, texts, numbers."""

import datetime
from collections.abc import Callable
from enum import Enum
from typing import Any

from planner.plan.schema.model import Model, defaults_of


def content_of(model: Model) -> dict[str, Any]:
    """Return all fields of a model, in order."""
    return {key: plain(getattr(model, key)) for key in model.__struct_fields__}


def typed_content(model: Model) -> dict[str, Any]:
    """Return the fields of a model that are not their defaults, in order; so in its parts."""
    defaults = defaults_of(type(model))
    content = {}
    for key in model.__struct_fields__:
        value = getattr(model, key)
        if key not in defaults or value != defaults[key]:
            content[key] = plain(value, typed_content)
    return content


def plain(value: Any, of_model: Callable[[Model], dict[str, Any]] = content_of) -> Any:
    """Return one value as JSON has it: days and choices as texts, tuples as lists."""
    if value is None or type(value) in (str, float, int, bool):
        return value
    if isinstance(value, Model):
        return of_model(value)
    if isinstance(value, tuple):
        return [plain(item, of_model) for item in value]
    if isinstance(value, dict):
        return {key: plain(item, of_model) for key, item in value.items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no value of a plan")
