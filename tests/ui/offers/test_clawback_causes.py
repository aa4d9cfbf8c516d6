"""Clawbacks by cause of leaving in the inspector, and the private hint on what a law allows."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from planner.plan.fields.terms import OtherClawback
from planner.ui.typing.field_edit import FieldEdit
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


def notes(user: User) -> str:
    labels = user.sheet.inspector.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_a_clawback_by_cause_is_typed_and_shows_the_law(sampled: User) -> None:
    sampled.go("offers.o1.sign_on")
    sampled.enter("30k clawback 24")
    sampled.go("offers.o1.sign_on")
    QApplication.processEvents()
    payment = sampled.plan.offer("o1").sign_on[0]
    assert "California AB 692" in notes(sampled)
    assert "by the contract" in notes(sampled)
    path = f"offers.o1.sign_on.{payment.id}.clawback_let_go"
    (edit,) = [edit for edit in sampled.sheet.inspector.findChildren(FieldEdit) if edit.path == path]
    edit.setFocus()
    sampled.press("Ctrl+A")
    sampled.type("none")
    sampled.press("Return")
    assert sampled.plan.offer("o1").sign_on[0].clawback_let_go is OtherClawback.NONE
    sampled.press("Ctrl+Z")
    assert sampled.plan.offer("o1").sign_on[0].clawback_let_go is OtherClawback.SAME


def test_an_unknown_way_of_paying_back_stays_in_the_line_with_why(sampled: User) -> None:
    sampled.go("offers.o1.sign_on")
    sampled.enter("30k clawback 24, let go maybe")
    assert sampled.plan.offer("o1").sign_on[0].amount == 30_000
    assert "is not a payment" in sampled.plan.typed["offers.o1.sign_on"].wrong
