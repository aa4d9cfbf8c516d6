"""Columns of a new plan fit what is typed, and only grow; a width set by hand stays."""

from PySide6.QtGui import QFontMetrics

from planner.ui.appearance.theme import GRID, SECONDARY, font
from planner.ui.grid.model import BADGE
from tests.ui.conftest import User
from tests.ui.grid.test_widths_and_notes import drag, widths

LONG = "Northern Lights Learning"


def start_offer(user: User, name: str) -> str:
    """Add an offer to an empty plan and name it."""
    user.press("Ctrl+Shift+N")
    offer = user.plan.offers[-1].id
    user.go(f"offers.{offer}.company")
    user.enter(name)
    return offer


def test_a_column_grows_with_the_name_typed_and_never_shrinks(user: User) -> None:
    offer = start_offer(user, "A")
    narrow = widths(user)[offer]
    user.rename(f"offers.{offer}.company", LONG)
    wide = widths(user)[offer]
    text = QFontMetrics(user.sheet.view.font()).horizontalAdvance(LONG)
    assert narrow < text + 2 * GRID <= wide <= 208
    user.rename(f"offers.{offer}.company", "A")
    assert widths(user)[offer] == wide


def test_a_column_grows_with_its_badge(user: User) -> None:
    offer = start_offer(user, "A")
    for key, text in (("base", "210k"), ("bonus_target", "10%"), ("title", "PM"), ("deadline", "in 13 days")):
        user.go(f"offers.{offer}.{key}")
        user.enter(text)
    model = user.sheet.model
    place = model.place_of(offer)
    badge = "5 fields to go"
    user.bot.waitUntil(lambda: model.headerData(place, user.sheet.view.across.orientation(), BADGE) == badge)
    needed = QFontMetrics(font(SECONDARY)).horizontalAdvance(badge) + 2 * GRID
    assert widths(user)[offer] >= min(needed, 208)


def test_a_width_set_by_hand_stays(user: User) -> None:
    offer = start_offer(user, "A")
    drag(user, offer, -20)
    by_hand = widths(user)[offer]
    user.rename(f"offers.{offer}.company", LONG)
    assert widths(user)[offer] == by_hand
