"""What a recruiter of a path covers of a documented case: as often as the chance of MODEL 5, fact 8, says."""

import numpy as np
import pytest

from planner.ask.cloud.lifts import CaseLift
from planner.ask.moves.counterparts import _covered
from planner.ask.moves.paths import ComponentDraws

PATHS = 10_000
EVENLY = (np.arange(PATHS) + 0.5) / PATHS
NOTHING = np.zeros(PATHS)


def covered(most: float) -> np.ndarray:
    """Of R = 100,000: s(y) = clip(.85 - y/R, .25, .70), none beyond .60 R; one recruiter who pays `most`."""
    case = CaseLift(np.array([most]), cap=60_000.0, reference=100_000.0, high=0.70, low=0.25, until=0.15)
    nobody = np.zeros(PATHS, dtype=np.int64)
    draws = ComponentDraws(
        recruiter=nobody,
        room=NOTHING,
        size=NOTHING,
        cut=NOTHING,
        rival=NOTHING,
        minimum=NOTHING,
        case=EVENLY,
        open=NOTHING,
        accepts=NOTHING,
        answers=NOTHING,
    )
    return _covered(case, draws)


@pytest.mark.parametrize(
    ("amount", "chance"),
    [
        (1_000, 0.70),
        (15_000, 0.70),
        (30_000, 0.55),
        (45_000, 0.40),
        (59_000, 0.26),
        (60_000, 0.25),
        (60_001, 0.0),
    ],
)
def test_an_amount_is_covered_as_often_as_its_chance(amount: float, chance: float) -> None:
    assert (covered(200_000.0) >= amount).mean() == pytest.approx(chance, abs=2e-4)


def test_nobody_pays_more_than_their_part_of_the_case() -> None:
    assert covered(20_000.0).max() == 20_000.0
    assert (covered(20_000.0) >= 20_000.0).mean() == pytest.approx(0.65, abs=2e-4)
