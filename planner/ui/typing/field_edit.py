"""One field of the plan as a line: shows the value, edits what was typed, keeps what is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from planner.plan import Grant, Instalment, Plan, entry
from planner.plan.assumed import NOT_TYPED, assumed_keys
from planner.plan.edits import typed_text
from planner.plan.paths import NoSuchPathError, has_field, spec_at, value_at
from planner.plan.registry import FieldKind
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import mark
from planner.ui.plain_text import tip
from planner.ui.typing.entry_line import EntryLine, choices_of


class FieldEdit(EntryLine):
    """Edits the field at `path`: committed by Enter, Tab or leaving, given up by Esc.

    A list of texts stands in one line, with commas between them.
    """

    def __init__(self, desk: Desk, path: str, parent: QWidget, name: str = "") -> None:
        spec = spec_at(desk.session.plan, path)
        super().__init__(parent, choices_of(spec))
        self.path, self._session, self._spec = path, desk.session, spec
        self._name = name or spec.about.label
        self.setFrame(True)
        self.setAccessibleName(self._name)
        self.setToolTip(tip(spec.about.help))
        self.textEdited.connect(lambda text: self._session.draft(self.path, self._typed(text)))
        self.finished.connect(self._finish)
        self.given_up.connect(self._give_up)
        self.refresh(desk.session.plan)

    def show_path(self, path: str) -> None:
        """Edit the same field of another item."""
        self.path = path
        self.setModified(False)
        self.refresh(self._session.plan)

    def refresh(self, plan: Plan) -> None:
        """Show the plan's value, unless something is being typed just now."""
        if self.path in self._session.drafts:
            return
        try:
            value, kept = value_at(plan, self.path), plan.typed.get(self.path)
        except NoSuchPathError:  # its grant was removed; the panel is about to drop this line
            return
        wrong = kept.wrong if kept else ""
        shown = kept.text if kept and kept.wrong else entry.display(self._spec, value)
        assumed = NOT_TYPED if not wrong and self._is_assumed(plan) else ""
        self.setPlaceholderText(shown if assumed else "")  # a line with the keyboard is empty then
        self.setText(self._line(typed_text(plan, self.path) if self.hasFocus() else shown))
        if not self.hasFocus():
            self.setCursorPosition(0)  # a long text is read from its beginning
        self.setToolTip(tip(wrong or assumed or self._spec.about.help))
        self.setAccessibleDescription(wrong or assumed)
        mark(self, "wrong", on=bool(wrong))
        mark(self, "assumed", on=bool(assumed))

    def _is_assumed(self, plan: Plan) -> bool:
        """Whether the field of a grant or a payment holds a default that nobody typed."""
        above, _, key = self.path.rpartition(".")
        item = value_at(plan, above) if above else None
        return isinstance(item, Grant | Instalment) and key in assumed_keys(item)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show what was typed, ready to be replaced, and tell the explain bar."""
        super().focusInEvent(event)
        if self.path not in self._session.drafts and has_field(self._session.plan, self.path):
            self.setText(self._line(typed_text(self._session.plan, self.path)))
            self.selectAll()
        self._session.select(self.path)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit, but for a list of choices that opened."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def commit(self) -> None:
        """Type the text into the field, if there is another text than before."""
        text = self._session.drafts.get(self.path)
        if text is not None:
            self._session.enter(f"Type {self._name.lower()}", self.path, text)
        self.refresh(self._session.plan)

    def _give_up(self) -> None:
        self._session.drop_draft(self.path)
        self.refresh(self._session.plan)

    def _finish(self, rows: int, columns: int) -> None:
        if rows == columns == 0:  # a choice was taken from the list
            self._session.draft(self.path, self._typed(self.text()))
        # The focus goes first: what is entered may build the panel anew, and it keeps the focused line.
        if rows or columns:
            self.focusNextPrevChild(rows + columns > 0)
        self.commit()

    def _typed(self, text: str) -> str:
        return text.replace(",", "\n") if self._spec.kind is FieldKind.TEXTS else text

    def _line(self, text: str) -> str:
        return ", ".join(text.splitlines()) if self._spec.kind is FieldKind.TEXTS else text
