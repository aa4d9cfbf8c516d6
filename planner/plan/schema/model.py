"""The base of the plan's models, and what is read off a model: its fields with their types and defaults."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from msgspec import Struct
from msgspec.structs import FieldInfo
from msgspec.structs import fields as fields_of_struct


class Model(Struct, frozen=True, kw_only=True):
    """A part of the plan. Making one checks nothing: the plan's edits and the reading of files do."""


class Typed(Model, frozen=True, kw_only=True):
    """The text typed into a field: kept for F2, and with the reason in `wrong` if it could not be read."""

    text: str
    wrong: str = ""


@cache
def fields_of(model: type[Model]) -> Mapping[str, FieldInfo]:
    """Return the fields of a model by key, in order, each with its annotation (`type`) and its default."""
    return MappingProxyType({info.name: info for info in fields_of_struct(model)})


@cache
def defaults_of(model: type[Model]) -> Mapping[str, Any]:
    """Return the defaults of a model's fields by key; fields that must be given have none."""
    return MappingProxyType(
        {
            key: info.default_factory() if callable(info.default_factory) else info.default
            for key, info in fields_of(model).items()
            if not info.required
        }
    )
