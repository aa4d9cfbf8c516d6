"""The standard normal distribution on arrays: its distribution function and quantiles, without scipy."""

from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

from planner.values.bounds import at_most

Reals = NDArray[np.floating[Any]]
"""Numbers of the cloud, in single precision but for a few."""


TAIL_Z = NormalDist().inv_cdf(0.9)
"""Where the 90th percentile of a standard normal lies."""


FAR = 80.0


def logistic(values: Reals) -> Reals:
    """Return 1 / (1 + e^-x)."""
    return _logistic_under(np.negative(values))


def normal_cdf(values: Reals) -> Reals:
    """Return P(Z <= x), rising, within 1.4e-4: the logistic curve with a cubic correction (MODEL 7)."""
    return _logistic_under(_bent(values, -1.0))


def normal_survival(values: Reals) -> Reals:
    """Return P(Z > x), falling: `normal_cdf` of -x, to the bit."""
    return _logistic_under(_bent(values, 1.0))


def _bent(values: Reals, sign: float) -> Reals:
    bent = np.square(values)
    bent *= sign * 0.07056
    bent += sign * 1.5976
    bent *= values
    return bent


def _logistic_under(power: Reals) -> Reals:
    """Return 1 / (1 + e^power), in the same array; `FAR` keeps the power finite in single precision."""
    at_most(power, FAR, out=power)
    np.exp(power, out=power)
    power += 1.0
    return np.divide(1.0, power, out=power)


_NUMERATOR = (
    -39.69683028665376,
    220.9460984245205,
    -275.9285104469687,
    138.3577518672690,
    -30.66479806614716,
    2.506628277459239,
)
_DENOMINATOR = (
    -54.47609879822406,
    161.5858368580409,
    -155.6989798598866,
    66.80131188771972,
    -13.28068155288572,
    1.0,
)
_TAIL_NUMERATOR = (
    -0.007784894002430293,
    -0.3223964580411365,
    -2.400758277161838,
    -2.549732539343734,
    4.374664141464968,
    2.938163982698783,
)
_TAIL_DENOMINATOR = (0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1.0)
_TAIL = 0.02425


def normal_quantile(chances: Reals) -> Reals:
    """Return the quantiles at chances strictly between 0 and 1, within 1.2e-9 relative (Acklam 2003)."""
    centred = chances - 0.5
    square = np.square(centred)
    middle = np.polyval(_NUMERATOR, square) * centred / np.polyval(_DENOMINATOR, square)
    depth = np.sqrt(-2.0 * np.log(np.minimum(chances, 1.0 - chances)))
    tail = np.polyval(_TAIL_NUMERATOR, depth) / np.polyval(_TAIL_DENOMINATOR, depth)
    quantiles: Reals = np.where(np.abs(centred) <= 0.5 - _TAIL, middle, np.where(centred < 0, tail, -tail))
    return quantiles
