"""Payments of a part of a grant by year and path: price, failure, liquidity, leaving, exercise (MODEL 3)."""

from collections.abc import Iterator
from math import ceil, inf

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.market.stages import Risk
from planner.pay.results import Floats
from planner.pay.worth.draws import Draws, Singles
from planner.pay.years.grant_size import awaits_strike, strike_ratio
from planner.pay.years.tender import Tenders
from planner.pay.years.vesting import Ints, Vesting
from planner.plan import Assumptions, Grant
from planner.plan.fields.terms import GrantKind


class UnitEquity(Struct, frozen=True, eq=False):
    """Payments of one dollar of a grant by the year they are paid: `amounts` has shape (years, n).

    `dates` are the value-weighted mean times of payment in years after the start, `means` the mean payments.
    """

    years: tuple[int, ...]
    amounts: Singles
    dates: Floats
    means: Floats


class Payments:
    """Adds up payments by year as they are found, with their dates."""

    def __init__(self, paths: int) -> None:
        self._paths = paths
        self._amounts: dict[int, Singles] = {}
        self._dated: dict[int, float] = {}

    def add(self, time: float, amounts: Singles) -> None:
        """Add a payment of all paths at one time, in years."""
        self._row(time, float(amounts.mean()) * time)[:] += amounts

    def add_on_paths(self, times: Singles, paths: NDArray[np.intp], amounts: Singles) -> None:
        """Add payments of some paths, each at its own time."""
        for year in sorted({*np.ceil(times).tolist()}):  # np.unique would import numpy.ma
            chosen = np.ceil(times) == year
            dated = float(amounts[chosen] @ times[chosen]) / self._paths
            self._row(float(year), dated)[paths[chosen]] += amounts[chosen]

    def _row(self, time: float, dated: float) -> Singles:
        year = max(1, ceil(time - 1e-6))
        self._dated[year] = self._dated.get(year, 0.0) + dated
        return self._amounts.setdefault(year, np.zeros(self._paths, dtype=np.float32))

    def collected(self) -> UnitEquity:
        """Return the payments by year, in order."""
        years = tuple(sorted(self._amounts))
        amounts = [self._amounts[year] for year in years]
        means = np.array([float(row.mean()) for row in amounts])
        dated = np.array([self._dated[year] for year in years])
        middles = np.array(years, dtype=np.float64) - 0.5
        dates = np.divide(dated, means, out=middles, where=means > 0)
        stacked = np.stack(amounts) if amounts else np.zeros((0, self._paths), dtype=np.float32)
        return UnitEquity(years, stacked, dates, means)


LEAST_PAID = 1e-9
"""Of a dollar of the grant: keeps a cap from being divided by what pays nothing."""


def drift(risk: Risk, assumptions: Assumptions) -> float:
    """Return the drift of the log price of a living company a year: r + e + failure - variance / 2."""
    growth = assumptions.risk_free + assumptions.equity_premium + risk.failure
    return growth - risk.volatility**2 / 2


class Tranche(Struct, frozen=True, eq=False):
    """A part of a grant that vests by one list of events; `met` is 1 on the paths that meet its condition.

    `tenders` are those before liquidity; None where there are none.
    """

    grant: Grant
    events: Vesting
    share: float
    met: Singles | None
    risk: Risk
    tenders: Tenders | None
    assumptions: Assumptions
    draws: Draws

    @property
    def wait(self) -> float:
        """Years until shares can be sold; a cash plan waits for nothing."""
        return 0.0 if self.grant.kind is GrantKind.CASH else self.risk.liquidity_years

    def leaving(self) -> Singles | None:
        """Return the time of leaving in years, or None where nobody leaves."""
        rate = self.assumptions.leave_rate
        return self.draws.leaving / np.float32(rate) if rate > 0 else None

    def value(self, time: float) -> Singles:
        """Return what one vested dollar of the grant pays on each path at a time."""
        return self._at(time, self.risk.common_ratio)

    def tendered(self, time: float, tenders: Tenders) -> Singles:
        """Return what one vested dollar of the grant pays on each path in a tender."""
        return self._at(time, tenders.ratio)

    def _at(self, time: float, ratio: float) -> Singles:
        return self.payoff(np.float32(time), self.draws.motion(time), self.draws.dying, ratio)

    def payoff(self, time: Singles | np.float32, motion: Singles, dying: Singles, ratio: float) -> Singles:
        """Return what one vested dollar pays where the motion and the unit time of failure are these.

        `ratio` is the price of a common share over the last price.
        """
        alive = dying > np.float32(self.risk.failure) * time
        if self.grant.kind is GrantKind.CASH:
            return alive.astype(np.float32)
        growth = np.float32(drift(self.risk, self.assumptions))
        worth: Singles = np.exp(growth * time + np.float32(self.risk.volatility) * motion)
        worth *= np.float32(ratio)
        if self.grant.kind is GrantKind.OPTION:
            worth = np.maximum(worth - np.float32(self._strike), 0)
        return worth * alive

    @property
    def _strike(self) -> float:
        """Strike over the last price: the fair value of a common share where it is not named yet."""
        if awaits_strike(self.grant):
            return self.risk.common_ratio
        return strike_ratio(self.grant) or 0.0

    def counted(self, fractions: Singles | np.float32) -> Singles:
        """Return vested fractions as dollars of the grant on the paths that meet the condition."""
        if self.met is None:
            return np.asarray(fractions * np.float32(self.share), dtype=np.float32)
        return self.met * (fractions * np.float32(self.share))


