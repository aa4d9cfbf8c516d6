"""Text that can be stored: a lone surrogate, half of a sign, is no Unicode and becomes a visible mark.

Such halves come from pastes on Windows and from workbooks. Reading a file marks them in `files.content`; this
is for what is typed, pasted or imported.
"""

from typing import Any

from pydantic import BaseModel

from planner.plan.fields.plan import Plan


def with_whole_text(plan: Plan, before: Plan | None = None) -> Plan:
    """Return the plan with every broken sign marked; the same object if there is none.

    What `before`, a plan without broken signs, shares with it is not looked at again.
    """
    marked = _marked(plan, before)
    return marked if isinstance(marked, Plan) else plan


def marked(text: str) -> str:
    """Return the text with each lone surrogate as a replacement mark; halves that meet become their sign."""
    if not any("\ud800" <= sign <= "\udfff" for sign in text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _marked(value: Any, before: Any) -> Any:
    if value is before:
        return value
    if isinstance(value, str):
        return marked(value)
    if isinstance(value, BaseModel):
        return _marked_model(value, before)
    if isinstance(value, tuple):
        items = tuple(
            _marked(item, old) for item, old in zip(value, _padded(before, len(value)), strict=True)
        )
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    if isinstance(value, dict):
        earlier = before if isinstance(before, dict) else {}
        items_by_key = {key: _marked(item, earlier.get(key)) for key, item in value.items()}
        return items_by_key if any(items_by_key[key] is not value[key] for key in value) else value
    return value


def _marked_model(value: BaseModel, before: Any) -> BaseModel:
    alike = before if type(before) is type(value) else None
    changes = {}
    for key in type(value).model_fields:
        old = getattr(value, key)
        new = _marked(old, getattr(alike, key, None))
        if new is not old:
            changes[key] = new
    return value.model_copy(update=changes) if changes else value


def _padded(before: Any, count: int) -> tuple[Any, ...]:
    """Return the earlier items at the same places, None beyond their end."""
    earlier = before if isinstance(before, tuple) else ()
    return (*earlier[:count], *(None,) * (count - len(earlier)))
