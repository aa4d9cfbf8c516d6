"""The private sheet Market: what comparable jobs pay as live quantiles, bands, and at the right each job.

A job with an entry that cannot be read comes last in the list, outside every range that is counted.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from planner.market.bands import BandRow, Measured, MeasuredTable, Range
from planner.market.comparables import FEWEST, FEWEST_FOR_TAILS, MEASURES, TAILS, Quantiles, quantiles
from planner.market.pay_data.measures import LABELS
from planner.market.pay_data.standing import filter_words
from planner.market.tables import Tables
from planner.plan import Comparable, OwnBand, Plan
from planner.plan.entry import choice_name
from planner.plan.fields.terms import Level, Track
from planner.plan.pay_file import PayFile, PaySummary
from planner.plan.registry import FieldSpec, fields
from planner.plan.schema.about import Editor
from planner.values import Unit, shown
from planner.workbook.private.contents import MARKET
from planner.workbook.private.private_page import PrivatePage, overflowing
from planner.workbook.sheets.formula import RangeTerm, Term, count, percentile
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.plan_fields import AFTER_NUMBERS, field_columns, style_of_field

BAND_FIELDS, JOB_FIELDS = fields(OwnBand, Editor.MARKET), fields(Comparable, Editor.MARKET)
NUMBER_FIELDS = tuple(spec for spec in BAND_FIELDS if spec.key != AFTER_NUMBERS)
JOB_KEYS = tuple(spec.key for spec in JOB_FIELDS)
WIDTHS = (66, 62, 150, 46, *[62] * (len(NUMBER_FIELDS) - 4))
NAMED = 3
"""Columns that the name of a table of quantiles takes."""
SURVEYS = 20
"""Rows that the tables of surveys need on the printed page; with less room they are left off it."""
KIND = 26
"""Rows that must be free for the quantiles of one more kind of job: its own, and some of the bands below."""
JOBS = "Comparable jobs"
SOURCES, ALSO = 460, 620
HOW = (
    f"Between two rows by straight line. Fewer than {FEWEST} rows tell no quantile; P10 and P90 need "
    f"{FEWEST_FOR_TAILS}. A job with an entry that cannot be read is left out."
)
LEFT_OUT = "Left out: an entry cannot be read"
NO_JOBS = "There is no comparable job yet."


def put_market(plan: Plan, tables: Tables) -> PrivatePage:
    """Put quantiles of comparable jobs, own and published bands, then what surveys measured.

    The jobs are at the right, and so are bands without room on the printed page.
    """
    page = PrivatePage(MARKET, WIDTHS)
    page.head(_headline(len(plan.bands), len(plan.comparables)))
    kinds = _put_jobs(page, plan)
    _put_comparable_pay(page, plan, *kinds)
    _put_bands(page, plan, tables)
    if not page.has_room(SURVEYS):
        page.end_print()
    _put_measured(page, tables.measured)
    return page


def _headline(bands: int, jobs: int) -> str:
    own = {0: "No range of your own", 1: "1 range of your own"}.get(bands, f"{bands} ranges of your own")
    listed = {0: "no comparable job", 1: "1 comparable job"}.get(jobs, f"{jobs} comparable jobs")
    return f"{own}, {listed}, and published ranges"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _put_bands(page: PrivatePage, plan: Plan, tables: Tables) -> None:
    """Put the user's bands, which come first in the sums too, then the published ones.

    Their sources are at the right, in the same rows.
    """
    page.text("Ranges of pay by track and level", "section")
    colours = (
        f"Blue: typed by you, before published ones, in {plan.currency}. Black: published, in US dollars."
    )
    page.prose(f"{colours} Sources at the right.", "note")
    aside = page.aside("Sources of the ranges", (SOURCES, ALSO))
    own: Columns[OwnBand] = field_columns(NUMBER_FIELDS)
    aside.row = page.row
    page.table(own, plan.bands)
    own_source: Columns[OwnBand] = (Column("Source", lambda band: band.source, "input_in"),)
    aside.table(own_source, plan.bands)
    published = tuple(map(_published_column, NUMBER_FIELDS))
    sources: Columns[BandRow] = (
        Column("Source", lambda row: row.source, "note_in"),
        Column("Also", _also, "note_in", heading_style="header_why"),
    )
    rows = tables.bands.rows
    fitting = next((number for number in range(len(rows), 0, -1) if page.has_room(number)), 0)
    page.table(published, rows[:fitting], headings=False)
    aside.table(sources, rows[:fitting], headings=False)
    if rest := rows[fitting:]:
        page.prose(f"And {len(rest)} published ranges more, at the right.", "note")
        more = page.aside("More published ranges", (*WIDTHS, SOURCES, ALSO))
        more.table((*published, *sources), rest)


def _published_column(spec: FieldSpec) -> Column[BandRow]:
    def value(row: BandRow) -> float | str | None:
        field = row.field(spec.key)
        return float(field) if isinstance(field, int) else field

    is_text = spec.about.unit is Unit.TEXT
    style = "label" if is_text else style_of_field(spec, "computed")
    return Column(spec.about.label, value, style, heading_style="header" if is_text else "header.right")


def _also(row: BandRow) -> str:
    """Return what a published band says that an own band has no field for."""
    ranges = (("equity a year", row.equity_year), ("total a year", row.total))
    texts = [f"{name} {_ends(ends)}" for name, ends in ranges if ends]
    return _capitalised("; ".join([*texts, *([row.note] if row.note else [])]))


def _ends(ends: Range) -> str:
    low, high = (shown(end, Unit.MONEY_YEAR) for end in ends)
    return low if low == high else f"{low} to {high}"


class JobGroup(Struct, frozen=True):
    """Jobs of one kind in consecutive rows of the list, and the first of these rows."""

    title: str
    jobs: tuple[Comparable, ...]
    first: int


def _put_jobs(page: PrivatePage, plan: Plan) -> tuple[Page, tuple[JobGroup, ...]]:
    """Put the jobs by track and level at the right; return where, and the rows of all and of each kind."""
    note = f"Blue: typed or imported by you. In {plan.currency}."
    aside = page.aside(JOBS, (180, 70, 80, 170, 60, *[96] * 5, 240, 150), note)
    typed: Columns[Comparable] = field_columns(JOB_FIELDS)
    total: Column[Comparable] = Column(
        "Total a year, counted", style="computed.money", heading_style="header.right", formula=_total
    )
    columns = (*typed, total)
    misread = {path.split(".")[1] for path in plan.unreadable_entries("comparables")}
    counted = sorted((job for job in plan.comparables if job.id not in misread), key=_kind)
    rows = aside.table(columns, counted)
    left_out = [job for job in plan.comparables if job.id in misread]
    if left_out:
        aside.text(LEFT_OUT, "section")
        aside.table(columns, left_out, headings=False)
    if not plan.comparables:
        aside.text(NO_JOBS)
    return aside, tuple(_groups(counted, rows.first))


def _total(job: Comparable, cells: Sequence[Term]) -> Term | None:
    if job.total_year is None:
        return None
    typed = dict(zip(JOB_KEYS, cells[: len(JOB_KEYS)], strict=True))  # the total itself comes last
    return (
        typed["total"] if job.total is not None else typed["base"] * (typed["bonus"] + 1.0) + typed["equity"]
    )


def _kind(job: Comparable) -> tuple[int, int]:
    return tuple(Track).index(job.track), tuple(Level).index(job.level)


def _groups(jobs: Sequence[Comparable], first: int) -> Iterator[JobGroup]:
    """Yield all jobs as one group, then those of each track and level, where there are two kinds or more."""
    if jobs:
        yield JobGroup("All jobs", tuple(jobs), first)
    kinds = sorted({_kind(job) for job in jobs})
    for kind in kinds if len(kinds) > 1 else ():
        same = tuple(job for job in jobs if _kind(job) == kind)
        title = f"{choice_name(same[0].track.value)}, {choice_name(same[0].level.value)}"
        yield JobGroup(_capitalised(title), same, first + jobs.index(same[0]))


def _put_comparable_pay(page: PrivatePage, plan: Plan, jobs: Page, groups: Sequence[JobGroup]) -> None:
    """Put quantiles of every kind with how many rows they rest on, and the summaries of imported pay files.

    Kinds without room on the printed page are at the right.
    """
    parts = overflowing(page, "More kinds of comparable jobs", KIND)
    for group in groups:
        part = next(parts)
        part.table(_quantile_columns(jobs, group), quantiles(group.jobs))
        part.gap()
    for file in plan.pay_files:
        if file.summary:
            page.table(_summary_columns(file), file.summary)
            page.prose(_summary_note(file), "note")
            page.gap()
    page.prose(HOW if groups or plan.pay_files else NO_JOBS, "note")
    page.gap()


def _put_measured(page: PrivatePage, measured: Sequence[MeasuredTable]) -> None:
    """Put what surveys measured, below what is printed."""
    for table in measured:
        page.gap()
        page.table(_measured_columns(table), table.rows)
        page.prose(f"{table.description}. {table.source}. It moves no ask.", "note")


def _quantile_columns(jobs: Page, group: JobGroup) -> Columns[Quantiles]:
    def cells_of(measure: Quantiles) -> RangeTerm:
        column = JOB_KEYS.index(measure.measure) if measure.measure in JOB_KEYS else len(JOB_FIELDS)
        return jobs.span(group.first, column, group.first + len(group.jobs) - 1, column)

    def quantile(share: float) -> Column[Quantiles]:
        is_first = share == TAILS[0]

        def content(measure: Quantiles) -> Term | str | None:
            if is_first and measure.refusal:
                return measure.refusal
            value = dict(measure.points).get(share)
            return None if value is None else percentile(cells_of(measure), share, value)

        def style(measure: Quantiles) -> str:
            if is_first and measure.refusal:
                return "note_in"
            return "computed.share" if measure.measure == "bonus" else "computed.money"

        return Column(f"P{share * 100:.0f}", content, style)

    return (
        Column(group.title, lambda measure: MEASURES[measure.measure], "label", span=NAMED),
        Column("n", lambda measure: count(cells_of(measure)), "computed.count"),
        *map(quantile, TAILS),
    )


def _summary_columns(file: PayFile) -> Columns[PaySummary]:
    """Return the columns of an imported pay file as the plan sums it up: fixed values, its rows are apart."""

    def quantile(share: float) -> Column[PaySummary]:
        return Column(
            f"P{share * 100:.0f}",
            lambda measured: dict(measured.points).get(share),
            lambda measured: "computed.money" if share in dict(measured.points) else "",
        )

    return (
        Column(
            file.name, lambda measured: LABELS.get(measured.measure, measured.measure), "label", span=NAMED
        ),
        Column("n", lambda measured: float(measured.n), "computed.count"),
        *map(quantile, TAILS),
    )


def _summary_note(file: PayFile) -> str:
    where = filter_words(file.filter) or "all rows"
    return (
        f"{where}; {file.used:,} of {file.rows:,} rows used, read on {file.day}. In {file.currency}. "
        f"Fewer than {FEWEST} rows tell no quantile."
    )


def _measured_columns(table: MeasuredTable) -> Columns[Measured]:
    """Return the columns of a survey; a figure that is not published has no cell."""

    def figure(place: int, name: str) -> Column[Measured]:
        return Column(
            name,
            lambda row: row.figures[place][1],
            lambda row: "" if row.figures[place][1] is None else "computed.money",
        )

    return (
        Column("Measured pay", lambda row: row.name, "label", span=NAMED),
        Column("n", lambda row: float(row.n), "computed.count"),
        *(figure(place, name) for place, (name, _) in enumerate(table.rows[0].figures)),
    )
