"""The coach asks, and a story is written from nothing by answering; its ask moves."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from planner.plan.entry import LONGEST_TEXT
from planner.plan.fields.story import PARTS
from planner.ui.stories.coach.answer_worth import AnswerWorth
from planner.ui.stories.coach.coach_panel import CoachPanel, CoachState
from planner.ui.stories.sheet import StoriesSheet
from tests.ui.conftest import User
from tests.ui.context.by_hand import click
from tests.ui.stories.test_judging import opening
from tests.ui.stories.written import TOLD, paste

pytestmark = pytest.mark.same_window


def to_the_coach(user: User, sheet: StoriesSheet) -> CoachPanel:
    """Go to the coach's answer by F6."""
    panel = sheet.coach.panel
    while QApplication.focusWidget() not in (panel.answer, panel.go_on):
        user.press("F6")
    return panel


def asked_about_ranking(user: User, sheet: StoriesSheet) -> CoachPanel:
    """Paste a story without a decision, and go to the question that it leads to."""
    paste(user, "Ranking", {part: TOLD[part] for part in ("signal", "root_cause", "result")})
    panel = to_the_coach(user, sheet)
    QApplication.processEvents()
    if panel.state is CoachState.RESTS:
        user.press("Space")
    return panel


def rest_keys(worth: AnswerWorth) -> None:
    """Let the keys rest, until what an answer is worth is computed."""
    worth.rest.timeout.emit()
    while worth.slices._timer.isActive():
        QApplication.processEvents()


def answer(user: User, text: str) -> None:
    """Paste an answer where the keyboard is, and take it."""
    user.clipboard = text
    user.press("Ctrl+V", "Ctrl+Return")


