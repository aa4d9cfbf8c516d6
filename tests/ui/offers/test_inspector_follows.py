"""The inspector follows the selected cell: its ask, where it comes from, how to type it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from planner.plan.fields.terms import Component
from planner.plan.registry import FIELDS
from planner.ui.inspector.panel import Inspector
from planner.ui.inspector.ways_to_type import BY_KEY, ways_to_type
from planner.ui.typing.field_edit import FieldEdit
from planner.values import Unit, shown
from tests.ui.conftest import TODAY, User

pytestmark = pytest.mark.same_window(same_sheets=True)


def panel(user: User) -> Inspector:
    return user.sheet.inspector


def texts(user: User) -> str:
    """Everything written in the panel, in one text."""
    labels = panel(user).findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def press(user: User, name: str) -> None:
    """Click the button of the panel with that name."""
    buttons = [*panel(user).findChildren(QPushButton), *panel(user).findChildren(QToolButton)]
    (button,) = [button for button in buttons if button.isVisible() and button.accessibleName() == name]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_track_has_the_figures_of_the_analysis(sampled: User) -> None:
    sampled.go("offers.o1.base")
    analysis = sampled.window.session.analysis
    assert analysis is not None
    figures = analysis.offers["o1"].figures
    marks = {mark.figure.value for mark in panel(sampled).ask.track.marks}
    assert {210_000, figures["opening.base"].value, figures["target.base"].value} <= marks
    ask = analysis.offers["o1"].asks[Component.BASE]
    limit = round(ask.ceiling / ask.step) * ask.step  # as Counter says it: to a whole step
    assert limit in marks
    assert "open " in panel(sampled).ask.track.accessibleDescription()
    assert "Aurora AI: base salary" in texts(sampled)
    assert "do not move" in texts(sampled)


def test_the_panel_follows_the_cell_and_the_column(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Right")
    assert "Beacon ML: base salary" in texts(sampled)
    sampled.go("offers.o2.sign_on")
    assert "Beacon ML: sign-on" in texts(sampled)
    sampled.go("offers.o2.state")
    assert not panel(sampled).ask.isVisible()


def test_reasons_come_once_the_keys_rest_and_more_unfold(sampled: User) -> None:
    sampled.go("offers.o1.base")
    reasons = panel(sampled).ask.reasons
    sampled.bot.waitUntil(lambda: any(effect != "…" for _, effect in reasons.texts()[:1]), timeout=5_000)
    analysis = sampled.window.session.analysis
    assert analysis is not None
    (ask,) = [ask for ask in analysis.offers["o1"].asks.values() if ask.component.field == "base"]
    strongest = max(ask.moved, key=lambda moved: abs(moved.effect))
    assert reasons.texts()[0] == (strongest.text, f"+{shown(strongest.effect, Unit.MONEY)}")


def test_the_counter_opens_from_the_panel_by_key(sampled: User) -> None:
    sampled.go("offers.o1.base")
    (button,) = [button for button in shown_buttons(sampled) if button.text() == "Open in Counter"]
    for _ in range(4):  # the pinned rows are a pane of their own
        sampled.press("F6")
        if QApplication.focusWidget() is button:
            break
    assert QApplication.focusWidget() is button
    sampled.press("Space")
    assert type(sampled.window.sheet).__name__ == "CounterSheet"


def test_fields_of_a_grant_open_with_its_cell_or_by_the_link(sampled: User) -> None:
    sampled.go("offers.o1.base")
    assert panel(sampled).findChildren(FieldEdit) == []
    assert "0.07 % of 1B, four years, quarterly, first vesting at month 12" in texts(sampled)
    press(sampled, "Edit equity grant")
    assert isinstance(QApplication.focusWidget(), FieldEdit)
    press(sampled, "Edit equity grant")
    assert panel(sampled).findChildren(FieldEdit) == []
    sampled.go("offers.o1.grants")
    assert {edit.path.split(".")[2] for edit in panel(sampled).findChildren(FieldEdit)} == {"grants"}


def test_payments_are_said_shortly_with_what_is_owed_back(sampled: User) -> None:
    sampled.go("offers.o1.sign_on")
    sampled.enter("40k at 1 + 20k at 13 clawback 12")
    sampled.go("offers.o1.base")
    rows = texts(sampled)
    assert "With the first pay\n40,000" in rows
    assert "In month 13\n20,000" in rows
    assert "To pay back if you leave" in rows


def test_an_empty_cell_shows_ways_to_type_it_and_a_filled_one_its_source(sampled: User) -> None:
    sampled.press("Ctrl+Shift+D")
    offer = sampled.window.session.current_offer_id
    sampled.go(f"offers.{offer}.base")
    assert not panel(sampled).ways.isVisible()
    sampled.press("Delete")
    assert panel(sampled).ways.isVisible()
    assert "=210k*1.05\n220,500" in texts(sampled)
    sampled.enter("210 apples")
    sampled.go(f"offers.{offer}.base")
    assert panel(sampled).ways.isVisible()
    assert "apples" in texts(sampled)


@pytest.mark.parametrize("key", BY_KEY)
def test_every_example_is_read_as_is_said(key: str) -> None:
    rows = ways_to_type(FIELDS[f"Offer.{key}"], TODAY)
    assert tuple(row.text for row in rows) == BY_KEY[key]
    assert all(row.value for row in rows)


def test_the_panel_closes_by_its_cross(sampled: User) -> None:
    sampled.go("offers.o1.base")
    press(sampled, "Close the inspector")
    assert not panel(sampled).isVisible()
    sampled.press("F4")
    assert panel(sampled).isVisible()


def test_beside_a_guide_the_panel_leaves_out_what_is_not_there_yet(sampled: User) -> None:
    sampled.press("Ctrl+Shift+N")
    offer = sampled.window.session.current_offer_id
    sampled.sheet.inspector.show_guide(QLabel("The way to a letter"))
    sampled.go(f"offers.{offer}.base")
    assert "The way to a letter" in texts(sampled)
    assert "Add a grant" not in [button.text() for button in shown_buttons(sampled)]
    sampled.go(f"offers.{offer}.grants")
    assert "Add a grant" in [button.text() for button in shown_buttons(sampled)]


def shown_buttons(user: User) -> list[QPushButton]:
    return [button for button in panel(user).findChildren(QPushButton) if button.isVisible()]


def test_a_base_that_comes_next_is_no_mistake_until_other_pay_is_typed(user: User) -> None:
    user.press("Ctrl+Shift+N")
    user.go("offers.o1.company")
    assert "is empty" not in user.explained()
    assert "What is wrong" not in texts(user)
    user.enter("Aurora AI")
    user.go("offers.o1.base")
    cell = user.sheet.model.cell(user.sheet.view.currentIndex())
    assert cell.warning == ""
    assert "no base salary" not in user.explained()
    assert "What is wrong" not in texts(user)
    user.go("offers.o1.sign_on")
    user.enter("30k")
    user.go("offers.o1.base")
    assert "no base salary" in user.sheet.model.cell(user.sheet.view.currentIndex()).warning
    assert "no base salary" in user.explained()
