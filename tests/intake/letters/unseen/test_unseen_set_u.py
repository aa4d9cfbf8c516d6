"""Kinds of letters that set u showed to be misread or missed, each in other words than its case."""

import pytest

from planner.intake.letters.words import LetterWords
from tests.intake.letters.unseen.offers import first, read

LEAD = "We'd like to offer you the PM role at Vane Labs with a base of $180,000. "


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Please answer by next Friday the eleventh.", "2026-12-11"),
        ("Please answer by Tuesday, the 8th.", "2026-12-08"),
        ("Please answer by Tuesday the 8th of December.", "2026-12-08"),
        ("Send me a thumbs up by Thursday.", "2026-12-03"),
    ],
)
def test_a_day_by_its_weekday_and_number_is_read(letter_words: LetterWords, words: str, day: str) -> None:
    assert first(LEAD + words, letter_words)["deadline"] == day


def test_an_amount_above_which_an_award_is_deferred_is_no_grant(letter_words: LetterWords) -> None:
    text = (
        LEAD + "Of any award above $100,000, 30% is delivered in restricted stock vesting over three years."
    )
    assert "grants.0.value" not in first(text, letter_words)
    granted = LEAD + "You will receive an award of $100,000 in restricted stock vesting over three years."
    assert first(granted, letter_words)["grants.0.value"] == 100_000


def test_cash_that_is_paid_once_is_a_sign_on_and_no_grant(letter_words: LetterWords) -> None:
    once = first(LEAD + "One-off cash award: $25,000 with your first salary.", letter_words)
    assert (once["sign_on.0.amount"], "grants.0.kind" in once) == (25_000, False)
    stay = first(LEAD + "Cash retention award: $25,000 after 12 months.", letter_words)
    assert (stay["grants.0.kind"], "sign_on.0.amount" in stay) == ("cash", False)


def test_a_target_in_money_goes_on_about_the_bonus(letter_words: LetterWords) -> None:
    text = LEAD + "\nYou are eligible for an annual bonus. Your target is $27,000.\n"
    assert first(text, letter_words)["bonus_target"] == 0.15
    other = LEAD + "\nYou are eligible for equity and a bonus. Your target is $27,000.\n"
    assert "bonus_target" not in first(other, letter_words)


def test_options_behind_the_share_that_they_are_of_all_are_counted(letter_words: LetterWords) -> None:
    text = (
        LEAD
        + "Options: EMI, 0.3% of the fully diluted share capital (now 5,200 options), exercise price £0.60."
    )
    read_values = first(text, letter_words)
    assert (read_values["grants.0.units"], read_values["grants.0.strike"]) == (5_200, 0.6)
    company = LEAD + "9,000 options. The fully diluted share count is 8,000,000."
    assert first(company, letter_words)["grants.0.units"] == 9_000


def test_thousands_of_rsus_a_year_are_money(letter_words: LetterWords) -> None:
    text = LEAD + "You'd get 30k RSUs/yr for 4 yrs."
    reading = read(text, letter_words)
    assert first(text, letter_words)["grants.0.value"] == 120_000
    assert "grants.0.value" in {question.path for question in reading.offers[0].questions}
    assert first(LEAD + "You'd get 1,500 RSUs/yr for 4 yrs.", letter_words)["grants.0.units"] == 6_000


def test_leave_that_changes_is_what_it_changes_to(letter_words: LetterWords) -> None:
    assert first(LEAD + "Vacation goes from 28 days to 22 days.", letter_words)["days_off"] == 22


def test_a_signing_allowance_is_repaid_by_who_resigns(letter_words: LetterWords) -> None:
    text = LEAD + (
        "Signing allowance: $12,000, half on the first pay and half after six months of service. It must be "
        "reimbursed in full if you resign within one year of receiving it."
    )
    read_values = first(text, letter_words)
    assert (read_values["sign_on.0.amount"], read_values["sign_on.1.month"]) == (6_000, 6)
    assert (read_values["sign_on.0.clawback"], read_values["sign_on.0.clawback_months"]) == ("cliff", 12)
    assert read_values["sign_on.0.clawback_from"] == "payment"
    moved = first(LEAD + "Sign-on: $12,000. Moving costs are reimbursed.", letter_words)
    assert "sign_on.0.clawback" not in moved


def test_improvements_in_a_list_are_rounds(letter_words: LetterWords) -> None:
    text = (
        "Hello Ben,\nI took it to our finance lead and can offer the following changes:\n\n"
        "1. Base salary of $196,500 (from $190,000)\n2. Sign-on increased by $10,000 to $35,000\n\n"
        "The grant of $240,000 is the top of the guideline.\n"
    )
    reading = read(text, letter_words)
    rounds = {reply.component.value: (reply.value, reply.final) for reply in reading.rounds}
    assert rounds == {"base": (196_500, False), "sign_on": (35_000, False), "equity": (240_000, True)}
