"""Texts made to be slow or broken are read or refused, and no place lies outside them."""

import datetime

import pytest

from planner.intake.letters.read import LONGEST, read_letter
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)


@pytest.mark.parametrize(
    "piece", ["Base $1 ", "one ", "$1 to $2 base, ", "Acme: base 200\n", "(Nasdaq: ", "\n", "| a ", "﷽\u202e"]
)
def test_repeated_pieces_are_read(letter_words: LetterWords, piece: str) -> None:
    text = piece * (2_000 // len(piece))
    reading = read_letter(text, TODAY, letter_words)
    assert all(0 <= span.start <= span.end <= len(text) for span in reading.spans())


def test_a_text_longer_than_a_letter_is_refused(letter_words: LetterWords) -> None:
    reading = read_letter("a" * (LONGEST + 1), TODAY, letter_words)
    assert "Paste the offer alone" in reading.refused
