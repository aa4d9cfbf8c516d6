"""From the ask cases of an offer to its recruiters on every path (MODEL 5, 9)."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

import numpy as np

from planner.ask.cloud.facts import SERIOUS_ODDS, cloud_of
from planner.ask.cloud.lifts import CaseLift
from planner.ask.cloud.own_headroom import OwnHeadroom
from planner.ask.cloud.traits import between
from planner.ask.moves.path_recruiters import PathRecruiters, ReachTable
from planner.ask.moves.paths import ComponentDraws, MovePaths
from planner.ask.moves.position import Bools
from planner.ask.moves.reaches import ComponentReaches, component_reaches
from planner.ask.moves.search_inputs import ASKED
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.results import Floats
from planner.ask.rule.explorations import ExplorationCache
from planner.market.ask_constants import AskConstants
from planner.market.ask_groups import RivalConstants
from planner.plan.fields.terms import Component


@dataclass(frozen=True, slots=True)
class PricedCase:
    """What decides the ask of a component while no rival is known, and its unit in the plan's dollars."""

    case: AskCase
    unit: float = 1.0


Cases = Mapping[Component, PricedCase]
"""The cases of one offer; a component without a case is not asked for."""


@dataclass(frozen=True, eq=False)
class ComponentRecruiters:
    """The recruiters of one offer and component, as in `PathRecruiters` without its component axis."""

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
    tau: Floats
    edge: Floats
    margin: Floats
    risk: Floats


def path_recruiters(
    cases: Cases, constants: AskConstants, cache: ExplorationCache, paths: MovePaths, offer: int
) -> PathRecruiters:
    """Return the recruiters of an offer, in the plan's dollars. `offer` is its place among the paths."""
    reaches, columns = [], []
    for place, component in enumerate(ASKED):
        draws, priced = paths.of(offer, place), cases.get(component)
        if priced is None or priced.case.reference <= 0 or priced.unit <= 0:
            reaches.append(ComponentReaches.none())
            columns.append(_silent(draws.room.shape))
        else:
            reaches.append(component_reaches(priced.case, constants, cache).in_dollars(priced.unit))
            columns.append(_recruiters(priced, constants, cache, draws))
    return PathRecruiters(
        reaches=ReachTable(
            *(np.array([getattr(reach, part.name) for reach in reaches]) for part in fields(ReachTable))
        ),
        **{
            part.name: np.stack([getattr(column, part.name) for column in columns], axis=-2)
            for part in fields(ComponentRecruiters)
        },
        withdraw_most=constants.cloud.withdraw_most,
        verbal_credit=constants.rival.verbal_credit,
    )


def _recruiters(
    priced: PricedCase, constants: AskConstants, cache: ExplorationCache, draws: ComponentDraws
) -> ComponentRecruiters:
    """Draw a manner of the case's cloud for each path."""
    cloud = cloud_of(priced.case, constants, cache.manners(constants))
    manners, chosen, unit, rival = cloud.manners, draws.manner, priced.unit, constants.rival
    lifts = cloud.lifts
    lift = np.zeros(chosen.shape)
    if lifts is not None and lifts.minimum is not None:
        lift = np.where(draws.minimum < lifts.minimum_share, lifts.minimum, lift)
    if lifts is not None and lifts.case is not None:
        lift = np.maximum(lift, _covered(lifts.case, draws))
    return ComponentRecruiters(
        headroom=unit * _headroom(cloud.headroom, rival, draws),
        lift=unit * lift,
        shut=draws.open >= cloud.still_open,
        written_moves=draws.rival < rival.written_share,
        verbal_moves=draws.rival < rival.verbal_share,
        rival_reach=between(rival.reach, cache.manners(constants).rival)[chosen].astype(np.float64),
        ceiling=unit * manners.ceiling[chosen].astype(np.float64),
        pull=manners.pull[chosen].astype(np.float64),
        accepts=draws.accepts < manners.accepts[chosen],
        answers=draws.answers,
        withdraw_least=manners.withdraw_least[chosen].astype(np.float64),
        withdraw_more=manners.withdraw_more[chosen].astype(np.float64),
        tau=np.array([unit * manners.tau]),
        edge=np.array([unit * manners.tau * np.log(SERIOUS_ODDS)]),
        margin=np.array([unit * manners.margin]),
        risk=np.array([manners.risk]),
    )


def _headroom(own: OwnHeadroom, rival: RivalConstants, draws: ComponentDraws) -> Floats:
    """Return own headroom (3, paths) while no rival, a verbal or a written one is known: facts 1 to 5."""
    chosen = draws.manner
    size = own.median[chosen] * np.exp(own.sigma[chosen] * draws.size)
    if own.added is not None:
        size = size + own.added[chosen]
    if own.cut is not None:
        size = np.where(draws.cut < own.cut_share, np.minimum(size, own.cut[chosen]), size)
    no_room = own.no_room[chosen]
    rarer = (1.0, 1.0 - rival.verbal_opens, 1.0 - rival.written_opens)
    return np.stack([np.where(draws.room < no_room * factor, 0.0, size) for factor in rarer])


def _covered(case: CaseLift, draws: ComponentDraws) -> Floats:
    """Return what each recruiter covers of a documented case: fact 8."""
    covers = case.reference * np.maximum(case.high + case.until - draws.case, 0.0)
    covers = np.where(draws.case <= case.low, case.cap, np.where(draws.case <= case.high, covers, 0.0))
    most: Floats = np.minimum(np.minimum(case.most[draws.manner], case.cap), covers)
    return most


def _silent(shape: tuple[int, ...]) -> ComponentRecruiters:
    """Return recruiters of a component that is not asked for."""
    nothing, no, unit = np.zeros(shape), np.zeros(shape, dtype=np.bool_), np.ones(1)
    return ComponentRecruiters(
        headroom=np.zeros((3, *shape)),
        lift=nothing,
        shut=~no,
        written_moves=no,
        verbal_moves=no,
        rival_reach=nothing,
        ceiling=np.ones(shape),
        pull=nothing,
        accepts=no,
        answers=nothing,
        withdraw_least=nothing,
        withdraw_more=nothing,
        tau=unit,
        edge=unit,
        margin=unit,
        risk=unit,
    )
