"""A field that is gone to in a closed fold is in sight, however far below the fold it opens."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import User


@pytest.mark.parametrize("key", ["track", "start", "common_ratio"])
def test_the_cell_is_in_sight_at_once(sampled: User, key: str) -> None:
    view = sampled.sheet.view
    sampled.window.resize(1280, 768)
    sampled.sheet.view.start_folds()
    sampled.press("Ctrl+Home")
    QApplication.processEvents()
    sampled.window.session.jump(f"offers.o1.{key}")
    index = view.currentIndex()
    assert sampled.sheet.model.cell(index).path == f"offers.o1.{key}"
    assert view.viewport().rect().contains(view.visualRect(index))
    QApplication.processEvents()
    assert view.viewport().rect().contains(view.visualRect(index))
