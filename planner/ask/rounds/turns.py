"""The turns of a talk: the recruiters left after each reply, and what is known by then (MODEL 5)."""

from collections.abc import Callable, Hashable

from msgspec import Struct
from msgspec.structs import replace

from planner.ask.cloud.facts import credible_limit
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.recruiters.build_case import standing_at
from planner.ask.rounds.after_reply import after_reply
from planner.ask.rounds.recruiters_left import WeightedRecruiters, recruiters_of
from planner.ask.rounds.talk import Reply, Talk
from planner.ask.rule.explorations import ExplorationCache
from planner.ask.rule.reach import Exploration
from planner.market.asks.constants import AskConstants
from planner.values.result_cache import ResultCache

KnownAt = Callable[[frozenset[str]], AskCase]
MOST = 64


class Turn(Struct, frozen=True, eq=False):
    """The state of a talk after `reply`: the case, and the recruiters explored.

    `outside`: the reply fits no imagined recruiter, so that they were imagined anew.
    """

    case: AskCase
    exploration: Exploration
    reply: Reply | None = None
    outside: bool = False


class TurnCache:
    """Explorations of cases, and the turns of talks. Its owner passes it in.

    `shared` is read as well, and nothing is put into it.
    """

    def __init__(self, shared: "TurnCache | None" = None) -> None:
        self.explorations: ExplorationCache = ExplorationCache(shared.explorations if shared else None)
        self.talks: ResultCache[Hashable] = ResultCache(MOST, shared.talks if shared else None)

    def turns(
        self,
        case: AskCase,
        known_at: KnownAt,
        released: frozenset[str],
        talk: Talk,
        constants: AskConstants,
    ) -> tuple[Turn, ...]:
        """Return the turns of a talk, the first before any reply; `case`: what is known now."""
        play = _Play(case, known_at, released, talk, constants, self.explorations)
        key = (play.cases, talk.replies, constants)
        turns = self.talks.get(key, lambda: tuple(play.turns()))
        return tuple(
            replace(turn, case=replace(turn.case, loss=case.loss, worth_factor=case.worth_factor))
            for turn in turns
        )


class _Play(Struct, frozen=True, eq=False):
    case: AskCase
    known_at: KnownAt
    released: frozenset[str]
    talk: Talk
    constants: AskConstants
    explorations: ExplorationCache

    @property
    def cases(self) -> tuple[AskCase, ...]:
        """The case before each reply by what was known at it, then that of now; without a loss."""
        known = [*(self._known(reply) for reply in self.talk.replies), self.released]
        return tuple(
            standing_at(
                replace(self.known_at(items), loss=0.0, worth_factor=1.0, final=None), self.talk.start
            )
            for items in known
        )

    def turns(self) -> list[Turn]:
        cases, step = self.cases, 0
        begun, recruiters = cases[0], self._recruiters(cases[0])
        turns = [Turn(begun, self.explorations.explore(begun, self.constants))]
        for reply, then, later in zip(self.talk.replies, cases[:-1], cases[1:], strict=True):
            step += reply.asked is not None
            left = after_reply(recruiters, reply, self.constants)
            outside = left is None
            recruiters = self._anew(then, reply, step) if left is None else left
            recruiters = self._lifted(recruiters, then, later, reply.after)
            turns.append(self._turn(standing_at(later, reply.after), recruiters, reply, outside))
        return [*turns[:-1], self._with_final(turns[-1], recruiters)]

    def _known(self, reply: Reply) -> frozenset[str]:
        return self.released if reply.known is None else reply.known & self.released

    def _recruiters(self, case: AskCase) -> WeightedRecruiters:
        cloud = self.explorations.cloud(case, self.constants)
        return recruiters_of(cloud, self.explorations.trait_draws(self.constants), case.reference)

    def _anew(self, case: AskCase, reply: Reply, rounds: int) -> WeightedRecruiters:
        """Imagine the recruiters anew at the amount of the reply; each round asked has its risk."""
        return self._recruiters(replace(standing_at(case, reply.after), rounds=rounds))

    def _lifted(
        self, recruiters: WeightedRecruiters, then: AskCase, later: AskCase, standing: float
    ) -> WeightedRecruiters:
        """Lift the recruiters by what was released between two replies: facts 6 to 8."""
        before = {(rival.where, rival.written) for rival in then.rivals if rival.gap > 0}
        news = replace(
            later,
            rivals=tuple(rival for rival in later.rivals if (rival.where, rival.written) not in before),
            case=later.case if later.case > then.case else 0.0,
            posted=None,
        )
        if not news.rivals and not news.case:
            return recruiters
        now = standing_at(news, standing)
        cloud = self.explorations.cloud(now, self.constants)
        draws = self.explorations.trait_draws(self.constants)
        return recruiters.lifted(cloud.lifts, credible_limit(now, self.constants, draws))

    def _turn(self, case: AskCase, recruiters: WeightedRecruiters, reply: Reply, outside: bool) -> Turn:
        start = self.explorations.explore(case, self.constants)
        exploration = Exploration(recruiters, self.constants.rule, start.spacing, start.step)
        return Turn(case, exploration, reply, outside)

    def _with_final(self, turn: Turn, recruiters: WeightedRecruiters) -> Turn:
        """Return the last turn after a final figure: nothing new, no ask; else half of them are open."""
        finals = [place for place, reply in enumerate(self.talk.replies) if reply.final]
        if not finals:
            return turn
        since = self.talk.replies[finals[-1] + 1 :]
        if any(reply.gained > 0 for reply in since):
            return turn  # they went above it: it was not final
        if since or not self.released - self._known(self.talk.replies[finals[-1]]):
            return replace(turn, case=replace(turn.case, final="silent"))
        half = recruiters.half_closed(self.constants.final.still_open)
        spacing, step = turn.exploration.spacing, turn.exploration.step
        exploration = Exploration(half, self.constants.rule, spacing, step)
        return replace(turn, case=replace(turn.case, final="new"), exploration=exploration)
