"""A sample of a letter: the same is read from it, and no name, day or amount of the letter is left in it."""

import datetime
import json
import re
from functools import cache
from pathlib import Path

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import LetterReading, Span
from planner.intake.letters.sample.making import LetterSample, SampleMaker
from planner.intake.letters.sample.replacements import ReplacedText, Replacement
from planner.intake.letters.sample.sample_numbers import other_day, other_number
from planner.intake.letters.text.letter_text import letter_text
from planner.intake.letters.tokens.token import DateToken
from planner.intake.letters.tokens.tokenize import Tokenizer
from planner.intake.letters.words import LetterWords
from planner.model_inputs import load_model_inputs, load_sample_maker
from planner.share.leak_check.name_check import Names

CASES = Path(__file__).parents[2] / "data" / "intake"
LETTERS = sorted([*CASES.glob("shared/letters/*.txt"), *CASES.glob("own_a/letters/*.txt")])
TODAY = datetime.date(2026, 11, 30)
loaded_once = cache(load_model_inputs)


@pytest.fixture(scope="session")
def maker(letter_words: LetterWords) -> SampleMaker:
    return load_sample_maker(letter_words)


def today_of(path: Path) -> datetime.date:
    case = path.with_name(f"{path.name.split('_')[0]}.expected.json")
    return datetime.date.fromisoformat(json.loads(case.read_text(encoding="utf-8"))["today"])


def sample_of(text: str, today: datetime.date, maker: SampleMaker, words: LetterWords) -> LetterSample:
    return maker.make(text, today, lambda part: read_letter(part, today, words))


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_the_same_is_read_from_a_sample_and_nothing_of_the_letter_is_in_it(
    path: Path, maker: SampleMaker, letter_words: LetterWords, tokenizer: Tokenizer
) -> None:
    text, today = path.read_text(encoding="utf-8"), today_of(path)
    sample = sample_of(text, today, maker, letter_words)
    assert sample.other_paths == ()
    reading = read_letter(text, today, letter_words)
    assert names_left(reading, sample) == []
    before = tokenizer.tokens_of(letter_text(text), today)
    after = tokenizer.tokens_of(letter_text(sample.text), today)
    amounts = {amount.value for amount in before.amounts() if amount.value >= 1_000}
    assert amounts & {amount.value for amount in after.amounts()} == set()
    days = {day.span.words(text) for day in before.dates if day.choices and not day.is_relative}
    assert days & {day.span.words(sample.text) for day in after.dates} == set()


def names_left(reading: LetterReading, sample: LetterSample) -> list[str]:
    """Return what the leak check of the program finds of the letter's companies, and every name left."""
    inputs = loaded_once(TODAY)
    companies = tuple(offer.company for offer in reading.offers if offer.company)
    names = Names(companies, (), inputs.common_words, inputs.look_alikes)
    certain = [finding.quoted for finding in names.named_in(sample.text) if finding.certain]
    words = set(re.findall(r"[^\W\d_][\w'’-]*", sample.text.casefold()))
    return certain + [name for name in sample.names if name in words and name not in inputs.common_words]


@pytest.mark.parametrize(
    ("written", "new"),
    [
        ("$210,000", "$231,000"),
        ("€95.000", "€104.500"),
        ("USD 210,000.00", "USD 231,000.00"),
        ("208k", "229k"),
        ("17.5", "19.3"),
        ("₹52,00,000", "₹57,20,000"),
        ("220 000", "242 000"),
        (".08", ".09"),
        ("1", "2"),
        ("0.450", "0.495"),
    ],
)
def test_an_amount_keeps_its_writing(written: str, new: str) -> None:
    assert other_number(written, 1.1) == new


@pytest.mark.parametrize(
    ("written", "day", "new"),
    [
        ("Dec 3", datetime.date(2026, 12, 3), "Dec 10"),
        ("December 3rd, 2026", datetime.date(2026, 12, 3), "December 10th, 2026"),
        ("2026-12-03", datetime.date(2026, 12, 3), "2026-12-10"),
        ("03.12.2026", datetime.date(2026, 12, 3), "10.12.2026"),
        ("12/30/2026", datetime.date(2026, 12, 30), "01/06/2027"),
        ("DECEMBER 30, 2026", datetime.date(2026, 12, 30), "JANUARY 6, 2027"),
        ("30. Dezember 2026", datetime.date(2026, 12, 30), "23. Dezember 2026"),
    ],
)
def test_a_day_keeps_its_writing_and_its_weekday(written: str, day: datetime.date, new: str) -> None:
    assert other_day(written, DateToken(Span(0, len(written)), (day,)), 7) == new


def test_a_day_that_may_be_swapped_stays_one() -> None:
    token = DateToken(Span(0, 10), (datetime.date(2026, 11, 12), datetime.date(2026, 12, 11)))
    first, second, _year = other_day("11/12/2026", token, 7).split("/")
    assert int(first) <= 12
    assert int(second) <= 12
    assert first != second


def test_places_follow_the_replacements() -> None:
    replaced = ReplacedText("ab cd ef", [Replacement(Span(0, 2), "xyz"), Replacement(Span(6, 8), "")])
    assert replaced.text == "xyz cd "
    assert replaced.moved(Span(3, 5)) == Span(4, 6)
    assert replaced.moved(Span(1, 4)) == Span(0, 5)


def test_addresses_telephones_and_references_are_replaced(
    maker: SampleMaker, letter_words: LetterWords
) -> None:
    text = (
        "Dear Ms. Quade,\n\nVellum Harbor Inc. offers you the position of Product Manager with a base salary "
        "of $180,000 a year. Reach me at jo.quade@vellumharbor.com, https://vellumharbor.com/x or "
        "415-555-0137.\n\n"
        "Sincerely,\nIngrid Zhao"
    )
    sample = sample_of(text, TODAY, maker, letter_words).text
    for word in ("Quade", "Vellum", "Harbor", "vellumharbor", "Ingrid", "Zhao", "555-0137", "180,000"):
        assert word.casefold() not in sample.casefold()
    assert "Product Manager with a base salary of $198,000 a year" in sample
    assert "name@example.com" in sample


def test_a_long_text_without_an_offer_has_a_sample_too(maker: SampleMaker, letter_words: LetterWords) -> None:
    sample = sample_of("Dear Bo, call 212-555-0101 about Zorvex. " * 300, TODAY, maker, letter_words)
    assert "Zorvex" not in sample.text
    assert sample.is_faithful
