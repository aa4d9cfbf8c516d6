"""Reads a proposal that a recruiter returned, by its visible labels, and compares it with the offer.

The recruiter may have moved rows and columns, typed amounts as text, or put formulas in place of values.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.ask.rounds.accept import talks
from planner.disk import display_name
from planner.intake.tables.bounds import Progress, no_progress
from planner.intake.tables.errors import TableError
from planner.intake.tables.reading import Grid, bytes_of, grids_of
from planner.plan import Offer, Plan, entry
from planner.plan.entry.number import EntryError
from planner.plan.fields.round import Means, Round, Who
from planner.plan.fields.terms import Component
from planner.plan.paths import spec_at
from planner.plan.share_measure import stated_measure
from planner.share.recruiter_texts import FIELD_UNITS, in_field_unit, offered_amount

OFFER, PROPOSAL = "offer", "proposal"
SLIP = 5e-7  # relative: what formulas lose on the way, far below a dollar
FIRST_HEADER = "component"
_SIGNS = {"€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR"}


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell whose figure differs from the known one: amounts in the field's unit, a bonus as a share."""

    component: Component
    old: float
    new: float
    text: str
    where: str
    package: str = ""  # the one that the cell belongs to; empty: the proposal

    @property
    def lower(self) -> bool:
        """Whether it is less than the standing amount."""
        return self.new < self.old

    def as_round(self, offer_id: str, today: datetime.date, file: str) -> Round:
        """Return it as a step of theirs; a bonus in points, as the log has it."""
        value = round(self.new * 100, 6) if self.component is Component.BONUS else self.new
        inside = f", in the package “{self.package}”" if self.package else ""
        note = f"Read from {file}, {self.where}{inside}"
        return Round(
            id="",
            offer=offer_id,
            when=today,
            who=Who.THEY,
            means=Means.WORKBOOK,
            component=self.component,
            value=value,
            note=note,
        )


@dataclass(frozen=True, slots=True)
class Returned:
    """The changed cells of a returned file, and sentences on what could not be read."""

    name: str
    differences: tuple[Difference, ...]
    not_understood: tuple[str, ...]

    def contradicted(self, difference: Difference) -> bool:
        """Return whether another cell gives another figure for the same component."""
        return any(
            other.component is difference.component and other.new != difference.new
            for other in self.differences
        )


@dataclass(frozen=True, slots=True)
class _AmountTable:
    """Place of the proposal or the packages: the sheet, the row of the header, the columns it names."""

    grid: Grid
    header: int
    columns: Mapping[str, int]
    packages: bool = False


@dataclass(frozen=True, slots=True)
class _AmountCell:
    """One cell that should hold an amount."""

    component: Component
    column: str
    text: str
    where: str
    computed: bool
    package: str


def read_returned(
    path: Path, plan: Plan, offer_id: str, today: datetime.date, progress: Progress = no_progress
) -> Returned:
    """Read a returned workbook or csv file against an offer. TableError if it holds no proposal."""
    return compared(
        grids_of(bytes_of(path), display_name(path), progress), plan, offer_id, today, display_name(path)
    )


def compared(grids: Sequence[Grid], plan: Plan, offer_id: str, today: datetime.date, name: str) -> Returned:
    """Compare every amount of a returned proposal and its packages with the offer and with what was sent."""
    table = _table(grids, name)
    amounts = tuple(cell for part in (table, *_packages(table)) for cell in _amount_cells(part))
    lost = [
        f"{component.shared_label}: no row has this label."
        for component in FIELD_UNITS
        if all(cell.component is not component or cell.package for cell in amounts)
    ]
    differences: dict[tuple[Component, float], Difference] = {}
    strange: dict[str, None] = {}
    for cell in amounts:
        sent = _sent(plan, offer_id, cell)
        if sent is None:
            strange[f"{cell.package}: you have shown no such package, so that it is no answer."] = None
            continue
        try:
            new = _in_shares(_amount(cell, plan, offer_id, today), cell, plan.offer(offer_id), sent)
        except EntryError as reason:
            lost.append(f"{cell.where}, {cell.component.shared_label}: {reason}")
            continue
        old = _standing(plan, offer_id, cell.component)
        if not _same(new, old) and not _same(new, sent):
            differences.setdefault(
                (cell.component, new),
                Difference(cell.component, old, new, cell.text, cell.where, cell.package),
            )
    return Returned(name, tuple(differences.values()), (*lost, *strange))


