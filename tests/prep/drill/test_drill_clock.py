"""Ten seconds to think, then the time of the round; after that it counts what is over."""

import pytest

from planner.prep.drill.clock import ClockPhase, answered_in, read_clock


@pytest.mark.parametrize(
    ("elapsed", "phase", "text"),
    [
        (0.0, ClockPhase.THINK, "Think: 10 s"),
        (9.9, ClockPhase.THINK, "Think: 1 s"),
        (10.0, ClockPhase.ANSWER, "1:30 left"),
        (34.5, ClockPhase.ANSWER, "1:06 left"),  # 90 - 24
        (99.9, ClockPhase.ANSWER, "0:01 left"),
        (100.0, ClockPhase.OVER, "0:00 over"),
        (172.0, ClockPhase.OVER, "1:12 over"),
    ],
)
def test_a_phone_answer_has_ten_seconds_and_ninety(elapsed: float, phase: ClockPhase, text: str) -> None:
    reading = read_clock(elapsed, 10, 90)
    assert (reading.phase, reading.text) == (phase, text)
    assert 0 <= reading.share <= 1


def test_the_time_to_think_is_no_part_of_the_answer() -> None:
    assert answered_in(34.4, 10) == 24
    assert answered_in(4.0, 10) == 0
