"""Which row of the review shows which path of a reading: `grants.0.cliff` is in the row `grants.0.vesting`.

Rows are what a person decides on at once. Places of items count from 0, as in a reading.
"""

import re
from collections.abc import Mapping

from planner.plan.fields.grant import Grant
from planner.plan.fields.instalment import Instalment
from planner.plan.fields.offer import Offer
from planner.plan.registry import FIELDS, FieldSpec

POSTED = "posted"
"""The row of both ends of the posted band."""
VESTING, MILESTONE, PAYBACK = "vesting", "milestone", "payback"
"""Last steps of the rows of a part of a grant or of a payment."""

_PARTS: Mapping[str, Mapping[str, str]] = {
    "grants": {
        **dict.fromkeys(("years", "cadence", "cliff", "offset", "events"), VESTING),
        **dict.fromkeys(("milestone_share", "milestone"), MILESTONE),
    },
    "sign_on": dict.fromkeys(
        ("clawback", "clawback_let_go", "clawback_with_cause", "clawback_months", "clawback_from"), PAYBACK
    ),
}
_OWNERS: Mapping[str, type[Grant] | type[Instalment]] = {"grants": Grant, "sign_on": Instalment}
_LABELS: Mapping[str, str] = {
    **{POSTED: "Posted range", "grants": "Equity grant", "sign_on": "Sign-on"},
    **{VESTING: "Vesting", MILESTONE: "Milestone", PAYBACK: "Pay back if you leave"},
}
_ITEM = re.compile(r"(grants|sign_on)(?:\.(\d+))?(?:\.([a-z_]+))?")
FIRST: tuple[str, ...] = (
    *("company", "base", "bonus_target", "bonus_paid", "sign_on", "grants", "valuation", "refresher"),
    *(POSTED, "deadline", "start", "state", "metro", "title", "track", "level"),
)
"""Fields that come first in the review, in this order; the others follow as in the Offers sheet."""


def normal_path(path: str) -> str:
    """Return a path with the place of its item: `grants.price` is that of the first grant."""
    match = _ITEM.fullmatch(path)
    if match is None or match[2] is not None or match[3] is None:
        return path
    return f"{match[1]}.0.{match[3]}"


def spec_of(path: str) -> FieldSpec | None:
    """Return the field that a path of a reading names; None if it names none."""
    match = _ITEM.fullmatch(path)
    if match is None or match[3] is None:
        return FIELDS.get(f"{Offer.__name__}.{path}")
    return FIELDS.get(f"{_OWNERS[match[1]].__name__}.{match[3]}")


def row_key(path: str) -> str:
    """Return the row of a path."""
    if path in ("posted_min", "posted_max"):
        return POSTED
    match = _ITEM.fullmatch(path)
    if match is None or match[3] is None:
        return path
    part = _PARTS[match[1]].get(match[3], "")
    return ".".join(word for word in (match[1], match[2], part) if word)


def item_of(key: str) -> tuple[str, int, str]:
    """Return list, place and part of a row of an item, as `("grants", 0, "vesting")`; else `("", 0, "")`."""
    match = _ITEM.fullmatch(key)
    return ("", 0, "") if match is None or match[2] is None else (match[1], int(match[2]), match[3] or "")


def label_of(key: str, items: int = 1) -> str:
    """Return the label of a row; that of one of several items has its number."""
    name, place, part = item_of(key)
    if not name:
        spec = spec_of(key)
        return _LABELS.get(key) or (spec.about.label if spec else key)
    number = f" {place + 1}" if items > 1 else ""
    if not part or part in _LABELS:
        return _LABELS[part or name] + number
    spec = spec_of(key)
    return f"{spec.about.label if spec else part}{number or (' of the grant' if name == 'grants' else '')}"


def row_order(key: str) -> tuple[int, int, int, str]:
    """Return where a row comes: by its field, then by item, the item itself before its parts."""
    name, place, part = item_of(key)
    head = name or key
    at = FIRST.index(head) if head in FIRST else len(FIRST) + _registered(head)
    return at, place, bool(part), part


def _registered(key: str) -> int:
    keys = [spec.key for spec in FIELDS.values() if spec.owner is Offer]
    return keys.index(key) if key in keys else len(keys)
