"""Signs that nobody sees go, those that letters need stay."""

import datetime

import pytest

from planner.plan import Plan, edits
from planner.plan.entry.unseen import without_unseen

TODAY = datetime.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Ac\u202eme", "Acme"),
        ("\u2066Acme\u2069", "Acme"),
        ("Ac\x07m\x00e\x1b", "Acme"),
        ("Ac\u200bme\ufeff", "Acme"),
        ("co\u00adoperate", "cooperate"),
        ("one\r\ntwo\u2028three\rfour", "one\ntwo\nthree\nfour"),
        ("a\tb", "a\tb"),
        ("\u05d0\u200e\u05d1", "\u05d0\u200e\u05d1"),
        ("\u0646\u200c\u0645", "\u0646\u200c\u0645"),
        ("\U0001f469\u200d\U0001f680", "\U0001f469\u200d\U0001f680"),
        ("Zürich – 日本", "Zürich – 日本"),
    ],
)
def test_what_is_unseen_goes(text: str, seen: str) -> None:
    assert without_unseen(text) == seen


def test_a_text_without_any_is_the_same_object() -> None:
    text = "Aurora AI, 210k"
    assert without_unseen(text) is text


@pytest.mark.parametrize("text", ["210\u200bk", "\u202d210,000\u202c", "\ufeff$210,000"])
def test_a_figure_copied_with_them_is_read(text: str) -> None:
    plan = edits.enter(edits.add_offer(Plan()), "offers.o1.base", text, TODAY)
    assert plan.offer("o1").base == 210_000
    assert "offers.o1.base" not in plan.typed


def test_a_text_that_cannot_be_read_is_kept_without_them() -> None:
    plan = edits.enter(edits.add_offer(Plan()), "offers.o1.base", "lo\u202ets", TODAY)
    assert plan.typed["offers.o1.base"].text == "lots"
