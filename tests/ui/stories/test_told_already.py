"""The list marks a story that tells another one again, by more than the rule of evidence."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.plan import Story
from planner.ui import judging
from planner.ui.stories.sheet import StoriesSheet
from planner.ui.stories.story_list_model import ListRole, StoryRows
from planner.ui.stories.view import shown_story
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

FIRST = Story(
    id="y1",
    title="Ranking",
    signal="Recall of the ranking model fell from 91 % to 74 % for 12 days.",
    decision="I rolled back against the wish of sales and put a check on 18 fields.",
)
AGAIN = Story(
    id="y2",
    title="Search",
    situation="Sellers of small shops saw nothing of their listings in our search, whatever we tried.",
    signal="Recall dropped from 91 % to 74 % over 12 days.",
    result="A check on 18 fields has fired twice since, and the ranking holds for every market we serve.",
)


def notes(sheet: StoriesSheet) -> list[str]:
    model = sheet.list.view.stories
    QApplication.processEvents()
    model.rest.timeout.emit()  # the keys rest
    while model.slices._timer.isActive():
        QApplication.processEvents()
    return [str(model.index(row).data(ListRole.NOTE)) for row in range(model.rowCount())]


def test_the_same_figures_in_other_words_are_told_already(sampled: User, sheet: StoriesSheet) -> None:
    session = sampled.window.session
    session.apply("Write", replace(sampled.plan, stories=(FIRST, AGAIN)))
    assert session.analysis is not None
    assert session.analysis.evidence.retold == {}  # evidence folds by words alone
    retold = [note.endswith("told already") for note in notes(sheet)]
    assert sorted(retold) == [False, True]
    tip = sheet.list.view.stories.index(retold.index(True)).data(Qt.ItemDataRole.ToolTipRole)
    assert "Told already as" in tip


def test_the_mark_goes_when_the_words_change(sampled: User, sheet: StoriesSheet) -> None:
    session = sampled.window.session
    session.apply("Write", replace(sampled.plan, stories=(FIRST, replace(FIRST, id="y2"))))
    assert sum(note.endswith("told already") for note in notes(sheet)) == 1
    session.apply("Write", replace(sampled.plan, stories=(FIRST, Story(id="y2", title="Bill"))))
    assert not any(note.endswith("told already") for note in notes(sheet))


def test_a_retelling_among_many_stories_is_marked(sampled: User, sheet: StoriesSheet) -> None:
    others = tuple(
        Story(id=f"n{number}", result=f"I cut run {number} to {number + 7_000} rows of batch{number}.")
        for number in range(250)
    )
    session = sampled.window.session
    session.apply("Write", replace(sampled.plan, stories=(FIRST, *others, AGAIN)))
    while session.analysis is None:
        QApplication.processEvents()
    retold = [note.endswith("told already") for note in notes(sheet)]
    assert sum(retold) == 1
    assert retold[0] or retold[-1]


def test_typing_that_never_rests_only_puts_the_mark_off(
    sampled: User, sheet: StoriesSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "SLICE", 0.0)
    session, model = sampled.window.session, sheet.list.view.stories
    session.apply("Write", replace(sampled.plan, stories=(FIRST, AGAIN)))
    assert sum(note.endswith("told already") for note in notes(sheet)) == 1
    plan = sampled.plan
    for _ in range(600):  # each comparison is overtaken by the next letter
        model.show_rows(StoryRows(shown_story(session, "y1", sheet._lexicon)))
        for _ in range(4):
            model.slices.start()
            model.slices.do_slice()
    assert sampled.plan is plan
    assert sum(note.endswith("told already") for note in notes(sheet)) == 1


def test_a_hidden_list_compares_nothing_until_it_is_shown_again(sampled: User, sheet: StoriesSheet) -> None:
    model = sheet.list.view.stories
    twice = (FIRST, replace(FIRST, id="y2"))
    sampled.window.session.apply("Write", replace(sampled.plan, stories=twice))
    model.slices.start()
    sampled.press("Alt+1")
    assert not model.slices._timer.isActive()
    assert not model.rest.isActive()
    sampled.press("Alt+6")
    assert model.rest.isActive()
    assert sum(note.endswith("told already") for note in notes(sheet)) == 1
