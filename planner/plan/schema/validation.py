"""Values from outside checked strictly against the types and limits of the plan's fields.

Nothing is converted but a whole number where a field takes any number. With `as_json`, as in a file, choices
and days are texts, tuples are lists, models are objects, and 12.0 is a whole number.
"""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from planner.plan.schema.about import About
from planner.plan.schema.model import Model, fields_of
from planner.plan.schema.scalars import (
    CHECKS,
    REFUSED,
    Check,
    Fault,
    FaultKind,
    Place,
    Refused,
    Report,
    choice_check,
)

M = TypeVar("M", bound=Model)


class InvalidValueError(ValueError):
    """A value has the wrong type or is outside its limits; the text is the reason of the first fault."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(faults[0].reason)
        self.faults = faults


def checked(kind: Any, value: Any, *, as_json: bool = False) -> Any:
    """Return a value as its type has it; InvalidValueError if it, or a part of it, is refused.

    `kind` is a model, or the annotation of a field. Values that are models already are checked too.
    """
    report = Report(as_json=as_json)
    read = _check_of(kind)(value, (), report)
    if report.faults:
        raise InvalidValueError(tuple(report.faults))
    return read


def model_from(model: type[M], content: Mapping[str, Any]) -> M:
    """Return the model of a JSON object; InvalidValueError as of `checked`."""
    made = checked(model, content, as_json=True)
    assert isinstance(made, model)
    return made


def readable_part(model: type[M], content: Mapping[str, Any]) -> tuple[M, tuple[Fault, ...]]:
    """Return the model of a JSON object without its refused values, and these.

    A refused field has its default; an item of a list of models that lacks a field is left out; another list
    goes in full. The model must have no field that must be given.
    """
    report = Report(as_json=True)
    made = _check_of(model)(content, (), report)
    assert isinstance(made, model)
    return made, tuple(report.faults)


@cache
def _check_of(kind: Any) -> Check:
    origin = get_origin(kind)
    if origin is Annotated:
        return _limited(kind)
    if origin in (Union, UnionType):
        [inner] = (_check_of(part) for part in get_args(kind) if part is not NoneType)
        return lambda value, place, report: None if value is None else inner(value, place, report)
    if origin is tuple:
        first, *others = get_args(kind)
        return _items(first) if others == [...] else _tuple((first, *others))
    if origin is dict:
        return _by_key(get_args(kind)[1])
    if issubclass(kind, Model):
        return _model(kind)
    return choice_check(kind) if issubclass(kind, Enum) else CHECKS[kind]


def _limited(kind: Any) -> Check:
    """Check the type, then the limits of each description beside it."""
    base, *descriptions = get_args(kind)
    inner = _check_of(base)
    described = [about for about in descriptions if isinstance(about, About)]

    def check(value: Any, place: Place, report: Report) -> Any:
        read = inner(value, place, report)
        if isinstance(read, Refused):
            return read
        try:
            for about in described:
                about.check(read)
        except ValueError as error:
            return report.refuse_because(place, value, str(error))
        return read

    return check


def _model(model: type[Model]) -> Check:
    def check(value: Any, place: Place, report: Report) -> Any:
        if type(value) is model:
            content: Mapping[str, Any] = {key: getattr(value, key) for key in model.__struct_fields__}
        elif isinstance(value, Mapping) and report.as_json:
            content = value
        else:
            return report.refuse(place, value, "is not an object")
        given = dict(_fields(model, content, place, report))
        for key in content:
            if key not in fields_of(model):
                report.refuse_because((*place, key), content[key], f"“{key}” is no field.", FaultKind.UNKNOWN)
        if REFUSED in given.values():
            return REFUSED
        same = type(value) is model and all(given.get(key, REFUSED) is content[key] for key in content)
        return value if same else model(**given)

    return check


def _fields(
    model: type[Model], content: Mapping[str, Any], place: Place, report: Report
) -> Iterator[tuple[str, Any]]:
    """Yield the fields that were given and accepted; also those that must be given and are refused."""
    for key, info in fields_of(model).items():
        here = (*place, key)
        value = _check_of(info.type)(content[key], here, report) if key in content else REFUSED
        if value is not REFUSED:
            yield key, value
        elif info.required:
            if key not in content:
                reason = "This is missing, so what it belongs to is left out."
                report.refuse_because(here, None, reason, FaultKind.MISSING)
            yield key, REFUSED


def _items(kind: Any) -> Check:
    """Check a list: of models the refused ones are left out; another list is refused in full."""
    inner = _check_of(kind)
    is_of_models = isinstance(kind, type) and issubclass(kind, Model)

    def check(value: Any, place: Place, report: Report) -> Any:
        if not _is_list(value, report):
            return report.refuse(place, value, "is not a list")
        read = tuple(inner(item, (*place, _name(item, at)), report) for at, item in enumerate(value))
        if REFUSED in read:
            return tuple(item for item in read if item is not REFUSED) if is_of_models else REFUSED
        return value if _is_same(read, value) else read

    return check


def _tuple(kinds: tuple[Any, ...]) -> Check:
    checks = [_check_of(kind) for kind in kinds]

    def check(value: Any, place: Place, report: Report) -> Any:
        if not _is_list(value, report) or len(value) != len(checks):
            return report.refuse(place, value, f"is not a list of {len(checks)}")
        read = tuple(
            inner(item, (*place, str(at)), report)
            for at, (inner, item) in enumerate(zip(checks, value, strict=True))
        )
        if REFUSED in read:
            return REFUSED
        return value if _is_same(read, value) else read

    return check


def _is_list(value: Any, report: Report) -> bool:
    return isinstance(value, tuple) or (report.as_json and isinstance(value, list))


def _is_same(read: tuple[Any, ...], value: Any) -> bool:
    return isinstance(value, tuple) and all(new is old for new, old in zip(read, value, strict=True))


def _name(item: Any, at: int) -> str:
    identity = item.get("id") if isinstance(item, Mapping) else getattr(item, "id", None)
    return identity if isinstance(identity, str) else str(at)


def _by_key(kind: Any) -> Check:
    """Check an object of values by text; refused values are left out."""
    inner = _check_of(kind)

    def check(value: Any, place: Place, report: Report) -> Any:
        if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
            return report.refuse(place, value, "is not an object")
        read = {key: inner(item, (*place, key), report) for key, item in value.items()}
        return {key: item for key, item in read.items() if item is not REFUSED}

    return check
