"""What a reply teaches, on few recruiters by hand and on the whole cloud against its closed form."""

import numpy as np
import pytest

from planner.ask.recruiters.cloud import Cloud, chance_of, mean_up_to, unmoved
from planner.ask.recruiters.gain import average
from planner.ask.recruiters.recruiter_traits import RecruiterTraits
from planner.ask.rounds.reply import (
    WeightedRecruiters,
    after_reply,
    before_replies,
    effective_number,
    likelihood,
    tempered,
    weighted_profile,
)
from planner.ask.rounds.talk import Reply
from planner.plan.fields.terms import Component

BASE = 200_000.0


@pytest.fixture(scope="module")
def cloud(manners: RecruiterTraits) -> Cloud:
    return unmoved(Component.BASE, BASE, BASE, manners)


@pytest.fixture(scope="module")
def before(cloud: Cloud) -> WeightedRecruiters:
    return before_replies(cloud)


def reply(asked: float, after: float, before: float = BASE, *, final: bool = False) -> Reply:
    return Reply(asked, before, after, final, "rounds.r1.value")


def heard_of(before: WeightedRecruiters, said: Reply) -> WeightedRecruiters:
    after = after_reply(before, said)
    assert after is not None
    return after


def few(headroom: list[float], pull: float = 0.5, accepts: float = 0.8) -> WeightedRecruiters:
    """Recruiters of one manner who always answer: their ceiling is far away."""
    ones = np.ones(1)
    cloud = Cloud(
        component=Component.BASE,
        traits=RecruiterTraits(*[ones] * 9),
        standing=BASE,
        reference=BASE,
        no_room=0.3 * ones,
        median=8_000 * ones,
        sigma=0.7 * ones,
        accepts=accepts * ones,
        pull=pull * ones,
        ceiling=1e9 * ones,
        overreach=0.0 * ones,
        tau=6_000.0,
        margin=24_000.0,
    )
    rows = np.array(headroom)[:, np.newaxis]
    return WeightedRecruiters(cloud, rows, np.full(rows.shape, 1 / len(headroom)))


def test_eight_limits_a_manner_tell_what_the_closed_form_tells(
    cloud: Cloud, before: WeightedRecruiters
) -> None:
    assert before.headroom.shape == (8, 512)
    assert before.no_room == pytest.approx(1 - float(cloud.chance_of_headroom.mean()), abs=0.005)
    for least in (4_000.0, 10_000.0, 20_000.0):
        share = float((before.headroom >= least).mean())
        assert share == pytest.approx(float(chance_of(cloud, np.array([[least]])).mean()), abs=0.005)
        mean = float(np.minimum(before.headroom, least).mean())
        assert mean == pytest.approx(float(mean_up_to(cloud, np.full(512, least)).mean()), rel=0.01)


def test_before_a_reply_the_weighted_gain_is_the_closed_form_s(
    cloud: Cloud, before: WeightedRecruiters
) -> None:
    asks = np.array([5_000.0, 15_000.0, 30_000.0])
    weighted, closed = weighted_profile(before, asks), average(cloud, asks)
    np.testing.assert_allclose(weighted.expected(50_000), closed.expected(50_000), rtol=0.02)
    np.testing.assert_allclose(weighted.full, closed.full, atol=0.005)
    np.testing.assert_allclose(weighted.part, closed.part, atol=0.005)


def test_all_of_it_is_q_where_there_was_room() -> None:
    chances = likelihood(few([0, 10_000, 20_000, 30_000]), reply(BASE + 20_000, BASE + 20_000))
    assert chances[:, 0].tolist() == pytest.approx([0, 0, 0.8, 0.8])


def test_a_part_weighs_by_how_near_their_offer_would_have_been() -> None:
    # k = .5 and an ask of 20,000: they would give 0, 5,000, 10,000, and a fifth of those with room say no
    chances = likelihood(few([0, 5_000, 10_000, 40_000]), reply(BASE + 20_000, BASE + 10_000))
    near = np.exp(-0.5 * np.square([1.0, 0.5, 0.0, 0.0]))
    assert chances[:, 0].tolist() == pytest.approx((near * [1, 1, 1, 0.2]).tolist())


def test_nothing_is_certain_only_without_room() -> None:
    # who always answers would have given something; only one without room gives nothing
    chances = likelihood(few([0, 5_000, 40_000]), reply(BASE + 20_000, BASE))
    assert chances[:, 0].tolist() == pytest.approx([1, 0, 0], abs=1e-9)


