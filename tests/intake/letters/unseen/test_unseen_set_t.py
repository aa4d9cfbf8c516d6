"""Kinds of letters that set t showed to be misread or missed, each in other words than its case."""

import pytest

from planner.intake.letters.words import LetterWords
from planner.plan.fields.round import Who
from tests.intake.letters.unseen.offers import asked, fields, first, read

LEAD = "We'd like to offer you the PM role at Vane Labs with a base of $190,000. "


def test_alternatives_of_one_employer_are_two_offers(letter_words: LetterWords) -> None:
    text = (
        "Dear Jo, here are two ways that we could do it.\n\n"
        "Alternative A (cash)\nBase $200,000\nRSUs $100,000 over 4 years\n\n"
        "Alternative B (stock)\nBase $180,000\nRSUs $220,000 over 4 years\n\n"
        "Please let me know by December 11 which of them you prefer.\n\nBest,\nMira, Vane Labs\n"
    )
    cash, stock = map(fields, read(text, letter_words).offers)
    assert (cash["base"], stock["base"]) == (200_000, 180_000)
    assert (cash["grants.0.value"], stock["grants.0.value"]) == (100_000, 220_000)
    assert cash["deadline"] == stock["deadline"] == "2026-12-11"


def test_a_price_before_the_grants_is_that_of_all(letter_words: LetterWords) -> None:
    text = (
        LEAD + "Our last round was at $12.50 a share. You would get 4,000 RSUs over 4 years "
        "and a further 1,000 RSUs over 2 years."
    )
    read_values = first(text, letter_words)
    assert (read_values["grants.0.price"], read_values["grants.1.price"]) == (12.5, 12.5)


@pytest.mark.parametrize(
    ("words", "stage"),
    [
        ("We raised our Series A in May and look at pay again once we close the Series B.", "series_a"),
        ("We revisit all pay after the Series C.", None),
        ("We just closed our Series C.", "series_c"),
    ],
)
def test_a_round_that_is_to_come_is_no_stage(
    letter_words: LetterWords, words: str, stage: str | None
) -> None:
    assert first(LEAD + words, letter_words).get("stage") == stage


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("PTO: 120 hours", 15),
        ("Vacation\t80 hours of PTO", 10),
        ("PTO: 4 hours", None),
        ("Sick leave: 80 hours", None),
        ("25 days of leave excluding public holidays", 25),
    ],
)
def test_hours_of_leave_alone_are_those_of_a_year(
    letter_words: LetterWords, words: str, days: float | None
) -> None:
    assert first(f"{LEAD}\n{words}\n", letter_words).get("days_off") == days


def test_leave_with_a_question_mark_is_asked_about(letter_words: LetterWords) -> None:
    text = "Vane Labs offer\n- 190 base\n- 10% bonus\n- 5 weeks vacation w/ holidays?\n"
    assert "days_off" not in first(text, letter_words)
    assert "days_off" in asked(text, letter_words)


def test_an_earlier_day_counts_no_more(letter_words: LetterWords) -> None:
    text = (
        LEAD
        + "You would start on February 1 (originally January 18). Please sign by December 9, not December 4."
    )
    read_values = first(text, letter_words)
    assert (read_values["start"], read_values["deadline"]) == ("2027-02-01", "2026-12-09")


@pytest.mark.parametrize(
    "ending",
    [
        "Speak very soon,\nIda\nDirector Product, Vane Labs\n",
        "\nIda Marsh\nHead of Product\n",
        "\nIda Marsh\nVP Product, Vane Labs\n",
    ],
)
def test_who_signs_has_another_title(letter_words: LetterWords, ending: str) -> None:
    text = (
        "Hi Jo,\n\nwe'd like to offer you a base of $190,000 and a bonus of 10%.\nWelcome to us!\n" + ending
    )
    assert "title" not in first(text, letter_words)


def test_a_new_title_is_read_without_its_remark(letter_words: LetterWords) -> None:
    text = "Title: Lead Data PM (no change)\nBase: $190,000\nBonus: 10%\n"
    assert first(text, letter_words)["title"] == "Lead Data PM"
    assert first(LEAD.replace("PM role", "job") + "Your title becomes Director of Search.", letter_words)[
        "title"
    ] == ("Director of Search")


CHAT = "Recruiter: base is 190k, bonus 10%\nMe: any sign on? I lose 30k by leaving.\nRecruiter: {}\nMe: ok\n"


@pytest.mark.parametrize(
    ("answer", "amount"),
    [
        ("could do 10k, with the first salary", 10_000),
        ("Yes. 15k, paid at start.", 15_000),
        ("Not this year. 15k relocation though.", None),
        ("we could maybe do 10k", None),
    ],
)
def test_a_question_about_the_sign_on_is_answered(
    letter_words: LetterWords, answer: str, amount: float | None
) -> None:
    assert first(CHAT.format(answer), letter_words).get("sign_on.0.amount") == amount


