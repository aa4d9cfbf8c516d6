"""A process that values offers keeps the memory of its arrays instead of having pages cleared anew."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner.freed_memory import OF_BOOKS, OF_ENTRIES

PAGES = """
import resource
import sys

import numpy as np

from planner.freed_memory import keep_freed_memory


def pages():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt


def valued():
    return [np.ones(20_000, np.float32) for _ in range(12)]


if block := int(sys.argv[1]):
    keep_freed_memory(block)
valued()
before = pages()
for _ in range(50):
    valued()
print(pages() - before)
"""
ENTRIES = """
import datetime
import resource
import sys
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from planner.app import compute_and_open, make_window
from planner.disk import resource as file_of
from planner.files.reading import SAMPLE, sample_plan
from planner.ui.documents.dialogs import QtDialogs

folder, today = Path(sys.argv[1]), datetime.date(2026, 6, 1)
app = QApplication(["counterpoint"])
settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
window = make_window(app, settings, folder, today, QtDialogs())
compute_and_open(window)
session = window.session
session.replace(sample_plan(file_of(SAMPLE).read_text(encoding="utf-8"), today))


def entered(dollars):
    session.enter("Type", f"offers.{session.plan.offers[0].id}.base", str(dollars))


def pages():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt


for dollars in range(200_000, 200_010):
    entered(dollars)
before = pages()
for dollars in range(200_010, 200_030):
    entered(dollars)
print((pages() - before) // 20)
"""
ONE_VALUATION = 12 * 80_000 // 4096


def pages(block: int) -> int:
    """Return how many pages fifty valuations got from the system; 0: nothing is kept."""
    command = [sys.executable, "-c", PAGES, str(block)]
    return int(subprocess.run(command, check=True, capture_output=True, timeout=60).stdout)


@pytest.mark.linux
def test_the_arrays_of_a_valuation_get_the_memory_that_those_before_left() -> None:
    assert pages(0) > 10 * ONE_VALUATION
    assert all(pages(block) < ONE_VALUATION for block in (OF_BOOKS, OF_ENTRIES))


@pytest.mark.linux
def test_an_entry_in_the_window_gets_the_memory_that_the_one_before_left(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ENTRIES, str(tmp_path)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(command, env=environment, check=True, capture_output=True, timeout=60)
    assert int(ran.stdout) < ONE_VALUATION
