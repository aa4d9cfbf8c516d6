"""Sentences with their numbers, times and shares as signs."""

import datetime

import pytest

from planner.intake.letters.marks.marked_text import MarkedText, MarkKind
from planner.intake.letters.marks.time_marks import marked_sentences
from planner.intake.letters.text.letter_text import letter_text
from planner.intake.letters.tokens.tokenize import Tokenizer
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)


def marked(words: LetterWords, tokenizer: Tokenizer, text: str) -> MarkedText:
    letter = letter_text(text)
    return marked_sentences(text, letter.sentences, tokenizer.tokens_of(letter, TODAY), words.marks)[0]


POINTS = [
    ("on the first anniversary of your start date", [(12,)]),
    ("on each of the first three anniversaries", [(12, 24, 36)]),
    ("on the first, second and third anniversaries", [(12, 24, 36)]),
    ("at the end of year two", [(24,)]),
    ("after 6 months", [(6,)]),
    ("at 12 and 24 months", [(12, 24)]),
    ("on your one-year anniversary", [(12,)]),
    ("at the end of years 1, then later", [(12,)]),
    ("in month 18", [(18,)]),
    ("a four-year plan", []),
]


@pytest.mark.parametrize(("text", "months"), POINTS)
def test_points_in_time_are_months_after_the_start(
    letter_words: LetterWords, tokenizer: Tokenizer, text: str, months: list[tuple[int, ...]]
) -> None:
    sentence = marked(letter_words, tokenizer, text)
    assert sentence.marked(sentence.coded, MarkKind.POINT) == months


RHYTHMS = [
    ("monthly", 1),
    ("each quarter", 3),
    ("every six months", 6),
    ("semi-annually", 6),
    ("per year", 12),
    ("on each anniversary", 12),
    ("every three months", 3),
]


@pytest.mark.parametrize(("text", "months"), RHYTHMS)
def test_rhythms_are_months_apart(
    letter_words: LetterWords, tokenizer: Tokenizer, text: str, months: int
) -> None:
    sentence = marked(letter_words, tokenizer, text)
    assert sentence.marked(sentence.coded, MarkKind.EVERY) == [months]


SHARES = [
    ("one quarter of the units", 1 / 4),
    ("a third of it", 1 / 3),
    ("one forty-eighth of the shares", 1 / 48),
    ("two thirds", 2 / 3),
    ("half", 1 / 2),
    ("½ now", 1 / 2),
]


@pytest.mark.parametrize(("text", "share"), SHARES)
def test_fractions_in_words_are_shares(
    letter_words: LetterWords, tokenizer: Tokenizer, text: str, share: float
) -> None:
    sentence = marked(letter_words, tokenizer, text)
    assert sentence.marked(sentence.coded, MarkKind.FRACTION) == [share]


@pytest.mark.parametrize("text", ["every quarter", "half-yearly", "within one quarter"])
def test_a_quarter_of_a_year_is_no_share(letter_words: LetterWords, tokenizer: Tokenizer, text: str) -> None:
    sentence = marked(letter_words, tokenizer, text)
    assert sentence.marked(sentence.coded, MarkKind.FRACTION) == []


@pytest.mark.parametrize("text", ["reply by 12/2", "11/26", "50/60 to go", "call 24/7"])
def test_slashes_that_sum_to_something_else_are_no_shares(
    letter_words: LetterWords, tokenizer: Tokenizer, text: str
) -> None:
    sentence = marked(letter_words, tokenizer, text)
    assert sentence.marked(sentence.coded, MarkKind.SHARES) == []


def test_a_sign_leads_back_to_its_words(letter_words: LetterWords, tokenizer: Tokenizer) -> None:
    text = "One quarter vests on the first anniversary."
    sentence = marked(letter_words, tokenizer, text)
    words = [mark.span.words(text) for mark in sentence.marks.values() if mark.kind is MarkKind.POINT]
    assert words == ["on the first anniversary"]


def test_signs_of_the_text_itself_are_blanks(letter_words: LetterWords, tokenizer: Tokenizer) -> None:
    assert marked(letter_words, tokenizer, "a \U000f0000 b").coded == "a   b"
