"""What a start does not need is not imported by it: no reader of tables or letters, no writer of files,
no random generator.

Nor do window and Market need pandas or calamine at any time: only the process that reads large tables does.
Sheets that hand something over make no workbook to show what stops it.
"""

import subprocess
import sys

CODE = """
import datetime, sys, tempfile
from pathlib import Path
from PySide6.QtCore import QSettings
from planner import app, cli
folder = Path(tempfile.mkdtemp())
assert cli.main(["sample", "-o", str(folder / "mine.counterpoint")]) == 0
application = app.Application([])
settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
day = datetime.date(2026, 1, 2)
window = app.make_window(application, settings, folder, day, app.QtDialogs())
window.show()
app.compute_and_open(window, folder / "mine.counterpoint")
application.processEvents()
late = ("planner.intake.offers", "planner.intake.letters", "planner.letters", "planner.workbook", "jinja2")
late += ("xlsxwriter", "openpyxl", "numpy.random", "numpy.ma", "difflib")
print([name for name in late if name in sys.modules])
import planner.ui.market.sheet, planner.ui.market.pay.work
print([name for name in ("pandas", "python_calamine") if name in sys.modules])
import planner.ui.letters.sheet, planner.ui.prep.sheet, planner.ui.stories.sheet
print([name for name in ("planner.workbook.private", "xlsxwriter") if name in sys.modules])
"""

SOURCES = """
import linecache, sys
from main import main
from PySide6.QtWidgets import QApplication
QApplication.exec = lambda *_: 0
assert main([]) == 0
print(list(linecache.cache))
print([name for name in ("planner.cli.commands", "subprocess") if name in sys.modules])
"""


def test_the_first_figures_import_no_reader_and_no_writer() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-3:] == ["[]", "[]", "[]"]


def test_a_window_imports_no_command_and_reads_no_source_for_qt() -> None:
    """PySide looks for its name in each module, and all lines of them would stay in memory."""
    done = subprocess.run([sys.executable, "-c", SOURCES], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-2:] == ["[]", "[]"]
