"""The rows of a reading: what is taken, mended, chosen and asked, in the words of the grid."""

import pytest

from planner.intake.letters.results import OfferReading, Question, ReadValue, Span
from planner.intake.letters.review.marks import marks_of, moved, numbers_of
from planner.intake.letters.review.offer_review import OfferReview, ReviewRow, missing
from planner.intake.letters.review.review import Review
from planner.plan.fields.terms import Clawback
from tests.intake.letters.hand_read import CLASH, LETTER, TODAY, clash_reading, letter_reading, span


def offer() -> OfferReview:
    return Review.of(letter_reading()).offers[0]


def row(review: OfferReview, key: str) -> ReviewRow:
    return next(row for row in review.rows if row.key == key)


def test_rows_are_written_as_the_grid_writes_them() -> None:
    texts = {row.label: row.text for row in offer().rows}
    assert texts == {
        "Company": "Aurora AI",
        "Base salary": "210,000",
        "Target bonus": "17.5 %",
        "Sign-on": "30,000",
        "Pay back if you leave": "clawback 12 months",
        "Equity grant": "0.07%",
        "Vesting": "4y quarterly cliff 12 months",
        "Company valuation": "1,000,000,000",
        "Posted range": "190,000 to 235,000",
        "Answer due": "Mon 7 Dec 2026",
        "Taxed in": "CA",
        "Role": "Senior AI Product Manager",
        "Track": "AI PM",
        "Level": "Senior",
    }


def test_a_doubtful_row_is_not_taken_until_it_is_ticked() -> None:
    review = offer()
    assert [row.key for row in review.rows if not row.taken] == ["sign_on.0.payback"]
    assert "sign_on.0.clawback" not in review.taken()
    ticked = review.with_tick("sign_on.0.payback", taken=True)
    assert ticked.taken()["sign_on.0.clawback_months"] == 12


def test_counts_say_what_was_found_and_what_to_look_at() -> None:
    review = Review.of(letter_reading())
    assert review.counts() == (14, 1)
    assert review.taken_count() == 13


def test_a_mended_row_says_more_than_its_own_field() -> None:
    review = offer().with_text("grants.0", "400k/4y monthly", TODAY)
    assert row(review, "grants.0").text == "400k"
    assert row(review, "grants.0.vesting").text == "4y monthly cliff 12 months"
    assert "grants.0.percent" not in review.taken()


def test_a_part_is_mended_by_the_grammar_of_its_whole() -> None:
    review = offer().with_text("grants.0.vesting", "38/32/20/10 no cliff", TODAY)
    assert review.taken()["grants.0.years"] == (0.38, 0.32, 0.2, 0.1)
    assert review.taken()["grants.0.cliff"] == 0
    review = review.with_text("sign_on.0.payback", "24 prorated", TODAY)
    assert row(review, "sign_on.0.payback").text == "clawback 24 months prorated"
    review = review.with_text("posted", "180k - 220k", TODAY)
    assert (review.taken()["posted_min"], review.taken()["posted_max"]) == (180_000, 220_000)


def test_a_text_that_cannot_be_read_stays_with_its_reason_and_is_not_taken() -> None:
    review = offer().with_text("base", "lots", TODAY)
    wrong = row(review, "base")
    assert (wrong.text, wrong.taken) == ("lots", False)
    assert "“lots”" in wrong.wrong
    assert "base" not in review.taken()


def test_an_emptied_row_is_not_taken() -> None:
    review = offer().with_text("base", "", TODAY)
    assert (row(review, "base").text, row(review, "base").taken) == ("", False)


def test_a_conflict_is_asked_and_one_of_its_values_is_chosen() -> None:
    review = Review.of(clash_reading()).offers[0]
    asked = row(review, "bonus_target")
    assert (asked.text, asked.taken, asked.choices) == ("", False, ("15 %", "12 %"))
    chosen = review.with_choice("bonus_target", 1, TODAY)
    assert chosen.taken()["bonus_target"] == 0.12
    assert chosen.places()["bonus_target"].words(CLASH) == "12 %"


def test_a_question_is_an_empty_row_that_can_be_filled() -> None:
    review = Review.of(clash_reading()).offers[0]
    asked = row(review, "grants.0.price")
    assert (asked.label, asked.text, asked.why) == (
        "Price of one share of the grant",
        "",
        "The price of one share is missing.",
    )
    filled = review.with_text("grants.0.price", "42", TODAY)
    assert filled.taken()["grants.0.price"] == 42
    assert row(filled, "grants.0").text == "5,000 shares"


