"""What letters say of what there is not, what stays, what changed hands, and what cannot be changed."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.words import LetterWords
from planner.plan.fields.terms import Component

TODAY = datetime.date(2026, 11, 28)


def values(text: str, words: LetterWords) -> dict[str, object]:
    offers = read_letter(text, TODAY, words).offers
    return {value.path: value.value for value in next(o for o in offers if not o.is_present).values}


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Base $180k, 10% bonus. Retirement: 401k, no 5% match yet.", "match_rate"),
        ("Base $180k. We don't offer the 4% match that others have.", "match_rate"),
        ("Base $180k. There is no 10% bonus for this role.", "bonus_target"),
        ("Base $180k, 10% bonus, no 20 days PTO, it's unlimited.", "days_off"),
    ],
)
def test_what_there_is_not_is_no_value(letter_words: LetterWords, text: str, path: str) -> None:
    assert path not in values(text, letter_words)


def test_a_first_figure_of_another_part_is_not_put_right_by_the_base(letter_words: LetterWords) -> None:
    read = values("Started with $10,000 relocation, and now $180,000 base. Bonus 10%.", letter_words)
    assert (read["relocation"], read["base"]) == (10_000, 180_000)


@pytest.mark.parametrize("verb", ["turned into", "converted to", "exchanged for"])
def test_options_that_become_rsus_are_rsus(letter_words: LetterWords, verb: str) -> None:
    text = f"Base $192,000. Your options are {verb} RSUs worth $150,000, in eight equal quarterly parts."
    read = values(text, letter_words)
    assert (read["grants.0.kind"], read["grants.0.value"], read["grants.0.years"]) == (
        "rsu",
        150_000,
        (0.5, 0.5),
    )


def test_parts_of_a_make_whole_are_no_vesting_of_the_grant_before(letter_words: LetterWords) -> None:
    text = (
        "- Base: $204,000\n- New hire RSUs: $280,000 over 4 yrs\n"
        "- Make-whole for your unvested stock: $45,000 cash, half on the 90th day and half after one year\n"
    )
    read = values(text, letter_words)
    assert read["grants.0.years"] == (0.25,) * 4
    assert "grants.0.events" not in read
    assert (read["sign_on.0.amount"], read["sign_on.1.amount"]) == (22_500, 22_500)


def test_an_amount_behind_a_remark_in_its_label_is_of_the_label(letter_words: LetterWords) -> None:
    text = "Fixed pay: Rs 52,00,000\nPerformance linked incentive (at 100% achievement): Rs 7,80,000\n"
    assert values(text, letter_words)["bonus_target"] == pytest.approx(0.15)


def test_what_stays_of_an_older_mail_is_read_with_a_title_in_the_subject(letter_words: LetterWords) -> None:
    text = (
        "From: Nadia Okonjo\nTo: Felix Marchetti\nSubject: Re: Offer - Group Product Manager\n\n"
        "Felix, they agreed. We can do $196,000 base and a $20,000 signing bonus. "
        "The shares stay at what I sent.\n\n"
        "On Mon, 23 Nov 2026 at 14:03, Nadia Okonjo wrote:\n"
        "> We'd love to have you at Parsonage Health in Nashville, TN. Our offer:\n> Base salary $186,000\n"
        "> Bonus 12% of base\n> 12,000 RSUs, 4 year vest, 25% per year\n"
    )
    read = values(text, letter_words)
    assert (read["base"], read["bonus_target"], read["grants.0.units"]) == (196_000, 0.12, 12_000)
    assert (read["company"], read["state"]) == ("Parsonage Health", "TN")


@pytest.mark.parametrize(
    ("text", "component"),
    [
        ("Base: we can come up to $203,000. Bonus stays at 15%, not something that I can change.", "bonus"),
        ("We considered your request: base $178,500. A sign-on payment was not approved.", "sign_on"),
    ],
)
def test_what_was_refused_is_final(letter_words: LetterWords, text: str, component: str) -> None:
    rounds = read_letter(text, TODAY, letter_words).rounds
    assert any(reply.component is Component(component) and reply.final for reply in rounds)
    assert not any(reply.component is Component.BASE and reply.final for reply in rounds)


def test_a_city_by_its_short_name_has_its_state(letter_words: LetterWords) -> None:
    assert (
        values("Base $180k, no bonus. Remote, I'm in Philly. Options 10,000.", letter_words)["state"] == "PA"
    )
