"""Pay by year and by certainty: cash, shares that must vest, and shares that hang on a milestone.

At face value, beside what a milestone leaves of it by its chance and its delay. Price, failure, leaving and
tax are not in it: they are in the worth. Other benefits are neither, and left out.
"""

from enum import StrEnum

import numpy as np
from msgspec import Struct

from planner.market.tables import Tables
from planner.pay.results import Floats, Pay
from planner.pay.share_lines import risk_line
from planner.pay.worth.milestone import milestone_chance, milestone_delay
from planner.pay.years.grant_size import grant_size, option_lines
from planner.pay.years.vesting import Vesting, vesting
from planner.plan import Assumptions, Grant, Offer
from planner.plan.paths import offer_path
from planner.values import Certainty, Figure, Line, Unit


class Hanging(Struct, frozen=True, eq=False):
    """The part of a grant that hangs on a milestone, by year, shape (H,), in the plan's currency.

    `face` is met and on time; `expected` is times `chance`, `delay` months later, within the years compared.
    """

    grant: Grant
    chance: float
    delay: int
    face: Floats
    expected: Floats


class Steady(Struct, frozen=True, eq=False):
    """What a year pays by what it waits for, shape (H,), in the plan's currency.

    `guaranteed` and `target` (the rest of the target bonus) are cash; `vesting` waits for time, and for a
    sale where the company is private.
    """

    guaranteed: Floats
    target: Floats
    vesting: Floats
    milestones: tuple[Hanging, ...]

    @property
    def cash(self) -> Floats:
        """Guaranteed and target cash."""
        return self.guaranteed + self.target

    @property
    def hanging(self) -> Floats:
        """What hangs on milestones, at face value."""
        return sum((milestone.face for milestone in self.milestones), np.zeros_like(self.vesting))

    @property
    def expected(self) -> Floats:
        """What hangs on milestones, by chance and delay."""
        return sum((milestone.expected for milestone in self.milestones), np.zeros_like(self.vesting))

    @property
    def face(self) -> Floats:
        """All of it at face value."""
        return self.cash + self.vesting + self.hanging

    @property
    def weighted(self) -> Floats:
        """All of it, milestones by chance and delay."""
        return self.cash + self.vesting + self.expected


def steady_by_year(offer: Offer, pay: Pay, assumptions: Assumptions) -> Steady:
    """Return the pay of an offer by what it waits for; `pay` is of the same offer."""
    horizon = len(pay.base)
    milestones = tuple(
        _hanging(grant, offer, assumptions, horizon) for grant in offer.grants if grant.milestone_share > 0
    )
    hanging = sum((milestone.face for milestone in milestones), np.zeros(horizon))
    return Steady(pay.guaranteed, pay.target - pay.guaranteed, pay.equity - hanging, milestones)


def _hanging(grant: Grant, offer: Offer, assumptions: Assumptions, horizon: int) -> Hanging:
    chance, delay = milestone_chance(grant, assumptions), milestone_delay(grant, assumptions)
    planned = vesting(grant)
    late = Vesting(planned.months + delay, planned.fractions)
    dollars = (grant_size(grant, offer) or 0.0) * grant.milestone_share * offer.rate
    return Hanging(
        grant,
        chance,
        delay,
        dollars * planned.by_year(horizon),
        dollars * chance * late.by_year(horizon),
    )


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
        Line(text, float(amounts[at]), where=f"{offer_path(offer.id)}.{key}")
        for text, amounts, key in lines
        if amounts[at]
    )


def _line(offer: Offer, text: str, pay: Pay, at: int) -> Line:
    rest = float(pay.bonus[at] - pay.bonus_guaranteed[at])
    return Line(text, rest, where=f"{offer_path(offer.id)}.bonus_target")


def _vesting(
    offer: Offer, steady: Steady, at: int, assumptions: Assumptions, tables: Tables
) -> tuple[Line, ...]:
    stays = Line(
        "At face value, if you stay", float(steady.vesting[at]), where=f"{offer_path(offer.id)}.grants"
    )
    years, options = tables.stages.risk_of(offer, assumptions).liquidity_years, option_lines(offer)
    if not years:
        return stays, *options
    source = tables.stages.source
    sale = risk_line(offer, "Shares can be sold after", "liquidity_years", years, Unit.YEARS, source)
    return stays, sale, *options


def _milestones(offer: Offer, steady: Steady, at: int, *, weighted: bool) -> tuple[Line, ...]:
    return tuple(
        line
        for milestone in steady.milestones
        for line in _of_milestone(offer, milestone, at, weighted=weighted)
    )


def _of_milestone(offer: Offer, hanging: Hanging, at: int, *, weighted: bool) -> tuple[Line, ...]:
    where = f"{offer_path(offer.id)}.grants.{hanging.grant.id}"
    face = Line("At face value, met and on time", float(hanging.face[at]), where=f"{where}.milestone_share")
    if not weighted:
        return (face,)
    return (
        face,
        Line("Chance that it is met", hanging.chance, Unit.CHANCE, "Assumption", f"{where}.milestone_chance"),
        Line("Later than planned", hanging.delay, Unit.MONTHS, "Assumption", f"{where}.milestone_delay"),
        Line("By chance and delay", float(hanging.expected[at]), where=f"{where}.milestone_share"),
    )
