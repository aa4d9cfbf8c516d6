"""Crash reports name the place of a failure, and nothing of the plan or of the user."""

import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from planner.files import recovery
from planner.files.crash_report import MOST, report, write_report
from planner.plan import Plan
from planner.values import PlannerError

WHEN = datetime.datetime(2026, 12, 1, 9, 30, 5)
MESSAGE = "Acme pays 250,000 in /home/ada"
VERSIONS = {"Counterpoint": "1.0", "Python": "3.11.2"}


def failure() -> PlannerError:
    """Return an error about a private amount with a cause about a private name."""
    with pytest.raises(PlannerError) as caught:
        _fail()
    return caught.value


def _fail() -> None:
    try:
        Workbook().create_sheet(MESSAGE)
    except ValueError as error:
        raise PlannerError(MESSAGE) from error


def test_a_report_has_versions_time_and_the_stack_with_its_causes() -> None:
    lines = report(failure(), VERSIONS, WHEN).splitlines()
    assert lines[:3] == ["Counterpoint: 1.0", "Python: 3.11.2", "Time: 2026-12-01T09:30:05"]
    assert lines.index("ValueError") < lines.index("which led to") < lines.index("PlannerError")
    assert any(line.startswith("  test_crash_report.py:") and line.endswith("in _fail") for line in lines)
    assert any(line.startswith("  site-packages/openpyxl/") for line in lines)


def test_a_report_has_no_message_and_no_path_of_the_user() -> None:
    text = report(failure(), VERSIONS, WHEN)
    quoted = ["Acme", "250,000", "/home", str(Path.cwd())]
    assert [word for word in quoted if word in text] == []


def test_reports_lie_beside_the_recovery_copies_and_are_none(tmp_path: Path) -> None:
    path = write_report(tmp_path, "Counterpoint: 1.0\n", WHEN)
    copy = recovery.write(tmp_path, Plan(), None, None)
    assert path.parent == copy.parent
    assert path.read_text(encoding="utf-8") == "Counterpoint: 1.0\n"
    assert [each.path for each in recovery.copies(tmp_path)] == [copy]


def test_the_oldest_reports_are_deleted(tmp_path: Path) -> None:
    days = [WHEN + datetime.timedelta(days=day) for day in range(MOST + 2)]
    paths = [write_report(tmp_path, "x", day) for day in days]
    assert sorted(paths[0].parent.iterdir()) == paths[2:]
