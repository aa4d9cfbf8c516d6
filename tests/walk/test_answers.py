"""What interrupts a walk is answered, also where one dialog opens another."""

from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from tests.walk.answers import Nested

TOO_LONG = 20_000


@pytest.fixture
def nested(qapp: QApplication) -> Iterator[Nested]:
    made = Nested(qapp)
    made.begin(Random(1))
    yield made
    made.deleteLater()
    qapp.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))


def test_a_dialog_that_the_end_of_another_opens_is_answered(qtbot: QtBot, nested: Nested) -> None:
    first, second = QDialog(), QDialog()
    for dialog in (first, second):
        qtbot.addWidget(dialog)
    first.finished.connect(second.exec)
    rescue = QTimer(nested, interval=TOO_LONG, singleShot=True)
    rescue.timeout.connect(second.reject)
    rescue.start()
    first.exec()
    assert rescue.isActive()
