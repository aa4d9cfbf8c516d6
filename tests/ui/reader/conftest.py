"""What a screen reader is given: the interface of a widget, and what is announced."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QTabBar, QWidget

from planner.ui.parts.panel_parts import PageTabs
from tests.ui.conftest import User


def interface(widget: QWidget) -> QAccessibleInterface:
    """The interface that Qt gives to a screen reader."""
    made = QAccessible.queryAccessibleInterface(widget)
    assert made is not None
    return made


def read(widget: QWidget) -> tuple[QAccessible.Role, str, str]:
    """The role, name and value of a widget as a screen reader reads them."""
    made, text = interface(widget), QAccessible.Text
    return made.role(), made.text(text.Name), made.text(text.Value)


def pages(user: User, name: str) -> Iterator[str]:
    """Turn to a sheet, then to each of its pages in turn; yield their names."""
    user.turn_to(name)
    sheet = user.window.sheet
    assert sheet is not None
    bars = [bar for bar in sheet.findChildren(PageTabs) if bar.isVisible()]
    if not bars:
        yield name
        return
    bar: QTabBar = bars[0]
    for place in range(bar.count()):
        bar.setCurrentIndex(place)
        yield f"{name}, {bar.tabText(place)}"


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced from now on; Qt tells no one of it but the desktop."""
    texts: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            texts.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return texts
