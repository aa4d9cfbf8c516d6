"""The window for everyone: names for a screen reader, sizes, zoom, long names, other scripts, no motion."""

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from planner.plan import Plan, edits
from planner.ui.documents.settings import has_motion
from planner.ui.plain_text import isolated
from tests.ui.conftest import User
from tests.ui.context.by_hand import menu_bar

LONG = "The Very Long and Winding Company of Applied Machine Intelligence and Sons, Incorporated"
HEBREW = "חברת בינה"


def nameless(root: QWidget) -> list[str]:
    """Widgets that Tab reaches and a screen reader cannot name."""
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
        and "qt_" not in widget.objectName()
    ]


def cut_buttons(root: QWidget) -> list[str]:
    """Buttons of one line that are narrower than their text."""
    buttons = [
        button
        for button in root.findChildren(QAbstractButton)
        if button.isVisible() and not button.hasHeightForWidth()
    ]
    return [
        button.text()
        for button in buttons
        if button.fontMetrics().horizontalAdvance(button.text().replace("&", "")) > button.width()
    ]


def with_long_names(plan: Plan) -> Plan:
    """Ten offers, all of one employer with a long name."""
    while len(plan.offers) < 10:
        plan = edits.duplicate_offer(plan, "o1")
    for place, offer in enumerate(plan.offers):
        plan = edits.put(plan, f"offers.{offer.id}.company", f"{LONG} {place}")
    return plan


def test_whatever_the_keyboard_reaches_has_a_name_on_every_sheet(sampled: User) -> None:
    unnamed = {}
    for place in range(sampled.window.tabs.count()):
        sheet = sampled.window.show_sheet(place)
        unnamed[place] = nameless(sampled.window)
        assert sheet is not None
    assert {place: names for place, names in unnamed.items() if names} == {}


def test_every_sheet_fits_the_smallest_window_and_fills_the_largest(sampled: User) -> None:
    window = sampled.window
    for width, height in ((1100, 700), (3840, 2160)):
        window.resize(width, height)
        for place in range(window.tabs.count()):
            sheet = window.show_sheet(place)
            assert sheet is not None
            assert (window.width(), window.height()) == (width, height)
            assert sheet.width() == width
            assert cut_buttons(sheet) == []


def test_ten_offers_with_long_names_leave_the_window_and_its_panel_as_they_are(sampled: User) -> None:
    sampled.window.session.apply("Fill", with_long_names(sampled.plan))
    sampled.go("offers.o1.base")
    panel = sampled.sheet.inspector
    assert sampled.window.width() == 1280
    assert LONG in "".join(label.text() for label in panel.findChildren(QLabel))
    beyond = [
        label.text()
        for label in panel.findChildren(QLabel)
        if label.isVisible() and right(label) > right(panel)
    ]
    assert beyond == []
    for place in range(sampled.window.tabs.count()):
        sampled.window.show_sheet(place)
        assert sampled.window.width() == 1280


def right(widget: QWidget) -> int:
    return widget.mapToGlobal(widget.rect().topRight()).x()


def test_names_from_right_to_left_are_kept_and_do_not_turn_the_line(sampled: User) -> None:
    sampled.go("offers.o1.company")
    sampled.clipboard = HEBREW
    sampled.press("Ctrl+V")
    sampled.go("offers.o1.base")
    assert sampled.plan.offer("o1").company == HEBREW
    heading = f"\u2068{HEBREW}\u2069: base salary"
    assert heading in [label.text() for label in sampled.sheet.inspector.findChildren(QLabel)]
    assert isolated("Aurora AI") == "Aurora AI"


def test_nothing_of_the_panel_is_cut_at_twice_the_size(sampled: User) -> None:
    look = sampled.window.sheet.look if sampled.window.sheet else None
    assert look is not None
    sampled.go("offers.o1.base")
    look.set_zoom(200)
    sampled.go("offers.o1.grants")
    panel = sampled.sheet.inspector
    assert cut_buttons(panel) == []
    assert all(right(label) <= right(panel) for label in panel.findChildren(QLabel) if label.isVisible())
    look.set_zoom(100)


def test_without_motion_nothing_flashes_and_the_choice_is_kept(sampled: User) -> None:
    flashes = sampled.sheet.view.painter_of_cells.flashes
    rows = range(sampled.sheet.model.rowCount())
    menu_bar(sampled, "View", "Flash what changed, fade panels")
    sampled.go("offers.o1.base")
    sampled.enter("215k")
    assert all(flashes.strength(("o1", row)) == 0 for row in rows)
    settings = QSettings(str(sampled.folder / "settings.ini"), QSettings.Format.IniFormat)
    assert not has_motion(settings)
    menu_bar(sampled, "View", "Flash what changed, fade panels")
    assert has_motion(settings)
    sampled.go("offers.o1.base")
    sampled.enter("216k")
    assert any(flashes.strength(("o1", row)) > 0 for row in rows)
