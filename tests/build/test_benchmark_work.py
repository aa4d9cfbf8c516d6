"""What is measured does its work: a yardstick that did another job would prove nothing."""

import io

from openpyxl import load_workbook

from build.benchmark_numbers import entry, typing
from build.benchmark_plans import FEW, TODAY, plan_of
from build.benchmark_workbook import private_export
from planner.analysis import analyse
from planner.given import load_given


def test_the_plans_have_as_many_offers_as_they_say_all_by_other_names() -> None:
    assert len({one.company for one in plan_of(FEW).offers}) == FEW


def test_both_workbooks_hold_the_same_cells() -> None:
    measure = private_export()
    ours, bare = measure.ours(), measure.yardstick()
    assert isinstance(ours, bytes)
    assert isinstance(bare, bytes)
    assert cells(ours) == cells(bare)


def cells(content: bytes) -> list[list[tuple[object, ...]]]:
    book = load_workbook(io.BytesIO(content))
    return [[tuple(row) for row in page.iter_rows(values_only=True) if any(row)] for page in book.worksheets]


def test_an_entry_brings_new_numbers_and_its_bare_work_runs() -> None:
    given = load_given(TODAY)
    plan = plan_of(FEW)
    before = set(given.asks.clouds)
    analyse(plan, given)
    typing(plan, given)()
    assert set(given.asks.clouds) > before
    entry().yardstick()