def press(button: QPushButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_story_written_by_answering_moves_the_ask(sampled: User, sheet: StoriesSheet) -> None:
    before, panel = opening(sampled), to_the_coach(sampled, sheet)
    asked: list[str] = []
    scores: list[int] = []
    while len(scores) < len(PARTS):
        if panel.state is CoachState.RESTS:
            sampled.press("Space")
        asked.append(panel.question.text())
        if getattr(sampled.plan.stories[0], panel_part(panel)):  # it asks for more of what was answered
            press(panel.skip)
            continue
        answer(sampled, TOLD[panel_part(panel)])
        scores.append(int(sheet.rubric.score.text()))
    assert asked[0] == "What went wrong that a user would have noticed?"
    assert len(set(asked)) == len(asked) >= len(PARTS)
    assert scores == sorted(scores)
    assert scores[-1] > 60
    story = sampled.plan.stories[0]
    assert {part: getattr(story, part) for part in PARTS} == TOLD
    sampled.press("Alt+R")
    QTest.mouseClick(sheet.sharing.all_box, Qt.MouseButton.LeftButton, pos=QPoint(6, 8))
    assert opening(sampled) > before


def panel_part(panel: CoachPanel) -> str:
    """The part that the card says an answer goes to, and that is not written yet."""
    labels = {
        "Situation": "situation",
        "Signal": "signal",
        "Root cause": "root_cause",
        "Decision and alternatives": "decision",
        "Fix": "fix",
        "Result": "result",
        "Cost and trade-off": "cost",
        "Lesson": "lesson",
    }
    place = panel.place.text().removeprefix("Goes to ").removesuffix(".").split(", worth")[0]
    return labels[place]


def test_an_answer_is_one_step_and_undo_asks_for_it_again(sampled: User, sheet: StoriesSheet) -> None:
    panel = to_the_coach(sampled, sheet)
    first = panel.question.text()
    answer(sampled, "For six days search hid every new listing.")
    assert sampled.plan.stories[0].situation == "For six days search hid every new listing."
    assert panel.thanks.text().startswith("Thank you. It says now ")
    assert panel.question.text() != first
    assert panel.answer.hasFocus()
    assert panel.typed == ""
    sampled.window.session.stack.undo()
    assert sampled.plan.stories[0].situation == ""
    assert panel.question.text() == first


def test_it_reacts_to_the_words_of_the_answer(sampled: User, sheet: StoriesSheet) -> None:
    panel = to_the_coach(sampled, sheet)
    answer(sampled, "For six days search hid every new listing.")
    answer(sampled, "Clicks dropped to 3 % and I saw it on Monday.")
    answer(sampled, "It was drift.")
    press(panel.go_on)
    assert panel.question.text() == "«drift» in what: which input, and for which users?"
    answer(sampled, "Drift in the age feature, because the feed sent no date.")
    assert sampled.plan.stories[0].root_cause == (
        "It was drift. Drift in the age feature, because the feed sent no date."
    )


def test_skip_and_not_known_are_answers(sampled: User, sheet: StoriesSheet) -> None:
    panel = to_the_coach(sampled, sheet)
    press(panel.skip)
    assert panel.question.text() == "How did you find out, and how late?"
    press(panel.unknown)
    assert panel.question.text().startswith("Roughly is enough: the same hour")
    assert panel.count.text() == "Question 2 of 3"
    press(panel.unknown)
    assert panel.question.text().startswith("Why did it break then")
    assert sampled.plan.stories[0].signal == ""


def test_after_three_questions_it_says_how_strong_it_is_and_goes_on_when_asked(
    sampled: User, sheet: StoriesSheet
) -> None:
    panel = to_the_coach(sampled, sheet)
    for place in range(3):
        assert panel.count.text() == f"Question {place + 1} of 3"
        press(panel.skip)
    assert panel.question.text() == "It scores 0 of 100 now."
    assert "Most is left in " in panel.place.text()
    assert panel.answer.isHidden()
    press(panel.go_on)
    assert panel.count.text() == "Question 1 of 3"
    assert panel.answer.isVisible()


def test_an_example_is_shown_on_demand(sampled: User, sheet: StoriesSheet) -> None:
    panel = to_the_coach(sampled, sheet)
    assert panel.examples["Weak"].isHidden()
    press(panel.example)
    assert panel.examples["Weak"].text() == "Weak: “We improved search.”"
    assert panel.examples["Strong"].text() == "Strong: “For six days search hid every new listing.”"
    answer_field = panel.answer
    answer_field.setFocus()
    answer(sampled, "Search hid every new listing.")
    assert panel.examples["Weak"].isHidden()


def test_a_blank_answer_is_not_taken(sampled: User, sheet: StoriesSheet) -> None:
    panel = to_the_coach(sampled, sheet)
    answer(sampled, "  ")
    assert sampled.plan.stories[0].situation == ""
    assert panel.count.text() == "Question 1 of 3"


def test_an_answer_that_is_too_long_stays_and_says_why(sampled: User, sheet: StoriesSheet) -> None:
    panel = to_the_coach(sampled, sheet)
    answer(sampled, "x" * (LONGEST_TEXT + 1))
    assert sampled.plan.stories[0].situation == ""
    assert len(panel.typed) == LONGEST_TEXT + 1
    assert f"at most {LONGEST_TEXT:,} fit into one part" in panel.thanks.text()


def test_what_is_typed_stays_with_its_story(sampled: User, sheet: StoriesSheet) -> None:
    panel = to_the_coach(sampled, sheet)
    sampled.type("half an")
    sampled.press("Ctrl+Shift+N")
    assert panel.typed == ""
    sampled.press("Ctrl+Z")
    assert panel.typed == "half an"


def test_saving_takes_what_is_typed(sampled: User, sheet: StoriesSheet, tmp_path: Path) -> None:
    panel = to_the_coach(sampled, sheet)
    sampled.type("Search hid it.")
    sampled.answers.path = tmp_path / "plan.counterpoint"
    sampled.press("Ctrl+S")
    assert sampled.plan.stories[0].situation == "Search hid it."
    assert panel.typed == ""


@pytest.mark.parametrize("text", ["<b>by 30 %</b> =1+1", "مرحبا fell to 7 % 🙂"])
def test_words_are_quoted_as_they_are(sampled: User, sheet: StoriesSheet, text: str) -> None:
    panel = to_the_coach(sampled, sheet)
    answer(sampled, text)
    assert sampled.plan.stories[0].situation == text
    assert panel.question.textFormat() is Qt.TextFormat.PlainText


def test_the_spine_shows_what_is_there_and_leads_to_its_part(sampled: User, sheet: StoriesSheet) -> None:
    to_the_coach(sampled, sheet)
    answer(sampled, "For six days search hid every new listing.")
    answer(sampled, "I saw clicks fall from 4.1 % to 3.2 % on Monday.")
    signal, cause = sheet.coach.spine.rows[:2]
    assert signal.accessibleName() == "Signal: there"
    assert signal.accessibleDescription().startswith("I saw clicks fall")
    assert cause.accessibleName() == "Cause: missing"
    cause.setFocus()
    sampled.press("Return")
    page = sheet.page
    assert page is not None
    assert page.fields["root_cause"].hasFocus()


def test_a_new_story_with_an_old_identity_is_a_new_talk(sampled: User, sheet: StoriesSheet) -> None:
    panel = to_the_coach(sampled, sheet)
    press(panel.skip)
    sampled.press("Ctrl+Shift+Del")
    sampled.press("Ctrl+Shift+N")
    assert panel.question.text() == "What went wrong that a user would have noticed?"


def test_a_version_is_kept_before_the_coach_and_brought_back(sampled: User, sheet: StoriesSheet) -> None:
    paste(sampled, "Stale", {"signal": "A mail told us."})
    panel = to_the_coach(sampled, sheet)
    answer(sampled, "For six days search hid every new listing.")
    answer(sampled, "I saw clicks fall from 4.1 % to 3.2 %.")
    assert len(sampled.plan.story_versions) == 1
    written = sampled.plan.stories[0]
    sampled.press("Alt+L")
    page = sheet.earlier
    assert page.choice.currentText().endswith("before the coach")
    assert page.before["situation"].text() == "–"
    assert page.now["situation"].text() == "For six days search hid every new listing."
    press(page.restore)
    assert sampled.plan.stories[0].situation == ""
    assert sampled.plan.stories[0].signal == "A mail told us."
    assert page.choice.count() == 2
    sampled.press("Ctrl+Z")
    assert sampled.plan.stories[0] == written
    assert len(sampled.plan.story_versions) == 1
    assert panel.isVisible()


def test_a_version_is_kept_by_hand_once(sampled: User, sheet: StoriesSheet) -> None:
    paste(sampled, "Stale", {"signal": "A mail told us."})
    sampled.press("Alt+L")
    press(sheet.earlier.keep)
    press(sheet.earlier.keep)
    assert [version.why for version in sampled.plan.story_versions] == ["kept by you"]
    assert not sheet.earlier.restore.isEnabled()


def test_the_claims_of_the_articles_stand_beside_what_the_asks_have(sampled: User) -> None:
    sampled.press("Alt+6", "Alt+D")
    found = sampled.window.sheet
    assert isinstance(found, StoriesSheet)
    page = found.evidence
    texts = [row.text() for row in page.claims.rows]
    assert [text.split("$", 1)[1].split(" ", 1)[0] for text in texts] == [
        "35,000",
        "30,000",
        "50,000",
        "40,000",
    ]
    assert all("Valenx Press, Salary Data" in text for text in texts)
    assert "Yours: " in texts[3]
    assert " of base" in texts[3]
    click(page.claims.rows[2])
    assert "a claim, not a survey" in sampled.explained()


def test_a_figure_that_does_not_count_is_asked_about_first(sampled: User, sheet: StoriesSheet) -> None:
    paste(sampled, "Recall", {"result": "I raised recall from 95% to 130%."})
    panel = to_the_coach(sampled, sheet)
    assert panel.question.text() == "«95% to 130%»: is that points, or a factor?"
    assert panel.place.text() == "Goes to Answer on its figures, which is yours alone."
    answer(sampled, "A factor: 1.3 times.")
    assert sampled.plan.stories[0].answer == "A factor: 1.3 times."
    assert "The figure counts once its own sentence says so" in panel.thanks.text()
    assert "130%" not in panel.question.text()
    sampled.press("Ctrl+Z")
    assert panel.question.text() == "«95% to 130%»: is that points, or a factor?"


def test_an_answer_s_most_worth_in_asks_is_shown_when_the_keys_rest(
    sampled: User, sheet: StoriesSheet
) -> None:
    panel, worth = asked_about_ranking(sampled, sheet), sheet.coach.worth
    assert "points" in panel.place.text()
    assert "At most" not in panel.place.text()  # nothing is computed at a key
    rest_keys(worth)
    assert worth.text.startswith("base +")
    assert panel.place.text().endswith(f"At most, once released: {worth.text}.")
    sampled.type("x")  # about the same question: what is known stays
    assert panel.place.text().endswith(f"At most, once released: {worth.text}.")


def test_the_answer_stays_where_the_mouse_aims_while_its_worth_is_computed_anew(
    sampled: User, sheet: StoriesSheet
) -> None:
    """A line of text went for a second after each entry: a click on the answer went into the gap below it."""
    panel, worth = asked_about_ranking(sampled, sheet), sheet.coach.worth
    rest_keys(worth)
    QApplication.processEvents()
    top, question = panel.answer.y(), panel.question.text()
    sampled.window.session.enter("Type", f"stories.{sheet.story_id}.title", "Ranking again")
    QApplication.processEvents()
    assert panel.question.text() == question
    assert not worth.text
    assert panel.answer.y() == top


def test_the_next_key_cancels_what_is_being_computed(sampled: User, sheet: StoriesSheet) -> None:
    to_the_coach(sampled, sheet)
    worth = sheet.coach.worth
    worth.rest.timeout.emit()
    sampled.type("x")
    assert not worth.slices._timer.isActive()
    assert worth.rest.isActive()
