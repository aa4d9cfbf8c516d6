"""The event filter of the application sees nothing while it is paused, however pauses lie in each other."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.ui.frame.app_events import AppEvents


class Counting(AppEvents):
    """Counts what it sees."""

    seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count an event of the user's own kind."""
        self.seen += event.type() is QEvent.Type.User
        return super().eventFilter(watched, event)


def test_an_inner_pause_does_not_end_the_outer_one(qtbot: QtBot, qapp: QApplication) -> None:
    del qtbot
    target = QObject()
    events = Counting(qapp, lambda _command: None, target)

    def seen() -> int:
        before = events.seen
        QCoreApplication.sendEvent(target, QEvent(QEvent.Type.User))
        return events.seen - before

    assert seen() == 1
    with events.paused():
        with events.paused():
            assert seen() == 0
        assert seen() == 0
    assert seen() == 1
    qapp.removeEventFilter(events)
