"""Figures that a further unseen set showed to be read wrong, in other words: columns by month and year,
sums that hang on an answer, caps, salaries that count a bonus, and pay without a currency.
"""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import OfferReading
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)
BASE = "Base $170,000. "


def offer_in(text: str, words: LetterWords) -> OfferReading:
    return next(offer for offer in read_letter(text, TODAY, words).offers if not offer.is_present)


def values_in(text: str, words: LetterWords) -> dict[str, object]:
    return {value.path: value.value for value in offer_in(text, words).values}


def asked_in(text: str, words: LetterWords) -> dict[str, tuple[object, ...]]:
    return {question.path: question.values for question in offer_in(text, words).questions}


COLUMNS = (
    ("Item | Per month | Per year\nGross pay | EUR 7,000 | EUR 84,000\n", 84_000),
    ("| Part | Yearly | Monthly |\n|---|---|---|\n| Fixed salary | 108,000 CHF | 9,000 CHF |\n", 108_000),
    ("Element\tMonthly\nBasic salary\t£6,200\n", 74_400),
    ("Pay | Monthly | Annual\nTotal fixed pay | 2,50,000 | 30,00,000\nAll figures in INR\n", 3_000_000),
)


@pytest.mark.parametrize(("text", "base"), COLUMNS)
def test_a_row_is_read_by_the_heads_of_its_columns(letter_words: LetterWords, text: str, base: float) -> None:
    got = values_in(text, letter_words)
    assert got["base"] == base
    assert "company" not in got


def test_two_columns_that_do_not_agree_are_asked_about(letter_words: LetterWords) -> None:
    text = "Base salary | $150,000 | $164,000\nBonus | 10% |\n"
    assert asked_in(text, letter_words)["base"] == (150_000, 164_000)


def test_parts_of_a_fixed_pay_are_no_benefits_beside_it(letter_words: LetterWords) -> None:
    text = "Special allowance: INR 8,40,000\nHRA: INR 6,00,000\nTotal fixed pay: INR 28,00,000 per annum\n"
    assert "benefits" not in values_in(text, letter_words)


@pytest.mark.parametrize(
    "text",
    [
        "We add $8,000 if you sign by December 3. The offer itself is open until December 17.",
        "You have until December 17. Should you accept by December 3, you get another $8,000.",
    ],
)
def test_the_day_of_something_extra_is_no_deadline(letter_words: LetterWords, text: str) -> None:
    assert values_in(BASE + text, letter_words)["deadline"] == "2026-12-17"


def test_the_day_of_something_extra_is_the_deadline_where_it_is_the_only_one(
    letter_words: LetterWords,
) -> None:
    text = "There is a $9,000 sign-on if you accept by December 3."
    assert values_in(BASE + text, letter_words)["deadline"] == "2026-12-03"


DEADLINES = (
    ("These terms stand until December 9.", "2026-12-09"),
    ("Please acknowledge this letter by December 9.", "2026-12-09"),
    ("start date is January 11 give me a call by Thursday", "2026-12-03"),
    ("Let me know by Wednesday 9.12. Thanks", "2026-12-09"),
)


@pytest.mark.parametrize(("text", "day"), DEADLINES)
def test_further_words_name_the_last_day_to_answer(letter_words: LetterWords, text: str, day: str) -> None:
    assert values_in(BASE + text, letter_words)["deadline"] == day


def test_words_to_call_back_make_no_deadline_of_the_start(letter_words: LetterWords) -> None:
    got = values_in(BASE + "your first day would be January 11 call me at any time", letter_words)
    assert (got["start"], got.get("deadline")) == ("2027-01-11", None)


SALARIES = (
    ("Bonus of up to 3 salaries a year.", None, ()),
    ("Annual bonus: three basic salaries at target.", 0.25, None),
)


@pytest.mark.parametrize(("text", "share", "choices"), SALARIES)
def test_a_bonus_may_be_counted_in_salaries(
    letter_words: LetterWords, text: str, share: float | None, choices: tuple[object, ...] | None
) -> None:
    assert values_in(BASE + text, letter_words).get("bonus_target") == share
    assert asked_in(BASE + text, letter_words).get("bonus_target") == choices


@pytest.mark.parametrize(
    "text", ["Signing bonus: 3 x $9,000.", "You get 2 × $9,000 signing bonus.", "Sign-on: $9,000 x 2."]
)
def test_a_payment_made_several_times_is_asked_about(letter_words: LetterWords, text: str) -> None:
    assert asked_in(BASE + text, letter_words)["sign_on.0.amount"] == (9_000,)
    assert "sign_on.0.amount" not in values_in(BASE + text, letter_words)


def test_a_heading_says_more_than_a_verb_of_paying(letter_words: LetterWords) -> None:
    text = "1. Salary. Your base is $170,000.\n\n2. One-off payments. We pay you $18,000 in month one."
    got = values_in(text, letter_words)
    assert (got["base"], got["sign_on.0.amount"]) == (170_000, 18_000)


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Retirement: a basic 2% for everyone plus a match of up to 3%.", 0.05),
        ("401(k): we match 100% of the first 4%.", 0.04),
    ],
)
def test_what_is_put_in_for_all_adds_to_the_match(letter_words: LetterWords, text: str, rate: float) -> None:
    assert values_in(BASE + text, letter_words)["match_rate"] == rate


