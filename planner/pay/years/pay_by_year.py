"""Pay by offer year at face value (MODEL 1): what the letter says, before risk, tax and time."""

import numpy as np

from planner.pay.results import Floats, Pay
from planner.pay.years.benefits import espp_by_year, match_by_year, untaxed_by_year
from planner.pay.years.grant_size import grant_size
from planner.pay.years.refreshers import refresher_grants
from planner.pay.years.vesting import vesting
from planner.plan import Offer
from planner.values.days import year_of


def pay_by_year(offer: Offer, horizon: int) -> Pay:
    """Return face-value pay for years 1 to `horizon`, in the plan's currency.

    A base that is missing counts as 0, and so does a grant whose size is not known.
    """
    base = base_by_year(offer, horizon)
    guaranteed = _first_year(offer.bonus_guaranteed, horizon)
    match, espp = match_by_year(offer, base), espp_by_year(offer, base)
    pay = (
        base,
        np.maximum(base * offer.bonus_target, guaranteed),
        guaranteed,
        sign_on_by_year(offer, horizon),
        match,
        untaxed_by_year(offer, base) + espp,
        equity_by_year(offer, horizon),
        _refreshers(offer, horizon),
        espp,
    )
    return Pay(*(amounts * offer.rate for amounts in pay))


def base_by_year(offer: Offer, horizon: int) -> Floats:
    """Return base with its yearly raise, in the offer's currency, shape (horizon,)."""
    growth = np.power(1 + offer.raise_rate, np.arange(horizon), dtype=np.float64)
    return growth * (offer.base or 0.0)


def sign_on_by_year(offer: Offer, horizon: int) -> Floats:
    """Return the sign-on instalments by year, in the offer's currency, shape (horizon,)."""
    total = np.zeros(horizon)
    for instalment in offer.sign_on:
        if year_of(instalment.month) <= horizon:
            total[year_of(instalment.month) - 1] += instalment.amount
    return total


def equity_by_year(offer: Offer, horizon: int) -> Floats:
    """Return vesting at face value by year, milestones met on time, in the offer's currency."""
    total = np.zeros(horizon)
    for grant in offer.grants:
        total += (grant_size(grant, offer) or 0.0) * vesting(grant).by_year(horizon)
    return total


def _refreshers(offer: Offer, horizon: int) -> Floats:
    """Refreshers at face value by year, in the offer's currency."""
    total = np.zeros(horizon)
    if not offer.refresher:
        return total
    for grant in refresher_grants(horizon):
        total += offer.refresher * vesting(grant).by_year(horizon)
    return total


def _first_year(amount: float, horizon: int) -> Floats:
    years = np.zeros(horizon)
    years[0] = amount
    return years
