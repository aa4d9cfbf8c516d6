"""Reads the pay ranges of a job post. What is not said to be pay is left out, with the reason."""

import datetime
from bisect import bisect_right
from collections.abc import Sequence

from planner.intake.job_posts.amount_pairs import AmountPair, pairs_of
from planner.intake.job_posts.pay_context import RangePlace, kind_of, lines_above, period_of
from planner.intake.job_posts.post_words import PostWords
from planner.intake.job_posts.posted_range import JobPost, PayKind, Per, PostedRange
from planner.intake.job_posts.range_labels import dollar_of, label_of, place_of
from planner.intake.letters.results import Span
from planner.intake.letters.text.letter_text import LetterText, letter_text
from planner.intake.letters.tokens.token import Amount
from planner.intake.letters.tokens.token_words import TokenWords
from planner.intake.letters.tokens.tokenize import Tokenizer

LEAST_YEARLY, MOST_YEARLY = 20_000, 3_000_000  # amounts that are a year's pay in the currencies below
MAJOR = frozenset({"USD", "EUR", "GBP", "CAD", "AUD", "CHF", "NZD", "SGD"})
LEAST = 5  # of anything: less is a share or a count
MOST_AMOUNTS = 500  # of one post
LONGEST_TITLE = 120  # characters
NOT_PAY = "it is not said to be pay"
ONE_AMOUNT = "one amount, and no range"
OTHER_MONEY = "it is other money than pay"


class PostReader:
    """Reads job posts with one vocabulary."""

    def __init__(self, words: PostWords, token_words: TokenWords) -> None:
        self._words, self._tokenizer, self._scales = words, Tokenizer(token_words), token_words.scales

    def read(self, text: str, today: datetime.date, title: str = "") -> JobPost:
        """Return the pay ranges of a post. `title` is that of its page or board; else its first line."""
        letter = letter_text(text)
        amounts = self._tokenizer.tokens_of(letter, today).amounts()
        money = [amount for amount in amounts if _is_money(amount)]
        pairs = [pair for pair in pairs_of(text, money, self._words, self._scales) if not _is_count(pair)]
        rows = _Rows(letter, pairs)
        ranges: list[PostedRange] = []
        left_out: list[tuple[Span, str]] = []
        for number, pair in enumerate(pairs[:MOST_AMOUNTS]):
            posted, reason = self._range(rows, number, ranges[-1] if ranges else None)
            if posted is not None:
                ranges.append(posted)
            elif reason:
                left_out.append((pair.span, reason))
        return JobPost(text, title or _first_line(text), tuple(ranges), tuple(left_out))

    def _range(self, rows: "_Rows", number: int, last: PostedRange | None) -> tuple[PostedRange | None, str]:
        pair, place, above = rows.pairs[number], rows.place(number), rows.above(number)
        kind = kind_of(place, above, self._words)
        per = period_of(place, pair.span.words(place.text), above, self._words)
        if kind is None and last is not None and _goes_on(place, pair, last):
            kind, per = last.kind, per or (Per.NOT_SAID if last.is_period_assumed else last.per)
        if kind is PayKind.OTHER:
            return None, "" if pair.is_single else OTHER_MONEY
        is_plausible = _is_pay(pair, per)
        if kind is None and not (place.is_alone and is_plausible and not pair.is_single):
            return None, "" if pair.is_single else NOT_PAY
        if max(end or 0 for end in (pair.low, pair.high)) < LEAST:
            return None, ""
        if pair.is_single:
            return None, ONE_AMOUNT if kind in (PayKind.BASE, PayKind.PAY) and is_plausible else ""
        return self._posted(place, pair, kind or PayKind.PAY, per, last.place.end if last else 0), ""

    def _posted(
        self, place: RangePlace, pair: AmountPair, kind: PayKind, per: Per, taken: int
    ) -> PostedRange:
        label = label_of(place, self._words)
        where = place_of(place, label, taken, self._words)
        assumed = per is Per.NOT_SAID and _is_yearly(pair)
        return PostedRange(
            pair.span,
            pair.low,
            pair.high,
            dollar_of(place, where) or pair.currency,
            Per.YEAR if assumed else per,
            kind,
            label,
            where,
            are_ends_exchanged=pair.is_swapped,
            is_period_assumed=assumed,
        )


class _Rows:
    """The lines of a post, and which of them hold ranges."""

    def __init__(self, letter: LetterText, pairs: Sequence[AmountPair]) -> None:
        self.pairs, self._letter = pairs, letter
        self._lines = [line.whole for line in letter.lines]
        self._starts = [line.start for line in self._lines]
        self._taken = {self._row(pair) for pair in pairs if not pair.is_single}

    def place(self, number: int) -> RangePlace:
        """Return a range in its surroundings."""
        pair = self.pairs[number]
        return RangePlace(
            self._letter.text,
            pair.span,
            self._letter.sentence_at(pair.span.start),
            self._lines[self._row(pair)] if self._lines else pair.span,
            self.pairs[number - 1].span.end if number else 0,
            self.pairs[number + 1].span.start if number + 1 < len(self.pairs) else len(self._letter.text),
        )

    def above(self, number: int) -> list[Span]:
        """Return the lines that introduce a range."""
        return lines_above(self._letter.text, self._lines, self._row(self.pairs[number]), self._taken)

    def _row(self, pair: AmountPair) -> int:
        return max(0, bisect_right(self._starts, pair.span.start) - 1)


def _goes_on(place: RangePlace, pair: AmountPair, last: PostedRange) -> bool:
    """Return whether a range with both ends goes on a sentence whose last range was said to be pay."""
    is_closed = pair.low is not None and pair.high is not None and not pair.is_single
    return is_closed and last.span.end == place.earlier and place.sentence.start <= last.span.start


def _is_count(pair: AmountPair) -> bool:
    """Return whether a lone number has no sign of money."""
    return pair.is_single and not pair.currency and (pair.low or 0) < LEAST_YEARLY


def _is_money(amount: Amount) -> bool:
    return bool(amount.currency or amount.scale) or amount.value >= LEAST_YEARLY or amount.is_bare


def _is_pay(pair: AmountPair, per: Per) -> bool:
    """Return whether amounts without a word for pay can be pay by their size and period."""
    if per is Per.NOT_SAID:
        return _is_yearly(pair)
    return per is not Per.YEAR or _is_yearly(pair)


def _is_yearly(pair: AmountPair) -> bool:
    ends = [end for end in (pair.low, pair.high) if end is not None]
    return pair.currency in MAJOR | {""} and all(LEAST_YEARLY <= end <= MOST_YEARLY for end in ends)


def _first_line(text: str) -> str:
    return next((line.strip(" #*") for line in text.split("\n") if line.strip(" #*")), "")[:LONGEST_TITLE]
