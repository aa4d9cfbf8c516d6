"""Only the left button of the mouse folds a group, follows a lead, or brings another component."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from planner.plan.fields.terms import Component
from planner.ui.counter.asks.component_row import ComponentRow
from planner.ui.parts.links import TextLink
from tests.ui.conftest import User


def test_only_the_left_button_folds_a_group(sampled: User) -> None:
    view = sampled.sheet.view
    header, closed = view.down, set(view.down.closed)
    heading = QPoint(header.width() // 2, header.sectionViewportPosition(0) + 5)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.RightButton, pos=heading)
    assert set(header.closed) == closed
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert set(header.closed) != closed


def test_only_the_left_button_follows_a_lead(sampled: User) -> None:
    followed: list[str] = []
    lead = TextLink()
    sampled.bot.addWidget(lead)
    lead.show_link("Three stories", lambda: followed.append("gone"))
    lead.show()
    QTest.mouseClick(lead, Qt.MouseButton.RightButton)
    assert followed == []
    QTest.mouseClick(lead, Qt.MouseButton.LeftButton)
    assert followed == ["gone"]


def test_only_the_left_button_brings_the_curve_of_a_component(sampled: User) -> None:
    sampled.turn_to("Counter")
    assert sampled.window.sheet is not None
    panels = sampled.window.sheet.findChildren(ComponentRow)
    equity = next(panel for panel in panels if panel.component is Component.EQUITY)
    asked: list[Component] = []
    equity.looked_at.connect(asked.append)
    QTest.mouseClick(equity, Qt.MouseButton.RightButton, pos=QPoint(2, 2))
    assert asked == []
    QTest.mouseClick(equity, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert asked == [Component.EQUITY]
