"""Stories by keys, in the real window: write one, be judged meanwhile, let a recruiter read a sentence."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QToolTip, QWidget

from planner.plan.story import PARTS
from planner.plan.story_edits import remove_story
from planner.plan.terms import Component, LifecycleStage
from planner.story.judgement import Criterion
from planner.story.lens_words import Lens
from planner.ui.export.preview import ExportPreview
from planner.ui.stories.marks import Mark
from planner.ui.stories.page import WritingPage
from planner.ui.stories.part_field import PartField
from planner.ui.stories.sheet import StoriesSheet
from tests.ui.conftest import User

TOLD = {
    "situation": "I owned the ranking model of a shop with 12 million users.",
    "signal": "The drift monitor fired, and click-through fell from 4.1% to 3.2% in two weeks.",
    "root_cause": "A migration of the feature store dropped the freshness column for new sellers.",
    "decision": "I decided to roll back instead of retraining, which would have cost $60k.",
    "fix": "We rolled back within 4 hours, and I asked for a schema check in the pipeline.",
    "result": "Click-through went from 3.2% to 4.2%, worth $1.1M a month.",
    "cost": "It cost two sprints, about $80k, and p95 latency rose from 120 ms to 135 ms.",
    "lesson": "Since then no feature ships without an alert on freshness.",
}


def to_stories(user: User) -> StoriesSheet:
    user.turn_to("Stories")
    sheet = user.window.sheet
    assert isinstance(sheet, StoriesSheet)
    return sheet


@pytest.fixture
def sheet(sampled: User) -> StoriesSheet:
    """The sheet with a story of its own, the caret in its title."""
    plan = sampled.plan
    for story in plan.stories:
        plan = remove_story(plan, story.id)
    sampled.window.session.apply("Begin", plan.model_copy(update={"certificates": ()}))
    sampled.press("Ctrl+Shift+N")
    found = sampled.window.sheet
    assert isinstance(found, StoriesSheet)
    return found


def page(sheet: StoriesSheet) -> WritingPage:
    assert sheet.page is not None
    return sheet.page


def field(sheet: StoriesSheet, part: str) -> PartField:
    return page(sheet).fields[part]


def write(user: User, title: str, parts: dict[str, str]) -> None:
    """Type a whole story: Tab from the title through the particulars and the parts, in their order."""
    user.type(title)
    user.press("Tab", "Tab", "Tab", "Tab")
    for part in PARTS:
        focused = QApplication.focusWidget()
        assert isinstance(focused, PartField)
        assert focused.key == part
        user.type(parts.get(part, ""))
        user.press("Tab")


def test_a_story_is_written_by_keys_judged_meanwhile_and_undone(sampled: User, sheet: StoriesSheet) -> None:
    scores = [sheet.rubric.score.text()]
    write(sampled, "Ranking went stale", TOLD)
    story = sampled.plan.stories[0]
    assert story.title == "Ranking went stale"
    assert {part: getattr(story, part) for part in PARTS} == TOLD
    scores.append(sheet.rubric.score.text())
    assert int(scores[0]) < 20
    assert int(scores[1]) > 60
    assert sheet.list.view.held.entries[0].note.startswith(f"{scores[1]} ·")
    for _ in range(len(PARTS) + 2):
        sampled.press("Ctrl+Z")
    assert sampled.plan.stories == ()
    assert not page(sheet).isVisible()


def test_the_rubric_follows_each_letter_before_anything_is_entered(
    sampled: User, sheet: StoriesSheet
) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.type("Clicks fell from 4.1% to 3.2")
    before = sheet.rubric.rows[Criterion.SPECIFICS].text()
    sampled.type("% in 2 weeks")
    assert sheet.rubric.rows[Criterion.SPECIFICS].text() != before
    assert sampled.plan.stories[0].situation == ""


def test_words_that_earned_are_underlined_and_explained_at_the_caret(
    sampled: User, sheet: StoriesSheet
) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.clipboard = "🚀 "
    sampled.press("Ctrl+V")
    sampled.type("It fell from 4.1% to 3.2% in two weeks.")
    marks = field(sheet, "situation").extraSelections()
    style = QTextCharFormat.UnderlineStyle.SingleUnderline
    assert any("4.1%" in one.cursor.selectedText() and one.format.underlineStyle() is style for one in marks)
    sampled.press("Home", *["Right"] * 17)
    assert sampled.explained().startswith("Specifics · +")
    sampled.press("Home")
    assert sampled.explained().startswith("Situation")


def test_undo_gives_back_the_text_before(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.type("first")
    sampled.press("Ctrl+Return")
    sampled.type(" and second")
    sampled.press("Ctrl+Z")
    assert field(sheet, "situation").toPlainText() == "first"
    sampled.press("Ctrl+Z")
    assert field(sheet, "situation").toPlainText() == ""
    assert sampled.plan.stories[0].situation == ""


def test_taking_a_text_leaves_the_caret_where_it_was(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.type("one two")
    sampled.press("Left", "Left", "Ctrl+Return")
    sampled.type("x")
    assert field(sheet, "situation").toPlainText() == "one txwo"


def test_a_story_is_moved_copied_deleted_and_brought_back(sampled: User, sheet: StoriesSheet) -> None:
    sampled.type("First")
    sampled.press("Ctrl+Shift+N")
    sampled.type("Second")
    sampled.press("F6", "F6", "F6", "F6")
    while not sheet.list.view.hasFocus():
        sampled.press("F6")
    titles = [one.title for one in sampled.plan.stories]
    assert titles == ["First", "Second"]
    sampled.press("Alt+Up")
    assert [one.title for one in sampled.plan.stories] == ["Second", "First"]
    assert sheet.story_id == sampled.plan.stories[0].id
    sampled.window.do("duplicate_story")
    assert [one.title for one in sampled.plan.stories] == ["Second", "Second (copy)", "First"]
    sheet.list.view.setFocus()
    sampled.press("Del")
    assert [one.title for one in sampled.plan.stories] == ["Second", "First"]
    sampled.press("Ctrl+Z")
    assert len(sampled.plan.stories) == 3


def test_going_to_another_story_takes_what_was_typed(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Ctrl+Shift+N")
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.type("Half a sentence")
    first, second = sampled.plan.stories
    sampled.window.session.jump(f"stories.{first.id}.result")
    assert sampled.plan.story(second.id).situation == "Half a sentence"
    assert field(sheet, "result").hasFocus()
    assert field(sheet, "situation").toPlainText() == ""


def test_tags_stand_in_one_line_with_commas(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Tab", "Tab", "Tab")
    sampled.type("ranking, drift,, ")
    sampled.press("Tab")
    assert sampled.plan.stories[0].tags == ("ranking", "drift")
    assert page(sheet).lines["tags"].text() == "ranking, drift"


def test_a_stage_is_ticked_by_hand_with_space(sampled: User, sheet: StoriesSheet) -> None:
    box = sheet.filing.boxes[LifecycleStage.LABELLING]
    box.setFocus()
    sampled.press("Space")
    assert sampled.plan.stories[0].lifecycle == (LifecycleStage.LABELLING,)
    assert box.covered
    assert "your tick" in box.accessibleDescription()
    sampled.press("Ctrl+Z")
    assert not sampled.plan.stories[0].lifecycle
    assert not box.covered


def test_a_criterion_says_what_is_missing(sampled: User, sheet: StoriesSheet) -> None:
    sheet.rubric.rows[Criterion.ECONOMICS].setFocus()
    sampled.press("Space")
    assert sampled.explained().startswith("Economics · 0 of 20")


def test_a_sentence_is_released_by_keys_and_withdrawn_when_it_changes(
    sampled: User, sheet: StoriesSheet
) -> None:
    write(sampled, "Ranking went stale", TOLD)
    sampled.press("Alt+R")
    sheet.sharing.list.setFocus()
    sampled.press("Home", "Space")
    assert sampled.plan.counter("o1").release.stories[0].sentences == (TOLD["situation"],)
    assert sheet.list.view.held.entries[0].shared == "Aurora AI reads 1"
    sampled.press("Alt+W")
    field(sheet, "situation").setFocus()
    sampled.press("Ctrl+End")
    sampled.type(" And 300 sellers.")
    sampled.press("Tab")
    assert sampled.plan.counter("o1").release.stories[0].sentences == (TOLD["situation"],)
    field(sheet, "situation").setFocus()
    sampled.press("Ctrl+Home", "Shift+Right", "Del")
    sampled.press("Tab")
    assert sampled.plan.counter("o1").release.stories == ()
    assert "Aurora AI may no longer read" in sampled.window.status.note.text()
    sampled.press("Ctrl+Z")
    assert len(sampled.plan.counter("o1").release.stories) == 1


def test_a_whole_story_is_released_and_argues_for_a_component(sampled: User, sheet: StoriesSheet) -> None:
    write(sampled, "Ranking went stale", TOLD)
    sampled.press("Alt+R")
    QTest.mouseClick(sheet.sharing.whole, Qt.MouseButton.LeftButton, pos=QPoint(6, 8))
    released = sampled.plan.counter("o1").release.stories[0]
    assert released.sentences == tuple(TOLD[part] for part in PARTS)
    sheet.sharing.argues.setFocus()
    sampled.press("Down", "Down", "Down")
    assert sampled.plan.counter("o1").release.stories[0].component is Component.SIGN_ON
    sampled.press("Alt+2")
    assert "Beacon" in sheet.sharing.head.text()
    assert sheet.sharing.whole.checkState() is Qt.CheckState.Unchecked


def test_200_000_letters_are_kept_as_typed_and_said(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.clipboard = "so much 🚀 " * 20_000
    sampled.press("Ctrl+V")
    assert "at most 20,000 fit" in field(sheet, "situation").accessibleDescription()
    sampled.press("Tab")
    kept = sampled.plan.typed["stories.y1.situation"]
    assert len(kept.text) == 200_000
    assert "200,000" in kept.wrong
    assert "20,000" in field(sheet, "situation").accessibleDescription()
    sampled.press("Ctrl+Z")
    assert field(sheet, "situation").toPlainText() == ""
    assert field(sheet, "situation").accessibleDescription() == ""


@pytest.mark.parametrize("text", ["=1+1", "<b>bold</b> & <i>i", "نموذج التصنيف 👩🏽‍💻", "{{ 7*7 }}"])
def test_text_stays_text(sampled: User, sheet: StoriesSheet, text: str) -> None:
    sampled.clipboard = text
    sampled.press("Ctrl+V")
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.press("Ctrl+V", "Tab")
    story = sampled.plan.stories[0]
    assert (story.title, story.situation) == (text, text)
    assert sheet.list.view.held.entries[0].title == text
    assert field(sheet, "situation").toPlainText() == text


def test_without_stories_the_sheet_says_which_key_begins_one(user: User) -> None:
    sheet = to_stories(user)
    said = [one.text() for one in sheet.findChildren(QLabel) if one.isVisible()]
    assert any("Ctrl+Shift+N begins one" in one for one in said)
    user.press("Ctrl+Shift+N")
    assert QApplication.focusWidget() is page(sheet).lines["title"]


NOTES = """Ranking went stale
- Click-through fell from 4.1% to 3.2% in two weeks.
- I decided to roll back instead of retraining.

