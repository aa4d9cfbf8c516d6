"""The first step in words names what may be named, and says what releasing more would take."""

from collections.abc import Mapping

from msgspec.structs import replace

from planner.ask.moves.first_step import (
    order_text,
    push_first,
    releases,
    step_as_released,
    step_if_released,
)
from planner.ask.moves.moves import MoveAdvice, MoveQuestion
from planner.ask.moves.ranking import OrderOutcome, Ranking
from planner.ask.moves.search_inputs import Gains, LiveOffer, MoveSearch
from planner.ask.rule.explorations import ExplorationCache
from planner.model_inputs import load_tables

CONSTANTS = load_tables().asks
NAMES = {"a": "Aurora", "b": "Beacon", "c": "Crest"}
TERMS: Mapping[tuple[str, str], str] = {
    (recruiter, other): f"written, base {base}"
    for recruiter in NAMES
    for other, base in (("a", "227,000"), ("b", "210,000"), ("c", "190,000"))
}


def offer(name: str, base: float, deadline: int | None = None) -> LiveOffer:
    """Return an offer of nothing but a base."""
    return LiveOffer(name, Gains(base), worth=base / 2, value=Gains(0.5), deadline=deadline)


OFFERS = (offer("a", 227_000.0), offer("b", 210_000.0), offer("c", 190_000.0))
NOBODY: tuple[frozenset[int], ...] = (frozenset(),) * 3
ALL = (frozenset({1, 2}), frozenset({0, 2}), frozenset({0, 1}))


def outcome(*order: tuple[str, ...], worth: float = 120_000.0, time: tuple[str, ...] = ()) -> OrderOutcome:
    """Return the outcome of an order."""
    return OrderOutcome(order, worth, 0.0, 0.02, time)


def ranking(best: OrderOutcome) -> Ranking:
    """Return a ranking with nothing but its best."""
    return Ranking((best,), best, best, best)


def advice(
    released: OrderOutcome,
    opened: OrderOutcome | None = None,
    may_name: tuple[frozenset[int], ...] = ALL,
    offers: tuple[LiveOffer, ...] = OFFERS,
) -> MoveAdvice:
    """Return advice with these best orders."""
    search = MoveSearch(100_000.0, offers, may_name)
    question = MoveQuestion(search, (), CONSTANTS, ExplorationCache().trait_draws(CONSTANTS), NAMES, TERMS)
    return MoveAdvice(question, ranking(released), ranking(opened) if opened else None)


def test_the_first_step_names_the_better_offer_that_may_be_named() -> None:
    step = step_as_released(advice(outcome(("b",), ("a",), time=("a",))))
    assert step == "Ask Beacon first and tell them of Aurora (written, base 227,000); ask Aurora for a week."


def test_the_only_talk_is_not_called_first() -> None:
    assert step_as_released(advice(outcome(("b",)), may_name=NOBODY)) == "Ask Beacon."


def test_what_is_not_released_is_not_named() -> None:
    step = step_as_released(advice(outcome(("b",), ("a",)), may_name=NOBODY))
    assert step == "Ask Beacon first."


def test_the_recruiter_of_the_best_offer_hears_of_the_next() -> None:
    step = step_as_released(advice(outcome(("a",))))
    assert step == "Ask Aurora and tell them of Beacon (written, base 210,000)."


def test_of_two_talks_in_a_round_the_earlier_deadline_comes_first() -> None:
    offers = (OFFERS[0], offer("b", 210_000.0, deadline=3), OFFERS[2])
    step = step_as_released(advice(outcome(("a", "b"), time=("b",)), offers=offers))
    assert step == (
        "Ask Beacon and Aurora at the same time; tell Beacon of Aurora (written, base 227,000); "
        "tell Aurora of Beacon (written, base 210,000); ask Beacon for a week."
    )


def test_the_users_own_choice_comes_first_among_talks_at_once() -> None:
    advised = advice(outcome(("a", "b")), may_name=NOBODY)
    chosen = MoveAdvice(replace(advised.question, chosen="b"), advised.released, None)
    assert step_as_released(chosen) == "Ask Beacon and Aurora at the same time."
    assert push_first(chosen) == "b"
    assert push_first(advised) == "a"  # worth most


def test_an_offer_that_lapses_in_the_first_round_is_asked_for_time_before_all() -> None:
    offers = (OFFERS[0], OFFERS[1], offer("c", 190_000.0, deadline=2))
    advised = advice(outcome(("b",), ("a",), time=("c",)), may_name=NOBODY, offers=offers)
    assert step_as_released(advised) == "Ask Crest for a week, then ask Beacon."
    assert push_first(advised) == "c"


def test_an_offer_known_only_to_exist_shows_no_amount() -> None:
    advised = advice(outcome(("b",)), may_name=NOBODY)
    search = replace(advised.question.search, may_mention=(frozenset(), frozenset({0}), frozenset()))
    mentioned = MoveAdvice(replace(advised.question, search=search), advised.released, None)
    assert (
        step_as_released(mentioned) == "Ask Beacon and tell them of Aurora (verbal; that it exists, no more)."
    )


def test_who_is_asked_alone_is_asked_for_time_as_them() -> None:
    step = step_as_released(advice(outcome(("b",), time=("b",)), may_name=NOBODY))
    assert step == "Ask Beacon; ask them for a week."


def test_without_anything_to_gain_the_best_is_taken() -> None:
    step = step_as_released(advice(outcome()))
    assert step == "Take Aurora as it stands: no order of talks is worth 50 a year more."


def test_offers_worth_less_than_what_there_is_are_not_taken() -> None:
    poor = tuple(replace(offer, worth=90_000.0) for offer in OFFERS)
    assert step_as_released(advice(outcome(), offers=poor)).startswith("Stay with what you have")


def test_the_step_after_a_release_starts_with_what_to_release() -> None:
    advised = advice(outcome(("a",)), outcome(("b",), ("a",)), NOBODY)
    assert releases(advised) == (("b", "a"), ("a", "b"))
    assert step_if_released(advised) == (
        "If you release Aurora's amounts to Beacon and Beacon's amounts to Aurora: "
        "ask Beacon first and tell them of Aurora (written, base 227,000); then Aurora."
    )


def test_an_offer_that_is_ahead_in_nothing_need_not_be_released() -> None:
    advised = advice(outcome(("a",)), outcome(("a",)), NOBODY)
    assert releases(advised) == ()
    assert step_if_released(advised) == ""


def test_many_releases_are_described_together() -> None:
    mixed = (
        LiveOffer("a", Gains(227_000.0, 100_000.0, 10_000.0), 120_000.0, Gains(0.5)),
        LiveOffer("b", Gains(210_000.0, 250_000.0, 10_000.0), 119_000.0, Gains(0.5)),
        LiveOffer("c", Gains(190_000.0, 250_000.0, 80_000.0), 118_000.0, Gains(0.5)),
    )
    advised = advice(outcome(("a",)), outcome(("a",), ("b",), ("c",)), NOBODY, mixed)
    assert len(releases(advised)) > 3
    text = step_if_released(advised)
    assert text.startswith(
        "If you release to each recruiter the amounts of the offers that are ahead of theirs: ask "
    )


def test_orders_are_written_as_rounds() -> None:
    question = advice(outcome()).question
    assert order_text(question, (("b",), ("a", "c"))) == "Beacon, then Aurora with Crest"
    assert order_text(question, ()) == "take the best now"
