"""Kinds of wordings that a blind set showed to be missed or misread, each in other words than the set's."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import OfferReading
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)
BASE = "Base $190,000. "


def offers_of(text: str, words: LetterWords) -> list[OfferReading]:
    return list(read_letter(text, TODAY, words).offers)


def read_in(text: str, words: LetterWords, *, present: bool = False) -> dict[str, object]:
    offers = [offer for offer in offers_of(text, words) if offer.is_present == present]
    return {value.path: value.value for value in offers[0].values} if offers else {}


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("tessaro just offered me 14.5k a month plus a 10% bonus", "tessaro"),
        ("got an offer from halden freight for sr pm, 180 base 10% bonus 20k sign on", "halden freight"),
        ("so i got off the phone with dana from copper energy. base is 195k, bonus 10%", "copper energy"),
        ("marlow bio came back with 201k base and a 12% bonus, remote", "marlow bio"),
        ("Carrow Therapeutics would be very glad to bring you on. Base $190,000.", "Carrow Therapeutics"),
        ("Fern Bio was so excited to meet you. Base $190,000.", "Fern Bio"),
        ("Quillback wants me as Senior PM, base 190k", "Quillback"),
        ("Quillback offers 204k base, 15% bonus", "Quillback"),
        (
            "Oakhill Health System\nOffice of Human Resources\nRaleigh, NC\n\nBase $190,000.",
            "Oakhill Health System",
        ),
    ],
)
def test_an_employer_is_named(letter_words: LetterWords, text: str, company: str) -> None:
    assert read_in(text, letter_words)["company"] == company


@pytest.mark.parametrize(
    "text",
    [
        "they offered me 195k base and 15% bonus, the recruiter from the agency called",
        "my friend from work offered me a couch. base is 190k, 12% bonus",
        "i got an offer from a startup, base 190k, bonus 10%",
        "Sueldo: 3.500 € brutos al mes en 14 pagas, bonus 10 %",
        "Countered at 230k base, they came back 222k",
    ],
)
def test_no_employer_is_made_up(letter_words: LetterWords, text: str) -> None:
    assert "company" not in read_in(text, letter_words)


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        (BASE + "Start date. January 19, 2027.", "start", "2027-01-19"),
        (BASE + "Bonus 10%.\nOur deadline:\nDecember 9, 2026", "deadline", "2026-12-09"),
        (
            "Rec (Oak Labs): base 190k, 10% bonus\nMe: and when?\nRec (Oak Labs): January 4",
            "start",
            "2027-01-04",
        ),
        ("You would be paid $7,500 every two weeks. Bonus 10%.", "base", 195_000),
        ("You'd earn $15,000 a month. Bonus 10%.", "base", 180_000),
        (BASE + "To help you move we pay $15,000 with your first paycheck.", "relocation", 15_000),
        (BASE + "We support your move with a flat sum of $12,000.", "relocation", 12_000),
        (BASE + "You will be paid $9,000 as a resettlement allowance.", "relocation", 9_000),
        ("We will pay you $190,000 a year and a sign-on bonus of $20,000.", "base", 190_000),
        ("We pay you $190,000 and a sign-on bonus of $20,000.", "base", 190_000),
        ("okay so 12,500 a month, so 150k a year. bonus 10%", "base", 150_000),
        ("Carrow Labs. Rate of pay .... $88.00 per hour\nPaid hours .... 2,080 a year", "base", 183_040),
        ("Hourly rate $72.50, based on 1,950 hours per year. Bonus 5%.", "base", 141_375),
        ("Your salary is CHF 11,500 gross per month, paid thirteen times a year.", "base", 149_500),
        ("Your salary is CHF 11,500 gross per month (13 monthly salaries).", "base", 149_500),
        ("Gross salary EUR 5,200 per month in 14 instalments. Bonus 10%", "base", 72_800),
        ("Bruttomonatsgehalt 6.500 EUR (13 Gehälter), Bonus 10 %", "base", 84_500),
        ("Base salary $15,000 per month payable in 12 equal installments. Bonus 10%", "base", 180_000),
        (
            "the full letter from Alda will be in your inbox tomorrow. 189 base, 15% bonus",
            "standing",
            "verbal",
        ),
        ("189 base, 15% bonus. Paperwork comes later this week.", "standing", "verbal"),
    ],
)
def test_a_value_is_read(letter_words: LetterWords, text: str, path: str, value: object) -> None:
    read = read_in(text, letter_words)
    assert read[path] == (pytest.approx(value) if isinstance(value, float | int) else value)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("okay so 12,500 a month, so 150k a year. bonus 10%", "sign_on.0.amount"),
        ("You will be paid $72.50 per hour for 40 hours a week. Bonus 5%.", "base"),
        ("This offer letter will be open until next week. 189 base, 15% bonus", "standing"),
        ("Please sign the letter and it will come to us tomorrow. 189 base, 15% bonus", "standing"),
        (BASE + "We know you leave behind RSUs with a value of $120,000.", "grants.0.value"),
        (
            BASE + "RSUs worth $200,000 over 4 years, vesting only while you remain.",
            "grants.0.milestone_share",
        ),
        (BASE + "RSUs worth $90,000, which vest only upon a liquidity event.", "grants.0.milestone_share"),
    ],
)
def test_nothing_false_is_read(letter_words: LetterWords, text: str, path: str) -> None:
    assert path not in read_in(text, letter_words)


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        (
            "RSUs worth $90,000, vesting only if the product has been certified.",
            "grants.0.milestone_share",
            1.0,
        ),
        ("A milestone award of 5,000 RSUs, share price $20.", "grants.0.milestone_share", 1.0),
        (
            "For the equity you leave behind you will receive RSUs worth $120,000.",
            "grants.0.value",
            120_000,
        ),
        (
            "2,400 RSUs. The average closing price over the last 30 trading days, which we use, is $146.20.",
            "grants.0.price",
            146.2,
        ),
        (
            "2,400 RSUs. Our share price on the exchange at the close of business was $88.10.",
            "grants.0.price",
            88.1,
        ),
        (
            "1,800 share options, strike $14. One third may be exercised after each of the first 3 years.",
            "grants.0.cadence",
            "annual",
        ),
    ],
)
def test_a_grant_is_read(letter_words: LetterWords, text: str, path: str, value: object) -> None:
    assert read_in(BASE + text, letter_words)[path] == value


@pytest.mark.parametrize(
    ("text", "clawback", "months"),
    [
        ("Sign-on $30k, and if I quit in year one they want the whole thing back.", "cliff", 12),
        ("Sign-on $30k. I'd have to hand it back pro rata if I leave within 12 months.", "prorated", 12),
        (
            "Signing bonus $30,000. Repayment. If you leave during your first eighteen months, it is due"
            " in full and must be paid back.",
            "cliff",
            18,
        ),
        (
            "Antrittsprämie 8.000 EUR; scheiden Sie in den ersten 12 Monaten aus, ist sie vollständig"
            " zurückzuzahlen.",
            "cliff",
            12,
        ),
    ],
)
def test_what_is_owed_back_is_read(letter_words: LetterWords, text: str, clawback: str, months: int) -> None:
    read = read_in(BASE.replace("$", "EUR " if "EUR" in text else "$") + text, letter_words)
    assert (read["sign_on.0.clawback"], read["sign_on.0.clawback_months"]) == (clawback, months)


def test_equal_instalments_have_the_months_of_their_list(letter_words: LetterWords) -> None:
    text = (
        "Joining incentive $36,000 in three equal instalments: the first with your opening paycheck, the"
        " second at the end of your sixth month and the third at the end of your twelfth month."
    )
    read = read_in(BASE + text, letter_words)
    assert [read[f"sign_on.{place}.amount"] for place in range(3)] == [12_000] * 3
    assert (read["sign_on.1.month"], read["sign_on.2.month"]) == (6, 12)
    assert "sign_on.0.month" not in read


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("Rec: base is 189k, bonus 15%\nMe: ok\nRec: sorry, 198 not 189", "base", 198_000),
        ("Rec: base is 189k, bonus 15%\nMe: ok\nRec: argh, typo. it's 198!", "base", 198_000),
        ("HR: offer is 189k base, RSUs worth 300k over 4 years\nHR: *198k", "base", 198_000),
        (
            "HR: offer is 189k base and 30k sign-on\nHR: oops, sign-on should be 35k",
            "sign_on.0.amount",
            35_000,
        ),
        ("HR: offer is 189k base and 15% bonus\nHR: correction: the bonus is 12%", "bonus_target", 0.12),
        (
            "Base 180k, RSUs of $204,000 over 4 years. Correction: the RSUs are $240,000, not $204,000.",
            "grants.0.value",
            240_000,
        ),
    ],
)
def test_a_slip_is_put_right(letter_words: LetterWords, text: str, path: str, value: object) -> None:
    offer = offers_of(text, letter_words)[0]
    assert {v.path: v.value for v in offer.values}[path] == value
    words = next(v.span.words(text) for v in offer.values if v.path == path)
    assert any(sign in words for sign in ("198", "35k", "12%", "240,000"))
    assert not [path for path in read_in(text, letter_words) if path.startswith("grants.1")]


def test_another_figure_is_no_slip(letter_words: LetterWords) -> None:
    text = "Base: $189,000, bonus 10%. Sorry for the delay! We could not get to 210 but sign-on is 20k."
    assert read_in(text, letter_words)["base"] == 189_000


@pytest.mark.parametrize(
    "text",
    [
        "Right now I'm at Halden Freight. Base 176k, bonus 12%, 20 days off. Quillback offers 204k base,"
        " 15% bonus.",
        "Where I am today: Halden Freight. Base $176k, bonus 12%, 20 days off. Good people.\n"
        "On the table: Quillback wants me. Base $204k, bonus 15%.",
        "Current job: Halden Freight, 176k base, 20 days off\n\nQuillback wants me. Base 204k, bonus 15%",
    ],
)
def test_the_present_job_in_prose_is_apart(letter_words: LetterWords, text: str) -> None:
    now, offer = read_in(text, letter_words, present=True), read_in(text, letter_words)
    assert (now["company"], now["base"], now["days_off"]) == ("Halden Freight", 176_000, 20)
    assert (offer["company"], offer["base"], offer["bonus_target"]) == ("Quillback", 204_000, 0.15)


def test_hours_of_a_week_are_proposed_for_a_base_by_the_hour(letter_words: LetterWords) -> None:
    offer = offers_of("You will be paid $72.50 per hour for 40 hours a week. Bonus 5%.", letter_words)[0]
    asked = next(question for question in offer.questions if question.path == "base")
    assert asked.values == (150_800,)


def test_a_title_in_quotes_is_read(letter_words: LetterWords) -> None:
    text = "Wir bieten die Position „Senior Produktmanagerin KI“. Gehalt 92.400 EUR. 30 Arbeitstage Urlaub."
    read = read_in(text, letter_words)
    assert read["title"] == "Senior Produktmanagerin KI"
    assert (read["base"], read["days_off"]) == (92_400, 30)
