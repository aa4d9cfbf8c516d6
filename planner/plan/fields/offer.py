"""An offer, or the present job, as it was typed: each field with its description.

Types and hard limits are checked here; values that are possible but wrong (vesting that does not sum to one)
are problems of `plan.check`. Over 300 lines because an offer has that many fields, a few lines each.
"""

import datetime
from typing import Annotated

from pydantic import AfterValidator

from planner.plan.fields.about import MOST_MONEY, About, Applies, Editor, Group, Model
from planner.plan.fields.benefit_terms import (
    Deferral,
    EmployerHsa,
    EsppDiscount,
    EsppLimit,
    EsppShare,
    HealthPremium,
    OwnHsa,
)
from planner.plan.fields.grant import Grant, Instalment
from planner.plan.fields.share_terms import (
    OwnCommonRatio,
    OwnFailure,
    OwnLiquidity,
    OwnVolatility,
    TenderCap,
    TenderHold,
    TenderMonth,
    TenderShare,
)
from planner.plan.fields.terms import BonusPaid, Level, OfferForm, Stage, Track, known_place
from planner.values import Privacy, Unit

OWN, PRIVATE = Privacy.OWN, Privacy.PRIVATE


def _band(label: str, privacy: Privacy, note: str) -> About:
    """Describe one end of a band of base."""
    return About(
        label, privacy, Group.TERMS, Unit.MONEY_YEAR, note, applies=Applies.OFFER, low=0, high=MOST_MONEY
    )


def _final(label: str, unit: Unit, note: str, high: float = MOST_MONEY) -> About:
    """Describe a figure that the employer called final."""
    return About(label, OWN, Group.TERMS, unit, note, applies=Applies.OFFER, low=0, high=high)


def _leaving(label: str, unit: Unit, note: str, high: float) -> About:
    """Describe a cost of leaving the present job."""
    return About(label, PRIVATE, Group.LEAVING, unit, note, applies=Applies.PRESENT, low=0, high=high)


