"""A letter that an offer was read from, and where each value is in it: for the user alone."""

import datetime
from functools import partial
from typing import Annotated

from planner.plan.schema.about import Group, record
from planner.plan.schema.model import Model

LONGEST_LETTER = 100_000
"""Letters of a text that a plan keeps; longer ones are cut there, and the user is told."""
MOST_LETTERS = 40
"""Letters of a plan: the oldest one goes when another is added."""

_record = partial(record, Group.PLAN)


class Origin(Model, frozen=True, kw_only=True):
    """Where a value came from: its field in the offer, the part of the letter, and the value as read.

    `path` is relative to the offer, as `grants.g1.years`; `value` is written as `entry.write` writes it, so
    that an edited value is known to come from the letter no more.
    """

    path: Annotated[str, _record("Field")]
    start: Annotated[int, _record("First letter")]
    end: Annotated[int, _record("After the last letter")]
    value: Annotated[str, _record("Value as read")]


class SourceLetter(Model, frozen=True, kw_only=True):
    """One text that values of an offer, or of the present job, were read from."""

    id: Annotated[str, _record("Identity")]
    offer: Annotated[str, _record("Offer")] = ""
    name: Annotated[str, _record("File")] = ""
    day: Annotated[datetime.date | None, _record("Read on")] = None
    text: Annotated[str, _record("Text")] = ""
    origins: Annotated[tuple[Origin, ...], _record("Where values came from")] = ()
