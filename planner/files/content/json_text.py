"""JSON and text that may come from anywhere: size and depth are bounded, and broken text is marked.

Lone surrogates come from pastes on Windows and from workbooks; no file can hold them.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

from msgspec.structs import replace

from planner.files.errors import ForeignFileError
from planner.plan.fields.plan import Plan
from planner.plan.schema.model import Model
from planner.values import Problem

LARGEST = 20_000_000  # bytes; a plan of 200 offers is under one million
DEEPEST = 12  # levels; a plan has seven
MOST_OBJECTS = 20_000  # objects and lists; a plan of 200 offers and 2,000 stories is under 15,000
MOST_VALUES = 200_000  # values of all of them
_TEXT = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)


class _Object(dict[str, Any]):
    """A JSON object with the keys that occurred twice in its text."""

    duplicate_keys: tuple[str, ...] = ()


def parse(data: bytes, name: str) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return the object in a JSON file and the problems of its text; ForeignFileError if it is not a plan."""
    if len(data) > LARGEST:
        raise ForeignFileError(name, f"it has {len(data):,} bytes, more than any plan.")
    if not data.strip():
        raise ForeignFileError(name, "it is empty.")
    _refuse_many(data, name)
    try:
        content = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_object)
    except UnicodeDecodeError as error:
        raise ForeignFileError(name, "it is not text.") from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise ForeignFileError(name, f"its text breaks at {place}; it may be cut off.") from error
    except RecursionError as error:
        raise ForeignFileError(name, "it is nested too deeply.") from error
    except ValueError as error:  # a number of more digits than Python reads
        raise ForeignFileError(name, "it holds a number that is too long.") from error
    if not isinstance(content, dict):
        raise ForeignFileError(name, "it is other data.")
    if _is_deeper(content, DEEPEST):
        raise ForeignFileError(name, "it is nested too deeply.")
    return content, tuple(_text_problems(content, ()))


def is_storable(value: Any) -> bool:
    """Whether a value read from JSON can be written again: 1e999 is read as infinite, which no file holds."""
    if isinstance(value, float):
        return math.isfinite(value)
    return all(is_storable(inner) for _, inner in _items(value))


def _refuse_many(data: bytes, name: str) -> None:
    """Refuse too many parts before parsing: three bytes of text can become an object of hundreds."""
    objects = values = end = 0
    for start, after in chain((match.span() for match in _TEXT.finditer(data)), [(len(data), 0)]):
        marks = data[end:start]
        objects += marks.count(b"{") + marks.count(b"[")
        values += marks.count(b",")
        end = after
        if objects > MOST_OBJECTS or values > MOST_VALUES:
            raise ForeignFileError(name, "it holds more parts than any plan.")


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    content = _Object(pairs)
    if len(content) < len(pairs):
        counts = Counter(key for key, _ in pairs)
        content.duplicate_keys = tuple(key for key, count in counts.items() if count > 1)
    return content


def _is_deeper(value: Any, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return levels == 0 or any(_is_deeper(item, levels - 1) for item in inner)


def _text_problems(value: Any, place: tuple[str, ...]) -> Iterator[Problem]:
    """Yield duplicate keys and broken texts; the latter are marked in place, so that they can be stored."""
    if isinstance(value, _Object):
        for key in value.duplicate_keys:
            yield Problem(".".join((*place, key)), "This is given twice; the last one is taken.")
    for key, inner in _items(value):
        here = (*place, _name(key, inner))
        if isinstance(inner, str) and (marked := with_marked_surrogates(inner)) is not inner:
            value[key] = marked
            yield Problem(".".join(here), "This text holds broken characters; they are marked.")
        yield from _text_problems(inner, here)


def _name(key: Any, inner: Any) -> str:
    identity = inner.get("id") if isinstance(inner, dict) and isinstance(key, int) else None
    return identity if isinstance(identity, str) else str(key)


def _items(value: Any) -> list[tuple[Any, Any]]:
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []


def with_storable_text(plan: Plan, before: Plan | None = None) -> Plan:
    """Return the plan with every lone surrogate marked; the same object if there is none.

    Parts shared with `before`, a plan without lone surrogates, are skipped.
    """
    storable = _storable(plan, before)
    return storable if isinstance(storable, Plan) else plan


def with_marked_surrogates(text: str) -> str:
    """Return the text with lone surrogates replaced by marks and pairs joined; itself if it has none."""
    if not any("\ud800" <= sign <= "\udfff" for sign in text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _storable(value: Any, before: Any) -> Any:
    if value is before:
        return value
    if isinstance(value, str):
        return with_marked_surrogates(value)
    if isinstance(value, Model):
        return _storable_model(value, before)
    if isinstance(value, tuple):
        items = tuple(
            _storable(item, old) for item, old in zip(value, _padded(before, len(value)), strict=True)
        )
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    if isinstance(value, dict):
        earlier = before if isinstance(before, dict) else {}
        items_by_key = {key: _storable(item, earlier.get(key)) for key, item in value.items()}
        return items_by_key if any(items_by_key[key] is not value[key] for key in value) else value
    return value


def _storable_model(value: Model, before: Any) -> Model:
    earlier = before if type(before) is type(value) else None
    changes = {}
    for key in value.__struct_fields__:
        old = getattr(value, key)
        new = _storable(old, getattr(earlier, key, None))
        if new is not old:
            changes[key] = new
    return replace(value, **changes) if changes else value


def _padded(before: Any, count: int) -> tuple[Any, ...]:
    """Return `count` earlier items, None beyond their end."""
    earlier = before if isinstance(before, tuple) else ()
    return (*earlier[:count], *(None,) * (count - len(earlier)))
