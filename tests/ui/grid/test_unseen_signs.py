"""Names copied with signs that nobody sees, pasted by keys into a cell, an open entry and a head."""

import pytest

from tests.ui.conftest import User

pytestmark = pytest.mark.same_window
COPIED = "Senior \u202ePM\x07\u200b"


def test_a_cell_takes_what_is_seen(sampled: User) -> None:
    sampled.window.session.jump("offers.o1.title")
    sampled.clipboard = COPIED
    sampled.press("Ctrl+V")
    assert sampled.plan.offer("o1").title == "Senior PM"


def test_an_open_entry_takes_what_is_seen(sampled: User) -> None:
    sampled.window.session.jump("offers.o1.title")
    sampled.clipboard = COPIED
    sampled.press("F2", "Ctrl+A", "Ctrl+V", "Return")
    assert sampled.plan.offer("o1").title == "Senior PM"


def test_a_company_takes_what_is_seen(sampled: User) -> None:
    sampled.window.session.jump("offers.o1.company")
    sampled.clipboard = "\u202eAurora\u202c Labs"
    sampled.press("F2", "Ctrl+A", "Ctrl+V", "Return")
    assert sampled.plan.offer("o1").company == "Aurora Labs"
