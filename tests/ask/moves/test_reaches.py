"""Reaches that share one evaluation of headroom against those of the rule, each worked out by itself."""

from dataclasses import replace
from itertools import pairwise

import pytest

from planner.ask.cloud.facts import cloud_of
from planner.ask.cloud.traits import between
from planner.ask.moves.path_recruiters import GAP_POINTS
from planner.ask.moves.reaches import GapReaches, component_reaches
from planner.ask.recruiters.ask_case import AskCase, KnownRival
from planner.ask.rule.explorations import SPACINGS
from planner.plan.fields.terms import Component
from tests.ask.cases import CACHE, CONSTANTS

BASE = AskCase(Component.BASE, 205_000.0, 205_000.0, loss=2_000.0)
EQUITY = AskCase(Component.EQUITY, 400_000.0, 400_000.0)
CASES = {
    "base": BASE,
    "base, much at stake": replace(BASE, loss=60_000.0),
    "base, posted band": replace(BASE, posted=(190_000.0, 220_000.0)),
    "base, under its band": replace(BASE, posted=(215_000.0, 250_000.0)),
    "base, with stories": replace(BASE, evidence=0.6),
    "equity": EQUITY,
    "equity, early": replace(EQUITY, early=True),
    "sign-on with a case": AskCase(Component.SIGN_ON, 30_000.0, 205_000.0, case=60_000.0),
}


@pytest.mark.parametrize("name", CASES)
def test_a_reach_is_that_of_the_rule_within_half_a_per_cent_of_the_reference(name: str) -> None:
    case = CASES[name]
    column, manners = CONSTANTS.of(case.component), CACHE.manners(CONSTANTS)
    cap = column.rival_cap * case.reference
    reaches = GapReaches(
        cloud=cloud_of(case, CONSTANTS, manners),
        rule=CONSTANTS.rule,
        follow=between(CONSTANTS.rival.reach, manners.rival),
        spacing=column.ceiling * case.reference / SPACINGS,
        loss=case.loss,
    )
    found = component_reaches(reaches, CONSTANTS, cap, (True, False))

    def rule(*rivals: KnownRival) -> float:
        return CACHE.explore(replace(case, rivals=rivals), CONSTANTS).reach(case.loss).reach

    near = 0.005 * case.reference
    assert found.plain == pytest.approx(rule(), abs=near)
    for share, written, verbal in zip(GAP_POINTS, found.written, found.verbal, strict=True):
        assert written == pytest.approx(rule(KnownRival(share * cap, written=True)), abs=near)
        assert verbal == pytest.approx(rule(KnownRival(share * cap, written=False)), abs=near)


@pytest.mark.parametrize("name", CASES)
def test_a_larger_gap_never_lowers_a_reach(name: str) -> None:
    case = CASES[name]
    column, manners = CONSTANTS.of(case.component), CACHE.manners(CONSTANTS)
    reaches = GapReaches(
        cloud=cloud_of(case, CONSTANTS, manners),
        rule=CONSTANTS.rule,
        follow=between(CONSTANTS.rival.reach, manners.rival),
        spacing=column.ceiling * case.reference / SPACINGS,
        loss=case.loss,
    )
    found = component_reaches(reaches, CONSTANTS, column.rival_cap * case.reference, (True, False))
    slack = 0.001 * case.reference
    for row in (found.written, found.verbal):
        assert all(later >= earlier - slack for earlier, later in pairwise(row))
        assert row[0] >= found.plain - slack


def test_a_kind_of_rival_that_cannot_be_known_is_left_out() -> None:
    manners = CACHE.manners(CONSTANTS)
    reaches = GapReaches(
        cloud=cloud_of(BASE, CONSTANTS, manners),
        rule=CONSTANTS.rule,
        follow=between(CONSTANTS.rival.reach, manners.rival),
        spacing=0.15 * 205_000.0 / SPACINGS,
        loss=0.0,
    )
    found = component_reaches(reaches, CONSTANTS, 51_250.0, (True,))
    assert found.verbal == (0.0,) * 5
    assert min(found.written) > 0
