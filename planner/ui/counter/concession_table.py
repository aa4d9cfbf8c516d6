"""The plan of concessions as a table: a reply a row, a component a column, and what to ask in return."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from planner.ask.package.concession import STEPS
from planner.ask.package.currency_unit import own_value_heading
from planner.ask.package.package_results import Concession, Packaging
from planner.ask.sentences import amount
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.links import FigureButton
from planner.ui.parts.panel_parts import heading, note, sentence
from planner.ui.session import Session
from planner.values import shown
from planner.values.share_measure import ShareMeasure

ONLY_YOU = "Your next ask, then where to go after each reply, and what to ask in return. Only you see this."
KEEP_MOST = "Give up first what you keep least of."


class ConcessionTable(QWidget):
    """Shows the concessions; pressing a figure explains it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._packaging: Packaging | None = None
        self._measure: ShareMeasure | None = None
        numbers = range(len(STEPS) + 1)
        self.figures = {
            (number, component): self._button(number, component)
            for number in numbers
            for component in Component
        }
        self.requests = {number: sentence() for number in numbers}
        self.own_values = {component: self._fact(component) for component in Component}
        self._own_value_head = note("")
        self._names = {number: note("") for number in numbers}
        self._heads = {component: note(component.label) for component in Component}
        self._lay_out()

    def show_plan(
        self, packaging: Packaging | None, currency: str, measure: ShareMeasure | None = None
    ) -> None:
        """Show the concessions; hidden where there are none. `measure`: what equity is counted in."""
        self._packaging, self._measure = packaging, measure
        self._own_value_head.setText(own_value_heading(currency))
        plan = {concession.number: concession for concession in packaging.concessions} if packaging else {}
        self.setVisible(bool(plan))
        asked = {component for planned in plan.values() for component, _ in planned.amounts}
        for component, head in self._heads.items():
            head.setVisible(component in asked)
        for component, button in self.own_values.items():
            figure = packaging.figures.get(f"value.{component.value}") if packaging else None
            button.setVisible(figure is not None and component in asked)
            if figure is not None:
                button.show_text(shown(round(figure.value or 0.0, 2), figure.unit), figure.name)
        for number, request in self.requests.items():
            self._show_line(number, plan.get(number))
            request.setVisible(number in plan)
            self._names[number].setVisible(number in plan)

    def _show_line(self, number: int, planned: Concession | None) -> None:
        """Show one line; a component whose replies are used up leaves its place empty."""
        amounts = dict(planned.amounts) if planned else {}
        if planned is not None:
            self._names[number].setText(planned.name)
            self.requests[number].setText(planned.request)
        for component in Component:
            button, at = self.figures[number, component], amounts.get(component)
            button.setVisible(at is not None)
            if at is not None and planned is not None:
                button.show_text(amount(component, at, self._measure), f"{planned.name}, {component.noun}")

    def _button(self, number: int, component: Component) -> FigureButton:
        return FigureButton("", "", lambda: self._explain(f"concession.{number}.{component.value}"))

    def _fact(self, component: Component) -> FigureButton:
        return FigureButton("", "", lambda: self._explain(f"value.{component.value}"))

    def _explain(self, key: str) -> None:
        if self._packaging is not None:
            self._session.select(self._packaging.figures.get(key))

    def _lay_out(self) -> None:
        rows = QGridLayout()
        rows.setHorizontalSpacing(3 * GRID)
        rows.setVerticalSpacing(HALF)
        for column, head in enumerate(self._heads.values(), 1):
            head.setWordWrap(False)
            rows.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight)
        last = len(self._heads) + 1
        rows.addWidget(note("In return for"), 0, last)
        for number, request in self.requests.items():
            rows.addWidget(self._names[number], number + 1, 0)
            for column, component in enumerate(Component, 1):
                rows.addWidget(self.figures[number, component], number + 1, column)
            rows.addWidget(request, number + 1, last)
        below = len(self.requests) + 1
        self._own_value_head.setWordWrap(False)
        rows.addWidget(self._own_value_head, below, 0)
        for column, component in enumerate(Component, 1):
            rows.addWidget(self.own_values[component], below, column)
        rows.addWidget(note(KEEP_MOST), below, last)
        rows.setColumnStretch(last, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(GRID)
        page.addWidget(heading("If they push back"))
        page.addWidget(note(ONLY_YOU))
        page.addLayout(rows)
