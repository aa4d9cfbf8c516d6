"""The plans opened lately, in the menu File and on the welcome page, and the menu of each of them."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from planner.disk import display_name
from planner.ui.context.tables import MenuRequest, PlaceKind
from planner.ui.documents.document import Document
from planner.ui.frame.menus import menu_of
from planner.ui.frame.welcome import Welcome
from planner.ui.plain_text import tip, without_keys

OpenMenu = Callable[[MenuRequest], object]


def recent_request(
    document: Document,
    path: Path,
    at: QPoint,
    open_plan: Callable[[Path], object],
    shown: Callable[[], object],
) -> MenuRequest:
    """Return the menu of a plan that was opened lately; `shown` is called once one was forgotten."""

    def forget() -> None:
        document.forget(path)
        shown()

    actions: dict[str, Callable[[], object] | None] = {
        "open": lambda: open_plan(path),
        "folder": lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))),
        "forget": forget,
    }
    return MenuRequest(PlaceKind.RECENT, at, actions)


class RecentMenu(QMenu):
    """Filled when it opens, since other windows open plans too. Each plan has a menu of its own."""

    def __init__(
        self, document: Document, open_plan: Callable[[Path], object], open_menu: OpenMenu, parent: QMenu
    ) -> None:
        super().__init__("Open re&cent", parent)
        self._document, self._open, self._open_menu = document, open_plan, open_menu
        self._asked: MenuRequest | None = None
        self.setToolTipsVisible(True)
        self._gone = QTimer(self, singleShot=True, interval=0)  # starts once the menus close
        self._gone.timeout.connect(self._open_asked)
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List the plans, the latest first, and the way to forget them."""
        self.clear()
        for place, path in enumerate(self._document.recent, start=1):
            self._add(f"&{place}  {without_keys(display_name(path))}", path)
        if self.isEmpty():
            self.addAction("None yet").setEnabled(False)
            return
        self.addSeparator()
        self.addAction("&Forget these").triggered.connect(self._document.forget_recent)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the plan under the mouse."""
        self._ask(self.actionAt(event.pos()), event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu of the marked plan by the keys that open menus elsewhere."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift):
            marked = self.activeAction()
            self._ask(marked, self.mapToGlobal(self.actionGeometry(marked).center()) if marked else QPoint())
        else:
            super().keyPressEvent(event)

    def _ask(self, action: QAction | None, at: QPoint) -> None:
        path = action.data() if action is not None else None
        if not isinstance(path, str):
            return
        self._asked = recent_request(self._document, Path(path), at, self._open, self.fill)
        while (popup := QApplication.activePopupWidget()) is not None and popup.isVisible():
            popup.close()
        self._gone.start()

    def _open_asked(self) -> None:
        if self._asked is not None:
            self._open_menu(self._asked)

    def _add(self, text: str, path: Path) -> None:
        action = QAction(text, self)
        action.setData(str(path))
        action.setToolTip(tip(str(path)))
        action.triggered.connect(lambda _checked=False: self._open(path))
        self.addAction(action)


def add_recent_menu(
    actions: Mapping[str, QAction],
    document: Document,
    open_plan: Callable[[Path], object],
    open_menu: OpenMenu,
) -> None:
    """Put the plans opened lately into the menu File, below Open."""
    above = menu_of(actions["File"])
    above.insertMenu(actions["sample"], RecentMenu(document, open_plan, open_menu, above))


def connect_welcome_menu(
    welcome: Welcome, document: Document, open_plan: Callable[[Path], object], open_menu: OpenMenu
) -> None:
    """Open the menu of a plan that the welcome page lists."""

    def ask(path: Path, at: QPoint) -> None:
        open_menu(recent_request(document, path, at, open_plan, lambda: welcome.show_recent(document.recent)))

    welcome.menu_wanted.connect(ask)