def test_the_weighted_profile_is_the_loop_over_few_recruiters() -> None:
    recruiters = few([0, 5_000, 10_000, 40_000])
    found = weighted_profile(recruiters, np.array([20_000.0]))
    stands = 1 - 0.005
    by_hand = [0.0, 5_000.0, 10_000.0, 0.8 * 20_000 + 0.2 * 10_000]
    assert float(found.gain[0]) == pytest.approx(stands * sum(by_hand) / 4)
    assert float(found.full[0]) == pytest.approx(stands * 0.8 / 4)
    assert float(found.part[0]) == pytest.approx(stands * (1 + 1 + 0.2) / 4)


def test_any_room_at_all_gives_a_part_of_an_ask_and_none_gives_nothing() -> None:
    parts = [float(weighted_profile(few([room]), np.array([20_000.0])).part[0]) for room in (0.0, 0.5)]
    assert parts == pytest.approx([0, 1 - 0.005])


def test_after_all_of_it_nobody_is_left_who_could_not_go_that_far(before: WeightedRecruiters) -> None:
    after = heard_of(before, reply(BASE + 12_000, BASE + 12_000))
    assert float(after.weights[before.headroom < 11_999].sum()) == 0
    assert after.weights.sum() == pytest.approx(1)


def test_after_nothing_more_have_no_room(before: WeightedRecruiters) -> None:
    after = heard_of(before, reply(BASE + 15_000, BASE))
    assert after.no_room > before.no_room + 0.1
    np.testing.assert_array_equal(after.headroom, before.headroom)


def test_after_a_part_headroom_and_ceiling_count_from_the_new_offer(
    cloud: Cloud, before: WeightedRecruiters
) -> None:
    after = heard_of(before, reply(BASE + 20_000, BASE + 6_000))
    gave_all = before.headroom <= cloud.pull * 20_000
    assert float(after.headroom[gave_all].max()) == 0
    left = np.maximum(before.headroom[~gave_all] - 6_000, 0)
    np.testing.assert_allclose(after.headroom[~gave_all], left)
    np.testing.assert_allclose(after.cloud.ceiling, cloud.ceiling - 6_000)
    assert (after.cloud.standing, after.cloud.risk) == (BASE + 6_000, 2)


def test_after_a_final_figure_six_in_ten_have_no_room(before: WeightedRecruiters) -> None:
    after = heard_of(before, reply(BASE + 12_000, BASE + 12_000, final=True))
    assert after.no_room == pytest.approx(0.6)
    assert after.weights.sum() == pytest.approx(1)


def test_a_final_figure_where_enough_have_no_room_already_changes_nobody() -> None:
    for headroom in ([0.0] * 7 + [1e4] * 3, [0.0] * 6 + [1e4] * 4):
        recruiters = few(headroom * 10)
        after = heard_of(recruiters, Reply(None, BASE, BASE, final=True, where=""))
        assert after.headroom.shape == recruiters.headroom.shape


def test_after_a_final_figure_a_quarter_without_room_become_six_in_ten() -> None:
    after = heard_of(few([0.0, 1e4, 1e4, 1e4] * 30), Reply(None, BASE, BASE, final=True, where=""))
    assert after.no_room == pytest.approx(0.6)
    assert after.weights.sum() == pytest.approx(1)


def test_a_gain_of_a_few_cents_leaves_the_room_of_each() -> None:
    after = heard_of(few([0.0, 5_000.0, 40_000.0] * 30), reply(BASE + 20_000, BASE + 0.1))
    assert sorted(set(after.headroom[:, 0])) == pytest.approx([0, 4_999.9, 39_999.9])


def test_a_move_that_was_not_asked_for_is_no_evidence(before: WeightedRecruiters) -> None:
    after = heard_of(before, Reply(None, BASE, BASE + 5_000, final=False, where=""))
    np.testing.assert_allclose(after.weights, before.weights)
    np.testing.assert_allclose(after.headroom, np.maximum(before.headroom - 5_000, 0))
    assert after.cloud.risk == 1


def test_an_answer_that_nobody_would_give_fits_nobody(before: WeightedRecruiters) -> None:
    # pulled by at most .7 of the ask, nobody gives 480,000 of 500,000
    assert after_reply(before, reply(BASE + 500_000, BASE + 480_000)) is None


def test_a_likelihood_that_leaves_too_few_is_tempered_to_200() -> None:
    weights, chances = np.full(1_000, 1e-3), np.exp(-np.arange(1_000.0))
    assert effective_number(tempered(weights, chances)) == pytest.approx(200, abs=1)


def test_a_mild_likelihood_is_not_tempered() -> None:
    weights, chances = np.full(1_000, 1e-3), np.linspace(1, 2, 1_000)
    np.testing.assert_allclose(tempered(weights, chances), chances / chances.sum())


def test_tempering_brings_back_nobody_who_is_out() -> None:
    chances = np.concatenate([np.zeros(900), np.ones(100)])
    assert float(tempered(np.full(1_000, 1e-3), chances)[:900].sum()) == 0
