"""Compare by keys and clicks, in the real window with the sample plan."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QTabBar

from planner.plan import edits
from planner.ui.appearance.theme import offer_colour
from planner.ui.charts.copying import COPY, SHARP
from planner.ui.charts.tornado import Tornado
from planner.ui.charts.waterfall import Waterfall
from planner.ui.compare.legend import KEY_TEXT, CertaintyKey
from planner.ui.compare.sheet import CompareSheet
from planner.ui.compare.steady_page import SteadyPage
from planner.values import Certainty
from tests.ui.conftest import User
from tests.ui.context.by_hand import click_line, right_click

pytestmark = pytest.mark.same_window


@pytest.fixture
def compare(sampled: User) -> CompareSheet:
    """The page Side by side of Compare with the sample, reached by keys."""
    sampled.turn_to("Compare")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CompareSheet)
    return turned(sampled, sheet, "Right")


def test_every_panel_says_a_finding_and_reads_aloud(compare: CompareSheet) -> None:
    for panel in compare.panels():
        assert panel.title
        assert "Aurora AI" in panel.accessibleDescription()


def test_arrow_keys_bring_figures_to_the_explain_bar(sampled: User, compare: CompareSheet) -> None:
    worth = compare.panels()[1]
    worth.setFocus()
    sampled.press("Home", "Down")
    assert "Worth to you, a year" in sampled.explained()


def test_a_click_on_a_bar_brings_its_figure(sampled: User, compare: CompareSheet) -> None:
    years = compare.panels()[0]
    spot = years.marks[1].area.center().toPoint()
    QTest.mouseClick(years, Qt.MouseButton.LeftButton, pos=spot)
    assert "year 1 · Aurora AI" in sampled.explained()


def test_unticking_an_offer_takes_it_out_of_all_panels(sampled: User, compare: CompareSheet) -> None:
    box = next(one for one in compare.findChildren(QCheckBox) if one.accessibleName() == "Compare Crest")
    box.setFocus()
    sampled.press("Space")
    for panel in compare.panels():
        assert "Crest" not in panel.accessibleDescription().removeprefix(panel.title)
        assert panel.title.endswith(("; 3 of 4 shown", "; 3 of 4 shown; dotted: with paper"))
    square = box.icon().pixmap(12, 12).toImage()
    assert square.pixelColor(6, 6) == QColor(offer_colour(2))  # its mark, before it is ticked again too


def test_month_lines_go_by_months_and_by_offers(sampled: User, compare: CompareSheet) -> None:
    leaving = compare.panels()[2]
    leaving.setFocus()
    sampled.press("Home", "Right", "Down")
    assert "month 1 · Aurora AI" in sampled.explained()


def test_the_steps_from_face_value_to_worth_are_reached_and_explained_by_keys(
    sampled: User, compare: CompareSheet
) -> None:
    tabs = compare.findChild(QTabBar)
    assert tabs is not None
    tabs.setFocus()
    sampled.press("Right")
    (steps,) = compare.findChildren(Waterfall)
    assert "left as worth" in steps.title
    assert steps.title.startswith("Aurora AI")
    steps.setFocus()
    sampled.press("Home", "Down")
    assert "Tax · Aurora AI" in sampled.explained()
    sampled.press("End")
    assert "Worth to you, 4 years · Aurora AI" in sampled.explained()


def test_refreshers_stand_apart_from_the_pay_of_the_year(sampled: User, compare: CompareSheet) -> None:
    plan = edits.put(sampled.plan, "offers.o1.refresher", 40_000.0)
    sampled.window.session.apply("Type refresher", plan)
    years = compare.panels()[0]
    assert "refreshers that are not guaranteed" in years.accessibleDescription()
    apart = [mark.figure for mark in years.marks if mark.figure.certainty is Certainty.ASSUMPTION]
    assert [figure.value for figure in apart] == [10_000, 20_000, 30_000]


def test_a_chart_is_copied_as_a_picture_by_its_key_and_from_its_menu(
    sampled: User, compare: CompareSheet
) -> None:
    clipboard = QGuiApplication.clipboard()
    for chart in compare.panels():
        clipboard.clear()
        chart.setFocus()
        sampled.press("Ctrl+C")
        picture = clipboard.image()
        assert picture.size() == chart.size() * SHARP
        assert len({picture.pixelColor(x, 20).name() for x in range(0, picture.width())}) > 2
    clipboard.clear()
    right_click(compare.panels()[1])
    click_line(COPY)
    assert not clipboard.image().isNull()


def test_what_would_flip_the_winner_is_told_input_by_input(sampled: User, compare: CompareSheet) -> None:
    tabs = compare.findChild(QTabBar)
    assert tabs is not None
    tabs.setFocus()
    sampled.press("Right")
    (levers,) = compare.findChildren(Tornado)
    assert levers.title.startswith("Crest and Aurora AI would be worth the same at: ")
    assert "Base of Crest: same at 181,200 (−23,800)" in levers.accessibleDescription()
    levers.setFocus()
    sampled.press("Home")
    assert "Base of Crest: Crest and Aurora AI are worth the same at" in sampled.explained()
    assert "181,200" in sampled.explained()


def test_a_single_offer_is_set_against_the_present_job(sampled: User, compare: CompareSheet) -> None:
    session = sampled.window.session
    only = replace(sampled.plan, offers=sampled.plan.offers[:1], counters=())
    session.apply("Keep one", only)
    tabs = compare.findChild(QTabBar)
    assert tabs is not None
    tabs.setCurrentIndex(2)
    (levers,) = compare.findChildren(Tornado)
    assert "Aurora AI" in levers.title
    assert "your present job" in levers.title


def turned(sampled: User, compare: CompareSheet, *keys: str) -> CompareSheet:
    """Compare on another of its pages, reached by keys."""
    tabs = compare.findChild(QTabBar)
    assert tabs is not None
    tabs.setFocus()
    sampled.press(*keys)
    return compare


def combo(compare: CompareSheet, name: str) -> QComboBox:
    return next(
        qcombo_box for qcombo_box in compare.findChildren(QComboBox) if qcombo_box.accessibleName() == name
    )


def test_how_certainty_is_drawn_is_told_where_it_is_drawn(sampled: User, compare: CompareSheet) -> None:
    (key,) = [
        certainty_key
        for certainty_key in compare.findChildren(CertaintyKey)
        if certainty_key.accessibleName() == KEY_TEXT
    ]
    assert key.isVisible()
    turned(sampled, compare, "Right")
    assert not key.isVisible()
    turned(sampled, compare, "Left")
    assert key.isVisible()


def test_another_offer_is_chosen_for_the_steps_by_keys(sampled: User, compare: CompareSheet) -> None:
    turned(sampled, compare, "Right")
    picker = combo(compare, "Offer whose steps are shown")
    assert picker.currentText() == "Aurora AI"
    picker.setFocus()
    sampled.press("Down")
    (steps,) = compare.findChildren(Waterfall)
    assert picker.currentText() == "Beacon ML"
    assert steps.title.startswith("Beacon ML")


def test_steady_cash_is_set_against_what_hangs_on_a_milestone(sampled: User, compare: CompareSheet) -> None:
    page = turned(sampled, compare, "Right", "Right").findChild(SteadyPage)
    assert page is not None
    assert (page.first.combo.currentText(), page.second.combo.currentText()) == ("Aurora AI", "Beacon ML")
    assert "year 2 is cash" in page.face.title
    assert page.face.title.endswith("of Beacon ML's hangs on a milestone")
    assert "Beacon ML hangs on milestones in 4 years" in page.weighted.title
    assert "Hangs on a milestone" in page.face.accessibleDescription()
    page.weighted.setFocus()
    sampled.press("End")
    assert "Hangs on a milestone, by its chance and late, year 4 · Beacon ML" in sampled.explained()


def test_another_pair_is_chosen_by_keys(sampled: User, compare: CompareSheet) -> None:
    page = turned(sampled, compare, "Right", "Right").findChild(SteadyPage)
    assert page is not None
    page.second.combo.setFocus()
    sampled.press("Down")
    assert page.second.combo.currentText() == "Crest"
    assert "Crest" in page.face.title
    assert "Beacon ML" not in page.face.accessibleDescription()
