"""A talk with one recruiter on every path: asks, concessions and losses (MODEL 5, 9)."""

import numpy as np
from msgspec import Struct

from planner.ask.cloud.normal import Reals, logistic
from planner.ask.cloud.traits import SINGLE
from planner.ask.moves.path_recruiters import KnownGaps, PathRecruiters
from planner.ask.moves.play import TalkOutcome
from planner.ask.moves.position import Position, gaps, yearly_totals
from planner.ask.moves.search_inputs import MoveSearch


class Talks(Struct, frozen=True, eq=False):
    """The talks of a search. `recruiters` by offer; `withdrawal` (offers, paths): a uniform draw for each."""

    search: MoveSearch
    recruiters: tuple[PathRecruiters, ...]
    withdrawal: Reals

    def __call__(self, offer: int, position: Position) -> TalkOutcome:
        """Return the outcome of the talk with an offer; its recruiter knows live offers that may be named."""
        recruiters = self.recruiters[offer]
        known = known_gaps(self.search, position, offer, recruiters.reaches.cap)
        asks = recruiters.reaches.reach(known)
        asked = asks > 0
        ceiling = recruiters.lifted_ceiling(known)
        conceded = np.where(asked, _conceded(recruiters, known, asks, ceiling), SINGLE(0.0))
        risk = np.where(asked, _withdrawal(recruiters, asks, ceiling), SINGLE(0.0)).max(axis=0)
        return TalkOutcome(conceded, self.withdrawal[offer] < risk)


def known_gaps(search: MoveSearch, position: Position, offer: int, cap: Reals) -> KnownGaps:
    """Return what the recruiter of an offer knows of live rivals; gaps count up to `cap` (components,)."""
    components, *orders_paths = position.amounts.shape[1:]
    largest = {kind: np.zeros((components, *orders_paths), SINGLE) for kind in (True, False)}
    any_known = {kind: np.zeros(orders_paths, dtype=np.bool_) for kind in (True, False)}
    totals = yearly_totals(search, position)
    for rival in sorted(search.mentions(offer)):
        written, live = search.offers[rival].written, position.live[rival]
        any_known[written] = any_known[written] | live
        if rival in search.may_name[offer]:
            ahead = np.minimum(gaps(search, position, offer, rival, totals), cap[:, np.newaxis, np.newaxis])
            largest[written] = np.maximum(largest[written], np.where(live, ahead, SINGLE(0.0)))
    return KnownGaps(largest[True], largest[False], any_known[True], any_known[False])


def _conceded(recruiters: PathRecruiters, known: KnownGaps, asks: Reals, ceiling: Reals) -> Reals:
    """Return the concession: the ask where it is accepted, a part where it is answered, else nothing."""
    justified = recruiters.justified(known)
    headroom = np.maximum(recruiters.own_headroom(known), justified)
    part = np.maximum(np.minimum(recruiters.pull * asks, headroom), np.minimum(justified, asks))
    answered = recruiters.answers < logistic((ceiling - asks) / recruiters.tau)
    accepted = recruiters.accepts & (headroom >= asks)
    conceded = np.where(accepted, asks, np.where(answered, part, SINGLE(0.0)))
    return np.where(recruiters.shut, SINGLE(0.0), conceded)


def _withdrawal(recruiters: PathRecruiters, asks: Reals, ceiling: Reals) -> Reals:
    """Return the chance that an ask ends in a withdrawal."""
    within = SINGLE(0.5) + SINGLE(0.5) * np.minimum(SINGLE(1.0), asks / ceiling)
    beyond = logistic((asks - ceiling - recruiters.margin) / recruiters.tau)
    risk = recruiters.risk * (recruiters.withdraw_least * within + recruiters.withdraw_more * beyond)
    return np.minimum(risk, SINGLE(recruiters.withdraw_most))
