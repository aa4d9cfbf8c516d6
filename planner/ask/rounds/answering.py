"""Who may answer the next ask of a component: the imagined recruiters left by the talk so far."""

from msgspec import Struct

from planner.ask.rounds.next_ask import AskQuestion
from planner.ask.rounds.recruiters_left import WeightedRecruiters, recruiters_of
from planner.ask.rounds.talk import Talk
from planner.ask.rounds.turns import TurnCache
from planner.market.asks.constants import AskConstants


class AnsweringRecruiters(Struct, frozen=True, eq=False):
    """The recruiters of one component over `standing`. `final`: they called their figure final."""

    standing: float
    recruiters: WeightedRecruiters
    final: bool


def answering_recruiters(
    question: AskQuestion, talk: Talk, constants: AskConstants, cache: TurnCache
) -> AnsweringRecruiters:
    """Return the recruiters whom the talk so far leaves."""
    if talk.replies:
        last = cache.turns(question.case, question.known_at, question.released, talk, constants)[-1]
        crowd = last.exploration.crowd
        if isinstance(crowd, WeightedRecruiters):
            return AnsweringRecruiters(last.case.standing, crowd, last.case.final == "silent")
    case, explorations = question.case, cache.explorations
    cloud = explorations.cloud(case, constants)
    recruiters = recruiters_of(cloud, explorations.trait_draws(constants), case.reference)
    return AnsweringRecruiters(case.standing, recruiters, case.final == "silent")
