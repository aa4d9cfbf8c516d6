"""Letters by keys and clicks, in the real window with the sample plan."""

import datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from planner.plan import Story, edits
from planner.plan.edits.stories import add_stories, argue_for, release_story
from planner.plan.fields.terms import Component, Tone
from planner.ui.counter.sheet import CounterSheet
from planner.ui.letters.letters_page import LettersPage
from planner.ui.letters.sheet import LettersSheet
from planner.ui.typing.field_edit import FieldEdit
from tests.story.scenarios import LEVERS, by_tokens
from tests.ui.conftest import User
from tests.ui.context.by_hand import click, click_line

pytestmark = pytest.mark.same_window


@pytest.fixture
def page(sampled: User) -> LettersPage:
    """The letters of the sample, reached by the keys of the sheets; the keyboard is on their list."""
    sampled.turn_to("Letters")
    sheet = sampled.window.sheet
    assert isinstance(sheet, LettersSheet)
    assert QApplication.focusWidget() is sheet.page.list
    return sheet.page


def choose(user: User, page: LettersPage, name: str) -> None:
    """Go down the list of letters to one of them."""
    page.list.setFocus()
    user.press("Home")
    while page.kind.name != name:
        user.press("Down")


def test_the_counter_email_is_there_at_once(page: LettersPage) -> None:
    assert page.view.toPlainText().startswith("Hi Mara,")
    assert "$234,000" in page.view.toPlainText()
    assert page.subject.text() == "Senior AI Product Manager: three changes and I'm in"


def test_a_letter_after_what_it_lacked_is_no_link(sampled: User, page: LettersPage) -> None:
    session, whole = sampled.window.session, sampled.plan
    session.apply("Ask for nothing", replace(whole, counters=()))
    assert "Go to it" in page.missing.toPlainText()
    assert page.text is page.missing
    session.apply("Ask again", whole)
    assert page.view.toPlainText().startswith("Hi Mara,")
    formats = {page.view.document().firstBlock().begin().fragment().charFormat().isAnchor()}
    assert formats == {False}


def test_a_tone_is_taken_by_keys_and_undone(sampled: User, page: LettersPage) -> None:
    page.tone.take_focus()
    assert sampled.explained().startswith("Tone")
    sampled.press("Right")
    assert sampled.plan.counter("o1").tone is Tone.FIRM
    assert "Could I have your answer by" in page.view.toPlainText()
    assert page.tone.buttons[Tone.FIRM].isChecked()
    sampled.press("Ctrl+Z")
    assert sampled.plan.counter("o1").tone is Tone.PLAIN
    assert page.tone.buttons[Tone.PLAIN].isChecked()


def test_the_name_and_the_day_are_typed_into_the_letter(sampled: User, page: LettersPage) -> None:
    choose(sampled, page, "Ask for more time")
    for key, text in (("recruiter", "Dana"), ("until", "2026-01-20"), ("time_reason", "I am away")):
        field = page.side.places[key].field
        assert field is not None
        field.setFocus()
        sampled.enter(text)
    assert sampled.plan.counter("o1").until == datetime.date(2026, 1, 20)
    assert page.view.toPlainText().startswith("Hi Dana,")
    assert "May I answer on Tuesday, January 20 instead of" in page.view.toPlainText()


def test_a_letter_is_copied_as_text(sampled: User, page: LettersPage) -> None:
    page.out.copy_text.setFocus()
    sampled.press("Space")
    assert sampled.clipboard.startswith("Hi Mara,\n\nI want this job: you measure wrong answers by customer.")
    assert "- Base $234,000 instead of $210,000." in sampled.clipboard
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    assert sampled.plan.exports == ()


def test_a_letter_is_copied_as_rich_text_with_plain_text_beside_it(sampled: User, page: LettersPage) -> None:
    click(page.out.copy_rich)
    qmime_data = QGuiApplication.clipboard().mimeData()
    assert "<li>Base $234,000 instead" in qmime_data.html()
    assert "counters.o1" not in qmime_data.html()
    assert qmime_data.text().startswith("Hi Mara,")
    click(page.out.copy_subject)
    assert sampled.clipboard == "Senior AI Product Manager: three changes and I'm in"


