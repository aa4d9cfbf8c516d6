"""Averages after a reply: many asks at once are each as alone, and the chance of a move is theirs."""

import numpy as np

from planner.ask.cloud.recruiter_cloud import Averages
from planner.ask.rounds.recruiters_left import TOGETHER, WeightedRecruiters, recruiters_of
from tests.ask.cases import CACHE, CONSTANTS, ask_case, vectors


def _recruiters() -> WeightedRecruiters:
    case = ask_case(vectors("replies")[0]["case"])
    return recruiters_of(CACHE.cloud(case, CONSTANTS), CACHE.trait_draws(CONSTANTS), case.reference)


def _rows(averages: Averages) -> list[tuple[float, ...]]:
    names = ("asks", "gain", "withdrawn", "full", "part", "yes", "could", "serious")
    return list(zip(*(getattr(averages, name).tolist() for name in names), strict=True))


def test_many_asks_are_averaged_as_each_alone() -> None:
    recruiters = _recruiters()
    asks = np.linspace(500.0, 90_000.0, 2 * TOGETHER + 3)
    alone = [_rows(recruiters.averages(asks[place : place + 1]))[0] for place in range(len(asks))]
    assert _rows(recruiters.averages(asks)) == alone


def test_the_chance_of_a_move_is_that_of_all_averages() -> None:
    recruiters, asks = _recruiters(), np.linspace(500.0, 90_000.0, 11)
    assert recruiters.moves(asks).tolist() == recruiters.averages(asks).moves.tolist()
