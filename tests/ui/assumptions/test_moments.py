"""Assumptions shows published figures with those of the imagined recruiters."""

import pytest
from PySide6.QtWidgets import QLabel

from planner.model_inputs import load_tables
from planner.ui.assumptions.moment_rows import moment_rows
from planner.ui.assumptions.sheet import AssumptionsSheet
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


@pytest.fixture
def labels(sampled: User) -> list[QLabel]:
    sampled.press("Ctrl+PgUp")
    sheet = sampled.window.sheet
    assert isinstance(sheet, AssumptionsSheet)
    return sheet.reference.findChildren(QLabel)


@pytest.fixture
def texts(labels: list[QLabel]) -> list[str]:
    return [label.text() for label in labels]


def test_the_table_of_published_figures_is_shown_with_its_verdict(texts: list[str]) -> None:
    assert "How recruiters are assumed to behave: imagined, not a survey" in texts
    place = texts.index("Of those who asked for more: all of it (Pew 2023)")
    assert texts[place + 1] == "0.28"
    assert texts[place + 4] == "within"
    assert any("published figures lie in the interval" in text for text in texts)
    assert any("Assumed, and decisive" in text for text in texts)


def test_the_tip_of_a_row_says_how_its_figure_is_read(labels: list[QLabel]) -> None:
    tips = {label.text(): label.toolTip() for label in labels}
    asked = tips["Of those who asked for more: all of it (Pew 2023)"]
    assert asked == "Imagined: mean chance of a full yes over asks as people make them."
    assert list(tips.values()).count(asked) > 1  # at its figures too


def test_figures_under_a_tenth_have_three_digits_and_a_minus_sign() -> None:
    rows = {row[0].split(" (")[0]: row for row in moment_rows(load_tables().moments)}
    assert rows["Withdrawn after negotiating"][1] == "0.064"
    assert rows["Ambitious first offers: deals, g"][1] == "−0.42"
