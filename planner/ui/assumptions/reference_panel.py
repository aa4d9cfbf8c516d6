"""The lower part of Assumptions, to read only: imagined recruiters, published figures, and the sources."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from planner.ask.recruiters.recruiter_traits import ACCEPTS, COUNT, TABLE, ComponentTraits
from planner.market.studies.moments import MomentTable
from planner.market.tables import Tables, sources
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.assumptions import moment_rows
from planner.values import Unit, shown

HEADS = ("Imagined recruiters", *(component.noun.capitalize() for component in Component))
NOTE = (
    f"{COUNT} manners of dealing with an ask, drawn once. Shares of the reference: the base; the grant; base "
    "pay for a sign-on; one point for a bonus."
)
COLUMNS = len(HEADS)


class ReferencePanel(QScrollArea):
    """Labels that can be selected and copied, reached by the arrow keys as one page."""

    def __init__(self, tables: Tables | None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setAccessibleName("Imagined recruiters and sources, to read only")
        page, grid = QWidget(), QGridLayout()
        grid.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(HALF)
        grid.setColumnStretch(COLUMNS, 1)
        page.setLayout(grid)
        self._grid = grid
        self._add_cloud()
        if tables:
            self._add_moments(tables.moments)
        for topic, text in sources(tables) if tables else ():
            self._add_source(topic, text)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(page)

    def _add_cloud(self) -> None:
        for column, head in enumerate(HEADS):
            self._put(0, column, head, "strong")
        for row, cells in enumerate(cloud_rows(), start=1):
            for column, text in enumerate(cells):
                self._put(row, column, text, "" if column else "dim")
        self._line("", NOTE)

    def _add_moments(self, table: MomentTable) -> None:
        top = self._grid.rowCount()
        for column, head in enumerate(moment_rows.HEADS):
            self._put(top, column, head, "strong")
        for row, cells in enumerate(moment_rows.moment_rows(table), start=top + 1):
            for column, text in enumerate(cells):
                self._put(row, column, text, "" if column else "dim")
        for note in moment_rows.moment_notes(table):
            self._line("", note)

    def _add_source(self, topic: str, text: str) -> None:
        self._line(topic, text)

    def _line(self, topic: str, text: str) -> None:
        row = self._grid.rowCount()
        if topic:
            self._put(row, 0, topic, "strong")
        label = _label(text, "dim")
        label.setWordWrap(True)
        self._grid.addWidget(label, row, 1 if topic else 0, 1, COLUMNS if topic else COLUMNS + 1)

    def _put(self, row: int, column: int, text: str, look: str) -> None:
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(_label(text, look), row, column, side | Qt.AlignmentFlag.AlignTop)


def _label(text: str, look: str) -> QLabel:
    label = QLabel(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if look:
        label.setProperty(look, "true")
    return label


def cloud_rows() -> tuple[tuple[str, ...], ...]:
    """Return the table of imagined recruiters (MODEL 5) as text, a row for each trait."""
    columns = [TABLE[component] for component in Component]
    return (
        ("No room at all, chance", *(_range(column.no_room, Unit.CHANCE) for column in columns)),
        ("Median headroom", *(_share(column, column.median) for column in columns)),
        ("90th percentile over median", *(_range(column.tail, Unit.RATIO) for column in columns)),
        ("Accepts when it could, chance", *(_range(ACCEPTS, Unit.CHANCE) for _ in columns)),
        (
            "Pull of your ask, mean and spread",
            *(f"{column.pull[0]:g} ± {column.pull[1]:g}" for column in columns),
        ),
        ("Credible ceiling", *(_share(column, column.ceiling) for column in columns)),
        ("Overreach begins beyond it", *(_share(column, column.margin) for column in columns)),
        ("Step of an ask", *(_step(column) for column in columns)),
    )


def _share(traits: ComponentTraits, value: float) -> str:
    return shown(value, Unit.POINTS) if _is_bonus(traits) else shown(value, Unit.SHARE)


def _step(traits: ComponentTraits) -> str:
    return shown(traits.step, Unit.POINTS if _is_bonus(traits) else Unit.MONEY)


def _is_bonus(traits: ComponentTraits) -> bool:
    return traits is TABLE[Component.BONUS]


def _range(limits: tuple[float, float], unit: Unit) -> str:
    low, high = limits
    scale = 100 if unit is Unit.CHANCE else 1
    return f"{low * scale:g} to {high * scale:g}{' in 100' if unit is Unit.CHANCE else ' times'}"
