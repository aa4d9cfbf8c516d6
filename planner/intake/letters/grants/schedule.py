"""The vesting of one grant in the plan's fields, from its clauses: years, cadence, cliff, or events.

Events that pay as years with a cadence and a cliff would are written as these, since people think so.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.grants.event_years import (
    CADENCES,
    MOST_YEARS,
    SLIP,
    folded,
    merged,
    whole,
    with_cliff,
)
from planner.intake.letters.grants.grant_facts import VestingClause
from planner.intake.letters.grants.timeline import WHOLE, VestingEvents, timeline
from planner.intake.letters.results import Span

USUAL_CLIFF = 12
FAR_CLIFF = 24
"""Months from which a cliff is the end of the vesting, where no length is named."""


class ScheduleField(Struct, frozen=True):
    """A field of the vesting with its value and the words that it came from."""

    name: str
    value: object
    span: Span
    doubt: str = ""


class Schedule(Struct, frozen=True):
    """The fields that were read, and for each field in question why it must be asked."""

    fields: tuple[ScheduleField, ...] = ()
    asked: tuple[tuple[str, str, Span], ...] = ()


def schedule_of(clauses: Sequence[VestingClause], years: int = 0, years_span: Span | None = None) -> Schedule:
    """Return the vesting that clauses tell. `years` are those that the size itself names, as `600/4`."""
    clauses = sorted(clauses, key=lambda clause: clause.start)
    total, total_span = (12 * years, years_span) if years else _length(clauses)
    line = timeline(clauses, total)
    rhythm = _rhythm(clauses, line)
    shares = _yearly_shares(clauses)
    if shares:
        return _of_shares(*shares, clauses, rhythm)
    if line.events and not line.is_whole() and total and rhythm and len(line.events) <= 2:
        line.finish(rhythm.values["every"], total)
        line.step, line.step_span = rhythm.values["every"], rhythm.span
    if line.events and line.is_whole():
        return _of_events(line, clauses, rhythm)
    read = _of_length(clauses, rhythm, line, total, total_span)
    if not total and not line.events and not rhythm and (far := _far_cliff(clauses)):
        return schedule_of([far])
    whole = next((clause for clause in clauses if clause.name == "full_at"), None)
    if whole is None or line.events:
        return read
    points = whole.values["point"]
    if isinstance(points, tuple) and len(points) > 1:  # `vests on each of the first three anniversaries`
        return schedule_of([*clauses, replace(whole, name="spread", values={"points": points})])
    return read if read.fields or total else schedule_of([replace(whole, name="full")])


def _far_cliff(clauses: Sequence[VestingClause]) -> VestingClause | None:
    """Return `a 3-year cliff`, of which nothing else is said, as vesting of the whole at its end."""
    for clause in clauses:
        months = _cliff_months(clause)
        if months is not None and months >= FAR_CLIFF:
            return replace(clause, name="full", values={"point": (months,)})
    return None


def _rhythm(clauses: Sequence[VestingClause], line: VestingEvents) -> VestingClause | None:
    """Return the clause that says how often it vests; so does `monthly after` behind no event."""
    for clause in clauses:
        if clause.name == "equal_parts":
            return replace(clause, values={"every": next(iter(clause.values.values()))})
        if clause.name in ("every", "every_after") or (clause.name == "over" and "every" in clause.values):
            return clause
        if clause.name in ("then_every", "rest") and not line.events:
            step = clause.values.get("every", clause.values.get("late", clause.values.get("before")))
            if step:
                return replace(clause, values={"every": step})
    return None


def _length(clauses: Sequence[VestingClause]) -> tuple[int, Span | None]:
    """Return the length of the whole grant in months, and its words."""
    for clause in clauses:
        values = clause.values
        if clause.name == "parts" and (step := values.get("every", values.get("late"))):
            return round(values["count"] * step), clause.span
        if clause.name in ("over", "alone", "parts", "time_pair") and (
            time := values.get("time", values.get("time_before"))
        ):
            return int(time), clause.span
        if clause.name == "years_cliff":
            return 12 * int(values["terms"][0]), clause.span
        if clause.name == "over_number":
            return 12 * int(values["count"]), clause.span
    return 0, None


def _yearly_shares(clauses: Sequence[VestingClause]) -> tuple[tuple[float, ...], Span] | None:
    """Return shares by year that the text lists, as 5/15/40/40."""
    by_year: dict[int, float] = {}
    spans: list[Span] = []
    for clause in clauses:
        values = clause.values
        if clause.name == "shares":
            return values["shares"], clause.span
        if clause.name == "listed" and len(values.get("points", ())) != len(values["list"]):
            return tuple(values["list"]), clause.span
        if clause.name == "yearly":
            first, last, share = _share_of_years(values)
            part = share / (last - first + 1) if share > 0.5 and last > first else share
            by_year |= dict.fromkeys(range(first, last + 1), part)
            spans.append(clause.span)
    whole = by_year and sorted(by_year) == list(range(1, len(by_year) + 1))
    if whole and abs(sum(by_year.values()) - 1) <= WHOLE:
        return tuple(by_year[year] for year in sorted(by_year)), Span(spans[0].start, spans[-1].end)
    return None


def _share_of_years(values: dict[str, Any]) -> tuple[int, int, float]:
    """Return the first and the last year of a share, and the share: `40% in the first`."""
    if "which" in values:
        return int(values["which"]), int(values["which"]), values["share_in"]
    first, last = values["year"] if "year" in values else values["year_after"]
    return first, last, values["share"] if "share" in values else values["share_before"]


def _of_shares(
    shares: tuple[float, ...], span: Span, clauses: Sequence[VestingClause], rhythm: VestingClause | None
) -> Schedule:
    fields = [ScheduleField("years", whole(shares), span)]
    if rhythm:
        fields.append(ScheduleField("cadence", CADENCES[rhythm.values["every"]].value, rhythm.span))
    return Schedule((*fields, *_stated_cliff(clauses)))


def _of_events(
    line: VestingEvents, clauses: Sequence[VestingClause], rhythm: VestingClause | None
) -> Schedule:
    events = merged(line.events)
    span = Span(line.spans[0].start, line.spans[-1].end)
    stated = list(_stated_cliff(clauses))
    if line.step == 12 and rhythm and rhythm.values["every"] < 12:  # 25 % a year, vesting monthly
        years = whole(tuple(share for _, share in events))
        cadence = CADENCES[rhythm.values["every"]].value
        return Schedule(
            (ScheduleField("years", years, span), ScheduleField("cadence", cadence, rhythm.span), *stated)
        )
    if stated and events[0][0] < int(str(stated[0].value)):
        events = with_cliff(events, int(str(stated[0].value)))
    as_years = folded(events, line.step)
    if as_years is None:
        return Schedule((ScheduleField("events", events, span),))
    years, step, cliff = as_years
    fields = [ScheduleField("years", years, span)]
    if len(events) == 1:
        return Schedule((*fields, ScheduleField("cliff", events[0][0], line.spans[0])))
    if step in CADENCES:
        fields.append(ScheduleField("cadence", CADENCES[step].value, line.step_span or span))
    if stated:
        fields += stated
    elif cliff > step or (step < 12 and cliff != USUAL_CLIFF):
        fields.append(ScheduleField("cliff", cliff, line.spans[0]))
    return Schedule(tuple(fields))


def _of_length(
    clauses: Sequence[VestingClause],
    rhythm: VestingClause | None,
    line: VestingEvents,
    total: int,
    total_span: Span | None,
) -> Schedule:
    """Return the vesting in equal years over a length, with whatever else is read."""
    fields: list[ScheduleField] = []
    asked: list[tuple[str, str, Span]] = []
    parts = next((clause for clause in clauses if clause.name == "parts"), None)
    step = (parts.values.get("every", parts.values.get("late")) if parts else 0) or 0
    if total and total_span and total % 12 == 0 and total // 12 <= MOST_YEARS:
        fields.append(ScheduleField("years", (12 / total,) * (total // 12), total_span))
    elif total and total_span and (step or rhythm):
        step = step or (rhythm.values["every"] if rhythm else 0)
        count = total // step
        events = tuple((step * k, 1 / count) for k in range(1, count + 1))
        return Schedule((ScheduleField("events", events, total_span),))
    elif total_span:
        asked.append(("years", f"It vests over {total} months, which are no whole years.", total_span))
    if parts and step in CADENCES:
        fields.append(ScheduleField("cadence", CADENCES[step].value, parts.span))
        if step < 12 and not any(_stated_cliff(clauses)):
            fields.append(ScheduleField("cliff", 0, parts.span))
    elif rhythm:
        fields.append(ScheduleField("cadence", CADENCES[rhythm.values["every"]].value, rhythm.span))
        is_even = rhythm.name == "equal_parts" and rhythm.values["every"] < 12 and not line.events
        if is_even and not any(_stated_cliff(clauses)):
            fields.append(ScheduleField("cliff", 0, rhythm.span))
    stated = list(_stated_cliff(clauses))
    if (
        not stated
        and line.events
        and total
        and abs(line.events[0][1] - line.events[0][0] / total) < SLIP * 10
    ):
        stated = [ScheduleField("cliff", line.events[0][0], line.spans[0])]
        if not rhythm:
            asked.append(("cadence", "The text does not say how often it vests after that.", line.spans[0]))
    elif line.events and not line.is_whole():
        why = f"The parts in the text sum to {line.total:.0%} of the grant."
        asked.append(("years", why, Span(line.spans[0].start, line.spans[-1].end)))
    return Schedule((*fields, *stated), tuple(asked))


def _stated_cliff(clauses: Sequence[VestingClause]) -> Iterator[ScheduleField]:
    """Yield the cliff that the text names as such, once."""
    for clause in clauses:
        months = _cliff_months(clause)
        if months is not None:
            yield ScheduleField("cliff", months, clause.span)
            return


def _cliff_months(clause: VestingClause) -> int | None:
    values = clause.values
    match clause.name:
        case "no_cliff" | "standard_cliff":
            months = 0 if clause.name == "no_cliff" else USUAL_CLIFF
        case "years_cliff":
            months = 12 * int(values["terms"][1])
        case "time_pair":
            months = int(values["cliff"])
        case "every_after":
            months = int(values["point"][0])
        case "cliff" | "first_vest":
            months = _named_cliff(values)
        case _:
            return None
    return months


def _named_cliff(values: dict[str, Any]) -> int:
    """Return the months of a cliff's own time; nothing vests in a year up to its end."""
    value = next(iter(values.values()))
    if "until" in values and isinstance(value, tuple) and len(value) == 2:
        return 12 * int(value[1])
    return int(value[0] if isinstance(value, tuple) else value)
