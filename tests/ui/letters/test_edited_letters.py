"""A letter is edited in place by keys: links, leak check while typing, undo, and the ways back."""

import email
import email.policy

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from planner.files import read
from planner.letters.edited_letter import text_of
from planner.plan import edits
from planner.plan.fields.terms import Tone
from planner.share import Leak
from planner.ui.letters.letters_page import LettersPage
from planner.ui.letters.sheet import LettersSheet
from planner.values import Problem
from tests.ui.conftest import User
from tests.ui.context.by_hand import click, click_line, right_click

pytestmark = pytest.mark.same_window


@pytest.fixture
def page(sampled: User) -> LettersPage:
    """The counter by email of the sample, with the caret at its beginning."""
    sampled.turn_to("Letters")
    sheet = sampled.window.sheet
    assert isinstance(sheet, LettersSheet)
    sheet.page.view.setFocus()
    sampled.press("Ctrl+Home")
    return sheet.page


def text(page: LettersPage) -> str:
    return page.view.toPlainText()


def bars(page: LettersPage) -> tuple[Problem, ...]:
    """What stops the letter on the screen."""
    return page.written.pending.bars if page.written else ()


def settle(page: LettersPage) -> None:
    """Let the pause after a key pass."""
    page.editing.commit()


def pick(page: LettersPage, words: str, name: str) -> None:
    """Choose a line of the menu that the right button opens on words of the letter."""
    view, caret = page.view, page.view.textCursor()
    caret.setPosition(text(page).index(words) + 1)
    view.setTextCursor(caret)
    right_click(view.viewport(), view.cursorRect().center())
    click_line(name)


def test_what_is_typed_is_in_the_plan_and_in_what_is_copied(sampled: User, page: LettersPage) -> None:
    sampled.type("Dear ")
    click(page.out.copy_text)
    assert sampled.clipboard.startswith("Dear Hi Mara,\n\n")
    [draft] = sampled.plan.letter_drafts
    assert (draft.offer, draft.kind) == ("o1", "counter_email")
    assert text_of(draft.body).startswith("Dear Hi Mara,")
    assert page.list.currentItem().data(256) == "edited by you"
    click(page.out.copy_rich)
    assert "<li>Base $234,000" in QGuiApplication.clipboard().mimeData().html()
    assert [copy.text[:8] for copy in sampled.plan.letter_copies] == ["Dear Hi "] * 2


def test_typing_is_undone_by_the_one_stack_of_the_plan(sampled: User, page: LettersPage) -> None:
    before, steps = text(page), sampled.window.session.stack.index()
    sampled.type("Dear ")
    settle(page)
    assert sampled.window.session.stack.index() == steps + 1
    sampled.press("Ctrl+Z")
    assert text(page) == before
    assert sampled.plan.letter_drafts == ()
    sampled.press("Ctrl+Y")
    assert text(page).startswith("Dear Hi Mara,")
    page.view.setFocus()
    sampled.press("Ctrl+Home")
    sampled.type("x")
    sampled.press("Ctrl+Z")  # before the pause has passed
    assert text(page).startswith("Dear Hi Mara,")


def test_a_figure_follows_the_plan_until_it_is_typed_over(sampled: User, page: LettersPage) -> None:
    sampled.type("Dear ")
    settle(page)
    session = sampled.window.session
    session.apply("Ask", edits.put(sampled.plan, "counters.o1.base", 236_000.0))
    assert "- Base $236,000 instead of" in text(page)
    page.view.setFocus()
    sampled.press("Ctrl+Home", "Tab")
    assert page.view.textCursor().selectedText() == "$236,000"
    sampled.type("more")
    settle(page)
    session.apply("Ask", edits.put(sampled.plan, "counters.o1.base", 237_000.0))
    assert "- Base more instead of" in text(page)
    assert "$237,000" not in text(page)


def test_a_name_that_is_typed_bars_every_way_out_at_once(sampled: User, page: LettersPage) -> None:
    sampled.clipboard = "before"
    sampled.type("Beacon ML pays more. ")
    page.view.selectAll()
    sampled.press("Ctrl+C")  # before the pause has passed
    assert "Beacon" not in sampled.clipboard
    assert not page.out.copy_text.isEnabled()
    assert not page.out.more.isEnabled()
    assert page.side.state.text() == "1 thing must not leave yet"
    go = [button for button in page.bars.findChildren(QPushButton) if button.text() == "Go there"][-1]
    page.list.setFocus()
    click(go)
    assert QApplication.focusWidget() is page.view
    assert page.view.textCursor().selectedText() == "Beacon ML"
    sampled.type("Another")
    settle(page)
    assert page.out.copy_text.isEnabled()
    assert page.side.state.text() == "Checked, and free to leave"


