"""Reads a text by one part reader, as tests of part readers need it."""

import datetime
from collections.abc import Callable, Mapping

from planner.intake.letters.parts import LetterContext, PartReader, PartReading
from planner.intake.letters.text.letter_text import letter_text
from planner.intake.letters.tokens.tokenize import Tokenizer
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)
SIGNS = {"£": "GBP", "lakh": "INR"}
ReadPart = Callable[..., PartReading]


def part_reading(reader: PartReader, words: LetterWords) -> ReadPart:
    """Return a function that reads a text as the letter of one offer."""
    tokenizer = Tokenizer(words.tokens)

    def reading(text: str, *, in_thousands: bool = False, currency: str = "") -> PartReading:
        letter = letter_text(text)
        tokens = tokenizer.tokens_of(letter, TODAY)
        written = next((code for sign, code in SIGNS.items() if sign in text), tokens.dollar)
        sentences = letter.sentences
        return reader(
            LetterContext(
                *(letter, tokens, words, TODAY, sentences),
                currency=currency or written,
                in_thousands=in_thousands,
            )
        )

    return reading


def values(reading: PartReading, prefix: str) -> Mapping[str, object]:
    """Return the values by their paths without a prefix."""
    return {value.path.removeprefix(prefix): value.value for value in reading.values}


def asked(reading: PartReading, prefix: str) -> set[str]:
    """Return the paths of the questions without a prefix."""
    return {question.path.removeprefix(prefix) for question in reading.questions}
