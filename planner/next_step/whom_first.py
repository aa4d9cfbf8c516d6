"""What speaks for asking each offer first: when its answer is due, its worth, its form, and its chances."""

from collections.abc import Iterator, Mapping

from planner.analysis import Analysis
from planner.ask.sentences import hundredths
from planner.plan import Offer
from planner.plan.fields.terms import Component, OfferForm

MOST = 10
"""Offers whose chances are computed: of hundreds that would take too long for a list that opens."""


def reasons(analysis: Analysis) -> Mapping[str, str]:
    """Return a line for each offer that is not hidden, by its id."""
    shown = [offer for offer in analysis.plan.offers if not offer.hidden]
    return {
        offer.id: "; ".join(_parts(analysis, offer, with_chances=place < MOST))
        for place, offer in enumerate(shown)
    }


def _parts(analysis: Analysis, offer: Offer, *, with_chances: bool) -> Iterator[str]:
    yield _due(analysis, offer)
    if analysis.worth_most == offer.id:
        yield "worth most to you"
    if offer.standing is OfferForm.VERBAL:
        yield "not in writing yet"
    result = analysis.offers.get(offer.id) if with_chances else None
    ask = result.asks.get(Component.BASE) if result else None
    if ask is not None and ask.opening is not None:
        full, part, *_ = hundredths(ask.chances)
        yield f"{full + part} in 100 move on base"


def _due(analysis: Analysis, offer: Offer) -> str:
    if offer.deadline is None:
        return "no date to answer by"
    days = (offer.deadline - analysis.today).days
    if days < 0:
        return "its date has passed"
    when = {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
    return f"answer due {when}"