class Offer(Model):
    """An offer, or the present job. Money in its own currency; shares and chances as fractions."""

    @property
    def has_pay(self) -> bool:
        """Whether any pay was typed: until then a missing base is no mistake, only the next field."""
        return self.base is not None or bool(self.bonus_target or self.sign_on or self.grants)

    id: Annotated[str, About("Identity", PRIVATE, Group.ROLE, editor=Editor.RECORD)]
    company: Annotated[str, About("Company", OWN, Group.ROLE, help="The employer's name.")] = ""
    title: Annotated[str, About("Role", OWN, Group.ROLE, help="The job's title.")] = ""
    track: Annotated[
        Track, About("Track", OWN, Group.ROLE, help="Chooses the market range and the order of telling.")
    ] = Track.OTHER
    level: Annotated[Level, About("Level", OWN, Group.ROLE, help="Chooses the market range.")] = Level.SENIOR
    standing: Annotated[
        OfferForm,
        About(
            "Offer is",
            OWN,
            Group.ROLE,
            help="Letters call it written only if you say so here; not said counts as verbal.",
            applies=Applies.OFFER,
        ),
    ] = OfferForm.NOT_SAID
    stage: Annotated[
        Stage, About("Company stage", PRIVATE, Group.ROLE, help="Sets volatility, failure and liquidity.")
    ] = Stage.PUBLIC_LARGE
    state: Annotated[
        str,
        AfterValidator(known_place),
        About("Taxed in", PRIVATE, Group.ROLE, help="State, DC, NYC, or outside US."),
    ] = "CA"
    tax_rate: Annotated[
        float | None,
        About(
            "Effective tax rate",
            PRIVATE,
            Group.ROLE,
            Unit.SHARE,
            "Outside the US only.",
            low=0,
            high=0.95,
        ),
    ] = None
    locality: Annotated[
        str,
        About(
            "Local tax of",
            PRIVATE,
            Group.ROLE,
            help="County or city with an income tax; left empty: none, in MD and IN the usual county.",
        ),
    ] = ""
    local_rate: Annotated[
        float | None,
        About(
            "Local tax rate",
            PRIVATE,
            Group.ROLE,
            Unit.SHARE,
            "Of wages, in place of the table; 0 for none.",
            low=0,
            high=0.2,
            usual=(0, 0.06),
        ),
    ] = None
    metro: Annotated[
        str,
        About("City", PRIVATE, Group.ROLE, help="Metro area for the cost of living; empty: the state."),
    ] = ""
    start: Annotated[
        datetime.date | None,
        About("Start date", OWN, Group.ROLE, Unit.DATE, "Shown only.", ahead=True),
    ] = None
    deadline: Annotated[
        datetime.date | None,
        About(
            "Answer due",
            OWN,
            Group.ROLE,
            Unit.DATE,
            "The day on which the offer ends.",
            applies=Applies.OFFER,
            ahead=True,
        ),
    ] = None
    currency: Annotated[str, About("Paid in", OWN, Group.ROLE, help="Three letters, as USD.")] = "USD"
    rate: Annotated[
        float,
        About(
            "Exchange rate",
            PRIVATE,
            Group.ROLE,
            Unit.RATIO,
            "The plan's currency for one unit of the offer's.",
            low=0.000001,
            high=1_000_000,
        ),
    ] = 1.0
    rate_date: Annotated[
        datetime.date | None, About("Rate of", PRIVATE, Group.ROLE, Unit.DATE, "The day of the rate.")
    ] = None

    base: Annotated[
        float | None,
        About(
            "Base salary",
            OWN,
            Group.CASH,
            Unit.MONEY_YEAR,
            "Yearly.",
            low=0,
            high=MOST_MONEY,
            usual=(15_000, 2_000_000),
        ),
    ] = None
    raise_rate: Annotated[
        float,
        About("Yearly raise", OWN, Group.CASH, Unit.SHARE, "Of base.", low=-0.5, high=1, usual=(0, 0.2)),
    ] = 0.0
    bonus_target: Annotated[
        float, About("Target bonus", OWN, Group.CASH, Unit.SHARE, "Of base.", low=0, high=5, usual=(0, 1))
    ] = 0.0
    bonus_paid: Annotated[
        BonusPaid, About("Bonus paid", OWN, Group.CASH, help="Changes only when it is paid.")
    ] = BonusPaid.ANNUAL
    bonus_individual: Annotated[
        bool,
        About(
            "Bonus set individually",
            OWN,
            Group.CASH,
            help="Set for you alone, not by level: only then is more bonus asked for.",
            applies=Applies.OFFER,
        ),
    ] = False
    bonus_guaranteed: Annotated[
        float,
        About(
            "Guaranteed bonus, year 1",
            OWN,
            Group.CASH,
            Unit.MONEY,
            "Counts as guaranteed cash.",
            low=0,
            high=MOST_MONEY,
        ),
    ] = 0.0
    sign_on: Annotated[
        tuple[Instalment, ...],
        About(
            "Sign-on",
            OWN,
            Group.CASH,
            Unit.MONEY,
            "One payment or more: 40k + 20k at 13.",
            applies=Applies.BOTH,
        ),
    ] = ()

    valuation: Annotated[
        float | None,
        About(
            "Company valuation",
            OWN,
            Group.EQUITY,
            Unit.MONEY,
            "For grants in per cent; the last round.",
            low=0,
            high=2e13,
        ),
    ] = None
    grants: Annotated[
        tuple[Grant, ...],
        About(
            "Equity grant", OWN, Group.EQUITY, Unit.MONEY, "As 400k/4y quarterly cliff 12, or .07% of 900m."
        ),
    ] = ()
    refresher: Annotated[
        float,
        About(
            "Yearly refresher",
            OWN,
            Group.EQUITY,
            Unit.MONEY,
            "A grant at each anniversary; never guaranteed, always shown apart.",
            low=0,
            high=MOST_MONEY,
        ),
    ] = 0.0

    volatility: OwnVolatility = None
    failure: OwnFailure = None
    liquidity_years: OwnLiquidity = None
    common_ratio: OwnCommonRatio = None
    tender_month: TenderMonth = None
    tender_share: TenderShare = None
    tender_cap: TenderCap = None
    tender_hold: TenderHold = 0

    match_rate: Annotated[
        float,
        About(
            "Retirement match",
            OWN,
            Group.BENEFITS,
            Unit.SHARE,
            "Of base, as 4%; or by its formula, as 50% up to 6%, or 100% up to 3% then 50% up to 5%.",
            low=0,
            high=1,
            usual=(0, 0.25),
        ),
    ] = 0.0
    match_cap: Annotated[
        float | None,
        About(
            "Match at most",
            OWN,
            Group.BENEFITS,
            Unit.MONEY_YEAR,
            "Left empty: no cap.",
            low=0,
            high=MOST_MONEY,
        ),
    ] = None
    benefits: Annotated[
        float,
        About(
            "Other benefits", OWN, Group.BENEFITS, Unit.MONEY_YEAR, "Yearly dollars.", low=0, high=MOST_MONEY
        ),
    ] = 0.0
    health_premium: HealthPremium = 0.0
    employer_hsa: EmployerHsa = 0.0
    espp_discount: EsppDiscount = 0.0
    espp_share: EsppShare = 0.0
    espp_limit: EsppLimit = None
    deferral: Deferral = 0.0
    own_hsa: OwnHsa = 0.0
    relocation: Annotated[
        float,
        About("Relocation paid", OWN, Group.BENEFITS, Unit.MONEY, "Once, in year 1.", low=0, high=MOST_MONEY),
    ] = 0.0
    days_off: Annotated[
        float,
        About("Paid days off", OWN, Group.BENEFITS, Unit.COUNT, "A year.", low=0, high=260, usual=(0, 60)),
    ] = 0.0
    value_days_off: Annotated[
        bool, About("Count days off as pay", PRIVATE, Group.BENEFITS, help="At base/260 a day.")
    ] = False

    posted_min: Annotated[float | None, _band("Posted range from", OWN, "Base, as posted.")] = None
    posted_max: Annotated[float | None, _band("Posted range to", OWN, "Base, as posted.")] = None
    market_min: Annotated[
        float | None,
        _band(
            "Market range from",
            PRIVATE,
            "Base; left empty: the table's range for the track, level and place.",
        ),
    ] = None
    market_max: Annotated[float | None, _band("Market range to", PRIVATE, "Base.")] = None
    next_min: Annotated[
        float | None,
        _band("Next level's range from", PRIVATE, "Base; left empty: the table's range for the level above."),
    ] = None
    next_max: Annotated[float | None, _band("Next level's range to", PRIVATE, "Base.")] = None
    final_base: Annotated[
        float | None, _final("Final base, as stated", Unit.MONEY_YEAR, "They said: this is our final figure.")
    ] = None
    final_equity: Annotated[
        float | None, _final("Final equity, as stated", Unit.MONEY, "The whole grant.", 1e9)
    ] = None
    final_sign_on: Annotated[float | None, _final("Final sign-on, as stated", Unit.MONEY, "All of it.")] = (
        None
    )
    final_bonus: Annotated[float | None, _final("Final bonus, as stated", Unit.SHARE, "Of base.", 5)] = None
    relocation_cost: Annotated[
        float,
        About(
            "Your cost of moving",
            PRIVATE,
            Group.TERMS,
            Unit.MONEY,
            "Once.",
            applies=Applies.OFFER,
            low=0,
            high=MOST_MONEY,
        ),
    ] = 0.0
    not_pay: Annotated[
        float,
        About(
            "What is not pay",
            PRIVATE,
            Group.TERMS,
            Unit.MONEY_YEAR,
            "Dollars a year that you put on team, scope, commute … May be negative.",
            low=-MOST_MONEY,
            high=MOST_MONEY,
        ),
    ] = 0.0
    note: Annotated[str, About("Note to yourself", PRIVATE, Group.TERMS, help="For you alone.")] = ""

    unvested: Annotated[
        float,
        _leaving(
            "Unvested, next 12 months", Unit.MONEY, "Equity that you forfeit by leaving now.", MOST_MONEY
        ),
    ] = 0.0
    stay_chance: Annotated[
        float, _leaving("Chance you would have stayed", Unit.SHARE, "Weighs the unvested equity.", 1)
    ] = 1.0
    accrued_bonus: Annotated[
        float,
        _leaving(
            "Bonus of this year", Unit.MONEY, "The full year's bonus that you would forfeit.", MOST_MONEY
        ),
    ] = 0.0
    accrued_months: Annotated[float, _leaving("Months worked for it", Unit.MONTHS, "0 to 12.", 12)] = 12.0
    accrued_chance: Annotated[
        float, _leaving("Chance it is paid", Unit.SHARE, "Weighs this year's bonus.", 1)
    ] = 1.0
    clawback_owed: Annotated[
        float,
        _leaving(
            "Pay back on leaving", Unit.MONEY, "What you must pay back to the present employer.", MOST_MONEY
        ),
    ] = 0.0

    confirmed: Annotated[
        tuple[str, ...],
        About("Defaults that were typed", PRIVATE, Group.PLAN, editor=Editor.RECORD),
    ] = ()
    hidden: Annotated[bool, About("Hidden", PRIVATE, Group.PLAN, editor=Editor.RECORD)] = False