def test_a_selection_is_copied_without_the_places_of_the_plan(sampled: User, page: LettersPage) -> None:
    page.view.setFocus()
    page.view.selectAll()
    sampled.press("Ctrl+C")
    qmime_data = QGuiApplication.clipboard().mimeData()
    assert not qmime_data.hasHtml()
    assert "$234,000" in qmime_data.text()


def test_a_number_is_followed_to_its_source_by_keys(sampled: User, page: LettersPage) -> None:
    page.view.setFocus()
    sampled.press("Tab", "Return")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    assert not page.isVisible()
    assert sampled.explained().startswith("Proposed base")


def test_what_would_leak_bars_copying_and_leads_to_its_place(sampled: User, page: LettersPage) -> None:
    path = "counters.o1.intent"
    plan = edits.put(sampled.plan, path, "Beacon ML pays more.")
    sampled.window.session.apply("Write", plan)
    sampled.clipboard = "before"
    for button in (page.out.copy_text, page.out.copy_rich, page.out.copy_subject):
        assert not button.isEnabled()
    page.view.setFocus()
    page.view.selectAll()
    sampled.press("Ctrl+C")
    assert "Beacon" not in sampled.clipboard
    buttons = [part for part in page.bars.findChildren(QPushButton) if part.isVisible()]
    go, release = buttons
    assert release.text() == "Release the name"
    click(go)
    assert QApplication.focusWidget() is page.side.intent
    assert not page.side.intent.visibleRegion().isEmpty()


def test_a_wrong_entry_leaves_no_words_but_the_reason(sampled: User, page: LettersPage) -> None:
    sampled.window.session.enter("Type", "offers.o1.base", "lots")
    assert page.view.toPlainText() == ""
    assert page.missing.toPlainText().startswith("No words yet")
    assert not page.out.copy_text.isEnabled()
    sampled.window.session.enter("Type", "offers.o1.base", "210k")
    assert page.view.toPlainText().startswith("Hi ")


def test_a_letter_that_cannot_be_written_says_why(sampled: User, page: LettersPage) -> None:
    sampled.window.session.enter("Type", "offers.o1.deadline", "")
    choose(sampled, page, "An exploding deadline")
    assert page.missing.toPlainText().startswith("There is no deadline ahead.")
    assert not page.out.copy_text.isEnabled()
    assert "bar employers" not in page.side.advice.text()
    choose(sampled, page, "“What are you making now?”")
    assert "California (Labor Code 432.3)" in page.side.advice.text()


def test_the_letters_follow_another_offer(sampled: User, page: LettersPage) -> None:
    choose(sampled, page, "Accept")
    sampled.press("Alt+PgDown", "Alt+PgDown")
    choose(sampled, page, "Accept")
    assert "Crest" in page.view.toPlainText()


def test_the_keyboard_goes_round_all_of_the_page(sampled: User, page: LettersPage) -> None:
    reached = set()
    for _ in range(70):
        sampled.press("Tab")
        reached.add(QApplication.focusWidget())
    assert {page.list, page.view, page.out.copy_text, page.out.copy_rich, page.out.copy_subject} <= reached
    assert all(place.field in reached for place in page.side.places.values() if place.isVisible())


def test_figures_of_a_scenario_are_chosen_by_keys(sampled: User, page: LettersPage) -> None:
    plan = replace(sampled.plan, scenarios=(by_tokens(**LEVERS),))
    sampled.window.session.apply("Price", plan)
    assert not page.figures.isVisible()
    choose(sampled, page, "Latency against accuracy")
    page.figures.combo.setFocus()
    sampled.press("Down")
    assert "$0.00231 with the fast path" in page.view.toPlainText()
    sampled.window.session.enter("Type", "scenarios.c1.price_in", "6")
    assert "other figures now" in page.figures.note.text()
    assert "$0.00231 with the fast path" in page.view.toPlainText()
    page.figures.combo.setFocus()
    sampled.press("Home")
    assert "$" not in page.view.toPlainText()


