"""The random numbers of the simulation: made once from a fixed seed, the same for every offer."""

from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Singles = NDArray[np.float32]
Ints = NDArray[np.intp]

SEED = 20260132
"""Chosen among sixty: its P90 of large private grants lies within .8 % of that of 800,000 paths."""
PATHS = 20_000
QUARTERS = 60
"""Fifteen years: the longest time to liquidity that the plan takes, and more than the longest horizon."""
MOST_YEARS = 6
MILESTONES = 4
"""Milestones of one offer that are drawn apart; a fifth shares the first one's draws."""
ROWS = (QUARTERS + 1, 2, 2, MOST_YEARS, MILESTONES, 2, 2)
"""Rows of half the paths that each field of `Draws` has: those that mirror each other are drawn once."""


class Draws(Struct, frozen=True, eq=False):
    """Antithetic pairs: path j and path j + n/2 mirror each other. Arrays of (n,) or (rows, n/2), float32.

    Of those of n/2 the second half of the paths is the mirror: `motions` (quarters + 1, n/2) is a standard
    Brownian motion at the end of each quarter, `payouts` (6, n/2) and `milestones` (4, n/2) are standard
    normals. `leaving` and `dying` are exponential times at rate 1; `refreshing` and `causes` (why a job ends)
    are uniform from 0 to 1.
    """

    key: tuple[int, int]
    motions: Singles
    leaving: Singles
    dying: Singles
    payouts: Singles
    milestones: Singles
    refreshing: Singles
    causes: Singles

    @property
    def paths(self) -> int:
        """Number of paths."""
        return len(self.leaving)

    def brownian(self, quarter: int) -> Singles:
        """Return the Brownian motion at the end of a quarter, from the first on."""
        return _with_mirror(self.motions[quarter])

    def brownian_on(self, paths: Ints, quarters: Ints) -> Singles:
        """Return the motion on some paths, each at the end of its quarter; arrays of one shape."""
        first = self.motions.shape[1]
        moved = self.motions[quarters, paths % first]
        mirrored: Singles = np.where(paths < first, moved, -moved)
        return mirrored

    def motion(self, years: float) -> Singles:
        """Return the Brownian motion at a time: its quarter's end, scaled to the variance of the time."""
        quarter = max(1, int(np.ceil(years * 4 - 1e-6)))
        scale = np.float32(np.sqrt(years * 4 / quarter))
        return _with_mirror(self.motions[min(quarter, QUARTERS)] * scale)

    def payout(self, years: int) -> Singles:
        """Return the normals of the bonus paid out in the first years, shape (years, n)."""
        return _with_mirror(self.payouts[:years])

    def milestone(self, number: int) -> Singles:
        """Return the normals of a milestone by its number among those of an offer, shape (n,)."""
        return _with_mirror(self.milestones[number % MILESTONES])

    def thinned(self, each: int) -> "Draws":
        """Return every `each`-th path; pairs stay whole where it divides half the paths."""
        uniform = (self.refreshing, self.causes)
        arrays = (self.motions, self.leaving, self.dying, self.payouts, self.milestones, *uniform)
        fewer = [np.ascontiguousarray(array[..., ::each]) for array in arrays]
        return Draws((self.key[0], self.paths // each), *fewer)


def drawn(paths: int = PATHS, seed: int = SEED) -> Singles:
    """Return the random numbers of a seed as rows of half the paths, field after field of `Draws`.

    Brings numpy.random with it, 3 MB: the program reads `resources/tables/draws.npy` (`build/draws.py`).
    """
    random = np.random.default_rng(seed)
    fields = (
        _half_brownian(random, paths),
        _exponentials(random, paths),
        _exponentials(random, paths),
        *(_half_normals(random, paths).astype(np.float32) for _ in range(MOST_YEARS + MILESTONES)),
        _uniforms(random, paths).astype(np.float32),
        _uniforms(random, paths).astype(np.float32),
    )
    return np.concatenate([field.reshape(-1, paths // 2) for field in fields])


def draws_of(rows: Singles, seed: int) -> Draws:
    """Return the draws whose numbers are these rows, as `drawn` gives them; ValueError for other rows.

    Of rows in a file no more comes into memory than a plan uses.
    """
    if rows.ndim != 2 or len(rows) != sum(ROWS):
        raise ValueError("no draws")
    motions, leaving, dying, payouts, milestones, refreshing, causes = np.split(rows, np.cumsum(ROWS)[:-1])
    return Draws(
        (seed, 2 * rows.shape[1]),
        motions,
        leaving.reshape(-1),
        dying.reshape(-1),
        payouts,
        milestones,
        refreshing.reshape(-1),
        causes.reshape(-1),
    )


def _half_brownian(random: "np.random.Generator", paths: int) -> Singles:
    """Quarter by quarter, so that no more than a row is in memory besides what is kept."""
    half = np.zeros((QUARTERS + 1, paths // 2), dtype=np.float32)
    for before, after in pairwise(half):
        np.add(before, _half_normals(random, paths).astype(np.float32) * np.float32(0.5), out=after)
    return half


def _with_mirror(half: Singles) -> Singles:
    return np.concatenate([half, -half], axis=-1)


def _half_normals(random: "np.random.Generator", paths: int) -> NDArray[np.float64]:
    """To be mirrored; scaled to a variance of exactly 1."""
    half = random.standard_normal(paths // 2)
    half /= np.sqrt((half**2).mean())
    return half


def _exponentials(random: "np.random.Generator", paths: int) -> Singles:
    times: Singles = -np.log(_uniforms(random, paths).clip(1e-12)).astype(np.float32)
    return times


def _uniforms(random: "np.random.Generator", paths: int) -> NDArray[np.float64]:
    """Mirrored, and stratified: each slice of chance is drawn once."""
    half = paths // 2
    uniform = (random.permutation(half) + random.random(half)) / half
    return np.concatenate([uniform, 1 - uniform])
