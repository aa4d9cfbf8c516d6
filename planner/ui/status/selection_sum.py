"""The sum of the selected cells for the status line: of one unit only. No Qt."""

from collections.abc import Sequence

from msgspec import Struct

from planner.values import Unit, shown

ADDED = (Unit.MONEY, Unit.MONEY_YEAR, Unit.SHARE, Unit.MONTHS, Unit.YEARS, Unit.SECONDS)
"""Units whose values add up whatever field they are of: of other units only those of one field do."""


class SummedNumber(Struct, frozen=True):
    """The number of a cell and what it is in. `field`: the key of its field. `currency`: of money only."""

    number: float
    unit: Unit
    field: str
    currency: str = ""

    @property
    def kind(self) -> tuple[Unit, str, str]:
        """What is the same of two numbers that may be added."""
        return self.unit, self.currency, "" if self.unit in ADDED else self.field


def sum_text(cells: Sequence[SummedNumber]) -> str:
    """Return sum, average and count of numbers of one unit, else their count; empty below two numbers."""
    if len(cells) < 2:
        return ""
    count = f"Count {len(cells)}"
    if len({cell.kind for cell in cells}) > 1:
        return f"{count}, in different units"
    unit, total = cells[0].unit, sum(cell.number for cell in cells)
    if unit is Unit.YEAR:  # a sum of calendar years says nothing
        return count
    return f"Sum {_text(total, unit)} · Average {_text(total / len(cells), unit)} · {count}"


def _text(number: float, unit: Unit) -> str:
    """Write a number in its unit, to the cent and without noise of its last digits."""
    if unit is Unit.SHARE:
        return shown(round(number, 4), unit)
    if unit in (Unit.MONEY, Unit.MONEY_YEAR) or (unit is Unit.TEXT and abs(number) >= 1):
        return shown(round(number, 2), Unit.TEXT)
    return shown(number, Unit.PRICE if unit is Unit.TEXT else unit)
