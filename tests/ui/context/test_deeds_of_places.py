"""What the lines of other menus do: heads, tabs, the strip, stories, messages, deadlines, charts, plans."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from planner.plan.edits.negotiation import append_rounds
from planner.plan.fields.round import Round, Who
from planner.ui.charts.chart import Chart
from planner.ui.charts.copying import COPY, COPY_FIGURES, SHARP
from planner.ui.documents.settings import recent, remember_recent
from planner.ui.letters.sheet import LettersSheet
from planner.ui.paste_letter.dialog import PasteLetterDialog
from planner.ui.rounds.log_source import KEYS
from planner.ui.rounds.sheet import RoundsSheet
from planner.ui.stories.sheet import StoriesSheet
from planner.ui.strip.answer_block import AnswerBlock
from tests.intake.letters.hand_read import REPLY
from tests.ui.conftest import Opener, User
from tests.ui.context.by_hand import choose, click, click_line, lines, menu, menu_bar, name_of, right_click
from tests.ui.paste_letter.conftest import read_by_hand

pytestmark = pytest.mark.same_window

BASE = "offers.o1.base"


def sheet_name(user: User) -> str:
    return user.window.tabs.tabText(user.window.tabs.currentIndex())


def ids(user: User) -> list[str]:
    return [offer.id for offer in user.plan.offers]


def test_an_answer_of_the_strip_says_why(sampled: User) -> None:
    block = next(block for block in sampled.window.strip.findChildren(AnswerBlock) if block.isVisible())
    right_click(block)
    click_line("Why this figure")
    assert sampled.window.explain.chain.isVisible()
    assert block.value.text() in sampled.explained()
    sampled.press("Ctrl+E")


@pytest.fixture
def stories(sampled: User) -> StoriesSheet:
    sampled.turn_to("Stories")
    while len(sampled.plan.stories) < 3:
        sampled.press("Ctrl+Shift+N")
    sheet = sampled.window.sheet
    assert isinstance(sheet, StoriesSheet)
    return sheet


def on_story(sheet: StoriesSheet, row: int) -> None:
    view = sheet.list.view
    right_click(view.viewport(), QPoint(view.visualRect(view.stories.index(row)).center()))


def test_a_story_moves_up_and_down_by_its_menu(sampled: User, stories: StoriesSheet) -> None:
    first, second, *rest = [story.id for story in sampled.plan.stories]
    on_story(stories, 1)
    choose("Move up")
    assert [story.id for story in sampled.plan.stories] == [second, first, *rest]
    on_story(stories, 0)
    click_line("Move down")
    assert [story.id for story in sampled.plan.stories] == [first, second, *rest]


def test_a_story_is_edited_shared_and_deleted_by_its_menu(sampled: User, stories: StoriesSheet) -> None:
    first = sampled.plan.stories[0].id
    on_story(stories, 0)
    click_line("Edit")
    focused = QApplication.focusWidget()
    assert stories.page is not None
    assert focused is not None
    assert stories.page.isAncestorOf(focused)
    on_story(stories, 0)
    click_line("Who may read this…")
    assert stories.sharing.isVisible()
    on_story(stories, 0)
    click_line("Delete")
    assert first not in [story.id for story in sampled.plan.stories]


@pytest.fixture
def rounds(sampled: User) -> RoundsSheet:
    """The log with one message, its base current."""
    session = sampled.window.session
    said = Round(id="", offer="o1", when=session.today, who=Who.YOU, value=230_000.0)
    session.apply("Note", append_rounds(session.plan, [said]))
    session.jump(f"rounds.{session.plan.rounds[0].id}.value")
    sheet = sampled.window.sheet
    assert isinstance(sheet, RoundsSheet)
    return sheet


def on_message(sheet: RoundsSheet) -> None:
    right_click(sheet.log.viewport(), QPoint(sheet.log.visualRect(sheet.log.currentIndex()).center()))


def test_a_message_is_changed_and_copied_by_its_menu(sampled: User, rounds: RoundsSheet) -> None:
    on_message(rounds)
    click_line("Change")
    sampled.press("Ctrl+A")
    sampled.enter("231k")
    assert [said.value for said in sampled.plan.rounds] == [231_000]
    rounds.log.setCurrentIndex(rounds.model.index(1, KEYS.index("base")))
    on_message(rounds)
    click_line("Copy")
    assert sampled.clipboard.strip() == "231000"


def test_a_message_leads_to_the_line_of_their_answer(sampled: User, rounds: RoundsSheet) -> None:
    on_message(rounds)
    click_line("Type their answer")
    sampled.enter("216k")
    figures = [(said.who, said.value) for said in sampled.plan.rounds if said.value is not None]
    assert figures == [(Who.YOU, 230_000), (Who.THEY, 216_000)]


def test_a_message_is_cut_and_pasted_by_its_menu(sampled: User, rounds: RoundsSheet) -> None:
    on_message(rounds)
    click_line("Cut")
    assert [said.value for said in sampled.plan.rounds] == [None]
    assert sampled.clipboard.strip() == "230000"
    on_message(rounds)
    click_line("Paste")
    assert [said.value for said in sampled.plan.rounds] == [230_000]


def test_their_reply_is_pasted_from_the_button_of_rounds(
    sampled: User, rounds: RoundsSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sampled.window.letters, "read", read_by_hand)
    sampled.clipboard = REPLY
    click(rounds.head.answer)
    click_line("Paste their reply…")
    (dialog,) = sampled.window.findChildren(PasteLetterDialog)
    assert dialog.isVisible()
    sampled.bot.waitUntil(lambda: not dialog.is_working, timeout=20_000)
    assert "Aurora AI" in dialog.parts.take.text()
    dialog.close()
    dialog.deleteLater()


def on_lane(sheet: RoundsSheet) -> None:
    QApplication.processEvents()
    right_click(sheet.lanes, QPoint(150, int(sheet.lanes.head) + 30))


def test_deadlines_are_copied_as_a_picture_and_as_days(sampled: User) -> None:
    sampled.turn_to("Rounds")
    sheet = sampled.window.sheet
    assert isinstance(sheet, RoundsSheet)
    on_lane(sheet)
    click_line("Copy as a picture")
    assert QApplication.clipboard().image().size() == sheet.lanes.size() * SHARP
    on_lane(sheet)
    click_line("Copy the days as a table")
    table = [line.split("\t") for line in sampled.clipboard.splitlines()]
    assert table[0] == [sheet.lanes.title]
    assert ["Aurora AI", "2026-01-11", "9"] in table
    assert ["Beacon ML", "", ""] in table
    assert ["Crest", "", ""] in table


def test_groups_of_rows_are_folded_and_unfolded_together(sampled: User) -> None:
    header = sampled.sheet.view.down
    for line, kept in (("Fold all", True), ("Unfold all", False)):
        right_click(header.viewport(), QPoint(30, header.sectionViewportPosition(0) + 5))
        click_line(line)
        assert sampled.sheet.view.isRowHidden(sampled.sheet.model.index_of(BASE).row()) is kept
    assert not header.closed


@pytest.mark.parametrize(("name", "line"), [("Compare", COPY), ("Compare", COPY_FIGURES), ("Counter", COPY)])
def test_a_chart_is_copied_by_its_menu(name: str, line: str, sampled: User) -> None:
    sampled.turn_to(name)
    QApplication.processEvents()
    assert sampled.window.sheet is not None
    chart = next(
        chart
        for chart in sampled.window.sheet.findChildren(Chart)
        if not chart.visibleRegion().isEmpty() and line in {name_of(act) for act in chart.actions()}
    )
    right_click(chart, chart.visibleRegion().boundingRect().center())
    click_line(line)
    copied(chart, line)
    QApplication.clipboard().clear()
    chart.setFocus()
    sampled.press("Menu")
    choose(line)
    copied(chart, line)


def copied(chart: Chart, line: str) -> None:
    """See that the chart or its figures are in the clipboard."""
    if line == COPY:
        assert not QApplication.clipboard().image().isNull()
    else:
        first, *rest = QApplication.clipboard().text().splitlines()
        assert (first, len(rest)) == (chart.title, len(chart.marks))


@pytest.fixture
def letter(sampled: User) -> LettersSheet:
    sampled.turn_to("Letters")
    sheet = sampled.window.sheet
    assert isinstance(sheet, LettersSheet)
    sheet.page.view.setFocus()
    return sheet


def test_the_right_button_drops_a_sentence_of_the_letter(sampled: User, letter: LettersSheet) -> None:
    view = letter.page.view
    view.go_to("I want this job")
    right_click(view.viewport(), QPoint(view.cursorRect().center()) - QPoint(4, 0))
    click_line("Drop the sentence")
    assert "I want this job" not in view.toPlainText()
    assert len(sampled.plan.letter_drafts) == 1


def test_a_key_opens_the_menu_of_the_caret(sampled: User, letter: LettersSheet) -> None:
    view = letter.page.view
    view.go_to("$234,000")
    sampled.press("Menu")
    assert lines()[:2] == ["Go to the figure", "Unlink the figure"]
    choose("Select all")
    assert view.textCursor().selectedText().startswith("Hi Mara")
    sampled.press("Shift+F10")
    choose("Copy")
    assert sampled.clipboard.startswith("Hi Mara")


def test_words_of_a_letter_are_cut_and_pasted_by_its_menu(sampled: User, letter: LettersSheet) -> None:
    view = letter.page.view
    before, caret = view.toPlainText(), view.textCursor()
    caret.setPosition(0)
    caret.setPosition(len("Hi"), caret.MoveMode.KeepAnchor)
    view.setTextCursor(caret)
    sampled.press("Menu")
    choose("Cut")
    assert (view.toPlainText(), sampled.clipboard) == (before.removeprefix("Hi"), "Hi")
    right_click(view.viewport(), view.cursorRect().center())
    click_line("Paste")
    assert view.toPlainText() == before


@pytest.fixture
def recents(open_window: Opener, tmp_path: Path) -> User:
    user = open_window()
    user.window.run_command("sample")
    user.answers.path = tmp_path / "mine.counterpoint"
    user.press("Ctrl+Shift+S")
    remember_recent(user.window.settings, (user.answers.path,))
    return user


@pytest.mark.parametrize("line", ["Open", "Forget"])
def test_the_right_button_opens_and_forgets_a_plan_of_the_welcome_page(line: str, recents: User) -> None:
    recents.press("Ctrl+N")
    recents.window.show_welcome()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    buttons = recents.window.welcome.findChildren(QPushButton)
    (button,) = (button for button in buttons if button.accessibleName() == "mine.counterpoint")
    right_click(button)
    click_line(line)
    assert ids(recents) == (["o1", "o2", "o3"] if line == "Open" else [])
    assert bool(recent(recents.window.settings)) is (line == "Open")


@pytest.mark.parametrize("way", ["mouse", "keys", "menu"])
def test_a_plan_opened_lately_is_opened_from_the_menu_file(way: str, recents: User) -> None:
    recents.press("Ctrl+N")
    assert ids(recents) == []
    bar = recents.window.menuBar()
    if way == "keys":
        QTest.keyClick(bar, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
        choose("Open recent")
        choose("1  mine.counterpoint")
    else:
        menu_bar(recents, "File", "Open recent")
        QApplication.processEvents()
        if way == "mouse":
            click_line("1  mine.counterpoint")
        else:
            popup = menu()
            QTest.keyClick(popup, Qt.Key.Key_Down)
            QTest.keyClick(popup, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
            QApplication.processEvents()
            choose("Open")
    assert ids(recents) == ["o1", "o2", "o3"]
    assert recents.window.document.name.startswith("mine")
