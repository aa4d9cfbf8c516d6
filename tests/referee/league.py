"""Every candidate before every recruiter, and the means. Needs the extra `referee`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, product
from statistics import fmean, stdev

from tests.referee.bargain import CANDIDATES, OURS, RECRUITERS, Outcome, play
from tests.referee.talks import Talk


@dataclass(frozen=True, slots=True)
class Mean:
    """What was gained on average, 0 to 1, and the share of talks in which both agreed."""

    gained: float
    agreed: float


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate: the means by recruiter, over all of them, and what was gained in each talk."""

    by_recruiter: tuple[Mean, ...]
    all: Mean
    by_talk: tuple[float, ...]


def league(talks: Sequence[Talk], rounds: Sequence[int]) -> Mapping[str, Row]:
    """Return what each candidate came to, ours first."""
    return {one: _row(one, talks, rounds) for one in (OURS, *CANDIDATES)}


def over(ours: Row, other: Row) -> tuple[float, float]:
    """Return how much more we gained than another in the same talks, and its standard error."""
    more = [one - two for one, two in zip(ours.by_talk, other.by_talk, strict=True)]
    return fmean(more), stdev(more) / len(more) ** 0.5


def _row(candidate: str, talks: Sequence[Talk], rounds: Sequence[int]) -> Row:
    played = [[_played(candidate, one, talk, rounds) for one in RECRUITERS] for talk in talks]
    return Row(
        by_recruiter=tuple(_mean(chain(*ended)) for ended in zip(*played, strict=True)),
        all=_mean(chain(*chain(*played))),
        by_talk=tuple(_mean(chain(*ended)).gained for ended in played),
    )


def _played(candidate: str, recruiter: str, talk: Talk, rounds: Sequence[int]) -> list[Outcome]:
    """Play one talk in each number of rounds, each side beginning once."""
    return [
        play(talk, candidate, recruiter, count, we_begin=begin)
        for count, begin in product(rounds, (True, False))
    ]


def _mean(ended: Iterable[Outcome]) -> Mean:
    ended = list(ended)
    return Mean(fmean(outcome.gained for outcome in ended), fmean(outcome.agreed for outcome in ended))
