"""Kinds of wordings that set y has: each in other words than there, too."""

import pytest

from planner.intake.letters.words import LetterWords
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from tests.intake.letters.unseen.offers import fields, offer_in, present_in, read

OFFER = (
    "We are pleased to offer you the position of Product Manager at Oakline Systems. Base salary: $150,000."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "You are not eligible for the annual incentive plan (15% of salary).",
        "This grade isn't entitled to the bonus plan (15%).",
        "The 15% bonus in your interview notes does not apply to this role.",
        "The bonus of 15% is not part of this offer.",
    ],
)
def test_a_bonus_that_is_denied_is_none(sentence: str, letter_words: LetterWords) -> None:
    assert "bonus_target" not in offer_in(f"{OFFER} {sentence}", letter_words)
    assert offer_in(f"{OFFER} You are eligible for a bonus of 15%.", letter_words)["bonus_target"] == 0.15


@pytest.mark.parametrize(
    "sentence",
    [
        "The sign-on bonus of $10,000 is withdrawn.",
        "The $10,000 signing bonus is for engineers only and is not included.",
        "The sign-on of $10,000 we discussed is no longer available.",
    ],
)
def test_a_payment_that_was_withdrawn_is_none(sentence: str, letter_words: LetterWords) -> None:
    assert "sign_on.0.amount" not in offer_in(f"{OFFER} {sentence}", letter_words)


def test_no_sign_on_in_one_line_is_no_label_of_the_next(letter_words: LetterWords) -> None:
    text = f"{OFFER}\nThere is no bonus, and we don't do sign-ons.\nRSUs: 9,000, at $58.00 each."
    read_of = offer_in(text, letter_words)
    assert "sign_on.0.amount" not in read_of
    assert read_of["grants.0.units"] == 9_000
    assert read_of["grants.0.price"] == 58


@pytest.mark.parametrize(
    "sentence",
    ["We can bring the base up to $212,000.", "I got your base bumped up to $212,000."],
)
def test_a_raise_up_to_a_figure_names_no_ceiling(sentence: str, letter_words: LetterWords) -> None:
    text = (
        f"Here is your offer as Product Manager at Oakline Systems. {sentence} The bonus is 15%, "
        "and you will be granted RSUs worth $200,000 over four years."
    )
    assert offer_in(text, letter_words)["base"] == 212_000


def test_what_may_go_up_to_a_figure_still_has_a_ceiling(letter_words: LetterWords) -> None:
    text = f"{OFFER} We could bring a sign-on up to $20,000."
    assert "sign_on.0.amount" not in offer_in(text, letter_words)


def test_a_newer_sign_on_keeps_the_terms_of_the_mail_below(letter_words: LetterWords) -> None:
    text = (
        "From: Ana <ana@oakline.example>\nSubject: Re: offer\n\nHi Jo,\n\nYour sign-on is now $40,000. All "
        "the rest stays as I sent it last week, and the new letter comes tomorrow.\n\nAna\n\n"
        "> On Mon, Nov 16, 2026, Ana wrote:\n>\n> We offer you the position of Product Manager at Oakline.\n"
        "> - Base salary: $205,000\n> - Target bonus: 15%\n"
        "> - Sign-on: $25,000 (repayable in full if you leave in the first 12 months)\n"
    )
    read_of = offer_in(text, letter_words)
    assert read_of["sign_on.0.amount"] == 40_000
    assert read_of["sign_on.0.clawback"] == "cliff"
    assert read_of["sign_on.0.clawback_months"] == 12
    assert read_of["base"] == 205_000


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Please accept by the second Friday in December.", "2026-12-11"),
        ("Your answer is due by the last Monday of January.", "2027-01-25"),
        ("Please answer by the first Tuesday of the month.", None),
        ("The offer remains open for seven calendar days from the date of this letter.", "2026-12-07"),
    ],
)
def test_the_last_day_is_counted_as_people_say_it(
    sentence: str, day: str | None, letter_words: LetterWords
) -> None:
    assert offer_in(f"{OFFER} {sentence}", letter_words).get("deadline") == day


def test_the_day_of_a_clearance_is_no_last_day(letter_words: LetterWords) -> None:
    text = (
        "VELLUM AEROSPACE, INC.                    27 November 2026\n\nWe offer you a salary of $189,500. "
        "This offer remains open for seven calendar days from the date of this letter and depends on your "
        "obtaining a clearance by 06/30/2027."
    )
    assert offer_in(text, letter_words)["deadline"] == "2026-12-04"


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("vesting over four years in the ratio 10:20:30:40", (0.1, 0.2, 0.3, 0.4)),
        ("vesting 20:20:60 over three years", (0.2, 0.2, 0.6)),
    ],
)
def test_a_ratio_is_a_vesting_and_no_time_of_day(
    words: str, years: tuple[float, ...], letter_words: LetterWords
) -> None:
    assert offer_in(f"{OFFER} RSUs worth $100,000, {words}.", letter_words)["grants.0.years"] == years


