"""How large a grant is at face value. A share of a company is worth nothing known without a valuation."""

from planner.plan import Grant, Offer


def grant_size(grant: Grant, offer: Offer) -> float | None:
    """Return the face value of the whole grant in the offer's currency; None while an input is missing.

    The typed value comes first, then units x price, then the share of the company x its valuation (the
    grant's own, else the company's). For an option it is the value of the shares beneath it.
    """
    if grant.value is not None:
        return grant.value
    if grant.units is not None and grant.price is not None:
        return grant.units * grant.price
    valuation = grant.valuation if grant.valuation is not None else offer.valuation
    if grant.percent is not None and valuation is not None:
        return grant.percent * valuation
    return None


def hangs_on_company(grant: Grant) -> bool:
    """Say whether its size is a share of the company, at the valuation typed for the company."""
    priced = grant.value is not None or (grant.units is not None and grant.price is not None)
    return not priced and grant.percent is not None and grant.valuation is None


def strike_ratio(grant: Grant) -> float:
    """Return strike over price of a unit; 0 where no price is known, so that the typed size stands."""
    if not grant.price:
        return 0.0
    return grant.strike / grant.price


def exercise_cost(grant: Grant, offer: Offer) -> float | None:
    """Return what exercising all of an option grant costs, in the offer's currency; None if its size is."""
    size = grant_size(grant, offer)
    return None if size is None else size * strike_ratio(grant)
