"""Tables of comparable pay: one job a row; what cannot be read stays as typed."""

import datetime

import pytest

from planner.intake.comparables import ImportedJobs, read_jobs, with_jobs
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import table_of_bytes, table_of_text
from planner.plan import Plan
from planner.plan.edits import typed_text
from planner.plan.fields.terms import Level, Track

TODAY = datetime.date(2026, 3, 2)
CSV = b"""Reported pay
Company,Title,Level,Location,Date,Base salary,Bonus,RSU,Signing bonus,Mood
Aurora,AI PM,Senior,"Austin-Round Rock, TX",3/1/2025,$210k,15%,"100,000",30k,good
Beacon,ML Platform PM,Staff,CA,2026,"240,000","36,000",,,
,,,,,,,,,
Cobalt,Product manager,Senior,,,210.000,,,,
"""


def found(data: bytes = CSV) -> ImportedJobs:
    return read_jobs(table_of_bytes(data, "pay.csv"), TODAY)


def test_each_row_is_a_job() -> None:
    first, second, third = found().jobs
    job = first.job
    assert (job.company, job.track, job.level, job.place) == (
        "Aurora",
        Track.AI_PM,
        Level.SENIOR,
        "Austin-Round Rock, TX",
    )
    assert (job.year, job.base, job.bonus, job.equity, job.sign_on) == (2025, 210e3, 0.15, 100e3, 30e3)
    assert (second.job.track, second.job.level) == (Track.ML_PM, Level.STAFF)
    assert third.job.track is Track.OTHER


def test_a_bonus_in_money_becomes_its_share_of_base() -> None:
    assert found().jobs[1].job.bonus == 0.15  # 36,000 of 240,000


def test_what_cannot_be_read_stays_as_typed_and_is_named() -> None:
    plan = with_jobs(Plan(), found())
    assert [comparable.id for comparable in plan.comparables] == ["k1", "k2", "k3"]
    assert typed_text(plan, "comparables.k3.base") == "210.000"
    assert set(plan.unreadable_entries()) == {"comparables.k3.base"}


def test_a_label_that_no_field_has_is_named_with_its_place() -> None:
    [lost] = found().unread
    assert (lost.row, lost.column, lost.text) == (2, 10, "Mood")


def test_rows_are_added_after_those_that_are_there() -> None:
    plan = with_jobs(with_jobs(Plan(), found()), found())
    assert len({comparable.id for comparable in plan.comparables}) == 6


@pytest.mark.parametrize("text", ["one\ttwo\n1\t2", "Company\tLevel\nAurora\tSenior", "Base\n200k"])
def test_a_table_without_labels_of_pay_is_refused(text: str) -> None:
    with pytest.raises(TableError, match="no labels of pay"):
        read_jobs(table_of_text(text), TODAY)


def test_a_pasted_rectangle_is_read_too() -> None:
    [row] = read_jobs(table_of_text("Level\tTC\nSenior\t310k"), TODAY).jobs
    assert (row.job.level, row.job.total_year) == (Level.SENIOR, 310e3)
