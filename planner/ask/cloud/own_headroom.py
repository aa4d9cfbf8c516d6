"""The headroom that a recruiter has without a reason from outside: facts 1 to 5, in closed form (MODEL 5).

It is 0 with chance `no_room`, else lognormal plus what stories add; a posted band cuts it for most.
"""

from functools import cached_property

import numpy as np
from msgspec import Struct

from planner.ask.cloud.normal import Reals, normal_cdf, normal_quantile, normal_survival
from planner.values.bounds import at_least

LEAST = 1e-12
"""Of the median: the least amount, where a logarithm needs one."""


class OwnHeadroom(Struct, frozen=True, dict=True):
    """Arrays of shape (512,), amounts in the component's unit.

    `cut`: under a posted band the most that a share `cut_share` of recruiters with such traits can go.
    """

    no_room: Reals
    median: Reals
    sigma: Reals
    added: Reals | None
    cut: Reals | None
    cut_share: float

    @cached_property
    def _room(self) -> Reals:
        return 1.0 - self.no_room

    @cached_property
    def _least(self) -> float:
        return LEAST * float(self.median.min())

    @cached_property
    def _log_median(self) -> Reals:
        return np.log(self.median)

    @cached_property
    def _inverse_sigma(self) -> Reals:
        return 1.0 / self.sigma

    @cached_property
    def _mean(self) -> Reals:
        return self.median * np.exp(0.5 * np.square(self.sigma))

    def chance(self, amounts: Reals) -> Reals:
        """Return S0, the chance of at least an amount above 0; shape (n, 1) or (n, 512) to (n, 512)."""
        survival = normal_cdf(self._height(self._over(amounts)))
        survival *= self._room
        if self.cut is not None:
            beyond = (amounts > self.cut).astype(survival.dtype)
            beyond *= -self.cut_share
            beyond += 1.0
            survival *= beyond
        return survival

    def integral(self, amounts: Reals) -> Reals:
        """Return M0, the integral of S0 from 0 to an amount."""
        whole = self._uncut_integral(amounts)
        if self.cut is None:
            return whole
        beyond = whole - self._integral_at_cut
        at_least(beyond, 0.0, out=beyond)
        beyond *= self.cut_share
        whole -= beyond
        return whole

    def unused(self, amounts: Reals) -> Reals:
        """Return F = amount - M0, which never falls."""
        return amounts - self.integral(amounts)

    def quantile(self, chances: Reals) -> Reals:
        """Return the largest amount that is reached with at least a chance; 0 where there is no room."""
        plain = self._uncut_quantile(chances)
        if self.cut is None or self.cut_share >= 1.0:
            return plain if self.cut is None else np.minimum(plain, self.cut)
        beyond = self._uncut_quantile(chances / (1.0 - self.cut_share))
        return np.where(plain <= self.cut, plain, np.maximum(self.cut, beyond))

    def _over(self, amounts: Reals) -> Reals:
        return at_least(amounts if self.added is None else amounts - self.added, self._least)

    def _height(self, over: Reals) -> Reals:
        """Return by how many standard deviations amounts lie under the median, in logarithms."""
        height = self._log_median - np.log(over)
        height *= self._inverse_sigma
        return height

    def _uncut_integral(self, amounts: Reals) -> Reals:
        over = self._over(amounts)
        height = self._height(over)
        limited = normal_cdf(height)
        limited *= over
        height += self.sigma
        below = normal_survival(height)
        below *= self._mean
        limited += below
        if self.added is not None:
            limited += np.minimum(amounts, self.added)
        limited *= self._room
        return limited

    @cached_property
    def _integral_at_cut(self) -> Reals:
        return self._uncut_integral(at_least(self.cut, 0.0)) if self.cut is not None else self.median

    def _uncut_quantile(self, chances: Reals) -> Reals:
        share = np.clip(chances / self._room, 1e-9, 1.0 - 1e-9)
        amount = self.median * np.exp(-self.sigma * normal_quantile(share))
        if self.added is not None:
            amount = amount + self.added
        return np.where(chances < self._room, amount, 0.0)
