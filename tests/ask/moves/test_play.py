"""An order of moves is played round by round, with deadlines, on every path."""

from planner.ask.moves.orders import all_at_once
from planner.ask.moves.ranking import ranked
from tests.ask.moves.made_up_talk import MadeUpTalk, after, final, offer, play, search


def test_an_offer_grows_by_what_a_talk_gives() -> None:
    moves = search(50.0, offer("a", 100.0), offer("b", 90.0))
    played = play(moves, MadeUpTalk({1: 40.0}), [[True, True]] * 2)
    assert final(played, ((1,),)) == [110.0, 110.0]  # 90 + half of 40
    assert after(played, ((1,),)).amounts[1, 0].tolist() == [[200_040.0, 200_040.0]]


def test_a_withdrawn_offer_leaves_the_next_best() -> None:
    moves = search(50.0, offer("a", 100.0), offer("b", 90.0))
    played = play(moves, MadeUpTalk({}, {0: [True, False]}), [[True, True]] * 2)
    assert final(played, ((0,),)) == [90.0, 100.0]
    assert after(played, ((0,),)).withdrawn.tolist() == [[True, False]]


def test_a_lost_offer_is_not_talked_to_again() -> None:
    moves = search(50.0, offer("a", 100.0))
    talk = MadeUpTalk({0: 40.0}, {0: [True]})
    played = play(moves, talk, [[True]])
    assert final(played, ((0,),)) == [50.0]


def test_the_best_in_hand_is_taken_before_it_ends_and_the_play_ends() -> None:
    moves = search(50.0, offer("a", 100.0, deadline=5), offer("b", 90.0))
    played = play(moves, MadeUpTalk({1: 40.0}), [[False], [False]])
    # Two rounds last eight days; more time is refused: a is taken before the second.
    assert final(played, ((0,), (1,))) == [100.0]


def test_an_offer_that_ends_and_is_not_the_best_is_gone() -> None:
    moves = search(50.0, offer("a", 100.0), offer("b", 90.0, deadline=5))
    talk = MadeUpTalk({}, {0: [True]})
    played = play(moves, talk, [[False], [False]])
    assert final(played, ((1,), (0,))) == [50.0]


def test_an_offer_worth_less_than_the_alternative_is_not_taken() -> None:
    moves = search(120.0, offer("a", 100.0, deadline=5), offer("b", 90.0))
    played = play(moves, MadeUpTalk({1: 100.0}), [[False], [False]])
    assert final(played, ((0,), (1,))) == [140.0]


def test_time_is_asked_of_an_offer_that_ends_before_the_last_day_of_the_order() -> None:
    moves = search(50.0, offer("a", 100.0, deadline=5), offer("b", 90.0))
    played = play(moves, MadeUpTalk({1: 40.0}), [[True], [True]])
    assert played.asked_for_time(rounds=2) == (0,)
    assert played.asked_for_time(rounds=1) == ()  # four days
    assert final(played, ((0,), (1,))) == [110.0]


def test_an_offer_that_is_not_talked_to_is_asked_for_time_too() -> None:
    moves = search(50.0, offer("a", 100.0, deadline=2), offer("b", 90.0))
    played = play(moves, MadeUpTalk({1: 40.0}), [[True, False], [True, True]])
    assert played.asked_for_time(rounds=1) == (0,)
    # With time b rises to 110; without, a is taken before it ends.
    assert final(played, ((1,),)) == [110.0, 100.0]


def test_a_week_more_may_not_be_enough() -> None:
    moves = search(50.0, offer("a", 100.0, deadline=0), offer("b", 90.0))
    played = play(moves, MadeUpTalk({1: 40.0}), [[True], [True]])
    # Until day 7; the second round ends on day 8: a is taken before it.
    assert final(played, ((0,), (1,))) == [100.0]


def test_a_deadline_on_the_last_day_of_a_round_is_in_time() -> None:
    moves = search(50.0, offer("a", 100.0, deadline=4))
    played = play(moves, MadeUpTalk({0: 40.0}), [[False]])
    assert played.asked_for_time(rounds=1) == ()
    assert final(played, ((0,),)) == [120.0]


def test_each_talk_is_made_once_for_all_orders_that_begin_alike() -> None:
    moves = search(50.0, *(offer(name, 100.0) for name in "abcd"))
    talk = MadeUpTalk({})
    ranked(play(moves, talk, [[True]] * 4), play(moves, MadeUpTalk({}), [[True]] * 4, all_at_once))
    # By talks before it: 4 first ones, 4 x 3, then 6 pairs in 3 orders x 2, then 4 triples in 13 orders.
    assert talk.count == 4 + 12 + 36 + 52


def test_the_fewest_rounds_then_talks_win_within_fifty_dollars() -> None:
    moves = search(50.0, offer("a", 100_000.0), offer("b", 99_950.0))
    ranking = ranked(
        play(moves, MadeUpTalk({0: 90.0, 1: 90.0}), [[True]] * 2),
        play(moves, MadeUpTalk({}), [[True]] * 2, all_at_once),
    )
    assert ranking.best.order == ()  # 100,045 at best: nobody need be asked
    assert ranking.orders[0].worth == 100_045.0


def test_gain_is_over_asking_all_at_once_with_nothing_released() -> None:
    moves = search(50.0, offer("a", 100_000.0), offer("b", 90_000.0))
    ranking = ranked(
        play(moves, MadeUpTalk({0: 8_000.0}), [[True]] * 2),
        play(moves, MadeUpTalk({0: 2_000.0}), [[True]] * 2, all_at_once),
    )
    assert ranking.at_once.worth == 101_000.0
    assert (ranking.best.order, ranking.best.worth, ranking.best.gain) == ((("a",),), 104_000.0, 3_000.0)
    assert ranking.now.worth == 100_000.0
