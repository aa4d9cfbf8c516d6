"""What is written at the axes of the curve of an ask."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from planner.plan import edits
from planner.plan.fields.terms import Component
from planner.ui.charts.ink import Ink
from planner.ui.counter.sheet import CounterSheet
from tests.ui.conftest import User


def test_where_no_ask_brings_anything_no_label_of_an_axis_stands_twice(
    sampled: User, counter: CounterSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They called their base final: an ask can only lose, and the axis said 0, 0 and 0."""
    final = edits.put(sampled.plan, "offers.o1.final_base", sampled.plan.offer("o1").base)
    sampled.window.session.apply("Call the base final", final)
    field, panel = counter.asks.rows[Component.BASE].field, counter.asks.curve_panel
    assert field is not None
    field.setFocus()
    assert panel.title.text() == "Base salary: no ask brings anything"
    written: list[str] = []

    def write(ink: Ink, painter: QPainter, area: QRectF, text: str, **how: object) -> None:
        del ink, painter, area, how
        written.append(text)

    monkeypatch.setattr(Ink, "write", write)
    panel.curve.grab()
    assert "0" in written
    assert len(set(written)) == len(written), written
