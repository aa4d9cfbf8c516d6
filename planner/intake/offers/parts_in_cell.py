"""Cells that name their own parts: `$10k sign-on, $5k relocation` under `One-time`."""

import re

from msgspec.structs import replace

from planner.intake.layout.labels import read_label
from planner.intake.layout.records import FieldCell
from planner.intake.offers.cell_text import is_nothing

_NEXT = re.compile(
    r"\s*(?:[,;+&\n]|\b(?:and|plus|und|et|y)\b)\s*(?=[$€£₹]?\s*\d|[a-z])(?!\d{3}\b)", re.IGNORECASE
)
_AMOUNT = r"(?:(?:USD|EUR|GBP|CHF|CAD)\s*)?[$€£₹]?\s*\d[\d.,]*\s*(?:[km]\b)?(?:\s*(?:USD|EUR|GBP|CHF|CAD))?"
_FRAGMENT = re.compile(
    rf"(?P<amount>{_AMOUNT})\s*(?:for\s+|as\s+|in\s+)?(?P<words>[a-z][a-z -]*)"
    rf"|(?P<name>[a-z][a-z -]*?)\s*[:=]?\s*(?P<later>{_AMOUNT})",
    re.IGNORECASE,
)
_PARTS = frozenset(("sign_on", "relocation", "bonus_guaranteed", "benefits"))


def parts_of(cell: FieldCell) -> list[FieldCell]:
    """Return a cell for each part that the text names with its amount; none if any is not understood."""
    parts = []
    for fragment in _NEXT.split(cell.cell.text.strip()):
        match = _FRAGMENT.fullmatch(fragment.strip())
        if match is None:
            if is_nothing(fragment):
                continue
            return []
        label = read_label(match["words"] or match["name"])
        if label is None or label.key not in _PARTS:
            return []
        amount = (match["amount"] or match["later"]).strip()
        parts.append(replace(cell, label=label, cell=replace(cell.cell, text=amount)))
    return parts
