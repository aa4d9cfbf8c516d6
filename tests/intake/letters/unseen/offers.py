"""Letters read for a test, and the fields of their offers by path."""

import datetime

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import LetterReading, OfferReading
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 30)


def read(text: str, words: LetterWords) -> LetterReading:
    return read_letter(text, TODAY, words)


def fields(offer: OfferReading) -> dict[str, object]:
    return {value.path: value.value for value in offer.values}


def first(text: str, words: LetterWords) -> dict[str, object]:
    """Return the fields of the first offer."""
    return fields(read(text, words).offers[0])


def offers_in(text: str, words: LetterWords) -> list[dict[str, object]]:
    """Return the fields of each offer but the present job."""
    return [fields(offer) for offer in read(text, words).offers if not offer.is_present]


def offer_in(text: str, words: LetterWords) -> dict[str, object]:
    """Return the fields of the only offer."""
    (offer,) = offers_in(text, words)
    return offer


def present_in(text: str, words: LetterWords) -> dict[str, object]:
    """Return the fields of the present job; none without one."""
    jobs = (fields(offer) for offer in read(text, words).offers if offer.is_present)
    return next(jobs, {})


def asked(text: str, words: LetterWords) -> set[str]:
    """Return the paths that are asked about, of all offers."""
    return {question.path for offer in read(text, words).offers for question in offer.questions}
