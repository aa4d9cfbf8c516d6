"""Kinds of letters that set v showed to be misread or missed, each in other words than its case."""

import pytest

from planner.intake.letters.words import LetterWords
from tests.intake.letters.unseen.offers import asked, first, present_in

LEAD = "We'd like to offer you the PM role at Vane Labs with a base of $180,000. "


def test_a_wrapped_line_ends_no_words_of_a_grant(letter_words: LetterWords) -> None:
    text = (
        LEAD + "\n\nIn addition the Board has approved for you an award of restricted stock units worth\n"
        "$90,000. These units will vest in three equal annual\ninstalments.\n"
    )
    values = first(text, letter_words)
    assert values["grants.0.value"] == 90_000
    assert values["grants.0.cadence"] == "annual"


@pytest.mark.parametrize(
    "vesting",
    [
        "vest 20% on the first, 30% on the second and 50% on the third anniversary of the grant",
        "vest 20% on the first anniversary, 30% on the second and 50% on the third",
    ],
)
def test_an_anniversary_may_be_named_by_its_number_alone(letter_words: LetterWords, vesting: str) -> None:
    values = first(f"{LEAD}RSUs worth $90,000, which {vesting}.", letter_words)
    assert values["grants.0.years"] == (0.2, 0.3, 0.5)


def test_each_of_the_first_anniversaries_vests_a_part(letter_words: LetterWords) -> None:
    values = first(
        f"{LEAD}RSUs worth $90,000 that vest on each of the first three anniversaries.", letter_words
    )
    assert values["grants.0.years"] == (1 / 3,) * 3
    whole = first(f"{LEAD}RSUs worth $90,000 that vest on the third anniversary.", letter_words)
    assert whole["grants.0.years"] == (0, 0, 1)


def test_a_threshold_of_a_unit_is_no_price(letter_words: LetterWords) -> None:
    text = (
        f"{LEAD}You get 8,000 Class B units as profits interests above a threshold value of $9.50 per unit."
    )
    assert first(text, letter_words)["grants.0.units"] == 8_000
    assert "grants.0.price" not in first(text, letter_words)


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("You may live anywhere you want in TX.", "TX"),
        ("You'd sit in our New York office.", "NY"),
        ("You'd work remotely from Tulsa.", "OK"),
        ("Office: Grand Rapids", "MI"),
    ],
)
def test_a_place_is_read(letter_words: LetterWords, words: str, state: str) -> None:
    assert first(LEAD + words, letter_words)["state"] == state


def test_a_place_that_the_candidate_asks_about_needs_a_yes(letter_words: LetterWords) -> None:
    head = "Recruiter: base is 180k and a 10% bonus\nMe: great, and I could stay in Denver?\nRecruiter: "
    assert first(f"{head}yes, no problem", letter_words)["state"] == "CO"
    assert "state" not in first(f"{head}let me check", letter_words)
    assert "state" in asked(f"{head}let me check", letter_words)


@pytest.mark.parametrize(
    "words",
    [
        "Relocation: a one-time payment of $6,000.",
        "Relocation: one-off lump sum of $6,000.",
        "To help you move, you will get a one-time payment of $6,000.",
        "The relocation allowance is raised from $4,000 to $6,000.",
    ],
)
def test_what_is_paid_once_for_the_move_is_no_sign_on(letter_words: LetterWords, words: str) -> None:
    values = first(LEAD + words, letter_words)
    assert values["relocation"] == 6_000
    assert "sign_on.0.amount" not in values


def test_a_range_for_the_move_is_asked_for(letter_words: LetterWords) -> None:
    text = f"{LEAD}Relocation of $4,000-$6,000, by distance."
    assert "relocation" not in first(text, letter_words)
    assert "relocation" in asked(text, letter_words)


def test_the_number_of_a_section_is_no_figure(letter_words: LetterWords) -> None:
    text = f"{LEAD}The signing bonus under Section 3 is increased from $10,000 to $18,000."
    assert first(text, letter_words)["sign_on.0.amount"] == 18_000


