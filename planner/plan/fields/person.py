"""The person, as far as sums and a workbook's author line need them, and the spelling of their letters."""

from typing import Annotated

from planner.plan.fields.terms import CompanySpelling, Filing, MoneySpelling, Paper, RangeSpelling
from planner.plan.schema.about import MOST_EQUITY, MOST_MONEY, About, Editor, Group
from planner.plan.schema.model import Model
from planner.values import Privacy, Unit

RELEASABLE, PRIVATE = Privacy.RELEASABLE, Privacy.PRIVATE


class Person(Model, frozen=True, kw_only=True):
    """The person, as far as sums and the workbook's author line need them."""

    name: Annotated[
        str,
        About(
            "Your name", RELEASABLE, Group.YOU, help="Author of what you export.", editor=Editor.ASSUMPTIONS
        ),
    ] = ""
    contact: Annotated[
        str,
        About(
            "Your contact line",
            RELEASABLE,
            Group.YOU,
            help="Whom to answer, on the proposal: your mail, your number.",
            editor=Editor.ASSUMPTIONS,
        ),
    ] = ""
    paper: Annotated[
        Paper,
        About(
            "Paper", RELEASABLE, Group.YOU, help="Of what you print and export.", editor=Editor.ASSUMPTIONS
        ),
    ] = Paper.LETTER
    credit: Annotated[
        bool,
        About(
            "Name this program in files",
            RELEASABLE,
            Group.YOU,
            help="In the properties of what you export; otherwise only your name is there.",
            editor=Editor.ASSUMPTIONS,
        ),
    ] = False
    filing: Annotated[
        Filing,
        About(
            "Tax filing",
            PRIVATE,
            Group.YOU,
            help="Single, or joint with a spouse.",
            editor=Editor.ASSUMPTIONS,
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
            Editor.ASSUMPTIONS,
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
            Editor.ASSUMPTIONS,
            low=1_000,
            high=MOST_EQUITY,
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
            Editor.ASSUMPTIONS,
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
            Editor.ASSUMPTIONS,
            low=0,
            high=MOST_MONEY,
            assumption=True,
        ),
    ] = 0.0
    reservation: Annotated[
        float | None,
        About(
            "Pay you would settle for elsewhere",
            PRIVATE,
            Group.YOU,
            Unit.MONEY_YEAR,
            "Base pay a year that you could have without any of these offers: an alternative to each.",
            Editor.ASSUMPTIONS,
            low=0,
            high=MOST_MONEY,
            assumption=True,
        ),
    ] = None
    spent_share: Annotated[
        float,
        About(
            "Share of net pay spent where you live",
            PRIVATE,
            Group.YOU,
            Unit.SHARE,
            "The part that the cost of living touches.",
            Editor.ASSUMPTIONS,
            low=0,
            high=1,
            assumption=True,
        ),
    ] = 0.65
    confirmed: Annotated[
        tuple[str, ...],
        About("Defaults that were typed", PRIVATE, Group.YOU, editor=Editor.RECORD),
    ] = ()


def _spelled(label: str, note: str) -> About:
    return About(label, Privacy.RELEASABLE, Group.WORDS, help=note, editor=Editor.ASSUMPTIONS)


class LetterStyle(Model, frozen=True, kw_only=True):
    """The user's spelling of amounts, ranges and companies in letters. Readers see it: releasable."""

    money: Annotated[
        MoneySpelling,
        _spelled("Amounts in letters", "In full $210,000, in thousands $210k, with its code 210,000 USD."),
    ] = MoneySpelling.FULL
    ranges: Annotated[
        RangeSpelling, _spelled("Ranges in letters", "$190,000 to $235,000, or with a dash between.")
    ] = RangeSpelling.TO
    company: Annotated[
        CompanySpelling, _spelled("Company in letters", "As typed, or short: without Inc., Ltd and the like.")
    ] = CompanySpelling.AS_TYPED
