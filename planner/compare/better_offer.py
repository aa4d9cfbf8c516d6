"""What would make an offer worth as much as the best one: one amount of each component, the rest as it is."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from planner.analysis import Analysis
from planner.ask.sentences import amount
from planner.plan import PRESENT_ID
from planner.plan.fields.terms import Component
from planner.plan.title import title

LABELS: Mapping[Component, str] = MappingProxyType(
    {
        Component.BASE: "Base salary of",
        Component.SIGN_ON: "or sign-on of",
        Component.EQUITY: "or equity grant of",
        Component.BONUS: "or target bonus of",
    }
)


class BetterOffer(Struct, frozen=True):
    """`gap`: worth a year between the offer and the best one. `amounts`: a label and an amount, as texts."""

    name: str
    best: str
    gap: float
    amounts: tuple[tuple[str, str], ...]
    currency: str = ""  # of the amounts, where it is not the plan's


def better_offer(analysis: Analysis, wanted: str) -> BetterOffer | None:
    """Return what would lift the offer wanted to the best one, else the second best; None without two.

    Slow: each amount is searched for by valuing the offer again and again.
    """
    worths = {
        offer_id: figure.value
        for offer_id, offer in analysis.offers.items()
        if offer_id in analysis.matches and offer_id != PRESENT_ID
        if (figure := offer.figures.get("worth_year")) is not None and figure.value is not None
    }
    others = sorted((key for key in worths if key != analysis.best), key=lambda key: -worths[key])
    if analysis.best not in worths or not others:
        return None
    offer_id = wanted if wanted in others else others[0]
    matching = analysis.matches[offer_id][analysis.best]
    plan = analysis.plan
    return BetterOffer(
        title(plan, plan.offer(offer_id)),
        title(plan, plan.offer(analysis.best)),
        worths[analysis.best] - worths[offer_id],
        tuple((label, _text(component, matching[component])) for component, label in LABELS.items()),
        "" if plan.offer(offer_id).currency == plan.currency else plan.offer(offer_id).currency,
    )


def _text(component: Component, value: float | None) -> str:
    return "no amount" if value is None else amount(component, value)