def test_a_private_figure_that_is_typed_bars_the_letter(sampled: User, page: LettersPage) -> None:
    floor = sampled.plan.present.base
    assert floor is not None
    sampled.type(f"I have ${floor:,.0f}. ")
    settle(page)
    assert not page.out.copy_text.isEnabled()
    assert any(bar.where == "letter.counter_email.1" for bar in bars(page))


def test_as_written_by_the_plan_is_one_step(sampled: User, page: LettersPage) -> None:
    before = text(page)
    sampled.type("Dear ")
    settle(page)
    assert page.side.edits.isVisible()
    click(page.side.edits.again)
    assert text(page) == before
    assert sampled.plan.letter_drafts == ()
    assert not page.side.edits.isVisible()
    sampled.press("Ctrl+Z")
    assert text(page).startswith("Dear Hi Mara,")


def test_an_edited_letter_keeps_its_tone_and_the_side_says_so(sampled: User, page: LettersPage) -> None:
    sampled.type("Dear ")
    settle(page)
    before = text(page)
    page.tone.take_focus()
    sampled.press("Right")
    assert sampled.plan.counter("o1").tone is Tone.FIRM
    assert text(page) == before
    assert any("keeps its tone" in label.text() for label in page.side.edits.findChildren(QLabel))


def test_a_sentence_is_dropped_and_brought_back(sampled: User, page: LettersPage) -> None:
    before = text(page)
    pick(page, "I want this job", "Drop the sentence")
    assert "I want this job" not in text(page)
    assert "\n\n\n" not in text(page)
    [back] = [
        button for button in page.side.edits.findChildren(QPushButton) if button.text() == "Put it back"
    ]
    click(back)
    assert text(page) == before
    assert sampled.plan.letter_drafts == ()


def test_a_sentence_goes_back_to_the_plan_s(sampled: User, page: LettersPage) -> None:
    before = text(page)
    page.view.go_to("I want this job")
    sampled.type("I like this job")
    settle(page)
    pick(page, "I like this job", "Back to the plan's sentence")
    assert text(page) == before


def test_a_figure_is_unlinked_and_gone_to_by_the_menu(sampled: User, page: LettersPage) -> None:
    pick(page, "$234,000", "Unlink the figure")
    sampled.window.session.apply("Ask", edits.put(sampled.plan, "counters.o1.base", 236_000.0))
    assert "- Base $234,000 instead of" in text(page)
    pick(page, "$90,000", "Go to the figure")
    assert sampled.explained().startswith("Proposed sign-on")


def test_the_subject_is_edited_and_saved(sampled: User, page: LettersPage) -> None:
    page.subject.setFocus()
    sampled.press("Ctrl+A")
    sampled.type("My reply")
    sampled.answers.path = sampled.folder / "letter.eml"
    click(page.out.more)
    click_line("Save as mail, .eml…")
    mail = email.message_from_bytes(sampled.answers.path.read_bytes(), policy=email.policy.default)
    assert mail["Subject"] == "My reply"
    page.subject.setFocus()
    sampled.press("Ctrl+A")
    sampled.type("Beacon ML")
    assert not page.out.copy_subject.isEnabled()


def test_a_figure_that_the_plan_gives_up_bars_the_edited_letter(sampled: User, page: LettersPage) -> None:
    sampled.type("Dear ")
    settle(page)
    plan = edits.put(sampled.plan, "counters.o1.sign_on", None)
    sampled.window.session.apply("Ask for no sign-on", plan)
    assert "$90,000" in text(page)
    assert not page.out.copy_text.isEnabled()
    assert any("followed the plan" in bar.message for bar in bars(page))


def test_a_paste_is_plain_and_each_letter_is_its_own(sampled: User, page: LettersPage) -> None:
    sampled.clipboard = "Two\nlines "
    sampled.press("Ctrl+V")
    page.list.setFocus()
    assert text(page).startswith("Two\nlines Hi Mara,")
    sampled.press("Down")
    assert "Two\nlines" not in text(page)
    sampled.press("Up")
    assert text(page).startswith("Two\nlines Hi Mara,")


