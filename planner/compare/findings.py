"""The title of each panel of Compare: its finding in one line.

Pass every offer that can be compared, not only those drawn; `headline` adds how many are drawn.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from planner.analysis.results import SAME_WORTH
from planner.compare.chart_offers import how_many_shown, leader
from planner.compare.chart_values import MonthLine, Pair, Party, Spread, Stack
from planner.values import Figure
from planner.values.listing import listed
from planner.values.unit import thousands

Row = TypeVar("Row", Stack, Spread, MonthLine, Pair)
NOTHING = "Nothing to compare yet"


def headline(finding: Callable[[Sequence[Row]], str], drawn: Sequence[Row], comparable: Sequence[Row]) -> str:
    """Return the finding over every offer, and "; 6 of 8 shown" where a panel draws fewer."""
    if not drawn:
        return NOTHING
    return finding(comparable) + how_many_shown(_count(drawn), _count(comparable))


def _count(rows: Sequence[Stack] | Sequence[Spread] | Sequence[MonthLine] | Sequence[Pair]) -> int:
    return len({row.party.id for row in rows})


def _level(amounts: Sequence[tuple[Party, int, float]]) -> str:
    """Name the parties, two or more, of which none has more at any time; empty where one has."""
    parties = {party.id: party for party, _, _ in amounts}
    spans: dict[int, list[float]] = {}
    for _, at, amount in amounts:
        spans.setdefault(at, []).append(amount)
    is_level = len(parties) > 1 and all(max(span) - min(span) < SAME_WORTH for span in spans.values())
    if not is_level:
        return ""
    first, *others = parties.values()
    return listed((first.start, *(party.inside for party in others)))


def of_years(bars: Sequence[Stack]) -> str:
    """Return who pays most in which year, at face value."""
    years = sorted({bar.year for bar in bars})
    if not years:
        return NOTHING
    if level := _level([(bar.party, bar.year, bar.total) for bar in bars]):
        return f"{level} pay the same at face value in every year"
    leaders = [leader((bar, bar.total) for bar in bars if bar.year == year)[0] for year in years]
    first = leaders[0].party
    changed = next((bar for bar in leaders if bar.party.id != first.id), None)
    if len({bar.party for bar in bars}) == 1:
        return f"{first.start} pays {thousands(leaders[0].total)} in year 1 at face value"
    if changed is None:
        return f"{first.start} pays most at face value in every year"
    return f"{changed.party.start} overtakes {first.inside} in year {changed.year}, {_summed(bars, first)}"


def _summed(bars: Sequence[Stack], first: Party) -> str:
    """Return when the years summed up put another ahead of who leads in the first one."""
    sums: dict[str, float] = {}
    last = max(bar.year for bar in bars)
    for year in range(1, last + 1):
        in_year = [bar for bar in bars if bar.year == year]
        sums |= {bar.party.id: sums.get(bar.party.id, 0.0) + bar.total for bar in in_year}
        ahead = leader((bar.party, sums[bar.party.id]) for bar in in_year)[0]
        if ahead.id != first.id:
            return f"and {ahead.inside} is ahead in all by year {year}"
    return f"but not in all of {last} years"


def of_steps(party: Party, figures: Sequence[Figure]) -> str:
    """Return how much of the face value is left as worth, and what took most of it."""
    if len(figures) < 3:
        return NOTHING
    face, *steps, worth = figures
    most = min(steps, key=lambda figure: figure.value or 0.0)
    share = (worth.value or 0.0) / (face.value or 1.0)
    name = most.name.partition(" · ")[0]
    return f"{party.short}: {100 * share:.0f} % of the face value is left as worth; {name.lower()} takes most"


def of_worth(spreads: Sequence[Spread]) -> str:
    """Return which offer is worth most, and by how much."""
    if not spreads:
        return NOTHING
    ranked = sorted(spreads, key=lambda spread: spread.figure.value or 0.0, reverse=True)
    best = ranked[0]
    value = best.figure.value or 0.0
    if len(ranked) == 1:
        return f"{best.party.start} is worth {thousands(value)} a year to you"
    second = ranked[1]
    gap = value - (second.figure.value or 0.0)
    if gap < SAME_WORTH:
        return f"{best.party.start} and {second.party.inside} are worth the same to you"
    return f"{best.party.start} is worth most to you: {thousands(gap)} a year above {second.party.inside}"


def paper_key(drawn: Sequence[MonthLine]) -> str:
    """Return what a dotted line is, to follow the title; empty where no line that is drawn has paper."""
    return "; dotted: with paper" if any(track.with_paper for track in drawn) else ""


def of_months(tracks: Sequence[MonthLine]) -> str:
    """Return who has paid most after a year, and who after two."""
    if not tracks:
        return NOTHING
    last = min(len(track.figures) for track in tracks) - 1
    (after_year, paid), (at_end, in_all) = (_ahead_at(tracks, month) for month in (12, last))
    each = " each" if len(after_year) > 1 else ""
    first = f"After 12 months {_have(after_year)} paid {thousands(paid)}{each}, tax withheld"
    if len(tracks) == 1:
        return f"{first}, after {last} {thousands(in_all)}"
    first += ", the most" if len(after_year) < len(tracks) else ""
    if after_year == at_end:
        return f"{first}, and {thousands(in_all)} after {last}"
    return f"{first}; after {last} {_have(at_end)} paid most, {thousands(in_all)}"


def _ahead_at(tracks: Sequence[MonthLine], month: int) -> tuple[tuple[Party, ...], float]:
    """Return who has paid most at a month, all of them where that is the same, and how much."""
    most = max(track.at(month) for track in tracks)
    return tuple(track.party for track in tracks if most - track.at(month) < SAME_WORTH), most


def _have(parties: Sequence[Party]) -> str:
    return f"{listed(party.inside for party in parties)} {'has' if len(parties) == 1 else 'have'}"


def of_leaving(tracks: Sequence[MonthLine]) -> str:
    """Return who leaves most in hand after a year, and who overtakes later."""
    if not tracks:
        return NOTHING
    months = range(12, min(len(track.figures) for track in tracks))
    leaders = [leader((track.party, track.at(month)) for track in tracks)[0] for month in months]
    if len(tracks) == 1 or not leaders:
        last = len(tracks[0].figures) - 1
        return f"{tracks[0].party.start} leaves {thousands(tracks[0].at(last))} in hand after {last} months"
    if level := _level([(track.party, month, track.at(month)) for track in tracks for month in months]):
        return f"{level} leave you the same in hand whenever you leave after a year"
    first = leaders[0]
    changes = [
        (month, party)
        for month, party, before in zip(months[1:], leaders[1:], leaders, strict=False)
        if party.id != before.id
    ]
    if changes:
        (month, party), *again = changes
        until = f", until month {again[0][0]}" if again else ""
        return f"Leave before month {month} and {first.inside} pays most; after it {party.inside}{until}"
    return f"{first.start} leaves you most in hand whenever you leave after a year"


def of_net(pairs: Sequence[Pair]) -> str:
    """Return who leaves most after tax, and whether prices change that."""
    if not pairs:
        return NOTHING
    net, _ = leader((pair.party, pair.nominal.value or 0.0) for pair in pairs)
    real, most = leader((pair.party, pair.real.value or 0.0) for pair in pairs)
    amount = thousands(most)
    if len(pairs) == 1:
        return f"{net.start} leaves {amount} after tax and prices in year 1"
    if level := _level([(pair.party, 0, pair.real.value or 0.0) for pair in pairs]):
        return f"{level} leave the same after tax and prices: {amount} in year 1"
    if net.id == real.id:
        return f"{net.start} leaves most after tax and prices: {amount} in year 1"
    return f"{net.start} leaves most after tax, {real.inside} after prices: {amount} in year 1"
