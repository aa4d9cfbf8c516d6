"""What is computed of each offer, in the order of its rows: worth, pay and asks. It computes nothing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One computed row of the Offers sheet: its fold, key among the figures of an analysis, and label."""

    group: str
    key: str
    label: str


RESULT_ROWS: tuple[ResultRow, ...] = (
    ResultRow("Results", "worth_year", "Worth to you, a year"),
    ResultRow("Results", "headline_1", "Headline, year 1"),
    ResultRow("Ask", "say.base", "Base: say"),
    ResultRow("Ask", "say.equity", "Equity: say"),
    ResultRow("Ask", "say.sign_on", "Sign-on: say"),
    ResultRow("Ask", "say.bonus", "Bonus: say"),
    ResultRow("Ask", "cushion", "Above your walk-away, a year"),
    ResultRow("Results in detail", "guaranteed_1", "Guaranteed cash, year 1"),
    ResultRow("Results in detail", "target_1", "Target cash, year 1"),
    ResultRow("Results in detail", "headline_average", "Headline, average year"),
    ResultRow("Results in detail", "headline_sum", "Headline, all years"),
    ResultRow("Results in detail", "clawback", "Clawback owed, at most"),
    ResultRow("Results in detail", "net_1", "After tax, year 1"),
    ResultRow("Results in detail", "real_1", "After tax, at US prices"),
    ResultRow("Results in detail", "worth_total", "Worth to you, all years"),
    ResultRow("Results in detail", "equity_face", "Equity at face value"),
    ResultRow("Ask in detail", "opening.base", "Base: open at"),
    ResultRow("Ask in detail", "target.base", "Base: target"),
    ResultRow("Ask in detail", "opening.equity", "Equity: open at"),
    ResultRow("Ask in detail", "target.equity", "Equity: target"),
    ResultRow("Ask in detail", "opening.sign_on", "Sign-on: open at"),
    ResultRow("Ask in detail", "target.sign_on", "Sign-on: target"),
    ResultRow("Ask in detail", "opening.bonus", "Bonus: open at"),
    ResultRow("Ask in detail", "target.bonus", "Bonus: target"),
)
"""Computed rows in order. `say.*` figures have low and high; `worth_*` have P10 and P90 there."""
