"""Texts made to be slow or broken are read or refused, and no place lies outside them."""

import datetime
import sys

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


def calls_of(text: str, words: LetterWords) -> int:
    """Return how many functions are called to read a text: its work, alike on every machine."""
    counted = 0

    def count(*event: object) -> None:
        nonlocal counted
        counted += event[1] in ("call", "c_call")

    sys.setprofile(count)
    try:
        read_letter(text, TODAY, words)
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize(
    "piece", ["Base: $200k. ", "a", "Base $1 ", "bonus ", "| a ", "Offer at X: 200k or "]
)
def test_a_long_text_of_one_piece_costs_bounded_work(letter_words: LetterWords, piece: str) -> None:
    read_letter("Base: $200k.", TODAY, letter_words)
    text = (piece * (LONGEST // len(piece) + 1))[:LONGEST]
    assert calls_of(text, letter_words) < 5_000_000


def test_work_grows_with_the_length_and_not_with_its_square(letter_words: LetterWords) -> None:
    read_letter("Base: $200k.", TODAY, letter_words)
    once, twice = (calls_of("Base: $200k. Fine.\n" * count, letter_words) for count in (250, 500))
    assert twice < 2.5 * once


def test_more_sentences_than_a_letter_has_are_refused(letter_words: LetterWords) -> None:
    assert "Paste the offer alone" in read_letter("Base: $200k. " * 3_000, TODAY, letter_words).refused
    assert "Paste the offer alone" in read_letter("Base $200k " * 3_000, TODAY, letter_words).refused