def test_ctrl_c_with_the_caret_alone_copies_the_letter(sampled: User, page: LettersPage) -> None:
    sampled.clipboard = "before"
    page.view.setFocus()
    page.view.put_caret(0, 0)
    sampled.press("Ctrl+C")
    assert sampled.clipboard.startswith("Hi Mara,")
    assert sampled.clipboard.endswith("Jordan Ellis")


@pytest.mark.usefixtures("page")
def test_ctrl_s_keeps_what_was_typed_before_the_pause(sampled: User) -> None:
    sampled.answers.path = sampled.folder / "kept.counterpoint"
    sampled.type("Dear ")
    assert sampled.plan.letter_drafts == ()
    sampled.press("Ctrl+Shift+S")
    [draft] = read(sampled.answers.path).plan.letter_drafts
    assert text_of(draft.body).startswith("Dear Hi Mara,")
    sampled.type("x")
    sampled.press("Ctrl+S")
    [draft] = read(sampled.answers.path).plan.letter_drafts
    assert "x" in text_of(draft.body)[:7]
    assert not sampled.window.session.dirty


@pytest.mark.usefixtures("page")
def test_closing_before_the_pause_asks_about_what_was_typed(sampled: User) -> None:
    sampled.window.session.stack.setClean()
    sampled.type("Dear ")
    sampled.answers.keys = ["stay"]
    sampled.window.close()
    assert sampled.answers.said[-1].startswith("Unsaved changes")
    assert sampled.plan.letter_drafts


def button(page: LettersPage, name: str) -> QPushButton:
    """Return a button of the side that is shown, by its text."""
    QApplication.processEvents()
    shown = (part for part in page.side.findChildren(QPushButton) if part.isVisible())
    return next(part for part in shown if part.text() == name)


def test_a_name_becomes_another_company_at_a_press(sampled: User, page: LettersPage) -> None:
    sampled.type("Beacon ML pays more, and Beacon ML's team is large. ")
    settle(page)
    assert not page.out.copy_text.isEnabled()
    click(button(page, "Say “another company”"))
    assert text(page).startswith("Another company pays more, and another company's team is large. Hi Mara,")
    assert page.out.copy_text.isEnabled()
    sampled.press("Ctrl+Z")
    assert text(page).startswith("Beacon ML pays more")


def test_a_name_is_released_where_it_leaks(sampled: User, page: LettersPage) -> None:
    sampled.type("Beacon ML pays more. ")
    settle(page)
    [(unnamed, _), (release, act)] = page.mends_at(2)
    assert (unnamed, release) == ("Say “another company”", "Release the name")
    act()
    assert sampled.plan.counter("o1").release.of("o2").name
    assert text(page).startswith("Beacon ML pays more.")
    assert page.out.copy_text.isEnabled()
    sampled.press("Ctrl+Z")
    assert not page.out.copy_text.isEnabled()
    assert page.mends_at(40) == ()


def test_own_sentences_say_that_no_figure_backs_them(sampled: User, page: LettersPage) -> None:
    sampled.type("I like you. I led 40 people. ")
    settle(page)
    assert page.side.edits.count.text() == "2 sentences are yours."
    notes = [label.text() for label in page.side.edits.findChildren(QLabel)]
    assert "Yours: it has a number that the plan does not back." in notes
    click(page.side.edits.again)
    page.view.go_to("I want this job")
    sampled.type("I like this job")
    settle(page)
    notes = [label.text() for label in page.side.edits.findChildren(QLabel)]
    assert "Yours: no figure of the plan backs it." in notes


def test_another_tone_is_said_kept_or_redrafted(sampled: User, page: LettersPage) -> None:
    sampled.type("Dear ")
    settle(page)
    page.tone.take_focus()
    sampled.press("Right")
    edits_ = page.side.edits
    assert edits_.tone_note.text().startswith(
        "Written in the plain tone, and it keeps its tone; firm is chosen"
    )
    assert page.editing.changes[0].after.startswith("Dear Hi Mara")
    assert len(page.editing.changes) == 1  # against the draft of its own tone
    click(button(page, "Keep it"))
    assert edits_.keep.isHidden()
    assert text(page).startswith("Dear Hi Mara")
    page.tone.take_focus()
    sampled.press("Left", "Left")
    assert sampled.plan.counter("o1").tone is Tone.WARM
    click(button(page, "Redraft it warm"))
    assert text(page).startswith("Hi Mara")
    assert text(page).endswith("Warmly,\nJordan Ellis")
    sampled.press("Ctrl+Z")
    assert text(page).startswith("Dear Hi Mara")


