"""The vocabulary of letters, read once."""

import pytest

from planner.intake.letters.tokens.tokenize import Tokenizer
from planner.intake.letters.words import LetterWords
from planner.model_inputs import load_letter_words


@pytest.fixture(scope="session")
def letter_words() -> LetterWords:
    return load_letter_words()


@pytest.fixture(scope="session")
def tokenizer(letter_words: LetterWords) -> Tokenizer:
    return Tokenizer(letter_words.tokens)
