"""A grant or a payment in the inspector: its heading, its picture, and a line for each of its fields."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from planner.pay.clawback_hints import payment_hints
from planner.pay.years.grant_size import option_terms, option_text
from planner.plan import Grant, Instalment, Offer, Plan, edits
from planner.plan.assumed import is_typed
from planner.plan.fields.terms import GrantKind
from planner.plan.paths import offer_path, spec_at, value_at
from planner.plan.registry import FieldSpec, fields
from planner.plan.schema.about import Editor
from planner.ui.appearance.theme import GRID, HALF, scaled
from planner.ui.desk import Desk
from planner.ui.inspector.vest_spark import VestSpark
from planner.ui.plain_text import tip
from planner.ui.typing.field_edit import FieldEdit
from planner.values import Unit, shown

LABELS = 144  # wide enough for the longest label, so that all fields align in a column
_OF_OPTIONS = ("strike", "option_tax", "exercise_months")
_OF_CLAWBACKS = ("clawback_let_go", "clawback_with_cause", "clawback_months", "clawback_from")
_OF_MILESTONES = ("milestone", "milestone_chance", "milestone_delay")


class ItemBlock(QWidget):
    """One grant or payment: a line for each field that applies to it."""

    def __init__(
        self, desk: Desk, offer: Offer, item: Grant | Instalment, place: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._path, self._place, self._offer_id = path_of(offer, item), place, offer.id
        self.edits = {
            path: FieldEdit(desk, path, self, f"{spec.about.label}, {heading(item, place)}")
            for spec in asked(item)
            if (path := f"{self._path}.{spec.key}")
        }
        self._name = _dim(heading(item, place))
        self._session = desk.session
        self._note = _dim(self._note_on(item, offer))
        self._spark = VestSpark(item, desk.look, self) if isinstance(item, Grant) else None
        self._lay_out(desk)

    def refresh(self, plan: Plan) -> None:
        """Show the item of a plan."""
        item: Grant | Instalment = value_at(plan, self._path)
        self._name.setText(heading(item, self._place))
        self._show_note(self._note_on(item, plan.offer(self._offer_id)))
        if self._spark is not None and isinstance(item, Grant):
            self._spark.show_grant(item)
        for edit in self.edits.values():
            edit.refresh(plan)

    def _note_on(self, item: Grant | Instalment, offer: Offer) -> str:
        """Return the note on options, or where a law limits what a payment owes back."""
        analysis = self._session.analysis
        if not isinstance(item, Instalment) or analysis is None:
            return option_note(item, offer)
        return "\n".join(payment_hints(item, offer, analysis.tables.clawback_laws, analysis.today))

    def _show_note(self, text: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _lay_out(self, desk: Desk) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(HALF)
        grid.setColumnMinimumWidth(0, scaled(LABELS))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._name, 0, 0, 1, 2)
        remover = _remover(desk, self._path, self._name.text())
        grid.addWidget(remover, 0, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        if self._spark is not None:
            grid.addWidget(self._spark, 1, 0, 1, 3)
        grid.addWidget(self._note, 2, 0, 1, 3)
        self._note.setVisible(bool(self._note.text()))
        for row, (path, edit) in enumerate(self.edits.items(), start=3):
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
            label = QLabel(spec_at(desk.session.plan, path).about.label)
            label.setBuddy(edit)
            grid.addWidget(label, row, 0)
            grid.addWidget(edit, row, 1, 1, 2)


def _dim(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("dim", "true")
    label.setWordWrap(True)
    return label


def _remover(desk: Desk, path: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText("×")
    button.setProperty("quiet", "true")
    button.setToolTip(tip(f"Remove {name.lower()}"))
    button.setAccessibleName(f"Remove {name}")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    what = name.partition(" · ")[0].lower()
    button.clicked.connect(
        lambda: desk.session.apply(f"Remove {what}", edits.remove_item(desk.session.plan, path))
    )
    return button


def asked(item: Grant | Instalment) -> tuple[FieldSpec, ...]:
    """Return the fields to show for an item, in the order of its model."""
    return tuple(spec for spec in fields(type(item), Editor.INSPECTOR) if _means(item, spec.key))


def path_of(offer: Offer, item: Grant | Instalment) -> str:
    """The plan path of an item."""
    return f"{offer_path(offer.id)}.{'grants' if isinstance(item, Grant) else 'sign_on'}.{item.id}"


def heading(item: Grant | Instalment, place: int) -> str:
    """Return the title of an item: its number, and its size or month."""
    if isinstance(item, Instalment):
        assumed = "" if is_typed(item, "month") else ", assumed"
        return f"Payment {place} · month {item.month}{assumed}"
    return f"Grant {place} · {_size(item)}"


def option_note(item: Grant | Instalment, offer: Offer) -> str:
    """Return the note on options: face value, strike, spread, exercise cost; empty for other items."""
    options = option_terms(item, offer) if isinstance(item, Grant) else None
    if options is None:
        return ""
    face = "No price yet" if options.face is None else f"{shown(options.face, Unit.MONEY)} at face"
    return f"{face}: {option_text(options)}"


def _size(grant: Grant) -> str:
    if grant.percent is not None:
        return f"{shown(grant.percent, Unit.SHARE)} of the company"
    if grant.units is not None:
        return f"{shown(grant.units, Unit.COUNT)} {grant.count_noun}"
    return shown(grant.value, Unit.MONEY)


def _means(item: Grant | Instalment, key: str) -> bool:
    if isinstance(item, Instalment):
        return key not in _OF_CLAWBACKS or item.may_be_owed_back
    if key in _OF_OPTIONS:
        return item.kind is GrantKind.OPTION
    return key not in _OF_MILESTONES or item.milestone_share > 0
