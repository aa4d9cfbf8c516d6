"""The pictures beside the offers in a wide window: worth, years, what would change the order, dates."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.analysis import Analysis
from planner.compare import findings
from planner.compare.better_offer import better_offer
from planner.compare.deadlines import deadlines
from planner.plan.title import titles
from planner.ui.appearance.theme import GRID, HALF, SECONDARY, font, scaled
from planner.ui.charts.row_charts import SpreadRows
from planner.ui.charts.stacked import StackedBars
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import clear_layout, heading, mark, note, plain, rule, scrolled
from planner.ui.plain_text import tip
from planner.values import Unit, shown
from planner.values.days import full_week_day

WIDTH = 460
ROOM = WIDTH - 4 * GRID - 14  # px, of a line beside its margins and the scroll bar
LATER = 150  # ms after an edit: the cells are painted first
WORTH_NOTE = "A year, after tax and risk; the bar holds 8 of 10 outcomes"
YEARS_NOTE = "Full: guaranteed. Pale: target. Hatched: paper"
EMPTY = "Type two offers with a base salary, and they are drawn here."


class PicturePanel(QFrame):
    """Drawn a moment after a change, and only while it is seen."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = desk.session
        self.setProperty("side", "true")
        self.setAccessibleName("Pictures of the offers")
        self.setFixedWidth(WIDTH)
        self._empty = note(EMPTY)
        self.worth = SpreadRows(desk.look, "Worth to you, a year")
        self.years = StackedBars(desk.look, "Pay by year and certainty")
        self.better, self.due = Lines(), Lines()
        self._pictures = QWidget(self)
        self._scroll = scrolled(self._pictures)
        self._timer = QTimer(self, interval=LATER, singleShot=True)
        self._timer.timeout.connect(self.fill)
        self._lay_out()
        for chart in (self.worth, self.years):
            chart.picked.connect(self._session.select)
        self._session.current_offer_changed.connect(self.fill_later)
        desk.look.changed.connect(self.fill_later)

    def fill_later(self) -> None:
        """Draw anew once the cells are painted."""
        if self.isVisible():
            self._timer.start()

    def fill(self) -> None:
        """Draw everything from the analysis in force."""
        analysis = self._session.analysis
        drawn = analysis is not None and bool(analysis.best)
        self._empty.setVisible(not drawn)
        self._scroll.setVisible(drawn)
        if analysis is not None and drawn:
            self._fill_charts(analysis)
            self._fill_better(analysis)
            self._fill_due()

    def _fill_charts(self, analysis: Analysis) -> None:
        from planner.compare import panels  # once something is drawn

        plan = self._session.plan
        shown_parties = panels.parties(plan, panels.first_shown(plan, analysis))
        known = panels.comparable_parties(analysis.plan, shown_parties)
        spreads = panels.spreads(analysis, known)
        ranges = panels.only(spreads, shown_parties)
        self.worth.setFixedHeight(self.worth.head + scaled(32 * len(ranges) + 3 * GRID))
        self.worth.show_spreads(findings.headline(findings.of_worth, ranges, spreads), ranges)
        bars = panels.stacks(analysis, known)
        drawn = panels.only(bars, shown_parties)
        self.years.show_stacks(findings.headline(findings.of_years, drawn, bars), drawn)

    def _fill_better(self, analysis: Analysis) -> None:
        better = better_offer(analysis, self._session.current_offer_id)
        self.better.setVisible(better is not None)
        if better is not None:
            self.better.title.setText(f"What would make {better.name} the better offer")
            gap = shown(round(better.gap), Unit.MONEY)
            which = f"Any one of these, in {better.currency}," if better.currency else "Any one of these"
            self.better.note.setText(f"{which} closes the gap of {gap} a year to {better.best}")
            self.better.show_lines([(label, text, "") for label, text in better.amounts])

    def _fill_due(self) -> None:
        plan, names = self._session.plan, titles(self._session.plan)
        dated = deadlines(plan, self._session.today)
        lines = [(end.name, f"{full_week_day(end.day)}, {end.time_left}", "") for end in dated]
        known = {end.offer_id for end in dated}
        live = (offer for offer in plan.offers if not offer.hidden and offer.id not in known)
        lines += [(names[offer.id], "no date typed", "doubt") for offer in live]
        self.due.title.setText("Answers due")
        self.due.show_lines(lines)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._pictures)
        column.setContentsMargins(2 * GRID, GRID + HALF, 2 * GRID, 2 * GRID)
        column.setSpacing(HALF)
        rounds = QPushButton("Rounds")
        rounds.setProperty("link", "true")
        rounds.clicked.connect(lambda: self._session.sheet_requested.emit("Rounds"))
        self.due.head.addWidget(rounds, 0, 1, Qt.AlignmentFlag.AlignRight)
        self.due.note.hide()
        self.years.setFixedHeight(230)
        sections: tuple[tuple[QWidget, ...], ...] = (
            (self.worth, small_note(WORTH_NOTE)),
            (self.years, small_note(YEARS_NOTE)),
            (self.better,),
            (self.due,),
        )
        for section in sections:
            for part in (rule(), *section) if section is not sections[0] else section:
                column.addWidget(part)
            column.addSpacing(GRID)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(4 * GRID, 0, 4 * GRID, 0)
        whole.addWidget(self._empty)
        whole.addWidget(self._scroll)


def small_note(text: str = "") -> QLabel:
    """Return a sentence in the second size below a finding."""
    label = note(text)
    label.setFont(font(SECONDARY, family=label.font().family()))
    return label


class Lines(QWidget):
    """A title, a sentence, and lines of a name with a value at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.note = heading(""), small_note()
        self.title.setWordWrap(True)
        self._lines = QWidget(self)
        self._grid = QGridLayout(self._lines)
        self._grid.setContentsMargins(0, HALF, 0, HALF)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(HALF)
        self._grid.setColumnStretch(0, 1)
        self.head = QGridLayout()
        self.head.addWidget(self.title, 0, 0)
        self.head.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, HALF, 0, HALF)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addWidget(self.note)
        column.addWidget(self._lines)

    def show_lines(self, lines: list[tuple[str, str, str]]) -> None:
        """Show other lines: name, value, and the property of the value's ink."""
        clear_layout(self._lines)
        values = [plain(text) for _, text, _ in lines]
        widest = max((value.sizeHint().width() for value in values), default=0)
        for place, ((name, _, ink), value) in enumerate(zip(lines, values, strict=True)):
            if ink:
                mark(value, ink, on=True)
            label, room = plain(), ROOM - widest - GRID
            label.setText(label.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room))
            label.setToolTip(tip("" if label.text() == name else name))
            self._grid.addWidget(label, place, 0)
            self._grid.addWidget(value, place, 1, Qt.AlignmentFlag.AlignRight)
