"""One step of a negotiation: who named which figure, when, and by what means."""

import datetime
from enum import StrEnum
from typing import Annotated

from planner.plan.fields.terms import Component
from planner.plan.schema.about import MOST_EQUITY, About, Editor, Group
from planner.plan.schema.model import Model
from planner.values import Privacy, Unit

OWN, PRIVATE = Privacy.OWN, Privacy.PRIVATE


class Who(StrEnum):
    """The side that named the figure."""

    YOU = "you"
    THEY = "they"


class Means(StrEnum):
    """The means by which the figure was named."""

    EMAIL = "email"
    CALL = "call"
    VIDEO = "video"
    MEETING = "meeting"
    MESSAGE = "message"
    WORKBOOK = "workbook"


class Round(Model, frozen=True, kw_only=True):
    """A figure named for one component: the total, never a difference.

    Both sides know it, so its privacy is OWN; the note is private.
    """

    id: Annotated[str, About("Identity", PRIVATE, Group.ROUNDS, editor=Editor.RECORD)]
    offer: Annotated[
        str, About("Offer", PRIVATE, Group.ROUNDS, help="Identity of an offer.", editor=Editor.RECORD)
    ] = ""
    when: Annotated[
        datetime.date | None,
        About("When", OWN, Group.ROUNDS, Unit.DATE, "The day on which it was said.", Editor.ROUNDS),
    ] = None
    who: Annotated[Who, About("Who", OWN, Group.ROUNDS, help="You or they.", editor=Editor.ROUNDS)] = Who.YOU
    means: Annotated[
        Means, About("How", OWN, Group.ROUNDS, help="How it was said.", editor=Editor.ROUNDS)
    ] = Means.EMAIL
    component: Annotated[
        Component,
        About("Component", OWN, Group.ROUNDS, help="What the figure is for.", editor=Editor.RECORD),
    ] = Component.BASE
    value: Annotated[
        float | None,
        About(
            "Value",
            OWN,
            Group.ROUNDS,
            Unit.MONEY,
            "The whole figure: yours is an ask, theirs is what the offer stands at now.",
            Editor.ROUNDS,
            low=0,
            high=MOST_EQUITY,
        ),
    ] = None
    final: Annotated[
        bool,
        About("Final", OWN, Group.ROUNDS, help="They called it their final figure.", editor=Editor.ROUNDS),
    ] = False
    known: Annotated[
        tuple[str, ...] | None,
        About(
            "Known by then",
            PRIVATE,
            Group.ROUNDS,
            help="What was released to them when this was logged; what is released later counts as new.",
            editor=Editor.RECORD,
        ),
    ] = None
    note: Annotated[
        str, About("Note", PRIVATE, Group.ROUNDS, help="For you alone.", editor=Editor.ROUNDS)
    ] = ""