@pytest.mark.parametrize(
    "sentence",
    [
        "If we are sold and you are let go within 12 months, half of your unvested shares vest.",
        "Upon a change of control 100% of the unvested RSUs vest if you are terminated within 12 months.",
        "Should you be laid off after a merger, vesting of all shares accelerates by 12 months.",
    ],
)
def test_what_vests_early_is_no_schedule(sentence: str, letter_words: LetterWords) -> None:
    text = (
        f"{OFFER} RSUs worth $100,000, vesting over four years, monthly, after a one-year cliff. {sentence}"
    )
    read_of = offer_in(text, letter_words)
    assert read_of["grants.0.years"] == (0.25, 0.25, 0.25, 0.25)
    assert read_of["grants.0.cliff"] == 12


def test_a_number_of_rsus_is_a_count(letter_words: LetterWords) -> None:
    text = f"{OFFER} The number of RSUs is raised from 1,900 to 2,300 (at the reference price of $84.50)."
    read_of = offer_in(text, letter_words)
    assert read_of["grants.0.units"] == 2_300
    assert "grants.0.value" not in read_of


def test_a_bonus_by_level_is_asked_about(letter_words: LetterWords) -> None:
    offer = read(f"{OFFER} The bonus would be 10% at Senior, 15% at Staff.", letter_words).offers[0]
    assert "bonus_target" not in fields(offer)
    assert [q.values for q in offer.questions if q.path == "bonus_target"] == [(0.1, 0.15)]


@pytest.mark.parametrize("words", ["We are still private.", "It comes in EMI options.", "We're a startup."])
def test_a_company_that_is_not_listed_is_asked_for_its_round(words: str, letter_words: LetterWords) -> None:
    questions = read(f"{OFFER} {words}", letter_words).offers[0].questions
    assert "stage" in [question.path for question in questions]


def test_a_line_on_the_present_job_turns_to_the_new_one(letter_words: LetterWords) -> None:
    text = "current job: Halyard, 172 base, 12% bonus. New one is Vestry Payments, 198 base and 25k sign on."
    assert present_in(text, letter_words) == {"company": "Halyard", "base": 172_000, "bonus_target": 0.12}
    new = offer_in(text, letter_words)
    assert (new["company"], new["base"], new["sign_on.0.amount"]) == ("Vestry Payments", 198_000, 25_000)


def test_what_a_candidate_earns_is_no_round(letter_words: LetterWords) -> None:
    text = (
        "Fliss (Loomhatch): 88k base, 10% bonus and 0.2% in EMI options over 4 years\n"
        "Me: will do! fwiw im on 79k atm with a 4% bonus"
    )
    reading = read(text, letter_words)
    assert not [reply for reply in reading.rounds if reply.who is Who.YOU]
    assert present_in(text, letter_words)["base"] == 79_000
    assert offer_in(text, letter_words)["grants.0.percent"] == 0.002


@pytest.mark.parametrize(
    "answer",
    ["245 no, the band stops at 238. I can do 236.", "245 won't fly, but I can do 236."],
)
def test_a_figure_that_is_refused_is_none_of_theirs(answer: str, letter_words: LetterWords) -> None:
    reading = read(f"Me: Could you do 245 base?\nRecruiter: {answer}", letter_words)
    theirs = [reply.value for reply in reading.rounds if reply.who is Who.THEY]
    assert theirs == [236_000]
    assert all(reply.component is Component.BASE for reply in reading.rounds)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("We amend your offer for Product Manager, Forecasts, as follows:", "Product Manager, Forecasts"),
        ("Position: IT Specialist (Product Management), GS-2210-14", "IT Specialist (Product Management)"),
    ],
)
def test_a_title_is_whole(text: str, title: str, letter_words: LetterWords) -> None:
    assert offer_in(f"{text}\n\nBase salary: $150,000.", letter_words)["title"] == title


@pytest.mark.parametrize(
    "words",
    ["none of this is an offer", "this is not an offer"],
)
def test_a_mail_on_the_process_with_the_pay_of_others_is_no_offer(
    words: str, letter_words: LetterWords
) -> None:
    text = (
        "Thanks for the final round! If it goes our way I'd call you with an offer. For context, our last "
        f"hire came in at $195,000 plus 15%, the one before with a $20,000 sign-on. Note that {words}."
    )
    assert read(text, letter_words).refused
