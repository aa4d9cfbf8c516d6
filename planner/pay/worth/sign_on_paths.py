"""Sign-on money by path: lost by leaving before it is due, owed back by leaving soon after."""

import numpy as np
from numpy.typing import NDArray

from planner.pay.results import Floats
from planner.pay.worth.draws import Draws, Singles
from planner.plan import Instalment
from planner.plan.fields.terms import Clawback, ClawbackFrom
from planner.values.unit import year_of

ALWAYS_PAID = 1
"""An instalment due up to this month is paid to everyone."""


def sign_on_paths(
    instalments: tuple[Instalment, ...], leave_rate: float, horizon: int, draws: Draws
) -> Singles:
    """Return sign-on less what is repaid, by year and path, shape (horizon, n), in the offer's currency."""
    paid = np.zeros((horizon, draws.paths), dtype=np.float32)
    months = draws.leaving * np.float32(12 / leave_rate) if leave_rate > 0 else None
    for instalment in instalments:
        _add(instalment, months, paid)
    return paid


def owed_back(instalment: Instalment, months: Floats) -> Floats:
    """Return what is owed back on leaving at months after the start, before tax, same shape.

    All of it before the last month, or prorated 1 - m/M; nothing in that month and later, and nothing of what
    is not paid yet. Amounts are in the offer's currency.
    """
    if instalment.clawback is Clawback.NONE or not instalment.clawback_months:
        return np.zeros_like(months)
    paid = instalment.month <= np.maximum(months, ALWAYS_PAID)
    past = np.maximum(months - counted_from(instalment), 0.0)
    length = instalment.clawback_months
    gone = past / length if instalment.clawback is Clawback.PRORATED else np.zeros_like(past)
    return instalment.amount * (1 - gone) * (paid & (past < length))


def counted_from(instalment: Instalment) -> int:
    """Return the month that a clawback is counted from: the start, or that of the payment."""
    return instalment.month if instalment.clawback_from is ClawbackFrom.PAYMENT else 0


def owed_until(instalment: Instalment) -> int | None:
    """Return the month up to which leaving leaves something to repay; None if nothing ever is.

    A clawback that counts from the start may end before its payment is made: then nothing is owed.
    """
    if instalment.clawback is Clawback.NONE or not instalment.clawback_months:
        return None
    until = counted_from(instalment) + instalment.clawback_months
    return until if instalment.month < until or instalment.month <= ALWAYS_PAID else None


def _add(instalment: Instalment, months: Singles | None, paid: Singles) -> None:
    year = year_of(instalment.month)
    if year > len(paid):
        return
    if months is None:
        paid[year - 1] += np.float32(instalment.amount)
        return
    there = (months >= instalment.month) | (instalment.month <= ALWAYS_PAID)
    paid[year - 1] += there * np.float32(instalment.amount)
    if instalment.clawback is not Clawback.NONE and instalment.clawback_months:
        _take_back(
            instalment,
            np.flatnonzero(there & (months < counted_from(instalment) + instalment.clawback_months)),
            months,
            paid,
        )


def _take_back(instalment: Instalment, paths: NDArray[np.intp], months: Singles, paid: Singles) -> None:
    """Take what is owed from the year of leaving: its tax falls with it."""
    leaving = months[paths]
    elapsed = np.maximum(leaving - np.float32(counted_from(instalment)), 0) / np.float32(
        instalment.clawback_months
    )
    share = 1 - elapsed if instalment.clawback is Clawback.PRORATED else np.ones_like(leaving)
    row = np.maximum(np.ceil(leaving / 12), 1).astype(np.intp) - 1
    inside = row < len(paid)
    paid[row[inside], paths[inside]] -= share[inside] * np.float32(instalment.amount)
