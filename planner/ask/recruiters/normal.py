"""The normal distribution function over whole arrays, without scipy, which the program does not ship."""

import numpy as np

from planner.ask.opening.results import Floats

_COEFFICIENTS = (5.383e-6, 4.88906e-5, 3.80036e-5, 3.2776263e-3, 2.11410061e-2, 4.98673470e-2)
_FARTHEST = 30.0
"""Beyond it the chance is 0 or 1 to every digit, and powers stay finite."""


def chance_below(z: Floats) -> Floats:
    """Return P(Z <= z) for a standard normal Z, to 1.5e-7.

    Source: Abramowitz and Stegun 26.2.19. Works in place where it can: it is most of the cost of an ask.
    """
    distance = np.minimum(np.abs(z), _FARTHEST)
    power = distance * _COEFFICIENTS[0]
    for coefficient in _COEFFICIENTS[1:]:
        power += coefficient
        power *= distance
    power += 1.0
    for _ in range(4):  # to the 16th
        np.square(power, out=power)
    np.divide(0.5, power, out=power)
    return np.where(z > 0, 1.0 - power, power)
