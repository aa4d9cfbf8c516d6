"""How a part of a letter is read: a function from its context to values, questions and kept words.

Part readers do not see each other: each reads its own fields from the text, the tokens and the vocabulary.
"""

import datetime
from collections.abc import Callable, Sequence

from msgspec import Struct

from planner.intake.letters.results import KeptWords, Question, ReadValue, RoundReading, Span
from planner.intake.letters.text.letter_text import LetterText
from planner.intake.letters.tokens.tokenize import Tokens
from planner.intake.letters.topics.topic import Link
from planner.intake.letters.words import LetterWords


class LetterContext(Struct, frozen=True, eq=False):
    """What every part reader gets: one offer of a letter, or its present job.

    `sentences` are those that speak of this offer, in the order of the text; tokens and places are of the
    whole text. `links` say what the numbers of these sentences are about. `currency` is the one in which the
    pay is. `in_thousands`: bare numbers of money mean thousands, as the base shows (`210 base, 50 sign on`).
    `name` is the employer's where it parts several offers.
    """

    letter: LetterText
    tokens: Tokens
    words: LetterWords
    today: datetime.date
    sentences: tuple[Span, ...]
    links: tuple[Link, ...] = ()
    currency: str = "USD"
    in_thousands: bool = False
    is_present: bool = False
    name: Span | None = None

    @property
    def text(self) -> str:
        """The whole text, which all places are of."""
        return self.letter.text


class PartReading(Struct, frozen=True):
    """What a part reader found. `rounds` only from readers of replies; `left_out` goes to no offer."""

    values: tuple[ReadValue, ...] = ()
    questions: tuple[Question, ...] = ()
    notes: tuple[KeptWords, ...] = ()
    rounds: tuple[RoundReading, ...] = ()
    left_out: tuple[KeptWords, ...] = ()


PartReader = Callable[[LetterContext], PartReading]


def joined(readings: Sequence[PartReading]) -> PartReading:
    """Return the readings of several parts as one."""
    return PartReading(
        tuple(value for reading in readings for value in reading.values),
        tuple(question for reading in readings for question in reading.questions),
        tuple(note for reading in readings for note in reading.notes),
        tuple(reply for reading in readings for reply in reading.rounds),
        tuple(words for reading in readings for words in reading.left_out),
    )
