"""The order of moves on Rounds: worked out off the keys, and never shown for another plan than the newest."""

import datetime

import pytest
from PySide6.QtCore import QPointF, QRectF

from planner.analysis.moves.move_list import MoveLine
from planner.ui.appearance.theme import GRID
from planner.ui.charts.ink import Ink
from planner.ui.rounds.lanes import ROUND, DeadlineLanes
from planner.ui.rounds.moves_panel import WORKING, MovesPanel
from tests.ui.conftest import User
from tests.ui.rounds.test_rounds_sheet import exchange, to_rounds

pytestmark = pytest.mark.same_window


def type_offer(user: User, company: str, base: str) -> None:
    """Type an offer on the sheet Offers."""
    user.press("Ctrl+Shift+N")
    user.enter(company)
    user.window.session.jump(f"offers.{user.plan.offers[-1].id}.base")
    user.enter(base)


@pytest.fixture
def two(user: User) -> User:
    user.sheet.view.fold(set())
    type_offer(user, "Aurora", "205k")
    type_offer(user, "Beacon", "215k")
    return user


def answered(user: User) -> MovesPanel:
    """Return the panel once its result is there."""
    panel = to_rounds(user).moves
    user.bot.waitUntil(lambda: not panel.is_working, timeout=20_000)
    return panel


def test_two_offers_are_ordered_with_the_first_step_in_words(two: User) -> None:
    panel = answered(two)
    assert panel.advice is not None
    assert len(panel.advice.released.orders) == 6
    assert panel.step.text().startswith("Ask ")
    assert panel.opened.text().startswith("If you release ")
    assert panel.finding.text().startswith("Push ")
    assert [button.accessibleName()[:6] for button in panel.buttons] == ["Move 1", "Move 2"]


def test_each_line_says_why(two: User) -> None:
    two.window.session.jump("offers.o1.deadline")
    two.enter("in 9 days")
    first, second = answered(two).buttons
    reasons = {button.text().split()[0]: button.accessibleDescription() for button in (first, second)}
    assert reasons["Aurora"].startswith("of these, its answer is due first; ")
    assert all("in 100 move on base" in reason for reason in reasons.values())


def test_why_this_order_opens_what_each_order_comes_to(two: User) -> None:
    panel = answered(two)
    assert not panel.step.isVisible()
    panel.why.setFocus()
    two.press("Space")
    assert panel.step.isVisible()


def test_pressing_a_move_turns_to_its_offer(two: User) -> None:
    panel = answered(two)
    shown = two.plan.chosen_offer()
    assert shown is not None
    other = next(button for button in panel.buttons if shown.company not in button.accessibleName())
    other.setFocus()
    two.press("Return")
    now = two.plan.chosen_offer()
    assert now is not None
    assert now.company in other.accessibleName()


def test_a_key_takes_away_what_an_edit_made_old_until_the_new_result_is_there(two: User) -> None:
    panel = answered(two)
    first = panel.advice
    exchange(two, "225k")  # an ask is noted on Rounds
    assert panel.advice is None
    assert panel.finding.text() == WORKING
    assert not panel.buttons
    two.enter("212k")
    two.bot.waitUntil(lambda: not panel.is_working, timeout=20_000)
    assert panel.advice is not None
    assert panel.advice is not first
    standing = {live.id: live.standing.base for live in panel.advice.question.search.offers}
    assert 212_000.0 in standing.values()


def test_undo_brings_back_the_order_of_the_plan_before(two: User) -> None:
    panel = answered(two)
    before = panel.step.text()
    two.enter("225k")
    two.press("Ctrl+Z")
    two.bot.waitUntil(lambda: not panel.is_working, timeout=20_000)
    assert panel.step.text() == before


def test_one_offer_needs_no_order(user: User) -> None:
    user.sheet.view.fold(set())
    type_offer(user, "Aurora", "205k")
    panel = answered(user)
    assert panel.step.text() == "Ask Aurora."
    assert "two or more live offers" in panel.opened.text()


def test_an_offer_that_cannot_be_valued_is_named(user: User) -> None:
    user.press("Ctrl+Shift+N")
    user.enter("Aurora")
    panel = answered(user)
    assert panel.step.text().startswith("No offer is live")


def test_a_closed_window_waits_for_nothing(two: User) -> None:
    panel = to_rounds(two).moves
    assert panel.is_working
    two.window.close()


def test_the_name_of_a_company_is_whole_beside_its_lane(two: User) -> None:
    two.window.session.enter("Type", f"offers.{two.plan.offers[0].id}.company", "Halden Systems")
    lanes = to_rounds(two).findChild(DeadlineLanes)
    assert lanes is not None
    ink, area = lanes._ink(), lanes._area()
    assert lanes._names(area, ink) - GRID >= ink.width("Halden Systems")
    two.window.session.enter("Type", f"offers.{two.plan.offers[0].id}.company", "Halden " * 30)
    assert lanes._names(area, ink) <= 0.3 * area.width()


def test_no_mark_of_a_move_touches_a_text_beside_it(two: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """A move of today lay over the end of a long name, one on the last day over the day behind it."""
    today, session = two.window.session.today, two.window.session
    for place, company in enumerate(("Halden Systems of Norway", "Nordlicht Maschinenbau")):
        session.enter("Type", f"offers.{two.plan.offers[place].id}.company", company)
        session.enter("Type", f"offers.{two.plan.offers[place].id}.deadline", "in 9 days")
    lanes = to_rounds(two).findChild(DeadlineLanes)
    assert lanes is not None
    moves = tuple(
        MoveLine(number, offer.id, offer.company, "Ask", "", by=today + datetime.timedelta(9 * number))
        for number, offer in enumerate(two.plan.offers)
    )
    lanes.show_lanes(two.plan, today, moves)
    marks: list[QRectF] = []
    texts: list[QRectF] = []

    def mark(_lanes: object, _painter: object, centre: QPointF, *_rest: object) -> None:
        marks.append(QRectF(centre.x() - ROUND - 1, centre.y() - ROUND - 1, 2 * ROUND + 2, 2 * ROUND + 2))

    def write(ink: Ink, _painter: object, spot: QRectF, text: str, **_look: object) -> None:
        wide = min(ink.width(text), spot.width())
        texts.append(QRectF(spot.left(), spot.top() + 4, wide, spot.height() - 8))

    monkeypatch.setattr(DeadlineLanes, "_draw_move", mark)
    monkeypatch.setattr(Ink, "write", write)
    lanes.grab()
    assert len(marks) == 2
    assert len(texts) >= 4
    assert not any(mark.intersects(text) for mark in marks for text in texts)
