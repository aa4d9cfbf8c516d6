"""What would flip the best offer and the next best, as bars: computed when the panel is looked at."""

from planner.pay.sensitivity.flip import Duel, Flip, flips
from planner.pay.sensitivity.flip_figures import flip_figure, flip_words
from planner.ui.charts.values import Lever

MOST = 10
"""Bars that can be read below one another."""


def levers_of(duel: Duel) -> tuple[Lever, ...]:
    """Return the strongest inputs."""
    return tuple(_lever(one, duel) for one in flips(duel)[:MOST])


def _lever(one: Flip, duel: Duel) -> Lever:
    figure = flip_figure(one, duel.best, duel.other)
    return Lever(one.label, flip_words(one), one.gap_low, one.gap_high, one.flips_at is not None, figure)
