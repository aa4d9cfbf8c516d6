"""Random draws of a search, the same for every order: stratified, with a fixed seed (MODEL 9)."""

from dataclasses import dataclass
from functools import lru_cache
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from planner.ask.moves.search_inputs import ASKED
from planner.ask.results import Floats

COUNT = 512
SEED = 20260109


@dataclass(frozen=True, eq=False)
class MovePaths:
    """Draws of one recruiter for each offer, component and path, each once in every slice of chance.

    Shape (offers, components, paths). `manner`: index of a recruiter; `size`: standard normal, of headroom;
    the others uniform in (0, 1): `room` whether there is headroom, `cut` whether a posted band cuts it,
    `rival`, `minimum`, `case` whether these facts lift it, `open` after a final figure, `accepts`, `answers`.
    Shape (offers, paths): `withdrawal`, `time`.
    """

    manner: NDArray[np.int64]
    room: Floats
    size: Floats
    cut: Floats
    rival: Floats
    minimum: Floats
    case: Floats
    open: Floats
    accepts: Floats
    answers: Floats
    withdrawal: Floats
    time: Floats


@lru_cache(maxsize=8)
def draw_paths(offers: int, manners: int, count: int = COUNT) -> MovePaths:
    """Draw the paths of a search over `offers`; `manners`: how many recruiters there are to draw from."""
    generator = np.random.default_rng(SEED)
    middles = (np.arange(count) + 0.5) / count
    normals = np.array([NormalDist().inv_cdf(middle) for middle in middles])
    each = (offers, len(ASKED))

    def drawn(values: Floats, *shape: int) -> Floats:
        return generator.permuted(np.broadcast_to(values, (*shape, count)), axis=-1)

    return MovePaths(
        manner=(drawn(middles, *each) * manners).astype(np.int64),
        room=drawn(middles, *each),
        size=drawn(normals, *each),
        cut=drawn(middles, *each),
        rival=drawn(middles, *each),
        minimum=drawn(middles, *each),
        case=drawn(middles, *each),
        open=drawn(middles, *each),
        accepts=drawn(middles, *each),
        answers=drawn(middles, *each),
        withdrawal=drawn(middles, offers),
        time=drawn(middles, offers),
    )
