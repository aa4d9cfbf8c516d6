"""Reads a lexicon's tables into frozen values: the fields of a class say which entries a table must have."""

import re
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any, NewType, TypeVar, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields

from planner.story.caseless import CaselessPattern

Part = TypeVar("Part", bound=Struct)
Term = NewType("Term", str)
"""Words to look for, as `phrase_index` reads them."""


class PhrasePattern(CaselessPattern, frozen=True, eq=False, dict=True):
    """A pattern of whole words, written as a list of expressions."""


PIECES = "pieces"
"""Key of the shared pieces of a table's patterns: `{people}` in a pattern stands for the piece `people`."""

NO_PIECES: Mapping[str, str] = MappingProxyType({})
_PIECE = re.compile(r"\{([a-z_]+)\}")
_TERM = re.compile(r"(?=.*\w)\S+(?: \S+)*")


class LexiconError(ValueError):
    """An entry that is missing, unknown or of the wrong kind; says where: file, tables and key."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"“{where}” {why}")


def read_entries(kind: type[Part], raw: object, where: str, pieces: Mapping[str, str] = NO_PIECES) -> Part:
    """Return an instance of a Struct filled from a table; LexiconError names the first wrong entry.

    `pieces` are those of the table that this one is in.
    """
    table = _table(raw, where)
    entries = {field.name: field for field in fields(kind)}
    if unknown := [key for key in table if key not in entries and key != PIECES]:
        raise LexiconError(f"{where}.{unknown[0]}", "is no known entry")
    if missing := [name for name, entry in entries.items() if entry.required and name not in table]:
        raise LexiconError(f"{where}.{missing[0]}", "is missing")
    names = [name for name in entries if name in table]
    shared = {**pieces, **_shared(table.get(PIECES, {}), f"{where}.{PIECES}")}
    return kind(
        **{name: _value(entries[name].type, table[name], f"{where}.{name}", shared) for name in names}
    )


def _value(kind: Any, raw: object, where: str, shared: Mapping[str, str]) -> Any:
    origin, arguments = get_origin(kind) or kind, get_args(kind)
    if kind in (CaselessPattern, PhrasePattern):
        expression = raw if kind is CaselessPattern else {"before": r"\b", "any": raw, "after": r"\b"}
        return kind(_expression(expression, where, shared), where)
    if isinstance(kind, type) and issubclass(kind, Struct):
        return read_entries(kind, raw, where, shared)
    if origin is re.Pattern:
        return _pattern(raw, where, shared)
    if origin in (tuple, frozenset):
        items = _kind(list, raw, where, "a list")
        return origin(
            _value(arguments[0], item, f"{where}[{place}]", shared) for place, item in enumerate(items)
        )
    if origin is Mapping:
        return _mapping(arguments, raw, where, shared)
    return _scalar(kind, raw, where)


def _scalar(kind: Any, raw: object, where: str) -> object:
    if kind is Term:
        if not isinstance(raw, str) or not _TERM.fullmatch(raw) or raw.count("(") != raw.count(")"):
            raise LexiconError(where, "must be words with a letter or a digit and closed brackets")
        return raw
    if issubclass(kind, Enum):
        values = [member.value for member in kind]
        if raw not in values:
            raise LexiconError(where, f"must be one of {', '.join(values)}")
        return kind(raw)
    if kind is float:
        return float(_kind((int, float), raw, where, "a number"))
    return _kind(kind, raw, where, "a whole number" if kind is int else "a text")


def _mapping(arguments: tuple[Any, ...], raw: object, where: str, shared: Mapping[str, str]) -> Any:
    """Return a mapping; one by an Enum has each of its members, under its name in lower case."""
    table, (key_kind, value_kind) = _table(raw, where), arguments
    values = {key: _value(value_kind, value, f"{where}.{key}", shared) for key, value in table.items()}
    if not issubclass(key_kind, Enum):
        return values
    members = {member.name.lower(): member for member in key_kind}
    if odd := [key for key in (*values, *members) if key not in values or key not in members]:
        raise LexiconError(f"{where}.{odd[0]}", "is missing" if odd[0] in members else "is no known entry")
    return {member: values[name] for name, member in members.items()}


def _pattern(raw: object, where: str, shared: Mapping[str, str]) -> re.Pattern[str]:
    """Return a pattern that ignores case."""
    text = _expression(raw, where, shared)
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error as error:
        raise LexiconError(where, f"is no regular expression: {error}") from error


def _expression(raw: object, where: str, shared: Mapping[str, str]) -> str:
    """Return an expression: a text, a list of choices, or choices `any` between `before` and `after`."""
    if isinstance(raw, Mapping):
        if odd := raw.keys() - {"before", "any", "after"}:
            raise LexiconError(f"{where}.{min(odd)}", "is no known entry")
        before, after = (
            _expression(raw.get(key, ""), f"{where}.{key}", shared) for key in ("before", "after")
        )
        return f"{before}(?:{_expression(raw.get('any'), f'{where}.any', shared)}){after}"
    if isinstance(raw, list):
        return "|".join(_expression(choice, f"{where}[{place}]", shared) for place, choice in enumerate(raw))

    def piece(match: re.Match[str]) -> str:
        if match[1] not in shared:
            raise LexiconError(where, f"names a piece “{match[1]}” that is missing")
        return shared[match[1]]

    return _PIECE.sub(piece, _kind(str, raw, where, "a regular expression"))


def _shared(raw: object, where: str) -> Mapping[str, str]:
    """Return the shared pieces; one may use those above it."""
    pieces: dict[str, str] = {}
    for name, value in _table(raw, where).items():
        pieces[name] = _expression(value, f"{where}.{name}", pieces)
    return pieces


def _table(raw: object, where: str) -> Mapping[str, object]:
    table: Mapping[str, object] = _kind(Mapping, raw, where, "a table")
    return table


def _kind(kind: Any, raw: object, where: str, name: str) -> Any:
    if not isinstance(raw, kind) or isinstance(raw, bool):
        raise LexiconError(where, f"must be {name}")
    return raw
