"""The latest terms that an employer stated, answers and final figures included, from a redacted plan."""

from collections.abc import Iterable

from msgspec.structs import replace

from planner.ask.recruiters.reference import final_figure, standing_amount
from planner.pay.years.component import with_component
from planner.pay.years.grant_size import shares_value
from planner.plan import Grant, Offer, Plan
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.share.recruiter_texts import in_field_unit, offered_amount
from planner.share.shared import LatestTerm

SLIP = 1e-6


def latest_term(known: Plan, offer: Offer, component: Component) -> LatestTerm:
    """Return the latest figure of a component: the last answer in the log, else final, else offered."""
    answers = [
        round_
        for round_ in known.rounds_of(offer.id)
        if round_.who is Who.THEY and round_.component is component and round_.value is not None
    ]
    final = final_figure(offer, component) is not None
    if answers and answers[-1].value is not None:
        last = answers[-1]
        value = in_field_unit(component, answers[-1].value)
        raised = value > in_field_unit(component, standing_amount(offer, component) or 0.0)
        where = f"rounds.{last.id}.value"
        return LatestTerm(
            component, value, final or last.final, where, raised, _is_offered(offer, component, value)
        )
    field = f"final_{component.value}" if final else component.field
    value = in_field_unit(component, standing_amount(offer, component) or 0.0)
    as_offered = _is_offered(offer, component, value)
    return LatestTerm(component, value, final, f"offers.{offer.id}.{field}", as_offered=as_offered)


def _is_offered(offer: Offer, component: Component, value: float) -> bool:
    """Whether a figure is what was offered first: then the terms of the offer still describe it."""
    return abs(value - offered_amount(offer, component)) < SLIP


def with_latest_terms(offer: Offer, latest: Iterable[LatestTerm]) -> Offer:
    """Return the offer with the latest stated amounts; grants and instalments keep their proportions."""
    for term in latest:
        if term.value != offered_amount(offer, term.component):
            offer = _with(offer, term)
    return offer


def _with(offer: Offer, term: LatestTerm) -> Offer:
    if term.component is Component.BONUS:
        return replace(offer, bonus_target=term.value)
    if term.component is Component.EQUITY:
        offer = replace(offer, grants=tuple(_in_money(grant, offer) for grant in offer.grants))
    return with_component(offer, term.component, term.value)


def _in_money(grant: Grant, offer: Offer) -> Grant:
    """Turn a grant's size into money, so that it scales without whole units; an option keeps its price."""
    shares = shares_value(grant, offer)
    if shares is None:
        return grant
    return replace(grant, value=shares, units=None, percent=None)


def posted_band(offer: Offer) -> tuple[float, float] | None:
    """Return the posted band of base; None without both ends, or with its ends swapped."""
    low, high = offer.posted_min, offer.posted_max
    return None if low is None or high is None or low > high else (low, high)
