"""Pay in other words than those of the cases: what is read, what is asked, and what must not be read."""

import datetime
from itertools import pairwise

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import OfferReading
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)


def offers_of(text: str, words: LetterWords) -> list[OfferReading]:
    return list(read_letter(text, TODAY, words).offers)


def values_of(offer: OfferReading) -> dict[str, object]:
    return {value.path: value.value for value in offer.values}


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("Your starting pay will be $8,750.00 semi-monthly (annualized: $210,000.00).", "base", 210_000),
        ("Monthly salary AED 40,000 (basic 24,000, housing 12,000, transport 4,000).", "base", 480_000),
        ("3.1 Base Salary. CAD $174,000 per annum, in bi-weekly instalments.", "base", 174_000),
        (
            "Fixed: INR 40 LPA\nJoining bonus: Rs. 2L (1L with first salary and 1L after a year)",
            "base",
            4_000_000,
        ),
        ("Base $190,000. RSU award with a target value of $500,000 over four years.", "base", 190_000),
        ("Base salary $150,000. Variable bonus: target 3 months' base salary.", "bonus_target", 0.25),
        ("Base $160,000. Annual bonus of two months' salary.", "bonus_target", 2 / 12),
        (
            "Base $200,000, bonus target of 20%; in year one the bonus is guaranteed at 50% of target.",
            "bonus_guaranteed",
            20_000,
        ),
        (
            "Base $170,000. Year-end incentive: you will receive an award of not less than $60,000.",
            "bonus_guaranteed",
            60_000,
        ),
        ("Base $150,000, 15% bonus, paid quarterly.", "bonus_paid", "quarterly"),
        ("Base $150,000. Holiday: five weeks vacation.", "days_off", 25),
        ("Salary: £70k\nHols: 27 + bank hols", "days_off", 27),
        ("Base 180k with 5 weeks vacation", "days_off", 25),
        ("3.1 Base Salary. $174,000 per annum.\n4.1 Vacation. Five weeks.", "days_off", 25),
    ],
)
def test_pay_is_read(letter_words: LetterWords, text: str, path: str, value: object) -> None:
    read = values_of(offers_of(text, letter_words)[0])
    assert read[path] == (pytest.approx(value) if isinstance(value, float | int) else value)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Offer from Fernway: $180,000 base, RSUs worth $400,000, or $100,000 per year.", "base=100000"),
        ("Base 205k, 15% bonus target, stock vesting quarterly over 4 years", "bonus_paid"),
        ("Salary £84k\nBonus: discretionary, last year it paid out at about 12%", "bonus_target"),
        ("Base $190,000. Award of $65,000, of which 75% is paid in cash and 25% in stock.", "bonus_target"),
        ("Base $190,000. 401(k) match. Annual bonus paid within 3 months of year end.", "bonus_target"),
        ("210-215 base, 15% bonus", "posted_min"),
        ("210-215 base, 15% bonus", "base"),
        ("210-215 base (she thinks she can get 215)\n15% bonus", "base"),
        ("Rate: $95/hr, 40 hrs a week, per diem $60 a day", "base"),
        ("Base $180,000. Conversion salary would be in the $190k-200k range.", "posted_min"),
    ],
)
def test_pay_is_not_read_falsely(letter_words: LetterWords, text: str, path: str) -> None:
    read = {(v.path, v.value) for offer in offers_of(text, letter_words) for v in offer.values}
    name, _, number = path.partition("=")
    assert not [pair for pair in read if pair[0] == name and (not number or pair[1] == float(number))]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("210-215 base, 15% bonus", "base"),
        ("210-215 base (she thinks she can get 215)\n15% bonus", "base"),
        ("Rate: $92.50/hr, 40 hrs/week, paid weekly.", "base"),
        ("Base $150,000. Performance bonus: target 3 months.", "bonus_target"),
        ("Base $150,000. Annual bonus up to 2 months.", "bonus_target"),
        ("Base S$150,000 a year plus 13th month.", "bonus_guaranteed"),
    ],
)
def test_open_pay_is_asked(letter_words: LetterWords, text: str, path: str) -> None:
    asked = {question.path for offer in offers_of(text, letter_words) for question in offer.questions}
    assert path in asked


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        (
            "Got two: Fernway: 230/15%/500 over 4. Oakline: 215 base + 20%. Which?",
            {"Fernway": 230, "Oakline": 215},
        ),
        (
            "got 2: Halyard 205k/15%/450k RSU (4y) and Pinyon 190k/20%/600k RSU (4y)",
            {"Halyard": 205, "Pinyon": 190},
        ),
        ("210k at Fernway or 195k at Oakline?", {"Fernway": 210, "Oakline": 195}),
        (
            "Fernway (Seattle)\nbase 230k\nbonus 15%\n\nOakline\nbase 215k, 20% bonus",
            {"Fernway": 230, "Oakline": 215},
        ),
        ("Kestrel offer: base 232k, 15% bonus. Competing: Mallow at 225 base/800k.", {"Mallow": 225}),
    ],
)
def test_offers_of_one_text_are_told_apart(
    letter_words: LetterWords, text: str, bases: dict[str, float]
) -> None:
    read = {offer.company: values_of(offer).get("base") for offer in offers_of(text, letter_words)}
    assert {name: base * 1_000 for name, base in bases.items()}.items() <= read.items()


