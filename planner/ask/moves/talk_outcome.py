"""A talk with one recruiter on every path: what is asked and given, and losses (MODEL 5, 9)."""

from dataclasses import dataclass

import numpy as np

from planner.ask.moves.path_recruiters import KnownGaps, PathRecruiters
from planner.ask.moves.play import TalkOutcome
from planner.ask.moves.position import Position, gaps, yearly_totals
from planner.ask.moves.search_inputs import MoveSearch
from planner.ask.results import Floats

FARTHEST = 60.0
"""Exponents beyond it change no digit, and stay finite."""


@dataclass(frozen=True, eq=False)
class Talks:
    """The talks of a search. `recruiters` by offer; `withdrawal` (offers, paths): a uniform draw for each."""

    search: MoveSearch
    recruiters: tuple[PathRecruiters, ...]
    withdrawal: Floats

    def __call__(self, offer: int, position: Position) -> TalkOutcome:
        """Return the outcome of the talk with an offer; its recruiter knows live offers that may be named."""
        recruiters = self.recruiters[offer]
        known = known_gaps(self.search, position, offer, recruiters.reaches.cap)
        asks = recruiters.reaches.reach(known)
        asked = asks > 0
        ceiling = recruiters.lifted_ceiling(known)
        given = np.where(asked, _given(recruiters, known, asks, ceiling), 0.0)
        risk = np.where(asked, _withdrawal(recruiters, asks, ceiling), 0.0).max(axis=0)
        return TalkOutcome(given, self.withdrawal[offer] < risk)


def known_gaps(search: MoveSearch, position: Position, offer: int, cap: Floats) -> KnownGaps:
    """Return what the recruiter of an offer knows of live rivals; gaps count up to `cap` (components,)."""
    shape = position.amounts.shape[1:]
    largest = {True: np.zeros(shape), False: np.zeros(shape)}
    any_known = {True: np.zeros(shape[1], dtype=np.bool_), False: np.zeros(shape[1], dtype=np.bool_)}
    totals = yearly_totals(search, position)
    for rival in sorted(search.mentions(offer)):
        written, live = search.offers[rival].written, position.live[rival]
        any_known[written] = any_known[written] | live
        if rival in search.may_name[offer]:
            ahead = np.minimum(gaps(search, position, offer, rival, totals), cap[:, None])
            largest[written] = np.maximum(largest[written], np.where(live, ahead, 0.0))
    return KnownGaps(largest[True], largest[False], any_known[True], any_known[False])


def _given(recruiters: PathRecruiters, known: KnownGaps, asks: Floats, ceiling: Floats) -> Floats:
    """Return what is given: the ask where it is accepted, a part where it is answered, else nothing."""
    justified = recruiters.justified(known)
    headroom = np.maximum(recruiters.own_headroom(known), justified)
    part = np.maximum(np.minimum(recruiters.pull * asks, headroom), np.minimum(justified, asks))
    answered = recruiters.answers < _logistic((ceiling - asks) / recruiters.tau)
    accepted = recruiters.accepts & (headroom >= asks)
    given = np.where(accepted, asks, np.where(answered, part, 0.0))
    return np.where(recruiters.shut, 0.0, given)


def _withdrawal(recruiters: PathRecruiters, asks: Floats, ceiling: Floats) -> Floats:
    """Return the chance that an ask ends in a withdrawal."""
    within = 0.5 + 0.5 * np.minimum(1.0, asks / ceiling)
    beyond = _logistic((asks - ceiling - recruiters.margin) / recruiters.tau)
    risk = recruiters.risk * (recruiters.withdraw_least * within + recruiters.withdraw_more * beyond)
    return np.minimum(risk, recruiters.withdraw_most)


def _logistic(z: Floats) -> Floats:
    logistic: Floats = 1.0 / (1.0 + np.exp(-np.clip(z, -FARTHEST, FARTHEST)))
    return logistic
