"""The inspector is built anew while a line holds text that was not committed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.ui.typing.field_edit import FieldEdit
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


def line(user: User, path: str) -> FieldEdit:
    """Return the shown line of a field."""
    (edit,) = [edit for edit in user.sheet.inspector.findChildren(FieldEdit) if edit.path == path]
    return edit


def test_an_offer_is_duplicated_while_a_line_of_its_grant_is_typed(sampled: User) -> None:
    """The line commits while the panel is replaced, and the grid looks at the old offer again."""
    grant = sampled.plan.offer("o1").grants[0]
    path = f"offers.o1.grants.{grant.id}.milestone_share"
    sampled.go("offers.o1.grants")
    sampled.press("F6")
    QTest.mouseClick(line(sampled, path), Qt.MouseButton.LeftButton)
    sampled.type("50%")
    sampled.press("Ctrl+Shift+D")
    QApplication.processEvents()
    assert sampled.plan.offer("o1").grants[0].milestone_share == 0.5
    assert len(sampled.plan.offers) == 4
    sampled.go(f"offers.{sampled.window.session.current_offer_id}.grants")
    QApplication.processEvents()
    shown = {edit.path.split(".")[1] for edit in sampled.sheet.inspector.findChildren(FieldEdit)}
    assert shown == {sampled.window.session.current_offer_id}
