"""Talks, threads and memos in words that no case has: questions and their answers, sides, years, persons."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import LetterReading
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)


def reading_of(text: str, words: LetterWords) -> LetterReading:
    return read_letter(text, TODAY, words)


def values_of(text: str, words: LetterWords) -> dict[str, object]:
    offers = reading_of(text, words).offers
    return {value.path: value.value for value in offers[0].values} if offers else {}


CHAT = """[12/1/26, 9:03 AM] Devin - Loomhouse: Hey Ana! Offer is approved. Base $176K, bonus 15%
[12/1/26, 9:10 AM] Ana: Thank you! what's the sign on?
[12/1/26, 9:12 AM] Devin - Loomhouse: 15k, paid back pro rata if you leave in the first year
[12/1/26, 9:13 AM] Ana: And when would I start?
[12/1/26, 9:14 AM] Devin - Loomhouse: Jan 19. and please let me know by the 10th
[12/1/26, 9:15 AM] Ana: What's the PTO?
[12/1/26, 9:16 AM] Devin - Loomhouse: 24 days
[12/1/26, 9:17 AM] Ana: and the 401k match?
[12/1/26, 9:18 AM] Devin - Loomhouse: 6%
"""


def test_answers_are_about_what_was_asked(letter_words: LetterWords) -> None:
    read = values_of(CHAT, letter_words)
    expected = {
        **{"company": "Loomhouse", "base": 176_000, "sign_on.0.amount": 15_000, "days_off": 24},
        **{"start": "2027-01-19", "deadline": "2026-12-10", "match_rate": 0.06, "bonus_target": 0.15},
    }
    assert {path: read.get(path) for path in expected} == expected


def test_the_offer_below_the_own_ask_is_read(letter_words: LetterWords) -> None:
    text = (
        "From: Amara Osei <amara.osei@gmail.com>\nTo: Devon Price <devon@larchpay.com>\n\nHi Devon,\n\n"
        "Thank you for the offer. Could the base go to $198,000, and would you consider a sign-on of $30,000?"
        "\n\nAmara\n\n"
        "On Mon, Nov 30, 2026 at 2:05 PM Devon Price <devon@larchpay.com> wrote:\n"
        "> Hi Amara, thrilled to offer you the Senior PM, Risk role. Base is $188,000, target bonus "
        "12%, RSUs worth"
        " $210,000 over four years. Start January 25.\n"
    )
    reading = reading_of(text, letter_words)
    read = values_of(text, letter_words)
    assert (read["base"], read["bonus_target"], read["title"]) == (188_000, 0.12, "Senior PM, Risk")
    assert [(r.who.value, r.component.value, r.value) for r in reading.rounds] == [
        ("you", "base", 198_000),
        ("you", "sign_on", 30_000),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I am confirming our offer for the Lead PM, Pricing role here at Kestrel & Vane. Salary: "
        "£96,000. Bonus 15%."
        " Sign-on: £7,500. Could you let me know your decision by Friday 11 December?",
        "Hi, this is Carla from Pinecrest Mutual. We'd like to offer you the senior product manager "
        "role. The salary"
        " would be one hundred sixty eight thousand with a target bonus of eighteen percent and a "
        "sign on of ten"
        " thousand.",
    ],
)
def test_a_first_offer_gives_no_rounds(letter_words: LetterWords, text: str) -> None:
    reading = reading_of(text, letter_words)
    assert reading.rounds == ()
    assert {"company", "title", "base", "bonus_target", "sign_on.0.amount"} <= set(
        values_of(text, letter_words)
    )


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("Base $218,500, target bonus 20%. For 2027 your bonus will be pro-rated.", "bonus_target", 0.2),
        ("7.900 € brutto monatlich (13,5 Monatsgehälter), Bonus 10 %", "base", 106_650),
        ("Base $190,000. We match 50 cents on the dollar on the first 8% you put in.", "match_rate", 0.04),
        ("Role = staff PM. Base 228k, bonus 20%", "title", "staff PM"),
        ("We'd like you in our Austin office, reporting to Sofia Lindgren. Base $190,000.", "state", "TX"),
        ("Angebot: Sie starten bei der Rigi AG. Jahreslohn CHF 156'000.", "company", "Rigi AG"),
        ("168k base, 15% bonus. Formal letter is on its way.", "standing", "verbal"),
        ("This is Jo calling for Reg. We'd like to offer you the job: 168k base.", "standing", "verbal"),
        ("Base $190,000. 900 RSUs and 500 PSUs. We decide by the 10th of each month.", "base", 190_000),
    ],
)
def test_a_value_is_read(letter_words: LetterWords, text: str, path: str, value: object) -> None:
    assert values_of(text, letter_words)[path] == value


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (
            "Base £96,000. £40,000 in RSUs per year, first grant in March, each vesting over three years.",
            "grants.0.value",
        ),
        ("205k base, 60k sign on split over first two years, 310k rsus, no cliff", "grants.0.years"),
        ("Base $190,000. We decide by the 10th of each month.", "deadline"),
    ],
)
def test_nothing_false_is_read(letter_words: LetterWords, text: str, path: str) -> None:
    assert path not in values_of(text, letter_words)


def test_a_later_sentence_goes_to_the_grant_that_it_names(letter_words: LetterWords) -> None:
    read = values_of(
        "Base $190,000. You will receive 3,500 performance share units and 3,500 restricted stock units. The"
        " restricted stock units vest in three equal annual installments. The performance share units"
        " vest after"
        " three years if the return targets in the plan are met.",
        letter_words,
    )
    assert (read["grants.0.cliff"], read["grants.0.milestone_share"]) == (36, 1.0)
    assert read["grants.1.cadence"] == "annual"
    assert "grants.1.milestone_share" not in read


def test_two_equal_halves_are_two_payments(letter_words: LetterWords) -> None:
    read = values_of(
        "Base $190,000. $50K sign-on bonus payable in two equal halves, at 30 days and at 12 months.",
        letter_words,
    )
    assert (read["sign_on.0.amount"], read["sign_on.1.amount"], read["sign_on.1.month"]) == (
        25_000,
        25_000,
        12,
    )


def test_no_flexibility_on_a_title_makes_no_figure_final(letter_words: LetterWords) -> None:
    text = (
        "Base stays at 190. I got the equity up to 420, and they'll do 25 sign on. No flexibility on title."
    )
    assert [reply.final for reply in reading_of(text, letter_words).rounds] == [False, False, False]
