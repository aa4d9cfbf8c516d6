"""Letters as the user edited them, and the texts that were copied or saved: for the user alone."""

import datetime
from functools import partial
from typing import Annotated

from planner.plan.fields.terms import Tone
from planner.plan.schema.about import Group, record
from planner.plan.schema.model import Model

COUNTER, PART_WAY, FINAL_OFFER = "counter_email", "part_way", "final_offer"
"""Keys of the letters with the next ask: the first, after a part of the way, after what they call final."""
ACCEPTANCE, EXTENSION = "acceptance", "extension"
"""Keys of the other letters that places lead to: the one that accepts, and the one that asks for time."""

MOST_COPIES = 200
"""Copied letters that a plan keeps; the oldest one goes when another is added."""

_record = partial(record, Group.PLAN)


class DraftPart(Model, frozen=True, kw_only=True):
    """A stretch of an edited letter: the user's text, or a figure that follows the plan.

    `link` names the fact of the letter, as `base.wanted`; then `text` is how it was last written.
    """

    text: Annotated[str, _record("Text")] = ""
    link: Annotated[str, _record("Linked figure")] = ""


class EditedLetter(Model, frozen=True, kw_only=True):
    """A letter of one kind to one recruiter as the user edited it; an empty line separates paragraphs.

    `tone` is that of the draft it was edited from; None in plans that did not keep it.
    """

    id: Annotated[str, _record("Identity")]
    offer: Annotated[str, _record("Offer")] = ""
    kind: Annotated[str, _record("Letter")] = ""
    subject: Annotated[tuple[DraftPart, ...], _record("Subject")] = ()
    body: Annotated[tuple[DraftPart, ...], _record("Body")] = ()
    tone: Annotated[Tone | None, _record("Tone")] = None


class LetterCopy(Model, frozen=True, kw_only=True):
    """A letter as it was taken out of the program: all of it, when, and how (`copied as text`).

    `when` is local time, to the minute.
    """

    id: Annotated[str, _record("Identity")]
    offer: Annotated[str, _record("Offer")] = ""
    kind: Annotated[str, _record("Letter")] = ""
    when: Annotated[datetime.datetime | None, _record("Taken out on")] = None
    how: Annotated[str, _record("How")] = ""
    subject: Annotated[str, _record("Subject")] = ""
    text: Annotated[str, _record("Text")] = ""
    rival: Annotated[bool, _record("Tells of another offer")] = False
