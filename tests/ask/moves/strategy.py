"""The searches of `strategy.json` as inputs of the search for an order of moves."""

from typing import Any

from planner.ask.moves.counterparts import Cases, PricedCase
from planner.ask.moves.search_inputs import Gains, LiveOffer, MoveSearch
from planner.ask.recruiters.ask_case import AskCase
from planner.plan.fields.terms import Component


def live_offer(raw: dict[str, Any]) -> LiveOffer:
    """Return an offer of the file."""
    return LiveOffer(
        id=raw["id"],
        standing=Gains(raw["base"], raw["grant"], raw["sign_on"]),
        worth=raw["worth"],
        value=Gains(**raw["value"]),
        bonus=raw["bonus"],
        vest_years=raw["vest_years"],
        common=raw["common"],
        written=raw["written"],
        deadline=raw["deadline"],
    )


def move_search(raw: dict[str, Any]) -> MoveSearch:
    """Return a search of the file."""
    offers = raw["offers"]
    may_name = tuple(
        frozenset(
            place
            for place, rival in enumerate(offers)
            if rival is not offer and rival.get("releasable", True)
        )
        for offer in offers
    )
    return MoveSearch(raw["alternative"], tuple(live_offer(offer) for offer in offers), may_name)


def cases(raw: dict[str, Any]) -> tuple[Cases, ...]:
    """Return the ask cases of each offer: what a withdrawal loses is the worth over the best alternative."""
    return tuple(_cases(raw, offer) for offer in raw["offers"])


def _cases(raw: dict[str, Any], offer: dict[str, Any]) -> Cases:
    others = [other["worth"] for other in raw["offers"] if other is not offer]
    at_stake = max(0.0, offer["worth"] - max(raw["alternative"], *others, 0.0))
    base, grant = offer["base"], offer["grant"]
    amounts = {
        Component.BASE: (base, base),
        Component.EQUITY: (grant, grant),
        Component.SIGN_ON: (offer["sign_on"], base),
    }
    return {
        component: PricedCase(
            AskCase(
                component,
                standing,
                reference,
                loss=at_stake / offer["value"][component.value],
                early=offer.get("early", False),
                vest_years=offer["vest_years"],
            )
        )
        for component, (standing, reference) in amounts.items()
    }
