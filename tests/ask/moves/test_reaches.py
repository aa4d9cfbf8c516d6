"""Reaches that share one evaluation of headroom against those of the rule, each worked out by itself."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from planner.ask.cloud.facts import cloud_of
from planner.ask.cloud.recruiter_cloud import RecruiterCloud
from planner.ask.cloud.traits import between
from planner.ask.moves.path_recruiters import GAP_POINTS
from planner.ask.moves.reaches import ComponentReaches, GapReaches, OneRival, component_reaches
from planner.ask.recruiters.ask_case import AskCase, KnownRival
from planner.ask.results import Floats
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


def most_gap(case: AskCase) -> float:
    return CONSTANTS.of(case.component).rival_cap * case.reference


def reaches(case: AskCase, rivals: tuple[bool, ...] = (True, False)) -> ComponentReaches:
    draws = CACHE.trait_draws(CONSTANTS)
    by_gap = GapReaches(
        cloud=cloud_of(case, CONSTANTS, draws),
        rule=CONSTANTS.rule,
        follow=between(CONSTANTS.rival.reach, draws.rival),
        spacing=CONSTANTS.of(case.component).ceiling * case.reference / SPACINGS,
        loss=case.loss,
    )
    return component_reaches(by_gap, CONSTANTS, most_gap(case), rivals)


@pytest.mark.parametrize("name", CASES)
def test_a_reach_is_that_of_the_rule_within_half_a_per_cent_of_the_reference(name: str) -> None:
    case = CASES[name]
    cap = most_gap(case)
    by_gap = reaches(case)

    def rule(*rivals: KnownRival) -> float:
        return CACHE.explore(replace(case, rivals=rivals), CONSTANTS).reach(case.loss).reach

    near = 0.005 * case.reference
    assert by_gap.plain == pytest.approx(rule(), abs=near)
    for share, written, verbal in zip(GAP_POINTS, by_gap.written, by_gap.verbal, strict=True):
        assert written == pytest.approx(rule(KnownRival(share * cap, written=True)), abs=near)
        assert verbal == pytest.approx(rule(KnownRival(share * cap, written=False)), abs=near)


@pytest.mark.parametrize("name", CASES)
def test_a_larger_gap_never_lowers_a_reach(name: str) -> None:
    case = CASES[name]
    by_gap = reaches(case)
    slack = 0.001 * case.reference
    for row in (by_gap.written, by_gap.verbal):
        assert all(later >= earlier - slack for earlier, later in pairwise(row))
        assert row[0] >= by_gap.plain - slack


def test_a_kind_of_rival_that_cannot_be_known_is_left_out() -> None:
    assert most_gap(BASE) == pytest.approx(51_250.0)
    by_gap = reaches(BASE, rivals=(True,))
    assert by_gap.verbal == (0.0,) * 5
    assert min(by_gap.written) > 0


def test_a_figure_beyond_all_sense_does_not_fill_the_memory() -> None:
    by_gap = reaches(AskCase(Component.SIGN_ON, 30_000.0, 205_000.0, case=1e12))
    assert 0 < by_gap.plain < 2e12


def test_the_gain_is_left_out_only_where_it_moves_no_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {name: reaches(case) for name, case in CASES.items()}
    gains, gain = list[float](), RecruiterCloud.gain

    def counted(cloud: RecruiterCloud, asks: Floats) -> Floats:
        gains.append(1.0)
        return gain(cloud, asks)

    monkeypatch.setattr(RecruiterCloud, "gain", counted)
    assert {name: reaches(case) for name, case in CASES.items()} == found
    needed = len(gains)

    def always(self: GapReaches, accepted: Floats, rival: OneRival | None, _most: float) -> float:
        return self._largest(accepted, self._yes_at_reach(rival))

    monkeypatch.setattr(GapReaches, "_surest", always)
    assert {name: reaches(case) for name, case in CASES.items()} == found
    assert 0 < needed < len(gains) - needed
