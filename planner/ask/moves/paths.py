"""Random draws of a search, the same for every order: stratified, with a fixed seed (MODEL 9)."""

from functools import lru_cache
from statistics import NormalDist

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from planner.ask.moves.search_inputs import ASKED
from planner.ask.results import Floats

COUNT = 512
SEED = 20260109


class ComponentDraws(Struct, frozen=True, eq=False):
    """Draws of the recruiter of one offer and component, on each path: arrays of shape (paths,).

    `recruiter`: index; `size`: standard normal, of headroom; the others uniform in (0, 1): `room` whether
    there is headroom, `cut` whether a posted band cuts it, `rival`, `minimum`, `case` whether these
    facts lift it, `open` after a final figure, `accepts`, `answers`.
    """

    recruiter: NDArray[np.int64]
    room: Floats
    size: Floats
    cut: Floats
    rival: Floats
    minimum: Floats
    case: Floats
    open: Floats
    accepts: Floats
    answers: Floats


class MovePaths(Struct, frozen=True, eq=False):
    """Draws of a search, each once in every slice of chance.

    `components`: of each offer, in its turn of each component; `withdrawal`, `time`: uniform, shape
    (offers, paths).
    """

    components: tuple[tuple[ComponentDraws, ...], ...]
    withdrawal: Floats
    time: Floats


@lru_cache(maxsize=8)
def draw_paths(offers: int, recruiters: int, count: int = COUNT) -> MovePaths:
    """Draw the paths of a search over `offers`; `recruiters`: how many there are to draw from."""
    generator = np.random.default_rng(SEED)
    middles = (np.arange(count) + 0.5) / count
    normals = np.array([NormalDist().inv_cdf(middle) for middle in middles])

    def uniform() -> Floats:
        return generator.permutation(middles)

    def draws() -> ComponentDraws:
        return ComponentDraws(
            recruiter=(uniform() * recruiters).astype(np.int64),
            room=uniform(),
            size=generator.permutation(normals),
            cut=uniform(),
            rival=uniform(),
            minimum=uniform(),
            case=uniform(),
            open=uniform(),
            accepts=uniform(),
            answers=uniform(),
        )

    return MovePaths(
        components=tuple(tuple(draws() for _ in ASKED) for _ in range(offers)),
        withdrawal=np.array([uniform() for _ in range(offers)]),
        time=np.array([uniform() for _ in range(offers)]),
    )
