"""A public pay file that was imported: its source, the chosen filter and the summary; its rows live apart."""

import datetime
from functools import partial
from typing import Annotated

from planner.plan.schema.about import Group, record
from planner.plan.schema.model import Model

_record = partial(record, Group.MARKET)


class PayFilter(Model, frozen=True, kw_only=True):
    """What rows must have: title, company, metro and city as parts of the text, the rest equal.

    Empty texts and None match all.
    """

    title: Annotated[str, _record("Title words")] = ""
    company: Annotated[str, _record("Company words")] = ""
    metro: Annotated[str, _record("Metro area")] = ""
    city: Annotated[str, _record("City")] = ""
    state: Annotated[str, _record("State")] = ""
    country: Annotated[str, _record("Country")] = ""
    level: Annotated[str, _record("Level")] = ""
    year: Annotated[int | None, _record("Year")] = None


class PaySummary(Model, frozen=True, kw_only=True):
    """Quantiles of one measure over `n` values, as (share below, value); none where they are too few."""

    measure: Annotated[str, _record("Measure")]
    n: Annotated[int, _record("Values")]
    points: Annotated[tuple[tuple[float, float], ...], _record("Quantiles")] = ()


class PayFile(Model, frozen=True, kw_only=True):
    """One imported file. `digest` names the file of its rows; `n` and `summary` are those of the filter.

    `left_out` and `converted` count rows by reason. Money a year in `currency`.
    """

    id: Annotated[str, _record("Identity")]
    name: Annotated[str, _record("File")] = ""
    digest: Annotated[str, _record("Rows")] = ""
    kind: Annotated[str, _record("Kind of file")] = ""
    currency: Annotated[str, _record("Currency")] = "USD"
    day: Annotated[datetime.date | None, _record("Read on")] = None
    rows: Annotated[int, _record("Rows of the file")] = 0
    used: Annotated[int, _record("Rows used")] = 0
    left_out: Annotated[tuple[tuple[str, int], ...], _record("Rows left out")] = ()
    converted: Annotated[tuple[tuple[str, int], ...], _record("Rows converted")] = ()
    filter: Annotated[PayFilter, _record("Filter")] = PayFilter()
    n: Annotated[int, _record("Data points")] = 0
    posts: Annotated[int, _record("Rows that match")] = 0
    by_title: Annotated[int, _record("Levels by title")] = 0
    summary: Annotated[tuple[PaySummary, ...], _record("Summary")] = ()
