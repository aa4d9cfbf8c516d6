"""The search for the best order of moves over live offers (MODEL 9)."""

from dataclasses import replace

from planner.ask.moves.counterparts import Cases, path_recruiters
from planner.ask.moves.orders import all_at_once, next_rounds
from planner.ask.moves.paths import COUNT, draw_paths
from planner.ask.moves.play import Play
from planner.ask.moves.ranking import Ranking, ranked
from planner.ask.moves.search_inputs import MoveSearch
from planner.ask.moves.talk_outcome import Talks
from planner.ask.rule.explorations import ExplorationCache
from planner.market.ask_constants import AskConstants


def search_moves(
    search: MoveSearch,
    cases: tuple[Cases, ...],
    constants: AskConstants,
    cache: ExplorationCache,
    paths: int = COUNT,
) -> Ranking:
    """Return what every order of moves comes to. `cases`: by offer, with no rival known."""
    draws = draw_paths(len(search.offers), constants.cloud.manners, paths)
    recruiters = tuple(
        path_recruiters(offer_cases, constants, cache, draws, place)
        for place, offer_cases in enumerate(cases)
    )
    granted = draws.time < constants.talk.extension_chance
    nothing_released = replace(search, may_name=(frozenset(),) * len(cases), may_mention=())
    play, baseline = (
        Play(known, constants.talk, granted, Talks(known, recruiters, draws.withdrawal), following)
        for known, following in ((search, next_rounds), (nothing_released, all_at_once))
    )
    return ranked(play, baseline)
