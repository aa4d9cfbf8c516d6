"""The private sheets of the market: tracks, bands, comparable jobs, and what those pay as live quantiles.

A job with an entry that cannot be read comes last in the list, outside every range that is counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from planner.market.bands import BandRow, Measured, MeasuredTable, Range
from planner.market.comparables import FEWEST, FEWEST_FOR_TAILS, MEASURES, TAILS, Quantiles, quantiles
from planner.market.pay_data.measures import LABELS
from planner.market.pay_data.standing import filter_words
from planner.market.tables import Tables
from planner.market.tracks import TrackRow
from planner.plan import Comparable, OwnBand, Plan
from planner.plan.entry import choice_name
from planner.plan.fields.about import Editor
from planner.plan.fields.terms import Level, Track
from planner.plan.pay_file import PayFile, PaySummary
from planner.plan.registry import FieldSpec, fields
from planner.values import Unit, shown
from planner.workbook.sheets.formula import RangeTerm, Term, count, percentile
from planner.workbook.sheets.lines import lines
from planner.workbook.sheets.page import Column, Columns, Page, widths_of
from planner.workbook.sheets.plan_fields import AFTER_NUMBERS, field_columns, style_of_field

BANDS, TRACKS, JOBS, PAY = "Ranges", "Tracks", "Comparable jobs", "Comparable pay"
BAND_FIELDS, JOB_FIELDS = fields(OwnBand, Editor.MARKET), fields(Comparable, Editor.MARKET)
JOB_KEYS = tuple(spec.key for spec in JOB_FIELDS)
NOTE_WIDTH, CELL_WIDTH = 40, 46
LINE = 13  # points
HEADER = 30  # points
HOW = (
    f"Between two rows by straight line. Fewer than {FEWEST} rows tell no quantile; P10 and P90 need "
    f"{FEWEST_FOR_TAILS}. A job with an entry that cannot be read is left out."
)
LEFT_OUT = "Left out: an entry cannot be read"
NO_JOBS = "There is no comparable job yet."
WIDE = 1 + 1 + len(TAILS)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


DIFFERENCES: Columns[TrackRow] = (
    Column("", lambda row: _capitalised(row.name), "ruled", 26),
    Column("AI PM", lambda row: _capitalised(row.ai_pm), "ruled", CELL_WIDTH, "header"),
    Column("ML PM", lambda row: _capitalised(row.ml_pm), "ruled", CELL_WIDTH, "header"),
    Column("Source", lambda row: row.source, "why", NOTE_WIDTH, "header_why"),
)


def put_tracks(tables: Tables) -> Page:
    """Put every difference of the tracks, with the source of each."""
    page = Page(TRACKS, widths_of(DIFFERENCES))
    page.head("How the tracks differ", f"{tables.tracks.description}.")
    page.headings(DIFFERENCES)
    for topic, rows in groupby(tables.tracks.rows, lambda row: row.topic):
        page.text(topic, "section")
        page.table(DIFFERENCES, rows, height=_difference_height, headings=False)
    return page


def _difference_height(row: TrackRow) -> float:
    texts = ((row.ai_pm, CELL_WIDTH), (row.ml_pm, CELL_WIDTH), (row.source, NOTE_WIDTH))
    return LINE * max(lines(text, letters) for text, letters in texts) + 4


def put_bands(plan: Plan, tables: Tables) -> Page:
    """Put the user's bands, which come first in the sums too, then the published ones with their sources."""
    page = Page(BANDS, (12, 12, 24, 8, *[11.0] * 8, NOTE_WIDTH, NOTE_WIDTH))
    colours = "Blue: typed by you, before published ones. Black: published, in US dollars."
    page.head("Ranges of pay by track and level", f"{colours} Yours in {plan.currency}.")
    own: Columns[OwnBand] = field_columns(BAND_FIELDS)
    page.table((*own, Column("Also", style="", heading_style="header_why")), plan.bands, header=HEADER)
    published = (*map(_published_column, BAND_FIELDS), Column("Also", _also, "why"))
    page.table(published, tables.bands.rows, height=_band_height, headings=False)
    return page


