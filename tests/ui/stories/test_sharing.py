"""A story is told in both lenses, and released to one recruiter by sentences."""

import re
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from planner.plan.edits.stories import release_story
from planner.plan.fields.story import PARTS
from planner.plan.fields.terms import Component
from planner.story.lenses.topics import Lens
from planner.ui.export.preview import ExportPreview
from planner.ui.stories.sheet import StoriesSheet
from tests.ui.conftest import User
from tests.ui.stories.written import TOLD, field, paste

pytestmark = pytest.mark.same_window


def test_a_sentence_is_released_by_keys_and_withdrawn_when_it_changes(
    sampled: User, sheet: StoriesSheet
) -> None:
    paste(sampled, "Ranking went stale", TOLD)
    sampled.press("Alt+R")
    sheet.sharing.list.setFocus()
    sampled.press("Home", "Space")
    assert sampled.plan.counter("o1").release.stories[0].sentences == (TOLD["situation"],)
    assert sheet.list.view.stories.entry(0).shared == "Aurora AI reads 1"
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
    paste(sampled, "Ranking went stale", TOLD)
    sampled.press("Alt+R")
    QTest.mouseClick(sheet.sharing.all_box, Qt.MouseButton.LeftButton, pos=QPoint(6, 8))
    released = sampled.plan.counter("o1").release.stories[0]
    assert released.sentences == tuple(TOLD[part] for part in PARTS)
    sheet.sharing.argues.setFocus()
    sampled.press("Down", "Down", "Down")
    assert sampled.plan.counter("o1").release.stories[0].component is Component.SIGN_ON
    sampled.press("Alt+PgDown")
    assert "Beacon" in sheet.sharing.head.text()
    assert sheet.sharing.all_box.checkState() is Qt.CheckState.Unchecked


def test_both_lenses_stand_side_by_side_and_are_copied(sampled: User, sheet: StoriesSheet) -> None:
    paste(sampled, "Ranking went stale", TOLD)
    sampled.press("Alt+T")
    impact, risk = sheet.telling.columns[Lens.IMPACT], sheet.telling.columns[Lens.RISK]
    assert "$1.1M a month" in impact.texts["Bullet"].toPlainText()
    assert risk.texts["One page"].toPlainText().startswith("What showed it")
    assert "Aurora AI and Crest: Told as for an ML PM" in sheet.telling.fit.text()
    risk.buttons["Script"].setFocus()
    sampled.press("Space")
    shown = risk.texts["Script"].toPlainText()
    assert "\n\n0:35  So I decided to roll back" in shown
    assert sampled.clipboard == re.sub(r"\d:\d\d  ", "", shown)
    assert "Copied: script, risk first" in sampled.window.status.note.text()


def test_the_page_of_a_lens_is_saved_as_a_pdf_that_says_nothing_of_the_program(
    sampled: User, sheet: StoriesSheet, tmp_path: Path
) -> None:
    paste(sampled, "Ranking went stale", TOLD)
    sampled.press("Alt+T")
    sampled.answers.keys, sampled.answers.path = ["pdf"], tmp_path / "page.pdf"
    button = sheet.telling.columns[Lens.RISK].print_page
    button.setFocus()
    sampled.press("Space")
    assert "None of its 8 sentences are released to Aurora AI" in sampled.answers.said[0]
    text = " ".join(pypdf.PdfReader(tmp_path / "page.pdf").pages[0].extract_text().split())
    assert "What showed it" in text
    assert "drift monitor fired" in text
    assert "PRIVATE" not in text


def test_a_released_sentence_is_found_in_the_preview(sampled: User, sheet: StoriesSheet) -> None:
    paste(sampled, "Ranking went stale", TOLD)
    sampled.press("Alt+R")
    sheet.sharing.list.setFocus()
    sampled.press("Home", "Space", "Ctrl+Shift+E")
    shown = next(
        export_preview
        for export_preview in sampled.window.findChildren(ExportPreview)
        if export_preview.isVisible()
    )
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


def test_saving_while_a_released_sentence_is_changed_withdraws_it(sampled: User, sheet: StoriesSheet) -> None:
    paste(sampled, "Ranking went stale", {"situation": "I owned the ranking model."})
    sampled.window.session.apply(
        "Release", release_story(sampled.plan, "o1", "y1", ("I owned the ranking model.",))
    )
    field(sheet, "situation").setFocus()
    sampled.press("Ctrl+A")
    sampled.type("Nobody owned it.")
    sampled.answers.path = sampled.folder / "half.counterpoint"
    sampled.press("Ctrl+S")
    assert sampled.plan.counter("o1").release.stories == ()
    sampled.press("Ctrl+A")
    sampled.type("I owned the ranking model.")
    sampled.press("Tab")
    assert sampled.plan.counter("o1").release.stories == ()


def test_a_sentence_that_stands_twice_is_released_and_withdrawn_at_either_place(
    sampled: User, sheet: StoriesSheet
) -> None:
    twice = {"situation": "We rolled back. It held.", "fix": "We rolled back."}
    paste(sampled, "Ranking went stale", twice)
    sampled.press("Alt+R")
    sheet.sharing.list.setFocus()
    sampled.press("Home", "Space")
    assert sampled.plan.counter("o1").release.of_story("y1").sentences == ("We rolled back.",)
    sampled.press("End", "Space")
    assert sampled.plan.counter("o1").release.stories == ()