@pytest.mark.parametrize(
    ("words", "clawback"),
    [
        ("If you resign without good reason within 12 months, you must repay it in full.", "cliff"),
        ("If you don't stay for 12 months you repay it in full.", "cliff"),
        ("You won't need to pay it back.", "none"),
        ("There is no obligation for you to repay it.", "none"),
    ],
)
def test_a_denial_before_repaying_must_be_of_it(letter_words: LetterWords, words: str, clawback: str) -> None:
    text = f"{LEAD}You get a sign-on bonus of $15,000. {words}"
    assert first(text, letter_words)["sign_on.0.clawback"] == clawback


def test_figures_of_other_people_are_of_no_offer(letter_words: LetterWords) -> None:
    text = (
        "Offer from Vane Labs for PM II\n- 160k base\n- 10% bonus\n"
        "A colleague who went there made 175k base and a 15k sign-on. "
        "If I had asked in spring it would have been 170k base. If I could get them to 168k base I'd sign."
    )
    values = first(text, letter_words)
    assert (values["base"], values["title"]) == (160_000, "PM II")
    assert "sign_on.0.amount" not in values
    assert "base" not in asked(text, letter_words)
    turned = "My friend got 190k base but they offered me 165k base and a 10% bonus."
    assert first(turned, letter_words)["base"] == 165_000


def test_the_pay_of_the_own_zone_is_the_base(letter_words: LetterWords) -> None:
    rows = "Tier A (San Francisco)  $190,000\nTier B (Denver, Boise)  $172,000\n"
    head = "The offer from Vane Labs, a PM role in Boise, pays by place:\n\n"
    assert (
        first(f"{head}{rows}\nYou are in Tier B. The bonus target is 10%.", letter_words)["base"] == 172_000
    )
    assert "base" not in first(f"{head}{rows}\nThe bonus target is 10%.", letter_words)


def test_a_day_in_a_chat_counts_from_its_stamp(letter_words: LetterWords) -> None:
    one = "11/26/26, 9:14 AM - Vik: base 150k, please confirm by tomorrow\n11/26/26, 9:15 AM - Me: ok\n"
    values = first(one, letter_words)
    assert values["deadline"] == "2026-11-27"
    assert "company" not in values


def test_days_from_a_date_named_before_are_counted(letter_words: LetterWords) -> None:
    text = f"{LEAD}It is dated 27 November 2026 and lapses unless accepted within 10 days of that date."
    assert first(text, letter_words)["deadline"] == "2026-12-07"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Recap - Vane Labs, talked to Jo\n- 180 base\n- 10% bonus", "Vane Labs"),
        ("Offer details | Vane Labs\nBase salary: $180,000\nBonus: 10%", "Vane Labs"),
        (
            "Present: Ida, Jo Bell (Recruiter, Vane Labs)\nJo: the base is $180,000 with a 10% bonus",
            "Vane Labs",
        ),
    ],
)
def test_notes_name_the_employer(letter_words: LetterWords, text: str, name: str) -> None:
    assert first(text, letter_words)["company"] == name


def test_the_present_job_is_read(letter_words: LetterWords) -> None:
    told = present_in(f"{LEAD}\n\nI'm at 171 + 10% at Dunmore today.", letter_words)
    assert (told["company"], told["base"]) == ("Dunmore", 171_000)
    yearly = present_in(f"{LEAD}\n\nCurrent job: base 170k, about 60k/yr in RSUs vesting.", letter_words)
    assert yearly["grants.0.kind"] == "rsu"
    left = present_in(f"{LEAD}I'd lose about 9k at Dunmore if I leave before March.", letter_words)
    assert left == {"company": "Dunmore"}


def test_a_bonus_that_cannot_be_less_is_guaranteed(letter_words: LetterWords) -> None:
    text = f"{LEAD}Your target bonus is 30%. For 2027 your bonus shall not be less than $40,000."
    values = first(text, letter_words)
    assert (values["bonus_target"], values["bonus_guaranteed"]) == (0.3, 40_000)
