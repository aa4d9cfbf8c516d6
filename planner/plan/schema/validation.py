"""Values from outside checked strictly against the types and limits of the plan's fields.

Nothing is converted but a whole number where any number may stand. With `as_json`, as in a file, choices and
days are texts, lists stand for tuples, objects for models, and 12.0 is a whole number.
"""

import datetime
import json
import math
from collections.abc import Callable, Iterator, Mapping
from enum import Enum, StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, TypeVar, Union, get_args, get_origin

from msgspec import Struct

from planner.plan.schema.about import About
from planner.plan.schema.model import Model, fields_of

Place = tuple[str, ...]
"""Keys and identities that lead to a value; an item of a list without an identity is named by its index."""
M = TypeVar("M", bound=Model)

LONGEST_SHOWN = 60
"""Letters of a refused value that its sentence repeats."""


class FaultKind(StrEnum):
    """What is wrong with a value."""

    WRONG = "wrong"
    MISSING = "missing"
    UNKNOWN = "unknown"


class Fault(Struct, frozen=True):
    """A refused value with its place, and the sentence for the user that says why."""

    place: Place
    kind: FaultKind
    value: Any
    reason: str


class InvalidValueError(ValueError):
    """A value has the wrong type or is outside its limits; the text is the reason of the first fault."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(faults[0].reason)
        self.faults = faults


def checked(kind: Any, value: Any, *, as_json: bool = False) -> Any:
    """Return a value as its type has it; InvalidValueError if it, or a part of it, is refused.

    `kind` is a model, or the annotation of a field. Values that are models already are checked too.
    """
    report = _Report(as_json=as_json)
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
    report = _Report(as_json=True)
    made = _check_of(model)(content, (), report)
    assert isinstance(made, model)
    return made, tuple(report.faults)


class _Refused:
    """Stands for a value that was refused."""


_REFUSED: Final = _Refused()


class _Report:
    """The faults found so far, and how the values are written."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self.faults: list[Fault] = []

    def refuse(self, place: Place, value: Any, words: str) -> _Refused:
        return self.refuse_because(place, value, f"“{_shown(value)}” {words}.")

    def refuse_because(
        self, place: Place, value: Any, reason: str, kind: FaultKind = FaultKind.WRONG
    ) -> _Refused:
        self.faults.append(Fault(place, kind, value, reason))
        return _REFUSED


_Check = Callable[[Any, Place, _Report], Any]
"""Return the value as its type has it, or _REFUSED, with its fault reported."""


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, default=str)
    return text[:LONGEST_SHOWN]


@cache
def _check_of(kind: Any) -> _Check:
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
    return _choice(kind) if issubclass(kind, Enum) else _LEAVES[kind]


def _limited(kind: Any) -> _Check:
    """Check the type, then the limits of each description beside it."""
    base, *descriptions = get_args(kind)
    inner = _check_of(base)
    described = [about for about in descriptions if isinstance(about, About)]

    def check(value: Any, place: Place, report: _Report) -> Any:
        read = inner(value, place, report)
        if isinstance(read, _Refused):
            return read
        try:
            for about in described:
                about.check(read)
        except ValueError as error:
            return report.refuse_because(place, value, str(error))
        return read

    return check


def _model(model: type[Model]) -> _Check:
    def check(value: Any, place: Place, report: _Report) -> Any:
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
        if _REFUSED in given.values():
            return _REFUSED
        same = type(value) is model and all(given.get(key, _REFUSED) is content[key] for key in content)
        return value if same else model(**given)

    return check


def _fields(
    model: type[Model], content: Mapping[str, Any], place: Place, report: _Report
) -> Iterator[tuple[str, Any]]:
    """Yield the fields that were given and accepted; also those that must be given and are refused."""
    for key, info in fields_of(model).items():
        here = (*place, key)
        value = _check_of(info.type)(content[key], here, report) if key in content else _REFUSED
        if value is not _REFUSED:
            yield key, value
        elif info.required:
            if key not in content:
                reason = "This is missing, so what it belongs to is left out."
                report.refuse_because(here, None, reason, FaultKind.MISSING)
            yield key, _REFUSED


