"""Details that an eighth blind set showed to be missed, in other words: standing, guarantees, clocks."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import LetterReading
from planner.intake.letters.words import LetterWords
from planner.plan.fields.round import Who

TODAY = datetime.date(2026, 11, 28)


def reading_of(text: str, words: LetterWords) -> LetterReading:
    return read_letter(text, TODAY, words)


def values_of(text: str, words: LetterWords) -> dict[str, object]:
    offers = [offer for offer in reading_of(text, words).offers if not offer.is_present]
    return {value.path: value.value for value in offers[0].values} if offers else {}


@pytest.mark.parametrize(
    ("sentence", "standing"),
    [
        ("Quillmark (got the offer letter): 180k base, 10% bonus.", "written"),
        ("Quillmark (written): 180k base, 10% bonus.", "written"),
        ("Quillmark: 180k base, 10% bonus. Once I have the letter I will decide.", None),
        ("Quillmark: 180k base, 10% bonus. The letter should arrive on Monday.", "verbal"),
        ("We offer you a base of $180,000. I wanted to put this in writing; contract enclosed.", None),
    ],
)
def test_a_note_says_whether_the_letter_is_in_hand(
    sentence: str, standing: str | None, letter_words: LetterWords
) -> None:
    assert values_of(sentence, letter_words).get("standing") == standing


@pytest.mark.parametrize(
    "bonus",
    [
        "Bonus: $30,000 guaranteed for the first year, then at our discretion",
        "Annual bonus: target 20% of base salary. For 2027 at least $30,000 is guaranteed.",
    ],
)
def test_a_first_bonus_is_guaranteed(bonus: str, letter_words: LetterWords) -> None:
    read = values_of(f"Base salary: $190,000\n{bonus}\nSign-on: $10,000\n", letter_words)
    assert read["bonus_guaranteed"] == 30_000


def test_a_fiscal_year_is_no_amount_of_a_bonus(letter_words: LetterWords) -> None:
    text = "Base pay: $180,000.\nBonus: you join our plan from fiscal 2028 on. Your target is 15% of base.\n"
    assert values_of(text, letter_words)["bonus_target"] == 0.15


def test_a_virtual_share_of_the_company_is_a_grant(letter_words: LetterWords) -> None:
    text = "Salary: 92.000 EUR\nPhantom shares (VSOP): 0,12 %, vesting over 4 years with a 12-month cliff\n"
    read = values_of(text, letter_words)
    assert read["grants.0.percent"] == pytest.approx(0.0012)
    assert (read["grants.0.years"], read["grants.0.cliff"]) == ((0.25, 0.25, 0.25, 0.25), 12)


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("on the phone w/ Sol (hiring manager, Ostler & Vane)\nbase 170k\nbonus 10%\n", "Ostler & Vane"),
        (
            "We would be so happy if you joined Fjellvik Systems AB as Product Manager. Base SEK 900,000.",
            "Fjellvik Systems AB",
        ),
    ],
)
def test_the_employer_beside_a_person_or_with_a_form_that_is_a_province(
    text: str, company: str, letter_words: LetterWords
) -> None:
    assert values_of(text, letter_words)["company"] == company


def test_days_count_from_the_date_of_the_letter(letter_words: LetterWords) -> None:
    text = "November 24, 2026\n\nBase salary $150,000. Sign and return it within seven days of its date.\n"
    assert values_of(text, letter_words)["deadline"] == "2026-12-01"


def test_a_small_listed_company_is_no_large_one(letter_words: LetterWords) -> None:
    assert (
        values_of("Offer from Vane (Nasdaq, mid-cap): 180k base, 10% bonus", letter_words)["stage"]
        == "public_mid"
    )


def test_a_chat_with_days_of_the_week_is_a_talk(letter_words: LetterWords) -> None:
    text = (
        "Mon 10:02  Me: Could you do 182k base?\nMon 16:30  Noor: we can go to 176k on base\n"
        "Thu 09:12  Me: could we meet at 179k?\nThu 12:00  Noor: 178k base, that's final\n"
    )
    rounds = [(r.who, r.value, r.final) for r in reading_of(text, letter_words).rounds]
    assert rounds == [
        (Who.YOU, 182_000, False),
        (Who.THEY, 176_000, False),
        (Who.YOU, 179_000, False),
        (Who.THEY, 178_000, True),
    ]


def test_an_hour_to_talk_is_no_figure(letter_words: LetterWords) -> None:
    text = "Thanks for your counter. The sign-on stays at $15,000, that is final. Talk on Friday at 3?\n"
    read = reading_of(text, letter_words)
    assert [(r.value, r.final) for r in read.rounds] == [(15_000, True)]
    assert not read.questions
