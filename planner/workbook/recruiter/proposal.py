"""The Proposal sheet: one printed page that says what is offered, what is proposed, and why."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.share import (
    MOST_REASONS,
    Cover,
    OtherOffer,
    Proposed,
    ReleasedCause,
    Shared,
    SharedPackage,
)
from planner.share.recruiter_texts import CLOSING
from planner.values import Unit, shown
from planner.workbook.sheets.formula import Term, total
from planner.workbook.sheets.lines import lines
from planner.workbook.sheets.page import Column, Columns, Page
from planner.workbook.sheets.sheet import BookSheet, CellRange, NumberLimit, Printing

NAME = "Proposal"
WIDTHS = (34, 15, 15, 15, 46)
COLUMNS = len(WIDTHS)
FOOTER = "Figures at face value; equity at the price stated."
OPTIONS = (
    " Options count at price less strike, never below 0; strike, spread and exercise costs are on {sheet}."
)
LINE_HEIGHT = 13.5
CHARACTERS = 118
"""What fits on one line across the page, at the size of the text."""
MOST = 1e9
COVERED = {
    Cover.ALL: "Covers what is listed below",
    Cover.PART: "Covers part of what is listed below",
    Cover.NOTHING: "",
}
"""The sentence on how much of the released case, which is listed below, a sign-on covers."""

OFFER, PROPOSAL = 1, 2
"""Columns that formulas refer to."""


def _shape(line: Proposed) -> str:
    return "share" if line.unit is Unit.SHARE else "money"


PROPOSED: Columns[Proposed] = (
    Column("Component", style=""),
    Column("Offer", style=""),
    Column("Proposal", lambda line: line.at_face(line.proposed), lambda line: f"input.{_shape(line)}"),
    Column("Difference", style=""),
    Column("Why", style="", heading_style="header_why"),
)
TOTALS: Columns[tuple[str, Term, Term]] = (
    Column("", lambda line: line[0], "total"),
    Column("", lambda line: line[1], "total.money"),
    Column("", lambda line: line[2], "total.money"),
    Column("", style="total.change", formula=lambda _, row: row[PROPOSAL] - row[OFFER]),
    Column("", style="total"),
)
CAUSES: Columns[ReleasedCause] = (
    Column("", lambda cause: cause.description, "ruled"),
    Column("", lambda cause: cause.amount, "input.money"),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """The page with its heading and its proposed cells. Rows that depend on Year by year are put later."""

    page: Page
    proposed: Mapping[str, Term]


@dataclass(frozen=True, slots=True)
class Summary:
    """What Year by year answers: the offered components, and both totals of offer and proposal."""

    offered: Mapping[str, Term]
    first_year: tuple[Term, Term]
    average: tuple[Term, Term]


def open_proposal(shared: Shared) -> Draft:
    """Put heading, sentence of intent and proposed figures."""
    page = Page(NAME, WIDTHS)
    page.sentence(shared.title, "title", COLUMNS, 26)
    page.sentence(_subtitle(shared), "subtitle", COLUMNS, 16)
    page.gap()
    _prose(page, _intent(shared))
    page.gap()
    rows = page.table(PROPOSED, shared.lines)
    page.row = rows.first  # the rest of these rows comes with `close_proposal`
    proposed = {}
    for row, (line, cells) in enumerate(zip(shared.lines, rows.cells, strict=True), rows.first):
        proposed[line.component.value] = cells[PROPOSAL]
        most, noun = (5.0, "a share of base") if line.unit is Unit.SHARE else (MOST, "an amount")
        message = f"Type {noun}, 0 or more."
        page.limits.append(NumberLimit(CellRange(row, PROPOSAL, row, PROPOSAL), 0, most, message))
    return Draft(page, proposed)


def close_proposal(draft: Draft, shared: Shared, summary: Summary) -> BookSheet:
    """Put offers, differences and totals, then what supports them, and return the sheet."""
    page = draft.page
    page.table(
        _offered_columns(draft, shared, summary),
        shared.lines,
        height=lambda line: max(18, LINE_HEIGHT * lines(_why(line, shared), 62) + 4),
        headings=False,
    )
    totals = ("Total, first year", *summary.first_year), ("Average of four years", *summary.average)
    page.table(TOTALS, totals, height=lambda _: 18, headings=False)
    page.gap()
    put_packages(page, shared)
    _causes(page, shared)
    _others(page, shared.others)
    _reasons(page, shared)
    has_options = any(grant.strike is not None for grant in shared.terms.grants)
    footer = FOOTER + (OPTIONS.format(sheet="Year by year") if has_options else "")
    page.sentence(footer, "note", COLUMNS)
    return page.sheet(printing=Printing(landscape=True, one_page=True, footer=shared.title))


def _offered_columns(draft: Draft, shared: Shared, summary: Summary) -> Columns[Proposed]:
    """Return the columns besides the proposed cells, which `open_proposal` put."""

    def difference(line: Proposed, row: Sequence[Term]) -> Term:
        return draft.proposed[line.component.value] - row[OFFER]

    return (
        Column("", lambda line: line.label),
        Column(
            "", lambda line: summary.offered[line.component.value], lambda line: f"computed.{_shape(line)}"
        ),
        Column("", style=""),
        Column(
            "",
            style=lambda line: f"computed.{'share_' if line.unit is Unit.SHARE else ''}change",
            formula=difference,
        ),
        Column("", lambda line: _why(line, shared), "why"),
    )


def _why(line: Proposed, shared: Shared) -> str:
    """Return why: by the offer and by what is released, then by the stories where something is asked for."""
    if not line.raised:
        return ""
    titles = [f"{story.title} (see Impact)" for story in shared.arguing(line.component)]
    counted = f"That is {line.measure.counted(line.proposed)}" if line.measure else ""
    covered = COVERED[shared.covers(line.proposed)] if line.component.value == "sign_on" else ""
    return "; ".join([part for part in (counted, covered, line.why, *titles) if part])


def _subtitle(shared: Shared) -> str:
    parts = [f"Compensation proposal, {day(shared.today)}", f"amounts in {shared.currency}"]
    if shared.start is not None:
        parts.append(f"start {day(shared.start)}")
    return " · ".join(parts)


def day(date: datetime.date) -> str:
    """Write a day as 5 March 2026, in every locale."""
    months = (
        *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
        *("October", "November", "December"),
    )
    return f"{date.day} {months[date.month - 1]} {date.year}"


def _intent(shared: Shared) -> str:
    if shared.intent:
        return shared.intent
    place = f" {shared.company}" if shared.company else " you"
    return f"I would like to join{place}, and propose the following package."


def _prose(page: Page, text: str) -> None:
    page.sentence(text, "prose", COLUMNS, LINE_HEIGHT * lines(text, CHARACTERS) + 4)


def _causes(page: Page, shared: Shared) -> None:
    if not shared.causes:
        return
    page.sentence("The case for the sign-on", "section", COLUMNS, 18)
    rows = page.table(
        CAUSES,
        shared.causes,
        height=lambda cause: 2 * LINE_HEIGHT if len(cause.description) > 44 else 16,
        headings=False,
    )
    if len(shared.causes) > 1:
        page.line(
            "Together", total(page.span(rows.first, 1, rows.last, 1)), style="total.money", first="total"
        )
    page.gap()


def _others(page: Page, others: tuple[OtherOffer, ...]) -> None:
    if not others:
        return
    page.sentence("Also on the table", "section", COLUMNS, 18)
    for other in others:
        _prose(page, _other(other))
    page.gap()


def _other(other: OtherOffer) -> str:
    letter = " The letter can be shown." if other.letter else ""
    if other.headline is None:
        return f"{other.description}.{letter}"
    parts = [
        f"{label.split(',')[0].lower()} {shown(amount, unit)}"
        for label, amount, unit in other.amounts
        if amount
    ]
    headline = f"{shown(other.headline, Unit.MONEY)} {other.currency}"
    return f"{other.description}: {headline} in year 1 ({', '.join(parts)}).{letter}"


def _reasons(page: Page, shared: Shared) -> None:
    """The typed reasons, then what the stories led to, three in all."""
    reasons = (*shared.reasons, *(_pointed(story.headline) for story in shared.stories))[:MOST_REASONS]
    if not reasons:
        return
    page.sentence("Reasons", "section", COLUMNS, 18)
    for number, reason in enumerate(reasons, 1):
        _prose(page, f"{number}.  {reason}")
    page.gap()


def _pointed(sentence: str) -> str:
    return f"{sentence} See Impact." if sentence.endswith(CLOSING) else f"{sentence}: see Impact."


def put_packages(page: Page, shared: Shared) -> None:
    """Put a row for each component and a column for each package; nothing where none is shown."""
    if not shared.packages:
        return
    several = len(shared.packages) > 1
    text = "Packages that would serve me equally well" if several else "A package that would serve me too"
    page.sentence(text, "section", COLUMNS, 18)
    page.table(_package_columns(shared), range(len(shared.lines)))
    page.gap()


def _package_columns(shared: Shared) -> Columns[int]:
    """Return columns over the places of the proposal's lines."""

    def amounts(package: SharedPackage) -> Column[int]:
        return Column(
            package.name,
            lambda place: shared.lines[place].at_face(package.amounts[place]),
            lambda place: "input.share" if shared.lines[place].unit is Unit.SHARE else "input.money",
        )

    return (
        Column("Component", lambda place: shared.lines[place].label),
        *map(amounts, shared.packages),
    )
