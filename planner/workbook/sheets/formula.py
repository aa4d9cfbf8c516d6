"""Formulas that carry their value: one expression makes text and number, so they cannot drift apart.

Only functions that every reader computes alike: no rounding, no text functions, no arrays. Arithmetic on an
empty cell raises TypeError, because its Term has no number.
"""

import math
from collections.abc import Sequence

from msgspec import Struct

from planner.values.days import year_of

COMPARED, ADDED, MULTIPLIED, ATOM = range(4)
"""How tightly a text binds, loosest first; a looser one is put in brackets."""


class Term(Struct, frozen=True):
    """A formula's text and its value, a number. `rank` says how tightly the text binds."""

    text: str
    value: float | None
    rank: int = ATOM

    @property
    def number(self) -> float:
        """The value; TypeError for an empty cell."""
        if self.value is None:
            raise TypeError(f"{self.text} is empty and takes no part in a sum")
        return self.value

    def __add__(self, other: "Operand") -> "Term":
        right = term(other)
        return Term(f"{self.text}+{right.at(ADDED)}", self.number + right.number, ADDED)

    def __sub__(self, other: "Operand") -> "Term":
        right = term(other)
        return Term(f"{self.text}-{right.at(MULTIPLIED)}", self.number - right.number, ADDED)

    def __mul__(self, other: "Operand") -> "Term":
        right = term(other)
        return Term(f"{self.at(MULTIPLIED)}*{right.at(MULTIPLIED)}", self.number * right.number, MULTIPLIED)

    def __truediv__(self, other: "Operand") -> "Term":
        right = term(other)
        return Term(f"{self.at(MULTIPLIED)}/{right.at(ATOM)}", self.number / right.number, MULTIPLIED)

    def __pow__(self, power: int) -> "Term":
        return Term(f"{self.at(ATOM)}^{power}", self.number**power, MULTIPLIED)

    def at(self, rank: int) -> str:
        """The text, in brackets if it binds more loosely than `rank`."""
        return self.text if self.rank >= rank else f"({self.text})"


Operand = Term | float


class RangeTerm(Struct, frozen=True):
    """A range of cells as a formula names it, with their numbers; empty and text cells are None."""

    text: str
    values: tuple[float | None, ...]


class TextFormula(Struct, frozen=True):
    """A formula whose value is a text."""

    text: str
    value: str


def term(operand: Operand) -> Term:
    """Return a number as a term; a negative one in brackets."""
    if isinstance(operand, Term):
        return operand
    text = repr(int(operand)) if float(operand).is_integer() else repr(float(operand))
    return Term(text, float(operand), ATOM if operand >= 0 else COMPARED)


def total(cells: RangeTerm) -> Term:
    """SUM: empty cells count nothing, as they do in every reader."""
    return Term(f"SUM({cells.text})", math.fsum(value for value in cells.values if value is not None))


def count(cells: RangeTerm) -> Term:
    """COUNT: how many cells hold a number."""
    return Term(f"COUNT({cells.text})", float(sum(value is not None for value in cells.values)))


def percentile(cells: RangeTerm, share: float, value: float) -> Term:
    """PERCENTILE, which goes by straight line between two cells; `value` is what it comes to."""
    return Term(f"PERCENTILE({cells.text},{share!r})", value)


def larger(left: Operand, right: Operand) -> Term:
    """MAX of two."""
    first, second = term(left), term(right)
    return Term(f"MAX({first.text},{second.text})", max(first.number, second.number))


def smaller(left: Operand, right: Operand) -> Term:
    """MIN of two."""
    first, second = term(left), term(right)
    return Term(f"MIN({first.text},{second.text})", min(first.number, second.number))


def capped(amount: Term, cap: Term) -> Term:
    """MIN of an amount and a cap, where the cap's cell has a number."""
    number = amount.number if cap.value is None else min(amount.number, cap.value)
    return Term(f"IF(ISNUMBER({cap.text}),MIN({amount.text},{cap.text}),{amount.text})", number)


def or_else(cell: Term, default: float) -> Term:
    """Return a cell's number, or a default where the cell is empty."""
    number = default if cell.value is None else cell.value
    return Term(f"IF(ISNUMBER({cell.text}),{cell.text},{term(default).text})", number)


def paid_in_year(months: RangeTerm, amounts: RangeTerm, year: int) -> Term:
    """Sum the amounts whose month belongs to an offer year: 0 to 12 to year 1, 13 to 24 to year 2."""
    low, high = (12 * (year - 1), 12 * year) if year > 1 else (-1, 12)
    low_text = f">={low + 1}"
    inside = f"({months.text}{low_text})*({months.text}<={high})"
    paid = math.fsum(
        amount or 0.0
        for month, amount in zip(months.values, amounts.values, strict=True)
        if month is not None and year_of(month) == year
    )
    return Term(f"SUMPRODUCT({inside}*{amounts.text})", paid)


def along_knots(at: Term, knots: RangeTerm, turns: RangeTerm) -> Term:
    """A piecewise linear curve: the sum of each knot's change of slope x how far beyond it one is."""
    wage = at.number
    height = math.fsum(
        max(0.0, wage - (knot or 0.0)) * (turn or 0.0)
        for knot, turn in zip(knots.values, turns.values, strict=True)
    )
    beyond = f"({at.text}>{knots.text})*({at.at(MULTIPLIED)}-{knots.text})"
    return Term(f"SUMPRODUCT({beyond}*{turns.text})", height)


def changed_cells(pairs: Sequence[tuple[str, str]]) -> Term:
    """Count the cells of ranges that differ from their copies: none when it is written."""
    differing = "+".join(f"SUMPRODUCT(({now}<>{then})*1)" for now, then in pairs)
    return Term(differing, 0.0, ADDED)
