"""Opens the context menu of a place: its table, with actions on the place and commands of the window."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QTabBar, QWidget

from planner.ui.context.tables import MENUS, MenuLine, MenuRequest
from planner.ui.plain_text import without_keys
from planner.ui.session import Session

KEYS = ("Shift+F10", "Menu")


class ContextMenus(QObject):
    """Answers `Session.menu_requested`; Menu and Shift+F10 ask for the menu of what has the keyboard."""

    def __init__(
        self,
        session: Session,
        window: QWidget,
        actions: Mapping[str, QAction],
        run: Callable[[str], object],
        can_run: Callable[[str], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._actions, self._run, self._can_run = window, actions, run, can_run
        session.menu_requested.connect(self.open)
        for keys in KEYS:
            QShortcut(QKeySequence(keys), window).activated.connect(ask_for_menu)

    def open(self, request: MenuRequest) -> None:
        """Open the menu of a request, its first line marked."""
        menu = QMenu(self._window)
        menu.setAccessibleName(request.kind.value)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for line in MENUS[request.kind]:
            self._add(menu, line, request)
        shown = [action for action in menu.actions() if not action.isSeparator()]
        if shown:
            menu.popup(request.at)
            menu.setActiveAction(shown[0])

    def _add(self, menu: QMenu, line: MenuLine, request: MenuRequest) -> None:
        run = request.actions.get(line.key)
        listed = self._actions.get(line.key)
        is_command = line.key not in request.actions
        if is_command and (listed is None or not self._can_run(line.key)):
            return
        if line.separated and menu.actions():
            menu.addSeparator()
        text = request.texts.get(line.key) or line.text or (listed.text() if listed else line.key)
        keys = line.keys or (listed.shortcut().toString() if listed else "")
        action = menu.addAction(f"{without_keys(text)}\t{keys}" if keys else without_keys(text))
        action.setObjectName(line.key)
        if is_command:
            action.setEnabled(listed is not None and listed.isEnabled())
            action.triggered.connect(lambda: self._run(line.key))
        elif run is None:
            action.setEnabled(False)
        else:
            action.triggered.connect(run)


def ask_for_menu() -> None:
    """Ask the widget with the keyboard for its menu, as the right button asks what is under it."""
    focused = QApplication.focusWidget()
    if focused is not None:
        at = _place_of_menu(focused)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, focused.mapToGlobal(at))
        QApplication.sendEvent(focused, event)


def _place_of_menu(widget: QWidget) -> QPoint:
    """Return the middle of a widget, of tabs that of the current one."""
    if isinstance(widget, QTabBar) and widget.currentIndex() >= 0:
        return widget.tabRect(widget.currentIndex()).center()
    return widget.rect().center()
