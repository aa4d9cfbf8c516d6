"""Kinds of letters that set w showed to be misread or missed, each in other words than its case."""

import pytest

from planner.intake.letters.words import LetterWords
from tests.intake.letters.unseen.offers import first, read

LEAD = "We'd like to offer you the PM role at Vane Labs with a base of $180,000. "


def test_a_mail_on_job_and_vesting_is_an_offer_and_no_answer(letter_words: LetterWords) -> None:
    text = (
        "Hi Jo,\n\nWe'd start you at $155,000 a year and can't do a bonus. "
        "You'd get 0.7% for you, as options, over four years. "
        "Our seed was at $12M post. You can work from Burlington, Vermont.\n\nAda"
    )
    values = first(text, letter_words)
    assert (values["base"], values["grants.0.percent"], values["state"]) == (155_000, 0.007, "VT")
    assert values.get("company") != "Burlington"
    answer = (
        "Hi Jo, we talked about your counter: we can do 165k on base, and the RSUs stay at 120k over 4 years."
    )
    assert read(answer, letter_words).rounds


@pytest.mark.parametrize("head", ["Monthly package (AED):", "Pay per month, in AED:"])
def test_the_heading_of_a_list_says_that_it_is_of_a_month(letter_words: LetterWords, head: str) -> None:
    text = f"Offer: PM in Dubai.\n\n{head}\n  Basic salary      20,000\n  Housing allowance  9,000\n"
    assert first(text, letter_words)["base"] == 240_000
    yearly = text.replace("Monthly", "Yearly").replace("per month", "per year").replace("20,000", "200,000")
    assert first(yearly, letter_words)["base"] == 200_000


def test_an_agency_that_speaks_in_a_chat_is_no_employer(letter_words: LetterWords) -> None:
    chat = "[30/11/2026, 08:41] Gemma ({name}): base is 150k with a 10% bonus\n[30/11/2026, 08:42] Me: ok\n"
    assert "company" not in first(chat.format(name="Harrow Search"), letter_words)
    assert first(chat.format(name="Harrow"), letter_words)["company"] == "Harrow"


def test_a_figure_behind_not_is_none(letter_words: LetterWords) -> None:
    text = "Offer from Vane Labs. Base: $170,000 (not $177,000). Bonus: 10%."
    assert first(text, letter_words)["base"] == 170_000


def test_pay_for_an_early_answer_is_no_yearly_bonus(letter_words: LetterWords) -> None:
    text = f"{LEAD}Sign by December 4 and you get an early acceptance bonus of $4,000."
    assert "bonus_target" not in first(text, letter_words)


def test_pay_with_superannuation_is_a_total(letter_words: LetterWords) -> None:
    text = "Offer from Vane Labs. Fixed remuneration: $168,000 with super (base salary of $150,000)."
    assert first(text, letter_words)["base"] == 150_000


def test_the_employer_is_read(letter_words: LetterWords) -> None:
    head = "Subject: RE: Offer - Vane Robotics (corrected)\n\nJo, base: $170,000 with a 10% bonus."
    assert first(head, letter_words)["company"] == "Vane Robotics"
    form = "ST. ALBAN HEALTH SYSTEM\nHuman Resources - Talent\n\nJob title: PM\nBase salary: $150,000\n"
    assert first(form, letter_words)["company"] == "ST. ALBAN HEALTH SYSTEM"
    french = "Offre pour rejoindre Brume Santé en tant que Product Manager. Salaire fixe : 60 000 €"
    assert first(french, letter_words)["company"] == "Brume Santé"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("They'd like it back by the 8th.", "2026-12-08"),
        ("Needs verbal by Thurs.", "2026-12-03"),
        ("I'd appreciate a yes by Friday 11th.", "2026-12-11"),
    ],
)
def test_a_day_to_answer_is_read(letter_words: LetterWords, words: str, day: str) -> None:
    assert first(LEAD + words, letter_words)["deadline"] == day


def test_who_would_refer_a_friend_offers_nothing(letter_words: LetterWords) -> None:
    text = (
        "my team just opened a senior pm role, 180-215 base + 15% bonus. want me to refer you? "
        "a recruiter should reach out this week"
    )
    assert read(text, letter_words).refused
