"""Each mover by itself: what it does to the cloud, and what it may never do to an ask."""

import numpy as np
import pytest

from planner.ask.recruiters.ask_facts import AskFacts, competing_offers
from planner.ask.recruiters.band import MarketBandMover, PayBand, PostedBandMover
from planner.ask.recruiters.cloud import Cloud, chance_of, mean_up_to, unmoved
from planner.ask.recruiters.mover_order import movers
from planner.ask.recruiters.movers import DocumentedCase, EarlyStage, FinalFigure, Rival, StoryEvidenceMover
from planner.ask.recruiters.recruiter_traits import RecruiterTraits
from planner.plan import Assumptions, Counter, Offer, Plan, Release, Released
from planner.plan.fields.terms import Component, OfferForm, Stage
from planner.story.rubric.headroom import headroom
from tests.ask.conftest import Asked


@pytest.fixture
def base(manners: RecruiterTraits) -> Cloud:
    """Recruiters for a base of 200k of whom nothing is known."""
    return unmoved(Component.BASE, 200_000.0, 200_000.0, manners)


RIVAL = Offer(id="o2", company="Beacon", base=200_000.0, standing=OfferForm.WRITTEN)
OURS = Offer(id="o1", company="Aurora", base=200_000.0)


def rivals(*competing: Offer) -> list[Rival]:
    """The rivals among the movers of our base of 200k."""
    found = movers(OURS, Component.BASE, AskFacts(competing=competing), Assumptions())
    return [mover for mover in found if isinstance(mover, Rival)]


def test_an_equal_offer_is_no_rival(base: Cloud) -> None:
    assert rivals(RIVAL) == []
    equal = Rival("Beacon", 200_000.0, verbal=False, where="")
    assert equal.gap(200_000.0) == 0
    assert equal.move(base) is base
    [better] = rivals(RIVAL.model_copy(update={"base": 200_001.0}))
    assert better.gap(200_000.0) == 1
    assert len(better.move(base).limits) == 1


def test_of_two_equal_rivals_the_first_is_named_and_the_written_one_before_a_verbal_one() -> None:
    better = RIVAL.model_copy(update={"base": 230_000.0})
    second = better.model_copy(update={"id": "o3", "company": "Crest"})
    assert [rival.company for rival in rivals(better, second)] == ["Beacon"]
    verbal = better.model_copy(update={"standing": OfferForm.VERBAL})
    assert [rival.company for rival in rivals(verbal, second)] == ["Crest"]


def test_a_verbal_rival_lifts_more_only_where_its_gap_is_half_as_large_again() -> None:
    written = RIVAL.model_copy(update={"base": 220_000.0})
    verbal = written.model_copy(update={"id": "o3", "company": "Crest", "standing": OfferForm.VERBAL})
    assert [rival.company for rival in rivals(verbal.model_copy(update={"base": 229_000.0}), written)] == [
        "Beacon"
    ]
    assert [rival.company for rival in rivals(written, verbal.model_copy(update={"base": 231_000.0}))] == [
        "Crest"
    ]


@pytest.mark.parametrize(("standing", "factor"), [(150e3, 2.0), (200e3, 1.0), (225e3, 0.5), (260e3, 0.1)])
def test_room_falls_as_the_offer_nears_the_top_of_its_band(standing: float, factor: float) -> None:
    assert PayBand(150_000.0, 250_000.0).headroom_factor(standing) == pytest.approx(factor)


def test_a_posted_band_sets_the_ceiling_and_cuts_85_percent_just_above_its_top(base: Cloud) -> None:
    cloud = PostedBandMover(PayBand(150_000.0, 220_000.0), "").move(base)
    assert set(cloud.ceiling) == {20_000.0}
    before = chance_of(cloud, np.array([[22_000.0]])) / chance_of(cloud, np.array([[22_001.0]]))
    np.testing.assert_allclose(before, 1 / 0.15, rtol=1e-3)


def test_above_its_band_most_recruiters_have_no_room(base: Cloud) -> None:
    cloud = PostedBandMover(PayBand(150_000.0, 190_000.0), "").move(base)
    np.testing.assert_allclose(cloud.chance_of_headroom, 0.15 * (1 - cloud.no_room), rtol=1e-5)
    assert set(cloud.ceiling) == {0.02 * 200_000}


