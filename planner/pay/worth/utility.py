"""Constant relative risk aversion: what a certain amount must be to please as much as a risky one."""

import numpy as np
from numpy.typing import NDArray

from planner.pay.worth.draws import Singles

LEAST_WEALTH = 1.0
"""Dollars left on a path that loses everything: utility is not defined at or below 0."""


def certainty_equivalent(wealth: NDArray[np.float64], gamma: float) -> tuple[float, Singles]:
    """Return the certain wealth that equals these equally likely ones, and each one's marginal weight.

    U(w) = w^(1-gamma) / (1-gamma), log at 1. The weights U'(w) / U'(certain), over the number of paths, turn
    changes of wealth by path into the change of the certainty equivalent.
    """
    floored = np.maximum(wealth, LEAST_WEALTH)
    least = float(floored.min())  # over the least, no power of the ratio can overflow
    ratio = (floored / least).astype(np.float32)
    slope: Singles = np.power(ratio, np.float32(-gamma))
    if gamma == 1:
        certain = float(np.exp(np.log(ratio).mean(dtype=np.float64)))
    else:
        certain = float((slope * ratio).mean(dtype=np.float64) ** (1 / (1 - gamma)))
    return certain * least, slope * np.float32(certain**gamma / len(ratio))
