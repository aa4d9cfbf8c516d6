"""What of a grant and of a payment nobody typed is dim in the inspector, and said in grid and explain bar."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.ui.typing.field_edit import FieldEdit
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)

GRANTS, SIGN_ON = "offers.o1.grants", "offers.o1.sign_on"
YEARS, CADENCE, CLIFF = (f"{GRANTS}.g1.{key}" for key in ("years", "cadence", "cliff"))
MONTH = f"{SIGN_ON}.s1.month"


def line(user: User, path: str) -> FieldEdit:
    if not any(edit.path == path for edit in user.sheet.inspector.findChildren(FieldEdit)):
        user.go(path.rpartition(".")[0].rpartition(".")[0])  # its cell opens its fields
    [edit] = [edit for edit in user.sheet.inspector.findChildren(FieldEdit) if edit.path == path]
    return edit


def is_dim(user: User, path: str) -> bool:
    edit = line(user, path)
    dim = bool(edit.property("assumed") == "true")
    assert dim == edit.toolTip().startswith("Assumed") == edit.accessibleDescription().startswith("Assumed")
    return dim


def said(user: User, path: str) -> str:
    """The tooltip of a cell, which is what a screen reader ends with."""
    index = user.sheet.model.index_of(path)
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert ("not stated" in tip) == ("not stated" in str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
    return tip


def test_vesting_that_nobody_typed_is_dim_and_said(sampled: User) -> None:
    sampled.go(GRANTS)
    sampled.enter("12,000 RSUs at 10 over 4 years")
    assert "cadence and cliff not stated; counted as quarterly, 12-month cliff" in said(sampled, GRANTS)
    sampled.go(GRANTS)
    assert "cadence and cliff not stated" in sampled.explained()
    assert [is_dim(sampled, path) for path in (YEARS, CADENCE, CLIFF)] == [False, True, True]
    assert line(sampled, CLIFF).text() == "12 months"


def test_typing_a_default_into_the_inspector_confirms_it_and_undo_takes_that_back(sampled: User) -> None:
    sampled.go(GRANTS)
    sampled.enter("400k")
    sampled.go(GRANTS)
    QTest.mouseClick(line(sampled, CLIFF), Qt.MouseButton.LeftButton)
    assert (line(sampled, CLIFF).text(), line(sampled, CLIFF).placeholderText()) == ("", "12 months")
    assert "Assumed, as nobody typed it" in sampled.explained()
    sampled.enter("12")
    assert sampled.plan.offer("o1").grants[0].confirmed == ("cliff",)
    assert not is_dim(sampled, CLIFF)
    assert "years and cadence not stated" in said(sampled, GRANTS)
    sampled.press("Ctrl+Z")
    assert is_dim(sampled, CLIFF)
    assert "vesting not stated; counted as 4 years, quarterly, 12-month cliff" in said(sampled, GRANTS)


def test_a_cell_that_is_copied_and_pasted_states_no_more_than_before(sampled: User) -> None:
    sampled.go(GRANTS)
    sampled.enter("400k quarterly")
    sampled.go(GRANTS)
    sampled.press("Ctrl+C")
    sampled.go("offers.o2.grants")
    sampled.press("Ctrl+V")
    assert sampled.plan.offer("o2").grants[0].confirmed == ("cadence",)


def test_the_month_of_a_payment_that_nobody_typed_is_dim(sampled: User) -> None:
    sampled.go(SIGN_ON)
    sampled.enter("30k")
    sampled.go(SIGN_ON)
    assert is_dim(sampled, MONTH)
    assert "Payment 1: month not stated; counted as month 1." in said(sampled, SIGN_ON)
    sampled.go(SIGN_ON)
    sampled.enter("30k at 1")
    assert not is_dim(sampled, MONTH)
    assert "not stated" not in said(sampled, SIGN_ON)


def test_a_kind_that_nobody_typed_is_dim_until_it_is_confirmed(sampled: User) -> None:
    kind = f"{GRANTS}.g1.kind"
    sampled.go(GRANTS)
    sampled.enter("400k/4y quarterly cliff 12")
    assert "Grant 1: kind not stated; counted as RSUs." in said(sampled, GRANTS)
    sampled.go(GRANTS)
    assert is_dim(sampled, kind)
    QTest.mouseClick(line(sampled, kind), Qt.MouseButton.LeftButton)
    sampled.enter("rsu")
    assert sampled.plan.offer("o1").grants[0].confirmed == ("kind", "years", "cadence", "cliff")
    assert not is_dim(sampled, kind)
    assert "not stated" not in said(sampled, GRANTS)
