"""Terms of pay that letters were misread by: steps of vesting, months paid, hours of leave, parts."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import OfferReading
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)


def offer_of(text: str, words: LetterWords) -> OfferReading:
    return next(offer for offer in read_letter(text, TODAY, words).offers if not offer.is_present)


def values(text: str, words: LetterWords) -> dict[str, object]:
    return {value.path: value.value for value in offer_of(text, words).values}


def asked(text: str, words: LetterWords) -> set[str]:
    return {question.path for question in offer_of(text, words).questions}


def grant(text: str, words: LetterWords) -> dict[str, object]:
    whole = values(f"Base $190,000, bonus 10%. {text}", words)
    return {
        path.removeprefix("grants.0."): value for path, value in whole.items() if path.startswith("grants")
    }


def test_a_share_every_six_months_after_that_goes_on_to_its_month(letter_words: LetterWords) -> None:
    text = (
        "1,940 RSUs: 5% at 12 months, 15% at 24 months, and 20% every six months after that until month 48."
    )
    events = ((12, 0.05), (24, 0.15), (30, 0.2), (36, 0.2), (42, 0.2), (48, 0.2))
    assert grant(text, letter_words)["events"] == events


def test_a_count_in_brackets_behind_a_share_is_the_same_grant(letter_words: LetterWords) -> None:
    text = (
        "0.85% of the company as ISOs (fully diluted, about 76,500 options), standard four years "
        "with a year's cliff, monthly after."
    )
    read = grant(text, letter_words)
    assert (read["percent"], read["units"], read["cliff"], read["cadence"]) == (0.0085, 76_500, 12, "monthly")
    assert not any(path.startswith("grants.1") for path in read)


@pytest.mark.parametrize("parts", ["amounts", "installments", "tranches"])
def test_equal_quarterly_parts_have_no_cliff(letter_words: LetterWords, parts: str) -> None:
    read = grant(f"RSUs worth $65,000, vesting in equal quarterly {parts} over three years.", letter_words)
    assert (read["cadence"], read["cliff"]) == ("quarterly", 0)


def test_equal_quarterly_parts_behind_a_first_year_keep_its_cliff(letter_words: LetterWords) -> None:
    text = "400 RSUs, 25% after one year and then in equal quarterly installments over three years."
    assert grant(text, letter_words)["cliff"] == 12


def test_annual_leave_is_no_rhythm_of_vesting(letter_words: LetterWords) -> None:
    read = grant(
        "$90,000 of share rights, vesting over 4 years with a 12 month cliff\nAnnual leave 20 days",
        letter_words,
    )
    assert "cadence" not in read


def test_phantom_units_are_counted_with_the_price_of_one(letter_words: LetterWords) -> None:
    text = "2,500 phantom units. One unit is worth $48 today. A third vests each year for three years."
    read = grant(text, letter_words)
    assert (read["units"], read["price"], len(str(read["years"]).split(","))) == (2_500, 48, 3)
    assert "grants.0.kind" in asked(f"Base $190,000. {text}", letter_words)


@pytest.mark.parametrize(
    ("pay", "base"),
    [
        ("CHF 9'600 gross per month (x 13), for the 80%", 124_800),
        ("13 x CHF 9'600", 124_800),
        ("CHF 9'600 monthly, x 13", 124_800),
    ],
)
def test_months_paid_make_the_year(letter_words: LetterWords, pay: str, base: float) -> None:
    assert values(f"Salary: {pay}. Bonus 5%.", letter_words)["base"] == base


def test_a_monthly_basic_is_a_base_and_an_aws_is_asked_for(letter_words: LetterWords) -> None:
    text = "Monthly basic: S$13,800. AWS: 1 month. Bonus 10%."
    assert values(text, letter_words)["base"] == 165_600
    assert "bonus_guaranteed" in asked(text, letter_words)


@pytest.mark.parametrize(
    ("leave", "days"),
    [
        ("paid biweekly. PTO: 8 hours per pay period", 26),
        ("and PTO accrues at 6 hours per pay period (26 a year)", 19.5),
        ("and vacation of 13.33 hours each month", 20),
        ("and 160 hours of PTO per year", 20),
        ("and 12 holidays beside 20 days of PTO", 20),
        ("and your leave is twenty-six days, public holidays not included", 26),
    ],
)
def test_leave_is_counted_in_days_a_year(letter_words: LetterWords, leave: str, days: float) -> None:
    assert values(f"Base $190,000 {leave}.", letter_words)["days_off"] == days


def test_hours_by_pay_periods_that_nobody_counts_are_asked_about(letter_words: LetterWords) -> None:
    text = "Base $190,000, bonus 10%. You accrue 6 hours of PTO per pay period."
    assert "days_off" not in values(text, letter_words)
    question = next(q for q in offer_of(text, letter_words).questions if q.path == "days_off")
    assert question.values == (19.5, 18)


@pytest.mark.parametrize("text", ["6 paid holidays, no PTO", "10 paid holidays"])
def test_a_few_holidays_in_the_us_are_no_days_off(letter_words: LetterWords, text: str) -> None:
    assert "days_off" not in values(f"Base $190,000, bonus 10%. {text}.", letter_words)


def test_paid_holidays_in_the_uk_are(letter_words: LetterWords) -> None:
    assert values("Base £90,000, bonus 10%. 28 paid holidays.", letter_words)["days_off"] == 28


def test_a_bonus_in_words_is_a_part_of_the_base(letter_words: LetterWords) -> None:
    text = (
        "Base salary of $212,500. An annual incentive with a target equal to one quarter of your base "
        "salary; for your first plan year, the Company guarantees a payment of not less than "
        "thirty-five thousand dollars."
    )
    read = values(text, letter_words)
    assert (read["bonus_target"], read["bonus_guaranteed"]) == (0.25, 35_000)
    up_to = "Base salary of $150,000. A bonus of up to half your salary."
    assert "bonus_target" not in values(up_to, letter_words)
    assert "bonus_target" in asked(up_to, letter_words)


@pytest.mark.parametrize(
    ("times", "months"),
    [
        ("half on the 90th day and half after one year", (3, 12)),
        ("in two equal payments, month 3 and month 12", (3, 12)),
    ],
)
def test_both_payments_of_a_sign_on_have_their_months(
    letter_words: LetterWords, times: str, months: tuple[int, int]
) -> None:
    read = values(f"Base $190,000, bonus 10%. Sign-on of $45,000, {times}.", letter_words)
    assert (read["sign_on.0.month"], read["sign_on.1.month"]) == months


def test_a_repayment_in_steps_is_asked_about(letter_words: LetterWords) -> None:
    text = (
        "Base £91,500. Welcome payment: £6,000. Repayable in full if you leave within your first six months; "
        "half thereafter until the end of month twelve."
    )
    assert "sign_on.0.clawback" not in values(text, letter_words)
    assert "sign_on.0.clawback" in asked(text, letter_words)
    plain = "Base $190,000. Sign-on $20,000, repay in full within 12 months, and a bonus of 15% in March."
    assert values(plain, letter_words)["sign_on.0.clawback"] == "cliff"


def test_days_to_answer_count_from_the_day_that_is_named(letter_words: LetterWords) -> None:
    text = "Base $171,600, bonus 10%. Reply to this e-mail within five business days of November 25, 2026."
    assert values(text, letter_words)["deadline"] == "2026-12-02"
