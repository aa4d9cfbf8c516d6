"""What is measured does its work: a yardstick that did another job would prove nothing."""

import io

import pytest
from openpyxl import load_workbook

from build.benchmarks.bare.asks import BareAsk, bare_traits
from build.benchmarks.bare.worth import bare_draws, bare_worth
from build.benchmarks.entry import base_of, least, packaged, typing
from build.benchmarks.plans import FEW, TODAY, all_released, plan_of, with_replies
from build.benchmarks.workbook import private_export
from planner.analysis import analyse
from planner.ask.package.package_results import Packaging
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.rule.answer import answer
from planner.model_inputs import load_model_inputs
from planner.plan.fields.terms import Component


def test_the_plans_have_as_many_offers_as_they_say_all_by_other_names() -> None:
    assert len({offer.company for offer in plan_of(FEW).offers}) == FEW


def test_both_workbooks_hold_the_same_cells() -> None:
    ours, bare = private_export(analyse(plan_of(3), load_model_inputs(TODAY)))
    assert cells(ours) == cells(bare)


def cells(content: bytes) -> list[list[tuple[object, ...]]]:
    book = load_workbook(io.BytesIO(content))
    return [[tuple(row) for row in page.iter_rows(values_only=True) if any(row)] for page in book.worksheets]


def test_an_entry_brings_two_new_clouds_which_is_what_its_bare_work_explores() -> None:
    plan, given = plan_of(FEW), load_model_inputs(TODAY)
    offer = least(plan, given)
    typed = typing(plan, given, base_of(offer))
    before = set(given.ask_cache.explorations.explored.keys)
    typed()
    moved = {case.component for case, _, _ in set(given.ask_cache.explorations.explored.keys) - before}
    assert moved == {Component.BASE, Component.SIGN_ON}


def test_bare_numpy_opens_base_where_the_rule_does_though_it_draws_others() -> None:
    given = load_model_inputs(TODAY)
    case = AskCase(Component.BASE, standing=BASE, reference=BASE, loss=0.0)
    ours = answer(case, given.tables.asks, given.ask_cache.explorations)
    bare, target, averages = BareAsk(bare_traits(), BASE).opening(0.0)
    assert ours.opening is not None
    assert bare == pytest.approx(ours.opening - BASE, abs=1_000)
    assert target == pytest.approx(ours.target_reach, abs=1_000)
    assert averages["full"][0] == pytest.approx(ours.chances.full, abs=0.01)


def test_bare_numpy_values_an_offer_as_the_program_does_though_it_draws_others() -> None:
    plan, given = plan_of(FEW), load_model_inputs(TODAY)
    worth = analyse(plan, given).offers[least(plan, given)].worth
    total, points, each = bare_worth(bare_draws(), BASE)
    assert worth is not None
    assert total == pytest.approx(worth.total, rel=0.2)  # another tax table, other prices of shares
    assert list(points) == sorted(points)
    assert len(each) == len(Component)


BASE = 190_000.0


def test_every_recruiter_knows_of_every_other_offer_where_all_are_released() -> None:
    plan = all_released(plan_of(FEW))
    for offer in plan.offers:
        marks = [plan.counter(offer.id).release.of(other.id) for other in plan.offers if other is not offer]
        assert all(mark.existence and mark.amount for mark in marks)


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
