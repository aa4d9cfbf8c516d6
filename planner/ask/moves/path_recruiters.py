"""The recruiters of one offer, for each component and path, and how far an ask reaches (MODEL 5, 9)."""

from dataclasses import dataclass

import numpy as np

from planner.ask.moves.position import Bools
from planner.ask.results import Floats

GAP_POINTS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Gaps at which reaches are known, as shares of the most that a gap counts; straight between them."""


@dataclass(frozen=True, eq=False)
class ReachTable:
    """Reach of each component, over its standing: `plain` (components,) while no rival is known.

    `written`, `verbal` (components, 5): with one rival of the gaps of `GAP_POINTS`; `cap` (components,): the
    most that a gap counts.
    """

    plain: Floats
    written: Floats
    verbal: Floats
    cap: Floats

    def reach(self, known: "KnownGaps") -> Floats:
        """Return the ask on each path: the larger of those with a written and with a verbal rival."""
        reach = np.broadcast_to(self.plain[:, None], known.written.shape)
        verbal = np.where(known.any_verbal, _between(self.verbal, known.verbal, self.cap), -np.inf)
        written = np.where(known.any_written, _between(self.written, known.written, self.cap), -np.inf)
        best: Floats = np.where(known.any_rival, np.maximum(written, verbal), reach)
        return best


def _between(reaches: Floats, gaps: Floats, cap: Floats) -> Floats:
    """Return reaches straight between those at the gap points; `gaps` lie within the cap."""
    place = gaps / np.where(cap > 0, cap, 1.0)[:, None] * (len(GAP_POINTS) - 1)
    index = np.minimum(place.astype(np.int64), len(GAP_POINTS) - 2)
    lower = np.take_along_axis(reaches, index, axis=1)
    upper = np.take_along_axis(reaches, index + 1, axis=1)
    between: Floats = lower + (place - index) * (upper - lower)
    return between


@dataclass(frozen=True, eq=False)
class KnownGaps:
    """What a recruiter knows of rivals: the largest capped gaps, shape (components, paths).

    `any_written`, `any_verbal` (paths,): whether such a rival may be named, better or not.
    """

    written: Floats
    verbal: Floats
    any_written: Bools
    any_verbal: Bools

    @property
    def any_rival(self) -> Bools:
        """Whether any rival is known."""
        known: Bools = self.any_written | self.any_verbal
        return known


@dataclass(frozen=True, eq=False)
class PathRecruiters:
    """Recruiters by component and path, shape (components, paths), in the component's dollars.

    `headroom` (3, components, paths): own headroom while no rival, a verbal one, or a written one is known.
    `lift`: what other facts justify; `shut`: after a final figure nothing moves. `written_moves`,
    `verbal_moves`: whether a better rival of that kind lifts, up to `rival_reach` of its gap. `tau`, `edge`,
    `margin`, `risk` (components, 1). `verbal_credit`: the part of a verbal gap that lifts the ceiling.
    """

    reaches: ReachTable
    headroom: Floats
    lift: Floats
    shut: Bools
    written_moves: Bools
    verbal_moves: Bools
    rival_reach: Floats
    ceiling: Floats
    pull: Floats
    accepts: Bools
    answers: Floats
    withdraw_least: Floats
    withdraw_more: Floats
    withdraw_most: float
    tau: Floats
    edge: Floats
    margin: Floats
    risk: Floats
    verbal_credit: float

    def own_headroom(self, known: KnownGaps) -> Floats:
        """Return own headroom, given which rivals are known."""
        none, verbal, written = self.headroom
        headroom: Floats = np.where(known.any_written, written, np.where(known.any_verbal, verbal, none))
        return headroom

    def justified(self, known: KnownGaps) -> Floats:
        """Return what facts justify: those known before, and better rivals."""
        written = np.where(self.written_moves, known.written, 0.0)
        verbal = np.where(self.verbal_moves, known.verbal, 0.0)
        justified: Floats = np.maximum(self.lift, self.rival_reach * np.maximum(written, verbal))
        return justified

    def lifted_ceiling(self, known: KnownGaps) -> Floats:
        """Return the credible ceiling, lifted by better rivals."""
        lift = np.maximum(known.written, self.verbal_credit * known.verbal)
        ceiling: Floats = np.maximum(self.ceiling, lift + np.minimum(lift, self.edge))
        return ceiling
