"""Whom to speak to first, when to ask for time, and what to decide."""

from planner.ask.advice.first_move import Decision, FirstMove, OfferOutlook, first_move


def outlook(
    name: str, hoped: float, days: int | None = None, *, has_ask: bool = True, worth: float = 100.0
) -> OfferOutlook:
    return OfferOutlook(name.lower(), name, worth, hoped, days, has_ask)


def move(*outlooks: OfferOutlook, alternative: float | None = 50.0) -> FirstMove:
    return first_move(outlooks, alternative, 4.0)


def test_one_offer_is_countered() -> None:
    first = move(outlook("Aurora", 120.0))
    assert (first.push_first, first.decision, first.asks_time) == ("aurora", Decision.COUNTER, False)
    assert first.sentence == "Ask Aurora."


def test_the_offer_that_is_hoped_to_be_worth_most_comes_first() -> None:
    assert move(outlook("Aurora", 120.0), outlook("Beacon", 130.0)).push_first == "beacon"


def test_an_offer_that_lapses_within_a_round_comes_first_and_is_asked_for_time() -> None:
    first = move(outlook("Aurora", 130.0, 20), outlook("Beacon", 120.0, 3))
    assert first.push_first == "beacon"
    assert first.time_from == ("Beacon",)
    assert first.sentence == "Ask Beacon first, and ask them for a week."


def test_one_offer_alone_is_not_asked_for_time() -> None:
    assert not move(outlook("Aurora", 130.0, 1)).asks_time


def test_an_offer_that_lapsed_is_out() -> None:
    assert move(outlook("Aurora", 120.0), outlook("Beacon", 130.0, -1)).push_first == "aurora"


def test_with_nothing_to_ask_for_the_better_choice_is_taken() -> None:
    assert move(outlook("Aurora", 100.0, has_ask=False)).decision is Decision.ACCEPT
    worse = move(outlook("Aurora", 40.0, has_ask=False, worth=40.0))
    assert worse.decision is Decision.DECLINE
    assert worse.sentence == "Decline Aurora: what you have is worth more to you."


def test_with_no_ask_a_pressing_offer_is_only_asked_for_time() -> None:
    first = move(outlook("Aurora", 130.0, 20), outlook("Beacon", 120.0, 3, has_ask=False))
    assert first.decision is Decision.ASK_TIME


def test_without_a_live_offer_there_is_nothing_to_do() -> None:
    assert move() == FirstMove()
    assert move().sentence == ""