def test_a_transcript_with_times_before_the_names_is_a_talk(letter_words: LetterWords) -> None:
    text = (
        "00:00:05 Ida: We'd love to offer you the job at Vane Labs. Base is one hundred ninety thousand.\n"
        "00:00:31 Jo: And is there a sign-on?\n"
        "00:00:34 Ida: There is. Twenty thousand, to be repaid if you leave in the first year.\n"
    )
    read_values = first(text, letter_words)
    assert (read_values["base"], read_values["sign_on.0.amount"]) == (190_000, 20_000)
    assert read_values["sign_on.0.clawback_months"] == 12


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("I pushed for a sign-on and could get $12,000.", 12_000),
        ("You could get a sign-on of $12,000.", None),
        (
            "A one-time payment of $12,000 is made to reflect the bonus you forgo at your current employer.",
            12_000,
        ),
    ],
)
def test_what_was_obtained_is_a_sign_on(letter_words: LetterWords, words: str, amount: float | None) -> None:
    assert first(LEAD + words, letter_words).get("sign_on.0.amount") == amount


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Quillmark call 12/1 (Ben, recruiter)\n- 190 base\n- 10% bonus\n", "Quillmark"),
        ("Recruiter call 12/1 (Ben, HR)\n- 190 base\n- 10% bonus\n", None),
        ("Client: Fern Energy (Cork)\nSalary: €92k\nBonus: 10%\n25 days + one at Christmas\n", "Fern Energy"),
        ("Offer (Series B, Quillmark): base 190k, no bonus, 10k sign on\n", "Quillmark"),
        (
            "Quillmark\nJob offer\nBase pay: $190,000\nBonus: 10%\n© 2026 Quillmark. All rights reserved.\n",
            "Quillmark",
        ),
        ("Base pay: $190,000\nBonus: 10%\n© 2026 Jobmill, Inc.\n", None),
    ],
)
def test_the_employer_is_named_at_the_head_or_the_foot(
    letter_words: LetterWords, text: str, company: str | None
) -> None:
    assert first(text, letter_words).get("company") == company


def test_ones_own_employer_raises_what_is_paid_today(letter_words: LetterWords) -> None:
    text = (
        "Dear Jo, to keep you at Vane Media, we propose:\nYour base salary rises from $171,000 to $188,000.\n"
        "A retention bonus of $40,000 is paid half on June 30, 2027 and half on December 31, 2027."
    )
    offer, present = read(text, letter_words).offers
    assert (fields(offer)["base"], fields(present)["base"]) == (188_000, 171_000)
    assert fields(offer)["grants.0.kind"] == "cash"
    assert "grants.0.years" in {question.path for question in offer.questions}
    revised = read("Hi Jo, your base rises from $171,000 to $188,000. Vane Media", letter_words)
    assert not any(offer.is_present for offer in revised.offers)


def test_what_they_will_not_go_beyond_stands_and_is_final(letter_words: LetterWords) -> None:
    text = (
        "Dear Jo, I have heard back from the committee. They agreed to raise the base salary to $205,000 "
        "and to increase the equity by $20,000, to a total of $140,000. On the sign-on we can't go beyond "
        "the $15,000 already offered. This is our final answer."
    )
    rounds = {
        reply.component.value: (reply.value, reply.final)
        for reply in read(text, letter_words).rounds
        if reply.who is Who.THEY
    }
    assert rounds == {"base": (205_000, True), "equity": (140_000, True), "sign_on": (15_000, True)}


def test_a_committee_that_would_not_budge_is_final(letter_words: LetterWords) -> None:
    text = (
        "Hi Jo, your counter went up. Base is now $184,000. On equity they wouldn't budge, it stays at $220K."
    )
    finals = {reply.component.value: reply.final for reply in read(text, letter_words).rounds}
    assert finals == {"base": False, "equity": True}


def test_what_the_candidate_earns_is_read_in_a_talk(letter_words: LetterWords) -> None:
    text = (
        "Recruiter: base is 190k, bonus 10%\n"
        "Me: thanks! My current base is 165k at Osprey, and I'd hoped for 200.\nRecruiter: let me check\n"
    )
    offer, present = read(text, letter_words).offers
    assert (fields(offer)["base"], fields(present)["base"]) == (190_000, 165_000)
    assert fields(present)["company"] == "Osprey"


def test_a_sign_on_owed_back_in_steps_is_asked_about(letter_words: LetterWords) -> None:
    text = LEAD + (
        "Sign-on bonus: $20,000. If you leave in the first year you repay it in full; "
        "between the first and the second anniversary, half of it."
    )
    assert "sign_on.0.clawback" in asked(text, letter_words)
    plain = (
        LEAD + "Sign-on bonus: $20,000, repaid in full if you leave in the first year; 401(k) match of 50%."
    )
    assert "sign_on.0.clawback" not in asked(plain, letter_words)
