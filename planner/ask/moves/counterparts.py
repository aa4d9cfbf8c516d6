"""From the ask cases of an offer to its recruiters on every path (MODEL 5, 9)."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.ask.cloud.facts import SERIOUS_ODDS, cloud_of
from planner.ask.cloud.lifts import CaseLift
from planner.ask.cloud.normal import Reals
from planner.ask.cloud.own_headroom import OwnHeadroom
from planner.ask.cloud.recruiter_cloud import RecruiterCloud
from planner.ask.cloud.traits import SINGLE, TraitDraws, between
from planner.ask.moves.path_recruiters import DrawnRecruiters, PathRecruiters, ReachTable
from planner.ask.moves.paths import ComponentDraws
from planner.ask.moves.reaches import ComponentReaches, GapReaches, component_reaches
from planner.ask.moves.search_inputs import ASKED
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.rule.explorations import SPACINGS
from planner.market.asks.constants import AskConstants
from planner.market.asks.groups import RivalConstants
from planner.plan.fields.terms import Component


class PricedCase(Struct, frozen=True):
    """What decides the ask of a component while no rival is known, and its unit in the plan's dollars."""

    case: AskCase
    unit: float = 1.0


Cases = Mapping[Component, PricedCase]
"""The cases of one offer; a component without a case is not asked for."""


def path_recruiters(
    cases: Cases,
    constants: AskConstants,
    trait_draws: TraitDraws,
    draws: Sequence[ComponentDraws],
    rivals: Collection[bool],
) -> PathRecruiters:
    """Return the recruiters of an offer, in the plan's dollars, from the draws of its components.

    `rivals`: whether written (True) and verbal (False) rivals can become known.
    """
    reaches, columns = [], []
    for component, drawn in zip(ASKED, draws, strict=True):
        priced = cases.get(component)
        if priced is None or priced.case.reference <= 0 or priced.unit <= 0:
            reaches.append(ComponentReaches.none())
            columns.append(_not_asked(drawn.room.shape))
        else:
            cloud = cloud_of(priced.case, constants, trait_draws)
            columns.append(_recruiters(cloud, constants.rival, trait_draws, drawn, priced.unit))
            reaches.append(_reaches(priced, cloud, constants, trait_draws, rivals))
    return PathRecruiters(
        reaches=ReachTable(*(_rows(reaches, name) for name in ReachTable.__struct_fields__)),
        **{
            name: _stacked([getattr(column, name) for column in columns])
            for name in DrawnRecruiters.__struct_fields__
        },
        withdraw_most=constants.cloud.withdraw_most,
        verbal_credit=constants.rival.verbal_credit,
    )


def _rows(reaches: list[ComponentReaches], name: str) -> Reals:
    return np.array([getattr(reach, name) for reach in reaches], SINGLE)


def _stacked(arrays: list[NDArray[Any]]) -> NDArray[Any]:
    """Stack arrays over paths by component, with an axis for orders; numbers in single precision."""
    stacked = np.stack([array[..., np.newaxis, :] for array in arrays], axis=-3)
    return stacked if stacked.dtype == np.bool_ else stacked.astype(SINGLE)


def _reaches(
    priced: PricedCase,
    cloud: RecruiterCloud,
    constants: AskConstants,
    draws: TraitDraws,
    rivals: Collection[bool],
) -> ComponentReaches:
    case, column = priced.case, constants.of(priced.case.component)
    reaches = GapReaches(
        cloud=cloud,
        rule=constants.rule,
        follow=between(constants.rival.reach, draws.rival),
        spacing=column.ceiling * case.reference / SPACINGS,
        loss=case.loss,
    )
    rows = component_reaches(reaches, constants, column.rival_cap * case.reference, rivals)
    return rows.in_dollars(priced.unit)


def _recruiters(
    cloud: RecruiterCloud, rival: RivalConstants, trait_draws: TraitDraws, draws: ComponentDraws, unit: float
) -> DrawnRecruiters:
    """Draw a recruiter of the case's cloud for each path."""
    traits, chosen, lifts = cloud.traits, draws.recruiter, cloud.lifts
    lift = np.zeros(chosen.shape)
    if lifts is not None and lifts.minimum is not None:
        lift = np.where(draws.minimum < lifts.minimum_share, lifts.minimum, lift)
    if lifts is not None and lifts.case is not None:
        lift = np.maximum(lift, _covered(lifts.case, draws))
    return DrawnRecruiters(
        headroom=unit * _headroom(cloud.headroom, rival, draws),
        lift=unit * lift,
        shut=draws.open >= cloud.still_open,
        written_moves=draws.rival < rival.written_share,
        verbal_moves=draws.rival < rival.verbal_share,
        rival_reach=between(rival.reach, trait_draws.rival)[chosen],
        ceiling=unit * traits.ceiling[chosen],
        pull=traits.pull[chosen],
        accepts=draws.accepts < traits.accepts[chosen],
        answers=draws.answers,
        withdraw_least=traits.withdraw_least[chosen],
        withdraw_more=traits.withdraw_more[chosen],
        tau=np.array([unit * traits.tau]),
        edge=np.array([unit * traits.tau * np.log(SERIOUS_ODDS)]),
        margin=np.array([unit * traits.margin]),
        risk=np.array([traits.risk]),
    )


def _headroom(own: OwnHeadroom, rival: RivalConstants, draws: ComponentDraws) -> Reals:
    """Return own headroom (3, paths) while no rival, a verbal or a written one is known: facts 1 to 5."""
    chosen = draws.recruiter
    size = own.median[chosen] * np.exp(own.sigma[chosen] * draws.size)
    if own.added is not None:
        size = size + own.added[chosen]
    if own.cut is not None:
        size = np.where(draws.cut < own.cut_share, np.minimum(size, own.cut[chosen]), size)
    no_room = own.no_room[chosen]
    rarer = (1.0, 1.0 - rival.verbal_opens, 1.0 - rival.written_opens)
    return np.stack([np.where(draws.room < no_room * factor, 0.0, size) for factor in rarer])


def _covered(case: CaseLift, draws: ComponentDraws) -> Reals:
    """Return what each recruiter covers of a documented case: fact 8."""
    covers = case.reference * np.maximum(case.high + case.until - draws.case, 0.0)
    covers = np.where(draws.case <= case.low, case.cap, np.where(draws.case <= case.high, covers, 0.0))
    most: Reals = np.minimum(np.minimum(case.most[draws.recruiter], case.cap), covers)
    return most


def _not_asked(shape: tuple[int, ...]) -> DrawnRecruiters:
    """Return recruiters of a component that is not asked for."""
    nothing, no, unit = np.zeros(shape), np.zeros(shape, dtype=np.bool_), np.ones(1)
    return DrawnRecruiters(
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
