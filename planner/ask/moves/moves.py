"""The best order of moves over live offers, as released and with every amount released (MODEL 9)."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, field
from msgspec.structs import replace

from planner.ask.cloud.traits import TraitDraws
from planner.ask.moves.counterparts import Cases, path_recruiters
from planner.ask.moves.orders import all_at_once, next_rounds
from planner.ask.moves.paths import COUNT, draw_paths
from planner.ask.moves.play import Play
from planner.ask.moves.ranking import Ranking, ranked
from planner.ask.moves.search_inputs import MoveSearch
from planner.ask.moves.talk_outcome import Talks
from planner.market.asks.constants import AskConstants


class MoveQuestion(Struct, frozen=True, eq=False):
    """All that decides the order of moves. `cases`: by offer, with no rival known.

    `trait_draws`: those of the recruiters that the paths choose from. `names`: what to call each offer in a
    sentence. `terms`: by recruiter and other offer, what that recruiter may know of it.
    `chosen`: the offer that the user works on, first among talks at once. `notes`: sentences on offers left
    out and on what is assumed.
    """

    search: MoveSearch
    cases: tuple[Cases, ...]
    constants: AskConstants
    trait_draws: TraitDraws
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    terms: Mapping[tuple[str, str], str] = field(default_factory=lambda: MappingProxyType({}))
    chosen: str = ""
    notes: tuple[str, ...] = ()


class MoveAdvice(Struct, frozen=True, eq=False):
    """The answer. `released`: with what each recruiter may know now; `opened`: with every amount released,
    None where all are, or where there is nobody to tell of another.
    """

    question: MoveQuestion
    released: Ranking
    opened: Ranking | None

    @property
    def best(self) -> Ranking:
        """The ranking with the releases that are advised: what a coach would tell each recruiter."""
        if self.opened is None or self.opened.best.worth <= self.released.best.worth:
            return self.released
        return self.opened


def move_advice(question: MoveQuestion, paths: int = COUNT) -> MoveAdvice | None:
    """Return what every order of moves comes to; None without a live offer."""
    search, constants = question.search, question.constants
    count = len(search.offers)
    if not count:
        return None
    draws = draw_paths(count, constants.cloud.manners, paths)
    recruiters = tuple(
        path_recruiters(
            cases, constants, question.trait_draws, draws.components[place], search.kinds_of_rivals(place)
        )
        for place, cases in enumerate(question.cases)
    )
    granted = draws.time < constants.talk.extension_chance

    def play(known: MoveSearch) -> Play:
        return Play(known, constants.talk, granted, Talks(known, recruiters, draws.withdrawal), next_rounds)

    baseline = replace(play(with_names(search, known=False)), following=all_at_once)
    opened = with_names(search, known=True)
    return MoveAdvice(
        question,
        ranked(play(search), baseline),
        None if opened.may_name == search.may_name else ranked(play(opened), baseline),
    )


def with_names(search: MoveSearch, *, known: bool) -> MoveSearch:
    """Return a search in which every recruiter knows all other offers, or none."""
    places = frozenset(range(len(search.offers)))
    may_name = tuple(places - {place} if known else frozenset() for place in sorted(places))
    return replace(search, may_name=may_name, may_mention=())
