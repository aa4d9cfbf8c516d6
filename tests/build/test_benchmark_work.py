"""What is measured does its work: a yardstick that did another job would prove nothing."""

import io

from openpyxl import load_workbook

from build.benchmark_numbers import bare_arrays, base_of, least, packaged, typing
from build.benchmark_plans import FEW, TODAY, plan_of, with_replies
from build.benchmark_workbook import private_export
from planner.analysis import analyse
from planner.ask.package.package_results import Packaging
from planner.model_inputs import load_model_inputs
from planner.plan.fields.terms import Component


def test_the_plans_have_as_many_offers_as_they_say_all_by_other_names() -> None:
    assert len({offer.company for offer in plan_of(FEW).offers}) == FEW


def test_both_workbooks_hold_the_same_cells() -> None:
    measure = private_export()
    ours, bare = measure.ours(), measure.yardstick()
    assert isinstance(ours, bytes)
    assert isinstance(bare, bytes)
    assert cells(ours) == cells(bare)


def cells(content: bytes) -> list[list[tuple[object, ...]]]:
    book = load_workbook(io.BytesIO(content))
    return [[tuple(row) for row in page.iter_rows(values_only=True) if any(row)] for page in book.worksheets]


def test_an_entry_brings_two_new_clouds_which_is_what_its_bare_work_averages() -> None:
    plan, given = plan_of(FEW), load_model_inputs(TODAY)
    offer = least(plan, given)
    typed = typing(plan, given, base_of(offer))
    before = set(given.ask_cache.explorations.explored)
    typed()
    moved = {case.component for case, _, _ in set(given.ask_cache.explorations.explored) - before}
    assert moved == {Component.BASE, Component.SIGN_ON}
    bare_arrays(plan.offer(offer), plan, given)()


def test_three_replies_move_the_ask_that_is_measured() -> None:
    plan, given = plan_of(FEW), load_model_inputs(TODAY)
    offer = least(plan, given)
    silent, heard = (analyse(one, given).offers[offer].asks for one in (plan, with_replies(plan, offer)))
    assert heard[Component.BASE].opening != silent[Component.BASE].opening


def test_the_packages_that_are_measured_are_made_anew_at_each_entry() -> None:
    plan, given = plan_of(FEW), load_model_inputs(TODAY)
    offer = least(plan, given)
    made: list[Packaging | None] = []
    typed = typing(plan, given, base_of(offer), lambda analysis: made.append(packaged(offer)(analysis)))
    typed()
    first, second = made
    assert first is not None
    assert second is not None
    assert first is not second
    assert second.packages
