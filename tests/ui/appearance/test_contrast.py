"""Every token can be read on every ground, in both themes (WCAG 2.2, 1.4.3 and 1.4.11)."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.ui.appearance.style_sheet import style_sheet
from planner.ui.appearance.theme import DARK, LIGHT, Theme

TEXT, BORDER = 4.7, 3.0  # contrast ratios: more than the 4.5 of WCAG, which rounding would lose
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    high, low = sorted((_luminance(QColor(first)), _luminance(QColor(second))), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_contrast_of_black_on_white_is_the_largest() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@THEMES
def test_every_text_can_be_read_on_every_ground_and_tint(theme: Theme) -> None:
    pairs = {(ink, ground): contrast(ink, ground) for ink in theme.texts for ground in theme.grounds}
    assert len(pairs) == 7 * 6
    assert {pair for pair, ratio in pairs.items() if ratio < TEXT} == set()
    assert contrast(theme.on_accent, theme.accent) >= TEXT


@THEMES
def test_borders_of_fields_and_buttons_are_seen_on_every_ground(theme: Theme) -> None:
    assert {ground for ground in theme.grounds if contrast(theme.edge, ground) < BORDER} == set()


@THEMES
def test_the_frame_of_the_focus_is_seen_on_every_ground(theme: Theme) -> None:
    assert min(contrast(theme.accent, ground) for ground in theme.grounds) >= BORDER


@THEMES
def test_the_primary_button_is_filled_with_the_accent(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Open the letter")
    qtbot.addWidget(button)
    button.setProperty("primary", "true")
    button.setStyleSheet(style_sheet(theme, Path()))
    button.resize(120, 32)
    picture = button.grab().toImage()
    assert picture.pixelColor(8, 16).name().upper() == theme.accent
