"""An offer, or the present job, as it was typed: each field with its description.

Types and hard limits are checked here; values that are possible but wrong (vesting that does not sum to one)
are problems of `plan.check`.
"""

import datetime
from typing import Annotated

from planner.plan.fields.grant import Grant
from planner.plan.fields.offer_terms.benefits import (
    DaysOff,
    Deferral,
    EmployerHsa,
    EsppDiscount,
    EsppLimit,
    EsppShare,
    HealthPremium,
    MatchCap,
    MatchRate,
    OtherBenefits,
    OwnHsa,
    RelocationPaid,
    ValueDaysOff,
)
from planner.plan.fields.offer_terms.cash import (
    BaseSalary,
    BonusGuaranteed,
    BonusIndividual,
    BonusPayment,
    BonusTarget,
    RaiseRate,
    SignOn,
)
from planner.plan.fields.offer_terms.equity import CompanyValuation, EquityGrants, YearlyRefresher
from planner.plan.fields.offer_terms.leaving import (
    AccruedBonus,
    AccruedChance,
    AccruedMonths,
    ClawbackOwed,
    StayChance,
    Unvested,
)
from planner.plan.fields.offer_terms.place import (
    CityOfOffer,
    LocalTaxOf,
    LocalTaxRate,
    OutsideTaxRate,
    TaxedIn,
)
from planner.plan.fields.offer_terms.ranges import (
    FinalBase,
    FinalBonus,
    FinalEquity,
    FinalSignOn,
    MarketMax,
    MarketMin,
    NextMax,
    NextMin,
    PostedMax,
    PostedMin,
)
from planner.plan.fields.offer_terms.shares import (
    OwnCommonRatio,
    OwnFailure,
    OwnLiquidity,
    OwnVolatility,
    TenderCap,
    TenderHold,
    TenderMonth,
    TenderShare,
)
from planner.plan.fields.terms import BonusPaid, Level, OfferForm, Stage, Track
from planner.plan.schema.about import MOST_MONEY, About, Applies, Editor, Group
from planner.plan.schema.model import Model
from planner.values import Privacy, Unit

OWN, PRIVATE = Privacy.OWN, Privacy.PRIVATE


class Offer(Model, frozen=True, kw_only=True):
    """An offer, or the present job. Money in its own currency; shares and chances as fractions."""

    @property
    def has_pay(self) -> bool:
        """Whether any pay was typed: until then a missing base is no mistake, only the next field."""
        return self.base is not None or bool(self.bonus_target or self.sign_on or self.grants)

    @property
    def granted(self) -> tuple[Grant, ...]:
        """The grants without those that were typed as 0, that there are none."""
        return tuple(grant for grant in self.grants if not grant.is_none)

    def is_over(self, today: datetime.date) -> bool:
        """Whether the day to answer has passed: until it is changed the offer cannot be counted on."""
        return self.deadline is not None and self.deadline < today

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
    state: TaxedIn = "CA"
    tax_rate: OutsideTaxRate = None
    locality: LocalTaxOf = ""
    local_rate: LocalTaxRate = None
    metro: CityOfOffer = ""
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

    base: BaseSalary = None
    raise_rate: RaiseRate = 0.0
    bonus_target: BonusTarget = 0.0
    bonus_paid: BonusPayment = BonusPaid.ANNUAL
    bonus_individual: BonusIndividual = False
    bonus_guaranteed: BonusGuaranteed = 0.0
    sign_on: SignOn = ()

    valuation: CompanyValuation = None
    grants: EquityGrants = ()
    refresher: YearlyRefresher = 0.0

    volatility: OwnVolatility = None
    failure: OwnFailure = None
    liquidity_years: OwnLiquidity = None
    common_ratio: OwnCommonRatio = None
    tender_month: TenderMonth = None
    tender_share: TenderShare = None
    tender_cap: TenderCap = None
    tender_hold: TenderHold = 0

    match_rate: MatchRate = 0.0
    match_cap: MatchCap = None
    benefits: OtherBenefits = 0.0
    health_premium: HealthPremium = 0.0
    employer_hsa: EmployerHsa = 0.0
    espp_discount: EsppDiscount = 0.0
    espp_share: EsppShare = 0.0
    espp_limit: EsppLimit = None
    deferral: Deferral = 0.0
    own_hsa: OwnHsa = 0.0
    relocation: RelocationPaid = 0.0
    days_off: DaysOff = 0.0
    value_days_off: ValueDaysOff = False

    posted_min: PostedMin = None
    posted_max: PostedMax = None
    market_min: MarketMin = None
    market_max: MarketMax = None
    next_min: NextMin = None
    next_max: NextMax = None
    final_base: FinalBase = None
    final_equity: FinalEquity = None
    final_sign_on: FinalSignOn = None
    final_bonus: FinalBonus = None
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

    unvested: Unvested = 0.0
    stay_chance: StayChance = 1.0
    accrued_bonus: AccruedBonus = 0.0
    accrued_months: AccruedMonths = 12.0
    accrued_chance: AccruedChance = 1.0
    clawback_owed: ClawbackOwed = 0.0

    confirmed: Annotated[
        tuple[str, ...],
        About("Defaults that were typed", PRIVATE, Group.PLAN, editor=Editor.RECORD),
    ] = ()
    hidden: Annotated[bool, About("Hidden", PRIVATE, Group.PLAN, editor=Editor.RECORD)] = False