def _published_column(spec: FieldSpec) -> Column[BandRow]:
    def value(row: BandRow) -> float | str | None:
        field = row.field(spec.key)
        return float(field) if isinstance(field, int) else field

    if spec.key == AFTER_NUMBERS:
        return Column(spec.about.label, value, "why")
    is_text = spec.about.unit is Unit.TEXT
    return Column(spec.about.label, value, "ruled" if is_text else style_of_field(spec, "computed"))


def _band_height(row: BandRow) -> float:
    texts = ((row.source, NOTE_WIDTH), (_also(row), NOTE_WIDTH), (row.place, 24))
    return LINE * max(lines(text, letters) for text, letters in texts) + 4


def _also(row: BandRow) -> str:
    """Return what a published band says that an own band has no field for."""
    ranges = (("equity a year", row.equity_year), ("total a year", row.total))
    texts = [f"{name} {_ends(ends)}" for name, ends in ranges if ends]
    return _capitalised("; ".join([*texts, *([row.note] if row.note else [])]))


def _ends(ends: Range) -> str:
    low, high = (shown(end, Unit.MONEY_YEAR) for end in ends)
    return low if low == high else f"{low} to {high}"


@dataclass(frozen=True, slots=True)
class JobGroup:
    """Jobs of one kind in consecutive rows of the list, and the first of these rows."""

    title: str
    jobs: tuple[Comparable, ...]
    first: int


def put_jobs(plan: Plan) -> tuple[Page, tuple[JobGroup, ...]]:
    """Put the jobs by track and level; return the page, and the rows of all jobs and of each kind."""
    page = Page(JOBS, (26, 9, 11, 24, 8, *[12.0] * 5, 30, 13))
    page.head(JOBS, f"Blue: typed or imported by you. In {plan.currency}.")
    typed: Columns[Comparable] = field_columns(JOB_FIELDS)
    total: Column[Comparable] = Column(
        "Total a year, counted", style="computed.money", heading_style="header.right", formula=_total
    )
    columns = (*typed, total)
    misread = {path.split(".")[1] for path in plan.unreadable_entries("comparables")}
    counted = sorted((job for job in plan.comparables if job.id not in misread), key=_kind)
    rows = page.table(columns, counted, header=HEADER)
    left_out = [job for job in plan.comparables if job.id in misread]
    if left_out:
        page.text(LEFT_OUT, "section")
        page.table(columns, left_out, headings=False)
    if not plan.comparables:
        page.text(NO_JOBS)
    return page, tuple(_groups(counted, rows.first))


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


def put_comparable_pay(
    plan: Plan, jobs: Page, groups: Sequence[JobGroup], measured: Sequence[MeasuredTable]
) -> Page:
    """Put quantiles of every kind with how many rows they rest on, then what surveys measured."""
    page = Page(PAY, (34, 9, *[13.0] * len(TAILS)))
    page.head("What comparable jobs pay", f"From the sheet {JOBS}, live. In {plan.currency}.", row=3)
    for group in groups:
        page.table(_quantile_columns(jobs, group), quantiles(group.jobs))
        page.gap()
    for file in plan.pay_files:
        if file.summary:
            page.table(_summary_columns(file), file.summary)
            page.sentence(_summary_note(file), "note", WIDE, 26)
            page.gap()
    page.sentence(HOW if groups or plan.pay_files else NO_JOBS, "note", WIDE, 26)
    for table in measured:
        page.gap()
        page.table(_measured_columns(table), table.rows)
        page.sentence(f"{table.description}. {table.source}. It moves no ask.", "note", WIDE, 38)
    return page


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
        Column(group.title, lambda measure: MEASURES[measure.measure], "label"),
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
        Column(file.name, lambda measured: LABELS.get(measured.measure, measured.measure), "label"),
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
        Column("Measured pay", lambda row: row.name, "label"),
        Column("n", lambda row: float(row.n), "computed.count"),
        *(figure(place, name) for place, (name, _) in enumerate(table.rows[0].figures)),
    )
