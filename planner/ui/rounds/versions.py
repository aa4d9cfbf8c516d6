"""Every version of an offer: the first one, and one after each of their answers, with the differences."""

from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem

from planner.ask.recruiters.reference import standing_amount
from planner.ask.rounds.accept import talks
from planner.ask.sentences import amount, effect
from planner.plan import Plan, Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.ui.appearance.theme import ROW
from planner.ui.typing.entry_keys import UnsearchedTableWidget
from planner.values.share_measure import ShareMeasure
from planner.values.unit import ABSENT

Amounts = dict[Component, float | None]


@dataclass(frozen=True, slots=True)
class Version:
    """An offer at one time: its figures in the units of asks, and by how much each changed."""

    name: str
    amounts: Amounts
    changes: dict[Component, float]


def versions(plan: Plan, offer_id: str) -> tuple[Version, ...]:
    """Return the first offer, then one version for each answer that changed it, a day's answers together."""
    offer, begun = plan.offer(offer_id), talks(plan, offer_id)
    amounts: Amounts = {
        component: begun[component].start if component in begun else standing_amount(offer, component)
        for component in Component
    }
    history = [Version("First offer", amounts, {})]
    theirs = [
        round_ for round_ in plan.rounds_of(offer_id) if round_.who is Who.THEY and round_.value is not None
    ]
    for when, answers in groupby(theirs, key=lambda round_: round_.when):
        group = list(answers)
        changes = _changes(amounts, group)
        if changes:
            amounts = {**amounts, **{round_.component: round_.value for round_ in group}}
            day = when.isoformat() if when else "No day"
            history.append(Version(f"{day}, {group[-1].means.value}", amounts, changes))
    return tuple(history)


def _changes(amounts: Amounts, answers: list[Round]) -> dict[Component, float]:
    changes = {
        round_.component: (round_.value or 0.0) - (amounts[round_.component] or 0.0) for round_ in answers
    }
    return {component: change for component, change in changes.items() if change}


class VersionsTable(UnsearchedTableWidget):
    """Components down, versions across; only to be read."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Versions of the offer")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)

    def show_versions(self, history: tuple[Version, ...], measure: ShareMeasure | None) -> None:
        """Show the versions, the latest at the right and in view. `measure`: what equity is counted in."""
        self.setRowCount(len(Component))
        self.setColumnCount(len(history))
        self.setVerticalHeaderLabels([component.label for component in Component])
        self.setHorizontalHeaderLabels([version.name for version in history])
        for column, version in enumerate(history):
            for row, component in enumerate(Component):
                item = QTableWidgetItem(_text(version, component, measure))
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + (len(Component) + 1) * ROW)
        self.scrollTo(self.model().index(0, len(history) - 1))


def _text(version: Version, component: Component, measure: ShareMeasure | None) -> str:
    standing, change = version.amounts[component], version.changes.get(component)
    if standing is None:
        return ABSENT
    text = amount(component, standing, measure)
    return text if change is None else f"{text}  ({effect(component, change, measure)})"
