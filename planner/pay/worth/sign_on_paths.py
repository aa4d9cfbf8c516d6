"""Sign-on money by path: lost by leaving before it is due, owed back by leaving soon after."""

from collections.abc import Iterator, Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.pay.results import Floats
from planner.pay.worth.draws import Draws, Singles
from planner.plan import Instalment
from planner.plan.fields.terms import CauseOfLeaving, Clawback, ClawbackFrom
from planner.values.days import year_of

ALWAYS_PAID = 1
"""An instalment due up to this month is paid to everyone."""


class LeavingOdds(Struct, frozen=True):
    """Leaving: its yearly rate, and the shares of those who are let go and dismissed with cause.

    Together the shares are at most 1; the rest leave by their own choice.
    """

    rate: float
    let_go: float = 0.0
    with_cause: float = 0.0

    def causes(self, draws: Draws) -> Mapping[CauseOfLeaving, NDArray[np.bool_]]:
        """Return for each cause the paths that would leave for it, shape (n,)."""
        let_go = draws.causes < self.let_go
        own = draws.causes >= self.let_go + self.with_cause
        return {
            CauseOfLeaving.LET_GO: let_go,
            CauseOfLeaving.WITH_CAUSE: ~let_go & ~own,
            CauseOfLeaving.OWN_CHOICE: own,
        }


def sign_on_paths(
    instalments: tuple[Instalment, ...], odds: LeavingOdds, horizon: int, draws: Draws
) -> Singles:
    """Return sign-on less what is repaid, by year and path, shape (horizon, n), in the offer's currency."""
    paid = np.zeros((horizon, draws.paths), dtype=np.float32)
    months = draws.leaving * np.float32(12 / odds.rate) if odds.rate > 0 else None
    for instalment in instalments:
        _add(instalment, months, odds, draws, paid)
    return paid


def owed_back(
    instalment: Instalment, months: Floats, leaving: CauseOfLeaving = CauseOfLeaving.OWN_CHOICE
) -> Floats:
    """Return what is owed back on leaving at months after the start, before tax, same shape.

    All of it before the last month, or prorated 1 - m/M; nothing in that month and later, and nothing of what
    is not paid yet. Amounts are in the offer's currency.
    """
    clawback = instalment.clawback_on(leaving)
    if clawback is Clawback.NONE or not instalment.clawback_months:
        return np.zeros_like(months)
    paid = instalment.month <= np.maximum(months, ALWAYS_PAID)
    past = np.maximum(months - counted_from(instalment), 0.0)
    length = instalment.clawback_months
    gone = past / length if clawback is Clawback.PRORATED else np.zeros_like(past)
    return instalment.amount * (1 - gone) * (paid & (past < length))


def counted_from(instalment: Instalment) -> int:
    """Return the month that a clawback is counted from: the start, or that of the payment."""
    return instalment.month if instalment.clawback_from is ClawbackFrom.PAYMENT else 0


def owed_until(instalment: Instalment) -> int | None:
    """Return the month up to which leaving by choice leaves something to repay; None if nothing ever is.

    A clawback that counts from the start may end before its payment is made: then nothing is owed.
    """
    if instalment.clawback is Clawback.NONE or not instalment.clawback_months:
        return None
    until = counted_from(instalment) + instalment.clawback_months
    return until if instalment.month < until or instalment.month <= ALWAYS_PAID else None


def _add(
    instalment: Instalment, months: Singles | None, odds: LeavingOdds, draws: Draws, paid: Singles
) -> None:
    year = year_of(instalment.month)
    if year > len(paid):
        return
    if months is None:
        paid[year - 1] += np.float32(instalment.amount)
        return
    there = (months >= instalment.month) | (instalment.month <= ALWAYS_PAID)
    paid[year - 1] += there * np.float32(instalment.amount)
    if not instalment.clawback_months:
        return
    owing = there & (months < counted_from(instalment) + instalment.clawback_months)
    for clawback, leavers in _by_clawback(instalment, odds, draws):
        _take_back(instalment, clawback, np.flatnonzero(owing & leavers), months, paid)


def _by_clawback(
    instalment: Instalment, odds: LeavingOdds, draws: Draws
) -> Iterator[tuple[Clawback, NDArray[np.bool_]]]:
    """Yield each way that something is owed back, with the paths that would owe it so."""
    ways = {leaving: instalment.clawback_on(leaving) for leaving in CauseOfLeaving}
    if len(set(ways.values())) == 1:  # the same for all, as most letters have it: no cause is drawn
        if instalment.clawback is not Clawback.NONE:
            yield instalment.clawback, np.ones(draws.paths, dtype=np.bool_)
        return
    for leaving, leavers in odds.causes(draws).items():
        if ways[leaving] is not Clawback.NONE:
            yield ways[leaving], leavers


def _take_back(
    instalment: Instalment, clawback: Clawback, paths: NDArray[np.intp], months: Singles, paid: Singles
) -> None:
    """Take what is owed from the year of leaving: its tax falls with it."""
    leaving = months[paths]
    elapsed = np.maximum(leaving - np.float32(counted_from(instalment)), 0) / np.float32(
        instalment.clawback_months
    )
    share = 1 - elapsed if clawback is Clawback.PRORATED else np.ones_like(leaving)
    row = np.maximum(np.ceil(leaving / 12), 1).astype(np.intp) - 1
    inside = row < len(paid)
    paid[row[inside], paths[inside]] -= share[inside] * np.float32(instalment.amount)
