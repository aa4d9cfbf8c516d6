"""After each undo and redo: opens the sheet that it changed, selects and flashes the field, and says it."""

from collections.abc import Callable, Iterable
from itertools import islice

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QStackedWidget

from planner.plan.differences import differences, field_of, text_at
from planner.plan.edits import typed_text
from planner.plan.paths import has_field
from planner.ui.desk import Desk
from planner.ui.grid.cell_table import CellTable
from planner.ui.parts.wash import FadingIn, flash
from planner.ui.plan_steps import StepMove
from planner.ui.sheet_paths import sheet_of
from planner.ui.typing.typing_steps import edit_between
from planner.ui.typing.words_field import show_change_in_text
from planner.ui.undo.move_text import move_text
from planner.ui.undo.toast import Toast

MOST = 200  # changed fields that are looked at


class UndoFollower(QObject):
    """Shows what each undo and redo changed, and the toasts of what was just done."""

    def __init__(self, desk: Desk, over: QStackedWidget, jump: Callable[[str], object]) -> None:
        """`over`: the widget in whose corner toasts lie; `jump` shows the field at a plan path."""
        super().__init__(over)
        self._desk, self._jump = desk, jump
        self.toast = Toast(over)
        FadingIn(self.toast, desk.look)
        over.currentChanged.connect(lambda _page: self.toast.raise_())  # a sheet made since lies over it
        self._index = 0  # of the stack, for the step that the toast is about
        session = desk.session
        session.announced.connect(self._announce)
        session.steps.moved.connect(self._follow)
        session.stack.indexChanged.connect(self._hide_outdated)

    def _announce(self, text: str) -> None:
        self._show(text, "Undo", self._desk.session.stack.undo)

    def _follow(self, move: StepMove) -> None:
        paths = [difference.path for difference in islice(differences(move.before, move.after), MOST)]
        target = _target(move, paths)
        if target:
            self._go(move, target)
            self._flash(target, paths)
        stack = self._desk.session.stack
        if move.undone:
            self._show(move_text(move), "Redo", stack.redo)
        else:
            self._show(move_text(move), "Undo", stack.undo)

    def _go(self, move: StepMove, target: str) -> None:
        """Show the field; in a long text, the place that changed."""
        texts = (_typed(move, target, before=True), _typed(move, target, before=False))
        show_change_in_text(target, edit_between(*texts).end, self._jump)

    def _flash(self, target: str, paths: Iterable[str]) -> None:
        if not self._desk.look.has_motion:
            return
        focused = QApplication.focusWidget()
        if isinstance(focused, CellTable):
            focused.flash_paths((target, *paths))
        elif focused is not None and not isinstance(focused, QApplication):
            flash(focused, self._desk.look)

    def _show(self, text: str, button: str, pressed: Callable[[], object]) -> None:
        self._index = self._desk.session.stack.index()
        self.toast.show_text(text, button, pressed)

    def _hide_outdated(self, index: int) -> None:
        """Hide a toast on another step: its button would undo the wrong one."""
        if index != self._index:
            self.toast.hide()


def _target(move: StepMove, paths: Iterable[str]) -> str:
    """Return the path to show: the field typed in, else the first changed field that a sheet edits.

    The path of an item that is gone leads to its sheet alone.
    """
    if move.where and has_field(move.after, move.where):
        return move.where
    changed = [path for path in paths if sheet_of(path)]
    fields = (field_of(move.after, path) for path in changed)
    return next((field for field in fields if field), changed[0] if changed else "")


def _typed(move: StepMove, path: str, *, before: bool) -> str:
    plan = move.before if before else move.after
    return typed_text(plan, path) if has_field(plan, path) and text_at(plan, path) else ""
