"""The computed rows of an offer, in order: which figure of the analysis each shows, and its label."""

from msgspec import Struct


class FigureRow(Struct, frozen=True):
    """One computed row of the Offers sheet: its fold, key among the figures of an analysis, and label."""

    group: str
    key: str
    label: str


RESULT_ROWS: tuple[FigureRow, ...] = (
    FigureRow("Results", "worth_year", "Worth to you, a year"),
    FigureRow("Results", "headline_1", "Pay on paper, year 1"),
    FigureRow("Ask", "ask.base", "Ask for base"),
    FigureRow("Ask", "ask.equity", "Ask for equity"),
    FigureRow("Ask", "ask.sign_on", "Ask for sign-on"),
    FigureRow("Ask", "ask.bonus", "Ask for bonus"),
    FigureRow("Ask", "cushion", "Above your walk-away, a year"),
    FigureRow("Results in detail", "guaranteed_1", "Guaranteed cash, year 1"),
    FigureRow("Results in detail", "target_1", "Target cash, year 1"),
    FigureRow("Results in detail", "headline_average", "Pay on paper, average year"),
    FigureRow("Results in detail", "headline_sum", "Pay on paper, all years"),
    FigureRow("Results in detail", "clawback", "Pay back if you leave, at most"),
    FigureRow("Results in detail", "net_1", "After tax, year 1"),
    FigureRow("Results in detail", "real_1", "After tax, at US prices"),
    FigureRow("Results in detail", "worth_total", "Worth to you, all years"),
    FigureRow("Results in detail", "equity_face", "Equity at face value"),
    FigureRow("Ask in detail", "opening.base", "Base: open at"),
    FigureRow("Ask in detail", "target.base", "Base: settle from"),
    FigureRow("Ask in detail", "opening.equity", "Equity: open at"),
    FigureRow("Ask in detail", "target.equity", "Equity: settle from"),
    FigureRow("Ask in detail", "opening.sign_on", "Sign-on: open at"),
    FigureRow("Ask in detail", "target.sign_on", "Sign-on: settle from"),
    FigureRow("Ask in detail", "opening.bonus", "Bonus: open at"),
    FigureRow("Ask in detail", "target.bonus", "Bonus: settle from"),
)
"""Computed rows in order. `ask.*` figures have low and high; `worth_*` have P10 and P90 there."""
