"""A wide window draws the offers beside the table, a moment after the cells; a narrow one does not."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from planner.compare.better_offer import better_offer
from planner.plan import edits
from planner.ui.offers.pictures import EMPTY, Lines, PicturePanel
from tests.ui.conftest import User

LONG = "Aurora Artificial Intelligence Research Laboratories of North America"

pytestmark = pytest.mark.same_window(same_sheets=True)


def wide(user: User) -> PicturePanel:
    """Make the window wide; return its pictures."""
    user.window.resize(1700, 900)
    pictures = user.sheet.pictures
    assert pictures is not None
    assert pictures.isVisible()
    return pictures


def texts(lines: Lines) -> list[str]:
    """The labels of a part, those that are to be deleted left out."""
    QApplication.processEvents()
    return [label.text() for label in lines.findChildren(QLabel) if label.isVisible()]


def test_a_wide_window_draws_what_the_analysis_says(sampled: User) -> None:
    session = sampled.window.session
    assert sampled.sheet.pictures is None or not sampled.sheet.pictures.isVisible()
    pictures = wide(sampled)
    sampled.bot.waitUntil(lambda: pictures.worth.title.startswith("Crest is worth most to you"))
    assert len(pictures.worth.marks) == 4
    assert session.analysis is not None
    better = better_offer(session.analysis, "o1")
    assert better is not None
    assert "What would make Aurora AI the better offer" in texts(pictures.better)
    assert {text for line in better.amounts for text in line} <= set(texts(pictures.better))
    base = float(better.amounts[0][1].replace(",", ""))
    sampled.go("offers.o1.base")
    sampled.enter(str(base + 1_000))
    sampled.bot.waitUntil(lambda: pictures.worth.title.startswith("Aurora AI is worth most to you"))
    assert "What would make Crest the better offer" in texts(pictures.better)


def test_the_years_are_drawn_and_a_bar_is_explained_at_a_click(sampled: User) -> None:
    years = wide(sampled).years
    sampled.bot.waitUntil(lambda: years.title == "Aurora AI pays most at face value in every year")
    QApplication.processEvents()
    parts = [mark for mark in years.marks if mark.figure and mark.figure.name.endswith("year 1 · Aurora AI")]
    amounts = [mark.figure.value for mark in parts if mark.figure]
    assert amounts == [240_000, 36_750, 175_000]  # with the sign-on, the bonus, a quarter of the grant
    assert "Aurora AI, year 1: 451.8k" in years.accessibleDescription()
    assert all(above.area.bottom() == below.area.top() for below, above in pairwise(parts))
    QTest.mouseClick(years, Qt.MouseButton.LeftButton, pos=parts[-1].area.center().toPoint())
    assert sampled.explained().startswith("Paper, year 1 · Aurora AI · 175,000")


def test_the_answers_due_lead_to_rounds(sampled: User) -> None:
    pictures = wide(sampled)
    sampled.bot.waitUntil(lambda: "Answers due" in texts(pictures.due))
    assert texts(pictures.due).count("no date typed") == 2
    (rounds,) = pictures.due.findChildren(QPushButton)
    QTest.mouseClick(rounds, Qt.MouseButton.LeftButton)
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Rounds"


def test_no_figure_is_pushed_out_of_the_panel_by_long_names(sampled: User) -> None:
    """The amounts of "the better offer" lay right of the edge, with nothing to scroll by."""
    plan = sampled.plan
    for place, offer in enumerate(plan.offers):
        plan = edits.put(plan, f"offers.{offer.id}.company", f"{LONG} {place}")
    sampled.window.session.apply("Rename", plan)
    pictures = wide(sampled)
    sampled.bot.waitUntil(lambda: any(LONG in text for text in texts(pictures.better)))
    QApplication.processEvents()
    edge = pictures.mapToGlobal(pictures.rect().topRight()).x()
    labels = [label for label in pictures.findChildren(QLabel) if label.isVisible() and label.text()]
    assert [label.text() for label in labels if label.mapToGlobal(label.rect().topRight()).x() > edge] == []
    assert any(label.text().endswith("…") and LONG in label.toolTip() for label in labels)


def test_a_new_plan_says_what_the_pictures_need(user: User) -> None:
    pictures = wide(user)
    user.bot.waitUntil(
        lambda: any(
            "Type two offers" in label.text() for label in pictures.findChildren(QLabel) if label.isVisible()
        )
    )


def test_without_offers_the_sentence_is_whole_and_alone(sampled: User) -> None:
    """It was cut to its first line, above an empty area that took the rest of the panel."""
    pictures = wide(sampled)
    sampled.window.run_command("new")
    label = next(label for label in pictures.findChildren(QLabel) if label.text() == EMPTY)
    sampled.bot.waitUntil(label.isVisible)
    middle = pictures.rect().center().y()
    sampled.bot.waitUntil(lambda: abs(label.geometry().center().y() - middle) <= 2)
    assert label.height() >= label.heightForWidth(label.width())
