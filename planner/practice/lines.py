"""What both sides say in a talk that is practised: kinds of lines, figures, words."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct, field

from planner.plan.fields.terms import Component

Figures = Mapping[Component, float]
"""Whole figures in the unit of asks."""

NO_FIGURES: Figures = MappingProxyType({})


class YourMove(StrEnum):
    """What you do with a line."""

    ASK = "ask"
    KEEP_PAY = "keep your pay out of it"
    NAME_PAY = "name your present pay"
    WAIT = "say nothing"
    TALK = "talk without a figure"
    TIME = "ask for time"
    ACCEPT = "accept"
    LEAVE = "leave"


class TheirMove(StrEnum):
    """What they do with a line."""

    OFFER = "offer"
    PRESENT_PAY = "ask what you make now"
    YES = "yes"
    PART = "part"
    NO = "no"
    FINAL = "final"
    SILENCE = "silence"
    WAIT = "wait"
    WITHDRAWN = "withdrawn"
    AGREED = "agreed"
    PARTED = "parted"


ENDS = (TheirMove.WITHDRAWN, TheirMove.AGREED, TheirMove.PARTED)
"""Moves that end the talk."""


class YourLine(Struct, frozen=True):
    """A line of yours: what it does, its words, and the figures that it asks for."""

    move: YourMove
    words: str
    figures: Figures = field(default_factory=lambda: NO_FIGURES)


class ComponentAnswer(Struct, frozen=True):
    """Their answer on one component: `figure` is their offer from now on; `final`: it does not move again."""

    move: TheirMove
    figure: float
    final: bool


class TheirLine(Struct, frozen=True):
    """A line of theirs: what it does as a whole, its words, and the answers by component."""

    move: TheirMove
    words: str
    answers: Mapping[Component, ComponentAnswer] = field(default_factory=dict)
