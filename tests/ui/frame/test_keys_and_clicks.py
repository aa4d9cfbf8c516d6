"""Keys and buttons of the window that no other test presses: notes, widths, letters, the way to add."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from planner.plan.fields.terms import Component
from planner.ui.counter.sheet import CounterSheet
from planner.ui.offers.add_offer import ADD, PASTE, AddOffer
from planner.ui.paste_letter.dialog import PasteLetterDialog
from tests.intake.letters.hand_read import LETTER
from tests.ui.conftest import User
from tests.ui.context.by_hand import click
from tests.ui.paste_letter.conftest import read_by_hand

pytestmark = pytest.mark.same_window


def letter_dialog(user: User) -> PasteLetterDialog:
    (dialog,) = user.window.findChildren(PasteLetterDialog)
    assert dialog.isVisible()
    return dialog


def shut(dialog: PasteLetterDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.deleteLater()


def test_shift_f2_goes_to_the_note_of_the_offer(sampled: User) -> None:
    sampled.go("offers.o2.base")
    sampled.press("Shift+F2")
    assert sampled.sheet.model.cell(sampled.sheet.view.currentIndex()).path == "offers.o2.note"
    sampled.enter("They call on Friday")
    assert sampled.plan.offer("o2").note == "They call on Friday"


def test_ctrl_shift_f_fits_the_widths(sampled: User) -> None:
    view, place = sampled.sheet.view, sampled.sheet.model.place_of("o1")
    before = view.columnWidth(place)
    view.setColumnWidth(place, before + 150)
    sampled.press("Ctrl+Shift+F")
    assert view.columnWidth(place) == before


def test_ctrl_alt_l_reads_a_letter_into_the_offer(sampled: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sampled.window.letters, "read", read_by_hand)
    sampled.clipboard = LETTER
    sampled.go("offers.o2.base")
    sampled.press("Ctrl+Alt+L")
    dialog = letter_dialog(sampled)
    sampled.bot.waitUntil(lambda: not dialog.is_working, timeout=20_000)
    assert dialog.parts.take.text().startswith("Update Beacon ML with")
    shut(dialog)


@pytest.mark.parametrize("text", [ADD, PASTE])
def test_the_place_for_an_offer_adds_one_or_reads_a_letter(
    text: str, sampled: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sampled.window.letters, "read", read_by_hand)
    sampled.clipboard = LETTER
    (place,) = sampled.window.findChildren(AddOffer)
    (button,) = (button for button in place.findChildren(QPushButton) if button.text() == text)
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    if text == ADD:
        assert len(sampled.plan.offers) == 4
    else:
        shut(letter_dialog(sampled))
        assert len(sampled.plan.offers) == 3


def test_a_figure_is_explained_by_the_button_and_its_reasons_lead_on(sampled: User) -> None:
    bar = sampled.window.explain
    sampled.window.session.jump("offers.o1.=guaranteed_1")
    (more,) = (button for button in bar.findChildren(QToolButton) if button.text().startswith("All of it"))
    click(more)
    assert bar.chain.isVisible()
    item = bar.chain.topLevelItem(0)
    assert item is not None
    assert item.text(0) == "Base"
    place = bar.chain.visualItemRect(item).center()
    QTest.mouseClick(bar.chain.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(bar.chain.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert sampled.sheet.model.cell(sampled.sheet.view.currentIndex()).path == "offers.o1.base"
    click(more)
    assert not bar.chain.isVisible()


def test_a_problem_that_is_clicked_in_the_list_is_gone_to(sampled: User) -> None:
    sampled.go("offers.o2.base")
    sampled.enter("lots")
    sampled.go("offers.o1.title")
    click(sampled.window.status.problems)
    listed = sampled.window.problems.list
    QApplication.processEvents()
    place = listed.visualItemRect(listed.item(0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert sampled.sheet.model.cell(sampled.sheet.view.currentIndex()).path == "offers.o2.base"
    click(sampled.window.status.problems)


def test_the_drawer_of_the_inspector_is_closed_by_its_cross(sampled: User) -> None:
    sampled.window.resize(1100, 700)
    sampled.go("offers.o1.base")
    sampled.press("Ctrl+1")
    inspector = sampled.sheet.inspector
    assert inspector.isVisible()
    (cross,) = (button for button in inspector.findChildren(QToolButton) if button.text() == "×")
    click(cross)
    assert not inspector.isVisible()
    assert sampled.sheet.view.hasFocus()
    sampled.window.resize(1280, 800)


def test_the_ask_is_dragged_along_its_curve(sampled: User) -> None:
    sampled.turn_to("Counter")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    panel = sheet.asks.curve_panel
    curve = panel.curve
    assert curve._ask is not None
    across, _ = curve._scales(curve._ask)
    start = QPoint(int(across.pixel(curve.amount)), curve.height() // 2)
    end = start + QPoint(40, 0)
    before = curve.amount
    QTest.mousePress(curve, Qt.MouseButton.LeftButton, pos=start)
    for x in (15, 30):
        QTest.mouseMove(curve, start + QPoint(x, 0))
    QTest.mouseMove(curve, end)
    held = curve.amount
    QTest.mouseRelease(curve, Qt.MouseButton.LeftButton, pos=end)
    QTest.mouseMove(curve, start)
    assert curve.amount == held > before
    assert held == pytest.approx(across.value(end.x()), abs=1_000)
    QTest.mouseClick(panel.propose, Qt.MouseButton.LeftButton)
    assert sampled.plan.counter("o1").proposed(Component.BASE) == held
