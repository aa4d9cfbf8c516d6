"""Roles, values, states and actions of our own widgets, and how long their interfaces live."""

import gc

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from planner.ui.charts.chart import Chart
from planner.ui.counter.sheet import CounterSheet
from planner.ui.letters.sheet import LettersSheet
from planner.ui.parts.choices import FlatCombo
from planner.ui.parts.links import TextLink
from tests.ui.conftest import User
from tests.ui.reader.conftest import interface, read

pytestmark = pytest.mark.same_window

Role = QAccessible.Role


class Gauge(QFrame):
    """A widget of its own kind."""

    accessible_role = Role.Dial

    def accessible_value(self) -> str:
        return "7 of 10"


def test_the_parts_of_the_strip_are_groups_of_buttons(sampled: User) -> None:
    strip = sampled.window.strip
    assert read(strip)[:2] == (Role.Grouping, "Answer")
    assert interface(strip).text(QAccessible.Text.Description) == strip.text()
    role, name, _value = read(strip.next)
    assert role is Role.Grouping
    assert name.startswith("Next: ")
    assert read(strip.next.button)[0] is Role.Button
    assert [read(block)[0] for block in strip.asks.values()] == [Role.Button] * 4
    assert read(strip.gain)[1].startswith("If they agree, to you: +")


def test_a_chart_reads_the_mark_that_is_chosen(sampled: User) -> None:
    chart = sampled.sheet.inspector.findChild(Chart)
    assert isinstance(chart, Chart)
    assert read(chart) == (Role.Chart, "What to ask", "")
    chart.setFocus()
    sampled.press("Right")
    _role, _name, value = read(chart)
    assert value == chart.marks[chart.chosen or 0].text != ""


def test_the_curve_reads_the_ask_where_it_was_moved(sampled: User) -> None:
    sampled.turn_to("Counter")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    curve = sheet.asks.curve_panel.curve
    curve.setFocus()
    before = read(curve)[2]
    sampled.press("Left")
    assert read(curve)[0] is Role.Chart
    assert read(curve)[2] not in ("", before)


def test_a_mark_of_the_panel_keeps_the_keyboard_and_the_panel(sampled: User) -> None:
    sampled.go("offers.o1.base")
    chart = sampled.sheet.inspector.ask.track
    chart.setFocus()
    for key in ("Home", "Right", "End"):
        sampled.press(key)
        assert chart.hasFocus()
        assert chart.isVisible()
        assert sampled.explained().startswith(chart.marks[chart.chosen or 0].figure.name)


def test_the_cells_of_a_table_say_their_field_offer_and_value_and_headings_that_they_are(
    sampled: User,
) -> None:
    table, model = interface(sampled.sheet.view), sampled.sheet.model
    base = model.index_of("offers.o1.base")

    def spoken(row: int) -> str:
        """The name of a cell in the column of the base: a row and a column of headers are counted first."""
        cell = table.child((row + 1) * (model.columnCount() + 1) + base.column() + 1)
        return cell.text(QAccessible.Text.Name)

    assert spoken(base.row()) == "Base salary, Aurora AI: 210,000"
    assert spoken(0) == "The offer, heading"


@pytest.mark.usefixtures("sampled")
def test_a_list_box_says_whether_it_is_open_and_opens_when_it_is_pressed() -> None:
    box = FlatCombo()
    box.addItems(["one", "two"])
    box.setAccessibleName("Which")
    box.show()
    made = interface(box)
    assert read(box) == (Role.ComboBox, "Which", "one")
    assert (made.state().expandable, made.state().expanded) == (1, 0)
    made.actionInterface().doAction("Press")
    assert interface(box).state().expanded == 1
    box.hidePopup()
    box.deleteLater()


@pytest.mark.usefixtures("sampled")
def test_a_link_is_one_while_it_leads_somewhere() -> None:
    link, went = TextLink(), list[str]()
    link.show_link("Go to the base", lambda: went.append("base"))
    assert read(link)[:2] == (Role.Link, "Go to the base")
    interface(link).actionInterface().doAction("Press")
    assert went == ["base"]
    link.show_link("No base", None)
    assert read(link)[:2] == (Role.StaticText, "No base")
    link.deleteLater()


@pytest.mark.usefixtures("sampled")
def test_a_frame_is_a_group_once_it_has_a_name() -> None:
    frame = QFrame()
    assert read(frame)[:2] == (Role.Border, "")
    frame.setAccessibleName("Terms")
    assert read(frame)[:2] == (Role.Grouping, "Terms")
    frame.deleteLater()


@pytest.mark.usefixtures("sampled")
def test_interfaces_outlive_a_collection_and_go_with_their_widgets() -> None:
    parent = QWidget()
    gauges = [Gauge(parent) for _ in range(20)]
    for gauge in gauges:
        assert read(gauge) == (Role.Dial, "", "7 of 10")
    gc.collect()
    assert [read(gauge)[2] for gauge in gauges] == ["7 of 10"] * 20
    identities = [QAccessible.uniqueId(interface(gauge)) for gauge in gauges]
    gauges.clear()
    parent.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [QAccessible.accessibleInterface(identity) for identity in identities] == [None] * 20


def test_the_letter_is_a_text_to_type_into_and_what_it_lacks_is_not(sampled: User) -> None:
    sampled.turn_to("Letters")
    sheet = sampled.window.sheet
    assert isinstance(sheet, LettersSheet)
    letter = interface(sheet.page.view)
    assert (letter.role(), letter.text(QAccessible.Text.Name)) == (Role.EditableText, "Text of the letter")
    state = letter.state()
    assert (state.editable, state.multiLine, state.readOnly) == (1, 1, 0)
    text = letter.textInterface()
    assert text.text(0, text.characterCount()).startswith("Hi Mara,")
    lacks = interface(sheet.page.missing)
    assert (lacks.role(), lacks.state().editable) == (Role.StaticText, 0)


def test_the_keyboard_stays_where_a_letter_can_no_longer_be_written(sampled: User) -> None:
    sampled.turn_to("Letters")
    sheet = sampled.window.sheet
    assert isinstance(sheet, LettersSheet)
    sheet.page.view.setFocus()
    session, whole = sampled.window.session, sampled.plan
    session.apply("Ask for nothing", replace(whole, counters=()))
    assert QApplication.focusWidget() is sheet.page.missing
    session.apply("Ask again", whole)
    assert QApplication.focusWidget() is sheet.page.view
