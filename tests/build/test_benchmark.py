"""The benchmark compares medians taken in turns, and says when a limit is missed."""

import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from build.benchmarks.measure import Measure, Result, Spent, main, now, take
from build.benchmarks.process import surroundings


def nothing() -> None:
    """Take no time."""


def both(seconds: float) -> Spent:
    """Return as much time of the processor as on the clock."""
    return Spent(seconds, seconds)


def test_both_sides_run_in_turns_so_that_a_busy_moment_hits_both() -> None:
    order: list[str] = []
    measure = Measure("turns", lambda: order.append("ours"), lambda: order.append("bare"), limit=2, runs=2)
    take(measure, clock=map(both, count()).__next__)
    assert order == ["ours", "bare"] * 3


def test_the_median_is_what_counts() -> None:
    ticks = iter([0, 1, 0, 2, 0, 3, 0, 2, 0, 90, 0, 2])
    result = take(Measure("m", nothing, nothing, limit=2, runs=3), clock=lambda: both(next(ticks)))
    assert (result.ours, result.yardstick, result.ratio) == (both(3), both(2), 1.5)


@pytest.mark.parametrize(("ours", "reached"), [(0.015, True), (0.017, False), (0.040, False)])
def test_a_limit_in_milliseconds_and_a_ratio_must_both_hold(ours: float, reached: bool) -> None:
    measure = Measure("m", nothing, nothing, limit=1.5, milliseconds=16)
    assert Result(measure, [(both(ours), both(0.012))]).reached is reached


def test_a_measure_without_a_ratio_is_held_to_its_time_alone() -> None:
    assert Result(Measure("m", nothing, nothing, milliseconds=100), [(both(0.099), both(0.001))]).reached


@pytest.mark.parametrize("by_clock", [True, False])
def test_a_wait_on_the_clock_counts_only_where_the_measure_says_so(by_clock: bool) -> None:
    waited = Result(
        Measure("m", nothing, nothing, milliseconds=10, by_clock=by_clock),
        [(Spent(cpu=0.001, clock=0.5), both(0.001))],
    )
    assert waited.reached is not by_clock


def test_the_processor_time_of_work_is_read_with_that_on_the_clock() -> None:
    start = now()
    sum(range(100_000))
    used = now().since(start)
    assert 0 < used.cpu < 1
    assert used.clock > 0


def test_a_missed_limit_is_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    never = Measure("impossible", nothing, nothing, limit=0, runs=1)
    assert main([never], []) == 1
    assert "MISSED" in capsys.readouterr().out
    assert main([never], ["another name"]) == 0


def test_a_measured_process_keeps_compiled_modules_as_an_installed_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    command = [sys.executable, "-c", "import planner.values.unit"]
    subprocess.run(command, env=surroundings(tmp_path), check=True)
    assert [path.name.partition(".")[0] for path in tmp_path.rglob("unit.*.pyc")] == ["unit"]
