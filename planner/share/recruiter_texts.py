"""Texts for a recruiter about released facts, all written for them: none of the user is passed on."""

import re

from msgspec.structs import replace

from planner.pay.years.component import standing
from planner.pay.years.grant_size import equity_face
from planner.pay.years.pay_by_year import pay_by_year
from planner.plan import PRESENT_ID, Offer, Released
from planner.plan.fields.terms import Cause, Component, OfferForm
from planner.plan.paths import offer_path
from planner.share.shared import OtherOffer
from planner.values import Unit, shown

YEARS = 4
"""The years a recruiter's workbook shows, whatever the user compares."""

MOST_REASONS = 3

FIELD_UNITS: dict[Component, Unit] = {
    Component.BASE: Unit.MONEY_YEAR,
    Component.BONUS: Unit.SHARE,
    Component.SIGN_ON: Unit.MONEY,
    Component.EQUITY: Unit.MONEY,
}
"""Components in the order of the proposal, with the units of their fields."""

CAUSES: dict[Cause, str] = {
    Cause.UNVESTED: "Equity forfeited by leaving, next 12 months",
    Cause.BONUS: "Bonus forfeited for the months worked",
    Cause.CLAWBACK: "Repayment owed to the present employer",
    Cause.RELOCATION: "Cost of moving beyond what the offer covers",
    Cause.BRIDGE: "First-year gap to the present job",
    Cause.BAND: "Base held back by the top of the range",
}


CLOSING = tuple(".!?…。！？؟:;\"'”’)]")


def join_sentences(sentences: tuple[str, ...]) -> str:
    """Join sentences; one without a closing mark, as an item of a list, ends its line."""
    text = ""
    for sentence in sentences:
        text += ("" if not text else " " if text.endswith(CLOSING) else "\n") + sentence
    return text


def begun(text: str) -> str:
    """Return a text of the user's as a cell begins it: with a capital, unless its first word is a name."""
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.islower() else text


def in_field_unit(component: Component, amount: float) -> float:
    """Return a standing or asked amount in its field's unit: bonus points become a share of base."""
    return amount / 100 if component is Component.BONUS else amount


def offered_amount(offer: Offer, component: Component) -> float:
    """Return an offer's amount of a component in the field's unit; 0 where it is not known."""
    return in_field_unit(component, standing(offer, component) or 0.0)


def counted_amount(offer: Offer, component: Component) -> float:
    """Return an offer's amount as compared with another's: equity at face, so options less their strike."""
    return (equity_face(offer) or 0.0) if component is Component.EQUITY else offered_amount(offer, component)


def other_offer(offer: Offer, mark: Released) -> OtherOffer:
    """Return what is released of another offer, or of the present job, with a truthful description."""
    description = "The present job" if offer.id == PRESENT_ID else "Another offer"
    is_written = offer.id != PRESENT_ID and offer.standing is OfferForm.WRITTEN
    if is_written:
        description = "Another written offer"
    if mark.name and offer.company:
        description += f", {offer.company}"
    own = replace(offer, rate=1.0)
    amounts = tuple(
        (component.shared_label, counted_amount(offer, component), unit)
        for component, unit in FIELD_UNITS.items()
    )
    return OtherOffer(
        description,
        offer.currency,
        float(pay_by_year(own, YEARS).headline[0]) if mark.amount else None,
        amounts if mark.amount else (),
        name=offer.company if mark.name else "",
        written=is_written,
        where=offer_path(offer.id),
        letter=is_written and mark.letter,
    )


def cause_path(cause: Cause, offer_id: str) -> str:
    """Return the plan path of the field from which a released line is computed."""
    return {
        Cause.UNVESTED: "present.unvested",
        Cause.BONUS: "present.accrued_bonus",
        Cause.CLAWBACK: "present.clawback_owed",
        Cause.RELOCATION: f"offers.{offer_id}.relocation_cost",
        Cause.BRIDGE: "present.base",
        Cause.BAND: f"offers.{offer_id}.posted_max",
    }[cause]


def reason_for(
    offer: Offer, component: Component, others: tuple[OtherOffer, ...], rise: tuple[float, float]
) -> str:
    """Return the reason for a rise from one amount to another: released better offers, and the posted range.

    A range that the proposal is outside of is no reason for it, and nothing is one for asking less.
    """
    offered, proposed = rise
    if proposed <= offered:
        return ""
    low, high = offer.posted_min, offer.posted_max
    parts = _better(component, others, offer)
    if component is Component.BASE and low is not None and high is not None and low <= proposed <= high:
        others_better = (f"{part[:1].lower()}{part[1:]}" for part in parts)
        parts = [f"Posted range {shown(low, Unit.MONEY)} to {shown(high, Unit.MONEY)}", *others_better]
    return "; ".join(parts)


def _better(component: Component, others: tuple[OtherOffer, ...], offer: Offer) -> list[str]:
    """Return the released figures that are better than the offer's."""
    label, unit = component.shared_label, FIELD_UNITS[component]
    offered = counted_amount(offer, component)
    better = (
        f"{other.description}: {shown(amount, unit)}"
        for other in others
        for name, amount, _ in other.amounts
        if name == label and amount > offered and other.currency == offer.currency
    )
    return list(dict.fromkeys(better))


_FORMS = r"inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|co|gmbh|ag|se|s\.a|b\.v|n\.v|pty ltd"
_FORM = re.compile(rf"[,\s]+(?:{_FORMS})\.?$", re.IGNORECASE)


def without_legal_form(name: str) -> str:
    """Return a company's name without what only says its legal form: “Acme” for “Acme, Inc.”."""
    return _FORM.sub("", name.strip()) or name.strip()
