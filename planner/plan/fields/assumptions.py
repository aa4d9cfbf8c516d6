"""The assumptions of the model, each with its default, all editable by the user."""

from typing import Annotated

from planner.plan.fields.terms import Stage
from planner.plan.schema.about import About, Editor, Group
from planner.plan.schema.model import Model
from planner.values import Privacy, Unit

PRIVATE = Privacy.PRIVATE


def _assumed(label: str, group: Group, unit: Unit, low: float, high: float, note: str) -> About:
    return About(label, PRIVATE, group, unit, note, Editor.ASSUMPTIONS, low=low, high=high, assumption=True)


class StageView(Model, frozen=True, kw_only=True):
    """The user's own numbers for one stage; None: the table's."""

    id: Annotated[Stage, About("Stage", PRIVATE, Group.SIMULATION, editor=Editor.RECORD)]
    volatility: Annotated[
        float | None, _assumed("Volatility", Group.SIMULATION, Unit.SHARE, 0, 3, "A year.")
    ] = None
    failure: Annotated[
        float | None, _assumed("Failure rate", Group.SIMULATION, Unit.SHARE, 0, 1, "A year.")
    ] = None
    liquidity_years: Annotated[
        float | None,
        _assumed("Years to liquidity", Group.SIMULATION, Unit.YEARS, 0, 15, "Until shares can be sold."),
    ] = None
    common_ratio: Annotated[
        float | None,
        _assumed(
            "Common over preferred",
            Group.SIMULATION,
            Unit.RATIO,
            0,
            1.5,
            "Fair value of common stock over the last price.",
        ),
    ] = None


class Assumptions(Model, frozen=True, kw_only=True):
    """All assumptions that MODEL marks [A], each with its default."""

    horizon_years: Annotated[
        int, _assumed("Years compared", Group.SIMULATION, Unit.YEARS, 1, 6, "From the start date on.")
    ] = 4
    payout_mean: Annotated[
        float,
        _assumed("Bonus paid out, mean", Group.SIMULATION, Unit.SHARE, 0, 3, "Of target, in the risk view."),
    ] = 0.95
    payout_sd: Annotated[
        float, _assumed("Bonus paid out, spread", Group.SIMULATION, Unit.SHARE, 0, 1, "Standard deviation.")
    ] = 0.20
    leave_rate: Annotated[
        float,
        _assumed(
            "Chance of leaving a year",
            Group.SIMULATION,
            Unit.SHARE,
            0,
            2,
            "A rate: unvested equity is forfeited.",
        ),
    ] = 0.15
    let_go_share: Annotated[
        float,
        _assumed(
            "Let go, of those who leave",
            Group.SIMULATION,
            Unit.SHARE,
            0,
            1,
            "Without cause.",
        ),
    ] = 0.30
    with_cause_share: Annotated[
        float,
        _assumed(
            "Dismissed with cause, of those who leave", Group.SIMULATION, Unit.SHARE, 0, 1, "For misconduct."
        ),
    ] = 0.05
    risk_free: Annotated[
        float,
        _assumed(
            "Interest without risk", Group.SIMULATION, Unit.SHARE, 0, 0.3, "Discounts what is paid later."
        ),
    ] = 0.04
    equity_premium: Annotated[
        float, _assumed("Equity premium", Group.SIMULATION, Unit.SHARE, 0, 0.3, "0: the risk-neutral view.")
    ] = 0.045
    refresher_chance: Annotated[
        float,
        _assumed(
            "Refreshers granted",
            Group.SIMULATION,
            Unit.SHARE,
            0,
            1,
            "Chance that refreshers are granted as typed: all of them, or none.",
        ),
    ] = 0.7
    tender_share: Annotated[
        float,
        _assumed(
            "Sold in a tender", Group.SIMULATION, Unit.SHARE, 0, 1, "Of vested shares, where none is typed."
        ),
    ] = 0.2
    tender_ratio: Annotated[
        float,
        _assumed("Price in a tender", Group.SIMULATION, Unit.RATIO, 0, 1, "Over the last price."),
    ] = 0.9
    tender_every: Annotated[
        int,
        _assumed("Months between tenders", Group.SIMULATION, Unit.MONTHS, 3, 60, "After the first one."),
    ] = 12
    chance_target: Annotated[
        float, _assumed("Milestone met, target", Group.MILESTONES, Unit.SHARE, 0, 1, "Chance, for a target.")
    ] = 0.55
    chance_threshold: Annotated[
        float,
        _assumed("Milestone met, threshold", Group.MILESTONES, Unit.SHARE, 0, 1, "Chance, for a threshold."),
    ] = 0.80
    chance_stretch: Annotated[
        float,
        _assumed("Milestone met, stretch", Group.MILESTONES, Unit.SHARE, 0, 1, "Chance, for a stretch goal."),
    ] = 0.20
    milestone_delay: Annotated[
        int,
        _assumed("Milestone's delay", Group.MILESTONES, Unit.MONTHS, 0, 36, "Its part vests so much later."),
    ] = 6
    early_base: Annotated[
        float, _assumed("Room in base before series C", Group.EMPLOYER, Unit.RATIO, 0, 3, "Times the usual.")
    ] = 0.7
    early_equity: Annotated[
        float,
        _assumed("Room in equity before series C", Group.EMPLOYER, Unit.RATIO, 0, 3, "Times the usual."),
    ] = 1.3
    cost_base: Annotated[
        float,
        _assumed(
            "Employer's cost of base",
            Group.EMPLOYER,
            Unit.RATIO,
            0.01,
            5,
            "A dollar a year, each year expected.",
        ),
    ] = 1.5
    cost_equity: Annotated[
        float, _assumed("Employer's cost of equity", Group.EMPLOYER, Unit.RATIO, 0.01, 5, "A dollar granted.")
    ] = 0.8
    cost_sign_on: Annotated[
        float, _assumed("Employer's cost of sign-on", Group.EMPLOYER, Unit.RATIO, 0.01, 5, "A dollar paid.")
    ] = 0.8
    cost_bonus: Annotated[
        float,
        _assumed(
            "Employer's cost of bonus",
            Group.EMPLOYER,
            Unit.RATIO,
            0.01,
            5,
            "A dollar a year, each year expected; hard to get.",
        ),
    ] = 1.1
    credible_total: Annotated[
        float,
        _assumed(
            "Most you can ask in all",
            Group.EMPLOYER,
            Unit.SHARE,
            0,
            3,
            "More than they offer, of the annual package.",
        ),
    ] = 0.27
    level_chance_low: Annotated[
        float,
        _assumed(
            "Level-up agreed, at least",
            Group.EMPLOYER,
            Unit.SHARE,
            0,
            1,
            "The chance that the next level is given.",
        ),
    ] = 0.05
    level_chance_high: Annotated[
        float,
        _assumed(
            "Level-up agreed, at most", Group.EMPLOYER, Unit.SHARE, 0, 1, "Strong stories lift it to 30 %."
        ),
    ] = 0.20
    stages: Annotated[
        tuple[StageView, ...],
        About("Stages", PRIVATE, Group.SIMULATION, editor=Editor.ASSUMPTIONS, assumption=True),
    ] = ()
