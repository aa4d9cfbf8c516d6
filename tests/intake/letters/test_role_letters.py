"""Whole texts of many kinds by their employer, title, level, place, days and standing, and nothing else."""

import datetime
import json
from pathlib import Path

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)
ROLE = frozenset({"company", "title", "level", "state", "metro", "start", "deadline", "standing", "stage"})
FILE = Path(__file__).parents[2] / "data/intake/role_letters.json"
CASES = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:24] for case in CASES])
def test_the_job_of_a_whole_text(letter_words: LetterWords, case: dict[str, object]) -> None:
    """Exactly these fields of the job are read: a value that is not listed is a false reading."""
    reading = read_letter(str(case["text"]), TODAY, letter_words)
    values = {value.path: value.value for offer in reading.offers for value in offer.values}
    assert {path: value for path, value in values.items() if path in ROLE} == case["read"]


def test_a_week_is_no_day(letter_words: LetterWords) -> None:
    reading = read_letter("Base salary $190,000. Start: week of Jan 11.", TODAY, letter_words)
    (offer,) = reading.offers
    assert "start" not in {value.path for value in offer.values}
    assert "start" in {question.path for question in offer.questions}
