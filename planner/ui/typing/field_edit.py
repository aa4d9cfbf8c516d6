"""A line edit for one field of the plan: shows the value, edits the typed text, keeps invalid text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.plan import Grant, Instalment, Plan
from planner.plan.assumed import NOT_TYPED, assumed_keys
from planner.plan.edits import shown_text, typed_text
from planner.plan.paths import NoSuchPathError, has_field, spec_at, value_at
from planner.plan.registry import FieldKind
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import mark
from planner.ui.plain_text import tip
from planner.ui.typing.entry_line import EntryLine, choices_of


class FieldEdit(EntryLine):
    """Edits the field at `path`: committed by Enter, Tab or focus out, cancelled by Esc.

    A list of texts is shown in one line, separated by commas.
    """

    def __init__(self, desk: Desk, path: str, parent: QWidget, name: str = "", empty: str = "") -> None:
        spec = spec_at(desk.session.plan, path)
        super().__init__(parent, choices_of(spec))
        self.path, self._session, self._spec = path, desk.session, spec
        self._name, self._empty = name or spec.about.label, empty
        self.setFrame(True)
        self.setAccessibleName(self._name)
        self.setToolTip(tip(spec.about.help))
        self.textEdited.connect(lambda text: self._session.draft(self.path, self._to_field(text)))
        self.finished.connect(self._finish)
        self.given_up.connect(self._cancel)
        self.refresh(desk.session.plan)

    def is_of(self, path: str) -> bool:
        """Whether the field at a path is the same field, of this item or another."""
        return spec_at(self._session.plan, path) is self._spec

    def show_path(self, path: str) -> None:
        """Edit the same field of another item."""
        self.path = path
        self.setModified(False)
        self.refresh(self._session.plan)

    def refresh(self, plan: Plan) -> None:
        """Show the plan's value, unless the line has uncommitted text."""
        if self.path in self._session.drafts:
            return
        try:
            value = shown_text(plan, self.path)
        except NoSuchPathError:  # its grant was removed; the panel will drop this line
            return
        typed = plan.typed.get(self.path)
        wrong = typed.wrong if typed else ""
        shown = typed.text if typed and typed.wrong else value
        shown = "" if self._empty and not typed_text(plan, self.path) else shown
        assumed = NOT_TYPED if not wrong and self._is_assumed(plan) else ""
        self.setPlaceholderText(shown if assumed else self._empty)  # a line with the keyboard is empty then
        self.setText(self._to_line(typed_text(plan, self.path) if self.hasFocus() else shown))
        if not self.hasFocus():
            self.setCursorPosition(0)  # a long text is read from its beginning
        self.setToolTip(tip(wrong or assumed or self._spec.about.help))
        self.setAccessibleDescription(wrong or assumed)
        mark(self, "wrong", on=bool(wrong))
        mark(self, "assumed", on=bool(assumed))

    def _is_assumed(self, plan: Plan) -> bool:
        """Whether the field of a grant or payment has an assumed default."""
        above, _, key = self.path.rpartition(".")
        item = value_at(plan, above) if above else None
        return isinstance(item, Grant | Instalment) and key in assumed_keys(item)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the typed text, selected, and let the explain bar describe the field."""
        super().focusInEvent(event)
        if self.path not in self._session.drafts and has_field(self._session.plan, self.path):
            self.setText(self._to_line(typed_text(self._session.plan, self.path)))
            self.selectAll()
        self._session.select(self.path)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit, unless the list of choices opened."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def commit(self) -> None:
        """Enter the draft into the field, if there is one."""
        text = self._session.drafts.get(self.path)
        if text is not None:
            self._session.enter(f"Type {self._name.lower()}", self.path, text)
        self.refresh(self._session.plan)

    def takes_escape(self) -> bool:
        """Whether something was typed or the choices are open: a line that stays has no other entry."""
        return self.isModified() or (self.choices is not None and self.choices.is_open)

    def _cancel(self) -> None:
        self._session.drop_draft(self.path)
        self.refresh(self._session.plan)

    def _finish(self, rows: int, columns: int) -> None:
        if rows == columns == 0:  # a choice was taken from the list
            self._session.draft(self.path, self._to_field(self.text()))
        # Focus first: entering may rebuild the panel, which keeps the focused line.
        if rows or columns:
            self.focusNextPrevChild(rows + columns > 0)
        self.commit()

    def _to_field(self, text: str) -> str:
        return text.replace(",", "\n") if self._spec.kind is FieldKind.TEXTS else text

    def _to_line(self, text: str) -> str:
        return ", ".join(text.splitlines()) if self._spec.kind is FieldKind.TEXTS else text


class FieldPlace(QWidget):
    """A place for one `FieldEdit` at a time, committed before it shows another path.

    The line of another kind of field replaces it, and is then the last that Tab reaches in the window.
    """

    def __init__(self, desk: Desk, name: str, width: int, side: Qt.AlignmentFlag, empty: str = "") -> None:
        """`empty` is shown, dimmed, while nothing is typed."""
        super().__init__()
        self._desk, self._name, self._side, self._empty = desk, name, side, empty
        self.field: FieldEdit | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setFixedWidth(width)

    def show_path(self, path: str) -> None:
        """Show the field at a path as the plan has it."""
        if self.field is not None and self.field.path == path:
            self.field.refresh(self._desk.session.plan)
            return
        if self.field is not None:
            self.field.commit()
            if self.field.is_of(path):
                self.field.show_path(path)
                return
            self.field.hide()
            self.field.deleteLater()
        self.field = FieldEdit(self._desk, path, self, self._name, self._empty)
        self.field.setAlignment(self._side)
        self._row.addWidget(self.field)
        self.field.show()  # else Qt shows it only later, and what is hidden gets no keyboard