def test_below_its_band_70_percent_can_reach_the_bottom(base: Cloud) -> None:
    cloud = PostedBandMover(PayBand(210_000.0, 260_000.0), "").move(base)
    assert (chance_of(cloud, np.array([[10_000.0]])) >= 0.7).all()


def test_a_market_band_moves_half_as_far_and_cuts_nobody(base: Cloud) -> None:
    band = PayBand(150_000.0, 250_000.0)
    cloud = MarketBandMover(PayBand(150_000.0, 225_000.0), "").move(base)
    np.testing.assert_allclose(cloud.median, base.median * (1 + 2 / 3) / 2)
    np.testing.assert_allclose(cloud.ceiling, (base.ceiling + 25_000) / 2)
    assert cloud.limits == MarketBandMover(band, "").move(base).limits == ()


def test_a_company_before_series_c_has_other_room_and_twice_the_risk(base: Cloud) -> None:
    cloud = EarlyStage(0.7, "").move(base)
    np.testing.assert_allclose(cloud.median, 0.7 * base.median)
    assert cloud.risk == 2


def test_a_written_rival_lifts_half_of_the_recruiters_and_a_verbal_one_a_third(base: Cloud) -> None:
    for verbal, share in ((False, 1 / 2), (True, 1 / 3)):
        cloud = Rival("B", 220_000.0, verbal=verbal, where="").move(base)
        lifted = chance_of(cloud, np.array([[10_000.0]]))
        plain = chance_of(base, np.array([[10_000.0]]))
        np.testing.assert_allclose(lifted, plain + share * (1 - plain))


def test_a_rival_makes_its_gap_credible_up_to_a_quarter_of_the_reference(base: Cloud) -> None:
    assert Rival("B", 240_000.0, verbal=False, where="").move(base).ceiling.min() == 40_000
    assert Rival("B", 400_000.0, verbal=False, where="").move(base).ceiling.min() == 50_000


def test_a_case_is_credible_and_70_percent_reach_most_of_it(manners: RecruiterTraits) -> None:
    cloud = unmoved(Component.SIGN_ON, 20_000.0, 200_000.0, manners)
    moved = DocumentedCase(120_000.0, "").move(cloud)
    assert moved.ceiling.min() == 100_000
    assert (mean_up_to(moved, np.full(512, 80_000.0)) >= 0.7 * 80_000).all()


@pytest.mark.parametrize("amount", [20_000.0, 15_000.0])
def test_a_case_that_the_offer_covers_moves_nobody(amount: float, manners: RecruiterTraits) -> None:
    cloud = unmoved(Component.SIGN_ON, 20_000.0, 200_000.0, manners)
    assert DocumentedCase(amount, "").move(cloud) is cloud


def test_a_final_figure_leaves_no_room_in_60_percent(base: Cloud) -> None:
    assert set(FinalFigure(200_000.0, 200_000.0, "").move(base).no_room) == {0.6}


def test_full_evidence_halves_the_chance_of_no_room_and_lifts_the_ceiling(base: Cloud) -> None:
    room = headroom(Component.BASE, 1.0, 1.0, 4.0)
    cloud = StoryEvidenceMover(room, 1.0, "").move(base)
    np.testing.assert_allclose(cloud.no_room, 0.5 * base.no_room)
    np.testing.assert_allclose(cloud.ceiling, base.ceiling + 20_000)
    assert np.median(np.asarray(cloud.added)) == pytest.approx(20_000, rel=0.01)
    assert np.quantile(np.asarray(cloud.added), 0.9) == pytest.approx(40_000, rel=0.01)


def test_full_evidence_turns_a_sign_on_limit_of_50k_into_115k(manners: RecruiterTraits) -> None:
    cloud = unmoved(Component.SIGN_ON, 50_000.0, 200_000.0, manners)
    moved = StoryEvidenceMover(headroom(Component.SIGN_ON, 1.0, 1.0, 4.0), 1.0, "").move(cloud)
    assert 50_000 + np.quantile(np.asarray(moved.added), 0.9) == pytest.approx(115_000, rel=0.01)


