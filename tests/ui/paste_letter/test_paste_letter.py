"""A pasted letter, by keys: its fields are looked at, mended, and enter the plan as one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.plan.fields.terms import Clawback
from planner.ui.accepting.accepting_dialog import NOT_READ_YET
from planner.ui.appearance.theme import DARK
from planner.ui.typing.entry_line import EntryLine
from tests.intake.letters.hand_read import CLASH, LETTER, RAISE, REPLY, span
from tests.ui.conftest import User
from tests.ui.context.by_hand import menu_bar
from tests.ui.paste_letter.conftest import NO_OFFER, LetterUser

pytestmark = pytest.mark.same_window(same_sheets=True)


def test_a_letter_is_pasted_mended_accepted_and_undone(letters: LetterUser) -> None:
    user = letters.user
    dialog = letters.paste(LETTER)
    assert dialog.parts.head.text() == "14 fields, 1 to look at"
    letters.go("Base salary")
    user.type("212k")
    user.press("Return")
    assert letters.line("Base salary").text == "212,000"
    user.press("Ctrl+Return")
    (offer,) = user.plan.offers
    assert (offer.company, offer.base, offer.sign_on[0].clawback) == ("Aurora AI", 212_000, Clawback.NONE)
    assert user.shown(f"offers.{offer.id}.base") == "212,000"
    letters.back()
    assert user.explained().startswith("Base salary · Aurora AI · 212,000")  # not the heading above it
    user.press("Ctrl+Z")
    assert user.plan.offers == ()
    assert user.plan.letters == ()


def test_the_first_answer_is_shown_before_it_is_taken(letters: LetterUser) -> None:
    dialog = letters.paste(LETTER)
    assert "222,000</b> base" in dialog.parts.answer.figures.text()
    letters.go("Base salary")
    letters.user.press("Space")
    letters.wait()
    assert dialog.parts.answer.figures.text() == "none yet: without a base salary there is no ask"


def test_the_button_says_what_it_does(letters: LetterUser) -> None:
    take = letters.paste(LETTER).parts.take
    assert take.accessibleName() == "Add Aurora AI with 13 fields"
    letters.go("Role")
    letters.user.press("Space")
    assert take.accessibleName() == "Add Aurora AI with 12 fields"


def test_a_doubtful_field_waits_for_its_tick_and_says_why(letters: LetterUser) -> None:
    dialog = letters.paste(LETTER)
    line = letters.line("Pay back if you leave")
    assert (line.taken, line.number) == (False, "?")
    assert "may or may not include being let go" in dialog.parts.remarks.text()
    letters.go("Pay back if you leave")
    letters.user.press("Space")
    assert "may or may not" not in dialog.parts.remarks.text()
    letters.user.press("Ctrl+Return")
    assert letters.user.plan.offers[0].sign_on[0].clawback is Clawback.CLIFF


def test_a_value_that_cannot_be_read_stays_with_its_reason(letters: LetterUser) -> None:
    dialog = letters.paste(LETTER)
    letters.go("Vesting")
    letters.user.press("F2")
    letters.user.type(" sometimes")
    letters.user.press("Return")
    line = letters.line("Vesting")
    assert (line.text, line.taken) == ("4y quarterly cliff 12 sometimes", False)
    assert "“sometimes”" in line.wrong
    assert line.wrong in dialog.parts.remarks.text()
    letters.go("Vesting")
    letters.user.enter("38/32/20/10")
    assert letters.line("Vesting").text == "38/32/20/10,".rstrip(",")


def test_escape_in_an_entry_leaves_the_value_and_the_dialog(letters: LetterUser) -> None:
    letters.paste(LETTER)
    letters.go("Base salary")
    letters.user.type("9")
    letters.user.press("Esc")
    assert letters.is_open
    assert letters.line("Base salary").text == "210,000"


def test_one_of_two_contradicting_values_is_chosen(letters: LetterUser) -> None:
    letters.paste(CLASH)
    line = letters.line("Target bonus")
    assert (line.shown, line.taken) == ("15 % or 12 %", False)
    letters.go("Target bonus")
    letters.user.press("Alt+Down")
    choices = next(line.choices for line in letters.dialog.findChildren(EntryLine) if line.choices).list
    assert choices is not None
    letters.user.bot.waitUntil(choices.isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(choices, key)
    assert letters.line("Target bonus").text == "12 %"
    letters.user.press("Ctrl+Return")
    assert letters.user.plan.offers[0].bonus_target == 0.12


def test_a_question_is_an_empty_row_to_fill(letters: LetterUser) -> None:
    dialog = letters.paste(CLASH)
    assert "The price of one share is missing." in dialog.parts.remarks.text()
    letters.go("Price of one share of the grant")
    letters.user.enter("42")
    letters.user.press("Ctrl+Return")
    assert (letters.user.plan.offers[0].grants[0].units, letters.user.plan.offers[0].grants[0].price) == (
        5_000,
        42,
    )


def test_a_reply_is_logged_as_rounds_of_the_offer(sampled_letters: LetterUser) -> None:
    letters, user = sampled_letters, sampled_letters.user
    offer = user.plan.chosen_offer()
    assert offer is not None
    dialog = letters.paste(REPLY)
    assert [line.label for line in dialog.parts.table.lines.lines] == [
        "they: base",
        "they: sign-on",
        "they: equity, final",
    ]
    assert dialog.parts.take.accessibleName() == f"Log 3 rounds of {offer.company}"
    user.press("Ctrl+Return")
    assert [(step.component, step.value, step.final) for step in user.plan.rounds_of(offer.id)] == [
        ("base", 222_000, False),
        ("sign_on", 35_000, False),
        ("equity", None, True),
    ]
    letters.back()
    user.press("Ctrl+Z")
    assert user.plan.rounds == ()


def test_the_figure_of_a_round_is_mended_in_place(sampled_letters: LetterUser) -> None:
    dialog = sampled_letters.paste(REPLY)
    sampled_letters.go("they: base")
    sampled_letters.user.enter(
        "lots",
    )
    assert "“lots”" in dialog.parts.head.text()
    sampled_letters.go("they: base")
    sampled_letters.user.enter("223k")
    assert sampled_letters.line("they: base").text == "223,000"
    sampled_letters.user.press("Ctrl+Return")
    assert sampled_letters.user.plan.rounds[0].value == 223_000


def test_a_difference_is_shown_as_a_sum_and_logged_as_the_whole(sampled_letters: LetterUser) -> None:
    user = sampled_letters.user
    sampled_letters.paste(RAISE)
    line = sampled_letters.line("they: base")
    assert line.shown == "210,000 + 10,000 → 220,000"
    user.press("Ctrl+Return")
    (step,) = user.plan.rounds
    assert step.value == 220_000
    assert user.plan.offer(step.offer).note.endswith("Good news")


def test_a_difference_without_an_offer_says_what_is_missing(letters: LetterUser) -> None:
    dialog = letters.paste(RAISE)
    assert "“add 10k to the base” adds to an amount that is not known" in dialog.parts.remarks.text()
    assert not dialog.parts.take.isEnabled()


def test_a_reply_without_an_offer_says_what_to_do(letters: LetterUser) -> None:
    dialog = letters.paste(REPLY)
    assert not dialog.parts.take.isEnabled()
    assert "Type the offer" in dialog.parts.take.toolTip()
    letters.user.press("Ctrl+Return")
    assert letters.is_open


def test_an_update_shows_the_old_value_and_the_new(letters: LetterUser) -> None:
    letters.paste(LETTER)
    letters.user.press("Ctrl+Return")
    letters.back()
    letters.paste(LETTER.replace("$210,000", "$210,000 "))
    letters.go("Base salary")
    letters.user.enter("222k")
    line = letters.line("Base salary")
    assert line.shown == "210,000 → 222,000"
    assert letters.dialog.parts.take.accessibleName().startswith("Update Aurora AI")
    letters.user.press("Ctrl+Return")
    (offer,) = letters.user.plan.offers
    assert offer.base == 222_000


def test_a_letter_of_the_same_company_may_be_a_new_offer(letters: LetterUser) -> None:
    letters.paste(LETTER)
    letters.user.press("Ctrl+Return")
    letters.back()
    letters.user.press("Ctrl+Home")
    dialog = letters.paste(LETTER + "\n")
    dialog.parts.into.setFocus()
    letters.user.press("Up")
    assert dialog.parts.into.currentText() == "into: a new offer"
    letters.user.press("Ctrl+Return")
    assert len(letters.user.plan.offers) == 2


def test_a_field_leads_to_its_words_and_words_to_their_field(letters: LetterUser) -> None:
    letter = letters.paste(LETTER).parts.letter
    letters.go("Answer due")
    assert letter.textCursor().position() == LETTER.index("Monday, December 7")
    letter.setFocus()
    cursor = letter.textCursor()
    cursor.setPosition(LETTER.index("$210,000") - 1)
    letter.setTextCursor(cursor)
    letters.user.press("Right")
    current = letters.dialog.parts.table.current_line
    assert current is not None
    assert current.label == "Base salary"


def test_selected_words_fill_a_field(letters: LetterUser) -> None:
    parts = letters.paste(LETTER).parts
    there = span(LETTER, "$190,000")
    cursor = parts.letter.textCursor()
    cursor.setPosition(there.start)
    cursor.setPosition(there.end, cursor.MoveMode.KeepAnchor)
    parts.letter.setTextCursor(cursor)
    assert parts.above.text() == "Use “$190,000” as"
    parts.use_as.setFocus()
    letters.user.press("Space")
    letters.user.bot.waitUntil(parts.use_as.fields.isVisible)
    menu = parts.use_as.fields
    while menu.activeAction() is None or menu.activeAction().text() != "Base salary":
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert letters.line("Base salary").text == "190,000"
    letters.user.press("Ctrl+Return")
    (kept,) = letters.user.plan.letters
    origin = next(origin for origin in kept.origins if origin.path == "base")
    assert kept.text[origin.start : origin.end] == "$190,000"


def test_the_text_is_read_again_after_it_was_edited(letters: LetterUser) -> None:
    dialog = letters.paste(LETTER)
    letters.go("Base salary")
    letters.user.enter("212k")
    dialog.parts.letter.setFocus()
    letters.user.press("Ctrl+Home")
    letters.user.type("Hi! ")
    letters.wait()
    assert dialog.review is not None
    assert dialog.review.reading.text.startswith("Hi! Dear")
    assert letters.line("Base salary").text == "212,000"


def test_nothing_is_taken_of_a_text_that_is_still_being_read(letters: LetterUser) -> None:
    dialog = letters.paste(LETTER)
    dialog.parts.letter.setFocus()
    letters.user.press("Ctrl+End")
    letters.user.type("Bye")
    letters.user.press("Ctrl+Return")
    assert letters.is_open
    assert dialog.parts.head.text() == NOT_READ_YET
    assert not letters.user.plan.offers
    letters.wait()
    letters.user.press("Ctrl+Return")
    assert not letters.is_open
    assert len(letters.user.plan.offers) == 1


def test_a_letter_pasted_over_another_forgets_what_was_decided(letters: LetterUser) -> None:
    dialog = letters.paste(CLASH)
    letters.go("Base salary")
    letters.user.enter("1k")
    dialog.parts.letter.setFocus()
    letters.user.clipboard = LETTER
    letters.user.press("Ctrl+A", "Ctrl+V")
    letters.wait()
    assert letters.line("Base salary").text == "210,000"


def test_escape_takes_nothing_and_keeps_the_text(letters: LetterUser) -> None:
    dialog = letters.paste(LETTER)
    dialog.parts.letter.setFocus()
    letters.user.press("Ctrl+Home")
    letters.user.type("Hi! ")
    letters.user.press("Esc")
    assert not letters.is_open
    assert letters.user.plan.offers == ()
    letters.back()
    assert letters.paste(LETTER).parts.letter.text().startswith("Hi! Dear")


def test_a_text_without_an_offer_is_refused_in_a_sentence(letters: LetterUser) -> None:
    dialog = letters.paste("Thank you for your interest.")
    assert dialog.parts.remarks.text() == NO_OFFER
    assert not dialog.parts.take.isEnabled()


def test_the_letter_is_pasted_over_a_text_without_an_offer(letters: LetterUser) -> None:
    dialog = letters.paste("Thank you for your interest.")
    assert dialog.parts.letter.hasFocus()
    letters.user.clipboard = LETTER
    letters.user.press("Ctrl+A", "Ctrl+V")
    letters.wait()
    assert letters.line("Company").text == "Aurora AI"


def test_an_empty_clipboard_opens_a_page_to_paste_on(letters: LetterUser) -> None:
    dialog = letters.paste("")
    assert dialog.parts.letter.hasFocus()
    letters.user.clipboard = LETTER
    letters.user.press("Ctrl+V")
    letters.wait()
    assert letters.line("Company").text == "Aurora AI"


def test_words_that_fit_no_field_are_shown_and_kept_in_the_note(letters: LetterUser) -> None:
    dialog = letters.paste(LETTER)
    assert "Kept in the note: “Benefits are as in the enclosed guide.”" in dialog.parts.remarks.text()
    assert "Not in the letter: a start date" in dialog.parts.remarks.text()
    letters.user.press("Ctrl+Return")
    assert letters.user.plan.offers[0].note == "Benefits are as in the enclosed guide."


def test_a_value_says_which_words_it_came_from(letters: LetterUser) -> None:
    user = letters.user
    letters.paste(LETTER)
    user.press("Ctrl+Return")
    letters.back()
    user.go(f"offers.{user.plan.offers[0].id}.base")
    assert "From the letter of 2 Jan 2026: “an annual base salary of $210,000”." in user.explained()
    user.enter("211k")
    user.press("Up")
    assert "From the letter" not in user.explained()


def test_all_parts_have_names_and_are_reached_by_tab(letters: LetterUser) -> None:
    parts = letters.paste(LETTER).parts
    for widget in (parts.letter, parts.table, parts.into, parts.take, parts.cancel, parts.clear):
        assert widget.accessibleName() or getattr(widget, "text", str)()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    line = letters.line("Base salary")
    assert line.spoken == "Base salary: 210,000. taken"


def test_a_click_on_a_box_ticks_it_in_the_dark_too(letters: LetterUser) -> None:
    menu_bar(letters.user, "View", "Dark")
    table = letters.paste(LETTER).parts.table
    row = table.lines.lines.index(letters.line("Company"))
    place = table.visualRect(table.lines.index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not letters.line("Company").taken
    picture = table.grab().toImage()
    colours = {picture.pixelColor(x, y).name().upper() for x in range(0, 60, 2) for y in range(0, 200, 2)}
    assert DARK.background in colours


def test_the_user_can_paste_a_letter_from_the_welcome_page(sampled: User) -> None:
    letters = LetterUser(sampled)
    sampled.window.show_welcome()
    letters.paste(LETTER, "Space")  # the first choice has the keyboard
    sampled.press("Ctrl+Return")
    assert sampled.window.sheet is not None
