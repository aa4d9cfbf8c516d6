"""Rows of a chunk as a pay table: each row is used, or counted under the first reason that leaves it out."""

import re
from collections import Counter
from collections.abc import Callable, Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.intake.market.amounts import (
    PayColumn,
    Scaling,
    pay_column,
    yearly_wages,
)
from planner.intake.market.bounds import DOLLAR_LIKE, LEAST, MOST
from planner.intake.market.chunks import Chunk
from planner.intake.market.columns import FILINGS, LCA, POSTS
from planner.intake.market.parts_of_pay import (
    MONTHS,
    employment_reason,
    is_foreign,
    part_amounts,
    payments_a_year,
    salaries_a_year,
)
from planner.intake.market.places import PlaceReader
from planner.intake.market.repeats import Reasons, Repeats, hashes_of
from planner.intake.market.vocabulary import PayWords, plain_words
from planner.market.pay_data.table import AMOUNTS, Amounts, PayTable, Words, rows_of

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"^\d{1,2}[/.-]\d{1,2}[/.-](\d\d)(?!\d)")
_NAMES = ("company", "title", "level", "city", "location", "date")
"""Columns whose text may name a row that sums or averages others."""


class Counts(Struct):
    """What was counted over all chunks: rows, reasons of leaving out, and conversions."""

    rows: int
    left_out: Counter[str]
    conversions: Counter[str]


