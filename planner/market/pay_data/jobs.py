"""Comparable jobs of a plan as pay rows."""

from collections.abc import Callable, Sequence

import numpy as np

from planner.market.living_cost import STATE_OF
from planner.market.pay_data.table import AMOUNTS, WORDS, Amounts, PayTable, Words
from planner.plan import Comparable
from planner.plan.entry import choice_name
from planner.plan.fields.terms import Level, Track
from planner.plan.places import state_of


def table_of_jobs(jobs: Sequence[Comparable], currency: str) -> PayTable:
    """Return a row for each job. Senior was the default of a job, so that level counts as not said."""
    levels = _words(jobs, lambda job: "" if job.level is Level.SENIOR else job.level.value)
    words = {
        "title": _words(jobs, lambda job: "" if job.track is Track.OTHER else choice_name(job.track.value)),
        "company": _words(jobs, lambda job: job.company),
        "city": _words(jobs, lambda job: _place(job.place)[0]),
        "state": _words(jobs, lambda job: _place(job.place)[1]),
        "metro": _words(jobs, lambda job: job.place),
        "level": levels,
        "level_said": levels,
        "source": _words(jobs, lambda job: job.source),
    }
    amounts = {
        "base": _amounts(jobs, lambda job: job.base),
        "bonus": _amounts(jobs, _bonus),
        "equity": _amounts(jobs, lambda job: job.equity),
        "sign_on": _amounts(jobs, lambda job: job.sign_on),
        "total": _amounts(jobs, lambda job: job.total_year),
    }
    none, absent = Words(np.full(len(jobs), -1, np.int32), ()), np.full(len(jobs), np.nan)
    return PayTable(
        currency,
        bands=False,
        words={key: words.get(key, none) for key in WORDS},
        amounts={key: amounts.get(key, absent) for key in AMOUNTS},
        years=np.array([job.year or 0 for job in jobs], np.int16),
        by_title=np.zeros(len(jobs), np.bool_),
    )


def _words(jobs: Sequence[Comparable], text_of: Callable[[Comparable], str]) -> Words:
    numbers: dict[str, int] = {}
    texts = [text_of(job).strip() for job in jobs]
    codes = [numbers.setdefault(text, len(numbers)) if text else -1 for text in texts]
    return Words(np.array(codes, np.int32), tuple(numbers))


def _amounts(jobs: Sequence[Comparable], amount_of: Callable[[Comparable], float | None]) -> Amounts:
    amounts = [amount_of(job) for job in jobs]
    return np.array([np.nan if amount is None else amount for amount in amounts], np.float64)


def _bonus(job: Comparable) -> float | None:
    return None if job.base is None or job.bonus is None else job.base * job.bonus


def _place(text: str) -> tuple[str, str]:
    located = state_of(text)
    return (text, "") if located is None else (located[1], STATE_OF.get(located[0], located[0]))
