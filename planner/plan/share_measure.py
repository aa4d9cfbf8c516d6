"""How an offer's equity is counted in an ask: in units, in per cent of the company, or in dollars (MODEL 5).

Before series C, and for options, it is counted as the offer counts it; everywhere else in dollars.
"""

from planner.plan.fields.grant import Grant
from planner.plan.fields.offer import Offer
from planner.plan.fields.terms import GrantKind, Stage
from planner.values.share_measure import PER_CENT, ShareMeasure

EARLY = frozenset({Stage.SERIES_B, Stage.SERIES_A, Stage.SEED})
"""Stages before series C."""


def share_measure(offer: Offer) -> ShareMeasure | None:
    """Return what an ask for the equity of an offer is counted in; None for dollars.

    All grants must be counted alike: units with a price, or per cent of a company with a valuation.
    """
    return _counted(offer) if _are_options(offer) or offer.stage in EARLY else None


def letter_measure(offer: Offer) -> ShareMeasure | None:
    """Return what a letter counts it in: options, or per cent where the offer does; it knows no stage."""
    measure = _counted(offer)
    is_known = measure is not None and (_are_options(offer) or measure.noun == PER_CENT)
    return measure if is_known else None


def _are_options(offer: Offer) -> bool:
    return bool(offer.grants) and all(grant.kind is GrantKind.OPTION for grant in offer.grants)


def _counted(offer: Offer) -> ShareMeasure | None:
    grants = offer.grants
    if grants and all(grant.value is None and grant.units and grant.price for grant in grants):
        units = sum(grant.units or 0 for grant in grants)
        dollars = [(grant.units or 0) * (grant.price or 0.0) for grant in grants]
        noun = "options" if _are_options(offer) else "shares"
        return ShareMeasure(noun, sum(dollars) / units, _at_face(grants, dollars) / units)
    if grants and all(_part_of_company(grant, offer) and not grant.units for grant in grants):
        per_cent = 100 * sum(grant.percent or 0.0 for grant in grants)
        dollars = [_part_of_company(grant, offer) for grant in grants]
        return ShareMeasure(PER_CENT, sum(dollars) / per_cent, _at_face(grants, dollars) / per_cent)
    return None


def _at_face(grants: tuple[Grant, ...], dollars: list[float]) -> float:
    """Return what grants count at face, from the dollars of their shares; options less their strike."""
    return sum(amount * _spread(grant) for grant, amount in zip(grants, dollars, strict=True))


def _spread(grant: Grant) -> float:
    """Return what a dollar of a grant's shares counts at face; nothing while a strike is not named yet."""
    if grant.kind is not GrantKind.OPTION or grant.strike == 0:
        return 1.0
    if grant.strike is None:
        return 1.0 if grant.units else 0.0
    return max(1.0 - grant.strike / grant.price, 0.0) if grant.price else 0.0


def _part_of_company(grant: Grant, offer: Offer) -> float:
    """Return the dollars of a grant in per cent of the company; 0 for one of another size."""
    valuation = offer.valuation if grant.valuation is None else grant.valuation
    return 0.0 if grant.value is not None else (grant.percent or 0.0) * (valuation or 0.0)
