"""An offer of a reading that the user is deciding on: which rows are taken, mended, and still asked.

Frozen: each decision gives a new review.
"""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from planner.intake.letters.results import (
    OfferReading,
    Question,
    ReadValue,
    Span,
)
from planner.intake.letters.review.row_keys import (
    item_of,
    label_of,
    normal_path,
    row_key,
    row_order,
    spec_of,
)
from planner.intake.letters.review.row_text import read_row, row_text, valid_value, value_text
from planner.plan.entry.currency_text import DOLLAR
from planner.plan.entry.number import EntryError

NOWHERE = Span(0, 0)
_LISTS = ("grants", "sign_on")
_AMOUNT = re.compile(r"[$€£₹]?\d[\d,.]*(?: ?(?:%|k|m|bn?|million|billion)\b| ?%)?", re.IGNORECASE)


class ReviewRow(Struct, frozen=True):
    """One line of the review: a field of an offer with the words that it came from, or a question.

    `text` is as the grid writes the value, `typed` as an editor opens it. `why` is the reason to look first;
    `wrong` why a typed text cannot be read. `choices` are the values that the letter leaves it open between.
    """

    key: str
    label: str
    values: Mapping[str, Any]
    text: str
    typed: str
    taken: bool
    spans: tuple[Span, ...] = ()
    why: str = ""
    wrong: str = ""
    choices: tuple[str, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether the user should look before it is taken."""
        return bool(self.why) and not self.taken


class Mended(Struct, frozen=True):
    """What the user made of a row: its values in place of those read, or a text that cannot be read."""

    values: Mapping[str, Any]
    span: Span = NOWHERE
    wrong_text: str = ""
    wrong: str = ""


class OfferReview(Struct, frozen=True, dict=True):
    """One offer of a reading, or the present job, with the user's decisions by row. Rows are made once."""

    reading: OfferReading
    mended: Mapping[str, Mended] = field(default_factory=dict)
    ticks: Mapping[str, bool] = field(default_factory=dict)

    @cached_property
    def rows(self) -> tuple[ReviewRow, ...]:
        """Return the rows in their order: fields with values, and questions that a field can answer."""
        lists = {key for key in _LISTS if self._is_itemised(key)}
        said_more = {self._owner(path) for mended in self.mended.values() for path in mended.values}
        keys = {*self._by_row, *self._questions, *self.mended, *said_more} - lists
        return tuple(self._row(key) for key in sorted(keys, key=row_order))

    def taken(self) -> dict[str, Any]:
        """Return the values of all rows that are taken, by path."""
        return {path: value for row in self.rows if row.taken for path, value in row.values.items()}

    def places(self) -> dict[str, Span]:
        """Return the words of each value that is taken as it was read, or was chosen from the letter."""
        taken = self.taken()
        read = {normal_path(value.path): value for value in self.reading.values}
        spans = {
            path: read[path].span
            for path, value in taken.items()
            if path in read and valid_value(path, read[path].value) == value
        }
        chosen = {
            path: mended.span
            for mended in self.mended.values()
            for path in mended.values
            if mended.span != NOWHERE and path in taken
        }
        return {path: span for path, span in {**spans, **chosen}.items() if span.start < span.end}

    def open_questions(self) -> tuple[Question, ...]:
        """Return the questions that no row can answer."""
        return tuple(
            question
            for question in self.reading.questions
            if spec_of(normal_path(question.path)) is None or self._is_itemised(question.path)
        )

    def _is_itemised(self, key: str) -> bool:
        """Whether a list has rows for its items, so that it needs none of its own."""
        if key not in _LISTS:
            return False
        typed = key in self.mended and not self.mended[key].wrong
        return typed or any(row.startswith(f"{key}.") for row in self._by_row)

    def with_tick(self, key: str, *, taken: bool) -> "OfferReview":
        """Take a row, or leave it."""
        return replace(self, ticks={**self.ticks, key: taken})

    def with_text(self, key: str, text: str, today: datetime.date, span: Span = NOWHERE) -> "OfferReview":
        """Type a text into a row. It is taken then; a text that cannot be read stays, with the reason."""
        row = next((row for row in self.rows if row.key == key), None)
        if row is not None and text.strip() in (row.typed, row.text) and not row.wrong and span == NOWHERE:
            return self.with_tick(key, taken=True) if row.values else self
        try:
            values = read_row(key, text, today, self._currency)
        except EntryError as reason:
            mended = Mended({}, span, text, str(reason))
        else:
            mended = Mended(values, span)
        ticks = {**self.ticks, key: bool(mended.values)}
        return replace(self, mended={**self.mended, key: mended}, ticks=ticks)

    def with_words(self, key: str, words: str, span: Span, today: datetime.date) -> "OfferReview":
        """Fill a row with words of the letter, or with the amount among them."""
        pieces = [words, *(match.group().strip() for match in _AMOUNT.finditer(words))]
        tries = [self.with_text(key, piece, today, span) for piece in pieces]
        return next((review for review in tries if not review.mended[key].wrong), tries[0])

    def with_choice(self, key: str, place: int, today: datetime.date) -> "OfferReview":
        """Choose one of the values between which the letter leaves a row open."""
        question = self._questions[key]
        span = question.spans[place] if place < len(question.spans) else NOWHERE
        path = normal_path(question.path)
        value = valid_value(path, question.values[place])
        if value is None:
            return self.with_text(key, str(question.values[place]), today, span)
        chosen = Mended({path: value}, span)
        return replace(self, mended={**self.mended, key: chosen}, ticks={**self.ticks, key: True})

    @property
    def _currency(self) -> str:
        """The currency of the offer's amounts; dollars if the letter does not say."""
        return str(self._values("currency").get("currency") or DOLLAR)

    def _row(self, key: str) -> ReviewRow:
        read, question, mended = self._by_row.get(key, ()), self._questions.get(key), self.mended.get(key)
        values = self._values(key)
        text = row_text(key, values) if values else ""
        spans = tuple(value.span for value in read) + (question.spans if question else ())
        if mended is not None and mended.span != NOWHERE:
            spans = (mended.span,)
        why = " ".join(dict.fromkeys(value.doubt for value in read if value.doubt))
        why = why or (question.why if question else "")
        wrong = mended.wrong if mended else ""
        items = 1 + max((item_of(other)[1] for other in self._by_row), default=0)
        taken = bool(values) and self.ticks.get(key, not why)
        return ReviewRow(
            *(key, label_of(key, items), values),
            text=mended.wrong_text if mended and wrong else text,
            typed=mended.wrong_text
            if mended and wrong
            else row_text(key, values, edited=True)
            if values
            else "",
            taken=taken and not wrong,
            spans=tuple(dict.fromkeys(span for span in spans if span.start < span.end)),
            why=why,
            wrong=wrong,
            choices=_choices(question),
        )

    def _values(self, key: str) -> dict[str, Any]:
        """Return the values of a row: as read, or as typed here or in a row whose text says more."""
        mended = self.mended.get(key)
        if mended is not None:
            values = dict(mended.values)
        else:
            read = ((normal_path(value.path), value.value) for value in self._by_row.get(key, ()))
            values = {path: valid_value(path, value) for path, value in read}
        for other, more in self.mended.items():
            if other != key:
                values |= {path: value for path, value in more.values.items() if self._owner(path) == key}
        return {
            path: value for path, value in values.items() if self._owner(path) == key and value is not None
        }

    def _owner(self, path: str) -> str:
        """Return the row that a path belongs to: that of its question, if it has one."""
        return path if path in self._questions else row_key(path)

    @cached_property
    def _by_row(self) -> dict[str, tuple[ReadValue, ...]]:
        rows: dict[str, tuple[ReadValue, ...]] = {}
        for value in self.reading.values:
            path = normal_path(value.path)
            if valid_value(path, value.value) is not None:
                key = self._owner(path)
                rows[key] = (*rows.get(key, ()), value)
        return rows

    @cached_property
    def _questions(self) -> dict[str, Question]:
        paths = ((normal_path(question.path), question) for question in self.reading.questions)
        return {path: question for path, question in paths if spec_of(path) is not None}


def _choices(question: Question | None) -> tuple[str, ...]:
    if question is None or len(question.values) < 2:
        return ()
    path = normal_path(question.path)
    return tuple(value_text(path, valid_value(path, value)) for value in question.values)


_EXPECTED: Sequence[tuple[str, str]] = (
    *(("base", "a base salary"), ("bonus_target", "a bonus"), ("sign_on", "a sign-on"), ("grants", "equity")),
    *(("deadline", "a day to answer by"), ("start", "a start date"), ("raise_rate", "yearly raises")),
    *(("refresher", "refreshers"), ("days_off", "paid days off"), ("posted", "a posted range")),
)


def missing(offer: OfferReview) -> Iterator[str]:
    """Yield the names of usual parts of an offer of which the letter says nothing."""
    keys = {row.key.partition(".")[0] for row in offer.rows}
    yield from (name for key, name in _EXPECTED if key not in keys)
