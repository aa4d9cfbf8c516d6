"""The shared letters are read: a few fields of a formal letter, a mail, notes, a chat and a voicemail."""

import datetime
from pathlib import Path

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import OfferReading
from planner.intake.letters.words import LetterWords

LETTERS = Path(__file__).parents[2] / "data" / "intake" / "shared" / "letters"
TODAY = datetime.date(2026, 11, 28)


def offer_of(name: str, words: LetterWords) -> OfferReading:
    (path,) = LETTERS.glob(f"{name}_*.txt")
    return read_letter(path.read_text(encoding="utf-8"), TODAY, words).offers[0]


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("f01", "company", "CORVIDAE SYSTEMS, INC."),
        ("f01", "title", "Senior Product Manager, Model Serving"),
        ("f01", "base", 203_500),
        ("f01", "start", "2027-01-11"),
        ("f01", "deadline", "2026-12-04"),
        ("f03", "base", 230_000),
        ("f09", "bonus_guaranteed", 90_000),
        ("f09", "posted_max", 240_000),
        ("b15", "base", 222_000),
        ("b15", "bonus_target", 0.15),
        ("c01", "company", "Thornbury"),
        ("c01", "base", 207_500),
        ("v03", "base", 172_500),
        ("v03", "state", "OH"),
        ("i03", "base", 4_400_000),
        ("i03", "currency", "INR"),
        ("i06", "deadline", "2026-12-11"),
        ("e01", "match_rate", 0.05),
        ("b11", "grants.0.value", 600_000),
        ("c03", "grants.0.cliff", 3),
        ("e05", "grants.0.strike", 0.4),
        ("e07", "refresher", 70_000),
        ("e07", "grants.0.value", 260_000),
        ("f01", "grants.0.units", 8_400),
        ("f03", "sign_on.0.clawback_months", 24),
        ("f10", "grants.1.milestone_share", 1.0),
        ("f12", "grants.0.cadence", "monthly"),
        ("c01", "sign_on.1.month", 6),
        ("b13", "sign_on.1.month", 13),
    ],
)
def test_a_field_is_read(letter_words: LetterWords, name: str, path: str, value: object) -> None:
    read = {v.path: v.value for v in offer_of(name, letter_words).values}
    assert read.get(path) == value


def test_a_contradiction_is_asked_and_nothing_taken(letter_words: LetterWords) -> None:
    offer = offer_of("f05", letter_words)
    assert "bonus_target" not in {value.path for value in offer.values}
    (question,) = [question for question in offer.questions if question.path == "bonus_target"]
    assert question.values == (0.15, 0.12)


@pytest.mark.parametrize("name", ["x11", "x13"])
def test_a_text_without_an_offer_is_refused(letter_words: LetterWords, name: str) -> None:
    (path,) = LETTERS.glob(f"{name}_*.txt")
    reading = read_letter(path.read_text(encoding="utf-8"), TODAY, letter_words)
    assert reading.refused
    assert reading.offers == ()
