"""One package as a card: its figures, its worth, a button that proposes it, a mark that shows it."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout

from planner.ask.package_results import Package, Packaging
from planner.plan.terms import Component
from planner.ui.counter.package_words import led, over
from planner.ui.counter.parts import FigureButton, emptied, heading, note
from planner.ui.counter.words import TITLES
from planner.ui.session import Session
from planner.ui.theme import GRID, HALF
from planner.values import Unit, shown


class PackageCard(QFrame):
    """`taken(lead)` when it is to be proposed; `told(lead, on)` when it is to be shown, or no longer."""

    taken = Signal(Component)
    told = Signal(Component, bool)

    def __init__(self, session: Session, lead: Component) -> None:
        super().__init__()
        self._session, self.lead = session, lead
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(f"{led(lead)} package")
        self.take = QPushButton("Propose this")
        self.take.setAccessibleName(f"Propose the {led(lead).lower()} package")
        self.take.clicked.connect(lambda: self.taken.emit(self.lead))
        self.show_it = QCheckBox("Show to this recruiter")
        self.show_it.setAccessibleName(f"Show the {led(lead).lower()} package to this recruiter")
        self.show_it.toggled.connect(lambda on: self.told.emit(self.lead, on))
        self.stale = note()
        self.figures: dict[str, FigureButton] = {}
        self._body = QFrame()
        self._rows = QGridLayout(self._body)
        self._lay_out()

    def show_package(
        self, package: Package | None, found: Packaging | None, standing: dict[Component, float]
    ) -> None:
        """Show the figures of a package with what each asks of the recruiter; without one only its mark."""
        held = next((key for key, one in self.figures.items() if one.hasFocus()), "")
        emptied(self._body)
        self.figures = {}
        if package is not None and found is not None:
            self._fill(package, found, standing)
        self._body.setVisible(package is not None)
        self.take.setVisible(package is not None)
        if held in self.figures:
            self.figures[held].show()  # a new widget takes no keyboard before it is shown
            self.figures[held].setFocus()

    def show_mark(self, *, on: bool, stale: str) -> None:
        """Show whether the recruiter sees it, and as what where that is out of date."""
        with QSignalBlocker(self.show_it):
            self.show_it.setChecked(on)
        self.stale.setText(stale)
        self.stale.setVisible(bool(stale))

    def _fill(self, package: Package, found: Packaging, standing: dict[Component, float]) -> None:
        for row, (component, value) in enumerate(package.amounts.items()):
            told = over(component, value, standing[component])
            self._add(row, component.value, TITLES[component], told, found, package)
        worth = shown(package.worth_year, Unit.MONEY_YEAR)
        self._add(len(package.amounts), "worth", "Worth to you, a year", worth, found, package)

    def _add(self, row: int, key: str, title: str, told: str, found: Packaging, package: Package) -> None:
        figure = found.figures[f"package.{package.lead.value}.{key}"]
        button = FigureButton(told, f"{led(self.lead)} {title.lower()}", lambda: self._session.select(figure))
        label = QLabel(title)
        label.setProperty("dim", "true")
        self.figures[key] = button
        self._rows.addWidget(label, row, 0)
        self._rows.addWidget(button, row, 1)

    def _lay_out(self) -> None:
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(0)
        self._rows.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(HALF)
        column.addWidget(heading(led(self.lead)))
        column.addWidget(self._body)
        column.addStretch(1)
        for part in (self.take, self.show_it, self.stale):
            column.addWidget(part)
