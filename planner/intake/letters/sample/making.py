"""Makes a sample of a letter: other names, days and amounts, so chosen that the same is read from it.

Amounts are changed by one factor, so that what agreed still agrees. Several factors and shifts of days are
tried until the reading of the sample is that of the letter, words for words.
"""

import datetime
import re
from collections.abc import Callable, Collection, Iterator
from itertools import islice, product

from msgspec import Struct

from planner.intake.letters.results import LetterReading, OfferReading, Span
from planner.intake.letters.sample.replacements import ReplacedText, Replacement
from planner.intake.letters.sample.sample_names import NameFinder
from planner.intake.letters.sample.sample_numbers import SMALLEST, other_day, other_number
from planner.intake.letters.sample.sample_words import SampleWords
from planner.intake.letters.text.letter_text import LetterText, letter_text
from planner.intake.letters.tokens.token import Amount, MaskKind, Percent
from planner.intake.letters.tokens.tokenize import Tokenizer, Tokens

ReadText = Callable[[str], LetterReading]
FACTORS = (1.1, 1.2, 0.9, 1.3, 0.8, 1.15, 1.05, 0.95, 1.9, 2.3)
DAYS = (7, -7, 14)
KEPT_PATHS = ("years", "events", "cadence", "cliff", "offset", "milestone_share")
"""Last steps of paths whose numbers say how something is paid, and not how much."""
PLACE_PATHS = ("state", "metro", "locality", "title", "level", "track", "stage")
_DIGIT = re.compile(r"\d")
_STAMP = re.compile(r"(?<!\d)(\d{1,2})([/.])(\d{1,2})(?=[/.,]|\s)")
FEWEST_TRIES, MOST_READ = 3, 400_000  # tries; characters that all of them read, so that a long text ends
LARGE = 1_000  # an amount that a sample may not have again
_SPELLED_DIGITS = 1_000
LARGEST_COUNT, COUNTED_NEAR = 400, 12  # of days and the like; characters up to the word that is counted


class LetterSample(Struct, frozen=True):
    """A sample: its text, whether the same is read from it as from the letter, and what was replaced.

    `names` are in small letters. `other_paths` are the fields that are read otherwise, if any.
    """

    text: str
    names: tuple[str, ...]
    other_paths: tuple[str, ...] = ()

    @property
    def is_faithful(self) -> bool:
        """Whether the same fields and spans are read from it."""
        return not self.other_paths


