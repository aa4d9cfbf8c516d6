"""Cells that hold several terms of pay: `$185k + 15%`, `178k base, 20k sign-on, 10% bonus`.

A part counts only if it is an amount with its name, or the base before all others, or a bare per cent behind
it, which is the target bonus. If any part is not understood, none is taken.
"""

import re

from msgspec.structs import replace

from planner.intake.layout.label_parts import PACKAGE
from planner.intake.layout.labels import Label, read_label
from planner.intake.layout.records import FieldCell
from planner.intake.offers.cell_text import LEAST_BASE, amount_of, is_nothing
from planner.intake.offers.places.place_cells import is_ranged
from planner.plan.entry.number_style import NumberStyle, plain_numbers

LONGEST = 200
"""Characters of a cell that is looked at."""
_PART_END = re.compile(
    r"\s*(?:[+;&\n]|,(?!\d{3}(?!\d))|\s/\s|\b(?:and|plus|und|et|y|e|with)\b)\s*(?![^()]*\))", re.IGNORECASE
)
_CODES = "(?:USD|EUR|GBP|CHF|CAD|AUD|INR)"
_MONEY = rf"(?:{_CODES}\s*)?[$€£₹~]?\s*\d[\d.,]*\s*(?:(?:k|m|l|lakhs?|lpa)\b)?(?:\s*{_CODES}\b)?"
_SHARE = r"\d{1,3}(?:\.\d+)?\s?%"
_PART = re.compile(
    rf"(?P<figure>{_SHARE}|{_MONEY})\s*(?P<rest>(?:in\s+|of\s+|as\s+)?[a-z(/].*)?"
    rf"|(?P<name>[a-z][a-z() -]*?)\s*(?::|=|\bof\b|\bat\b)?\s*(?P<later>{_SHARE}|{_MONEY})",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:in|of|as)\s+", re.IGNORECASE)
_PLAIN = re.compile(
    r"(?:base|salary|fixed|cash|gross)?(?:\s*(?:/|per|a)\s*(?:year|yr|annum))?", re.IGNORECASE
)
_IN_MONEY = frozenset(("sign_on", "relocation", "bonus_guaranteed", "bonus_target"))
_IN_SHARES = frozenset(("bonus_target", "match_rate"))


def parts_of_package(cell: FieldCell, style: NumberStyle) -> list[FieldCell]:
    """Return a cell for each term of a cell; none if it is a single amount, or any part is not understood."""
    text = plain_numbers(cell.cell.text.strip(), style)
    if len(text) > LONGEST or is_ranged(text):
        return []
    parts: dict[str, FieldCell] = {}
    for fragment in filter(None, (piece.strip() for piece in _PART_END.split(text))):
        part = _part(cell, fragment, parts)
        if part is None or part.label.key in parts:
            return []
        parts[part.label.key] = part
    return list(parts.values()) if "base" in parts and (len(parts) > 1 or _names_base(text)) else []


_BY_LABEL = frozenset(("base", "bonus_target", "sign_on", "grants", "relocation", "match_rate", "days_off"))
_SIGNS = "/|+;,"


def parts_by_label(cell: FieldCell) -> list[FieldCell]:
    """Return a cell for each term that a label lists, as `190k / 15% / 20k` under `Base / bonus / sign-on`.

    None if the cell has not as many parts as its label, or a part of the label is unknown.
    """
    sign = next((sign for sign in _SIGNS if sign in cell.name.text), "")
    if not sign or len(cell.cell.text) > LONGEST:
        return []
    labels = [read_label(name) for name in cell.name.text.split(sign)]
    texts = [text.strip() for text in cell.cell.text.split(sign)]
    keys = [label.key for label in labels if label is not None]
    is_listed = len(keys) == len(labels) == len(texts) == len(set(keys)) > 1 and _BY_LABEL.issuperset(keys)
    if not is_listed:
        return []
    return [
        replace(cell, label=label, cell=replace(cell.cell, text=text))
        for label, text in zip(labels, texts, strict=True)
        if label is not None
    ]


def _names_base(text: str) -> bool:
    return re.search(r"\b(?:base|salary|fixed)\b", text, re.IGNORECASE) is not None


def _part(cell: FieldCell, fragment: str, before: dict[str, FieldCell]) -> FieldCell | None:
    """Return the term that a fragment is; None if it is none for certain."""
    match = _PART.fullmatch(fragment)
    if match is None or is_nothing(fragment):
        return None
    figure = (match["figure"] or match["later"]).strip()
    words = _LEAD.sub("", (match["rest"] or match["name"] or "").strip())
    label = _meaning(figure, words, is_first=not before)
    if label is None:
        return None
    has_all = label.key == "grants" and match["figure"]
    text = f"{figure} {match['rest']}" if has_all else figure
    base_label = replace(cell.label, key="base") if label.key == "base" else label
    return replace(cell, label=base_label, cell=replace(cell.cell, text=text))


def _meaning(figure: str, words: str, *, is_first: bool) -> Label | None:
    """Return what a figure with its words means."""
    if "%" in figure:
        label = read_label(words) if words else Label("bonus_target")
        is_known = label is not None and label.key in _IN_SHARES and not (is_first and not words)
        return label if is_known else None
    if _PLAIN.fullmatch(words) and (is_first or words):
        is_full = (amount_of(figure) or 0) >= LEAST_BASE or re.search(r"[kl]", figure, re.IGNORECASE)
        return Label("base") if is_full else None
    label = read_label(re.split(r"[(/]|\bover\b|\bvest", words)[0].strip())
    if label is None or (label.key not in _IN_MONEY and label.key != "grants"):
        return None
    return label


def is_package(cell: FieldCell, style: NumberStyle) -> bool:
    """Whether a cell may hold several terms: by its label, or a base with more behind it."""
    text = plain_numbers(cell.cell.text.strip(), style)
    return cell.label.key == PACKAGE or (
        cell.label.key == "base" and _PART_END.search(text) is not None and amount_of(text) is None
    )
