"""What of a plan one recruiter may know: the one place that picks facts for an ask from other offers."""

from collections.abc import Mapping

from planner.ask.facts import Facts
from planner.ask.results import SignOnCase
from planner.market.bands import BandTable, market_band
from planner.plan import Offer, Plan
from planner.plan.terms import Component


def competing_offers(plan: Plan, offer_id: str) -> tuple[Offer, ...]:
    """Return the live offers whose amounts are released to the recruiter of this offer."""
    told = {one.id for one in plan.counter(offer_id).release.offers if one.amount}
    if not told:
        return ()
    return tuple(
        other for other in plan.offers if other.id in told and other.id != offer_id and not other.hidden
    )


def facts_for(
    plan: Plan,
    offer: Offer,
    bands: BandTable,
    case: SignOnCase | None,
    losses: Mapping[Component, float],
) -> Facts:
    """Return the facts for the asks of one offer: released ones, the market's, and what is at stake."""
    band = market_band(offer, bands)
    return Facts(
        losses=losses,
        market=None if band is None else (band.low, band.high),
        equity_middle=market_grant(offer, bands),
        competing=competing_offers(plan, offer.id),
        documented=0.0 if case is None else case.documented,
    )


def market_grant(offer: Offer, bands: BandTable) -> float | None:
    """Return the middle of the published grant over four years, in the offer's currency.

    Published as a share of the company: None without a valuation, or away from the place of the table.
    """
    told = bands.told(offer, offer.level, "equity_share")
    return None if told is None or offer.valuation is None else offer.valuation * told.middle
