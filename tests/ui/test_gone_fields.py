"""Lines whose offer, story or grant was removed: the keyboard may come to them, and nothing breaks."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from planner.plan import Plan
from planner.ui.typing.field_edit import FieldEdit
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window


def test_the_keyboard_comes_back_to_a_story_that_was_undone(user: User) -> None:
    user.turn_to("Stories")
    user.press("Ctrl+Shift+N")
    assert isinstance(QApplication.focusWidget(), FieldEdit)
    user.turn_to("Counter")
    user.press("Ctrl+Z")
    assert user.plan.stories == ()
    user.turn_to("Stories")
    QApplication.processEvents()
    assert not user.window.session.dirty


def test_a_story_is_undone_under_its_keyboard(user: User) -> None:
    user.turn_to("Stories")
    user.press("Ctrl+Shift+N", "Shift+Tab", "Ctrl+Z")
    QApplication.processEvents()
    assert user.plan.stories == ()


def test_an_offer_is_added_from_another_sheet_after_the_inspector_had_the_keyboard(sampled: User) -> None:
    sampled.go("offers.o1.grants")
    sampled.press("F6", "F6")  # the pinned rows are between
    assert isinstance(QApplication.focusWidget(), FieldEdit)
    for key in ("Ctrl+Shift+Del", "Ctrl+Shift+N", "Ctrl+Shift+D"):
        sampled.turn_to("Compare")
        sampled.press(key)
        QApplication.processEvents()
    assert len(sampled.plan.offers) == 4


def test_what_is_typed_for_an_offer_goes_with_it(sampled: User) -> None:
    """A draft of a field that is gone would be asked for whenever the program asks whether it is dirty."""
    session = sampled.window.session
    session.draft("offers.o2.base", "21")
    sampled.go("offers.o2.company")
    session.draft("offers.o2.base", "21")
    sampled.press("Ctrl+Shift+Del")
    assert session.drafts == {}
    session.draft("offers.o2.base", "217")
    assert session.drafts == {}
    sampled.press("Ctrl+Z")
    assert not session.dirty


def test_no_command_looks_for_an_offer_that_was_undone(sampled: User) -> None:
    sampled.press("Ctrl+Shift+N")
    before = sampled.window.session.current_offer_id
    sampled.turn_to("Stories")
    sampled.press("Ctrl+Z")
    assert before not in [offer.id for offer in sampled.plan.columns()]
    assert sampled.window.session.current_offer_id != before
    sampled.press("Ctrl+Shift+D")
    assert len(sampled.plan.offers) == 4


def test_an_offer_that_is_gone_is_not_looked_at(sampled: User) -> None:
    """A grid whose columns are being removed has one of them as its current one for a while."""
    session = sampled.window.session
    looked_at: list[str] = []
    session.current_offer_changed.connect(looked_at.append)
    session.set_current_offer("o3")
    session.set_current_offer("o4")
    assert (looked_at, session.current_offer_id) == (["o3"], "o3")


@pytest.mark.parametrize("sheet", ["Offers", "Stories", "Rounds", "Assumptions", "Cost per query", "Market"])
def test_a_new_plan_while_a_line_is_typed_takes_nothing_of_it(sampled: User, sheet: str) -> None:
    sampled.turn_to("Stories")
    sampled.press("Ctrl+Shift+N")
    sampled.turn_to(sheet)
    sampled.type("21")
    sampled.answers.keys = ["drop"]
    sampled.press("Ctrl+N")
    QApplication.processEvents()
    assert sampled.plan == Plan()
    assert sampled.window.session.drafts == {}
    assert not sampled.window.session.stack.canUndo()


def test_an_undo_shows_the_counter_of_an_offer_that_is_gone(sampled: User) -> None:
    session, plan = sampled.window.session, sampled.plan
    session.apply("Remove", replace(plan, offers=plan.offers[1:]))
    counters = (replace(plan.counter("o1"), because="Kept"), *plan.counters[1:])
    session.apply("Type", replace(session.plan, counters=counters), where="counters.o1.because")
    sampled.press("Ctrl+Z")
    assert session.plan.counters == plan.counters
    assert sampled.window.sheet_title() == "Letters"
