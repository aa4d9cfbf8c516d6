"""One cell of a table: its text, its state and where its value is in the plan. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from planner.plan import Plan, entry
from planner.plan.paths import spec_at, value_at
from planner.plan.registry import FieldKind, FieldSpec
from planner.values import Figure, Unit
from planner.values.unit import ABSENT


class State(StrEnum):
    """How a cell is painted, and whether it is typed in."""

    INPUT = "input"
    COMPUTED = "computed"
    OUTSIDE = "outside"  # the field does not apply to this item
    HEADING = "heading"
    NEXT = "next"  # in the line that waits for the next item: typing adds the item


class CellTone(StrEnum):
    """The ink of a cell that is neither wrong nor empty."""

    USUAL = "usual"  # by its state
    QUIET = "quiet"  # an explanation beside the value
    DEFAULT = "default"  # an assumption of the model that nobody changed
    TAKEN = "taken"  # the usual value of a field that nobody typed
    PUBLISHED = "published"  # a value of a table that moves an ask, which nobody typed
    ASKED = "asked"  # words that ask for a value which counts


@dataclass(frozen=True, slots=True)
class GridCell:
    """Text, state, number for sums, and the plan path or the figure that it shows.

    Cells are equal without their figures, whose reasons no cell shows; `looks_changed` compares the rest.
    """

    text: str
    state: State
    number: float | None = None
    right: bool = True
    path: str = ""
    wrong: str = ""  # why the entry cannot be read
    warning: str = ""  # why it should be looked at
    blocks: bool = False  # whether what it warns of keeps the offer from having asks
    assumed: str = ""  # where a value comes from that nobody typed
    note: str = ""  # which parts of a typed value are assumed
    figure: Figure | None = field(default=None, compare=False)
    currency: str = ""  # of a computed amount that is not in the plan's
    ranged: bool = False  # drawn with the range of its figure
    strong: str = ""  # the end of the text that is written heavier; what is before it is dim
    tone: CellTone = CellTone.USUAL
    change: str = ""  # by how much it differs from before, written in front of it
    refusal: str = ""  # why it takes no entry, where the usual sentence would not do
    spoken: str = ""  # what a screen reader adds to the text
    short: str = ""  # what is painted where the text finds no room

    @property
    def is_bad(self) -> bool:
        """Whether it is to be mended before there is an answer; words that ask for a value do not scold."""
        return bool(self.wrong) or (self.blocks and self.tone is not CellTone.ASKED)

    def painted(self, fits: Callable[[str], bool]) -> str:
        """Return the text, or its short form where that alone fits."""
        return self.short if self.short and not fits(self.text) else self.text


HEADING = GridCell("", State.HEADING)
OUTSIDE = GridCell("", State.OUTSIDE)


def wrong_entry(plan: Plan, path: str) -> GridCell | None:
    """Return the cell of an entry that cannot be read; None where it can be read."""
    typed = plan.typed.get(path)
    if typed is None or not typed.wrong:
        return None
    return GridCell(typed.text, State.INPUT, path=path, wrong=typed.wrong)


def typed_cell(plan: Plan, spec: FieldSpec, path: str, value: Any, warning: str = "") -> GridCell:
    """Return the cell of a field as it is displayed, or as it was typed where that cannot be read."""
    if wrong := wrong_entry(plan, path):
        return wrong
    text, number = entry.display(spec, value), number_of(spec, value)
    return GridCell(text, State.INPUT, number, path=path, warning=warning)


def number_of(spec: FieldSpec, value: Any) -> float | None:
    """Return the number that a field adds to the sum of a selection."""
    return float(value) if spec.kind in (FieldKind.NUMBER, FieldKind.INTEGER) and value is not None else None


def looks_changed(was: GridCell, now: GridCell) -> bool:
    """Whether a cell is painted or spoken otherwise than before."""
    return was != now or _numbers(was.figure) != _numbers(now.figure)


def _numbers(figure: Figure | None) -> tuple[float | None, ...] | None:
    """Return what a cell shows of a figure besides its text. Its reasons are slow, so they stay unread."""
    return None if figure is None else (figure.value, figure.low, figure.high)


def spoken_text(cell: GridCell, label: str, title: str) -> str:
    """Return the text of a cell for a screen reader: label and title of its item, value and remarks."""
    if cell.state is State.HEADING:
        return f"{label}, heading: {cell.text}" if cell.text else f"{label}, heading"
    text, figure = f"{label}, {title}: {cell.text or 'empty'}", cell.figure
    if figure and figure.low is not None and figure.high is not None:
        text += f", from {figure.text_of(figure.low)} to {figure.text_of(figure.high)}"
    parts = (text, cell.wrong or cell.assumed or cell.note, cell.spoken)
    return ". ".join(part for part in parts if part)


def copied_text(cell: GridCell, plan: Plan) -> str:
    """Return the text of a cell for the clipboard: numbers in full, as other spreadsheets read them."""
    if cell.figure is not None:
        return "" if cell.number is None else _digits(cell.number, cell.figure.unit)
    if not cell.path or cell.wrong:
        return cell.text
    spec, value = spec_at(plan, cell.path), value_at(plan, cell.path)
    if value is None and cell.tone is CellTone.DEFAULT:
        return "" if cell.text == ABSENT else cell.text
    plain = spec.kind is FieldKind.NUMBER and spec.about.unit not in (Unit.SHARE, Unit.CHANCE)
    return _digits(value, spec.about.unit) if plain and value is not None else entry.write(spec, value)


def _digits(number: float, unit: Unit) -> str:
    fine = 12 if unit is Unit.PRICE else 6
    return f"{Decimal(repr(round(number, fine))):f}".removesuffix(".0")
