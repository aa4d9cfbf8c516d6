"""On paths that it has not seen, the best order of moves beats asking everybody at once."""

from statistics import fmean

import numpy as np
import pytest

from planner.ask.moves.search_inputs import ASKED
from tests.referee.searches import Played, drawn_search, played


@pytest.fixture(scope="module")
def results() -> tuple[Played, ...]:
    return played(8, 11)


def test_the_order_of_moves_beats_independent_asks(results: tuple[Played, ...]) -> None:
    assert fmean(result.chosen - result.at_once for result in results) > 0
    assert sum(result.chosen > result.at_once for result in results) >= 6


def test_asking_beats_taking_the_best_offer_as_it_stands(results: tuple[Played, ...]) -> None:
    assert all(result.chosen > result.standing for result in results)


def test_drawn_offers_have_a_case_for_each_component_and_live_rivals() -> None:
    search = drawn_search(np.random.default_rng(3))
    assert 2 <= len(search.moves.offers) <= 4
    assert all(set(cases) == set(ASKED) for cases in search.cases)
    best = max(search.moves.offers, key=lambda offer: offer.worth)
    for offer, cases in zip(search.moves.offers, search.cases, strict=True):
        assert (cases[ASKED[0]].case.loss > 0) is (offer is best)