def test_a_number_of_a_story_leads_to_the_story(sampled: User, page: LettersPage) -> None:
    told = "GPU spend fell by 20 % in a quarter."
    plan = add_stories(sampled.plan, (Story(id="", title="Spend", result=told),))
    story = plan.stories[-1].id
    plan = argue_for(release_story(plan, "o1", story, (told,)), "o1", story, Component.SIGN_ON)
    sampled.window.session.apply("Tell", plan)
    assert told in page.view.toPlainText()
    page.view.setFocus()
    for _ in range(40):
        figure = page.view.figure_at(page.view.caret)
        if figure is not None and figure.source == f"stories.{story}.result":
            break
        sampled.press("Tab")
    sampled.press("Return")
    assert sampled.window.entries[sampled.window.tabs.currentIndex()].name == "Stories"
    assert getattr(QApplication.focusWidget(), "path", "") == f"stories.{story}.result"


def test_a_letter_with_a_doubt_let_pass_is_copied_and_noted(sampled: User, page: LettersPage) -> None:
    plan = edits.put(sampled.plan, "counters.o1.because", "at crest level I am ready")
    sampled.window.session.apply("Write", plan)
    assert not page.out.copy_text.isEnabled()
    [let_pass] = [
        qpush_button
        for qpush_button in page.bars.findChildren(QPushButton)
        if qpush_button.text() == "Let it pass"
    ]
    click(let_pass)
    click(page.out.copy_text)
    assert "at crest level I am ready." in sampled.clipboard
    logged = sampled.plan.exports[-1]
    assert logged.file == "Copied: Counter by email"
    assert "“crest”" in logged.passed[0]


def test_a_company_that_is_called_like_our_own_words_bars_no_letter(sampled: User, page: LettersPage) -> None:
    """The email says “another shape” and “If one”: the template, and no company."""
    plan = edits.put(sampled.plan, "offers.o2.company", "Another Shape")
    plan = edits.put(plan, "offers.o3.company", "Best")
    sampled.window.session.apply("Rename", plan)
    choose(sampled, page, "Counter by email")
    click(page.out.copy_text)
    assert "another shape" in sampled.clipboard
    assert "Best," in sampled.clipboard
    assert not sampled.plan.exports  # nothing had to be let pass


def test_fields_of_letters_open_letters_and_those_of_the_counter_open_counter(sampled: User) -> None:
    sampled.window.session.jump("counters.o1.recruiter")
    sheet = sampled.window.sheet
    assert isinstance(sheet, LettersSheet)
    assert QApplication.focusWidget() is sheet.page.side.places["recruiter"].field
    sampled.window.session.jump("counters.o1.base")
    assert isinstance(sampled.window.sheet, CounterSheet)


def test_letters_of_an_empty_plan_say_what_they_need(user: User) -> None:
    user.turn_to("Letters")
    sheet = user.window.sheet
    assert isinstance(sheet, LettersSheet)
    assert any(label.isVisible() and "Type an offer" in label.text() for label in sheet.findChildren(QLabel))


def test_words_are_taken_on_leaving_and_undone_as_one_step(sampled: User, page: LettersPage) -> None:
    sampled.window.session.enter("Type", "counters.o1.because", "")
    before = sampled.plan.counter("o1").intent
    page.side.intent.setFocus()
    sampled.press("Ctrl+A")
    sampled.type("Yes please")
    page.side.reasons.setFocus()
    assert sampled.plan.counter("o1").intent == "Yes please"
    assert "Yes please." in page.view.toPlainText()
    sampled.press("Ctrl+Z")
    assert sampled.plan.counter("o1").intent == before
    assert page.side.intent.toPlainText() == before


def test_undo_while_writing_gives_back_the_words_before(sampled: User, page: LettersPage) -> None:
    before = page.side.intent.toPlainText()
    steps = sampled.window.session.stack.index()
    page.side.intent.setFocus()
    sampled.type("Well, ")
    sampled.press("Ctrl+Z")
    assert page.side.intent.toPlainText() == before
    assert sampled.window.session.stack.index() == steps