def test_a_later_reading_keeps_what_was_decided() -> None:
    before = Review.of(letter_reading())
    mended = before.with_offer(0, before.offers[0].with_text("base", "212k", TODAY))
    again = Review.of(letter_reading(LETTER + "\nBest"), mended)
    assert again.offers[0].taken()["base"] == 212_000


def test_words_of_the_letter_fill_a_field_and_are_its_origin() -> None:
    there = span(LETTER, "$190,000")
    review = offer().with_text("base", "$190,000", TODAY, there)
    assert review.taken()["base"] == 190_000
    assert review.places()["base"] == there


def test_a_mended_value_does_not_come_from_the_letter() -> None:
    assert "base" in offer().places()
    assert "base" not in offer().with_text("base", "212k", TODAY).places()


def test_marks_are_numbered_as_they_come_in_the_text() -> None:
    marks = marks_of(Review.of(letter_reading()))
    numbers = {key: sign for (_, key), sign in numbers_of(marks).items()}
    assert numbers["title"] == numbers["track"] == numbers["level"] == "1"
    assert [numbers[key] for key in ("company", "state", "base", "bonus_target")] == ["2", "3", "4", "5"]
    assert numbers["sign_on.0.payback"] == "?"


def test_a_span_follows_an_edit_before_it_and_goes_with_one_inside() -> None:
    assert moved(Span(10, 20), 3, 2, 5) == Span(13, 23)
    assert moved(Span(10, 20), 20, 0, 5) == Span(10, 20)
    assert moved(Span(10, 20), 12, 1, 0) is None


def test_the_review_says_what_the_letter_does_not() -> None:
    assert list(missing(offer())) == ["a start date", "yearly raises", "refreshers", "paid days off"]


def test_an_amount_is_mended_in_the_currency_of_the_letter() -> None:
    pounds = ReadValue("currency", "GBP", span(LETTER, "Aurora AI"))
    reading = OfferReading((*letter_reading().offers[0].values, pounds))
    review = OfferReview(reading).with_text("base", "£95k", TODAY)
    assert review.taken()["base"] == 95_000
    assert row(offer().with_text("base", "£95k", TODAY), "base").wrong


def test_what_is_not_owed_back_and_months_alone_are_written_so() -> None:
    there = span(LETTER, "Aurora AI")
    amount = ReadValue("sign_on.0.amount", 30_000.0, there)
    none = OfferReading((amount, ReadValue("sign_on.0.clawback", Clawback.NONE, there)))
    assert row(OfferReview(none), "sign_on.0.payback").text == "none"
    typed = offer().with_text("sign_on.0.payback", "none", TODAY)
    assert typed.taken()["sign_on.0.clawback"] is Clawback.NONE
    months = ReadValue("sign_on.0.clawback_months", 18, there)
    asked = Question("sign_on.0.clawback", "All or a part?")
    review = OfferReview(OfferReading((amount, months), (asked,)))
    assert row(review, "sign_on.0.payback").text == "18 months"
    assert row(review, "sign_on.0.clawback").text == ""


def test_a_question_on_all_payments_is_a_remark_where_each_has_its_row() -> None:
    there = span(LETTER, "Aurora AI")
    asked = Question("sign_on", "Is it paid in parts?")
    review = OfferReview(OfferReading((ReadValue("sign_on.0.amount", 30_000.0, there),), (asked,)))
    assert [line.key for line in review.rows] == ["sign_on.0"]
    assert review.open_questions() == (asked,)


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("grants.0", "500% of 900m", "Share of the company must be 100 % or less."),
        ("grants.0", "400k/4y cliff 90", "First vesting must be 72 months or less."),
        ("grants.0.vesting", "4y monthly cliff 90", "First vesting must be 72 months or less."),
        ("sign_on.0", "40k month 90", "Month paid must be 72 months or less."),
        ("sign_on.0.payback", "90 prorated", "Pay back, months must be 72 months or less."),
    ],
)
def test_a_grant_or_payment_outside_its_limits_stays_with_its_reason(key: str, text: str, why: str) -> None:
    review = offer().with_text(key, text, TODAY)
    wrong = row(review, key)
    assert (wrong.text, wrong.taken, wrong.wrong) == (text, False, why)
