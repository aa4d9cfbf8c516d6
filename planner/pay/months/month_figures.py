"""Cash by month as figures with their parts, and in a sentence how tax is laid on the months."""

import datetime
from collections.abc import Iterator

from msgspec import Struct

from planner.pay.months.cash_by_month import MONTHS, CashByMonth
from planner.pay.results import Floats
from planner.plan import Offer
from planner.values import Certainty, Figure, Line, Unit, shown
from planner.values.days import date_after, full_day, month_and_year

RULE = (
    "Shares bear the tax that they add to the year, less what their withholding leaves open; other pay bears "
    "the rest in proportion. What is left open is due in April, apart from the months. An estimate."
)


def month_figures(name: str, offer: Offer, cash: CashByMonth) -> tuple[Figure, ...]:
    """Return what arrives in each month, month 1 first, with its parts; amounts of 0 are left out."""
    return tuple(
        Figure(
            f"Cash in month {month + 1}{_until(offer, month + 1)} · {name}",
            float(cash.net[month]),
            Unit.MONEY,
            _lines(cash, month),
            Certainty.TARGET,
        )
        for month in range(MONTHS)
    )


def running_figures(name: str, cash: CashByMonth) -> tuple[Figure, ...]:
    """Return all that has arrived by the end of each month, month 0 first."""
    so_far, figures = 0.0, [Figure(f"Cash by month 0 · {name}", 0.0, Unit.MONEY, (), Certainty.TARGET)]
    for month in range(MONTHS):
        so_far += float(cash.net[month])
        lines = (Line(f"Of it in month {month + 1}", float(cash.net[month])), *_lines(cash, month))
        figures.append(
            Figure(f"Cash by month {month + 1} · {name}", so_far, Unit.MONEY, lines, Certainty.TARGET)
        )
    return tuple(figures)


HEADINGS = ("Base", "Bonus", "Sign-on", "Equity", "Benefits", "Tax withheld", "Arrives")


class MonthRow(Struct, frozen=True, eq=False):
    """A row of the table: a month, what is due in April for a year, or a year's sum.

    `amounts` by HEADINGS, in the plan's currency; None: nothing to say. `figure` explains a month.
    """

    name: str
    amounts: tuple[float | None, ...]
    figure: Figure | None = None

    def texts(self) -> tuple[str, ...]:
        """Return the amounts as texts; nothing for amounts that round to 0."""
        return tuple(
            "" if amount is None or abs(amount) < 0.5 else shown(amount, Unit.MONEY)
            for amount in self.amounts
        )


def month_rows(name: str, offer: Offer, cash: CashByMonth) -> tuple[MonthRow, ...]:
    """Return a row for each month, and after each year what is due in April for it and its sum."""
    columns, figures = _columns(cash), month_figures(name, offer, cash)
    rows: list[MonthRow] = []
    for month, figure in enumerate(figures):
        day = month_end(offer, month + 1)
        label = f"{month + 1}" if day is None else f"{month + 1} · {month_and_year(day)}"
        rows.append(MonthRow(label, tuple(float(amounts[month]) for amounts in columns), figure))
        if month % 12 == 11:
            rows.extend(_year_rows(cash, columns, month // 12))
    return tuple(rows)


def _year_rows(cash: CashByMonth, columns: tuple[Floats, ...], year: int) -> Iterator[MonthRow]:
    due = float(cash.april[year])
    sums = [float(amounts[12 * year : 12 * year + 12].sum()) for amounts in columns]
    if due:
        nothing = (None,) * (len(columns) - 2)
        yield MonthRow(f"Due in April for year {year + 1}", (*nothing, -due, -due))
    yield MonthRow(f"Year {year + 1}", (*sums[:-2], sums[-2] - due, sums[-1] - due))


def _columns(cash: CashByMonth) -> tuple[Floats, ...]:
    """Return the amounts of HEADINGS; other wages are with the base."""
    parts = (cash.base + cash.other, cash.bonus, cash.sign_on, cash.equity, cash.benefits)
    return (*parts, -cash.tax, cash.net)


def month_end(offer: Offer, month: int) -> datetime.date | None:
    """Return the day on which a month after the start is over; None without a start date. Shown only."""
    return None if offer.start is None else date_after(offer.start, month)


def _until(offer: Offer, month: int) -> str:
    day = month_end(offer, month)
    return "" if day is None else f" (until {full_day(day)})"


def _lines(cash: CashByMonth, month: int) -> tuple[Line, ...]:
    parts = (
        ("Base", cash.base),
        ("Bonus", cash.bonus),
        ("Sign-on", cash.sign_on),
        ("Equity that vests or can be sold, at face value", cash.equity),
        ("Other wages", cash.other),
        ("Benefits, untaxed", cash.benefits),
        ("Tax withheld, an estimate", -cash.tax),
    )
    lines = tuple(Line(text, float(amounts[month])) for text, amounts in parts if amounts[month])
    return (*lines, Line(RULE))
