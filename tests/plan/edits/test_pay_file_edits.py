"""Imported pay files in a plan."""

from msgspec.structs import replace

from planner.plan import Plan
from planner.plan.edits.pay_files import add_pay_file, change_pay_file, remove_pay_file
from planner.plan.pay_file import PayFile, PayFilter


def test_the_same_rows_are_one_file() -> None:
    plan = add_pay_file(Plan(), PayFile(id="", name="a.csv", digest="1"))
    plan = add_pay_file(plan, PayFile(id="", name="b.csv", digest="2"))
    plan = add_pay_file(plan, PayFile(id="", name="again.csv", digest="1"))
    assert [(file.id, file.name) for file in plan.pay_files] == [("f1", "again.csv"), ("f2", "b.csv")]


def test_a_filter_is_changed_and_a_file_removed() -> None:
    plan = add_pay_file(Plan(), PayFile(id="", digest="1"))
    plan = change_pay_file(plan, replace(plan.pay_files[0], filter=PayFilter(state="CA")))
    assert plan.pay_files[0].filter.state == "CA"
    assert not remove_pay_file(plan, "f1").pay_files