class SampleMaker:
    """Makes samples with one vocabulary."""

    def __init__(self, words: SampleWords, tokenizer: Tokenizer) -> None:
        self._words, self._tokenizer = words, tokenizer

    def make(self, text: str, today: datetime.date, read: ReadText) -> LetterSample:
        """Return the sample whose reading is that of the letter, or the nearest of those that were tried."""
        letter, reading = letter_text(text), read(text)
        tokens = self._tokenizer.tokens_of(letter, today)
        amounts = _large(tokens)
        best: LetterSample | None = None
        tries = max(FEWEST_TRIES, MOST_READ // max(1, len(text)))
        for turn, (factor, days) in enumerate(islice(product(FACTORS, DAYS), tries)):
            names = NameFinder(letter, reading, self._words, turn)
            replaced = ReplacedText(text, _all(letter, reading, tokens, names, self._words, factor, days))
            again = _large(self._tokenizer.tokens_of(letter_text(replaced.text), today))
            if amounts & again:
                continue
            other = _other_paths(reading, read(replaced.text), replaced)
            sample = LetterSample(replaced.text, names.replaced, other)
            if best is None or len(other) < len(best.other_paths):
                best = sample
            if not other:
                break
        if best is None:  # every factor meets an amount of the letter; the last one is as good as any
            best = LetterSample(replaced.text, names.replaced, ("",))
        return best


def _all(
    letter: LetterText,
    reading: LetterReading,
    tokens: Tokens,
    names: NameFinder,
    words: SampleWords,
    factor: float,
    days: int,
) -> Iterator[Replacement]:
    """Yield all replacements, those first that go before others."""
    text = letter.text
    kept = {value.span for value in _values(reading) if value.path.rpartition(".")[2] in KEPT_PATHS}
    for token in tokens.dates:
        if not token.is_relative:
            yield Replacement(token.span, other_day(token.span.words(text), token, days))
    for mask in tokens.masks:
        if mask.kind in (MaskKind.PHONE, MaskKind.REFERENCE, MaskKind.ADDRESS):
            yield from _other_digits(text, mask.span)
    for number in tokens.numbers:
        if _is_replaced(number, kept, text, words):
            yield Replacement(number.span, _other_amount(number, text, factor))
    for line in letter.lines:
        for match in _STAMP.finditer(text, line.whole.start, line.span.start):
            yield Replacement(Span(*match.span()), _other_stamp(match))
    places = [value.span for value in _values(reading) if value.path.rpartition(".")[2] in PLACE_PATHS]
    yield from names.replacements(places)


def _values(reading: LetterReading) -> Iterator["ValueOf"]:
    for offer in reading.offers:
        yield from (ValueOf(value.path, value.span) for value in offer.values)


class ValueOf(Struct, frozen=True):
    """A path and the words that it was read from."""

    path: str
    span: Span


def _is_replaced(number: Amount | Percent, kept: Collection[Span], text: str, words: SampleWords) -> bool:
    is_part = any(span.start <= number.span.start and number.span.end <= span.end for span in kept)
    if isinstance(number, Percent):
        return not is_part and number.value not in (0.25, 0.5, 0.75, 1.0)
    if number.currency or number.scale or number.value >= LARGE:
        return True
    after = Span(number.span.end, min(len(text), number.span.end + COUNTED_NEAR))
    counted = words.counted.first(text, after)
    is_count = (
        number.value < LARGEST_COUNT and counted is not None and not text[after.start : counted.start].strip()
    )
    return number.value >= SMALLEST and not is_part and not is_count


def _other_amount(number: Amount | Percent, text: str, factor: float) -> str:
    written = number.span.words(text)
    if "(" in written and _DIGIT.search(written):  # in words and in digits: the digits say it
        return other_number(written[written.rindex("(") :].strip("()"), factor)
    if _DIGIT.search(written):
        return other_number(written, factor)
    value = round(number.value * (factor if isinstance(number, Amount) else 100 * factor))
    if isinstance(number, Percent):
        return f"{value}%"
    sign = {"USD": "$", "GBP": "£", "EUR": "€"}.get(number.currency, "")
    return f"{sign}{value:,}" if value >= _SPELLED_DIGITS else f"{sign}{value}"


def _other_digits(text: str, span: Span) -> Iterator[Replacement]:
    """Yield a replacement for each number of a telephone, an address or a reference, its first digit kept."""
    for match in re.finditer(r"\d+", text[span.start : span.end]):
        digits = match[0][:1] + "".join(str((int(digit) * 3 + 4) % 10) for digit in match[0][1:])
        first = digits if len(digits) > 1 else str((int(digits) + 3) % 9 + 1)
        yield Replacement(Span(span.start + match.start(), span.start + match.end()), first)


def _other_stamp(match: re.Match[str]) -> str:
    first, mark, second = match.groups()
    number = int(second)
    new = number - 7 if number > 12 + 7 else number + 7 if 12 < number <= 24 else max(1, 13 - number)
    return f"{first}{mark}{new:0{len(second)}d}"


def _large(tokens: Tokens) -> frozenset[float]:
    """Return the amounts that would tell something of the letter."""
    return frozenset(amount.value for amount in tokens.amounts() if amount.value >= LARGE)


def _other_paths(reading: LetterReading, new: LetterReading, replaced: ReplacedText) -> tuple[str, ...]:
    """Return the fields that are read otherwise from a sample: by their path and the words that they mark."""
    if bool(reading.refused) != bool(new.refused):
        return ("refused",)
    before = {*_marks(reading, replaced), *_talk(reading, replaced)}
    after = {*_marks(new, None), *_talk(new, None)}
    return tuple(sorted({path for _, path, _ in before ^ after}))


def _marks(reading: LetterReading, replaced: ReplacedText | None) -> Iterator[tuple[int, str, Span]]:
    for number, offer in enumerate(reading.offers):
        yield from _marks_of(number, offer, replaced)


def _marks_of(
    number: int, offer: OfferReading, replaced: ReplacedText | None
) -> Iterator[tuple[int, str, Span]]:
    for value in offer.values:
        yield number, value.path, replaced.moved(value.span) if replaced else value.span
    for question in offer.questions:
        yield number, f"?{question.path}", Span(len(question.values), 0)


def _talk(reading: LetterReading, replaced: ReplacedText | None) -> Iterator[tuple[int, str, Span]]:
    for step in reading.rounds:
        span = replaced.moved(step.span) if replaced else step.span
        yield -1, f"{step.who}.{step.component}.{step.value is None}.{step.final}", span
    for question in reading.questions:
        yield -1, f"?{question.path}", Span(len(question.values), 0)
