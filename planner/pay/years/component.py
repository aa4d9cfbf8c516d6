"""The four things that can be asked for, read from an offer and put into one.

Amounts are in the offer's own currency: base dollars a year, dollars of all grants' shares at their price
(before any strike: an ask scales the grant), dollars of all sign-on, and points of base for the bonus.
"""

from collections.abc import Mapping

from msgspec.structs import replace

from planner.pay.years.grant_size import shares_value
from planner.plan import Grant, Instalment, Offer
from planner.plan.fields.terms import Component, GrantKind

IMAGINED = "imagined"
"""Identity of the grant or instalment that is imagined where an offer has none."""


def imagined_grant(value: float) -> Grant:
    """Return a plain RSU grant: four even years, quarterly, with a 12-month cliff."""
    return Grant(id=IMAGINED, value=value)


def imagined_instalment(amount: float) -> Instalment:
    """Return a sign-on paid at month 1 that is never owed back."""
    return Instalment(id=IMAGINED, amount=amount, month=1)


def standing(offer: Offer, component: Component) -> float | None:
    """Return the amount of a component in an offer; 0 where it has none, None where it is not known."""
    match component:
        case Component.BASE:
            return offer.base
        case Component.EQUITY:
            sizes = [shares_value(grant, offer) for grant in offer.grants]
            known_sizes = [size for size in sizes if size is not None]
            return None if len(known_sizes) < len(sizes) else float(sum(known_sizes))
        case Component.SIGN_ON:
            return float(sum(instalment.amount for instalment in offer.sign_on))
        case Component.BONUS:
            return offer.bonus_target * 100


def with_component(offer: Offer, component: Component, amount: float) -> Offer:
    """Return the offer with one component at an amount; grants and instalments keep proportion."""
    return replace(offer, **_changed(offer, component, amount))


def with_components(offer: Offer, amounts: Mapping[Component, float]) -> Offer:
    """Return the offer with several components at their amounts, in one copy."""
    update: dict[str, object] = {}
    for component, amount in amounts.items():
        update |= _changed(offer, component, amount)
    return replace(offer, **update)


def _changed(offer: Offer, component: Component, amount: float) -> Mapping[str, object]:
    """The one field that holds a component, at an amount."""
    match component:
        case Component.BASE:
            return {"base": amount}
        case Component.EQUITY:
            return {"grants": _scaled_grants(offer, amount)}
        case Component.SIGN_ON:
            return {"sign_on": _scaled_sign_on(offer, amount)}
        case Component.BONUS:
            return {"bonus_target": amount / 100}


def _scaled_grants(offer: Offer, amount: float) -> tuple[Grant, ...]:
    """Scale every grant by its shares; without any, a plain grant is sized or added."""
    now = standing(offer, Component.EQUITY)
    if now:
        return tuple(
            _scaled_grant(grant, amount / now) if shares_value(grant, offer) else grant
            for grant in offer.grants
        )
    place = next((at for at, grant in enumerate(offer.grants) if grant.kind is not GrantKind.OPTION), None)
    if place is None:
        return (*offer.grants, imagined_grant(amount)) if amount else offer.grants
    sized = replace(offer.grants[place], value=amount, units=None)
    return (*offer.grants[:place], sized, *offer.grants[place + 1 :])


def _scaled_grant(grant: Grant, factor: float) -> Grant:
    """Scale whichever of value, units and share gives the size; units stay whole."""
    if grant.value is not None:
        return replace(grant, value=grant.value * factor)
    if grant.units is not None and grant.price is not None:
        return replace(grant, units=round(grant.units * factor))
    return replace(grant, percent=(grant.percent or 0.0) * factor)


def _scaled_sign_on(offer: Offer, amount: float) -> tuple[Instalment, ...]:
    now = standing(offer, Component.SIGN_ON)
    if now:
        return tuple(
            replace(instalment, amount=instalment.amount * amount / now) for instalment in offer.sign_on
        )
    if not offer.sign_on:
        return (imagined_instalment(amount),)
    first, *rest = offer.sign_on
    return (replace(first, amount=amount), *rest)
