"""The private sheets of comparable jobs: the list, and what they pay as live quantiles of it.

A job with an entry that cannot be read stands last in the list, outside every range that is counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.market.bands import MeasuredTable
from planner.market.comparables import FEWEST, FEWEST_FOR_TAILS, MEASURES, TAILS, quantiles
from planner.plan import Comparable, Plan
from planner.plan.entry import choice_name
from planner.plan.fields.about import Editor
from planner.plan.fields.terms import Level, Track
from planner.plan.registry import fields
from planner.workbook.sheets.formula import RangeTerm, Term, count, percentile
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.plan_fields import put_header, put_typed

JOBS, PAY = "Comparable jobs", "Comparable pay"
TOTAL = "Total a year, counted"
SPECS = fields(Comparable, Editor.MARKET)
KEYS = tuple(spec.key for spec in SPECS)
HOW = (
    f"Between two rows by straight line. Fewer than {FEWEST} rows tell no quantile; P10 and P90 need "
    f"{FEWEST_FOR_TAILS}. A job with an entry that cannot be read is left out."
)
LEFT_OUT = "Left out: an entry cannot be read"
WIDE = 1 + 1 + len(TAILS)


@dataclass(frozen=True, slots=True)
class JobGroup:
    """Jobs of one kind that stand beneath each other: their title, and where the first one stands."""

    title: str
    jobs: tuple[Comparable, ...]
    first: int


def put_jobs(plan: Plan) -> tuple[Page, tuple[JobGroup, ...]]:
    """Put the jobs by track and level; return the page, and all of them and each kind as they stand."""
    page = Page(JOBS, (26, 9, 11, 24, 8, *[12.0] * 5, 30, 13))
    page.put(0, 0, JOBS, "title")
    page.put(1, 0, f"Blue: typed or imported by you. In {plan.currency}.", "subtitle")
    page.heights[0] = 24
    page.row = 2
    put_header(page, SPECS, TOTAL)
    first = page.row
    wrong = {path.split(".")[1] for path in plan.wrong("comparables")}
    whole = sorted((comparable for comparable in plan.comparables if comparable.id not in wrong), key=_kind)
    for job in whole:
        _put_job(page, job)
    left = [comparable for comparable in plan.comparables if comparable.id in wrong]
    if left:
        page.put(page.row, 0, LEFT_OUT, "section")
        page.row += 1
    for job in left:
        _put_job(page, job)
    if not plan.comparables:
        page.put(page.row, 0, "There is no comparable job yet.", "text")
    return page, tuple(_kinds(whole, first))


def put_comparable_pay(
    plan: Plan, jobs: Page, kinds: Sequence[JobGroup], measured: Sequence[MeasuredTable]
) -> Page:
    """Put quantiles of every kind with how many rows they rest on, then what surveys measured."""
    page = Page(PAY, (34, 9, *[13.0] * len(TAILS)))
    page.put(0, 0, "What comparable jobs pay", "title")
    page.put(1, 0, f"From the sheet {JOBS}, live. In {plan.currency}.", "subtitle")
    page.heights[0] = 24
    page.row = 3
    for kind in kinds:
        _put_kind(page, jobs, kind)
        page.row += 1
    page.sentence(HOW if kinds else "There is no comparable job yet.", "note", WIDE, 26)
    for table in measured:
        page.row += 1
        _put_measured(page, table)
    return page


def _put_job(page: Page, job: Comparable) -> None:
    row = page.row
    cells = put_typed(page, SPECS, job)
    base, bonus, equity = (cells[key] for key in ("base", "bonus", "equity"))
    value: Term | float | None = job.total_year
    if value is not None:
        value = cells["total"] if job.total is not None else base * (bonus + 1.0) + equity
    page.put(row, len(SPECS), value, "computed.money")
    page.row += 1


def _kind(job: Comparable) -> tuple[int, int]:
    return tuple(Track).index(job.track), tuple(Level).index(job.level)


def _kinds(jobs: Sequence[Comparable], first: int) -> Iterator[JobGroup]:
    """Give all jobs as one kind, then each track and level that is there, where there are two or more."""
    if jobs:
        yield JobGroup("All jobs", tuple(jobs), first)
    places = sorted({_kind(job) for job in jobs})
    for place in places if len(places) > 1 else ():
        held = tuple(job for job in jobs if _kind(job) == place)
        title = f"{choice_name(held[0].track.value)}, {choice_name(held[0].level.value)}"
        title = title[:1].upper() + title[1:]
        yield JobGroup(
            title, held, first + next(at for at, comparable in enumerate(jobs) if _kind(comparable) == place)
        )


def _put_kind(page: Page, jobs: Page, kind: JobGroup) -> None:
    page.header(kind.title, "n", *(f"P{share * 100:.0f}" for share in TAILS))
    last = kind.first + len(kind.jobs) - 1
    for found in quantiles(kind.jobs):
        column = KEYS.index(found.measure) if found.measure in KEYS else len(SPECS)
        cells = jobs.span(kind.first, column, last, column)
        row = page.row
        page.put(row, 0, MEASURES[found.measure], "label")
        page.put(row, 1, count(cells), "computed.count")
        told = dict(found.points)
        style = "computed.share" if found.measure == "bonus" else "computed.money"
        for place, share in enumerate(TAILS, 2):
            page.put(row, place, _quantile(cells, share, told.get(share)), style)
        if found.refusal:
            page.put(row, 2, found.refusal, "note_in")
        page.row += 1


def _quantile(cells: RangeTerm, share: float, value: float | None) -> Term | None:
    return None if value is None else percentile(cells, share, value)


def _put_measured(page: Page, table: MeasuredTable) -> None:
    page.header("Measured pay", "n", *(name for name, _ in table.rows[0].figures))
    for measured in table.rows:
        row = page.row
        page.line(
            measured.name,
            float(measured.n),
            *(value for _, value in measured.figures),
            style="computed.money",
        )
        page.put(row, 1, float(measured.n), "computed.count")
    page.sentence(f"{table.what}. {table.source}. It moves no ask.", "note", WIDE, 38)
