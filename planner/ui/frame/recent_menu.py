"""The plans opened lately, in the menu File."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from planner.disk import display_name
from planner.ui.documents.document import Document
from planner.ui.frame.menus import menu_of
from planner.ui.plain_text import tip, without_keys


class RecentMenu(QMenu):
    """Filled when it opens, since other windows open plans too."""

    def __init__(self, document: Document, open_plan: Callable[[Path], object], parent: QMenu) -> None:
        super().__init__("Open re&cent", parent)
        self._document, self._open = document, open_plan
        self.setToolTipsVisible(True)
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

    def _add(self, text: str, path: Path) -> None:
        action = QAction(text, self)
        action.setToolTip(tip(str(path)))
        action.triggered.connect(lambda _checked=False: self._open(path))
        self.addAction(action)


def add_recent_menu(
    actions: Mapping[str, QAction], document: Document, open_plan: Callable[[Path], object]
) -> None:
    """Put the plans opened lately into the menu File, below Open."""
    above = menu_of(actions["File"])
    above.insertMenu(actions["sample"], RecentMenu(document, open_plan, above))
