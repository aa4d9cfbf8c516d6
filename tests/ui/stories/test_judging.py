"""What a story earns and loses is seen, explained, and moves the asks as it is written."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from planner.plan import edits
from planner.plan.fields.story import PARTS
from planner.plan.fields.terms import Component, Track
from planner.story.rubric.items import Criterion
from planner.story.rubric.rubric import judge
from planner.story.rubric.text_marks import TextMark
from planner.ui.stories.sheet import StoriesSheet
from planner.ui.stories.view import shown_story
from tests.lexicon import LEXICON
from tests.ui.conftest import User
from tests.ui.stories.written import TOLD, field, paste

pytestmark = pytest.mark.same_window


def test_the_rubric_follows_each_letter_before_anything_is_entered(
    sampled: User, sheet: StoriesSheet
) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.type("Clicks fell from 4.1% to 3.2")
    before = sheet.rubric.rows[Criterion.SPECIFICS].text()
    sampled.type("% in 2 weeks")
    assert sheet.rubric.rows[Criterion.SPECIFICS].text() != before
    assert not sampled.plan.stories[0].situation.endswith("2 weeks")


def test_words_that_earned_are_underlined_and_explained_at_the_caret(
    sampled: User, sheet: StoriesSheet
) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.clipboard = "🚀 "
    sampled.press("Ctrl+V")
    sampled.type("It fell from 4.1% to 3.2% in two weeks.")
    marks = field(sheet, "situation").extraSelections()
    style = QTextCharFormat.UnderlineStyle.SingleUnderline
    assert any(
        "4.1%" in mark.cursor.selectedText() and mark.format.underlineStyle() is style for mark in marks
    )
    sampled.press("Home", *["Right"] * 17)
    assert sampled.explained().startswith("Specifics · +")
    sampled.press("Home")
    assert sampled.explained().startswith("Situation")


def test_a_story_is_judged_for_the_track_that_the_role_names(sampled: User) -> None:
    """The sample's first offer has its track typed; without it the role's title says the same."""
    session = sampled.window.session
    session.apply("Type", edits.clear(session.plan, ("offers.o1.track",)))
    session.apply("Type", edits.enter(session.plan, "offers.o1.title", "Senior ML PM", session.today))
    assert session.plan.offer("o1").track is Track.OTHER
    shown = shown_story(session, session.plan.stories[0].id, LEXICON)
    assert shown.offer is not None
    assert shown.offer.track is Track.ML_PM
    assert shown.for_role == judge(shown.story, shown.lexicon, Track.ML_PM)


def test_a_criterion_says_what_is_missing(sampled: User, sheet: StoriesSheet) -> None:
    sheet.rubric.rows[Criterion.ECONOMICS].setFocus()
    sampled.press("Space")
    assert sampled.explained().startswith("Money · 0 of 20")


def test_lost_words_are_wavy_and_explained_under_the_pointer_as_plain_text(sheet: StoriesSheet) -> None:
    lost = TextMark(0, 4, "Buzzword <i>buffet</i>", -6, "Say <b>what</b> changed & by how much.")
    box = field(sheet, "situation")
    box.setPlainText("MLOps made it")
    box.show_marks("MLOps made it", (lost,))
    style = QTextCharFormat.UnderlineStyle.WaveUnderline
    assert [selection.format.underlineStyle() for selection in box.extraSelections()] == [style]
    spot = QPoint(14, 12)
    QApplication.sendEvent(
        box.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, box.viewport().mapToGlobal(spot))
    )
    assert "−6. Say &lt;b&gt;what&lt;/b&gt; changed &amp; by how much." in QToolTip.text()
    QToolTip.hideText()


def test_a_lint_leads_to_its_words(sampled: User, sheet: StoriesSheet) -> None:
    said = "I used MLOps to ensure our AI was scalable and leveraged CI/CD"
    paste(sampled, "Tools", {"fix": said})
    QApplication.processEvents()  # rows that are new are shown a moment later
    assert sheet.rubric.lints
    sheet.rubric.lints[0].setFocus()
    sampled.press("Space")
    box = field(sheet, "fix")
    assert box.hasFocus()
    assert box.textCursor().selectedText() in said
    assert box.textCursor().hasSelection()


def test_a_story_moves_the_ask_once_it_is_released_and_undo_moves_it_back(
    sampled: User, sheet: StoriesSheet
) -> None:
    before = opening(sampled)
    assert sheet.story_id == "y1"
    for part in PARTS:
        sampled.window.session.jump(f"stories.y1.{part}")
        sampled.clipboard = TOLD[part]
        sampled.press("Ctrl+V")
    sampled.press("Ctrl+Return")
    assert opening(sampled) == before
    sampled.press("Alt+R")
    QTest.mouseClick(sheet.sharing.all_box, Qt.MouseButton.LeftButton, pos=QPoint(6, 8))
    after = opening(sampled)
    assert after > before
    sampled.turn_to("Counter")
    QApplication.processEvents()  # the strip follows a moment later
    words = [label.text() for label in sampled.window.findChildren(QLabel) if label.isVisible()]
    assert any(f"{after:,.0f}" in word for word in words)
    while sampled.plan.stories:
        sampled.press("Ctrl+Z")
    assert opening(sampled) == before


def opening(user: User) -> float:
    analysis = user.window.session.analysis
    assert analysis is not None
    found = analysis.offers["o1"].asks[Component.EQUITY].opening
    assert found is not None
    return found


def test_evidence_says_in_dollars_what_raising_it_brings(sampled: User, sheet: StoriesSheet) -> None:
    paste(sampled, "Ranking went stale", TOLD)
    sampled.press("Alt+D")
    page, fields = sheet.evidence, sheet.page
    assert fields is not None
    assert page.value.text().startswith("Your stories speak")
    assert page.best.rows[0].text().startswith("Ranking went stale")
    assert "to open at +" in page.effects.rows[0].text()
    QApplication.processEvents()  # rows that are new are shown a moment later
    page.effects.rows[0].setFocus()
    sampled.press("Space")
    assert "After it, of 100" in sampled.explained()
    page.certificates.setFocus()
    sampled.type("A certificate")
    sampled.press("Tab")
    assert sampled.plan.certificates == ("A certificate",)
    assert "$0" in page.certificate.text()
    page.best.rows[0].setFocus()
    sampled.press("Return")
    assert QApplication.focusWidget() is fields.lines["title"]


def test_what_is_asked_about_is_seen_beside_the_score_and_leads_to_its_words(
    sampled: User, sheet: StoriesSheet
) -> None:
    paste(sampled, "Recall", {"result": "I raised recall from 95% to 130% and cut the latency by 170%."})
    QApplication.processEvents()
    texts = [button.text() for button in sheet.rubric.marks]
    assert any(text.startswith("A figure to explain") for text in texts)
    asked = next(button for button in sheet.rubric.marks if "Is that points, or a factor?" in button.text())
    asked.setFocus()
    sampled.press("Space")
    assert field(sheet, "result").textCursor().selectedText() == "95% to 130%"
    assert sheet.list.view.stories.entry(len(sampled.plan.stories) - 1).note.endswith("figures asked about")


def test_a_story_in_doubt_is_not_offered_until_its_figures_are_answered(
    sampled: User, sheet: StoriesSheet
) -> None:
    paste(sampled, "Recall", {"result": "I raised recall from 95% to 130% and cut the latency by 170%."})
    sampled.press("Alt+R")
    assert not sheet.sharing.list.isEnabled()
    assert "Is that points, or a factor?" in sheet.sharing.asked.text()
    sheet.sharing.answer.setFocus()
    sampled.type("Both were of the old set")
    sampled.press("Ctrl+Return")
    assert sheet.sharing.list.isEnabled()