def test_an_edited_letter_is_shown_where_a_fact_goes_missing(sampled: User, page: LettersPage) -> None:
    sampled.type("Dear ")
    settle(page)
    plan = edits.put(sampled.plan, "counters.o1.sign_by", None)
    sampled.window.session.apply("Clear the day", plan)
    assert text(page).startswith("Dear Hi Mara,")
    assert not page.out.copy_text.isEnabled()
    assert any(bar.where == "counters.o1.sign_by" for bar in bars(page))
    assert any("Name the day on which you sign" in label.text() for label in page.bars.findChildren(QLabel))
    page.view.setFocus()
    sampled.press("Ctrl+Home")
    sampled.type("My ")
    settle(page)
    assert text(page).startswith("My Dear Hi Mara,")
    sampled.window.session.apply(
        "Day", edits.put(sampled.plan, "counters.o1.sign_by", plan.offers[0].deadline)
    )
    assert page.out.copy_text.isEnabled()


def test_undo_on_another_sheet_opens_the_letter(sampled: User, page: LettersPage) -> None:
    page.list.setFocus()
    sampled.press("Up")
    chosen = page.kind.key
    page.view.setFocus()
    sampled.press("Ctrl+Home")
    sampled.type("Dear ")
    settle(page)
    sampled.press("Ctrl+Home")
    page.list.setFocus()
    sampled.press("Down")
    sampled.turn_to("Compare")
    sampled.press("Ctrl+Z")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Letters"
    assert page.kind.key == chosen
    assert QApplication.focusWidget() is page.view
    assert not text(page).startswith("Dear")


def test_a_letter_is_found_by_its_name(sampled: User, page: LettersPage) -> None:
    sampled.turn_to("Offers")
    sampled.press("Ctrl+K")
    sampled.type("equity refresh")
    sampled.press("Return")
    assert sampled.window.tabs.tabText(sampled.window.tabs.currentIndex()) == "Letters"
    assert page.kind.key == "refresh"


def test_an_edited_letter_is_shown_where_an_entry_cannot_be_read(sampled: User, page: LettersPage) -> None:
    sampled.type("Dear ")
    settle(page)
    before = text(page)
    sampled.window.session.enter("Type", "offers.o1.base", "lots")
    assert text(page) == before
    assert not page.out.copy_text.isEnabled()
    sampled.clipboard = "before"
    page.view.selectAll()
    sampled.press("Ctrl+C")
    assert "Dear" not in sampled.clipboard
    sampled.window.session.enter("Type", "offers.o1.base", "210k")
    assert page.out.copy_text.isEnabled()


def test_f8_and_each_button_go_to_what_must_not_leave_one_by_one(sampled: User, page: LettersPage) -> None:
    """F8 said that there is no problem, and every button went to the first of them."""
    sampled.type("Beacon ML waits, and I would walk away at 200k. ")
    settle(page)
    words = ["Beacon ML", "I would walk away"]
    assert [bar.quoted for bar in bars(page) if isinstance(bar, Leak)] == words
    for quoted in (*words, words[0]):
        sampled.press("F8")
        assert page.view.textCursor().selectedText() == quoted
        assert page.view.hasFocus()
        assert quoted in sampled.window.status.note.text()
    for place, quoted in enumerate(words):
        QApplication.processEvents()  # what is new is shown
        buttons = [button for button in page.bars.findChildren(QPushButton) if button.isVisible()]
        click([button for button in buttons if button.text() == "Go there"][place])
        assert page.view.textCursor().selectedText() == quoted


def test_f8_goes_to_problems_of_the_plan_where_nothing_stops_the_letter(
    sampled: User, page: LettersPage
) -> None:
    assert bars(page) == ()
    sampled.press("F8")
    assert sampled.window.status.note.text() == "There is no problem."
