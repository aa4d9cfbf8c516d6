"""A year of steady pay as figures with their reasons: four parts, from sure cash to what may never come."""

from enum import StrEnum

from msgspec import Struct

from planner.market.tables import Tables
from planner.pay.results import Pay
from planner.pay.share_lines import risk_line
from planner.pay.years.grant_size import option_lines
from planner.pay.years.steady import Hanging, Steady
from planner.plan import Assumptions, Offer
from planner.plan.paths import offer_path
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


class SteadyFigures(Struct, frozen=True, eq=False):
    """The figures of an offer's years; `pay` and `steady` are of the same offer, in the plan's currency."""

    offer: Offer
    pay: Pay
    steady: Steady
    assumptions: Assumptions
    tables: Tables

    def of_year(self, year: int, *, weighted: bool) -> tuple[Figure, ...]:
        """Return the four parts of a year, from 1: milestones at face value, or by chance and delay."""
        at, steady = year - 1, self.steady
        milestone = steady.expected if weighted else steady.hanging
        parts = (
            (Sort.GUARANTEED, steady.guaranteed, self._cash(at)),
            (Sort.TARGET, steady.target, (self._rest_of_bonus(at),)),
            (Sort.VESTING, steady.vesting, self._vesting(at)),
            (Sort.MILESTONE, milestone, self._milestones(at, weighted=weighted)),
        )
        return tuple(
            Figure(
                f"{sort.value}{_how(sort, weighted=weighted)}, year {year} · {self.offer.company}",
                float(amounts[at]),
                Unit.MONEY,
                lines,
                CERTAINTY[sort],
            )
            for sort, amounts, lines in parts
        )

    def _cash(self, at: int) -> tuple[Line, ...]:
        pay = self.pay
        lines = (
            ("Base", pay.base, "base"),
            ("Sign-on, paid once", pay.sign_on, "sign_on"),
            ("Guaranteed bonus", pay.bonus_guaranteed, "bonus_guaranteed"),
            ("Retirement match", pay.match, "match_rate"),
        )
        return tuple(
            Line(text, float(amounts[at]), where=self._path(key))
            for text, amounts, key in lines
            if amounts[at]
        )

    def _rest_of_bonus(self, at: int) -> Line:
        rest = float(self.pay.bonus[at] - self.pay.bonus_guaranteed[at])
        return Line("Rest of the target bonus", rest, where=self._path("bonus_target"))

    def _vesting(self, at: int) -> tuple[Line, ...]:
        offer, stages = self.offer, self.tables.stages
        face = float(self.steady.vesting[at])
        stays = Line("At face value, if you stay", face, where=self._path("grants"))
        years, options = stages.risk_of(offer, self.assumptions).liquidity_years, option_lines(offer)
        if not years:
            return stays, *options
        after = "Shares can be sold after"
        sale = risk_line(offer, after, "liquidity_years", years, Unit.YEARS, stages.source)
        return stays, sale, *options

    def _milestones(self, at: int, *, weighted: bool) -> tuple[Line, ...]:
        return tuple(
            line
            for milestone in self.steady.milestones
            for line in self._of_milestone(milestone, at, weighted=weighted)
        )

    def _of_milestone(self, hanging: Hanging, at: int, *, weighted: bool) -> tuple[Line, ...]:
        where = self._path(f"grants.{hanging.grant.id}")
        face = Line(
            "At face value, met and on time", float(hanging.face[at]), where=f"{where}.milestone_share"
        )
        if not weighted:
            return (face,)
        chance, delay = f"{where}.milestone_chance", f"{where}.milestone_delay"
        return (
            face,
            Line("Chance that it is met", hanging.chance, Unit.CHANCE, "Assumption", chance),
            Line("Later than planned", hanging.delay, Unit.MONTHS, "Assumption", delay),
            Line("By chance and delay", float(hanging.expected[at]), where=f"{where}.milestone_share"),
        )

    def _path(self, key: str) -> str:
        return f"{offer_path(self.offer.id)}.{key}"


def _how(sort: Sort, *, weighted: bool) -> str:
    return ", by its chance and late" if weighted and sort is Sort.MILESTONE else ""
