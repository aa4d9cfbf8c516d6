"""The recruiters of one offer, for each component and path, and how far an ask reaches (MODEL 5, 9)."""

import numpy as np
from msgspec import Struct

from planner.ask.cloud.normal import Reals
from planner.ask.cloud.traits import SINGLE
from planner.ask.moves.position import Bools

GAP_POINTS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Gaps at which reaches are known, as shares of the most that a gap counts; straight between them."""


class ReachTable(Struct, frozen=True, eq=False):
    """Reach of each component, over its standing: `plain` (components,) while no rival is known.

    `written`, `verbal` (components, 5): with one rival of the gaps of `GAP_POINTS`; `cap` (components,): the
    most that a gap counts.
    """

    plain: Reals
    written: Reals
    verbal: Reals
    cap: Reals

    def reach(self, known: "KnownGaps") -> Reals:
        """Return the ask on each path: the larger of those with a written and with a verbal rival."""
        plain = np.broadcast_to(self.plain[:, np.newaxis, np.newaxis], known.written.shape)
        largest: Reals = np.where(known.any_rival, SINGLE(0.0), plain)
        for reaches, gap, is_known in (
            (self.written, known.written, known.any_written),
            (self.verbal, known.verbal, known.any_verbal),
        ):
            if is_known.any():
                with_rival = _between(reaches, gap, self.cap)
                largest = np.maximum(largest, np.where(is_known, with_rival, SINGLE(0.0)))
        return largest


def _between(reaches: Reals, gaps: Reals, cap: Reals) -> Reals:
    """Return reaches straight between those at the gap points; `gaps` lie within the cap."""
    pieces = len(GAP_POINTS) - 1
    place = gaps * (pieces / np.where(cap > 0, cap, SINGLE(1.0)))[:, np.newaxis, np.newaxis]
    index = np.minimum(place.astype(np.int32), pieces - 1)
    first = index + (len(GAP_POINTS) * np.arange(len(reaches), dtype=np.int32))[:, np.newaxis, np.newaxis]
    lower, rise = reaches.ravel(), np.diff(reaches, append=SINGLE(0.0)).ravel()
    between: Reals = lower[first] + (place - index) * rise[first]
    return between


class KnownGaps(Struct, frozen=True, eq=False):
    """What a recruiter knows of rivals: the largest capped gaps, shape (components, orders, paths).

    `any_written`, `any_verbal` (orders, paths): whether such a rival may be named, better or not.
    """

    written: Reals
    verbal: Reals
    any_written: Bools
    any_verbal: Bools

    @property
    def any_rival(self) -> Bools:
        """Whether any rival is known."""
        known: Bools = self.any_written | self.any_verbal
        return known


class DrawnRecruiters(Struct, frozen=True, eq=False):
    """Recruiters of one component by path, shape (paths,), in the component's dollars.

    `headroom` (3, paths): own headroom while no rival, a verbal or a written one is known. `lift`: what other
    facts justify; `shut`: after a final figure nothing moves. `written_moves`, `verbal_moves`: whether a
    better rival of that kind lifts, up to `rival_reach` of its gap. `tau`, `edge`, `margin`, `risk` (1,).
    """

    headroom: Reals
    lift: Reals
    shut: Bools
    written_moves: Bools
    verbal_moves: Bools
    rival_reach: Reals
    ceiling: Reals
    pull: Reals
    accepts: Bools
    answers: Reals
    withdraw_least: Reals
    withdraw_more: Reals
    tau: Reals
    edge: Reals
    margin: Reals
    risk: Reals


class PathRecruiters(DrawnRecruiters, frozen=True, eq=False):
    """Recruiters of all components: axes for components and orders, (components, 1), come before the paths.

    `verbal_credit`: the part of a verbal gap that lifts the ceiling.
    """

    reaches: ReachTable
    withdraw_most: float
    verbal_credit: float

    def own_headroom(self, known: KnownGaps) -> Reals:
        """Return own headroom under the rivals that are known."""
        none, verbal, written = self.headroom
        headroom: Reals = np.where(known.any_written, written, np.where(known.any_verbal, verbal, none))
        return headroom

    def justified(self, known: KnownGaps) -> Reals:
        """Return what facts justify: those known before, and better rivals."""
        written = np.where(self.written_moves, known.written, SINGLE(0.0))
        verbal = np.where(self.verbal_moves, known.verbal, SINGLE(0.0))
        justified: Reals = np.maximum(self.lift, self.rival_reach * np.maximum(written, verbal))
        return justified

    def lifted_ceiling(self, known: KnownGaps) -> Reals:
        """Return the credible ceiling, lifted by better rivals."""
        lift = np.maximum(known.written, SINGLE(self.verbal_credit) * known.verbal)
        ceiling: Reals = np.maximum(self.ceiling, lift + np.minimum(lift, self.edge))
        return ceiling
