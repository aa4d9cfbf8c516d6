"""Recruiters whose every answer can be worked out by hand."""

import numpy as np
from msgspec.structs import replace

from planner.ask.cloud.recruiter_cloud import RecruiterTraits
from planner.ask.rounds.recruiters_left import WeightedRecruiters
from planner.plan.fields.terms import Component
from planner.practice.lines import YourLine, YourMove
from planner.practice.plan_figures import PlanFigures
from planner.practice.recruiter import ImaginedRecruiter, Luck, Room
from planner.practice.recruiter_words import RecruiterWords
from planner.practice.talk import PracticeTalk, begun

BASE, EQUITY, SIGN_ON = Component.BASE, Component.EQUITY, Component.SIGN_ON
LUCKY = Luck(accept=0.0, serious=0.0, withdraw=1.0)
"""Accepts whatever can be accepted, takes every ask seriously, withdraws nothing."""


def room(
    *,
    headroom: float,
    standing: float = 210_000.0,
    step: float = 500.0,
    lift: float = 0.0,
    withdraw_least: float = 0.0,
) -> Room:
    """Return the room of a recruiter who accepts what they could, and else gives half, up to 40,000 over."""
    traits = RecruiterTraits(
        accepts=np.array([1.0]),
        pull=np.array([0.5]),
        ceiling=np.array([40_000.0]),
        withdraw_least=np.array([withdraw_least]),
        withdraw_more=np.array([0.0]),
        withdraw_most=0.15,
        risk=1.0,
        tau=5_000.0,
        margin=0.0,
    )
    alone = WeightedRecruiters(
        traits, np.array([[headroom]]), np.array([[lift]]), np.ones((1, 1)), np.ones((1, 1)), step, standing
    )
    return Room(standing, alone)


ROOM = room(headroom=14_000.0)
SIGNING = room(headroom=0.0, standing=30_000.0, step=1_000.0)
FIGURES = PlanFigures(
    {BASE: 234_000.0, SIGN_ON: 90_000.0}, {BASE: 222_000.0, SIGN_ON: 40_000.0}, {}, 185_000.0
)


def talk(
    *, luck: Luck = LUCKY, pay_first: bool = False, base: Room = ROOM, sign_on: Room = SIGNING, seed: int = 0
) -> PracticeTalk:
    recruiter = ImaginedRecruiter(
        {BASE: base, SIGN_ON: sign_on},
        tuple({BASE: luck, SIGN_ON: luck} for _ in range(9)),
        pay_first,
        most_rounds=3,
        later_risk=2.0,
        seed=seed,
    )
    return begun(recruiter, RecruiterWords("Aurora AI", seed))


def past_pay(practised: PracticeTalk) -> PracticeTalk:
    """Return the talk with the question of present pay behind it."""
    return replace(practised, pay_asked=True, pay_open=False)


def ask(**figures: float) -> YourLine:
    return YourLine(YourMove.ASK, "So.", {Component(key): figure for key, figure in figures.items()})
