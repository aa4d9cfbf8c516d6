"""The bounds that facts put on an opening: credibility, a documented case, a better offer, a final figure."""

from dataclasses import replace

import pytest

from planner.ask.opening.best_opening import Question, best_opening, least_target
from planner.ask.recruiters.cache import AskCache, CloudFacts
from planner.ask.recruiters.movers import DocumentedCase, FinalFigure, Rival
from planner.ask.recruiters.recruiter_traits import RecruiterTraits
from planner.plan.fields.terms import Component

SIGN_ON = Question(Component.SIGN_ON, 20_000.0, 200_000.0, 500.0, (), 20_000.0, 250.0)
BASE = Question(Component.BASE, 200_000.0, 200_000.0, 500.0, (), 20_000.0, 250.0)
CASE = DocumentedCase(120_000.0, "")


def rival(amount: float) -> Rival:
    return Rival("Beacon", amount, verbal=False, where="")


@pytest.fixture
def kept(manners: RecruiterTraits) -> AskCache:
    return AskCache(manners)


def test_a_sign_on_stays_at_the_last_whole_figure_that_is_credible(kept: AskCache) -> None:
    best = best_opening(replace(SIGN_ON, movers=(rival(300_000.0),)), kept)
    assert best.best > best.cloud.credible
    assert best.opening is not None
    assert 0 <= best.cloud.credible - best.opening < 500
    assert best.figure % 500 == 0


def test_a_documented_case_is_asked_for_whole_though_less_would_bring_the_most(kept: AskCache) -> None:
    found = best_opening(replace(SIGN_ON, movers=(CASE,)), kept)
    assert found.best < 100_000
    assert (found.opening, found.figure) == (100_000, 120_000)


def test_nothing_is_asked_for_where_not_even_a_step_is_credible(kept: AskCache) -> None:
    tiny = replace(SIGN_ON, standing=0.0, reference=1_000.0, loss=0.0, worth_asking=0.0)
    found = best_opening(tiny, kept)
    assert found.cloud.credible < 500
    assert found.opening == 0


def test_a_base_opens_at_least_at_the_credited_gap_to_a_better_offer(kept: AskCache) -> None:
    found = best_opening(replace(BASE, movers=(rival(230_250.0),)), kept)
    assert found.opening is not None
    assert found.opening >= 30_500  # to the next whole figure


def test_an_ask_that_brings_too_little_is_not_made(kept: AskCache) -> None:
    expected = best_opening(BASE, kept).expected_at_best
    assert best_opening(replace(BASE, worth_asking=expected), kept).opening is not None
    declined = best_opening(replace(BASE, worth_asking=expected + 1), kept)
    assert (declined.opening, declined.figure) == (None, 200_000)


def test_the_least_target_is_most_of_what_the_case_leaves_open() -> None:
    known = SIGN_ON.cloud_facts
    assert least_target(known) == 0
    assert least_target(replace(known, movers=(CASE,))) == pytest.approx(0.8 * 100_000)


def test_a_final_figure_is_the_standing_offer_and_the_reference() -> None:
    final = FinalFigure(215_000.0, 210_000.0, "")
    question = replace(BASE, movers=(rival(230_000.0), final))
    assert question.cloud_facts == CloudFacts(Component.BASE, 215_000.0, 210_000.0, question.movers)
    assert question.upto(1).cloud_facts == CloudFacts(
        Component.BASE, 200_000.0, 200_000.0, question.movers[:1]
    )
