"""A value that nobody typed is visibly assumed: dim and dotted, said in words, and confirmed by typing it."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor

from planner.ui.appearance.theme import LIGHT
from planner.ui.grid.model import CELL, GridModel
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)

TRACK, STATE, METRO = "offers.o4.track", "offers.o4.state", "offers.o4.metro"
DIM = 3  # ink of the text, the dots beneath it


def add_offer_in_new_york(user: User) -> None:
    """The present job is in New York; a fourth offer names its role only."""
    user.go("present.state")
    user.enter("New York")
    user.go("present.metro")
    user.enter("NYC")
    user.go("offers.o3.title")
    user.press("Ctrl+Shift+N")
    user.go("offers.o4.title")
    user.enter("Senior ML PM")


def spoken(user: User, path: str) -> str:
    return str(user.sheet.model.index_of(path).data(Qt.ItemDataRole.AccessibleTextRole))


def tooltip(user: User, path: str) -> str:
    return str(user.sheet.model.index_of(path).data(Qt.ItemDataRole.ToolTipRole))


def test_what_is_assumed_is_shown_with_where_it_comes_from(sampled: User) -> None:
    add_offer_in_new_york(sampled)
    assert [sampled.shown(path) for path in (TRACK, STATE)] == ["ML PM", "NY"]
    assert sampled.shown(METRO) == "New York, NY"
    for path, source in ((TRACK, "role “Senior ML PM”"), (STATE, "where the present job is")):
        assert source in tooltip(sampled, path)
        assert source in spoken(sampled, path)
        sampled.go(path)
        assert source in sampled.explained()
    assert sampled.plan.offer("o4").confirmed == ()


def test_enter_on_what_is_assumed_confirms_it_and_delete_assumes_it_again(sampled: User) -> None:
    add_offer_in_new_york(sampled)
    sampled.go(STATE)
    sampled.press("F2")
    sampled.press("Return")
    assert sampled.plan.offer("o4").state == "NY"
    assert "assumed" not in spoken(sampled, STATE).lower()
    sampled.go(STATE)
    sampled.press("Delete")
    assert sampled.shown(STATE) == "NY"
    assert "Assumed" in spoken(sampled, STATE)
    sampled.go(STATE)
    sampled.enter("ca")
    assert sampled.plan.offer("o4").confirmed == ("state",)
    assert (sampled.shown(STATE), sampled.shown(METRO)) == ("CA", "–")


def test_a_city_is_completed_from_the_table(sampled: User) -> None:
    sampled.go("offers.o2.metro")
    sampled.enter("san fr")
    assert sampled.plan.offer("o2").metro == "San Francisco, CA"


def test_an_assumed_value_is_dim_over_dots(sampled: User) -> None:
    add_offer_in_new_york(sampled)
    view, model = sampled.sheet.view, sampled.sheet.model
    assert isinstance(model, GridModel)
    sampled.go("offers.o4.company")
    view.scrollTo(model.index_of(STATE))
    rect = view.visualRect(model.index_of(STATE))
    assert model.index_of(STATE).data(CELL).assumed
    picture = view.viewport().grab(rect).toImage()
    dim, line = QColor(LIGHT.dim).rgb(), QRect(0, rect.height() // 2 + 3, rect.width(), 8)
    rows = [
        [picture.pixel(x, y) == dim for x in range(line.left(), line.right())]
        for y in range(line.top(), min(line.bottom(), picture.height()))
    ]
    assert any(sum(row) >= DIM and not all(row) for row in rows)


def test_a_place_with_local_tax_is_completed_from_those_of_its_state(sampled: User) -> None:
    sampled.go("offers.o2.state")
    sampled.enter("PA")
    sampled.go("offers.o2.locality")
    sampled.enter("phil")
    assert sampled.plan.offer("o2").locality == "Philadelphia"


@pytest.mark.parametrize(("place", "unread"), [("Pittsburgh", True), ("Philadelphia", False)])
def test_a_rate_that_was_not_read_in_its_source_is_to_be_checked(
    place: str, *, unread: bool, sampled: User
) -> None:
    sampled.go("offers.o2.state")
    sampled.enter("PA")
    sampled.go("offers.o2.locality")
    sampled.enter(place)
    sampled.go("offers.o2.locality")
    sampled.bot.waitUntil(lambda: place in sampled.explained(), timeout=5_000)
    assert ("To be checked: recalled, not read in the source." in sampled.explained()) is unread


def test_the_default_county_of_maryland_is_shown_as_assumed(sampled: User) -> None:
    sampled.go("offers.o2.state")
    sampled.enter("MD")
    assert sampled.shown("offers.o2.locality") == "Montgomery County"
    assert "every county of MD" in spoken(sampled, "offers.o2.locality")
