"""Every order of offers is played, and none twice."""

import pytest

from planner.ask.moves.orders import Order
from tests.ask.moves.made_up_talk import MadeUpTalk, offer, play, search


def orders(count: int) -> list[Order]:
    """Return the orders that are played with so many offers."""
    moves = search(50.0, *(offer(name, 100.0) for name in "abcd"[:count]))
    played = play(moves, MadeUpTalk({}), [[True]] * count).played()
    return [order for of_a_depth, _ in played for order in of_a_depth]


@pytest.mark.parametrize(("offers", "count"), [(1, 2), (2, 6), (3, 26), (4, 150)])
def test_there_are_as_many_orders_as_the_model_says(offers: int, count: int) -> None:
    played = orders(offers)
    assert len(played) == len(set(played)) == count


def test_two_offers_have_six_orders() -> None:
    assert set(orders(2)) == {(), ((0,),), ((1,),), ((0, 1),), ((0,), (1,)), ((1,), (0,))}


def test_no_offer_is_talked_to_twice() -> None:
    for order in orders(4):
        talks = [offer for talks in order for offer in talks]
        assert len(talks) == len(set(talks))
