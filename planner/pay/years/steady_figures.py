"""What a year pays by what it waits for, as figures: each with its reasons and how certain it is."""

from enum import StrEnum

from planner.market.tables import Tables
from planner.pay.results import Pay
from planner.pay.years.option_lines import option_lines
from planner.pay.years.steady import Hanging, Steady
from planner.plan import Assumptions, Offer
from planner.plan.paths import root
from planner.values import Certainty, Figure, Line, Unit


class Sort(StrEnum):
    """What a part of the pay waits for, from the surest."""

    GUARANTEED = "Guaranteed cash"
    TARGET = "Rest of target cash"
    VESTING = "Hangs on vesting"
    MILESTONE = "Hangs on a milestone"


CERTAINTY = {
    Sort.GUARANTEED: Certainty.GUARANTEED,
    Sort.TARGET: Certainty.TARGET,
    Sort.VESTING: Certainty.PAPER,
    Sort.MILESTONE: Certainty.ASSUMPTION,
}


def steady_figures(
    offer: Offer,
    pay: Pay,
    steady: Steady,
    year: int,
    assumptions: Assumptions,
    tables: Tables,
    *,
    weighted: bool,
) -> tuple[Figure, ...]:
    """Return the four parts of a year, from 1: milestones at face value, or by chance and delay."""
    at, name = year - 1, offer.company
    milestone = steady.expected if weighted else steady.hanging
    parts = (
        (Sort.GUARANTEED, steady.guaranteed, _cash(offer, pay, at)),
        (Sort.TARGET, steady.target, (_line(offer, "Rest of the target bonus", pay, at),)),
        (Sort.VESTING, steady.vesting, _vesting(offer, steady, at, assumptions, tables)),
        (Sort.MILESTONE, milestone, _milestones(offer, steady, at, weighted=weighted)),
    )
    return tuple(
        Figure(
            f"{sort.value}{_how(sort, weighted=weighted)}, year {year} · {name}",
            float(amounts[at]),
            Unit.MONEY,
            lines,
            CERTAINTY[sort],
        )
        for sort, amounts, lines in parts
    )


def _how(sort: Sort, *, weighted: bool) -> str:
    return ", by its chance and late" if weighted and sort is Sort.MILESTONE else ""


def _cash(offer: Offer, pay: Pay, at: int) -> tuple[Line, ...]:
    lines = (
        ("Base", pay.base, "base"),
        ("Sign-on, paid once", pay.sign_on, "sign_on"),
        ("Guaranteed bonus", pay.bonus_guaranteed, "bonus_guaranteed"),
        ("Retirement match", pay.match, "match_rate"),
    )
    return tuple(
        Line(text, float(amounts[at]), where=f"{root(offer.id)}.{key}")
        for text, amounts, key in lines
        if amounts[at]
    )


def _line(offer: Offer, text: str, pay: Pay, at: int) -> Line:
    rest = float(pay.bonus[at] - pay.bonus_guaranteed[at])
    return Line(text, rest, where=f"{root(offer.id)}.bonus_target")


def _vesting(
    offer: Offer, steady: Steady, at: int, assumptions: Assumptions, tables: Tables
) -> tuple[Line, ...]:
    stays = Line("At face value, if you stay", float(steady.vesting[at]), where=f"{root(offer.id)}.grants")
    years, options = tables.stages.risk(offer.stage, assumptions).liquidity_years, option_lines(offer)
    if not years:
        return stays, *options
    sale = Line(
        "Shares can be sold after", years, Unit.YEARS, tables.stages.source, f"{root(offer.id)}.stage"
    )
    return stays, sale, *options


def _milestones(offer: Offer, steady: Steady, at: int, *, weighted: bool) -> tuple[Line, ...]:
    return tuple(
        line
        for milestone in steady.milestones
        for line in _of_milestone(offer, milestone, at, weighted=weighted)
    )


def _of_milestone(offer: Offer, hanging: Hanging, at: int, *, weighted: bool) -> tuple[Line, ...]:
    where = f"{root(offer.id)}.grants.{hanging.grant.id}"
    face = Line("At face value, met and on time", float(hanging.face[at]), where=f"{where}.milestone_share")
    if not weighted:
        return (face,)
    return (
        face,
        Line("Chance that it is met", hanging.chance, Unit.CHANCE, "Assumption", f"{where}.milestone_chance"),
        Line("Later than planned", hanging.delay, Unit.MONTHS, "Assumption", f"{where}.milestone_delay"),
        Line("By chance and delay", float(hanging.expected[at]), where=f"{where}.milestone_share"),
    )