def _items(kind: Any) -> _Check:
    """Check a list: of models the refused ones are left out; another list is refused in full."""
    inner = _check_of(kind)
    is_of_models = isinstance(kind, type) and issubclass(kind, Model)

    def check(value: Any, place: Place, report: _Report) -> Any:
        if not _is_list(value, report):
            return report.refuse(place, value, "is not a list")
        read = tuple(inner(item, (*place, _name(item, at)), report) for at, item in enumerate(value))
        if _REFUSED in read:
            return tuple(item for item in read if item is not _REFUSED) if is_of_models else _REFUSED
        return value if _is_same(read, value) else read

    return check


def _tuple(kinds: tuple[Any, ...]) -> _Check:
    checks = [_check_of(kind) for kind in kinds]

    def check(value: Any, place: Place, report: _Report) -> Any:
        if not _is_list(value, report) or len(value) != len(checks):
            return report.refuse(place, value, f"is not a list of {len(checks)}")
        read = tuple(
            inner(item, (*place, str(at)), report)
            for at, (inner, item) in enumerate(zip(checks, value, strict=True))
        )
        if _REFUSED in read:
            return _REFUSED
        return value if _is_same(read, value) else read

    return check


def _is_list(value: Any, report: _Report) -> bool:
    return isinstance(value, tuple) or (report.as_json and isinstance(value, list))


def _is_same(read: tuple[Any, ...], value: Any) -> bool:
    return isinstance(value, tuple) and all(new is old for new, old in zip(read, value, strict=True))


def _name(item: Any, at: int) -> str:
    identity = item.get("id") if isinstance(item, Mapping) else getattr(item, "id", None)
    return identity if isinstance(identity, str) else str(at)


def _by_key(kind: Any) -> _Check:
    """Check an object of values by text; refused values are left out."""
    inner = _check_of(kind)

    def check(value: Any, place: Place, report: _Report) -> Any:
        if not isinstance(value, Mapping) or not all(isinstance(key, str) for key in value):
            return report.refuse(place, value, "is not an object")
        read = {key: inner(item, (*place, key), report) for key, item in value.items()}
        return {key: item for key, item in read.items() if item is not _REFUSED}

    return check


def _choice(kind: type[Enum]) -> _Check:
    choices = {str(item.value): item for item in kind}
    words = f"is not among the choices: {', '.join(choices)}"

    def check(value: Any, place: Place, report: _Report) -> Any:
        if isinstance(value, kind):
            return value
        known = choices.get(value) if report.as_json and isinstance(value, str) else None
        return report.refuse(place, value, words) if known is None else known

    return check


def _number(value: Any, place: Place, report: _Report) -> Any:
    if type(value) is float and math.isfinite(value):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return report.refuse(place, value, "is not a number")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    return number if math.isfinite(number) else report.refuse(place, value, "is not a finite number")


def _whole_number(value: Any, place: Place, report: _Report) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if report.as_json and isinstance(value, float) and value.is_integer():
        return int(value)
    return report.refuse(place, value, "is not a whole number")


def _text(value: Any, place: Place, report: _Report) -> Any:
    return value if isinstance(value, str) else report.refuse(place, value, "is not a text")


def _flag(value: Any, place: Place, report: _Report) -> Any:
    return value if isinstance(value, bool) else report.refuse(place, value, "is neither true nor false")


def _day(value: Any, place: Place, report: _Report) -> Any:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    if report.as_json and isinstance(value, str):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass  # refused below
    return report.refuse(place, value, "is not a date")


def _time(value: Any, place: Place, report: _Report) -> Any:
    if isinstance(value, datetime.datetime):
        return value
    if report.as_json and isinstance(value, str):
        try:
            return datetime.datetime.fromisoformat(value)
        except ValueError:
            pass  # refused below
    return report.refuse(place, value, "is not a day with its time")


_LEAVES: Mapping[type, _Check] = {
    float: _number,
    int: _whole_number,
    str: _text,
    bool: _flag,
    datetime.date: _day,
    datetime.datetime: _time,
}
