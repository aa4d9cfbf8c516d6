"""Entry of texts and values into fields: functions from a Plan to a new Plan.

Values are validated strictly here, because `replace` checks nothing. An edit of a field copies the list
that its row is in and all typed texts; for thousands of fields that grows with the square of the rows, so a
batch (`edit_rows`) edits each row in a plan that holds no other row, and puts it back once.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from planner.plan import entry
from planner.plan.assumed import confirmed_with, deciding_row, is_assumed_at
from planner.plan.edits.share_amounts import counted_at, dollars_of
from planner.plan.entry.number import EntryError
from planner.plan.entry.unseen import without_unseen
from planner.plan.fields.grant import Grant
from planner.plan.fields.plan import Plan
from planner.plan.paths import offer_of, spec_at, value_at, with_parents, with_value
from planner.plan.registry import FieldKind
from planner.plan.schema.model import Typed
from planner.plan.schema.validation import InvalidValueError


def enter(plan: Plan, path: str, text: str, today: datetime.date) -> Plan:
    """Type a text into a field. A text that cannot be read is kept in `typed`, with the reason."""
    spec = spec_at(plan, path)
    text = _as_sum(plan, path, without_unseen(text))
    try:
        dollars = dollars_of(plan, path, text)
        value = (
            entry.read(spec, text, today, _currency(plan, path))
            if dollars is None
            else entry.read_value(spec, dollars)
        )
        if spec.kind is FieldKind.GRANTS:
            value = with_own_views(value, value_at(plan, path))
    except EntryError as reason:
        return _with_typed(plan, path, Typed(text=text, wrong=str(reason)))
    plan = _confirmed(with_value(plan, path, value), path, typed=not entry.is_none(spec, text))
    return _with_typed(plan, path, Typed(text=text) if entry.keeps_text(spec, text, value) else None)


def _currency(plan: Plan, path: str) -> str:
    """Return the currency of the offer that a path is in, else that of the plan."""
    offer_id = offer_of(path)
    known = offer_id and any(offer.id == offer_id for offer in plan.columns())
    return plan.offer(offer_id).currency if known else plan.currency


def _as_sum(plan: Plan, path: str, text: str) -> str:
    """Write a bonus in money as a share of the base, and pay of a month as a year's, so that the sum is kept.

    Text that is no such amount is returned as it is, and read with its own reasons.
    """
    parent, _, key = path.rpartition(".")
    if key not in ("bonus_target", "base") or not offer_of(path) or text.strip().startswith("="):
        return text
    base = value_at(plan, f"{parent}.base")
    return entry.sum_of(key, text, base, _currency(plan, path)) or text


def with_own_views(grants: Sequence[Grant], before: Sequence[Grant]) -> tuple[Grant, ...]:
    """Keep the user's view of a milestone, which a grant's text lacks, for the grant at the same place."""
    views: list[dict[str, object]] = [
        {"milestone_chance": grant.milestone_chance, "milestone_delay": grant.milestone_delay}
        for grant in before
    ]
    views += [{}] * (len(grants) - len(before))
    return tuple(
        replace(grant, **view) if grant.milestone_share else grant
        for grant, view in zip(grants, views, strict=False)
    )


def enter_all(plan: Plan, entries: Iterable[tuple[str, str]], today: datetime.date) -> Plan:
    """Type many texts, as a paste does, each into its path; linear in the number of texts."""

    def entered(path: str, text: str) -> Edit:
        return lambda row: enter(row, path, text, today)

    return edit_rows(plan, ((path, entered(path, text)) for path, text in entries))


def put(plan: Plan, path: str, value: Any) -> Plan:
    """Set the value of a field; InvalidValueError if it is of a wrong type or outside the limits."""
    plan = with_value(plan, path, spec_at(plan, path).validated(value))
    return _with_typed(_confirmed(plan, path, typed=True), path, None)


def take(plan: Plan, path: str, value: Any) -> Plan:
    """Set a value that was read or computed elsewhere; if its field refuses it, keep it as text, with why."""
    spec = spec_at(plan, path)
    try:
        return put(plan, path, value)
    except InvalidValueError as error:
        return _with_typed(plan, path, Typed(text=entry.write(spec, value), wrong=str(error)))


def keep_as_typed(plan: Plan, path: str) -> Plan:
    """Count the value at a path as typed, where it is the usual one that nobody typed."""
    text = entry.write(spec_at(plan, path), value_at(plan, path))
    return _with_typed(_confirmed(plan, path, typed=True), path, Typed(text=text))


def clear(plan: Plan, paths: Iterable[str]) -> Plan:
    """Reset fields to their defaults, as if they had never been typed."""

    def cleared(path: str) -> Edit:
        return lambda row: _confirmed(put(row, path, spec_at(row, path).default), path, typed=False)

    return edit_rows(plan, ((path, cleared(path)) for path in paths))


def _confirmed(plan: Plan, path: str, *, typed: bool) -> Plan:
    """Record whether a deciding field was typed, if its value is the default."""
    row = deciding_row(plan, path)
    if row is None:
        return plan
    parent, _, key = path.rpartition(".")
    confirmed = confirmed_with(row, (key,), typed=typed)
    return plan if confirmed == row.confirmed else with_value(plan, f"{parent}.confirmed", confirmed)


def typed_text(plan: Plan, path: str) -> str:
    """Return the text to edit at a path: the typed one, else the value's; empty for an assumed value."""
    typed = plan.typed.get(path)
    if typed is None and is_assumed_at(plan, path):
        return ""
    if typed:
        return typed.text
    return counted_at(plan, path) or entry.write(spec_at(plan, path), value_at(plan, path))


