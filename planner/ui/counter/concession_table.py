"""The plan of concessions as a table: a round a row, a component a column, and what to ask in return."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from planner.ask.package.concession import STEPS
from planner.ask.package.package_results import Concession, Packaging
from planner.ask.sentences import amount
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID
from planner.ui.parts.links import FigureButton
from planner.ui.parts.panel_parts import heading, note, plain
from planner.ui.session import Session

ONLY_YOU = "Where to go round by round, and what to ask in return. Only you see this."


class ConcessionTable(QWidget):
    """Shows the concessions; pressing a figure explains it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._packaging: Packaging | None = None
        rounds = range(1, len(STEPS) + 1)
        self.figures = {
            (number, component): self._button(number, component)
            for number in rounds
            for component in Component
        }
        self.requests = {number: plain() for number in rounds}
        self._heads = {component: note(component.label) for component in Component}
        self._lay_out()

    def show_plan(self, packaging: Packaging | None) -> None:
        """Show the concessions; hidden where there are none."""
        self._packaging = packaging
        plan = {concession.number: concession for concession in packaging.concessions} if packaging else {}
        self.setVisible(bool(plan))
        for number, planned in plan.items():
            self.requests[number].setText(planned.request)
            self._show_round(planned)

    def _show_round(self, concession: Concession) -> None:
        amounts = dict(concession.amounts)
        for component in Component:
            button, at = self.figures[concession.number, component], amounts.get(component)
            self._heads[component].setVisible(at is not None)
            button.setVisible(at is not None)
            if at is not None:
                button.show_text(amount(component, at), f"Round {concession.number}, {component.noun}")

    def _button(self, number: int, component: Component) -> FigureButton:
        return FigureButton("", "", lambda: self._explain(f"concession.{number}.{component.value}"))

    def _explain(self, key: str) -> None:
        if self._packaging is not None:
            self._session.select(self._packaging.figures.get(key))

    def _lay_out(self) -> None:
        rows = QGridLayout()
        rows.setHorizontalSpacing(2 * GRID)
        rows.setVerticalSpacing(0)
        for column, head in enumerate(self._heads.values(), 1):
            head.setWordWrap(False)
            rows.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight)
        last = len(self._heads) + 1
        rows.addWidget(note("In return for"), 0, last)
        for number, request in self.requests.items():
            rows.addWidget(note(f"Round {number}"), number, 0)
            for column, component in enumerate(Component, 1):
                rows.addWidget(self.figures[number, component], number, column)
            rows.addWidget(request, number, last)
        rows.setColumnStretch(last, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(GRID)
        page.addWidget(heading("Concessions"))
        page.addWidget(note(ONLY_YOU))
        page.addLayout(rows)
