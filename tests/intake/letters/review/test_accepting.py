"""What a reviewed letter makes of a plan: an offer, an update, rounds, notes and the kept letter."""

from msgspec.structs import replace

from planner.files import read_bytes, to_bytes
from planner.intake.letters.letter_plan import plan_of_letter
from planner.intake.letters.review.accepting import NEW, accept
from planner.intake.letters.review.review import Review
from planner.plan import Offer, Plan
from planner.plan.assumed import is_typed
from planner.plan.edits.letters import quotations
from planner.plan.fields.terms import Clawback, Component
from tests.intake.letters.hand_read import (
    LETTER,
    REPLY,
    TODAY,
    clash_reading,
    letter_reading,
    reply_reading,
)


def read_offer() -> tuple[Plan, Offer]:
    accepted = accept(Plan(), Review.of(letter_reading()), NEW, TODAY, "offer.eml")
    return accepted.plan, accepted.plan.offer(accepted.offer_id)


def test_a_letter_becomes_a_new_offer_without_what_is_doubtful() -> None:
    _, offer = read_offer()
    (grant,), (payment,) = offer.grants, offer.sign_on
    assert (offer.company, offer.base, offer.bonus_target, offer.valuation) == (
        "Aurora AI",
        210_000,
        0.175,
        1e9,
    )
    assert (grant.percent, payment.amount, payment.clawback) == (0.0007, 30_000, Clawback.NONE)
    assert offer.note == "Benefits are as in the enclosed guide."


def test_what_the_letter_says_counts_as_typed_where_it_equals_a_default() -> None:
    _, offer = read_offer()
    assert all(is_typed(offer.grants[0], key) for key in ("years", "cadence", "cliff"))
    assert is_typed(offer, "level")
    assert is_typed(offer, "state")
    assert not is_typed(offer, "stage")


def test_the_letter_is_kept_with_its_name_and_the_words_of_each_value() -> None:
    plan, offer = read_offer()
    (letter,) = plan.letters
    assert (letter.offer, letter.name, letter.day, letter.text) == (offer.id, "offer.eml", TODAY, LETTER)
    words = [quoted.words for quoted in quotations(plan, f"offers.{offer.id}.grants.g1.cliff")]
    assert words == ["vesting over four years, quarterly, with a one-year cliff"]


def test_an_update_changes_what_was_taken_and_leaves_the_rest() -> None:
    plan, offer = read_offer()
    first = Review.of(letter_reading())
    second = first.with_offer(
        0, first.offers[0].with_text("base", "222k", TODAY).with_tick("deadline", taken=False)
    )
    updated = accept(plan, second, offer.id, TODAY).plan
    assert len(updated.offers) == 1
    assert updated.offers[0].base == 222_000
    assert len(updated.offers[0].grants) == 1
    assert updated.offers[0].note == offer.note
    assert len(updated.letters) == 2


def test_a_reply_is_logged_as_rounds_of_its_offer() -> None:
    plan, offer = read_offer()
    review = Review.of(reply_reading()).with_round(1, taken=False)
    accepted = accept(plan, review, offer.id, TODAY)
    rounds = [(step.component, step.value, step.final) for step in accepted.plan.rounds_of(offer.id)]
    assert rounds == [("base", 222_000, False), ("equity", None, True)]
    assert accepted.plan.offers == plan.offers
    assert accepted.plan.letters[-1].text == REPLY


def test_without_an_offer_rounds_go_nowhere() -> None:
    assert accept(Plan(), Review.of(reply_reading()), NEW, TODAY).plan == Plan()


def test_a_grant_that_is_taken_alone_is_the_first_of_its_offer() -> None:
    review = Review.of(clash_reading())
    filled = review.with_offer(0, review.offers[0].with_text("grants.1", "300k/4y", TODAY))
    left = filled.with_offer(0, filled.offers[0].with_tick("grants.0", taken=False))
    (grant,) = accept(Plan(), left, NEW, TODAY).plan.offers[0].grants
    assert (grant.id, grant.value) == ("g1", 300_000)


def test_a_figure_that_no_field_takes_is_logged_as_text_with_the_reason() -> None:
    plan, offer = read_offer()
    reading = reply_reading()
    said = replace(reading, rounds=(replace(reading.rounds[0], value=1e15),))
    logged = accept(plan, Review.of(said), offer.id, TODAY).plan
    first = logged.rounds[0]
    typed = logged.typed[f"rounds.{first.id}.value"]
    assert (first.component, first.value) == (Component.BASE, None)
    assert (typed.text, typed.wrong) == ("1000000b", "Value must be 100,000,000,000 or less.")
    assert read_bytes(to_bytes(logged), "plan.counterpoint").plan == logged


def test_without_a_window_a_figure_that_no_field_takes_is_marked() -> None:
    reading = replace(letter_reading(), rounds=(replace(reply_reading().rounds[0], value=1e15),))
    made = plan_of_letter(reading, TODAY, "offer.eml")
    marked = [
        (entry.path, entry.words, entry.why) for entry in made.marked if entry.path.startswith("rounds")
    ]
    assert marked == [("rounds.r1.value", "1000000b", "Value must be 100,000,000,000 or less.")]
