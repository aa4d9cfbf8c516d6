"""The order and the folds of the rows of the Offers sheet: what is typed first, what is seldom typed.

A new field of the plan appears in the fold of its group without a change here.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from planner.ask.result_rows import RESULT_ROWS, FigureRow
from planner.next_step import NINE
from planner.plan.registry import FIELDS, FieldSpec, grid_groups
from planner.plan.schema.about import Group
from planner.ui.grid.rows import FieldRow, GroupRow, Row

OFFER, BONUS, EQUITY = "The offer", "Bonus and raises", "Equity in detail"
PLACE, BENEFITS, TERMS = "Place and tax", "Benefits", "Ranges and terms"
LEAVING, NOTES, SELDOM = "Leaving the present job", "Notes", "Seldom used rows"
MORE, ANSWER = "More figures", "Answer, always in view"

HINTS: Mapping[str, str] = MappingProxyType(
    {
        "base": "210k, or =200k*1.05",
        "bonus_target": "15 %, or 30k",
        "sign_on": "30k, or 40k + 20k at 13",
        "grants": ".07% of 1B, or 400k/4y quarterly cliff 12",
        "deadline": "7 Dec, or in 9 days",
        "standing": "written, or verbal; dotted: taken, not typed",
        "metro": "any part of the name",
        "title": "as they call it",
        "level": "Mid, Senior, Staff or Principal",
    }
)
"""How fields of the first group may be typed, by key."""

SELDOM_KEYS = (
    *("currency", "rate", "rate_date", "tax_rate", "local_rate"),
    *("final_base", "final_equity", "final_sign_on", "final_bonus"),
)
"""Keys of fields that no offer fills and few need."""

MOVED: Mapping[str, str] = MappingProxyType(
    {"company": "", "track": TERMS, "start": TERMS, "stage": EQUITY, "note": NOTES}
    | dict.fromkeys(NINE, OFFER)
    | dict.fromkeys(SELDOM_KEYS, SELDOM)
)
"""Folds of fields that are not in the fold of their group, by key; empty: in no fold of its own."""

FOLDS: Mapping[Group, str] = MappingProxyType(
    {
        Group.ROLE: PLACE,
        Group.CASH: BONUS,
        Group.EQUITY: EQUITY,
        Group.SHARES: EQUITY,
        Group.BENEFITS: BENEFITS,
        Group.TERMS: TERMS,
        Group.LEAVING: LEAVING,
    }
)
ORDER = (OFFER, BONUS, EQUITY, PLACE, BENEFITS, TERMS, LEAVING, SELDOM, NOTES)

PINNED = (
    *("ask.base", "ask.equity", "ask.sign_on", "worth_year", "headline_1"),
    *("net_1", "cushion", "ask.bonus"),
)
"""Keys of the figures below the table, always in view."""

INPUT_FOLDS: frozenset[str] = frozenset(ORDER[1:])
"""Folds of inputs that start closed."""


def offer_rows() -> tuple[Row, ...]:
    """Return every row: inputs by fold, then all other figures, then the answer."""
    folds: dict[str, list[FieldSpec]] = {title: [] for title in ORDER}
    for group, specs in grid_groups():
        for spec in specs:
            if title := MOVED.get(spec.key, FOLDS[group]):
                folds[title].append(spec)
    folds[OFFER].sort(key=lambda spec: NINE.index(spec.key))
    folds[SELDOM].sort(key=lambda spec: SELDOM_KEYS.index(spec.key))
    folds[BONUS].sort(key=lambda spec: spec.key != "bonus_paid")
    folds[EQUITY].sort(key=lambda spec: spec.key == "stage" or spec.about.group is Group.SHARES)
    folds[TERMS].sort(key=lambda spec: spec.key in MOVED)
    inputs = (row for title, specs in folds.items() for row in _input_rows(title, specs))
    return (*inputs, *_figure_rows(MORE, _others()), *_figure_rows(ANSWER, _pinned()))


def _input_rows(title: str, specs: Iterable[FieldSpec]) -> Iterable[Row]:
    names = FIELDS["Offer.company"] if title == OFFER else None
    yield GroupRow(title, computed=False, names=names, is_line=title == SELDOM)
    yield from (FieldRow(title, spec) for spec in specs)


def _figure_rows(title: str, figures: Iterable[FigureRow]) -> Iterable[Row]:
    yield GroupRow(title, computed=True)
    yield from (replace(row, group=title) for row in figures)


def _pinned() -> list[FigureRow]:
    return sorted((row for row in RESULT_ROWS if row.key in PINNED), key=lambda row: PINNED.index(row.key))


def _others() -> list[FigureRow]:
    return [row for row in RESULT_ROWS if row.key not in PINNED]