class RowReader:
    """Reads the chunks of one file, one after another."""

    def __init__(self, kind: str, scaling: Scaling, words: PayWords, places: PlaceReader) -> None:
        self._kind, self._scaling, self._words, self._places = kind, scaling, words, places
        self._repeats = Repeats()
        self._converted: dict[str, NDArray[np.bool_]] = {}  # of the chunk, by what was converted
        self.counts = Counts(0, Counter(), Counter())

    def table(self, chunk: Chunk) -> PayTable:
        """Return the rows of a chunk that are used; the rest is counted."""
        columns = {role: _without_blanks(column) for role, column in chunk.columns.items()}
        reasons: Reasons = np.full(chunk.rows, "", dtype=object)
        amounts, later = self._amounts(chunk.rows, columns)
        if self._kind in (LCA, FILINGS) and "case" in columns:
            self._same_case(columns["case"], reasons)
        self._summaries(columns, reasons)
        self._status(columns, reasons)
        if self._kind == POSTS:
            self._same_post(columns, amounts, reasons)
        _put(reasons, later)
        if self._scaling.currency in DOLLAR_LIKE:
            _put(reasons, _outside(amounts, 0.0 if self._kind in self._words.worldwide else LEAST))
        self.counts.rows += chunk.rows
        self.counts.left_out.update(reason for reason in reasons.tolist() if reason)
        used = reasons == ""
        for name, marks in self._converted.items():
            self.counts.conversions[name] += int((marks & used).sum())
        return rows_of(self._normalised(chunk.rows, columns, amounts), used)

    def _summaries(self, columns: Mapping[str, Words], reasons: Reasons) -> None:
        """Leave out rows that sum or average others: their only name says so."""
        if self._kind in (LCA, FILINGS):
            return
        named = [columns[role] for role in _NAMES if role in columns]
        count = sum((column.codes >= 0).astype(np.int8) for column in named)
        for column in named:
            marks = np.array([plain_words(text) in self._words.summaries for text in column.values] + [False])
            reasons[marks[column.codes] & (count == 1) & (reasons == "")] = "summary"

    def _status(self, columns: Mapping[str, Words], reasons: Reasons) -> None:
        words = self._words
        if self._kind in (LCA, FILINGS) and (status := columns.get("status")) is not None:
            _mark(
                reasons,
                status,
                lambda text: "" if plain_words(text) in words.certified else "status",
                "status",
            )
        roles = (
            ("full_time", "employment")
            if self._kind in (LCA, FILINGS)
            else ("full_time", "employment", "status")
        )
        for role in roles:
            if (column := columns.get(role)) is not None:
                _mark(reasons, column, self._employment, "part_time" if self._kind == LCA else "")

    def _employment(self, text: str) -> str:
        return employment_reason(text, self._words)

    def _amounts(self, rows: int, columns: dict[str, Words]) -> tuple[dict[str, Amounts], Reasons]:
        """Return the amounts a year, and why a row has none."""
        amounts = {key: np.full(rows, np.nan) for key in AMOUNTS}
        wage = next((key for key in ("from", "total") if key in columns), "")
        if wage and "unit" in columns and not {"base", "in_dollars"} & columns.keys():
            is_filing = self._kind in (LCA, FILINGS)
            read, reasons, converted = yearly_wages(
                columns[wage], columns["unit"], self._words, self._scaling.currency, is_filing=is_filing
            )
            amounts["base" if wage == "from" else "total"] = read
            self._converted["unit_of_pay"] = converted
            if "currency" in columns and not is_filing:
                reasons[is_foreign(columns["currency"], self._scaling.currency, self._words)] = (
                    "foreign_currency"
                )
            return amounts, reasons
        if self._kind == POSTS:
            return amounts, self._bands_a_year(columns, amounts)
        return amounts, self._pay(rows, columns, amounts)

    def _bands_a_year(self, columns: Mapping[str, Words], amounts: dict[str, Amounts]) -> Reasons:
        """Read the bands, with the currency and the period that columns of their own say of each row."""
        reasons = self._bands(columns, amounts)
        if "currency" in columns:
            foreign = is_foreign(columns["currency"], self._scaling.currency, self._words)
            reasons[foreign] = "foreign_currency"
        if "unit" in columns:
            times, unclear = payments_a_year(columns["unit"], self._words)
            hourly = unclear == "hourly"
            reasons[hourly & (reasons != "foreign_currency")] = "hourly"
            _put(reasons, unclear)
            for key in ("band_from", "band_to"):
                amounts[key] = amounts[key] * times
            self._converted["unit_of_pay"] = (times != 1) & ~np.isnan(times)
        return reasons

    def _bands(self, columns: Mapping[str, Words], amounts: dict[str, Amounts]) -> Reasons:
        if "range" in columns:
            read = pay_column(columns["range"], self._scaling, self._words, ranges=True)
            amounts["band_from"], amounts["band_to"] = read.low, read.high
            self._count(read)
            return np.where(read.reasons == "not_said", "no_range", read.reasons).astype(object)
        ends = [
            pay_column(columns[key], self._scaling, self._words, ranges=False)
            for key in ("band_from", "band_to")
        ]
        amounts["band_from"], amounts["band_to"] = (end.low for end in ends)
        self._count(ends[0])
        reasons = ends[0].reasons.copy()
        reasons[reasons == "not_said"] = "no_range"
        _put(reasons, np.where(ends[1].reasons == "not_said", "no_range", ends[1].reasons))
        _put(reasons, np.where(amounts["band_from"] > amounts["band_to"], "ends_exchanged", ""))
        return reasons

    def _pay(self, rows: int, columns: Mapping[str, Words], amounts: dict[str, Amounts]) -> Reasons:
        """Read base, total and parts: a base of 0 beside a total is not said, and neither are its parts."""
        reasons: Reasons = np.full(rows, "", dtype=object)
        base = columns.get("in_dollars", columns.get("base"))
        if base is not None:
            read = pay_column(base, self._scaling, self._words, ranges=False)
            amounts["base"], reasons = read.low, read.reasons.copy()
            self._count(read)
            if "payments" in columns and self._scaling.per_year == MONTHS:
                amounts["base"] = amounts["base"] * salaries_a_year(columns["payments"]) / MONTHS
            if "currency" in columns and "in_dollars" not in columns:
                reasons[is_foreign(columns["currency"], self._scaling.currency, self._words)] = (
                    "foreign_currency"
                )
        for key in ("equity", "total", "bonus"):
            if key in columns:
                amounts[key] = part_amounts(
                    columns[key], self._scaling, self._words, is_equity=key == "equity"
                )
                self._converted[f"unread_{key}"] = np.isnan(amounts[key]) & (columns[key].codes >= 0)
        missing = ~(amounts["base"] > 0)
        amounts["total"][~(amounts["total"] > 0)] = np.nan
        if base is not None:
            for key in ("equity", "bonus"):
                amounts[key][missing & ~(amounts[key] > 0)] = np.nan
        reasons[missing & (reasons == "")] = "not_said"
        amounts["base"][missing] = np.nan
        reasons[(amounts["total"] > 0) & (reasons == "not_said")] = ""
        return reasons

    def _count(self, read: PayColumn) -> None:
        self._converted["thousands"], self._converted["per_year"] = read.in_thousands, read.converted

    def _same_case(self, case: Words, reasons: Reasons) -> None:
        self._repeats.mark(hashes_of(case), case.codes >= 0, "duplicate", reasons)

    def _same_post(
        self, columns: Mapping[str, Words], amounts: Mapping[str, Amounts], reasons: Reasons
    ) -> None:
        import pandas as pd

        roles = [role for role in ("title", "company", "location", "city", "state") if role in columns]
        frame = pd.DataFrame({role: hashes_of(columns[role]) for role in roles})
        frame["from"], frame["to"] = amounts["band_from"], amounts["band_to"]
        keys = np.asarray(pd.util.hash_pandas_object(frame, index=False), np.uint64)
        self._repeats.mark(keys, ~np.isnan(amounts["band_from"]), "same_post_again", reasons)

    def _normalised(self, rows: int, columns: dict[str, Words], amounts: dict[str, Amounts]) -> PayTable:
        empty = Words(np.full(rows, -1, np.int32), ())
        city, state, country = self._located(columns, empty)
        title = columns.get("title", empty)
        level_said = columns.get("level", empty)
        by_title = [self._title_level(text) for text in title.values]
        level, from_title = self._levels(level_said, Words(title.codes, tuple(by_title)))
        words = {
            "title": title,
            "company": columns.get("company", empty),
            "city": city,
            "state": state,
            "metro": self._places.metros(city, state),
            "country": country,
            "level": level,
            "level_said": level_said,
            "source": empty,
        }
        return PayTable(
            self._scaling.currency,
            self._kind == POSTS,
            {key: _without_blanks(column) for key, column in words.items()},
            amounts,
            _years(columns.get("date", empty)),
            from_title,
        )

    def _located(self, columns: Mapping[str, Words], empty: Words) -> tuple[Words, Words, Words]:
        city, state, country = empty, empty, columns.get("country", empty)
        place = columns.get("location", columns.get("city") if "state" not in columns else None)
        if place is not None:
            city, state, located = self._places.located(place)
            country = columns.get("country", located)
        if "state" in columns:
            state = self._places.states(columns["state"])
            city = columns.get("city", city)
        return city, state, country

    def _title_level(self, title: str) -> str:
        small = title.casefold()
        return next((level for level, pattern in self._words.title_levels if pattern.search(small)), "")

    def _levels(self, level_said: Words, by_title: Words) -> tuple[Words, NDArray[np.bool_]]:
        """Return the level that a row says, else the one of its title; and where it is that of the title."""
        levels = [self._words.levels.get(plain_words(text), text) for text in level_said.values]
        values = (*levels, *by_title.values)
        from_title = (level_said.codes < 0) & (by_title.codes >= 0)
        codes = np.where(from_title, by_title.codes + len(levels), level_said.codes).astype(np.int32)
        has_level = np.array([*map(bool, values), False])[codes]
        return Words(codes, values), from_title & has_level


