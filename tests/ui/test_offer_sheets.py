"""Sheets about one offer are drawn anew only where something that they show changed."""

import pytest

from planner.plan.edits import put
from planner.ui.sheet import OfferSheet
from tests.ui.conftest import User


@pytest.mark.parametrize("name", ["Counter", "Rounds", "Stories"])
def test_a_sheet_about_one_offer_is_drawn_only_for_what_it_shows(
    sampled: User, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sampled.turn_to(name)
    sheet, session = sampled.window.sheet, sampled.window.session
    assert isinstance(sheet, OfferSheet)
    assert sheet.offer is not None
    drawn: list[object] = []
    monkeypatch.setattr(sheet, "show_offer", drawn.append)
    session.apply("Note", put(session.plan, "prep.narrative", "Why this field."))
    assert not drawn
    session.apply("Raise", put(session.plan, f"offers.{sheet.offer.id}.base", 251_000.0))
    assert drawn