def test_the_side_says_what_is_checked_and_what_they_may_know(sampled: User, page: LettersPage) -> None:
    assert page.side.state.text() == "Checked, and free to leave"
    assert "That another written offer exists (Crest)" in page.side.learned.texts
    plan = edits.put(sampled.plan, "counters.o1.intent", "Beacon ML pays more.")
    sampled.window.session.apply("Write", plan)
    assert page.side.state.text() == "1 thing must not leave yet"


def test_each_letter_says_when_it_is_used(page: LettersPage) -> None:
    uses = [page.list.item(place).data(Qt.ItemDataRole.UserRole) for place in range(page.list.count())]
    assert all(uses)
    assert page.list.currentItem().text() == "Counter by email"


def test_a_copied_letter_is_kept_with_its_day_and_tells_of_the_rival_once(
    sampled: User, page: LettersPage
) -> None:
    click(page.out.copy_text)
    [taken] = sampled.plan.letter_copies
    assert (taken.offer, taken.kind, taken.how, taken.rival) == (
        "o1",
        "counter_email",
        "copied as text",
        True,
    )
    assert taken.text == sampled.clipboard
    assert "another written offer" in page.view.toPlainText()  # the letter itself stays as it was sent
    assert page.side.taken.text().endswith(": copied as text")
    choose(sampled, page, "After silence")
    assert "My message of" in page.view.toPlainText()
    choose(sampled, page, "A competing offer")
    assert "mention another offer once" in page.missing.toPlainText()
    sampled.press("Ctrl+Z")
    assert sampled.plan.letter_copies == ()


def test_a_letter_is_saved_as_mail_and_as_document_and_noted(sampled: User, page: LettersPage) -> None:
    for line, suffix in (("Save as mail, .eml…", ".eml"), ("Save as document, .docx…", ".docx")):
        sampled.answers.path = sampled.folder / f"letter{suffix}"
        click(page.out.more)
        click_line(line)
        assert sampled.answers.path.stat().st_size > 500
    assert [taken.how for taken in sampled.plan.letter_copies] == ["saved as .eml", "saved as .docx"]
    assert b"X-Unsent: 1" in (sampled.folder / "letter.eml").read_bytes()


def test_a_missing_fact_leads_to_its_field(sampled: User, page: LettersPage) -> None:
    choose(sampled, page, "Equity refresh")
    page.text.setFocus()
    sampled.press("Tab", "Return")
    assert QApplication.focusWidget() is page.side.places["refresh_ask"].field
    sampled.enter("120k")
    assert "a first refresh of $120,000" in page.view.toPlainText()


def test_f6_reaches_the_text_and_the_side(sampled: User, page: LettersPage) -> None:
    sampled.press("F6")
    assert QApplication.focusWidget() is page.view
    sampled.press("F6")
    assert QApplication.focusWidget() is page.side.name.field


@pytest.mark.parametrize("offers", [0, 1])
def test_tab_goes_down_the_fields_of_a_letter_shown_later(
    sampled: User, page: LettersPage, offers: int
) -> None:
    sampled.press(*("Alt+PgDown",) * offers)
    choose(sampled, page, "Ask for more time")  # has fields that the letter before had not
    assert page.side.name.field is not None
    page.side.name.field.setFocus()
    heights = []
    while isinstance(line := QApplication.focusWidget(), FieldEdit):
        page.side._scroll.verticalScrollBar().setValue(0)
        heights.append(line.mapTo(page.side, line.rect().topLeft()).y())
        sampled.press("Tab")
    shown = [place.field for place in page.side.places.values() if place.isVisible() and place.field]
    assert len(heights) == 1 + len(shown)
    assert heights == sorted(heights)


def test_your_name_is_typed_where_the_letter_is_read(sampled: User, page: LettersPage) -> None:
    """It was on Assumptions alone, and a first letter ended in Best."""
    field = page.side.name.field
    assert field is not None
    field.setFocus()
    sampled.press("Ctrl+A")
    sampled.enter("Robin Vale")
    assert page.view.toPlainText().rstrip().endswith("Robin Vale")


