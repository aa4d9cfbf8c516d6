"""Kinds of wordings that set z has: each in other words than there, too."""

import pytest

from planner.intake.letters.words import LetterWords
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from tests.intake.letters.unseen.offers import fields, offer_in, offers_in, read

OFFER = (
    "We are pleased to offer you the position of Product Manager at Oakline Systems. Base salary: $150,000."
)


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for sharing that you're looking for around $190,000 base. The team would love to go ahead "
        "with the onsite: five interviews of 45 minutes. If all goes well expect to hear about an offer.",
        "Hi Ann, I came across your profile. I'm hiring for a stealth startup (just raised $24M). Comp is "
        "$180-220K plus equity. Would you be up for a 20-minute chat?",
    ],
)
def test_an_invitation_and_a_first_contact_are_no_offers(text: str, letter_words: LetterWords) -> None:
    assert read(text, letter_words).refused


def test_a_number_of_a_street_and_what_a_company_burns_are_no_base(letter_words: LetterWords) -> None:
    signed = "Base is $204,000.\nTeodora\nSenior Recruiter, Osier Pay | 311 W 43rd St, New York, NY 10036"
    assert offer_in(signed, letter_words)["base"] == 204_000
    notes = (
        "Notes: talk w/ Sef (CEO, Tidepool Grid)\n* cash: 160 to start\n* 22 months runway\n* burn 310k/mo"
    )
    assert offer_in(notes, letter_words)["base"] == 160_000


@pytest.mark.parametrize(
    "which",
    [
        "of Common Stock, which as of today is about 0.72% of the Company's fully diluted capitalization",
        "(about 0.72% of the Company's fully diluted capitalization)",
        "which on the day of this letter represents 0.72% of the fully diluted shares",
    ],
)
def test_options_and_their_share_of_all_are_one_grant(which: str, letter_words: LetterWords) -> None:
    read_of = offer_in(
        f"{OFFER} You will be granted an option to purchase 145,000 shares {which}.", letter_words
    )
    assert read_of["grants.0.units"] == 145_000
    assert read_of["grants.0.percent"] == 0.0072
    assert not [path for path in read_of if path.startswith("grants.1")]


def test_units_that_are_raised_are_a_count(letter_words: LetterWords) -> None:
    text = f"{OFFER} Your restricted stock units go from 5,200 to 5,900, one third on each anniversary."
    assert offer_in(text, letter_words)["grants.0.units"] == 5_900
    money = f"{OFFER} Your RSUs go from $300,000 to $340,000 over four years."
    assert offer_in(money, letter_words)["grants.0.value"] == 340_000


def test_a_total_that_holds_a_part_of_the_shares_is_no_grant(letter_words: LetterWords) -> None:
    text = f"{OFFER}\nRSUs: $240,000 over four years\nTotal (incl. one fourth of RSUs): $232,500"
    read_of = offer_in(text, letter_words)
    assert read_of["grants.0.value"] == 240_000
    assert not [path for path in read_of if path.startswith("grants.1")]


def test_payments_of_a_wrapped_line_are_two(letter_words: LetterWords) -> None:
    text = (
        "Base salary: $218,000.\n3. Signing Bonus. The Company will pay you a signing bonus of "
        "$50,000 in two\n"
        "installments: $30,000 on the first payroll date after your start date and\n"
        "$20,000 on the first payroll date after the first anniversary of your start date.\n"
    )
    read_of = offer_in(text, letter_words)
    assert (read_of["sign_on.0.amount"], read_of["sign_on.1.amount"]) == (30_000, 20_000)
    assert read_of["sign_on.1.month"] == 12


def test_payments_of_two_rows_are_two(letter_words: LetterWords) -> None:
    text = (
        f"{OFFER}\n| Sign-on, first payment | $40,000 within 30 days of start |\n"
        "| Sign-on, second payment | $25,000 at your one-year anniversary |"
    )
    read_of = offer_in(text, letter_words)
    assert (read_of["sign_on.0.amount"], read_of["sign_on.1.amount"]) == (40_000, 25_000)
    assert read_of["sign_on.1.month"] == 12


