"""A talk: asks, concessions and losses, by hand on three paths."""

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray

from planner.ask.moves.path_recruiters import KnownGaps, PathRecruiters, ReachTable
from planner.ask.moves.position import gaps, start, yearly_totals
from planner.ask.moves.search_inputs import Gains, LiveOffer, MoveSearch
from planner.ask.moves.talk_outcome import Talks, known_gaps

PATHS = 3


def paths(*values: float) -> NDArray[Any]:
    """Return a value for each path, the same for the three components."""
    return np.tile(np.array(values), (3, 1))[:, np.newaxis, :]


def recruiters(**changes: Any) -> PathRecruiters:
    """Return recruiters who are asked for 20,000 of base and nothing else, and answer every ask."""
    reach = np.array([20_000.0, 0.0, 0.0])
    each = np.full((3, 5), 0.0)
    each[0] = (20_000.0, 22_000.0, 24_000.0, 26_000.0, 30_000.0)
    sure, nothing = paths(*[1.0] * PATHS), paths(*[0.0] * PATHS)
    one = np.ones((3, 1, 1))
    plain = PathRecruiters(
        reaches=ReachTable(reach, each, each / 2, np.array([50_000.0, 1.0, 1.0])),
        headroom=np.stack([paths(0.0, 30_000.0, 5_000.0)] * 3),
        lift=nothing,
        shut=nothing > 0,
        written_moves=nothing > 0,
        verbal_moves=nothing > 0,
        rival_reach=sure,
        ceiling=100_000.0 * sure,
        pull=0.5 * sure,
        accepts=sure > 0,
        answers=nothing,
        withdraw_least=0.02 * sure,
        withdraw_more=nothing,
        withdraw_most=0.15,
        tau=1_000.0 * one,
        edge=1_386.0 * one,
        margin=25_000.0 * one,
        risk=one,
        verbal_credit=0.5,
    )
    return replace(plain, **changes)


def offer(name: str, base: float, **values: Any) -> LiveOffer:
    fields: dict[str, Any] = {"standing": Gains(base), "worth": base / 2, "value": Gains(0.5)} | values
    return LiveOffer(name, **fields)


def search(*may_name: frozenset[int]) -> MoveSearch:
    """Return two offers of 200,000 and 225,000 of base, the second in writing."""
    return MoveSearch(50_000.0, (offer("a", 200_000.0), offer("b", 225_000.0, written=True)), may_name)


ALONE = search(frozenset(), frozenset())
TELLING = search(frozenset({1}), frozenset({0}))


def conceded(
    known: MoveSearch, who: PathRecruiters, draws: tuple[float, ...] = (1.0, 1.0, 1.0)
) -> list[float]:
    outcome = Talks(known, (who, who), np.array([draws, draws]))(0, start(known, PATHS))
    return [round(float(base)) for base in outcome.conceded[0, 0]]


def test_all_a_share_or_nothing_is_conceded() -> None:
    # Headroom of nothing, of all that is asked, and of 5,000: half of the ask would be 10,000.
    assert conceded(ALONE, recruiters()) == [0, 20_000, 5_000]


def test_who_could_but_does_not_accept_gives_a_share() -> None:
    assert conceded(ALONE, recruiters(accepts=paths(0, 0, 0) > 0)) == [0, 10_000, 5_000]


def test_who_does_not_answer_gives_nothing() -> None:
    assert conceded(ALONE, recruiters(answers=paths(1.0, 1.0, 1.0))) == [0, 20_000, 0]


def test_after_a_final_figure_nothing_moves_where_the_recruiter_is_shut() -> None:
    assert conceded(ALONE, recruiters(shut=paths(0, 1, 0) > 0)) == [0, 0, 5_000]


def test_a_better_written_rival_raises_the_ask_and_lifts_some() -> None:
    # 25,000 ahead of at most 50,000: half of the cap, so 24,000 is asked.
    moved = recruiters(written_moves=paths(1, 0, 0) > 0)
    assert conceded(TELLING, moved) == [24_000, 24_000, 5_000]


def test_what_a_fact_justifies_is_conceded_where_the_ask_is_not_accepted() -> None:
    moved = recruiters(written_moves=paths(1, 0, 0) > 0, accepts=paths(0, 0, 0) > 0)
    assert conceded(TELLING, moved) == [24_000, 12_000, 5_000]


def test_the_least_chance_of_a_withdrawal_decides_within_the_ceiling() -> None:
    # 20,000 of 100,000: .02 x (.5 + .5 x .2) = .012.
    who = recruiters()
    outcome = Talks(ALONE, (who, who), np.array([[0.0119, 0.0121, 0.5]] * 2))(0, start(ALONE, PATHS))
    assert outcome.lost[0].tolist() == [True, False, False]


def test_a_rival_counts_by_component_and_by_total_whichever_is_less() -> None:
    offers = (
        offer("a", 200_000.0, standing=Gains(200_000.0, 400_000.0, 20_000.0), bonus=0.1),
        offer("b", 230_000.0, standing=Gains(230_000.0, 300_000.0, 60_000.0), common=0.5),
    )
    both = MoveSearch(50_000.0, offers, (frozenset({1}), frozenset()))
    position = start(both, 1)
    totals = yearly_totals(both, position)
    # 200k + 20k + 100k + 5k, and 230k + 300k / 4 x .5 + 15k
    assert totals[:, 0, 0].tolist() == pytest.approx([325_000.0, 282_500.0])
    assert gaps(both, position, 0, 1, totals)[:, 0, 0].tolist() == [0.0, 0.0, 0.0]  # behind in all
    # b against a: 42.5k a year ahead; base is behind, equity 4 x (100k / .5 - 37.5k / .5) = 500k - but the
    # total's gap is 42.5k x 4 / .5 = 340k; sign-on is behind.
    assert gaps(both, position, 1, 0, totals)[:, 0, 0].tolist() == pytest.approx([0.0, 340_000.0, 0.0])


def test_who_is_only_mentioned_is_known_without_a_gap() -> None:
    mentioned = replace(ALONE, may_mention=(frozenset({1}), frozenset()))
    known = known_gaps(mentioned, start(mentioned, 1), 0, np.array([50_000.0, 1.0, 1.0]))
    assert isinstance(known, KnownGaps)
    assert known.any_written.all()
    assert known.written.max() == 0


def test_a_lost_rival_is_not_known() -> None:
    position = start(TELLING, 1)
    gone = replace(position, live=np.array([[[True]], [[False]]]))
    assert not known_gaps(TELLING, gone, 0, np.array([50_000.0, 1.0, 1.0])).any_rival.any()
