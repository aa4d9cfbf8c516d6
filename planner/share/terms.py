"""The pay terms of an offer as plain numbers, which a workbook lays out as formulas."""

from msgspec import Struct

from planner.pay.worth.sign_on_paths import owed_until
from planner.pay.years.benefits import WORKING_DAYS, espp_limit
from planner.pay.years.grant_size import awaits_strike, grant_size
from planner.pay.years.vesting import vesting
from planner.plan import Grant, Instalment, Offer
from planner.plan.assumed import assumed_grant_text, assumed_payment_text, assumed_vesting_text, is_typed
from planner.plan.fields.terms import BonusPaid, Cadence, Clawback, GrantKind


class PaymentTerms(Struct, frozen=True):
    """One payment of a sign-on: its month after the start, and until which month some of it is owed back.

    `repaid_before` is None where nothing ever is; `pro_rata` where what is owed falls month by month.
    `has_month` and `has_repaid_before` say whether those were stated; `assumed` says what was not.
    """

    month: int
    amount: float
    repaid_before: int | None
    pro_rata: bool
    has_month: bool = True
    has_repaid_before: bool = True
    assumed: str = ""


class VestingTerms(Struct, frozen=True):
    """The vesting of a grant as typed; None is not stated. `listed` are (month, share) that replace it."""

    years: tuple[float, ...] | None
    cadence: Cadence | None
    cliff: int | None
    offset: int
    listed: tuple[tuple[int, float], ...]


class GrantTerms(Struct, frozen=True):
    """One grant: what gives its size, and its vesting as (month, part) events.

    The parts are whole units where `units` is set, else fractions of the grant. `strike` is that of options,
    None for other kinds; options count at `price` less `strike`. `size` is the face value of the whole grant,
    None where it is not known. `has_kind` and `has_vesting` say whether all of those was stated; `assumed`
    says what was not, and how it is counted.
    """

    label: str
    value: float | None
    units: int | None
    price: float | None
    percent: float | None
    valuation: float | None
    events: tuple[tuple[int, float], ...]
    milestone_share: float
    strike: float | None = None
    kind: GrantKind = GrantKind.RSU
    size: float | None = None
    vesting: VestingTerms | None = None
    has_kind: bool = True
    has_vesting: bool = True
    assumed: str = ""


class Terms(Struct, frozen=True):
    """Terms of pay, in the offer's own currency; shares as fractions, `paid` as (month, amount)."""

    base: float
    raise_rate: float
    bonus_target: float
    bonus_guaranteed: float
    match_rate: float
    match_cap: float | None
    benefits: float
    relocation: float
    days_off: float  # counted as pay, base / 260 each; 0 where they are not counted
    paid: tuple[tuple[int, float], ...]
    grants: tuple[GrantTerms, ...]
    refresher: float
    valuation: float | None
    bonus_paid: BonusPaid
    payments: tuple[PaymentTerms, ...]
    days_granted: float  # paid days off as the offer has them, counted as pay or not
    health_premium: float
    employer_hsa: float
    espp_discount: float
    espp_share: float
    espp_limit: float  # of shares a year before the discount; the law's where the offer has none
    has_espp_limit: bool  # whether the offer states it

    @property
    def days_off_share(self) -> float:
        """The share of base that days off count as pay; 0 where they are not counted."""
        return self.days_off / WORKING_DAYS


def terms_of(offer: Offer) -> Terms:
    """Return the pay terms of an offer; a base that is missing counts as 0."""
    return Terms(
        base=offer.base or 0.0,
        raise_rate=offer.raise_rate,
        bonus_target=offer.bonus_target,
        bonus_guaranteed=offer.bonus_guaranteed,
        match_rate=offer.match_rate,
        match_cap=offer.match_cap,
        benefits=offer.benefits,
        relocation=offer.relocation,
        days_off=offer.days_off if offer.value_days_off else 0.0,
        paid=tuple((instalment.month, instalment.amount) for instalment in offer.sign_on),
        grants=tuple(_grant(grant, offer, place) for place, grant in enumerate(offer.granted, start=1)),
        refresher=offer.refresher,
        valuation=offer.valuation,
        bonus_paid=offer.bonus_paid,
        payments=tuple(_payment(payment) for payment in offer.sign_on if payment.amount),
        days_granted=offer.days_off,
        health_premium=offer.health_premium,
        employer_hsa=offer.employer_hsa,
        espp_discount=offer.espp_discount,
        espp_share=offer.espp_share,
        espp_limit=espp_limit(offer),
        has_espp_limit=offer.espp_limit is not None,
    )


def assumed_terms(terms: Terms) -> tuple[tuple[str, str], ...]:
    """Return what of payments and grants is assumed in the sums, not stated, as (label, text)."""
    payments = ((f"Payment {place}", payment.assumed) for place, payment in enumerate(terms.payments, 1))
    grants = ((grant.label, grant.assumed) for grant in terms.grants)
    return tuple((label, text) for label, text in (*payments, *grants) if text)


def _payment(payment: Instalment) -> PaymentTerms:
    """A clawback counts from the start, or from the payment where the letter says so."""
    return PaymentTerms(
        payment.month,
        payment.amount,
        owed_until(payment),
        payment.clawback is Clawback.PRORATED,
        has_month=is_typed(payment, "month"),
        has_repaid_before=is_typed(payment, "clawback_months"),
        assumed=assumed_payment_text(payment),
    )


_KINDS = {GrantKind.RSU: "RSU", GrantKind.OPTION: "Options", GrantKind.CASH: "Cash plan"}


def _grant(grant: Grant, offer: Offer, place: int) -> GrantTerms:
    schedule = vesting(grant)
    units = grant.units if grant.units else None
    parts = (
        [float(round(share * units)) for share in schedule.fractions]
        if units
        else [float(share) for share in schedule.fractions]
    )
    known, has_kind = grant_size(grant, offer) is not None, is_typed(grant, "kind")
    kind = _KINDS[grant.kind] if has_kind else "equity"
    unnamed = awaits_strike(grant)
    note = ", strike not named, nothing at face" if known and unnamed else "" if known else ", not counted"
    return GrantTerms(
        label=f"Grant {place}, {kind}{note}",
        value=grant.value if known and not unnamed else 0.0,
        units=units,
        price=grant.price,
        percent=grant.percent,
        valuation=grant.valuation if grant.valuation is not None else offer.valuation,
        events=tuple(zip([int(month) for month in schedule.months], parts, strict=True)),
        milestone_share=grant.milestone_share,
        strike=grant.strike if grant.kind is GrantKind.OPTION and known else None,
        kind=grant.kind,
        size=grant_size(grant, offer),
        vesting=_schedule(grant),
        has_kind=has_kind,
        has_vesting=not assumed_vesting_text(grant),
        assumed=assumed_grant_text(grant),
    )


def _schedule(grant: Grant) -> VestingTerms:
    return VestingTerms(
        grant.years if is_typed(grant, "years") else None,
        grant.cadence if is_typed(grant, "cadence") else None,
        grant.cliff if is_typed(grant, "cliff") else None,
        grant.offset,
        grant.events,
    )