def test_asks_that_are_left_out_lead_to_their_fields(sampled: User, page: LettersPage) -> None:
    session = sampled.window.session
    session.apply("Take out", replace(sampled.plan, counters=(), stories=()))
    session.apply("Ask", edits.propose(sampled.plan, "o1", Component.BASE, 234_000))
    session.apply("Ask", edits.propose(sampled.plan, "o1", Component.EQUITY, 900_000))
    session.enter("Type", "counters.o1.why_base", "I ran it for eight years.")
    choose(sampled, page, "Counter by email")
    QApplication.processEvents()
    button = next(button for button in page.side.lacks.findChildren(QPushButton) if button.isVisible())
    click(button)
    assert QApplication.focusWidget() is page.side.places["why_equity"].field


def test_a_letter_without_a_name_says_so_and_leads_to_its_field(sampled: User, page: LettersPage) -> None:
    session = sampled.window.session
    assert not page.side.lacks.isVisible()
    session.enter("Type", "person.name", "")
    notes = [label.text() for label in page.side.lacks.findChildren(QLabel)]
    assert notes == ["Your name is not typed: the letter ends without it."]
    click(page.side.lacks.findChildren(QPushButton)[0])
    assert QApplication.focusWidget() is page.side.name.field
    sampled.enter("Robin Vale")
    assert not page.side.lacks.isVisible()


def test_the_next_step_leads_to_the_name_before_the_letter_is_copied(
    sampled: User, page: LettersPage
) -> None:
    session, line = sampled.window.session, sampled.window.strip.next
    session.enter("Type", "person.name", "")
    QApplication.processEvents()
    while line.line is not None and line.line.number < 18:
        sampled.press("Ctrl+Shift+.")
        QApplication.processEvents()
    assert line.sentence.text() == "Type your name: the letter to Aurora AI ends without it."
    sampled.press("Ctrl+.")
    assert QApplication.focusWidget() is page.side.name.field
    sampled.enter("Robin Vale")
    QApplication.processEvents()
    assert (sampled.plan.person.name, page.kind.key) == ("Robin Vale", "counter_email")
    assert line.sentence.text() == "Read the letter to Aurora AI, copy it, and send it."


def test_no_reason_is_asked_of_what_is_not_asked_for(sampled: User, page: LettersPage) -> None:
    """Each of the four had a field, and a reason typed into the wrong one was in no letter."""
    session = sampled.window.session
    session.apply("Take out", replace(sampled.plan, counters=(), stories=()))
    session.apply("Ask", edits.propose(sampled.plan, "o1", Component.BASE, 234_000))
    session.apply("Ask", edits.propose(sampled.plan, "o1", Component.EQUITY, 900_000))
    choose(sampled, page, "Counter by email")

    def shown() -> list[str]:
        QApplication.processEvents()
        visible = [
            (place.mapTo(page, place.pos()).y(), key)
            for key, place in page.side.places.items()
            if place.isVisible()
        ]
        return [key for _, key in sorted(visible) if key.startswith("why_")]

    assert shown() == ["why_base", "why_equity"]
    session.enter("Type", "counters.o1.why_bonus", "It is paid to all of this level.")
    assert shown() == ["why_base", "why_bonus", "why_equity"]


def test_a_letter_that_is_not_written_is_not_called_free_to_leave(sampled: User, page: LettersPage) -> None:
    plan = sampled.plan
    session = sampled.window.session
    session.apply("Take", replace(plan, counters=(), stories=()))
    choose(sampled, page, "Counter by email")
    assert page.side.state.text() == "Not written yet: the page says what is missing"


def test_the_field_that_is_typed_into_stays_in_sight_while_notes_come_and_go(
    sampled: User, page: LettersPage
) -> None:
    """The name is asked for above the fields until it is typed: they move as that note goes."""
    side = page.side
    assert side.reveal("why_base")
    field = side.places["why_base"].field
    assert field is not None
    QApplication.processEvents()
    assert not field.visibleRegion().isEmpty()
    side.show_advice("", "A note above the fields. " * 60, compares=False)
    sampled.bot.waitUntil(lambda: side.unread.height() > side.height() // 2)
    sampled.bot.waitUntil(lambda: not field.visibleRegion().isEmpty(), timeout=2_000)
