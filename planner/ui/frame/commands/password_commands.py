"""Commands of the menu File on the password of the plan; it shows those that apply."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from planner.ui.documents.document import Document
from planner.ui.session import Session


class PasswordItems(QObject):
    """The items of the menu: to set a password, or to change and remove the one that there is."""

    def __init__(
        self, session: Session, document: Document, actions: Mapping[str, QAction], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._password, self._actions = document.password, actions
        session.file_changed.connect(self.show)
        self.show()

    def show(self) -> None:
        """Show what applies to the open plan."""
        self._actions["set_password"].setVisible(not self._password.is_set)
        for key in ("change_password", "remove_password"):
            self._actions[key].setVisible(self._password.is_set)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return the commands by key."""
        password = self._password
        return {
            "set_password": password.set,
            "change_password": password.set,
            "remove_password": password.remove,
        }