def _mark(reasons: Reasons, column: Words, reason_of: Callable[[str], str], absent: str) -> None:
    marks = np.array([*map(reason_of, column.values), absent], dtype=object)[column.codes]
    _put(reasons, marks)


def _put(reasons: Reasons, later: Reasons) -> None:
    """Put the later reasons where there is none yet."""
    free = reasons == ""
    reasons[free] = later[free]


def _outside(amounts: Mapping[str, Amounts], least: float) -> Reasons:
    outside = np.zeros(len(amounts["base"]), np.bool_)
    for key in ("base", "band_from", "band_to"):
        outside |= (amounts[key] < least) | (amounts[key] > MOST)
    return np.where(outside, "wage_outside", "").astype(object)


def _without_blanks(column: Words) -> Words:
    """Return the column with rows of an empty text as rows without one."""
    blank = np.array([not value for value in column.values] + [False])
    if not blank.any():
        return column
    return Words(np.where(blank[column.codes], -1, column.codes).astype(np.int32), column.values)


def _years(column: Words) -> NDArray[np.int16]:
    values = [_year(text) for text in column.values]
    years: NDArray[np.int16] = np.array([*values, 0], np.int16)[column.codes]
    return years


def _year(text: str) -> int:
    if match := _YEAR.search(text):
        return int(match[1])
    short = _SHORT_YEAR.match(text)
    return 2000 + int(short[1]) if short else 0
