"""What one more unit of each component adds to an offer's worth, differentiated by path (MODEL 7)."""

from functools import cached_property

import numpy as np
from msgspec import Struct

from planner.pay.results import Floats
from planner.pay.worth.draws import Singles
from planner.pay.worth.paths import Paths
from planner.pay.worth.present_value import PresentValue, discounts
from planner.pay.years.benefits import WORKING_DAYS, espp_per_base
from planner.pay.years.pay_by_year import base_by_year
from planner.plan import Assumptions, Offer
from planner.plan.fields.terms import Component

POINT = 0.01


class WorthGains(Struct, frozen=True, eq=False, dict=True):
    """Derivatives, each computed when asked for; a component that an offer lacks is of the plainest kind.

    `weights` (n,): marginal weight of each path.
    """

    offer: Offer
    assumptions: Assumptions
    paths: Paths
    valued: PresentValue
    weights: Singles

    def of(self, component: Component) -> float:
        """Return what one more unit of a component adds to the total: a dollar, or a point of bonus."""
        match component:
            case Component.BASE:
                wages = np.array([gain.sum() for gain in self._cash])
                late = float(self.valued.slopes.late @ self.weights)
                return self.offer.rate * _of_base(self.offer, self.assumptions, wages, self._bonus, late)
            case Component.EQUITY:
                rows = zip(self.valued.slopes.equity, self.paths.equity.more, strict=True)
                return self.offer.rate * sum(float((row * self.weights) @ unit) for row, unit in rows)
            case Component.SIGN_ON:
                years = zip(self._cash, self.paths.cash.sign_on.unit, strict=True)
                return self.offer.rate * sum(float(gain @ unit) for gain, unit in years)
            case Component.BONUS:
                return POINT * float(self._bonus @ self.paths.base)

    @cached_property
    def _cash(self) -> tuple[Singles, ...]:
        return tuple(slope * self.weights for slope in self.valued.slopes.cash)

    @cached_property
    def _bonus(self) -> Floats:
        years = zip(self._cash, self.paths.cash.payout, strict=True)
        return np.array([float(gain @ payout) for gain, payout in years])


def _of_base(offer: Offer, assumptions: Assumptions, wages: Floats, bonus: Floats, late: float) -> float:
    """Wages, their bonus and ESPP, what follows base untaxed, and the tax on equity after the last year."""
    horizon = assumptions.horizon_years
    growth = np.power(1 + offer.raise_rate, np.arange(horizon))
    benefits = offer.days_off / WORKING_DAYS if offer.value_days_off else 0.0
    if offer.match_cap is None or (offer.base or 0.0) * offer.match_rate < offer.match_cap:
        benefits += offer.match_rate
    untaxed = benefits * discounts(assumptions.risk_free, horizon)
    paid = wages * (1 + espp_per_base(offer, base_by_year(offer, horizon)))
    return float(growth @ (paid + offer.bonus_target * bonus + untaxed)) + late * float(growth[-1])
