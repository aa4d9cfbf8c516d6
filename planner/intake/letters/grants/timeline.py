"""Vesting events built from clauses in their order: shares at months, repeats, and what is left.

Months count from the start of the grant; shares are of the whole grant.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from planner.intake.letters.grants.grant_facts import VestingClause
from planner.intake.letters.results import Span

WHOLE = 0.016
"""How far shares in words may sum from 100 %: 33 % three times is a whole grant."""
LAST_MONTH = 120
_ON = frozenset({"repeated", "repeated_after", "then_every", "rest"})
"""Clauses that go on from the events before them."""
Event = tuple[int, float]


class VestingEvents(Struct):
    """Events so far; `step` is the rhythm of the last repeat, `spans` the words that made events."""

    events: list[Event] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    step: int = 0
    step_span: Span | None = None

    @property
    def total(self) -> float:
        """The share of the grant that has vested."""
        return sum(share for _, share in self.events)

    @property
    def last(self) -> int:
        """The month of the last event; 0 before the first."""
        return max((month for month, _ in self.events), default=0)

    def is_whole(self) -> bool:
        """Whether all of the grant vests."""
        return abs(self.total - 1) <= WHOLE

    def add(self, months: Iterable[int], share: float) -> None:
        """Let a share vest at each month."""
        self.events += [(month, share) for month in months]

    def repeat(self, share: float, step: int, first: int, last: int) -> None:
        """Let a share vest every `step` months after `first`, until all has vested or `last` is reached."""
        month = first + step
        while month <= last and self.total + share <= 1 + WHOLE:
            self.add((month,), share)
            month += step

    def finish(self, step: int, last: int) -> None:
        """Let what is left vest in equal parts every `step` months until `last`."""
        count = (last - self.last) // step
        left, first = 1 - self.total, self.last
        if count > 0 and left > 0:
            self.add(range(first + step, first + count * step + 1, step), left / count)


def timeline(clauses: Sequence[VestingClause], total: int) -> VestingEvents:
    """Return the events that clauses make; `total` is the whole grant's length in months, or 0."""
    line = VestingEvents()
    full = [clause for clause in clauses if clause.name == "full"]
    if any(clause.name in _ON for clause in clauses):
        clauses = [_at_year_end(clause) for clause in clauses]
    for clause in (*(clause for clause in clauses if clause.name != "full"), *full):
        before = len(line.events)
        _ADD.get(clause.name, _nothing)(line, clause, total)
        if len(line.events) > before:
            line.spans.append(clause.span)
    return line


def _at_year_end(clause: VestingClause) -> VestingClause:
    """Return the share of one year as an event at its end, for a rhythm that goes on from there."""
    values = clause.values
    if clause.name != "yearly":
        return clause
    first, last = values["year"] if "year" in values else values["year_after"]
    share = values["share"] if "share" in values else values["share_before"]
    if first != last:
        return clause
    return replace(clause, name="event", values={"point": (12 * last,), "share": share})


def _nothing(_line: VestingEvents, _clause: VestingClause, _total: int) -> None:
    """Leave clauses of lengths, cliffs and rhythms to the schedule."""


def _event(line: VestingEvents, clause: VestingClause, _total: int) -> None:
    months, share = clause.values["point"], clause.values["share"]
    if len(months) > 1 and share * len(months) > 1 + WHOLE:
        share /= len(months)
    line.add(months, share)


def _listed(line: VestingEvents, clause: VestingClause, _total: int) -> None:
    months, shares = clause.values.get("points", ()), clause.values["list"]
    if len(months) == len(shares):
        line.events += list(zip(months, shares, strict=True))


def _repeated(line: VestingEvents, clause: VestingClause, total: int) -> None:
    values = clause.values
    step, first = values["every"], line.last
    last = total or LAST_MONTH
    if "time" in values:
        last = first + values["time"]
    if "until" in values:
        last = values["until"][0]
    if "years" in values:
        first, last = max(first, 12 * (values["years"][0] - 1)), 12 * values["years"][1]
    line.repeat(values["share"], step, first, last)
    line.step, line.step_span = step, clause.span


def _rest(line: VestingEvents, clause: VestingClause, total: int) -> None:
    values = clause.values
    step = values.get("every", values.get("late", values.get("before", 0)))
    if not line.events:
        return
    if "point" in values and not step:
        months = values["point"]
        line.add(months, (1 - line.total) / len(months))
        return
    step = step or line.step
    if not step:
        return
    last = total
    if "time" in values:
        last = line.last + values["time"]
    elif values.get("count"):
        last = line.last + int(values["count"]) * step
    line.finish(step, last or _usual_end(line))
    line.step, line.step_span = step, clause.span


def _usual_end(line: VestingEvents) -> int:
    """Return the month at which a first part, as 25 % after 12 months, goes on to 100 %."""
    whole = line.last / line.total if line.total else 0
    return round(whole) if abs(whole - round(whole / 12) * 12) < 0.2 else 0


def _spread(line: VestingEvents, clause: VestingClause, _total: int) -> None:
    months = clause.values["points"]
    line.add(months, 1 / len(months))


def _full(line: VestingEvents, clause: VestingClause, _total: int) -> None:
    point = clause.values["point"] if "point" in clause.values else clause.values["before"]
    month = point[0] if isinstance(point, tuple) else point
    if not line.events:
        line.add((month,), 1.0)


_ADD = {
    "event": _event,
    "event_after": _event,
    "listed": _listed,
    "repeated": _repeated,
    "repeated_after": _repeated,
    "rest": _rest,
    "then_every": _rest,
    "spread": _spread,
    "full": _full,
}
