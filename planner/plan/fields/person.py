"""The person, as far as sums and the author line of a workbook need them."""

from typing import Annotated

from planner.plan.fields.about import About, Group, Shown
from planner.plan.fields.frozen import MOST_MONEY, Model
from planner.plan.fields.terms import Filing
from planner.values import Privacy, Unit

RELEASABLE, PRIVATE = Privacy.RELEASABLE, Privacy.PRIVATE


class Person(Model):
    """The person, as far as sums and the workbook's author line need them."""

    name: Annotated[
        str,
        About("Your name", RELEASABLE, Group.YOU, help="Author of what you export.", shown=Shown.ASSUMPTIONS),
    ] = ""
    filing: Annotated[
        Filing,
        About(
            "Tax filing",
            PRIVATE,
            Group.YOU,
            help="Single, or joint with a spouse.",
            shown=Shown.ASSUMPTIONS,
            assumption=True,
        ),
    ] = Filing.SINGLE
    other_income: Annotated[
        float,
        About(
            "Other household income",
            PRIVATE,
            Group.YOU,
            Unit.MONEY_YEAR,
            "Wages of the household beside yours.",
            Shown.ASSUMPTIONS,
            low=0,
            high=MOST_MONEY,
            assumption=True,
        ),
    ] = 0.0
    savings: Annotated[
        float,
        About(
            "Liquid savings",
            PRIVATE,
            Group.YOU,
            Unit.MONEY,
            "The cushion under every risk (W₀).",
            Shown.ASSUMPTIONS,
            low=1_000,
            high=1e9,
            assumption=True,
        ),
    ] = 100_000.0
    gamma: Annotated[
        float,
        About(
            "Caution",
            PRIVATE,
            Group.YOU,
            Unit.RATIO,
            "Relative risk aversion γ: 1 bold to 5 cautious.",
            Shown.ASSUMPTIONS,
            low=0,
            high=10,
            usual=(1, 5),
            assumption=True,
        ),
    ] = 2.0
    switching_cost: Annotated[
        float,
        About(
            "Cost of switching",
            PRIVATE,
            Group.YOU,
            Unit.MONEY_YEAR,
            "Dollars a year that a new job must bring before it is worth the trouble.",
            Shown.ASSUMPTIONS,
            low=0,
            high=MOST_MONEY,
            assumption=True,
        ),
    ] = 0.0
    spent_share: Annotated[
        float,
        About(
            "Share of net pay spent where you live",
            PRIVATE,
            Group.YOU,
            Unit.SHARE,
            "The part that the cost of living touches.",
            Shown.ASSUMPTIONS,
            low=0,
            high=1,
            assumption=True,
        ),
    ] = 0.65
    confirmed: Annotated[
        tuple[str, ...],
        About("Defaults that were typed", PRIVATE, Group.YOU, shown=Shown.RECORD),
    ] = ()
