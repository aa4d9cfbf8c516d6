"""What would flip the best offer and the next best, as bars: computed when the panel is looked at."""

from planner.pay.sensitivity.flip import Flip, flip_figure, flip_text, flips
from planner.pay.sensitivity.flip_inputs import Rivals
from planner.ui.charts.values import Lever

MOST = 10
"""Bars that can be read below one another."""


def levers_of(duel: Rivals) -> tuple[Lever, ...]:
    """Return the strongest inputs."""
    return tuple(_lever(flip, duel) for flip in flips(duel)[:MOST])


def _lever(flip: Flip, duel: Rivals) -> Lever:
    figure = flip_figure(flip, duel.best, duel.other)
    return Lever(flip.label, flip_text(flip), flip.gap_low, flip.gap_high, flip.flips_at is not None, figure)
