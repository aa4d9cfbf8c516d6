"""A recruiter is drawn from those of the offer: the same seed, the same talk, and never past the limit."""

from collections.abc import Mapping
from functools import cache

import numpy as np
import pytest

from planner.analysis import Analysis, analyse
from planner.ask.rounds.answering import AnsweringRecruiters
from planner.plan.fields.terms import Component
from planner.practice.drawing import draw_recruiter
from planner.practice.lines import YourLine, YourMove
from planner.practice.recruiter import ImaginedRecruiter
from planner.practice.recruiter_words import RecruiterWords
from planner.practice.talk import PracticeTalk, begun
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, real_plan

SEEDS = range(40)
DRAWS = 300


@cache
def analysed() -> Analysis:
    return analyse(real_plan(), known_inputs(TODAY))


@cache
def answering() -> Mapping[Component, AnsweringRecruiters]:
    return analysed().who_answers(chosen())


def chosen() -> str:
    offer = analysed().plan.chosen_offer()
    assert offer is not None
    return offer.id


def drawn(seed: int) -> ImaginedRecruiter:
    return draw_recruiter(answering(), analysed().tables.asks, seed)


def talked(seed: int) -> PracticeTalk:
    """Ask in falling steps from far above, three times for everything, and once after that."""
    talk = begun(drawn(seed), RecruiterWords("Aurora", seed))
    for share in (1.25, 1.15, 1.08, 1.05):
        asked = {component: figure * share + 1_000 for component, figure in talk.standing.items()}
        talk = talk.say(YourLine(YourMove.ASK, "", asked)).say(YourLine(YourMove.KEEP_PAY, ""))
    return talk


def test_the_same_seed_is_the_same_talk() -> None:
    for seed in (1, 2, 3):
        first, second = talked(seed), talked(seed)
        assert [exchange.theirs for exchange in first.exchanges] == [
            exchange.theirs for exchange in second.exchanges
        ]
    assert len({tuple(talked(seed).standing.values()) for seed in SEEDS}) > 10


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_gives_more_than_their_limit(seed: int) -> None:
    recruiter, talk = drawn(seed), talked(seed)
    for component, room in recruiter.rooms.items():
        assert talk.standing[component] <= room.standing + room.headroom + 1e-6 * room.step
        assert talk.standing[component] >= room.standing


@pytest.mark.parametrize("seed", SEEDS)
def test_what_was_called_final_does_not_move(seed: int) -> None:
    talk = begun(drawn(seed), RecruiterWords("Aurora", seed))
    final: dict[Component, float] = {}
    for share in (1.25, 1.2, 1.15, 1.1, 1.05):
        asked = {component: figure * share + 1_000 for component, figure in talk.standing.items()}
        talk = talk.say(YourLine(YourMove.ASK, "", asked))
        assert all(talk.standing[component] == figure for component, figure in final.items())
        final |= {component: talk.standing[component] for component in talk.final}


def test_drawn_recruiters_say_yes_as_often_as_the_model_says() -> None:
    """Yes at the opening: the chance that Counter shows, within two standard errors at most."""
    ask = analysed().offers[chosen()].alone[Component.BASE]
    assert ask.opening is not None
    only_base = {Component.BASE: answering()[Component.BASE]}
    over, yes = ask.opening - ask.standing, []
    for seed in range(DRAWS):
        recruiter = draw_recruiter(only_base, analysed().tables.asks, seed)
        room, luck = recruiter.rooms[Component.BASE], recruiter.luck[0][Component.BASE]
        yes.append(room.could(over) and luck.accept < room.accepts and luck.withdraw >= room.withdrawal(over))
    assert np.mean(yes) == pytest.approx(ask.chances.full, abs=2 * np.sqrt(0.25 / DRAWS))
