"""Replies in words that no case has: who names what, and what of it is an offer besides."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)
ROUNDS = [
    (
        "Quick update: we've been able to stretch to 215 on base. RSUs go to 340k. Sign-on stays put at 25.",
        [("they", "base", 215_000), ("they", "equity", 340_000), ("they", "sign_on", 25_000)],
    ),
    (
        "Me: would 210 be doable?\nThem: 205 is where we top out\nMe: ok and 30k sign on?\n"
        "Them: yes to the 30k",
        [
            ("you", "base", 210_000),
            ("they", "base", 205_000),
            ("you", "sign_on", 30_000),
            ("they", "sign_on", 30_000),
        ],
    ),
    (
        "You asked for $230,000; we can meet you at $222,000. The signing bonus would rise to $50,000.",
        [("they", "base", 222_000), ("they", "sign_on", 50_000)],
    ),
    (
        "We reviewed your counter. Base: $201,000 (final). Equity: $350,000. Sign-on: $20,000 -> $30,000.",
        [("they", "base", 201_000), ("they", "equity", 350_000), ("they", "sign_on", 30_000)],
    ),
    (
        "Good news! Approved: base 196k → 204k, sign on 15k → 25k.",
        [("they", "base", 204_000), ("they", "sign_on", 25_000)],
    ),
    (
        "Recruiter: Ok so I got them up to 199\nRecruiter: and 45 on the sign on\n"
        "Me: could we split the difference at 202?",
        [("they", "base", 199_000), ("they", "sign_on", 45_000), ("you", "base", 202_000)],
    ),
    (
        "Thanks Grace. If you can do 181 I'm in.\n\nOn Tue, Nov 24, 2026 Grace wrote:\n> We can do 178k base."
        "\n>\n>> On Mon, Nov 23, 2026 Theo wrote:\n>> Could you get to 185k base?",
        [("you", "base", 185_000), ("they", "base", 178_000), ("you", "base", 181_000)],
    ),
]


@pytest.mark.parametrize(("text", "rounds"), ROUNDS)
def test_rounds_are_read_and_no_offer(
    letter_words: LetterWords, text: str, rounds: list[tuple[str, str, float]]
) -> None:
    reading = read_letter(text, TODAY, letter_words)
    assert [(r.who.value, r.component.value, r.value) for r in reading.rounds] == rounds
    assert not [value for offer in reading.offers for value in offer.values]


def test_what_tops_out_is_final(letter_words: LetterWords) -> None:
    reading = read_letter(ROUNDS[1][0], TODAY, letter_words)
    assert [r.final for r in reading.rounds] == [False, True, False, False]


def test_the_own_ask_is_no_offer(letter_words: LetterWords) -> None:
    reading = read_letter("I countered 225/18%/450. They replied 218/15%/450, final.", TODAY, letter_words)
    values = {value.path: value.value for offer in reading.offers for value in offer.values}
    assert (values["base"], values["bonus_target"]) == (218_000, 0.15)
    assert [(r.who.value, r.value) for r in reading.rounds][:2] == [("you", 225_000), ("you", 18)]