def test_a_final_base_is_the_standing_offer_and_opens_lower(plain: Offer, asked: Asked) -> None:
    ask = asked(plain.model_copy(update={"base": 200_000.0, "final_base": 215_000.0}))[Component.BASE]
    free = asked(plain.model_copy(update={"base": 215_000.0}))[Component.BASE]
    assert ask.standing == 215_000
    assert ask.expected < free.expected
    assert ask.moved[-1].text == "They said that 215,000 is final."


@pytest.mark.parametrize("gap", [2_000.0, 10_000.0, 30_000.0, 80_000.0])
@pytest.mark.parametrize("band", [None, (190_000.0, 215_000.0)])
def test_a_better_offer_never_lowers_an_ask(
    gap: float, band: tuple[float, float] | None, plain: Offer, asked: Asked
) -> None:
    low, high = band or (None, None)
    offer = plain.model_copy(update={"posted_min": low, "posted_max": high})
    other = plain.model_copy(update={"id": "o2", "base": 210_000.0 + gap})
    without = asked(offer)[Component.BASE].opening
    opening = asked(offer, AskFacts(competing=(other,)))[Component.BASE].opening
    assert without is not None
    assert opening is not None
    assert opening >= without
    assert opening >= 210_000 + min(gap, 0.25 * 210_000)


def test_a_verbal_offer_gains_less_than_a_written_one(plain: Offer, asked: Asked) -> None:
    other = plain.model_copy(update={"id": "o2", "base": 240_000.0, "standing": OfferForm.WRITTEN})
    spoken = other.model_copy(update={"standing": OfferForm.VERBAL})
    written = asked(plain, AskFacts(competing=(other,)))[Component.BASE]
    verbal = asked(plain, AskFacts(competing=(spoken,)))[Component.BASE]
    assert verbal.expected < written.expected
    assert "verbal" in verbal.moved[-1].text


def test_an_offer_not_said_to_be_written_counts_as_verbal(plain: Offer, asked: Asked) -> None:
    other = plain.model_copy(update={"id": "o2", "base": 240_000.0})
    asks = [
        asked(plain, AskFacts(competing=(other.model_copy(update={"standing": standing}),)))[Component.BASE]
        for standing in (OfferForm.NOT_SAID, OfferForm.VERBAL)
    ]
    assert asks[0].expected == asks[1].expected
    assert Offer(id="o9").standing is OfferForm.NOT_SAID


def test_only_a_released_amount_of_a_live_offer_competes() -> None:
    known, named, hidden = (Offer(id=one, base=300_000.0, hidden=one == "o4") for one in ("o2", "o3", "o4"))
    marks = (
        Released(id="o2", amount=True),
        Released(id="o3", existence=True, name=True),
        Released(id="o4", amount=True),
    )
    counter = Counter(id="o1", release=Release(offers=marks))
    plan = Plan(offers=(Offer(id="o1", base=200_000.0), known, named, hidden), counters=(counter,))
    assert competing_offers(plan, "o1") == (known,)
    assert competing_offers(plan, "o2") == ()


def test_a_rival_in_another_currency_is_compared_in_the_recruiters(plain: Offer, asked: Asked) -> None:
    other = plain.model_copy(update={"id": "o2", "base": 200_000.0, "rate": 1.2, "currency": "EUR"})
    ask = asked(plain, AskFacts(competing=(other,)))[Component.BASE]
    assert "30,000 better" in ask.moved[-1].text


def test_effects_add_up_from_the_unmoved_opening_to_the_last(plain: Offer, asked: Asked) -> None:
    offer = plain.model_copy(update={"stage": Stage.SEED, "posted_min": 190e3, "posted_max": 225e3})
    other = plain.model_copy(update={"id": "o2", "base": 235_000.0})
    free = asked(plain)[Component.BASE].opening
    ask = asked(offer, AskFacts(competing=(other,)))[Component.BASE]
    assert [type(moved.text) for moved in ask.moved] == [str, str, str]
    assert free is not None
    assert free + sum(moved.effect for moved in ask.moved) == ask.opening
