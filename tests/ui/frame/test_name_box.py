"""The explain bar: its name box goes to fields, and all of a figure opens below it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import User

pytestmark = pytest.mark.same_window


def click_name_box(user: User) -> None:
    QTest.mouseClick(user.window.explain.name, Qt.MouseButton.LeftButton)


def test_it_names_the_selected_field(sampled: User) -> None:
    sampled.go("offers.o1.base")
    assert sampled.window.explain.name.text() == "Base salary, Aurora AI"


def test_a_part_of_a_name_and_enter_go_to_the_field(sampled: User) -> None:
    sampled.go("offers.o1.base")
    click_name_box(sampled)
    sampled.type("salary, beac")
    sampled.press("Return")
    sheet = sampled.sheet
    assert sheet.view.currentIndex() == sheet.model.index_of("offers.o2.base")
    assert QApplication.focusWidget() is sheet.view
    assert sampled.window.explain.name.text() == "Base salary, Beacon ML"


def test_it_opens_the_fold_and_the_sheet_of_a_field(sampled: User) -> None:
    sampled.press("Alt+3")
    click_name_box(sampled)
    sampled.enter("match, crest")
    assert sampled.sheet.view.hasFocus()
    assert sampled.window.explain.name.text().endswith("match, Crest")


def test_an_unknown_name_is_said_and_escape_goes_back(sampled: User) -> None:
    sampled.go("offers.o1.base")
    click_name_box(sampled)
    sampled.enter("nothing of the kind")
    assert "No field is called" in sampled.window.status.note.text()
    sampled.press("Escape")
    assert sampled.sheet.view.hasFocus()
    assert sampled.window.explain.name.text() == "Base salary, Aurora AI"


def test_a_name_that_does_not_fit_ends_in_dots(sampled: User) -> None:
    sampled.rename("offers.o1.company", "Aurora AI of the Northern Peninsula")
    sampled.go("offers.o1.base")
    assert sampled.window.explain.name.text().endswith("…")


def test_the_source_of_each_reason_is_whole(sampled: User) -> None:
    """The column of sources was 320 px wide beside a column of short texts with the rest."""
    sampled.go("offers.o1.base")
    sampled.press("Alt+3", "Ctrl+E")
    chain = sampled.window.explain.chain
    model, metrics = chain.model(), chain.fontMetrics()
    sources = [str(model.index(row, 2).data()) for row in range(model.rowCount())]
    assert any(sources)
    assert all(metrics.horizontalAdvance(source) + 16 < chain.columnWidth(2) for source in sources)
