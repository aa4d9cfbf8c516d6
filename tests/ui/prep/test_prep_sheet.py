"""The Prep sheet by keyboard: tick, write notes, follow a proof to its story, save the page."""

from pathlib import Path

import pypdf
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from planner.plan import PrepItem
from planner.ui.frame.sheets import SHEETS
from planner.ui.parts.links import TextLink
from planner.ui.prep.sheet import PrepSheet
from planner.ui.typing.words_field import WordsField
from tests.prep.stories import FULL, THIN
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

PLACE = [entry.name for entry in SHEETS].index("Prep")


@pytest.fixture
def prep(sampled: User) -> PrepSheet:
    plan = replace(sampled.plan, stories=(*FULL, THIN))
    sampled.window.session.apply("Begin", plan)
    sheet = sampled.window.show_sheet(PLACE)
    assert isinstance(sheet, PrepSheet)
    return sheet


def turn_to(user: User, prep: PrepSheet, page: str) -> None:
    """Turn to a page by the arrow keys."""
    names = [prep.tabs.tabText(place) for place in range(prep.tabs.count())]
    prep.tabs.setFocus()
    steps = names.index(page) - prep.tabs.currentIndex()
    user.press(*["Right" if steps > 0 else "Left"] * abs(steps))


def test_the_first_open_item_has_the_keyboard_and_space_ticks_it(sampled: User, prep: PrepSheet) -> None:
    prep.checks.boxes[PrepItem.REHEARSED].setFocus()
    sampled.press("Space")
    assert sampled.plan.prep.ticked == (PrepItem.REHEARSED,)
    before = prep.checks.done.text()
    sampled.press("Ctrl+Z")
    assert not sampled.plan.prep.ticked
    assert prep.checks.done.text() != before


def test_what_the_plan_proves_is_ticked_and_cannot_be_unticked(prep: PrepSheet) -> None:
    box = prep.checks.boxes[PrepItem.FAILURES]
    assert box.isChecked()
    assert not box.isEnabled()
    assert "“Canary rollback”" in box.accessibleDescription()


def test_a_note_is_typed_by_keyboard_and_ticks_its_item(sampled: User, prep: PrepSheet) -> None:
    prep.checks.notes.fields["case_studies"].setFocus()
    sampled.type("One")
    sampled.press("Return")
    sampled.type("Two")
    sampled.press("Ctrl+Return")
    assert sampled.plan.prep.case_studies == ("One", "Two")
    assert prep.checks.boxes[PrepItem.CASE_STUDIES].isChecked()
    sampled.press("Ctrl+Z")
    assert list(sampled.plan.prep.case_studies) == ["One"]
    sampled.press("Ctrl+Z")
    assert not sampled.plan.prep.case_studies


def test_the_latency_script_is_drafted_from_what_the_plan_has_in_one_step(
    sampled: User, prep: PrepSheet
) -> None:
    turn_to(sampled, prep, "Scripts")
    prep.scripts.drafts["latency_script"].setFocus()
    sampled.press("Space")
    text = sampled.plan.prep.latency_script
    assert "$0.0229" in text
    assert "p99 latency grew from 400 ms to 450 ms" in text
    turn_to(sampled, prep, "Checklist")
    assert prep.checks.boxes[PrepItem.LATENCY_SCRIPT].isChecked()
    turn_to(sampled, prep, "Scripts")
    prep.scripts.drafts["latency_script"].setFocus()
    sampled.press("Space")
    assert sampled.plan.prep.latency_script == text
    assert "already" in sampled.window.status.note.text()
    sampled.press("Ctrl+Z")
    assert not sampled.plan.prep.latency_script


def test_an_empty_plan_has_plain_words_to_begin_with(user: User) -> None:
    user.turn_to("Prep")
    sheet = user.window.sheet
    assert isinstance(sheet, PrepSheet)
    turn_to(user, sheet, "Scripts")
    sheet.scripts.drafts["index_script"].setFocus()
    user.press("Space")
    assert user.plan.prep.index_script.startswith("Picture a library")
    assert sheet.scripts.cards["index_script"].fields["index_script"].hasFocus()


def test_a_proof_leads_to_the_part_of_the_story_that_satisfies_it(sampled: User, prep: PrepSheet) -> None:
    [first, *_] = prep.checks.places[PrepItem.FAILURES].links
    assert first.text() == "Canary rollback"
    first.setFocus()
    sampled.press("Return")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Stories"
    field = QApplication.focusWidget()
    assert isinstance(field, WordsField)
    assert field.path.startswith("stories.y1.")
    assert field.path.rpartition(".")[2] in ("signal", "root_cause", "fix", "decision", "result")


def test_a_priced_scenario_is_gone_to_by_a_click(sampled: User, prep: PrepSheet) -> None:
    [first, *_] = prep.checks.places[PrepItem.COST_PER_QUERY].links
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Cost per query"


def test_the_loop_names_stories_by_track(sampled: User, prep: PrepSheet) -> None:
    turn_to(sampled, prep, "Interview loop")
    assert "Label loop" in told(prep)
    ai_pm = told(prep)
    prep.loop.tracks.setFocus()
    sampled.press("Right")
    assert told(prep) != ai_pm
    assert "Model risk" in told(prep)


def test_the_page_holds_what_was_typed(sampled: User, prep: PrepSheet) -> None:
    turn_to(sampled, prep, "Cheat sheet")
    prep.cheat.notes.fields["latency_budgets"].setFocus()
    sampled.type("<b>Search</b>: p95 under 300 ms")
    sampled.press("Ctrl+Return")
    page = prep.cheat.page.toPlainText()
    assert "<b>Search</b>: p95 under 300 ms" in page
    assert page.index("Latency budgets") < page.index("Adoption KPIs") < page.index("Vesting dates")


def test_the_page_is_saved_as_one_page(sampled: User, prep: PrepSheet, tmp_path: Path) -> None:
    sampled.answers.path = tmp_path / "cheat.pdf"
    turn_to(sampled, prep, "Cheat sheet")
    prep.cheat.save.setFocus()
    sampled.press("Space")
    data = sampled.answers.path.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == 1
    (page,) = pypdf.PdfReader(sampled.answers.path).pages
    assert page.extract_text().split() == prep.cheat.page.toPlainText().split()


def test_a_page_that_cannot_be_saved_says_why(sampled: User, prep: PrepSheet, tmp_path: Path) -> None:
    sampled.answers.path = tmp_path / "nowhere" / "cheat.pdf"
    turn_to(sampled, prep, "Cheat sheet")
    prep.cheat.save.setFocus()
    sampled.press("Space")
    assert "no such folder" in sampled.answers.said[-1]


def test_the_explain_bar_tells_of_a_note(sampled: User, prep: PrepSheet) -> None:
    prep.checks.notes.fields["narrative"].setFocus()
    assert sampled.explained().startswith("Market narrative")
    assert "never leaves" in sampled.explained()


def told(prep: PrepSheet) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in prep.loop.findChildren(QLabel) if label.isVisible())


def test_the_finding_names_the_next_item_and_open_items_lead_on(prep: PrepSheet) -> None:
    opened = [item for item, box in prep.checks.boxes.items() if not box.isChecked()]
    text = prep.checks.boxes[opened[0]].text()
    assert prep.checks.done.text().endswith(f"done. Next: {text[0].lower()}{text[1:]}")
    leads = [lead for lead in prep.checks.findChildren(TextLink) if lead.property("link") == "true"]
    assert leads
    assert all(lead.focusPolicy() is Qt.FocusPolicy.TabFocus for lead in leads)
