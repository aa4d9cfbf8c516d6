"""One package as a card: its figures, its worth, a button that proposes it, a mark that shows it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.ask.package.package_results import Package, Packaging
from planner.ask.sentences import led, over
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.links import FigureButton
from planner.ui.parts.panel_parts import dim, heading, note
from planner.ui.session import Session
from planner.values import Unit, shown
from planner.values.share_measure import ShareMeasure

WORTH = "worth"
ROWS = {component.value: component.label for component in Component} | {WORTH: "Worth to you, a year"}
"""The rows of a card by their keys in the figures of a package."""


class PackageCard(QFrame):
    """`taken(lead)` to propose it; `shown(lead, on)` to show it to the recruiter, or no longer."""

    taken = Signal(Component)
    shown = Signal(Component, bool)

    def __init__(self, session: Session, lead: Component) -> None:
        super().__init__()
        self._session, self.lead = session, lead
        self.setProperty("card", "true")
        self.setAccessibleName(f"{led(lead)} package")
        self.take = QPushButton("Ask for this")
        self.take.setAccessibleName(f"Ask for the {led(lead).lower()} package")
        self.take.clicked.connect(lambda: self.taken.emit(self.lead))
        self.show_it = QCheckBox("Show to this recruiter")
        self.show_it.setAccessibleName(f"Show the {led(lead).lower()} package to this recruiter")
        self.show_it.toggled.connect(lambda on: self.shown.emit(self.lead, on))
        self.stale = note()
        self._packaging: Packaging | None = None
        self.figures = {key: self._button(key) for key in ROWS}
        self._labels = {key: dim(text) for key, text in ROWS.items()}
        self._lay_out()

    def show_package(
        self,
        package: Package | None,
        packaging: Packaging | None,
        standing_amounts: Mapping[Component, float],
        measure: ShareMeasure | None = None,
    ) -> None:
        """Show the figures of a package with what each adds to the offer; without a package only its mark."""
        self._packaging = packaging
        texts = {} if package is None else _row_texts(package, standing_amounts, measure)
        for key, button in self.figures.items():
            button.show_text(texts.get(key, ""), f"{led(self.lead)} {ROWS[key].lower()}")
            button.setVisible(key in texts)
            self._labels[key].setVisible(key in texts)
        self.take.setVisible(package is not None)

    def show_mark(self, *, on: bool, stale: str) -> None:
        """Show whether the recruiter sees it; `stale` says with which figures if they are out of date."""
        with QSignalBlocker(self.show_it):
            self.show_it.setChecked(on)
        self.stale.setText(stale)
        self.stale.setVisible(bool(stale))

    def _button(self, key: str) -> FigureButton:
        return FigureButton("", "", lambda: self._explain(key))

    def _explain(self, key: str) -> None:
        if self._packaging is not None:
            self._session.select(self._packaging.figures.get(f"package.{self.lead.value}.{key}"))

    def _lay_out(self) -> None:
        rows = QGridLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(0)
        rows.setColumnStretch(1, 1)
        for row, key in enumerate(ROWS):
            rows.addWidget(self._labels[key], row, 0)
            rows.addWidget(self.figures[key], row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(HALF)
        column.addWidget(heading(led(self.lead)))
        column.addLayout(rows)
        column.addStretch(1)
        for part in (self.take, self.show_it, self.stale):
            column.addWidget(part)
        for before, after in pairwise((*self.figures.values(), self.take, self.show_it)):
            self.setTabOrder(before, after)


class PackageCards(QWidget):
    """Cards side by side; one below the other where the third would lie outside a narrow window."""

    def __init__(self, cards: Sequence[PackageCard]) -> None:
        super().__init__()
        self._cards = tuple(cards)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2 * GRID)
        for card in cards:
            self._box.addWidget(card, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards where they fit."""
        super().resizeEvent(event)
        shown = [card for card in self._cards if not card.isHidden()]
        needed = sum(card.minimumSizeHint().width() + self._box.spacing() for card in shown)
        way = QBoxLayout.Direction
        direction = way.TopToBottom if needed > self.width() + self._box.spacing() else way.LeftToRight
        if self._box.direction() is not direction:
            self._box.setDirection(direction)

    def minimumSizeHint(self) -> QSize:
        """No wider than the widest card, as high as its direction needs."""
        widest = max(card.minimumSizeHint().width() for card in self._cards)
        return QSize(widest, super().minimumSizeHint().height())


def _row_texts(
    package: Package, standing_amounts: Mapping[Component, float], measure: ShareMeasure | None
) -> dict[str, str]:
    """Write each row of a card."""
    texts = {
        component.value: over(component, amount, standing_amounts[component], measure)
        for component, amount in package.amounts.items()
    }
    return texts | {WORTH: shown(package.worth_year, Unit.MONEY_YEAR)}