def test_what_was_put_in_before_is_no_target(letter_words: LetterWords) -> None:
    text = (
        "Annual bonus: up to 30%.\nProfit sharing: the firm has put in 6% in each of the last three years.\n"
    )
    assert "bonus_target" not in values_in(BASE + text, letter_words)
    assert "bonus_target" in asked_in(BASE + text, letter_words)


@pytest.mark.parametrize("name", ["stay bonus", "loyalty bonus", "retention bonus"])
def test_pay_for_staying_is_no_yearly_bonus(letter_words: LetterWords, name: str) -> None:
    got = values_in(f"{BASE}A {name} of $30,000 is paid after 18 months.", letter_words)
    assert "bonus_target" not in got
    assert (got["grants.0.kind"], got["grants.0.value"]) == ("cash", 30_000)
    assert got["grants.0.events"] == ((18, 1.0),)


def test_halves_may_be_counted_from_the_closing_of_a_deal(letter_words: LetterWords) -> None:
    text = (
        "A retention award of $60,000: half six months after closing and half eighteen months after closing."
    )
    got = values_in(BASE + text, letter_words)
    assert got["grants.0.events"] == ((6, 0.5), (18, 0.5))


@pytest.mark.parametrize(
    "text", ["0.5% in options; our SAFEs have a $10M cap.", "0.5% in ISOs, $10M post-money cap."]
)
def test_a_cap_of_notes_is_read_with_a_question(letter_words: LetterWords, text: str) -> None:
    assert asked_in(BASE + text, letter_words)["valuation"] == (10_000_000,)
    plain = "0.5% in options at a $10M post-money valuation."
    assert "valuation" not in asked_in(BASE + plain, letter_words)


ABROAD = (
    ("Base 610,000 a year in Oslo.", True),
    ("Base NOK 610,000 in Oslo.", False),
    ("Base $150,000 in Oslo.", False),
)


@pytest.mark.parametrize(("text", "is_asked"), ABROAD)
def test_pay_abroad_without_a_currency_is_asked_about(
    letter_words: LetterWords, text: str, is_asked: bool
) -> None:
    assert ("currency" in asked_in(text, letter_words)) == is_asked


def test_shekels_have_two_short_forms(letter_words: LetterWords) -> None:
    assert values_in("Base 35,000 NIS per month in Haifa", letter_words)["currency"] == "ILS"


NAMES = (
    (
        "Project Falcon - your new terms\n\nDear Jo, you will be an employee of Brightholm Systems. ",
        "Brightholm Systems",
    ),
    ("I spoke with Piotr about it. What we can do here at Selwick: ", "Selwick"),
    ("PROVISIONAL JOB OFFER\n\nMinistry of Tides\n\n", "Ministry of Tides"),
    ("PROVISIONAL JOB OFFER\n\nCompany: Selwick\n", "Selwick"),
)


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_what_is_done_and_who_was_spoken_to_is_no_employer(
    letter_words: LetterWords, text: str, name: str
) -> None:
    assert values_in(f"{text}{BASE}Bonus 10%, RSUs $90,000 over 3 years.", letter_words)["company"] == name


def test_the_end_of_a_double_surname_is_no_place(letter_words: LetterWords) -> None:
    text = "Dear Ms. Okada-Malmö,\n\nBase $150,000. The lab is in Ann Arbor, MI."
    assert values_in(text, letter_words)["state"] == "MI"


@pytest.mark.parametrize(
    "text", ["You earn two vacation days a month.", "You accrue 2 leave days per month."]
)
def test_days_of_leave_by_the_month_make_a_year(letter_words: LetterWords, text: str) -> None:
    assert values_in(BASE + text, letter_words)["days_off"] == 24


def test_who_comes_back_owes_nothing_back(letter_words: LetterWords) -> None:
    text = "Sign-on $15,000. Interns who return keep their desk."
    assert "sign_on.0.clawback" not in values_in(BASE + text, letter_words)


def test_what_was_asked_and_has_no_budget_is_refused(letter_words: LetterWords) -> None:
    text = "I took your request to finance. There is no budget for the 25k signing bonus you had asked for."
    rounds = read_letter(text, TODAY, letter_words).rounds
    assert [(r.component.value, r.value, r.final) for r in rounds] == [("sign_on", None, True)]


@pytest.mark.parametrize("text", ["they added 30 so 330 total in stock", "stock up by 40 so 240 now"])
def test_so_before_a_sum_is_no_sign_on(letter_words: LetterWords, text: str) -> None:
    assert "sign_on.0.amount" not in values_in(f"Base 190k, {text}", letter_words)
    assert values_in("Base 190, 35 so, 15% bonus", letter_words)["sign_on.0.amount"] == 35_000