def test_a_vesting_by_each_year_is_read(letter_words: LetterWords) -> None:
    text = (
        f"{OFFER} RSUs worth $520,000 vest over four years: 33% during your first year, 33% during "
        "your second "
        "year, 22% during your third year and 12% during your fourth year."
    )
    assert offer_in(text, letter_words)["grants.0.years"] == (0.33, 0.33, 0.22, 0.12)


def test_pay_that_the_reader_told_is_of_the_present_job(letter_words: LetterWords) -> None:
    text = (
        "You told me that you're on $168,000 with a 12% bonus at Harrow Mutual. We bring you in as Senior "
        "Product Manager at $189,000, with a target of 15%. To make up for March we pay you $22,000 "
        "with your "
        "first paycheck; you'd owe all of it back if you left inside a year."
    )
    present = next(fields(offer) for offer in read(text, letter_words).offers if offer.is_present)
    assert (present["company"], present["base"], present["bonus_target"]) == ("Harrow Mutual", 168_000, 0.12)
    read_of = offer_in(text, letter_words)
    assert (read_of["base"], read_of["bonus_target"], read_of["sign_on.0.amount"]) == (189_000, 0.15, 22_000)
    assert read_of["sign_on.0.clawback"] == "cliff"


def test_two_offers_with_long_brackets_are_two(letter_words: LetterWords) -> None:
    text = (
        "the two I have to choose between:\n\nWickham Analytics (Series C, the signed letter is in "
        "hand): 187k "
        "base, 10% bonus.\n\nDunmore Grocery (the listed one): $176,500, 18% bonus, 15k signing."
    )
    wickham, dunmore = offers_in(text, letter_words)
    assert (wickham["base"], dunmore["base"]) == (187_000, 176_500)
    assert "sign_on.0.amount" not in wickham
    assert dunmore["sign_on.0.amount"] == 15_000


def test_a_package_behind_an_offer_at_a_name_is_its_own(letter_words: LetterWords) -> None:
    text = "E5 offer at Sundrop: 228/20%/640 + 75 sign, Menlo Park, vs staying put at 205 base 15% bonus."
    read_of = offer_in(text, letter_words)
    assert (read_of["base"], read_of["bonus_target"], read_of["sign_on.0.amount"]) == (228_000, 0.2, 75_000)


def test_a_counter_whose_subject_names_the_job_is_a_counter(letter_words: LetterWords) -> None:
    text = (
        "Subject: Re: offer for Staff PM, Notifications\n\nHi Carys,\n\nI'd love to do this. Two "
        "changes would "
        "make it an easy yes:\n\nBase of $225,000 instead of $210,000.\nSign-on of $45,000 instead "
        "of $30,000."
        "\n\nWith these I'll sign on Friday."
    )
    reading = read(text, letter_words)
    asked = {reply.component: reply.value for reply in reading.rounds if reply.who is Who.YOU}
    assert asked == {Component.BASE: 225_000, Component.SIGN_ON: 45_000}
    assert not reading.offers


def test_letters_behind_a_signature_are_no_employer(letter_words: LetterWords) -> None:
    text = (
        "Thank you for your interest in Stonecrop Health System. You will be paid $170,000 a "
        "year.\n\nSincerely,"
        "\nLorna Pettibone, MBA, SPHR\nTalent Acquisition"
    )
    assert offer_in(text, letter_words)["company"] == "Stonecrop Health System"


def test_an_employer_at_the_end_of_a_subject_is_no_part_of_the_title(letter_words: LetterWords) -> None:
    text = (
        "Subject: Offer letter - Senior Product Manager, Risk - Kaveri Fintech Pvt Ltd\n\nWe are "
        "pleased to offer "
        "you the above position.\n\nFixed pay: INR 36,00,000 per annum"
    )
    assert offer_in(text, letter_words)["title"] == "Senior Product Manager, Risk"
