"""The day by which an answer wants yours: read from their latest words, and no offer of its own."""

import datetime

import pytest

from planner.intake.letters.letter_json import letter_json
from planner.intake.letters.read import read_letter
from planner.intake.letters.replies.answer_day import with_answer_day
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 30)  # a Monday
COUNTERED = "Thanks for your counter. We moved to 218k base"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{COUNTERED}. Let us know by Thursday.\nMara", "2026-12-03"),
        (f"{COUNTERED}, and need your answer by Thursday.\nMara", "2026-12-03"),
        (f"{COUNTERED}. Please let me know by Friday, December 4.\nMara", "2026-12-04"),
        ("Hi Jordan, we can offer $218,000 base. Let us know by Thursday.\n\nMara", "2026-12-03"),
        (
            "Hi Jordan,\n\nthanks for your counter, we can go to 218k. Please answer by Thursday.\n\nMara\n\n"
            "On Nov 20, 2026, Jordan wrote:\n> I'd ask for 230k base. Could you let me know by Dec 1?",
            "2026-12-03",
        ),
        (f"{COUNTERED}.\nMara", None),
        (
            "Hi Jordan,\n\nthanks for your counter, we can go to 218k.\n\nMara\n\n"
            "On Nov 20, 2026, Jordan wrote:\n> I'd ask for 230k base. Could you let me know by Dec 1?",
            None,
        ),
    ],
)
def test_their_latest_words_name_it(text: str, day: str | None, letter_words: LetterWords) -> None:
    reading = read_letter(text, TODAY, letter_words)
    assert not reading.offers
    assert letter_json(reading).get("answer_day") == day
    fields = [
        (value.path, value.value) for offer in with_answer_day(reading).offers for value in offer.values
    ]
    assert fields == ([("deadline", day)] if day else [])


def test_its_words_are_those_of_the_pasted_text(letter_words: LetterWords) -> None:
    text = f"{COUNTERED} &amp; more. Let us know by Thursday.\nMara"
    day = read_letter(text, TODAY, letter_words).answer_day
    assert day is not None
    assert day.values[0].span.words(text) == "by Thursday"


@pytest.mark.parametrize(
    "last",
    [
        "That is our best.",
        "This is our best.",
        "That's our very best, and I hope you join.",
        "That really is our best.",
        "It is as good as it gets.",
        "This is the best we can do.",
    ],
)
def test_our_best_is_final(last: str, letter_words: LetterWords) -> None:
    reading = read_letter(f"{COUNTERED}. {last}\nMara", TODAY, letter_words)
    assert [(reply.value, reply.final) for reply in reading.rounds] == [(218_000, True)]


def test_our_best_within_the_sentence_is_final(letter_words: LetterWords) -> None:
    reading = read_letter(
        "Thanks for your counter. We moved to 218k, which is our best.", TODAY, letter_words
    )
    assert [(reply.value, reply.final) for reply in reading.rounds] == [(218_000, True)]


@pytest.mark.parametrize(
    "last",
    [
        "We did our best to get you there.",
        "This is our best quarter ever.",
        "We'll do our best to answer soon.",
        "This is not our best yet.",
    ],
)
def test_other_bests_are_not(last: str, letter_words: LetterWords) -> None:
    reading = read_letter(f"{COUNTERED}. {last}\nMara", TODAY, letter_words)
    assert [(reply.value, reply.final) for reply in reading.rounds] == [(218_000, False)]
