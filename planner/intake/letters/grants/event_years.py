"""Vesting events as years with a cadence and a cliff, where these pay the same on the same months."""

from collections.abc import Sequence

from planner.intake.letters.grants.timeline import WHOLE, Event
from planner.plan.fields.terms import Cadence

MOST_YEARS = 6
SLIP = 0.0015
CADENCES = {cadence.months: cadence for cadence in Cadence}


def with_cliff(events: tuple[Event, ...], cliff: int) -> tuple[Event, ...]:
    return merged([(max(month, cliff), share) for month, share in events])


def merged(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return events in order, those of a month as one, their shares made to sum to one."""
    total = sum(share for _, share in events)
    by_month: dict[int, float] = {}
    for month, share in sorted(events):
        by_month[month] = by_month.get(month, 0.0) + share / total
    return tuple((month, round(share, 8)) for month, share in by_month.items())


def folded(events: Sequence[Event], step: int) -> tuple[tuple[float, ...], int, int] | None:
    """Return years, cadence and cliff that vest as the events do; None if none does."""
    count = -(-events[-1][0] // 12)
    if count > MOST_YEARS or events[0][0] < 1:
        return None
    years = whole(tuple(sum(s for m, s in events if 12 * k < m <= 12 * k + 12) for k in range(count)))
    for months in dict.fromkeys((step, 12, 6, 3, 1)):
        for cliff in (0, events[0][0]) if months in CADENCES else ():
            if _same(_expanded(years, months, cliff), events):
                return years, months, cliff or (months if months == 12 else 0)
    return None


def _expanded(years: Sequence[float], step: int, cliff: int) -> tuple[Event, ...]:
    planned = [
        (max(12 * year + month, cliff), share * step / 12)
        for year, share in enumerate(years)
        for month in range(step, 13, step)
        if share
    ]
    return merged(planned)


def _same(mine: Sequence[Event], others: Sequence[Event]) -> bool:
    return len(mine) == len(others) and all(
        a[0] == b[0] and abs(a[1] - b[1]) <= SLIP for a, b in zip(mine, others, strict=True)
    )


def whole(shares: tuple[float, ...]) -> tuple[float, ...]:
    """Return shares that sum to one, equal ones as equal parts."""
    total = sum(shares)
    if max(shares) - min(shares) <= 0.011 and abs(total - 1) <= WHOLE:
        return (1 / len(shares),) * len(shares)
    return tuple(round(share / total, 6) for share in shares)
