"""The curve of an ask: through the asks that were looked at, or through many more for one that is drawn."""

import numpy as np

from planner.ask.opening.best_opening import BestOpening
from planner.ask.opening.opening import merged
from planner.ask.opening.results import Curve
from planner.ask.recruiters.gain import Profile

POINTS = 120
"""Asks on a dense curve, beside those that were looked at already: one every few pixels."""


def curve(profile: Profile, loss: float) -> Curve:
    """Return the curve to draw, from asking nothing, which gains and loses nothing."""
    rows = np.zeros((6, len(profile.asks) + 1))
    rows[:5, 1:] = profile.asks, profile.expected(loss), profile.full, profile.part, profile.withdrawn
    rows[5] = np.maximum(1.0 - rows[2] - rows[3] - rows[4], 0.0)
    asks, expected, full, part, withdrawn, nothing = rows
    return Curve(asks, expected, full, part, nothing, withdrawn)


def dense_curve(best: BestOpening, loss: float) -> Curve:
    """Return the curve of what was found through many asks; those known before keep their values."""
    known = best.profile.asks
    between = np.setdiff1d(np.linspace(known[-1] / POINTS, known[-1], POINTS), known)
    return curve(merged(best.profile, best.evaluate(between)) if len(between) else best.profile, loss)
