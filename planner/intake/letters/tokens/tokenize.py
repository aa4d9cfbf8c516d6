"""Reads all tokens of a letter: the entry point of this room is `Tokenizer.tokens_of`."""

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.results import Span
from planner.intake.letters.text.letter_text import LetterText
from planner.intake.letters.text.lines import LetterLine, LineKind
from planner.intake.letters.tokens.amounts import AmountFinder, plain_dollar, ranges_of
from planner.intake.letters.tokens.chat_days import DatedPart, dated_parts
from planner.intake.letters.tokens.dates import Calendar, Dates, is_day_first
from planner.intake.letters.tokens.durations import Durations
from planner.intake.letters.tokens.masks import Masks
from planner.intake.letters.tokens.number_words import SpelledNumbers
from planner.intake.letters.tokens.places_taken import PlacesTaken
from planner.intake.letters.tokens.token import Amount, DateToken, Duration, Mask, NumberRange, Percent
from planner.intake.letters.tokens.token_words import TokenWords

AnyToken = TypeVar("AnyToken", Amount, Percent, DateToken, Duration, Mask, NumberRange, Amount | Percent)
HEAD_LINES = 15
"""Lines from the top in which a letter's own date is."""
_OF_OWN_DAY = frozenset({"date", "dated", "sent", "sent on", "written", "written on"})
"""Words before a letter's own day in its line."""
_LEADS = re.compile(r"\b(?:by|until|till|before|on|from|of|than|is|starting|starts|through)$", re.IGNORECASE)
"""The end of a line that goes on with the day in the next: `Please sign by`."""
_LETTERHEAD = re.compile(r"[A-Z0-9][A-Z0-9 &.,'’-]{3,60}(?:\s{4,}|\t)")
"""A name in capitals at the other end of the line of the letter's own day."""
AHEAD = datetime.timedelta(days=21)
"""How far after the day of reading a letter's own date may be."""


class Tokens(Struct, frozen=True):
    """The tokens of a letter, each kind in the order of the text.

    `numbers` are amounts and per cents, those of `ranges` too. `written_on` is the letter's own day, else the
    day of reading; `is_dated` tells which. `dollar` is the currency that a plain $ means.
    """

    numbers: tuple[Amount | Percent, ...]
    ranges: tuple[NumberRange, ...]
    dates: tuple[DateToken, ...]
    durations: tuple[Duration, ...]
    masks: tuple[Mask, ...]
    written_on: datetime.date
    is_dated: bool
    dollar: str

    def amounts(self, within: Span | None = None) -> tuple[Amount, ...]:
        """Return the amounts, of a part of the text if it is given."""
        return tuple(token for token in tokens_in(self.numbers, within) if isinstance(token, Amount))

    def percents(self, within: Span | None = None) -> tuple[Percent, ...]:
        """Return the per cents, of a part of the text if it is given."""
        return tuple(token for token in tokens_in(self.numbers, within) if isinstance(token, Percent))

    def range_of(self, token: Amount | Percent) -> NumberRange | None:
        """Return the range that a number is an end of."""
        return next((r for r in self.ranges if r.span.start <= token.span.start < r.span.end), None)


def tokens_in(tokens: Sequence[AnyToken], within: Span | None) -> tuple[AnyToken, ...]:
    """Return the tokens that lie in a part of the text; all if it is None."""
    if within is None:
        return tuple(tokens)
    first = bisect_left(tokens, within.start, key=lambda token: token.span.start)
    last = bisect_left(tokens, within.end, key=lambda token: token.span.start)
    return tuple(token for token in tokens[first:last] if token.span.end <= within.end)


class Tokenizer:
    """Reads the tokens of letters with one vocabulary."""

    def __init__(self, words: TokenWords) -> None:
        self._words = words
        spelled = SpelledNumbers(words)
        self._masks, self._dates = Masks(words, spelled), Dates(words, spelled)
        self._durations, self._amounts = Durations(words, spelled), AmountFinder(words, spelled)

    def tokens_of(self, letter: LetterText, today: datetime.date) -> Tokens:
        """Return the tokens of a letter. `today` is the day of reading, for a letter without its own date."""
        text = letter.text
        taken = PlacesTaken(len(text))
        for line in letter.lines:  # stamps and speakers
            taken.take(Span(line.whole.start, line.span.start))
        dollar = plain_dollar(text, self._words)
        masks = list(self._masks.of(text, taken))
        when = Calendar(today, is_day_first(text, self._words))
        own = self._own_date(letter, when)
        when = replace(when, base=own or today)
        parts = tuple(dated_parts(letter, when.base, today, is_day_first=when.is_day_first))
        dates = list(self._read_dates(text, when, parts, taken))
        masks += self._masks.ordinals(text, taken)
        durations = [token for token in self._durations.of(text) if taken.is_free(token.span)]
        relative = [token for token in dates if token.is_relative]
        durations += [
            d for d in self._durations.of(text) if any(_holds(token.span, d.span) for token in relative)
        ]
        for duration in durations:
            taken.take(duration.span)
        numbers, ranges = ranges_of(text, self._amounts.of(text, taken, dollar))
        return Tokens(
            tuple(numbers),
            tuple(ranges),
            tuple(sorted(dates, key=lambda token: token.span)),
            tuple(sorted(durations, key=lambda token: token.span)),
            tuple(sorted(masks, key=lambda mask: mask.span)),
            own or today,
            own is not None,
            dollar,
        )

    def _read_dates(
        self, text: str, when: Calendar, parts: Sequence[DatedPart], taken: PlacesTaken
    ) -> Iterator[DateToken]:
        relative = (
            self._dates.relative(text, replace(when, base=part.day), part.span.start, part.span.end)
            for part in parts
        )
        for tokens in (*relative, self._dates.absolute(text, when)):
            for token in tokens:
                if taken.is_free(token.span):
                    taken.take(token.span)
                    yield token

    def _own_date(self, letter: LetterText, when: Calendar) -> datetime.date | None:
        """Return the day of the mail's header, or of a line near the top that is a date alone."""
        for line in letter.lines:
            if line.kind is LineKind.HEADER and line.label in ("date", "sent", "datum", "gesendet"):
                for token in self._dates.absolute(letter.text, when, line.span.start, line.span.end):
                    if token.day:
                        return token.day
        worded = [line for line in letter.lines if line.kind is not LineKind.BLANK][:HEAD_LINES]
        headed = {
            line
            for above, line in pairwise(worded)
            if letter.text[above.span.end - 1] == ":"
            or _LEADS.search(letter.text, above.span.start, above.span.end)
        }
        worded = [line for line in worded if line.kind is not LineKind.CHAT and line not in headed]
        return next((day for line in worded if (day := self._dated_line(letter, line, when))), None)

    def _dated_line(self, letter: LetterText, line: LetterLine, when: Calendar) -> datetime.date | None:
        for token in self._dates.absolute(letter.text, when, line.span.start, line.span.end):
            head = _LETTERHEAD.sub("", letter.text[line.span.start : token.span.start])
            before = head.strip(" .,:").lower()
            after = letter.text[token.span.end : line.span.end].strip(" .,")
            is_ahead = token.day is not None and token.day > when.base + AHEAD
            if (
                token.day
                and not is_ahead
                and not after
                and (not before or before in _OF_OWN_DAY or before in self._words.weekdays)
            ):
                return token.day
        return None


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
