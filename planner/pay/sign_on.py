"""Sign-on money by path: lost by leaving before it is due, owed back by leaving soon after."""

import numpy as np
from numpy.typing import NDArray

from planner.pay.draws import Draws, Singles
from planner.pay.results import Floats
from planner.plan import Instalment
from planner.plan.terms import Clawback
from planner.values.year import year_of

ALWAYS_PAID = 1
"""An instalment due up to this month is paid to everyone."""


def sign_on_paths(
    instalments: tuple[Instalment, ...], leave_rate: float, horizon: int, draws: Draws
) -> Singles:
    """Return sign-on less what is repaid, by year and path, shape (horizon, n), in the offer's currency."""
    paid = np.zeros((horizon, draws.paths), dtype=np.float32)
    months = draws.leaving * np.float32(12 / leave_rate) if leave_rate > 0 else None
    for one in instalments:
        _add(one, months, paid)
    return paid


def owed(one: Instalment, elapsed: Floats) -> Floats:
    """Return what is owed back of a paid instalment, so many months after its payment, same shape."""
    if one.clawback is Clawback.NONE or not one.clawback_months:
        return np.zeros_like(elapsed)
    past = np.maximum(elapsed, 0.0)
    gone = past / one.clawback_months if one.clawback is Clawback.PRORATED else np.zeros_like(past)
    return one.amount * (1 - gone) * (past < one.clawback_months)


def _add(one: Instalment, months: Singles | None, paid: Singles) -> None:
    year = year_of(one.month)
    if year > len(paid):
        return
    if months is None:
        paid[year - 1] += np.float32(one.amount)
        return
    there = (months >= one.month) | (one.month <= ALWAYS_PAID)
    paid[year - 1] += there * np.float32(one.amount)
    if one.clawback is not Clawback.NONE and one.clawback_months:
        _take_back(one, np.flatnonzero(there & (months < one.month + one.clawback_months)), months, paid)


def _take_back(one: Instalment, paths: NDArray[np.intp], months: Singles, paid: Singles) -> None:
    """Take what is owed from the year of leaving: its tax falls with it."""
    left = months[paths]
    elapsed = np.maximum(left - np.float32(one.month), 0) / np.float32(one.clawback_months)
    share = 1 - elapsed if one.clawback is Clawback.PRORATED else np.ones_like(left)
    row = np.maximum(np.ceil(left / 12), 1).astype(np.intp) - 1
    inside = row < len(paid)
    paid[row[inside], paths[inside]] -= share[inside] * np.float32(one.amount)
