"""Every letter that the window writes is in the font that comes with it, whatever else is installed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

import planner.ui
from planner.disk import resource


@pytest.mark.parametrize("weight", ["Regular", "SemiBold"])
def test_the_font_has_every_letter_of_the_window(qapp: QApplication, weight: str) -> None:
    """Arrows and crosses came from other fonts, and were boxes where there were none."""
    del qapp
    font = QRawFont(str(resource(f"fonts/Inter-{weight}.otf")), 13)
    files = Path(planner.ui.__file__).parent.rglob("*.py")
    letters = {letter for file in files for letter in file.read_text("utf-8") if ord(letter) > 127}
    assert {letter for letter in letters if not font.supportsCharacter(ord(letter))} == set()