def shown_text(plan: Plan, path: str) -> str:
    """Return the value at a path as a cell shows it: equity as asks for it are counted."""
    return counted_at(plan, path) or entry.display(spec_at(plan, path), value_at(plan, path))


def _with_typed(plan: Plan, path: str, typed: Typed | None) -> Plan:
    """Set the typed text of a path; texts of its parents and children no longer apply and are removed."""
    parents = {path.rsplit(".", count)[0] for count in range(1, path.count(".") + 1)}
    all_typed = {
        other: text
        for other, text in plan.typed.items()
        if other != path and not other.startswith(path + ".") and (other not in parents)
    }
    if typed is not None:
        all_typed[path] = typed
    return plan if all_typed == plan.typed else replace(plan, typed=all_typed)


def keep_typed(plan: Plan, path: str, text: str, wrong: str) -> Plan:
    """Keep a text with why it is no value, and reset the field: alone it means something else."""
    reset = with_value(plan, path, spec_at(plan, path).default)
    return _with_typed(reset, path, Typed(text=text, wrong=wrong))


def keep_texts(plan: Plan, texts: Mapping[str, Typed]) -> Plan:
    """Store texts at their paths in addition to those typed; the values of the fields stay."""
    return replace(plan, typed={**plan.typed, **texts}) if texts else plan


def without_typed(plan: Plan, prefixes: Iterable[str]) -> Plan:
    """Remove the typed texts at or below some paths."""
    removed = frozenset(prefixes)
    remaining = {path: text for path, text in plan.typed.items() if removed.isdisjoint(with_parents(path))}
    return replace(plan, typed=remaining)


Edit = Callable[[Plan], Plan]
Part = tuple[str, str]
"""A list of the plan and the identity of a row in it; for a part that is no list, its name and `""`."""


def edit_rows(plan: Plan, edits: Iterable[tuple[str, Edit]]) -> Plan:
    """Apply many edits, each to the field at its path; it must read and change nothing outside its row.

    Edits of the same row are applied in order. Errors of an edit propagate, such as NoSuchPathError.
    """
    order: dict[str, None] = {}
    by_part: dict[Part, list[Edit]] = defaultdict(list)
    for path, edit in edits:
        order[path] = None
        by_part[_part(plan, path)].append(edit)
    lists = dict.fromkeys(name for name, row in by_part if row)
    rows = {name: _by_identity(plan, name) for name in lists}
    typed = _typed_by_part(plan, by_part)
    edited = dict[Part, Plan]()
    for part, own in by_part.items():
        small = _with_only(plan, part, rows, typed[part])
        for edit in own:
            small = edit(small)
        edited[part] = small
    return replace(plan, **_merged(plan, edited, rows, order)) if edited else plan


def _part(plan: Plan, path: str) -> Part:
    name, _, rest = path.partition(".")
    return name, rest.partition(".")[0] if isinstance(getattr(plan, name, None), tuple) else ""


def _by_identity(plan: Plan, name: str) -> Mapping[str, Any]:
    return {row.id: row for row in reversed(getattr(plan, name))}


def _typed_by_part(plan: Plan, parts: Iterable[Part]) -> Mapping[Part, dict[str, Typed]]:
    typed: dict[Part, dict[str, Typed]] = {part: {} for part in parts}
    for path, text in plan.typed.items():
        if (part := _part(plan, path)) in typed:
            typed[part][path] = text
    return typed


def _with_only(
    plan: Plan, part: Part, rows: Mapping[str, Mapping[str, Any]], typed: Mapping[str, Typed]
) -> Plan:
    """Return the plan with one row of the list, or none if it does not exist yet, and its typed texts."""
    name, row = part
    if not row:
        return replace(plan, typed=typed)
    return replace(plan, **{name: (rows[name][row],) if row in rows[name] else (), "typed": typed})


def _merged(
    plan: Plan, edited: Mapping[Part, Plan], rows: Mapping[str, Mapping[str, Any]], order: Iterable[str]
) -> dict[str, Any]:
    """Return the changes of the plan: the edited parts, and the typed texts with the edited fields last."""
    changes: dict[str, Any] = {name: getattr(small, name) for (name, row), small in edited.items() if not row}
    for name, before in rows.items():
        after = {
            row.id: row for (key, _), small in edited.items() if key == name for row in getattr(small, name)
        }
        new = (row for item, row in after.items() if item not in before)
        changes[name] = (*(after.get(row.id, row) for row in getattr(plan, name)), *new)
    outside = {path: text for path, text in plan.typed.items() if _part(plan, path) not in edited}
    own = {path: text for small in edited.values() for path, text in small.typed.items()}
    edits_last = {path: own[path] for path in order if path in own}
    untouched = {path: own[path] for path in plan.typed if path in own and path not in edits_last}
    return {**changes, "typed": {**outside, **untouched, **edits_last}}
