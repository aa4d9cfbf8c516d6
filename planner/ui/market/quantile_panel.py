"""Quantiles of the comparable jobs of a track and level, with their n; refused where they are too few."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.market.comparables import (
    FEWEST,
    FEWEST_FOR_TAILS,
    MEASURES,
    TAILS,
    Quantiles,
    matching_jobs,
    quantiles,
)
from planner.plan import Plan
from planner.plan.entry import choice_name
from planner.plan.fields.terms import Level, Track
from planner.plan.title import title
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.choices import FlatCombo
from planner.ui.parts.panel_parts import allow, heading, note
from planner.ui.plain_text import without_keys
from planner.values import Unit, shown

HOW = (
    f"Between two rows by straight line. Fewer than {FEWEST} rows tell no quantile; P10 and P90 need "
    f"{FEWEST_FOR_TAILS}. An entry that cannot be read leaves its job out."
)
NO_JOBS = "No jobs yet. Once you type or import some, their quantiles stand here, by track and level."


class QuantilePanel(QWidget):
    """`taken(low, high)`: the middle half of base is to be the market band of the chosen offer."""

    taken = Signal(float, float)

    def __init__(self) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self._quantiles: tuple[Quantiles, ...] = ()
        self._labels: dict[tuple[int, int], QLabel] = {}
        self.track, self.level = _choice("Track", Track), _choice("Level", Level)
        self.take = QPushButton()
        self.take.clicked.connect(self._take)
        self._body, self._none = QWidget(), note(NO_JOBS)
        self._rows = QGridLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(2 * GRID)
        self._rows.setVerticalSpacing(HALF)
        self._refusals = [note("") for _ in MEASURES]
        for row, refusal in enumerate(self._refusals, start=1):
            self._rows.addWidget(refusal, row, 2, 1, len(TAILS))
        self._put_heads()
        picks = QGridLayout()
        for row, (name, box) in enumerate((("&Track", self.track), ("&Level", self.level))):
            label = QLabel(name)
            label.setBuddy(box)
            box.currentIndexChanged.connect(lambda _place: self._draw())
            picks.addWidget(label, row, 0)
            picks.addWidget(box, row, 1)
        picks.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(heading("What they pay"))
        column.addLayout(picks)
        column.addWidget(self._body)
        column.addWidget(self._none)
        column.addWidget(note(HOW))
        column.addWidget(self.take)
        column.addStretch(1)

    def show_plan(self, plan: Plan) -> None:
        """Show the quantiles of the jobs that are chosen."""
        self._plan = plan
        self._draw()

    def _draw(self) -> None:
        plan = self._plan
        if plan is None:
            return
        wrong = {path.split(".")[1] for path in plan.unreadable_entries("comparables")}
        readable = [comparable for comparable in plan.comparables if comparable.id not in wrong]
        latest = quantiles(matching_jobs(readable, self.track.currentData(), self.level.currentData()))
        if latest != self._quantiles:
            self._quantiles = latest
            for row, measured in enumerate(latest, start=1):
                self._put_row(row, measured)
        self._body.setVisible(bool(plan.comparables))
        self._none.setVisible(not plan.comparables)
        self._offer_band(plan)

    def _put_row(self, row: int, measured: Quantiles) -> None:
        unit = Unit.SHARE if measured.measure == "bonus" else Unit.MONEY_YEAR
        self._put(row, 0, measured.label)
        self._put(row, 1, f"{measured.n}")
        for column, share in enumerate(TAILS, start=2):
            value = measured.at(share)
            rounded = value if value is None else round(value, 3 if unit is Unit.SHARE else 0)
            self._put(row, column, shown(rounded, unit)).setVisible(not measured.refusal)
        refusal = self._refusals[row - 1]
        refusal.setText(measured.refusal)
        refusal.setVisible(bool(measured.refusal))

    def _put(self, row: int, column: int, text: str) -> QLabel:
        """Set the text of a cell, reusing its label: a new one is styled and laid out, ten times as slow."""
        label = self._labels.get((row, column))
        if label is None:
            label = self._labels[row, column] = QLabel(self._body)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            self._rows.addWidget(label, row, column, side)
        label.setText(text)
        return label

    def _put_heads(self) -> None:
        for column, head in enumerate(("", "n", *(f"P{share * 100:.0f}" for share in TAILS))):
            self._put(0, column, head).setProperty("dim", "true")

    def _offer_band(self, plan: Plan) -> None:
        offer, is_known = plan.chosen_offer(), bool(self._quantiles) and not self._quantiles[0].refusal
        self.take.setVisible(offer is not None)
        hint = "Put them into its market range on the sheet Offers, which moves its ask"
        allow(
            self.take,
            "Too few jobs that you typed have a base for it: the figures above say so",
            hint,
            on=is_known,
        )
        if offer is not None:
            self.take.setText(f"&Use P25 to P75 of base for {without_keys(title(plan, offer))}")

    def _take(self) -> None:
        low, high = (self._quantiles[0].at(share) if self._quantiles else None for share in (0.25, 0.75))
        if low is not None and high is not None:
            self.taken.emit(low, high)


def _choice(name: str, values: type[Track] | type[Level]) -> FlatCombo:
    box = FlatCombo()
    box.setAccessibleName(f"{name} of the jobs counted")
    with QSignalBlocker(box):
        box.addItem("All", None)
        for value in values:
            box.addItem(choice_name(value.value), value)
    return box
