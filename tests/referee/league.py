"""Every candidate before every recruiter, and the means. Needs the extra `referee`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from statistics import fmean

from tests.referee.bargain import CANDIDATES, OURS, RECRUITERS, Outcome, play
from tests.referee.talks import Talk


@dataclass(frozen=True, slots=True)
class Mean:
    """What was gained on average, 0 to 1, and the share of talks in which both agreed."""

    gained: float
    agreed: float


def league(talks: Sequence[Talk], rounds: Sequence[int]) -> Mapping[str, tuple[Mean, ...]]:
    """Return the means of each candidate, one a recruiter, and over all of them last."""
    return {one: _row(one, talks, rounds) for one in (OURS, *CANDIDATES)}


def _row(candidate: str, talks: Sequence[Talk], rounds: Sequence[int]) -> tuple[Mean, ...]:
    played = {
        recruiter: [
            play(talk, candidate, recruiter, count, we_begin=begin)
            for talk, count, begin in product(talks, rounds, (True, False))
        ]
        for recruiter in RECRUITERS
    }
    return (*map(_mean, played.values()), _mean(one for ended in played.values() for one in ended))


def _mean(ended: Iterable[Outcome]) -> Mean:
    ended = list(ended)
    return Mean(fmean(one.gained for one in ended), fmean(one.agreed for one in ended))