def _table(grids: Sequence[Grid], name: str) -> _AmountTable:
    """Find the header that names most of Offer and Proposal; the first one among equals."""
    tables = [
        _AmountTable(grid, number, columns)
        for grid in grids
        for number, row in enumerate(grid.cells)
        if (columns := _columns(row))
    ]
    if not tables:
        raise TableError(name, "no row has the headings “Offer” or “Proposal”. Is it the workbook you sent?")
    return max(tables, key=lambda table: len(table.columns))


def _columns(row: Sequence[str], names: Iterable[str] = (OFFER, PROPOSAL)) -> dict[str, int]:
    labels = [_squeezed(text) for text in row]
    return {name: labels.index(_squeezed(name)) for name in names if _squeezed(name) in labels}


def _packages(table: _AmountTable) -> Iterator[_AmountTable]:
    """Yield each table of packages below the proposal; the names of packages are its headings."""
    for number, row in enumerate(table.grid.cells[table.header + 1 :], table.header + 1):
        if columns := _columns(row, [component.package_name for component in Component]):
            yield _AmountTable(table.grid, number, columns, packages=True)


def _amount_cells(table: _AmountTable) -> Iterator[_AmountCell]:
    """Yield the amounts of every labelled row; the next heading begins another table, as of packages."""
    labels = {_squeezed(component.shared_label): component for component in FIELD_UNITS}
    for number, row in enumerate(table.grid.cells[table.header + 1 :], table.header + 1):
        words = [_squeezed(text) for text in row]
        if FIRST_HEADER in words:
            return
        component = next((labels[word] for word in words if word in labels), None)
        if component is None:
            continue
        for column, place in table.columns.items():
            computed = (number, place) not in table.grid.uncomputed
            where, package = table.grid.place(number, place), column if table.packages else ""
            yield _AmountCell(component, column, row[place].strip(), where, computed, package)


def _squeezed(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(":")


def _amount(cell: _AmountCell, plan: Plan, offer_id: str, today: datetime.date) -> float:
    if not cell.computed:
        raise EntryError("it is a formula without a value. Open the file in Excel and save it there.")
    if not cell.text:
        raise EntryError("it is empty.")
    text = _without_currency(cell.text, plan.offer(offer_id).currency)
    return float(entry.read(spec_at(plan, f"counters.{offer_id}.{cell.component.value}"), text, today))


def _in_shares(value: float, cell: _AmountCell, offer: Offer, sent: float) -> float:
    """Turn options at face, as the workbook states them, into dollars of shares; other amounts stay."""
    measure = stated_measure(offer) if cell.component is Component.EQUITY else None
    if measure is None:
        return value
    if measure.face:
        return value * measure.size / measure.face
    if value:
        raise EntryError(
            "the options have no spread, so that no figure of theirs is known by its face value."
        )
    return sent


def _without_currency(text: str, currency: str) -> str:
    """Take off the offer's own currency; another one is refused."""
    for sign, code in _SIGNS.items():
        if sign in text and code != currency:
            raise EntryError(f"“{text}” is not in the currency of the offer, {currency}.")
        text = text.replace(sign, "")
    return text.strip().removeprefix(currency).removesuffix(currency).strip()


def _standing(plan: Plan, offer_id: str, component: Component) -> float:
    """Return what they stand at now: their last word in the log, else the offer."""
    talk = talks(plan, offer_id).get(component)
    return (
        in_field_unit(component, talk.standing) if talk else offered_amount(plan.offer(offer_id), component)
    )


def _sent(plan: Plan, offer_id: str, cell: _AmountCell) -> float | None:
    """Return the value of the cell as exported: the offer's figure, or what was last proposed or packaged.

    None for a package that was never shown.
    """
    offered = offered_amount(plan.offer(offer_id), cell.component)
    if cell.column == OFFER:
        return offered
    exported = [dict(export.figures) for export in plan.exports if export.offer == offer_id]
    if cell.package:
        key = f"{cell.package}: {cell.component.value}"
        logged = [figures[key] for figures in exported if key in figures]
        return logged[-1] if logged else _packaged(plan, offer_id, cell)
    proposed = plan.counter(offer_id).proposed(cell.component)
    fallback = offered if proposed is None else proposed
    return exported[-1].get(cell.component.value, fallback) if exported else fallback


def _packaged(plan: Plan, offer_id: str, cell: _AmountCell) -> float | None:
    """Return what a package shows that no export notes; None where it is not shown."""
    shown = {package.lead.package_name: package for package in plan.counter(offer_id).packages}
    return shown[cell.package].amount(cell.component) if cell.package in shown else None


def _same(first: float, second: float) -> bool:
    return abs(first - second) <= SLIP * max(1.0, abs(second))
