"""Yearly limits on what is put aside untaxed, and the warnings for what lies above them."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import Offer, Plan
from planner.plan.entry.match_text import is_match_formula, read_match
from planner.plan.fields.terms import OUTSIDE_US, Filing
from planner.plan.paths import offer_path
from planner.values import Problem, Severity, Unit, shown


class BenefitLimits(Struct, frozen=True):
    """Limits of a year in dollars, and their sources; `hsa_*` are of own and employer's money together."""

    year: int
    deferral: float
    deferral_from_50: float
    pay_counted: float
    hsa_self: float
    hsa_family: float
    espp: float
    source: str

    def in_currency(self, dollar: float) -> "BenefitLimits":
        """Return the limits in a currency of which so many make a dollar."""
        return replace(
            self,
            deferral=self.deferral * dollar,
            deferral_from_50=self.deferral_from_50 * dollar,
            pay_counted=self.pay_counted * dollar,
            hsa_self=self.hsa_self * dollar,
            hsa_family=self.hsa_family * dollar,
            espp=self.espp * dollar,
        )


def read_benefit_limits(data: Mapping[str, Any]) -> BenefitLimits:
    """Read the limits; KeyError where a part is missing."""
    parts = ("deferral", "pay_counted", "hsa", "espp")
    return BenefitLimits(
        data["year"],
        float(data["deferral"]["limit"]),
        float(data["deferral"]["from_50"]),
        float(data["pay_counted"]["limit"]),
        float(data["hsa"]["self"]),
        float(data["hsa"]["family"]),
        float(data["espp"]["limit"]),
        "; ".join(data[part]["source"] for part in parts),
    )


def benefit_problems(plan: Plan, limits: BenefitLimits) -> tuple[Problem, ...]:
    """Return a warning for what is above a limit, and for a match that the deferral does not earn in full."""
    return tuple(
        Problem(f"{offer_path(offer.id)}.{key}", message, Severity.WARNING)
        for offer in plan.columns()
        if offer.state != OUTSIDE_US
        for key, message in (
            *_deferral(plan, offer, limits),
            *_hsa(plan, offer, limits),
            *_espp(offer, limits),
            *_match(offer, limits),
        )
    )


def _deferral(plan: Plan, offer: Offer, limits: BenefitLimits) -> Iterator[tuple[str, str]]:
    if offer.deferral > limits.deferral:
        most, older = _money(limits.deferral), _money(limits.deferral_from_50)
        yield "deferral", f"{most} may be deferred in {limits.year} ({older} from age 50). Check it."
    typed = plan.typed.get(f"{offer_path(offer.id)}.match_rate")
    if not offer.deferral or not offer.base or typed is None or not is_match_formula(typed.text):
        return
    if typed.wrong:
        return
    needed = read_match(typed.text).deferred * offer.base
    if offer.deferral < needed <= limits.deferral_from_50:
        match = f"The whole match of {shown(offer.match_rate, Unit.SHARE)} is counted, and it takes"
        yield (
            "deferral",
            f"{match} a deferral of {_money(needed)} a year. Defer more, or type a smaller match.",
        )


def _hsa(plan: Plan, offer: Offer, limits: BenefitLimits) -> Iterator[tuple[str, str]]:
    together = offer.own_hsa + offer.employer_hsa
    key = "own_hsa" if offer.own_hsa else "employer_hsa"
    if together > limits.hsa_family:
        most = f"own and employer's together, is {_money(limits.hsa_family)} for a family"
        yield key, f"The most that may go into an HSA in {limits.year}, {most}. Check it."
    elif together > limits.hsa_self and plan.person.filing is Filing.SINGLE:
        own, family = _money(limits.hsa_self), _money(limits.hsa_family)
        yield (
            key,
            f"More than {own} in an HSA, own and employer's together, takes family cover (to {family}).",
        )


def _espp(offer: Offer, limits: BenefitLimits) -> Iterator[tuple[str, str]]:
    if offer.espp_limit is not None and offer.espp_limit > limits.espp:
        yield "espp_limit", f"By law {_money(limits.espp)} of shares a year, before the discount. Check it."
    if bool(offer.espp_discount) != bool(offer.espp_share):
        key, label = ("espp_share", "share of pay") if offer.espp_discount else ("espp_discount", "discount")
        yield (
            key,
            f"The ESPP counts nothing without its {label}. Type it, as {'10' if key[-1] == 'e' else '15'}%.",
        )


def _match(offer: Offer, limits: BenefitLimits) -> Iterator[tuple[str, str]]:
    most = offer.match_rate * limits.pay_counted
    counted = offer.match_rate * (offer.base or 0.0)
    counted = counted if offer.match_cap is None else min(counted, offer.match_cap)
    if counted > most:
        pay, cap = _money(limits.pay_counted), _money(most)
        yield "match_rate", f"A plan may count {pay} of pay in {limits.year}: type {cap} as “Match at most”."


def _money(amount: float) -> str:
    return shown(amount, Unit.MONEY)
