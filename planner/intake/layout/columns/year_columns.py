"""Columns of years: `Base, Year 1 … Year 4` is one offer, whose grants vest as their years say."""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.layout.label_parts import CURVE, VESTING
from planner.intake.layout.labels import Label
from planner.intake.layout.records import SECOND_LINE, FieldCell, LeftCell, TextCell
from planner.plan.entry.currency_text import take_currencies
from planner.plan.entry.number import EntryError, number_text
from planner.plan.entry.number_style import plain_numbers
from planner.plan.entry.pay_text import read_pay

_NOTHING = frozenset(("", "-", "–", "—", "0", "$0", "n/a", "none"))
_GRANT_LINES = ("grants", CURVE, VESTING)


class YearLine(Struct, frozen=True):
    """A labelled line with its cell of each year, in the order of the years."""

    label: Label
    name: TextCell
    cells: Mapping[int, TextCell]


def year_cells(lines: Sequence[YearLine], *, is_open: bool = False) -> tuple[list[FieldCell], list[LeftCell]]:
    """Return the cells of one offer whose lines have a cell for each year, and what is left of them.

    `is_open` where the last is of all later years: how long a grant vests is not said then.
    """
    lines = [_scaled(line) for line in lines]
    base = next((line for line in lines if line.label.key == "base"), None)
    base_amount = _amounts(base).get(min(_amounts(base), default=0)) if base else None
    cells: list[FieldCell] = []
    left: list[LeftCell] = []
    grants = _grant_lines(lines)
    for line in lines:
        if line.label.key in _GRANT_LINES:
            continue
        made = _one_cell(line, base_amount)
        if made is None:
            left.append(LeftCell(line.name, "Its years cannot be read as one entry."))
        else:
            cells.append(made)
            left += _later(line)
    if is_open:
        left += [LeftCell(line.name, "How many years it vests is not said.") for line in grants]
    else:
        cells += grant_of_years(grants, left)
    return cells, left


_BARE = re.compile(r"\d[\d.,]*")


def _scaled(line: YearLine) -> YearLine:
    """Put the scale of a label behind each of its bare numbers, since they are joined to one text."""
    sign = " lakh" if line.label.scale == "lakh" else line.label.scale
    if not sign:
        return line
    cells = {
        year: replace(cell, text=f"{cell.text}{sign}") if _BARE.fullmatch(cell.text) else cell
        for year, cell in line.cells.items()
    }
    return YearLine(replace(line.label, scale=""), line.name, cells)


def _amounts(line: YearLine | None) -> dict[int, float]:
    """Return the amounts by year; cells that are none are left out."""
    amounts = {}
    for year, cell in line.cells.items() if line else ():
        try:
            _, plain = take_currencies(plain_numbers(cell.text))
            amounts[year] = read_pay(plain).amount
        except EntryError:
            continue
    return amounts


def _first(line: YearLine) -> TextCell | None:
    return next((cell for _, cell in sorted(line.cells.items()) if cell.text.lower() not in _NOTHING), None)


def _one_cell(line: YearLine, base: float | None) -> FieldCell | None:
    """Return the line's years as one cell, in the words of the entry's grammar."""
    first = _first(line)
    if first is None:
        return None
    if line.label.key == "sign_on":
        parts = [
            f"{cell.text} year {year}"
            for year, cell in sorted(line.cells.items())
            if cell.text.lower() not in _NOTHING
        ]
        return FieldCell(line.label, line.name, replace(first, text=" + ".join(parts)))
    amounts = _amounts(line)
    if line.label.key == "bonus_target" and "%" not in first.text and base and amounts:
        amount = amounts[min(amounts)]
        return FieldCell(
            replace(line.label, scale=""),
            line.name,
            replace(first, text=f"={number_text(amount)}/{number_text(base)}"),
        )
    if line.label.key in ("refresher", "benefits") and len(set(amounts.values())) > 1:
        return None
    return FieldCell(line.label, line.name, first)


LATER = "It is of a later year, and another amount; the first is taken."


def _later(line: YearLine) -> list[LeftCell]:
    """Return the cells of later years that say another amount than the first; payments are joined instead."""
    first = _first(line)
    if line.label.key == "sign_on" or first is None:
        return []
    amounts = _amounts(line)
    taken = amounts.get(min(amounts, default=0), 0.0)
    others = [year for year, amount in amounts.items() if abs(amount - taken) > 1e-3 * abs(taken)]
    return [LeftCell(line.cells[year], LATER) for year in others]


def _grant_lines(lines: Sequence[YearLine]) -> list[YearLine]:
    return [line for line in lines if line.label.key in _GRANT_LINES and _first(line) is not None]


def grant_of_years(lines: Sequence[YearLine], left: list[LeftCell]) -> list[FieldCell]:
    """Return the grant with the years in which it vests: lines in money before counts, and their shares."""
    shares = [line for line in lines if all("%" in text.text for text in line.cells.values() if text.text)]
    sizes = [line for line in lines if line not in shares]
    money = [line for line in sizes if any(_is_money(cell.text) for cell in line.cells.values())] or sizes
    if not money:
        left += [LeftCell(line.name, "There is no size of a grant beside it.") for line in shares]
        return []
    chosen = money[0]
    left += [
        LeftCell(line.name, SECOND_LINE)
        for line in (*money[1:], *(line for line in sizes if line not in money))
    ]
    amounts = _amounts(chosen)
    total = sum(amounts.values())
    first = _first(chosen)
    if not total or first is None:
        return []
    vested = [amounts.get(year, 0.0) / total * 100 for year in range(1, max(amounts) + 1)]
    curve = "/".join(f"{share:.4f}".rstrip("0").rstrip(".") for share in vested)
    noun = f" {chosen.label.counts}" if chosen.label.counts and chosen not in money else ""
    sign = "$" if any("$" in cell.text for cell in chosen.cells.values()) else ""
    text = f"{sign}{number_text(total)}{noun}" + (f" {curve}" if len(vested) > 1 else "")
    return [FieldCell(replace(chosen.label, key="grants", years=0), chosen.name, replace(first, text=text))]


def _is_money(text: str) -> bool:
    return re.search(r"[$€£₹]|\d\s*k\b", text, re.IGNORECASE) is not None
