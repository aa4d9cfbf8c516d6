"""The largest ask at which a falling average is high enough, where many recruiters share a jump."""

import numpy as np
import pytest

from planner.ask.results import Floats
from planner.ask.rule.roots import largest_ask

NODES = np.linspace(0.0, 24_000.0, 25)


def averages(asks: Floats, jump: float, before: float, behind: float) -> Floats:
    """Fall by a millionth a dollar, and at the jump from one chance to another."""
    return np.where(asks <= jump, before, behind) - asks / 1e6


@pytest.mark.parametrize("jump", [4_000.0, 4_003.0, 4_300.0, 4_999.0])
def test_a_jump_over_the_threshold_ends_the_ask(jump: float) -> None:
    def falling(asks: Floats) -> Floats:
        return averages(asks, jump, 0.25, 0.05)

    assert largest_ask(falling, NODES, falling(NODES), 0.07, (jump,)) == jump


def test_a_jump_that_stays_above_the_threshold_does_not_end_the_ask() -> None:
    def falling(asks: Floats) -> Floats:
        return averages(asks, 4_003.0, 0.25, 0.0745)

    assert largest_ask(falling, NODES, falling(NODES), 0.07, (4_003.0,)) == pytest.approx(4_500.0)


def test_an_ask_that_ends_before_a_jump_is_not_moved_by_it() -> None:
    def falling(asks: Floats) -> Floats:
        return averages(asks, 4_003.0, 0.074, 0.01)

    assert largest_ask(falling, NODES, falling(NODES), 0.07, (4_003.0,)) == pytest.approx(4_000.0)
