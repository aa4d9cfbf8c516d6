"""Every order of offers is there, and none twice."""

import pytest

from planner.ask.moves.orders import all_orders


@pytest.mark.parametrize(("offers", "count"), [(0, 1), (1, 2), (2, 6), (3, 26), (4, 150)])
def test_there_are_as_many_orders_as_the_model_says(offers: int, count: int) -> None:
    orders = all_orders(offers)
    assert len(orders) == len(set(orders)) == count


def test_two_offers_have_six_orders() -> None:
    assert set(all_orders(2)) == {(), ((0,),), ((1,),), ((0, 1),), ((0,), (1,)), ((1,), (0,))}


def test_no_offer_is_talked_to_twice() -> None:
    for order in all_orders(4):
        talks = [offer for talks in order for offer in talks]
        assert len(talks) == len(set(talks))