GPU spend cut by a fifth
- Cut serving cost from $500k to $400k a year with INT8.
"""


def test_pasted_notes_become_stories_in_one_step(sampled: User, sheet: StoriesSheet) -> None:
    sheet.list.view.setFocus()
    sampled.clipboard = NOTES
    sampled.press("Ctrl+V")
    assert len(sampled.plan.stories) > 1
    assert "Made" in sampled.window.status.note.text()
    assert "4.1% to 3.2%" in str(sampled.plan.stories)
    assert sheet.story_id == sampled.plan.stories[1].id
    sampled.press("Ctrl+Z")
    assert len(sampled.plan.stories) == 1


def test_a_paste_too_long_for_a_part_is_kept_and_said(sampled: User, sheet: StoriesSheet) -> None:
    sheet.list.view.setFocus()
    sampled.clipboard = "so much " * 25_000
    sampled.press("Ctrl+V")
    assert "kept as typed until you shorten it" in sampled.window.status.note.text()
    kept = [one for path, one in sampled.plan.typed.items() if path.startswith("stories.y2.")]
    assert [len(one.text) for one in kept] == [199_999]


def test_an_empty_clipboard_makes_no_story(sampled: User, sheet: StoriesSheet) -> None:
    sheet.list.view.setFocus()
    sampled.clipboard = " \n "
    sampled.press("Ctrl+V")
    assert len(sampled.plan.stories) == 1
    assert "no text" in sampled.window.status.note.text()


def test_a_story_that_is_written_moves_the_ask_and_undo_moves_it_back(
    sampled: User, sheet: StoriesSheet
) -> None:
    before = opening(sampled)
    assert sheet.story_id == "y1"
    for number in range(3):
        if number:
            sampled.press("Ctrl+Shift+N")
        for part in PARTS:
            sampled.window.session.jump(f"stories.y{number + 1}.{part}")
            sampled.clipboard = TOLD[part]
            sampled.press("Ctrl+V")
        sampled.press("Ctrl+Return")
    after = opening(sampled)
    assert after > before
    sampled.turn_to("Counter")
    words = [one.text() for one in sampled.window.findChildren(QLabel) if one.isVisible()]
    assert any(f"{after:,.0f}" in one for one in words)
    while sampled.plan.stories:
        sampled.press("Ctrl+Z")
    assert opening(sampled) == before


def opening(user: User) -> float:
    analysis = user.window.session.analysis
    assert analysis is not None
    found = analysis.offers["o1"].asks[Component.EQUITY].opening
    assert found is not None
    return found


def test_both_lenses_stand_side_by_side_and_are_copied(sampled: User, sheet: StoriesSheet) -> None:
    write(sampled, "Ranking went stale", TOLD)
    sampled.press("Alt+T")
    impact, risk = sheet.telling.columns[Lens.IMPACT], sheet.telling.columns[Lens.RISK]
    assert "$1.1M a month" in impact.texts["Bullet"].toPlainText()
    assert risk.texts["One page"].toPlainText().startswith("What showed it")
    assert "Aurora AI: Told as for an ML PM" in sheet.telling.fit.text()
    risk.buttons["Script"].setFocus()
    sampled.press("Space")
    assert sampled.clipboard == risk.texts["Script"].toPlainText() != ""
    assert "Copied: script, risk first" in sampled.window.status.note.text()


def test_evidence_says_in_dollars_what_raising_it_brings(sampled: User, sheet: StoriesSheet) -> None:
    write(sampled, "Ranking went stale", TOLD)
    sampled.press("Alt+D")
    page, fields = sheet.evidence, sheet.page
    assert fields is not None
    assert page.value.text().startswith("Evidence of all stories")
    assert page.best.rows[0].text().startswith("Ranking went stale")
    assert "opening +" in page.effects.rows[0].text()
    QApplication.processEvents()  # rows that are new are shown a moment later
    page.effects.rows[0].setFocus()
    sampled.press("Space")
    assert "Evidence after it" in sampled.explained()
    page.certificates.setFocus()
    sampled.type("A certificate")
    sampled.press("Tab")
    assert sampled.plan.certificates == ("A certificate",)
    assert "$0" in page.certificate.text()
    page.best.rows[0].setFocus()
    sampled.press("Return")
    assert QApplication.focusWidget() is fields.lines["title"]


def test_a_released_sentence_is_found_in_the_preview(sampled: User, sheet: StoriesSheet) -> None:
    write(sampled, "Ranking went stale", TOLD)
    sampled.press("Alt+R")
    sheet.sharing.list.setFocus()
    sampled.press("Home", "Space", "Ctrl+Shift+E")
    shown = next(one for one in sampled.window.findChildren(ExportPreview) if one.isVisible())
    seen = [text for view in shown.findChildren(QTableView) for text in texts_of(view)]
    shown.close()
    assert TOLD["situation"] in " ".join(seen)
    assert TOLD["result"] not in " ".join(seen)


def texts_of(view: QTableView) -> list[str]:
    model = view.model()
    return [
        str(model.index(row, column).data() or "")
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def test_lost_words_are_wavy_and_explained_under_the_pointer_as_plain_text(sheet: StoriesSheet) -> None:
    lost = Mark(0, 4, "Buzzword <i>buffet</i>", -6, "Say <b>what</b> changed & by how much.")
    box = field(sheet, "situation")
    box.setPlainText("MLOps made it")
    box.show_marks("MLOps made it", (lost,))
    style = QTextCharFormat.UnderlineStyle.WaveUnderline
    assert [one.format.underlineStyle() for one in box.extraSelections()] == [style]
    spot = QPoint(14, 12)
    QApplication.sendEvent(
        box.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, box.viewport().mapToGlobal(spot))
    )
    assert "−6. Say &lt;b&gt;what&lt;/b&gt; changed &amp; by how much." in QToolTip.text()
    QToolTip.hideText()


def test_a_lint_leads_to_its_words(sampled: User, sheet: StoriesSheet) -> None:
    said = "I used MLOps to ensure our AI was scalable and leveraged CI/CD"
    write(sampled, "Tools", {"fix": said})
    QApplication.processEvents()  # rows that are new are shown a moment later
    assert sheet.rubric.lints
    sheet.rubric.lints[0].setFocus()
    sampled.press("Space")
    box = field(sheet, "fix")
    assert box.hasFocus()
    assert box.textCursor().selectedText() in said
    assert box.textCursor().hasSelection()


def test_f6_goes_round_list_page_and_rubric(sampled: User, sheet: StoriesSheet) -> None:
    sheet.list.view.setFocus()
    sampled.press("F6")
    assert QApplication.focusWidget() is page(sheet).lines["title"]
    sampled.press("F6")
    assert QApplication.focusWidget() is sheet.rubric.rows[Criterion.SCAR_TISSUE]
    sampled.press("F6", "F6")
    assert sheet.list.view.hasFocus()


def test_every_widget_of_each_page_that_takes_the_keyboard_has_a_name(
    sampled: User, sheet: StoriesSheet
) -> None:
    write(sampled, "Ranking went stale", TOLD)
    nameless = []
    for place in range(sheet.head.tabs.count()):
        sheet.head.tabs.setCurrentIndex(place)
        QApplication.processEvents()
        nameless += [
            one
            for one in sheet.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus
            and one.isVisible()
            and not one.accessibleName()
            and not getattr(one, "text", str)()
            and "qt_" not in one.objectName()
        ]
    assert nameless == []


def test_what_is_half_typed_never_lands_in_another_plan(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.type("Of this plan alone")
    other = sampled.plan.model_copy(update={"title": "Another"})
    sampled.window.session.replace(other)
    assert field(sheet, "situation").toPlainText() == ""
    sampled.press("Tab")
    assert sampled.plan == other


def test_a_story_deleted_while_it_is_written_leaves_no_draft(sampled: User, sheet: StoriesSheet) -> None:
    sampled.press("Tab", "Tab", "Tab", "Tab")
    sampled.type("Half typed")
    sampled.window.do("delete_story")
    assert sampled.window.session.drafts == {}
    assert sampled.plan.stories == ()
    sampled.press("Ctrl+Z")
    assert field(sheet, "situation").toPlainText() == "Half typed"
