"""Results about pay: values without behaviour, one array entry a year unless stated otherwise."""

from collections.abc import Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.plan.fields.terms import Component

Floats = NDArray[np.float64]


class Pay(Struct, frozen=True, eq=False):
    """Face-value pay by offer year, in the plan's currency: arrays of shape (H,).

    `equity` is scheduled vesting at face value, milestones met on time; `refreshers` are unguaranteed, in no
    total.
    `benefits` is match + other yearly benefits + relocation + days off where they are counted as pay + the
    gain of an ESPP; `espp` is that gain alone, which is wages.
    """

    base: Floats
    bonus: Floats
    bonus_guaranteed: Floats  # the part of `bonus` that is guaranteed
    sign_on: Floats
    match: Floats
    benefits: Floats  # `match` included
    equity: Floats
    refreshers: Floats
    espp: Floats

    @property
    def untaxed(self) -> Floats:
        """Benefits that are not wages."""
        return self.benefits - self.espp

    @property
    def guaranteed(self) -> Floats:
        """Base, sign-on, guaranteed bonus and match."""
        return self.base + self.sign_on + self.bonus_guaranteed + self.match

    @property
    def target(self) -> Floats:
        """Guaranteed cash and the rest of the target bonus."""
        return self.guaranteed + self.bonus - self.bonus_guaranteed

    @property
    def headline(self) -> Floats:
        """Target cash, other benefits, and equity at face value; refreshers left out."""
        return self.base + self.bonus + self.sign_on + self.benefits + self.equity


class Net(Struct, frozen=True, eq=False):
    """Tax on the target view by year, shape (H,): wages (with equity that is wages), tax, net, real net.

    `april` is the gap of withholding on vested shares to the marginal rate: due in April. `local` is the
    part of `tax` that a county or city takes.
    """

    wages: Floats
    tax: Floats
    net: Floats  # after tax, benefits counted untaxed
    real: Floats  # net at national prices
    april: Floats
    local: Floats


class Worth(Struct, frozen=True, eq=False):
    """Certainty equivalent of an offer's after-tax present value, in the plan's currency.

    `per_dollar` is the change of `total` for one more dollar of a component (a year for base; a point for
    bonus). `refreshers` is the part of `total` that refreshers bring, on top of all else.
    """

    total: float
    per_year: float
    p10: float
    p50: float
    p90: float
    per_dollar: Mapping[Component, float]
    refreshers: float = 0.0


class LeaveCurve(Struct, frozen=True, eq=False):
    """What is in hand if you leave at month m: shape (12H + 1,), month 0 first, in the plan's currency.

    `cash` and `vested` (shares that can be sold) are after tax. `clawback` is what is owed, before tax;
    `returned` is the tax that comes back with it. `paper` is vested and cannot be sold yet, less the tax that
    a sale would cause on top of that year's wages: it is not in hand. Shares can be sold from month
    `sold_from` on; 0 in a public company.
    """

    cash: Floats
    vested: Floats
    clawback: Floats
    returned: Floats
    paper: Floats
    sold_from: int

    @property
    def in_hand(self) -> Floats:
        """Cash and what can be sold, less the clawback and the tax that it returns."""
        return self.cash + self.vested - self.clawback + self.returned
