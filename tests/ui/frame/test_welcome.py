"""The welcome page: each way to begin by mouse and keyboard, recent plans, the picture of the sample."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from planner.ui.frame.welcome import Welcome
from tests.ui.conftest import Opener


def names(page: Welcome) -> list[str]:
    return [choice.accessibleName() for choice in page.choices]


def test_the_first_way_has_the_keyboard_and_each_says_what_comes_of_it(open_window: Opener) -> None:
    page = open_window().window.welcome
    assert QApplication.focusWidget() is page.choices[0]
    assert names(page)[:2] == ["Paste an offer letter…", "Type an offer"]
    assert all(choice.accessibleDescription() for choice in page.choices)


def test_no_text_is_cut(open_window: Opener) -> None:
    page = open_window().window.welcome
    labels = [label for label in page.findChildren(QLabel) if label.isVisible() and not label.wordWrap()]
    assert len(labels) > 10
    assert [label.text() for label in labels if label.width() < label.sizeHint().width()] == []


def test_tab_and_enter_open_a_new_plan(open_window: Opener) -> None:
    user = open_window()
    user.press("Tab", "Return")
    assert user.window.sheet is not None
    assert [offer.company for offer in user.plan.offers] == [""]


def test_a_click_on_the_picture_opens_the_sample(open_window: Opener) -> None:
    user = open_window()
    sample = user.window.welcome.sample
    user.bot.waitUntil(sample.isVisible)
    QTest.mouseClick(sample, Qt.MouseButton.LeftButton)
    assert len(user.plan.offers) == 3
    assert not sample.is_loaded  # two megabytes that nobody sees
    user.window.show_welcome()
    user.bot.waitUntil(sample.isVisible)


def test_a_narrow_window_has_the_ways_without_the_picture(open_window: Opener) -> None:
    user = open_window()
    user.bot.waitUntil(user.window.welcome.sample.isVisible)
    user.window.resize(900, 600)
    assert not user.window.welcome.sample.isVisible()
    assert all(choice.isVisible() for choice in user.window.welcome.choices)


def test_a_plan_opened_lately_is_one_click_away(open_window: Opener) -> None:
    user = open_window()
    user.window.run_command("sample")
    user.answers.path = user.folder / "mine.counterpoint"
    user.press("Ctrl+S")
    again = open_window()
    page = again.window.welcome
    (button,) = [
        each for each in page.findChildren(QPushButton) if each.accessibleName() == "mine.counterpoint"
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert again.window.session.path == user.answers.path
