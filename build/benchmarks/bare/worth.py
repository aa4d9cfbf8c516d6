"""What an offer is worth in bare numpy: the yardstick of a valuation. It knows nothing of the program.

One offer of base, bonus, sign-on and a private company's shares, all paid in the fourth year. Random paths,
tax table and sums are its own; it does what MODEL 3 asks for, with no plan, figure or name around it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Singles = NDArray[np.float32]

PATHS, YEARS, STEP, GAMMA = 20_000, 4, 500.0, 2.0
SAVINGS, BONUS, SIGN_ON, SHARES = 120_000.0, 0.15, 20_000.0, 600_000.0
WAGE_BASE, SECURITY = 184_500.0, 0.062
"""Wages that Social Security is paid on in 2026, and its rate."""
RATE = 0.04


@dataclass(frozen=True)
class BareDraws:
    """Random paths and what one dollar of each component pays on them; made once, as ours are."""

    payout: Singles  # (YEARS, PATHS)
    sign_on: Singles  # (YEARS, PATHS)
    shares: Singles  # (PATHS,), in the last year
    intercepts: Singles
    slopes: Singles


def bare_draws() -> BareDraws:
    """Draw payouts, leavers and share prices, and sample an income tax that rises in seven brackets."""
    random = np.random.default_rng(7)
    payout = np.maximum(random.normal(0.95, 0.2, (YEARS, PATHS)), 0).astype(np.float32)
    sign_on = np.zeros((YEARS, PATHS), np.float32)
    sign_on[0] = 1
    price = np.exp(random.normal(-0.3, 0.9, PATHS))
    shares = (price * (random.random(PATHS) < 0.6)).astype(np.float32)
    wages = np.arange(0, 3_000_000, STEP)
    starts = [0, 12_000, 50_000, 105_000, 200_000, 255_000, 640_000]
    rates = [0.1, 0.02, 0.12, 0.06, 0.08, 0.03, 0.02]
    tax = sum(rate * np.maximum(wages - start, 0) for start, rate in zip(starts, rates, strict=True))
    slopes = 1 - np.diff(tax) / STEP
    intercepts = wages[:-1] * (1 - slopes) - tax[:-1]
    return BareDraws(payout, sign_on, shares, intercepts.astype(np.float32), slopes.astype(np.float32))


def bare_worth(draws: BareDraws, base: float) -> tuple[float, NDArray[np.float64], list[float]]:
    """Return the certainty equivalent, the 10th, 50th and 90th percentile, and the worth of a dollar each."""
    cash = draws.payout * np.float32(base * BONUS)
    cash += np.float32(base)
    cash += draws.sign_on * np.float32(SIGN_ON)
    net, slope = _after_tax(draws, cash)
    discounts = np.exp(-RATE * (np.arange(YEARS) + 0.5)).astype(np.float32)
    value = discounts @ net
    gain = slope * discounts[:, None]
    wages = cash[-1] + draws.shares * np.float32(SHARES)
    above, steeper = _after_tax(draws, wages)
    value += discounts[-1] * (above - net[-1])
    steeper *= discounts[-1]
    gain[-1] = steeper
    return _certain(draws, value, gain, steeper)


def _after_tax(draws: BareDraws, wages: Singles) -> tuple[Singles, Singles]:
    row = (wages * np.float32(1 / STEP)).astype(np.intp)
    slope = draws.slopes.take(row, mode="clip")
    net = draws.intercepts.take(row, mode="clip")
    net += slope * wages
    net -= np.float32(SECURITY) * np.minimum(wages, np.float32(WAGE_BASE))
    slope -= np.float32(SECURITY) * (wages < np.float32(WAGE_BASE))
    return net, slope


def _certain(
    draws: BareDraws, value: Singles, gain: Singles, by_shares: Singles
) -> tuple[float, NDArray[np.float64], list[float]]:
    wealth = np.maximum(value + np.float32(SAVINGS), 1)
    weights = 1 / np.square(wealth)
    certain = 1 / float((weights * wealth).mean(dtype=np.float64))
    weights *= np.float32(certain**GAMMA / PATHS)
    ranks = [PATHS // 10, PATHS // 2, PATHS - PATHS // 10]
    points = np.partition(value, ranks)[ranks].astype(np.float64)
    gain *= weights
    bonus = float(np.vdot(gain, draws.payout))
    sign_on = float(np.vdot(gain, draws.sign_on))
    equity = float((by_shares * weights) @ draws.shares)
    return certain - SAVINGS, points, [float(gain.sum()) + BONUS * bonus, equity, sign_on, bonus]