@pytest.mark.parametrize(
    ("text", "offered", "present"),
    [
        ("Fernway: 230/15%/500. Currently at 190 + 10%, 80k unvested.", 230_000, 190_000),
        ("L3 -> 172/12%/220 over 4, Chicago. current TC 190 (150 base). worth it?", 172_000, 150_000),
        ("offer of 210 base, 15% bonus, currently making 180", 210_000, 180_000),
    ],
)
def test_the_present_job_is_told_apart(
    letter_words: LetterWords, text: str, offered: float, present: float | None
) -> None:
    by_present = {offer.is_present: values_of(offer).get("base") for offer in offers_of(text, letter_words)}
    assert by_present[False] == offered
    assert by_present.get(True) == present


def test_what_replaces_forfeited_pay_is_no_present_job(letter_words: LetterWords) -> None:
    text = (
        "Base $190,000. To replace awards you forfeit at your present employer we will pay $42,500 in cash."
    )
    assert not any(offer.is_present for offer in offers_of(text, letter_words))


@pytest.mark.parametrize(
    ("text", "is_refused"),
    [
        (
            'Your weekly job alert: "PM" (9 new)\n1. PM - Acme - $180K-$220K/yr\nUnsubscribe | Manage alerts',
            True,
        ),
        (
            "We regret that we cannot increase the base beyond 198,000. The sign-on bonus is now $45,000.",
            False,
        ),
        ("We regret that you were not chosen. The salary was $150,000.", True),
    ],
)
def test_kinds_of_texts(letter_words: LetterWords, text: str, is_refused: bool) -> None:
    assert bool(read_letter(text, TODAY, letter_words).refused) is is_refused


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("Base salary: $187,200 annually, paid bi-weekly ($7,200.00 per pay period).", []),
        ("Base $187,000.\nPTO: 22 days", []),
        ("Base $200,000.\nTarget bonus $40,000 (20%)", []),
        ("Base $200,000.\nAnnual incentive: target 15%, maximum 30%", ["maximum 30%"]),
        ("Base $200,000.\nPTO: 22 days, plus 9 holidays", ["plus 9 holidays"]),
        ("Base $200,000.\nA desk by the window for $300.", ["A desk by the window for $300."]),
    ],
)
def test_a_note_keeps_only_what_no_value_came_from(
    letter_words: LetterWords, text: str, notes: list[str]
) -> None:
    kept = [note.span.words(text) for offer in offers_of(text, letter_words) for note in offer.notes]
    assert kept == notes


def test_no_words_are_kept_twice(letter_words: LetterWords) -> None:
    text = (
        "Base $200,000. Up to $9,000 for relocation, subject to approval; sign-on of up to $10,000 possible."
    )
    spans = [note.span for offer in offers_of(text, letter_words) for note in offer.notes]
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_equity_left_behind_is_asked(letter_words: LetterWords) -> None:
    text = "Fernway: 230/15%/500. Currently at 190 + 10%, 80k unvested."
    present = [offer for offer in offers_of(text, letter_words) if offer.is_present]
    assert [(q.path, q.values) for q in present[0].questions] == [("unvested", (80_000,))]


def test_a_listed_employer_is_large_with_a_doubt(letter_words: LetterWords) -> None:
    offer = offers_of("Fennel Labs (Nasdaq: FNNL) offers you a base salary of $200,000.", letter_words)[0]
    stage = next(value for value in offer.values if value.path == "stage")
    assert stage.value == "public_large"
    assert stage.doubt


@pytest.mark.parametrize("text", ["paid qtrly", "paid out quarterly", "paid every qtr"])
def test_a_bonus_of_each_quarter_in_short_words(letter_words: LetterWords, text: str) -> None:
    offer = offers_of(f"base 180k\nbonus target 12%, {text}", letter_words)[0]
    assert {value.path: value.value for value in offer.values}["bonus_paid"] == "quarterly"


@pytest.mark.parametrize("plan", ["four oh one k", "four-oh-one-k", "401 k", "four oh one (k)"])
def test_a_spoken_name_of_a_plan_is_no_amount(letter_words: LetterWords, plan: str) -> None:
    text = (
        "[Voicemail] hello Kenji this is Barbara from Copperline Utilities we can offer you a hundred and "
        "thirty-eight thousand a year with an eight percent incentive and we put six percent into your "
        f"{plan} you'd start January eleventh"
    )
    values = {value.path: value.value for value in offers_of(text, letter_words)[0].values}
    assert (values["base"], values["bonus_target"], values["match_rate"]) == (138_000, 0.08, 0.06)
    assert values["standing"] == "verbal"


@pytest.mark.parametrize(
    ("text", "base", "bonus"),
    [
        (
            "Your base salary will increase from $148,000 to $164,000 and your bonus target from 10% to 15%.",
            164_000,
            0.15,
        ),
        ("Your salary goes from $150,000 to $170,000; your bonus target stays at 12%.", 170_000, 0.12),
        ("Your base moves from $150,000 to $165,000, and the target bonus from 8% to 10%.", 165_000, 0.1),
    ],
)
def test_of_a_change_the_later_figure_counts(
    letter_words: LetterWords, text: str, base: float, bonus: float
) -> None:
    values = {
        value.path: value.value
        for value in offers_of(f"We offer you the position of Product Manager. {text}", letter_words)[
            0
        ].values
    }
    assert (values["base"], values["bonus_target"]) == (base, bonus)