def pay_tranche(part: Tranche, payments: Payments) -> None:
    """Pay each quarter's vesting at its mean time, and all that vests before liquidity at liquidity.

    What tenders bought before is paid at the tender, and so is no more paid at liquidity.
    """
    within = part.events.months <= 12 * part.assumptions.horizon_years
    months, fractions = part.events.months[within], part.events.fractions[within]
    leaving = part.leaving()
    vested = None if leaving is None else _vested_at(leaving, months, fractions, part)
    sold = _sell_in_tenders(part, Vesting(months, fractions), leaving, payments)
    before = 0.0
    for time, fraction in _groups(months, fractions, part.wait):
        vested_now: Singles | np.float32 = np.float32(fraction)
        if vested is not None:
            vested_now = np.clip(vested - np.float32(before), 0, np.float32(fraction))
        before += fraction
        units = part.counted(vested_now)
        if sold is not None and time <= part.wait:
            units = units - sold
        amounts = units * part.value(time)
        if part.grant.kind is GrantKind.OPTION and leaving is not None and time <= part.wait:
            amounts = _exercise_on_leaving(part, leaving, units, amounts, payments)
        payments.add(time, amounts)


def _sell_in_tenders(
    part: Tranche, events: Vesting, leaving: Singles | None, payments: Payments
) -> Singles | None:
    """Sell in every tender what it takes, while employed; return the units sold, as dollars of the grant.

    Options that are not worth exercising are not sold.
    """
    tenders = part.tenders
    if tenders is None:
        return None
    sold = np.zeros(part.draws.paths, dtype=np.float32)
    for month in tenders.months:
        eligible = float(events.fractions[events.months <= month - tenders.hold].sum())
        if not eligible:
            continue
        time = month / 12
        paid = part.tendered(time, tenders)
        units = np.float32(tenders.share) * np.maximum(part.counted(np.float32(eligible)) - sold, 0)
        units *= paid > 0
        if leaving is not None:
            units *= leaving >= np.float32(time)
        if tenders.cap < inf:
            capped = np.float32(tenders.cap * part.share) / np.maximum(paid, np.float32(LEAST_PAID))
            units = np.minimum(units, capped)
        payments.add(time, units * paid)
        sold += units
    return sold


def _vested_at(leaving: Singles, months: Ints, fractions: Floats, part: Tranche) -> Singles:
    """Return the fraction vested when each path leaves."""
    last = 12 * part.assumptions.horizon_years
    running = np.zeros(last + 1)
    np.add.at(running, months, fractions)
    at = np.minimum(leaving * np.float32(12), np.float32(last)).astype(np.intp)
    vested: Singles = np.cumsum(running).astype(np.float32)[at]
    return vested


def _groups(months: Ints, fractions: Floats, wait: float) -> Iterator[tuple[float, float]]:
    """Yield (time paid in years, fraction): what vests before liquidity together, the rest by the quarter."""
    quarters = np.where(months <= 12 * wait, -1, np.ceil(months / 3))
    for quarter in sorted({*quarters.tolist()}):
        chosen = quarters == quarter
        total = float(fractions[chosen].sum())
        if total > 0:
            mean = float(months[chosen] @ fractions[chosen]) / total / 12
            yield (wait if quarter < 0 else mean), total


def _exercise_on_leaving(
    part: Tranche, leaving: Singles, units: Singles, amounts: Singles, payments: Payments
) -> Singles:
    """Pay options whose exercise window ends before liquidity at its end; return the other payments."""
    due = leaving + np.float32(part.grant.exercise_months / 12)
    early = due < part.wait
    paths = np.flatnonzero(early & (units > 0))
    times = due[paths]
    quarters = np.maximum(np.ceil(times * 4), 1)
    motion = part.draws.brownian_on(paths, quarters.astype(np.intp)) * np.sqrt(times * 4 / quarters)
    payoff = part.payoff(times, motion, part.draws.dying[paths], part.risk.common_ratio)
    payments.add_on_paths(times, paths, units[paths] * payoff)
    return np.where(early, np.float32(0), amounts)
